"""A paper scorecard typed in twice: where the two entries differ, and what is sealed once they agree.

Also what the record of a session keeps of it: who typed, who settled what, and the scans of the paper.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from ocop_desk.domain.sheets import ScoringGrid, asks, counted_levels
from ocop_desk.domain.text import same_name

Levels = Mapping[str, int]
"""Criterion code to level number."""


@dataclass(frozen=True, slots=True)
class PaperDifference:
    """A criterion in which two entries differ; None where one of them was not asked there."""

    criterion: str
    first: int | None
    second: int | None


@dataclass(frozen=True, slots=True)
class SettledMark:
    """What somebody who looked at the paper said of a difference."""

    criterion: str
    first: int | None
    second: int | None
    level: int
    settled_by: str
    settled_at: datetime


@dataclass(frozen=True, slots=True)
class ScanRecord:
    """A scan of a paper scorecard; `pages` of the file are this sheet's, counted from 1, all of them where empty."""

    name: str
    sha256: str
    size: int
    pages: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PaperRecord:
    """How a sheet came from paper into the file: its two typists in their order, differences settled, scans."""

    typists: tuple[str, ...]
    settled: tuple[SettledMark, ...] = ()
    scans: tuple[ScanRecord, ...] = ()


def differences(grid: ScoringGrid, first: Levels, second: Levels) -> tuple[PaperDifference, ...]:
    """Where two entries differ, in the order of the scorecard; what was not asked in either bears on nothing."""
    left, right = counted_levels(grid, first), counted_levels(grid, second)
    return tuple(
        PaperDifference(code, left.get(code), right.get(code))
        for code in grid.codes
        if left.get(code) != right.get(code)
    )


def open_differences(grid: ScoringGrid, first: Levels, second: Levels, settled: Levels) -> tuple[PaperDifference, ...]:
    """What somebody still has to say, in the order of the scorecard.

    A criterion that is not asked by what was settled is left out; one that nobody typed is there where it is asked now.
    """
    left, right = counted_levels(grid, first), counted_levels(grid, second)
    agreed = _merged(left, right, settled)
    found: dict[str, PaperDifference] = {}
    for row in grid.rows:
        one = PaperDifference(row.code, left.get(row.code), right.get(row.code))
        if row.code in agreed:
            continue
        if row.applies_if in found:
            # Whether it is asked is open itself: it waits with the other one where anybody typed it.
            if one.first != one.second:
                found[row.code] = one
        elif asks(grid, row, agreed):
            found[row.code] = one
    return tuple(found.values())


def agreed_levels(grid: ScoringGrid, first: Levels, second: Levels, settled: Levels) -> dict[str, int]:
    """What is sealed: both entries' levels, and where they differed what was settled.

    Raises ValueError while a difference is open.
    """
    still_open = open_differences(grid, first, second, settled)
    if still_open:
        raise ValueError(f"not settled: {', '.join(one.criterion for one in still_open)}")
    left, right = counted_levels(grid, first), counted_levels(grid, second)
    return counted_levels(grid, _merged(left, right, settled))


def kept_notes(first: Mapping[str, str], second: Mapping[str, str]) -> dict[str, str]:
    """The remarks of a paper: as typed first, and those that only the second typist found.

    Words bear on no result, and nobody types them alike twice; the scan shows them as they were written.
    """
    return {**second, **first}


def is_same_typist(left: str, right: str) -> bool:
    """Whether two names may be one person's: the same but for case and marks."""
    return same_name(left, right)


def _merged(left: Levels, right: Levels, settled: Levels) -> dict[str, int]:
    """Levels that both entries say, or that were settled."""
    return {code: level for code, level in left.items() if right.get(code) == level} | dict(settled)
