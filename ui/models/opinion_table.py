"""Who has sent an opinion in writing, and what is still owed."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from ocop_desk.services.written_opinions import MemberOpinion
from ui.models.frozen_table import FrozenTable, Sign
from ui.widgets.signs import CHECK, WARN

NAME, CAME, MISSING = range(3)


class OpinionTable(FrozenTable[MemberOpinion]):
    """One row a member, those who still owe something first."""

    positions: Mapping[int, int] = {}
    """Agenda entry to its place on the agenda."""

    def names(self) -> Sequence[str]:
        """Member, sheets that came, products still owed."""
        return (
            QCoreApplication.translate("OpinionTable", "Thành viên"),
            QCoreApplication.translate("OpinionTable", "Phiếu đã gửi"),
            QCoreApplication.translate("OpinionTable", "Còn thiếu ở mục"),
        )

    def text(self, row: MemberOpinion, column: int) -> str:
        """What a cell says."""
        if column == NAME:
            return row.member.name
        if column == CAME:
            return str(row.came)
        if not row.missing:
            return QCoreApplication.translate("OpinionTable", "đủ")
        return ", ".join(str(self.positions.get(entry, entry)) for entry in row.missing)

    def sign(self, row: MemberOpinion, column: int) -> Sign | None:
        """Whether the member still owes something."""
        if column != MISSING:
            return None
        return (WARN, "warn") if row.missing else (CHECK, "good")
