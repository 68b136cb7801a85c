"""Which pictures a view of some pages wants, and in which order."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QRect

from ui.evidence.layout import PageLayout
from ui.evidence.wishes import Clip, PageSize, PictureWish, Rank, SizesWish, Source

WHOLE_PIXELS = 3_000_000
"""Pixels up to which a page is one picture; a larger one is sharp where it is in sight only."""
CLIP_GRID = 512
SIZES_AT_ONCE = 25
NEAR = 2
"""Pages made ready before and after those in sight."""


@dataclass(frozen=True, slots=True)
class View:
    """What is in sight: pixels of the laid out pages, and how many of the screen's own pixels go to one of them."""

    rect: QRect
    ratio: float

    def pages(self, layout: PageLayout) -> range:
        """Pages of which something is in sight."""
        return layout.between(self.rect.top(), self.rect.bottom())


def picture_wishes(
    layout: PageLayout, source: Source, page: int, view: View, rank: Rank = Rank.IN_SIGHT
) -> tuple[PictureWish, PictureWish | None]:
    """The whole page as a picture, and the sharp part in sight where the page is larger than that."""
    _, _, width, height = layout.place(page)
    wide, high = max(1, round(width * view.ratio)), max(1, round(height * view.ratio))
    share = min(1.0, (WHOLE_PIXELS / (wide * high)) ** 0.5)
    small = max(1, int(wide * share)), max(1, int(high * share))
    size, turned = layout.taken_for(page), layout.turned
    whole = PictureWish(source, page, *small, turned, None, size, rank)
    clip = _clip(QRect(*layout.place(page)), view, wide, high) if share < 1 else None
    if clip is None:
        return whole, None
    return whole, PictureWish(source, page, wide, high, turned, clip, size, Rank.SHARP)


def wishes_for(
    layout: PageLayout, source: Source, current: int, view: View, failed: Collection[int]
) -> Iterator[PictureWish]:
    """Pages in sight, the current one first, then those near them; none that failed."""
    seen = view.pages(layout)
    for page in sorted(seen, key=lambda one: abs(one - current)):
        if page not in failed:
            whole, clip = picture_wishes(layout, source, page, view)
            yield whole
            if clip is not None:
                yield clip
    for step in range(1, NEAR + 1):
        for page in (seen.stop - 1 + step, seen.start - step):
            if 1 <= page <= layout.count and page not in failed:
                yield picture_wishes(layout, source, page, view, Rank.NEAR)[0]


def unknown_sizes(known: Mapping[int, PageSize], count: int, source: Source, start: int) -> SizesWish | None:
    """The next few pages whose sizes are not known, from one page on and round."""
    if len(known) >= count:
        return None
    first = next(page for page in (*range(start, count + 1), *range(1, start)) if page not in known)
    return SizesWish(source, first, min(first + SIZES_AT_ONCE - 1, count))


def _clip(place: QRect, view: View, wide: int, high: int) -> Clip | None:
    """The part of a page in sight, out to a grid so that a little scrolling asks for nothing new."""
    part = place.intersected(view.rect).translated(-place.topLeft())
    if part.isEmpty():
        return None
    ratio = view.ratio
    left = int(part.left() * ratio) // CLIP_GRID * CLIP_GRID
    top = int(part.top() * ratio) // CLIP_GRID * CLIP_GRID
    right = min(wide, -(-int((part.right() + 1) * ratio) // CLIP_GRID) * CLIP_GRID)
    bottom = min(high, -(-int((part.bottom() + 1) * ratio) // CLIP_GRID) * CLIP_GRID)
    return left, top, right - left, bottom - top
