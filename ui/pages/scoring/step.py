"""The step "scoring" as the window knows it."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from ocop_desk.domain.file_endings import NOTICE_SUFFIX
from ui.pages.page import Page
from ui.pages.step import OpenedSessionStep


class ScoringStep(OpenedSessionStep):
    """Chấm điểm."""

    key = "scoring"
    for_members = True

    def name(self) -> str:
        """The word for this step."""
        return QCoreApplication.translate("ScoringPage", "Chấm điểm")

    def not_opened(self) -> str:
        """Nobody scores before the session is opened."""
        return QCoreApplication.translate(
            "ScoringPage", "Phiên chưa khai mạc: khai mạc ở bước Phiên họp, rồi mới chấm được."
        )

    def accepts_file(self, path: Path) -> bool:
        """A round notice, on a member's laptop."""
        return path.suffix.casefold() == NOTICE_SUFFIX and self.office.members_laptop is not None

    def make_page(self) -> Page:
        """One member's marks, product after product."""
        from ui.pages.scoring.page import ScoringPage

        return ScoringPage(self.office)
