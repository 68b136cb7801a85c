"""A program that scores as the window does, one mark after another, saying each when it is saved; it is to be killed.

Standard input gives council files, one a line; for each a copy of the process begins to score it, and its process
number is the first thing said. The libraries are loaded once and the copies begin at once.
"""

import os
import sys
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

from ocop_desk.domain.clock import system_clock
from ocop_desk.services.desk import Desk
from ocop_desk.services.rules import RuleLibrary
from ocop_desk.services.scoring import mark, own_sheet
from ocop_desk.services.seats import Place, take_seat
from ocop_desk.store.council_file import open_council_file

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


def say(words: str) -> None:
    """One line, at once and whole."""
    os.write(1, f"{words}\n".encode())


def serve(entries: int) -> None:
    """Score the files named, each in a copy of this process."""
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            try:
                say(f"pid {os.getpid()}")
                score(Path(line.strip()), entries)
            finally:
                os._exit(1)
        os.waitpid(child, 0)
        say("ended")


if __name__ == "__main__":
    serve(int(sys.argv[1]))
