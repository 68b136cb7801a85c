from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect

from ocop_desk.domain.dossiers import Media, Region
from ui.evidence.layout import GAP, PageLayout, next_zoom
from ui.evidence.page_marks import box_of, region_of
from ui.evidence.plan import SIZES_AT_ONCE, WHOLE_PIXELS, View, picture_wishes, unknown_sizes, wishes_for
from ui.evidence.wishes import A4, PictureWish, Rank, Source, turned_box, unturned_box

SOURCE = Source(1, 10, Media.PDF)
sizes = st.dictionaries(st.integers(1, 30), st.tuples(st.floats(10, 3000), st.floats(10, 3000)))
turns = st.sampled_from([0, 90, 180, 270])


def a_layout(count: int = 30, zoom: float = 1.0, **known: tuple[float, float]) -> PageLayout:
    layout = PageLayout()
    layout.lay(count, {int(page[1:]): size for page, size in known.items()}, 0, zoom, 800)
    return layout


@given(st.integers(1, 30), sizes, turns, st.floats(0.1, 6))
def test_pages_lie_under_one_another_without_overlap(
    count: int, known: dict[int, tuple[float, float]], turned: int, zoom: float
) -> None:
    layout = PageLayout()
    layout.lay(count, known, turned, zoom, 800)
    below = 0
    for page in range(1, count + 1):
        left, top, width, height = layout.place(page)
        assert top == below + GAP
        assert left >= GAP
        assert left + width <= max(layout.width, 800)
        assert layout.page_at(top) == layout.page_at(top + height - 1) == page
        below = top + height
    assert layout.height == below + GAP


def test_a_page_whose_size_is_not_known_is_taken_for_the_first_that_is() -> None:
    assert a_layout().taken_for(7) == A4
    layout = a_layout(p3=(100.0, 200.0))
    assert layout.taken_for(7) == (100.0, 200.0)


def test_a_sheet_turned_is_as_wide_as_it_was_high() -> None:
    layout = PageLayout()
    layout.lay(1, {1: (100.0, 200.0)}, 90, 0.75, 800)
    assert layout.place(1)[2:] == (200, 100)


@given(st.floats(0.05, 8))
def test_zoom_goes_up_and_down_and_stops_at_its_ends(zoom: float) -> None:
    assert next_zoom(zoom, 1) >= min(zoom, 6.0)
    assert next_zoom(zoom, -1) <= max(zoom, 0.25)


@given(turns, *[st.floats(0, 1)] * 4)
def test_turning_a_box_back_gives_the_same(turned: int, a: float, b: float, c: float, d: float) -> None:
    box = (a, b, c, d)
    back = unturned_box(turned_box(box, turned), turned)
    assert all(abs(one - other) < 1e-9 for one, other in zip(back, box, strict=True))


@given(st.integers(0, 900), st.integers(0, 900), st.integers(1, 100), st.integers(1, 100))
def test_a_region_comes_back_from_its_shares(left: int, top: int, width: int, height: int) -> None:
    region = Region(left, top, width, height)
    assert region_of(box_of(region)) == region


@given(*[st.floats(-0.5, 1.5)] * 4)
def test_a_region_lies_on_its_page(left: float, top: float, width: float, height: float) -> None:
    region = region_of((left, top, width, height))
    assert 0 <= region.left < region.left + region.width <= 1000
    assert 0 <= region.top < region.top + region.height <= 1000


def test_what_is_in_sight_is_wished_first_then_what_is_near_and_nothing_that_failed() -> None:
    layout = a_layout(zoom=0.5)
    top = layout.place(10)[1]
    view = View(QRect(0, top, 800, 700), 1.0)
    wishes = list(wishes_for(layout, SOURCE, 11, view, {12}))
    seen = list(view.pages(layout))
    assert wishes[0].page == 11
    in_sight = [one.page for one in wishes if one.rank is Rank.IN_SIGHT]
    assert sorted(in_sight) == [page for page in seen if page != 12]
    near = [one.page for one in wishes if one.rank is Rank.NEAR]
    assert set(near) == {seen[0] - 1, seen[0] - 2, seen[-1] + 1, seen[-1] + 2} - {12}
    assert [one.rank for one in wishes] == sorted(one.rank for one in wishes)


@given(st.floats(0.1, 6), st.integers(0, 40_000), st.integers(0, 3_000), st.sampled_from([1.0, 1.25, 2.0]))
def test_pictures_are_never_larger_than_what_is_allowed_and_sharp_where_one_looks(
    zoom: float, down: int, across: int, ratio: float
) -> None:
    layout = a_layout(zoom=zoom)
    view = View(QRect(across, down, 800, 600), ratio)
    for page in view.pages(layout):
        whole, clip = picture_wishes(layout, SOURCE, page, view)
        assert whole.width * whole.height <= WHOLE_PIXELS
        _, _, width, _ = layout.place(page)
        if clip is None:
            continue
        assert clip.clip is not None
        left, top, wide, high = clip.clip
        assert clip.width == round(width * ratio)
        assert 0 <= left < left + wide <= clip.width
        assert 0 <= top < top + high <= clip.height
        assert wide * high <= (800 * ratio + 1024) * (600 * ratio + 1024)


def test_a_little_scrolling_asks_for_the_same_sharp_part() -> None:
    layout = a_layout(zoom=4.0)
    parts: set[PictureWish | None] = {
        picture_wishes(layout, SOURCE, 2, View(QRect(100, layout.place(2)[1] + 600 + step, 800, 300), 1.0))[1]
        for step in range(0, 100, 10)
    }
    assert len(parts) == 1


def test_sizes_are_asked_from_the_page_in_sight_on_and_round_until_all_are_known() -> None:
    known: dict[int, tuple[float, float]] = {}
    asked: list[int] = []
    while (wish := unknown_sizes(known, 60, SOURCE, 50)) is not None:
        assert wish.last - wish.first < SIZES_AT_ONCE
        asked.append(wish.first)
        known.update(dict.fromkeys(range(wish.first, wish.last + 1), A4))
    assert asked[0] == 50
    assert set(known) == set(range(1, 61))
