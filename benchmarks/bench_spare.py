"""The continuous copy of a large session: writing one state, and a spare laptop being ready to go on from it.

The journal has the lines of two long days: what was copied before is thinned, its lines stay.
"""

import tempfile
from dataclasses import replace
from pathlib import Path

from benchmarks.filled_file import fill
from benchmarks.harness import Case, Measurement, copied_and_synced, in_turns
from benchmarks.sample import a_large_session
from ocop_desk.domain.clock import system_clock
from ocop_desk.packages.state_folder import JOURNAL
from ocop_desk.packages.state_lines import line_hash, write_line
from ocop_desk.services.continuous_copy import ContinuousCopy, continuous_copy, own_key
from ocop_desk.services.desk import Desk
from ocop_desk.services.rules import RuleLibrary
from ocop_desk.services.taking_over import Spare, spares_in, take_over
from ocop_desk.store.council_file import open_council_file

PRODUCTS, MEMBERS, LINES = 150, 11, 4000
ALLOWED = 10.0
"""Seconds from the stick in the socket to a file that is open to be worked on."""


def cases() -> list[Case]:
    """A state against a plain copy that is forced to the disk; a spare against the time it may take."""
    size = f"{PRODUCTS} products × {MEMBERS} members"
    return [
        Case(f"a state of {size} into the folder", "file copy and fsync", _writing),
        Case(f"a spare ready, {size}, {LINES} lines", "allowed", _ready, 1.0),
    ]


def _writing() -> Measurement:
    with tempfile.TemporaryDirectory() as name, _desk(Path(name)) as desk:
        copy, last = _begun(desk, Path(name))
        return in_turns(lambda: copy.write(always=True), lambda: copied_and_synced(last), turns=5)


def _ready() -> Measurement:
    with tempfile.TemporaryDirectory() as name:
        stick = Path(name, "usb")
        with _desk(Path(name)) as desk:
            _begun(desk, Path(name))
            _lengthen(desk, stick)
            continuous_copy(desk, stick, begun=True).write(always=True)
        turn = iter(range(100))
        measured = in_turns(lambda: _taken_over(stick, Path(name, f"{next(turn)}.ocop")), lambda: None, turns=3)
    return replace(measured, against=ALLOWED, ratio=measured.seconds / ALLOWED)


def _taken_over(stick: Path, target: Path) -> None:
    """As the window does it: look at the stick, take over, open the file, see what stands in it."""
    (spare,) = spares_in(stick)
    assert isinstance(spare, Spare)
    path = take_over(spare, target, system_clock, "benchmark")
    with open_council_file(path, system_clock) as file, file.read() as work:
        assert len(work.products.all()) == PRODUCTS


def _desk(folder: Path) -> Desk:
    path = folder / "bench.ocop"
    fill(path, a_large_session(PRODUCTS, MEMBERS))
    return Desk(open_council_file(path, system_clock), RuleLibrary(), system_clock, "benchmark")


def _begun(desk: Desk, folder: Path) -> tuple[ContinuousCopy, Path]:
    """A continuous copy with its first state, and that state's file."""
    stick = folder / "usb"
    stick.mkdir()
    copy = continuous_copy(desk, stick, begun=False)
    assert copy.write().written
    return copy, next(stick.rglob("*.ocop"))


def _lengthen(desk: Desk, stick: Path) -> None:
    """Write the lines of states whose copies are gone."""
    (spare,) = spares_in(stick)
    assert isinstance(spare, Spare)
    key, line, sha256 = own_key(desk), spare.state.line, spare.state.sha256
    for number in range(2, LINES + 1):
        data = write_line(replace(line, number=number, previous=sha256, passes=()), key)
        (spare.folder / JOURNAL / f"{number:08d}.json").write_bytes(data)
        sha256 = line_hash(data)
