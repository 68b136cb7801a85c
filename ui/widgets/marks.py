"""Small signs drawn by hand, since the window's type has none: done, waiting, to come, barred, missed, opened."""

from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import color


class Mark(StrEnum):
    """What a sign says; each has a shape of its own, so that the colour is never the only sign."""

    DONE = "done"
    WAITING = "waiting"
    TO_COME = "to_come"
    BARRED = "barred"
    MISSED = "missed"
    OPENED = "opened"


_TONES = {
    Mark.DONE: "good",
    Mark.WAITING: "warn",
    Mark.TO_COME: "text_soft",
    Mark.BARRED: "text_soft",
    Mark.MISSED: "bad",
    Mark.OPENED: "accent",
}


def paint_mark(painter: QPainter, place: QRectF, mark: Mark, ink: QColor | None = None) -> None:
    """Draw a sign in the middle of `place`."""
    size = min(place.width(), place.height()) * 0.8
    box = QRectF(0, 0, size, size)
    box.moveCenter(place.center())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(ink or color(_TONES[mark]), max(1.5, size / 7))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    _SHAPES[mark](painter, box)
    painter.restore()


def mark_icon(mark: Mark, size: int, ratio: float = 1.0) -> QIcon:
    """A sign as an icon of `size` pixels, in the colours in use now."""
    pixmap = QPixmap(QSize(size, size) * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint_mark(painter, QRectF(0, 0, size, size), mark)
    painter.end()
    return QIcon(pixmap)


class MarkSign(QWidget):
    """A sign as high as the text beside it; what it says stands in that text."""

    def __init__(self, mark: Mark = Mark.TO_COME, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.mark = mark
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_mark(self, mark: Mark) -> None:
        """Show another sign from now on."""
        if mark is not self.mark:
            self.mark = mark
            self.update()

    def sizeHint(self) -> QSize:
        """A square as high as a line of text."""
        height = self.fontMetrics().height()
        return QSize(height, height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the sign."""
        paint_mark(QPainter(self), QRectF(self.rect()), self.mark)


def _done(painter: QPainter, box: QRectF) -> None:
    at = box.topLeft()
    size = box.width()
    painter.drawPolyline(
        [at + QPointF(size * x, size * y) for x, y in ((0.12, 0.55), (0.4, 0.82), (0.88, 0.2))],
    )


def _waiting(painter: QPainter, box: QRectF) -> None:
    painter.drawEllipse(box)
    middle = box.center()
    painter.drawPolyline(
        [QPointF(middle.x(), box.top() + box.height() * 0.22), middle, middle + QPointF(box.width() * 0.2, 0)]
    )


def _to_come(painter: QPainter, box: QRectF) -> None:
    middle = box.center().y()
    painter.drawLine(QPointF(box.left() + box.width() * 0.2, middle), QPointF(box.right() - box.width() * 0.2, middle))


def _barred(painter: QPainter, box: QRectF) -> None:
    painter.drawEllipse(box)
    inset = box.width() * 0.15
    painter.drawLine(box.bottomLeft() + QPointF(inset, -inset), box.topRight() + QPointF(-inset, inset))


def _missed(painter: QPainter, box: QRectF) -> None:
    inner = box.adjusted(box.width() * 0.14, box.height() * 0.14, -box.width() * 0.14, -box.height() * 0.14)
    painter.drawLine(inner.topLeft(), inner.bottomRight())
    painter.drawLine(inner.topRight(), inner.bottomLeft())


def _opened(painter: QPainter, box: QRectF) -> None:
    painter.drawEllipse(box)
    painter.setBrush(painter.pen().color())
    painter.drawEllipse(box.center(), box.width() * 0.18, box.height() * 0.18)


_SHAPES = {
    Mark.DONE: _done,
    Mark.WAITING: _waiting,
    Mark.TO_COME: _to_come,
    Mark.BARRED: _barred,
    Mark.MISSED: _missed,
    Mark.OPENED: _opened,
}
