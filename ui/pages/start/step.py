"""The step "start" as the window knows it."""

from PySide6.QtCore import QCoreApplication

from ui.pages.page import Page
from ui.pages.step import Step


class StartStep(Step):
    """Bắt đầu."""

    key = "start"

    def name(self) -> str:
        """The word for this step."""
        return QCoreApplication.translate("StartPage", "Bắt đầu")

    def make_page(self) -> Page:
        """Files of late, a new council, opening a file, practice."""
        from ui.pages.start.page import StartPage

        return StartPage(self.office)
