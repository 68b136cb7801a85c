"""Reading the pages of Excel forms: levels and words that people filled in, every problem with sheet and cell."""

import re
from collections.abc import Sequence

from ocop_desk.documents.sheet_form_layout import CODE
from ocop_desk.documents.workbook_rows import Cell, CellKind, Row, SheetRows, place
from ocop_desk.domain.problems import Problem
from ocop_desk.domain.said import Said, said
from ocop_desk.domain.text import clean_text

_LEVEL = re.compile(r"([0-9]{1,2})(?:\.0+)?\s*(?:(?:[-–—:)]|\.(?!\d))(?!\s*\d+\s*\Z).*)?\Z", re.ASCII | re.DOTALL)
"""A number, or a number and a text after a dash; "2.5" and "2-3" are neither."""


class FormCells:
    """One page of a form, whose table begins under the heads `columns`; notes what is wrong in `problems`."""

    def __init__(self, sheet: SheetRows, columns: Sequence[str], problems: list[Problem]) -> None:
        self.name = sheet.name
        self._problems = problems
        self.above, self.table = _parted(sheet, tuple(columns))
        """Rows above the heads of the table, and those below."""

    def criterion_rows(self, mark: str, codes: Sequence[str]) -> dict[str, Row] | None:
        """The rows of the criteria in the order they were written; None where the page is not as it was written."""
        found = [(cell_text(row, CODE), row) for row in self.table if CODE in row.cells]
        marks = {cell.text.strip() for row in self.above for cell in row.cells.values()}
        if mark in marks and [code for code, _ in found] == list(codes):
            return dict(found)
        pairs = zip(found, codes, strict=False)
        changed = next((row.number for (code, row), expected in pairs if code != expected), None)
        self.note(
            "changed_codes",
            changed,
            CODE if changed else None,
            said("Mã tiêu chí hoặc mã phiếu trên trang không như lúc lập."),
            said("Khôi phục cột mã, hoặc lập lại phiếu và chép các mức sang."),
        )
        return None

    def level(self, code: str, most: int, row: Row, column: int) -> int | None:
        """The level chosen or typed, from 0 to `most`; None where there is none, or none that holds."""
        cell = row.cells.get(column)
        if cell is None or not self._is_plain(cell, row, column):
            return None
        match = _LEVEL.match(cell.text.strip()) if cell.kind in (CellKind.TEXT, CellKind.NUMBER) else None
        if match is None or int(match[1]) > most:
            self.note(
                "unknown_level",
                row.number,
                column,
                said("Tiêu chí {code} không có mức “{text}”.", code=code, text=cell.text.strip()[:40]),
                said("Chọn trong danh sách, hoặc gõ số từ 0 đến {count}.", count=most),
            )
            return None
        return int(match[1])

    def words(self, row: Row, column: int, longest: int) -> str:
        """What somebody wrote in a cell, clean; empty where there is nothing, or nothing that holds."""
        cell = row.cells.get(column)
        if cell is None or not self._is_plain(cell, row, column):
            return ""
        text = clean_text(cell.text)
        if len(text) > longest:
            self.note(
                "note_too_long",
                row.number,
                column,
                said("Ghi chú dài {count} chữ, nhiều hơn {longest_note}.", count=len(text), longest_note=longest),
                said("Viết ngắn lại."),
            )
        return text

    def note(self, code: str, row: int | None, column: int | None, message: Said, remedy: Said) -> None:
        """Note a problem of a cell, of a row, or of the page."""
        where = place(self.name, row, column) if row else self.name
        self._problems.append(Problem(code, where, message, remedy))

    def _is_plain(self, cell: Cell, row: Row, column: int) -> bool:
        """Whether the cell holds what somebody typed, and not a formula or an error."""
        if cell.is_formula or cell.kind is CellKind.UNCALCULATED:
            self.note(
                "formula", row.number, column, said("Ô có công thức."), said("Xóa công thức, gõ hoặc chọn trực tiếp.")
            )
            return False
        if cell.kind is CellKind.ERROR:
            self.note(
                "error_cell", row.number, column, said("Ô báo lỗi {text}.", text=cell.text), said("Xóa ô rồi chọn lại.")
            )
            return False
        return True


def cell_text(row: Row, column: int) -> str:
    """The text of a cell without spaces around it; empty where there is none."""
    cell = row.cells.get(column)
    return cell.text.strip() if cell else ""


def _parted(sheet: SheetRows, columns: tuple[str, ...]) -> tuple[tuple[Row, ...], tuple[Row, ...]]:
    for index, row in enumerate(sheet.rows):
        if tuple(cell_text(row, n) for n in range(1, len(columns) + 1)) == columns:
            return sheet.rows[:index], sheet.rows[index + 1 :]
    return sheet.rows, ()
