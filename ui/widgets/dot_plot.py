"""Members' totals as dots on an axis with the limits of the stars, the mean and the names at both ends."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ocop_desk.domain.numbers import points_text
from ocop_desk.domain.rules import Band
from ui.theme import color
from ui.widgets.dot_layout import Dot, Placed, Scale, Swarm, limits_within, scale_for, swarm

_RADIUS = 0.42
"""Radius of a dot in heights of a line."""
_LIMIT = 1.0
"""How far the line of a limit goes above and below the middle, in heights of a line."""
_STRIP = 3.5
"""Height of the strip of dots in heights of a line."""
_LEAST_STRIP = 2.6
_LINES = 3
"""Lines of text above and below the strip."""
_MOST_NAMES = 2
_TINTS = (0, 22, 38, 56, 78, 104)
"""How strongly the bar is tinted from one star to five."""


@dataclass(frozen=True, slots=True)
class PlotData:
    """What a plot shows. `mean_text` is the mean as printed; `alarm` where the spread is beyond the limit.

    Without `bands` no limit of a star is drawn.
    """

    dots: tuple[Dot, ...]
    mean: Fraction
    mean_text: str
    bands: tuple[Band, ...]
    alarm: bool = False


class DotPlot(QWidget):
    """A dot for every sheet; nothing at all while there is no data."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data: PlotData | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setSizePolicy(policy)

    @property
    def data(self) -> PlotData | None:
        """What is shown now."""
        return self._data

    def set_data(self, data: PlotData | None) -> None:
        """Show these totals from now on; None shows nothing."""
        if data == self._data:
            return
        self._data = data
        self.setAccessibleName(QCoreApplication.translate("DotPlot", "Biểu đồ tổng điểm các thành viên"))
        self.setAccessibleDescription(_described(data) if data else "")
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the dots and three lines of text."""
        line = self.fontMetrics().height()
        return QSize(line * 24, round(line * (_STRIP + _LINES)) + 8)

    def minimumSizeHint(self) -> QSize:
        """Smaller dots, but every word."""
        line = self.fontMetrics().height()
        return QSize(line * 16, round(line * (_LEAST_STRIP + _LINES)) + 8)

    def placed(self) -> tuple[Placed, ...]:
        """The dots where they are drawn, in pixels of the widget."""
        if self._data is None or not self._data.dots:
            return ()
        middle = self._middle()
        return tuple(Placed(one.dot, one.x, one.y + middle) for one in self._cloud().placed)

    def event(self, event: QEvent) -> bool:
        """Tell whose dot the mouse rests on."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            at = event.pos()
            near = [
                one for one in self.placed() if (one.x - at.x()) ** 2 + (one.y - at.y()) ** 2 < self._line() ** 2 / 3
            ]
            text = "\n".join(f"{one.dot.name}: {points_text(one.dot.total)}" for one in near)
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw bar, limits, mean, dots and names."""
        if self._data is None or not self._data.dots:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = self._scale()
        self._draw_bar(painter, scale)
        self._draw_ticks(painter, scale)
        self._draw_mean(painter, scale)
        self._draw_dots(painter)
        self._draw_ends(painter, scale)

    def _line(self) -> float:
        return QFontMetricsF(self.font()).height()

    def _strip(self) -> float:
        """The most height the dots may take."""
        return self.height() - _LINES * self._line() - 8

    def _cloud(self) -> Swarm:
        assert self._data is not None
        return swarm(self._data.dots, self._scale(), self._line() * _RADIUS, self._strip())

    def _reach(self) -> float:
        """How far dots, bar and limits go above and below the middle."""
        cloud = self._cloud()
        return max(max(abs(one.y) for one in cloud.placed) + cloud.radius, self._line() * _LIMIT) + 2

    def _middle(self) -> float:
        """The middle of the bar: with two lines over it and one under it, everything stands in the middle."""
        return self.height() / 2 + self._line() / 2

    def _scale(self) -> Scale:
        assert self._data is not None
        margin = self._line() * 1.5
        return scale_for([dot.total for dot in self._data.dots], margin, self.width() - 2 * margin)

    def _draw_bar(self, painter: QPainter, scale: Scale) -> None:
        assert self._data is not None
        thick = self._line() * 0.9
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("surface_sunk"))
        whole = QRectF(scale.left, self._middle() - thick / 2, scale.width, thick)
        painter.drawRect(whole)
        bands = sorted(self._data.bands, key=lambda band: band.lower)
        for place, band in enumerate(bands):
            above = bands[place + 1] if place + 1 < len(bands) else None
            left = scale.x(max(band.lower, scale.low))
            right = scale.x(min(above.lower, scale.high) if above else scale.high)
            if right > left:
                tint = color("accent")
                tint.setAlpha(_TINTS[min(band.star, 5)])
                painter.setBrush(tint)
                painter.drawRect(QRectF(left, whole.top(), right - left, thick))

    def _draw_ticks(self, painter: QPainter, scale: Scale) -> None:
        assert self._data is not None
        top = self._middle() + self._reach() + 2
        limits = {band.lower: band.star for band in limits_within(self._data.bands, scale)}
        words = QCoreApplication.translate("DotPlot", "{points} · {star} sao")
        taken: list[tuple[float, float]] = []
        for value in sorted({*limits, *scale.ticks()}, key=lambda value: (value not in limits, value)):
            star = limits.get(value)
            text = points_text(value) if star is None else words.format(points=points_text(value), star=star)
            if star is not None:
                self._draw_limit(painter, scale.x(value))
            self._write(painter, scale.x(value), top, text, star is not None, "text_soft", taken)

    def _draw_limit(self, painter: QPainter, x: float) -> None:
        reach = self._line() * _LIMIT
        painter.setPen(QPen(color("star"), max(2.0, self._line() / 7)))
        painter.drawLine(QPointF(x, self._middle() - reach), QPointF(x, self._middle() + reach))

    def _draw_mean(self, painter: QPainter, scale: Scale) -> None:
        assert self._data is not None
        x = scale.x(self._data.mean)
        pen = QPen(color("text_soft"), max(1.5, self._line() / 13))
        pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        top = self._middle() - self._reach() - 2 * self._line()
        under = 1 + any(left - 2 <= x <= left + width + 2 for left, width, _ in self._end_places(scale))
        painter.drawLine(QPointF(x, top + under * self._line()), QPointF(x, self._middle() + self._reach()))
        words = QCoreApplication.translate("DotPlot", "TB {mean}").format(mean=self._data.mean_text)
        self._write(painter, x, top, words, True, "text", [])

    def _draw_dots(self, painter: QPainter) -> None:
        assert self._data is not None
        cloud = self._cloud()
        lowest, highest = self._ends()
        painter.setPen(QPen(color("surface"), max(1.2, self._line() / 14)))
        for one in sorted(cloud.placed, key=lambda one: (one.x, one.y)):
            alarming = self._data.alarm and one.dot.total in {lowest, highest}
            painter.setBrush(color("bad" if alarming else "accent"))
            painter.drawEllipse(QPointF(one.x, one.y + self._middle()), cloud.radius, cloud.radius)

    def _draw_ends(self, painter: QPainter, scale: Scale) -> None:
        """Name who gave the least and who the most, over the strip of dots."""
        assert self._data is not None
        tone = "bad" if self._data.alarm else "text"
        top = self._middle() - self._reach() - self._line()
        painter.setFont(self._strong())
        painter.setPen(color(tone))
        for left, width, text in self._end_places(scale):
            painter.drawText(QRectF(left, top, width + 2, self._line()), Qt.AlignmentFlag.AlignVCenter, text)

    def _end_places(self, scale: Scale) -> list[tuple[float, float, str]]:
        """Left edge, width and words of the names at both ends; one where all gave the same."""
        lowest, highest = self._ends()
        metrics = QFontMetricsF(self._strong())
        low, high = self._end_text(lowest), self._end_text(highest)
        low_width, high_width = metrics.horizontalAdvance(low), metrics.horizontalAdvance(high)
        if lowest == highest:
            left = min(max(0.0, scale.x(lowest) - low_width / 2), self.width() - low_width)
            return [(left, low_width, low)]
        reach = self._line() * _RADIUS
        high_left = min(scale.x(highest) - reach, self.width() - high_width)
        low_left = min(scale.x(lowest) + reach - low_width, high_left - low_width - self._line())
        low_left = max(0.0, low_left)
        high_left = max(high_left, low_left + low_width + self._line())
        return [(low_left, low_width, low), (high_left, high_width, high)]

    def _ends(self) -> tuple[object, object]:
        assert self._data is not None
        totals = [dot.total for dot in self._data.dots]
        return min(totals), max(totals)

    def _end_text(self, total: object) -> str:
        assert self._data is not None
        return end_text(total, self._data.dots)

    def _strong(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def _write(
        self,
        painter: QPainter,
        middle: float,
        top: float,
        text: str,
        strong: bool,
        tone: str,
        taken: list[tuple[float, float]],
    ) -> None:
        """Write a text centred there, inside the widget, unless it would stand on one written before."""
        font = self._strong() if strong else self.font()
        width = QFontMetricsF(font).horizontalAdvance(text)
        left = min(max(0.0, middle - width / 2), self.width() - width)
        if any(left < right and start < left + width for start, right in taken):
            return
        gap = self._line() / 2
        taken.append((left - gap, left + width + gap))
        painter.setFont(font)
        painter.setPen(color(tone))
        painter.drawText(QRectF(left, top, width + 2, self._line()), Qt.AlignmentFlag.AlignVCenter, text)


def end_text(total: object, dots: Sequence[Dot]) -> str:
    """A total and who gave it: "66 · Ánh", or how many where they are more than two."""
    names = [dot.name for dot in dots if dot.total == total]
    value = points_text(next(dot.total for dot in dots if dot.total == total))
    if len(names) > _MOST_NAMES:
        return QCoreApplication.translate("DotPlot", "{points} · {n} phiếu").format(points=value, n=len(names))
    return f"{value} · {', '.join(names)}"


def _described(data: PlotData) -> str:
    each = ", ".join(f"{dot.name} {points_text(dot.total)}" for dot in sorted(data.dots, key=lambda dot: dot.total))
    words = QCoreApplication.translate("DotPlot", "{each}; trung bình {mean}.")
    return words.format(each=each, mean=data.mean_text)
