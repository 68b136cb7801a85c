import unicodedata
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop_desk.domain.text import (
    clean_line,
    clean_text,
    fold,
    fold_place,
    nfc,
    person_sort_key,
    same_name,
    shortened,
    sort_key,
)

ALPHABET = "aăâbcdđeêghiklmnoôơpqrstuưvxy"
VIETNAMESE = st.text(st.sampled_from("aáàảãạăắằâấậbcdđeêếghiìklmnoôốơờpqrstuúưứvxyỷỹĐÂ '-.1"), max_size=20)


def test_text_is_kept_composed() -> None:
    assert nfc(unicodedata.normalize("NFD", "Thủy Đường")) == "Thủy Đường"


def backwards(words: Sequence[str]) -> list[str]:
    return list(reversed(words))


@pytest.mark.parametrize(
    ("given_text", "kept"),
    [
        ("  Cà   phê \t bột \n", "Cà phê bột"),
        ("Chè\u00a0Shan\u3000tuyết", "Chè Shan tuyết"),
        ("Mật\u200b ong", "Mật ong"),
        ("nông\u00adsản", "nôngsản"),
        ("\ufeffRau", "Rau"),
        ("Rau\x00củ\u2028quả", "Rau củ quả"),
        ("Rau\ud800", "Rau"),
        ("Ca\u0300 phe\u0302", "Cà phê"),
        ("Ca\u200d\u0300", "Cà"),
        ("", ""),
    ],
)
def test_a_line_is_kept_as_people_see_it(given_text: str, kept: str) -> None:
    assert clean_line(given_text) == kept


@given(st.text())
def test_a_clean_line_is_clean_already(text: str) -> None:
    line = clean_line(text)
    assert clean_line(line) == line
    assert "\n" not in line
    line.encode("utf-8")


def test_text_of_several_lines_keeps_its_breaks() -> None:
    assert clean_text("\n Một \t dòng\r\n\r\nhai\x07\n") == "Một dòng\n\nhai"


def test_only_long_text_is_shortened_for_messages() -> None:
    assert (shortened("chè x", 5), shortened("chè x", 4)) == ("chè x", "chè …")


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Thủy", "thuy"),
        ("Thuỷ", "thuy"),
        ("ĐÔNG ĐÔ", "dong do"),
        ("K’Brếu", "k breu"),
        ("  HTX  Nông-nghiệp _ (Xuân_Trường) ", "htx nong nghiep xuan truong"),
        (unicodedata.normalize("NFD", "Đặng Quốc Ẩn"), "dang quoc an"),
        ("---", ""),
    ],
)
def test_folding_drops_case_marks_and_signs(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(VIETNAMESE)
def test_folding_sees_no_difference_of_case_or_composition(text: str) -> None:
    assert fold(text.upper()) == fold(text.lower()) == fold(unicodedata.normalize("NFD", text)) == fold(fold(text))


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("Thủy", "Thuỷ", True),
        ("Hoà Bình", "Hòa Bình", True),
        ("Đà Lạt", "DA LAT", True),
        ("Đà Lạt", "Đà Lát Hạ", False),
    ],
)
def test_names_are_compared_folded(left: str, right: str, same: bool) -> None:
    assert same_name(left, right) is same


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Xã Xuân Trường", "xuan truong"),
        ("phường 2 Bảo Lộc", "2 bao loc"),
        ("THỊ TRẤN Đinh Văn", "dinh van"),
        ("đặc khu Phú Quý", "phu quy"),
        ("Xã", "xa"),
        ("XA XUAN TRUONG", "xuan truong"),
        ("Xà Phìn", "xa phin"),
        ("xã  Xà Phìn", "xa phin"),
        ("Xavi", "xavi"),
    ],
)
def test_communes_are_compared_without_their_kind(text: str, folded: str) -> None:
    assert fold_place(text) == folded


def test_letters_sort_in_the_vietnamese_alphabet() -> None:
    assert "".join(sorted(backwards(ALPHABET), key=sort_key)) == ALPHABET


def test_tones_sort_after_letters_and_in_their_order() -> None:
    words = ["ma", "mà", "mả", "mã", "má", "mạ", "man", "mă", "mâ", "mận"]
    assert sorted(backwards(words), key=sort_key) == words


def test_words_sort_syllable_by_syllable_whatever_their_case() -> None:
    words = ["An Bình", "án an", "ÁN BÌNH", "Anh", "ăn"]
    assert sorted(backwards(words), key=sort_key) == words


def test_digits_sort_before_letters_and_foreign_letters_after_them() -> None:
    assert sorted(["ñ", "β", "an", "9", "1", "zon"], key=sort_key) == ["1", "9", "an", "ñ", "zon", "β"]


def test_marks_that_vietnamese_lacks_do_not_sort() -> None:
    assert sort_key("Françoise Müller") == sort_key("Francoise Muller")


def test_people_sort_by_given_name_then_by_the_whole_name() -> None:
    names = ["Nguyễn Thị Ánh", "Đặng Quốc Ẩn", "Trần Văn Bình", "Vũ Bình", "Lê Hoàng Đức", "Phạm Ngọc Hà"]
    assert sorted(backwards(names), key=person_sort_key) == names


def test_a_name_that_is_blank_sorts_first() -> None:
    assert sorted(["An", " "], key=person_sort_key) == [" ", "An"]


@given(VIETNAMESE, VIETNAMESE)
def test_the_same_letters_sort_the_same_composed_or_not(left: str, right: str) -> None:
    assert sort_key(unicodedata.normalize("NFD", left)) == sort_key(left)
    assert (sort_key(left) < sort_key(right)) != (sort_key(left) >= sort_key(right))
