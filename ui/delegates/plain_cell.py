"""Cells of text painted without the style sheet's detours: a table of thousands of rows scrolls as it is dragged."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.theme import color

PAD = 8
"""Pixels left and right of the text, as in the head."""
_ALIGN = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)

Index = QModelIndex | QPersistentModelIndex


class PlainCellDelegate(QStyledItemDelegate):
    """Paints one line of text, a chosen row's ground, and a line around the cell at the cursor."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, then text."""
        self.paint_ground(painter, option)
        text = index.data()
        if text:
            place: QRect = option.rect.adjusted(PAD, 0, -PAD, 0)  # type: ignore[attr-defined]
            metrics = option.fontMetrics  # type: ignore[attr-defined]
            painter.setPen(color("text"))
            if metrics.horizontalAdvance(text) > place.width():
                text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(place, _ALIGN, text)

    def paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        """The ground of a chosen cell, and a line around the one at the cursor where the table has the keys."""
        state = option.state  # type: ignore[attr-defined]
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, color("selection"))  # type: ignore[attr-defined]
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(color("focus"))
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))  # type: ignore[attr-defined]
