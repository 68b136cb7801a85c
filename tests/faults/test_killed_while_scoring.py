"""Killed at a random instant while members score: what was called saved is there, and what was recovered is told.

Five times in every run of the tests, a hundred times by `make faults`.
"""

import os
import shutil
import signal
import subprocess
import time
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from pathlib import Path
from random import Random

import pytest

from ocop_desk.domain.numbers import clock_text
from ocop_desk.services.checking import check_everything
from ocop_desk.services.council_files import Recovered, recovered
from ocop_desk.services.desk import Desk
from ocop_desk.services.rules import RuleLibrary
from ocop_desk.services.scoring import open_round, set_level
from ocop_desk.services.seats import SeatTaken, take_seat, this_place
from ocop_desk.store.check import check_council_file
from ocop_desk.store.council_file import open_council_file
from ocop_desk.store.soundness import has_hot_journal
from tests.faults.killing import serving, start_on
from tests.faults.scorer import clock, marks
from tests.services.desks import a_council_desk, a_test_product, an_open_session
from ui.pages.start.file_words import recovered_sentence

ENTRIES = 3
FEW, MANY = 5, 100
OPENINGS, MOST_MARKS = 3, 20
"""Of so many kills together these are while the file is opened; the others after up to so many marks."""
LONGEST_OPENING, LONGEST_MARK = 0.3, 0.03
"""Seconds that are left to the program before the kill."""

Levels = dict[tuple[int, int], dict[str, int]]


@dataclass(frozen=True, slots=True)
class Killed:
    """What a killed program left."""

    saved: int
    """Marks it had called saved."""
    began: bool
    half_written: bool


@pytest.fixture(scope="module")
def scored_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    desk = a_council_desk(tmp_path_factory.mktemp("council"))
    _, entries = an_open_session(desk, [a_test_product(n) for n in range(1, ENTRIES + 1)])
    for entry_id in entries:
        open_round(desk, entry_id)
    desk.close()
    return desk.file.path


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the scoring program is copied by fork")
def test_killed_a_few_times(scored_file: Path, tmp_path: Path) -> None:
    killed = _kill_again_and_again(scored_file, tmp_path, FEW)
    assert any(one.saved for one in killed)


@pytest.mark.soak
@pytest.mark.skipif(not hasattr(os, "fork"), reason="the scoring program is copied by fork")
def test_killed_a_hundred_times(scored_file: Path, tmp_path: Path) -> None:
    killed = _kill_again_and_again(scored_file, tmp_path, MANY)
    # Not only before the first mark, and not only between two marks.
    assert sum(one.saved > 0 for one in killed) > MANY // 2
    assert any(one.half_written for one in killed)


def test_the_marks_of_the_scorer_change_and_are_taken_back() -> None:
    several = list(islice(marks(ENTRIES), 200))
    assert {entry for entry, *_ in several} == {1, 2, 3}
    assert {member for _, member, *_ in several} == {1, 2, 3, 4}
    assert any(level is None for *_, level in several)


def _kill_again_and_again(whole: Path, folder: Path, times: int) -> list[Killed]:
    random = Random(20261121)
    killed = []
    with serving("tests.faults.scorer", ENTRIES) as program:
        for number in range(times):
            path = folder / f"{number}.ocop"
            shutil.copy(whole, path)
            began = clock()
            one = _killed_once(program, path, random)
            _assert_all_is_there(path, one, began)
            path.unlink()
            killed.append(one)
    return killed


def _killed_once(program: "subprocess.Popen[str]", path: Path, random: Random) -> Killed:
    """Let a copy of the program score and kill it at a random instant: while it opens, or in or between two marks."""
    pid = start_on(program, path)
    assert program.stdout is not None
    saved: list[int] = []
    last = random.randint(-OPENINGS, MOST_MARKS)
    # Waiting for a number of marks, not for seconds: a busy machine must not make these kills before the first mark.
    while last >= 0 and len(saved) <= last:
        saved += _saved(program.stdout.readline())
    time.sleep(random.uniform(0, LONGEST_OPENING if last < 0 else LONGEST_MARK))
    os.kill(pid, signal.SIGKILL)
    for line in iter(program.stdout.readline, "ended\n"):
        saved += _saved(line)
    assert saved == list(range(len(saved)))
    lock = _lock(path)
    return Killed(len(saved), lock.exists() and lock.stat().st_size > 0, has_hot_journal(path))


def _saved(line: str) -> list[int]:
    assert line
    return [int(line.split()[1])] if line.startswith("saved ") else []


def _assert_all_is_there(path: Path, killed: Killed, began: datetime) -> None:
    desk = Desk(open_council_file(path, clock), RuleLibrary(), clock, "Thư ký")
    with desk:
        assert check_council_file(desk.file) == []
        assert check_everything(desk).problems == ()
        found = _levels(desk)
        # A mark may have reached the disk in the instant before it was called saved; never the other way round.
        assert found in (_levels_after(killed.saved), _levels_after(killed.saved + 1))
        told = recovered(desk)
        assert (told is not None) == (killed.began or killed.half_written)
        if told is not None:
            _assert_told(desk, told, killed, found, began)
        set_level(desk, 1, 1, "1.1", 1)
        if killed.saved:
            assert isinstance(take_seat(desk, 1, 1, None, this_place()), SeatTaken)
    assert not _lock(path).exists()
    with open_council_file(path, clock) as again:
        assert not again.ended_badly


def _assert_told(desk: Desk, told: Recovered, killed: Killed, found: Levels, began: datetime) -> None:
    begun = {place: len(levels) for place, levels in found.items() if levels}
    assert {(draft.entry_id, draft.member_id): draft.marks for draft in told.drafts} == begun
    assert told.marks == sum(begun.values())
    assert told.rolled_back == killed.half_written
    assert told.last_saved_at is not None
    if killed.saved:
        assert began <= told.last_saved_at <= clock()
    words = recovered_sentence(told)
    assert clock_text(told.last_saved_at) in words
    assert ("chấm dở" in words) == bool(begun)
    assert ("được bỏ đi" in words) == killed.half_written


def _levels(desk: Desk) -> Levels:
    with desk.read() as work:
        drafts = {
            (entry, member): dict(work.sheets.draft(entry, member).levels)
            for entry in range(1, ENTRIES + 1)
            for member in (1, 2, 3, 4)
        }
    return {place: levels for place, levels in drafts.items() if levels}


def _levels_after(number: int) -> Levels:
    found: Levels = {}
    for entry, member, criterion, level in islice(marks(ENTRIES), number):
        levels = found.setdefault((entry, member), {})
        if level is None:
            levels.pop(criterion, None)
        else:
            levels[criterion] = level
    return {place: levels for place, levels in found.items() if levels}


def _lock(path: Path) -> Path:
    return path.with_name(f".{path.name}.lock")
