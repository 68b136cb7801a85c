"""Working days after an editable list of holidays, and the terms counted with them (domain rules §5-6)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from ocop_desk.domain.rules import ProvinceRound, YearDay

_DAY = timedelta(days=1)
SATURDAY = 5


@dataclass(frozen=True, slots=True)
class WorkCalendar:
    """Which days offices work: Monday to Friday, without `holidays`, with the weekend days in `made_up`."""

    holidays: frozenset[date] = frozenset()
    made_up: frozenset[date] = frozenset()
    """Weekend days worked in exchange for a bridge day; a day in both lists is worked."""

    def is_working(self, day: date) -> bool:
        """Whether offices work on that day."""
        return day in self.made_up or (day.weekday() < SATURDAY and day not in self.holidays)

    def after(self, day: date, count: int) -> date:
        """The last day of a term of `count` working days that begins on the day after `day`; 0 gives `day` itself.

        So run the 15 working days of the commune step (`windows` of the rule set), from the day a dossier came in.
        """
        return self._step(day, count, _DAY)

    def before(self, day: date, count: int) -> date:
        """The latest day that lies `count` working days before `day`; 0 gives `day` itself."""
        return self._step(day, count, -_DAY)

    def _step(self, day: date, count: int, step: timedelta) -> date:
        while count > 0:
            day += step
            count -= self.is_working(day)
        return day


WEEKDAYS = WorkCalendar()
"""Monday to Friday, while no holidays are known."""


@dataclass(frozen=True, slots=True)
class RoundDates:
    """One round of the province in a given year: both days are the first ones that are too late."""

    proposals_before: date
    rated_before: date


def working_days_between(start: date, end: date, calendar: WorkCalendar = WEEKDAYS) -> int:
    """Working days from `start` up to, but without, `end`: what members have when dossiers are sent before a meeting.

    At least n of them means `start <= calendar.before(end, n)`; 0 where `end` is not later (§5).
    """
    return sum(calendar.is_working(start + _DAY * offset) for offset in range((end - start).days))


def round_for(proposed: date, rounds: Sequence[ProvinceRound]) -> RoundDates:
    """The first round of the province still open to a proposal of that day; a rule set has at least one (§6)."""
    return min(
        (dates for year in (proposed.year, proposed.year + 1) for dates in _in_year(rounds, year)),
        key=lambda dates: (dates.proposals_before <= proposed, dates.proposals_before),
    )


def _in_year(rounds: Sequence[ProvinceRound], year: int) -> list[RoundDates]:
    return [RoundDates(_on(each.proposals_before, year), _on(each.rated_before, year)) for each in rounds]


def _on(day: YearDay, year: int) -> date:
    return date(year, day.month, day.day)
