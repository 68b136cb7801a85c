"""Opinions in writing: a deadline, who has not answered, and a meeting where opinions differ (26/2026, Art. 7.6)."""

from dataclasses import dataclass
from datetime import datetime

from ocop_desk.domain.councils import CouncilMember
from ocop_desk.domain.numbers import clock_text
from ocop_desk.domain.problems import Problem
from ocop_desk.domain.records import ProductState, RemarkKind, SessionKind, SessionRecord, SessionState, result_of
from ocop_desk.domain.said import said
from ocop_desk.domain.text import clean_line
from ocop_desk.services.desk import Desk
from ocop_desk.services.refusals import refuse
from ocop_desk.services.round_progress import progress_of
from ocop_desk.services.session_state import demand_state, session_of
from ocop_desk.store.unit_of_work import UnitOfWork
from ocop_desk.store.values import StoredSession


@dataclass(frozen=True, slots=True)
class MemberOpinion:
    """How far one member's answer has come."""

    member: CouncilMember
    came: int
    missing: tuple[int, ...]
    """Agenda entries whose running round waits for this member's sheet."""


@dataclass(frozen=True, slots=True)
class OpinionsStanding:
    """How a collection of written opinions stands."""

    session_id: int
    deadline: datetime | None
    over: bool
    """Whether the deadline has passed."""
    members: tuple[MemberOpinion, ...]
    """Everybody asked, those who still owe something first, then by name."""
    diverging: tuple[int, ...]
    """Agenda entries whose opinions lie so far apart that a meeting has to be called."""

    @property
    def missing(self) -> tuple[CouncilMember, ...]:
        """Who still owes a sheet."""
        return tuple(one.member for one in self.members if one.missing)


def set_deadline(desk: Desk, session_id: int, deadline: datetime) -> None:
    """Set, or move, the moment until which opinions are waited for. Raises InputRefused."""
    with desk.write() as work:
        session = _written(work, session_id)
        demand_state(session, SessionState.PLANNED, SessionState.OPEN)
        if deadline <= desk.clock():
            raise refuse("deadline_past", said("Hạn gửi ý kiến đã qua."), said("Chọn một thời điểm sau lúc này."))
        work.sessions.set_deadline(session_id, deadline, desk.clock())
        work.record("opinions.deadline", str(session_id), {"session": session_id, "deadline": clock_text(deadline)})
        work.commit()


def opinions_standing(desk: Desk, session_id: int) -> OpinionsStanding:
    """Who has answered what, how long there is still, and where a meeting is wanted. Raises InputRefused."""
    with desk.read() as work:
        _written(work, session_id)
        record = work.session_record(session_id)
        deadline = work.sessions.deadline(session_id)
        rounds = work.rounds.of_session(session_id)
        came: dict[int, int] = {}
        missing: dict[int, list[int]] = {}
        for product in record.products:
            held = rounds.get(product.entry_id, ())
            if not held or product.state is ProductState.WAITING:
                continue
            last = held[-1]
            standing = progress_of(work, last, product.recused)
            for member_id in standing.submitted:
                came[member_id] = came.get(member_id, 0) + 1
            for member_id in standing.waiting:
                if last.revealed_at is None:
                    missing.setdefault(member_id, []).append(product.entry_id)
    members = [
        MemberOpinion(one, came.get(one.member_id, 0), tuple(missing.get(one.member_id, ())))
        for one in record.scoring_members
    ]
    return OpinionsStanding(
        session_id=session_id,
        deadline=deadline,
        over=deadline is not None and desk.clock() > deadline,
        members=tuple(sorted(members, key=lambda one: not one.missing)),
        diverging=_diverging(record),
    )


def call_meeting(desk: Desk, session_id: int, reason: str) -> None:
    """Make a meeting of an open collection of opinions: attendance is taken from now on, rounds can be held again.

    The sheets that came stay as they are. Raises InputRefused.
    """
    reason = clean_line(reason)
    with desk.write() as work:
        demand_state(_written(work, session_id), SessionState.OPEN)
        if not reason:
            raise refuse("reason_wanted", said("Chưa ghi lý do."), said("Ghi lý do để đưa vào biên bản."))
        work.sessions.call_meeting(session_id)
        words = f"Việc lấy ý kiến bằng văn bản được chuyển thành phiên họp: {reason}"
        work.sessions.add_remark(session_id, RemarkKind.OPINION, words, None, desk.clock())
        work.record("opinions.meeting", str(session_id), {"session": session_id, "reason": reason})
        work.commit()


def early_problems(work: UnitOfWork, session: StoredSession, now: datetime, waiting: bool) -> list[Problem]:
    """What keeps opinions from being revealed while somebody may still answer in time."""
    deadline = work.sessions.deadline(session.session_id)
    if not waiting or deadline is None or now > deadline:
        return []
    return [
        Problem(
            "deadline_not_over",
            "",
            said("Còn chờ ý kiến đến {deadline}.", deadline=clock_text(deadline)),
            said("Chờ hết hạn hoặc đủ ý kiến; thành viên không gửi được thì ghi lý do không chấm."),
        )
    ]


def _written(work: UnitOfWork, session_id: int) -> StoredSession:
    session = session_of(work, session_id)
    if session.kind is not SessionKind.WRITTEN:
        raise refuse(
            "not_written",
            said("Phiên này là phiên họp, không phải lấy ý kiến bằng văn bản."),
            said("Lên lịch một phiên lấy ý kiến bằng văn bản."),
        )
    return session


def _diverging(record: SessionRecord) -> tuple[int, ...]:
    revealed = (one for one in record.products if one.state is ProductState.REVEALED)
    return tuple(one.entry_id for one in revealed if result_of(record, one).new_round)
