"""PINs of the day: only hashes are kept, and wrong entries wait longer and longer, whatever the clock does."""

from datetime import timedelta
from pathlib import Path

import pytest

from ocop_desk.domain.problems import InputRefused
from ocop_desk.services.desk import Desk
from ocop_desk.services.pins import (
    PinRefused,
    check_pin,
    generate_pins,
    members_with_pin,
    pin_members,
    pin_wait,
    remove_pins,
    set_pin,
    set_pins,
)
from ocop_desk.services.sessions import close_session
from tests.services.desks import SteppingClock, a_council_desk, a_planned_session, an_open_session, reopened

AN, BINH, SECRETARY = 1, 2, 5


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return a_council_desk(tmp_path)


@pytest.fixture
def session_id(desk: Desk) -> int:
    return an_open_session(desk)[0]


def test_generated_pins_are_told_once_and_kept_as_hashes(desk: Desk, session_id: int) -> None:
    pins = generate_pins(desk, session_id)
    assert list(pins) == [AN, BINH, 3, 4]
    assert members_with_pin(desk, session_id) == {AN, BINH, 3, 4}
    with desk.read() as work:
        kept = work.seats.pins(session_id)
    assert all(one.hash.startswith("$argon2id$") for one in kept.values())


def test_no_byte_of_the_file_has_the_pin(desk: Desk, session_id: int) -> None:
    set_pin(desk, session_id, AN, "83617294")
    desk.close()
    assert b"83617294" not in desk.file.path.read_bytes()


def test_only_the_members_named_stand_in_the_log(desk: Desk, session_id: int) -> None:
    set_pins(desk, session_id, {AN: "907151", BINH: "907152"})
    with desk.read() as work:
        last = work.audit.head()
    assert last is not None
    assert (last.kind, last.details) == ("pins.set", {"session": session_id, "members": [AN, BINH]})


def test_pins_are_for_those_who_score(desk: Desk, session_id: int) -> None:
    assert [member.name for member in pin_members(desk, session_id)] == [
        "Nguyễn Văn An",
        "Trần Thị Bình",
        "Lê Văn Cường",
        "Phạm Thị Dung",
    ]
    with pytest.raises(InputRefused, match="không chấm điểm"):
        set_pins(desk, session_id, {AN: "1234", SECRETARY: "1234"})
    assert members_with_pin(desk, session_id) == set()


def test_pins_can_be_set_before_the_opening(desk: Desk) -> None:
    session_id = a_planned_session(desk)
    assert list(generate_pins(desk, session_id)) == [AN, BINH, 3, 4]


def test_a_bad_pin_is_refused_and_none_is_set(desk: Desk, session_id: int) -> None:
    with pytest.raises(InputRefused, match="từ 4 đến 8 chữ số"):
        set_pins(desk, session_id, {AN: "1234", BINH: "12"})
    with pytest.raises(InputRefused, match="từ 4 đến 8 chữ số"):
        generate_pins(desk, session_id, digits=9)
    assert members_with_pin(desk, session_id) == set()


def test_a_closed_session_takes_no_pins(desk: Desk) -> None:
    session_id, _ = an_open_session(desk)
    close_session(desk, session_id, leave_waiting=True)
    for act in (lambda: set_pin(desk, session_id, AN, "1234"), lambda: remove_pins(desk, session_id)):
        with pytest.raises(InputRefused):
            act()


def test_the_right_pin_passes_and_another_does_not(desk: Desk, session_id: int) -> None:
    set_pins(desk, session_id, {AN: "1234", BINH: "5678"})
    _check(desk, session_id, "1234")
    for wrong in ("5678", "123", "", None, "12345", "1234 "):
        _forget_wrong(desk, session_id)
        assert _refusal(desk, session_id, wrong).problems[0].code == "wrong_pin"


def test_without_any_pin_nobody_is_asked(desk: Desk, session_id: int) -> None:
    _check(desk, session_id, None)
    set_pin(desk, session_id, BINH, "1234")
    assert _refusal(desk, session_id, None).problems[0].code == "pin_not_set"
    remove_pins(desk, session_id)
    _check(desk, session_id, None)


def test_wrong_entries_are_counted_down_and_then_wait(desk: Desk, session_id: int) -> None:
    set_pin(desk, session_id, AN, "1234")
    remedies = [_refusal(desk, session_id, "0000").problems[0].remedy for _ in range(4)]
    assert [remedy[:17] for remedy in remedies] == [f"Còn thử được {n} lần"[:17] for n in (4, 3, 2, 1)]
    fifth = _refusal(desk, session_id, "0000")
    assert (fifth.problems[0].code, fifth.wait) == ("pin_wait", timedelta(seconds=30))
    assert "Chờ 30 giây" in fifth.problems[0].message


