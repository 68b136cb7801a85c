import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop_desk.domain.legacy_encodings import (
    Encoding,
    font_encoding,
    from_tcvn3,
    from_vni,
    read,
    read_together,
)

TCVN3 = {
    "Céng hßa x· héi chñ nghÜa ViÖt Nam": "Cộng hòa xã hội chủ nghĩa Việt Nam",
    "§éc lËp - Tù do - H¹nh phóc": "Độc lập - Tự do - Hạnh phúc",
    "Tªn s¶n phÈm": "Tên sản phẩm",
    "Cµ phª rang xay": "Cà phê rang xay",
    "R\u00adîu cÇn Êp 12": "Rượu cần ấp 12",
    "CéNG TY Cæ PHÇN": "CỘNG TY CỔ PHẦN",
    "QuyÕt ®Þnh 26/2026/Q§-TTg": "Quyết định 26/2026/QĐ-TTg",
}
VNI = {
    "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam": "Cộng hòa xã hội chủ nghĩa Việt Nam",
    "Ñoäc laäp - Töï do - Haïnh phuùc": "Độc lập - Tự do - Hạnh phúc",
    "Teân saûn phaåm": "Tên sản phẩm",
    "Caø pheâ rang xay": "Cà phê rang xay",
    "RÖÔÏU CAÀN": "RƯỢU CẦN",
    "Myõ phaåm, ñaëc saûn, quyù": "Mỹ phẩm, đặc sản, quý",
}
UNICODE = ("Cà phê", "Mật ong", "Đắk Nông", "Bé", "Bò", "Ngô", "xã Hòa Nam", "Krông Pắc", "Bột «Nghệ»")
FOREIGN = ("Café", "Nestlé Pâté", "Rosé", "Seagull®", "5 µ", "Krông", "© 2026", "§ 5", "Müller", "½ kg")


@pytest.mark.parametrize(("text", "meant"), TCVN3.items())
def test_tcvn3_is_recognised_and_converted(text: str, meant: str) -> None:
    assert read(text).encoding is Encoding.TCVN3
    assert read(text).text == from_tcvn3(text) == meant


@pytest.mark.parametrize(("text", "meant"), VNI.items())
def test_vni_is_recognised_and_converted(text: str, meant: str) -> None:
    assert read(text).encoding is Encoding.VNI
    assert read(text).text == from_vni(text) == meant


@pytest.mark.parametrize("text", UNICODE)
def test_unicode_stays_as_it_is(text: str) -> None:
    assert (read(text).encoding, read(text).text) == (Encoding.UNICODE, text)


@pytest.mark.parametrize("text", UNICODE)
def test_decomposed_unicode_is_composed(text: str) -> None:
    decomposed = unicodedata.normalize("NFD", text)
    assert (read(decomposed).encoding, read(decomposed).text) == (Encoding.UNICODE, text)


@pytest.mark.parametrize("text", [*FOREIGN, "", "Macca Bonbubo", "北京", "☃ tuyết"])
def test_foreign_words_and_signs_are_left_alone(text: str) -> None:
    assert read(text).encoding in {Encoding.PLAIN, Encoding.UNICODE}
    assert read(text).text == text


def test_the_icelandic_letter_that_looks_like_d_is_taken_for_it() -> None:
    assert read("Ðà Lạt").text == "Đà Lạt"
    assert read("Ðà").text == "Đà"


def test_a_text_that_no_encoding_makes_vietnamese_throughout_is_doubtful_with_proposals() -> None:
    reading = read("C«ng ty Rosé")
    assert reading.encoding is Encoding.DOUBTFUL
    assert ("tcvn3", "Công ty Rosộ") in reading.alternatives


def test_a_short_word_alone_is_unicode() -> None:
    assert read("Bé").encoding is Encoding.UNICODE


def test_a_short_word_follows_the_other_cells_of_its_column() -> None:
    column = ["Tªn s¶n phÈm", "Bé", "Cµ phª rang xay"]
    readings = read_together((text, "") for text in column)
    assert [reading.text for reading in readings] == ["Tên sản phẩm", "Bộ", "Cà phê rang xay"]


def test_a_short_word_stays_where_another_cell_can_only_be_unicode() -> None:
    readings = read_together((text, "") for text in ["Tªn s¶n phÈm", "Bé", "Cµ phª rang xay", "Mật ong"])
    assert readings[1].text == "Bé"


def test_a_short_word_stays_where_the_column_has_both_old_encodings() -> None:
    readings = read_together((text, "") for text in ["Tªn s¶n phÈm", "Bé", "Cµ phª", "Caø pheâ", "Saûn phaåm"])
    assert readings[1].text == "Bé"


def test_a_short_word_follows_its_font() -> None:
    assert read("Bé", ".VnTime").text == "Bộ"
    assert read("Gia vò", "VNI-Times").text == "Gia vị"


def test_the_font_does_not_change_what_can_only_be_unicode() -> None:
    assert read("Mật ong", ".VnTime").text == "Mật ong"
    assert read("Cà phê", "VNI-Times").text == "Cà phê"


def test_a_font_of_capitals_gives_capitals() -> None:
    assert read("S¶n phÈm", ".VnTimeH").text == "SẢN PHẨM"


@pytest.mark.parametrize(
    ("font", "encoding"),
    [
        (".VnTime", Encoding.TCVN3),
        (".vnarialh", Encoding.TCVN3),
        ("VNI-Times", Encoding.VNI),
        ("Arial", None),
        ("", None),
    ],
)
def test_old_fonts_are_known_by_name(font: str, encoding: Encoding | None) -> None:
    assert font_encoding(font) is encoding


TCVN3_OF = {from_tcvn3(chr(code)): chr(code) for code in range(0xA1, 0xFF) if from_tcvn3(chr(code)) != chr(code)}
TCVN3_OF["ý"] = "ý"  # the one letter that has its Latin-1 code
TEXT = (
    "mật ong hoa cà phê hồ tiêu hạt điều chè xanh thảo mộc rượu cần nước mắm bánh tráng gạo lứt sấy thăng hoa "
    "hợp tác xã đường phố quỳnh nghệ giống khoẻ ngũ cốc trứng vịt mắc khén dệt thổ cẩm"
)
WORDS = TEXT.split()


def test_every_small_letter_has_a_code_in_tcvn3() -> None:
    vowels = "aăâeêioôơuưy"
    tones = ("", "\u0301", "\u0300", "\u0309", "\u0303", "\u0323")
    letters = {unicodedata.normalize("NFC", vowel + tone) for vowel in vowels for tone in tones} | {"đ"}
    assert {letter for letter in letters if not letter.isascii()} <= TCVN3_OF.keys()


@given(st.lists(st.sampled_from(WORDS), min_size=3, max_size=8))
def test_text_typed_in_tcvn3_comes_back(words: list[str]) -> None:
    text = " ".join(words)
    typed = "".join(TCVN3_OF.get(letter, letter) for letter in text)
    assert from_tcvn3(typed) == text
    assert read_together([(typed, ".VnTime")])[0].text == text


@given(st.text(max_size=60), st.sampled_from(["", ".VnTime", ".VnTimeH", "VNI-Times"]))
def test_any_text_can_be_read(text: str, font: str) -> None:
    reading = read(text, font)
    assert isinstance(reading.text, str)
    assert read_together([(text, font)])[0].encoding is reading.encoding


@given(st.text(alphabet=st.characters(max_codepoint=127), max_size=60))
def test_ascii_never_changes(text: str) -> None:
    assert read(text).text == text
    assert from_tcvn3(text) == text
    assert from_vni(text) == text
