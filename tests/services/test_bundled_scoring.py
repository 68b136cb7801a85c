"""The scoring core on the scorecards of the decision, held to the naive implementation."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ocop_desk.domain.results import compute_result
from ocop_desk.domain.rules import RuleSet, Scorecard
from ocop_desk.domain.sheets import MarkedSheet
from ocop_desk.services.rules import RuleLibrary
from tests.builders import a_profile
from tests.domain.ratings import Rating, as_plain


@pytest.fixture(scope="module")
def rules() -> RuleSet:
    return RuleLibrary().load("qd26-2026")


def all_the_best(card: Scorecard, case: int) -> dict[str, int]:
    return {criterion.code: len(criterion.levels_of(case)) for criterion in card.criteria}


@pytest.mark.parametrize("number", range(1, 27))
@given(data=st.data())
@settings(deadline=None, max_examples=15)
def test_every_figure_on_a_scorecard_of_the_decision(rules: RuleSet, number: int, data: st.DataObject) -> None:
    rating = Rating(data, rules.scorecards[number - 1], rules.bands)
    rating.find(data)
    assert as_plain(rating.computed()) == rating.naive()


@pytest.mark.parametrize("case", [1, 2])
def test_the_best_levels_give_100_points_and_five_stars_on_every_scorecard(rules: RuleSet, case: int) -> None:
    for card in rules.scorecards:
        cases = {criterion.code: case for criterion in card.case_criteria}
        sheets = [MarkedSheet("m1", all_the_best(card, case))]
        result = compute_result(card, cases, sheets, (), a_profile(), rules.bands)
        assert (card.code, result.mean, result.stars) == (card.code, 100, 5)
        assert dict(result.parts) == {"A": 40, "B": 25, "C": 35}


def test_none_is_met_everywhere_gives_0_points_and_one_star_on_every_scorecard(rules: RuleSet) -> None:
    for card in rules.scorecards:
        cases = {criterion.code: 1 for criterion in card.case_criteria}
        sheets = [MarkedSheet("m1", dict.fromkeys(all_the_best(card, 1), 0))]
        result = compute_result(card, cases, sheets, (), a_profile(), rules.bands)
        assert (card.code, result.mean, result.stars) == (card.code, 0, 1)
