"""A council session from its plan to its close: agenda, attendance, conflicts, opening (domain rules §5)."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from ocop_desk.domain.councils import CouncilMember, Post
from ocop_desk.domain.problems import Problem
from ocop_desk.domain.records import ProductState, RemarkKind, RosterEntry, SessionKind, SessionRecord, SessionState
from ocop_desk.domain.said import said
from ocop_desk.domain.scorecard_extract import calibration_extract
from ocop_desk.domain.text import clean_line, clean_text
from ocop_desk.services.desk import Desk
from ocop_desk.services.dossiers import admission_problems, use_dossiers
from ocop_desk.services.practice import demand_practice
from ocop_desk.services.refusals import refuse, refuse_if
from ocop_desk.services.session_checks import (
    attendance_problems,
    calibration_problems,
    closing_problems,
    opening_problems,
    still_scoring,
)
from ocop_desk.services.session_state import demand_state, entry_of, session_of, visible_record
from ocop_desk.store.unit_of_work import UnitOfWork
from ocop_desk.store.values import AgendaEntry, FrozenRules, NewSession, StoredSession


def plan_session(desk: Desk, plan: NewSession) -> int:
    """Put a session on the calendar and return its number in the file. Raises InputRefused."""
    plan = replace(plan, title=clean_line(plan.title), place=clean_line(plan.place))
    with desk.write() as work:
        council = work.councils.get()
        if council is None:
            raise refuse(
                "no_council", said("Tệp này chưa có Hội đồng."), said("Lập Hội đồng trước: `ocop-desk council create`.")
            )
        if plan.calibration:
            demand_practice(council)
        taken = [s for s in work.sessions.all() if (s.number, s.year) == (plan.number, plan.year)]
        if taken:
            raise refuse(
                "session_number_taken",
                said("Đã có phiên {number}/{year}.", number=plan.number, year=plan.year),
                said("Dùng số phiên tiếp theo."),
            )
        session_id = work.sessions.add(plan)
        kind = "session.calibration_planned" if plan.calibration else "session.planned"
        work.record(kind, _name(plan), {"session": session_id, "for": plan.planned_for.isoformat()})
        work.commit()
    return session_id


def set_agenda(desk: Desk, session_id: int, product_ids: Sequence[int]) -> tuple[AgendaEntry, ...]:
    """Make these products, in this order, the agenda of a planned session. Raises InputRefused."""
    with desk.write() as work:
        session = session_of(work, session_id)
        demand_state(session, SessionState.PLANNED)
        problems = [
            Problem(
                "unknown_product",
                said("Chương trình"),
                said("Không có sản phẩm số {product_id}.", product_id=product_id),
                said("Xem `products list`."),
            )
            for product_id in product_ids
            if work.products.get(product_id) is None
        ]
        if len(set(product_ids)) != len(product_ids):
            problems.append(
                Problem(
                    "product_twice",
                    said("Chương trình"),
                    said("Một sản phẩm được ghi hai lần."),
                    said("Mỗi sản phẩm ghi một lần."),
                )
            )
        refuse_if(problems)
        _make_agenda(work, session_id, product_ids)
        work.record("session.agenda", _name(session), {"session": session_id, "products": list(product_ids)})
        work.commit()
    with desk.read() as work:
        return work.sessions.agenda(session_id)


def mark_attendance(desk: Desk, session_id: int, entries: Iterable[RosterEntry]) -> None:
    """Note who is there, who is absent and why, who presides and who keeps the minutes. Raises InputRefused.

    While the session is open a member may still arrive; who leaves is noted with `member_leaves`.
    """
    with desk.write() as work:
        session = session_of(work, session_id)
        demand_state(session, SessionState.PLANNED, SessionState.OPEN)
        entries = tuple(entries)
        known = [member.member_id for member in _roster_members(work, session)]
        refuse_if(attendance_problems(entries, known, work.sessions.attendance(session_id), session.state))
        for entry in entries:
            member_id = entry.member.member_id
            reason = clean_line(entry.absence_reason)
            work.sessions.set_attendance(
                session_id, member_id, entry.present, reason, entry.presiding, entry.keeps_minutes
            )
            details = {"session": session_id, "member": member_id, "present": entry.present, "reason": reason}
            work.record("session.attendance", entry.member.name, details)
        work.commit()


def member_leaves(desk: Desk, session_id: int, member_id: int, reason: str) -> None:
    """Note that a member left an open session; later rounds do not wait for the member. Raises InputRefused."""
    reason = clean_line(reason)
    with desk.write() as work:
        work.permit("session.member_left")
        session = session_of(work, session_id)
        demand_state(session, SessionState.OPEN)
        attendance = work.sessions.attendance(session_id).get(member_id)
        if attendance is None or not attendance.present or attendance.left_at is not None:
            raise refuse(
                "not_in_the_room",
                said("Thành viên số {member_id} không đang dự họp.", member_id=member_id),
                said("Kiểm tra điểm danh."),
            )
        if not reason:
            raise refuse("reason_wanted", said("Chưa ghi lý do rời họp."), said("Ghi lý do để đưa vào biên bản."))
        work.sessions.leave(session_id, member_id, reason, desk.clock())
        work.record("session.member_left", str(member_id), {"session": session_id, "reason": reason})
        work.commit()


def declare_conflict(desk: Desk, entry_id: int, member_id: int, reason: str) -> None:
    """Record a conflict of interest: the member neither scores this product nor counts in it. Raises InputRefused."""
    reason = clean_line(reason)
    with desk.write() as work:
        entry, session = entry_of(work, entry_id)
        demand_state(session, SessionState.PLANNED, SessionState.OPEN)
        if entry.state is ProductState.CONCLUDED:
            raise refuse(
                "product_concluded", said("Sản phẩm đã được kết luận."), said("Không thể ghi thêm xung đột lợi ích.")
            )
        if all(member.member_id != member_id for member in _roster_members(work, session)):
            raise refuse(
                "unknown_member",
                said("Phiên họp không có thành viên số {member_id}.", member_id=member_id),
                said("Xem `members list`."),
            )
        if not reason:
            raise refuse(
                "reason_wanted", said("Chưa ghi lý do xung đột lợi ích."), said("Ghi lý do để đưa vào biên bản.")
            )
        if member_id in work.sessions.conflicts(session.session_id).get(entry_id, {}):
            raise refuse("conflict_twice", said("Thành viên này đã được ghi xung đột lợi ích."))
        work.sessions.add_conflict(entry_id, member_id, reason)
        work.record("session.conflict", str(entry_id), {"entry": entry_id, "member": member_id, "reason": reason})
        work.commit()


def what_keeps_from_opening(desk: Desk, session_id: int) -> list[Problem]:
    """Everything that still stands in the way of opening; empty when the chair may open."""
    with desk.read() as work:
        session_of(work, session_id)
        return _what_keeps_from_opening(desk, work, session_id, _frozen_rules(desk, work, session_id))


def open_session(desk: Desk, session_id: int) -> SessionRecord:
    """Open the session: quorum checked, roster, rules, scorecards and profile frozen. Raises InputRefused."""
    with desk.write() as work:
        work.permit("session.opened")
        session = session_of(work, session_id)
        demand_state(session, SessionState.PLANNED)
        frozen = _frozen_rules(desk, work, session_id)
        refuse_if(_what_keeps_from_opening(desk, work, session_id, frozen))
        _settle_chairs(work, session_id, frozen.roster)
        work.sessions.freeze(session_id, frozen)
        use_dossiers(work, session_id)
        work.sessions.set_state(session_id, SessionState.OPEN, desk.clock())
        scorecards = {code: card.sha256 for code, card in frozen.scorecards.items()}
        details: dict[str, object] = {
            "session": session_id,
            "rule_set": frozen.rule_set,
            "rule_set_sha256": frozen.sha256,
            "scorecards": scorecards,
        }
        work.record("session.opened", _name(session), details)
        work.commit()
    return session_record(desk, session_id)


def add_remark(desk: Desk, session_id: int, kind: RemarkKind, text: str, entry_id: int | None = None) -> None:
    """Note an opinion, a supplement asked for or a vote for the minutes. Raises InputRefused."""
    text = clean_text(text)
    with desk.write() as work:
        session = session_of(work, session_id)
        demand_state(session, SessionState.OPEN)
        if not text:
            raise refuse("empty_remark", said("Nội dung ghi biên bản còn trống."), said("Ghi nội dung rồi thử lại."))
        if entry_id is not None and all(e.entry_id != entry_id for e in work.sessions.agenda(session_id)):
            raise refuse(
                "unknown_entry",
                said("Phiên không có mục số {entry_id}.", entry_id=entry_id),
                said("Xem `session show`."),
            )
        work.sessions.add_remark(session_id, kind, text, entry_id, desk.clock())
        work.record("session.remark", kind.value, {"session": session_id, "entry": entry_id, "text": text})
        work.commit()


def close_session(desk: Desk, session_id: int, *, leave_waiting: bool = False) -> SessionRecord:
    """Close the session once every product is concluded. Raises InputRefused.

    `leave_waiting` lets products that were never scored go on to a later session. A calibration, which concludes
    nothing, closes whenever no sample is being scored.
    """
    with desk.write() as work:
        work.permit("session.closed")
        session = session_of(work, session_id)
        demand_state(session, SessionState.OPEN)
        agenda = work.sessions.agenda(session_id)
        refuse_if(
            still_scoring(agenda) if session.calibration else closing_problems(agenda, leave_waiting=leave_waiting)
        )
        work.sessions.set_state(session_id, SessionState.CLOSED, desk.clock())
        work.record("session.closed", _name(session), {"session": session_id})
        work.commit()
    return session_record(desk, session_id)


def session_record(desk: Desk, session_id: int) -> SessionRecord:
    """The whole session as a value; marks of rounds not yet revealed are not in it. Raises InputRefused."""
    with desk.read() as work:
        session = session_of(work, session_id)
        rules = None if session.opened_at else _frozen_rules(desk, work, session_id)
        record = visible_record(work.session_record(session_id, rules))
        return replace(record, official_wording=work.wording.load(record.rule_set))


def product_record(desk: Desk, session_id: int, entry_id: int) -> SessionRecord:
    """The session with the rounds of one product only, revealed ones with their marks: what the board shows.

    The other products are there with name and state. Raises InputRefused.
    """
    with desk.read() as work:
        session = session_of(work, session_id)
        rules = None if session.opened_at else _frozen_rules(desk, work, session_id)
        return visible_record(work.session_record(session_id, rules, rounds_of=entry_id))


def _what_keeps_from_opening(desk: Desk, work: UnitOfWork, session_id: int, frozen: FrozenRules) -> list[Problem]:
    record = work.session_record(session_id, frozen)
    if record.calibration:
        return calibration_problems(record, desk.rules.load(frozen.rule_set))
    problems = opening_problems(record, desk.rules.load(frozen.rule_set))
    return problems + (admission_problems(work, session_id) if frozen.profile.demand_dossiers else [])


def _make_agenda(work: UnitOfWork, session_id: int, product_ids: Sequence[int]) -> None:
    there = {entry.product_id: entry.entry_id for entry in work.sessions.agenda(session_id)}
    for product_id in there.keys() - set(product_ids):
        work.sessions.remove_from_agenda(there[product_id])
    last = len(there) + len(product_ids)
    order = [
        there.get(product_id) or work.sessions.add_to_agenda(session_id, product_id, last + place)
        for place, product_id in enumerate(product_ids, start=1)
    ]
    work.sessions.reorder(session_id, order)


def _roster_members(work: UnitOfWork, session: StoredSession) -> tuple[CouncilMember, ...]:
    if session.opened_at is None:
        return work.councils.members()
    return work.sessions.frozen_roster(session.session_id)


def _frozen_rules(desk: Desk, work: UnitOfWork, session_id: int) -> FrozenRules:
    """What opening freezes: the rule set in force, the scorecards of the agenda, council, roster and profile.

    Of the scorecards a calibration freezes extracts: whatever scores by them asks nothing else.
    """
    council = work.councils.get()
    if council is None:
        raise refuse(
            "no_council", said("Tệp này chưa có Hội đồng."), said("Lập Hội đồng trước: `ocop-desk council create`.")
        )
    rule_set = desk.rules.load(desk.rules.default_code())
    stored = (work.products.get(entry.product_id) for entry in work.sessions.agenda(session_id))
    products = {one.product_id: one.product for one in stored if one is not None}
    codes = {product.scorecard for product in products.values()}
    cards = {card.code: card for card in rule_set.scorecards if card.code in codes}
    if session_of(work, session_id).calibration:
        extracts = {code: calibration_extract(card) for code, card in cards.items()}
        cards = {code: card for code, card in extracts.items() if card is not None}
    return FrozenRules(
        rule_set=rule_set.code,
        sha256=rule_set.sha256,
        decision=rule_set.decision,
        bands=rule_set.bands,
        council_level=rule_set.council_levels[council.level],
        grounds=rule_set.rejection_grounds,
        scorecards=cards,
        profile=work.councils.profile(),
        council=council,
        roster=work.councils.members(),
        products=products,
    )


def _settle_chairs(work: UnitOfWork, session_id: int, roster: Sequence[CouncilMember]) -> None:
    """Who presides and who writes where nobody said so: the chair, and the council's secretary."""
    attendance = work.sessions.attendance(session_id)
    present = [m for m in roster if m.member_id in attendance and attendance[m.member_id].present]
    presides = any(attendance[m.member_id].presiding for m in present)
    writes = any(attendance[m.member_id].keeps_minutes for m in present)
    for member in present:
        was = attendance[member.member_id]
        presiding = was.presiding or (not presides and member.post is Post.CHAIR)
        keeps = was.keeps_minutes or (not writes and member.post is Post.SECRETARY)
        if (presiding, keeps) != (was.presiding, was.keeps_minutes):
            work.sessions.set_attendance(session_id, member.member_id, True, was.reason, presiding, keeps)


def _name(session: NewSession | StoredSession) -> str:
    return f"{session.number}/{session.year}"


def planned(
    number: int,
    day: date,
    *,
    kind: SessionKind = SessionKind.MEETING,
    title: str = "",
    place: str = "",
    dossiers_sent: date | None = None,
    calibration: bool = False,
) -> NewSession:
    """A plan with the usual title where none is given."""
    usual = (
        f"Buổi hiệu chỉnh cách chấm số {number} năm {day.year}"
        if calibration
        else f"Phiên họp đánh giá, phân hạng sản phẩm OCOP lần {number} năm {day.year}"
    )
    return NewSession(
        number=number,
        year=day.year,
        kind=kind,
        title=title or usual,
        place=place,
        planned_for=day,
        dossiers_sent=dossiers_sent,
        calibration=calibration,
    )
