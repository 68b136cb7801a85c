"""Taking pictures of questions and dialogs as they lie over the window."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QDialog

from ui.main_window import MainWindow

Looks = Callable[[], Iterator[str]]
"""Goes through sizes, colours and languages, and names each."""
Settle = Callable[[], None]
"""Waits until nothing is on its way."""
Pictures = Iterator[tuple[str, QPixmap]]
"""Every picture as (name, pixels)."""

AnyDialog = TypeVar("AnyDialog", bound=QDialog)


@contextmanager
def opened(dialog: AnyDialog) -> Iterator[AnyDialog]:
    """A dialog that is shown and closed again."""
    dialog.show()
    try:
        yield dialog
    finally:
        dialog.close()


def over(window: MainWindow, dialog: QDialog) -> QPixmap:
    """The dialog in the middle of the window, as people see it."""
    whole = window.grab()
    painter = QPainter(whole)
    middle = QPoint((window.width() - dialog.width()) // 2, (window.height() - dialog.height()) // 2)
    painter.drawPixmap(middle, dialog.grab())
    painter.setPen(dialog.palette().mid().color())
    painter.drawRect(middle.x(), middle.y(), dialog.width() - 1, dialog.height() - 1)
    painter.end()
    return whole


def each_look(window: MainWindow, name: str, make: Callable[[], QDialog], looks: Looks, settle: Settle) -> Pictures:
    """A dialog made anew for every look."""
    for look in looks():
        with opened(make()) as dialog:
            settle()
            window.notice.clear()
            settle()
            yield f"{name}-{look}", over(window, dialog)
