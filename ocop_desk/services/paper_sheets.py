"""Paper scorecards typed in by two people who do not see each other's entry, settled where they differ, and sealed.

Nothing of an entry is told before both are there; then only the criteria in which they differ are.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from ocop_desk.domain.paper_entries import (
    PaperDifference,
    agreed_levels,
    differences,
    is_same_typist,
    kept_notes,
    open_differences,
)
from ocop_desk.domain.problems import Problem
from ocop_desk.domain.records import ProductState, SheetSource
from ocop_desk.domain.rules import Scorecard
from ocop_desk.domain.said import Said, said
from ocop_desk.domain.sheets import Cases, MarkedSheet, ScoringGrid, counted_levels, scoring_grid, sheet_problems
from ocop_desk.domain.text import clean_line, clean_text
from ocop_desk.services.desk import Desk
from ocop_desk.services.refusals import refuse, refuse_if
from ocop_desk.services.scoring import open_draft, seal_sheet
from ocop_desk.services.session_state import entry_of
from ocop_desk.store.paper_sheets import FIRST, SECOND, PaperEntry, PaperSettlement
from ocop_desk.store.unit_of_work import UnitOfWork
from ocop_desk.store.values import StoredRound

LONGEST_NAME = 100


@dataclass(frozen=True, slots=True)
class Typing:
    """Who typed a paper, and when; never what."""

    typist: str
    typed_at: datetime


@dataclass(frozen=True, slots=True)
class PaperSeat:
    """How often a member's paper was typed in, and whether the sheet was sealed from it."""

    times: int
    sealed: bool


@dataclass(frozen=True)
class PaperStanding:
    """How far the paper of one member, product and round has come.

    `to_settle` is empty until both entries are there; `submitted` says that the member's sheet is sealed, from whatever
    source.
    """

    entry_id: int
    member_id: int
    member: str
    round_number: int
    scorecard: Scorecard
    cases: Cases
    typings: tuple[Typing, ...]
    differed: tuple[PaperDifference, ...]
    to_settle: tuple[PaperDifference, ...]
    settled: tuple[PaperSettlement, ...]
    submitted: bool
    source: SheetSource | None


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A sheet that is still wanted: its round and grid, and what was typed of its paper."""

    entry_id: int
    member_id: int
    last: StoredRound
    grid: ScoringGrid
    entries: tuple[PaperEntry, ...]


def paper_standing(desk: Desk, entry_id: int, member_id: int) -> PaperStanding:
    """How far a member's paper has come in the product's last round. Raises InputRefused."""
    with desk.read() as work:
        return _standing(work, entry_id, member_id)


def type_paper(
    desk: Desk,
    entry_id: int,
    member_id: int,
    typist: str,
    levels: Mapping[str, int],
    notes: Mapping[str, str] | None = None,
    *,
    round_number: int | None = None,
    over_again: str = "",
) -> PaperStanding:
    """Keep a whole paper as one person typed it; the second entry that agrees with the first seals the sheet.

    `round_number` is the round that the paper was printed for, where it is known. `over_again` is the reason for which
    the entries before are laid aside and typing begins anew. Raises InputRefused with every problem.
    """
    typist, over_again = clean_line(typist), clean_line(over_again)
    with desk.write() as work:
        work.permit("paper.typed")
        wanted = _wanted(work, entry_id, member_id, round_number)
        refuse_if(
            [
                *_typist_problems(wanted.entries, typist, over_again),
                *_marks_problems(wanted.grid, typist, levels, notes or {}),
            ]
        )
        entry = _next_entry(desk, wanted, typist, levels, notes or {}, over_again)
        seal = work.paper_sheets.add_entry(wanted.last.round_id, member_id, entry)
        subject, where = str(entry_id), _of(wanted)
        details = {**where, "typist": typist, "place": entry.place, "attempt": entry.attempt, "sha256": seal}
        work.record("paper.typed", subject, details)
        if over_again:
            work.record("paper.begun_again", subject, {**where, "reason": over_again})
        if entry.place == SECOND:
            first = wanted.entries[0]
            found = differences(wanted.grid, first.levels, entry.levels)
            if found:
                work.record("paper.differs", subject, {**where, "criteria": [one.criterion for one in found]})
            else:
                _seal(desk, work, wanted, first, entry, {})
        work.commit()
    return paper_standing(desk, entry_id, member_id)


def settle_paper(
    desk: Desk,
    entry_id: int,
    member_id: int,
    criterion: str,
    level: int,
    settler: str,
    *,
    round_number: int | None = None,
) -> PaperStanding:
    """Keep what somebody who looked at the paper says of one difference; the last one seals the sheet.

    Raises InputRefused.
    """
    settler = clean_line(settler)
    with desk.write() as work:
        work.permit("paper.settled")
        wanted = _wanted(work, entry_id, member_id, round_number)
        if len(wanted.entries) < SECOND:
            raise refuse(
                "not_typed_twice",
                said("Phiếu giấy chưa được nhập đủ hai lần."),
                said("Để người thứ hai nhập phiếu trước."),
            )
        first, second = wanted.entries
        before = _settled(work, wanted)
        still_open = {one.criterion for one in open_differences(wanted.grid, first.levels, second.levels, before)}
        refuse_if(_settling_problems(wanted.grid, still_open, criterion, level, settler))
        one = PaperSettlement(first.attempt, criterion, level, settler, desk.clock())
        seal = work.paper_sheets.settle(wanted.last.round_id, member_id, one)
        details = {**_of(wanted), "settler": settler, "criterion": criterion, "sha256": seal}
        work.record("paper.settled", str(entry_id), details)
        settled = {**before, criterion: level}
        if not open_differences(wanted.grid, first.levels, second.levels, settled):
            _seal(desk, work, wanted, first, second, settled)
        work.commit()
    return paper_standing(desk, entry_id, member_id)


def paper_seats(desk: Desk, entry_id: int) -> dict[int, PaperSeat]:
    """Members of the product's last round whose paper was typed in, and how far it has come."""
    with desk.read() as work:
        last = work.rounds.last(entry_id)
        if last is None:
            return {}
        found = {}
        for member_id, times in work.paper_sheets.typed_members(last.round_id).items():
            source = work.sheets.source(last.round_id, member_id)
            if source in (None, SheetSource.PAPER):
                found[member_id] = PaperSeat(times, sealed=source is not None)
        return found


