"""Who scores on which laptop: taking a seat under one's name, and hearing that somebody sits there already."""

import os
import secrets
import socket
from dataclasses import dataclass
from datetime import datetime
from functools import cache

from ocop_desk.domain.councils import CouncilMember
from ocop_desk.domain.numbers import in_viet_nam
from ocop_desk.domain.permissions import SEAT_LEFT
from ocop_desk.domain.records import SessionKind, SessionState
from ocop_desk.domain.said import said
from ocop_desk.services.desk import Desk
from ocop_desk.services.pins import check_pin, pin_members_of
from ocop_desk.services.refusals import refuse
from ocop_desk.services.session_state import demand_state, session_of
from ocop_desk.store.unit_of_work import UnitOfWork
from ocop_desk.store.values import StoredSeat


@dataclass(frozen=True, slots=True)
class Place:
    """One run of the program on one laptop; `token` tells it from every other."""

    laptop: str
    process: int
    token: str


@dataclass(frozen=True, slots=True)
class Seat:
    """A member who scores at a place."""

    session_id: int
    member: CouncilMember
    place: Place
    taken_at: datetime


@dataclass(frozen=True, slots=True)
class SeatTaken:
    """What the second to choose a member is told before sitting down in the first one's place."""

    member: CouncilMember
    since: datetime
    laptop: str
    here: bool
    """Whether it was on this laptop."""
    sitting: bool
    """Whether the seat was never given up: somebody sits there still, or that program ended without a good-bye."""
    begun: int
    """Sheets of the member with something on them that were not handed in."""


@dataclass(frozen=True, slots=True)
class SeatChoice:
    """A member who can sit down to score, and how far that member has come."""

    member: CouncilMember
    submitted: int
    wanted: int
    pin: bool
    """Whether a PIN is asked for."""
    since: datetime | None
    """Since when somebody sits under this name; None where nobody does."""


@cache
def this_place() -> Place:
    """Where this program runs."""
    return Place(socket.gethostname(), os.getpid(), secrets.token_hex(8))


def seat_choices(desk: Desk, session_id: int) -> tuple[SeatChoice, ...]:
    """Who can sit down to score in an open session, by given name. Raises InputRefused."""
    with desk.read() as work:
        demand_state(session_of(work, session_id), SessionState.OPEN)
        pins = work.seats.pins(session_id)
        seats = work.seats.all(session_id)
        conflicts = work.sessions.conflicts(session_id)
        entries = [entry.entry_id for entry in work.sessions.agenda(session_id)]
        choices = []
        for member in _seat_members(work, session_id):
            parts = work.sheets.of_member(session_id, member.member_id)
            out = {number for number, recused in conflicts.items() if member.member_id in recused}
            out |= {number for number, part in parts.items() if not part.entitled or part.excuse is not None}
            handed = {number for number, part in parts.items() if part.submitted_at is not None}
            seat = seats.get(member.member_id)
            choices.append(
                SeatChoice(
                    member=member,
                    submitted=len(handed),
                    wanted=sum(number in handed or number not in out for number in entries),
                    pin=bool(pins),
                    since=seat.taken_at if seat and seat.left_at is None else None,
                )
            )
    return tuple(choices)


def take_seat(
    desk: Desk, session_id: int, member_id: int, pin: str | None, at: Place, *, instead: bool = False
) -> Seat | SeatTaken:
    """Sit down to score under a member's name. Raises PinRefused and InputRefused.

    Where somebody sits there, or has begun sheets under that name that no PIN guards, nothing happens and SeatTaken
    tells of it; `instead` sits down all the same. The seat held at this place before is given up: one laptop has one
    member at a time.
    """
    with desk.read() as work:
        demand_state(session_of(work, session_id), SessionState.OPEN)
        member = next((one for one in _seat_members(work, session_id) if one.member_id == member_id), None)
    if member is None:
        raise refuse(
            "not_scoring_now",
            said("Thành viên số {member_id} không chấm điểm lúc này.", member_id=member_id),
            said("Xem điểm danh: người chấm phải có mặt và là thành viên chấm điểm."),
        )
    desk.demand("seat.taken", member_id)
    check_pin(desk, session_id, member, pin)
    with desk.write() as work:
        taken = None if instead else _taken(desk, work, session_id, member, at)
        if taken is not None:
            return taken
        now = desk.clock()
        work.seats.leave(session_id, at.token, now)
        work.seats.take(session_id, member_id, StoredSeat(at.token, at.laptop, at.process, now))
        details = {"session": session_id, "member": member_id, "laptop": at.laptop, "instead": instead}
        work.record("seat.taken", str(session_id), details)
        work.commit()
    return Seat(session_id, member, at, now)


def leave_seat(desk: Desk, session_id: int, at: Place) -> None:
    """Give up the seat held at this place, if any: the laptop is passed on."""
    with desk.write() as work:
        work.permit(SEAT_LEFT)
        if work.seats.leave(session_id, at.token, desk.clock()):
            work.commit()


def _seat_members(work: UnitOfWork, session_id: int) -> tuple[CouncilMember, ...]:
    session = session_of(work, session_id)
    members = pin_members_of(work, session_id)
    if session.kind is SessionKind.WRITTEN:
        return members
    attendance = work.sessions.attendance(session_id)
    here = {number for number, seen in attendance.items() if seen.present and seen.left_at is None}
    return tuple(member for member in members if member.member_id in here)


def _taken(desk: Desk, work: UnitOfWork, session_id: int, member: CouncilMember, at: Place) -> SeatTaken | None:
    before = work.seats.all(session_id).get(member.member_id)
    if before is None or not _is_of_today(before, desk.clock()):
        return None
    # A laptop that is passed on without a good-bye is a seat given up.
    sitting = before.left_at is None and before.token != at.token
    sheets = [one for one in work.seats.begun() if (one.session_id, one.member_id) == (session_id, member.member_id)]
    guarded = bool(work.seats.pins(session_id))
    if not sitting and (guarded or not sheets):
        return None
    here = before.laptop == at.laptop
    return SeatTaken(member, before.taken_at, before.laptop, here, sitting, len(sheets))


def _is_of_today(seat: StoredSeat, now: datetime) -> bool:
    # A seat from a moment still to come was taken before the clock was set back.
    return seat.taken_at > now or in_viet_nam(seat.taken_at).date() == in_viet_nam(now).date()
