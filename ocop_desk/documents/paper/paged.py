"""A table that is laid out page by page.

reportlab's LongTable builds the rest of the table anew at every page, so that its time grows with the square of
the pages. Here rows come with their heights, pages are cut by adding them up, and each page is a small Table.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import Any, TypeAlias

from reportlab.platypus import Flowable, KeepTogether, Table

from ocop_desk.documents.paper import styles

Cell: TypeAlias = Any
"""Text, or a flowable."""
Command: TypeAlias = tuple[Any, ...]
"""One style command of reportlab."""

_FRESH_PAGE = styles.text_area(styles.LANDSCAPE)[1] - 20
"""Where so much height is left, waiting for the next page gains nothing."""
_UNBOUNDED = 10.0**6


class Body:
    """Rows with their heights and style, shared by all pages of a table."""

    def __init__(
        self,
        widths: Sequence[float],
        head: tuple[list[Cell], float],
        rows: Sequence[tuple[list[Cell], float]],
        style: Sequence[Command],
        commands: Iterable[Command],
        kept: Iterable[tuple[int, int]],
    ) -> None:
        self.widths, self.head, self.rows, self.style = list(widths), head, rows, list(style)
        self.reach = [0.0, *accumulate(height for _, height in rows)]
        """Height of the rows before each row; one more than there are rows."""
        self.inside = {row for first, last in kept for row in range(first + 1, last + 1)}
        """Rows that no page may begin with."""
        self.everywhere: list[Command] = []
        self.by_row: dict[int, list[Command]] = {}
        for name, (left, first), (right, last), *rest in commands:
            if last == -1:
                self.everywhere.append((name, (left, 1), (right, -1), *rest))
            else:
                self.by_row.setdefault(first, []).append((name, left, right, rest))

    def page(self, start: int, end: int) -> Table:
        """The rows of one page under the head."""
        own = [
            (name, (left, row - start + 1), (right, row - start + 1), *rest)
            for row in range(start, end)
            for name, left, right, rest in self.by_row.get(row, ())
        ]
        cells, height = self.head
        return Table(
            [list(cells), *(list(row) for row, _ in self.rows[start:end])],
            colWidths=self.widths,
            rowHeights=[height, *(high for _, high in self.rows[start:end])],
            style=[*self.style, *self.everywhere, *own],
        )


class PagedTable(Flowable):  # type: ignore[misc]
    """The rows `start` to `end` of a body; splits between rows, with the head on every page."""

    def __init__(self, body: Body, start: int = 0, end: int | None = None) -> None:
        super().__init__()
        self.body, self.start, self.end = body, start, len(body.rows) if end is None else end
        self.above: tuple[Flowable, ...] = ()
        self.above_height = 0.0

    def under(self, *above: Flowable) -> "PagedTable":
        """The table under headings that never part from its first rows."""
        self.above = above
        self.above_height = sum(_whole_height(flowable, sum(self.body.widths)) for flowable in above)
        return self

    @property
    def rows_height(self) -> float:
        """Height of the rows with their head and the headings above it."""
        return self.above_height + self.body.head[1] + self.body.reach[self.end] - self.body.reach[self.start]

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """Width and height of the whole."""
        return sum(self.body.widths), self.rows_height

    def split(self, _width: float, height: float) -> list[Flowable]:
        """The rows that fit and the rest; nothing where none fits."""
        if self.rows_height <= height:
            return [self]
        return self.cut(self.rows_within(height), height)

    def cut(self, row: int, height: float) -> list[Flowable]:
        """The table before a row and from it on, cut higher where that row belongs to what stands before it."""
        at = row
        while at > self.start and at in self.body.inside:
            at -= 1
        if at <= self.start and height >= _FRESH_PAGE:
            at = row
        if at <= self.start:
            return []
        rest = PagedTable(self.body, at, self.end)
        rest.spaceAfter = self.getSpaceAfter()
        return [PagedTable(self.body, self.start, at).under(*self.above), rest]

    def draw(self) -> None:
        """Draws the page's rows."""
        table = self.body.page(self.start, self.end)
        table.wrap(_UNBOUNDED, _UNBOUNDED)
        table.drawOn(self.canv, 0, 0)
        _draw_down(self.canv, self.above, self.rows_height, sum(self.body.widths))

    def rows_within(self, height: float) -> int:
        """The first row that does not fit."""
        reach = self.body.reach
        room = height - self.above_height - self.body.head[1] + reach[self.start] + 0.001
        return min(bisect_right(reach, room) - 1, self.end)


class TableWithClosing(Flowable):  # type: ignore[misc]
    """A long table and what must stand on the page of its last rows: a closing line, the signatures.

    Where the closing does not fit below the table, the last rows go over to the next page with it.
    """

    def __init__(self, table: PagedTable, closing: Sequence[Flowable], last_rows: int) -> None:
        super().__init__()
        self.table, self.closing, self.last_rows = table, list(closing), last_rows

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Height of the table and its closing."""
        self._width = width
        below = sum(_whole_height(flowable, width) for flowable in self.closing)
        return width, self.table.rows_height + below

    def split(self, width: float, height: float) -> list[Flowable]:
        """Pages of the table; the closing goes with the last."""
        table = self.table
        keep_from = table.end - self.last_rows
        fitting = table.rows_within(height)
        if fitting <= table.start:
            return []
        parts = table.cut(min(fitting, keep_from), height) if keep_from > table.start else []
        if parts:
            return [parts[0], TableWithClosing(parts[1], self.closing, self.last_rows)]
        if height < _FRESH_PAGE:
            return []
        return [table, KeepTogether(self.closing)]

    def draw(self) -> None:
        """Draws the table and the closing below it."""
        _, whole = self.wrap(self._width, 0)
        top = whole - self.table.rows_height
        self.table.drawOn(self.canv, 0, top)
        _draw_down(self.canv, self.closing, top, self._width)


def with_closing(body: Sequence[Flowable], closing: Sequence[Flowable], last_rows: int = 2) -> list[Flowable]:
    """The body with a closing that shares the page of its last lines, or of the last rows of its last table."""
    *before, last = body
    if isinstance(last, PagedTable):
        return [*before, TableWithClosing(last, closing, last_rows)]
    return [*before, KeepTogether([last, *closing])]


def _whole_height(flowable: Flowable, width: float) -> float:
    """Height with the space before and after it."""
    height: float = flowable.wrap(width, _UNBOUNDED)[1]
    return height + float(flowable.getSpaceBefore() + flowable.getSpaceAfter())


def _draw_down(canvas: Any, flowables: Iterable[Flowable], top: float, width: float) -> None:
    """Draws flowables one below the other, from `top` down."""
    for flowable in flowables:
        top -= flowable.getSpaceBefore() + flowable.wrap(width, _UNBOUNDED)[1]
        flowable.drawOn(canvas, 0, top)
        top -= flowable.getSpaceAfter()
