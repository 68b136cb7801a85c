"""Making a member's council file from the record in a session bundle, with the numbers everything has there."""

from collections.abc import Mapping

from sqlalchemy import Connection, insert, update
from sqlalchemy.exc import DatabaseError

from ocop_desk.domain.dossiers import Dossier
from ocop_desk.domain.records import SessionRecord, SessionState
from ocop_desk.store.exchange_tables import council_identity
from ocop_desk.store.products import product_columns
from ocop_desk.store.tables import agenda_entry, council_member, council_session, product
from ocop_desk.store.unit_of_work import UnitOfWork
from ocop_desk.store.values import FrozenRules, NewSession


class RecordRefused(Exception):
    """A record that does not fit into a council file: signed by somebody, and wrong all the same."""


def plant_plan(work: UnitOfWork, record: SessionRecord) -> dict[int, int]:
    """Put council, members, products and the planned session into an empty file; agenda entry to its dossier's number.

    A product has the number of its agenda entry. Raises RecordRefused.
    """
    try:
        return _plant_plan(work, work.connection, record)
    except (DatabaseError, ValueError, LookupError) as error:
        raise RecordRefused(str(error)) from error


def plant_opening(work: UnitOfWork, record: SessionRecord, dossiers: Mapping[int, int]) -> None:
    """Freeze what the record has and open the session, at the moment it was opened. Raises RecordRefused."""
    try:
        work.sessions.freeze(record.session_id, _rules(record))
        for entry_id, dossier_id in dossiers.items():
            work.dossiers.use(entry_id, work.dossiers.content(dossier_id), None)
        if record.opened_at is None:
            raise ValueError("the session of a bundle is open")
        work.sessions.set_state(record.session_id, SessionState.OPEN, record.opened_at)
    except (DatabaseError, ValueError, LookupError) as error:
        raise RecordRefused(str(error)) from error


def _plant_plan(work: UnitOfWork, connection: Connection, record: SessionRecord) -> dict[int, int]:
    connection.execute(update(council_identity).values(council_uid=record.council_uid))
    work.councils.save(record.council)
    work.councils.save_profile(record.profile)
    for entry in record.roster:
        member = {name: getattr(entry.member, name) for name in type(entry.member).__slots__}
        connection.execute(insert(council_member).values(**member, removed=False))
    plan = {name: getattr(record, name) for name in NewSession.__slots__}
    connection.execute(insert(council_session).values(**plan, session_id=record.session_id, state=SessionState.PLANNED))
    dossiers = {}
    for one in record.products:
        row = {**product_columns(one.product), "product_id": one.entry_id, "added_at": record.opened_at}
        connection.execute(insert(product).values(row))
        entry_row = {
            "entry_id": one.entry_id,
            "session_id": record.session_id,
            "product_id": one.entry_id,
            "position": one.position,
            "state": "waiting",
        }
        connection.execute(insert(agenda_entry).values(entry_row))
        for conflict in one.conflicts:
            work.sessions.add_conflict(one.entry_id, conflict.member_id, conflict.reason)
        if one.dossier is not None:
            head = Dossier(0, one.entry_id, one.dossier.kind, record.year)
            dossiers[one.entry_id] = work.dossiers.add(head)
    _plant_attendance(work, record)
    if record.official_wording:
        work.wording.save(record.rule_set, record.official_wording)
    return dossiers


def _plant_attendance(work: UnitOfWork, record: SessionRecord) -> None:
    for entry in record.roster:
        work.sessions.set_attendance(
            record.session_id,
            entry.member.member_id,
            entry.present,
            entry.absence_reason,
            entry.presiding,
            entry.keeps_minutes,
        )
        if entry.left_at is not None:
            work.sessions.leave(record.session_id, entry.member.member_id, entry.absence_reason, entry.left_at)


def _rules(record: SessionRecord) -> FrozenRules:
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
        products={one.entry_id: one.product for one in record.products},
    )
