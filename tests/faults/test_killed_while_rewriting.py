"""Killed at a random instant while a file is encrypted or decrypted: one good file is there, the old one or the new.

Five times in every run of the tests, a hundred times by `make faults`.
"""

import os
import shutil
import signal
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path
from random import Random

import pytest

from ocop_desk.domain.clock import system_clock
from ocop_desk.store.check import check_council_file
from ocop_desk.store.council_file import open_council_file
from ocop_desk.store.file_key import salt_of
from tests.faults.killing import serving, start_on
from tests.faults.rewriter import KEYS
from tests.services.desks import a_council_desk, an_open_session
from tests.services.dossier_desks import a_pdf, add, incoming

FEW, MANY = 5, 100
MOST_STEPS = 4
LONGEST_STEP = 0.25
"""Seconds that are left to the program after the last step before the kill."""


@dataclass(frozen=True, slots=True)
class Killed:
    """What a killed program left."""

    rewrote: int
    """Times it had called the file written anew."""
    half_written: bool
    """Whether a new file lay there that was not whole, or not yet in its place."""
    one_more: bool
    """Whether the new file was in its place already and not called written."""


@pytest.fixture(scope="module")
def plain_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    desk = a_council_desk(tmp_path_factory.mktemp("council"))
    an_open_session(desk)
    add(desk, 1, incoming("giay.pdf", a_pdf() + b"\n%" + Random(1).randbytes(5_000_000)))
    desk.close()
    return desk.file.path


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the program is copied by fork")
def test_killed_a_few_times(plain_file: Path, tmp_path: Path) -> None:
    killed = _kill_again_and_again(plain_file, tmp_path, FEW)
    assert any(one.rewrote for one in killed)


@pytest.mark.soak
@pytest.mark.skipif(not hasattr(os, "fork"), reason="the program is copied by fork")
def test_killed_a_hundred_times(plain_file: Path, tmp_path: Path) -> None:
    killed = _kill_again_and_again(plain_file, tmp_path, MANY)
    # Not only between two times, and not only before the first.
    assert sum(one.half_written for one in killed) > MANY // 3
    assert sum(one.rewrote > 0 for one in killed) > MANY // 3


def _kill_again_and_again(plain: Path, folder: Path, times: int) -> list[Killed]:
    random = Random(20261129)
    killed = []
    with serving("tests.faults.rewriter") as program:
        for number in range(times):
            path = folder / str(number) / "hoi-dong.ocop"
            path.parent.mkdir()
            shutil.copy(plain, path)
            killed.append(_assert_one_good_file(path, _killed_once(program, path, random)))
            shutil.rmtree(path.parent)
    return killed


def _killed_once(program: "subprocess.Popen[str]", path: Path, random: Random) -> int:
    """Let a copy of the program work and kill it; says how often it called the file written anew."""
    pid = start_on(program, path)
    assert program.stdout is not None
    rewrote = 0
    # Waiting for steps, not for seconds: a busy machine must not make all kills before the first.
    for _ in range(random.randint(1, MOST_STEPS)):
        rewrote = _rewrote(program.stdout.readline(), rewrote)
    time.sleep(random.uniform(0, LONGEST_STEP))
    os.kill(pid, signal.SIGKILL)
    for line in iter(program.stdout.readline, "ended\n"):
        rewrote = _rewrote(line, rewrote)
    return rewrote


def _rewrote(line: str, before: int) -> int:
    assert line
    return int(line.split()[1]) if line.startswith("rewrote ") else before


def _assert_one_good_file(path: Path, rewrote: int) -> Killed:
    half_written = any(one.name.endswith(".new") for one in path.parent.iterdir())
    salt = salt_of(path)
    number = next(n for n in (rewrote, rewrote + 1) if _salt(n) == salt)
    key = KEYS[number % 3]
    assert check_council_file(path, key) == []
    with open_council_file(path, system_clock, key) as file, file.read() as work:
        told = [event.details["number"] for event in work.audit.events() if event.kind == "file.encrypted"]
        assert told == list(range(1, number + 1))
    left = {one.name for one in path.parent.iterdir()}
    assert left == {path.name}, "what was half written is swept by whoever opens the file"
    return Killed(rewrote, half_written, number > rewrote)


def _salt(number: int) -> bytes | None:
    key = KEYS[number % 3]
    return None if key is None else key.salt
