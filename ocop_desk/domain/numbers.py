"""Exact numbers and how officials write them; dates as they stand on paper."""

import re
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from fractions import Fraction

from ocop_desk.domain.rules import Band, Points
from ocop_desk.domain.said import Said, said

VIET_NAM = timezone(timedelta(hours=7), "ICT")
_LONGEST_NUMBER = 60
_EXACT = re.compile(r"-?\d+(?:/\d+|\.\d+)?\Z", re.ASCII)
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{6})?Z\Z", re.ASCII)
_TYPED = re.compile(r"[+-]?\d+(?:[.,]\d+)?\Z", re.ASCII)


def exact_text(value: Points) -> str:
    """An exact number as text that loses nothing: "70" or "489/7"."""
    return str(value) if type(value) is int else str(Fraction(value))


def parse_exact(text: object) -> Fraction | None:
    """The number in "70", "489/7" or "0.5"; None for anything else, so that data of others can be tried."""
    if not isinstance(text, str) or len(text) > _LONGEST_NUMBER or not _EXACT.match(text):
        return None
    try:
        return Fraction(text)
    except ZeroDivisionError:
        return None


def parse_typed_number(text: str) -> Decimal | None:
    """A number as people type it, with comma or point: "69,86" and "69.86" are the same."""
    plain = text.strip()
    if len(plain) > _LONGEST_NUMBER or not _TYPED.match(plain):
        return None
    return Decimal(plain.replace(",", "."))


def as_points(value: Fraction) -> Points:
    """The value as `int` where it is whole."""
    return value.numerator if value.denominator == 1 else value


def decimal_text(value: Points, decimals: int) -> str:
    """The value with a decimal comma, rounded half up (away from zero) to `decimals` places."""
    fraction = Fraction(value)
    whole = _half_up(abs(fraction) * 10**decimals)
    digits = str(whole).rjust(decimals + 1, "0")
    sign = "-" if fraction < 0 and whole else ""
    if decimals == 0:
        return sign + digits
    return f"{sign}{digits[:-decimals]},{digits[-decimals:]}"


def points_text(value: Points) -> str:
    """Points as printed: whole numbers plain, others with as many decimals as they need (at most two)."""
    fraction = Fraction(value)
    if fraction.denominator == 1:
        return str(fraction.numerator)
    return decimal_text(fraction, 1 if (fraction * 10).denominator == 1 else 2)


def signed_text(value: Points, decimals: int = 2) -> str:
    """A difference with its sign: "+1,33", "−0,67", and "0" where there is none."""
    if not value:
        return "0"
    fraction = Fraction(value)
    plain = decimal_text(abs(fraction), 0 if fraction.denominator == 1 else decimals)
    return f"{'+' if fraction > 0 else '−'}{plain}"


def mean_text(mean: Fraction, bands: tuple[Band, ...], decimals: int = 2) -> str:
    """The mean as printed: rounded half up, with more decimals where it would look like the next band."""
    upper = min((Fraction(band.lower) for band in bands if band.lower > mean), default=None)
    while upper is not None and _half_up(mean * 10**decimals) >= upper * 10**decimals:
        decimals += 1
    return decimal_text(mean, decimals)


def date_text(day: date) -> str:
    """A date as officials write it: 21/11/2026."""
    return f"{day.day:02d}/{day.month:02d}/{day.year:04d}"


def long_date_text(day: date) -> str:
    """A date as a paper's head has it: ngày 05 tháng 02 năm 2026 (Decree 30/2020: 0 before days < 10, months 1, 2)."""
    month = f"{day.month:02d}" if day.month < 3 else str(day.month)
    return f"ngày {day.day:02d} tháng {month} năm {day.year}"


def in_viet_nam(moment: datetime) -> datetime:
    """A stored moment (UTC) in Viet Nam's time zone."""
    return moment.astimezone(VIET_NAM)


def clock_text(moment: datetime) -> Said:
    """Hours and minutes as minutes write them: 8 giờ 05 phút, ngày 21/11/2026."""
    local = in_viet_nam(moment)
    return said(
        "{hour} giờ {minute} phút, ngày {day}",
        hour=local.hour,
        minute=f"{local.minute:02d}",
        day=date_text(local.date()),
    )


def utc_text(moment: datetime) -> str:
    """A moment as stored and signed: 2026-11-21T02:41:07Z (whole microseconds kept where there are any)."""
    if moment.tzinfo is None:
        raise ValueError("a moment without a time zone cannot be stored")
    plain = moment.astimezone(UTC).replace(tzinfo=None)
    return plain.isoformat(timespec="microseconds" if plain.microsecond else "seconds") + "Z"


def parse_utc(text: str) -> datetime:
    """The moment written by `utc_text`. Raises ValueError."""
    if not _MOMENT.match(text):
        raise ValueError(f"not a UTC moment: {text[:_LONGEST_NUMBER]!r}")
    return datetime.fromisoformat(text[:-1]).replace(tzinfo=UTC)


def _half_up(value: Fraction) -> int:
    """The nearest whole number of a value that is not negative, the half going up."""
    return (2 * value.numerator + value.denominator) // (2 * value.denominator)
