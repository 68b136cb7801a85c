"""A product in the list of dossiers: its name over sign and words of how its dossier stands."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from ui.delegates.plain_cell import PAD, PlainCellDelegate
from ui.models.dossier_table import ROW_ROLE
from ui.models.dossier_words import STATE_SIGNS, state_words
from ui.theme import color
from ui.widgets import signs
from ui.widgets.painted_text import weighted

_ALIGN = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
_APART = 7
Index = QModelIndex | QPersistentModelIndex


class DossierStateDelegate(PlainCellDelegate):
    """Paints a DossierRow in two lines."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Two lines of text and some air."""
        height = option.fontMetrics.height()  # type: ignore[attr-defined]
        return QSize(0, 2 * height + 3 * _APART)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, name, sign, words, documents."""
        self.paint_ground(painter, option)
        row = index.data(ROW_ROLE)
        if row is None:
            return
        painter.save()
        place = QRectF(option.rect).adjusted(PAD, _APART, -PAD, -_APART)  # type: ignore[attr-defined]
        font = option.font  # type: ignore[attr-defined]
        strong = weighted(font)
        metrics = QFontMetricsF(strong)
        painter.setFont(strong)
        painter.setPen(color("text"))
        upper = QRectF(place.left(), place.top(), place.width(), metrics.height())
        name = metrics.elidedText(row.line.product.name, Qt.TextElideMode.ElideRight, upper.width())
        painter.drawText(upper, _ALIGN, name)
        self._paint_state(
            painter, QRectF(place.left(), upper.bottom() + _APART / 2, place.width(), metrics.height()), row
        )
        painter.restore()

    def _paint_state(self, painter: QPainter, place: QRectF, row: object) -> None:
        line = row.line  # type: ignore[attr-defined]
        small = weighted(painter.font(), painter.font().Weight.Normal, smaller=1)
        metrics = QFontMetricsF(small)
        painter.setFont(small)
        sign, tone = STATE_SIGNS[line.state]
        side = metrics.height() * 0.66
        box = QRectF(place.left(), place.center().y() - side / 2, side, side)
        signs.paint_sign(painter, box, sign, color(tone))
        words = QRectF(place).adjusted(side + _APART, 0, 0, 0)
        painter.setPen(color(tone))
        told = metrics.elidedText(state_words(line), Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, _ALIGN, told)
        words.setLeft(words.left() + metrics.horizontalAdvance(told) + _APART)
        painter.setPen(color("text_soft"))
        producer = f"· {line.product.producer.name}"
        if words.width() > metrics.horizontalAdvance("· mmmm"):
            painter.drawText(words, _ALIGN, metrics.elidedText(producer, Qt.TextElideMode.ElideRight, words.width()))
