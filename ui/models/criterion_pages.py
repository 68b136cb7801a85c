"""The criteria of a scorecard with the pages that prove them."""

from collections.abc import Sequence
from dataclasses import dataclass

from ocop_desk.domain.dossiers import DossierContent, EvidenceLink
from ocop_desk.domain.rules import Criterion, Scorecard
from ui.models.frozen_table import FrozenTable, Sign
from ui.widgets import signs

CRITERION, PLACES = range(2)


@dataclass(frozen=True, slots=True)
class CriterionRow:
    """One criterion and where it is proved, in the order of documents and pages."""

    criterion: Criterion
    links: tuple[EvidenceLink, ...]
    places: str

    @property
    def code(self) -> str:
        """The criterion's number."""
        return self.criterion.code


def pages_text(link: EvidenceLink) -> str:
    """The pages of a tie: "41" or "41-43"."""
    return str(link.first_page) if link.first_page == link.last_page else f"{link.first_page}-{link.last_page}"


class CriterionPages(FrozenTable[CriterionRow]):
    """One row a criterion."""

    def show(self, card: Scorecard, content: DossierContent) -> None:
        """Show the criteria of a scorecard with the pages of a dossier."""
        self.set_rows([self._row(one, content) for one in card.criteria])

    def place_of(self, code: str) -> int | None:
        """The row of a criterion."""
        return next((place for place, row in enumerate(self.rows) if row.code == code), None)

    def names(self) -> Sequence[str]:
        """The columns."""
        return self.tr("Tiêu chí"), self.tr("Trang")

    def text(self, row: CriterionRow, column: int) -> str:
        """What a cell says."""
        if column == CRITERION:
            return f"{row.code} {row.criterion.title}"
        return row.places or self.tr("chưa có trang")

    def sign(self, row: CriterionRow, column: int) -> Sign | None:
        """Criteria without a page stand out."""
        return (signs.DASH, "warn") if column == PLACES and not row.links else None

    def _row(self, criterion: Criterion, content: DossierContent) -> CriterionRow:
        links = content.pages_of(criterion.code)
        numbers = {one.document_id: place for place, one in enumerate(content.documents, start=1)}
        words = self.tr("#{n} tr. {pages}")
        places = [words.format(n=numbers[link.document_id], pages=pages_text(link)) for link in links]
        return CriterionRow(criterion, links, "; ".join(places))
