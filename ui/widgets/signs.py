"""Small drawn signs for states, so that no font has to have them and no colour has to tell alone."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap, QPolygonF

DASH, RING, HALF, TARGET, DOT, CROSS, ARROW, CHECK, WARN = range(9)
"""Nothing yet; waiting; under way; open; done; refused; goes on; right; look here."""

_LINE = 0.13
"""Width of lines in sizes of the sign."""


def paint_sign(painter: QPainter, place: QRectF, sign: int, colour: QColor) -> None:
    """Draw a sign in a square."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    size = min(place.width(), place.height())
    box = QRectF(0, 0, size, size)
    box.moveCenter(place.center())
    pen = QPen(colour, max(1.2, size * _LINE))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inner = box.adjusted(size * 0.14, size * 0.14, -size * 0.14, -size * 0.14)
    if sign in _LINES:
        for line in _LINES[sign]:
            points = [QPointF(box.left() + x * size, box.top() + y * size) for x, y in line]
            painter.drawPolyline(QPolygonF(points))
    if sign in (RING, HALF, TARGET):
        painter.drawEllipse(inner)
    if sign in (HALF, TARGET, DOT):
        painter.setBrush(colour)
        painter.setPen(Qt.PenStyle.NoPen)
    if sign == HALF:
        painter.drawPie(inner, 90 * 16, 180 * 16)
    elif sign == TARGET:
        painter.drawEllipse(inner.center(), size * 0.17, size * 0.17)
    elif sign == DOT:
        painter.drawEllipse(inner)
    painter.restore()


def sign_icon(sign: int, colour: QColor, size: int = 16) -> QIcon:
    """A sign as an icon, sharp on dense screens too."""
    pixmap = QPixmap(size * 2, size * 2)
    pixmap.setDevicePixelRatio(2)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint_sign(painter, QRectF(0, 0, size, size), sign, colour)
    painter.end()
    return QIcon(pixmap)


_LINES = {
    DASH: (((0.2, 0.5), (0.8, 0.5)),),
    CROSS: (((0.22, 0.22), (0.78, 0.78)), ((0.78, 0.22), (0.22, 0.78))),
    ARROW: (((0.14, 0.5), (0.86, 0.5)), ((0.58, 0.24), (0.86, 0.5), (0.58, 0.76))),
    CHECK: (((0.16, 0.54), (0.42, 0.78), (0.86, 0.24)),),
    WARN: (
        ((0.5, 0.12), (0.92, 0.86), (0.08, 0.86), (0.5, 0.12)),
        ((0.5, 0.42), (0.5, 0.6)),
        ((0.5, 0.73), (0.5, 0.74)),
    ),
}
