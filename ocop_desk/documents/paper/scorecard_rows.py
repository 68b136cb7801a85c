"""The body of a scorecard: parts, groups, criteria with their levels, boxes to tick."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from reportlab.lib.colors import Color

from ocop_desk.documents.paper import styles
from ocop_desk.documents.paper.fonts import BOLD, ITALIC
from ocop_desk.documents.paper.marks import numbered_box, stars, tick_box
from ocop_desk.documents.paper.paged import Cell, Command, PagedTable
from ocop_desk.documents.paper.tables import LEADING, Column, FittedRow, laid_table, page_rows
from ocop_desk.documents.paper.wording import NONE_IS_MET, NOTE_NAMES, level_points
from ocop_desk.domain.numbers import points_text
from ocop_desk.domain.records import SessionRecord
from ocop_desk.domain.rules import Criterion, Group, Level, Note, Points, Scorecard

_SIZE = styles.TABLE_SIZE
_WIDTH, _ = styles.text_area(styles.PORTRAIT)
_SHADE = Color(0.93, 0.93, 0.93)
_COLUMNS = (
    Column("Mã", 34),
    Column("Tiêu chí và các mức", _WIDTH - 34 - 42 - 66 - 44, "LEFT"),
    Column("Điểm", 42),
    Column("Yêu cầu tối thiểu", 66),
    Column("Chọn", 44),
)


@dataclass(frozen=True, slots=True)
class ScorecardView:
    """What a scorecard is printed with: cases, levels (None leaves it blank, its boxes numbered), remarks."""

    session: SessionRecord
    card: Scorecard
    cases: Mapping[str, int]
    levels: Mapping[str, int] | None
    remarks: Mapping[str, str]


@dataclass
class _Rows:
    """Rows as they are gathered, with their style commands."""

    rows: list[FittedRow] = field(default_factory=list)
    commands: list[Command] = field(default_factory=list)
    kept: list[tuple[int, int]] = field(default_factory=list)
    kept_from: int = 0

    def add(self, code: str, text: str, points: str = "", mark: Cell = "", choice: Cell = "", font: str = "") -> None:
        """One row; `font` sets the words apart."""
        for row in page_rows((code, text, points, mark, choice), _COLUMNS, _SIZE, font):
            place = len(self.rows)
            if font:
                self.commands.append(("FONT", (0, place), (-1, place), font, _SIZE, _SIZE * LEADING))
            self.rows.append(row)

    def shade_last(self) -> None:
        """Sets the last row apart as the head of a part."""
        place = len(self.rows) - 1
        self.commands.append(("BACKGROUND", (0, place), (-1, place), _SHADE))

    def keep_together(self) -> None:
        """Keeps everything since the last time on one page."""
        self.kept.append((self.kept_from, len(self.rows) - 1))
        self.kept_from = len(self.rows)


def scorecard_table(view: ScorecardView) -> PagedTable:
    """The table of a scorecard; a criterion stays with its levels and with the headings above it."""
    rows = _Rows()
    for part in view.card.parts:
        rows.add(part.code, f"Phần {part.code}. {part.title}", points_text(part.points), font=BOLD)
        rows.shade_last()
        _add_children(rows, view, part.children)
    return laid_table(_COLUMNS, rows.rows, size=_SIZE, commands=rows.commands, kept=rows.kept)


def _add_children(rows: _Rows, view: ScorecardView, children: Iterable[Group | Criterion]) -> None:
    for child in children:
        if isinstance(child, Group):
            rows.add(child.code, child.title, points_text(child.points), font=BOLD)
            _add_notes(rows, child.notes)
            _add_children(rows, view, child.children)
        else:
            _add_criterion(rows, view, child)
            rows.keep_together()


def _add_criterion(rows: _Rows, view: ScorecardView, criterion: Criterion) -> None:
    given = ""
    if view.levels is not None:
        given = _given(view, criterion, view.levels)
    rows.add(criterion.code, criterion.title, points_text(criterion.points), choice=given, font=BOLD)
    _add_notes(rows, criterion.notes)
    for case, title, levels in _level_lists(view, criterion):
        if title:
            rows.add("", f"Trường hợp {case}: {title}", font=ITALIC)
        _add_levels(rows, view, criterion, case, levels)
    remark = view.remarks.get(criterion.code, "")
    if remark.strip():
        rows.add("", f"Nhận xét của thành viên: {remark}", font=ITALIC)


def _given(view: ScorecardView, criterion: Criterion, levels: Mapping[str, int]) -> str:
    """Points given, or a dash where the criterion was not asked."""
    if criterion.code not in levels:
        return "–"
    return points_text(level_points(criterion, _case(view, criterion), levels[criterion.code]))


def _add_levels(
    rows: _Rows, view: ScorecardView, criterion: Criterion, case: int | None, levels: tuple[Level, ...]
) -> None:
    chosen = view.levels.get(criterion.code) if view.levels is not None else None
    if chosen is None and view.levels is not None and criterion.applies_if is not None:
        rows.add("", f"Không xét vì tiêu chí {criterion.applies_if} không có điểm.", font=ITALIC)
    if _offers_none(levels, chosen):
        rows.add("", NONE_IS_MET, "0", choice=_box(view, 0, chosen))
    for level in levels:
        label = _label(view, criterion, case, level)
        mark: Cell = stars(level.min_star, 8) if level.min_star else ""
        rows.add("", label, points_text(level.points), mark, _box(view, level.number, chosen))


def _box(view: ScorecardView, level: int, chosen: int | None) -> Cell:
    """A box to tick; on a blank sheet with the number by which the level is typed in."""
    return numbered_box(level) if view.levels is None else tick_box(chosen == level)


def _offers_none(levels: tuple[Level, ...], chosen: int | None) -> bool:
    """Whether "none is met" is printed: where no level gives 0, or where a member chose it."""
    nothing: Points = 0
    return chosen == 0 or all(level.points != nothing for level in levels)


def _label(view: ScorecardView, criterion: Criterion, case: int | None, level: Level) -> str:
    """Our wording, and the decision's own below it where the office loaded it."""
    official = view.session.official_wording.get((view.card.code, criterion.code, case, level.number), "")
    return f"{level.label}\nNguyên văn: {official}" if official.strip() else level.label


def _add_notes(rows: _Rows, notes: Iterable[Note]) -> None:
    for note in notes:
        rows.add("", f"{NOTE_NAMES[note.kind]}: {note.text}", font=ITALIC)


def _level_lists(view: ScorecardView, criterion: Criterion) -> Iterator[tuple[int | None, str, tuple[Level, ...]]]:
    """Case, its title and levels, of the case chosen; a criterion without cases has one list and no title."""
    if not criterion.cases:
        yield None, "", criterion.levels
        return
    chosen = _case(view, criterion)
    for case in criterion.cases:
        if case.number == chosen:
            yield case.number, case.title, case.levels


def _case(view: ScorecardView, criterion: Criterion) -> int | None:
    return view.cases.get(criterion.code)
