"""What sources say of a product in points, and where they are far apart."""

from collections.abc import Mapping
from dataclasses import dataclass

from ocop_desk.domain.dossiers import Assessment, AssessmentSource
from ocop_desk.domain.rules import Points, Scorecard
from ocop_desk.domain.sheets import Cases, counted_levels, scoring_grid

LARGE_DIFFERENCE = 2
"""Points between two sources from which the producer is asked."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A criterion on which two sources are far apart; points of the two, the higher first."""

    criterion: str
    higher: AssessmentSource
    lower: AssessmentSource
    points: tuple[Points, Points]


def levels_of(given: Assessment, card: Scorecard, cases: Cases) -> dict[str, int]:
    """The levels that a source named and that count, by criterion: none where the criterion is not asked."""
    named = {code: line.level for code, line in given.lines.items() if line.level is not None}
    return counted_levels(scoring_grid(card, cases), named)


def points_of(given: Assessment, card: Scorecard, cases: Cases) -> dict[str, Points]:
    """The points of the levels that a source named, by criterion."""
    grid = scoring_grid(card, cases)
    found = {}
    for criterion, line in given.lines.items():
        row = grid.row(criterion)
        if row is not None and line.level is not None and line.level < len(row.points):
            found[criterion] = row.points[line.level]
    return found


def differences(
    given: Mapping[AssessmentSource, Assessment], card: Scorecard, cases: Cases, least: Points = LARGE_DIFFERENCE
) -> list[Difference]:
    """Criteria on which sources are at least so many points apart, in the order of the scorecard."""
    points = {source: points_of(one, card, cases) for source, one in given.items()}
    found = []
    for criterion in card.criteria:
        named = [(values[criterion.code], source) for source, values in points.items() if criterion.code in values]
        if len(named) < 2:
            continue
        high = max(named, key=lambda one: one[0])
        low = min(named, key=lambda one: one[0])
        if high[0] - low[0] >= least:
            found.append(Difference(criterion.code, high[1], low[1], (high[0], low[0])))
    return found
