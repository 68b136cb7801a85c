"""Heads of tables with a column for every member: names stand upright where columns are narrow."""

from collections.abc import Sequence
from typing import Any, TypeVar

from reportlab.lib.colors import black
from reportlab.platypus import Flowable

from ocop_desk.documents.paper.flow import fits, wrapped
from ocop_desk.documents.paper.fonts import BOLD, paper_text, text_width
from ocop_desk.documents.paper.paged import Cell
from ocop_desk.documents.paper.tables import LEADING, Column, FittedRow, row_height

MOST_MEMBERS = 15
"""Members that one table has room for; a larger council gets a further table."""

_LONGEST = 110.0
_SIDES = 3.0

T = TypeVar("T")


class RotatedText(Flowable):  # type: ignore[misc]
    """Lines that run upwards, for heads of narrow columns."""

    def __init__(self, lines: Sequence[str], size: float) -> None:
        super().__init__()
        self.lines, self.size = tuple(lines), size

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """As wide as the lines are high, as high as the longest is wide."""
        longest = max((text_width(line, BOLD, self.size) for line in self.lines), default=0)
        return len(self.lines) * self.size * LEADING, longest + 4

    def draw(self) -> None:
        """Draws the lines turned to the left."""
        canvas: Any = self.canv
        canvas.saveState()
        canvas.setFillColor(black)
        canvas.setFont(BOLD, self.size)
        canvas.rotate(90)
        for place, line in enumerate(self.lines):
            canvas.drawString(2, -(place + 0.8) * self.size * LEADING, line)
        canvas.restoreState()


def in_blocks(members: Sequence[T]) -> list[Sequence[T]]:
    """The members in as many blocks as tables are needed; one block where there are none."""
    return [members[start : start + MOST_MEMBERS] for start in range(0, len(members), MOST_MEMBERS)] or [members]


def head_with_names(columns: Sequence[Column], first: int, count: int, size: float) -> FittedRow:
    """The head row and its height; columns `first` and on are `count` names."""
    named = range(first, first + count)
    upright = any(
        not fits(word, BOLD, size, columns[place].width - _SIDES)
        for place in named
        for word in paper_text(columns[place].title).split()
    )
    cells: list[Cell] = []
    height = row_height(2, size)
    for place, column in enumerate(columns):
        text = paper_text(column.title)
        if upright and place in named:
            most = max(int((column.width - 2) / (size * LEADING)), 1)
            turned = RotatedText(wrapped(text, BOLD, size, _LONGEST)[:most], size)
            height = max(height, turned.wrap(0, 0)[1] + 6)
            cells.append(turned)
        else:
            lines = wrapped(text, BOLD, size, column.width - _SIDES)
            height = max(height, row_height(len(lines), size))
            cells.append("\n".join(lines))
    return cells, height
