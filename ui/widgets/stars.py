"""Stars as people see them: filled ones for what is reached, pale ones for the rest."""

import math
from functools import lru_cache

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import color

_INNER = 0.42
"""How far the inner corners lie from the middle, the outer ones being at 1."""
_GAP = 0.18
"""Space between two stars, in widths of a star."""


@lru_cache(maxsize=32)
def star_path(size: float) -> QPainterPath:
    """One star in a square of that size, its corner at the origin."""
    middle = size / 2
    path = QPainterPath()
    for corner in range(10):
        far = middle if corner % 2 == 0 else middle * _INNER
        turn = math.pi * (corner / 5 - 0.5)
        point = QPointF(middle + far * math.cos(turn), middle + far * math.sin(turn))
        if corner == 0:
            path.moveTo(point)
        else:
            path.lineTo(point)
    path.closeSubpath()
    return path


def stars_width(of: int, size: float) -> float:
    """The width a row of `of` stars takes."""
    return max(0.0, of * size + (of - 1) * size * _GAP)


def paint_stars(painter: QPainter, place: QRectF, count: int, of: int, size: float) -> None:
    """Draw `count` filled stars out of `of`, from the left edge of `place`, in the middle of its height.

    Empty stars are outlines, so that the number can be told without colours.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(place.left(), place.center().y() - size / 2)
    path = star_path(size)
    for number in range(of):
        if number < count:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("star"))
        else:
            painter.setPen(QPen(color("star_empty"), max(1.0, size / 14)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)
        painter.translate(size * (1 + _GAP), 0)
    painter.restore()


def stars_words(count: int, of: int = 5) -> str:
    """What a row of stars says to who does not see it."""
    return QCoreApplication.translate("StarRow", "{count} trên {of} sao").format(count=count, of=of)


class StarRow(QWidget):
    """`count` filled stars out of `of`. `share` is their size as a share of the height of the text around them."""

    def __init__(self, count: int = 0, of: int = 5, share: float = 1.0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = share
        self.count, self.of = count, of
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_stars(count, of)

    def set_stars(self, count: int, of: int | None = None) -> None:
        """Show that many stars from now on."""
        self.count, self.of = count, self.of if of is None else of
        self.setAccessibleName(stars_words(self.count, self.of))
        self.setToolTip(self.accessibleName())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for every star, and a hair around them."""
        size = self._size()
        return QSize(math.ceil(stars_width(self.of, size)) + 2, math.ceil(size) + 2)

    def minimumSizeHint(self) -> QSize:
        """Stars are never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the stars."""
        painter = QPainter(self)
        paint_stars(painter, QRectF(self.rect()).adjusted(1, 0, 0, 0), self.count, self.of, self._size())

    def _size(self) -> float:
        return self.fontMetrics().height() * 0.8 * self._share
