"""Every step of a day done on a laptop that dies in it or right after it, and is replaced.

The secretary's by the spare, from the continuous copy; a member's by another one, from the bundle. The day comes to the
result of a clean one, no sheet is lost and none counts twice, and a laptop that wakes again cannot go on.
"""

import hashlib
import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest

from ocop_desk.domain.clock import system_clock
from ocop_desk.services.checking import check_everything
from ocop_desk.services.desk import Desk
from ocop_desk.services.scoring import progress
from ocop_desk.services.sessions import session_record
from ocop_desk.store.council_file import open_council_file
from tests.faults.killing import serving
from tests.flow.days import MORNING, NEXT, Day, a_clean_day
from tests.flow.hall_of_laptops import a_hall, opened
from tests.flow.laptops_at_work import MEMBERS, SESSION
from tests.flow.members_steps import MEMBERS_STEPS
from tests.flow.steps_of_a_day import PRODUCTS, write_the_list
from tests.services.desks import small_rules


@pytest.fixture(scope="module")
def program() -> Iterator["subprocess.Popen[str]"]:
    with serving("tests.flow.steps_of_a_day") as running:
        yield running


@pytest.fixture(scope="module")
def clean(tmp_path_factory: pytest.TempPathFactory, program: "subprocess.Popen[str]") -> tuple[dict[str, Any], Day]:
    day = Day(a_hall(tmp_path_factory.mktemp("yên"), program))
    return a_clean_day(day), day


def nothing_is_lost(day: Day, kept: list[str]) -> None:
    """Every sheet that reached the stick is in the file; every file is sound; no laptop that wakes can go on."""
    hall = day.hall
    brought = [hashlib.sha256(path.read_bytes()).hexdigest() for path in hall.stick.glob("*.phieu")]
    assert sorted(brought) == kept
    for dead in day.dead:
        assert hall.act("wake", desk=dead) == "done"
    for path in sorted(hall.folder.glob("may-*/[!.]*.ocop")):
        with Desk(open_council_file(path, system_clock), small_rules(), system_clock, "Thư ký") as desk:
            assert check_everything(desk).problems == ()


def test_a_morning_on_laptops_that_die_loses_no_work_and_no_sheet(
    tmp_path: Path, program: "subprocess.Popen[str]"
) -> None:
    day = Day(
        a_hall(tmp_path / "h", program), Random(20261129), {"import", "keys", "bundles", "collect"}, {(1, "seal")}
    )
    write_the_list(day.hall.folder)
    day.secretarys(MORNING)
    day.members([1])
    day.secretarys(["collect"])
    assert len(day.dead) == 4
    with opened(day.hall, day.hall.desk) as desk:
        assert [len(one.rounds) for one in session_record(desk, SESSION).products] == [1] * PRODUCTS
        assert [progress(desk, one.entry_id).received for one in session_record(desk, SESSION).products] == [(1,)] * 2
        with desk.read() as work:
            kept = sorted(work.exchange.known_hashes())
    nothing_is_lost(day, kept)


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(3))
def test_every_step_is_done_on_a_laptop_that_dies_and_is_replaced(
    seed: int, tmp_path: Path, program: "subprocess.Popen[str]", clean: tuple[dict[str, Any], Day]
) -> None:
    came_to, quiet = clean
    every = {(member, step) for member in MEMBERS for step in MEMBERS_STEPS}
    day = Day(a_hall(tmp_path / "h", program), Random(seed), NEXT, every, dict(quiet.took))
    assert day.spend() == came_to
    assert len(day.dead) >= len(NEXT) - 1
    nothing_is_lost(day, json.loads((day.hall.folder / "phieu-da-nhan.json").read_text(encoding="utf-8")))
