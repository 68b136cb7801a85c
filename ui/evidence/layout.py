"""Where pages lie under one another, in pixels; sizes that are not known yet are guessed and put right later."""

from bisect import bisect_right
from collections.abc import Mapping
from enum import Enum, auto
from itertools import accumulate

from ui.evidence.wishes import A4, PageSize, turned_size

GAP = 14
SCREEN = 96 / 72
"""Pixels to a point at 100 %."""

ZOOMS = (0.25, 0.33, 0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0, 6.0)

Place = tuple[int, int, int, int]
"""Left, top, width, height."""


class Fit(Enum):
    """What decides the zoom."""

    WIDTH = auto()
    PAGE = auto()
    FREE = auto()


def next_zoom(now: float, steps: int) -> float:
    """The next larger zoom, or the next smaller one; the same at the end."""
    if steps > 0:
        return next((one for one in ZOOMS if one > now + 0.01), ZOOMS[-1])
    return next((one for one in reversed(ZOOMS) if one < now - 0.01), ZOOMS[0])


class PageLayout:
    """Pages counted from 1, one size of picture for all."""

    def __init__(self) -> None:
        self.count = 0
        self.zoom = 1.0
        self.turned = 0
        self.room = 0
        """Width there is to lie in."""
        self._sizes: Mapping[int, PageSize] = {}
        self._guess = A4
        self._tops: list[int] = []
        self._widest = 0

    def lay(self, count: int, sizes: Mapping[int, PageSize], turned: int, zoom: float, room: int) -> None:
        """Lay pages out anew."""
        self.count, self._sizes, self.turned, self.zoom, self.room = count, sizes, turned, zoom, room
        self._guess = sizes[min(sizes)] if sizes else A4
        pixels = [self._pixels(page) for page in range(1, count + 1)]
        self._tops = list(accumulate((height + GAP for _, height in pixels), initial=GAP))
        self._widest = max((width for width, _ in pixels), default=0)

    def taken_for(self, page: int) -> PageSize:
        """The size of a page before it is turned, as it lies here."""
        return self._sizes.get(page, self._guess)

    @property
    def height(self) -> int:
        """Of all pages with the gaps around them."""
        return self._tops[-1] if self.count else 0

    @property
    def width(self) -> int:
        """Of the widest page with the gaps beside it."""
        return self._widest + 2 * GAP if self.count else 0

    def place(self, page: int) -> Place:
        """Where a page lies."""
        width, height = self._pixels(page)
        return (max(self.width, self.room) - width) // 2, self._tops[page - 1], width, height

    def page_at(self, y: int) -> int:
        """The page at a height; the one above in a gap; 0 where there is none."""
        return min(max(1, bisect_right(self._tops, y)), self.count)

    def between(self, top: int, bottom: int) -> range:
        """Pages of which something lies between two heights."""
        if not self.count:
            return range(0)
        return range(self.page_at(top), self.page_at(bottom) + 1)

    def zoom_for(self, page: int, width: int, height: int | None = None) -> float:
        """The zoom at which a page is that wide, and no higher where a height is given."""
        wide, high = turned_size(self.taken_for(page), self.turned)
        zoom = (width - 2 * GAP) / (wide * SCREEN)
        return zoom if height is None else min(zoom, (height - 2 * GAP) / (high * SCREEN))

    def _pixels(self, page: int) -> tuple[int, int]:
        wide, high = turned_size(self.taken_for(page), self.turned)
        return max(1, round(wide * self.zoom * SCREEN)), max(1, round(high * self.zoom * SCREEN))
