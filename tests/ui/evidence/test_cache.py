from PySide6.QtGui import QImage

from ocop_desk.domain.dossiers import Media
from ui.evidence.cache import PictureCache
from ui.evidence.wishes import PictureWish, Source

SOURCE, OTHER = Source(1, 10, Media.PDF), Source(2, 10, Media.PDF)
BYTES = 100 * 100 * 4


def wish(page: int, width: int = 100, source: Source = SOURCE) -> PictureWish:
    return PictureWish(source, page, width, 100)


def picture(width: int = 100) -> QImage:
    return QImage(width, 100, QImage.Format.Format_RGB32)


def test_the_least_lately_shown_goes_first_and_the_cap_holds() -> None:
    cache = PictureCache(most=3 * BYTES)
    for page in (1, 2, 3):
        cache.put(wish(page), picture())
    cache.get(wish(1))
    cache.put(wish(4), picture())
    assert cache.size == 3 * BYTES
    assert [page for page in range(1, 5) if wish(page) in cache] == [1, 3, 4]


def test_what_is_on_the_screen_stays_even_over_the_cap() -> None:
    cache = PictureCache(most=2 * BYTES)
    cache.shows("left", [wish(1)])
    cache.shows("right", [wish(2)])
    for page in (1, 2, 3, 4):
        cache.put(wish(page), picture())
    assert wish(1) in cache
    assert wish(2) in cache
    assert wish(4) in cache, "the newest, which somebody is about to show"
    cache.forget("left")
    cache.forget("right")
    cache.put(wish(5), picture())
    assert cache.size <= 2 * BYTES


def test_the_same_picture_again_takes_no_more_room() -> None:
    cache = PictureCache()
    cache.put(wish(1), picture())
    cache.put(wish(1), picture())
    assert (cache.size, len(cache)) == (BYTES, 1)


def test_until_a_picture_comes_the_largest_other_one_of_the_page_stands_in() -> None:
    cache = PictureCache()
    cache.put(wish(1, 50), picture(50))
    cache.put(wish(1, 80), picture(80))
    cache.put(wish(2, 90), picture(90))
    found = cache.nearest(wish(1, 200))
    assert found is not None
    assert found.width() == 80
    assert cache.nearest(wish(3)) is None


def test_contents_are_forgotten_one_by_one_or_all() -> None:
    cache = PictureCache()
    cache.put(wish(1), picture())
    cache.put(wish(1, source=OTHER), picture())
    cache.clear(SOURCE)
    assert (wish(1) in cache, wish(1, source=OTHER) in cache) == (False, True)
    cache.clear()
    assert (len(cache), cache.size) == (0, 0)
