"""Names of files that come from anywhere, made fit for every system that may have to write them again."""

import re
import unicodedata
from collections.abc import Container, Sequence

from ocop_desk.domain.legacy_encodings import Encoding, read
from ocop_desk.domain.syllables import is_syllable
from ocop_desk.domain.text import clean_line, nfc, sort_key

MOST_BYTES = 200
"""Of a name in UTF-8: systems take 255, and a number or a folder may still come before or behind it."""

_LONGEST_ENDING = 12
_FORBIDDEN = re.compile(r'[<>:"/\\|?*]')
_PARTING = re.compile(r"[/\\]+")
_NUMBERS = re.compile(r"(\d+)")
_DRIVE = re.compile(r"[A-Za-z]:")
_DEVICES = frozenset(
    {"con", "prn", "aux", "nul", "conin$", "conout$"}
    | {f"{port}{number}" for port in ("com", "lpt") for number in "123456789¹²³"}
)
_NAMELESS = "tai-lieu"

_CODE_PAGES = ("cp1258", "cp1252", "cp850", "cp437")
"""What archives of Windows write names in: the Vietnamese page, the Western one (TCVN3 fonts), those of DOS."""

_OLD = frozenset({Encoding.TCVN3, Encoding.VNI})
_WORDS = re.compile("[A-Za-z\x80-\U0010ffff]+")


def clean_file_name(name: str) -> str:
    """The last part of a path as one name: NFC, no control character, nothing that Windows forbids, at most 200 bytes.

    A name in an old Vietnamese encoding is read as it was meant.
    """
    line = clean_line(_FORBIDDEN.sub("_", _unspoiled(_PARTING.split(name)[-1])))
    stem, ending = _parted(line.strip(". ") if line.strip(". ") else _NAMELESS)
    if stem.partition(".")[0].rstrip(" ").casefold() in _DEVICES:
        stem = f"_{stem}"
    return _cut(stem, MOST_BYTES - len(ending.encode())) + ending


def apart(name: str, taken: Container[str]) -> str:
    """The name, numbered where one that systems take for the same is among `taken`, which holds `folded_name`s."""
    stem, ending = _parted(name)
    number, free = 2, name
    while folded_name(free) in taken:
        mark = f" ({number})"
        free = _cut(stem, MOST_BYTES - len((mark + ending).encode())) + mark + ending
        number += 1
    return free


def folded_name(name: str) -> str:
    """The name as systems see it that ignore case or compose letters."""
    return nfc(nfc(name).casefold())


def path_parts(path: str) -> tuple[str, ...]:
    """The names in a path of an archive, whichever stroke parts them."""
    return tuple(part for part in _PARTING.split(path) if part)


def leaves_folder(path: str) -> bool:
    """Whether a path leads out of the folder that it should lie in: absolute, on a drive, or up."""
    return path.startswith(("/", "\\")) or _DRIVE.match(path) is not None or ".." in path_parts(path)


def natural_key(path: Sequence[str]) -> tuple[object, ...]:
    """Key of the order people file papers in: 2 before 10, letters as in the Vietnamese alphabet."""
    return tuple(_natural(name) for name in path)


def names_in_archive(raw: Sequence[bytes]) -> list[str]:
    """Names that an archive keeps as bytes without saying in what: UTF-8 where all are, else the code page that fits.

    The page is the one in which most names are Vietnamese; all names of one archive were written by one system.
    """
    try:
        return [name.decode("utf-8") for name in raw]
    except UnicodeDecodeError:
        page = max(_CODE_PAGES, key=lambda one: sum(_is_meant(name, one) for name in raw))
        return [nfc(name.decode(page, "replace")) for name in raw]


def _is_meant(name: bytes, page: str) -> bool:
    text = nfc(name.decode(page, "replace"))
    words = [word for word in _WORDS.findall(text) if not word.isascii()]
    return read(text).encoding in _OLD or all(map(_is_word, words))


def _is_word(word: str) -> bool:
    return is_syllable(word) and word in {word.lower(), word.upper(), word.capitalize()}


def _unspoiled(name: str) -> str:
    """Bytes that the system could not read as letters, and old encodings, read as they were meant."""
    if any("\udc80" <= letter <= "\udcff" for letter in name):
        (name,) = names_in_archive([name.encode("utf-8", "surrogateescape")])
    reading = read(nfc(name))
    return reading.text if reading.encoding in _OLD else name


def _parted(name: str) -> tuple[str, str]:
    stem, dot, ending = name.rpartition(".")
    if not stem or len(ending) > _LONGEST_ENDING or " " in ending:
        return name, ""
    return stem, dot + ending


def _cut(stem: str, most: int) -> str:
    """The stem in at most so many bytes, no letter parted from its marks."""
    if len(stem.encode()) <= most:
        return stem
    cut = stem.encode()[:most].decode("utf-8", "ignore")
    while cut and unicodedata.combining(stem[len(cut)]):
        cut = cut[:-1]
    return cut.rstrip(". ")


def _natural(name: str) -> tuple[object, ...]:
    return tuple(
        (0, int(piece), ()) if number else (1, 0, sort_key(piece))
        for place, piece in enumerate(_NUMBERS.split(name))
        if (number := place % 2) or piece
    )
