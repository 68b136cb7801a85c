"""Two different sheets of one member for the same product and round: shown to people, who decide with a reason."""

from dataclasses import dataclass

from ocop_desk.domain.councils import CouncilMember
from ocop_desk.domain.said import said
from ocop_desk.domain.text import clean_line
from ocop_desk.services.desk import Desk
from ocop_desk.services.received import received_round
from ocop_desk.services.refusals import refuse
from ocop_desk.services.session_state import session_of
from ocop_desk.store.exchange import ReceivedChoice, ReceivedSheet


def settle_conflict(desk: Desk, entry_id: int, member_id: int, chosen: str, reason: str) -> None:
    """Record which of a member's sheets of the running round counts (its SHA-256), or with "" that none does.

    All of them stay in the file. Raises InputRefused.
    """
    reason = clean_line(reason)
    with desk.write() as work:
        work.permit("sheet.chosen")
        last = work.rounds.last(entry_id)
        sheets = work.exchange.received(last.round_id).get(member_id, ()) if last else ()
        if last is None or not sheets or last.revealed_at is not None:
            raise refuse("nothing_to_settle", said("Không có phiếu nào của thành viên này chờ quyết định."))
        if chosen and all(one.sha256 != chosen for one in sheets):
            raise refuse("unknown_sheet", said("Không có phiếu đó."), said("Chọn một trong các phiếu đã nhận."))
        if chosen and member_id in work.sheets.submitted_members(last.round_id):
            raise refuse(
                "entered_here",
                said("Thành viên này đã nộp phiếu trên máy thư ký; phiếu đã nộp không thay được."),
                said("Để phiếu mang đến sang một bên, hoặc mở phiếu rồi chấm lại với lý do."),
            )
        if not reason:
            raise refuse("reason_wanted", said("Chưa ghi lý do."), said("Ghi lý do để đưa vào nhật ký."))
        work.exchange.choose(ReceivedChoice(last.round_id, member_id, chosen, reason, desk.clock()))
        details = {"entry": entry_id, "member": member_id, "round": last.number, "chosen": chosen, "reason": reason}
        work.record("sheet.chosen", str(entry_id), details)
        work.commit()


@dataclass(frozen=True, slots=True)
class Conflict:
    """A member's sheets of one round, of which at most one can count."""

    entry_id: int
    round_number: int
    member: CouncilMember
    sheets: tuple[ReceivedSheet, ...]
    entered_here: bool


def conflicts(desk: Desk, session_id: int) -> tuple[Conflict, ...]:
    """Every conflict that waits for a decision. Raises InputRefused."""
    found = []
    with desk.read() as work:
        session_of(work, session_id)
        roster = {one.member_id: one for one in work.sessions.frozen_roster(session_id)}
        rounds = work.rounds.of_session(session_id)
        for entry in work.sessions.agenda(session_id):
            last = rounds[entry.entry_id][-1] if entry.entry_id in rounds else None
            waiting = received_round(work, last).conflicts if last else ()
            if last is None or not waiting:
                continue
            received = work.exchange.received(last.round_id)
            entered = set(work.sheets.submitted_members(last.round_id))
            found += [
                Conflict(entry.entry_id, last.number, roster[one], received[one], one in entered) for one in waiting
            ]
    return tuple(found)
