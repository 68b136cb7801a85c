from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from ocop_desk.domain.backup_thinning import ALL_FOR, DAILY_FOR, kept_moments
from ocop_desk.domain.numbers import in_viet_nam

NOW = datetime(2026, 11, 28, 3, 0, tzinfo=UTC)
MOMENTS = st.sets(st.datetimes(datetime(2025, 1, 1), datetime(2026, 12, 5)).map(lambda one: one.replace(tzinfo=UTC)))


def ago(**time: float) -> datetime:
    return NOW - timedelta(**time)


def test_two_days_keep_everything_then_a_day_keeps_its_last() -> None:
    fresh = {ago(minutes=10 * n) for n in range(200)}
    old = {ago(days=5, minutes=n) for n in range(3)}
    kept = kept_moments(fresh | old, NOW)
    assert fresh <= kept
    assert kept & old == {ago(days=5)}


def test_after_a_month_a_week_keeps_its_last() -> None:
    monday, sunday, next_monday = (datetime(2026, 8, day, 5, tzinfo=UTC) for day in (3, 9, 10))
    assert kept_moments({monday, sunday, next_monday}, NOW) == {sunday, next_monday}


def test_days_are_those_of_viet_nam() -> None:
    before, after = (datetime(2026, 11, 10, hour, 0, tzinfo=UTC) for hour in (16, 18))
    assert in_viet_nam(before).date() != in_viet_nam(after).date()
    assert kept_moments({before, after}, NOW) == {before, after}


@given(MOMENTS)
def test_the_newest_and_a_copy_of_every_week_stay_and_thinning_again_takes_nothing(moments: set[datetime]) -> None:
    kept = kept_moments(moments, NOW)
    assert kept <= moments
    assert kept_moments(kept, NOW) == kept
    if moments:
        assert max(moments) in kept
    weeks = {in_viet_nam(one).isocalendar()[:2] for one in moments if NOW - one > DAILY_FOR}
    assert {in_viet_nam(one).isocalendar()[:2] for one in kept if NOW - one > DAILY_FOR} == weeks
    assert all(one in kept for one in moments if NOW - one <= ALL_FOR)
