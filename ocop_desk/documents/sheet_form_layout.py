"""The rows of an Excel sheet form: what a member reads, where the marks go, what the formulas add up."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from ocop_desk.domain.rules import Criterion, Group, Level, Note, NoteKind, Part, Points, Scorecard
from ocop_desk.domain.sheets import Cases

COLUMNS = ("Mã", "Nội dung", "Điểm", "Mức chọn", "Điểm đạt", "Ghi chú")
"""Heads of the table; a form is recognised by them."""
CODE, TEXT, POINTS, LEVEL, SCORE, NOTE = range(1, 7)
WIDTHS = (8, 62, 8, 26, 9, 30)
NONE_IS_MET = "Không đạt mức nào"
LISTS_SHEET = "Danh mục"

_NOTE_NAMES = {
    NoteKind.EXPLANATION: "Giải thích",
    NoteKind.PRECONDITION: "Điều kiện",
    NoteKind.REJECTION: "Căn cứ loại",
    NoteKind.STOP: "Căn cứ dừng đánh giá",
    NoteKind.APPLICATION: "Áp dụng",
}


class RowKind(Enum):
    """What a row of the table is."""

    PART = auto()
    GROUP = auto()
    CRITERION = auto()
    REMARK = auto()
    LEVEL = auto()


@dataclass(frozen=True, slots=True)
class FormRow:
    """One row below the head; `criterion` only where a mark is wanted."""

    kind: RowKind
    text: str
    points: Points | None = None
    part: str = ""
    criterion: Criterion | None = None
    row: int = 0


@dataclass(frozen=True, slots=True)
class ChoiceList:
    """The answers of one criterion on the sheet of lists: rows `first` to `last`, texts in A, points in B."""

    first: int
    answers: tuple[tuple[str, Points], ...]

    @property
    def last(self) -> int:
        """Row of the last answer."""
        return self.first + len(self.answers) - 1

    def cells(self, column: str) -> str:
        """The texts (column A) or points (column B) as formulas name them."""
        return f"'{LISTS_SHEET}'!${column}${self.first}:${column}${self.last}"


ChoiceKey = tuple[str, str, int | None]
"""Scorecard, criterion, case."""


Wording = Mapping[tuple[str, str, int | None, int], str]
"""(scorecard, criterion, case, level) to the decision's own text."""


def form_rows(
    card: Scorecard, cases: Cases, wording: Wording, first_row: int, only: Collection[str] | None = None
) -> tuple[FormRow, ...]:
    """The whole scorecard as rows, numbered from `first_row`; with `only`, these criteria without any headings."""
    if only is None:
        rows = (row for part in card.parts for row in _part_rows(wording, card, cases, part))
    else:
        rows = (
            row
            for one in card.criteria
            if one.code in only
            for row in _criterion_rows(wording, card, cases.get(one.code), card.part_of[one.code], one)
        )
    return tuple(
        FormRow(row.kind, row.text, row.points, row.part, row.criterion, number)
        for number, row in enumerate(rows, start=first_row)
    )


def choice_lists(chosen: Iterable[tuple[Scorecard, Cases]], wording: Wording) -> dict[ChoiceKey, ChoiceList]:
    """The answers of every criterion of these scorecards with these cases, each list once."""
    lists: dict[ChoiceKey, ChoiceList] = {}
    row = 1
    for card, cases in chosen:
        for criterion in card.criteria:
            key = choice_key(card, cases, criterion)
            if key not in lists:
                lists[key] = ChoiceList(row, _answers(wording, key, criterion))
                row = lists[key].last + 1
    return lists


def choice_key(card: Scorecard, cases: Cases, criterion: Criterion) -> ChoiceKey:
    """Which list of answers a criterion has with these cases."""
    return card.code, criterion.code, cases.get(criterion.code) if criterion.cases else None


def _part_rows(wording: Wording, card: Scorecard, cases: Cases, part: Part) -> Iterator[FormRow]:
    yield FormRow(RowKind.PART, f"PHẦN {part.code}. {part.title}", part.points, part.code)
    yield from _child_rows(wording, card, cases, part.code, part.children)


def _child_rows(
    wording: Wording,
    card: Scorecard,
    cases: Cases,
    part: str,
    children: tuple[Group | Criterion, ...],
) -> Iterator[FormRow]:
    for child in children:
        if isinstance(child, Group):
            yield FormRow(RowKind.GROUP, f"{child.code}. {child.title}", child.points, part)
            yield from _note_rows(child.notes, part)
            yield from _child_rows(wording, card, cases, part, child.children)
        else:
            yield from _criterion_rows(wording, card, cases.get(child.code), part, child)


def _criterion_rows(
    wording: Wording, card: Scorecard, case: int | None, part: str, criterion: Criterion
) -> Iterator[FormRow]:
    yield FormRow(RowKind.CRITERION, criterion.title, criterion.points, part, criterion)
    chosen = next((one for one in criterion.cases if one.number == case), None)
    if chosen is not None:
        yield FormRow(RowKind.REMARK, f"Trường hợp {chosen.number}: {chosen.title}", part=part)
    if criterion.applies_if:
        yield FormRow(RowKind.REMARK, f"Chỉ chấm khi tiêu chí {criterion.applies_if} có điểm.", part=part)
    yield from _note_rows(criterion.notes, part)
    for level in criterion.levels_of(case):
        yield FormRow(RowKind.LEVEL, _level_text(wording, card, criterion, case, level), level.points, part)


def _note_rows(notes: tuple[Note, ...], part: str) -> Iterator[FormRow]:
    for note in notes:
        yield FormRow(RowKind.REMARK, f"{_NOTE_NAMES[note.kind]}: {note.text}", part=part)


def _level_text(wording: Wording, card: Scorecard, criterion: Criterion, case: int | None, level: Level) -> str:
    star = f" (yêu cầu {level.min_star} sao)" if level.min_star is not None else ""
    return _answer(wording, (card.code, criterion.code, case if criterion.cases else None), level) + star


def _answers(wording: Wording, key: ChoiceKey, criterion: Criterion) -> tuple[tuple[str, Points], ...]:
    levels = criterion.levels_of(key[2])
    return ((f"0 – {NONE_IS_MET}", 0), *((_answer(wording, key, level), level.points) for level in levels))


def _answer(wording: Wording, key: ChoiceKey, level: Level) -> str:
    return f"{level.number} – {wording.get((*key, level.number), level.label)}"
