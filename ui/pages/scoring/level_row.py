"""One answer of a criterion: its key, its wording, the stars that demand it, its points."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from ocop_desk.domain.rules import Level
from ui.pages.scoring.words import none_met, points_word
from ui.theme import color
from ui.widgets.painted_text import draw_keycap, draw_lines, draw_right, height_of, weighted, wrapped
from ui.widgets.stars import paint_stars, stars_width, stars_words

_PAD = 8
_MARGIN = 10


class LevelRow(QAbstractButton):
    """A row that is clicked, or chosen by its digit; `number` is 0 for "none is met"."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number = 0
        self.chosen = False
        self.locked = False
        self._level: Level | None = None
        self._label = ""
        self._points = ""
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)

    def show_level(self, number: int, level: Level | None, *, chosen: bool, locked: bool) -> None:
        """Stand for this level, or for "none is met" where there is no level."""
        self.number, self._level, self.chosen, self.locked = number, level, chosen, locked
        self._label = level.label if level else none_met()
        self._points = points_word(level.points if level else 0)
        self.setEnabled(not locked)
        self.setCursor(Qt.CursorShape.ArrowCursor if locked else Qt.CursorShape.PointingHandCursor)
        self._name()
        self.update()

    def set_chosen(self, chosen: bool) -> None:
        """Be the choice, or not any more."""
        if chosen != self.chosen:
            self.chosen = chosen
            self._name()
            self.update()

    def height_for(self, width: int) -> int:
        """The height the wording needs in that width."""
        lines = wrapped(self._label, self._font(), self._room(width))
        return max(34, round(height_of(len(lines), self._font())) + 2 * _PAD)

    def sizeHint(self) -> QSize:
        """As high as its wording."""
        return QSize(320, self.height_for(320))

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be clicked."""
        super().enterEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw key, wording, stars and points."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        font = self._font()
        lines = wrapped(self._label, font, self._room(self.width()))
        top = (self.height() - height_of(len(lines), font)) / 2
        draw_lines(painter, self._text_left(), top, lines, font, self._ink())
        middle = (self.height() - QFontMetricsF(font).lineSpacing()) / 2
        right = self.width() - _MARGIN
        width = draw_right(painter, right, middle, self._points, weighted(font, QFont.Weight.Bold), self._ink())
        if self._level is not None and self._level.min_star is not None:
            size = self._star_size()
            left = right - max(width, self._points_width()) - 10 - stars_width(self._level.min_star, size)
            place = QRectF(left, 0, stars_width(self._level.min_star, size), self.height())
            paint_stars(painter, place, self._level.min_star, self._level.min_star, size)
        self._paint_key(painter)

    def _paint_ground(self, painter: QPainter) -> None:
        place = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.chosen:
            painter.setPen(QPen(color("accent"), 1.6))
            painter.setBrush(color("accent_soft") if self.number else color("surface_sunk"))
            painter.drawRoundedRect(place, 7, 7)
        elif self.underMouse() and not self.locked:
            painter.setPen(QPen(color("line_strong"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(place, 7, 7)

    def _paint_key(self, painter: QPainter) -> None:
        side = QFontMetricsF(self.font()).height() + 2
        place = QRectF(_MARGIN, (self.height() - side) / 2, side + 4, side)
        font = weighted(self.font(), QFont.Weight.DemiBold, smaller=1)
        if self.chosen:
            draw_keycap(painter, place, str(self.number), font, "accent_text", "accent", "accent")
        else:
            draw_keycap(painter, place, str(self.number), font, "text", "surface", "line_strong")

    def _font(self) -> QFont:
        return weighted(self.font(), QFont.Weight.Medium if self.chosen else QFont.Weight.Normal)

    def _ink(self) -> QColor:
        return color("text") if self.chosen or self.number else color("text_soft")

    def _text_left(self) -> float:
        return _MARGIN + QFontMetricsF(self.font()).height() + 16

    def _points_width(self) -> float:
        return QFontMetricsF(weighted(self.font(), QFont.Weight.Bold)).horizontalAdvance(points_word(88))

    def _star_size(self) -> float:
        return QFontMetricsF(self.font()).height() * 0.55

    def _room(self, width: int) -> float:
        stars = self._level.min_star if self._level is not None and self._level.min_star is not None else 0
        taken = stars_width(stars, self._star_size()) + (10 if stars else 0)
        return width - self._text_left() - self._points_width() - taken - _MARGIN - 12

    def _name(self) -> None:
        words = [f"{self.number}: {self._label}", self._points]
        if self._level is not None and self._level.min_star is not None:
            words.append(self.tr("yêu cầu tối thiểu: {stars}").format(stars=stars_words(self._level.min_star)))
        if self.chosen:
            words.append(self.tr("đang chọn"))
        self.setAccessibleName(", ".join(words))
