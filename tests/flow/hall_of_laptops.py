"""The folders of a hall's laptops, and what each does in a process of its own that may be killed."""

import json
import os
import signal
import subprocess
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from threading import Timer
from typing import Any

from ocop_desk.domain.clock import system_clock
from ocop_desk.services.desk import Desk
from ocop_desk.store.council_file import open_council_file
from tests.faults.killing import start_on
from tests.services.desks import small_rules

LONGEST_ACT = 1.5
"""Seconds within which a process is killed."""


@dataclass
class Hall:
    """The folders of a day, and the program whose copies do what each laptop does."""

    folder: Path
    program: "subprocess.Popen[str]"
    tries: int = 1
    """How often a stormy act is killed before it may come to its end."""
    desk: str = "may-thu-ky"
    kills: int = 0
    _acts: int = field(default=0)

    @property
    def stick(self) -> Path:
        """What goes from laptop to laptop."""
        return self.folder / "usb"

    def act(self, name: str, kill_after: float | None = None, **given: Any) -> str:
        """One act in a process of its own; how it ended, "killed" where it was."""
        self._acts += 1
        path = self.folder / f"viec-{self._acts:03d}.json"
        told = {"act": name, "hall": str(self.folder), "desk": self.desk, **given}
        path.write_text(json.dumps(told), encoding="utf-8")
        pid = start_on(self.program, path)
        killer = Timer(kill_after, os.kill, (pid, signal.SIGKILL)) if kill_after is not None else None
        if killer:
            killer.start()
        assert self.program.stdout is not None
        assert self.program.stdout.readline() == "ended\n"
        if killer:
            killer.cancel()
            killer.join()
        ended = path.with_suffix(".ended")
        return ended.read_text(encoding="utf-8") if ended.exists() else "killed"

    def until_done(self, name: str, dice: Random | None = None, **given: Any) -> None:
        """An act, killed at random instants where there are `dice`, begun again until it comes to its end."""
        for _ in range(self.tries if dice else 0):
            if self.act(name, dice.uniform(0.02, LONGEST_ACT), **given) == "killed":  # type: ignore[union-attr]
                self.kills += 1
        assert self.act(name, **given) == "done"

    def outcome(self) -> dict[str, Any]:
        """What the day came to."""
        found: dict[str, Any] = json.loads((self.folder / "ket-qua.json").read_text(encoding="utf-8"))
        return found

    def collected(self) -> list[list[str]]:
        """What the last gathering said of each file: name, outcome, code."""
        found: list[list[str]] = json.loads((self.folder / "thu-phieu.json").read_text(encoding="utf-8"))
        return found


def a_hall(folder: Path, program: "subprocess.Popen[str]") -> Hall:
    for name in ("usb", "usb-thu-ky", "goi"):
        (folder / name).mkdir(parents=True)
    return Hall(folder, program)


def opened(hall: Hall, desk: str) -> Desk:
    path = hall.folder / desk / "hoi-dong.ocop"
    return Desk(open_council_file(path, system_clock), small_rules(), system_clock, "Thư ký")
