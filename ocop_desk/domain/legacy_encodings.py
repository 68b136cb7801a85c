"""Text of the years before Unicode: TCVN3 (fonts .VnTime…) and VNI (fonts VNI-…), recognised and converted.

Both kept Vietnamese letters in codes of Western ones, so such text looks like "Cµ phª" or "Caø pheâ" in any other font.
Recognition asks whether the words are Vietnamese syllables, as they stand and as each encoding reads them.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from ocop_desk.domain.syllables import is_syllable
from ocop_desk.domain.text import nfc


class Encoding(StrEnum):
    """How a text stands in its characters."""

    PLAIN = "plain"
    """Nothing in it depends on an encoding: ASCII, foreign words, signs."""
    UNICODE = "unicode"
    TCVN3 = "tcvn3"
    VNI = "vni"
    DOUBTFUL = "doubtful"
    """Not Vietnamese as it stands, and no old encoding makes all of it so."""


ENCODING_NAMES = {Encoding.TCVN3: "TCVN3 (phông .Vn…)", Encoding.VNI: "VNI (phông VNI-…)"}

_TCVN3 = {
    **dict(zip(map(chr, range(0xA1, 0xAF)), "ĂÂÊÔƠƯĐăâêôơưđ", strict=True)),
    **dict(zip(map(chr, range(0xB5, 0xBA)), "àảãáạ", strict=True)),
    **dict(zip(map(chr, range(0xBB, 0xBF)), "ằẳẵắ", strict=True)),
    **dict(zip(map(chr, range(0xC6, 0xCD)), "ặầẩẫấậè", strict=True)),
    **dict(zip(map(chr, range(0xCE, 0xD9)), "ẻẽéẹềểễếệìỉ", strict=True)),
    **dict(zip(map(chr, range(0xDC, 0xE0)), "ĩíịò", strict=True)),
    **dict(zip(map(chr, range(0xE1, 0xF0)), "ỏõóọồổỗốộờởỡớợù", strict=True)),
    **dict(zip(map(chr, range(0xF1, 0xFF)), "ủũúụừửữứựỳỷỹýỵ", strict=True)),
}

_VNI_SINGLE = {"ñ": "đ", "í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "ô": "ơ", "ö": "ư", "î": "ỵ"}
_VNI_TONES = dict(zip("ùøûõï", "\u0301\u0300\u0309\u0303\u0323", strict=True))
_VNI_CIRCUMFLEX = {"â": "\u0302"} | {
    code: "\u0302" + tone for code, tone in zip("áàåãä", _VNI_TONES.values(), strict=True)
}
_VNI_BREVE = {"ê": "\u0306"} | {code: "\u0306" + tone for code, tone in zip("éèúüë", _VNI_TONES.values(), strict=True)}
_VNI_MARKS = {
    "a": _VNI_TONES | _VNI_CIRCUMFLEX | _VNI_BREVE,
    "e": _VNI_TONES | _VNI_CIRCUMFLEX,
    "o": _VNI_TONES | _VNI_CIRCUMFLEX,
    **dict.fromkeys("uyôö", _VNI_TONES),
}
"""A letter to the codes that may follow it, and the marks these put on it."""

_WORDS = re.compile("[A-Za-z\u00a1-\u2009\u2030-\uffff\U00010000-\U0010ffff]+")
"""Words with the signs of Latin-1 in them: these are letters in TCVN3. Figures, spaces and ASCII marks part words."""
_HIGH = re.compile("[\u00a1-\U0010ffff]")
_BEYOND_LATIN_1 = re.compile("[\u0102-\u01b0\u1ea0-\u1ef9]")
_ETH = str.maketrans("Ðð", "Đđ")
"""The Icelandic letter that looks like the Vietnamese one and often stands for it."""
_ABBREVIATION = re.compile("[BCDĐGHKLMNPQRSTVX]{2,6}")
"""UBND, NĐ, QĐ: words without a vowel."""

_ENOUGH = 2
"""So many cells of a column beyond doubt tell what its other cells are."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a text is, and how it reads in Unicode."""

    encoding: Encoding
    text: str
    alternatives: tuple[tuple[Encoding, str], ...] = ()
    """How else it could be read: a text that would be Vietnamese in another encoding too, or a doubtful one."""
    convertible: bool = True
    """Whether each alternative makes all of the text Vietnamese, so that other evidence may settle it."""


def from_tcvn3(text: str) -> str:
    """The text with the codes of TCVN3 turned into letters; words in capitals stay so, though capitals had no codes."""
    shouting = _is_shouting(text)
    return _WORDS.sub(lambda match: _tcvn3_word(match.group(), shouting), text)


def from_vni(text: str) -> str:
    """The text with the codes of VNI turned into letters; what is no code of VNI stays as it is."""
    return _WORDS.sub(lambda match: _vni_word(match.group())[0], text)


def read(text: str, font: str = "") -> Reading:
    """What one text is by its own words; the font settles it where they could be read in two ways."""
    reading = _read_alone(text)
    hinted = font_encoding(font)
    if hinted is not None:
        reading = _as_in(reading, hinted)
    if reading.encoding is Encoding.TCVN3 and _shows_capitals(font):
        return replace(reading, text=reading.text.upper())
    return reading


