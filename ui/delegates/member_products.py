"""Paints a product of the member's list: sign, name, and under it how the member stands with it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ocop_desk.services.member_day import MemberProduct, SheetStanding
from ui.models.member_products import PRODUCT, SECOND, SIGN
from ui.theme import color
from ui.widgets.painted_text import draw_lines, height_of, weighted, wrapped

_PAD = 7
_SIGN_WIDTH = 2.2
"""Width of the column of signs, in heights of the text."""
_MOST_LINES = 3


class MemberProductDelegate(QStyledItemDelegate):
    """Rows as high as their words; the one at work has a bar at its left edge."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """The height the words need in the width of the list."""
        width = option.widget.viewport().width() if option.widget else option.rect.width()
        name, second = self._lines(option.font, width, index)
        height = height_of(len(name), weighted(option.font)) + height_of(len(second), _small(option.font))
        return QSize(60, round(height) + 2 * _PAD + 1)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw ground, sign, name and second line."""
        product: MemberProduct = index.data(PRODUCT)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        out = product.standing in {SheetStanding.RECUSED, SheetStanding.EXCUSED, SheetStanding.NOT_ENTITLED}
        left = option.rect.left() + self._left(option.font)
        top = option.rect.top() + _PAD
        done = product.standing is SheetStanding.SUBMITTED
        sign_font = weighted(option.font, QFont.Weight.Bold if done else QFont.Weight.Normal)
        ink = color("good" if done else "text_soft")
        draw_lines(painter, option.rect.left() + 14, top, (index.data(SIGN),), sign_font, ink)
        name, second = self._lines(option.font, option.rect.width(), index)
        strong = weighted(option.font, QFont.Weight.Bold if chosen else QFont.Weight.Medium)
        top = draw_lines(painter, left, top, name, strong, color("text_soft" if out else "text"))
        draw_lines(painter, left, top, second, _small(option.font), color("text_soft"))
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        place = QRect(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(place, color("accent_soft"))
            painter.fillRect(QRectF(place.left(), place.top(), 4, place.height()), color("accent"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(place, color("window"))
        focused = option.state & QStyle.StateFlag.State_HasFocus and option.widget and option.widget.hasFocus()
        if focused:
            painter.setPen(color("focus"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(place.adjusted(1, 1, -2, -2))

    def _lines(
        self, font: QFont, width: int, index: QModelIndex | QPersistentModelIndex
    ) -> tuple[tuple[str, ...], tuple[str, ...]]:
        room = width - self._left(font) - 10
        name = wrapped(index.data(), weighted(font), room, 2)
        return name, wrapped(index.data(SECOND), _small(font), room, _MOST_LINES)

    def _left(self, font: QFont) -> float:
        return 14 + QFontMetricsF(font).height() * _SIGN_WIDTH * 0.75


def _small(font: QFont) -> QFont:
    return weighted(font, QFont.Weight.Normal, smaller=1)
