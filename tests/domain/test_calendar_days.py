from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop_desk.domain.calendar_days import RoundDates, WorkCalendar, round_for, working_days_between
from ocop_desk.domain.rules import ProvinceRound, YearDay

FRIDAY, SATURDAY, MONDAY = date(2026, 11, 20), date(2026, 11, 21), date(2026, 11, 23)
ROUNDS = (ProvinceRound(YearDay(4, 30), YearDay(6, 30)), ProvinceRound(YearDay(10, 30), YearDay(12, 30)))
DAYS = st.dates(date(2026, 1, 1), date(2027, 12, 31))
CALENDARS = st.builds(WorkCalendar, st.frozensets(DAYS, max_size=40), st.frozensets(DAYS, max_size=5))


def test_offices_work_from_monday_to_friday_but_on_holidays() -> None:
    calendar = WorkCalendar(holidays=frozenset({date(2026, 4, 30), date(2026, 5, 1)}))
    week = [date(2026, 4, 27) + timedelta(days=offset) for offset in range(7)]
    assert [calendar.is_working(day) for day in week] == [True, True, True, False, False, False, False]


def test_a_weekend_day_may_be_made_up() -> None:
    assert WorkCalendar(made_up=frozenset({SATURDAY})).is_working(SATURDAY)


def test_fifteen_working_days_of_the_commune_end_three_weeks_later() -> None:
    assert WorkCalendar().after(FRIDAY, 15) == date(2026, 12, 11)


def test_a_holiday_puts_the_end_off() -> None:
    tet = WorkCalendar(frozenset(date(2027, 2, 5) + timedelta(days=offset) for offset in range(7)))
    assert tet.after(date(2027, 2, 3), 2) == date(2027, 2, 12)


@pytest.mark.parametrize(
    ("sent", "meeting", "days"),
    [
        (FRIDAY, MONDAY, 1),
        (SATURDAY, MONDAY, 0),
        (MONDAY, MONDAY, 0),
        (MONDAY, FRIDAY, 0),
        (MONDAY, MONDAY + timedelta(7), 5),
    ],
)
def test_dossiers_sent_on_friday_come_one_working_day_before_monday(sent: date, meeting: date, days: int) -> None:
    assert working_days_between(sent, meeting) == days


@given(CALENDARS, DAYS, st.integers(0, 30))
def test_a_term_has_as_many_working_days_as_it_was_given(calendar: WorkCalendar, day: date, count: int) -> None:
    last, first = calendar.after(day, count), calendar.before(day, count)
    one = timedelta(days=1)
    assert working_days_between(day + one, last + one, calendar) == count
    assert working_days_between(first, day, calendar) == count
    assert count == 0 or (calendar.is_working(last) and calendar.is_working(first))


@given(CALENDARS, DAYS, DAYS, st.integers(1, 10))
def test_enough_days_before_a_meeting_means_sent_by_the_latest_day(
    calendar: WorkCalendar, sent: date, meeting: date, count: int
) -> None:
    assert (working_days_between(sent, meeting, calendar) >= count) is (sent <= calendar.before(meeting, count))


@pytest.mark.parametrize(
    ("proposed", "dates"),
    [
        (date(2026, 1, 1), (date(2026, 4, 30), date(2026, 6, 30))),
        (date(2026, 4, 29), (date(2026, 4, 30), date(2026, 6, 30))),
        (date(2026, 4, 30), (date(2026, 10, 30), date(2026, 12, 30))),
        (date(2026, 10, 29), (date(2026, 10, 30), date(2026, 12, 30))),
        (date(2026, 10, 30), (date(2027, 4, 30), date(2027, 6, 30))),
    ],
)
def test_a_proposal_goes_into_the_first_round_still_open(proposed: date, dates: tuple[date, date]) -> None:
    assert round_for(proposed, ROUNDS) == RoundDates(*dates)
    assert round_for(proposed, ROUNDS[::-1]) == RoundDates(*dates)
