"""A score sheet against its scorecard: what is missing, what does not exist, what each mark is worth."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise, repeat
from operator import getitem, lt

from ocop_desk.domain.problems import Problem
from ocop_desk.domain.rules import Criterion, Gate, Points, Scorecard
from ocop_desk.domain.said import said
from ocop_desk.domain.text import shortened

Cases = Mapping[str, int]
"""Criterion code to the number of the case chosen for the product."""

_FAR_BEYOND = 10**9
_WHOLE_NUMBERS = {int}


@dataclass(frozen=True, slots=True)
class GridRow:
    """One criterion ready for scoring: `points[level]`, level 0 being "none is met"."""

    code: str
    part: str
    points: tuple[Points, ...]
    applies_if: str | None


@dataclass(frozen=True)
class ScoringGrid:
    """A scorecard with its cases chosen: the rows a member marks and the gates they are held to."""

    rows: tuple[GridRow, ...]
    gates: tuple[Gate, ...]
    parts: tuple[str, ...]

    @cached_property
    def codes(self) -> tuple[str, ...]:
        """Criterion codes in the order of the rows."""
        return tuple(row.code for row in self.rows)

    @cached_property
    def places(self) -> Mapping[str, int]:
        """Criterion code to the index of its row."""
        return {code: place for place, code in enumerate(self.codes)}

    @cached_property
    def points(self) -> tuple[tuple[Points, ...], ...]:
        """Points per row and level."""
        return tuple(row.points for row in self.rows)

    @cached_property
    def level_counts(self) -> tuple[int, ...]:
        """Per row the number of answers, "none is met" among them."""
        return tuple(len(row.points) for row in self.rows)

    @cached_property
    def part_rows(self) -> tuple[slice, ...]:
        """Per part the rows that belong to it; a scorecard goes through its parts one after the other."""
        ends = [0]
        for part in self.parts:
            ends.append(ends[-1] + sum(row.part == part for row in self.rows))
        return tuple(slice(start, end) for start, end in pairwise(ends))

    @cached_property
    def conditions(self) -> tuple[tuple[int, int], ...]:
        """Rows asked only where another row gave points: (row, the other row)."""
        return tuple(
            (place, self.places[row.applies_if]) for place, row in enumerate(self.rows) if row.applies_if is not None
        )

    def row(self, code: str) -> GridRow | None:
        """The row of a criterion."""
        place = self.places.get(code)
        return None if place is None else self.rows[place]


@dataclass(frozen=True, slots=True)
class MarkedSheet:
    """The levels one member chose: criterion code to level number, 0 for "none is met"."""

    member: str
    levels: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class ScoredSheet:
    """A complete sheet in points."""

    member: str
    levels: tuple[int, ...]
    """Level per grid row; 0 where the criterion was not asked."""
    parts: tuple[Points, ...]
    total: Points


def case_problems(scorecard: Scorecard, cases: Cases) -> list[Problem]:
    """What is wrong with the choice of cases for a product on this scorecard.

    A choice for a criterion without cases bears on nothing and is passed over.
    """
    problems = []
    for criterion in scorecard.case_criteria:
        chosen = cases.get(criterion.code)
        if chosen is None:
            problems.append(
                Problem(
                    "case_not_chosen",
                    criterion.code,
                    said(
                        "Tiêu chí {code} có {count} trường hợp nhưng chưa chọn trường hợp nào.",
                        code=criterion.code,
                        count=len(criterion.cases),
                    ),
                    said("Chọn trường hợp áp dụng cho sản phẩm này."),
                )
            )
        elif type(chosen) is not int or not 1 <= chosen <= len(criterion.cases):
            problems.append(
                Problem(
                    "unknown_case",
                    criterion.code,
                    said("Tiêu chí {code} không có trường hợp {chosen}.", code=criterion.code, chosen=_shown(chosen)),
                    said("Chọn từ 1 đến {count}.", count=len(criterion.cases)),
                )
            )
    return problems


def scoring_grid(scorecard: Scorecard, cases: Cases) -> ScoringGrid:
    """The grid of a scorecard for the chosen cases; call `case_problems` first."""
    relevant = tuple((c.code, cases[c.code]) for c in scorecard.case_criteria if c.code in cases)
    return _grid(_Identity(scorecard), relevant)


def sheet_problems(grid: ScoringGrid, sheet: MarkedSheet) -> list[Problem]:
    """Criteria not scored, levels and criteria that do not exist; empty for a complete sheet."""
    if _is_full(grid, sheet.levels):
        return []
    problems = []
    for row in grid.rows:
        level = sheet.levels.get(row.code)
        if level is None:
            if asks(grid, row, sheet.levels):
                problems.append(
                    Problem(
                        "missing_criterion",
                        f"{sheet.member} · {row.code}",
                        said("Tiêu chí {code} chưa chấm.", code=row.code),
                        said("Chọn một mức, hoặc chọn “Không đạt mức nào”."),
                    )
                )
        elif not _has_level(row, level):
            problems.append(
                Problem(
                    "unknown_level",
                    f"{sheet.member} · {row.code}",
                    said("Tiêu chí {code} không có mức {level}.", code=row.code, level=_shown(level)),
                    said("Chọn từ 0 đến {count}.", count=len(row.points) - 1),
                )
            )
    problems += [
        Problem(
            "unknown_criterion",
            f"{sheet.member} · {shortened(code)}",
            said("Phiếu có tiêu chí {code} không thuộc bộ sản phẩm.", code=shortened(code)),
            said("Kiểm tra phiếu có đúng bộ sản phẩm không."),
        )
        for code in sheet.levels
        if code not in grid.places
    ]
    return problems


def asks(grid: ScoringGrid, row: GridRow, levels: Mapping[str, int]) -> bool:
    """Whether this criterion is asked, given the others: 5.2 only where 5.1 was asked and gave points."""
    if row.applies_if is None:
        return True
    before = grid.row(row.applies_if)
    if before is None or not asks(grid, before, levels):
        return False
    level = levels.get(before.code, 0)
    return _has_level(before, level) and before.points[level] > 0


def score_sheet(grid: ScoringGrid, sheet: MarkedSheet) -> ScoredSheet:
    """Points of a sheet without problems: per part and in all (domain rules §4.1)."""
    levels = list(map(sheet.levels.get, grid.codes, repeat(0)))
    for place, before in grid.conditions:
        if not grid.points[before][levels[before]]:
            levels[place] = 0
    points = list(map(getitem, grid.points, levels))
    parts = tuple(sum(points[rows]) for rows in grid.part_rows)
    return ScoredSheet(sheet.member, tuple(levels), parts, sum(parts))


def counted_levels(grid: ScoringGrid, levels: Mapping[str, int]) -> dict[str, int]:
    """The levels as they are sealed: without criteria that are not asked."""
    return {row.code: levels[row.code] for row in grid.rows if row.code in levels and asks(grid, row, levels)}


def unscored(grid: ScoringGrid, levels: Mapping[str, int]) -> tuple[str, ...]:
    """Criteria still to be scored, in the order of the scorecard."""
    return tuple(row.code for row in grid.rows if row.code not in levels and asks(grid, row, levels))


class _Identity:
    """One scorecard object as the key of a cache: it holds mappings, so it has no hash of its own."""

    __slots__ = ("scorecard",)

    def __init__(self, scorecard: Scorecard) -> None:
        self.scorecard = scorecard

    def __hash__(self) -> int:
        return id(self.scorecard)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Identity) and self.scorecard is other.scorecard


@lru_cache(maxsize=256)
def _grid(identity: _Identity, cases: tuple[tuple[str, int], ...]) -> ScoringGrid:
    scorecard = identity.scorecard
    chosen = dict(cases)
    rows = tuple(
        GridRow(
            code=criterion.code,
            part=scorecard.part_of[criterion.code],
            points=_points(criterion, chosen.get(criterion.code)),
            applies_if=criterion.applies_if,
        )
        for criterion in scorecard.criteria
    )
    gates = tuple(gate for gate in scorecard.gates if gate.case is None or gate.case == chosen.get(gate.criterion))
    return ScoringGrid(rows, gates, tuple(part.code for part in scorecard.parts))


def _points(criterion: Criterion, case: int | None) -> tuple[Points, ...]:
    return (0, *(level.points for level in criterion.levels_of(case)))


def _is_full(grid: ScoringGrid, levels: Mapping[str, int]) -> bool:
    """Whether every row has a level that exists and nothing else stands there; the usual sheet, told quickly."""
    if len(levels) != len(grid.rows):
        return False
    given = list(map(levels.get, grid.codes, repeat(-1)))
    return set(map(type, given)) == _WHOLE_NUMBERS and min(given) >= 0 and all(map(lt, given, grid.level_counts))


def _has_level(row: GridRow, level: object) -> bool:
    return type(level) is int and 0 <= level < len(row.points)


def _shown(level: object) -> str:
    """What somebody gave for a number, short enough for a message."""
    if isinstance(level, int):
        return str(level) if abs(level) < _FAR_BEYOND else "…"
    return shortened(str(level))
