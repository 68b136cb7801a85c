"""What every page of the window is."""

from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from ui.office import Office


class Page(QWidget):
    """One step of the work. A page builds its widgets once, fills them in `refresh`, words them in `retranslate`.

    `step` is its key for `Office.went`, `help_topic` the file of its help page.
    """

    step = ""
    help_topic = ""

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.office = office

    def name(self) -> str:
        """The word for this step in the bar at the top."""
        raise NotImplementedError

    def crumb(self) -> str:
        """What stands beside the program's name while this page shows."""
        return self.name()

    def why_not(self) -> str:
        """Why this step cannot be done now, for people; empty where it can."""
        return ""

    def chips(self) -> "list[tuple[str, str]]":
        """Short facts at the top right: (text, tone), tone being "", "warn" or "bad"."""
        return []

    def key_hints(self) -> "list[tuple[str, str]]":
        """Keys worth knowing on this page, for the footer: (key, what it does)."""
        return []

    def refresh(self) -> None:
        """Read again what the page shows and paint it; called whenever the page comes up or its facts change."""

    def retranslate(self) -> None:
        """Set every word the page shows, in the language in use."""

    def accepts_file(self, path: Path) -> bool:
        """Whether the page does something with a file that is dropped on the window."""
        return False

    def take_file(self, path: Path) -> None:
        """Do it; the page shows already."""

    def leave(self) -> bool:
        """Whether the page may be left now; it keeps what is unfinished itself."""
        return True

    def changeEvent(self, event: QEvent) -> None:
        """Word the page again when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
