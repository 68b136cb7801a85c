from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import create_engine

from ocop_desk.domain.audit_codes import audit_code
from ocop_desk.domain.canonical import canonical_json, sha256_of
from ocop_desk.domain.records import SheetSource
from ocop_desk.store.audit import FIRST_HASH, Audit, broken_links
from ocop_desk.store.council_file import CouncilFile
from ocop_desk.store.tables import audit_event
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


SEAL = "DROP TRIGGER seal_audit_event_{}_added_only"
TAMPERING = {
    "nothing": ("SELECT 1", None),
    "an actor": ("UPDATE audit_event SET actor = 'người \"khác\"' WHERE seq = 2", 2),
    "details": ("UPDATE audit_event SET details = '{\"number\":9}' WHERE seq = 3", 3),
    "a moment": ("UPDATE audit_event SET at = '2020-01-01T00:00:00Z' WHERE seq = 4", 4),
    "the first hash": (f"UPDATE audit_event SET hash = '{FIRST_HASH}' WHERE seq = 1", 1),
    "one taken out": ("DELETE FROM audit_event WHERE seq = 2", 3),
    "the first taken out": ("DELETE FROM audit_event WHERE seq = 1", 2),
    "the last taken out": ("DELETE FROM audit_event WHERE seq = 4", None),
    "the same said in another way": ("UPDATE audit_event SET details = '{ \"number\" : 2 }' WHERE seq = 3", None),
}


@pytest.mark.parametrize(("sql", "first"), TAMPERING.values(), ids=TAMPERING)
def test_the_quick_look_finds_the_first_event_that_the_slow_one_finds(
    file: CouncilFile, events: tuple[AuditEvent, ...], sql: str, first: int | None
) -> None:
    with file.begin("thư ký") as work:
        for name in ("update", "delete"):
            work.connection.exec_driver_sql(SEAL.format(name))
        work.connection.exec_driver_sql(sql)
        assert work.audit.first_broken() == first
        assert next(iter(broken_links(work.audit.events())), None) == first
    assert len(events) == 4


@given(actor=st.text(), subject=st.text(), details=st.dictionaries(st.text(), st.text() | st.integers() | st.none()))
@settings(max_examples=60, deadline=None)
def test_the_quick_look_hashes_any_text_as_it_was_hashed(actor: str, subject: str, details: dict[str, object]) -> None:
    event = {"at": datetime(2026, 11, 21, tzinfo=UTC), "actor": actor, "kind": "noted", "subject": subject}
    engine = create_engine("sqlite://")
    audit_event.create(engine)
    with engine.connect() as connection:
        audit = Audit(connection)
        with suppress(UnicodeEncodeError):  # half a character cannot be stored at all
            audit.append(**event, details=details)
            audit.append(**event, details={"again": details})
            assert audit.first_broken() is None
            assert broken_links(audit.events()) == ()
    engine.dispose()


def test_codes_are_found_by_what_details_say_and_the_last_event_holds(file: CouncilFile) -> None:
    with file.begin("thư ký") as work:
        kept = [work.record("noted", str(n), {"number": n % 2, "name": f"n{n % 2}"}) for n in range(4)]
        work.record("noted", "9", {"other": 1})
        first, second = (audit_code(event.seq, event.hash) for event in kept[2:])
        assert work.audit.code_of("noted", "number", 1) == second
        assert work.audit.code_of("noted", "number", 7) == ""
        assert work.audit.code_of("heard", "number", 1) == ""
        assert work.audit.codes_by("noted", "name") == {"n0": first, "n1": second}
        assert work.audit.codes_by("noted", "name", "3") == {"n1": second}


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
