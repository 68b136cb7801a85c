"""Tables of the papers of a dossier: a scorecard with what sources say of each criterion, and totals by part."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from reportlab.lib.colors import Color

from ocop_desk.documents.paper.fonts import BOLD
from ocop_desk.documents.paper.paged import Cell, Command, PagedTable
from ocop_desk.documents.paper.tables import LEADING, Column, FittedRow, laid_table, long_table, page_rows
from ocop_desk.domain.numbers import points_text
from ocop_desk.domain.rules import Criterion, Group, Points, Scorecard

SIZE = 10
"""Letters of these tables: they hold much text."""
_SHADE = Color(0.93, 0.93, 0.93)


@dataclass(frozen=True, slots=True)
class _Line:
    """One row: code, title, most points; the criterion where it is one."""

    code: str
    title: str
    points: Points
    criterion: Criterion | None = None
    is_part: bool = False


def criteria_table(
    card: Scorecard,
    columns: Sequence[Column],
    cells: Callable[[Criterion], Sequence[Cell]],
    titled: Callable[[Criterion], str] = lambda criterion: criterion.title,
    wanted: Callable[[Criterion], bool] = lambda _criterion: True,
) -> PagedTable:
    """The scorecard from part to criterion; `columns` are code, title, most points and then those of `cells`.

    `titled` gives what stands in the second column. With `wanted` only these criteria are printed, and the
    headings above them.
    """
    rows: list[FittedRow] = []
    commands: list[Command] = []
    kept: list[tuple[int, int]] = []
    heading_from: int | None = None
    for line in _lines(card, wanted):
        is_heading = line.criterion is None
        more = [""] * (len(columns) - 3) if line.criterion is None else list(cells(line.criterion))
        title = f"Phần {line.code}. {line.title}" if line.is_part else line.title
        if line.criterion is not None:
            title = titled(line.criterion)
        if heading_from is None:
            heading_from = len(rows)
        for row in page_rows((line.code, title, points_text(line.points), *more), columns, SIZE, is_heading * BOLD):
            if is_heading:
                place = len(rows)
                commands.append(("FONT", (0, place), (-1, place), BOLD, SIZE, SIZE * LEADING))
                if line.is_part:
                    commands.append(("BACKGROUND", (0, place), (-1, place), _SHADE))
            rows.append(row)
            if not is_heading and heading_from is not None:
                kept.append((heading_from, len(rows) - 1))
                heading_from = None
    table = laid_table(columns, rows, size=SIZE, commands=commands, kept=kept)
    table.spaceAfter = 8
    return table


def totals_table(card: Scorecard, rows: Iterable[tuple[str, Sequence[str]]], width: float) -> PagedTable:
    """Points by part and in all; a row a source, under the most that can be had."""
    first = 150.0
    each = (width - first) / (len(card.parts) + 1)
    columns = (
        Column("Tổng hợp điểm", first, "LEFT", bold=True),
        *(Column(f"Phần {part.code}", each) for part in card.parts),
        Column("Tổng điểm", each, bold=True),
    )
    most = [part.points for part in card.parts]
    top = ("Điểm tối đa", [points_text(points) for points in (*most, sum(most))])
    table = long_table(columns, [(name, *points) for name, points in (top, *rows)])
    table.spaceAfter = 8
    return table


def _lines(card: Scorecard, wanted: Callable[[Criterion], bool]) -> Iterator[_Line]:
    for part in card.parts:
        below = list(_child_lines(part.children, wanted))
        if below:
            yield _Line(part.code, part.title, part.points, is_part=True)
            yield from below


def _child_lines(children: Iterable[Group | Criterion], wanted: Callable[[Criterion], bool]) -> Iterator[_Line]:
    for child in children:
        if isinstance(child, Criterion):
            if wanted(child):
                yield _Line(child.code, child.title, child.points, child)
            continue
        below = list(_child_lines(child.children, wanted))
        if below:
            yield _Line(child.code, child.title, child.points)
            yield from below
