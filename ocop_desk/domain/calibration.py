"""How differently the members of a practice council score the same samples, exactly (domain rules §5, practice).

For every sample the last revealed round is looked at, and in it the criteria judged by the senses and on the story.
A deviation is a member's points less the mean of the group, so the deviations on a criterion sum to zero.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from functools import cached_property
from math import ceil

from ocop_desk.domain.records import ProductRecord, RoundRecord, SessionRecord, SheetRecord, counting_sheets
from ocop_desk.domain.rules import Criterion, Points
from ocop_desk.domain.scorecard_extract import calibrated_criteria
from ocop_desk.domain.sheets import asks, scoring_grid
from ocop_desk.domain.text import person_sort_key

LEAST_LEAN = 1
"""Points above or below the group on a sample from which a member is said to lean to a side."""
MOST_FURTHEST = 5
"""Criteria named as those to talk about."""


class Lean(StrEnum):
    """To which side a member tends over all samples."""

    HIGH = "high"
    LOW = "low"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class MemberMark:
    """One member on one criterion; `level` is None where the criterion was not asked, which is worth 0 points."""

    member_id: int
    level: int | None
    points: Points
    deviation: Fraction


@dataclass(frozen=True)
class CriterionMarks:
    """One criterion of one sample with the mark of every member, in the order of `Calibration.members`."""

    criterion: Criterion
    case: int | None
    marks: tuple[MemberMark, ...]
    mean: Fraction

    @cached_property
    def gap(self) -> Points:
        """Points between the highest and the lowest mark."""
        points = [mark.points for mark in self.marks]
        return max(points) - min(points)

    def of(self, member_id: int) -> MemberMark | None:
        """The mark of one member, if the member scored the sample."""
        return next((mark for mark in self.marks if mark.member_id == member_id), None)

    def at(self, points: Points) -> tuple[MemberMark, ...]:
        """Every mark of so many points."""
        return tuple(mark for mark in self.marks if mark.points == points)


@dataclass(frozen=True)
class Sample:
    """One sample in its last revealed round, criteria in the order of the scorecard."""

    entry_id: int
    position: int
    name: str
    round_number: int
    criteria: tuple[CriterionMarks, ...]
    first_gap: Points | None = None
    """The gaps of all criteria added up as they were in the first round, where there was another since."""

    @cached_property
    def gap(self) -> Points:
        """The gaps of all criteria added up: what talking about them is to make smaller."""
        return sum(one.gap for one in self.criteria)

    @cached_property
    def members(self) -> tuple[int, ...]:
        """Who scored it."""
        return tuple(mark.member_id for mark in self.criteria[0].marks) if self.criteria else ()

    def deviation(self, member_id: int) -> Fraction:
        """How far a member's points for the sample are from the mean of the group's."""
        marks = (one.of(member_id) for one in self.criteria)
        return sum((mark.deviation for mark in marks if mark), Fraction(0))


@dataclass(frozen=True, slots=True)
class Tendency:
    """One member over all samples: marks above and below the group's mean, and the deviation in points."""

    member_id: int
    name: str
    samples: int
    above: int
    below: int
    deviation: Fraction
    """Over all samples together."""

    @property
    def per_sample(self) -> Fraction:
        """Points above (or below 0) the group on a sample, on average."""
        return self.deviation / self.samples if self.samples else Fraction(0)

    @property
    def lean(self) -> Lean:
        """The side, where both the points and the number of marks speak for it."""
        if self.per_sample >= LEAST_LEAN and self.above > self.below:
            return Lean.HIGH
        if self.per_sample <= -LEAST_LEAN and self.below > self.above:
            return Lean.LOW
        return Lean.NONE


@dataclass(frozen=True, slots=True)
class Furthest:
    """A criterion of a sample on which the group is far apart."""

    sample: Sample
    marks: CriterionMarks


