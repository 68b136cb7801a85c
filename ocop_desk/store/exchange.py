"""What a council file knows of other laptops: who it is, members' keys, sheets sealed and received."""

import secrets
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import Connection, CursorResult, Row, Select, Table, bindparam, func, insert, select

from ocop_desk.domain.exchange import KeyOrigin
from ocop_desk.domain.numbers import utc_text
from ocop_desk.store.exchange_tables import (
    council_identity,
    member_desk,
    member_key,
    received_choice,
    received_sheet,
    sealed_sheet,
    session_exchange,
)
from ocop_desk.store.tables import agenda_entry, scoring_round
from ocop_desk.store.writing import change_row

Kept = TypeVar("Kept")


@dataclass(frozen=True, slots=True)
class CouncilIdentity:
    """Which council a file is of, and which desk writes it: `desk_epoch` grows whenever a spare takes over."""

    council_uid: str
    desk_epoch: int
    desk_token: str


@dataclass(frozen=True, slots=True)
class SessionExchange:
    """What a session needs to be scored elsewhere; private keys are None on members' laptops."""

    session_id: int
    session_uid: str
    certificate: bytes
    """PEM of the certificate that bundles and notices of the session are signed with."""
    signing_key: bytes | None
    """PKCS#8 in DER."""
    sealing_public: bytes
    sealing_key: bytes | None
    made_at: datetime
    notices: int
    """How many notices and bundles went out: the number of the last one."""


@dataclass(frozen=True, slots=True)
class StoredMemberKey:
    """A member's key as the roster has it; `locked_key` is there where it was made here."""

    member_id: int
    public_key: bytes
    fingerprint: str
    locked_key: bytes | None
    origin: KeyOrigin
    added_at: datetime


@dataclass(frozen=True, slots=True)
class MemberDesk:
    """What makes a file a member's laptop: whose, from which bundle, and the last notice it heard."""

    session_id: int
    member_id: int
    bundle_sha256: str
    secretary_epoch: int
    notice: int
    told_at: datetime
    wrong: int
    wrong_at: datetime | None

    @property
    def heard(self) -> tuple[int, int]:
        """The last notice in the order of `RoundNotice.order`."""
        return self.secretary_epoch, self.notice


@dataclass(frozen=True, slots=True)
class StoredSealedSheet:
    """A submitted sheet's file on the member's laptop."""

    round_id: int
    member_id: int
    sha256: str
    data: bytes
    made_at: datetime


@dataclass(frozen=True, slots=True)
class ReceivedSheet:
    """A sheet's file as it came in; `despite` says why it was taken in although its clock was far off."""

    round_id: int
    member_id: int
    sha256: str
    data: bytes
    sealed_at: datetime
    received_at: datetime
    despite: str = ""


@dataclass(frozen=True, slots=True)
class ReceivedChoice:
    """What people decided on a member's sheets of a round; an empty `chosen` lets none of them count."""

    round_id: int
    member_id: int
    chosen: str
    reason: str
    decided_at: datetime


