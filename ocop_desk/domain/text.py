"""Vietnamese text: one form at every door, folding for search, the order of the alphabet."""

import re
import sys
import unicodedata

_LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_LETTER_RANK = {letter: rank for rank, letter in enumerate(_LETTERS, start=1)}
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
_BEYOND = sys.maxunicode + 1
_QUALITY_MARKS = {"\u0302", "\u0306", "\u031b"}
_PLACE_WORDS = re.compile(r"\s*(?:xã|phường|thị\s+trấn|đặc\s+khu)\s+(?=\S)")
_BARE_PLACE_WORDS = re.compile(r"\s*(?:xa|phuong|thi\s+tran|dac\s+khu)\s+(?=\S)")
_SPACES = re.compile(r"\s+")
_NOT_WORD = re.compile(r"[\W_]+")
_INVISIBLE = {"Cf", "Cs"}
_BREAKS = {"Cc", "Zl", "Zp"}


def nfc(text: str) -> str:
    """The text composed, as everything that enters the program is kept."""
    return unicodedata.normalize("NFC", text)


def clean_line(text: str) -> str:
    """One line of text as people see it: NFC, single spaces, no control character, nothing invisible in a word."""
    return _SPACES.sub(" ", nfc("".join(map(_visible, text)))).strip()


def clean_text(text: str) -> str:
    """Text of several lines: NFC, line breaks kept, no other control characters."""
    lines = (clean_line(line) for line in text.splitlines())
    return "\n".join(lines).strip()


def sentence_case(title: str) -> str:
    """A title that the decision prints in capitals, as a sentence."""
    return title[:1] + title[1:].lower() if title.isupper() else title


def shortened(text: str, longest: int = 40) -> str:
    """The beginning of a text that may be of any length, for a message about it."""
    return text if len(text) <= longest else f"{text[:longest]}…"


def fold(text: str) -> str:
    """The text for comparing: no case, no marks, đ as d, words parted by single spaces."""
    bare = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    letters = "".join(c for c in bare if not unicodedata.combining(c))
    return _NOT_WORD.sub(" ", letters).strip()


def fold_place(text: str) -> str:
    """A commune's name for comparing: folded, without xã, phường, thị trấn, đặc khu before it.

    Where the text has marks, "xà" is part of a name (Xà Phìn); only where it has none may "xa" be the word xã.
    """
    plain = nfc(text).casefold()
    word = (_BARE_PLACE_WORDS if plain.isascii() else _PLACE_WORDS).match(plain)
    return fold(plain[word.end() :] if word else plain)


def same_name(left: str, right: str) -> bool:
    """Whether two names are the same but for case, marks and the place of a tone."""
    return fold(left) == fold(right)


def sort_key(text: str) -> tuple[tuple[tuple[int, ...], tuple[int, ...]], ...]:
    """Key of the Vietnamese alphabet: syllable by syllable, letters first, then tones."""
    return tuple(_syllable_key(word) for word in _NOT_WORD.sub(" ", nfc(text).casefold()).split())


def person_sort_key(name: str) -> tuple[object, ...]:
    """Key of a person's name: the given name (the last word) first, then the whole name."""
    words = name.split()
    return (sort_key(words[-1]) if words else (), sort_key(name))


def _visible(letter: str) -> str:
    category = unicodedata.category(letter)
    if category in _INVISIBLE:
        return ""
    return " " if category in _BREAKS else letter


def _syllable_key(word: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    letters: list[int] = []
    tones: list[int] = []
    for letter in word:
        base, tone = _split_tone(letter)
        letters.append(_rank(base))
        tones.append(tone)
    return tuple(letters), tuple(tones)


def _rank(letter: str) -> int:
    """Digits before the alphabet, letters of other languages after it."""
    if letter.isdecimal():
        return ord(letter) - _BEYOND
    return _LETTER_RANK.get(letter, _BEYOND + ord(letter[0]))


def _split_tone(letter: str) -> tuple[str, int]:
    tone = 0
    kept = []
    for c in unicodedata.normalize("NFD", letter):
        if c in _TONES:
            tone = _TONES[c]
        elif not unicodedata.combining(c) or c in _QUALITY_MARKS:
            kept.append(c)
    return unicodedata.normalize("NFC", "".join(kept)) or letter, tone
