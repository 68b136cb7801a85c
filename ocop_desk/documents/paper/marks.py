"""Stars and ticks, drawn: Tinos has no such glyphs, and a drawn mark prints the same everywhere."""

from functools import cache
from math import cos, pi, sin
from typing import Any

from reportlab.lib.colors import black
from reportlab.platypus import Flowable

from ocop_desk.documents.paper.fonts import BOLD, REGULAR, text_width

_STEP = 1.12
"""Distance between stars, in stars."""


class Stars(Flowable):  # type: ignore[misc]
    """A row of filled five-pointed stars, with a caption below it if one is given; it keeps no state."""

    def __init__(self, count: int, size: float = 8, caption: str = "", caption_size: float = 9) -> None:
        super().__init__()
        self.count, self.size, self.caption, self.caption_size = count, size, caption, caption_size

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """Width and height of the row with its caption."""
        below = self.caption_size * 1.2 if self.caption else 0
        return max(self._row_width(), text_width(self.caption, REGULAR, self.caption_size)), self.size + below

    def draw(self) -> None:
        """Draws the stars and the caption, each centred."""
        canvas: Any = self.canv
        width, height = self.wrap(0, 0)
        canvas.saveState()
        canvas.setFillColor(black)
        left = (width - self._row_width()) / 2
        for place in range(self.count):
            x = left + (place * _STEP + 0.5) * self.size
            canvas.drawPath(_star(canvas, x, height - self.size / 2, self.size / 2), stroke=0, fill=1)
        if self.caption:
            canvas.setFont(REGULAR, self.caption_size)
            canvas.drawCentredString(width / 2, self.caption_size * 0.25, self.caption)
        canvas.restoreState()

    def _row_width(self) -> float:
        return self.size * (1 + _STEP * (self.count - 1)) if self.count else 0.0


class TickBox(Flowable):  # type: ignore[misc]
    """A square to tick, ticked or not."""

    def __init__(self, ticked: bool = False, size: float = 9) -> None:
        super().__init__()
        self.ticked, self.size = ticked, size

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """The side of the square."""
        return self.size, self.size

    def draw(self) -> None:
        """Draws the square, and the tick over it."""
        canvas: Any = self.canv
        size = self.size
        canvas.saveState()
        canvas.setStrokeColor(black)
        canvas.setLineWidth(0.7)
        canvas.rect(0, 0, size, size, stroke=1, fill=0)
        if self.ticked:
            canvas.setLineWidth(1.6)
            path = canvas.beginPath()
            path.moveTo(size * 0.18, size * 0.52)
            path.lineTo(size * 0.42, size * 0.22)
            path.lineTo(size * 0.86, size * 0.84)
            canvas.drawPath(path, stroke=1, fill=0)
        canvas.restoreState()


@cache
def stars(count: int, size: float = 8) -> Stars:
    """One shared row of stars for every cell that wants it."""
    return Stars(count, size)


@cache
def star_rank(count: int, size: float = 8) -> Stars:
    """Drawn stars over "4 sao", so that the rank is seen and found by searching."""
    return Stars(count, size, f"{count} sao")


class NumberedBox(TickBox):
    """An empty box with the number of its level before it."""

    def __init__(self, number: int, size: float = 10) -> None:
        super().__init__(ticked=False, size=size)
        self.number = number

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """Number, gap and box."""
        return self.size * 2.3, self.size

    def draw(self) -> None:
        """Draws the number and the box to its right."""
        canvas: Any = self.canv
        canvas.setFont(BOLD, self.size)
        canvas.drawRightString(self.size * 0.8, self.size * 0.15, str(self.number))
        canvas.saveState()
        canvas.translate(self.size * 1.3, 0)
        super().draw()
        canvas.restoreState()


@cache
def numbered_box(number: int) -> NumberedBox:
    """One shared box of a level for every cell that wants it."""
    return NumberedBox(number)


@cache
def tick_box(ticked: bool) -> TickBox:
    """One shared box for every cell that wants it."""
    return TickBox(ticked)


def _star(canvas: Any, x: float, y: float, radius: float) -> Any:
    path = canvas.beginPath()
    for point in range(10):
        reach = radius if point % 2 == 0 else radius * 0.382
        angle = pi / 2 + point * pi / 5
        (path.lineTo if point else path.moveTo)(x + reach * cos(angle), y + reach * sin(angle))
    path.close()
    return path
