"""Where one member's own sheet stands, finished or not: its band, and what it misses for the next star.

Only the sheet itself is looked at, so that it can be shown while a round is being scored (domain rules §5).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from ocop_desk.domain.results import band_of, own_total
from ocop_desk.domain.rules import Band, Gate, Points, Scorecard
from ocop_desk.domain.sheets import Cases, scoring_grid, unscored


@dataclass(frozen=True, slots=True)
class OwnStanding:
    """The band of a sheet's points, and the first star beyond its reach for which something is missing."""

    total: Points
    parts: Mapping[str, Points]
    unscored: tuple[str, ...]
    band: int
    """Stars by points alone (§4.3), with what is scored so far; 0 on an extract, which has no stars."""
    stars: int
    """Stars with the gates the sheet misses already (§4.6); criteria not scored yet miss nothing. 0 as `band`."""
    next_star: int | None
    """The next star above `stars` that has requirements; None at the top."""
    missed: tuple[Gate, ...]
    """Gates of `next_star` and of the stars below it that the sheet's marks miss."""
    pending: tuple[Gate, ...]
    """Gates of `next_star` and below on criteria not scored yet."""
    points_wanted: Points
    """Points below the lower bound of `next_star`; 0 where they suffice."""


def own_standing(scorecard: Scorecard, cases: Cases, levels: Mapping[str, int], bands: tuple[Band, ...]) -> OwnStanding:
    """The standing of one sheet that may be unfinished; a criterion that is not asked counts as none met."""
    grid = scoring_grid(scorecard, cases)
    scored = own_total(scorecard, cases, levels)
    open_ones = unscored(grid, levels)
    parts = dict(zip(grid.parts, scored.parts, strict=True))
    if scorecard.extract:
        return OwnStanding(scored.total, parts, open_ones, 0, 0, None, (), (), 0)
    below = [gate for gate in grid.gates if scored.levels[grid.places[gate.criterion]] < gate.level]
    missed = [gate for gate in below if gate.criterion not in open_ones]
    band = band_of(Fraction(scored.total), bands)
    highest = max(one.star for one in bands)
    stars = min(band, min((gate.star for gate in missed), default=highest + 1) - 1)
    next_star = _next_star(stars, bands, grid.gates)
    within = next_star or 0
    return OwnStanding(
        total=scored.total,
        parts=parts,
        unscored=open_ones,
        band=band,
        stars=stars,
        next_star=next_star,
        missed=tuple(gate for gate in missed if gate.star <= within),
        pending=tuple(gate for gate in below if gate.criterion in open_ones and gate.star <= within),
        points_wanted=max(_lower(within, bands) - scored.total, 0),
    )


def _next_star(stars: int, bands: tuple[Band, ...], gates: tuple[Gate, ...]) -> int | None:
    """1 and 2 stars demand nothing, so a sheet below them looks ahead to the first star that does."""
    above = sorted(band.star for band in bands if band.star > stars)
    demanding = {gate.star for gate in gates}
    return next((star for star in above if star in demanding), above[0] if above else None)


def _lower(star: int, bands: tuple[Band, ...]) -> Points:
    return next((band.lower for band in bands if band.star == star), 0)
