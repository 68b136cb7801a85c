"""The step "results" as the window knows it."""

from PySide6.QtCore import QCoreApplication

from ui.pages.page import Page
from ui.pages.step import OpenedSessionStep


class ResultsStep(OpenedSessionStep):
    """Kết quả."""

    key = "results"

    def name(self) -> str:
        """The word for this step."""
        return QCoreApplication.translate("ResultsPage", "Kết quả")

    def not_opened(self) -> str:
        """There are no results before the session is opened."""
        return QCoreApplication.translate("ResultsPage", "Phiên chưa khai mạc nên chưa có kết quả.")

    def make_page(self) -> Page:
        """Every product with its stars and why."""
        from ui.pages.results.page import ResultsPage

        return ResultsPage(self.office)
