"""A monkey: random events on whatever is in front of the window, all from one seed."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from random import Random

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QDialog, QMenu, QWidget

from resources import locate
from tests.ui.hang_guard import HangGuard
from ui.main_window import MainWindow
from ui.theme import TEXT_SIZES

STAYS = 1_000
"""Milliseconds a menu that stops everything is looked at."""
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

COME_BACK, SETTLE, LOOKS = 25, 5, 500
"""Events between two returns to the page, between two rounds of the event loop, between two changes of looks."""
ON_PAGE = 0.9
"""Of the clicks on the window, those that go to its page; the others go to what is around it."""


@contextmanager
def menus_left() -> Iterator[None]:
    """Leave a menu that runs a loop of its own (the months of a calendar do): no other event would come to close it."""

    def leave() -> None:
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()

    timer = QTimer()
    timer.setInterval(STAYS)
    timer.timeout.connect(leave)
    timer.start()
    try:
        yield
    finally:
        timer.stop()


class Monkey:
    """One event after another; `done` says how many, `last` what the last one was."""

    def __init__(self, window: MainWindow, step: str, seed: int, guard: HangGuard) -> None:
        self.window = window
        self.step = step
        self.random = Random(f"{step} {seed}")
        self.guard = guard
        self.done = 0
        self.last = ""
        self.held: tuple[QWidget, ...] = ()
        """Found last: the binding forgets a widget with the handle of the one above it."""

    def play(self, events: int) -> None:
        """Do so many events, coming back to the page now and then."""
        acts: list[tuple[int, Callable[[], None]]] = [
            (30, self.click),
            (5, self.double_click),
            (20, self.key),
            (20, self.digit),
            (5, self.with_control),
            (12, self.letter),
            (6, self.keys_in_a_row),
            (1, self.other_size),
        ]
        weights, choices = zip(*acts, strict=True)
        while self.done < events:
            with self.guard.one_step():
                self.come_back()
                for act in self.random.choices(choices, weights, k=min(COME_BACK, events - self.done)):
                    self.done += 1
                    self.last = act.__name__
                    with menus_left():
                        act()
                    if self.done % SETTLE == 0:
                        self.settle()
                if self.done % LOOKS == 0:
                    self.other_looks()

    def come_back(self) -> None:
        """Close what is open over the window and show the page again where it can be shown."""
        for widget in QApplication.topLevelWidgets():
            if widget.isVisible() and isinstance(widget, QDialog | QMenu):
                widget.close()
        self.window.go(self.step)
        for view in self.window.findChildren(QAbstractItemView):
            view.setDragEnabled(False)  # dragging waits in a loop of its own for a button that nobody lets go

    def settle(self) -> None:
        """One round of the event loop. Called from no loop, it would let what is to be deleted pile up."""
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def front(self) -> QWidget:
        """The menu or question that is open, else the window."""
        return QApplication.activePopupWidget() or QApplication.activeModalWidget() or self.window

    def somewhere(self) -> tuple[QWidget, QPoint]:
        """A place in front, mostly on a widget that does something."""
        front = self.front()
        if front is self.window and self.random.random() < ON_PAGE:
            front = self.window.page
        there = [
            one
            for one in front.findChildren(QWidget)
            if one.isVisible() and one.isEnabled() and not one.visibleRegion().isEmpty()
        ]
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

    def keys_in_a_row(self) -> None:
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
