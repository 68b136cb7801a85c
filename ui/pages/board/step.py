"""The step "board" as the window knows it."""

from PySide6.QtCore import QCoreApplication

from ui.pages.page import Page
from ui.pages.step import OpenedSessionStep


class BoardStep(OpenedSessionStep):
    """Điều hành."""

    key = "board"

    def name(self) -> str:
        """The word for this step."""
        return QCoreApplication.translate("BoardPage", "Điều hành")

    def not_opened(self) -> str:
        """There is nothing to lead before the session is opened."""
        return QCoreApplication.translate(
            "BoardPage", "Phiên chưa khai mạc: khai mạc ở bước Phiên họp, rồi mới điều hành được."
        )

    def make_page(self) -> Page:
        """One product after another, from opening its round to its conclusion."""
        from ui.pages.board.page import BoardPage

        return BoardPage(self.office)
