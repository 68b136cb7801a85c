"""A day in the hall from the council to the receipt, step by step, with laptops that die where a test wants it."""

import shutil
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from random import Random
from time import monotonic
from typing import Any

from tests.flow.hall_of_laptops import Hall
from tests.flow.laptops_at_work import MEMBERS
from tests.flow.members_steps import LOST, MEMBERS_STEPS
from tests.flow.steps_of_a_day import SECRETARYS, write_the_list

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
        self.loses_a_laptop()
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

    def loses_a_laptop(self) -> None:
        """A member's first laptop sends a sheet and is lost."""
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


def a_clean_day(day: Day) -> dict[str, Any]:
    """What a day comes to on which nothing dies."""
    came_to = day.spend()
    assert came_to["valid"]
    assert came_to["delivered"]
    assert [len(one["sheets"]) for one in came_to["products"]] == [1, 2]
    assert all(len(sheets) == len(MEMBERS) for one in came_to["products"] for sheets in one["sheets"])
    assert came_to["sources"] == [["sealed"] * 4 + ["paper"], ["sealed"] * 10]
    return came_to
