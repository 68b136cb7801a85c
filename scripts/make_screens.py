"""Render every page of the window on the demo's council into a folder of PNGs: two sizes, two themes, two languages.

python scripts/make_screens.py docs/screens
"""

import os
import random
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from functools import partial
from io import BytesIO
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["OCOP_DESK_ACTOR"] = "Thư ký"

from hall_scenes import (
    pictures_of_opinions,
    pictures_of_paper,
    pictures_of_practice,
    pictures_of_the_log,
    pictures_of_the_spare,
)
from laptop_scenes import (
    PLACE_SCORED,
    LaptopScenes,
    make_laptops,
    pictures_of_a_conflict,
    pictures_of_a_members,
    pictures_of_collecting,
    pictures_of_the_secretarys,
)
from PIL import Image
from PySide6.QtCore import QBuffer, QEventLoop, QIODevice, QTimer
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication
from scenes import Pictures

from ocop_desk.bootstrap import build
from ocop_desk.demo.aimed_sheets import Aim, aimed_sheet
from ocop_desk.demo.day import COUNCIL_FILE, DayPlan, demo_desk, run_day
from ocop_desk.domain.numbers import in_viet_nam
from ocop_desk.services.desk import Desk
from ocop_desk.services.dossiers import admit_agenda
from ocop_desk.services.scoring import open_round, progress, reveal, set_level, take_in_sheet
from ocop_desk.services.session_laptops import make_member_keys
from ocop_desk.services.sessions import mark_attendance, open_session, plan_session, planned, session_record, set_agenda
from ui.app import keep_spare, make_window, open_file
from ui.main_window import MainWindow
from ui.preferences import PreferenceStore

SIZES = {"1366": (1366, 768), "1920": (1920, 1080)}
COLOURS = 128
SETTLE = 200
"""Milliseconds a page gets before and after what it loads beside the window."""
DRAWING = 1_000
"""Milliseconds in which pages of evidence are drawn beside the window."""
EVIDENCE_PAGES = ("dossier", "scoring")
LONGEST = 60_000
TOTALS = (66, 69, 71, 72, 70, 78, 71, 69)
CLOSED_PAGES = ("results", "publish")


def main(target: Path) -> None:
    """Make the pictures."""
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        scenes = _make_council(Path(folder))
        app = QApplication([])
        store = PreferenceStore(Path(folder) / "preferences.json")
        window = make_window(app, store)
        window.show()
        open_file(window, Path(folder) / COUNCIL_FILE)
        for looks in _looks(window):
            for step in window.pages:
                _show(window, step)
                _save(window.grab(), target / f"{step}-{looks}.png")
        with window.office.desk.read() as work:
            second = work.sessions.all()[1].session_id
        for name, picture in _of_the_hall(window, scenes, second, Path(folder)):
            _save(picture, target / f"{name}.png")
        window.close()


def _of_the_hall(window: MainWindow, scenes: LaptopScenes, session_id: int, folder: Path) -> Pictures:
    """What happens around a session on several laptops: the main pages in every look, the rest in the smaller size."""
    looks, settle = partial(_looks, window), partial(_settle, window)
    small = partial(_looks, window, ("1366",))
    record = session_record(window.office.desk, session_id)
    yield from pictures_of_collecting(window, scenes, session_id, looks, settle)
    yield from pictures_of_a_conflict(window, small, settle)
    yield from pictures_of_the_secretarys(window, looks, settle)
    window.go("board")
    yield from pictures_of_paper(window, session_id, record.products[PLACE_SCORED].entry_id, small, settle)
    window.go("session")
    yield from pictures_of_opinions(window, small, settle)
    yield from pictures_of_the_log(window, small, settle)
    window.go("board")
    yield from pictures_of_the_spare(window, keep_spare(window), small, settle)
    yield from pictures_of_a_members(window, scenes, looks, settle)
    yield from pictures_of_practice(window, folder, small, settle)


