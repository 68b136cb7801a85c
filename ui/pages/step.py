"""What the window knows of a step of the work without its page, which is made when somebody first goes there."""

from abc import ABC, abstractmethod
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ocop_desk.domain.problems import InputRefused
from ocop_desk.errors import EnvironmentTrouble
from ui.office import Office

if TYPE_CHECKING:
    from ui.pages.page import Page


class Step(ABC):
    """One step of the work, light enough for all of them to be made before the window is painted.

    `key` names it in `Office.went` and is the file of its help page. `make_page` imports what the page needs.
    """

    key = ""
    for_members = False
    """Whether the step is there on a member's laptop too."""

    def __init__(self, office: Office) -> None:
        self.office = office

    @abstractmethod
    def name(self) -> str:
        """The word for this step in the bar at the top."""

    def why_not(self) -> str:
        """Why this step cannot be done now, for people; empty where it can."""
        return ""

    def not_here(self) -> str:
        """Why the step is not for this laptop at all; empty where it is."""
        member = self.office.members_laptop
        if member is None or self.for_members:
            return ""
        words = QCoreApplication.translate("Step", "Máy của {name} chỉ để chấm điểm: việc này làm trên máy thư ký.")
        return words.format(name=member.name)

    def accepts_file(self, path: Path) -> bool:
        """Whether the page does something with a file that is dropped on the window."""
        return False

    @abstractmethod
    def make_page(self) -> "Page":
        """The page, with its widgets."""


class OpenedSessionStep(Step):
    """A step that wants a session that was opened."""

    @abstractmethod
    def not_opened(self) -> str:
        """What to say while the session is planned."""

    def why_not(self) -> str:
        """There has to be a session that was opened."""
        missing = what_is_missing(self.office)
        if missing or self.office.session_id is None:
            return missing
        from ocop_desk.domain.records import SessionState
        from ocop_desk.services.session_standing import session_standing

        try:
            standing = session_standing(self.office.desk, self.office.session_id)
        except (InputRefused, EnvironmentTrouble):
            return ""  # coming to the page tells what is wrong
        return self.not_opened() if standing is SessionState.PLANNED else ""


def what_is_missing(office: Office) -> str:
    """What has to be there before anything of a session can be done: a file, a session; empty where both are."""
    if not office.has_file:
        return QCoreApplication.translate("Step", "Mở một tệp Hội đồng trước đã.")
    if office.session_id is None:
        return QCoreApplication.translate("Step", "Chưa có phiên họp nào: lập phiên ở bước Phiên họp trước đã.")
    return ""
