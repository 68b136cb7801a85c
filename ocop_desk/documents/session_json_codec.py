"""Frozen records to plain JSON data and back, strictly, by the types of their fields.

Reading never raises on bad data: what is wrong is noted with its path, and the value comes back as `BROKEN`.
Numbers are whole and bounded, exact fractions are text ("2/3"), moments are UTC text, names of fields are kept.
"""

import types
import typing
import unicodedata
from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import UTC, date, datetime
from enum import StrEnum
from fractions import Fraction
from typing import Any, Final

from ocop_desk.domain.numbers import as_points, exact_text, parse_exact, parse_utc, utc_text
from ocop_desk.domain.problems import Problem
from ocop_desk.domain.rules import Points
from ocop_desk.domain.said import NOTHING, Said, said
from ocop_desk.domain.text import nfc

LARGEST_WHOLE = 2**53 - 1
LONGEST_TEXT = 100_000
LONGEST_KEY = 64
FIRST_YEAR, LAST_YEAR = 1900, 2200
MOST_PROBLEMS = 100

BROKEN: Final = object()
"""Stands for a value that could not be read."""


class Path:
    """Where a value stands in the file: session.products[2].rounds[0]."""

    __slots__ = ("_last", "_parent")

    def __init__(self, last: str, parent: "Path | None" = None) -> None:
        self._last = last
        self._parent = parent

    def at(self, key: str) -> "Path":
        """The value under a key."""
        return Path(f".{shown(key)}", self)

    def item(self, index: int) -> "Path":
        """One item of a list."""
        return Path(f"[{index}]", self)

    def __str__(self) -> str:
        return f"{self._parent or ''}{self._last}"


