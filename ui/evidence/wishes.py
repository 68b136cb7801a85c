"""What the window asks of the thread that makes pictures of pages, as frozen values."""

from dataclasses import dataclass, field
from enum import IntEnum

from ocop_desk.domain.dossiers import Evidence, Media

PageSize = tuple[float, float]
"""Width and height in points, as the page lies before anybody turned it."""

Clip = tuple[int, int, int, int]
"""Left, top, width and height in pixels of the page at the size that is wished."""

A4: PageSize = (595.0, 842.0)
"""What a page is taken for until its size is read."""


class Rank(IntEnum):
    """What is made first."""

    IN_SIGHT = 0
    SHARP = 1
    NEAR = 2
    FIND = 3
    SMALL = 4
    SIZES = 5


@dataclass(frozen=True, slots=True)
class Source:
    """A content in the file that has pages."""

    content_id: int
    size: int
    media: Media

    @classmethod
    def of(cls, document: Evidence) -> "Source":
        """The content of a document."""
        return cls(document.content_id, document.size, document.media)


@dataclass(frozen=True, slots=True)
class PictureWish:
    """A page, or a clip of it, as a picture. `width` and `height` are pixels of the whole page as it is turned.

    `taken_for` is the size the page was taken for: where it is another, its true size comes in place of a picture.
    """

    source: Source
    page: int
    width: int
    height: int
    turned: int = 0
    clip: Clip | None = None
    taken_for: PageSize = field(default=A4, compare=False)
    rank: Rank = field(default=Rank.IN_SIGHT, compare=False)


@dataclass(frozen=True, slots=True)
class SizesWish:
    """The sizes of some pages, counted from 1, both ends among them."""

    source: Source
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class FindWish:
    """The places of some words on one page; `words` are folded."""

    source: Source
    page: int
    words: str


Box = tuple[float, float, float, float]
"""Left, top, width and height as shares of the page before anybody turned it."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One place where the words stand, in as many boxes as it has lines."""

    page: int
    boxes: tuple[Box, ...]


def turned_size(size: PageSize, turned: int) -> PageSize:
    """The size of a page after it is turned."""
    return (size[1], size[0]) if turned in (90, 270) else size


def turned_box(box: Box, turned: int) -> Box:
    """Where a box of the page lies after it is turned clockwise."""
    left, top, width, height = box
    if turned == 90:
        return (1 - top - height, left, height, width)
    if turned == 180:
        return (1 - left - width, 1 - top - height, width, height)
    if turned == 270:
        return (top, 1 - left - width, height, width)
    return box


def unturned_box(box: Box, turned: int) -> Box:
    """Where a box of the turned page lies on the page as it was."""
    return turned_box(box, (360 - turned) % 360)
