"""One product's page of a sheet form: the scorecard with drop-downs, and formulas for the member's own total."""

from dataclasses import dataclass
from typing import Any

from ocop_desk.documents.excel_cells import exact_number, quoted_sheet, session_mark
from ocop_desk.documents.sheet_form_identity import PageIdentity
from ocop_desk.documents.sheet_form_layout import (
    COLUMNS,
    TEXT,
    WIDTHS,
    ChoiceKey,
    ChoiceList,
    FormRow,
    RowKind,
    form_rows,
)
from ocop_desk.documents.sheet_form_marks import PageMarks
from ocop_desk.documents.sheet_form_styles import FormSheet, Style
from ocop_desk.domain.records import ProductRecord, SessionRecord

_HEAD_ROWS = 9
"""Rows above the heads of the table; the last two hold the totals."""
_NOTHING = (None, Style.PLAIN)


@dataclass(frozen=True, slots=True)
class PageTotals:
    """Where a page shows its total and its count of criteria still unscored, as formulas name them."""

    sheet: str
    total: str
    missing: str


class FormPage:
    """Writes one page."""

    def __init__(
        self,
        workbook: Any,
        session: SessionRecord,
        product: ProductRecord,
        identity: PageIdentity,
        lists: dict[ChoiceKey, ChoiceList],
    ) -> None:
        self._session = session
        self._product = product
        self._identity = identity
        card, cases = session.scorecards[product.product.scorecard], product.product.cases
        self._sheet = FormSheet(workbook, identity.page, WIDTHS, freeze=f"C{_HEAD_ROWS + 2}")
        self._rows = form_rows(card, cases, session.official_wording, _HEAD_ROWS + 2)
        self._marks = PageMarks(card, cases, self._rows, lists)

    def write(self) -> PageTotals:
        """Write everything and say where the totals are."""
        self._write_head()
        for row in self._rows:
            self._write_row(row)
        self._sheet.add()
        self._sheet.add(*[_NOTHING] * 3, ("Thành viên ký tên", Style.PLAIN))
        self._set_up()
        name = quoted_sheet(self._identity.page)
        return PageTotals(self._identity.page, f"{name}!E{_HEAD_ROWS - 1}", f"{name}!E{_HEAD_ROWS}")

    def _write_head(self) -> None:
        session, product = self._session, self._product.product
        card = session.scorecards[product.scorecard]
        member = session.members[self._identity.member_id]
        mark = session_mark(session) if session.council.practice else ""
        plain = Style.PLAIN
        self._add_line(f"PHIẾU ĐÁNH GIÁ SẢN PHẨM OCOP{' – ' + mark if mark else ''}", Style.TITLE)
        self._add_line(f"Bộ {card.number:02d}: {card.title}", plain, self._identity.mark)
        self._add_line(f"Sản phẩm: {product.name}", Style.TITLE)
        self._add_line(f"Chủ thể: {product.producer.name}", plain)
        self._add_line(f"Thành viên: {member.name}", plain)
        self._add_line(session.council.name, plain)
        self._add_line(f"Phiên {session.number:02d}/{session.year}, lượt {self._identity.round_number}", plain)
        self._add_total("Tổng điểm:", self._marks.total_formula())
        self._add_total("Còn chưa chấm:", self._marks.missing_formula())
        self._sheet.add(*((head, Style.HEAD) for head in COLUMNS))

    def _add_line(self, text: str, style: Style, mark: str = "") -> None:
        self._sheet.add((text, style), *[_NOTHING] * (len(COLUMNS) - 2), (mark, Style.PLAIN))

    def _add_total(self, label: str, formula: str) -> None:
        self._sheet.add(*[_NOTHING] * 3, (label, Style.STRONG), (formula, Style.SCORE))

    def _write_row(self, row: FormRow) -> None:
        self._sheet.make_room(row.text, WIDTHS[TEXT - 1])
        points = None if row.points is None else exact_number(row.points)
        if row.kind is RowKind.CRITERION:
            self._write_criterion(row, points)
        elif row.kind is RowKind.PART:
            shade, shaded = Style.PART, (None, Style.PART)
            score = (self._marks.part_formula(row.part), Style.SCORE)
            self._sheet.add(shaded, (row.text, shade), (points, Style.NUMBER), shaded, score, shaded)
        else:
            shade = {RowKind.GROUP: Style.GROUP, RowKind.REMARK: Style.REMARK}.get(row.kind, Style.TEXT)
            blank = Style.GROUP if row.kind is RowKind.GROUP else Style.EMPTY
            number = Style.GROUP_NUMBER if row.kind is RowKind.GROUP else Style.NUMBER
            self._sheet.add(
                (None, blank), (row.text, shade), (points, number), (None, blank), (None, blank), (None, blank)
            )

    def _write_criterion(self, row: FormRow, points: Any) -> None:
        assert row.criterion is not None
        self._sheet.add(
            (row.criterion.code, Style.CODE),
            (row.text, Style.STRONG),
            (points, Style.NUMBER),
            (None, Style.INPUT),
            (self._marks.score_formula(row), Style.SCORE),
            (None, Style.INPUT_NOTE),
        )

    def _set_up(self) -> None:
        self._sheet.raw.print_title_rows = f"{_HEAD_ROWS + 1}:{_HEAD_ROWS + 1}"
        self._marks.set_up(self._sheet.raw, _HEAD_ROWS + 2, self._sheet.row)
