"""The head of a list: which row it is, and what each of its columns holds."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from ocop_desk.documents.workbook_rows import Cell, CellKind, Row
from ocop_desk.domain.legacy_encodings import read
from ocop_desk.domain.text import clean_line, fold
from ocop_desk.services.product_list_roles import (
    Role,
    exact_role,
    is_value_of,
    misspelt_role,
    role_of,
    role_of_value,
)

_MAY_REPEAT = frozenset({Role.SCORECARD, Role.NOTE})
"""Name and number of a scorecard stand in two columns at times; of other columns the first is read."""
_WANTED = re.compile(r"\b(?:de nghi|de xuat|dang ky|du kien|moi|sau)\b")
_OUTDATED = re.compile(r"\b(?:cu|truoc|hien)\b")
"""Of two columns alike the proposed or new one is read: stars held now and stars asked for, old and new communes."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column that is read; `tick` is its value where cells are only ticked ("Nâng hạng", "4 sao")."""

    index: int
    role: Role
    title: str
    tick: str = ""
    misspelt: bool = False
    by_upper: bool = False
    """Whether only the upper of two rows told what it holds."""


@dataclass(frozen=True)
class Header:
    """A head of one or two rows with its columns; `unknown` are (column, title) that nothing is read from."""

    first_row: int
    last_row: int
    columns: tuple[Column, ...]
    unknown: tuple[tuple[int, str], ...] = ()

    def has(self, role: Role) -> bool:
        """Whether some column holds that."""
        return role in self._by_role

    def of(self, role: Role) -> tuple[Column, ...]:
        """The columns that hold that, from the left."""
        return self._by_role.get(role, ())

    @cached_property
    def _by_role(self) -> dict[Role, tuple[Column, ...]]:
        roles = dict.fromkeys(column.role for column in self.columns)
        return {role: tuple(column for column in self.columns if column.role is role) for role in roles}

    def same_columns(self, other: "Header") -> bool:
        """Whether the other is this head again, as after a page break."""
        return [(c.index, c.role, c.tick) for c in self.columns] == [(c.index, c.role, c.tick) for c in other.columns]


def find_headers(rows: Sequence[Row]) -> list[Header]:
    """Every head in a sheet, from the top; a head in two rows is one."""
    headers: list[Header] = []
    for position, row in enumerate(rows):
        if headers and row.number <= headers[-1].last_row:
            continue
        below = rows[position + 1] if position + 1 < len(rows) else None
        header = _header_at(row, below if below is not None and below.number == row.number + 1 else None)
        if header is not None:
            headers.append(header)
    return headers


def _header_at(row: Row, below: Row | None) -> Header | None:
    if not _may_be_head(row):
        return None
    alone = _Head(row.number, row.number, _titles(row))
    if below is not None and _may_be_head(below) and _leads(row, below):
        both = _Head(row.number, below.number, _joined_titles(row, below))
        below_alone = _Head(below.number, below.number, _titles(below))
        if both.is_head and both.reads_lower_row and both.count > alone.count and both.count >= below_alone.count:
            return both.header()
    return alone.header() if alone.is_head else None


def _may_be_head(row: Row) -> bool:
    """A head has words only, in more than one cell."""
    own = [cell for cell in row.cells.values() if cell.merged_from is None]
    return len(row.cells) > 1 and all(cell.kind is CellKind.TEXT and not cell.text.strip().isdigit() for cell in own)


def _leads(row: Row, below: Row) -> bool:
    """Whether the upper row may belong to the head: it reaches down, stands over several columns or fills gaps."""
    if any(cell.merged_from is not None and cell.merged_from[0] == row.number for cell in below.cells.values()):
        return True
    origins = {cell.merged_from or (row.number, column) for column, cell in row.cells.items()}
    return 1 < len(origins) < len(row.cells) or any(column not in below.cells for column in row.cells)


