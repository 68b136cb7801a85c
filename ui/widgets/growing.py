"""Letting a dialog grow with words that came after it was opened."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget


def let_grow(dialog: QWidget) -> None:
    """Make a dialog as tall as what it shows now: words of several lines must not be cut.

    Once more when the loop comes round: parts that were hidden know their height only then.
    """
    _grow(dialog)
    QTimer.singleShot(0, dialog, lambda: _grow(dialog))


def _grow(dialog: QWidget) -> None:
    layout = dialog.layout()
    if layout is not None:
        layout.activate()
        wanted = max(layout.totalHeightForWidth(dialog.width()), layout.totalSizeHint().height())
        dialog.resize(dialog.width(), max(dialog.height(), wanted))
