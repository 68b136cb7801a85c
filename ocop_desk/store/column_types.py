"""How values of the domain lie in columns. Everything is TEXT, INTEGER or BLOB, as STRICT tables want it."""

import json
from collections.abc import Callable, Iterable
from datetime import date, datetime
from enum import StrEnum
from typing import Any, TypeVar

from sqlalchemy import CheckConstraint, Column, Dialect, Integer, LargeBinary, Text
from sqlalchemy import text as sql
from sqlalchemy.types import TypeDecorator

from ocop_desk.domain.canonical import canonical_json
from ocop_desk.domain.numbers import as_points, exact_text, parse_exact, parse_utc, utc_text
from ocop_desk.domain.rules import Points
from ocop_desk.store.troubles import reading_stored_values

Value = TypeVar("Value")


class Moment(TypeDecorator[datetime]):
    """An aware moment as UTC text."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        """UTC text."""
        return None if value is None else utc_text(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        """Aware moment in UTC."""
        return _read(parse_utc, value)


class Day(TypeDecorator[date]):
    """A date as ISO text."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: date | None, dialect: Dialect) -> str | None:
        """ISO text."""
        return None if value is None else value.isoformat()

    def process_result_value(self, value: str | None, dialect: Dialect) -> date | None:
        """Date."""
        return _read(date.fromisoformat, value)


class Exact(TypeDecorator[Points]):
    """An exact number as text: "10" or "2/3"."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Points | None, dialect: Dialect) -> str | None:
        """Text that loses nothing."""
        return None if value is None else exact_text(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Points | None:
        """`int` where it is whole, else `Fraction`."""
        return _read(_exact, value)


class Flag(TypeDecorator[bool]):
    """Yes or no as 1 or 0."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: bool | None, dialect: Dialect) -> int | None:
        """1 or 0."""
        return None if value is None else int(value)

    def process_result_value(self, value: int | None, dialect: Dialect) -> bool | None:
        """True or False."""
        return None if value is None else bool(value)


class Named(TypeDecorator[StrEnum]):
    """A member of an enumeration by its value."""

    impl = Text
    cache_ok = True

    def __init__(self, names: type[StrEnum]) -> None:
        super().__init__()
        self.names = names

    def process_bind_param(self, value: StrEnum | None, dialect: Dialect) -> str | None:
        """The value of the member; a plain text must be one too."""
        return None if value is None else self.names(value).value

    def process_result_value(self, value: str | None, dialect: Dialect) -> StrEnum | None:
        """Member."""
        return _read(self.names, value)


class Json(TypeDecorator[Any]):
    """Any JSON value in its canonical text."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        """Canonical JSON."""
        return None if value is None else canonical_json(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        """Plain lists, dictionaries, texts and numbers."""
        return _read(json.loads, value)


def _read(convert: Callable[[str], Value], stored: str | None) -> Value | None:
    if stored is None:
        return None
    with reading_stored_values():
        return convert(stored)


def _exact(stored: str) -> Points:
    number = parse_exact(stored)
    if number is None:
        raise ValueError(f"not an exact number: {stored!r}")
    return as_points(number)


def text(name: str, *, filled: bool = False) -> Column[str]:
    """A text that may be empty unless it has to be `filled`."""
    checks = [CheckConstraint(f"{name} <> ''", name=f"{name}_filled")] if filled else []
    return Column(name, Text, *checks, nullable=False)


def moment(name: str, *, nullable: bool = False) -> Column[datetime]:
    """A moment in UTC."""
    check = CheckConstraint(f"{name} LIKE '____-__-__T__:__:%Z'", name=f"{name}_utc")
    return Column(name, Moment, check, nullable=nullable)


def day(name: str, *, nullable: bool = False) -> Column[date]:
    """A calendar day."""
    return Column(name, Day, CheckConstraint(f"{name} LIKE '____-__-__'", name=f"{name}_date"), nullable=nullable)


def flag(name: str, *, default: bool | None = None) -> Column[bool]:
    """Yes or no; `default` is what rows got that were there before the column."""
    stands = None if default is None else sql(str(int(default)))
    check = CheckConstraint(f"{name} IN (0, 1)", name=f"{name}_flag")
    return Column(name, Flag, check, nullable=False, server_default=stands)


def one_of(name: str, names: type[StrEnum]) -> Column[StrEnum]:
    """A member of an enumeration."""
    return Column(name, Named(names), _among(name, (member.value for member in names)), nullable=False)


def at_least(name: str, least: int, *, nullable: bool = False) -> Column[int]:
    """A whole number with a lower bound."""
    return Column(name, Integer, CheckConstraint(f"{name} >= {least}", name=f"{name}_bound"), nullable=nullable)


def sha256(name: str, *, nullable: bool = False) -> Column[str]:
    """A SHA-256 in hex."""
    return Column(name, Text, CheckConstraint(f"length({name}) = 64", name=f"{name}_length"), nullable=nullable)


def exact(name: str) -> Column[Points]:
    """An exact number."""
    return Column(name, Exact, nullable=False)


def json_value(name: str) -> Column[Any]:
    """A JSON value."""
    return Column(name, Json, nullable=False)


def blob(name: str, *, nullable: bool = False) -> Column[bytes]:
    """Bytes."""
    return Column(name, LargeBinary, nullable=nullable)


def _among(name: str, values: Iterable[str]) -> CheckConstraint:
    listed = ", ".join(f"'{value}'" for value in values)
    return CheckConstraint(f"{name} IN ({listed})", name=f"{name}_known")
