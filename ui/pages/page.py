"""What every page of the window is."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from ui.pages.step import Step


class Page(QWidget):
    """Where one step of the work is done.

    A page builds its widgets once, fills them in `refresh`, words them in `retranslate`.
    """

    def __init__(self, step: Step, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.step = step
        self.office = step.office

    def crumb(self) -> str:
        """What stands beside the program's name while this page shows."""
        return self.step.name()

    def chips(self) -> "list[tuple[str, str]]":
        """Short facts at the top right: (text, tone), tone being "", "warn" or "bad"."""
        return []

    def help_topic(self) -> str:
        """Which help page tells of what shows now."""
        return self.step.key

    def key_hints(self) -> "list[tuple[str, str]]":
        """Keys worth knowing on this page, for the footer: (key, what it does)."""
        return []

    def refresh(self) -> None:
        """Read again what the page shows and paint it; called whenever the page comes up or its facts change."""

    def retranslate(self) -> None:
        """Set every word the page shows, in the language in use."""

    def take_file(self, path: Path) -> None:
        """Do something with a file that was dropped on the window and that the step accepts; the page shows already."""

    def take_files(self, paths: Sequence[Path]) -> None:
        """Do something with files that were dropped together; a page that takes one at a time takes the first."""
        self.take_file(paths[0])

    def leave(self) -> bool:
        """Whether the page may be left now; it keeps what is unfinished itself."""
        return True

    def changeEvent(self, event: QEvent) -> None:
        """Word the page again when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
