"""One opened round as the board shows it: totals, gaps by criterion, gates by what they still want."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ocop_desk.domain.records import (
    ProductRecord,
    RoundRecord,
    SessionRecord,
    SheetRecord,
    counting_sheets,
    member_key,
    round_result,
)
from ocop_desk.domain.results import GateStanding, ProductResult, own_total
from ocop_desk.domain.rules import Criterion, Points, Scorecard
from ocop_desk.domain.sheets import Cases, scoring_grid
from ocop_desk.domain.text import person_sort_key


@dataclass(frozen=True, slots=True)
class SheetTotal:
    """The total of one member's sheet."""

    member_id: int
    name: str
    short: str
    total: Points


@dataclass(frozen=True, slots=True)
class Gap:
    """One criterion with every member's points, in the order of the members; None where it was not asked."""

    code: str
    title: str
    points: tuple[Points | None, ...]
    gap: Points


@dataclass(frozen=True, slots=True)
class GateView:
    """A gate on which the sheets differ. `below` is level to the short names of those who chose it."""

    criterion: str
    title: str
    star: int
    level: int
    level_words: str
    at_or_above: int
    of: int
    below: tuple[tuple[int, tuple[str, ...]], ...]
    proposed: bool
    met: bool | None
    reason: str = ""


@dataclass(frozen=True)
class ShownRound:
    """Everything of one opened round."""

    number: int
    reason: str
    result: ProductResult
    totals: tuple[SheetTotal, ...]
    gaps: tuple[Gap, ...]
    """Criteria on which the sheets differ, largest gap first."""
    criteria: int
    wanted: tuple[GateView, ...]
    """Gates that wait for the council's finding."""
    found: tuple[GateView, ...]
    """Gates the council settled by a finding."""
    spare: tuple[tuple[int, tuple[str, ...]], ...]
    """Star to criteria where the sheets differ but no finding can change the stars."""
    met: tuple[tuple[int, int], ...]
    """Star to how many gates all sheets meet."""
    missed: tuple[tuple[int, tuple[str, ...]], ...]
    """Star to criteria whose gate no sheet meets."""
    excused: tuple[tuple[str, str], ...]
    """Members who were let off, with the reason."""

    @property
    def stars_by_gates(self) -> int | None:
        """The highest star whose gates are all known to be met; None while a finding is wanted."""
        result = self.result
        if result.band is None or result.open_findings:
            return None
        not_met = [gate.star for gate in result.gates if gate.met is not True]
        return min(not_met, default=6) - 1


def shown_round(
    record: SessionRecord, product: ProductRecord, one: RoundRecord, names: Mapping[int, str]
) -> ShownRound | None:
    """The round as the board shows it; None while it is not opened."""
    if one.revealed_at is None:
        return None
    result = round_result(record, product, one)
    sheets = sorted(
        counting_sheets(product, one),
        key=lambda sheet: (person_sort_key(_name(record, sheet.member_id)), sheet.member_id),
    )
    card, cases = record.scorecards[product.product.scorecard], product.product.cases
    reasons = {(found.finding.criterion, found.finding.star): found.finding.reason for found in one.findings}
    open_keys = set(result.open_findings)
    differing = [gate for gate in result.gates if not gate.settled]

    def views(chosen: Sequence[GateStanding]) -> tuple[GateView, ...]:
        made = (_gate_view(gate, card, cases, sheets, names, reasons) for gate in chosen)
        return tuple(sorted(made, key=lambda view: view.star))

    return ShownRound(
        number=one.number,
        reason=one.reason,
        result=result,
        totals=_totals(record, sheets, _sheet_totals(card, cases, sheets) if card.extract else result.totals, names),
        gaps=_gaps(card, cases, sheets),
        criteria=len(card.criteria),
        wanted=views([gate for gate in differing if (gate.criterion, gate.star) in open_keys]),
        found=views([gate for gate in differing if gate.met is not None]),
        spare=_by_star([g for g in differing if g.met is None and (g.criterion, g.star) not in open_keys]),
        met=tuple((star, len(codes)) for star, codes in _by_star([g for g in result.gates if g.settled and g.met])),
        missed=_by_star([gate for gate in result.gates if gate.settled and not gate.met]),
        excused=tuple((_name(record, excuse.member_id), excuse.reason) for excuse in one.excused),
    )


def _name(record: SessionRecord, member_id: int) -> str:
    member = record.members.get(member_id)
    return member.name if member else str(member_id)


def _totals(
    record: SessionRecord, sheets: Sequence[SheetRecord], totals: Mapping[str, Points], names: Mapping[int, str]
) -> tuple[SheetTotal, ...]:
    return tuple(
        SheetTotal(number, _name(record, number), names.get(number, str(number)), totals[member_key(number)])
        for number in (sheet.member_id for sheet in sheets)
        if member_key(number) in totals
    )


def _sheet_totals(card: Scorecard, cases: Cases, sheets: Sequence[SheetRecord]) -> dict[str, Points]:
    """Points of sheets of an extract, which has no result to take them from."""
    return {member_key(sheet.member_id): own_total(card, cases, sheet.levels).total for sheet in sheets}


def _gaps(card: Scorecard, cases: Cases, sheets: Sequence[SheetRecord]) -> tuple[Gap, ...]:
    grid = scoring_grid(card, cases)
    gaps = []
    for criterion in card.criteria:
        row = grid.points[grid.places[criterion.code]]
        chosen = [sheet.levels.get(criterion.code) for sheet in sheets]
        points = tuple(None if level is None else row[level] for level in chosen)
        worth = [point or 0 for point in points]
        gap = max(worth, default=0) - min(worth, default=0)
        if gap:
            gaps.append(Gap(criterion.code, criterion.title, points, gap))
    return tuple(sorted(gaps, key=lambda one: -one.gap))


def _gate_view(
    gate: GateStanding,
    card: Scorecard,
    cases: Cases,
    sheets: Sequence[SheetRecord],
    names: Mapping[int, str],
    reasons: Mapping[tuple[str, int], str],
) -> GateView:
    criterion = card.by_code[gate.criterion]
    below: dict[int, list[str]] = {}
    for sheet in sheets:
        level = sheet.levels.get(gate.criterion, 0)
        if level < gate.level:
            below.setdefault(level, []).append(names.get(sheet.member_id, str(sheet.member_id)))
    return GateView(
        criterion=gate.criterion,
        title=criterion.title,
        star=gate.star,
        level=gate.level,
        level_words=_level_words(criterion, cases.get(gate.criterion), gate.level),
        at_or_above=gate.at_or_above,
        of=gate.of,
        below=tuple((level, tuple(below[level])) for level in sorted(below, reverse=True)),
        proposed=gate.proposed,
        met=gate.met,
        reason=reasons.get((gate.criterion, gate.star), ""),
    )


def _level_words(criterion: Criterion, case: int | None, number: int) -> str:
    return next((level.label for level in criterion.levels_of(case) if level.number == number), "")


def _by_star(gates: Sequence[GateStanding]) -> tuple[tuple[int, tuple[str, ...]], ...]:
    found: dict[int, list[str]] = {}
    for gate in gates:
        found.setdefault(gate.star, []).append(gate.criterion)
    return tuple((star, tuple(found[star])) for star in sorted(found))
