"""What became of the last dossier's documents in this one, as a table (Art. 7.6)."""

from ocop_desk.documents.paper.dossier_facts import DossierFacts
from ocop_desk.documents.paper.dossier_tables import SIZE
from ocop_desk.documents.paper.paged import PagedTable
from ocop_desk.documents.paper.tables import Column, long_table
from ocop_desk.domain.dossier_completeness import Change
from ocop_desk.domain.dossiers import EVIDENCE_KIND_NAMES
from ocop_desk.domain.numbers import date_text

CHANGE_NAMES = {
    Change.KEPT: "Giữ nguyên",
    Change.CHANGED: "Thay bản khác",
    Change.EXPIRED: "Hết hạn",
    Change.NEW: "Mới",
    Change.LEFT_OUT: "Không nộp lại",
}


def changes_table(facts: DossierFacts, width: float) -> PagedTable:
    """Each document with what became of it, in the order of the dossier, those left out last."""
    columns = (
        Column("TT", 30),
        Column("Tài liệu", (width - 30 - 90 - 90) / 2, "LEFT"),
        Column("Loại", (width - 30 - 90 - 90) / 2, "LEFT"),
        Column("Hiệu lực đến", 90),
        Column("So với hồ sơ trước", 90, bold=True),
    )
    rows = [
        (
            str(number),
            one.name,
            EVIDENCE_KIND_NAMES[one.facts.kind],
            date_text(one.facts.valid_until) if one.facts.valid_until else "–",
            CHANGE_NAMES[change],
        )
        for number, (change, one) in enumerate(facts.changes, start=1)
    ]
    table = long_table(columns, rows, size=SIZE)
    table.spaceAfter = 8
    return table
