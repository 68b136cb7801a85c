"""The step "board" as the window knows it."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from ocop_desk.domain.file_endings import SHEET_SUFFIX
from ui.pages.page import Page
from ui.pages.step import OpenedSessionStep

SCAN_SUFFIXES = frozenset({".pdf", ".jpg", ".jpeg", ".png"})


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

    def accepts_file(self, path: Path) -> bool:
        """Whether a dropped file may be the scan of a paper scorecard, or is a sealed sheet of a member's laptop."""
        return path.suffix.casefold() in SCAN_SUFFIXES | {SHEET_SUFFIX} and not self.why_not()

    def make_page(self) -> Page:
        """One product after another, from opening its round to its conclusion."""
        from ui.pages.board.page import BoardPage

        return BoardPage(self.office)
