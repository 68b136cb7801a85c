"""Every step of a day done on a laptop that dies in it or right after it, and is replaced.

The secretary's by the spare, from the continuous copy; a member's by another one, from the bundle. The day comes to the
result of a clean one, no sheet is lost and none counts twice, and a laptop that wakes again cannot go on.
"""

import hashlib
import json
import shutil
import subprocess
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from time import monotonic
from typing import Any

import pytest

from ocop_desk.domain.clock import system_clock
from ocop_desk.services.checking import check_everything
from ocop_desk.services.desk import Desk
from ocop_desk.services.scoring import progress
from ocop_desk.services.sessions import session_record
from ocop_desk.store.council_file import open_council_file
from tests.faults.killing import serving
from tests.flow.hall_of_laptops import Hall, a_hall, opened
from tests.flow.laptops_at_work import MEMBERS, SESSION
from tests.flow.members_steps import LOST, MEMBERS_STEPS
from tests.flow.steps_of_a_day import PRODUCTS, SECRETARYS, write_the_list
from tests.services.desks import small_rules

NEXT = list(SECRETARYS)
BEFORE_SCORING, BEFORE_SECOND = NEXT.index("collect"), NEXT.index("collect again")
MORNING, NOON, EVENING = NEXT[:BEFORE_SCORING], NEXT[BEFORE_SCORING:BEFORE_SECOND], NEXT[BEFORE_SECOND:]


@dataclass
class Day:
    """A day in the hall, and which of its steps are done on laptops that die."""

    hall: Hall
    dice: Random = field(default_factory=Random)
    dies_in: Collection[str] = ()
    """Steps of the secretary's."""
    dies_at: Collection[tuple[int, str]] = ()
    """Members and steps of theirs, in both rounds."""
    took: dict[str, float] = field(default_factory=dict)
    """How long each step takes where nothing dies, so that a death may come at any instant of it."""
    dead: list[str] = field(default_factory=list)
    deaths_within: int = 0
    laptops: int = 0

    def spend(self) -> dict[str, Any]:
        """The whole day, and what it came to."""
        write_the_list(self.hall.folder)
        self.secretarys(MORNING)
        self._loses_a_laptop()
        self.members()
        self.secretarys(NOON)
        self.members()
        self.secretarys(EVENING)
        return self.hall.outcome()

    def secretarys(self, steps: Iterable[str]) -> None:
        """Steps at the secretary's, one after another."""
        for name in steps:
            if name in self.dies_in:
                self._dies(name)
                self._replaced(name)
            self._done(name, name)

    def _replaced(self, name: str) -> None:
        """The spare becomes the secretary's; where it dies at that, another one does."""
        before, spare = self.hall.desk, f"may-thu-ky-{len(self.dead) + 2}"
        self._dies("go_on", spare=spare)
        self.hall.desk = spare
        if self.hall.act("go_on", spare=spare) == "done":
            self.dead.append(before)
        else:
            assert name == NEXT[0], "once there was a copy, there is one to go on from"

    def _loses_a_laptop(self) -> None:
        stick = self.hall.stick
        self._done("lost", "member", member=LOST, file="may-mat", upto="write", lost=True, only=[2])
        shutil.rmtree(self.hall.folder / f"may-{LOST}")
        for path in list(stick.glob("*.phieu")):
            path.rename(path.with_name(f"cũ-{path.name}"))

    def members(self, members: Iterable[int] = MEMBERS) -> None:
        """What waits on each member's laptop, up to the sheets on the stick."""
        for member in members:
            for step in MEMBERS_STEPS:
                if (member, step) in self.dies_at:
                    self._dies("member", member=member, file=f"may-{self.laptops}", upto=step)
                    self.laptops += 1
            self._done("member", "member", member=member, file=f"may-{self.laptops}", upto=MEMBERS_STEPS[-1])

    def _done(self, name: str, act: str, **given: Any) -> None:
        begun = monotonic()
        ended = self.hall.act(act, **given)
        assert ended == "done", f"{name}: {ended}"
        self.took[name] = monotonic() - begun

    def _dies(self, act: str, **given: Any) -> None:
        """The laptop dies at some instant of the step, or with the step just done."""
        within = self.dice.random() < 0.8
        kill_after = self.dice.uniform(0, self.took.get(act, 0.3)) if within else None
        ended = self.hall.act(act, kill_after, **given)
        assert ended in {"done", "killed"} or ended.startswith("trouble"), ended
        self.deaths_within += ended == "killed"


@pytest.fixture(scope="module")
def program() -> Iterator["subprocess.Popen[str]"]:
    with serving("tests.flow.steps_of_a_day") as running:
        yield running


@pytest.fixture(scope="module")
def clean(tmp_path_factory: pytest.TempPathFactory, program: "subprocess.Popen[str]") -> tuple[dict[str, Any], Day]:
    """A day on which nothing dies."""
    day = Day(a_hall(tmp_path_factory.mktemp("yên"), program))
    came_to = day.spend()
    assert came_to["valid"]
    assert [len(one["sheets"]) for one in came_to["products"]] == [1, 2]
    assert all(len(sheets) == len(MEMBERS) for one in came_to["products"] for sheets in one["sheets"])
    assert came_to["sources"] == [["sealed"] * 4 + ["paper"], ["sealed"] * 10]
    return came_to, day


def nothing_is_lost(day: Day, kept: list[str]) -> None:
    """Every sheet that reached the stick is in the file; every file is sound; no laptop that wakes can go on."""
    hall = day.hall
    brought = [hashlib.sha256(path.read_bytes()).hexdigest() for path in hall.stick.glob("*.phieu")]
    assert sorted(brought) == kept
    for dead in day.dead:
        assert hall.act("wake", desk=dead) == "done"
    for path in sorted(hall.folder.glob("may-*/[!.]*.ocop")):
        with Desk(open_council_file(path, system_clock, read_only=True), small_rules(), system_clock, "Thư ký") as desk:
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
            nothing_is_lost(day, sorted(work.exchange.known_hashes()))


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
