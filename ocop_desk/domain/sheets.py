"""A score sheet against its scorecard: what is missing, what does not exist, what each mark is worth."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from ocop_desk.domain.problems import Problem
from ocop_desk.domain.rules import Criterion, Gate, Points, Scorecard

Cases = Mapping[str, int]
"""Criterion code to the number of the case chosen for the product."""


@dataclass(frozen=True, slots=True)
class GridRow:
    """One criterion ready for scoring: `points[level]`, level 0 being "none is met"."""

    code: str
    part: str
    points: tuple[Points, ...]
    applies_if: str | None


@dataclass(frozen=True, slots=True)
class ScoringGrid:
    """A scorecard with its cases chosen: the rows a member marks and the gates they are held to."""

    rows: tuple[GridRow, ...]
    gates: tuple[Gate, ...]
    parts: tuple[str, ...]

    def row(self, code: str) -> GridRow | None:
        """The row of a criterion."""
        return next((row for row in self.rows if row.code == code), None)


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
    """What is wrong with the choice of cases for a product on this scorecard."""
    problems = []
    for criterion in scorecard.case_criteria:
        chosen = cases.get(criterion.code)
        if chosen is None:
            problems.append(
                Problem(
                    "case_not_chosen",
                    criterion.code,
                    f"Tiêu chí {criterion.code} có {len(criterion.cases)} trường hợp nhưng chưa chọn trường hợp nào.",
                    "Chọn trường hợp áp dụng cho sản phẩm này.",
                )
            )
        elif not _is_number(chosen) or not 1 <= chosen <= len(criterion.cases):
            problems.append(
                Problem(
                    "unknown_case",
                    criterion.code,
                    f"Tiêu chí {criterion.code} không có trường hợp {chosen!r}.",
                    f"Chọn từ 1 đến {len(criterion.cases)}.",
                )
            )
    known = {criterion.code for criterion in scorecard.case_criteria}
    for code in cases:
        if code not in known:
            problems.append(
                Problem(
                    "unknown_case",
                    str(code),
                    f"Tiêu chí {code} không có trường hợp để chọn.",
                    "Bỏ lựa chọn này.",
                )
            )
    return problems


def scoring_grid(scorecard: Scorecard, cases: Cases) -> ScoringGrid:
    """The grid of a scorecard for the chosen cases; call `case_problems` first."""
    relevant = tuple(sorted((c.code, cases[c.code]) for c in scorecard.case_criteria if c.code in cases))
    return _grid(_ByIdentity(scorecard), relevant)


def sheet_problems(grid: ScoringGrid, sheet: MarkedSheet) -> list[Problem]:
    """Criteria not scored, levels and criteria that do not exist; empty for a complete sheet."""
    problems = []
    for row in grid.rows:
        level = sheet.levels.get(row.code)
        if level is None:
            if asks(grid, row, sheet.levels):
                problems.append(
                    Problem(
                        "missing_criterion",
                        f"{sheet.member} · {row.code}",
                        f"Tiêu chí {row.code} chưa chấm.",
                        "Chọn một mức, hoặc chọn “Không đạt mức nào”.",
                    )
                )
        elif not _is_number(level) or not 0 <= level < len(row.points):
            problems.append(
                Problem(
                    "unknown_level",
                    f"{sheet.member} · {row.code}",
                    f"Tiêu chí {row.code} không có mức {level!r}.",
                    f"Chọn từ 0 đến {len(row.points) - 1}.",
                )
            )
    known = {row.code for row in grid.rows}
    problems += [
        Problem(
            "unknown_criterion",
            f"{sheet.member} · {code}",
            f"Phiếu có tiêu chí {code} không thuộc bộ sản phẩm.",
            "Kiểm tra phiếu có đúng bộ sản phẩm không.",
        )
        for code in sheet.levels
        if code not in known
    ]
    return problems


def asks(grid: ScoringGrid, row: GridRow, levels: Mapping[str, int]) -> bool:
    """Whether this criterion is asked, given the others: 5.2 only where 5.1 gave points."""
    if row.applies_if is None:
        return True
    before = grid.row(row.applies_if)
    level = levels.get(row.applies_if, 0)
    return before is not None and _is_number(level) and 0 < level < len(before.points) and before.points[level] > 0


def score_sheet(grid: ScoringGrid, sheet: MarkedSheet) -> ScoredSheet:
    """Points of a sheet without problems: per part and in all (domain rules §4.1)."""
    levels = []
    parts = dict.fromkeys(grid.parts, 0)
    total: Points = 0
    get = sheet.levels.get
    for row in grid.rows:
        level = get(row.code, 0)
        if level and row.applies_if is not None and not asks(grid, row, sheet.levels):
            level = 0
        levels.append(level)
        if level:
            points = row.points[level]
            parts[row.part] += points  # type: ignore[assignment]
            total += points
    return ScoredSheet(sheet.member, tuple(levels), tuple(parts.values()), total)


def counted_levels(grid: ScoringGrid, levels: Mapping[str, int]) -> dict[str, int]:
    """The levels as they are sealed: without criteria that are not asked."""
    return {row.code: levels[row.code] for row in grid.rows if row.code in levels and asks(grid, row, levels)}


def unscored(grid: ScoringGrid, levels: Mapping[str, int]) -> tuple[str, ...]:
    """Criteria still to be scored, in the order of the scorecard."""
    return tuple(row.code for row in grid.rows if row.code not in levels and asks(grid, row, levels))


class _ByIdentity:
    """A scorecard as a cache key: the same content has the same hash, whoever loaded it."""

    __slots__ = ("key", "scorecard")

    def __init__(self, scorecard: Scorecard) -> None:
        self.scorecard = scorecard
        self.key = (scorecard.rule_set, scorecard.code, scorecard.sha256, id(scorecard.parts))

    def __hash__(self) -> int:
        return hash(self.key)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _ByIdentity) and self.key == other.key


@lru_cache(maxsize=256)
def _grid(card: _ByIdentity, cases: tuple[tuple[str, int], ...]) -> ScoringGrid:
    scorecard = card.scorecard
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
    levels: Iterable[Points] = (level.points for level in criterion.levels_of(case))
    return (0, *levels)


def _is_number(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)