class Noted:
    """Problems found so far, up to a bound: a hostile file may hold millions."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []

    def refuse(self, code: str, path: Path, message: Said, remedy: Said = NOTHING) -> Any:
        """Note a problem; the value at the path is broken."""
        if len(self.problems) < MOST_PROBLEMS:
            self.problems.append(Problem(code, str(path), message, remedy))
        return BROKEN


class Codec(ABC):
    """How values of one type are written and read."""

    def write(self, value: Any) -> Any:
        """The value as JSON data."""
        return value

    @abstractmethod
    def read(self, data: Any, path: Path, noted: Noted) -> Any:
        """The value of JSON data, or `BROKEN` with a problem noted."""


class TextCodec(Codec):
    """Text in NFC; line breaks and tabs are the only control characters."""

    def write(self, value: str) -> str:
        """Composed text."""
        return nfc(value)

    def read(self, data: Any, path: Path, noted: Noted) -> Any:
        """The text as it stands."""
        if not isinstance(data, str):
            return noted.refuse("wrong_type", path, said("Ở đây phải là chữ."))
        if len(data) > LONGEST_TEXT:
            return noted.refuse(
                "text_too_long", path, said("Chữ dài hơn {longest_text} ký tự.", longest_text=LONGEST_TEXT)
            )
        if not data.isprintable() and any(unicodedata.category(c) in ("Cc", "Cs") and c not in "\n\t" for c in data):
            return noted.refuse("control_character", path, said("Có ký tự điều khiển không hợp lệ."))
        if not unicodedata.is_normalized("NFC", data):
            return noted.refuse("not_nfc", path, said("Chữ không ở dạng dựng sẵn (NFC)."))
        return data


class WholeCodec(Codec):
    """A whole number within bounds."""

    def __init__(self, least: int = 0, most: int = LARGEST_WHOLE) -> None:
        self._least = least
        self._most = most

    def read(self, data: Any, path: Path, noted: Noted) -> Any:
        """The number as it stands."""
        if type(data) is not int or not self._least <= data <= self._most:
            return noted.refuse(
                "wrong_number",
                path,
                said("Ở đây phải là số nguyên từ {least} đến {most}.", least=self._least, most=self._most),
            )
        return data


class FlagCodec(Codec):
    """True or false."""

    def read(self, data: Any, path: Path, noted: Noted) -> Any:
        """The flag as it stands."""
        if not isinstance(data, bool):
            return noted.refuse("wrong_type", path, said("Ở đây phải là true hoặc false."))
        return data


class ExactCodec(Codec):
    """An exact fraction that is not negative, as text: "2/3"."""

    def write(self, value: Points) -> Any:
        """The text that loses nothing."""
        return exact_text(value)

    def read(self, data: Any, path: Path, noted: Noted) -> Any:
        """The fraction; only its own shortest text is accepted."""
        value = parse_exact(data) if isinstance(data, str) else None
        if value is None or value < 0 or exact_text(value) != data:
            return noted.refuse(
                "wrong_number", path, said("Ở đây phải là số đúng viết thành chữ, như “70” hoặc “489/7”.")
            )
        return value


class PointsCodec(ExactCodec):
    """Points: a whole number, or the text of a fraction."""

    def write(self, value: Points) -> Any:
        """Whole points as a number."""
        points = as_points(Fraction(value))
        return points if isinstance(points, int) else exact_text(points)

    def read(self, data: Any, path: Path, noted: Noted) -> Any:
        """The points; whole ones only as a number."""
        if type(data) is int and 0 <= data <= LARGEST_WHOLE:
            return data
        value = super().read(data, path, noted)
        if isinstance(value, Fraction) and value.denominator == 1:
            return noted.refuse("wrong_number", path, said("Số nguyên phải viết thành số, không viết thành chữ."))
        return value


class DayCodec(Codec):
    """A calendar day: 2026-11-21."""

    def write(self, value: date) -> str:
        """Year, month, day."""
        return value.isoformat()

    def read(self, data: Any, path: Path, noted: Noted) -> Any:
        """The day; only this way of writing it is accepted."""
        try:
            day = date.fromisoformat(data) if isinstance(data, str) else None
        except ValueError:
            day = None
        if day is None or day.isoformat() != data or not FIRST_YEAR <= day.year <= LAST_YEAR:
            return noted.refuse("wrong_date", path, said("Ở đây phải là ngày có thật, viết như 2026-11-21."))
        return day


class MomentCodec(Codec):
    """A moment in UTC: 2026-11-21T02:41:07Z."""

    def write(self, value: datetime) -> str:
        """The text stored and signed everywhere."""
        return utc_text(value)

    def read(self, data: Any, path: Path, noted: Noted) -> Any:
        """The moment; only this way of writing it is accepted."""
        try:
            moment = parse_utc(data) if isinstance(data, str) else None
        except ValueError:
            moment = None
        if moment is None or utc_text(moment) != data or not FIRST_YEAR <= moment.year <= LAST_YEAR:
            return noted.refuse(
                "wrong_moment", path, said("Ở đây phải là thời điểm UTC, viết như 2026-11-21T02:41:07Z.")
            )
        return moment.astimezone(UTC)


class ChoiceCodec(Codec):
    """One of the values of an enumeration."""

    def __init__(self, kinds: type[StrEnum]) -> None:
        self._kinds = {kind.value: kind for kind in kinds}

    def write(self, value: StrEnum) -> str:
        """The plain text of the value."""
        return value.value

    def read(self, data: Any, path: Path, noted: Noted) -> Any:
        """The member of the enumeration."""
        if not isinstance(data, str) or data not in self._kinds:
            return noted.refuse(
                "unknown_value", path, said("Chỉ nhận một trong: {kinds}.", kinds=", ".join(self._kinds))
            )
        return self._kinds[data]


class OptionalCodec(Codec):
    """A value, or null."""

    def __init__(self, inner: Codec) -> None:
        self._inner = inner

    def write(self, value: Any) -> Any:
        """Null, or the value as written without it."""
        return None if value is None else self._inner.write(value)

    def read(self, data: Any, path: Path, noted: Noted) -> Any:
        """None, or the value."""
        return None if data is None else self._inner.read(data, path, noted)


class ListCodec(Codec):
    """A list of values of one type."""

    def __init__(self, inner: Codec) -> None:
        self._inner = inner

    def write(self, value: tuple[Any, ...]) -> Any:
        """The items in their order."""
        return [self._inner.write(item) for item in value]

    def read(self, data: Any, path: Path, noted: Noted) -> Any:
        """A tuple, if every item could be read."""
        if not isinstance(data, list):
            return noted.refuse("wrong_type", path, said("Ở đây phải là danh sách."))
        items = tuple(self._inner.read(item, path.item(index), noted) for index, item in enumerate(data))
        return BROKEN if any(item is BROKEN for item in items) else items


class MappingCodec(Codec):
    """Values of one type by a short key."""

    def __init__(self, inner: Codec) -> None:
        self._inner = inner
        self._key = TextCodec()

    def write(self, value: Mapping[str, Any]) -> Any:
        """The same keys with their values written."""
        return {nfc(key): self._inner.write(item) for key, item in value.items()}

    def read(self, data: Any, path: Path, noted: Noted) -> Any:
        """A dict, if every key and value could be read."""
        if not isinstance(data, dict):
            return noted.refuse("wrong_type", path, said("Ở đây phải là nhóm “mã: giá trị”."))
        result = {}
        for key, item in data.items():
            if not 0 < len(key) <= LONGEST_KEY:
                return noted.refuse(
                    "wrong_key", path, said("Mã phải có từ 1 đến {longest_key} ký tự.", longest_key=LONGEST_KEY)
                )
            result[self._key.read(key, path.at(key), noted)] = self._inner.read(item, path.at(key), noted)
        broken = any(key is BROKEN or item is BROKEN for key, item in result.items())
        return BROKEN if broken else result


class RecordCodec(Codec):
    """A dataclass as a group of its fields: every one there, none besides; `given` for fields the file has not."""

    def __init__(self, kind: type[Any], codecs: Mapping[str, Codec], given: Mapping[str, Any]) -> None:
        self._kind = kind
        self._codecs = codecs
        self._given = given

    def write(self, value: Any) -> Any:
        """All fields by their names."""
        return {name: codec.write(getattr(value, name)) for name, codec in self._codecs.items()}

    def read(self, data: Any, path: Path, noted: Noted) -> Any:
        """The record, if every field could be read."""
        if not isinstance(data, dict):
            return noted.refuse("wrong_type", path, said("Ở đây phải là nhóm các mục."))
        if not check_keys(data, self._codecs, path, noted):
            return BROKEN
        values = {name: codec.read(data[name], path.at(name), noted) for name, codec in self._codecs.items()}
        return BROKEN if any(value is BROKEN for value in values.values()) else self._kind(**values, **self._given)


def check_keys(data: Mapping[str, Any], wanted: Mapping[str, Any], path: Path, noted: Noted) -> bool:
    """Whether a group has the wanted keys and no others."""
    missing = [name for name in wanted if name not in data]
    strange = [name for name in data if name not in wanted]
    for name in missing:
        noted.refuse("missing_key", path, said("Thiếu mục “{name}”.", name=name))
    for name in strange:
        noted.refuse("unknown_key", path, said("Có mục lạ “{name}”.", name=shown(name)))
    return not missing and not strange


def shown(value: object) -> str:
    """A value from a file as a message can show it: never long, never deep."""
    if isinstance(value, dict | list):
        return said("một nhóm mục") if isinstance(value, dict) else said("một danh sách")
    return "".join(c if c.isprintable() else " " for c in str(value)[:LONGEST_KEY])


class Codecs:
    """The codecs of record types, made from the hints of their fields; `special` replaces single fields.

    `absent` are fields that the file does not have, with the values they are read as: an older version's.
    """

    def __init__(
        self, special: Mapping[tuple[type[Any], str], Codec], absent: Mapping[tuple[type[Any], str], Any] | None = None
    ) -> None:
        self._special = special
        self._absent = absent or {}
        self._made: dict[type[Any], RecordCodec] = {}

    def of(self, kind: type[Any]) -> RecordCodec:
        """The codec of a dataclass."""
        if kind not in self._made:
            hints = typing.get_type_hints(kind)
            self._made[kind] = RecordCodec(
                kind,
                {
                    field.name: self._special.get((kind, field.name)) or self._codec(hints[field.name])
                    for field in fields(kind)
                    if (kind, field.name) not in self._absent
                },
                {name: value for (owner, name), value in self._absent.items() if owner is kind},
            )
        return self._made[kind]

    def _codec(self, hint: Any) -> Codec:
        if hint == Points:
            return PointsCodec()
        origin, arguments = typing.get_origin(hint), typing.get_args(hint)
        if origin in (types.UnionType, typing.Union):
            return OptionalCodec(self._codec(next(one for one in arguments if one is not types.NoneType)))
        if origin is tuple:
            return ListCodec(self._codec(arguments[0]))
        if origin is Mapping:
            return MappingCodec(self._codec(arguments[1]))
        if isinstance(hint, type) and issubclass(hint, StrEnum):
            return ChoiceCodec(hint)
        return _PLAIN[hint]() if hint in _PLAIN else self.of(hint)


_PLAIN: dict[Any, Callable[[], Codec]] = {
    str: TextCodec,
    int: WholeCodec,
    bool: FlagCodec,
    Fraction: ExactCodec,
    date: DayCodec,
    datetime: MomentCodec,
}