def test_while_waiting_even_the_right_pin_is_not_tried_and_nothing_is_counted(desk: Desk, session_id: int) -> None:
    _wrong(desk, session_id, 5)
    for _ in range(3):
        assert _refusal(desk, session_id, "1234").problems[0].code == "pin_wait"
    assert _kept_wrong(desk, session_id) == 5
    _pass(desk, seconds=31)
    _check(desk, session_id, "1234")
    assert _kept_wrong(desk, session_id) == 0


def test_the_wait_doubles_with_every_further_wrong_entry(desk: Desk, session_id: int) -> None:
    _wrong(desk, session_id, 5)
    waits = []
    for _ in range(4):
        _pass(desk, seconds=3600)
        waits.append(_refusal(desk, session_id, "0000").wait.total_seconds())
    assert waits == [60, 120, 240, 480]


def test_opening_the_file_again_does_not_shorten_the_wait(desk: Desk, session_id: int) -> None:
    _wrong(desk, session_id, 5)
    again = reopened(desk)
    assert timedelta(seconds=20) < pin_wait(again, session_id, AN) <= timedelta(seconds=30)
    assert _refusal(again, session_id, "1234").problems[0].code == "pin_wait"


def test_a_clock_set_back_starts_the_wait_anew_and_no_more(desk: Desk, session_id: int) -> None:
    _wrong(desk, session_id, 6)
    _pass(desk, seconds=50)
    _pass(desk, seconds=-86_400)
    assert pin_wait(desk, session_id, AN) == timedelta(seconds=60)
    assert _refusal(desk, session_id, "1234").problems[0].code == "pin_wait"
    _pass(desk, seconds=61)
    _check(desk, session_id, "1234")


def test_a_clock_set_back_again_and_again_opens_nothing(desk: Desk, session_id: int) -> None:
    _wrong(desk, session_id, 5)
    for _ in range(5):
        _pass(desk, seconds=25)
        _pass(desk, seconds=-60)
        assert _refusal(desk, session_id, "1234").problems[0].code == "pin_wait"


def test_a_new_pin_ends_the_wait(desk: Desk, session_id: int) -> None:
    _wrong(desk, session_id, 9)
    set_pin(desk, session_id, AN, "4321")
    assert pin_wait(desk, session_id, AN) == timedelta(0)
    _check(desk, session_id, "4321")


def test_the_wait_of_one_member_is_not_that_of_another(desk: Desk, session_id: int) -> None:
    set_pin(desk, session_id, BINH, "5678")
    _wrong(desk, session_id, 5)
    assert pin_wait(desk, session_id, BINH) == timedelta(0)


def test_wrong_entries_stand_in_the_log_without_what_was_typed(desk: Desk, session_id: int) -> None:
    _wrong(desk, session_id, 2)
    with desk.read() as work:
        events = [event for event in work.audit.events() if event.kind == "seat.wrong_pin"]
    assert [event.details for event in events] == [
        {"session": session_id, "member": AN, "wrong": wrong} for wrong in (1, 2)
    ]


def _check(desk: Desk, session_id: int, pin: str | None) -> None:
    member = next(one for one in pin_members(desk, session_id) if one.member_id == AN)
    check_pin(desk, session_id, member, pin)


def _refusal(desk: Desk, session_id: int, pin: str | None) -> PinRefused:
    with pytest.raises(PinRefused) as caught:
        _check(desk, session_id, pin)
    return caught.value


def _wrong(desk: Desk, session_id: int, times: int) -> None:
    """Set the PIN 1234 and enter it wrong that many times, waiting where that is asked."""
    set_pin(desk, session_id, AN, "1234")
    for number in range(times):
        if number >= 5:
            _pass(desk, seconds=4000)
        _refusal(desk, session_id, "0000")


def _forget_wrong(desk: Desk, session_id: int) -> None:
    with desk.write() as work:
        work.seats.note_wrong(session_id, AN, 0, None)
        work.commit()


def _kept_wrong(desk: Desk, session_id: int) -> int:
    with desk.read() as work:
        return work.seats.pins(session_id)[AN].wrong


def _pass(desk: Desk, seconds: int) -> None:
    assert isinstance(desk.clock, SteppingClock)
    desk.clock.now += timedelta(seconds=seconds)
