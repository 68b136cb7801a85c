"""From sheets to stars, exactly (domain rules §4; Decision 26/2026/QĐ-TTg, Annex II).

The order of the clauses is the order of the functions: totals, mean, band, gates, findings, stars.
"""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction

from ocop_desk.domain.councils import GateRule, RuleProfile, needs_new_round
from ocop_desk.domain.numbers import mean_text
from ocop_desk.domain.problems import Problem
from ocop_desk.domain.rules import Band, Gate, Points, Scorecard
from ocop_desk.domain.said import Said, said
from ocop_desk.domain.sheets import (
    Cases,
    MarkedSheet,
    ScoredSheet,
    ScoringGrid,
    case_problems,
    score_sheet,
    scoring_grid,
    sheet_problems,
)

LEAST_STARS = 1

_EXTRACT = Problem(
    "extract_has_no_result",
    "",
    said("Buổi hiệu chỉnh chỉ chấm một phần tiêu chí nên không có kết quả."),
    said("Muốn có kết quả, đưa sản phẩm vào một phiên họp."),
)
"""However it came about, a sheet of a part of the criteria is never told in stars."""

GateKey = tuple[str, int]
"""(criterion code, star)."""


@dataclass(frozen=True, slots=True)
class Finding:
    """The council's agreed answer on a gate where the sheets differ."""

    criterion: str
    star: int
    met: bool
    reason: str = ""


@dataclass(frozen=True, slots=True)
class GateStanding:
    """How the sheets stand at one gate; `met` is None while nothing settles it."""

    criterion: str
    star: int
    level: int
    at_or_above: int
    of: int
    settled: bool
    proposed: bool
    met: bool | None


@dataclass(frozen=True, slots=True)
class MissingForNext:
    """What the next star still wants: gates not met, and points on the mean."""

    star: int
    gates: tuple[str, ...]
    points: Fraction


@dataclass(frozen=True, slots=True)
class ProductResult:
    """Everything that follows from the sheets of one product in its last round."""

    totals: Mapping[str, Points] = field(default_factory=dict)
    member_parts: Mapping[str, Mapping[str, Points]] = field(default_factory=dict)
    parts: Mapping[str, Fraction] = field(default_factory=dict)
    mean: Fraction | None = None
    mean_text: str | None = None
    band: int | None = None
    spread: Points | None = None
    new_round: bool | None = None
    gates: tuple[GateStanding, ...] = ()
    open_findings: tuple[GateKey, ...] = ()
    stars: int | None = None
    missing_for_next: MissingForNext | None = None
    rejected: str | None = None
    problems: tuple[Problem, ...] = ()


def compute_result(
    scorecard: Scorecard,
    cases: Cases,
    sheets: Sequence[MarkedSheet],
    findings: Sequence[Finding],
    profile: RuleProfile,
    bands: tuple[Band, ...],
    rejected: str | None = None,
) -> ProductResult:
    """The result over the sheets that count; problems of the input come back in it, with no stars.

    A rejected or stopped product has its ground and nothing else (§4.7).
    """
    if rejected is not None:
        return ProductResult(rejected=rejected)
    problems = [_EXTRACT] if scorecard.extract else case_problems(scorecard, cases)
    if problems:
        return ProductResult(problems=tuple(problems))
    grid = scoring_grid(scorecard, cases)
    problems = _sheets_problems(grid, sheets)
    if problems:
        return ProductResult(problems=tuple(problems))
    scored = [score_sheet(grid, sheet) for sheet in sheets]
    figures = _figures(grid, scored, profile, bands)
    gates = _gate_standings(grid, scored, findings, profile.gate_rule)
    return _concluded(figures, gates, _finding_problems(gates, findings), bands)


def band_of(mean: Fraction, bands: tuple[Band, ...]) -> int:
    """The highest star whose lower bound is not above the mean, compared exactly (§4.3)."""
    return max((band.star for band in bands if band.lower <= mean), default=LEAST_STARS)


def own_total(scorecard: Scorecard, cases: Cases, levels: Mapping[str, int]) -> ScoredSheet:
    """The points of a sheet that may be unfinished, for the member who fills it."""
    grid = scoring_grid(scorecard, cases)
    known = {row.code: level for row in grid.rows if 0 <= (level := levels.get(row.code, 0)) < len(row.points)}
    return score_sheet(grid, MarkedSheet("", known))


def _sheets_problems(grid: ScoringGrid, sheets: Sequence[MarkedSheet]) -> list[Problem]:
    if not sheets:
        return [
            Problem(
                "no_counting_sheet",
                "",
                said("Không có phiếu chấm nào được tính."),
                said("Cần ít nhất một phiếu đã nộp của thành viên có quyền chấm."),
            )
        ]
    problems = [problem for sheet in sheets for problem in sheet_problems(grid, sheet)]
    seen: set[str] = set()
    for sheet in sheets:
        if sheet.member in seen:
            problems.append(
                Problem(
                    "duplicate_member",
                    sheet.member,
                    said("Thành viên {member} có hơn một phiếu cho sản phẩm này.", member=sheet.member),
                    said("Giữ lại một phiếu."),
                )
            )
        seen.add(sheet.member)
    return problems


