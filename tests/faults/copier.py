"""A program that works as a secretary does and copies the state after every act; it is to be killed."""

import sys
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from ocop_desk.domain.clock import system_clock
from ocop_desk.domain.councils import CouncilMember, Post
from ocop_desk.services.continuous_copy import continuous_copy
from ocop_desk.services.councils import add_member
from ocop_desk.services.desk import Desk
from ocop_desk.services.rules import RuleLibrary
from ocop_desk.store.council_file import open_council_file
from tests.faults.killing import say, serve


def clock() -> datetime:
    """The computer's clock a century on: on whatever day the tests run, it is after the day of the council."""
    return system_clock() + timedelta(days=36_525)


def copy_again_and_again(path: Path, stick: Path) -> None:
    """Act and copy until killed, saying each state that counts."""
    desk = Desk(open_council_file(path, clock), RuleLibrary(), clock, "Thư ký")
    folder = stick / path.stem
    folder.mkdir()
    copy = continuous_copy(desk, folder, begun=False)
    number = 0
    while True:
        add_member(desk, CouncilMember(0, f"Người thứ {number}", Post.MEMBER))
        say(f"acted {number}")
        assert copy.write().written
        say(f"copied {number}")
        number += 1


if __name__ == "__main__":
    serve(partial(copy_again_and_again, stick=Path(sys.argv[1])))
