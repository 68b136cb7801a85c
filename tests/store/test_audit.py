from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction

import pytest

from ocop_desk.domain.canonical import canonical_json, sha256_of
from ocop_desk.domain.records import SheetSource
from ocop_desk.store.audit import FIRST_HASH, broken_links
from ocop_desk.store.council_file import CouncilFile
from ocop_desk.store.values import AuditEvent

DETAILS = {
    "mean": Fraction(489, 7),
    "limit": Decimal("10.50"),
    "day": date(2026, 11, 21),
    "at": datetime(2026, 11, 21, 2, 41, 7, tzinfo=UTC),
    "source": SheetSource.EXCEL,
    "members": (3, 1, 2),
    "set": {"b", "a"},
    "nested": {"Đà Lạt": [None, True, 1]},
    7: "a number as key",
}
READ_BACK = {
    "mean": "489/7",
    "limit": "10.50",
    "day": "2026-11-21",
    "at": "2026-11-21T02:41:07Z",
    "source": "excel",
    "members": [3, 1, 2],
    "set": ["a", "b"],
    "nested": {"Đà Lạt": [None, True, 1]},
    "7": "a number as key",
}


@pytest.fixture
def events(file: CouncilFile) -> tuple[AuditEvent, ...]:
    with file.begin("thư ký") as work:
        for number in range(4):
            work.record("noted", str(number), {"number": number})
        work.commit()
    with file.read() as work:
        return work.audit.events()


def test_every_event_is_tied_to_the_one_before(events: tuple[AuditEvent, ...]) -> None:
    assert [event.seq for event in events] == [1, 2, 3, 4]
    assert [event.previous_hash for event in events] == [FIRST_HASH, *(event.hash for event in events[:-1])]
    assert broken_links(events) == ()


@pytest.mark.parametrize(
    "change",
    [
        {"actor": "người khác"},
        {"kind": "other"},
        {"subject": "x"},
        {"details": {"number": 9}},
        {"at": datetime(2026, 1, 1, tzinfo=UTC)},
        {"hash": "0" * 64},
    ],
)
def test_any_change_of_an_event_breaks_its_link(events: tuple[AuditEvent, ...], change: dict[str, object]) -> None:
    spoiled = (events[0], replace(events[1], **change), *events[2:])  # type: ignore[arg-type]
    assert 2 in broken_links(spoiled)


def test_events_left_out_or_in_another_order_break_a_link(events: tuple[AuditEvent, ...]) -> None:
    assert broken_links((events[0], *events[2:])) == (3,)
    assert broken_links(events[1:]) == (2,)
    assert broken_links((events[1], events[0], *events[2:])) != ()


def test_details_of_any_exact_kind_can_be_recorded(file: CouncilFile) -> None:
    with file.begin("thư ký") as work:
        work.record("noted", "", DETAILS)  # type: ignore[arg-type]
        work.commit()
    with file.read() as work:
        (event,) = work.audit.events()
    assert event.details == READ_BACK
    assert broken_links([event]) == ()


@pytest.mark.parametrize("value", [1.5, float("nan"), b"bytes", object(), {"a": [0.1]}])
def test_inexact_numbers_and_things_without_a_text_are_refused(value: object) -> None:
    with pytest.raises(TypeError):
        canonical_json(value)


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        canonical_json(datetime(2026, 11, 21))


def test_a_hash_serves_for_one_kind_of_thing() -> None:
    assert sha256_of("a/1", {"x": 1}) != sha256_of("b/1", {"x": 1})
    assert sha256_of("a/1", {"x": 1, "y": 2}) == sha256_of("a/1", {"y": 2, "x": 1})
