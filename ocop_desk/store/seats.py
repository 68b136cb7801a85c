"""Who scores where: PINs of the day and seats taken."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, ScalarSelect, Table, delete, exists, func, select

from ocop_desk.domain.records import SessionState
from ocop_desk.store.tables import (
    agenda_entry,
    council_session,
    frozen_product,
    round_excuse,
    score_mark,
    score_note,
    score_sheet,
    scoring_round,
    seat,
    session_member,
    session_pin,
)
from ocop_desk.store.troubles import reading_stored_values
from ocop_desk.store.values import BegunSheet, StoredPin, StoredSeat
from ocop_desk.store.writing import change_row, change_rows, put_row


class Seats:
    """PINs and seats of sessions. A PIN is kept as its hash only."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def pins(self, session_id: int) -> dict[int, StoredPin]:
        """The PINs of a session by member; empty where none is used."""
        rows = self._connection.execute(select(session_pin).where(session_pin.c.session_id == session_id))
        return {row.member_id: StoredPin(row.hash, row.set_at, row.wrong, row.wrong_at) for row in rows}

    def set_pin(self, session_id: int, member_id: int, hashed: str, at: datetime) -> None:
        """Keep a PIN in place of the one before; wrong entries are forgotten."""
        values = {"hash": hashed, "set_at": at, "wrong": 0, "wrong_at": None}
        put_row(self._connection, session_pin, {"session_id": session_id, "member_id": member_id}, values)

    def remove_pins(self, session_id: int) -> int:
        """Use no PIN in a session any more; how many there were."""
        return self._connection.execute(delete(session_pin).where(session_pin.c.session_id == session_id)).rowcount

    def note_wrong(self, session_id: int, member_id: int, wrong: int, at: datetime | None) -> None:
        """Keep how many wrong entries there were since the right one, and when the last was. Raises LookupError."""
        key = {"session_id": session_id, "member_id": member_id}
        change_row(self._connection, session_pin, key, {"wrong": wrong, "wrong_at": at})

    def all(self, session_id: int) -> dict[int, StoredSeat]:
        """The last seat of every member who took one."""
        rows = self._connection.execute(select(seat).where(seat.c.session_id == session_id))
        return {
            row.member_id: StoredSeat(row.token, row.laptop, row.process, row.taken_at, row.left_at) for row in rows
        }

    def take(self, session_id: int, member_id: int, taken: StoredSeat) -> None:
        """Keep where a member sits now."""
        values = {name: getattr(taken, name) for name in StoredSeat.__slots__}
        put_row(self._connection, seat, {"session_id": session_id, "member_id": member_id}, values)

    def leave(self, session_id: int, token: str, at: datetime) -> int:
        """Give up every seat held with this token; how many there were."""
        held = {"session_id": session_id, "token": token, "left_at": None}
        return change_rows(self._connection, seat, held, {"left_at": at})

    def begun(self) -> tuple[BegunSheet, ...]:
        """Sheets with marks or notes that were not submitted, of rounds that run still, the last saved first."""
        return tuple(map(_begun, self._connection.execute(_BEGUN)))

    def last_saved(self) -> datetime | None:
        """When a draft was last saved; None where that was never noted."""
        return self._connection.execute(select(func.max(score_sheet.c.saved_at))).scalar()


def _lines_of(table: Table) -> ScalarSelect[int]:
    there = table.c.sheet_id == score_sheet.c.sheet_id
    return select(func.count()).select_from(table).where(there).scalar_subquery()


_marks, _notes = _lines_of(score_mark), _lines_of(score_note)
_BEGUN = (
    select(
        agenda_entry.c.session_id,
        agenda_entry.c.entry_id,
        agenda_entry.c.position,
        frozen_product.c.product,
        score_sheet.c.member_id,
        session_member.c.name.label("member"),
        _marks.label("marks"),
        score_sheet.c.saved_at,
    )
    .join(scoring_round, scoring_round.c.round_id == score_sheet.c.round_id)
    .join(agenda_entry, agenda_entry.c.entry_id == scoring_round.c.entry_id)
    .join(frozen_product, frozen_product.c.entry_id == agenda_entry.c.entry_id)
    .join(council_session, council_session.c.session_id == agenda_entry.c.session_id)
    .join(
        session_member,
        (session_member.c.session_id == agenda_entry.c.session_id)
        & (session_member.c.member_id == score_sheet.c.member_id),
    )
    .where(
        council_session.c.state == SessionState.OPEN,
        scoring_round.c.revealed_at.is_(None),
        score_sheet.c.submitted_at.is_(None),
        (_marks + _notes) > 0,
        ~exists().where(
            round_excuse.c.round_id == score_sheet.c.round_id, round_excuse.c.member_id == score_sheet.c.member_id
        ),
    )
    .order_by(score_sheet.c.saved_at.desc(), agenda_entry.c.position, score_sheet.c.member_id)
)


def _begun(row: Row[Any]) -> BegunSheet:
    columns = {**row._mapping}
    with reading_stored_values():
        return BegunSheet(**{**columns, "product": columns["product"]["name"]})
