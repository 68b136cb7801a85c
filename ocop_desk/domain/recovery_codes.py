"""A file's key as people copy it from paper: eight groups, each with a check letter, and a check of the whole."""

import hashlib
import re

from ocop_desk.domain.code_letters import CODE_LETTERS
from ocop_desk.domain.problems import InputRefused, Problem
from ocop_desk.domain.said import said
from ocop_desk.domain.text import nfc

KEY_SIZE = 32
GROUPS, GROUP_SIZE = 8, 8
"""Groups of a code, and letters of a group; the last letter of each checks the others."""

_LOOK_ALIKE = str.maketrans("OIL", "011")
_BETWEEN = re.compile(r"[\s.,_\-\u2010-\u2015]+")
_BITS = 5
_CHECK_SIZE = GROUPS * (GROUP_SIZE - 1) * _BITS // 8 - KEY_SIZE
"""Bytes that the groups have room for besides the key: the beginning of its hash."""

_FIELD = 0b100101
"""The polynomial of the field of 32 elements that check letters are reckoned in."""


def recovery_code(key: bytes) -> str:
    """The code of a key of 32 bytes, its groups joined by hyphens."""
    return "-".join(code_groups(key))


def code_groups(key: bytes) -> tuple[str, ...]:
    """The eight groups of a key's code, eight letters each."""
    if len(key) != KEY_SIZE:
        raise ValueError(f"a key has {KEY_SIZE} bytes, not {len(key)}")
    number = int.from_bytes(key + _check(key), "big")
    size = GROUP_SIZE - 1
    letters = [CODE_LETTERS[number >> _BITS * place & 31] for place in reversed(range(GROUPS * size))]
    bodies = ("".join(letters[start : start + size]) for start in range(0, len(letters), size))
    return tuple(body + _check_letter(body, place) for place, body in enumerate(bodies))


def looks_like_code(text: str) -> bool:
    """Whether a text has as many letters of the code's alphabet as a code, right or mistyped."""
    letters = _letters(text)
    return len(letters) == GROUPS * GROUP_SIZE and set(letters) <= set(CODE_LETTERS)


def key_of_code(text: str) -> bytes:
    """The key behind a code as somebody typed it: small letters, blanks and look-alikes are understood.

    Raises InputRefused naming every group that has a letter wrong.
    """
    letters = _letters(text)
    if len(letters) != GROUPS * GROUP_SIZE:
        raise InputRefused([_wrong_length(len(letters))])
    groups = [letters[start : start + GROUP_SIZE] for start in range(0, len(letters), GROUP_SIZE)]
    wrong = [_wrong_group(place) for place, group in enumerate(groups) if not _is_right(group, place)]
    if wrong:
        raise InputRefused(wrong)
    number = 0
    for letter in "".join(group[:-1] for group in groups):
        number = number << _BITS | CODE_LETTERS.index(letter)
    data = number.to_bytes(KEY_SIZE + _CHECK_SIZE, "big")
    key, check = data[:KEY_SIZE], data[KEY_SIZE:]
    if check != _check(key):
        raise InputRefused([_wrong_whole()])
    return key


def _letters(text: str) -> str:
    return _BETWEEN.sub("", nfc(text)).upper().translate(_LOOK_ALIKE)


def _check(key: bytes) -> bytes:
    return hashlib.sha256(b"ocop recovery code" + key).digest()[:_CHECK_SIZE]


def _check_letter(body: str, place: int) -> str:
    """Finds every wrong letter, two that changed places, and a group that stands where another belongs."""
    check = place + 1
    for weight, letter in enumerate(body, start=2):
        check ^= _times(weight, CODE_LETTERS.index(letter))
    return CODE_LETTERS[check]


def _times(one: int, other: int) -> int:
    """The product of two elements of the field."""
    product = 0
    for place in range(_BITS):
        product ^= (other << place) * (one >> place & 1)
    for place in reversed(range(_BITS, 2 * _BITS)):
        product ^= (_FIELD << place - _BITS) * (product >> place & 1)
    return product


def _is_right(group: str, place: int) -> bool:
    return set(group) <= set(CODE_LETTERS) and _check_letter(group[:-1], place) == group[-1]


def _wrong_length(found: int) -> Problem:
    return Problem(
        "bad_recovery_code",
        said("Mã khôi phục"),
        said(
            "Mã có {groups} nhóm, mỗi nhóm {size} ký tự; đã gõ {found} ký tự.",
            groups=GROUPS,
            size=GROUP_SIZE,
            found=found,
        ),
        said("Gõ lại đủ các nhóm như in trên giấy khôi phục."),
    )


def _wrong_group(place: int) -> Problem:
    return Problem(
        "bad_recovery_code",
        said("Mã khôi phục, nhóm {number}", number=place + 1),
        said("Nhóm này có ký tự gõ sai."),
        said("So lại từng ký tự với giấy khôi phục. Mã không dùng các chữ I, L, O, U."),
    )


def _wrong_whole() -> Problem:
    return Problem(
        "bad_recovery_code",
        said("Mã khôi phục"),
        said("Các nhóm không thuộc cùng một mã."),
        said("Gõ lại cả mã từ một tờ giấy khôi phục."),
    )
