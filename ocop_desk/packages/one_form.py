"""JSON files that have exactly one form: what they say they are, what a signature in them stands for, values in bounds.

Such a file is canonical JSON with kind and version. A signature stands for the kind, the version and everything else,
so that none serves for a file of another kind.
"""

import json
import re
from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

from ocop_desk.domain.canonical import canonical_json
from ocop_desk.domain.numbers import parse_utc, utc_text

LARGEST_NUMBER = 2**53 - 1
_DIGITS = re.compile("[0-9a-f]*")


class NotInOneForm(ValueError):
    """A file that is not what it should be; `code` is unreadable, other-kind or other-version."""

    def __init__(self, code: str, why: str) -> None:
        super().__init__(why)
        self.code = code


def signed_part(kind: str, version: int, content: Mapping[str, Any]) -> bytes:
    """The bytes that a signature over some content of a kind stands for."""
    return f"{kind}/{version}\n{canonical_json(content)}".encode()


def read_one_form(data: bytes, kind: str, version: int, names: Collection[str], largest: int) -> dict[str, Any]:
    """The JSON object of a file of at most `largest` bytes with these `names`, kind and version besides.

    There are no fractions in it. Raises NotInOneForm.
    """
    text, content = read_named(data, kind, version, names, largest)
    try:
        is_one_form = canonical_json(content) == text
    except RecursionError:
        is_one_form = False
    if not is_one_form:
        raise NotInOneForm("unreadable", "not in the one form")
    return content


def read_named(
    data: bytes, kind: str, version: int, names: Collection[str], largest: int
) -> tuple[str, dict[str, Any]]:
    """As `read_one_form`, with the text: whether that is the one form, the caller sees. Raises NotInOneForm."""
    if len(data) > largest:
        raise NotInOneForm("unreadable", "too large")
    try:
        text = data.decode()
        content = _READER.decode(text)
    except (ValueError, RecursionError) as error:
        raise NotInOneForm("unreadable", type(error).__name__) from error
    if not isinstance(content, dict) or content.get("kind") != kind:
        raise NotInOneForm("other-kind", "not a file of this kind")
    if type(content.get("version")) is not int or content["version"] != version:
        raise NotInOneForm("other-version", "another version")
    if content.keys() != {"kind", "version", *names}:
        raise NotInOneForm("unreadable", "other parts")
    return text, content


def hex_digits(value: object, length: int) -> str:
    """A text of so many small hexadecimal digits. Raises ValueError."""
    if not isinstance(value, str) or len(value) != length or not _DIGITS.fullmatch(value):
        raise ValueError(f"not {length} hexadecimal digits")
    return value


def whole_number(value: object, least: int) -> int:
    """A whole number from `least` to the largest that every JSON reader keeps. Raises ValueError."""
    if type(value) is not int or not least <= value <= LARGEST_NUMBER:
        raise ValueError("no number of ours")
    return value


def exact_moment(value: object) -> datetime:
    """A moment in the one form `utc_text` gives it. Raises ValueError."""
    moment = parse_utc(value) if isinstance(value, str) else None
    if moment is None or utc_text(moment) != value:
        raise ValueError("no moment")
    return moment


def _no_fraction(text: str) -> Any:
    raise ValueError(f"no number of ours: {text[:20]}")


_READER = json.JSONDecoder(parse_float=_no_fraction, parse_constant=_no_fraction)
