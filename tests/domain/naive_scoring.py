"""The rules of scoring a second time, as plainly as they can be written, to hold the program's own against.

Nothing here is shared with the program's way of computing: only the shape of a scorecard is.
"""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

from ocop_desk.domain.rules import Band, Criterion, Level, Scorecard

Marks = Mapping[str, Mapping[str, Any]]
"""Member to criterion to level."""


def levels_that_count(criterion: Criterion, cases: Mapping[str, int]) -> list[Level]:
    """The levels a member can choose from."""
    if not criterion.cases:
        return list(criterion.levels)
    for case in criterion.cases:
        if case.number == cases[criterion.code]:
            return list(case.levels)
    raise AssertionError("the case does not exist")


def not_asked(scorecard: Scorecard, cases: Mapping[str, int], marks: Mapping[str, int]) -> set[str]:
    """Criteria that hang on another one which gave nothing, or was not asked itself."""
    silent: set[str] = set()
    for criterion in scorecard.criteria:
        if criterion.applies_if is None:
            continue
        for other in scorecard.criteria:
            if other.code == criterion.applies_if:
                chosen = marks.get(other.code)
                levels = levels_that_count(other, cases)
                gave = 0
                for level in levels:
                    if level.number == chosen:
                        gave = level.points
                if other.code in silent or gave == 0:
                    silent.add(criterion.code)
    return silent


def flaws_of(scorecard: Scorecard, cases: Mapping[str, int], marks: Mapping[str, Any]) -> set[tuple[str, str]]:
    """(kind, criterion) of everything wrong with one sheet."""
    flaws = set()
    silent = not_asked(scorecard, cases, marks)
    for criterion in scorecard.criteria:
        numbers = [0] + [level.number for level in levels_that_count(criterion, cases)]
        if criterion.code not in marks:
            if criterion.code not in silent:
                flaws.add(("missing_criterion", criterion.code))
        elif marks[criterion.code] not in numbers:
            flaws.add(("unknown_level", criterion.code))
    for code in marks:
        if code not in [criterion.code for criterion in scorecard.criteria]:
            flaws.add(("unknown_criterion", code))
    return flaws


def points_of(scorecard: Scorecard, cases: Mapping[str, int], marks: Mapping[str, int]) -> dict[str, Fraction]:
    """Points per criterion of one sheet."""
    silent = not_asked(scorecard, cases, marks)
    points = {}
    for criterion in scorecard.criteria:
        points[criterion.code] = Fraction(0)
        for level in levels_that_count(criterion, cases):
            if criterion.code not in silent and marks[criterion.code] == level.number:
                points[criterion.code] = Fraction(level.points)
    return points


def star_of(mean: Fraction, bands: Sequence[Band]) -> int:
    """The star in whose band the mean lies."""
    best = None
    for band in bands:
        if Fraction(band.lower) <= mean and (best is None or band.star > best):
            best = band.star
    assert best is not None
    return best


def round_half_up(value: Fraction, decimals: int) -> Fraction:
    """The decimal number nearest to a value that is not negative."""
    step = Fraction(1, 10**decimals)
    below = value // step * step
    return below + step if value - below >= step / 2 else below


def printed(mean: Fraction, bands: Sequence[Band], decimals: int) -> str:
    """The mean with a comma, with as many decimals as keep it from looking like a higher band."""
    while star_of(round_half_up(mean, decimals), bands) > star_of(mean, bands):
        decimals += 1
    rounded = round_half_up(mean, decimals)
    whole = rounded.numerator // rounded.denominator
    text = str(whole)
    if decimals:
        text += ","
    rest = rounded - whole
    for _ in range(decimals):
        rest *= 10
        digit = rest.numerator // rest.denominator
        text += str(digit)
        rest -= digit
    return text


def stars_with(band: int, gates: Sequence[tuple[int, bool]]) -> int:
    """Stars where every gate (star, met) is known."""
    stars = 0
    for star in range(1, band + 1):
        if all(met for needed_by, met in gates if needed_by <= star):
            stars = star
    return stars


def result_of(
    scorecard: Scorecard,
    cases: Mapping[str, int],
    sheets: Marks,
    findings: Mapping[tuple[str, int], bool],
    bands: Sequence[Band],
    gate_rule: str,
    spread_limit: Fraction,
    spread_comparator: str,
    decimals: int,
) -> dict[str, Any]:
    """Every figure over complete sheets; findings stand on open gates only."""
    members = list(sheets)
    points = {member: points_of(scorecard, cases, sheets[member]) for member in members}
    totals = {member: sum(points[member].values()) for member in members}
    mean = Fraction(sum(totals.values())) / len(members)
    parts = {}
    for part in scorecard.parts:
        part_total = Fraction(0)
        for member in members:
            for criterion in part.criteria():
                part_total += points[member][criterion.code]
        parts[part.code] = part_total / len(members)
    spread = max(totals.values()) - min(totals.values())
    band = star_of(mean, bands)

    gates: list[dict[str, Any]] = []
    for criterion in scorecard.criteria:
        for level in levels_that_count(criterion, cases):
            if level.min_star is None:
                continue
            above = 0
            for member in members:
                silent = criterion.code in not_asked(scorecard, cases, sheets[member])
                if not silent and sheets[member][criterion.code] >= level.number:
                    above += 1
            settled = above == 0 or above == len(members)
            met: bool | None = findings.get((criterion.code, level.min_star))
            if settled:
                met = above != 0
            if gate_rule == "majority":
                proposed = above > len(members) - above
            elif gate_rule == "mean":
                average = sum(points[member][criterion.code] for member in members) / Fraction(len(members))
                proposed = average >= level.points
            else:
                proposed = above == len(members)
            if settled:
                proposed = above != 0
            gates.append(
                {
                    "criterion": criterion.code,
                    "star": level.min_star,
                    "level": level.number,
                    "at_or_above": above,
                    "of": len(members),
                    "settled": settled,
                    "proposed": proposed,
                    "met": met,
                }
            )

    if_open_were_met = stars_with(band, [(gate["star"], gate["met"] is not False) for gate in gates])
    wanted = []
    for gate in gates:
        if gate["met"] is None and gate["star"] <= if_open_were_met:
            wanted.append((gate["criterion"], gate["star"]))
    stars = None if wanted else if_open_were_met
    missing = None
    if stars is not None:
        for each in bands:
            if each.star == stars + 1:
                unmet = [gate["criterion"] for gate in gates if gate["star"] == each.star and gate["met"] is not True]
                still = Fraction(each.lower) - mean
                missing = (each.star, unmet, still if still > 0 else Fraction(0))
    return {
        "totals": totals,
        "parts": parts,
        "mean": mean,
        "mean_text": printed(mean, bands, decimals),
        "band": band,
        "spread": spread,
        "new_round": spread >= spread_limit if spread_comparator == "at_least" else spread > spread_limit,
        "gates": gates,
        "open_findings": wanted,
        "stars": stars,
        "missing_for_next": missing,
    }
