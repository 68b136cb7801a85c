"""The step "start" as the window knows it."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from ocop_desk.domain.file_endings import BUNDLE_SUFFIX
from ui.pages.page import Page
from ui.pages.step import Step


class StartStep(Step):
    """Bắt đầu."""

    key = "start"
    for_members = True

    def name(self) -> str:
        """The word for this step."""
        return QCoreApplication.translate("StartPage", "Bắt đầu")

    def accepts_file(self, path: Path) -> bool:
        """A session bundle, to be made into a member's file."""
        return path.suffix.casefold() == BUNDLE_SUFFIX

    def make_page(self) -> Page:
        """Files of late, a new council, opening a file, practice."""
        from ui.pages.start.page import StartPage

        return StartPage(self.office)
