"""Wrapped text for widgets that paint themselves: measured once, drawn line by line."""

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextLayout, QTextOption

from ui.theme import color


def weighted(font: QFont, weight: QFont.Weight = QFont.Weight.DemiBold, smaller: int = 0) -> QFont:
    """The font in another weight, some points smaller."""
    other = QFont(font)
    other.setWeight(weight)
    if smaller:
        other.setPointSize(max(7, font.pointSize() - smaller))
    return other


def wrapped(text: str, font: QFont, width: float, most: int = 0) -> tuple[str, ...]:
    """The lines of a text in that width; where `most` lines do not hold it, the last one ends in an ellipsis."""
    return _wrapped(text, font.toString(), int(width), most)


def height_of(lines: int, font: QFont) -> float:
    """The height of that many lines."""
    return lines * QFontMetricsF(font).lineSpacing()


def draw_lines(painter: QPainter, left: float, top: float, lines: tuple[str, ...], font: QFont, ink: QColor) -> float:
    """Draw lines under one another and return where they end."""
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    painter.setPen(ink)
    for line in lines:
        painter.drawText(QPointF(left, top + metrics.ascent()), line)
        top += metrics.lineSpacing()
    return top


def draw_right(painter: QPainter, right: float, top: float, text: str, font: QFont, ink: QColor) -> float:
    """Draw one line that ends at `right` and return its width."""
    metrics = QFontMetricsF(font)
    width = metrics.horizontalAdvance(text)
    painter.setFont(font)
    painter.setPen(ink)
    painter.drawText(QPointF(right - width, top + metrics.ascent()), text)
    return width


def draw_keycap(painter: QPainter, place: QRectF, text: str, font: QFont, ink: str, fill: str, edge: str) -> None:
    """Draw a key with its letter in the middle; colours by their names in the palette."""
    painter.setPen(QPen(color(edge), 1))
    painter.setBrush(color(fill))
    painter.drawRoundedRect(place, 4, 4)
    painter.setFont(font)
    painter.setPen(color(ink))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)


@lru_cache(maxsize=4096)
def _wrapped(text: str, font_text: str, width: int, most: int) -> tuple[str, ...]:
    font = QFont()
    font.fromString(font_text)
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    spans: list[tuple[int, int]] = []
    layout.beginLayout()
    while True:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(20, width))
        spans.append((line.textStart(), line.textLength()))
    layout.endLayout()
    lines = [text[start : start + length].rstrip() for start, length in spans]
    if most and len(lines) > most:
        rest = text[spans[most - 1][0] :]
        last = QFontMetricsF(font).elidedText(rest, Qt.TextElideMode.ElideRight, max(20, width))
        lines = [*lines[: most - 1], last]
    return tuple(lines)
