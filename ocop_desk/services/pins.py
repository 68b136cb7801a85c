"""PINs of the day: set by the secretary, told once, kept only as argon2id hashes."""

from collections.abc import Iterable, Mapping
from datetime import timedelta

from ocop_desk.domain.councils import CouncilMember
from ocop_desk.domain.pins import (
    FEWEST_DIGITS,
    MOST_DIGITS,
    TRIES,
    clock_went_back,
    new_pins,
    pin_problems,
    wait_after,
    wait_left,
)
from ocop_desk.domain.problems import InputRefused, Problem
from ocop_desk.domain.records import SessionState, may_score
from ocop_desk.domain.said import Said, said
from ocop_desk.domain.text import person_sort_key
from ocop_desk.services.desk import Desk
from ocop_desk.services.refusals import refuse, refuse_if
from ocop_desk.services.secret_hashes import hash_of_secret, is_secret
from ocop_desk.services.session_state import demand_state, session_of
from ocop_desk.services.waiting import wait_words
from ocop_desk.store.unit_of_work import UnitOfWork


class PinRefused(InputRefused):
    """A PIN that did not open the seat; `wait` is how long nobody may try again, zero where at once."""

    def __init__(self, problem: Problem, wait: timedelta) -> None:
        self.wait = wait
        super().__init__([problem])


def pin_members(desk: Desk, session_id: int) -> tuple[CouncilMember, ...]:
    """Everybody who scores in a session, in the room or not, by given name. Raises InputRefused."""
    with desk.read() as work:
        return pin_members_of(work, session_id)


def members_with_pin(desk: Desk, session_id: int) -> frozenset[int]:
    """The members who have a PIN; empty where the session uses none. Raises InputRefused."""
    with desk.read() as work:
        session_of(work, session_id)
        return frozenset(work.seats.pins(session_id))


def set_pin(desk: Desk, session_id: int, member_id: int, pin: str) -> None:
    """Set one member's PIN in place of the one before; its wrong entries are forgotten. Raises InputRefused."""
    set_pins(desk, session_id, {member_id: pin})


def set_pins(desk: Desk, session_id: int, pins: Mapping[int, str]) -> None:
    """Set the PINs of these members. Raises InputRefused; then none is set."""
    refuse_if(problem for pin in pins.values() for problem in pin_problems(pin))
    # The file is not held while the hashes are worked out.
    hashes = {member_id: hash_of_secret(pin) for member_id, pin in pins.items()}
    with desk.write() as work:
        demand_state(session_of(work, session_id), SessionState.PLANNED, SessionState.OPEN)
        known = {member.member_id for member in pin_members_of(work, session_id)}
        for member_id, hashed in hashes.items():
            if member_id not in known:
                raise refuse(
                    "not_scoring",
                    said("Thành viên số {member_id} không chấm điểm trong phiên này.", member_id=member_id),
                )
            work.seats.set_pin(session_id, member_id, hashed, desk.clock())
        work.record("pins.set", str(session_id), {"session": session_id, "members": sorted(hashes)})
        work.commit()


def generate_pins(desk: Desk, session_id: int, digits: int = FEWEST_DIGITS) -> dict[int, str]:
    """Draw a new PIN for everybody who scores, by given name: the only time these PINs are ever told.

    Raises InputRefused.
    """
    if not FEWEST_DIGITS <= digits <= MOST_DIGITS:
        raise refuse(
            "bad_pin",
            said(
                "Mã PIN phải gồm từ {fewest_digits} đến {most_digits} chữ số.",
                fewest_digits=FEWEST_DIGITS,
                most_digits=MOST_DIGITS,
            ),
        )
    pins = new_pins((member.member_id for member in pin_members(desk, session_id)), digits)
    set_pins(desk, session_id, pins)
    return pins


def remove_pins(desk: Desk, session_id: int) -> None:
    """Use no PINs in a session any more: whoever chooses a name scores under it. Raises InputRefused."""
    with desk.write() as work:
        demand_state(session_of(work, session_id), SessionState.PLANNED, SessionState.OPEN)
        if work.seats.remove_pins(session_id):
            work.record("pins.removed", str(session_id), {"session": session_id})
        work.commit()


