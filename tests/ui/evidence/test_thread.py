"""The thread by itself, with a file that is held back, so that what is made and what is dropped can be told."""

import io
from queue import Queue
from threading import Event

import pytest
from PySide6.QtGui import QImage

from ocop_desk.domain.dossiers import Media
from ocop_desk.domain.said import said
from ocop_desk.errors import CouncilFileGone
from tests.services.dossier_desks import a_pdf
from ui.evidence.pdf_pages import DamagedPage
from ui.evidence.thread import OPEN_AT_ONCE, PageThread, Wish
from ui.evidence.wishes import FindWish, Hit, PageSize, PictureWish, Rank, SizesWish, Source

SIZE = (300.0, 420.0)
LONG = 20
"""Seconds after which a test that waits has failed."""


class Told:
    """What the thread told, in its order."""

    def __init__(self) -> None:
        self.queue: Queue[tuple[str, object]] = Queue()

    def tell_picture(self, wish: PictureWish, _image: QImage) -> None:
        self.queue.put(("picture", wish))

    def tell_sizes(self, _source: Source, sizes: dict[int, PageSize]) -> None:
        self.queue.put(("sizes", sizes))

    def tell_hits(self, _wish: FindWish, hits: tuple[Hit, ...]) -> None:
        self.queue.put(("hits", len(hits)))

    def tell_failure(self, _wish: Wish, error: Exception) -> None:
        self.queue.put(("failure", type(error)))

    def next(self) -> tuple[str, object]:
        return self.queue.get(timeout=LONG)


class Shelf:
    """Contents by number, and whether the stick is there."""

    def __init__(self) -> None:
        self.there = True
        self.opened = 0
        self.closed = 0
        self.gate = Event()
        self.gate.set()
        self.reached = Event()

    def reader(self) -> "Shelf":
        if not self.there:
            raise CouncilFileGone(said("USB bị rút"))
        self.opened += 1
        return self

    def open(self, content_id: int, _size: int) -> io.BytesIO:
        self.reached.set()
        assert self.gate.wait(LONG)
        if not self.there:
            raise CouncilFileGone(said("USB bị rút"))
        return io.BytesIO(b"no pdf" if content_id == 99 else a_pdf(9))

    def close(self) -> None:
        self.closed += 1


def source(number: int = 1) -> Source:
    return Source(number, 0, Media.PDF)


def picture(page: int, rank: Rank = Rank.IN_SIGHT, of: int = 1, taken_for: PageSize = SIZE) -> PictureWish:
    return PictureWish(source(of), page, 30, 42, taken_for=taken_for, rank=rank)


class Running:
    """A thread at work."""

    def __init__(self) -> None:
        self.shelf, self.told = Shelf(), Told()
        self.thread = PageThread(self.shelf.reader, self.told)
        self.thread.start()

    def hold(self) -> None:
        """Keep the thread at its next document until `gate` is set; it is there when this returns."""
        self.shelf.gate.clear()
        self.shelf.reached.clear()
        self.thread.want("holder", [picture(1, of=50)])
        assert self.shelf.reached.wait(LONG)

    def let_on(self) -> None:
        self.shelf.gate.set()
        assert self.told.next() == ("picture", picture(1, of=50))


@pytest.fixture
def running():  # type: ignore[no-untyped-def]
    one = Running()
    yield one
    one.shelf.gate.set()
    assert one.thread.end()
    assert one.shelf.closed == one.shelf.opened, "every reader was closed"


def test_pictures_are_made_in_the_order_of_what_is_wanted_most(running: Running) -> None:
    running.hold()
    running.thread.want("small", [picture(7, Rank.SMALL)])
    running.thread.want("large", [SizesWish(source(), 1, 2), picture(3, Rank.NEAR), picture(2), picture(1)])
    running.let_on()
    told = [running.told.next() for _ in range(5)]
    assert [one for kind, one in told if kind == "picture"] == [picture(2), picture(1), picture(3), picture(7)]
    assert told[-1] == ("sizes", {1: SIZE, 2: SIZE})


def test_what_people_jumped_away_from_is_not_made(running: Running) -> None:
    running.hold()
    running.thread.want("large", [picture(page) for page in range(1, 6)])
    running.thread.want("large", [picture(9)])
    running.let_on()
    assert running.told.next() == ("picture", picture(9))
    assert running.thread.wishes_of("large") == ()
    assert running.told.queue.empty()


def test_what_is_being_made_is_not_made_twice(running: Running) -> None:
    running.hold()
    running.thread.want("other", [picture(1, of=50)])
    running.let_on()
    running.thread.want("other", [picture(4)])
    assert running.told.next() == ("picture", picture(4))


def test_a_page_of_another_size_tells_its_size_in_place_of_a_picture(running: Running) -> None:
    running.thread.want("large", [picture(2, taken_for=(595.0, 842.0))])
    assert running.told.next() == ("sizes", {2: SIZE})


def test_words_are_looked_for_page_by_page(running: Running) -> None:
    running.thread.want("find", [FindWish(source(), page, "8") for page in (7, 8)])
    assert [running.told.next(), running.told.next()] == [("hits", 0), ("hits", 1)]


def test_a_stick_pulled_out_is_told_and_read_again_when_it_is_back(running: Running) -> None:
    running.shelf.there = False
    running.thread.want("large", [picture(1)])
    assert running.told.next() == ("failure", CouncilFileGone)
    running.shelf.there = True
    running.thread.want("large", [picture(1)])
    assert running.told.next() == ("picture", picture(1))


def test_a_damaged_document_fails_and_the_next_one_shows(running: Running) -> None:
    running.thread.want("large", [picture(1, of=99), picture(1)])
    assert running.told.next() == ("failure", DamagedPage)
    assert running.told.next() == ("picture", picture(1))


def test_only_a_few_documents_stay_open(running: Running) -> None:
    running.thread.want("large", [picture(1, of=number) for number in range(1, OPEN_AT_ONCE + 4)])
    for _ in range(OPEN_AT_ONCE + 3):
        assert running.told.next()[0] == "picture"
    assert len(running.thread._pages) <= OPEN_AT_ONCE
