"""What the screens of several laptops ask of the system: folders, files, the printer. Tests answer in its stead."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from ui.dialogs.set_pins import PrintDocument, print_through_the_system

AskFolder = Callable[[QWidget, str, str], Path | None]
"""(over which widget, title, folder to begin with) to a folder, or None."""
AskFiles = Callable[[QWidget, str, str], tuple[Path, ...]]
"""(over which widget, title, kinds of files) to files that are there."""
AskTarget = Callable[[QWidget, str, str, str], Path | None]
"""(over which widget, title, proposed path, kinds of files) to a file to write, or None."""


@dataclass
class LaptopAsking:
    """Every question to the system."""

    folder: AskFolder
    files: AskFiles
    target: AskTarget
    print_document: PrintDocument


def system_asking() -> LaptopAsking:
    """The system's own dialogs."""
    return LaptopAsking(_folder, _files, _target, print_through_the_system)


def _folder(parent: QWidget, title: str, start: str) -> Path | None:
    name = QFileDialog.getExistingDirectory(parent, title, start)
    return Path(name) if name else None


def _files(parent: QWidget, title: str, kinds: str) -> tuple[Path, ...]:
    names, _ = QFileDialog.getOpenFileNames(parent, title, "", kinds)
    return tuple(map(Path, names))


def _target(parent: QWidget, title: str, proposed: str, kinds: str) -> Path | None:
    name, _ = QFileDialog.getSaveFileName(parent, title, proposed, kinds)
    return Path(name) if name else None
