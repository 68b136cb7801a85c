from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop_desk.domain.continuous_copy import ALWAYS_KEPT, Standing, kept_numbers, standing
from tests.builders import a_state_line

US, OTHER = "a" * 64, "b" * 64


@pytest.mark.parametrize(
    ("epoch", "desk", "holds", "expected"),
    [
        (1, US, True, Standing.CURRENT),
        (1, US, False, Standing.BEHIND),
        (1, OTHER, True, Standing.RIVAL),
        (1, OTHER, False, Standing.RIVAL),
        (2, OTHER, True, Standing.TAKEN_OVER),
        (2, OTHER, False, Standing.TAKEN_OVER),
    ],
)
def test_a_first_desk_reads_from_the_last_line_how_it_stands(
    epoch: int, desk: str, holds: bool, expected: Standing
) -> None:
    assert standing(a_state_line(epoch=epoch, desk=desk), 1, US, holds) is expected


def test_without_a_line_a_desk_is_alone() -> None:
    assert standing(None, 1, US, holds_head=False) is Standing.ALONE


def test_a_later_desk_goes_on_only_where_it_has_everything_of_the_one_before() -> None:
    line = a_state_line(epoch=1, desk=OTHER)
    assert standing(line, 2, US, holds_head=True) is Standing.CURRENT
    assert standing(line, 2, US, holds_head=False) is Standing.FORKED


def test_a_fork_that_people_saw_keeps_nobody_from_going_on_but_a_later_desk_does() -> None:
    assert standing(a_state_line(epoch=1, desk=OTHER), 2, US, False, ["c" * 64], "c" * 64) is Standing.CURRENT
    assert standing(a_state_line(epoch=2, desk=OTHER), 2, US, False, ["c" * 64], "c" * 64) is Standing.RIVAL
    assert standing(a_state_line(epoch=3, desk=OTHER), 2, US, True, ["c" * 64], "c" * 64) is Standing.TAKEN_OVER


@given(st.lists(st.tuples(st.integers(-2000, 2000), st.integers(0, 1)), max_size=60))
def test_of_every_hour_and_every_desk_the_last_copy_stays_and_the_newest_ones_do(steps: list[tuple[int, int]]) -> None:
    at, epoch, lines = datetime(2026, 11, 20, 1, tzinfo=UTC), 1, []
    for number, (minutes, taken_over) in enumerate(steps, start=1):
        at, epoch = at + timedelta(minutes=minutes), epoch + taken_over
        lines.append(a_state_line(number=number, at=at, epoch=epoch))
    kept = kept_numbers(lines)
    assert kept <= {line.number for line in lines}
    assert {line.number for line in lines[-ALWAYS_KEPT:]} <= kept
    for line, following in pairwise(lines):
        changed = (line.epoch, line.at.date(), line.at.hour) != (
            following.epoch,
            following.at.date(),
            following.at.hour,
        )
        assert line.number in kept or not changed


def test_within_an_hour_only_the_newest_copies_stay() -> None:
    lines = [a_state_line(number=number) for number in range(1, 101)]
    assert kept_numbers(lines) == frozenset(range(101 - ALWAYS_KEPT, 101))
