"""Killed at a random instant while states are copied: what was called copied is there, and a spare goes on from it.

Three times in every run of the tests, a hundred times by `make faults`.
"""

import os
import shutil
import signal
import subprocess
import time
from pathlib import Path
from random import Random

import pytest

from ocop_desk.services.desk import Desk
from ocop_desk.services.rules import RuleLibrary
from ocop_desk.store.check import check_council_file
from ocop_desk.store.council_file import open_council_file
from tests.faults.copier import clock
from tests.faults.killing import serving, start_on
from tests.services.desks import a_council_desk
from tests.services.spares import act, copying, states_on, taken_over

FEW, MANY = 3, 100
MOST_COPIES = 3
LONGEST_COPY = 0.2
"""Seconds that are left to the program before the kill."""


@pytest.fixture(scope="module")
def council_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    desk = a_council_desk(tmp_path_factory.mktemp("council"))
    desk.close()
    return desk.file.path


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the copying program is copied by fork")
def test_killed_a_few_times(council_file: Path, tmp_path: Path) -> None:
    _kill_again_and_again(council_file, tmp_path, FEW)


@pytest.mark.soak
@pytest.mark.skipif(not hasattr(os, "fork"), reason="the copying program is copied by fork")
def test_killed_a_hundred_times(council_file: Path, tmp_path: Path) -> None:
    _kill_again_and_again(council_file, tmp_path, MANY)


def _kill_again_and_again(whole: Path, folder: Path, times: int) -> None:
    random = Random(20261121)
    stick = folder / "usb"
    stick.mkdir()
    with serving("tests.faults.copier", stick) as program:
        for number in range(times):
            path = folder / f"{number}.ocop"
            shutil.copy(whole, path)
            copied = _killed_once(program, path, random)
            _assert_a_spare_goes_on(path, stick / path.stem, copied)


def _killed_once(program: "subprocess.Popen[str]", path: Path, random: Random) -> int:
    """Let a copy of the program work and kill it at a random instant; how many states it had called copied."""
    pid = start_on(program, path)
    assert program.stdout is not None
    copied, last = 0, random.randint(0, MOST_COPIES)
    while copied <= last:
        line = program.stdout.readline()
        assert line
        copied += line.startswith("copied")
    time.sleep(random.uniform(0, LONGEST_COPY))
    os.kill(pid, signal.SIGKILL)
    for line in iter(program.stdout.readline, "ended\n"):
        copied += line.startswith("copied")
    return copied


def _assert_a_spare_goes_on(path: Path, stick: Path, copied: int) -> None:
    desk = Desk(open_council_file(path, clock), RuleLibrary(), clock, "Thư ký")
    with desk:
        states = states_on(stick, desk)
        # A line may have reached the drive in the instant before it was called copied; never the other way round.
        assert len(states.look()) in (copied, copied + 1)
        assert check_council_file(states.path_of(states.chain[-1].line)) == []
        assert copying(desk, stick, begun=True).write(always=True).written, "the laptop that came back goes on"
        assert [one.name for one in path.parent.iterdir() if one.name.startswith(f".{path.name}.")] == [
            f".{path.name}.lock"
        ], "what the kill left half made is gone"
        with desk.read() as work:
            members = work.councils.members()
    with taken_over(stick, path.with_name(f"{path.stem}-moi.ocop"), clock) as new:
        with new.read() as work:
            assert work.councils.members() == members
        act(new)
        assert copying(new, stick, begun=True).write().written
