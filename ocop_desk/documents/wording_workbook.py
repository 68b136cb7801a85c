"""The workbook in which an office writes the decision's own wording beside the project's, written and read back."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO

from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

from ocop_desk.documents.excel_cells import FONT_NAME, FONT_SIZE, exact_number, new_workbook, save_workbook, set_text
from ocop_desk.documents.excel_reading import read_workbook
from ocop_desk.documents.workbook_rows import Cell, CellKind, Row, SheetRows, place
from ocop_desk.documents.workbook_table import LINE_HEIGHT
from ocop_desk.domain.legacy_encodings import Encoding, read
from ocop_desk.domain.problems import InputRefused, Problem
from ocop_desk.domain.rules import RuleSet
from ocop_desk.domain.said import Said, said
from ocop_desk.domain.text import clean_line, fold
from ocop_desk.domain.wording import LevelKey, LevelLine, NoteKey, NoteLine, OfficialWording, lines_of

SHEET = "Lời văn"
GUIDE = "Hướng dẫn"
LEVEL = "Mức"
NOTE = "Ghi chú"
LONGEST_WORDING = 2000

_RULE_SET = "Mã bộ quy định"
_CARD, _CARD_TITLE, _CRITERION, _CRITERION_TITLE = "Mã phiếu", "Bộ sản phẩm", "Mã tiêu chí", "Tên tiêu chí"
_KIND, _CASE, _CASE_TITLE, _NUMBER, _POINTS = "Loại", "Trường hợp", "Tên trường hợp", "Số", "Điểm"
_OURS, _OFFICIAL = "Lời của chương trình", "Lời văn của quyết định (điền vào đây)"
_WIDTHS = {
    _CARD: 11,
    _CARD_TITLE: 24,
    _CRITERION: 10,
    _CRITERION_TITLE: 32,
    _KIND: 9,
    _CASE: 9,
    _CASE_TITLE: 22,
    _NUMBER: 6,
    _POINTS: 7,
    _OURS: 60,
    _OFFICIAL: 80,
}
_NEEDED = (_CARD, _CRITERION, _KIND, _CASE, _NUMBER, _OFFICIAL)
_HEAD_FILL = PatternFill("solid", start_color="FFD9D9D9")
_FIXED_FILL = PatternFill("solid", start_color="FFF2F2F2")
_LINE = Side("thin", color="FFBFBFBF")
_GRID = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_GUIDE_LINES = (
    f"Chép nguyên văn từng mức và ghi chú của quyết định vào cột cuối của trang «{SHEET}».",
    "Ô để trống thì văn bản in lời của chương trình. Có thể điền dần, nhập lại nhiều lần.",
    "Không sửa các cột nền xám; có thể lọc, sắp xếp, xóa bớt dòng.",
    "Điền chữ, không điền công thức; mỗi ô một đoạn.",
)

Key = LevelKey | NoteKey


def export_wording(rule_set: RuleSet, out: BinaryIO | Path) -> None:
    """Write the empty workbook of a rule set: a row for every level and note. Raises OSError where the disk does."""
    workbook = new_workbook(f"Lời văn của Quyết định {rule_set.decision}", write_only=True)
    _write_lines(workbook.create_sheet(SHEET), rule_set)
    _write_guide(workbook.create_sheet(GUIDE), rule_set)
    save_workbook(workbook, out, rule_set.effective)


def import_wording(rule_set: RuleSet, path: Path) -> tuple[OfficialWording | None, list[Problem]]:
    """The wording that an office filled in, or everything wrong with its workbook, by sheet and cell.

    Raises FileTrouble where the file cannot be read.
    """
    try:
        sheets = {sheet.name: sheet for sheet in read_workbook(path).sheets}
    except InputRefused as refused:
        return None, list(refused.problems)
    lines, guide = sheets.get(SHEET), sheets.get(GUIDE)
    if lines is None or guide is None or _rule_set_of(guide) != rule_set.code:
        message = said("không phải tệp lời văn của bộ quy định {code}.", code=rule_set.code)
        remedy = said("Xuất tệp mẫu bằng lệnh rules export-wording rồi điền vào đó.")
        return None, [Problem("other-workbook", path.name, message, remedy)]
    reading = _Reading(lines, {line.key for card in rule_set.scorecards for line in lines_of(card)})
    reading.run()
    if reading.problems:
        return None, reading.problems
    levels = {key: text for key, text in reading.found.items() if len(key) == 4}
    notes = {key: text for key, text in reading.found.items() if len(key) == 3}
    return OfficialWording(rule_set.code, levels, notes), []


def _write_lines(sheet: Any, rule_set: RuleSet) -> None:
    for column, width in enumerate(_WIDTHS.values(), start=1):
        sheet.column_dimensions[chr(64 + column)].width = width
    sheet.freeze_panes = "D2"
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.row_dimensions[1].height = 2 * LINE_HEIGHT
    sheet.append([_cell(sheet, title, bold=True, fill=_HEAD_FILL) for title in _WIDTHS])
    # A row is written as it is appended, so one styled cell a column serves all rows, many times faster.
    cells = [_cell(sheet, "", fill=None if title == _OFFICIAL else _FIXED_FILL) for title in _WIDTHS]
    count = 1
    for card in rule_set.scorecards:
        for line in lines_of(card):
            values = (card.code, card.title, *_values(line))
            for cell, value in zip(cells, values, strict=False):
                _fill(cell, value)
            count += 1
            sheet.row_dimensions[count].height = _height(values)
            sheet.append(cells)
    sheet.auto_filter.ref = f"A1:{chr(64 + len(_WIDTHS))}{count}"


def _values(line: LevelLine | NoteLine) -> tuple[object, ...]:
    """Columns from the criterion's code to our wording."""
    if isinstance(line, NoteLine):
        return (line.node.code, line.node.title, NOTE, None, None, line.key[2], None, line.note.text)
    level = line.level
    points = exact_number(level.points)
    return (line.key[1], line.criterion.title, LEVEL, line.key[2], line.case, level.number, points, level.label)


