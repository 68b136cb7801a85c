"""PINs of the day: what one looks like, drawing them, and how long to wait after wrong ones."""

import secrets
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

from ocop_desk.domain.problems import Problem
from ocop_desk.domain.said import said

FEWEST_DIGITS, MOST_DIGITS = 4, 8
TRIES = 5
"""The wrong entry, counted since the last right one, from which on there is a wait."""

FIRST_WAIT = timedelta(seconds=30)
LONGEST_WAIT = timedelta(minutes=64)


def pin_problems(pin: str) -> list[Problem]:
    """What keeps a text from being a PIN."""
    if pin.isascii() and pin.isdecimal() and FEWEST_DIGITS <= len(pin) <= MOST_DIGITS:
        return []
    return [
        Problem(
            "bad_pin",
            said("Mã PIN"),
            said(
                "Mã PIN phải gồm từ {fewest_digits} đến {most_digits} chữ số.",
                fewest_digits=FEWEST_DIGITS,
                most_digits=MOST_DIGITS,
            ),
            said("Chỉ dùng các chữ số 0-9, không có dấu cách."),
        )
    ]


def new_pins(
    members: Iterable[int], digits: int = FEWEST_DIGITS, draw: Callable[[int], int] = secrets.randbelow
) -> dict[int, str]:
    """A PIN for every member, no two the same, so that nobody sits down under another's name by mistake.

    `draw(n)` gives a number from 0 to n - 1. Raises ValueError where there are not enough PINs of that length.
    """
    members = tuple(members)
    if len(members) > 10**digits:
        raise ValueError(f"{len(members)} members want more PINs than {digits} digits give")
    pins: dict[int, str] = {}
    for member in members:
        pin = _drawn(digits, draw)
        while pin in pins.values():
            pin = _drawn(digits, draw)
        pins[member] = pin
    return pins


def wait_after(wrong: int) -> timedelta:
    """How long nobody may try again after that many wrong entries: 30 s at the fifth, then twice as long each."""
    if wrong < TRIES:
        return timedelta(0)
    # The power is kept small: years of wrong entries must not overflow.
    return min(FIRST_WAIT * (1 << min(wrong - TRIES, 20)), LONGEST_WAIT)


def wait_left(wrong: int, wrong_at: datetime | None, now: datetime) -> timedelta:
    """How much of the wait is left. A clock set back since the last wrong entry starts the wait anew, neither
    shortening it nor making a day of it.
    """
    whole = wait_after(wrong)
    if wrong_at is None or now < wrong_at:
        return whole if wrong_at is not None else timedelta(0)
    return max(whole - (now - wrong_at), timedelta(0))


def clock_went_back(wrong: int, wrong_at: datetime | None, now: datetime) -> bool:
    """Whether the clock was set back since the wrong entry that began a wait: the wait has to be counted anew."""
    return wrong_at is not None and wait_after(wrong) > timedelta(0) and now < wrong_at


def _drawn(digits: int, draw: Callable[[int], int]) -> str:
    return str(draw(10**digits)).rjust(digits, "0")
