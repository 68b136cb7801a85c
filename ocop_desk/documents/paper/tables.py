"""Tables of papers: columns, rows of plain wrapped text, lines.

Cells are strings where they can be: a Paragraph in every cell makes a long table several times slower.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reportlab.lib.colors import black
from reportlab.platypus import Table

from ocop_desk.documents.paper import styles
from ocop_desk.documents.paper.flow import fits, wrapped
from ocop_desk.documents.paper.fonts import BOLD, REGULAR, paper_text
from ocop_desk.documents.paper.paged import Body, Cell, Command, PagedTable

SIDE = 3.0
ABOVE = 2.0
BELOW = 3.5
LINE = 0.5
LEADING = 1.2
FULL_GRID: tuple[Command, ...] = (("GRID", (0, 0), (-1, -1), LINE, black),)

_MOST_LINES = 28
"""A row of more lines is continued in a further row, so that every row fits a page."""
_KEPT_LAST = 2
"""So many rows at the end of a table are not parted: no page holds a single row."""
_NOTHING: Cell = []
"""An empty cell: unlike an empty string it puts nothing on the page."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its head, width in points, and how its cells stand (LEFT, CENTER, RIGHT)."""

    title: str
    width: float
    align: str = "CENTER"
    bold: bool = False


FittedRow = tuple[list[Cell], float]
"""Cells as they are printed, and the height of the row in points."""


def long_table(
    columns: Sequence[Column], rows: Iterable[Sequence[Cell]], *, size: float = styles.TABLE_SIZE
) -> PagedTable:
    """A ruled table of any length: the head is repeated on every page, no row is parted."""
    fitted = [part for row in rows for part in page_rows(row, columns, size)]
    last = len(fitted) - 1
    kept = [(last - _KEPT_LAST + 1, last)] if last >= _KEPT_LAST else []
    return laid_table(columns, fitted, size=size, kept=kept)


def laid_table(
    columns: Sequence[Column],
    rows: Sequence[FittedRow],
    *,
    size: float,
    head: FittedRow | None = None,
    commands: Iterable[Command] = (),
    kept: Iterable[tuple[int, int]] = (),
    rules: Sequence[Command] = FULL_GRID,
) -> PagedTable:
    """A table of rows that are fitted already.

    `commands` are style commands of reportlab, each for one row or for all (rows 0 to -1), counted after the head.
    `kept` are first and last rows of what is not parted by a page break. `rules` are lines, counted from the head.
    """
    return PagedTable(
        Body(
            widths=tuple(column.width for column in columns),
            head=head or fitted_row([column.title for column in columns], columns, size, BOLD),
            rows=tuple(rows),
            style=(*_base_style(columns, size), *rules),
            commands=commands,
            kept=kept,
        )
    )


def plain_table(rows: Sequence[Sequence[Cell]], widths: Sequence[float]) -> Table:
    """An unruled table of one place on a page."""
    whole = (0, 0), (-1, -1)
    return Table(
        [list(row) for row in rows],
        colWidths=list(widths),
        style=[
            ("FONT", *whole, REGULAR, styles.BODY_SIZE, styles.BODY_SIZE * LEADING),
            ("VALIGN", *whole, "TOP"),
            ("LEFTPADDING", *whole, 0),
            ("RIGHTPADDING", *whole, 0),
            ("TOPPADDING", *whole, 0),
            ("BOTTOMPADDING", *whole, 0),
        ],
    )


def row_height(lines: int, size: float, padding: float = ABOVE + BELOW) -> float:
    """Height of a row of so many lines of text."""
    return lines * size * LEADING + padding


def cell_lines(text: str, column: Column, size: float) -> tuple[str, ...]:
    """The lines a text takes in a column."""
    return wrapped(paper_text(text), _font(column), size, column.width - 2 * SIDE)


def fitted_row(row: Sequence[Cell], columns: Sequence[Column], size: float, font: str = "") -> FittedRow:
    """The row with its texts wrapped, and its height; `font` where the row has its own."""
    cells: list[Cell] = []
    lines, tallest = 1, 0.0
    for cell, column in zip(row, columns, strict=True):
        if not cell:
            cells.append(_NOTHING)
        elif isinstance(cell, str):
            text = paper_text(cell)
            own = font or _font(column)
            width = column.width - 2 * SIDE
            if "\n" in text or not fits(text, own, size, width):
                found = wrapped(text, own, size, width)
                lines = max(lines, len(found))
                text = "\n".join(found)
            cells.append(text)
        else:
            tallest = max(tallest, cell.wrap(column.width - 2 * SIDE, 0)[1])
            cells.append(cell)
    return cells, max(row_height(lines, size), tallest + ABOVE + BELOW)


def page_rows(row: Sequence[Cell], columns: Sequence[Column], size: float, font: str = "") -> list[FittedRow]:
    """The row fitted, or several rows that continue it where one would be too high for a page."""
    cells, height = fitted_row(row, columns, size, font)
    if height <= row_height(_MOST_LINES, size):
        return [(cells, height)]
    most = max(cell.count("\n") + 1 for cell in cells if isinstance(cell, str))
    starts = range(0, most, _MOST_LINES)
    return [(_slice(cells, start), row_height(min(most - start, _MOST_LINES), size)) for start in starts]


def _font(column: Column) -> str:
    return BOLD if column.bold else REGULAR


def _slice(cells: Sequence[Cell], start: int) -> list[Cell]:
    """The lines of the cells from one line on; what is not text stands in the first slice."""
    return [
        "\n".join(cell.split("\n")[start : start + _MOST_LINES])
        if isinstance(cell, str)
        else (_NOTHING if start else cell)
        for cell in cells
    ]


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
