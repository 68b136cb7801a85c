"""The index of an exported dossier for people: an Excel sheet of its documents, one of pages by criterion."""

from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from typing import Any

from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

from ocop_desk.documents.excel_cells import FONT_NAME, FONT_SIZE, new_workbook, save_workbook, set_text

_HEAD_FILL = PatternFill("solid", start_color="FFE2EFDA")
_LINE = Side(style="thin", color="FF7F7F7F")
_FRAME = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_WRAPPED = Alignment(vertical="top", wrap_text=True)

Table = tuple[str, tuple[tuple[str, int], ...], Sequence[Sequence[str | int]]]
"""Name of a sheet, its columns (title, width), its rows."""


def index_workbook(title: str, tables: Sequence[Table], made: datetime) -> bytes:
    """The sheets as an .xlsx file; the same bytes for the same data."""
    workbook = new_workbook(title)
    workbook.remove(workbook.active)
    for name, columns, rows in tables:
        sheet = workbook.create_sheet(name)
        _row(sheet, 1, [column for column, _ in columns], head=True)
        for number, values in enumerate(rows, start=2):
            _row(sheet, number, values)
        for number, (_, width) in enumerate(columns, start=1):
            sheet.column_dimensions[get_column_letter(number)].width = width
        sheet.freeze_panes = "A2"
        sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
        sheet.page_setup.orientation = "landscape"
        sheet.page_setup.fitToHeight = 0
        sheet.sheet_properties.pageSetUpPr.fitToPage = True
    out = BytesIO()
    save_workbook(workbook, out, made)
    return out.getvalue()


def _row(sheet: Any, number: int, values: Sequence[str | int], *, head: bool = False) -> None:
    for column, value in enumerate(values, start=1):
        cell = sheet.cell(number, column)
        if isinstance(value, int):
            cell.value = value
        else:
            set_text(cell, value)
        cell.font = Font(name=FONT_NAME, size=FONT_SIZE, bold=head)
        cell.border, cell.alignment = _FRAME, _WRAPPED
        if head:
            cell.fill = _HEAD_FILL
