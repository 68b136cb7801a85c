"""Rows and styles of the sheets in a form: a cell a style and column, filled anew for each row."""

from decimal import Decimal
from enum import Enum, auto
from typing import Any

from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.utils import get_column_letter

from ocop_desk.documents.excel_cells import FONT_NAME, FONT_SIZE, lines_of, set_text

LINE_HEIGHT = 15
_HIGHEST = 405
_THIN = Side(style="thin", color="FF808080")
_BOX = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)


class Style(Enum):
    """How a cell of a form looks."""

    PLAIN = auto()
    TITLE = auto()
    HEAD = auto()
    PART = auto()
    GROUP = auto()
    CODE = auto()
    TEXT = auto()
    STRONG = auto()
    REMARK = auto()
    NUMBER = auto()
    INPUT = auto()
    INPUT_NOTE = auto()
    SCORE = auto()
    EMPTY = auto()
    GROUP_NUMBER = auto()
    PROSE = auto()


_FONTS: dict[Style, dict[str, Any]] = {
    Style.TITLE: {"bold": True, "size": FONT_SIZE + 2},
    Style.HEAD: {"bold": True},
    Style.PART: {"bold": True},
    Style.GROUP: {"bold": True},
    Style.GROUP_NUMBER: {"bold": True},
    Style.CODE: {"bold": True},
    Style.STRONG: {"bold": True},
    Style.REMARK: {"italic": True},
    Style.INPUT: {"bold": True},
    Style.SCORE: {"bold": True},
}
_FILLS = {
    Style.HEAD: "FFE2EFDA",
    Style.PART: "FFDDEBF7",
    Style.GROUP: "FFF2F2F2",
    Style.GROUP_NUMBER: "FFF2F2F2",
    Style.INPUT: "FFFFF2CC",
    Style.INPUT_NOTE: "FFFFFBEA",
}
_CENTRED = {Style.HEAD, Style.NUMBER, Style.SCORE, Style.CODE, Style.GROUP_NUMBER}
_BARE = {Style.PLAIN, Style.TITLE, Style.PROSE}
_INPUTS = {Style.INPUT, Style.INPUT_NOTE}

Value = str | int | Decimal | None


class FormSheet:
    """One sheet of a form, written row by row."""

    def __init__(
        self, workbook: Any, name: str, widths: tuple[int, ...], freeze: str | None = None, hidden: bool = False
    ) -> None:
        self.name = name
        self.row = 0
        self.raw = workbook.create_sheet(name)
        self._widths = widths
        self._cells: dict[tuple[int, Style], Any] = {}
        for column, width in enumerate(widths, start=1):
            self.raw.column_dimensions[get_column_letter(column)].width = width
        self.raw.freeze_panes = freeze
        if hidden:
            self.raw.sheet_state = "hidden"
        self._lay_out()
        self._protect()

    def add(self, *cells: tuple[Value, Style]) -> int:
        """Write a row of values with their styles, formulas as text that begins with "="; return its number."""
        self.row += 1
        self.raw.append([self._cell(column, value, style) for column, (value, style) in enumerate(cells, start=1)])
        return self.row

    def add_wide(self, text: str) -> int:
        """Write a text over all columns, with as many lines as it needs."""
        self.make_room(text, sum(self._widths))
        row = self.add((text, Style.PROSE))
        self.raw.merged_cells.add(f"A{row}:{get_column_letter(len(self._widths))}{row}")
        return row

    def make_room(self, text: str, width: int) -> None:
        """Make the next row high enough for a text in a column that wide, and no lower than it is."""
        lines = lines_of(text, width)
        if lines > 1:
            dimension = self.raw.row_dimensions[self.row + 1]
            dimension.height = max(dimension.height or 0, min(lines * LINE_HEIGHT, _HIGHEST))

    def _lay_out(self) -> None:
        """Set the page for printing; all of it has to stand before the first row."""
        self.raw.page_setup.orientation = "portrait"
        self.raw.page_setup.paperSize = 9
        self.raw.page_setup.fitToHeight = 0
        self.raw.sheet_properties.pageSetUpPr.fitToPage = True
        self.raw.page_margins.left = self.raw.page_margins.right = 0.4
        self.raw.oddFooter.center.text = "&A – Trang &P/&N"

    def _protect(self) -> None:
        """Lock the sheet without a password; columns and rows may still be made wider and higher."""
        self.raw.protection.sheet = True
        self.raw.protection.formatColumns = False
        self.raw.protection.formatRows = False

    def _cell(self, column: int, value: Value, style: Style) -> Any:
        key = (column, style)
        cell = self._cells.get(key)
        if cell is None:
            cell = self._cells[key] = self._styled(style)
        if isinstance(value, str) and not (style is Style.SCORE and value.startswith("=")):
            set_text(cell, value)
        else:
            cell.value = value
        return cell

    def _styled(self, style: Style) -> Any:
        cell = WriteOnlyCell(self.raw)
        cell.font = Font(**{"name": FONT_NAME, "size": FONT_SIZE, **_FONTS.get(style, {})})
        if style in _FILLS:
            cell.fill = PatternFill("solid", start_color=_FILLS[style])
        if style not in _BARE:
            cell.border = _BOX
        # Never without any style: openpyxl would then put the next cell's value into this one.
        cell.alignment = Alignment(
            horizontal="center" if style in _CENTRED else None,
            vertical="top",
            wrap_text=style not in {Style.PLAIN, Style.TITLE},
        )
        if style in _INPUTS:
            cell.protection = Protection(locked=False)
            # As text, so that "2-3" does not become a date and "=" does not begin a formula.
            cell.number_format = "@"
        return cell