def _standing(work: UnitOfWork, entry_id: int, member_id: int) -> PaperStanding:
    _, session = entry_of(work, entry_id)
    last = work.rounds.last(entry_id)
    if last is None or member_id not in last.entitled:
        raise refuse(
            "not_entitled",
            said("Thành viên số {member_id} không có quyền chấm trong lượt này.", member_id=member_id),
            said("Xem điểm danh."),
        )
    card, cases = work.sessions.frozen_product(entry_id)
    entries = work.paper_sheets.entries(last.round_id, member_id)
    settled = work.paper_sheets.settlements(last.round_id, member_id, entries[0].attempt) if entries else ()
    source = work.sheets.source(last.round_id, member_id)
    differed: tuple[PaperDifference, ...] = ()
    to_settle: tuple[PaperDifference, ...] = ()
    if len(entries) == SECOND:
        grid = scoring_grid(card, cases)
        first, second = (one.levels for one in entries)
        differed = differences(grid, first, second)
        if source is None:
            to_settle = open_differences(grid, first, second, {one.criterion: one.level for one in settled})
    names = {one.member_id: one.name for one in work.sessions.frozen_roster(session.session_id)}
    return PaperStanding(
        entry_id=entry_id,
        member_id=member_id,
        member=names.get(member_id, str(member_id)),
        round_number=last.number,
        scorecard=card,
        cases=cases,
        typings=tuple(Typing(one.typist, one.typed_at) for one in entries),
        differed=differed,
        to_settle=to_settle,
        settled=settled,
        submitted=source is not None,
        source=source,
    )


def _wanted(work: UnitOfWork, entry_id: int, member_id: int, round_number: int | None) -> _Wanted:
    """The sheet, where it is still wanted in the round that the paper is for. Raises InputRefused."""
    entry, _ = entry_of(work, entry_id)
    last = work.rounds.last(entry_id)
    if last is not None and (entry.state is not ProductState.SCORING or round_number not in (None, last.number)):
        raise refuse(
            "round_over",
            said("Lượt chấm {number} đã mở phiếu nên không nhận thêm phiếu giấy.", number=round_number or last.number),
            said("Muốn tính phiếu này, Hội đồng mở lượt chấm lại với lý do; thành viên chấm lại trên phiếu mới."),
        )
    last, grid = open_draft(work, entry_id, member_id)
    return _Wanted(entry_id, member_id, last, grid, work.paper_sheets.entries(last.round_id, member_id))


