"""Calibrations of the sample council on sample products, with members who differ in known ways."""

from collections.abc import Callable
from pathlib import Path

from ocop_desk.domain.sheets import GridRow, counted_levels, scoring_grid
from ocop_desk.services.calibration import plan_calibration
from ocop_desk.services.desk import Desk
from ocop_desk.services.scoring import open_round, reveal, take_in_sheet
from ocop_desk.services.sessions import open_session, session_record
from tests.services.desks import everybody_comes
from tests.ui.real_desks import a_sample_desk

Choice = Callable[[int, GridRow], int]
"""(place of the member by given name, row) to a level."""


def a_planned_calibration(folder: Path, samples: int = 2, **desk: object) -> tuple[Desk, int]:
    """The sample council with a calibration on its first products, everybody there."""
    made = a_sample_desk(folder, **desk)
    session_id = plan_calibration(made, list(range(1, samples + 1)))
    everybody_comes(made, session_id)
    return made, session_id


def a_begun_calibration(folder: Path, samples: int = 2, **desk: object) -> tuple[Desk, int, list[int]]:
    """The same, begun."""
    made, session_id = a_planned_calibration(folder, samples, **desk)
    record = open_session(made, session_id)
    return made, session_id, [one.entry_id for one in record.products]


def differ(desk: Desk, session_id: int, entry_id: int, choice: Choice, reason: str = "") -> None:
    """A whole round of a sample, every member by `choice`."""
    record = session_record(desk, session_id)
    product = next(one.product for one in record.products if one.entry_id == entry_id)
    grid = scoring_grid(record.scorecards[product.scorecard], product.cases)
    open_round(desk, entry_id, reason)
    for place, member in enumerate(record.scoring_members):
        levels = {row.code: choice(place, row) for row in grid.rows}
        take_in_sheet(desk, entry_id, member.member_id, counted_levels(grid, levels))
    reveal(desk, entry_id)


def one_high_one_low(place: int, row: GridRow) -> int:
    """The first member gives the most, the second the least that is not nothing, the others stand between."""
    best = len(row.points) - 1
    return best if place == 0 else 1 if place == 1 else max(1, best - 1)


def all_alike(_place: int, row: GridRow) -> int:
    """Everybody gives the most."""
    return len(row.points) - 1
