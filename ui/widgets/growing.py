"""Letting a dialog grow with words that came after it was opened."""

from PySide6.QtWidgets import QWidget


def let_grow(dialog: QWidget) -> None:
    """Make a dialog as tall as what it shows now: words of several lines must not be cut."""
    layout = dialog.layout()
    if layout is not None:
        layout.activate()
        dialog.resize(dialog.width(), max(dialog.height(), layout.totalHeightForWidth(dialog.width())))
