"""The step "council" as the window knows it."""

from PySide6.QtCore import QCoreApplication

from ui.pages.page import Page
from ui.pages.step import Step


class CouncilStep(Step):
    """Hội đồng."""

    key = "council"

    def name(self) -> str:
        """The word for this step."""
        return QCoreApplication.translate("CouncilPage", "Hội đồng")

    def why_not(self) -> str:
        """A file must be open."""
        if self.office.has_file:
            return ""
        return QCoreApplication.translate("CouncilPage", "Mở hoặc tạo một tệp Hội đồng trước.")

    def make_page(self) -> Page:
        """Members, particulars, regulation."""
        from ui.pages.council.page import CouncilPage

        return CouncilPage(self.office)