def _figures(
    grid: ScoringGrid, scored: Sequence[ScoredSheet], profile: RuleProfile, bands: tuple[Band, ...]
) -> ProductResult:
    count = len(scored)
    totals = {sheet.member: sheet.total for sheet in scored}
    part_sums = map(sum, zip(*(sheet.parts for sheet in scored), strict=True))
    mean = Fraction(sum(totals.values()), count)
    spread = max(totals.values()) - min(totals.values())
    return ProductResult(
        totals=totals,
        member_parts={sheet.member: dict(zip(grid.parts, sheet.parts, strict=True)) for sheet in scored},
        parts={part: Fraction(whole, count) for part, whole in zip(grid.parts, part_sums, strict=True)},
        mean=mean,
        mean_text=mean_text(mean, bands, profile.decimals),
        band=band_of(mean, bands),
        spread=spread,
        new_round=needs_new_round(spread, profile),
    )


def _gate_standings(
    grid: ScoringGrid, scored: Sequence[ScoredSheet], findings: Iterable[Finding], rule: GateRule
) -> tuple[GateStanding, ...]:
    decided = {(finding.criterion, finding.star): finding.met for finding in findings}
    rising = [sorted(levels) for levels in zip(*(sheet.levels for sheet in scored), strict=True)]
    count = len(scored)
    standings = []
    for gate in grid.gates:
        place = grid.places[gate.criterion]
        levels = rising[place]
        above = count - bisect_left(levels, gate.level)
        settled = above in (0, count)
        proposed = above > 0 if settled else _proposed(rule, gate, above, levels, grid.points[place])
        met = above > 0 if settled else decided.get((gate.criterion, gate.star))
        standings.append(GateStanding(gate.criterion, gate.star, gate.level, above, count, settled, proposed, met))
    return tuple(standings)


def _proposed(rule: GateRule, gate: Gate, above: int, levels: Sequence[int], points: Sequence[Points]) -> bool:
    """What the rule profile proposes where sheets differ (§4.5)."""
    if rule is GateRule.MAJORITY:
        return 2 * above > len(levels)
    if rule is GateRule.MEAN:
        return sum(points[level] for level in levels) >= gate.points * len(levels)
    return above == len(levels)


def _finding_problems(gates: Sequence[GateStanding], findings: Sequence[Finding]) -> list[Problem]:
    standing = {(gate.criterion, gate.star): gate for gate in gates}
    problems = []
    seen: set[GateKey] = set()
    for finding in findings:
        key = (finding.criterion, finding.star)
        gate = standing.get(key)
        if gate is None:
            problems.append(_finding_problem("finding_on_unknown_gate", key, said("không phải là điều kiện tối thiểu")))
        elif gate.settled:
            problems.append(_finding_problem("finding_on_settled_gate", key, said("đã được các phiếu thống nhất")))
        elif key in seen:
            problems.append(_finding_problem("duplicate_finding", key, said("có hơn một kết luận")))
        seen.add(key)
    return problems


def _finding_problem(code: str, key: GateKey, why: Said) -> Problem:
    criterion, star = key
    return Problem(
        code,
        criterion,
        said("Tiêu chí {criterion}, {star} sao: {why}.", criterion=criterion, star=star, why=why),
        said("Bỏ kết luận này."),
    )


def _concluded(
    figures: ProductResult, gates: tuple[GateStanding, ...], problems: Sequence[Problem], bands: tuple[Band, ...]
) -> ProductResult:
    """The figures with gates and, where no finding is wanted or wrong, the stars (§4.5-6)."""
    assert figures.band is not None
    assert figures.mean is not None
    best = min(figures.band, _stars_by_gates(gates, bands))
    wanted = tuple((gate.criterion, gate.star) for gate in gates if gate.met is None and gate.star <= best)
    known = not wanted and not problems
    return replace(
        figures,
        gates=gates,
        open_findings=wanted,
        stars=best if known else None,
        missing_for_next=_missing_for_next(figures.mean, gates, best, bands) if known else None,
        problems=tuple(problems),
    )


def _stars_by_gates(gates: Sequence[GateStanding], bands: tuple[Band, ...]) -> int:
    """The highest star whose gates, and those of every lower star, are met or still open (§4.5-6)."""
    missed = [gate.star for gate in gates if gate.met is False]
    highest = max(band.star for band in bands)
    return min(missed, default=highest + 1) - 1


def _missing_for_next(
    mean: Fraction, gates: Sequence[GateStanding], stars: int, bands: tuple[Band, ...]
) -> MissingForNext | None:
    """The gates of the next star that are not met, or not known to be, and the points below its band."""
    lower = next((band.lower for band in bands if band.star == stars + 1), None)
    if lower is None:
        return None
    return MissingForNext(
        star=stars + 1,
        gates=tuple(gate.criterion for gate in gates if gate.star == stars + 1 and not gate.met),
        points=max(lower - mean, Fraction(0)),
    )
