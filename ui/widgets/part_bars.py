"""Points of a part of the scorecard as a bar: A 27 / 40."""

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ocop_desk.domain.numbers import decimal_text, points_text
from ocop_desk.domain.rules import Points
from ui.theme import color

BAR_HEIGHT = 7
_GAP = 5


class PartBar(QWidget):
    """A part's letter, its points out of the most it gives, and a bar as long as their share.

    `decimals` is for means, which are printed with a fixed number of places; sums of points are printed plain.
    """

    def __init__(
        self,
        letter: str = "",
        points: Points = 0,
        max: Points = 0,  # noqa: A002
        decimals: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._decimals = decimals
        self.letter, self.points, self.most = letter, points, max
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_points(points)

    def set_points(self, points: Points, letter: str | None = None, most: Points | None = None) -> None:
        """Show these points from now on."""
        self.points = points
        self.letter = self.letter if letter is None else letter
        self.most = self.most if most is None else most
        words = QCoreApplication.translate("PartBar", "Phần {part}: {points} trên {most} điểm")
        self.setAccessibleName(words.format(part=self.letter, points=self._text(), most=points_text(self.most)))
        self.update()

    def sizeHint(self) -> QSize:
        """A line of text and the bar under it."""
        plain, strong = QFontMetrics(self.font()), QFontMetrics(self._strong())
        rest = f" / {points_text(self.most)}"
        width = plain.horizontalAdvance(f"{self.letter} ") + strong.horizontalAdvance("88,88") + 2
        return QSize(width + plain.horizontalAdvance(rest), plain.height() + _GAP + BAR_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """The text is never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw letter, points and bar."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = QRectF(0, 0, self.width(), QFontMetrics(self.font()).height())
        left = self._write(painter, line, 0, f"{self.letter} ", self.font(), "text_soft")
        left = self._write(painter, line, left, self._text(), self._strong(), "text")
        self._write(painter, line, left, f" / {points_text(self.most)}", self.font(), "text_soft")
        paint_bar(painter, QRectF(0, line.bottom() + _GAP, self.width(), BAR_HEIGHT), self.points, self.most)

    def _write(self, painter: QPainter, line: QRectF, left: float, text: str, font: QFont, tone: str) -> float:
        painter.setFont(font)
        painter.setPen(color(tone))
        painter.drawText(line.adjusted(left, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, text)
        return left + QFontMetrics(font).horizontalAdvance(text)

    def _text(self) -> str:
        return points_text(self.points) if self._decimals is None else decimal_text(self.points, self._decimals)

    def _strong(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.Bold)
        return font


class PartBars(QWidget):
    """The bars of all parts side by side."""

    def __init__(self, decimals: int | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._decimals = decimals
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(14)
        self.bars: list[PartBar] = []

    def set_parts(self, parts: "list[tuple[str, Points, Points]]") -> None:
        """Show (letter, points, most) of every part; bars that are there already are used again."""
        while len(self.bars) < len(parts):
            bar = PartBar(decimals=self._decimals, parent=self)
            self.bars.append(bar)
            self._row.addWidget(bar)
        for number, bar in enumerate(self.bars):
            bar.setVisible(number < len(parts))
            if number < len(parts):
                letter, points, most = parts[number]
                if (bar.letter, bar.points, bar.most) != (letter, points, most):
                    bar.set_points(points, letter, most)


def paint_bar(painter: QPainter, place: QRectF, points: Points, most: Points) -> None:
    """Draw a bar filled to the share points / most."""
    round_ = place.height() / 2
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color("line"))
    painter.drawRoundedRect(place, round_, round_)
    if most and points > 0:
        full = QRectF(place)
        full.setWidth(min(place.width(), place.width() * float(points / most)))
        painter.setBrush(color("accent"))
        painter.drawRoundedRect(full, round_, round_)
