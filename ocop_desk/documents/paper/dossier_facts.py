"""Everything the papers of one dossier say, as one frozen value."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from ocop_desk.domain.councils import Council
from ocop_desk.domain.dossier_completeness import Change, Completeness
from ocop_desk.domain.dossiers import Assessment, AssessmentSource, Dossier, DossierContent, Evidence
from ocop_desk.domain.products import Product
from ocop_desk.domain.rules import Scorecard


@dataclass(frozen=True)
class DossierFacts:
    """A dossier as it stands on a day, whose it is, and who says what of it."""

    council: Council
    decision: str
    """The decision whose rules apply."""
    product: Product
    card: Scorecard
    content: DossierContent
    completeness: Completeness
    removed: tuple[Evidence, ...] = ()
    changes: tuple[tuple[Change, Evidence], ...] = ()
    """What became of the last dossier's documents; empty where there was none."""
    said: Mapping[AssessmentSource, Assessment] = field(default_factory=dict)
    questions: tuple[str, ...] = ()
    """What the producer is asked, in sentences."""
    secretary: str = ""
    answer_by: date | None = None
    """Until when the producer answers a request for supplements."""

    @property
    def dossier(self) -> Dossier:
        """The head of the dossier."""
        return self.content.dossier

    @property
    def day(self) -> date:
        """The day the dossier is held to."""
        return self.completeness.day

    @property
    def made(self) -> datetime:
        """The moment in the properties of its papers: the beginning of the day, whenever they are printed."""
        return datetime(self.day.year, self.day.month, self.day.day, tzinfo=UTC)

    def of(self, source: AssessmentSource) -> Assessment:
        """What a source said; an empty assessment where it said nothing."""
        return self.said.get(source) or Assessment(source)
