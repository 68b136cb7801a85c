"""A program that scores as the window does, mark after mark, saying each when it is saved; it is to be killed."""

import sys
from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from ocop_desk.domain.clock import system_clock
from ocop_desk.services.desk import Desk
from ocop_desk.services.rules import RuleLibrary
from ocop_desk.services.scoring import mark, own_sheet
from ocop_desk.services.seats import Place, take_seat
from ocop_desk.store.council_file import open_council_file
from tests.faults.killing import say, serve

MEMBERS = (1, 2, 3, 4)
PLACE = Place("máy chấm", 1, "f" * 16)


def clock() -> datetime:
    """The computer's clock a century on: on whatever day the tests run, it is after the day of the council."""
    return system_clock() + timedelta(days=36_525)


def marks(entries: int, start: int = 0) -> Iterator[tuple[int, int, str, int | None]]:
    """What is marked, in order and without end: (entry, member, criterion, level or None to take it back)."""
    criteria = (("1.1", 3), ("1.2", 3), ("5.1", 2), ("5.2", 2), ("6", 2), ("8", 2))
    number = start
    while True:
        criterion, most = criteria[number % 6]
        level = None if number % 11 == 10 else number // 3 % (most + 1)
        yield number // 6 % entries + 1, MEMBERS[number // 5 % 4], criterion, level
        number += 1


def score(path: Path, entries: int) -> None:
    """Mark until killed."""
    desk = Desk(open_council_file(path, clock), RuleLibrary(), clock, "Thư ký")
    take_seat(desk, 1, MEMBERS[0], None, PLACE, instead=True)
    sheets = {(e, m): own_sheet(desk, e, m) for e in range(1, entries + 1) for m in MEMBERS}
    say("ready")
    for number, (entry, member, criterion, level) in enumerate(marks(entries)):
        sheets[entry, member] = mark(desk, entry, member, criterion, level, sheets[entry, member])
        say(f"saved {number}")


if __name__ == "__main__":
    serve(partial(score, entries=int(sys.argv[1])))
