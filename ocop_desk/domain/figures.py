"""Every figure of a result unfolded down to the marks, and how near it stands to the limits (domain rules §4).

Made from revealed rounds alone: what is being scored has no figures yet (§5).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction

from ocop_desk.domain.paper_entries import PaperRecord
from ocop_desk.domain.records import (
    ProductRecord,
    RoundRecord,
    SessionRecord,
    SheetRecord,
    SheetSource,
    counting_sheets,
    round_result,
)
from ocop_desk.domain.results import GateStanding, ProductResult
from ocop_desk.domain.rules import Band, Criterion, Level, Points, Scorecard
from ocop_desk.domain.sheets import Cases, MarkedSheet, asks, score_sheet, scoring_grid
from ocop_desk.domain.text import person_sort_key


@dataclass(frozen=True, slots=True)
class MarkFigure:
    """One mark: the level chosen (0 for "none is met") with its wording and points; not asked, it has none."""

    code: str
    title: str
    level: int
    label: str
    points: Points
    most: Points
    asked: bool
    note: str = ""


@dataclass(frozen=True, slots=True)
class PartFigure:
    """Points of one part of a sheet, and the marks they are the sum of."""

    code: str
    title: str
    points: Points
    most: Points
    marks: tuple[MarkFigure, ...]


@dataclass(frozen=True, slots=True)
class SheetFigure:
    """One member's sheet; `counts` where it goes into the mean."""

    member_id: int
    name: str
    total: Points
    counts: bool
    source: SheetSource
    submitted_at: datetime
    parts: tuple[PartFigure, ...]
    paper: PaperRecord | None = None
    """Who typed it in from paper; None for sheets of any other source."""


@dataclass(frozen=True)
class RoundFigures:
    """A revealed round with everything its figures are made from; sheets by the members' given names."""

    number: int
    reason: str
    opened_at: datetime
    revealed_at: datetime
    result: ProductResult
    sheets: tuple[SheetFigure, ...]
    excused: tuple[tuple[str, str], ...]
    """Members let off in this round, with the reason."""

    @property
    def counted(self) -> tuple[SheetFigure, ...]:
        """The sheets the mean is made from."""
        return tuple(sheet for sheet in self.sheets if sheet.counts)

    @property
    def sum(self) -> Points:
        """The sum of the totals that count."""
        return sum(sheet.total for sheet in self.counted)


@dataclass(frozen=True, slots=True)
class GateFigure:
    """A minimum requirement with who stands where, and what the council found where the sheets differ."""

    standing: GateStanding
    title: str
    label: str
    points: Points
    above: tuple[str, ...]
    """Members at the level demanded or above it."""
    below: tuple[tuple[int, tuple[str, ...]], ...]
    """Level to the members who chose it, from the highest down."""
    reason: str
    found_at: datetime | None


@dataclass(frozen=True, slots=True)
class BandDistance:
    """How far a mean stands above the limit of its own band and below that of the next one, exactly."""

    star: int
    lower: Points
    above_lower: Fraction
    next_star: int | None
    upper: Points | None
    below_upper: Fraction | None


@dataclass(frozen=True, slots=True)
class MissingGate:
    """A requirement of the next star that is not met: criterion and wording of the level it demands."""

    code: str
    title: str
    level: int
    label: str
    at_or_above: int
    of: int


def revealed_rounds(session: SessionRecord, product: ProductRecord) -> tuple[RoundFigures, ...]:
    """The figures of every revealed round, the first one first."""
    made = (round_figures(session, product, one) for one in product.rounds)
    return tuple(figures for figures in made if figures is not None)


def round_figures(session: SessionRecord, product: ProductRecord, one: RoundRecord) -> RoundFigures | None:
    """The figures of a round; None while it is not revealed."""
    if one.revealed_at is None:
        return None
    card, cases = session.scorecards[product.product.scorecard], product.product.cases
    counting = {sheet.member_id for sheet in counting_sheets(product, one)}
    sheets = [_sheet(session, card, cases, sheet, sheet.member_id in counting) for sheet in one.sheets]
    sheets.sort(key=lambda sheet: (person_sort_key(sheet.name), sheet.member_id))
    return RoundFigures(
        number=one.number,
        reason=one.reason,
        opened_at=one.opened_at,
        revealed_at=one.revealed_at,
        result=round_result(session, product, one),
        sheets=tuple(sheets),
        excused=tuple((member_name(session, excuse.member_id), excuse.reason) for excuse in one.excused),
    )


