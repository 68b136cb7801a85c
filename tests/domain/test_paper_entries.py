from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop_desk.domain.paper_entries import (
    PaperDifference,
    agreed_levels,
    differences,
    is_same_typist,
    kept_notes,
    open_differences,
)
from ocop_desk.domain.rules import Part
from ocop_desk.domain.sheets import MarkedSheet, ScoringGrid, counted_levels, scoring_grid, sheet_problems
from tests.builders import a_criterion, a_scorecard, levels_for
from tests.domain.scoring_strategies import case_choices, scorecards

GRID = scoring_grid(a_scorecard(), {})


def a_story() -> ScoringGrid:
    """Two criteria of which the second is asked only where the first gave points; level 1 of the first gives none."""
    criteria = (
        a_criterion("5.1", "Có câu chuyện", (0, 1, 3)),
        a_criterion("5.2", "Cấu trúc", (1, 2), applies_if="5.1"),
        a_criterion("5.3", "Trình bày", (1, 4), applies_if="5.2"),
    )
    return scoring_grid(replace(a_scorecard(), parts=(Part("A", "Câu chuyện", 9, criteria),)), {})


STORY = a_story()


def codes(found: tuple[PaperDifference, ...]) -> list[str]:
    return [one.criterion for one in found]


def test_two_equal_entries_agree() -> None:
    levels = levels_for(70)

    assert differences(GRID, levels, levels) == ()
    assert agreed_levels(GRID, levels, levels, {}) == levels


def test_differences_come_in_the_order_of_the_scorecard_with_both_levels() -> None:
    first = levels_for(100)
    second = {**first, "5": 0, "1.1": 1}

    assert differences(GRID, first, second) == (
        PaperDifference("1.1", first["1.1"], 1),
        PaperDifference("5", first["5"], 0),
    )


def test_what_was_settled_is_sealed_whoever_typed_what() -> None:
    first = levels_for(100)
    second = {**first, "1.1": 1, "5": 0}

    assert codes(open_differences(GRID, first, second, {"1.1": 2})) == ["5"]
    assert agreed_levels(GRID, first, second, {"1.1": 2, "5": 0}) == {**first, "1.1": 2, "5": 0}


def test_nothing_is_sealed_while_a_difference_is_open() -> None:
    first = levels_for(100)
    with pytest.raises(ValueError, match=r"1\.1"):
        agreed_levels(GRID, first, {**first, "1.1": 0}, {})


def test_a_criterion_that_is_not_asked_after_all_needs_no_word() -> None:
    told, untold = {"5.1": 3, "5.2": 2, "5.3": 1}, {"5.1": 0}

    assert codes(open_differences(STORY, told, untold, {})) == ["5.1", "5.2", "5.3"]
    assert open_differences(STORY, told, untold, {"5.1": 0}) == ()
    assert agreed_levels(STORY, told, untold, {"5.1": 0}) == {"5.1": 0}
    assert codes(open_differences(STORY, told, untold, {"5.1": 3})) == ["5.2", "5.3"]
    assert codes(open_differences(STORY, told, untold, {"5.1": 3, "5.2": 0})) == []


def test_a_criterion_that_nobody_typed_is_asked_where_the_paper_says_more_than_both() -> None:
    nothing, as_little = {"5.1": 0}, {"5.1": 1}

    assert open_differences(STORY, nothing, as_little, {}) == (PaperDifference("5.1", 0, 1),)
    assert open_differences(STORY, nothing, as_little, {"5.1": 2}) == (PaperDifference("5.2", None, None),)
    assert codes(open_differences(STORY, nothing, as_little, {"5.1": 2, "5.2": 1})) == ["5.3"]
    settled = {"5.1": 2, "5.2": 1, "5.3": 2}
    assert agreed_levels(STORY, nothing, as_little, settled) == settled


def test_levels_typed_where_nothing_is_asked_make_no_difference() -> None:
    assert differences(STORY, {"5.1": 0, "5.2": 1}, {"5.1": 0}) == ()


def test_remarks_are_kept_as_typed_first_and_else_as_typed_second() -> None:
    assert kept_notes({"1.1": "có"}, {"1.1": "Có.", "2.1": "thiếu"}) == {"1.1": "có", "2.1": "thiếu"}


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("Nguyễn Văn An", "nguyen van an", True),
        ("Trần  Thúy Hà", "Trần Thuý Hà", True),
        ("Nguyễn Văn An", "Nguyễn Văn Anh", False),
        ("Lê An (xã Ea Kao)", "Lê An (xã Hòa Thắng)", False),
    ],
)
def test_names_that_may_be_one_persons(left: str, right: str, same: bool) -> None:
    assert is_same_typist(left, right) is same


@given(st.data())
def test_settling_one_by_one_ends_in_a_complete_sheet_of_what_was_agreed_and_said(data: st.DataObject) -> None:
    card = data.draw(scorecards())
    grid = scoring_grid(card, data.draw(case_choices(card)))
    entry = st.fixed_dictionaries({row.code: st.integers(0, len(row.points) - 1) for row in grid.rows})
    first, second = data.draw(entry), data.draw(entry)
    settled: dict[str, int] = {}
    while still_open := open_differences(grid, first, second, settled):
        one = data.draw(st.sampled_from(still_open))
        row = grid.row(one.criterion)
        assert row is not None
        assert one.criterion not in settled
        settled[one.criterion] = data.draw(st.integers(0, len(row.points) - 1))
    sealed = agreed_levels(grid, first, second, settled)

    assert sheet_problems(grid, MarkedSheet("", sealed)) == []
    assert counted_levels(grid, sealed) == sealed
    left, right = counted_levels(grid, first), counted_levels(grid, second)
    for code, level in sealed.items():
        assert level == settled[code] if code in settled else left[code] == right[code] == level
    if differences(grid, first, second) == ():
        assert sealed == left
