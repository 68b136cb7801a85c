from hypothesis import given
from hypothesis import strategies as st

from ocop_desk.domain.councils import RuleProfile
from ocop_desk.domain.own_standing import own_standing
from ocop_desk.domain.results import compute_result
from ocop_desk.domain.rules import Scorecard
from ocop_desk.domain.sheets import MarkedSheet, scoring_grid, sheet_problems
from ocop_desk.services.rules import RuleLibrary

RULES = RuleLibrary()
RULE_SET = RULES.load(RULES.default_code())
CARD = RULE_SET.by_code["QD26-04"]
CASES: dict[str, int] = {}
GRID = scoring_grid(CARD, CASES)
BEST = {row.code: len(row.points) - 1 for row in GRID.rows}


def standing(levels: dict[str, int], card: Scorecard = CARD):  # type: ignore[no-untyped-def]
    return own_standing(card, CASES, levels, RULE_SET.bands)


def test_an_empty_sheet_misses_nothing_yet_and_looks_ahead_to_the_first_star_with_requirements() -> None:
    empty = standing({})
    assert (empty.total, empty.band, empty.stars, empty.next_star) == (0, 1, 1, 3)
    assert empty.missed == ()
    assert {gate.star for gate in empty.pending} == {3}
    assert empty.points_wanted == 50
    assert len(empty.unscored) == len(GRID.rows) - 1, "5.2 is asked only where 5.1 gives points"


def test_a_sheet_at_its_best_has_five_stars_and_nothing_beyond() -> None:
    best = standing(BEST)
    assert (best.total, best.band, best.stars) == (100, 5, 5)
    assert best.next_star is None
    assert best.missed == best.pending == ()
    assert best.points_wanted == 0


def test_a_mark_below_a_gate_is_missed_and_one_not_scored_is_only_pending() -> None:
    gate = next(gate for gate in GRID.gates if gate.star == 4)
    below = standing({**BEST, gate.criterion: gate.level - 1})
    assert (below.stars, below.next_star) == (3, 4)
    assert gate in below.missed
    open_one = standing({code: level for code, level in BEST.items() if code != gate.criterion})
    assert gate.criterion in open_one.unscored
    assert gate not in open_one.missed


def test_none_is_met_misses_the_gate_that_not_scored_leaves_open() -> None:
    gate = next(gate for gate in GRID.gates if gate.star == 3)
    assert gate in standing({gate.criterion: 0}).missed
    assert gate in standing({}).pending


def test_a_missed_mark_of_three_stars_leaves_at_most_two() -> None:
    gate = next(gate for gate in GRID.gates if gate.star == 3)
    low = standing({**BEST, gate.criterion: gate.level - 1})
    assert low.band >= 4
    assert (low.stars, low.next_star) == (2, 3)


levels_of_a_full_sheet = st.fixed_dictionaries(
    {row.code: st.integers(0, len(row.points) - 1) for row in GRID.rows}  # type: ignore[arg-type]
)


@given(levels_of_a_full_sheet)
def test_a_full_sheet_stands_as_the_result_of_a_council_of_one(levels: dict[str, int]) -> None:
    sheet = MarkedSheet("m1", levels)
    assert not sheet_problems(GRID, sheet)
    result = compute_result(CARD, CASES, [sheet], [], RuleProfile(), RULE_SET.bands)
    own = standing(levels)
    assert (own.total, own.band, own.stars) == (result.mean, result.band, result.stars)
    missing = result.missing_for_next
    if missing is not None and missing.star == own.next_star:
        assert {gate.criterion for gate in own.missed if gate.star == own.next_star} == set(missing.gates)
        assert own.points_wanted == missing.points
