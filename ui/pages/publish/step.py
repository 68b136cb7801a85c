"""The step "publish" as the window knows it."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ocop_desk.domain.file_endings import RECEIPT_SUFFIX
from ocop_desk.domain.problems import InputRefused
from ocop_desk.errors import EnvironmentTrouble
from ui.pages.page import Page
from ui.pages.step import Step, what_is_missing

if TYPE_CHECKING:
    from ocop_desk.services.session_standing import ClosingStanding


class PublishStep(Step):
    """Công bố."""

    key = "publish"

    def name(self) -> str:
        """The word for this step."""
        return QCoreApplication.translate("PublishPage", "Công bố")

    def why_not(self) -> str:
        """The session has to be closed, or ready to be."""
        missing = what_is_missing(self.office)
        if missing or self.office.session_id is None:
            return missing
        from ocop_desk.services.session_standing import closing_standing

        try:
            standing = closing_standing(self.office.desk, self.office.session_id)
        except (InputRefused, EnvironmentTrouble):
            return ""  # coming to the page tells what is wrong
        return _why_not(standing)

    def accepts_file(self, path: Path) -> bool:
        """Whether a dropped file is a receipt of a package."""
        return self.office.has_file and path.suffix.casefold() == RECEIPT_SUFFIX

    def make_page(self) -> Page:
        """Closing, papers, signatures, package."""
        from ui.pages.publish.page import PublishPage

        return PublishPage(self.office)


def _why_not(standing: "ClosingStanding") -> str:
    from ocop_desk.domain.records import SessionState

    if standing.calibration:
        return QCoreApplication.translate(
            "PublishPage", "Buổi hiệu chỉnh không có kết quả để công bố: xem chênh lệch ở bước Kết quả."
        )
    if standing.is_closed or standing.may_close:
        return ""
    if standing.state is SessionState.PLANNED:
        return QCoreApplication.translate("PublishPage", "Phiên chưa khai mạc nên chưa có gì để công bố.")
    if standing.under_way:
        words = QCoreApplication.translate(
            "PublishPage", "Còn {n} sản phẩm đang chấm hoặc chờ kết luận: kết luận ở bước Điều hành trước."
        )
        return words.format(n=standing.under_way)
    return QCoreApplication.translate("PublishPage", "Chưa sản phẩm nào được kết luận nên chưa có gì để công bố.")
