"""What the pages of Excel forms do with levels: lists to choose from, and formulas for the points they give."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Font
from openpyxl.worksheet.datavalidation import DataValidation

from ocop_desk.documents.excel_cells import exact_number
from ocop_desk.documents.sheet_form_layout import LISTS_SHEET, ChoiceKey, ChoiceList, FormRow, RowKind, choice_key
from ocop_desk.documents.sheet_form_styles import FormSheet, Style
from ocop_desk.domain.numbers import points_text
from ocop_desk.domain.rules import Scorecard
from ocop_desk.domain.sheets import Cases

WRONG_LEVEL = "Sai mức"
NOT_ASKED = "Không chấm"


def write_lists(workbook: Any, lists: Mapping[ChoiceKey, ChoiceList]) -> None:
    """The hidden sheet of answers: texts in A, points in B."""
    sheet = FormSheet(workbook, LISTS_SHEET, (80, 10), hidden=True)
    for choices in lists.values():
        for text, points in choices.answers:
            sheet.add((text, Style.PLAIN), (exact_number(points), Style.PLAIN))


class PageMarks:
    """The levels of one page: typed or chosen in column D, their points in column E."""

    def __init__(
        self, card: Scorecard, cases: Cases, rows: Sequence[FormRow], lists: Mapping[ChoiceKey, ChoiceList]
    ) -> None:
        self._card, self._cases, self._lists = card, cases, lists
        self._rows = rows
        self.row_of = {row.criterion.code: row.row for row in rows if row.criterion is not None}
        """Code of a criterion to its row."""

    def score_formula(self, row: FormRow) -> str:
        """Points of the level typed or chosen: its number is what stands before the first space."""
        typed = f"TRIM(D{row.row})"
        number = f'VALUE(LEFT({typed},FIND(" ",{typed}&" ")-1))'
        points = self._choices(row).cells("B")
        found = f'IF({typed}="","",IFERROR(INDEX({points},1+{number}),"{WRONG_LEVEL}"))'
        asked_after = self.row_of.get(row.criterion.applies_if or "") if row.criterion else None
        if asked_after is None:
            return f"={found}"
        return f'=IF(N(E{asked_after})=0,IF({typed}="","","{NOT_ASKED}"),{found})'

    def part_formula(self, part: str) -> str:
        """Points of a part."""
        return f"=SUM({','.join(self._part_cells(part))})"

    def total_formula(self) -> str:
        """Points of all parts."""
        return "=" + "+".join(f"E{row.row}" for row in self._rows if row.kind is RowKind.PART)

    def missing_formula(self) -> str:
        """Criteria without a level, not counting those that are not asked."""
        wanted = [f'IF(TRIM(D{row})="",1,0)' for code, row in self.row_of.items() if not self._asked_after(code)]
        for code, row in self.row_of.items():
            before = self._asked_after(code)
            if before:
                wanted.append(f'IF(AND(N(E{before})>0,TRIM(D{row})=""),1,0)')
        return "=" + "+".join(wanted)

    def set_up(self, raw: Any, first: int, last: int) -> None:
        """Lists to choose from on every criterion; points that are wrong in red, from row `first` to `last`."""
        for row in self._rows:
            if row.criterion is not None:
                raw.data_validations.append(self._drop_down(row))
        red = Font(color="FFC00000", bold=True)
        for wrong in (WRONG_LEVEL, NOT_ASKED):
            rule = CellIsRule("equal", formula=[f'"{wrong}"'], font=red)
            raw.conditional_formatting.add(f"E{first}:E{last}", rule)

    def answer(self, code: str, level: int) -> str:
        """A level as the list has it."""
        return self._lists[choice_key(self._card, self._cases, self._card.by_code[code])].answers[level][0]

    def _choices(self, row: FormRow) -> ChoiceList:
        assert row.criterion is not None
        return self._lists[choice_key(self._card, self._cases, row.criterion)]

    def _part_cells(self, part: str) -> Iterable[str]:
        return (f"E{row.row}" for row in self._criterion_rows() if row.part == part)

    def _criterion_rows(self) -> Iterator[FormRow]:
        return (row for row in self._rows if row.kind is RowKind.CRITERION)

    def _asked_after(self, code: str) -> int | None:
        return self.row_of.get(self._card.by_code[code].applies_if or "")

    def _drop_down(self, row: FormRow) -> DataValidation:
        assert row.criterion is not None
        choices = self._choices(row)
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
