"""Seats: who scores where, and what the second to choose a member is told."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from ocop_desk.domain.problems import InputRefused
from ocop_desk.services.desk import Desk
from ocop_desk.services.pins import PinRefused, set_pin
from ocop_desk.services.scoring import excuse_member, open_round, set_level, submit_sheet
from ocop_desk.services.seats import Place, Seat, SeatChoice, SeatTaken, leave_seat, seat_choices, take_seat, this_place
from ocop_desk.services.sessions import declare_conflict, member_leaves
from tests.services.desks import FULL, SteppingClock, a_council_desk, a_planned_session, a_test_product, an_open_session

AN, BINH, CUONG, DUNG, SECRETARY = 1, 2, 3, 4, 5
HERE = Place("may-xa", 100, "a" * 16)
LATER_HERE = replace(HERE, process=200, token="b" * 16)
ELSEWHERE = Place("may-khac", 300, "c" * 16)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return a_council_desk(tmp_path)


@pytest.fixture
def session_id(desk: Desk) -> int:
    session_id, entries = an_open_session(desk, [a_test_product(n) for n in (1, 2, 3)])
    for entry_id in entries:
        open_round(desk, entry_id)
    return session_id


def test_a_seat_says_who_sits_where_since_when(desk: Desk, session_id: int) -> None:
    seat = _sit(desk, session_id, AN)
    assert (seat.session_id, seat.member.name, seat.place) == (session_id, "Nguyễn Văn An", HERE)
    with desk.read() as work:
        last = work.audit.head()
    assert last is not None
    assert last.details == {"session": session_id, "member": AN, "laptop": "may-xa", "instead": False}
    assert last.kind == "seat.taken"


def test_one_laptop_has_one_member_at_a_time(desk: Desk, session_id: int) -> None:
    _sit(desk, session_id, AN)
    _sit(desk, session_id, BINH)
    assert [choice.member.member_id for choice in seat_choices(desk, session_id) if choice.since] == [BINH]
    leave_seat(desk, session_id, HERE)
    leave_seat(desk, session_id, HERE)
    assert [choice for choice in seat_choices(desk, session_id) if choice.since] == []


def test_a_seat_needs_an_open_session_and_a_member_who_scores_in_the_room(desk: Desk, session_id: int) -> None:
    member_leaves(desk, session_id, DUNG, "Việc gấp")
    for member_id in (DUNG, SECRETARY, 99):
        with pytest.raises(InputRefused, match="không chấm điểm lúc này"):
            take_seat(desk, session_id, member_id, None, HERE)


def test_before_the_opening_nobody_sits_down(tmp_path: Path) -> None:
    desk = a_council_desk(tmp_path)
    session_id = a_planned_session(desk)
    for act in (lambda: seat_choices(desk, session_id), lambda: take_seat(desk, session_id, AN, None, HERE)):
        with pytest.raises(InputRefused):
            act()


def test_the_pin_is_asked_before_anything_is_told(desk: Desk, session_id: int) -> None:
    _sit(desk, session_id, AN)
    set_pin(desk, session_id, AN, "1234")
    with pytest.raises(PinRefused):
        take_seat(desk, session_id, AN, "0000", ELSEWHERE)
    with pytest.raises(PinRefused):
        take_seat(desk, session_id, AN, "0000", ELSEWHERE, instead=True)
    assert isinstance(take_seat(desk, session_id, AN, "1234", ELSEWHERE), SeatTaken)


def test_the_second_to_choose_a_member_is_told_and_may_go_on_instead(desk: Desk, session_id: int) -> None:
    first = _sit(desk, session_id, AN)
    _mark(desk, session_id, 2)
    told = take_seat(desk, session_id, AN, None, ELSEWHERE)
    assert told == SeatTaken(first.member, first.taken_at, "may-xa", here=False, sitting=True, begun=2)
    assert _choice(desk, session_id, AN).since == first.taken_at
    seat = take_seat(desk, session_id, AN, None, ELSEWHERE, instead=True)
    assert isinstance(seat, Seat)
    assert _choice(desk, session_id, AN).since == seat.taken_at


def test_after_a_crash_the_same_laptop_is_told_too(desk: Desk, session_id: int) -> None:
    _sit(desk, session_id, AN)
    told = take_seat(desk, session_id, AN, None, LATER_HERE)
    assert isinstance(told, SeatTaken)
    assert (told.here, told.sitting, told.begun) == (True, True, 0)


def test_without_pins_whoever_chooses_a_name_with_begun_sheets_is_told(desk: Desk, session_id: int) -> None:
    _sit(desk, session_id, AN)
    _mark(desk, session_id, 1)
    _sit(desk, session_id, BINH)
    told = take_seat(desk, session_id, AN, None, HERE)
    assert isinstance(told, SeatTaken)
    assert (told.here, told.sitting, told.begun) == (True, False, 1)
    _sit(desk, session_id, AN, instead=True)


def test_a_laptop_passed_on_without_giving_up_the_seat_tells_too(desk: Desk, session_id: int) -> None:
    _sit(desk, session_id, AN)
    _mark(desk, session_id, 1)
    assert isinstance(take_seat(desk, session_id, AN, None, HERE), SeatTaken)


def test_with_a_pin_one_comes_back_to_ones_begun_sheets_without_a_question(desk: Desk, session_id: int) -> None:
    for member_id in (AN, BINH):
        set_pin(desk, session_id, member_id, "1234")
    _sit(desk, session_id, AN, "1234")
    _mark(desk, session_id, 1)
    _sit(desk, session_id, BINH, "1234")
    _sit(desk, session_id, AN, "1234")


def test_a_seat_given_up_with_all_handed_in_is_free(desk: Desk, session_id: int) -> None:
    _sit(desk, session_id, AN)
    _submit(desk, session_id, 1)
    leave_seat(desk, session_id, HERE)
    assert isinstance(take_seat(desk, session_id, AN, None, ELSEWHERE), Seat)


def test_a_seat_of_yesterday_asks_nothing(desk: Desk, session_id: int) -> None:
    _sit(desk, session_id, AN)
    assert isinstance(desk.clock, SteppingClock)
    desk.clock.now += timedelta(days=1)
    assert isinstance(take_seat(desk, session_id, AN, None, ELSEWHERE), Seat)


def test_a_clock_set_back_hides_no_seat(desk: Desk, session_id: int) -> None:
    _sit(desk, session_id, AN)
    assert isinstance(desk.clock, SteppingClock)
    desk.clock.now -= timedelta(days=1)
    assert isinstance(take_seat(desk, session_id, AN, None, ELSEWHERE), SeatTaken)


def test_choices_are_by_given_name_with_what_is_handed_in_and_wanted(desk: Desk, session_id: int) -> None:
    entries = _entries(desk, session_id)
    _submit(desk, session_id, 1)
    declare_conflict(desk, entries[2], BINH, "Em ruột")
    excuse_member(desk, entries[1], CUONG, "Mệt")
    set_pin(desk, session_id, DUNG, "1234")
    choices = seat_choices(desk, session_id)
    assert [(one.member.member_id, one.submitted, one.wanted, one.pin) for one in choices] == [
        (AN, 1, 3, True),
        (BINH, 0, 2, True),
        (CUONG, 0, 2, True),
        (DUNG, 0, 3, True),
    ]


def test_this_place_stays_the_same_while_the_program_runs() -> None:
    assert this_place() is this_place()
    assert len(this_place().token) == 16


def _sit(desk: Desk, session_id: int, member_id: int, pin: str | None = None, *, instead: bool = False) -> Seat:
    seat = take_seat(desk, session_id, member_id, pin, HERE, instead=instead)
    assert isinstance(seat, Seat)
    return seat


def _entries(desk: Desk, session_id: int) -> list[int]:
    with desk.read() as work:
        return [entry.entry_id for entry in work.sessions.agenda(session_id)]


def _mark(desk: Desk, session_id: int, sheets: int) -> None:
    for entry_id in _entries(desk, session_id)[:sheets]:
        set_level(desk, entry_id, AN, "1.1", 2)


def _submit(desk: Desk, session_id: int, sheets: int) -> None:
    for entry_id in _entries(desk, session_id)[:sheets]:
        for criterion, level in FULL.items():
            set_level(desk, entry_id, AN, criterion, level)
        submit_sheet(desk, entry_id, AN)


def _choice(desk: Desk, session_id: int, member_id: int) -> SeatChoice:
    return next(one for one in seat_choices(desk, session_id) if one.member.member_id == member_id)
