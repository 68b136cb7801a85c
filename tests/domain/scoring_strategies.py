"""Hypothesis strategies for scorecards, bands, sheets, findings and profiles of every lawful shape."""

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

from hypothesis import strategies as st

from ocop_desk.domain.councils import GateRule, RuleProfile, SpreadComparator
from ocop_desk.domain.rules import Band, Case, Criterion, Group, Level, Part, Points, Scorecard
from tests.builders import BANDS, a_scorecard

points = st.one_of(
    st.integers(0, 20), st.integers(1, 39).map(lambda halves: Fraction(halves, 2)).map(lambda p: _plain(p))
)
member_names = st.lists(st.sampled_from([f"m{n}" for n in range(1, 12)]), min_size=1, max_size=7, unique=True)
level_numbers = st.integers(0, 6)

profiles = st.builds(
    RuleProfile,
    gate_rule=st.sampled_from(GateRule),
    spread_limit=st.one_of(st.integers(0, 30), st.fractions(0, 20, max_denominator=4)),
    spread_comparator=st.sampled_from(SpreadComparator),
    decimals=st.integers(0, 4),
)


def _plain(value: Fraction) -> Points:
    return value.numerator if value.denominator == 1 else value


@st.composite
def level_lists(draw: st.DrawFn) -> tuple[Level, ...]:
    """One to six levels, points never falling and sometimes equal, marks rising with them."""
    worth = sorted(draw(st.lists(points, min_size=1, max_size=6)))
    stars = sorted(draw(st.sets(st.integers(2, 5), max_size=min(3, len(worth)))))
    marked = sorted(draw(st.sets(st.integers(1, len(worth)), min_size=len(stars), max_size=len(stars))))
    marks = dict(zip(marked, stars, strict=True))
    return tuple(Level(n, p, f"mức {n}", marks.get(n)) for n, p in enumerate(worth, start=1))


@st.composite
def scorecards(draw: st.DrawFn) -> Scorecard:
    """One to three parts, some criteria under a group, some with cases, some that hang on an earlier one."""
    codes: list[str] = []
    parts = []
    for part_code in ("A", "B", "C")[: draw(st.integers(1, 3))]:
        criteria = []
        for number in range(1, draw(st.integers(1, 5)) + 1):
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
        lists = draw(st.lists(level_lists(), min_size=2, max_size=3))
        cases = tuple(Case(number, f"trường hợp {number}", levels) for number, levels in enumerate(lists, start=1))
        best = max(levels[-1].points for levels in lists)
        return Criterion(code, f"Tiêu chí {code}", best, cases=cases, applies_if=applies_if)
    levels = draw(level_lists())
    return Criterion(code, f"Tiêu chí {code}", levels[-1].points, levels, applies_if=applies_if)


@st.composite
def band_lists(draw: st.DrawFn, most: Points) -> tuple[Band, ...]:
    """The bands of the decision, or five others between 0 and `most` so that small scorecards reach every star."""
    if draw(st.booleans()):
        return BANDS
    cuts = draw(st.sets(st.integers(1, max(int(most), 4) * 2), min_size=4, max_size=4))
    lowers: list[Points] = [0, *(_plain(Fraction(cut, 2)) for cut in sorted(cuts))]
    bands = [Band(star, lower) for star, lower in enumerate(lowers, start=1)]
    return tuple(draw(st.permutations(bands)))


@st.composite
def case_choices(draw: st.DrawFn, scorecard: Scorecard) -> dict[str, int]:
    """A case for every criterion that has cases."""
    return {c.code: draw(st.integers(1, len(c.cases))) for c in scorecard.case_criteria}


@st.composite
def complete_marks(
    draw: st.DrawFn, scorecard: Scorecard, cases: Mapping[str, int], near: Mapping[str, int] | None = None
) -> dict[str, int]:
    """A level for every criterion, most of them as in `near`, so that gates are settled and open in turn."""
    marks = {}
    for criterion in scorecard.criteria:
        most = len(criterion.levels_of(cases.get(criterion.code)))
        if near is not None and draw(st.integers(0, 3)) > 0:
            marks[criterion.code] = near[criterion.code]
        else:
            marks[criterion.code] = draw(st.integers(0, most))
    return marks


@st.composite
def sheet_sets(draw: st.DrawFn, scorecard: Scorecard, cases: Mapping[str, int]) -> dict[str, dict[str, int]]:
    """Complete sheets of one to seven members who mostly agree."""
    common = draw(complete_marks(scorecard, cases))
    return {member: draw(complete_marks(scorecard, cases, common)) for member in draw(member_names)}
