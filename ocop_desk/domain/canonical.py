"""One JSON text for one value: what is hashed and what is stored as JSON."""

import hashlib
import json
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction

from ocop_desk.domain.numbers import exact_text, utc_text

_PLAIN = frozenset({str, int, bool, type(None)})


def canonical_json(value: object) -> str:
    """The value as JSON with sorted keys and no spaces.

    Exact numbers and dates become text; floats are refused. Raises TypeError.
    """
    return json.dumps(_plain(value), ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def sha256_of(kind: str, value: object) -> str:
    """SHA-256 in hex over the kind of the thing and its canonical JSON, so that no hash serves for another kind."""
    return hashlib.sha256(f"{kind}\n{canonical_json(value)}".encode()).hexdigest()


def _plain(value: object) -> object:
    if type(value) in _PLAIN:
        return value
    if isinstance(value, str):
        return str(value)
    if isinstance(value, int):
        return int(value)
    if isinstance(value, dict) or hasattr(value, "items"):
        return {str(key): _plain(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(inner) for inner in value]
    if isinstance(value, set | frozenset):
        return sorted((_plain(inner) for inner in value), key=str)
    return _as_text(value)


def _as_text(value: object) -> str:
    if isinstance(value, datetime):
        return utc_text(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Fraction):
        return exact_text(value)
    if isinstance(value, Decimal):
        return str(value)
    raise TypeError(f"{type(value).__name__} has no canonical JSON")
