"""Hypothesis strategies for scorecards, bands, sheets, findings and profiles of every lawful shape."""

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

from hypothesis import strategies as st

from ocop_desk.domain.councils import GateRule, RuleProfile, SpreadComparator
from ocop_desk.domain.rules import Band, Case, Criterion, Group, Level, Part, Points, Scorecard
from tests.builders import BANDS, a_scorecard

member_names = st.integers(1, 7).map(lambda count: [f"m{n}" for n in range(count, 0, -1)])
level_numbers = st.integers(0, 6)

_SIDES = 12
_ANY_LEVEL = 10
"""More than a criterion has levels; wider dice would not be drawn evenly."""

profiles = st.builds(
    RuleProfile,
    gate_rule=st.sampled_from(GateRule),
    spread_limit=st.one_of(st.integers(0, 30), st.fractions(0, 20, max_denominator=4)),
    spread_comparator=st.sampled_from(SpreadComparator),
    decimals=st.integers(0, 4),
)


def _plain(value: Fraction) -> Points:
    return value.numerator if value.denominator == 1 else value


def _levels(worth: tuple[Points, ...], marks: Mapping[int, int]) -> tuple[Level, ...]:
    return tuple(Level(n, p, f"mức {n}", marks.get(n)) for n, p in enumerate(worth, start=1))


_WORTHS: tuple[tuple[Points, ...], ...] = (
    (3,), (0, 1), (2, 7), (Fraction(1, 2), Fraction(3, 2)), (1, 2, 3), (1, 1, 3), (0, Fraction(5, 2), 20),
    (0, 1, 2, 3, 5), (1, 1, 3, 5), (4, 4, 4), (2, 5, 9, 9, 10, 15), (0, 0, 0, 0),
)  # fmt: skip
_MARKS: tuple[dict[int, int], ...] = (
    {}, {1: 3}, {2: 3}, {2: 4}, {3: 5}, {1: 2, 2: 5}, {1: 3, 2: 4}, {2: 3, 3: 4}, {2: 3, 3: 5},
    {1: 3, 2: 4, 3: 5}, {2: 3, 4: 4}, {2: 2, 3: 3, 4: 4, 5: 5}, {4: 5},
)  # fmt: skip
level_lists = st.sampled_from([_levels(w, m) for w in _WORTHS for m in _MARKS if len(w) >= max(m, default=0)])
"""One to six levels, points never falling and sometimes equal, marks rising with them."""


@st.composite
def scorecards(draw: st.DrawFn) -> Scorecard:
    """One to three parts, some criteria under a group, some with cases, some that hang on an earlier one."""
    codes: list[str] = []
    parts = []
    for part_code in ("A", "B", "C")[: draw(st.integers(1, 3))]:
        criteria = []
        for number in range(1, draw(st.integers(1, 4)) + 1):
            criterion = draw(_criteria(f"{part_code}{number}", tuple(codes)))
            codes.append(criterion.code)
            criteria.append(criterion)
        whole = sum(criterion.points for criterion in criteria)
        children: tuple[Group | Criterion, ...] = tuple(criteria)
        if draw(st.booleans()):
            children = (Group(f"{part_code}0", "Nhóm", whole, tuple(criteria[:1])), *criteria[1:])
        parts.append(Part(part_code, f"Phần {part_code}", whole, children))
    return replace(a_scorecard(), parts=tuple(parts))


@st.composite
def _criteria(draw: st.DrawFn, code: str, earlier: tuple[str, ...]) -> Criterion:
    applies_if = draw(st.sampled_from([None, None, *earlier]))
    if draw(st.integers(0, 4)) == 0:
        lists = draw(st.lists(level_lists, min_size=2, max_size=3))
        cases = tuple(Case(number, f"trường hợp {number}", levels) for number, levels in enumerate(lists, start=1))
        best = max(levels[-1].points for levels in lists)
        return Criterion(code, f"Tiêu chí {code}", best, cases=cases, applies_if=applies_if)
    levels = draw(level_lists)
    return Criterion(code, f"Tiêu chí {code}", levels[-1].points, levels, applies_if=applies_if)


@st.composite
def band_lists(draw: st.DrawFn, most: Points) -> tuple[Band, ...]:
    """The bands of the decision, or others that a scorecard of `most` points in all can reach, in any order."""
    shares = draw(st.sampled_from([(30, 50, 70, 90), (5, 10, 20, 33), (25, 50, 75, 100), None]))
    if shares is None or most == 0:
        return BANDS
    lowers: list[Points] = [0, *(_plain(Fraction(most) * share / 100) for share in shares)]
    bands = [Band(star, lower) for star, lower in enumerate(lowers, start=1)]
    return tuple(bands if draw(st.booleans()) else reversed(bands))


@st.composite
def case_choices(draw: st.DrawFn, scorecard: Scorecard) -> dict[str, int]:
    """A case for every criterion that has cases."""
    return {c.code: draw(st.integers(1, len(c.cases))) for c in scorecard.case_criteria}


@st.composite
def sheet_sets(draw: st.DrawFn, scorecard: Scorecard, cases: Mapping[str, int]) -> dict[str, dict[str, int]]:
    """Complete sheets of one to seven members: of poor to good products, by members who agree more or less."""
    counts = [len(criterion.levels_of(cases.get(criterion.code))) + 1 for criterion in scorecard.criteria]
    dice = st.lists(st.integers(0, _SIDES * _ANY_LEVEL - 1), min_size=len(counts), max_size=len(counts))
    short_of_the_best, odd = draw(st.sampled_from([0, 1, 3, 6, _SIDES])), draw(st.sampled_from([0, 1, 1, 3, 6]))

    def mark(die: int, count: int, usual: int, own: int) -> int:
        return die % count if die // _ANY_LEVEL >= _SIDES - own else usual

    common = [mark(die, count, count - 1, short_of_the_best) for die, count in zip(draw(dice), counts, strict=True)]
    return {
        member: {
            criterion.code: mark(die, count, usual, odd)
            for criterion, die, count, usual in zip(scorecard.criteria, draw(dice), counts, common, strict=True)
        }
        for member in draw(member_names)
    }
