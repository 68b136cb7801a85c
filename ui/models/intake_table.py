"""Files about to be added to a dossier: name, what they seem to be, size."""

from collections.abc import Sequence

from ocop_desk.domain.dossiers import EVIDENCE_KIND_NAMES
from ocop_desk.services.evidence_adding import Incoming
from ui.core_words import core_words
from ui.models.frozen_table import FrozenTable
from ui.short_sizes import size_text

NAME, KIND, SIZE = range(3)


class IntakeTable(FrozenTable[Incoming]):
    """One row a file."""

    def names(self) -> Sequence[str]:
        """The columns."""
        return self.tr("Tệp"), self.tr("Loại giấy tờ (đoán theo tên)"), self.tr("Cỡ")

    def text(self, row: Incoming, column: int) -> str:
        """What a cell says."""
        if column == NAME:
            return row.name
        return core_words(EVIDENCE_KIND_NAMES[row.facts.kind]) if column == KIND else size_text(row.size)
