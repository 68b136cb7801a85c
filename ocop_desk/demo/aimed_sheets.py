"""Sheets with a wanted total: what an invented member marks so that the demo shows what it is about."""

import random
from collections.abc import Mapping
from dataclasses import dataclass, field

from ocop_desk.domain.rules import Scorecard
from ocop_desk.domain.sheets import Cases, GridRow, ScoringGrid, scoring_grid


@dataclass(frozen=True, slots=True)
class Aim:
    """What a sheet should come to: its total, the star whose gates it meets, and levels it must not reach."""

    total: int
    gates_up_to: int = 1
    below: Mapping[str, int] = field(default_factory=dict)
    """Criterion to the level it stays under."""
    at_least: Mapping[str, int] = field(default_factory=dict)


def aimed_sheet(
    scorecard: Scorecard, cases: Cases, aim: Aim, dice: random.Random, like: Mapping[str, int] | None = None
) -> dict[str, int]:
    """Levels that come as near to the aimed total as the scorecard allows, exactly where it can.

    Every total that can be reached is followed criterion by criterion, then one way back is drawn by lot,
    staying close to the sheet `like`: people who saw the same dossier mark most criteria alike.
    """
    grid = scoring_grid(scorecard, cases)
    choices = [_allowed(grid, row, aim) for row in grid.rows]
    reachable: list[set[int]] = [{0}]
    for options in choices:
        reachable.append({total + points for total in reachable[-1] for _, points in options})
    left = min(reachable[-1], key=lambda total: (abs(total - aim.total), total))
    levels: dict[str, int] = {}
    for index in range(len(grid.rows) - 1, -1, -1):
        code = grid.rows[index].code
        ways = [(level, points) for level, points in choices[index] if left - points in reachable[index]]
        usual = like[code] if like else dice.choice(ways)[0]
        level, points = min(ways, key=lambda way: (abs(way[0] - usual), way[0]))
        levels[code] = level
        left -= points
    return {row.code: levels[row.code] for row in grid.rows}


def _allowed(grid: ScoringGrid, row: GridRow, aim: Aim) -> list[tuple[int, int]]:
    """Levels of a row with whole points; a criterion others depend on always gives points."""
    least = max(
        [aim.at_least.get(row.code, 0)]
        + [gate.level for gate in grid.gates if gate.criterion == row.code and gate.star <= aim.gates_up_to]
    )
    if any(other.applies_if == row.code for other in grid.rows):
        least = max(least, 1)
    most = aim.below.get(row.code, len(row.points)) - 1
    return [(level, int(row.points[level])) for level in range(min(least, most), most + 1)]
