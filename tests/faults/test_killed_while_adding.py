"""Killed at a random instant while evidence is added: what was called added is there, and nothing half added.

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
from ocop_desk.services.desk import Desk
from ocop_desk.services.dossiers import dossier_content
from ocop_desk.services.evidence_adding import add_evidence
from ocop_desk.services.rules import RuleLibrary
from ocop_desk.store.check import check_council_file
from ocop_desk.store.council_file import open_council_file
from tests.faults.adder import DOSSIER, a_file
from tests.faults.killing import serving, start_on
from tests.services.dossier_desks import a_dossier_desk, incoming

FEW, MANY = 5, 100
MOST_STEPS = 12
LONGEST_STEP = 0.08
"""Seconds that are left to the program after the step before the kill."""


@dataclass(frozen=True, slots=True)
class Killed:
    """What a killed program left."""

    added: int
    """Documents it had called added."""
    swept: int
    """Contents whose bytes lay there half arrived."""


@pytest.fixture(scope="module")
def empty_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    desk, dossier_id = a_dossier_desk(tmp_path_factory.mktemp("council"))
    assert dossier_id == DOSSIER
    desk.close()
    return desk.file.path


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the adding program is copied by fork")
def test_killed_a_few_times(empty_file: Path, tmp_path: Path) -> None:
    killed = _kill_again_and_again(empty_file, tmp_path, FEW)
    assert any(one.added for one in killed)


@pytest.mark.soak
@pytest.mark.skipif(not hasattr(os, "fork"), reason="the adding program is copied by fork")
def test_killed_a_hundred_times(empty_file: Path, tmp_path: Path) -> None:
    killed = _kill_again_and_again(empty_file, tmp_path, MANY)
    # Not only between two documents, and not only before the first.
    assert sum(one.swept for one in killed) > MANY // 10
    assert sum(one.added > 0 for one in killed) > MANY // 3


def _kill_again_and_again(empty: Path, folder: Path, times: int) -> list[Killed]:
    random = Random(20261128)
    killed = []
    with serving("tests.faults.adder") as program:
        for number in range(times):
            path = folder / f"{number}.ocop"
            shutil.copy(empty, path)
            added = _killed_once(program, path, random)
            killed.append(Killed(added, _half_arrived(path)))
            _assert_nothing_half_added(path, added)
            path.unlink()
    return killed


def _killed_once(program: "subprocess.Popen[str]", path: Path, random: Random) -> int:
    """Let a copy of the program add, kill it at a random instant after a random step; says how many it called added."""
    pid = start_on(program, path)
    assert program.stdout is not None
    added: list[int] = []
    # Waiting for steps, not for seconds: a busy machine must not make all kills before the first byte.
    for _ in range(random.randint(0, MOST_STEPS)):
        added += _added(program.stdout.readline())
    time.sleep(random.uniform(0, LONGEST_STEP))
    os.kill(pid, signal.SIGKILL)
    for line in iter(program.stdout.readline, "ended\n"):
        added += _added(line)
    assert added == list(range(len(added)))
    return len(added)


def _added(line: str) -> list[int]:
    assert line
    return [int(line.split()[1])] if line.startswith("added ") else []


def _half_arrived(path: Path) -> int:
    """Contents that wait to be swept, once half a commit is taken back: looked at in a copy."""
    from sqlcipher3 import dbapi2

    copy = path.with_suffix(".look")
    for ending in ("", "-journal"):
        if path.with_name(path.name + ending).exists():
            shutil.copy(path.with_name(path.name + ending), copy.with_name(copy.name + ending))
    connection = dbapi2.connect(str(copy))
    try:
        return int(connection.execute("SELECT count(*) FROM evidence_content WHERE state = 'arriving'").fetchone()[0])
    finally:
        connection.close()
        copy.unlink()


def _assert_nothing_half_added(path: Path, added: int) -> None:
    with Desk(open_council_file(path, system_clock), RuleLibrary(), system_clock, "Thư ký") as desk:
        assert check_council_file(desk.file) == []
        documents = dossier_content(desk, DOSSIER).documents
        # A document may be there in the instant before it was called added; never the other way round.
        assert len(documents) in (added, added + 1)
        with desk.file.evidence_reader() as reader:
            for number, document in enumerate(documents):
                name, data = a_file(number)
                assert document.name == name
                assert reader.read(document.content_id, document.size) == data
        with desk.read() as work:
            kept = work.connection.exec_driver_sql("SELECT coalesce(sum(length(data)), 0) FROM evidence_chunk").scalar()
            assert kept == sum(one.size for one in documents)
            contents = work.connection.exec_driver_sql("SELECT count(*) FROM evidence_content").scalar()
            assert contents == len(documents)
        name, data = a_file(len(documents))
        assert len(add_evidence(desk, DOSSIER, [incoming(name, data)]).added) == 1
