"""Cells of the results: a name over what limits the product, and stars drawn."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.models.result_table import SECOND_ROLE, STARS_ROLE
from ui.theme import color
from ui.widgets.painted_text import draw_lines, height_of, weighted, wrapped
from ui.widgets.stars import paint_stars, stars_width

_PAD = 8
_MOST_LINES = 4
_STAR_SHARE = 0.72
"""Size of a star in heights of the text."""

Index = QModelIndex | QPersistentModelIndex


class NameDelegate(QStyledItemDelegate):
    """A name, and under it smaller what is to be known of it; as high as the words need."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Room for all lines in the width of the column."""
        width = option.widget.columnWidth(index.column()) if option.widget else option.rect.width()
        name, second = self._lines(option.font, width, index)
        height = height_of(len(name), weighted(option.font)) + height_of(len(second), _small(option.font))
        return QSize(80, round(height) + 2 * _PAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the ground, the name and the line under it."""
        paint_ground(painter, option)
        painter.save()
        name, second = self._lines(option.font, option.rect.width(), index)
        left, top = option.rect.left() + _PAD, option.rect.top() + _PAD
        top = draw_lines(painter, left, top, name, weighted(option.font), color("text"))
        draw_lines(painter, left, top, second, _small(option.font), color("text_soft"))
        painter.restore()

    def _lines(self, font: QFont, width: int, index: Index) -> tuple[tuple[str, ...], tuple[str, ...]]:
        room = width - 2 * _PAD
        second = index.data(SECOND_ROLE) or ""
        name = wrapped(index.data() or "", weighted(font), room, 3)
        return name, wrapped(second, _small(font), room, _MOST_LINES)


class StarDelegate(QStyledItemDelegate):
    """Stars where there are any, the cell's words where not."""

    def __init__(self, parent: object = None, *, of: int | None = 5, top: bool = False) -> None:
        super().__init__(parent)
        self._of, self._top = of, top

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Room for a row of stars, or for the words."""
        size = _star_size(option.font)
        words = QFontMetricsF(option.font).horizontalAdvance(index.data() or "")
        stars = stars_width(self._of or index.data(STARS_ROLE) or 0, size)
        return QSize(round(max(stars, words if index.data(STARS_ROLE) is None else 0)) + 2 * _PAD + 2, round(size) + 16)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the ground and the stars."""
        paint_ground(painter, option)
        place = QRectF(option.rect).adjusted(_PAD, 0, -_PAD, 0)
        if self._top:
            place.setHeight(QFontMetricsF(option.font).height() + 2 * _PAD)
        count = index.data(STARS_ROLE)
        if count is not None:
            paint_stars(painter, place, count, self._of or count, _star_size(option.font))
            return
        painter.save()
        painter.setFont(_small(option.font))
        painter.setPen(color("text_soft"))
        painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap), index.data() or "")
        painter.restore()


class WrappedDelegate(QStyledItemDelegate):
    """Words wrapped in their column with air around them, in the colour the model gives."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Room for all lines in the width of the column."""
        width = option.widget.columnWidth(index.column()) if option.widget else option.rect.width()
        lines = wrapped(index.data() or "", option.font, width - 2 * _PAD)
        return QSize(80, round(height_of(max(1, len(lines)), option.font)) + 2 * _PAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the ground and the words from the top."""
        paint_ground(painter, option)
        painter.save()
        lines = wrapped(index.data() or "", option.font, option.rect.width() - 2 * _PAD)
        ink = index.data(Qt.ItemDataRole.ForegroundRole) or color("text")
        draw_lines(painter, option.rect.left() + _PAD, option.rect.top() + _PAD, lines, option.font, ink)
        painter.restore()


def paint_ground(painter: QPainter, option: QStyleOptionViewItem) -> None:
    """The ground of a cell: chosen, pointed at, or plain; a bar at the row's left edge tells the choice too."""
    if option.state & QStyle.StateFlag.State_Selected:
        painter.fillRect(option.rect, color("selection"))
    elif option.features & QStyleOptionViewItem.ViewItemFeature.Alternate:
        painter.fillRect(option.rect, color("window"))


def _star_size(font: QFont) -> float:
    return QFontMetricsF(font).height() * _STAR_SHARE


def _small(font: QFont) -> QFont:
    return weighted(font, QFont.Weight.Normal, smaller=1)
