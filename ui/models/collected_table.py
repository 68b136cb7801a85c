"""Files that were brought, and what became of each."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from ocop_desk.services.collecting import Outcome
from ui.core_words import core_words
from ui.laptops.collected import CollectedRow
from ui.models.frozen_table import FrozenTable, Sign
from ui.widgets.signs import CHECK, CROSS, DOT, WARN

OUTCOME, FILE, MEMBER, PRODUCT, WHY = range(5)
_SIGNS: dict[Outcome, Sign] = {
    Outcome.NEW: (CHECK, "good"),
    Outcome.ALREADY_HERE: (DOT, "text_soft"),
    Outcome.CONFLICT: (WARN, "warn"),
    Outcome.REFUSED: (CROSS, "bad"),
}


def outcome_word(outcome: Outcome) -> str:
    """What became of a file, in one or two words."""
    return {
        Outcome.NEW: QCoreApplication.translate("CollectedTable", "mới"),
        Outcome.ALREADY_HERE: QCoreApplication.translate("CollectedTable", "đã có"),
        Outcome.CONFLICT: QCoreApplication.translate("CollectedTable", "xung đột"),
        Outcome.REFUSED: QCoreApplication.translate("CollectedTable", "không nhận"),
    }[outcome]


def why(row: CollectedRow) -> str:
    """Why a file became that, where there is something to say."""
    if row.problem is not None:
        return core_words(row.problem.message)
    if row.outcome is Outcome.CONFLICT:
        return QCoreApplication.translate("CollectedTable", "Thành viên đã có phiếu khác cho sản phẩm và lượt này.")
    if row.outcome is Outcome.ALREADY_HERE:
        return QCoreApplication.translate("CollectedTable", "Phiếu này đã nhận trước đó, giống từng byte.")
    return ""


def remedy(row: CollectedRow) -> str:
    """What to do about it."""
    if row.problem is not None:
        return core_words(row.problem.remedy)
    if row.outcome is Outcome.CONFLICT:
        return QCoreApplication.translate(
            "CollectedTable", "Giữ cả hai phiếu; hỏi thành viên rồi quyết định phiếu nào được tính."
        )
    return ""


class CollectedTable(FrozenTable[CollectedRow]):
    """One row a file, the newest at the top."""

    def names(self) -> Sequence[str]:
        """Outcome, file, member, product, why."""
        return (
            QCoreApplication.translate("CollectedTable", "Kết quả"),
            QCoreApplication.translate("CollectedTable", "Tệp"),
            QCoreApplication.translate("CollectedTable", "Thành viên"),
            QCoreApplication.translate("CollectedTable", "Sản phẩm"),
            QCoreApplication.translate("CollectedTable", "Vì sao"),
        )

    def text(self, row: CollectedRow, column: int) -> str:
        """What a cell says."""
        return (outcome_word(row.outcome), row.name, row.member, row.product, why(row))[column]

    def sign(self, row: CollectedRow, column: int) -> Sign | None:
        """A sign before the outcome."""
        return _SIGNS[row.outcome] if column == OUTCOME else None

    def tip(self, row: CollectedRow, column: int) -> str:
        """In full, with what to do."""
        if column == WHY:
            return " ".join(part for part in (why(row), remedy(row)) if part)
        return self.text(row, column)
