"""The window under a person's hands: its start, a mark, a search, opening a product, opening the sheets.

What is held against is what is allowed, in seconds or bytes; a ratio over 1 is too slow. Nothing is asked of a screen.
"""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cache, partial
from pathlib import Path
from random import Random

from benchmarks.harness import Case, Measurement
from benchmarks.window_start import PAINTED

STARTS = 7
START_ALLOWED, MEMORY_ALLOWED = 0.350, 130 * 1_000_000
MARK_ALLOWED, SEARCH_ALLOWED, OPEN_ALLOWED, REVEAL_ALLOWED = 0.016, 0.030, 0.100, 0.100
PRODUCTS = 3_000
SEARCHES = ("ca phe", "tra o long", "mat ong 12", "hop tac xa", "suoi vang", "ruou nep 7")


def cases() -> list[Case]:
    """Start and memory in processes of their own, the rest on a window in this one."""
    return [
        Case("window: start to painted, demo's file", "import everything first", _start_ratio, limit=0.7),
        Case("window: start to painted, demo's file", "allowed", _start, limit=1),
        Case("window: memory on the demo's file (PSS)", "allowed 130 MB", _memory, limit=1),
        *(
            Case(f"window: a mark, key to durable and shown, {name}", "allowed", partial(_mark, part), limit=1)
            for name, part in (("p50", 50), ("p99", 99))
        ),
        Case(f"window: a letter of a search in {PRODUCTS:,} products, p99", "allowed", _search, limit=1),
        Case("window: opening a product to score, slowest", "allowed", _open, limit=1),
        Case("window: opening 11 sheets, slowest", "allowed", _reveal, limit=1),
    ]


@cache
def _starts() -> tuple[list[float], list[float], int]:
    """Seconds of starts as they are and with everything imported, by turns, warm; and the memory of the first kind."""
    with tempfile.TemporaryDirectory() as folder:
        demo = [sys.executable, "-m", "ocop_desk", "demo", "--out", folder]
        subprocess.run(demo, check=True, stdout=subprocess.DEVNULL)
        (path,) = Path(folder).glob("*.ocop")
        _start_once(path)
        _start_once(path, "everything")
        ours, everything, sizes = [], [], []
        for _ in range(STARTS):
            seconds, size = _start_once(path)
            ours.append(seconds)
            sizes.append(size)
            everything.append(_start_once(path, "everything")[0])
    return ours, everything, int(statistics.median(sizes))


def _start_once(path: Path, *words: str) -> tuple[float, int]:
    begun = time.perf_counter()
    command = [sys.executable, "-m", "benchmarks.window_start", str(path), *words]
    # Warm means with compiled modules, as on any laptop after the first start, wherever they may be kept here.
    surroundings = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    surroundings["PYTHONPYCACHEPREFIX"] = str(path.parent / "compiled")
    pipe, nowhere = subprocess.PIPE, subprocess.DEVNULL
    with subprocess.Popen(command, stdout=pipe, stderr=nowhere, text=True, env=surroundings) as child:
        assert child.stdout is not None
        said = child.stdout.readline().strip()
        seconds = time.perf_counter() - begun
        size = child.stdout.readline()
    if said != PAINTED or child.returncode:
        raise RuntimeError("the window did not start")
    return seconds, int(size)


def _start_ratio() -> Measurement:
    ours, everything, _ = _starts()
    ratio = statistics.median(mine / theirs for mine, theirs in zip(ours, everything, strict=True))
    return Measurement(statistics.median(ours), statistics.median(everything), ratio)


def _start() -> Measurement:
    return _against(statistics.median(_starts()[0]), START_ALLOWED)


def _memory() -> Measurement:
    ours, _, size = _starts()
    return Measurement(statistics.median(ours), ratio=size / MEMORY_ALLOWED, memory=size)


def _mark(part: int) -> Measurement:
    return _against(_percentile(_marks(), part), MARK_ALLOWED)


