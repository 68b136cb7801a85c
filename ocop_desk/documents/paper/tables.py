"""Long tables that break well: heads repeated, rows kept whole, text wrapped as plain lines.

Cells are strings where they can be: a Paragraph in every cell makes a long table several times slower.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from reportlab.lib.colors import black
from reportlab.platypus import Flowable, KeepTogether, LongTable, Table

from ocop_desk.documents.paper import styles
from ocop_desk.documents.paper.flow import fits, wrapped
from ocop_desk.documents.paper.fonts import BOLD, REGULAR, paper_text

Cell: TypeAlias = str | Any
"""Text, or a flowable."""
Command: TypeAlias = tuple[Any, ...]
"""One style command of reportlab, its rows counted after the head."""

SIDE = 3.0
ABOVE = 2.0
BELOW = 3.5
LINE = 0.5
LEADING = 1.2
FULL_GRID: tuple[Command, ...] = (("GRID", (0, 0), (-1, -1), LINE, black),)
_MOST_LINES = 28
"""A row of more lines is continued in a further row, so that every row fits a page."""
_SAFE_HEIGHT = styles.text_area(styles.LANDSCAPE)[1] - 20
"""What is not higher than this fits any fresh page."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its head, width in points, and how its cells stand (LEFT, CENTER, RIGHT)."""

    title: str
    width: float
    align: str = "CENTER"
    bold: bool = False


def long_table(
    columns: Sequence[Column],
    rows: Iterable[Sequence[Cell]],
    *,
    size: float = styles.TABLE_SIZE,
    commands: Iterable[Command] = (),
    head: Sequence[Cell] | None = None,
    row_heights: Sequence[float] | None = None,
    rules: Sequence[Command] = FULL_GRID,
) -> LongTable:
    """A ruled table of any length whose head is repeated on every page.

    `commands` are added to its style, rows counted from 0 after the head; `rules` are its lines, rows counted
    from the head. `row_heights` (points, the head's first) spare the measuring where the caller knows them;
    then rows are taken as they are. `head` replaces the titles of the columns.
    """
    titles = list(head) if head is not None else [_head_cell(column, size) for column in columns]
    if row_heights is None:
        body = [part for row in rows for part in _fitted(row, columns, size)]
        heights = None
    else:
        body = [list(row) for row in rows]
        heights = list(row_heights)
    return LongTable(
        [titles, *body],
        colWidths=[column.width for column in columns],
        rowHeights=heights,
        repeatRows=1,
        style=[*_base_style(columns, size), *rules, *(_below_head(command) for command in commands)],
    )


def plain_table(rows: Sequence[Sequence[Cell]], widths: Sequence[float], *commands: Command) -> Table:
    """An unruled table of one place on a page."""
    return Table(
        [list(row) for row in rows],
        colWidths=list(widths),
        style=[
            ("FONT", (0, 0), (-1, -1), REGULAR, styles.BODY_SIZE, styles.BODY_SIZE * LEADING),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("RIGHTPADDING", (0, 0), (-1, -1), 0),
            ("TOPPADDING", (0, 0), (-1, -1), 0),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
            *commands,
        ],
    )


def row_height(lines: int, size: float, padding: float = ABOVE + BELOW) -> float:
    """Height of a row of so many lines of text."""
    return lines * size * LEADING + padding


def cell_lines(text: str, column: Column, size: float) -> tuple[str, ...]:
    """The lines a text takes in a column."""
    return wrapped(paper_text(text), BOLD if column.bold else REGULAR, size, column.width - 2 * SIDE)


def fitted_row(row: Sequence[Cell], columns: Sequence[Column], size: float) -> tuple[list[Cell], int]:
    """The row with its texts wrapped, and the lines of its longest text."""
    cells: list[Cell] = []
    most = 1
    for cell, column in zip(row, columns, strict=True):
        if isinstance(cell, str):
            text = paper_text(cell)
            font = BOLD if column.bold else REGULAR
            width = column.width - 2 * SIDE
            if "\n" in text or not fits(text, font, size, width):
                lines = wrapped(text, font, size, width)
                most = max(most, len(lines))
                text = "\n".join(lines)
            cells.append(text)
        else:
            cells.append(cell)
    return cells, most


