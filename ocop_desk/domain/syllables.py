"""What a Vietnamese syllable can look like: onset, rime, tone.

Tells a word in the right encoding from the same word in a wrong one; it is no spelling checker.
"""

import unicodedata
from functools import lru_cache

_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_SHARP_TONES = frozenset("\u0301\u0323")
"""The only two tones of a syllable that ends in c, ch, k, p or t."""

_ONSETS = (
    *("ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr"),
    *("b", "c", "d", "đ", "g", "h", "k", "l", "m", "n", "p", "q", "r", "s", "t", "v", "x", ""),
)
_BEFORE_FRONT_VOWEL = frozenset({"gh", "ngh"})
_NOT_BEFORE_FRONT_VOWEL = frozenset({"c", "g", "ng"})
_FRONT_VOWELS = frozenset("eêiy")
_STOPS = ("c", "ch", "k", "p", "t")

_RIME_WORDS = """
a ac ach ai am an ang anh ao ap at au ay
ăc ăk ăm ăn ăng ăp ăt
âc âm ân âng âp ât âu ây
e ec em en eng eo ep et
ê êch êm ên ênh êp êt êu
i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong
ooc op ot
ô ôc ôi ôm ôn ông ôp ôt
ơ ơi ơm ơn ơp ơt
u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ uôc uôi uôm uôn uông uôt up ut uy uya uych uyên uyêt
uynh uyp uyt uyu
ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
y yêm yên yêng yêt yêu
"""
_RIMES = frozenset(_RIME_WORDS.split())


_VOWELS = frozenset("aăâeêioôơuưy")
_GLIDES = frozenset("ioyu")


@lru_cache(maxsize=20_000)
def is_syllable(word: str) -> bool:
    """Whether the word, in any case, can be one Vietnamese syllable with its tone where a tone can stand."""
    if not 0 < len(word) <= 9:
        return False
    letters, tones = _parted(word)
    if len(tones) > 1:
        return False
    return any(_fits(letters, onset, tones) for onset in _ONSETS if letters.startswith(onset))


def _parted(word: str) -> tuple[str, tuple[tuple[int, str], ...]]:
    """The letters of a word without tones, in lower case, and its tone marks with the place of their letter."""
    letters = ""
    tones: list[tuple[int, str]] = []
    for mark in unicodedata.normalize("NFD", word.lower()):
        if mark in _TONES:
            tones.append((len(letters) - 1, mark))
        else:
            letters = unicodedata.normalize("NFC", letters + mark)
    return letters, tuple(tones)


def _fits(letters: str, onset: str, tones: tuple[tuple[int, str], ...]) -> bool:
    start = len(onset)
    if onset == "gi" and letters[2:] in {"", "n"}:
        start = 1
    rime = letters[start:]
    if rime not in _RIMES or not _agree(letters[:start], rime[0]):
        return False
    if not tones:
        return not rime.endswith(_STOPS)
    place, tone = tones[0][0] - start, tones[0][1]
    return _can_carry(rime, place) and (tone in _SHARP_TONES or not rime.endswith(_STOPS))


def _agree(onset: str, first: str) -> bool:
    """Whether this spelling of the onset stands before this vowel: c and k, g and gh, ng and ngh."""
    front = first in _FRONT_VOWELS
    if onset in _NOT_BEFORE_FRONT_VOWEL:
        return not front or (onset == "g" and first == "i")
    if onset in _BEFORE_FRONT_VOWEL:
        return front
    return onset != "q" or first == "u"


def _can_carry(rime: str, place: int) -> bool:
    """Whether a tone can stand on that letter of the rime: a vowel, and not the glide at its end."""
    if not 0 <= place < len(rime) or rime[place] not in _VOWELS:
        return False
    is_last_of_several = 0 < place == len(rime) - 1
    return not is_last_of_several or rime[place] not in _GLIDES or rime == "uy"
