"""A rule set and its scorecards: part, group, criterion, level, gate.

Points are exact: `int`, or `Fraction` where a rule set should ever print halves.
Levels are numbered from 1 within their criterion, and within their case where the criterion has cases.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction
from functools import cached_property

Points = int | Fraction

WINDOWS = (
    "rerating_earliest",
    "rerating_latest",
    "decided_within",
    "late_extension",
    "revocation",
    "commune_step_working_days",
)


class NoteKind(StrEnum):
    """What a note beside a criterion asks of the council (domain words: five kinds)."""

    EXPLANATION = "explanation"
    PRECONDITION = "precondition"
    REJECTION = "rejection"
    STOP = "stop"
    APPLICATION = "application"


class JudgedBy(StrEnum):
    """What a member looks at to judge a criterion."""

    DOCUMENT = "document"
    SENSORY = "sensory"
    STORY = "story"


@dataclass(frozen=True, slots=True)
class Note:
    """A remark of the decision on a criterion or group, in the project's words."""

    kind: NoteKind
    text: str
    ground: str | None = None
    """Code of the ground to record where the product falls under this remark."""


@dataclass(frozen=True, slots=True)
class Level:
    """One answer of a criterion; `min_star` makes it the least level that star demands."""

    number: int
    points: Points
    label: str
    min_star: int | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """One alternative of a criterion (scorecard 26: 8, 9, 15); only the chosen case's levels count."""

    number: int
    title: str
    levels: tuple[Level, ...]


@dataclass(frozen=True, slots=True)
class Criterion:
    """A leaf of the scorecard: either `levels`, or `cases` of which one is chosen for the product."""

    code: str
    title: str
    points: Points
    levels: tuple[Level, ...] = ()
    cases: tuple[Case, ...] = ()
    notes: tuple[Note, ...] = ()
    judged_by: JudgedBy = JudgedBy.DOCUMENT
    applies_if: str | None = None
    """Code of the criterion that must have given points for this one to be asked."""

    def levels_of(self, case: int | None) -> tuple[Level, ...]:
        """The levels that count in a case; a criterion without cases has one list for all."""
        if not self.cases:
            return self.levels
        return next((c.levels for c in self.cases if c.number == case), ())


@dataclass(frozen=True, slots=True)
class Group:
    """A heading between part and criterion; may hold further groups."""

    code: str
    title: str
    points: Points
    children: tuple["Group | Criterion", ...]
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """A, B or C of a scorecard."""

    code: str
    title: str
    points: Points
    children: tuple[Group | Criterion, ...]

    def criteria(self) -> Iterator[Criterion]:
        """The leaf criteria in the order of the scorecard."""
        yield from _leaves(self.children)


@dataclass(frozen=True, slots=True)
class Gate:
    """One mark of the scorecard: the least level of a criterion that a star demands."""

    criterion: str
    star: int
    level: int
    points: Points
    case: int | None = None


@dataclass(frozen=True, slots=True)
class Classification:
    """Where the scorecard stands in Annex I: industry, group, subgroup, managing ministries."""

    industry_code: str
    industry: str
    group: str
    subgroup: str
    ministries: tuple[str, ...]


@dataclass(frozen=True)
class Scorecard:
    """One of the product sets with its criteria; `sha256` is over its canonical form."""

    rule_set: str
    code: str
    number: int
    title: str
    classification: Classification
    parts: tuple[Part, ...]
    rejection_grounds: tuple[str, ...]
    """Codes of the rule set's grounds that this scorecard names."""
    commune_criteria: Mapping[str, str]
    """Content of form 03 (material, labour, idea, identity) to the criterion it informs."""
    samples: int
    sha256: str
    extract: bool = False
    """Some of the criteria only, as a calibration asks them: its points do not make 100, and it gives no result."""

    @cached_property
    def criteria(self) -> tuple[Criterion, ...]:
        """All leaf criteria in the order of the scorecard."""
        return tuple(criterion for part in self.parts for criterion in part.criteria())

    @cached_property
    def by_code(self) -> dict[str, Criterion]:
        """Leaf criteria by their code."""
        return {criterion.code: criterion for criterion in self.criteria}

    @cached_property
    def part_of(self) -> dict[str, str]:
        """Code of a leaf criterion to the code of its part."""
        return {criterion.code: part.code for part in self.parts for criterion in part.criteria()}

    @cached_property
    def gates(self) -> tuple[Gate, ...]:
        """Every mark of the scorecard, in its order."""
        return tuple(gate for criterion in self.criteria for gate in gates_of(criterion))

    @cached_property
    def case_criteria(self) -> tuple[Criterion, ...]:
        """The criteria for which a case has to be chosen."""
        return tuple(criterion for criterion in self.criteria if criterion.cases)