def with_closing(body: Sequence[Flowable], closing: Sequence[Flowable], last_rows: int = 2) -> list[Flowable]:
    """The body with a closing that shares the page of its last lines, or of the last rows of its last table."""
    *before, last = body
    if isinstance(last, LongTable):
        return [*before, TableWithClosing(last, closing, last_rows)]
    return [*before, KeepTogether([last, *closing])]


class TableWithClosing(Flowable):  # type: ignore[misc]
    """A long table and what must stand on the page of its last rows: a closing line, the signatures.

    Where the closing does not fit below the table, the last rows go over to the next page with it.
    """

    def __init__(self, table: LongTable, closing: Sequence[Flowable], last_rows: int = 2) -> None:
        super().__init__()
        self.table = table
        self.closing = list(closing)
        self.last_rows = last_rows
        self._heights: list[float] = []

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Height of the table and its closing."""
        self._width = width
        _, table_height = self.table.wrap(width, height)
        if table_height > height:
            return width, table_height
        self._table_height = table_height
        self._heights = [flowable.wrap(width, height)[1] for flowable in self.closing]
        gaps = sum(flowable.getSpaceBefore() + flowable.getSpaceAfter() for flowable in self.closing)
        return width, table_height + sum(self._heights) + gaps

    def split(self, width: float, height: float) -> list[Flowable]:
        """Pages of the table; the closing goes with the last."""
        parts = self.table.split(width, height)
        if not parts:
            return []
        if len(parts) == 1:
            parts = self._without_last_rows(width)
        if len(parts) == 2:
            return [parts[0], TableWithClosing(parts[1], self.closing, self.last_rows)]
        if self.wrap(width, 10**6)[1] <= _SAFE_HEIGHT:
            return []
        return [self.table, KeepTogether(self.closing)]

    def draw(self) -> None:
        """Draws the table and the closing below it."""
        _, whole = self.wrap(self._width, 10**6)
        self.table.drawOn(self.canv, 0, whole - self._table_height)
        top = whole - self._table_height
        for flowable, height in zip(self.closing, self._heights, strict=True):
            top -= flowable.getSpaceBefore() + height
            flowable.drawOn(self.canv, 0, top)
            top -= flowable.getSpaceAfter()

    def _without_last_rows(self, width: float) -> list[Flowable]:
        """The table cut before its last rows, where it has more than them."""
        _, height = self.table.wrap(width, 10**6)
        heights = self.table._rowHeights
        if len(heights) <= self.table.repeatRows + self.last_rows:
            return []
        return list(self.table.split(width, height - sum(heights[-self.last_rows :]) + 0.01))


def _fitted(row: Sequence[Cell], columns: Sequence[Column], size: float) -> list[list[Cell]]:
    cells, most = fitted_row(row, columns, size)
    if most <= _MOST_LINES:
        return [cells]
    return [_slice(cells, start, start == 0) for start in range(0, most, _MOST_LINES)]


def _slice(cells: Sequence[Cell], start: int, first: bool) -> list[Cell]:
    return [
        "\n".join(cell.split("\n")[start : start + _MOST_LINES]) if isinstance(cell, str) else (cell if first else "")
        for cell in cells
    ]


def _head_cell(column: Column, size: float) -> str:
    return "\n".join(wrapped(paper_text(column.title), BOLD, size, column.width - 2 * SIDE))


def _base_style(columns: Sequence[Column], size: float) -> list[Command]:
    whole = (0, 0), (-1, -1)
    style: list[Command] = [
        ("FONT", *whole, REGULAR, size, size * LEADING),
        ("VALIGN", *whole, "MIDDLE"),
        ("LEFTPADDING", *whole, SIDE),
        ("RIGHTPADDING", *whole, SIDE),
        ("TOPPADDING", *whole, ABOVE),
        ("BOTTOMPADDING", *whole, BELOW),
        ("ALIGN", *whole, "CENTER"),
        ("FONT", (0, 0), (-1, 0), BOLD, size, size * LEADING),
    ]
    for place, column in enumerate(columns):
        if column.align != "CENTER":
            style.append(("ALIGN", (place, 1), (place, -1), column.align))
        if column.bold:
            style.append(("FONT", (place, 1), (place, -1), BOLD, size, size * LEADING))
    return style


def _below_head(command: Command) -> Command:
    """The command with its rows counted from the head row."""
    name, (first_column, first_row), (last_column, last_row), *rest = command
    down = [row + 1 if isinstance(row, int) and row >= 0 else row for row in (first_row, last_row)]
    return (name, (first_column, down[0]), (last_column, down[1]), *rest)
