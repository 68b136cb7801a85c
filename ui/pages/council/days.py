"""A list of days as people type it: 02/09/2026; 01/01/2027."""

import re
from collections.abc import Iterable
from datetime import date, datetime

from ocop_desk.domain.numbers import date_text


def days_text(days: Iterable[date]) -> str:
    """The days in one line."""
    return "; ".join(date_text(day) for day in sorted(days))


def parse_days(text: str) -> tuple[date, ...] | None:
    """The days typed, in order and once each; None where one of them is no day."""
    days = set()
    for word in re.split(r"[;,\s]+", text.strip()):
        if not word:
            continue
        try:
            days.add(datetime.strptime(word, "%d/%m/%Y").date())
        except ValueError:
            return None
    return tuple(sorted(days))
