"""What the products page asks of the system: a list to read, a file to write. Tests answer in its stead."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

AskPath = Callable[[QWidget, str, str], Path | None]
"""Asks for a file: (over which widget, title, proposed name) to its path, or None."""


def ask_open(over: QWidget, title: str, _name: str) -> Path | None:
    """A list to read."""
    chosen, _ = QFileDialog.getOpenFileName(over, title, "", "Excel (*.xlsx *.xlsm *.xltx)")
    return Path(chosen) if chosen else None


def ask_save(over: QWidget, title: str, name: str) -> Path | None:
    """A file to write."""
    chosen, _ = QFileDialog.getSaveFileName(over, title, name, "Excel (*.xlsx)")
    return Path(chosen) if chosen else None
