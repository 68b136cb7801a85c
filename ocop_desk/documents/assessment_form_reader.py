"""Reading a filled form of assessments back: every page that says something, and every problem with sheet and cell."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from ocop_desk.documents.assessment_form_layout import (
    EVIDENCE,
    FORM_SCHEMA,
    HEAD_FIELDS,
    LEVEL,
    PAGES,
    TEXT,
    WORDS,
    AssessmentForm,
    columns_of,
    head_label,
)
from ocop_desk.documents.excel_reading import read_workbook
from ocop_desk.documents.sheet_form_cells import FormCells, cell_text
from ocop_desk.documents.sheet_form_identity import GUIDE_SHEET, IDENTITY_SHEET
from ocop_desk.documents.workbook_rows import Row, SheetRows, WorkbookRows, place
from ocop_desk.domain.dossiers import Assessment, AssessmentLine, AssessmentSource
from ocop_desk.domain.problems import InputRefused, Problem
from ocop_desk.domain.said import said
from ocop_desk.domain.sheets import scoring_grid
from ocop_desk.domain.text import clean_line

LONGEST_WORDS = 4_000
LONGEST_LINE = 300
_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})|(\d{4})-(\d{1,2})-(\d{1,2})", re.ASCII)
_FACTS = {
    "Hội đồng": "other_dossier",
    "Hồ sơ": "other_dossier",
    "Mã số sản phẩm": "other_dossier",
    "Bộ sản phẩm": "other_scorecard",
    "Mã băm SHA-256": "other_scorecard",
    "Trường hợp": "other_cases",
}
"""Facts of the hidden sheet to what is wrong where they differ."""
_REFUSALS = {
    "other_dossier": said("Biểu lập cho hồ sơ khác hoặc Hội đồng khác."),
    "other_scorecard": said("Biểu lập theo bộ tiêu chí khác với bộ của sản phẩm hiện nay."),
    "other_cases": said("Trường hợp của sản phẩm đã đổi sau khi lập biểu."),
}


@dataclass(frozen=True)
class FilledForm:
    """What a form holds: what each source says, and the pages the producer names, by the cell they stand in."""

    given: Mapping[AssessmentSource, Assessment] = field(default_factory=dict)
    evidence: tuple[tuple[str, str, str], ...] = ()
    """Place of the cell, criterion, one line of pages as typed."""


def dossier_of_form(path: Path) -> tuple[int | None, list[Problem]]:
    """The number of the dossier that a form says it is for. Raises FileTrouble."""
    try:
        facts = _facts(read_workbook(path))
    except InputRefused as refusal:
        return None, list(refusal.problems)
    number = facts.get("Hồ sơ", "")
    if facts.get("Loại tệp") != FORM_SCHEMA or not (number.isascii() and number.isdigit() and len(number) < 16):
        return None, [_no_form(path)]
    return int(number), []


def read_assessment_form(path: Path, form: AssessmentForm) -> tuple[FilledForm, list[Problem]]:
    """What a filled form says of the dossier `form` is of, and every problem; pages left empty say nothing.

    Raises FileTrouble.
    """
    try:
        book = read_workbook(path)
    except InputRefused as refusal:
        return FilledForm(), list(refusal.problems)
    problems = list(_identity_problems(path, _facts(book), form))
    if problems:
        return FilledForm(), problems
    sheets = {sheet.name: sheet for sheet in book.sheets}
    problems += _strange_sheets(sheets)
    given: dict[AssessmentSource, Assessment] = {}
    evidence: list[tuple[str, str, str]] = []
    for source in AssessmentSource:
        if not form.codes(source):
            continue
        sheet = sheets.get(PAGES[source])
        if sheet is None:
            message = said("Trang “{page}” đã bị xóa hoặc đổi tên.", page=PAGES[source])
            problems.append(Problem("missing_page", PAGES[source], message, said("Đặt lại tên cũ.")))
            continue
        page = _PageReader(sheet, form, source, problems)
        found = page.read()
        if found is not None and found != Assessment(source):
            given[source] = found
        evidence += page.evidence
    if not problems and not given and not evidence:
        message, remedy = said("Biểu chưa điền gì."), said("Điền trang của mình rồi gửi lại.")
        problems.append(Problem("empty_form", path.name, message, remedy))
    return FilledForm(given, tuple(evidence)), problems


class _PageReader:
    """Reads the page of one source."""

    def __init__(
        self, sheet: SheetRows, form: AssessmentForm, source: AssessmentSource, problems: list[Problem]
    ) -> None:
        self._cells = FormCells(sheet, columns_of(source), problems)
        self._form, self._source = form, source
        self.evidence: list[tuple[str, str, str]] = []

    def read(self) -> Assessment | None:
        rows = self._cells.criterion_rows(self._form.mark, self._form.codes(self._source))
        if rows is None:
            return None
        grid = scoring_grid(self._form.card, self._form.product.cases)
        lines = {}
        for code, row in rows.items():
            grid_row = grid.row(code)
            assert grid_row is not None  # the codes are those of the scorecard
            level = self._cells.level(code, len(grid_row.points) - 1, row, LEVEL)
            words = self._cells.words(row, WORDS, LONGEST_WORDS)
            if level is not None or words:
                lines[code] = AssessmentLine(code, level, words)
            if self._source is AssessmentSource.SELF:
                self._note_evidence(code, row)
        return Assessment(self._source, **self._head(), lines=lines)

    def _note_evidence(self, code: str, row: Row) -> None:
        where = place(self._cells.name, row.number, EVIDENCE)
        for line in self._cells.words(row, EVIDENCE, LONGEST_WORDS).splitlines():
            if line.strip():
                self.evidence.append((where, code, line.strip()))

    def _head(self) -> dict[str, Any]:
        """The fields above the table, by their names in an assessment."""
        rows = {cell_text(row, TEXT): row for row in self._cells.above}
        found: dict[str, Any] = {}
        for name in HEAD_FIELDS:
            label = head_label(self._source, name)
            row = rows.get(label)
            if row is None:
                message = said("Không thấy dòng “{label}” trên trang.", label=label)
                self._cells.note("changed_codes", None, None, message, said("Khôi phục dòng đó, hoặc lập lại biểu."))
            else:
                found[name] = self._field(name, row)
        return found

    def _field(self, name: str, row: Row) -> Any:
        if name == "made_on":
            return self._day(row)
        if name in ("number", "place"):
            return clean_line(self._cells.words(row, LEVEL, LONGEST_LINE))
        words = self._cells.words(row, LEVEL, LONGEST_WORDS)
        return tuple(line for line in words.splitlines() if line) if name == "people" else words

    def _day(self, row: Row) -> date | None:
        words = self._cells.words(row, LEVEL, LONGEST_LINE)
        match = _DAY.fullmatch(words)
        try:
            if match and match[4]:
                return date(int(match[4]), int(match[5]), int(match[6]))
            if match:
                return date(int(match[3]), int(match[2]), int(match[1]))
        except ValueError:
            match = None
        if words:
            message = said("“{text}” không phải là ngày.", text=words[:40])
            self._cells.note("bad_date", row.number, LEVEL, message, said("Ghi như 21/11/2026."))
        return None


def _facts(book: WorkbookRows) -> dict[str, str]:
    sheet = next((one for one in book.sheets if one.name == IDENTITY_SHEET), None)
    return {cell_text(row, 1): cell_text(row, 2) for row in sheet.rows} if sheet else {}


def _identity_problems(path: Path, facts: Mapping[str, str], form: AssessmentForm) -> Iterator[Problem]:
    wanted = form.facts()
    if facts.get("Loại tệp") != FORM_SCHEMA:
        yield _no_form(path)
        return
    if facts.get("Phiên bản") != wanted["Phiên bản"]:
        message = said("Biểu do bản khác của chương trình lập.")
        yield Problem("other_version", path.name, message, said("Lập lại biểu bằng bản chương trình đang dùng."))
        return
    codes = {code: None for fact, code in _FACTS.items() if facts.get(fact) != wanted[fact]}
    for code in codes:
        yield Problem(code, path.name, _REFUSALS[code], said("Lập lại biểu cho hồ sơ này."))


def _strange_sheets(sheets: Mapping[str, SheetRows]) -> Iterator[Problem]:
    known = {*PAGES.values(), GUIDE_SHEET}
    for sheet in sheets.values():
        if sheet.name not in known and not sheet.hidden and sheet.rows:
            message = said("Trang “{name}” không có trong biểu lúc lập.", name=sheet.name)
            yield Problem("unknown_page", sheet.name, message, said("Xóa trang này, hoặc đặt lại đúng tên cũ."))


def _no_form(path: Path) -> Problem:
    return Problem(
        "not_an_assessment_form",
        path.name,
        said("Tệp không phải biểu đánh giá hồ sơ do chương trình lập."),
        said("Dùng đúng tệp đã gửi đi, không chép sang tệp khác."),
    )
