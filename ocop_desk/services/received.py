"""Sheets that came in from members' laptops, counted and not read until the round is revealed."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from ocop_desk.domain.exchange import SheetStatement
from ocop_desk.domain.problems import Problem
from ocop_desk.domain.records import SheetSource
from ocop_desk.domain.said import Said, said
from ocop_desk.domain.sheets import MarkedSheet, counted_levels, scoring_grid, sheet_problems
from ocop_desk.domain.text import clean_text
from ocop_desk.services.refusals import refuse_if
from ocop_desk.services.session_state import entry_of, member_name
from ocop_desk.services.signed_sheets import SheetOpener, counting_sheet, has_seen
from ocop_desk.store.exchange import ReceivedSheet
from ocop_desk.store.unit_of_work import UnitOfWork
from ocop_desk.store.values import StoredRound


@dataclass(frozen=True, slots=True)
class ReceivedRound:
    """What came in for one round: the sheet of each member that counts, and the members people must decide on."""

    counting: Mapping[int, ReceivedSheet]
    conflicts: tuple[int, ...]
    """Members with two different sheets, or one besides a sheet entered here, and no decision on both."""


def received_round(work: UnitOfWork, scoring_round: StoredRound) -> ReceivedRound:
    """How the sheets of a round stand that came in; once it is revealed there is nothing left to decide."""
    sheets = work.exchange.received(scoring_round.round_id)
    if not sheets or scoring_round.revealed_at is not None:
        return ReceivedRound({}, ())
    choices = work.exchange.choices(scoring_round.round_id)
    entered = set(work.sheets.submitted_members(scoring_round.round_id))
    counting, conflicts = {}, []
    for member_id, found in sheets.items():
        choice = choices.get(member_id)
        undecided = choice is None or not has_seen(choice, found)
        if undecided and (len(found) > 1 or member_id in entered):
            conflicts.append(member_id)
            continue
        sheet = counting_sheet(found, choice)
        if sheet is not None:
            counting[member_id] = sheet
    return ReceivedRound(counting, tuple(conflicts))


def open_received(work: UnitOfWork, entry_id: int, last: StoredRound, among: Collection[int]) -> None:
    """Open the sheets of a round that count and put them among its sheets. Raises InputRefused.

    Only those `among` these members: who was recused or let off meanwhile has a sheet that stays closed.

    Everything a member's laptop should have kept to is checked again: what is inside is as foreign as any file.
    """
    from ocop_desk.packages.sealed_sheets import SheetRefused

    counting = {one: sheet for one, sheet in received_round(work, last).counting.items() if one in among}
    if not counting:
        return
    _entry, session = entry_of(work, entry_id)
    opener = SheetOpener(work, session.session_id)
    problems: list[Problem] = []
    for member_id, sheet in counting.items():
        try:
            _signed, statement = opener.open(member_id, sheet.data)
        except SheetRefused:
            problems.append(_bad(work, entry_id, member_id, said("Phiếu niêm phong không mở được.")))
            continue
        _enter(work, entry_id, last, statement, sheet, problems)
    refuse_if(problems)


def conflict_problems(work: UnitOfWork, entry_id: int, conflicts: tuple[int, ...]) -> list[Problem]:
    """Members whose sheets people have to decide on before the round can be revealed."""
    return [
        Problem(
            "two_sheets",
            member_name(work, entry_id, member_id),
            said("Có hai phiếu khác nhau cho cùng sản phẩm và lượt chấm."),
            said("Mở “Thu phiếu” và chọn phiếu được tính, có ghi lý do."),
        )
        for member_id in conflicts
    ]


def _enter(
    work: UnitOfWork,
    entry_id: int,
    last: StoredRound,
    statement: SheetStatement,
    sheet: ReceivedSheet,
    problems: list[Problem],
) -> None:
    member_id = statement.head.member_id
    card, cases = work.sessions.frozen_product(entry_id)
    grid = scoring_grid(card, cases)
    wrong = sheet_problems(grid, MarkedSheet(member_name(work, entry_id, member_id), statement.levels))
    strange = [code for code, note in statement.notes.items() if grid.row(code) is None or clean_text(note) != note]
    levels = counted_levels(grid, statement.levels) if not wrong else {}
    if wrong or strange or levels != dict(statement.levels):
        problems.append(_bad(work, entry_id, member_id, said("Phiếu có mức hoặc tiêu chí không thuộc bộ sản phẩm.")))
        return
    # What the member may have begun to write on this laptop was never signed.
    for code in {*work.sheets.draft(last.round_id, member_id).notes, *statement.notes}:
        work.sheets.set_note(last.round_id, member_id, code, statement.notes.get(code, ""))
    at = sheet.received_at if sheet.despite else statement.head.sealed_at
    digest = work.sheets.submit(last.round_id, member_id, levels, SheetSource.SEALED, at)
    details = {
        "entry": entry_id,
        "round": last.number,
        "member": member_id,
        "source": SheetSource.SEALED.value,
        "sha256": digest,
        "file": sheet.sha256,
    }
    work.record("sheet.submitted", str(entry_id), details)


def _bad(work: UnitOfWork, entry_id: int, member_id: int, message: Said) -> Problem:
    return Problem(
        "bad_sealed_sheet",
        member_name(work, entry_id, member_id),
        message,
        said("Mở “Thu phiếu”, để phiếu này sang một bên có ghi lý do, rồi lấy phiếu mới hoặc nhập phiếu giấy."),
    )
