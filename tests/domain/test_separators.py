from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop_desk.domain.dossiers import EvidenceKind
from ocop_desk.domain.separators import (
    BundlePage,
    Separator,
    Stretch,
    UnknownSeparator,
    divide,
    dossier_tag,
    read_code,
)

TAG = dossier_tag(12, datetime(2026, 11, 20, 1, 0, tzinfo=UTC))
LICENCE = Separator(12, TAG, kind=EvidenceKind.FOOD_SAFETY)
ORIGIN = Separator(12, TAG, criterion="1.1")
RIGHTS = Separator(12, TAG, criterion="3.5")


@pytest.mark.parametrize("kind", list(EvidenceKind))
def test_every_kind_has_a_code_that_is_read_back_and_stays_small(kind: EvidenceKind) -> None:
    separator = Separator(999_999, TAG, kind=kind)

    assert read_code(separator.code()) == separator
    assert len(separator.code()) <= 50
    assert set(separator.code()) <= set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:")


@given(st.integers(1, 10**9 - 1), st.from_regex(r"[1-9][0-9]?(\.[1-9][0-9]?){0,2}", fullmatch=True))
def test_every_criterion_has_a_code_that_is_read_back(dossier_id: int, criterion: str) -> None:
    separator = Separator(dossier_id, TAG, criterion=criterion)

    assert read_code(separator.code()) == separator


@pytest.mark.parametrize("text", ["", "https://example.vn", "OCOP", "68-22945-01-2026"])
def test_other_codes_on_a_page_are_none_of_ours(text: str) -> None:
    assert read_code(text) is None


@pytest.mark.parametrize(
    "text", ["OCOP:2:12:ABCDEF:C:1.1", "OCOP:1:12:ABCDEF:K:NONSENSE", "OCOP:1:12", "OCOP:1:12:ABCDEF:C:1.1\n"]
)
def test_a_code_of_ours_that_is_newer_or_spoilt_is_said_to_be_unknown(text: str) -> None:
    with pytest.raises(UnknownSeparator):
        read_code(text)


@given(st.text(max_size=60) | st.text("OCP:0123456789CK.ABCDEF-", max_size=40).map(lambda text: f"OCOP:1:{text}"))
def test_no_text_makes_reading_a_code_fail_otherwise(text: str) -> None:
    try:
        found = read_code(text)
    except UnknownSeparator:
        return
    assert found is None or read_code(found.code()) == found


def test_the_tag_tells_dossiers_of_the_same_number_apart() -> None:
    assert dossier_tag(12, datetime(2026, 11, 20, 1, 1, tzinfo=UTC)) != TAG


def pages(*what: object) -> list[BundlePage]:
    """Sheets, tuples of them, "blank", "unread", or anything else for a page of evidence."""
    made = []
    for number, one in enumerate(what, start=1):
        sheets = one if isinstance(one, tuple) else (one,) if isinstance(one, Separator) else ()
        made.append(BundlePage(number, sheets, one == "unread", one == "blank"))
    return made


def test_a_sheet_stands_for_the_pages_up_to_the_next() -> None:
    division = divide(pages(ORIGIN, "a", "b", RIGHTS, "c"))

    assert division.stretches == (Stretch(2, 3, ("1.1",)), Stretch(5, 5, ("3.5",)))
    assert division.sheets == (1, 4)


def test_pages_before_the_first_sheet_belong_to_nothing() -> None:
    assert divide(pages("a", ORIGIN, "b")).stretches == (Stretch(1, 1), Stretch(3, 3, ("1.1",)))


def test_sheets_without_a_page_between_them_stand_together_over_their_blank_backs() -> None:
    division = divide(pages(LICENCE, "blank", ORIGIN, "blank", RIGHTS, "a", "blank", "b"))

    assert division.stretches == (Stretch(6, 8, ("1.1", "3.5"), EvidenceKind.FOOD_SAFETY, begins=True),)
    assert division.sheets == (1, 2, 3, 4, 5)


def test_a_kind_begins_a_document_and_criteria_divide_it() -> None:
    found = list(divide(pages("a", LICENCE, "b", ORIGIN, "c", LICENCE, "d")).documents())

    assert [(kind, [(one.first, one.last, one.criteria) for one in stretches]) for kind, stretches in found] == [
        (None, [(1, 1, ())]),
        (EvidenceKind.FOOD_SAFETY, [(3, 3, ()), (5, 5, ("1.1",))]),
        (EvidenceKind.FOOD_SAFETY, [(7, 7, ())]),
    ]


def test_pages_after_a_sheet_that_was_not_read_belong_to_nothing() -> None:
    division = divide(pages(LICENCE, ORIGIN, "a", "unread", "b"))

    assert division.stretches[1] == Stretch(5, 5, (), None, begins=True)


@given(st.lists(st.sampled_from([ORIGIN, RIGHTS, LICENCE, "blank", "unread", "page", "page"]), max_size=30))
def test_every_page_is_in_one_stretch_or_a_sheet(what: list[object]) -> None:
    division = divide(pages(*what))
    covered = [page for one in division.stretches for page in range(one.first, one.last + 1)]

    assert sorted([*covered, *division.sheets]) == list(range(1, len(what) + 1))
    assert [one for _, stretches in division.documents() for one in stretches] == list(division.stretches)
