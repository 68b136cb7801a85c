"""Members who score, their keys' codes to be read aloud, and PINs the one time they are told."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from ocop_desk.domain.councils import POST_NAMES
from ocop_desk.domain.exchange import KeyOrigin
from ocop_desk.services.session_laptops import LaptopMember
from ui.core_words import core_words
from ui.models.frozen_table import FrozenTable, Sign
from ui.widgets.signs import CHECK, WARN

NAME, CODE, ORIGIN, PIN = range(4)


class LaptopMembersTable(FrozenTable[LaptopMember]):
    """One row a member, by given name."""

    pins: Mapping[int, str] = {}
    """PINs drawn just now; they are nowhere else."""

    def names(self) -> Sequence[str]:
        """Member, code, where the key is from, PIN."""
        return (
            QCoreApplication.translate("LaptopMembersTable", "Thành viên"),
            QCoreApplication.translate("LaptopMembersTable", "Mã khóa"),
            QCoreApplication.translate("LaptopMembersTable", "Khóa tạo ở"),
            QCoreApplication.translate("LaptopMembersTable", "Mã PIN"),
        )

    def text(self, row: LaptopMember, column: int) -> str:
        """What a cell says."""
        if column == NAME:
            return f"{row.member.name} · {core_words(POST_NAMES[row.member.post])}"
        if column == CODE:
            return row.code or QCoreApplication.translate("LaptopMembersTable", "chưa có khóa")
        return self._origin(row) if column == ORIGIN else self.pins.get(row.member.member_id, "")

    def sign(self, row: LaptopMember, column: int) -> Sign | None:
        """Whether there is a key."""
        if column != CODE:
            return None
        return (CHECK, "good") if row.code else (WARN, "warn")

    def _origin(self, row: LaptopMember) -> str:
        if row.origin is KeyOrigin.MADE:
            return QCoreApplication.translate("LaptopMembersTable", "máy thư ký, đi theo gói phiên")
        if row.origin is KeyOrigin.ENROLLED:
            return QCoreApplication.translate("LaptopMembersTable", "máy riêng của thành viên")
        return ""
