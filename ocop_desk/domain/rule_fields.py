"""Reading the fields of a rule set's data: every mistake becomes a problem with its place, none an exception."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from difflib import get_close_matches
from enum import StrEnum
from fractions import Fraction
from typing import TypeVar

from ocop_desk.domain.problems import Problem
from ocop_desk.domain.rules import Points
from ocop_desk.domain.said import NOTHING, Said, joined, said
from ocop_desk.domain.text import nfc

Keys = tuple[str | int, ...]
Choice = TypeVar("Choice", bound=StrEnum)

MOST_POINTS = 1000
_CODE = re.compile(r"[A-Za-z0-9]+(?:[._-][A-Za-z0-9]+)*\Z", re.ASCII)
_FRACTION = re.compile(r"[0-9]{1,4}/[0-9]{1,4}\Z", re.ASCII)
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\Z", re.ASCII)
_LONGEST_TEXT = 2000
_UNPRINTABLE = {"Cc", "Cs", "Zl", "Zp"}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a value stands, as people look for it: "01-rau.yaml, dòng 35, A 1.1 mức 2"."""

    file: str
    lines: Mapping[Keys, int] = field(default_factory=dict)
    path: Keys = ()
    words: str = ""

    def at(self, *keys: str | int) -> "Place":
        """A place further in that people know by the same words."""
        return replace(self, path=(*self.path, *keys))

    def named(self, words: str, *keys: str | int) -> "Place":
        """A place further in with words of its own."""
        return replace(self, path=(*self.path, *keys), words=words)

    def __str__(self) -> str:
        return self.in_words()

    def in_words(self) -> Said:
        """File, line and words, as far as they are known."""
        line = self._line()
        parts = (self.file, said("dòng {line}", line=line) if line else "", self.words)
        return joined(", ", (part for part in parts if part))

    def _line(self) -> int | None:
        for length in range(len(self.path), -1, -1):
            line = self.lines.get(self.path[:length])
            if line is not None:
                return line
        return None


class Problems:
    """The problems found so far."""

    def __init__(self) -> None:
        self.found: list[Problem] = []

    def add(self, code: str, place: Place, message: Said, remedy: Said = NOTHING) -> None:
        """Note one more."""
        self.found.append(Problem(code, place.in_words(), message, remedy))


