"""One product's page of a sheet form: the scorecard with drop-downs, and formulas for the member's own total."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Font
from openpyxl.worksheet.datavalidation import DataValidation

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
    choice_key,
    form_rows,
)
from ocop_desk.documents.sheet_form_styles import FormSheet, Style
from ocop_desk.domain.numbers import points_text
from ocop_desk.domain.records import ProductRecord, SessionRecord

WRONG_LEVEL = "Sai mức"
NOT_ASKED = "Không chấm"
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
        self._lists = lists
        self._sheet = FormSheet(workbook, identity.page, WIDTHS, freeze=f"C{_HEAD_ROWS + 2}")
        self._rows = form_rows(session, product, _HEAD_ROWS + 2)
        self._row_of = {row.criterion.code: row.row for row in self._rows if row.criterion is not None}

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
        self._add_total("Tổng điểm:", self._total_formula())
        self._add_total("Còn chưa chấm:", self._missing_formula())
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
            score = (f"=SUM({','.join(self._part_cells(row.part))})", Style.SCORE)
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
            (self._score_formula(row), Style.SCORE),
            (None, Style.INPUT_NOTE),
        )

    def _score_formula(self, row: FormRow) -> str:
        """Points of the level typed or chosen: its number is what stands before the first space."""
        assert row.criterion is not None
        typed = f"TRIM(D{row.row})"
        number = f'VALUE(LEFT({typed},FIND(" ",{typed}&" ")-1))'
        points = self._lists[choice_key(self._product, row.criterion)].cells("B")
        found = f'IF({typed}="","",IFERROR(INDEX({points},1+{number}),"{WRONG_LEVEL}"))'
        asked_after = self._row_of.get(row.criterion.applies_if or "")
        if asked_after is None:
            return f"={found}"
        return f'=IF(N(E{asked_after})=0,IF({typed}="","","{NOT_ASKED}"),{found})'

    def _part_cells(self, part: str) -> Iterable[str]:
        return (f"E{row.row}" for row in self._rows if row.kind is RowKind.CRITERION and row.part == part)

    def _total_formula(self) -> str:
        return "=" + "+".join(f"E{row.row}" for row in self._rows if row.kind is RowKind.PART)

    def _missing_formula(self) -> str:
        """Criteria without a level, not counting those that are not asked."""
        wanted = [f'IF(TRIM(D{row})="",1,0)' for code, row in self._row_of.items() if not self._asked_after(code)]
        for code, row in self._row_of.items():
            before = self._asked_after(code)
            if before:
                wanted.append(f'IF(AND(N(E{before})>0,TRIM(D{row})=""),1,0)')
        return "=" + "+".join(wanted)

    def _asked_after(self, code: str) -> int | None:
        criterion = self._session.scorecards[self._product.product.scorecard].by_code[code]
        return self._row_of.get(criterion.applies_if or "")

    def _set_up(self) -> None:
        raw = self._sheet.raw
        raw.print_title_rows = f"{_HEAD_ROWS + 1}:{_HEAD_ROWS + 1}"
        for row in self._rows:
            if row.criterion is not None:
                raw.data_validations.append(self._drop_down(row))
        red = Font(color="FFC00000", bold=True)
        scores = f"E{_HEAD_ROWS + 2}:E{self._sheet.row}"
        for wrong in (WRONG_LEVEL, NOT_ASKED):
            raw.conditional_formatting.add(scores, CellIsRule("equal", formula=[f'"{wrong}"'], font=red))

    def _drop_down(self, row: FormRow) -> DataValidation:
        assert row.criterion is not None
        choices = self._lists[choice_key(self._product, row.criterion)]
        most = points_text(row.criterion.points)
        # Typed digits are welcome, so Excel must not refuse what is not in the list; the score column tells at once.
        return DataValidation(
            type="list",
            formula1=choices.cells("A"),
            allow_blank=True,
            showErrorMessage=False,
            showInputMessage=True,
            promptTitle=f"Tiêu chí {row.criterion.code}"[:32],
            prompt=f"Chọn mức trong danh sách hoặc gõ số từ 0 đến {len(choices.answers) - 1}. Nhiều nhất {most} điểm.",
            sqref=f"D{row.row}",
        )
