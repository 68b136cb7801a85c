"""Evidence on the screen, on a scan of 500 pages and 300 MB: first page, any page, scrolling.

Times are from asking until the page is painted, the person having looked a moment at the page before. Where the disk is
short the scan has fewer pages, and the names of the cases say so.
"""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache, partial
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from benchmarks.harness import Case, Measurement, process_size
from benchmarks.scan import PAGES, pages_for, write_scan

if TYPE_CHECKING:
    from ui.evidence.strip import PageStrip
    from ui.evidence.viewer import EvidenceViewer

FIRST_ALLOWED, PAGE_ALLOWED, GROWTH_ALLOWED = 0.150, 0.100, 120 * 1_000_000
FIRSTS, JUMPS, SCROLLED = 7, 40, 100
LONGEST = 20.0
SIZE = (800, 700)


def cases() -> list[Case]:
    """First page and any page against what is allowed and against bare rendering, and memory."""
    scan = f"scan of {_pages()} pages" + ("" if _pages() == PAGES else f" (of {PAGES}: the disk is short)")
    return [
        Case(f"evidence: first page on screen, {scan}", "allowed", _first, limit=1),
        Case(f"evidence: any page on screen, p95, {scan}", "allowed", _any_page, limit=1),
        Case("evidence: any page on screen", "pypdfium2, plain file", _against_bare, limit=1.3),
        Case(f"evidence: memory after scrolling {SCROLLED} pages", "allowed 120 MB", _growth, limit=1),
    ]


@cache
def _pages() -> int:
    return pages_for(Path(tempfile.gettempdir()))


@cache
def _folder() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory()


@cache
def _stored() -> tuple[Path, Path]:
    """The scan as a plain file, and a council file that holds it."""
    from tests.services.dossier_desks import Incoming, a_dossier_desk, add

    folder = Path(_folder().name)
    scan = folder / "scan.pdf"
    write_scan(scan, _pages())
    desk, dossier_id = a_dossier_desk(folder)
    add(desk, dossier_id, Incoming("scan.pdf", scan.stat().st_size, lambda: scan.open("rb")))
    desk.close()
    return scan, desk.file.path


def _first() -> Measurement:
    times = []
    for _ in range(FIRSTS):
        with _viewer() as (viewer, content):
            times.append(_until_shown(viewer, 1, partial(viewer.show_content, content)))
    seconds = statistics.median(times)
    return Measurement(seconds, FIRST_ALLOWED, seconds / FIRST_ALLOWED)


def _any_page() -> Measurement:
    ours, _ = _jumps()
    seconds = sorted(ours)[len(ours) * 95 // 100]
    return Measurement(seconds, PAGE_ALLOWED, seconds / PAGE_ALLOWED)


def _against_bare() -> Measurement:
    ours, bare = _jumps()
    ratio = statistics.median(mine / theirs for mine, theirs in zip(ours, bare, strict=True))
    return Measurement(statistics.median(ours), statistics.median(bare), ratio)


@cache
def _jumps() -> tuple[list[float], list[float]]:
    """Seconds to show pages anywhere, and to render the same pages as large from the plain file, by turns."""
    from pypdfium2 import PdfDocument

    scan, _ = _stored()
    dice, ours, bare = Random(3), [], []
    with _viewer() as (viewer, content), PdfDocument(scan) as document:
        _until_shown(viewer, 1, partial(viewer.show_content, content))
        strip = viewer.first.strip
        for _ in range(JUMPS):
            page = dice.randint(1, _pages())
            _until_nothing_is_wished(strip)
            ours.append(_until_shown(viewer, page, partial(viewer.show_document, 1, page)))
            _until_nothing_is_wished(strip)
            begun = time.perf_counter()
            opened = document[page - 1]
            opened.render(scale=strip.place_of(page).width() / opened.get_width(), prefer_bgrx=True).close()
            opened.close()
            bare.append(time.perf_counter() - begun)
    return ours, bare


def _growth() -> Measurement:
    """Bytes that the process is larger after a hundred pages went by than after the first one."""
    with _viewer() as (viewer, content):
        _until_shown(viewer, 1, partial(viewer.show_content, content))
        _until_nothing_is_wished(viewer.first.strip)
        before, largest, begun = process_size("VmRSS"), 0, time.perf_counter()
        for page in range(2, min(SCROLLED, _pages()) + 1):
            _until_shown(viewer, page, partial(viewer.show_document, 1, page))
            largest = max(largest, process_size("VmRSS"))
        growth = max(0, largest - before)
        return Measurement(time.perf_counter() - begun, ratio=growth / GROWTH_ALLOWED, memory=growth)


@contextmanager
def _viewer() -> "Iterator[tuple[EvidenceViewer, object]]":
    """A viewer on the council file, and the content to show."""
    from PySide6.QtWidgets import QApplication

    from ocop_desk.bootstrap import build
    from ocop_desk.services.dossiers import dossier_content
    from ui.evidence.viewer import EvidenceViewer
    from ui.office import Office
    from ui.preferences import PreferenceStore
    from ui.theme import TEXT_SIZES, apply_theme

    app = QApplication.instance() or QApplication([])
    apply_theme(app, dark=False, text_size=TEXT_SIZES[1])  # type: ignore[arg-type]
    office = Office(PreferenceStore(Path(_folder().name) / "preferences.json"))
    office.use_desk(build(path=_stored()[1]))
    viewer = EvidenceViewer(office)
    viewer.setFixedSize(*SIZE)
    viewer.show()
    app.processEvents()
    try:
        yield viewer, dossier_content(office.desk, 1)
    finally:
        viewer.close()
        office.close()
        viewer.deleteLater()
        app.processEvents()


def _until_shown(viewer: "EvidenceViewer", page: int, act: Callable[[], object]) -> float:
    from ui.evidence.plan import picture_wishes

    strip = viewer.first.strip
    begun = time.perf_counter()
    act()

    def shown() -> bool:
        source = strip._source
        return source is not None and picture_wishes(strip.layout_, source, page, strip._view())[0] in (
            strip.worker.cache
        )

    _wait(shown)
    strip.viewport().repaint()
    return time.perf_counter() - begun


def _until_nothing_is_wished(strip: "PageStrip") -> None:
    """The person looks at the page: what is near it is made meanwhile."""
    thread = strip.worker._thread
    _wait(lambda: thread is None or (not thread.wishes_of(strip) and thread._at_work is None))


def _wait(done: Callable[[], bool]) -> None:
    """Let the window live until something is so; asleep between events, as a window is."""
    from PySide6.QtCore import QEventLoop, QTimer
    from PySide6.QtWidgets import QApplication

    tick = QTimer()
    tick.start(5)
    end = time.perf_counter() + LONGEST
    while not done():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if time.perf_counter() > end:
            raise RuntimeError("the page never came")