@dataclass(frozen=True, slots=True)
class Band:
    """The least mean of a star; the band reaches up to the next one's bound."""

    star: int
    lower: Points


@dataclass(frozen=True, slots=True)
class CouncilLevel:
    """What a council of this level decides and what it sends on, with the words papers use for it."""

    code: str
    name: str
    decides: tuple[int, ...]
    """Stars whose recognition this level decides."""
    forwards: tuple[int, ...]
    """Stars it sends on to `forwards_to`."""
    forwards_to: str | None
    proposal: str
    """How its papers call what it does with a product it decides, e.g. "đề nghị công nhận"."""
    council: str = ""
    """Title of such a council."""
    authority: str = ""
    """Who acts on its papers."""
    forwarding: str = ""
    """How its papers call what it does with a product it sends on."""
    notice: str = ""
    """How its papers call what it does with a product that reaches no star it decides or sends on."""


@dataclass(frozen=True, slots=True)
class RejectionGround:
    """Why a product gets no stars; `kind` is "rejection" or "stop"."""

    code: str
    kind: NoteKind
    text: str


@dataclass(frozen=True, slots=True)
class Erratum:
    """A misprint of the decision; `kept` when the printed value stays because it can hold."""

    scorecard: str
    criterion: str
    kept: bool
    text: str


@dataclass(frozen=True, slots=True)
class YearDay:
    """A day that comes back every year."""

    month: int
    day: int


@dataclass(frozen=True, slots=True)
class ProvinceRound:
    """One round of a year: what is proposed before one day is rated before the other."""

    proposals_before: YearDay
    rated_before: YearDay


@dataclass(frozen=True)
class RuleSet:
    """One generation of rules; `sha256` is over the canonical form of everything in it."""

    code: str
    decision: str
    title: str
    issued: date
    effective: date
    ends: date | None
    bands: tuple[Band, ...]
    council_levels: Mapping[str, CouncilLevel]
    certificate_months: int
    windows: Mapping[str, int]
    """Days, by their names in `WINDOWS`; those of the commune are working days."""
    rejection_grounds: Mapping[str, RejectionGround]
    errata: tuple[Erratum, ...]
    scorecards: tuple[Scorecard, ...]
    sha256: str
    notified_stars: tuple[int, ...] = ()
    """Stars that are notified to the producer and never certified."""
    rounds: tuple[ProvinceRound, ...] = ()
    samples: int = 0
    """Samples that go with a dossier as a rule; each scorecard carries its own number."""

    @cached_property
    def by_code(self) -> dict[str, Scorecard]:
        """Scorecards by their code."""
        return {card.code: card for card in self.scorecards}

    def scorecard(self, code: str) -> Scorecard | None:
        """The scorecard of that code, if the rule set has it."""
        return self.by_code.get(code)


def gates_of(criterion: Criterion) -> Iterator[Gate]:
    """The marks of one criterion, case by case."""
    for case, levels in _level_lists(criterion):
        for level in levels:
            if level.min_star is not None:
                yield Gate(criterion.code, level.min_star, level.number, level.points, case)


def _level_lists(criterion: Criterion) -> Iterator[tuple[int | None, tuple[Level, ...]]]:
    if criterion.cases:
        for case in criterion.cases:
            yield case.number, case.levels
    else:
        yield None, criterion.levels


def _leaves(nodes: tuple[Group | Criterion, ...]) -> Iterator[Criterion]:
    for node in nodes:
        if isinstance(node, Group):
            yield from _leaves(node.children)
        else:
            yield node