def _typist_problems(entries: tuple[PaperEntry, ...], typist: str, over_again: str) -> list[Problem]:
    problems = _name_problems(typist, said("Chưa ghi tên người nhập phiếu."))
    if over_again:
        if not entries:
            problems.append(
                Problem("nothing_typed", "", said("Chưa ai nhập phiếu giấy này."), said("Nhập như lần thứ nhất."))
            )
    elif len(entries) == SECOND:
        problems.append(
            Problem(
                "typed_twice",
                "",
                said("Phiếu giấy này đã được nhập hai lần."),
                said("Chốt các tiêu chí còn khác nhau, hoặc nhập lại từ đầu với lý do."),
            )
        )
    elif entries and typist and is_same_typist(entries[0].typist, typist):
        problems.append(
            Problem(
                "same_typist",
                typist,
                said("{typist} đã nhập phiếu này lần thứ nhất.", typist=entries[0].typist),
                said("Người khác nhập lần thứ hai. Hai người trùng tên thì ghi thêm chức danh để phân biệt."),
            )
        )
    return problems


def _name_problems(name: str, missing: Said) -> list[Problem]:
    if not name:
        return [Problem("name_wanted", "", missing, said("Ghi họ tên để đưa vào hồ sơ phiên họp."))]
    if len(name) > LONGEST_NAME:
        return [
            Problem(
                "long_name",
                "",
                said("Tên dài quá {most} ký tự.", most=LONGEST_NAME),
                said("Ghi họ tên, nếu cần thì thêm chức danh."),
            )
        ]
    return []


def _marks_problems(
    grid: ScoringGrid, typist: str, levels: Mapping[str, int], notes: Mapping[str, str]
) -> list[Problem]:
    strange = [
        Problem(
            "unknown_criterion",
            code,
            said("Bộ sản phẩm không có tiêu chí {criterion}.", criterion=code),
            said("Sửa mã tiêu chí."),
        )
        for code in notes
        if code not in grid.places
    ]
    return [*sheet_problems(grid, MarkedSheet(typist, levels)), *strange]


def _settling_problems(
    grid: ScoringGrid, still_open: set[str], criterion: str, level: int, settler: str
) -> list[Problem]:
    problems = _name_problems(settler, said("Chưa ghi tên người xem phiếu giấy."))
    row = grid.row(criterion)
    if row is None or criterion not in still_open:
        problems.append(
            Problem(
                "nothing_to_settle",
                criterion,
                said("Tiêu chí {criterion} không có gì phải chốt.", criterion=criterion),
                said("Xem danh sách khác nhau: `paper compare`."),
            )
        )
    elif not 0 <= level < len(row.points):
        problems.append(
            Problem(
                "unknown_level",
                criterion,
                said("Tiêu chí {criterion} không có mức {level}.", criterion=criterion, level=level),
                said("Chọn từ 0 đến {count}.", count=len(row.points) - 1),
            )
        )
    return problems


def _next_entry(
    desk: Desk,
    wanted: _Wanted,
    typist: str,
    levels: Mapping[str, int],
    notes: Mapping[str, str],
    over_again: str,
) -> PaperEntry:
    attempt = wanted.entries[0].attempt if wanted.entries else 1
    if over_again:
        attempt += 1
    said_notes = {code: text for code, note in notes.items() if (text := clean_text(note))}
    return PaperEntry(
        attempt=attempt,
        place=SECOND if wanted.entries and not over_again else FIRST,
        typist=typist,
        reason=over_again,
        levels=counted_levels(wanted.grid, levels),
        notes=said_notes,
        typed_at=desk.clock(),
    )


def _settled(work: UnitOfWork, wanted: _Wanted) -> dict[str, int]:
    attempt = wanted.entries[0].attempt
    kept = work.paper_sheets.settlements(wanted.last.round_id, wanted.member_id, attempt)
    return {one.criterion: one.level for one in kept}


def _seal(
    desk: Desk,
    work: UnitOfWork,
    wanted: _Wanted,
    first: PaperEntry,
    second: PaperEntry,
    settled: Mapping[str, int],
) -> None:
    """Seal the sheet from its paper; what the member had begun on a laptop is not part of it."""
    round_id, member_id = wanted.last.round_id, wanted.member_id
    notes = kept_notes(first.notes, second.notes)
    begun = work.sheets.draft(round_id, member_id).notes
    for code in {**begun, **notes}:
        work.sheets.set_note(round_id, member_id, code, notes.get(code, ""))
    levels = agreed_levels(wanted.grid, first.levels, second.levels, settled)
    seal_sheet(desk, work, wanted.entry_id, wanted.last, member_id, levels, SheetSource.PAPER)


def _of(wanted: _Wanted) -> dict[str, object]:
    """What every event says; levels are in none, for the audit log is read before the round is revealed."""
    return {"entry": wanted.entry_id, "round": wanted.last.number, "member": wanted.member_id}
