import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop_desk.domain.link_lines import (
    LONGEST_LINE,
    MOST_LINES,
    LinkLine,
    PagePlace,
    line_text,
    read_line,
    read_lines,
    read_place,
)
from ocop_desk.domain.problems import Problem


def _read(line: str) -> LinkLine:
    found = read_line(line, "Dòng 1")
    assert isinstance(found, LinkLine), found
    return found


@pytest.mark.parametrize(
    ("line", "criterion", "ranges"),
    [
        ("3.5: 41-43", "3.5", ((41, 43),)),
        ("3.5: 41, 43-45", "3.5", ((41, 41), (43, 45))),
        ("3.5 = 41", "3.5", ((41, 41),)),
        ("3,5: 41", "3.5", ((41, 41),)),
        ("Tiêu chí 3.5: trang 41 đến 43 và tr. 50", "3.5", ((41, 43), (50, 50))),
        ("3.5.:41–43", "3.5", ((41, 43),)),
        ("12: 7 - 9", "12", ((7, 9),)),
    ],
)
def test_pages_are_read_as_people_type_them(line: str, criterion: str, ranges: tuple[tuple[int, int], ...]) -> None:
    found = _read(line)

    assert (found.criterion, found.places[0].ranges, found.places[0].names_document) == (criterion, ranges, False)


@pytest.mark.parametrize(
    ("text", "document", "position", "ranges"),
    [
        ("giay-chung-nhan 2-3", "giay-chung-nhan", 0, ((2, 3),)),
        ("giấy chứng nhận.pdf: 2", "giấy chứng nhận.pdf", 0, ((2, 2),)),
        ("hợp đồng 2024 2, 4-5", "hợp đồng 2024", 0, ((2, 2), (4, 5))),
        ('"phụ lục 1, 2" 7', "phụ lục 1, 2", 0, ((7, 7),)),
        ("«hợp đồng 2024»", "hợp đồng 2024", 0, ()),
        ("#3 1-2", "", 3, ((1, 2),)),
        ("#3", "", 3, ()),
        ("giấy phép", "giấy phép", 0, ()),
        ("12/2024/ATTP 3", "12/2024/ATTP", 0, ((3, 3),)),
        ("hop-dong - 3", "hop-dong -", 0, ((3, 3),)),
    ],
)
def test_a_document_is_named_before_its_pages(
    text: str, document: str, position: int, ranges: tuple[tuple[int, int], ...]
) -> None:
    place = read_place(text)

    assert (place.document, place.position, place.ranges) == (document, position, ranges)


def test_places_are_parted_by_semicolons_but_not_inside_quotes() -> None:
    found = _read('3.5: 41; "a; b" 2; #1 3')

    assert [(one.document, one.position) for one in found.places] == [("", 0), ("a; b", 0), ("", 1)]


def test_pages_without_a_document_after_one_that_was_named_are_asked_about() -> None:
    found = read_line("3.5: giay 2; 5", "Dòng 1")

    assert isinstance(found, Problem)
    assert found.code == "which_document"


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("trang 41", "line_not_understood"),
        ("41-43", "line_not_understood"),
        ("3.5 41", "line_not_understood"),
        (": 41", "line_not_understood"),
        ("3.5:", "no_pages"),
        ("3.5: 41;", "no_pages"),
        ("3.5: " + "4" * LONGEST_LINE, "line_too_long"),
    ],
)
def test_a_line_that_says_no_pages_is_a_problem_with_a_remedy(line: str, code: str) -> None:
    found = read_line(line, "Dòng 1")

    assert isinstance(found, Problem)
    assert (found.code, found.place) == (code, "Dòng 1")
    assert found.remedy


def test_all_lines_are_read_and_every_problem_says_its_line() -> None:
    read = read_lines("1.1: 1\n\nxin chào\n  1.2: 2-3  \n5.1:\n")

    assert [line.criterion for line in read.lines] == ["1.1", "1.2"]
    assert [problem.place for problem in read.problems] == ["Dòng 3 «xin chào»", "Dòng 5 «5.1:»"]


def test_a_text_of_very_many_lines_is_read_up_to_a_bound_and_says_so() -> None:
    read = read_lines("1.1: 1\n" * (MOST_LINES + 5))

    assert len(read.lines) == MOST_LINES
    assert [problem.code for problem in read.problems] == ["too_many_lines"]


_RANGES = st.lists(
    st.tuples(st.integers(1, 999_999), st.integers(0, 50)).map(lambda one: (one[0], min(one[0] + one[1], 999_999))),
    min_size=1,
    max_size=5,
).map(tuple)
_NAMES = (
    st.text(st.sampled_from('abc đăng-ký 19.,:;=#()/&+"“»'), min_size=1, max_size=12)
    .map(lambda name: " ".join(name.split()))
    .filter(lambda name: name and not set(name) & set('"“”«»') and not name.startswith("#"))
)
_PLACES = st.one_of(
    st.builds(lambda name, ranges: PagePlace(name, ranges=ranges), _NAMES, _RANGES | st.just(())),
    st.builds(lambda position, ranges: PagePlace(position=position, ranges=ranges), st.integers(1, 999), _RANGES),
)
_CRITERIA = st.lists(st.integers(1, 30), min_size=1, max_size=3).map(lambda parts: ".".join(map(str, parts)))


def _said(place: PagePlace) -> tuple[object, ...]:
    return place.document, place.position, place.ranges


@given(
    _CRITERIA, st.lists(_PLACES, min_size=1, max_size=3).map(tuple) | _RANGES.map(lambda one: (PagePlace("", 0, one),))
)
def test_a_line_written_out_is_read_as_the_same_places(criterion: str, places: tuple[PagePlace, ...]) -> None:
    found = _read(line_text(criterion, places))

    assert found.criterion == criterion
    assert list(map(_said, found.places)) == list(map(_said, places))


@given(st.text() | st.text(st.sampled_from('0123456789.,:;=-–#"«» \tatrđến')).map(lambda text: f"3.5: {text}"))
def test_no_text_at_all_makes_reading_fail(text: str) -> None:
    read = read_lines(text)

    assert all(problem.message and problem.remedy for problem in read.problems)
    assert all(first >= 0 and last >= 0 for line in read.lines for place in line.places for first, last in place.ranges)
