"""The state of a product in a table: a sign and words, and stars drawn where it has them."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from ocop_desk.services.product_standing import Standing
from ui.delegates.plain_cell import PAD, PlainCellDelegate
from ui.models.product_table import ROW_ROLE
from ui.models.standing_words import standing_name
from ui.theme import color
from ui.widgets import signs
from ui.widgets.stars import paint_stars, stars_width

MOST_STARS = 5
_TONES = {
    Standing.UNPLANNED: "text_soft",
    Standing.REJECTED: "bad",
    Standing.SCORING: "warn",
    Standing.REVEALED: "warn",
    Standing.CARRIED_OVER: "warn",
}
_SIGNS = {
    Standing.UNPLANNED: signs.DASH,
    Standing.PLANNED: signs.RING,
    Standing.WAITING: signs.RING,
    Standing.SCORING: signs.HALF,
    Standing.REVEALED: signs.TARGET,
    Standing.CONCLUDED: signs.DOT,
    Standing.REJECTED: signs.CROSS,
    Standing.CARRIED_OVER: signs.ARROW,
}


class StandingDelegate(PlainCellDelegate):
    """Paints a ProductRow's standing."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Ground, then sign, words, stars, and the session."""
        row = index.data(ROW_ROLE)
        self.paint_ground(painter, option)
        if row is None:
            return
        place = QRectF(option.rect).adjusted(PAD, 0, -PAD, 0)  # type: ignore[attr-defined]
        painter.save()
        painter.setFont(option.font)  # type: ignore[attr-defined]
        metrics = QFontMetricsF(option.font)  # type: ignore[attr-defined]
        standing = row.standing
        latest = standing.appearances[0] if standing.appearances else None
        if standing.standing is Standing.CONCLUDED and standing.stars:
            size = metrics.height() * 0.72
            paint_stars(painter, place, standing.stars, MOST_STARS, size)
            place.setLeft(place.left() + stars_width(MOST_STARS, size) + PAD)
        else:
            words = standing_name(standing.standing, standing.stars)
            tone = color(_TONES.get(standing.standing, "text"))
            side = metrics.height() * 0.62
            signs.paint_sign(
                painter,
                QRectF(place.left(), place.center().y() - side / 2, side, side),
                _SIGNS[standing.standing],
                tone,
            )
            place.setLeft(place.left() + side + PAD)
            painter.setPen(tone)
            painter.drawText(place, _ALIGN, metrics.elidedText(words, Qt.TextElideMode.ElideRight, place.width()))
            place.setLeft(place.left() + metrics.horizontalAdvance(words) + PAD)
        if latest is not None and place.width() > 0:
            painter.setPen(color("text_soft"))
            told = f"{latest.number}/{latest.year}"
            if metrics.horizontalAdvance(told) <= place.width():
                painter.drawText(place, _ALIGN, told)
        painter.restore()


_ALIGN = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
