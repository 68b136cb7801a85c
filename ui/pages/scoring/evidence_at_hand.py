"""The dossier of the product that is open: its documents, the pages of criteria, and what others said before."""

from collections.abc import Mapping
from dataclasses import dataclass

from ocop_desk.domain.dossiers import (
    Assessment,
    AssessmentSource,
    DossierContent,
    EvidenceLink,
    Region,
)
from ocop_desk.services.assessments import assessments_of
from ocop_desk.services.dossiers import evidence_of_entry
from ui.office import Office
from ui.pages.scoring.words import level_word, source_word


@dataclass(frozen=True, slots=True)
class TiedPage:
    """One page that belongs to a criterion."""

    document_id: int
    page: int
    region: Region | None


class EvidenceAtHand:
    """Reads through the services, once a product; a mark asks nothing of the file."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self.content: DossierContent | None = None
        self.linked: frozenset[str] = frozenset()
        self._assessments: Mapping[AssessmentSource, Assessment] = {}

    @property
    def has_documents(self) -> bool:
        """Whether there is anything to look at."""
        return self.content is not None and bool(self.content.documents)

    def open(self, entry_id: int, *, with_assessments: bool) -> None:
        """Read the dossier of a product; what keeps it from being read is told by the office."""
        self.forget()
        desk = self._office.desk
        content = self._office.attempt(lambda: evidence_of_entry(desk, entry_id))
        if content is None:
            return
        self.content, self.linked = content, content.linked_criteria()
        if with_assessments:
            number = content.dossier.dossier_id
            self._assessments = self._office.attempt(lambda: assessments_of(desk, number)) or {}

    def forget(self) -> None:
        """No product is open."""
        self.content, self.linked, self._assessments = None, frozenset(), {}

    def pages_of(self, criterion: str) -> tuple[TiedPage, ...]:
        """Every page that belongs to a criterion, each once, in the order of documents and pages."""
        links = self.content.pages_of(criterion) if self.content is not None else ()
        found: dict[tuple[int, int], TiedPage] = {}
        for link in links:
            for page in range(link.first_page, link.last_page + 1):
                found.setdefault((link.document_id, page), _tied(link, page))
        return tuple(found.values())

    def said_of(self, criterion: str) -> str:
        """What others said of a criterion, in a line; empty where nobody did or members may not see it."""
        said = []
        for source, assessment in self._assessments.items():
            line = assessment.lines.get(criterion)
            if line is not None:
                parts = [level_word(line.level)] if line.level is not None else []
                parts += [line.text] if line.text else []
                said.append(f"{source_word(source)}: {', '.join(parts)}")
        return " · ".join(said)


def _tied(link: EvidenceLink, page: int) -> TiedPage:
    return TiedPage(link.document_id, page, link.region if page == link.first_page else None)
