"""Which of many copies are kept: all of the last two days, then one a day, then one a week."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from ocop_desk.domain.numbers import in_viet_nam

ALL_FOR = timedelta(days=2)
DAILY_FOR = timedelta(days=30)


def kept_moments(moments: Iterable[datetime], now: datetime) -> frozenset[datetime]:
    """The moments whose copies are kept as of `now`; days and weeks are those of Viet Nam.

    The last copy of a day or week stands for it. Copies from the future, by a clock that was ahead, are all kept.
    """
    kept: set[datetime] = set()
    last_of: dict[tuple[object, ...], datetime] = {}
    for moment in moments:
        age = now - moment
        if age <= ALL_FOR:
            kept.add(moment)
            continue
        day = in_viet_nam(moment).date()
        group = ("day", day) if age <= DAILY_FOR else ("week", *day.isocalendar()[:2])
        if group not in last_of or moment > last_of[group]:
            last_of[group] = moment
    return frozenset(kept | set(last_of.values()))
