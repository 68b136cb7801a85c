"""A strip for each member: dots at the deviations from the group, rings at those of the criterion looked at."""

from fractions import Fraction

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ocop_desk.domain.calibration import Calibration, CriterionMarks, Tendency
from ocop_desk.domain.calibration_words import tendency_words
from ocop_desk.domain.numbers import signed_text
from ui.core_words import core_words
from ui.theme import color

_ROW = 1.55
"""Height of a strip in heights of a line."""
_DOT = 0.14
_LARGEST = 0.5
"""Radius of a dot that stands for one mark, and of the largest, in heights of a line."""
_NAMES = 0.24
"""Share of the width that names may take."""


class DeviationPlot(QWidget):
    """Nothing at all while there is no data."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: Calibration | None = None
        self._short: dict[int, str] = {}
        self.marked: CriterionMarks | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_calibration(self, found: Calibration | None, short: dict[int, str]) -> None:
        """Show these differences from now on; `short` are the members' names for the strips."""
        self._found, self._short, self.marked = found, short, None
        self.setAccessibleName(QCoreApplication.translate("Calibration", "Biểu đồ chênh lệch của từng thành viên"))
        self.setAccessibleDescription("\n".join(_described(one) for one in found.tendencies) if found else "")
        self.updateGeometry()
        self.update()

    def mark(self, marks: CriterionMarks | None) -> None:
        """Ring the dots of this criterion."""
        self.marked = marks
        self.update()

    def sizeHint(self) -> QSize:
        """A strip for each member under a line of figures."""
        line = self.fontMetrics().height()
        strips = len(self._found.tendencies) if self._found else 0
        return QSize(line * 20, round(line * (1.3 + _ROW * strips)))

    def minimumSizeHint(self) -> QSize:
        """Every strip is seen."""
        return QSize(self.fontMetrics().height() * 12, self.sizeHint().height())

    def x_of(self, deviation: Fraction | int) -> float:
        """Where a deviation stands, in pixels of the widget."""
        assert self._found is not None
        left, width = self._strip()
        return left + width / 2 + float(deviation) * width / 2 / self._found.reach

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw figures, lines, names, dots and rings."""
        if self._found is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = float(self.fontMetrics().height())
        self._draw_scale(painter, line)
        for place, one in enumerate(self._found.tendencies):
            self._draw_member(painter, line * (1.3 + _ROW * (place + 0.5)), line, one)

    def _strip(self) -> tuple[float, float]:
        """Left edge and width of the strips."""
        metrics = QFontMetricsF(self.font())
        names = max((metrics.horizontalAdvance(name) for name in self._short.values()), default=0.0)
        left = min(names, self.width() * _NAMES) + metrics.height()
        return left, self.width() - left - metrics.height()

    def _draw_scale(self, painter: QPainter, line: float) -> None:
        assert self._found is not None
        reach = self._found.reach
        step = max(1, -(-reach // 3))
        values = sorted({0, reach, -reach, *range(0, reach, step), *(-value for value in range(0, reach, step))})
        for value in values:
            x = self.x_of(value)
            painter.setPen(QPen(color("text_soft" if value == 0 else "line"), 1.4 if value == 0 else 1))
            painter.drawLine(QPointF(x, line * 1.2), QPointF(x, self.height()))
            painter.setPen(color("text_soft"))
            place = QRectF(x - line * 2, 0, line * 4, line * 1.15)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, signed_text(value))

    def _draw_member(self, painter: QPainter, y: float, line: float, one: Tendency) -> None:
        assert self._found is not None
        left, _ = self._strip()
        name = QFontMetricsF(self.font()).elidedText(
            self._short[one.member_id], Qt.TextElideMode.ElideRight, left - line * 0.6
        )
        painter.setPen(color("text"))
        painter.drawText(QRectF(0, y - line, left, line * 2), Qt.AlignmentFlag.AlignVCenter, name)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("accent"))
        for deviation, count in self._found.dots(one.member_id):
            radius = min(_DOT * count**0.5, _LARGEST) * line
            painter.drawEllipse(QPointF(self.x_of(deviation), y), radius, radius)
        mark = self.marked.of(one.member_id) if self.marked else None
        if mark is not None:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(color("warn"), max(2.0, line / 9)))
            painter.drawEllipse(QPointF(self.x_of(mark.deviation), y), line * 0.45, line * 0.45)


def _described(one: Tendency) -> str:
    return f"{one.name}: {core_words(tendency_words(one))}"
