"""Dossiers made ready for their list: searched, filtered and worded."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from ocop_desk.domain.text import fold, sort_key
from ocop_desk.services.dossier_standing import DossierStanding


class DossierFilter(StrEnum):
    """What the list lets through."""

    ALL = "all"
    MISSING = "missing"
    EXPIRED = "expired"
    UNCHECKED = "unchecked"
    COMPLETE = "complete"
    WITHOUT_PAGES = "without_pages"


@dataclass(frozen=True, slots=True)
class DossierRow:
    """One product with the dossier of its application."""

    line: DossierStanding
    searched: str
    """Folded words, each with a space before it."""
    key: object
    """Sort key of the name."""

    @property
    def product_id(self) -> int:
        """The product's number."""
        return self.line.product_id

    def passes(self, wanted: DossierFilter) -> bool:
        """Whether a filter lets it through."""
        line = self.line
        return {
            DossierFilter.ALL: True,
            DossierFilter.MISSING: not line.documents or line.missing > 0,
            DossierFilter.EXPIRED: line.expired > 0,
            DossierFilter.UNCHECKED: not line.checked,
            DossierFilter.COMPLETE: line.checked,
            DossierFilter.WITHOUT_PAGES: line.without_pages > 0,
        }[wanted]


def dossier_row(line: DossierStanding) -> DossierRow:
    """The row of a line."""
    product = line.product
    texts = (product.name, product.producer.name, product.commune, product.product_code)
    return DossierRow(line, " " + " ".join(fold(text) for text in texts if text), sort_key(product.name))


def dossier_rows(lines: Iterable[DossierStanding]) -> tuple[DossierRow, ...]:
    """The rows by the Vietnamese alphabet."""
    return tuple(sorted(map(dossier_row, lines), key=lambda row: (row.key, row.product_id)))


def counts(rows: Sequence[DossierRow]) -> dict[DossierFilter, int]:
    """How many rows every filter lets through."""
    return {wanted: sum(row.passes(wanted) for row in rows) for wanted in DossierFilter}


def filter_name(wanted: DossierFilter) -> str:
    """What a filter lets through, in words."""
    translate = QCoreApplication.translate
    return {
        DossierFilter.ALL: translate("Dossier", "Mọi hồ sơ"),
        DossierFilter.MISSING: translate("Dossier", "Thiếu giấy tờ"),
        DossierFilter.EXPIRED: translate("Dossier", "Có giấy tờ hết hạn"),
        DossierFilter.UNCHECKED: translate("Dossier", "Chưa kiểm tra đủ"),
        DossierFilter.COMPLETE: translate("Dossier", "Vào phiên được"),
        DossierFilter.WITHOUT_PAGES: translate("Dossier", "Còn tiêu chí chưa gắn trang"),
    }[wanted]