@cache
def _marks() -> list[float]:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from tests.ui.scoring_desks import a_scoring_desk

    with _window() as (window, folder):
        desk, entries = a_scoring_desk(folder, rounds=1)
        page = _seat(window, desk, entries[0])
        codes, random = list(page.at_hand.facts), Random(1)

        def mark(level: int) -> None:
            QTest.keyClick(QApplication.focusWidget(), Qt.Key(Qt.Key.Key_0.value + level))

        times = []
        for number in range(600):
            page.work.work_on(codes[number % len(codes)])
            QApplication.processEvents()
            times.append(_seconds(partial(mark, random.choice((1, 2)))))
    return times


def _open() -> Measurement:
    from tests.ui.scoring_desks import a_scoring_desk

    with _window() as (window, folder):
        desk, entries = a_scoring_desk(folder, rounds=12)
        page = _seat(window, desk, entries[0])
        times = [_seconds(partial(page.work.open, entry)) for _ in range(4) for entry in entries]
    return _against(max(times), OPEN_ALLOWED)


def _reveal() -> Measurement:
    from ocop_desk.services.scoring import open_round
    from tests.ui.board_desks import a_board_desk, hand_in

    with _window() as (window, folder):
        desk, session_id, entries = a_board_desk(folder, members=12, products=6)
        for entry in entries:
            open_round(desk, entry)
            hand_in(desk, session_id, entry, [70 + n for n in range(11)])
        window.office.use_desk(desk)
        window.go("board")
        board = window.pages["board"]
        times = []
        for entry in entries:
            board.show_product(entry)
            _settle()
            times.append(_seconds(board.do_main))
            assert board.facts.shown is not None
    return _against(max(times), REVEAL_ALLOWED)


def _search() -> Measurement:
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from tests.services.desks import add_products
    from tests.ui.scoring_desks import a_scoring_desk, sample_products

    with _window() as (window, folder):
        desk, _ = a_scoring_desk(folder, rounds=1)
        rows = sample_products()
        add_products(desk, [replace(rows[n % 12], name=f"{rows[n % 12].name} {n}") for n in range(PRODUCTS - 12)])
        window.office.use_desk(desk)
        window.go("products")
        page = window.pages["products"]
        while len(page.products.rows) < PRODUCTS:
            QApplication.processEvents()
        field = page.narrowing.search
        times = []
        for text in SEARCHES * 4:
            field.clear()
            _settle()
            field.setFocus()
            times += [_seconds(partial(QTest.keyClicks, field, letter)) for letter in text]
    return _against(_percentile(times, 99), SEARCH_ALLOWED)


@contextmanager
def _window() -> Iterator[tuple[object, Path]]:
    """A window at the size of a small laptop, and a folder for its files."""
    from PySide6.QtWidgets import QApplication

    from ui.app import make_window
    from ui.preferences import PreferenceStore

    app = QApplication.instance() or QApplication([])
    with tempfile.TemporaryDirectory() as name:
        window = make_window(app, PreferenceStore(Path(name) / "preferences.json"))
        window.show()
        window.activateWindow()
        _settle()
        try:
            yield window, Path(name)
        finally:
            window.close()
            window.deleteLater()
            _settle()


def _seat(window: object, desk: object, entry_id: int) -> object:
    """The scoring page with the first member who scores in the seat."""
    window.office.use_desk(desk)
    window.office.entry_id = entry_id
    window.office.member_id = window.office.record().scoring_members[0].member_id
    window.go("scoring")
    _settle()
    return window.pages["scoring"]


def _settle() -> None:
    from PySide6.QtWidgets import QApplication

    for _ in range(5):
        QApplication.processEvents()


def _seconds(work: Callable[[], object]) -> float:
    """Until the work is done and the window painted."""
    from PySide6.QtWidgets import QApplication

    begun = time.perf_counter()
    work()
    QApplication.processEvents()
    return time.perf_counter() - begun


def _percentile(times: list[float], part: int) -> float:
    return sorted(times)[min(len(times) - 1, len(times) * part // 100)]


def _against(seconds: float, allowed: float) -> Measurement:
    return Measurement(seconds, allowed, seconds / allowed)
