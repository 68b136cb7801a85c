"""A day on which two laptops are the secretary's at once by mistake, each a process with a folder of its own.

The spare took over while the first one went on without the copy's stick. Both collect from one stick, both open the
second round; nothing is merged, everybody is told, and the day ends as a clean one.
"""

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from ocop_desk.domain.clock import system_clock
from ocop_desk.domain.problems import InputRefused
from ocop_desk.services.checking import check_everything
from ocop_desk.services.desk import Desk
from ocop_desk.services.round_notices import hear_notice
from ocop_desk.services.sessions import session_record
from ocop_desk.store.council_file import open_council_file
from tests.faults.killing import serving
from tests.flow.days import EVENING, MORNING, NOON, Day, a_clean_day
from tests.flow.hall_of_laptops import a_hall, opened
from tests.flow.laptops_at_work import SESSION
from tests.flow.steps_of_a_day import write_the_list
from tests.services.desks import small_rules

OLD, NEW = "may-thu-ky", "may-thu-ky-2"
HELD = "001-luot-1-le-van-cuong-3.phieu"


@pytest.fixture
def program() -> Iterator["subprocess.Popen[str]"]:
    with serving("tests.flow.steps_of_a_day") as running:
        yield running


def told(day: Day) -> dict[str, list[str]]:
    """What the last collecting said of each file: outcome, code."""
    found: dict[str, list[str]] = json.loads((day.hall.folder / "thu-phieu.json").read_text(encoding="utf-8"))
    return found


def refusal(day: Day, member: int, notice: Path) -> str:
    """What a member's laptop says to a notice."""
    path = day.hall.folder / f"may-{member}" / "may-0.ocop"
    with (
        Desk(open_council_file(path, system_clock), small_rules(), system_clock, "Thành viên") as laptop,
        pytest.raises(InputRefused) as refused,
    ):
        hear_notice(laptop, notice)
    (problem,) = refused.value.problems
    assert problem.remedy
    return problem.code


def the_old_one_goes_on(day: Day) -> Path:
    """Without the copy's stick it hears of nothing: it collects, reveals, opens a second round. Its notice."""
    hall = day.hall
    copies, away = hall.folder / "usb-thu-ky", hall.folder / "o-may-moi"
    copies.rename(away)
    hall.desk = OLD
    day.secretarys(NOON)
    away.rename(copies)
    assert told(day)[HELD] == ["new", ""]
    (notice,) = hall.stick.glob("*.luot")
    return notice


@pytest.mark.soak
def test_a_day_of_two_desks_ends_as_a_clean_one(tmp_path: Path, program: "subprocess.Popen[str]") -> None:
    clean = a_clean_day(Day(a_hall(tmp_path / "yên", program)))
    day = Day(a_hall(tmp_path / "h", program))
    hall, stick = day.hall, day.hall.stick
    write_the_list(hall.folder)
    day.secretarys(MORNING)
    day.loses_a_laptop()
    day.members()
    assert hall.act("go_on", spare=NEW) == "done"

    # The old one opens a second round, and member 1 scores in it.
    old_notice = the_old_one_goes_on(day)
    day.members([1])
    (of_old,) = stick.glob("002-luot-2-*.phieu")
    (stick / HELD).unlink()

    # The new one knows neither that round nor the sheet that only the old one has.
    hall.desk = NEW
    day.secretarys(["collect", "paper first", "paper second", "paper settled", "conflict"])
    assert told(day)[of_old.name] == ["refused", "unknown_round"]
    assert hall.act("reveal") != "done", "a sheet is wanted"

    # By the copy's stick the old one learns that it was replaced, and gives what it alone has.
    assert hall.act("give over", desk=OLD) == "done"
    assert hall.act("take over sheets") == "done"
    day.secretarys(["reveal", "second round", "notice"])
    (new_notice,) = set(stick.glob("*.luot")) - {old_notice}

    # Laptops are told whichever notice comes first, and no sheet of the old one's round counts.
    assert refusal(day, 1, new_notice) == "other_rounds"
    old_notice.rename(hall.folder / old_notice.name)
    day.members([2])
    assert refusal(day, 2, hall.folder / old_notice.name) == "older_desk"
    assert hall.act("collect") == "done"
    assert told(day)[of_old.name] == ["refused", "other_desks_round"]

    # Member 1 gets a bundle of the new one, and the day goes on there.
    of_old.rename(hall.folder / of_old.name)
    next(stick.glob("*-nguyen-van-an.goiphien")).unlink()
    day.secretarys(["bundles"])
    day.laptops += 1
    day.members([1])
    day.laptops -= 1
    day.members([3, 4, 5])
    day.secretarys(EVENING)
    assert hall.outcome() == clean

    # The old one stays as it was, to be looked at.
    assert hall.act("wake", desk=OLD) == "done"
    with opened(hall, OLD) as desk:
        assert [len(one.rounds) for one in session_record(desk, SESSION).products] == [1, 2]
        assert session_record(desk, SESSION).products[1].rounds[1].sheets == ()
        assert check_everything(desk).problems == ()
    with opened(hall, NEW) as desk:
        assert check_everything(desk).problems == ()