def _height(values: tuple[object, ...]) -> int:
    """Room for the longest text of a row: LibreOffice makes none when it opens a file."""
    texts = zip(values, _WIDTHS.values(), strict=False)
    return LINE_HEIGHT * max(-(-len(str(value or "")) // width) for value, width in texts)


def _write_guide(sheet: Any, rule_set: RuleSet) -> None:
    sheet.column_dimensions["A"].width = 22
    sheet.column_dimensions["B"].width = 90
    rows = [(_RULE_SET, rule_set.code), ("Quyết định", rule_set.decision), ("Tên", rule_set.title)]
    rows += [(f"Cách điền {n}", text) for n, text in enumerate(_GUIDE_LINES, start=1)]
    for title, text in rows:
        sheet.append([_cell(sheet, title, bold=True, fill=_HEAD_FILL), _cell(sheet, text)])


def _cell(sheet: Any, value: object, bold: bool = False, fill: PatternFill | None = None) -> Any:
    cell = WriteOnlyCell(sheet)
    _fill(cell, value)
    cell.font = Font(name=FONT_NAME, size=FONT_SIZE, bold=bold)
    cell.alignment = Alignment(vertical="top", wrap_text=True)
    cell.border = _GRID
    if fill is not None:
        cell.fill = fill
    return cell


def _fill(cell: Any, value: object) -> None:
    if isinstance(value, str):
        set_text(cell, value)
    else:
        cell.value = value


def _rule_set_of(guide: SheetRows) -> str:
    for row in guide.rows:
        title, code = row.cells.get(1), row.cells.get(2)
        if title is not None and code is not None and fold(title.text) == fold(_RULE_SET):
            return clean_line(code.text)
    return ""


@dataclass
class _Reading:
    """Goes through the filled rows; `known` are the levels and notes there are."""

    sheet: SheetRows
    known: set[Key]
    found: dict[Key, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    _columns: dict[str, int] = field(default_factory=dict)
    _rows: dict[Key, int] = field(default_factory=dict)

    def run(self) -> None:
        """Fill `found`, or `problems`."""
        rows = iter(self.sheet.rows)
        self._read_head(next(rows, None))
        if self.problems:
            return
        for row in rows:
            self._read_row(row)
        if self.sheet.cut_after is not None:
            remedy = said("Xóa các dòng thừa.")
            self._add(
                "too-many-rows", self.sheet.cut_after, said("trang có quá nhiều dòng, phần sau không đọc."), remedy
            )
        if not self.found and not self.problems:
            self._add(
                "nothing-filled",
                1,
                said("chưa có lời văn nào được điền."),
                said("Điền vào cột «{official}».", official=_OFFICIAL),
            )

    def _read_head(self, row: Row | None) -> None:
        titles = {fold(cell.text): column for column, cell in row.cells.items()} if row else {}
        for title in _NEEDED:
            column = titles.get(fold(title))
            if column is None:
                self._add(
                    "no-column",
                    row.number if row else 1,
                    said("thiếu cột «{title}».", title=title),
                    said("Xuất lại tệp mẫu."),
                )
            else:
                self._columns[title] = column

    def _read_row(self, row: Row) -> None:
        official = row.cells.get(self._columns[_OFFICIAL])
        if official is None or (not clean_line(official.text) and official.kind is CellKind.TEXT):
            return
        sound = [self._is_sound(row, title) for title in _NEEDED]
        if not all(sound):
            return
        key = self._key(row)
        if key not in self.known:
            remedy = said("Không sửa các cột nền xám; xuất lại tệp mẫu nếu cần.")
            self._add("unknown-row", row.number, said("không có mức hay ghi chú nào như dòng này ghi."), remedy)
        elif key in self._rows:
            self._add(
                "repeated-row",
                row.number,
                said("trùng với dòng {key}.", key=self._rows[key]),
                said("Chỉ giữ một dòng."),
            )
        else:
            self._rows[key] = row.number
            self.found[key] = self._wording(row, official)

    def _is_sound(self, row: Row, title: str) -> bool:
        """Whether a cell holds what people typed and nothing else."""
        column = self._columns[title]
        cell = row.cells.get(column)
        if cell is None:
            return True
        wrong = next((text for is_wrong, text in _faults(cell) if is_wrong), None)
        if wrong:
            self._add("formula" if cell.is_formula else "cell", row.number, wrong, said("Điền chữ vào ô này."), column)
        return wrong is None

    def _key(self, row: Row) -> Key | None:
        card, criterion, kind, case, number = (self._text(row, title) for title in _NEEDED[:-1])
        if not number.isdecimal() or (case and not case.isdecimal()) or len(number + case) > 6:
            return None
        if fold(kind) == fold(NOTE):
            return (card, criterion, int(number))
        if fold(kind) == fold(LEVEL):
            return (card, criterion, int(case) if case else None, int(number))
        return None

    def _wording(self, row: Row, cell: Cell) -> str:
        reading = read(cell.text, cell.font)
        text = clean_line(reading.text if reading.encoding in (Encoding.TCVN3, Encoding.VNI) else cell.text)
        if len(text) > LONGEST_WORDING:
            message = said(
                "lời văn dài {count} chữ, quá {longest_wording}.", count=len(text), longest_wording=LONGEST_WORDING
            )
            self._add("too-long", row.number, message, said("Mỗi ô chỉ một mức."), self._columns[_OFFICIAL])
        return text

    def _text(self, row: Row, title: str) -> str:
        cell = row.cells.get(self._columns[title])
        return clean_line(cell.text) if cell else ""

    def _add(self, code: str, row: int, message: Said, remedy: Said, column: int | None = None) -> None:
        self.problems.append(Problem(code, place(self.sheet.name, row, column), message, remedy))


def _faults(cell: Cell) -> Iterator[tuple[bool, Said]]:
    yield cell.is_formula, said("ô là công thức.")
    yield cell.kind in (CellKind.ERROR, CellKind.UNCALCULATED), said("ô báo lỗi hoặc chưa tính.")
    yield cell.merged_from is not None, said("ô gộp với ô khác.")
