"""A monkey at the desk: random events on every page without a crash, a hang, an exception or a word from Qt.

Every failure names its seed (in the name of the test) and event; `OCOP_DESK_MONKEY=SEED` plays another one.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCalendarWidget, QDialog, QFileDialog, QMenu, QToolButton
from pytestqt.qtbot import QtBot

from ocop_desk.domain.dossiers import EvidenceKind, EvidenceLink
from ocop_desk.services.desk import Desk
from ocop_desk.services.dossiers import dossier_of, dossier_view
from ocop_desk.services.evidence import link_pages
from ocop_desk.services.products import list_products
from ocop_desk.store.council_file import open_council_file
from tests.services.desks import SteppingClock, add_products
from tests.services.dossier_desks import a_pdf, add, incoming
from tests.ui.board_desks import a_board_desk, a_round
from tests.ui.hang_guard import HangGuard
from tests.ui.monkey import Monkey, menus_left
from tests.ui.scoring_desks import RULES
from ui.main_window import MainWindow

pytestmark = [
    pytest.mark.usefixtures("nothing_blocks"),
    pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard"),  # open menus, offscreen
]

STEPS = ("start", "council", "products", "dossier", "session", "scoring", "board", "results", "publish")
EVENTS, MANY_EVENTS = 1_000, 20_000
SEED = int(os.environ.get("OCOP_DESK_MONKEY", "1"))
HUNG_AFTER = 120
"""Seconds for one event, far more than any needs on the slowest machine."""

every_page = pytest.mark.parametrize("step", STEPS, ids=lambda step: f"{step}-seed{SEED}")


@pytest.fixture
def nothing_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Questions of the system are put away at once; our own that would wait for an answer are opened instead."""
    for name, nothing in (
        ("getOpenFileName", ("", "")),
        ("getSaveFileName", ("", "")),
        ("getOpenFileNames", ([], "")),
        ("getExistingDirectory", ""),
    ):
        monkeypatch.setattr(QFileDialog, name, lambda *_about, answer=nothing, **_more: answer)
    monkeypatch.setattr(QPrintDialog, "exec", lambda _dialog: 0)
    monkeypatch.setattr(QMenu, "exec", lambda *_about: None)

    def glance(dialog: QDialog) -> int:
        dialog.open()
        QApplication.processEvents()
        dialog.reject()
        return 0

    monkeypatch.setattr(QDialog, "exec", glance)


@pytest.fixture
def guard(capfd: pytest.CaptureFixture[str]) -> Iterator[HangGuard]:
    """Tells on the process's own error stream: what pytest took in would be gone with the process."""
    with capfd.disabled():
        out = os.fdopen(os.dup(2), "w")
    with out:
        yield HangGuard(HUNG_AFTER, out)


@pytest.fixture
def desk_window(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> MainWindow:
    """The window on a session in full swing: a product decided on, one being scored, others waiting."""
    path = tmp_path / "hoi-dong.ocop"
    path.write_bytes(_file_in_full_swing())
    clock = SteppingClock()
    window.office.use_desk(Desk(open_council_file(path, clock), RULES, clock, "Thư ký"))
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    return window


@every_page
def test_a_thousand_random_events(desk_window: MainWindow, step: str, guard: HangGuard, qtbot: QtBot) -> None:
    play(desk_window, step, EVENTS, guard, qtbot)


@pytest.mark.soak
@every_page
def test_twenty_thousand_random_events(desk_window: MainWindow, step: str, guard: HangGuard, qtbot: QtBot) -> None:
    play(desk_window, step, MANY_EVENTS, guard, qtbot)


def play(window: MainWindow, step: str, events: int, guard: HangGuard, qtbot: QtBot) -> None:
    """Let a monkey loose on a page; afterwards the page still answers."""
    monkey = Monkey(window, step, SEED, guard)
    with told_where(monkey), qtbot.captureExceptions() as caught:
        monkey.play(events)
        with guard.one_step():
            monkey.come_back()
            qtbot.waitUntil(lambda: not window.office.tasks.busy, timeout=60_000)
    assert caught == [], f"seed {SEED}, event {monkey.done} ({monkey.last})"
    assert monkey.done == events
    assert window.isVisible()
    assert window.page.step.key in STEPS


@contextmanager
def told_where(monkey: Monkey) -> Iterator[None]:
    """Add seed and event to whatever goes wrong."""
    try:
        yield
    except BaseException as error:
        error.add_note(f"seed {SEED}, event {monkey.done} ({monkey.last})")
        raise


@cache
def _file_in_full_swing() -> bytes:
    with TemporaryDirectory() as folder:
        desk, session_id, entries = a_board_desk(Path(folder))
        a_round(desk, session_id, entries[0], (72, 70, 75, 71))
        _begin_dossier(desk)
        desk.close()
        return desk.file.path.read_bytes()


def _begin_dossier(desk: Desk) -> None:
    """A product that waits for a later session, with documents and pages in its dossier."""
    first = min(list_products(desk), key=lambda one: one.product_id)
    (product_id,) = add_products(desk, [replace(first.product, name="An xoa")])
    dossier_id = dossier_of(desk, product_id)
    files = [incoming(f"{pages}.pdf", a_pdf(pages), EvidenceKind.FOOD_SAFETY) for pages in (2, 5)]
    number, _ = add(desk, dossier_id, *files).added
    code = dossier_view(desk, dossier_id).card.criteria[0].code
    link_pages(desk, dossier_id, [EvidenceLink(0, number, code, 1, 2)])


def test_a_menu_that_runs_a_loop_of_its_own_does_not_hold_the_monkey(qtbot: QtBot) -> None:
    calendar = QCalendarWidget()
    qtbot.addWidget(calendar)
    calendar.show()
    months = calendar.findChild(QToolButton, "qt_calendar_monthbutton")
    with menus_left():
        QTest.mouseClick(months, Qt.MouseButton.LeftButton)
    assert QApplication.activePopupWidget() is None
