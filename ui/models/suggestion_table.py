"""Suggested pages of criteria: which pages, why, how sure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ocop_desk.domain.dossiers import DossierContent
from ocop_desk.domain.rules import Criterion
from ocop_desk.services.link_suggestions import Suggestion
from ui.core_words import core_words
from ui.models.criterion_pages import pages_text
from ui.models.frozen_table import FrozenTable

CRITERION, PAGES, REASON, SCORE = range(4)


@dataclass(frozen=True, slots=True)
class SuggestionRow:
    """A suggestion with the words for its criterion and document."""

    suggestion: Suggestion
    criterion: str
    document: str


def suggestion_rows(
    found: Sequence[Suggestion], content: DossierContent, criteria: Mapping[str, Criterion]
) -> tuple[SuggestionRow, ...]:
    """The rows of suggestions."""
    names = {one.document_id: one.name for one in content.documents}
    return tuple(
        SuggestionRow(
            one,
            f"{one.link.criterion} {criteria[one.link.criterion].title}" if one.link.criterion in criteria else "",
            names.get(one.link.document_id, ""),
        )
        for one in found
    )


class SuggestionTable(FrozenTable[SuggestionRow]):
    """One row a suggestion."""

    def names(self) -> Sequence[str]:
        """The columns."""
        return self.tr("Tiêu chí"), self.tr("Trang"), self.tr("Vì sao"), self.tr("Chắc")

    def text(self, row: SuggestionRow, column: int) -> str:
        """What a cell says."""
        if column == CRITERION:
            return row.criterion
        if column == PAGES:
            return f"{pages_text(row.suggestion.link)} · {row.document}"
        return core_words(row.suggestion.reason) if column == REASON else f"{row.suggestion.score} %"
