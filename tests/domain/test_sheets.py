from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest

from ocop_desk.domain.rules import Part
from ocop_desk.domain.sheets import (
    MarkedSheet,
    ScoringGrid,
    asks,
    case_problems,
    counted_levels,
    score_sheet,
    scoring_grid,
    sheet_problems,
    unscored,
)
from tests.builders import a_criterion, a_scorecard, a_scorecard_with_cases, levels_for

GRID = scoring_grid(a_scorecard(), {})
FULL = levels_for(100)
HUGE = 10**5000
"""More digits than Python writes."""


def problems(levels: dict[Any, Any], grid: ScoringGrid = GRID) -> list[tuple[str, str]]:
    return [(problem.code, problem.place) for problem in sheet_problems(grid, MarkedSheet("m1", levels))]


def a_chain() -> ScoringGrid:
    """Three criteria, each asked only where the one before gave points."""
    criteria = (
        a_criterion("1", "Có câu chuyện", (0, 2)),
        a_criterion("2", "Cấu trúc", (1, 3), applies_if="1"),
        a_criterion("3", "Trình bày", (1, 5), applies_if="2"),
    )
    return scoring_grid(replace(a_scorecard(), parts=(Part("A", "Câu chuyện", 10, criteria),)), {})


def test_a_grid_has_a_row_for_every_criterion_with_none_is_met_first() -> None:
    assert GRID.codes == ("1.1", "1.2", "2.1", "2.2", "3.1", "3.2", "4.1", "5")
    assert GRID.points[0] == (0, 5, 10, 15, 20)
    assert [row.part for row in GRID.rows] == ["A", "A", "B", "B", "B", "B", "C", "C"]
    assert [(gate.criterion, gate.star) for gate in GRID.gates] == [
        ("1.1", 3), ("1.1", 4), ("2.1", 4), ("4.1", 3), ("4.1", 5)
    ]  # fmt: skip


def test_a_row_is_found_by_its_code() -> None:
    row = GRID.row("2.2")
    assert row is not None
    assert row.points == (0, 0, 1)
    assert GRID.row("9.9") is None


def test_only_the_levels_and_marks_of_the_chosen_case_are_in_the_grid() -> None:
    card = a_scorecard_with_cases()
    marked = a_criterion("5", "Do tổ chức quản lý", (5, 15), {2: 5}).levels
    criterion = card.by_code["5"]
    cases = (criterion.cases[0], replace(criterion.cases[1], levels=marked))
    quality = card.parts[2]
    card = replace(
        card, parts=(*card.parts[:2], replace(quality, children=(quality.children[0], replace(criterion, cases=cases))))
    )
    first, second = scoring_grid(card, {"5": 1}), scoring_grid(card, {"5": 2})
    assert [grid.points[-1] for grid in (first, second)] == [(0, 3, 6, 9, 12, 15), (0, 5, 15)]
    assert [("5", 5) in [(gate.criterion, gate.star) for gate in grid.gates] for grid in (first, second)] == [
        False,
        True,
    ]


def test_two_scorecards_of_one_code_have_grids_of_their_own() -> None:
    other = replace(a_scorecard(), parts=a_scorecard().parts[:1])
    assert scoring_grid(other, {}).codes == ("1.1", "1.2")
    assert scoring_grid(a_scorecard(), {}).codes == GRID.codes


def test_one_scorecard_has_one_grid() -> None:
    card = a_scorecard()
    assert scoring_grid(card, {}) is scoring_grid(card, {"5": 1})


@pytest.mark.parametrize(
    ("cases", "codes"),
    [
        ({"5": 1}, []),
        ({"5": 2}, []),
        ({}, ["case_not_chosen"]),
        ({"5": 0}, ["unknown_case"]),
        ({"5": 3}, ["unknown_case"]),
        ({"5": True}, ["unknown_case"]),
        ({"5": "1"}, ["unknown_case"]),
        ({"5": HUGE}, ["unknown_case"]),
        ({"5": 1, "1.1": 2, "9.9": 1}, []),
    ],
)
def test_a_case_has_to_be_chosen_where_there_are_cases_and_only_there(cases: dict[str, Any], codes: list[str]) -> None:
    assert [problem.code for problem in case_problems(a_scorecard_with_cases(), cases)] == codes


def test_a_complete_sheet_has_no_problems() -> None:
    assert problems(FULL) == []
    assert problems(dict.fromkeys(GRID.codes, 0)) == []


