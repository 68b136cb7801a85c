import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop_desk.domain.paper_codes import (
    PaperCode,
    PaperPlace,
    ScannedSheet,
    UnknownPaperCode,
    council_tag,
    divide_scan,
    read_paper_code,
    scorecard_tag,
)
from ocop_desk.domain.separators import read_code

COUNCIL, CARD = council_tag("0" * 32), scorecard_tag("f" * 64)
AN = PaperCode(PaperPlace(1, 4, 2, 1), 1, COUNCIL, CARD)
BINH = PaperCode(PaperPlace(1, 4, 3, 1), 1, COUNCIL, CARD)

numbers = st.integers(1, 10**9 - 1)


@given(numbers, numbers, numbers, numbers, numbers)
def test_every_page_has_a_code_that_is_read_back(session: int, entry: int, member: int, number: int, page: int) -> None:
    code = PaperCode(PaperPlace(session, entry, member, number), page, COUNCIL, CARD)

    assert read_paper_code(code.text()) == code
    assert set(code.text()) <= set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:")


def test_a_code_of_a_usual_session_stays_small() -> None:
    code = PaperCode(PaperPlace(12, 1_650, 11, 3), 5, COUNCIL, CARD)

    assert len(code.text()) <= 50


@pytest.mark.parametrize("text", ["", "https://example.vn", "OCOP", "OCOP:1:12:ABCDEF:C:1.1", "OCOP:P"])
def test_other_codes_on_a_page_are_none_of_ours(text: str) -> None:
    assert read_paper_code(text) is None


def test_paper_scorecards_and_separators_are_not_taken_for_each_other() -> None:
    assert read_code(AN.text()) is None


@pytest.mark.parametrize(
    "text",
    [
        f"OCOP:P:2:1.4.2.1.1:{COUNCIL}:{CARD}",
        f"OCOP:P:1:1.4.2.1:{COUNCIL}:{CARD}",
        f"OCOP:P:1:1.4.2.1.1:{COUNCIL}",
        f"OCOP:P:1:1.4.2.1.1:{COUNCIL}:{CARD}\n",
    ],
)
def test_a_code_that_is_newer_or_spoilt_is_said_to_be_unknown(text: str) -> None:
    with pytest.raises(UnknownPaperCode):
        read_paper_code(text)


@given(st.text(max_size=60) | st.text("OCP:0123456789.ABCDEF", max_size=40).map(lambda text: f"OCOP:P:1:{text}"))
def test_no_text_makes_reading_a_code_fail_otherwise(text: str) -> None:
    try:
        found = read_paper_code(text)
    except UnknownPaperCode:
        return
    assert found is None or read_paper_code(found.text()) == found


def test_tags_tell_councils_and_scorecards_apart() -> None:
    assert len({council_tag("a"), council_tag("b"), scorecard_tag("a"), scorecard_tag("b")}) == 4


def test_a_scan_of_several_sheets_is_divided_by_their_codes() -> None:
    found = divide_scan([AN, AN.on_page(2), BINH, BINH.on_page(2)])

    assert found.sheets == (ScannedSheet(AN, (1, 2)), ScannedSheet(BINH, (3, 4)))
    assert (found.unknown, found.guessed) == ((), ())


def test_a_page_that_cannot_be_read_goes_with_the_sheet_before_it_and_is_said() -> None:
    found = divide_scan([None, AN, None, BINH, AN.on_page(3)])

    assert found.sheets == (ScannedSheet(AN, (2, 3, 5)), ScannedSheet(BINH, (4,)))
    assert (found.unknown, found.guessed) == ((1,), (3,))


def test_a_scan_without_any_code_belongs_to_nobody() -> None:
    assert divide_scan([None, None]).sheets == ()
    assert divide_scan([None, None]).unknown == (1, 2)


@given(st.lists(st.sampled_from([None, AN, BINH, AN.on_page(2), BINH.on_page(7)]), max_size=12))
def test_every_page_of_a_scan_is_somebodys_or_told(codes: list[PaperCode | None]) -> None:
    found = divide_scan(codes)

    pages = sorted([*found.unknown, *(page for sheet in found.sheets for page in sheet.pages)])
    assert pages == list(range(1, len(codes) + 1))
    for sheet in found.sheets:
        own = [codes[page - 1] for page in sheet.pages if codes[page - 1] is not None]
        assert all(code is not None and code.place == sheet.code.place for code in own)
