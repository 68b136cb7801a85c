"""What a foreign workbook holds, as plain values: sheets, rows, cells with their kind."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from ocop_desk.domain.said import Said, joined


class CellKind(StrEnum):
    """What stands in a cell that is not blank."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    BOOLEAN = "boolean"
    ERROR = "error"
    """An error value of the spreadsheet, such as #REF!; the text names it."""
    UNCALCULATED = "uncalculated"
    """A formula whose result is not in the file; the text is empty."""


class Cell(NamedTuple):
    """One cell that is not blank.

    `text` is the text as it stands in the file, a number in plain decimal notation (as exact as the file has it, at
    most 15 digits), or a date as dd/mm/yyyy. `merged_from` is (row, column) of the cell that a merged one repeats.
    """

    text: str
    kind: CellKind
    font: str = ""
    is_formula: bool = False
    merged_from: tuple[int, int] | None = None


class Row(NamedTuple):
    """One row with something in it; `cells` by column, both numbered from 1."""

    number: int
    cells: dict[int, Cell]
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class SheetRows:
    """A sheet's rows that are not blank, in order; `cut_after` is the last row read where there are too many."""

    name: str
    rows: tuple[Row, ...]
    hidden: bool = False
    cut_after: int | None = None
    too_wide: bool = False
    """Whether there is something to the right of the columns that are read."""


@dataclass(frozen=True, slots=True)
class WorkbookRows:
    """All worksheets of a workbook, in their order."""

    sheets: tuple[SheetRows, ...]


def column_letters(column: int) -> str:
    """The letters of a column counted from 1: 28 is AB."""
    letters = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def column_number(letters: str) -> int:
    """The number of a column from its letters; 0 where they are none."""
    number = 0
    for letter in letters:
        if not "A" <= letter <= "Z":
            return 0
        number = number * 26 + ord(letter) - 64
    return number


def place(sheet: str, row: int, column: int | None = None) -> str:
    """Where something stands, as people look it up: Danh sách!C12, or Danh sách!12 for a whole row."""
    cell = f"{column_letters(column) if column else ''}{row}"
    return joined("!", (sheet, cell)) if isinstance(sheet, Said) else f"{sheet}!{cell}"