@dataclass(frozen=True, slots=True)
class _Title:
    """What a head says of one column: in its upper row, where it has two, and in its lower one."""

    text: str
    upper: str = ""
    upper_spans: bool = False
    """Whether the upper text stands over several columns."""

    def whole(self) -> str:
        return f"{self.upper}: {self.text}" if self.upper else self.text


@lru_cache(maxsize=5_000)
def _read_title(text: str, font: str) -> str:
    return clean_line(read(text, font).text)


def _titles(row: Row) -> dict[int, _Title]:
    return {
        column: _Title(_read_title(cell.text, cell.font))
        for column, cell in sorted(row.cells.items())
        if cell.kind is CellKind.TEXT and not _is_from_the_left(cell, column)
    }


def _is_from_the_left(cell: Cell, column: int) -> bool:
    return cell.merged_from is not None and cell.merged_from[1] != column


def _joined_titles(row: Row, below: Row) -> dict[int, _Title]:
    titles = _titles(row)
    spanning = {
        cell.merged_from[1] for column, cell in row.cells.items() if cell.merged_from and cell.merged_from[1] != column
    }
    for column, lower in _titles(below).items():
        cell = row.cells.get(column)
        upper = _read_title(cell.text, cell.font) if cell is not None else ""
        if upper and upper != lower.text:
            spans = column in spanning or (cell is not None and _is_from_the_left(cell, column))
            titles[column] = _Title(lower.text, upper, spans)
        else:
            titles[column] = lower
    return dict(sorted(titles.items()))


class _Head:
    """A row, or two, taken for a head."""

    def __init__(self, first_row: int, last_row: int, titles: dict[int, _Title]) -> None:
        self._rows = (first_row, last_row)
        self._titles = titles
        found = {index: _column(index, title) for index, title in titles.items()}
        self._columns = {index: column for index, column in found.items() if column is not None}
        below = [index for index, title in titles.items() if title.upper]
        by_upper = [index for index in below if index in self._columns and self._columns[index].by_upper]
        self.reads_lower_row = 2 * len(by_upper) <= len(below)
        """Whether the lower row tells something of its own in most columns, as no product's row does."""
        if self.count > 1:
            self._add_misspelt()

    @property
    def count(self) -> int:
        return len(self._columns)

    @property
    def is_head(self) -> bool:
        return Role.PRODUCT in self._roles() and len(self._roles()) > 1

    def header(self) -> Header:
        best: dict[Role, int] = {}
        for index in sorted(self._columns, key=lambda index: (_rank(self._columns[index].title), index)):
            best.setdefault(self._columns[index].role, index)
        columns = {
            index: column
            for index, column in sorted(self._columns.items())
            if best[column.role] == index or column.tick or column.role in _MAY_REPEAT
        }
        others = [(index, title.whole()) for index, title in self._titles.items() if index not in columns]
        kept = tuple(columns.values())
        return Header(*self._rows, kept, tuple((index, title) for index, title in others if title))

    def _roles(self) -> set[Role]:
        return {column.role for column in self._columns.values()}

    def _add_misspelt(self) -> None:
        for index, title in self._titles.items():
            role = None if index in self._columns else misspelt_role(title.text)
            if role is not None and role not in self._roles():
                self._columns[index] = Column(index, role, title.whole(), misspelt=True)


def _column(index: int, title: _Title) -> Column | None:
    if not title.upper:
        role = role_of(title.text)
        if role is not None:
            return Column(index, role, title.text)
        ticked = role_of_value(title.text)
        return Column(index, ticked, title.text, tick=title.text) if ticked is not None else None
    upper = role_of(title.upper)
    if upper is not None and is_value_of(upper, title.text):
        return Column(index, upper, title.whole(), tick=title.text)
    role = exact_role(f"{title.upper} {title.text}") or role_of(title.text)
    if role is not None:
        return Column(index, role, title.whole())
    return Column(index, upper, title.whole(), by_upper=True) if upper is not None and not title.upper_spans else None


def _rank(title: str) -> int:
    folded = fold(title)
    return 0 if _WANTED.search(folded) else 2 if _OUTDATED.search(folded) else 1
