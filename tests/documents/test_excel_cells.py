import io
import unicodedata
from datetime import date
from decimal import Decimal
from fractions import Fraction

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop_desk.documents.excel_cells import (
    DECIMAL_PLACES,
    LONGEST_TEXT,
    cell_text,
    exact_number,
    new_workbook,
    save_workbook,
    set_text,
)

ANY_TEXT = st.text(st.characters(min_codepoint=0, max_codepoint=0x10FFFF), max_size=60)


@given(value=st.fractions(max_denominator=10**6))
def test_a_number_is_rounded_half_up_without_floats(value):
    number = exact_number(value)
    assert isinstance(number, int | Decimal)
    away = abs(Fraction(number)) - abs(value)
    assert abs(away) <= Fraction(1, 2 * 10**DECIMAL_PLACES)
    assert Fraction(number).denominator <= 10**DECIMAL_PLACES


def test_a_whole_number_stays_whole():
    assert exact_number(Fraction(70)) == 70
    assert isinstance(exact_number(Fraction(70)), int)


@given(text=ANY_TEXT)
def test_any_text_can_be_written_and_read_back_as_text(text):
    book = new_workbook("thử")
    set_text(book.active["A1"], text)
    out = io.BytesIO()
    save_workbook(book, out, date(2026, 11, 21))
    cell = openpyxl.load_workbook(out).active["A1"]
    assert cell.data_type in ("s", "n")
    assert (cell.value or "") == cell_text(text)


def test_control_characters_are_left_out_and_letters_composed():
    assert cell_text("a\x00b\x1fc\ud800\uffff") == "abc"
    assert cell_text(unicodedata.normalize("NFD", "Thuỷ")) == "Thuỷ"
    assert cell_text("một\r\nhai\rba") == "một\nhai\nba"


@pytest.mark.parametrize("letter", ["a", "\U0001f336"])
def test_text_longer_than_a_cell_is_cut_with_a_note(letter):
    text = cell_text(letter * 40_000)
    assert len(text.encode("utf-16-le")) // 2 <= LONGEST_TEXT
    assert text.endswith("[đã cắt bớt, xem data/result.json]")
    assert text.startswith(letter * 100)


def test_text_that_just_fits_is_kept_whole():
    assert cell_text("a" * LONGEST_TEXT) == "a" * LONGEST_TEXT
