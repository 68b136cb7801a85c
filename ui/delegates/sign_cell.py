"""A cell of a sign and words: the sign has a shape of its own, the colour only helps."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from ui.delegates.plain_cell import PAD, PlainCellDelegate
from ui.models.frozen_table import SIGN_ROLE
from ui.theme import color
from ui.widgets import signs

_ALIGN = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)

_SIGN = 0.62
"""The sign's size in heights of the text."""


class SignCellDelegate(PlainCellDelegate):
    """Paints the sign of a cell before its words, both in the sign's colour."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Room for the sign before the words."""
        hint = super().sizeHint(option, index)
        metrics = option.fontMetrics  # type: ignore[attr-defined]
        words = metrics.horizontalAdvance(index.data() or "")
        return QSize(max(hint.width(), words + round(metrics.height() * _SIGN) + 3 * PAD + 2), hint.height())

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Ground, sign, words."""
        sign = index.data(SIGN_ROLE)
        if sign is None:
            super().paint(painter, option, index)
            return
        self.paint_ground(painter, option)
        painter.save()
        painter.setFont(option.font)  # type: ignore[attr-defined]
        metrics = QFontMetricsF(option.font)  # type: ignore[attr-defined]
        place = QRectF(option.rect).adjusted(PAD, 0, -PAD, 0)  # type: ignore[attr-defined]
        shape, tone = sign
        side = metrics.height() * _SIGN
        signs.paint_sign(painter, QRectF(place.left(), place.center().y() - side / 2, side, side), shape, color(tone))
        place.setLeft(place.left() + side + PAD)
        painter.setPen(color(tone))
        text = metrics.elidedText(index.data() or "", Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, _ALIGN, text)
        painter.restore()
