"""The builders make objects that hold together."""

from hypothesis import given
from hypothesis import strategies as st

from ocop_desk.domain.results import own_total
from tests.builders import a_product_record, a_scorecard, a_scorecard_with_cases, a_session_record, levels_for


@given(total=st.integers(0, 100))
def test_levels_add_up_to_the_total_asked_for(total):
    assert own_total(a_scorecard(), {}, levels_for(total)).total == total


@given(total=st.integers(0, 100))
def test_levels_add_up_in_a_chosen_case(total):
    card = a_scorecard_with_cases()
    assert own_total(card, {"5": 2}, levels_for(total, card, {"5": 2})).total == total


def test_a_session_has_a_result_without_problems():
    result = a_session_record().results[1]
    assert (result.problems, result.stars, result.mean) == ((), 4, 73)


def test_a_record_takes_the_totals_it_is_given():
    session = a_session_record([a_product_record(totals=(61, 71, 66))])
    assert session.results[1].spread == 10
