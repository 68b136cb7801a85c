"""Cells of the unfolded figures: words wrapped in their column, so that nothing is cut."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from ui.models.figure_tree import POINTS, SOFT_ROLE, WHAT
from ui.theme import color
from ui.widgets.painted_text import draw_lines, draw_right, height_of, wrapped

_PAD = 5
_SIDE = 6

Index = QModelIndex | QPersistentModelIndex


class FigureDelegate(QStyledItemDelegate):
    """Wraps words in the width that the column and the depth of the line leave."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the words need."""
        font = _font(option.font, index)
        lines = wrapped(index.data() or "", font, self._room(option, index))
        widest = QFontMetricsF(font).horizontalAdvance(index.data() or "") if index.column() == POINTS else 40
        return QSize(round(widest) + 2 * _SIDE, round(height_of(max(1, len(lines)), font)) + 2 * _PAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the ground and the words from the top."""
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, color("selection"))
        painter.save()
        font = _font(option.font, index)
        ink = color("text_soft" if index.data(SOFT_ROLE) else "text")
        text, top = index.data() or "", option.rect.top() + _PAD
        if index.column() == POINTS:
            draw_right(painter, option.rect.right() - _SIDE, top, text, font, ink)
        else:
            lines = wrapped(text, font, option.rect.width() - 2 * _SIDE)
            draw_lines(painter, option.rect.left() + _SIDE, top, lines, font, ink)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(color("focus"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))
        painter.restore()

    def _room(self, option: QStyleOptionViewItem, index: Index) -> float:
        view = option.widget
        if not isinstance(view, QTreeView):
            return max(40, option.rect.width() - 2 * _SIDE)
        width = view.columnWidth(index.column())
        if index.column() == WHAT:
            depth, above = 1, index.parent()
            while above.isValid():
                depth, above = depth + 1, above.parent()
            width -= depth * view.indentation()
        return width - 2 * _SIDE


def _font(base: QFont, index: Index) -> QFont:
    own = index.data(Qt.ItemDataRole.FontRole)
    if own is None:
        return base
    font = QFont(base)
    font.setWeight(own.weight())
    return font
