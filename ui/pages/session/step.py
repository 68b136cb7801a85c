"""The step "session" as the window knows it."""

from PySide6.QtCore import QCoreApplication

from ui.pages.page import Page
from ui.pages.step import Step


class SessionStep(Step):
    """Phiên họp."""

    key = "session"

    def name(self) -> str:
        """The word for this step."""
        return QCoreApplication.translate("SessionPage", "Phiên họp")

    def why_not(self) -> str:
        """A council must be there."""
        if not self.office.has_file:
            return QCoreApplication.translate("SessionPage", "Mở hoặc tạo một tệp Hội đồng trước.")
        with self.office.desk.read() as work:
            if work.councils.members():
                return ""
        return QCoreApplication.translate("SessionPage", "Ghi thành viên Hội đồng trước.")

    def make_page(self) -> Page:
        """Agenda, attendance, conflicts, opening."""
        from ui.pages.session.page import SessionPage

        return SessionPage(self.office)
