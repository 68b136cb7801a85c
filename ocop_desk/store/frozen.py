"""Values frozen at the opening of a session as JSON and back."""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from functools import lru_cache
from json import loads
from typing import Any

from ocop_desk.domain.councils import Council, GateRule, RuleProfile, SpreadComparator
from ocop_desk.domain.numbers import as_points, parse_exact
from ocop_desk.domain.products import Producer, ProducerKind, Product, RegistrationKind
from ocop_desk.domain.rule_canonical import scorecard_from_dict
from ocop_desk.domain.rules import Band, CouncilLevel, NoteKind, Points, RejectionGround, Scorecard

Json = Mapping[str, Any]


def fields_of(value: object) -> dict[str, Any]:
    """The fields of a flat dataclass with slots."""
    return {name: getattr(value, name) for name in type(value).__slots__}  # type: ignore[attr-defined]


def bands_of(stored: list[Json]) -> tuple[Band, ...]:
    """Bands from their JSON."""
    return tuple(Band(one["star"], _points(one["lower"])) for one in stored)


def council_level_of(stored: Json) -> CouncilLevel:
    """A level of council from its JSON."""
    return CouncilLevel(**{**stored, "decides": tuple(stored["decides"]), "forwards": tuple(stored["forwards"])})


def grounds_of(stored: Json) -> dict[str, RejectionGround]:
    """Grounds of rejection by code from their JSON."""
    return {code: RejectionGround(**{**one, "kind": NoteKind(one["kind"])}) for code, one in stored.items()}


def profile_of(stored: Json) -> RuleProfile:
    """A rule profile from its JSON."""
    return RuleProfile(
        **{
            **stored,
            "quorum": Fraction(stored["quorum"]),
            "spread_limit": _points(stored["spread_limit"]),
            "spread_comparator": SpreadComparator(stored["spread_comparator"]),
            "gate_rule": GateRule(stored["gate_rule"]),
            "regulation_date": _day(stored["regulation_date"]),
            "holidays": days_of(stored["holidays"]),
            "worked_weekends": days_of(stored["worked_weekends"]),
        }
    )


def council_of(stored: Json) -> Council:
    """A council from its JSON."""
    return Council(
        **{
            **stored,
            "decision_date": _day(stored["decision_date"]),
            "recipients": tuple(stored["recipients"]),
        }
    )


def product_fields(product: Product) -> dict[str, Any]:
    """A product as nested fields."""
    return {**fields_of(product), "producer": fields_of(product.producer)}


def product_of(stored: Json) -> Product:
    """A product from its JSON."""
    maker = stored["producer"]
    return Product(
        **{
            **stored,
            "producer": Producer(**{**maker, "kind": ProducerKind(maker["kind"])}),
            "registration": RegistrationKind(stored["registration"]),
        }
    )


@lru_cache(maxsize=256)
def scorecard_of(content: str) -> Scorecard:
    """A scorecard from its JSON text; parsed once, since a session reads it again and again."""
    return scorecard_from_dict(loads(content))


def days_of(stored: list[str]) -> tuple[date, ...]:
    """Days from their JSON."""
    return tuple(date.fromisoformat(one) for one in stored)


def _points(stored: int | str) -> Points:
    if isinstance(stored, int):
        return stored
    number = parse_exact(stored)
    if number is None:
        raise ValueError(f"not an exact number: {stored!r}")
    return as_points(number)


def _day(stored: str | None) -> date | None:
    return None if stored is None else date.fromisoformat(stored)
