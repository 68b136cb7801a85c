from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop_desk.domain.numbers import (
    as_points,
    clock_text,
    date_text,
    decimal_text,
    exact_text,
    in_viet_nam,
    long_date_text,
    mean_text,
    parse_exact,
    parse_typed_number,
    parse_utc,
    points_text,
    utc_text,
)
from tests.builders import BANDS

MOMENTS = st.datetimes(timezones=st.sampled_from([UTC, timezone(timedelta(hours=7)), timezone(-timedelta(hours=3))]))


@pytest.mark.parametrize(
    ("value", "text"),
    [(70, "70"), (Fraction(70), "70"), (Fraction(489, 7), "489/7"), (Fraction(1, 2), "1/2"), (0, "0")],
)
def test_exact_numbers_are_written_as_fractions(value: int | Fraction, text: str) -> None:
    assert exact_text(value) == text


@given(st.one_of(st.integers(-(10**9), 10**9), st.fractions(max_denominator=10**6)))
def test_what_is_written_exactly_is_read_exactly(value: int | Fraction) -> None:
    assert parse_exact(exact_text(value)) == value


@pytest.mark.parametrize(("text", "value"), [("0.5", Fraction(1, 2)), ("010", 10), ("-3/4", Fraction(-3, 4))])
def test_exact_numbers_are_read(text: str, value: Fraction) -> None:
    assert parse_exact(text) == value


@pytest.mark.parametrize(
    "text",
    ["", "1/0", "1,5", " 1", "1\n", "1e3", "0x1", "1_000", "NaN", "Infinity", "٣", ".5", "5.", "9" * 61, None, 70, 0.5],
)
def test_what_is_no_exact_number_is_none(text: object) -> None:
    assert parse_exact(text) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [("69,86", "69.86"), ("69.86", "69.86"), (" 70 ", "70"), ("-0,5", "-0.5"), ("+3", "3"), ("1.234,5", None)],
)
def test_numbers_are_read_with_comma_or_point(text: str, value: str | None) -> None:
    assert parse_typed_number(text) == (None if value is None else Decimal(value))


@pytest.mark.parametrize("text", ["", "mười", "1e999999999", "Infinity", "NaN", "1_0", "9" * 61, "1 000"])
def test_what_nobody_types_for_a_number_is_none(text: str) -> None:
    assert parse_typed_number(text) is None


def test_whole_points_are_plain_integers() -> None:
    assert isinstance(as_points(Fraction(4, 2)), int)
    assert as_points(Fraction(5, 2)) == Fraction(5, 2)


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [
        (Fraction(489, 7), 2, "69,86"),
        (Fraction(489, 7), 0, "70"),
        (Fraction(1, 8), 2, "0,13"),
        (Fraction(-1, 8), 2, "-0,13"),
        (Fraction(-1, 1000), 2, "0,00"),
        (Fraction(1, 2), 0, "1"),
        (7, 3, "7,000"),
        (Fraction(5, 1000), 2, "0,01"),
    ],
)
def test_decimals_are_rounded_half_up_with_a_comma(value: int | Fraction, decimals: int, text: str) -> None:
    assert decimal_text(value, decimals) == text


@given(st.fractions(-200, 200), st.integers(0, 6))
def test_a_rounded_number_is_at_most_half_a_step_away(value: Fraction, decimals: int) -> None:
    shown = Fraction(decimal_text(value, decimals).replace(",", "."))
    assert abs(shown - value) <= Fraction(1, 2 * 10**decimals)


@pytest.mark.parametrize(
    ("value", "text"),
    [(70, "70"), (Fraction(140, 2), "70"), (Fraction(1, 2), "0,5"), (Fraction(5, 4), "1,25"), (Fraction(1, 3), "0,33")],
)
def test_points_have_as_many_decimals_as_they_need(value: int | Fraction, text: str) -> None:
    assert points_text(value) == text


@pytest.mark.parametrize(
    ("mean", "decimals", "text"),
    [
        ("489/7", 2, "69,86"),
        ("489/7", 1, "69,9"),
        ("489/7", 0, "69,9"),
        ("89.995", 2, "89,995"),
        ("89.99", 2, "89,99"),
        ("89.9999996", 2, "89,9999996"),
        ("90", 2, "90,00"),
        ("90", 0, "90"),
        ("29.5", 0, "29,5"),
        ("99.999", 2, "100,00"),
        ("0", 2, "0,00"),
    ],
)
def test_a_mean_never_looks_like_the_next_band(mean: str, decimals: int, text: str) -> None:
    assert mean_text(Fraction(mean), BANDS, decimals) == text


def test_dates_stand_as_officials_write_them() -> None:
    assert date_text(date(2026, 2, 5)) == "05/02/2026"
    assert long_date_text(date(2026, 2, 5)) == "ngày 05 tháng 02 năm 2026"
    assert long_date_text(date(2026, 11, 21)) == "ngày 21 tháng 11 năm 2026"
    assert long_date_text(date(2026, 3, 9)) == "ngày 09 tháng 3 năm 2026"


def test_moments_are_shown_in_viet_nam() -> None:
    moment = datetime(2026, 11, 20, 18, 5, tzinfo=UTC)
    assert in_viet_nam(moment).isoformat() == "2026-11-21T01:05:00+07:00"
    assert clock_text(moment) == "1 giờ 05 phút, ngày 21/11/2026"


def test_moments_are_stored_in_utc() -> None:
    assert utc_text(datetime(2026, 11, 21, 2, 41, 7, tzinfo=UTC)) == "2026-11-21T02:41:07Z"
    assert utc_text(datetime(2026, 11, 21, 9, 41, 7, 5, tzinfo=timezone(timedelta(hours=7)))) == (
        "2026-11-21T02:41:07.000005Z"
    )


def test_a_moment_without_a_zone_is_not_stored() -> None:
    with pytest.raises(ValueError, match="time zone"):
        utc_text(datetime(2026, 11, 21))


@given(MOMENTS.filter(lambda moment: 2 < moment.year < 9998))
def test_a_stored_moment_is_read_back(moment: datetime) -> None:
    stored = utc_text(moment)
    assert parse_utc(stored) == moment
    assert utc_text(parse_utc(stored)) == stored


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-21T02:41:07",
        "2026-11-21T02:41:07+07:00Z",
        "2026-11-21Z",
        "2026-13-21T02:41:07Z",
        "Z",
        "2026-11-21 02:41:07Z",
    ],
)
def test_what_is_no_stored_moment_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"not a UTC moment|month must be"):
        parse_utc(text)
