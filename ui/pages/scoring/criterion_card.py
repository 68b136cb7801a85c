"""One criterion: collapsed to its title, the chosen answer and the points, or at work with every answer."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFont, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from ocop_desk.domain.numbers import points_text
from ui.pages.scoring.facts import CardFacts
from ui.pages.scoring.level_panel import LevelPanel
from ui.pages.scoring.words import none_met, not_scored
from ui.theme import color
from ui.widgets.painted_text import draw_lines, draw_right, height_of, weighted, wrapped

_PAD = 10
_SIDE = 12
_MOST_LINES = 2


class CriterionCard(QWidget):
    """A card that is clicked to be worked on."""

    clicked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.facts: CardFacts | None = None
        self.focused = False
        self._panel: LevelPanel | None = None
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)

    @property
    def at_work(self) -> bool:
        """Whether the answers show in this card."""
        return self._panel is not None

    def show_facts(self, facts: CardFacts) -> None:
        """Stand for this criterion with this mark."""
        same, self.facts = facts == self.facts, facts
        if same:
            return
        self.setAccessibleName(f"{facts.code} {facts.criterion.title}")
        self.setAccessibleDescription(f"{self._answer()}, {self._points()}")
        if self._panel is None:
            self.update()
        else:
            self.update(0, 0, self.width(), self._panel.y())

    def take(self, panel: LevelPanel | None) -> None:
        """Take the panel with the answers in, or let it go."""
        self._panel = panel
        if panel is not None:
            panel.setParent(self)
            panel.show()
            self._arrange()
        self.update()

    def set_focused(self, focused: bool) -> None:
        """Show whether the keyboard works on this card."""
        if focused != self.focused:
            self.focused = focused
            self.update()

    def height_for(self, width: int) -> int:
        """The height the card needs in that width."""
        if self.facts is None:
            return 0
        title = height_of(len(self._title_lines(width)), self._strong())
        if self._panel is not None:
            return round(title) + 2 * _PAD + self._panel.height_for(width - 2 * _SIDE)
        answer = height_of(len(self._answer_lines(width)), self.font())
        return round(title + answer) + 2 * _PAD + 2

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the answers in their place again."""
        super().resizeEvent(event)
        self._arrange()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be clicked."""
        super().enterEvent(event)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Ask to be worked on."""
        if self.facts is not None and event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit(self.facts.code)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground, the title, the answer and the points."""
        if self.facts is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        strong = self._strong()
        ink = color("text") if self.facts.asked else color("text_soft")
        end = draw_lines(painter, _SIDE, _PAD, self._title_lines(self.width()), strong, ink)
        tone = "text" if self.facts.level is not None else "text_soft"
        draw_right(
            painter, self.width() - _SIDE, _PAD, self._points(), weighted(strong, QFont.Weight.Bold), color(tone)
        )
        if self._panel is None:
            font = QFont(self.font())
            font.setItalic(self.facts.level is None)
            left = _SIDE + self._mark_width()
            self._paint_mark(painter, end + 2)
            draw_lines(painter, left, end + 2, self._answer_lines(self.width()), font, color("text_soft"))

    def _paint_ground(self, painter: QPainter) -> None:
        place = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self._panel is not None:
            pen = QPen(color("accent" if self.focused else "line_strong"), 2)
        elif self.underMouse():
            pen = QPen(color("line_strong"), 1)
        else:
            pen = QPen(color("line"), 1)
        painter.setPen(pen)
        painter.setBrush(color("surface"))
        painter.drawRoundedRect(place, 9, 9)

    def _paint_mark(self, painter: QPainter, top: float) -> None:
        """A ring for what is not scored; a crossed disc for "none is met": told apart without colours."""
        assert self.facts is not None
        if not self._mark_width():
            return
        size = QFontMetricsF(self.font()).height() * 0.55
        place = QRectF(_SIDE + 1, top + (QFontMetricsF(self.font()).lineSpacing() - size) / 2, size, size)
        if self.facts.level is None:
            pen = QPen(color("warn"), 1.4)
            pen.setStyle(Qt.PenStyle.DotLine)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(place)
        else:
            painter.setPen(QPen(color("text_soft"), 1.4))
            painter.setBrush(color("surface_sunk"))
            painter.drawEllipse(place)
            painter.drawLine(
                place.topLeft() + (place.center() - place.topLeft()) * 0.35,
                place.bottomRight() - (place.bottomRight() - place.center()) * 0.35,
            )

    def _mark_width(self) -> float:
        plain = self.facts is None or not self.facts.asked or bool(self.facts.level)
        return 0 if plain else QFontMetricsF(self.font()).height() * 0.55 + 8

    def _title_lines(self, width: int) -> tuple[str, ...]:
        assert self.facts is not None
        taken = QFontMetricsF(self._strong()).horizontalAdvance("88 / 88") + 14
        title = f"{self.facts.code} {self.facts.criterion.title}"
        return wrapped(title, self._strong(), width - 2 * _SIDE - taken, 0 if self._panel is not None else _MOST_LINES)

    def _answer_lines(self, width: int) -> tuple[str, ...]:
        return wrapped(self._answer(), self.font(), width - 2 * _SIDE - self._mark_width(), _MOST_LINES)

    def _answer(self) -> str:
        assert self.facts is not None
        if not self.facts.asked:
            return self.tr("Không hỏi: tiêu chí {code} chưa có điểm").format(code=self.facts.criterion.applies_if)
        if self.facts.level is None:
            return not_scored()
        answer = self.facts.chosen.label if self.facts.chosen else none_met()
        return answer + (" · " + self.tr("có nhận xét") if self.facts.note else "")

    def _points(self) -> str:
        assert self.facts is not None
        most = points_text(self.facts.criterion.points)
        if not self.facts.asked:
            return f"– / {most}"
        return f"{'–' if self.facts.points is None else points_text(self.facts.points)} / {most}"

    def _strong(self) -> QFont:
        return weighted(self.font())

    def _arrange(self) -> None:
        if self._panel is not None and self.facts is not None:
            top = _PAD + round(height_of(len(self._title_lines(self.width())), self._strong())) + 4
            width = self.width() - 2 * _SIDE
            self._panel.setGeometry(_SIDE, top, width, self.height() - top - 4)
            self._panel.arrange(width)