def read_together(column: Iterable[tuple[str, str]]) -> list[Reading]:
    """What the texts of one column are, each with its font.

    Where at least two are in one old encoding and none can only be Unicode, those that could be either are in it too.
    """
    readings = [read(text, font) for text, font in column]
    shared = _shared_encoding(readings)
    return readings if shared is None else [_as_in(reading, shared) for reading in readings]


def font_encoding(font: str) -> Encoding | None:
    """The old encoding that a font of this name was made for."""
    name = font.strip().casefold()
    if name.startswith(".vn"):
        return Encoding.TCVN3
    return Encoding.VNI if name.startswith(("vni-", "vni ")) else None


@lru_cache(maxsize=4_096)
def _read_alone(text: str) -> Reading:
    if not _HIGH.search(text):
        return Reading(Encoding.PLAIN, text)
    composed = nfc(text)
    unicode_text = composed.translate(_ETH)
    if _BEYOND_LATIN_1.search(composed):
        return Reading(Encoding.UNICODE, unicode_text)
    words = [word for word in _WORDS.findall(composed) if _HIGH.search(word)]
    sound = sum(_is_sound_unicode(word) for word in words)
    whole: list[tuple[Encoding, str]] = []
    partly: list[tuple[Encoding, str]] = []
    for old in _OLD_ENCODINGS:
        count = _sound_words(words, old)
        if words and count == len(words):
            whole.append((old.encoding, old.convert(composed)))
        elif count > sound and 2 * count >= len(words):
            partly.append((old.encoding, old.convert(composed)))
    if words and sound == len(words):
        return Reading(Encoding.UNICODE, unicode_text, tuple(whole))
    if len(whole) == 1:
        return Reading(*whole[0])
    found = tuple(whole or partly)
    return Reading(Encoding.DOUBTFUL if found else Encoding.PLAIN, composed, found, convertible=bool(whole))


def _as_in(reading: Reading, encoding: Encoding) -> Reading:
    for alternative, text in reading.alternatives if reading.convertible else ():
        if alternative is encoding:
            return Reading(encoding, text)
    return reading


def _shared_encoding(readings: Sequence[Reading]) -> Encoding | None:
    if any(reading.encoding is Encoding.UNICODE and not reading.alternatives for reading in readings):
        return None
    counts = {old: sum(reading.encoding is old for reading in readings) for old in ENCODING_NAMES}
    found = [old for old, count in counts.items() if count]
    return found[0] if len(found) == 1 and counts[found[0]] >= _ENOUGH else None


def _sound_words(words: Sequence[str], old: "_OldEncoding") -> int:
    """How many of the words this encoding makes Vietnamese; none where it finds nothing but abbreviations."""
    letters = [old.letters(word) for word in words]
    syllables = [word for word in letters if word is not None and is_syllable(word)]
    if not any(len(syllable) > 1 for syllable in syllables):
        return 0
    return len(syllables) + sum(word is not None and _ABBREVIATION.fullmatch(word) is not None for word in letters)


def _is_sound_unicode(word: str) -> bool:
    plain = word.translate(_ETH)
    return is_syllable(plain) and _has_one_case(plain)


def _has_one_case(word: str) -> bool:
    return word in {word.lower(), word.upper(), word.capitalize()}


def _is_shouting(text: str) -> bool:
    return not re.search("[a-z]", text) and len(re.findall("[A-Z]", text)) > 1


def _tcvn3_word(word: str, shouting: bool) -> str:
    letters = "".join(_TCVN3.get(c, c) for c in word)
    return letters.upper() if shouting or _is_shouting(word) else letters


def _tcvn3_letters(word: str) -> str | None:
    known = all(c < "\x80" or c in _TCVN3 for c in word)
    return "".join(_TCVN3.get(c, c) for c in word) if known else None


def _vni_word(word: str) -> tuple[str, bool]:
    """The word in letters, and whether every code in it was one of VNI."""
    letters: list[str] = []
    known = True
    base = ""
    for c in word:
        low = c.lower()
        mark = _VNI_MARKS.get(base, {}).get(low)
        if mark is not None:
            letters.append(mark)
            base = ""
            continue
        single = _VNI_SINGLE.get(low, c)
        letters.append(single.upper() if c.isupper() else single)
        known = known and (c < "\x80" or low in _VNI_SINGLE)
        base = low
    return nfc("".join(letters)), known


def _vni_letters(word: str) -> str | None:
    letters, known = _vni_word(word)
    return letters if known and _has_one_case(letters) else None


def _shows_capitals(font: str) -> bool:
    """Whether the font shows small letters as capitals (.VnTimeH, .VnArialH…)."""
    return font_encoding(font) is Encoding.TCVN3 and font.strip().endswith("H")


@dataclass(frozen=True, slots=True)
class _OldEncoding:
    encoding: Encoding
    convert: Callable[[str], str]
    letters: Callable[[str], str | None]
    """A word in letters; None where a code in it is none of this encoding."""


_OLD_ENCODINGS = (
    _OldEncoding(Encoding.TCVN3, from_tcvn3, _tcvn3_letters),
    _OldEncoding(Encoding.VNI, from_vni, _vni_letters),
)
