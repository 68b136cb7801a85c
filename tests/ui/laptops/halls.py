"""Several laptops on the desk of a test: the questions answered, slow work waited for."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.laptops.asking import LaptopAsking
from ui.office import Office

LONG = 20_000
"""Milliseconds: argon2 on a machine where others work."""


class Answers:
    """Answers instead of the system: what is set here is chosen."""

    def __init__(self) -> None:
        self.folder: Path | None = None
        self.files: tuple[Path, ...] = ()
        self.target: Path | None = None
        self.printed: list[str] = []
        self.asked: list[str] = []

    def asking(self) -> LaptopAsking:
        return LaptopAsking(self._folder, self._files, self._target, self._print)

    def _folder(self, _over: QWidget, title: str, _start: str) -> Path | None:
        self.asked.append(title)
        return self.folder

    def _files(self, _over: QWidget, title: str, _kinds: str) -> tuple[Path, ...]:
        self.asked.append(title)
        return self.files

    def _target(self, _over: QWidget, title: str, _proposed: str, _kinds: str) -> Path | None:
        self.asked.append(title)
        return self.target

    def _print(self, document: QTextDocument, _over: QWidget) -> bool:
        self.printed.append(document.toPlainText())
        return True


def settled(qtbot: QtBot, office: Office, also: Callable[[], bool] = lambda: True) -> None:
    """Wait until nothing is on its way, and for something else where asked."""
    qtbot.waitUntil(lambda: not office.tasks.busy and also(), timeout=LONG)
