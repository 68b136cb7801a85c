"""One sheet of the workbook: described columns, a frozen head, and rows written as they come."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from functools import cached_property
from typing import Any

from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

from ocop_desk.documents.excel_cells import (
    DATE_FORMAT,
    FONT_NAME,
    FONT_SIZE,
    MOMENT_FORMAT,
    TextCells,
    decimal_format,
    exact_number,
    header_text,
    lines_of,
    local_moment,
    marked,
    quoted_sheet,
    set_text,
)
from ocop_desk.domain.rules import Points

HEAD_ROW = 2
FIRST_ROW = HEAD_ROW + 1
LINE_HEIGHT = 15
"""Points; a row of an Excel sheet is 409 points high at most."""
_HIGHEST = 405
_PAGE_WIDTH = 190
"""Width of the columns that a landscape A4 page can show in letters of readable size."""
_TOP = Alignment(vertical="top")
_CENTRED = Alignment(horizontal="center", vertical="top")
_WRAPPED = Alignment(vertical="top", wrap_text=True)
_LEFT = Alignment(horizontal="left", vertical="top", wrap_text=True)
_HEAD = Alignment(horizontal="center", vertical="center", wrap_text=True)
_HEAD_FILL = PatternFill("solid", start_color="FFE2EFDA")


class Look(Enum):
    """What a column holds and how it is shown; the value is how the data dictionary calls it."""

    PLAIN = "chữ hoặc số"
    TEXT = "chữ"
    WHOLE = "số nguyên"
    MEASURE = "số"
    DATE = "ngày"
    MOMENT = "ngày giờ (giờ Việt Nam)"
    MIXED = "chữ, số hoặc ngày"
    FORMULA = "công thức"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a sheet; `explain` goes into the data dictionary."""

    key: str
    title: str
    explain: str
    look: Look = Look.TEXT
    width: int = 14


@dataclass(frozen=True)
class Table:
    """A sheet: its name, what it is for, its columns; `frozen` columns stay in view."""

    name: str
    subject: str
    columns: tuple[Column, ...]
    frozen: int = 1

    @cached_property
    def letters(self) -> dict[str, str]:
        """Key of a column to its letter."""
        return {column.key: get_column_letter(n) for n, column in enumerate(self.columns, start=1)}

    @property
    def width(self) -> int:
        """Width of all columns together."""
        return sum(column.width for column in self.columns)

    def cells(self, key: str, last_row: int) -> str:
        """The filled cells of a column as formulas of other sheets name them."""
        letter = self.letters[key]
        return f"{quoted_sheet(self.name)}!${letter}${FIRST_ROW}:${letter}${max(last_row, FIRST_ROW)}"


