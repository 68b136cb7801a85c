"""How a case is measured: in turns with its bare counterpart, medians, memory in a process of its own."""

import gc
import multiprocessing
import os
import re
import shutil
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

Work = Callable[[], object]
"""Something to time; what it returns is thrown away."""

KIBIBYTE = 1024
_PIECE = KIBIBYTE * KIBIBYTE


@dataclass(frozen=True, slots=True)
class Measurement:
    """Seconds of our work and of what it is held against; `memory` is the bytes our work added at its peak."""

    seconds: float
    against: float | None = None
    ratio: float | None = None
    memory: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """One line of the table; `limit` is the largest ratio that is accepted, None where there is none."""

    name: str
    against: str
    measure: Callable[[], Measurement]
    limit: float | None = None


def in_turns(ours: Work, bare: Work, turns: int = 5, before: Work = lambda: None) -> Measurement:
    """Time both by turns and compare turn by turn, so that a machine that slows down slows both.

    The order changes with every turn: what runs second finds warmer caches. `before` comes ahead of each, untimed.
    """
    pairs = []
    for turn in range(turns):
        taken = {}
        for work in (bare, ours) if turn % 2 else (ours, bare):
            before()
            taken[work] = _seconds(work)
        pairs.append((taken[ours], taken[bare]))
    return Measurement(
        seconds=statistics.median(mine for mine, _ in pairs),
        against=statistics.median(theirs for _, theirs in pairs),
        ratio=statistics.median(mine / theirs for mine, theirs in pairs),
    )


def copied_and_synced(path: Path) -> None:
    """Copy a file beside itself, forced to the disk, and take the copy away: what writing its bytes costs at least."""
    target = path.with_name(f"{path.name}.copy")
    with path.open("rb") as source, target.open("wb") as copy:
        shutil.copyfileobj(source, copy, _PIECE)
        copy.flush()
        os.fsync(copy.fileno())
    target.unlink()


def peak_memory(work: Work) -> int:
    """Bytes the work added to the largest size of a process of its own; `work` must be importable by name.

    Measured from the process's size when the work begins, after the modules it lives in are loaded.
    Counts what native libraries take too, which tracemalloc does not see. Linux only; elsewhere 0.
    """
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe(duplex=False)
    child = context.Process(target=_run_and_report, args=(work, there))
    child.start()
    there.close()
    try:
        return int(here.recv())
    except EOFError:
        raise RuntimeError(f"the process that measured {work} failed") from None
    finally:
        child.join()


def _run_and_report(work: Work, report: Connection) -> None:
    before = process_size("VmRSS")
    work()
    report.send(max(0, process_size("VmHWM") - before))


def process_size(field: str) -> int:
    """A size of this process from the kernel's own account, in bytes."""
    if sys.platform != "linux":
        return 0
    status = Path("/proc/self/status").read_text("ascii")
    found = re.search(rf"^{field}:\s+(\d+) kB$", status, re.MULTILINE)
    return int(found[1]) * KIBIBYTE if found else 0


def _seconds(work: Work) -> float:
    gc.collect()
    start = time.perf_counter()
    work()
    return time.perf_counter() - start