def pin_wait(desk: Desk, session_id: int, member_id: int) -> timedelta:
    """How long nobody may try this member's PIN; zero where it may be tried now.

    Where the clock was set back since the last wrong entry the wait starts anew, and the file is told.
    """
    with desk.read() as work:
        kept = work.seats.pins(session_id).get(member_id)
    if kept is None:
        return timedelta(0)
    if clock_went_back(kept.wrong, kept.wrong_at, desk.clock()) and not desk.file.read_only:
        with desk.write() as work:
            work.permit("seat.wrong_pin", member_id)
            work.seats.note_wrong(session_id, member_id, kept.wrong, desk.clock())
            work.commit()
    return wait_left(kept.wrong, kept.wrong_at, desk.clock())


def check_pin(desk: Desk, session_id: int, member: CouncilMember, pin: str | None) -> None:
    """Let a right PIN pass and count a wrong one. Raises PinRefused; passes where the session uses no PINs."""
    with desk.read() as work:
        pins = work.seats.pins(session_id)
    if not pins:
        return
    kept = pins.get(member.member_id)
    if kept is None:
        raise PinRefused(
            Problem("pin_not_set", member.name, said("Chưa đặt mã PIN cho người này."), said("Nhờ thư ký đặt mã PIN.")),
            timedelta(0),
        )
    _demand_no_wait(pin_wait(desk, session_id, member.member_id), member)
    if not is_secret(kept.hash, pin or ""):
        raise _count_wrong(desk, session_id, member)
    if kept.wrong:
        with desk.write() as work:
            work.permit("seat.wrong_pin", member.member_id)
            work.seats.note_wrong(session_id, member.member_id, 0, None)
            work.commit()


def _count_wrong(desk: Desk, session_id: int, member: CouncilMember) -> PinRefused:
    with desk.write() as work:
        # Counted from what the file has now: two may have tried at the same time.
        kept = work.seats.pins(session_id).get(member.member_id)
        wrong = (kept.wrong if kept else 0) + 1
        if kept is not None:
            work.seats.note_wrong(session_id, member.member_id, wrong, desk.clock())
        details = {"session": session_id, "member": member.member_id, "wrong": wrong}
        work.record("seat.wrong_pin", str(session_id), details)
        work.commit()
    wait = wait_after(wrong)
    if wait:
        return PinRefused(wait_problem(member, wait, said("Mã PIN không đúng.")), wait)
    left = said("Còn thử được {tries} lần trước khi phải chờ. Quên mã thì nhờ thư ký đặt lại.", tries=TRIES - wrong)
    return PinRefused(Problem("wrong_pin", member.name, said("Mã PIN không đúng."), left), wait)


def _demand_no_wait(wait: timedelta, member: CouncilMember) -> None:
    if wait:
        raise PinRefused(wait_problem(member, wait, said("Đã nhập sai mã PIN nhiều lần.")), wait)


def wait_problem(member: CouncilMember, wait: timedelta, why: Said) -> Problem:
    """Why nobody may try this member's PIN, and for how long."""
    return Problem(
        "pin_wait",
        member.name,
        said("{why} Chờ {after} rồi thử lại.", why=why, after=wait_words(wait)),
        said("Thư ký đặt mã PIN mới thì không phải chờ."),
    )


def pin_members_of(work: UnitOfWork, session_id: int) -> tuple[CouncilMember, ...]:
    """`pin_members` inside a unit of work."""
    session = session_of(work, session_id)
    opened = session.opened_at is not None
    roster: Iterable[CouncilMember] = work.sessions.frozen_roster(session_id) if opened else work.councils.members()
    profile = work.sessions.frozen_profile(session_id) or work.councils.profile()
    able = [member for member in roster if may_score(member, profile)]
    return tuple(sorted(able, key=lambda member: (person_sort_key(member.name), member.member_id)))
