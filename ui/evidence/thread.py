"""The thread that makes pictures of pages: takes the most wanted wish, makes it, tells, and takes the next.

What is wanted is told as whole lists, a list a client: what is no longer in its list is not made any more.
"""

import threading
from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from typing import Protocol

from PySide6.QtGui import QImage

from ocop_desk.domain.dossiers import Media
from ocop_desk.errors import EnvironmentTrouble
from ui.evidence.pdf_pages import DamagedPage, PdfPages
from ui.evidence.photo_page import PhotoPage
from ui.evidence.small_reads import Readable
from ui.evidence.wishes import A4, FindWish, Hit, PageSize, PictureWish, Rank, SizesWish, Source

Wish = PictureWish | SizesWish | FindWish

OPEN_AT_ONCE = 4
"""Documents kept open: two beside each other, and where somebody just was."""
ENDS_WITHIN = 10.0
"""Seconds that closing waits for a picture that is being made."""


class Reader(Protocol):
    """What reads contents of the council file in this thread."""

    def open(self, content_id: int, size: int, /) -> Readable:
        """A content as a binary file."""

    def close(self) -> None:
        """Let go."""


class Pages(Protocol):
    """A content that has pages."""

    def size(self, page: int, /) -> PageSize:
        """The size of a page, counted from 1."""

    def picture(self, wish: PictureWish, /) -> QImage:
        """A page as wished."""

    def hits(self, page: int, words: str, /) -> tuple[Hit, ...]:
        """Where folded words stand on a page."""

    def close(self) -> None:
        """Let go."""


class Teller(Protocol):
    """Hears in this thread what became of wishes."""

    def tell_picture(self, wish: PictureWish, image: QImage, /) -> None:
        """A picture is made."""

    def tell_sizes(self, source: Source, sizes: dict[int, PageSize], /) -> None:
        """Sizes are known."""

    def tell_hits(self, wish: FindWish, hits: tuple[Hit, ...], /) -> None:
        """A page was searched."""

    def tell_failure(self, wish: Wish, error: Exception, /) -> None:
        """A wish cannot be fulfilled."""


class PageThread(threading.Thread):
    """Runs until `end`. A daemon: a page that takes for ever never keeps the program from ending."""

    def __init__(self, open_reader: Callable[[], Reader], teller: Teller) -> None:
        super().__init__(name="evidence-pages", daemon=True)
        self._open_reader = open_reader
        self._teller = teller
        self._reader: Reader | None = None
        self._pages: OrderedDict[Source, Pages] = OrderedDict()
        self._turn = threading.Condition()
        self._wanted: dict[object, list[Wish]] = {}
        self._at_work: Wish | None = None
        self._ending = False

    def want(self, client: object, wishes: Sequence[Wish]) -> None:
        """Make these for a client and none of what it wanted before."""
        with self._turn:
            self._wanted.pop(client, None)
            left = [one for one in wishes if one != self._at_work]
            if left:
                self._wanted[client] = left
            self._turn.notify()

    def wishes_of(self, client: object) -> tuple[Wish, ...]:
        """What a client still waits for."""
        with self._turn:
            return tuple(self._wanted.get(client, ()))

    def end(self) -> bool:
        """Stop, and wait until the file is let go; whether it is."""
        with self._turn:
            self._ending = True
            self._wanted.clear()
            self._turn.notify()
        if self.is_alive():
            self.join(ENDS_WITHIN)
        return not self.is_alive()

    def run(self) -> None:
        """Make wish after wish."""
        try:
            while (wish := self._next()) is not None:
                try:
                    self._make(wish)
                except Exception as error:
                    self._failed(wish, error)
                finally:
                    with self._turn:
                        self._at_work = None
        finally:
            self._let_go()

    def _next(self) -> Wish | None:
        with self._turn:
            while not self._ending:
                best = min(self._ranked(), key=lambda found: found[:2], default=None)
                if best is not None:
                    _, place, client = best
                    self._at_work = self._wanted[client].pop(place)
                    return self._at_work
                self._turn.wait()
        return None

    def _ranked(self) -> Iterator[tuple[Rank, int, object]]:
        for client, wishes in self._wanted.items():
            for place, wish in enumerate(wishes):
                yield _rank(wish), place, client

    def _make(self, wish: Wish) -> None:
        pages = self._opened(wish.source)
        if isinstance(wish, SizesWish):
            self._teller.tell_sizes(wish.source, self._sizes(pages, wish))
        elif isinstance(wish, FindWish):
            self._teller.tell_hits(wish, pages.hits(wish.page, wish.words))
        else:
            self._make_picture(pages, wish)

    def _make_picture(self, pages: Pages, wish: PictureWish) -> None:
        size = pages.size(wish.page)
        if not _alike(size, wish.taken_for):
            self._teller.tell_sizes(wish.source, {wish.page: size})
            return
        self._teller.tell_picture(wish, pages.picture(wish))

    def _sizes(self, pages: Pages, wish: SizesWish) -> dict[int, PageSize]:
        found = {}
        for page in range(wish.first, wish.last + 1):
            if self._ending:
                break
            try:
                found[page] = pages.size(page)
            except DamagedPage:
                found[page] = A4  # its picture will say what is wrong
        return found

    def _opened(self, source: Source) -> Pages:
        pages = self._pages.get(source)
        if pages is None:
            if self._reader is None:
                self._reader = self._open_reader()
            file = self._reader.open(source.content_id, source.size)
            pages = PdfPages(file) if source.media is Media.PDF else PhotoPage(file)
            self._pages[source] = pages
        self._pages.move_to_end(source)
        while len(self._pages) > OPEN_AT_ONCE:
            _, oldest = self._pages.popitem(last=False)
            oldest.close()
        return pages

    def _failed(self, wish: Wish, error: Exception) -> None:
        if isinstance(error, EnvironmentTrouble):
            self._let_go()  # a file that comes back is opened anew
        self._teller.tell_failure(wish, error)

    def _let_go(self) -> None:
        for pages in self._pages.values():
            pages.close()
        self._pages.clear()
        reader, self._reader = self._reader, None
        if reader is not None:
            reader.close()


def _rank(wish: Wish) -> Rank:
    if isinstance(wish, PictureWish):
        return wish.rank
    return Rank.FIND if isinstance(wish, FindWish) else Rank.SIZES


def _alike(one: PageSize, other: PageSize) -> bool:
    return abs(one[0] - other[0]) < 0.5 and abs(one[1] - other[1]) < 0.5
