"""Words on a page, found without regard to marks, case, spaces and line breaks."""

import unicodedata
from collections.abc import Iterator, Sequence


def folded_words(text: str) -> str:
    """What is looked for: no case, no marks, no spaces."""
    return "".join(map(_folded, unicodedata.normalize("NFC", text)))


def places_of(letters: Sequence[str], words: str) -> Iterator[tuple[int, int]]:
    """Where folded words stand among the letters of a page: (first letter, number of letters)."""
    if not words:
        return
    owners: list[int] = []
    parts: list[str] = []
    for place, letter in enumerate(letters):
        folded = _folded(letter)
        parts.append(folded)
        owners += [place] * len(folded)
    text = "".join(parts)
    at = text.find(words)
    while at >= 0:
        first, last = owners[at], owners[at + len(words) - 1]
        yield first, last - first + 1
        at = text.find(words, at + len(words))


def _folded(letter: str) -> str:
    plain = unicodedata.normalize("NFD", letter.casefold().replace("đ", "d"))
    return "".join(one for one in plain if one.isalnum())