@dataclass(frozen=True)
class Calibration:
    """Everything a practice council looks at after the reveal."""

    samples: tuple[Sample, ...]
    names: Mapping[int, str]
    """Every member who scored a sample, by given name."""
    tendencies: tuple[Tendency, ...]
    """In the order of `names`."""
    furthest: tuple[Furthest, ...]
    """The widest gaps first; none where all marks are equal."""

    @property
    def members(self) -> tuple[int, ...]:
        """Who scored, by given name."""
        return tuple(self.names)

    @cached_property
    def reach(self) -> int:
        """Whole points to either side within which every deviation lies; at least 1: the ends of a plot."""
        marks = (mark for sample in self.samples for one in sample.criteria for mark in one.marks)
        return max(1, ceil(max((abs(mark.deviation) for mark in marks), default=Fraction(0))))

    def dots(self, member_id: int) -> tuple[tuple[Fraction, int], ...]:
        """Every deviation of a member with how often it came, rising: the dots of a plot."""
        marks = (one.of(member_id) for sample in self.samples for one in sample.criteria)
        return tuple(sorted(Counter(mark.deviation for mark in marks if mark).items()))


def calibration(session: SessionRecord) -> Calibration:
    """The differences of a session's samples as far as they are revealed; empty where none is."""
    samples = tuple(sample for product in session.products if (sample := _sample(session, product)))
    scored = {member_id for sample in samples for member_id in sample.members}
    people = sorted(
        (session.members[member_id] for member_id in scored), key=lambda one: (person_sort_key(one.name), one.member_id)
    )
    names = {one.member_id: one.name for one in people}
    return Calibration(
        samples=samples,
        names=names,
        tendencies=tuple(_tendency(member_id, name, samples) for member_id, name in names.items()),
        furthest=furthest(samples),
    )


def furthest(samples: Sequence[Sample]) -> tuple[Furthest, ...]:
    """Where the group is furthest apart: by points, then by the share of what the criterion is worth."""
    apart = [Furthest(sample, marks) for sample in samples for marks in sample.criteria if marks.gap]
    apart.sort(key=lambda one: (-one.marks.gap, -Fraction(one.marks.gap) / one.marks.criterion.points))
    return tuple(apart[:MOST_FURTHEST])


def _sample(session: SessionRecord, product: ProductRecord) -> Sample | None:
    revealed = [one for one in product.rounds if one.revealed_at is not None]
    if not revealed:
        return None
    criteria = tuple(_criteria(session, product, revealed[-1]))
    if not criteria:
        return None
    first = sum(one.gap for one in _criteria(session, product, revealed[0])) if len(revealed) > 1 else None
    return Sample(
        entry_id=product.entry_id,
        position=product.position,
        name=product.product.name,
        round_number=revealed[-1].number,
        criteria=criteria,
        first_gap=first,
    )


def _criteria(session: SessionRecord, product: ProductRecord, one: RoundRecord) -> Iterator[CriterionMarks]:
    card, cases = session.scorecards[product.product.scorecard], product.product.cases
    sheets = sorted(
        counting_sheets(product, one),
        key=lambda sheet: (person_sort_key(session.members[sheet.member_id].name), sheet.member_id),
    )
    grid = scoring_grid(card, cases)
    for criterion in calibrated_criteria(card) if sheets else ():
        row = grid.rows[grid.places[criterion.code]]
        levels = [_level(sheet, criterion) if asks(grid, row, sheet.levels) else None for sheet in sheets]
        points = [row.points[level or 0] for level in levels]
        mean = Fraction(sum(points)) / len(points)
        marks = tuple(
            MemberMark(sheet.member_id, level, worth, worth - mean)
            for sheet, level, worth in zip(sheets, levels, points, strict=True)
        )
        yield CriterionMarks(criterion, cases.get(criterion.code) if criterion.cases else None, marks, mean)


def _level(sheet: SheetRecord, criterion: Criterion) -> int:
    return sheet.levels.get(criterion.code, 0)


def _tendency(member_id: int, name: str, samples: Sequence[Sample]) -> Tendency:
    own = [sample for sample in samples if member_id in sample.members]
    marks = [mark for sample in own for one in sample.criteria if (mark := one.of(member_id))]
    return Tendency(
        member_id=member_id,
        name=name,
        samples=len(own),
        above=sum(mark.deviation > 0 for mark in marks),
        below=sum(mark.deviation < 0 for mark in marks),
        deviation=sum((mark.deviation for mark in marks), Fraction(0)),
    )
