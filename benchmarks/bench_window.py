"""The window under a person's hands: its start, a mark, a search, opening a product, opening the sheets, its looks.

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
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path
from random import Random

from benchmarks.harness import Case, Measurement
from benchmarks.window_start import FILLED, PAINTED

STARTS = 7
START_ALLOWED, MEMORY_ALLOWED = 0.350, 130 * 1_000_000
MARK_ALLOWED, SEARCH_ALLOWED, OPEN_ALLOWED, REVEAL_ALLOWED, LOOKS_ALLOWED = 0.016, 0.030, 0.100, 0.100, 0.300
PRODUCTS = 3_000
SEARCHES = ("ca phe", "tra o long", "mat ong 12", "hop tac xa", "suoi vang", "ruou nep 7")


def cases() -> list[Case]:
    """Start and memory in processes of their own, the rest on a window in this one."""
    return [
        Case("window: start to painted, demo's file", "import everything first", _start_ratio, limit=0.7),
        Case("window: start to painted, demo's file", "allowed", _start, limit=1),
        Case("window: start to the file's page filled", "", _filled),
        Case("window: memory on the demo's file, page filled (PSS)", "allowed 130 MB", _memory, limit=1),
        *(
            Case(f"window: a mark, key to durable and shown, {name}", "allowed", partial(_mark, part), limit=1)
            for name, part in (("p50", 50), ("p99", 99))
        ),
        Case(f"window: a letter of a search in {PRODUCTS:,} products, p99", "allowed", _search, limit=1),
        Case("window: opening a product to score, slowest", "allowed", _open, limit=1),
        Case("window: opening 11 sheets, slowest", "allowed", _reveal, limit=1),
        Case("window: a page's first coming up, slowest", "", _first_visit),
        Case("window: dark and light, text size, with every page made, slowest", "allowed", _other_looks),
    ]


@dataclass(frozen=True, slots=True)
class _Start:
    """Seconds until the window was painted, and until the page was, with what is in the file; then bytes."""

    painted: float
    filled: float
    size: int


@cache
def _starts() -> tuple[list[_Start], list[_Start]]:
    """Starts as they are and with everything imported, by turns, warm."""
    with tempfile.TemporaryDirectory() as folder:
        demo = [sys.executable, "-m", "ocop_desk", "demo", "--out", folder]
        subprocess.run(demo, check=True, stdout=subprocess.DEVNULL)
        (path,) = Path(folder).glob("*.ocop")
        _start_once(path)
        _start_once(path, "everything")
        ours, everything = [], []
        for _ in range(STARTS):
            ours.append(_start_once(path))
            everything.append(_start_once(path, "everything"))
    return ours, everything


def _start_once(path: Path, *words: str) -> _Start:
    begun = time.perf_counter()
    command = [sys.executable, "-m", "benchmarks.window_start", str(path), *words]
    # Warm means with compiled modules, as on any laptop after the first start, wherever they may be kept here.
    surroundings = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    surroundings["PYTHONPYCACHEPREFIX"] = str(path.parent / "compiled")
    pipe, nowhere = subprocess.PIPE, subprocess.DEVNULL
    with subprocess.Popen(command, stdout=pipe, stderr=nowhere, text=True, env=surroundings) as child:
        assert child.stdout is not None
        said, painted = child.stdout.readline().strip(), time.perf_counter() - begun
        then, filled = child.stdout.readline().strip(), time.perf_counter() - begun
        size = child.stdout.readline()
    if (said, then) != (PAINTED, FILLED) or child.returncode:
        raise RuntimeError("the window did not start")
    return _Start(painted, filled, int(size))


def _start_ratio() -> Measurement:
    ours, everything = ([start.painted for start in starts] for starts in _starts())
    ratio = statistics.median(mine / theirs for mine, theirs in zip(ours, everything, strict=True))
    return Measurement(statistics.median(ours), statistics.median(everything), ratio)


def _start() -> Measurement:
    return _against(statistics.median(start.painted for start in _starts()[0]), START_ALLOWED)


def _filled() -> Measurement:
    return Measurement(statistics.median(start.filled for start in _starts()[0]))


def _memory() -> Measurement:
    ours = _starts()[0]
    size = int(statistics.median(start.size for start in ours))
    return Measurement(statistics.median(start.filled for start in ours), ratio=size / MEMORY_ALLOWED, memory=size)


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


def _first_visit() -> Measurement:
    return Measurement(max(_visits_and_looks()[0]))


def _other_looks() -> Measurement:
    return _against(max(_visits_and_looks()[1]), LOOKS_ALLOWED)


@cache
def _visits_and_looks() -> tuple[list[float], list[float]]:
    """Every page's first coming up, by what is painted at once, and changes of looks over all of them."""
    from tests.ui.board_desks import a_board_desk, a_round

    with _window() as (window, folder):
        desk, session_id, entries = a_board_desk(folder)
        a_round(desk, session_id, entries[0], (72, 70, 75, 71))
        window.office.use_desk(desk)
        visits = []
        for step in window.steps:
            visits.append(_seconds(partial(window.go, step)))
            while window.office.tasks.busy:
                _settle()
        window.go("council")
        store = window.office.preferences
        looks = []
        for dark, text_size in ((True, 11), (True, 13), (False, 10), (False, 11)) * 2:
            changed = replace(store.current, dark=dark, text_size=text_size)
            looks.append(_seconds(partial(store.change, changed)))
    return visits, looks


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
