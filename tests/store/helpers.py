"""A council file for tests: a clock that stands, and a whole session written through the repositories."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from ocop_desk.domain.records import ProductRecord, ProductState, RoundRecord, SessionRecord, SessionState
from ocop_desk.domain.rule_canonical import scorecard_as_dict, scorecard_from_dict
from ocop_desk.domain.rules import Scorecard
from ocop_desk.store.unit_of_work import UnitOfWork
from ocop_desk.store.values import FrozenRules, NewSession
from tests.builders import OPENED, a_product, a_scorecard, a_scorecard_with_cases, a_session_record

NOW = datetime(2026, 11, 21, 2, 41, 7, tzinfo=UTC)


def clock() -> datetime:
    return NOW


def hashed(card: Scorecard) -> Scorecard:
    """The scorecard with the hash of its content."""
    return scorecard_from_dict({key: value for key, value in scorecard_as_dict(card).items() if key != "sha256"})


SCORECARDS = {card.code: hashed(card) for card in (a_scorecard(), a_scorecard_with_cases())}


def a_record(products: list[ProductRecord] | None = None, **changes: Any) -> SessionRecord:
    """A closed session whose products differ in name and code and whose scorecards can be stored."""
    record = a_session_record(products, scorecards=SCORECARDS, **changes)
    numbered = tuple(
        replace(one, product=replace(one.product, name=f"{one.product.name} {n}", product_code=""))
        for n, one in enumerate(record.products, start=1)
    )
    return replace(record, products=numbered)


def frozen_rules(record: SessionRecord, product_ids: Mapping[int, int] | None = None) -> FrozenRules:
    """What opening this session freezes; `product_ids` maps agenda entries to products where they differ."""
    numbers = product_ids or {}
    return FrozenRules(
        rule_set=record.rule_set,
        sha256=record.rule_set_sha256,
        decision=record.decision,
        bands=record.bands,
        council_level=record.council_level,
        grounds=record.grounds,
        scorecards=record.scorecards,
        profile=record.profile,
        council=record.council,
        roster=tuple(entry.member for entry in record.roster),
        products={numbers.get(one.entry_id, one.entry_id): one.product for one in record.products},
    )


def plan_record(work: UnitOfWork, record: SessionRecord) -> int:
    """Write council, members, products and the planned session with its agenda and attendance."""
    work.councils.save(record.council)
    work.councils.save_profile(record.profile)
    for entry in record.roster:
        assert work.councils.add_member(entry.member) == entry.member
    session_id = work.sessions.add(
        NewSession(
            record.number,
            record.year,
            record.kind,
            record.title,
            record.place,
            record.planned_for,
            record.dossiers_sent,
        )
    )
    numbers = work.products.add_all(one.product for one in record.products)
    for one, number in zip(record.products, numbers, strict=True):
        assert work.sessions.add_to_agenda(session_id, number, one.position) == one.entry_id == number
    for seen in record.roster:
        work.sessions.set_attendance(
            session_id, seen.member.member_id, seen.present, seen.absence_reason, seen.presiding, seen.keeps_minutes
        )
    return session_id


def open_record(work: UnitOfWork, record: SessionRecord) -> int:
    """The planned session, opened."""
    session_id = plan_record(work, record)
    work.sessions.freeze(session_id, frozen_rules(record))
    work.sessions.set_state(session_id, SessionState.OPEN, record.opened_at or OPENED)
    return session_id


def write_record(work: UnitOfWork, record: SessionRecord) -> int:
    """Write a whole session, closed where the record is."""
    session_id = open_record(work, record)
    for one in record.products:
        for conflict in one.conflicts:
            work.sessions.add_conflict(one.entry_id, conflict.member_id, conflict.reason)
        for scoring_round in one.rounds:
            write_round(work, one.entry_id, scoring_round)
        conclude(work, one)
    for remark in record.remarks:
        work.sessions.add_remark(session_id, remark.kind, remark.text, remark.entry_id, remark.recorded_at)
    for seen in record.roster:
        if seen.left_at is not None:
            work.sessions.leave(session_id, seen.member.member_id, seen.absence_reason, seen.left_at)
    if record.closed_at is not None:
        work.sessions.set_state(session_id, SessionState.CLOSED, record.closed_at)
    if record.state is SessionState.SIGNED:
        work.sessions.set_state(session_id, SessionState.SIGNED, NOW)
    return session_id


def write_round(work: UnitOfWork, entry_id: int, one: RoundRecord) -> int:
    round_id = work.rounds.open(entry_id, one.number, one.reason, one.entitled, one.opened_at)
    work.sessions.set_entry_state(entry_id, ProductState.SCORING)
    for excuse in one.excused:
        work.rounds.excuse(round_id, excuse.member_id, excuse.reason, excuse.recorded_at)
    for sheet in one.sheets:
        for criterion, note in sheet.notes.items():
            work.sheets.set_note(round_id, sheet.member_id, criterion, note)
        work.sheets.submit(round_id, sheet.member_id, sheet.levels, sheet.source, sheet.submitted_at)
    if one.revealed_at is not None:
        work.rounds.reveal(round_id, one.revealed_at)
        work.sessions.set_entry_state(entry_id, ProductState.REVEALED)
    for found in one.findings:
        work.rounds.add_finding(round_id, found.finding, found.level, found.recorded_at)
    return round_id


def conclude(work: UnitOfWork, one: ProductRecord) -> None:
    if one.rejection is not None:
        work.sessions.reject(one.entry_id, one.rejection.ground, one.rejection.detail, one.rejection.recorded_at)
    if one.conclusion is not None:
        work.sessions.conclude(one.entry_id, one.conclusion.statement, one.conclusion.concluded_at)
        work.sessions.set_entry_state(one.entry_id, ProductState.CONCLUDED)


def a_named_product(name: str, **changes: Any) -> Any:
    """A product without a code, so that several fit into one file."""
    return a_product(name, product_code="", **changes)
