from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop_desk.domain.pins import LONGEST_WAIT, new_pins, pin_problems, wait_after, wait_left

NOW = datetime(2026, 11, 20, 2, 0, tzinfo=UTC)


@pytest.mark.parametrize("pin", ["0000", "1234", "12345678"])
def test_four_to_eight_digits_are_a_pin(pin: str) -> None:
    assert pin_problems(pin) == []


@pytest.mark.parametrize("pin", ["", "123", "123456789", "12a4", "1234 ", "١٢٣٤", "１２３４", "12.4", "-123", "²²²²"])
def test_anything_else_is_not(pin: str) -> None:
    assert [problem.code for problem in pin_problems(pin)] == ["bad_pin"]


@given(st.sets(st.integers(1, 500), max_size=40), st.integers(4, 8))
def test_every_member_gets_a_pin_of_its_own(members: set[int], digits: int) -> None:
    pins = new_pins(members, digits)
    assert pins.keys() == members
    assert len(set(pins.values())) == len(members)
    assert all(pin_problems(pin) == [] and len(pin) == digits for pin in pins.values())


def test_a_pin_drawn_twice_is_drawn_again_and_small_numbers_keep_their_zeros() -> None:
    assert new_pins([3, 5], draw=_drawing(7, 7, 42)) == {3: "0007", 5: "0042"}


def test_more_members_than_pins_are_refused() -> None:
    with pytest.raises(ValueError, match="digits"):
        new_pins(range(10_001), 4)


def test_the_wait_begins_at_the_fifth_wrong_entry_and_doubles() -> None:
    assert [wait_after(wrong).total_seconds() for wrong in range(10)] == [0, 0, 0, 0, 0, 30, 60, 120, 240, 480]
    assert wait_after(12) == wait_after(10**9) == LONGEST_WAIT


def test_the_wait_runs_down_with_the_clock() -> None:
    assert wait_left(5, NOW, NOW) == timedelta(seconds=30)
    assert wait_left(5, NOW, NOW + timedelta(seconds=29)) == timedelta(seconds=1)
    assert wait_left(5, NOW, NOW + timedelta(seconds=30)) == timedelta(0)
    assert wait_left(0, None, NOW) == wait_left(4, NOW, NOW) == timedelta(0)


@given(st.integers(0, 40), st.timedeltas(timedelta(0), timedelta(days=400)))
def test_a_clock_set_back_neither_shortens_nor_lengthens_the_wait(wrong: int, back: timedelta) -> None:
    assert wait_left(wrong, NOW, NOW - back) == wait_after(wrong)


def _drawing(*numbers: int) -> Callable[[int], int]:
    left = iter(numbers)
    return lambda _below: next(left)