@dataclass(frozen=True, slots=True)
class Measure:
    """An exact number with the decimals it is shown with."""

    value: Points
    decimals: int = 2


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula in a column where anything may stand."""

    text: str


class TableWriter:
    """Writes the rows of one sheet of a write-only workbook.

    Columns of look PLAIN take text and numbers without a style, and FORMULA formulas, at the speed of openpyxl
    itself: a style on a cell costs about as much as the cell. Every other look keeps one styled cell a column and
    format, and fills it anew for each row.
    """

    def __init__(self, workbook: Any, table: Table, heading: str, mark: str) -> None:
        self.table = table
        self.row = HEAD_ROW
        self._sheet = workbook.create_sheet(table.name)
        self._words = TextCells(self._sheet)
        fillers = ((index, self._filler(column.look)) for index, column in enumerate(table.columns))
        self._fillers = [(index, filler) for index, filler in fillers if filler is not None]
        self._wrapping = [
            (index, column.width)
            for index, column in enumerate(table.columns)
            if column.look in (Look.TEXT, Look.MIXED)
        ]
        self._set_up(mark)
        self._write_head(f"{table.subject} – {heading}", mark)

    def append(self, values: Sequence[object]) -> None:
        """Write one row; its values stand in the order of the columns, None for an empty cell."""
        self.row += 1
        words = self._words
        row = [words[value] if type(value) is str else value for value in values]
        for index, filler in self._fillers:
            value = values[index]
            row[index] = None if value is None or value == "" else filler(value)
        if self._wrapping:
            self._make_room(values)
        self._sheet.append(row)

    def extend(self, rows: Iterable[Sequence[object]]) -> None:
        """Write rows one by one."""
        for row in rows:
            self.append(row)

    def finish(self) -> None:
        """Set what can only be known after the last row."""
        last = get_column_letter(len(self.table.columns))
        self._sheet.auto_filter.ref = f"A{HEAD_ROW}:{last}{max(self.row, HEAD_ROW)}"

    def _make_room(self, values: Sequence[object]) -> None:
        """Make the row as high as its longest text needs: LibreOffice does not when it opens a file."""
        texts = ((values[index], width) for index, width in self._wrapping)
        lines = max((lines_of(text, width) for text, width in texts if isinstance(text, str)), default=1)
        if lines > 1:
            self._sheet.row_dimensions[self.row].height = min(lines * LINE_HEIGHT, _HIGHEST)

    def _set_up(self, mark: str) -> None:
        sheet = self._sheet
        for letter, column in zip(self.table.letters.values(), self.table.columns, strict=True):
            sheet.column_dimensions[letter].width = column.width
        sheet.freeze_panes = f"{get_column_letter(self.table.frozen + 1)}{FIRST_ROW}"
        sheet.print_title_rows = f"1:{HEAD_ROW}"
        sheet.print_title_cols = f"A:{get_column_letter(self.table.frozen)}"
        sheet.row_dimensions[HEAD_ROW].height = 3 * LINE_HEIGHT
        sheet.print_options.gridLines = True
        sheet.page_setup.orientation = "landscape"
        sheet.page_setup.paperSize = 9
        sheet.page_setup.fitToWidth = max(1, round(self.table.width / _PAGE_WIDTH))
        sheet.page_setup.fitToHeight = 0
        sheet.sheet_properties.pageSetUpPr.fitToPage = True
        sheet.page_margins.left = sheet.page_margins.right = 0.4
        sheet.oddHeader.center.text = header_text(marked(self.table.subject, mark))
        sheet.oddFooter.center.text = "Trang &P/&N"

    def _write_head(self, heading: str, mark: str) -> None:
        title = WriteOnlyCell(self._sheet)
        title.font = Font(name=FONT_NAME, size=FONT_SIZE + 1, bold=True, color="FFC00000" if mark else None)
        set_text(title, marked(heading, mark))
        self._sheet.append([title])
        heads = []
        for column in self.table.columns:
            cell = WriteOnlyCell(self._sheet)
            cell.font = Font(name=FONT_NAME, size=FONT_SIZE, bold=True)
            cell.alignment = _HEAD
            cell.fill = _HEAD_FILL
            set_text(cell, column.title)
            heads.append(cell)
        self._sheet.append(heads)

    def _filler(self, look: Look, alignment: Alignment | None = None) -> Callable[[Any], object] | None:
        if look is Look.PLAIN:
            return None
        if look is Look.FORMULA:
            return str
        if look is Look.MIXED:
            return self._mixed_filler()
        if look is Look.MEASURE:
            return self._measure_filler(alignment or _TOP)
        fill, usual, number_format = _FILLS[look]
        cell = self._cell(alignment or usual, number_format)
        return lambda value: fill(cell, value)

    def _mixed_filler(self) -> Callable[[object], object]:
        looks = {str: Look.TEXT, datetime: Look.MOMENT, date: Look.DATE, Measure: Look.MEASURE, int: Look.WHOLE}
        fillers = {kind: self._filler(look, _LEFT) for kind, look in looks.items()}
        formula = self._cell(_LEFT, "0")

        def fill(value: object) -> object:
            if isinstance(value, Formula):
                return _fill_value(formula, value.text)
            filler = fillers[type(value)]
            return filler(value) if filler else value

        return fill

    def _measure_filler(self, alignment: Alignment) -> Callable[[Measure], object]:
        by_decimals: dict[int, Any] = {}

        def fill(measure: Measure) -> object:
            cell = by_decimals.get(measure.decimals)
            if cell is None:
                cell = by_decimals[measure.decimals] = self._cell(alignment, decimal_format(measure.decimals))
            return _fill_value(cell, exact_number(measure.value))

        return fill

    def _cell(self, alignment: Alignment, number_format: str | None) -> Any:
        cell = WriteOnlyCell(self._sheet)
        cell.alignment = alignment
        if number_format is not None:
            cell.number_format = number_format
        return cell


def _fill_text(cell: Any, value: str) -> object:
    set_text(cell, value)
    return cell


def _fill_moment(cell: Any, value: datetime) -> object:
    cell.value = local_moment(value)
    return cell


def _fill_value(cell: Any, value: object) -> object:
    cell.value = value
    return cell


_FILLS: dict[Look, tuple[Callable[[Any, Any], object], Alignment, str | None]] = {
    Look.TEXT: (_fill_text, _WRAPPED, None),
    Look.WHOLE: (_fill_value, _CENTRED, "0"),
    Look.DATE: (_fill_value, _TOP, DATE_FORMAT),
    Look.MOMENT: (_fill_moment, _TOP, MOMENT_FORMAT),
}
