import pytest

from ocop_desk.domain.syllables import is_syllable

SOUND = (
    "cà phê muối hạt điều giò gì gìn quý quốc giếng nghệ ghềnh kỹ đắk kạn rượu huyện khuỷu thuở xoài hoà hòa ÁO Đồng"
)
UNSOUND = "céng phª hßa xaõ Krông café crème rosé müller ghả ngé cê qá bbá đ ắằ tốc-độ aaaaáaaaaa tóan1 bòt"


@pytest.mark.parametrize("word", SOUND.split())
def test_a_vietnamese_word_is_a_syllable(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize("word", UNSOUND.split())
def test_a_foreign_or_garbled_word_is_none(word: str) -> None:
    assert not is_syllable(word)


def test_nothing_is_no_syllable() -> None:
    assert not is_syllable("")


def test_only_sharp_tones_stand_before_a_stop() -> None:
    assert is_syllable("hạt")
    assert not is_syllable("hàt")