def gate_figures(session: SessionRecord, product: ProductRecord, one: RoundRecord) -> tuple[GateFigure, ...]:
    """The minimum requirements of a round by star, then as on the scorecard; empty while it is not revealed."""
    if one.revealed_at is None:
        return ()
    card, cases = session.scorecards[product.product.scorecard], product.product.cases
    result = round_result(session, product, one)
    sheets = sorted(
        counting_sheets(product, one), key=lambda sheet: person_sort_key(member_name(session, sheet.member_id))
    )
    found = {(record.finding.criterion, record.finding.star): record for record in one.findings}
    figures = []
    for standing in sorted(result.gates, key=lambda gate: gate.star):
        criterion = card.by_code[standing.criterion]
        level = level_of(criterion, cases.get(criterion.code), standing.level)
        record = found.get((standing.criterion, standing.star))
        above, below = _sides(session, sheets, standing)
        figures.append(
            GateFigure(
                standing=standing,
                title=criterion.title,
                label=level.label if level else "",
                points=level.points if level else 0,
                above=above,
                below=below,
                reason=record.finding.reason if record else "",
                found_at=record.recorded_at if record else None,
            )
        )
    return tuple(figures)


def band_distance(mean: Fraction, bands: Sequence[Band]) -> BandDistance:
    """Where a mean stands between the limits around it; above the highest limit there is no next one."""
    rising = sorted(bands, key=lambda band: band.lower)
    own = max((band for band in rising if band.lower <= mean), key=lambda band: band.lower, default=rising[0])
    above = next((band for band in rising if band.lower > mean), None)
    return BandDistance(
        star=own.star,
        lower=own.lower,
        above_lower=mean - own.lower,
        next_star=above.star if above else None,
        upper=above.lower if above else None,
        below_upper=above.lower - mean if above else None,
    )


def missing_gates(scorecard: Scorecard, cases: Cases, result: ProductResult) -> tuple[MissingGate, ...]:
    """What the next star still demands beside points, with the wording of the level it asks for."""
    missing = result.missing_for_next
    if missing is None:
        return ()
    wanted = []
    for standing in result.gates:
        if standing.star == missing.star and standing.criterion in missing.gates:
            criterion = scorecard.by_code[standing.criterion]
            level = level_of(criterion, cases.get(criterion.code), standing.level)
            label = level.label if level else ""
            wanted.append(
                MissingGate(criterion.code, criterion.title, standing.level, label, standing.at_or_above, standing.of)
            )
    return tuple(wanted)


def gates_short_of_points(result: ProductResult) -> tuple[str, ...]:
    """The criteria that hold a product below the star of its mean; empty where points alone decide."""
    if result.stars is None or result.band is None or result.stars >= result.band:
        return ()
    return tuple(gate.criterion for gate in result.gates if gate.star == result.stars + 1 and gate.met is not True)


def level_of(criterion: Criterion, case: int | None, number: int) -> Level | None:
    """A level of a criterion in the chosen case; None for "none is met"."""
    return next((level for level in criterion.levels_of(case) if level.number == number), None)


def member_name(session: SessionRecord, member_id: int) -> str:
    """The name of a member of the roster."""
    member = session.members.get(member_id)
    return member.name if member else str(member_id)


def _sheet(session: SessionRecord, card: Scorecard, cases: Cases, sheet: SheetRecord, counts: bool) -> SheetFigure:
    grid = scoring_grid(card, cases)
    scored = score_sheet(grid, MarkedSheet("", sheet.levels))
    parts = tuple(
        PartFigure(
            code=part.code,
            title=part.title,
            points=points,
            most=part.points,
            marks=tuple(_mark(criterion, card, cases, sheet) for criterion in part.criteria()),
        )
        for part, points in zip(card.parts, scored.parts, strict=True)
    )
    name = member_name(session, sheet.member_id)
    return SheetFigure(
        sheet.member_id, name, scored.total, counts, sheet.source, sheet.submitted_at, parts, sheet.paper
    )


def _mark(criterion: Criterion, card: Scorecard, cases: Cases, sheet: SheetRecord) -> MarkFigure:
    grid = scoring_grid(card, cases)
    row = grid.rows[grid.places[criterion.code]]
    asked = asks(grid, row, sheet.levels)
    number = sheet.levels.get(criterion.code, 0) if asked else 0
    level = level_of(criterion, cases.get(criterion.code), number)
    return MarkFigure(
        code=criterion.code,
        title=criterion.title,
        level=number,
        label=level.label if level else "",
        points=row.points[number],
        most=criterion.points,
        asked=asked,
        note=sheet.notes.get(criterion.code, ""),
    )


def _sides(
    session: SessionRecord, sheets: Sequence[SheetRecord], gate: GateStanding
) -> tuple[tuple[str, ...], tuple[tuple[int, tuple[str, ...]], ...]]:
    above = []
    below: dict[int, list[str]] = {}
    for sheet in sheets:
        level = sheet.levels.get(gate.criterion, 0)
        name = member_name(session, sheet.member_id)
        if level >= gate.level:
            above.append(name)
        else:
            below.setdefault(level, []).append(name)
    return tuple(above), tuple((level, tuple(below[level])) for level in sorted(below, reverse=True))
