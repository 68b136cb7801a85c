"""What sources say in points: what counts, and where two of them are far apart."""

from dataclasses import replace
from fractions import Fraction

from ocop_desk.domain.assessments import Difference, differences, levels_of, points_of
from ocop_desk.domain.dossiers import Assessment, AssessmentLine, AssessmentSource
from tests.builders import a_criterion, a_scorecard, a_scorecard_with_cases

SELF, ADVISORY, VISIT = AssessmentSource.SELF, AssessmentSource.ADVISORY, AssessmentSource.VISIT


def saying(source, **levels):
    """An assessment with levels as c1_1=2 for criterion 1.1; None only describes."""
    named = {name[1:].replace("_", "."): level for name, level in levels.items()}
    return Assessment(source, lines={code: AssessmentLine(code, level, "Nhận xét") for code, level in named.items()})


def test_a_line_without_a_level_has_no_points():
    card = a_scorecard()
    assert points_of(saying(SELF, c1_1=4, c1_2=None, c2_1=0), card, {}) == {"1.1": 20, "2.1": 0}


def test_a_criterion_that_is_not_asked_does_not_count():
    card = a_scorecard()
    assert levels_of(saying(SELF, c3_1=0, c3_2=2), card, {}) == {"3.1": 0}
    assert levels_of(saying(SELF, c3_1=1, c3_2=2), card, {}) == {"3.1": 1, "3.2": 2}
    assert levels_of(saying(SELF, c3_2=2), card, {}) == {}


def test_points_are_those_of_the_chosen_case_and_nothing_beyond_it():
    card = a_scorecard_with_cases()
    assert points_of(saying(SELF, c5=3), card, {"5": 2}) == {"5": 15}
    assert points_of(saying(SELF, c5=3), card, {"5": 1}) == {"5": 9}
    assert points_of(saying(SELF, c5=4), card, {"5": 2}) == {}


def test_two_points_apart_is_a_difference_and_less_is_none():
    card = a_scorecard()
    given = {SELF: saying(SELF, c1_1=4, c2_2=2, c3_1=2), ADVISORY: saying(ADVISORY, c1_1=2, c2_2=1, c3_1=3)}
    assert differences(given, card, {}) == [
        Difference("1.1", SELF, ADVISORY, (20, 10)),
        Difference("3.1", ADVISORY, SELF, (4, 2)),
    ]


def test_of_three_sources_the_farthest_two_are_named_in_the_order_of_the_scorecard():
    card = a_scorecard()
    given = {SELF: saying(SELF, c5=2, c1_2=5), ADVISORY: saying(ADVISORY, c5=5), VISIT: saying(VISIT, c5=1, c1_2=1)}
    assert [(one.criterion, one.higher, one.lower) for one in differences(given, card, {})] == [
        ("1.2", SELF, VISIT),
        ("5", ADVISORY, VISIT),
    ]


def test_a_source_alone_differs_from_nobody():
    assert differences({SELF: saying(SELF, c1_1=4)}, a_scorecard(), {}) == []


def test_half_points_are_compared_exactly():
    card = a_scorecard()
    halves = a_criterion("1.1", "Nguồn nguyên liệu", (Fraction(1, 2), Fraction(5, 2), Fraction(12, 5)))
    part = card.parts[0]
    group = part.children[0]
    changed = replace(card, parts=(replace(part, children=(replace(group, children=(halves,)),)), *card.parts[1:]))
    given = {SELF: saying(SELF, c1_1=2), ADVISORY: saying(ADVISORY, c1_1=1)}
    assert [one.points for one in differences(given, changed, {})] == [(Fraction(5, 2), Fraction(1, 2))]
    closer = {SELF: saying(SELF, c1_1=3), ADVISORY: saying(ADVISORY, c1_1=1)}
    assert differences(closer, changed, {}) == []