@pytest.mark.parametrize(
    "level", [-1, 6, True, 1.0, "1", pytest.param(HUGE, id="huge"), pytest.param(-HUGE, id="-huge"), [1], float("nan")]
)
def test_what_is_no_level_of_the_criterion_is_a_problem(level: object) -> None:
    assert problems({**FULL, "5": level}) == [("unknown_level", "m1 · 5")]


def test_messages_stay_short_whatever_was_given() -> None:
    for odd in (HUGE, "x" * 5000):
        (problem,) = sheet_problems(GRID, MarkedSheet("m1", {**FULL, "5": odd}))  # type: ignore[dict-item]
        assert len(problem.sentence()) < 200
    (problem,) = sheet_problems(GRID, MarkedSheet("m1", {**FULL, "9" * 5000: 1}))
    assert len(problem.sentence()) < 250


def test_a_criterion_of_another_scorecard_is_a_problem() -> None:
    assert problems({**FULL, "9.9": 1}) == [("unknown_criterion", "m1 · 9.9")]
    swapped = {("9.9" if code == "5" else code): level for code, level in FULL.items()}
    assert problems(swapped) == [("missing_criterion", "m1 · 5"), ("unknown_criterion", "m1 · 9.9")]


def test_all_problems_of_a_sheet_come_together() -> None:
    assert problems({"1.1": 5, "1.2": None, "2.1": 1, "2.2": 1, "3.1": 1, "4.1": 1, "5": 1}) == [
        ("unknown_level", "m1 · 1.1"),
        ("missing_criterion", "m1 · 1.2"),
        ("missing_criterion", "m1 · 3.2"),
    ]


@pytest.mark.parametrize(
    ("first", "asked"), [({"3.1": 1}, True), ({"3.1": 0}, False), ({}, False), ({"3.1": 9}, False)]
)
def test_the_structure_of_a_story_is_asked_where_its_content_gave_points(first: dict[str, int], asked: bool) -> None:
    row = GRID.row("3.2")
    assert row is not None
    assert asks(GRID, row, first) is asked


def test_what_hangs_on_a_criterion_that_is_not_asked_is_not_asked_either() -> None:
    grid = a_chain()
    assert [asks(grid, row, {"1": 1, "2": 2, "3": 2}) for row in grid.rows] == [True, False, False]
    assert score_sheet(grid, MarkedSheet("m1", {"1": 1, "2": 2, "3": 2})).total == 0
    assert score_sheet(grid, MarkedSheet("m1", {"1": 2, "2": 2, "3": 2})).total == 10


def test_a_condition_on_a_criterion_that_does_not_exist_is_never_met() -> None:
    lost = a_criterion("1", "Cấu trúc", (1, 3), applies_if="7")
    grid = scoring_grid(replace(a_scorecard(), parts=(Part("A", "Câu chuyện", 3, (lost,)),)), {})
    assert not asks(grid, grid.rows[0], {"7": 1})


def test_points_are_added_up_by_part_and_in_all() -> None:
    scored = score_sheet(GRID, MarkedSheet("m1", {**FULL, "2.1": 2, "5": 0}))
    assert (scored.member, scored.parts, scored.total) == ("m1", (40, 15, 20), 75)
    assert scored.levels == (4, 5, 2, 2, 3, 3, 3, 0)


def test_points_may_be_fractions() -> None:
    half = a_criterion("1", "Mùi vị", (Fraction(1, 2), Fraction(3, 2)))
    grid = scoring_grid(replace(a_scorecard(), parts=(Part("A", "Chất lượng", Fraction(3, 2), (half,)),)), {})
    assert score_sheet(grid, MarkedSheet("m1", {"1": 2})).total == Fraction(3, 2)


def test_a_sealed_sheet_has_no_level_of_a_criterion_that_was_not_asked() -> None:
    sealed = counted_levels(GRID, {**FULL, "3.1": 0, "9.9": 1})
    assert list(sealed) == [code for code in GRID.codes if code != "3.2"]


def test_what_is_still_to_be_scored_is_named_in_order() -> None:
    assert unscored(GRID, {}) == ("1.1", "1.2", "2.1", "2.2", "3.1", "4.1", "5")
    assert unscored(GRID, {"3.1": 2, "1.1": 0, "5": 1}) == ("1.2", "2.1", "2.2", "3.2", "4.1")
