"""Keys that move in pages."""

from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollBar, QWidget

LINE = 48
"""Pixels of one step."""


class Pages(Protocol):
    """What is moved in."""

    def verticalScrollBar(self) -> QScrollBar:
        """Up and down."""

    def horizontalScrollBar(self) -> QScrollBar:
        """To the sides."""

    def viewport(self) -> QWidget:
        """What is in sight."""

    def go_to(self, page: int, /) -> None:
        """Scroll to a page."""


def move(pages: Pages, key: int, page: int, count: int) -> bool:
    """Move from a page as a key says; whether it says anything. Right and left turn pages that are not too wide."""
    down, across = pages.verticalScrollBar(), pages.horizontalScrollBar()
    screen = max(LINE, pages.viewport().height() - LINE)
    steps = {
        Qt.Key.Key_PageDown: screen,
        Qt.Key.Key_PageUp: -screen,
        Qt.Key.Key_Down: LINE,
        Qt.Key.Key_Up: -LINE,
    }
    sides = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
    ends = {Qt.Key.Key_Home: 1, Qt.Key.Key_End: count}
    if key in steps:
        down.setValue(down.value() + steps[Qt.Key(key)])
    elif key in ends:
        pages.go_to(ends[Qt.Key(key)])
    elif key in sides and across.maximum() > 0:
        across.setValue(across.value() + sides[Qt.Key(key)] * LINE)
    elif key in sides:
        pages.go_to(page + sides[Qt.Key(key)])
    else:
        return False
    return True
