"""The Excel form of a dossier's assessments: a page each for producer, commune, advisory team and site visit.

What is known already stands in it. Cells outside the yellow ones are locked without a password.
"""

from collections.abc import Iterator
from datetime import date
from io import BytesIO
from typing import Any

from openpyxl.workbook.protection import WorkbookProtection

from ocop_desk.documents.assessment_form_layout import (
    HEAD_FIELDS,
    LONG_FIELDS,
    PAGES,
    TITLES,
    AssessmentForm,
    columns_of,
    head_label,
)
from ocop_desk.documents.excel_cells import PRACTICE_MARK, exact_number, marked, new_workbook, save_workbook
from ocop_desk.documents.sheet_form_identity import GUIDE_SHEET, IDENTITY_SHEET
from ocop_desk.documents.sheet_form_layout import (
    LISTS_SHEET,
    ChoiceKey,
    ChoiceList,
    FormRow,
    RowKind,
    choice_lists,
    form_rows,
)
from ocop_desk.documents.sheet_form_marks import PageMarks, write_lists
from ocop_desk.documents.sheet_form_styles import LINE_HEIGHT, FormSheet, Style
from ocop_desk.domain.dossiers import Assessment, AssessmentSource
from ocop_desk.domain.numbers import date_text

_WIDTHS = (8, 56, 8, 26, 9, 46, 32)
_FIXED_ROWS = 4
_HEAD_ROWS = _FIXED_ROWS + len(HEAD_FIELDS) + 2
"""Rows above the heads of the table; the last two hold the totals."""
_NOTHING = (None, Style.PLAIN)
_GUIDE = (
    "Mỗi nguồn đánh giá có một trang; chỉ điền trang của mình, trang để trống được bỏ qua khi đọc.",
    "Ở mỗi tiêu chí, chọn mức trong ô màu vàng của cột «Mức chọn»: bấm mũi tên bên phải ô, hoặc gõ số của mức.",
    "Số 0 nghĩa là không đạt mức nào. Ô để trống nghĩa là chưa đánh giá tiêu chí đó.",
    "Cột «Mô tả, nhận xét» ghi căn cứ. Cột «Minh chứng (trang)» của chủ thể ghi trang hồ sơ: số trang đếm liền qua"
    " cả hồ sơ, ví dụ 41, 43-45; hoặc tên tài liệu và trang trong tài liệu đó, ví dụ giay-chung-nhan 2-3.",
    "Điểm trong tệp chỉ để tham khảo; chương trình tính lại từ các mức đã chọn. Không gõ công thức vào ô vàng.",
    "Điền xong thì lưu tệp và gửi cho Thư ký Hội đồng. Không đổi tên trang, không chép trang sang tệp khác.",
    f"Tệp có hai trang ẩn: «{LISTS_SHEET}» giữ danh sách mức để chọn; «{IDENTITY_SHEET}» ghi hồ sơ, sản phẩm và mã băm"
    " của bộ tiêu chí, để chương trình biết tệp này của hồ sơ nào.",
)


def assessment_form(form: AssessmentForm) -> bytes:
    """The workbook; the same bytes for the same values."""
    workbook = new_workbook(f"Đánh giá hồ sơ: {form.product.name}", write_only=True)
    workbook.security = WorkbookProtection(lockStructure=True)
    lists = choice_lists([(form.card, form.product.cases)], form.wording)
    _write_guide(workbook, form)
    for source in AssessmentSource:
        if form.codes(source):
            _Page(workbook, form, source, lists).write()
    write_lists(workbook, lists)
    identity = FormSheet(workbook, IDENTITY_SHEET, (20, 70), hidden=True)
    for name, fact in form.facts().items():
        identity.add((name, Style.PLAIN), (fact, Style.PLAIN))
    out = BytesIO()
    save_workbook(workbook, out, date(form.dossier.year, 1, 1))
    return out.getvalue()