class Exchange:
    """Identity, keys and travelling sheets of the file."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def identity(self) -> CouncilIdentity:
        """Which council this is, and which desk."""
        row = self._connection.execute(select(council_identity)).one()
        return CouncilIdentity(row.council_uid, row.desk_epoch, row.desk_token)

    def take_over(self, epoch: int) -> CouncilIdentity:
        """Become the desk of that epoch, with a token that no other desk has."""
        values = {"desk_epoch": epoch, "desk_token": secrets.token_hex(16)}
        change_row(self._connection, council_identity, {"identity_id": 1}, values)
        return self.identity()

    def session(self, session_id: int) -> SessionExchange | None:
        """The keys of a session; None where it is scored here alone."""
        return _first(self._connection.execute(_of(session_exchange, session_id)), SessionExchange)

    def session_of_uid(self, session_uid: str) -> SessionExchange | None:
        """The session of that name among all councils' sessions."""
        query = select(session_exchange).where(session_exchange.c.session_uid == session_uid)
        return _first(self._connection.execute(query), SessionExchange)

    def add_session(self, new: SessionExchange) -> None:
        """Keep the keys of a session."""
        self._connection.execute(insert(session_exchange).values(_values(new)))

    def next_notice(self, session_id: int) -> int:
        """Count one more notice of a session and give its number. Raises LookupError."""
        known = self.session(session_id)
        number = (known.notices if known else 0) + 1
        change_row(self._connection, session_exchange, {"session_id": session_id}, {"notices": number})
        return number

    def keys(self, session_id: int) -> dict[int, StoredMemberKey]:
        """Members' keys of a session by member."""
        rows = self._connection.execute(_of(member_key, session_id).order_by(member_key.c.member_id))
        return {row.member_id: _made(row, StoredMemberKey) for row in rows}

    def put_key(self, session_id: int, key: StoredMemberKey) -> None:
        """Keep a member's key, in place of the one before; the database refuses it once the session is open."""
        same = {"session_id": session_id, "member_id": key.member_id}
        values = _values(key)
        there = self._connection.execute(select(member_key.c.member_id).filter_by(**same)).first()
        if there is None:
            self._connection.execute(insert(member_key).values(session_id=session_id, **values))
        else:
            change_row(self._connection, member_key, same, values)

    def member_desk(self) -> MemberDesk | None:
        """What makes this a member's file; None in the secretary's."""
        return _first(self._connection.execute(select(member_desk)), MemberDesk)

    def make_member_desk(self, desk: MemberDesk) -> None:
        """Make this a member's file, for good."""
        self._connection.execute(insert(member_desk).values(desk_id=1, **_values(desk)))

    def hear_notice(self, number: int, epoch: int, told_at: datetime) -> None:
        """Note the last notice a member's file heard."""
        values = {"notice": number, "secretary_epoch": epoch, "told_at": told_at}
        change_row(self._connection, member_desk, {"desk_id": 1}, values)

    def note_wrong(self, wrong: int, at: datetime | None) -> None:
        """Note how many wrong PINs were typed on a member's laptop since the right one."""
        change_row(self._connection, member_desk, {"desk_id": 1}, {"wrong": wrong, "wrong_at": at})

    def keep_sealed(self, sheet: StoredSealedSheet) -> None:
        """Keep the file in which a submitted sheet leaves."""
        self._connection.execute(insert(sealed_sheet).values(_values(sheet)))

    def sealed(self) -> tuple[StoredSealedSheet, ...]:
        """Every sheet this laptop sealed, in the order it did."""
        rows = self._connection.execute(select(sealed_sheet).order_by(sealed_sheet.c.made_at, sealed_sheet.c.round_id))
        return tuple(_made(row, StoredSealedSheet) for row in rows)

    def sealed_count(self) -> int:
        """How many sheets were sealed here."""
        return self._connection.execute(select(func.count()).select_from(sealed_sheet)).scalar_one()

    def receive(self, sheets: Iterable[ReceivedSheet]) -> None:
        """Keep sheets that came in."""
        # All sheets of a session may come at once, and the types of columns cost more than the rows.
        rows = [
            (
                one.round_id,
                one.member_id,
                one.sha256,
                one.data,
                utc_text(one.sealed_at),
                utc_text(one.received_at),
                one.despite,
            )
            for one in sheets
        ]
        if rows:
            self._connection.exec_driver_sql(_RECEIVE, rows)

    def last_received(self) -> int:
        """The number of the last sheet that came in; 0 where none did."""
        last = select(func.coalesce(func.max(received_sheet.c.received_id), 0))
        return int(self._connection.execute(last).scalar_one())

    def received_after(self, number: int) -> tuple[ReceivedSheet, ...]:
        """Every sheet that came in after the one of that number."""
        query = select(received_sheet).where(received_sheet.c.received_id > number)
        rows = self._connection.execute(query.order_by(received_sheet.c.received_id))
        return tuple(_made(row, ReceivedSheet) for row in rows)

    def known_hashes(self) -> frozenset[str]:
        """SHA-256 of every file that came in."""
        return frozenset(self._connection.execute(select(received_sheet.c.sha256)).scalars())

    def received(self, round_id: int) -> dict[int, tuple[ReceivedSheet, ...]]:
        """Member to the sheets of a round that came in, in the order they did."""
        found: dict[int, tuple[ReceivedSheet, ...]] = {}
        for row in self._connection.execute(_RECEIVED, {"round": round_id}):
            found[row.member_id] = (*found.get(row.member_id, ()), _made(row, ReceivedSheet))
        return found

    def received_heads(self, session_id: int) -> tuple[tuple[int, int, str], ...]:
        """Round, member and hash of every sheet of a session that came in, without the files."""
        query = (
            select(received_sheet.c.round_id, received_sheet.c.member_id, received_sheet.c.sha256)
            .join(scoring_round, scoring_round.c.round_id == received_sheet.c.round_id)
            .join(agenda_entry, agenda_entry.c.entry_id == scoring_round.c.entry_id)
            .where(agenda_entry.c.session_id == session_id)
            .order_by(received_sheet.c.received_id)
        )
        return tuple((row.round_id, row.member_id, row.sha256) for row in self._connection.execute(query))

    def travelling(self) -> Iterator[tuple[str, bytes]]:
        """Hash and bytes of every sheet that was sealed here or came in, for the check of the file."""
        for table in (sealed_sheet, received_sheet):
            for row in self._connection.execute(select(table.c.sha256, table.c.data)):
                yield row.sha256, row.data

    def choose(self, choice: ReceivedChoice) -> None:
        """Keep what people decided on a member's sheets of a round."""
        self._connection.execute(insert(received_choice).values(_values(choice)))

    def choices(self, round_id: int) -> dict[int, ReceivedChoice]:
        """Member to the last decision on that member's sheets of a round."""
        query = select(received_choice).where(received_choice.c.round_id == round_id)
        rows = self._connection.execute(query.order_by(received_choice.c.choice_id))
        return {row.member_id: _made(row, ReceivedChoice) for row in rows}


_RECEIVED = (
    select(received_sheet).where(received_sheet.c.round_id == bindparam("round")).order_by(received_sheet.c.received_id)
)


_RECEIVE = (
    "INSERT INTO received_sheet (round_id, member_id, sha256, data, sealed_at, received_at, despite)"
    " VALUES (?, ?, ?, ?, ?, ?, ?)"
)


def _of(table: Table, session_id: int) -> Select[Any]:
    return select(table).where(table.c.session_id == session_id)


def _values(value: Any) -> dict[str, Any]:
    return {one.name: getattr(value, one.name) for one in fields(value)}


def _made(row: Row[Any], kind: type[Kept]) -> Kept:
    found = row._mapping
    return kind(**{one.name: found[one.name] for one in fields(kind)})  # type: ignore[arg-type]


def _first(rows: CursorResult[Any], kind: type[Kept]) -> Kept | None:
    row = rows.first()
    return None if row is None else _made(row, kind)
