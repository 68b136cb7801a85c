"""A member in the list of those who can sit down: name, who that is, and at the right how far the member has come."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.theme import color

NAME, FACTS, DONE = Qt.ItemDataRole.UserRole + 1, Qt.ItemDataRole.UserRole + 2, Qt.ItemDataRole.UserRole + 3
"""Roles of the three texts; the item's own text says all of them to whoever hears the screen."""

_SIDE, _ABOVE = 12, 7


class SeatChoiceDelegate(QStyledItemDelegate):
    """Paints two lines a member."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Two lines and the room around them."""
        height = QFontMetrics(_bold(option.font)).lineSpacing() + QFontMetrics(option.font).lineSpacing()
        return QSize(200, height + 2 * _ABOVE)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint the member."""
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, color("selection"))
            painter.fillRect(QRect(option.rect.left(), option.rect.top(), 4, option.rect.height()), color("accent"))
        inside = option.rect.adjusted(_SIDE, _ABOVE, -_SIDE, -_ABOVE)
        done = str(index.data(DONE))
        painter.setFont(option.font)
        painter.setPen(color("text"))
        painter.drawText(inside, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, done)
        bold = _bold(option.font)
        upper, lower = QFontMetrics(bold), QFontMetrics(option.font)
        room = inside.width() - lower.horizontalAdvance(done) - _SIDE
        painter.setFont(bold)
        name = upper.elidedText(str(index.data(NAME)), Qt.TextElideMode.ElideRight, room)
        painter.drawText(inside, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, name)
        painter.setFont(option.font)
        painter.setPen(color("text_soft"))
        facts = lower.elidedText(str(index.data(FACTS)), Qt.TextElideMode.ElideRight, inside.width())
        painter.drawText(inside, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, facts)
        painter.restore()


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    return bold
