"""What is known of pages beside their pictures: criteria they are tied to, words found, what went wrong."""

from dataclasses import dataclass, field

from ocop_desk.domain.dossiers import Region
from ui.evidence.wishes import Box, Hit

PARTS = 1000
"""A region is told in so many parts of the page."""


@dataclass(frozen=True, slots=True)
class Tie:
    """A criterion that a page is tied to, on a part of it where there is a region."""

    criterion: str
    words: str
    region: Region | None = None
    at_work: bool = False


@dataclass
class PageMarks:
    """By page, counted from 1."""

    ties: dict[int, tuple[Tie, ...]] = field(default_factory=dict)
    hits: dict[int, tuple[Hit, ...]] = field(default_factory=dict)
    hit: Hit | None = None
    """The one that was gone to."""
    troubles: dict[int, str] = field(default_factory=dict)


def box_of(region: Region) -> Box:
    """A region as shares of the page."""
    return region.left / PARTS, region.top / PARTS, region.width / PARTS, region.height / PARTS


def region_of(box: Box) -> Region:
    """Shares of the page as a region that lies in it."""
    left, top = (min(max(round(one * PARTS), 0), PARTS - 1) for one in box[:2])
    width, height = (max(1, round(one * PARTS)) for one in box[2:])
    return Region(left, top, min(width, PARTS - left), min(height, PARTS - top))
