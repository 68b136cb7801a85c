from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop_desk.domain.products import (
    PRODUCER_KIND_NAMES,
    REGISTRATION_KIND_NAMES,
    ProducerKind,
    ProductCode,
    RegistrationKind,
    certificate_expiry,
    is_commune_code,
    parse_product_code,
    rerating_window,
)
from tests.builders import a_product

WINDOWS = {"rerating_earliest": 180, "rerating_latest": 120, "late_extension": 180}


def test_a_code_has_province_commune_serial_and_year() -> None:
    text = "68-22945-01-2026"
    assert parse_product_code(text) == ProductCode(text, "68", "", "22945", 1, 2026)


def test_an_older_code_has_a_district_too() -> None:
    text = "83-829-28780-3-2022"
    assert parse_product_code(text) == ProductCode(text, "83", "829", "28780", 3, 2022)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "68-22945-01",
        "68-22945-01-26",
        "68-22945-00-2026",
        "68-22945-01-1999",
        "68-22945-01-2101",
        "6-22945-01-2026",
        "68-2294-01-2026",
        "68-22945-01-2026 ",
        "68-22945-01-2026\n",
        "68-22945-00001-2026",
        "٦٨-22945-01-2026",
        "83-29-28780-3-2022",
    ],
)
def test_what_is_no_code_is_none(text: str) -> None:
    assert parse_product_code(text) is None


@given(
    st.integers(0, 99),
    st.none() | st.integers(0, 999),
    st.integers(0, 99999),
    st.integers(1, 9999),
    st.integers(2018, 2100),
)
def test_codes_are_never_renumbered(province: int, district: int | None, commune: int, serial: int, year: int) -> None:
    parts = [
        f"{province:02}",
        *([] if district is None else [f"{district:03}"]),
        f"{commune:05}",
        str(serial),
        str(year),
    ]
    code = parse_product_code("-".join(parts))
    assert code is not None
    assert code.text == "-".join(parts)
    assert [code.province, *([code.district] if code.district else []), code.commune] == parts[:-2]
    assert (code.serial, code.year) == (serial, year)


@pytest.mark.parametrize(("text", "known"), [("22945", True), ("2294", False), ("229455", False), ("٢٢٩٤٥", False)])
def test_a_commune_code_has_five_digits(text: str, known: bool) -> None:
    assert is_commune_code(text) is known


@pytest.mark.parametrize(
    ("issued", "expires"),
    [
        (date(2025, 5, 7), date(2028, 5, 7)),
        (date(2024, 2, 29), date(2027, 2, 28)),
        (date(2025, 12, 31), date(2028, 12, 31)),
    ],
)
def test_a_certificate_is_valid_36_months(issued: date, expires: date) -> None:
    assert certificate_expiry(issued) == expires


def test_a_day_the_last_month_lacks_becomes_its_last_day() -> None:
    assert certificate_expiry(date(2026, 8, 31), months=1) == date(2026, 9, 30)
    assert certificate_expiry(date(2026, 12, 31), months=2) == date(2027, 2, 28)


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(1, 60))
def test_a_certificate_expires_on_its_own_day_or_the_last_of_that_month(issued: date, months: int) -> None:
    expires = certificate_expiry(issued, months)
    assert (expires.year * 12 + expires.month) - (issued.year * 12 + issued.month) == months
    assert expires.day == issued.day or (expires.day < issued.day and (expires + timedelta(days=1)).day == 1)


def test_re_rating_is_filed_180_to_120_days_before_expiry_and_late_ones_hold_180_days_more() -> None:
    window = rerating_window(date(2028, 5, 7), WINDOWS)
    assert (window.opens, window.closes) == (date(2027, 11, 9), date(2028, 1, 8))
    assert window.holds_until == date(2028, 11, 3)


def test_a_product_is_known_by_its_folded_names_and_its_scorecard() -> None:
    coffee = a_product("Cà phê Thủy")
    assert coffee.identity() == a_product("CÀ PHÊ  THUỶ").identity()
    assert coffee.identity() != a_product("Cà phê Thủy", scorecard="TEST-02").identity()


def test_every_kind_has_its_vietnamese_name() -> None:
    assert set(PRODUCER_KIND_NAMES) == set(ProducerKind)
    assert set(REGISTRATION_KIND_NAMES) == set(RegistrationKind)