class _Page:
    """Writes the page of one source."""

    def __init__(
        self, workbook: Any, form: AssessmentForm, source: AssessmentSource, lists: dict[ChoiceKey, ChoiceList]
    ) -> None:
        self._form, self._source = form, source
        self._given = form.given.get(source) or Assessment(source)
        self._columns = columns_of(source)
        cases, first = form.product.cases, _HEAD_ROWS + 2
        self._rows = form_rows(form.card, cases, form.wording, first, form.asked(source))
        self._marks = PageMarks(form.card, cases, self._rows, lists)
        widths = _WIDTHS[: len(self._columns)]
        self._sheet = FormSheet(workbook, PAGES[source], widths, freeze=f"C{first}")
        self._sheet.raw.page_setup.orientation = "landscape"

    def write(self) -> None:
        """Write everything."""
        self._write_head()
        for row in self._rows:
            self._write_row(row)
        raw = self._sheet.raw
        raw.print_title_rows = f"{_HEAD_ROWS + 1}:{_HEAD_ROWS + 1}"
        self._marks.set_up(raw, _HEAD_ROWS + 2, max(self._sheet.row, _HEAD_ROWS + 2))

    def _write_head(self) -> None:
        form = self._form
        mark = PRACTICE_MARK if form.council.practice else ""
        self._add_line(marked(TITLES[self._source], mark), Style.TITLE)
        self._add_line(f"Bộ {form.card.number:02d}: {form.card.title}", Style.PLAIN, form.mark)
        self._add_line(f"Sản phẩm: {form.product.name}", Style.TITLE)
        self._add_line(f"Chủ thể: {form.product.producer.name}", Style.PLAIN)
        for name in HEAD_FIELDS:
            self._add_field(name)
        self._add_total("Tổng điểm:", "" if self._form.asked(self._source) else self._marks.total_formula())
        self._add_total("Còn chưa chọn mức:", self._marks.missing_formula())
        self._sheet.add(*((head, Style.HEAD) for head in self._columns))

    def _add_line(self, text: str, style: Style, mark: str = "") -> None:
        self._sheet.add((text, style), *[_NOTHING] * 4, (mark, Style.PLAIN))

    def _add_field(self, name: str) -> None:
        if name in LONG_FIELDS:
            self._sheet.raw.row_dimensions[self._sheet.row + 1].height = 4 * LINE_HEIGHT
        boxes = ((self._known(name) or None, Style.INPUT_NOTE), (None, Style.INPUT_NOTE), (None, Style.INPUT_NOTE))
        row = self._sheet.add(_NOTHING, (head_label(self._source, name), Style.STRONG), _NOTHING, *boxes)
        self._sheet.raw.merged_cells.add(f"D{row}:F{row}")

    def _known(self, name: str) -> str:
        given = self._given
        if name == "made_on":
            return date_text(given.made_on) if given.made_on else ""
        return "\n".join(given.people) if name == "people" else str(getattr(given, name))

    def _add_total(self, label: str, formula: str) -> None:
        cell = (formula, Style.SCORE) if formula else _NOTHING
        self._sheet.add(*[_NOTHING] * 3, (label if formula else None, Style.STRONG), cell)

    def _write_row(self, row: FormRow) -> None:
        self._sheet.make_room(row.text, _WIDTHS[1])
        points = None if row.points is None else exact_number(row.points)
        more = len(self._columns) - 6
        if row.criterion is not None:
            self._write_criterion(row, points)
        elif row.kind is RowKind.PART:
            blank = (None, Style.PART)
            score = (self._marks.part_formula(row.part), Style.SCORE)
            self._sheet.add(blank, (row.text, Style.PART), (points, Style.NUMBER), blank, score, blank, *[blank] * more)
        else:
            is_group = row.kind is RowKind.GROUP
            shade = {RowKind.GROUP: Style.GROUP, RowKind.REMARK: Style.REMARK}.get(row.kind, Style.TEXT)
            blank = (None, Style.GROUP if is_group else Style.EMPTY)
            number = Style.GROUP_NUMBER if is_group else Style.NUMBER
            self._sheet.add(blank, (row.text, shade), (points, number), *[blank] * (3 + more))

    def _write_criterion(self, row: FormRow, points: Any) -> None:
        assert row.criterion is not None
        code = row.criterion.code
        line = self._given.lines.get(code)
        level = self._marks.answer(code, line.level) if line and line.level is not None else None
        words, pages = line.text if line else "", self._form.evidence.get(code, "")
        for text, width in ((level or "", _WIDTHS[3]), (words, _WIDTHS[5]), (pages, _WIDTHS[6])):
            self._sheet.make_room(text, width)
        evidence = [(pages or None, Style.INPUT_NOTE)] * (len(self._columns) - 6)
        self._sheet.add(
            (code, Style.CODE),
            (row.text, Style.STRONG),
            (points, Style.NUMBER),
            (level, Style.INPUT),
            (self._marks.score_formula(row), Style.SCORE),
            (words or None, Style.INPUT_NOTE),
            *evidence,
        )


def _write_guide(workbook: Any, form: AssessmentForm) -> None:
    guide = FormSheet(workbook, GUIDE_SHEET, (30, 70))
    guide.add((marked("ĐÁNH GIÁ HỒ SƠ SẢN PHẨM OCOP", PRACTICE_MARK if form.council.practice else ""), Style.TITLE))
    for line in _guide_head(form):
        guide.add((line, Style.PLAIN))
    guide.add()
    for line in _GUIDE:
        guide.add_wide(line)


def _guide_head(form: AssessmentForm) -> Iterator[str]:
    if form.council.name:
        yield form.council.name
    yield f"Sản phẩm: {form.product.name}"
    yield f"Chủ thể: {form.product.producer.name}"
    yield f"Hồ sơ số {form.dossier.dossier_id} năm {form.dossier.year}"
