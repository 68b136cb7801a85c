"""A monkey at the desk: random events on every page without a crash, an exception or a word from Qt."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QDialog, QFileDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from resources import locate
from tests.ui.board_desks import a_board_desk, a_round
from ui.main_window import MainWindow
from ui.theme import TEXT_SIZES

pytestmark = [
    pytest.mark.usefixtures("nothing_blocks"),
    pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard"),  # open menus, offscreen
]

STEPS = ("start", "council", "products", "session", "scoring", "board", "results", "publish")
EVENTS, MANY_EVENTS = 1_000, 20_000
SIZES = ((1366, 768), (1024, 700), (1920, 1080))
LANGUAGES = ("vi", "en") if locate("i18n", "ocop_desk_en.qm").is_file() else ("vi",)

KEYS = (
    *(Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Space),
    *(Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End),
    *(Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Backspace, Qt.Key.Key_Delete),
    *(Qt.Key.Key_F1, Qt.Key.Key_F2, Qt.Key.Key_F3, Qt.Key.Key_F11, Qt.Key.Key_E, Qt.Key.Key_N),
)
WITH_CONTROL = (Qt.Key.Key_Z, Qt.Key.Key_Y, Qt.Key.Key_C, Qt.Key.Key_F, Qt.Key.Key_N, Qt.Key.Key_V, Qt.Key.Key_Return)
LETTERS = "aăâđêôơư ĐẮ0,5/&<"
NONE = Qt.KeyboardModifier.NoModifier


class Monkey:
    """One event after another on whatever is in front, all from one seed."""

    def __init__(self, window: MainWindow, step: str, seed: int) -> None:
        self.window = window
        self.step = step
        self.random = Random(f"{step} {seed}")
        self.done = 0
        self.held: tuple[QWidget, ...] = ()
        """Found last: the binding forgets a widget with the handle of the one above it."""

    def play(self, events: int) -> None:
        """Do so many events, coming back to the page now and then."""
        acts: list[tuple[float, Callable[[], None]]] = [
            (30, self.click),
            (5, self.double_click),
            (20, self.key),
            (20, self.digit),
            (5, self.with_control),
            (12, self.letter),
            (6, self.wheel_down),
            (1, self.other_size),
            (0.3, self.other_looks),
        ]
        weights, choices = zip(*acts, strict=True)
        for self.done in range(1, events + 1):
            if self.done % 25 == 1:
                self.come_back()
            self.random.choices(choices, weights)[0]()
            if self.done % 5 == 0:
                QApplication.processEvents()

    def come_back(self) -> None:
        """Close what is open over the window and show the page again where it can be shown."""
        for widget in QApplication.topLevelWidgets():
            if widget.isVisible() and isinstance(widget, QDialog | QMenu):
                widget.close()
        self.window.go(self.step)

    def front(self) -> QWidget:
        """The menu or question that is open, else the window."""
        return QApplication.activePopupWidget() or QApplication.activeModalWidget() or self.window

    def somewhere(self) -> tuple[QWidget, QPoint]:
        """A place in front, mostly on a widget that does something."""
        front = self.front()
        there = [one for one in front.findChildren(QWidget) if one.isEnabled() and not one.visibleRegion().isEmpty()]
        target = self.random.choice(there) if there else front
        self.held = (front, *there)
        room = target.visibleRegion().boundingRect() if there else front.rect()
        x, y = self.random.randrange(room.width()), self.random.randrange(room.height())
        return target, room.topLeft() + QPoint(x, y)

    def click(self) -> None:
        """A click anywhere."""
        self.mouse(QTest.mouseClick)

    def double_click(self) -> None:
        """A double click anywhere."""
        self.mouse(QTest.mouseDClick)

    def mouse(self, act: Callable[..., None]) -> None:
        """Through the window, as the system does: what is clicked may be gone before the button is let go."""
        target, place = self.somewhere()
        top = target.window()
        if top.windowHandle() is not None:
            act(top.windowHandle(), Qt.MouseButton.LeftButton, NONE, target.mapTo(top, place))

    def key(self) -> None:
        """A key where the keyboard is."""
        QTest.keyClick(self.keyboard(), self.random.choice(KEYS))

    def digit(self) -> None:
        """A digit, as for a mark."""
        QTest.keyClick(self.keyboard(), Qt.Key(Qt.Key.Key_0.value + self.random.randrange(10)))

    def with_control(self) -> None:
        """A shortcut."""
        QTest.keyClick(self.keyboard(), self.random.choice(WITH_CONTROL), Qt.KeyboardModifier.ControlModifier)

    def letter(self) -> None:
        """A letter that no key of this keyboard has."""
        event = QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_unknown, NONE, self.random.choice(LETTERS))
        QApplication.sendEvent(self.keyboard(), event)

    def wheel_down(self) -> None:
        """Some keys in a row that move."""
        for _ in range(3):
            QTest.keyClick(self.keyboard(), self.random.choice((Qt.Key.Key_Down, Qt.Key.Key_Tab, Qt.Key.Key_PageDown)))

    def other_size(self) -> None:
        """Another size of the window."""
        self.window.resize(*self.random.choice(SIZES))

    def other_looks(self) -> None:
        """Another language, colour, text size."""
        store = self.window.office.preferences
        changed = replace(
            store.current,
            language=self.random.choice(LANGUAGES),
            dark=self.random.random() < 0.5,
            text_size=self.random.choice(TEXT_SIZES),
        )
        store.change(changed)

    def keyboard(self) -> QWidget:
        """Where keys go."""
        return QApplication.focusWidget() or self.front()


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
def desk_window(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    """The window on a session in full swing: a product decided on, one being scored, others waiting."""
    desk, session_id, entries = a_board_desk(tmp_path)
    a_round(desk, session_id, entries[0], (72, 70, 75, 71))
    window.office.use_desk(desk)
    for view in window.findChildren(QAbstractItemView):
        view.setDragEnabled(False)  # dragging waits in a loop of its own for a button that nobody lets go
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    return window


@pytest.mark.soak
@pytest.mark.parametrize("step", STEPS)
def test_a_thousand_random_events(desk_window: MainWindow, step: str, qtbot: QtBot) -> None:
    play(desk_window, step, EVENTS, qtbot)


@pytest.mark.soak
@pytest.mark.parametrize("step", STEPS)
def test_twenty_thousand_random_events(desk_window: MainWindow, step: str, qtbot: QtBot) -> None:
    play(desk_window, step, MANY_EVENTS, qtbot)


def play(window: MainWindow, step: str, events: int, qtbot: QtBot) -> None:
    """Let a monkey loose on a page; afterwards the page still answers."""
    with qtbot.captureExceptions() as caught:
        monkey = Monkey(window, step, seed=1)
        monkey.play(events)
        monkey.come_back()
        qtbot.waitUntil(lambda: not window.office.tasks.busy, timeout=60_000)
    assert caught == []
    assert monkey.done == events
    assert window.isVisible()
    assert window.page.step in STEPS
