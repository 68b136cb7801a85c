"""A person's hands: every click and key of a journey goes through here and is counted."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.main_window import MainWindow

_NONE = Qt.KeyboardModifier.NoModifier


@dataclass
class Hands:
    """Clicks and keys on one window; only what a person could reach: shown, enabled widgets."""

    window: MainWindow
    bot: QtBot
    clicks: int = 0
    keys: int = 0
    spent: dict[str, tuple[int, int]] = field(default_factory=dict)
    """Clicks and keys by the part of the journey they went into."""

    @contextmanager
    def counting(self, part: str) -> Iterator[None]:
        """Book what is done inside under the name of a part of the journey."""
        before = self.clicks, self.keys
        yield
        clicks, keys = self.spent.get(part, (0, 0))
        self.spent[part] = clicks + self.clicks - before[0], keys + self.keys - before[1]

    def click(self, button: QWidget) -> None:
        """Click a widget; one that is hidden or greyed out fails the journey with what keeps it so."""
        name = button.text() if isinstance(button, QAbstractButton) else button.accessibleName()
        assert button.isVisible(), f"hidden: {name}"
        assert button.isEnabled(), f"greyed out: {name}: {button.toolTip()} {self.window.notice.text}"
        self.clicks += 1
        self.bot.mouseClick(button, Qt.MouseButton.LeftButton)

    def click_row(self, view: QAbstractItemView, row: int, column: int = 0) -> None:
        """Click a row of a list or a table."""
        index = view.model().index(row, column)
        view.scrollTo(index)
        self.clicks += 1
        self.bot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, _NONE, view.visualRect(index).center())
        assert view.selectionModel().isSelected(index) or view.selectionModel().isRowSelected(row)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = _NONE, times: int = 1) -> None:
        """Press a key where the keyboard is."""
        self._wait_for_front()
        for _ in range(times):
            self.keys += 1
            self.bot.keyClick(QApplication.focusWidget() or self.window, key, modifier)

    def digit(self, number: int) -> None:
        """Press a digit."""
        self.press(Qt.Key(Qt.Key.Key_0.value + number))

    def type(self, text: str, into: QWidget) -> None:
        """Type a text into a field, letters with marks too; what stands there goes."""
        self._wait_for_front()
        self.bot.mouseClick(into, Qt.MouseButton.LeftButton, _NONE, QPoint(6, into.height() // 2))
        self.clicks += 1
        assert into.hasFocus(), f"no keyboard: {into.accessibleName()}"
        self.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        for letter in text:
            self.keys += 1
            for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
                QApplication.sendEvent(into, QKeyEvent(kind, Qt.Key.Key_unknown, _NONE, letter))

    def go(self, step: str) -> None:
        """Go to a step by its key."""
        number = list(self.window.steps).index(step) + 1
        self.press(Qt.Key(Qt.Key.Key_0.value + number), Qt.KeyboardModifier.AltModifier)
        assert self.window.page.step.key == step, self.window.notice.text

    def _wait_for_front(self) -> None:
        """Keys go to the question that is open, else to the window: as on a desk, after it has come to the front."""
        front = QApplication.activeModalWidget() or self.window
        if not front.isActiveWindow():
            front.activateWindow()  # what a window manager does and the offscreen one does not
        self.bot.waitUntil(front.isActiveWindow)
