"""The documents of a dossier: what each is, until when it holds, who added it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from ocop_desk.domain.dossier_completeness import Change, Completeness, Standing, validity_of
from ocop_desk.domain.dossiers import EVIDENCE_KIND_NAMES, Evidence
from ocop_desk.domain.numbers import date_text, in_viet_nam
from ui.core_words import core_words
from ui.models.frozen_table import FrozenTable, Sign
from ui.widgets import signs

PLACE, KIND, NAME, NUMBER, ISSUER, ISSUED, UNTIL, PAGES, PRIVATE, ADDED, CHANGE = range(11)


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """One document with how it stands against what is wanted of its kind."""

    place: int
    """Its number in the dossier, 0 where it was removed."""
    document: Evidence
    standing: Standing
    change: Change | None = None
    """What became of it since the last dossier, where there is one."""

    @property
    def is_removed(self) -> bool:
        """Whether it was taken out, and shows for the record only."""
        return self.document.removed_at is not None


def evidence_rows(
    documents: Iterable[Evidence],
    held: Completeness,
    changes: Sequence[tuple[Change, Evidence]] = (),
    removed: Iterable[Evidence] = (),
) -> tuple[EvidenceRow, ...]:
    """The rows in the order in which they were added, the removed ones last."""
    became = {one.document_id: change for change, one in changes if change is not Change.LEFT_OUT}
    rows = [
        EvidenceRow(place, one, _worst(one, held), became.get(one.document_id))
        for place, one in enumerate(documents, start=1)
    ]
    return (*rows, *(EvidenceRow(0, one, Standing.THERE) for one in removed))


class EvidenceTable(FrozenTable[EvidenceRow]):
    """One row a document."""

    def names(self) -> Sequence[str]:
        """The columns."""
        return (
            self.tr("TT"),
            self.tr("Loại giấy tờ"),
            self.tr("Tên tệp"),
            self.tr("Số"),
            self.tr("Nơi cấp"),
            self.tr("Ngày cấp"),
            self.tr("Có hạn đến"),
            self.tr("Trang"),
            self.tr("Mật"),
            self.tr("Người thêm"),
            self.tr("So với hồ sơ trước"),
        )

    def text(self, row: EvidenceRow, column: int) -> str:
        """What a cell says."""
        document, facts = row.document, row.document.facts
        return {
            PLACE: lambda: str(row.place) if row.place else "",
            KIND: lambda: core_words(EVIDENCE_KIND_NAMES[facts.kind]),
            NAME: lambda: document.name,
            NUMBER: lambda: facts.number,
            ISSUER: lambda: facts.issuer,
            ISSUED: lambda: date_text(facts.issued) if facts.issued else "",
            UNTIL: lambda: _until(row),
            PAGES: lambda: str(document.pages) if document.pages else "",
            PRIVATE: lambda: self.tr("mật") if facts.confidential else "",
            ADDED: lambda: f"{document.added_by} · {date_text(in_viet_nam(document.added_at).date())}",
            CHANGE: lambda: "" if row.change is None else change_name(row.change),
        }[column]()

    def tip(self, row: EvidenceRow, column: int) -> str:
        """The cell in full; of a removed document when and why, of one whose bytes are elsewhere that."""
        told = [self.text(row, column)]
        if row.is_removed:
            told.append(self.tr("Đã rút: {reason}").format(reason=row.document.removed_reason))
        if not row.document.here and not row.is_removed:
            told.append(self.tr("Tệp này chỉ giữ mã băm, không giữ nội dung tài liệu."))
        if row.document.facts.note:
            told.append(row.document.facts.note)
        return "\n".join(filter(None, told))

    def sign(self, row: EvidenceRow, column: int) -> Sign | None:
        """Removed ones are crossed; the day until which one holds has the sign of its standing."""
        if row.is_removed and column == PLACE:
            return signs.CROSS, "text_soft"
        if column == UNTIL and row.standing is not Standing.THERE and not row.is_removed:
            return STANDING_SIGNS[row.standing]
        if column == CHANGE and row.change is not None:
            return CHANGE_SIGNS[row.change]
        return None


def standing_name(standing: Standing) -> str:
    """How a paper stands, in words."""
    translate = QCoreApplication.translate
    return {
        Standing.MISSING: translate("Dossier", "Thiếu"),
        Standing.EXPIRED: translate("Dossier", "Hết hạn trước ngày họp"),
        Standing.EXPIRES: translate("Dossier", "Hết hạn trước giấy chứng nhận"),
        Standing.UNDATED: translate("Dossier", "Chưa ghi hạn"),
        Standing.THERE: translate("Dossier", "Có"),
    }[standing]


def change_name(change: Change) -> str:
    """What became of a paper, in words."""
    translate = QCoreApplication.translate
    return {
        Change.KEPT: translate("Dossier", "giữ nguyên"),
        Change.CHANGED: translate("Dossier", "thay đổi"),
        Change.EXPIRED: translate("Dossier", "hết hạn"),
        Change.NEW: translate("Dossier", "mới"),
        Change.LEFT_OUT: translate("Dossier", "không nộp lại"),
    }[change]


STANDING_SIGNS: dict[Standing, Sign] = {
    Standing.MISSING: (signs.CROSS, "bad"),
    Standing.EXPIRED: (signs.WARN, "bad"),
    Standing.EXPIRES: (signs.WARN, "warn"),
    Standing.UNDATED: (signs.DASH, "warn"),
    Standing.THERE: (signs.CHECK, "good"),
}
CHANGE_SIGNS: dict[Change, Sign] = {
    Change.KEPT: (signs.CHECK, "good"),
    Change.CHANGED: (signs.HALF, "warn"),
    Change.EXPIRED: (signs.WARN, "bad"),
    Change.NEW: (signs.DOT, "accent"),
    Change.LEFT_OUT: (signs.CROSS, "text_soft"),
}


def _worst(document: Evidence, held: Completeness) -> Standing:
    """The worst standing among the requirements that want its kind."""
    order = list(Standing)
    found = [
        validity_of(document, one.requirement.validity, held.day, held.certificate_ends)
        for one in held.requirements
        if document.facts.kind in one.requirement.kinds
    ]
    until = document.facts.valid_until
    if until is not None and until < held.day:
        found.append(Standing.EXPIRED)
    return min(found, key=order.index, default=Standing.THERE)


def _until(row: EvidenceRow) -> str:
    until = row.document.facts.valid_until
    if until is not None:
        return date_text(until)
    return standing_name(row.standing) if row.standing is Standing.UNDATED else ""