class Fields:
    """The fields of one mapping. Reads give a harmless value where the field is wrong, and `broken` is then true."""

    def __init__(self, value: object, place: Place, problems: Problems) -> None:
        self.place = place
        self.broken = False
        self._problems = problems
        self._read: set[str] = set()
        self._values: Mapping[object, object] = {}
        self._reports_missing = isinstance(value, Mapping)
        if isinstance(value, Mapping):
            self._values = value
        else:
            self.refuse(
                "wrong-type",
                place,
                said('ở đây cần các mục "tên: giá trị", không phải {value}.', value=_kind_of(value)),
            )

    def refuse(self, code: str, place: Place, message: Said, remedy: Said = NOTHING) -> None:
        """Note a problem of this mapping; what is built of it cannot be used."""
        self.broken = True
        self._problems.add(code, place, message, remedy)

    def text(self, key: str, default: str | None = None) -> str:
        """One line of text, NFC. A `default` makes the field optional."""
        value = self._take(key, required=default is None)
        if value is None:
            return default or ""
        if not isinstance(value, str):
            self._refuse_type(
                key, said("phải là chữ, đang là {value}.", value=_kind_of(value)), said("Đặt giá trị trong dấu nháy.")
            )
            return ""
        return self._line(key, value)

    def code(self, key: str) -> str:
        """A code such as "1.1" or "QD26-01"."""
        value = self.text(key)
        return value if not value or self._is_code(key, value) else ""

    def optional_code(self, key: str) -> str | None:
        """A code that may be left out."""
        return self.code(key) if self.has(key) else None

    def codes(self, key: str) -> tuple[str, ...]:
        """A list of codes, none twice; may be left out."""
        found: list[str] = []
        for place, value in self.items(key, required=False):
            if not isinstance(value, str) or not self._is_code(key, value, place):
                self._refuse_type(key, said("phải là danh sách mã."), said("Đặt mỗi mã trong dấu nháy."), place)
            elif value in found:
                self.refuse(
                    "repeated", place, said('"{key}" ghi "{value}" hai lần.', key=key, value=value), said("Bỏ bớt một.")
                )
            else:
                found.append(value)
        return tuple(found)

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of lines of text, at least one."""
        found = []
        for place, value in self.items(key):
            if isinstance(value, str):
                found.append(self._line(key, value, place))
            else:
                self._refuse_type(key, said("phải là danh sách chữ."), place=place)
        return tuple(found)

    def whole(self, key: str, least: int, most: int, default: int | None = None) -> int:
        """A whole number within bounds. A `default` makes the field optional."""
        value = self._take(key, required=default is None)
        if value is None:
            return least if default is None else default
        return self._within(key, value, least, most, self.place.at(key))

    def optional_whole(self, key: str, least: int, most: int) -> int | None:
        """A whole number within bounds that may be left out."""
        return self.whole(key, least, most) if self.has(key) else None

    def wholes(self, key: str, least: int, most: int) -> tuple[int, ...]:
        """A list of whole numbers within bounds; may be left out or empty."""
        items = self.items(key, required=False)
        return tuple(self._within(key, value, least, most, place) for place, value in items)

    def flag(self, key: str) -> bool:
        """True or false."""
        value = self._take(key, required=True)
        if value is not None and not isinstance(value, bool):
            self._refuse_type(key, said("phải là true hoặc false."))
        return value is True

    def points(self, key: str) -> Points:
        """Points: a whole number, or a fraction written "1/2"."""
        value = self._take(key, required=True)
        if value is None:
            return 0
        points = _as_points(value)
        if points is None:
            self._refuse_type(
                key, said('phải là số nguyên từ 0 hoặc phân số như "1/2".'), said("Không dùng số thập phân.")
            )
            return 0
        return points

    def choice(self, key: str, kinds: type[Choice], default: Choice | None = None) -> Choice:
        """One of the values of an enumeration. A `default` makes the field optional."""
        value = self._take(key, required=default is None)
        fallback = default if default is not None else next(iter(kinds))
        if value is None:
            return fallback
        known = {kind.value: kind for kind in kinds}
        if not isinstance(value, str) or value not in known:
            self.refuse(
                "unknown-value",
                self.place.at(key),
                said('"{key}" ghi {value}, không phải giá trị được dùng ở đây.', key=key, value=_shown(value)),
                said("Chọn một trong: {known}.", known=", ".join(known)),
            )
            return fallback
        return known[value]

    def day(self, key: str) -> date:
        """A calendar day."""
        return self.optional_day(key, required=True) or date.min

    def optional_day(self, key: str, required: bool = False) -> date | None:
        """A calendar day that may be left out or null."""
        value = self._take(key, required=required)
        if value is None:
            return None
        day = _as_day(value)
        if day is None:
            self._refuse_type(key, said("phải là một ngày có thật, viết năm-tháng-ngày như 2026-05-22."))
        return day

    def items(self, key: str, required: bool = True) -> list[tuple[Place, object]]:
        """The entries of a list with their places; a required list has at least one."""
        value = self._take(key, required=required)
        if value is None:
            return []
        if not isinstance(value, list | tuple):
            self._refuse_type(
                key,
                said("phải là danh sách, đang là {value}.", value=_kind_of(value)),
                said('Mỗi dòng bắt đầu bằng "- ".'),
            )
            return []
        if required and not value:
            self.refuse(
                "empty",
                self.place.at(key),
                said('danh sách "{key}" đang rỗng.', key=key),
                said("Thêm ít nhất một dòng."),
            )
        return [(self.place.at(key, index), item) for index, item in enumerate(value)]

    def entries(self, key: str, required: bool = True) -> list[tuple[str, Place, object]]:
        """The entries of a mapping of codes, with their places."""
        value = self._take(key, required=required)
        if value is None:
            return []
        if not isinstance(value, Mapping):
            self._refuse_type(key, said('phải gồm các mục "mã: giá trị", đang là {value}.', value=_kind_of(value)))
            return []
        return list(self._coded(key, value))

    def has(self, key: str) -> bool:
        """Whether the field is there; it then counts as read."""
        self._read.add(key)
        return self._values.get(key) is not None

    def inner(self, key: str) -> "Fields":
        """The fields of a mapping within this one; where it is left out, that is the one thing reported."""
        value = self._take(key, required=True)
        fields = Fields({} if value is None else value, self.place.at(key), self._problems)
        fields._reports_missing = fields._reports_missing and value is not None
        return fields

    def finish(self) -> None:
        """Report the fields nobody asked for: typing mistakes, mostly."""
        for key in self._values:
            if key in self._read:
                continue
            near = get_close_matches(key, self._read, 1) if isinstance(key, str) else []
            remedy = said('Có phải là "{near}"?', near=near[0]) if near else said("Bỏ mục này đi.")
            self._problems.add(
                "unknown-key", self.place.at(str(key)), said("không có mục nào tên {key}.", key=_shown(key)), remedy
            )

    def _coded(self, key: str, value: Mapping[object, object]) -> Iterator[tuple[str, Place, object]]:
        for code, item in value.items():
            if isinstance(code, str) and self._is_code(key, code):
                yield code, self.place.at(key, code), item
            elif not isinstance(code, str):
                self._refuse_type(
                    key, said("có mã {code} không phải chữ.", code=_shown(code)), said("Đặt mã trong dấu nháy.")
                )

    def _take(self, key: str, required: bool) -> object:
        self._read.add(key)
        value = self._values.get(key)
        if value is None and required:
            self.broken = True
            if self._reports_missing:
                self._problems.add("missing", self.place, said('thiếu mục "{key}".', key=key), said("Thêm mục này."))
        return value

    def _within(self, key: str, value: object, least: int, most: int, place: Place) -> int:
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
            self._refuse_type(
                key, said("phải là số nguyên từ {least} đến {most}.", least=least, most=most), place=place
            )
            return least
        return value

    def _is_code(self, key: str, value: str, place: Place | None = None) -> bool:
        if len(value) <= 64 and _CODE.match(value):
            return True
        self._refuse_type(
            key,
            said("có mã {value} không hợp lệ.", value=_shown(value)),
            said("Mã gồm chữ không dấu, số, . - _"),
            place,
        )
        return False

    def _line(self, key: str, value: str, place: Place | None = None) -> str:
        if not value.isprintable() and any(unicodedata.category(letter) in _UNPRINTABLE for letter in value):
            self._refuse_type(
                key, said("có ký tự không in được hoặc xuống dòng."), said("Viết lại trên một dòng."), place
            )
            return ""
        line = nfc(value).strip()
        if not line or len(line) > _LONGEST_TEXT:
            self._refuse_type(
                key, said("phải có từ 1 đến {longest_text} chữ.", longest_text=_LONGEST_TEXT), place=place
            )
        return line

    def _refuse_type(self, key: str, why: Said, remedy: Said = NOTHING, place: Place | None = None) -> None:
        self.refuse("wrong-type", place or self.place.at(key), joined(" ", (f'"{key}"', why)), remedy)


def _as_points(value: object) -> Points | None:
    if isinstance(value, bool):
        return None
    if isinstance(value, int):
        return value if 0 <= value <= MOST_POINTS else None
    if not isinstance(value, str) or not _FRACTION.match(value):
        return None
    numerator, denominator = map(int, value.split("/"))
    if denominator == 0 or numerator > MOST_POINTS * denominator:
        return None
    points = Fraction(numerator, denominator)
    return points.numerator if points.denominator == 1 else points


def _as_day(value: object) -> date | None:
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    if not isinstance(value, str) or not _DAY.match(value):
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


def _kind_of(value: object) -> str:
    if value is None:
        return said("ô trống")
    if isinstance(value, Mapping):
        return said("một nhóm mục")
    if isinstance(value, list | tuple):
        return said("một danh sách")
    return _shown(value)


def _shown(value: object) -> str:
    text = str(value) if isinstance(value, str | bool) or _is_small(value) else type(value).__name__
    visible = "".join(c if unicodedata.category(c) not in _UNPRINTABLE else " " for c in text)
    return f'"{nfc(visible[:40])}"'


def _is_small(value: object) -> bool:
    return isinstance(value, float) or (isinstance(value, int) and abs(value) < 10**12)