def _looks(window: MainWindow, sizes: Sequence[str] = tuple(SIZES)) -> Iterator[str]:
    """Go through languages, colours and sizes; the name of each."""
    store = window.office.preferences
    for language in ("vi", "en"):
        for dark in (False, True):
            # One after the other, as people do it: a layout is measured once for each.
            store.change(replace(store.current, language=language))
            _wait(SETTLE)
            store.change(replace(store.current, dark=dark))
            for size in sizes:
                window.resize(*SIZES[size])
                yield f"{size}-{'dark' if dark else 'light'}-{language}"


def _make_council(folder: Path) -> LaptopScenes:
    """The demo's closed session, and a second one in the middle of its work."""
    plan = DayPlan(folder)
    with demo_desk(plan) as desk:
        run_day(desk, plan, lambda _line: None)
    with build(path=folder / COUNCIL_FILE) as desk:
        session_id, pins = _begin_second_session(desk)
        return make_laptops(desk, session_id, pins, folder)


def _begin_second_session(desk: Desk) -> tuple[int, dict[int, str]]:
    day = in_viet_nam(desk.clock()).date()
    session_id = plan_session(desk, planned(2, day, place="Hội trường", dossiers_sent=day - timedelta(days=7)))
    set_agenda(desk, session_id, list(range(1, 9)))
    roster = session_record(desk, session_id).roster
    mark_attendance(desk, session_id, [replace(entry, present=True, absence_reason="") for entry in roster])
    admit_agenda(desk, session_id, "Hồ sơ giấy đã được Tổ tư vấn kiểm tra đủ")
    pins = make_member_keys(desk, session_id)
    session = open_session(desk, session_id)
    dice = random.Random(5)
    first, begun = session.products[0], session.products[1]
    for product in (first, begun):
        open_round(desk, product.entry_id)
    card = session.scorecards[first.product.scorecard]
    levels = None
    for member, total in zip(progress(desk, first.entry_id).waiting, TOTALS, strict=False):
        levels = aimed_sheet(card, {}, Aim(total, gates_up_to=3), dice, levels)
        take_in_sheet(desk, first.entry_id, member, levels)
    reveal(desk, first.entry_id)
    card = session.scorecards[begun.product.scorecard]
    member = session.scoring_members[0].member_id
    for criterion, level in list(aimed_sheet(card, {}, Aim(68), dice).items())[:19]:
        set_level(desk, begun.entry_id, member, criterion, level)
    return session_id, pins


def _show(window: MainWindow, step: str) -> None:
    office = window.office
    with office.desk.read() as work:
        sessions = [session.session_id for session in work.sessions.all()]
    office.use_session(sessions[0] if step in CLOSED_PAGES else sessions[1])
    record = office.record()
    assert record is not None
    if step == "scoring":
        office.member_id = record.scoring_members[0].member_id
        office.entry_id = record.products[1].entry_id
    if step == "board":
        office.entry_id = record.products[0].entry_id
    if step == "dossier":
        office.product_id = 1
    window.go(step)
    window.notice.clear()
    _settle(window)
    _wait(DRAWING if step in EVIDENCE_PAGES else SETTLE)


def _settle(window: MainWindow) -> None:
    """Wait until nothing is on its way."""
    office = window.office
    _wait(SETTLE)
    for _ in range(LONGEST // SETTLE):
        if not office.tasks.busy:
            break
        _wait(SETTLE)


def _wait(milliseconds: int) -> None:
    """In a loop of its own: `QTest.qWait` holds the interpreter, and what draws beside the window would starve."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _save(pixels: QPixmap, path: Path) -> None:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    pixels.save(buffer, "PNG")
    picture = Image.open(BytesIO(bytes(buffer.data().data()))).convert("RGB")
    picture.quantize(COLOURS, dither=Image.Dither.NONE).save(path, optimize=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
