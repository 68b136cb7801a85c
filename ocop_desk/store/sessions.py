"""Council sessions: plan, agenda, attendance, conflicts, what opening freezes, what the council decides."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import Connection, Row, delete, insert, select, update

from ocop_desk.domain.councils import CouncilMember, RuleProfile
from ocop_desk.domain.products import Product
from ocop_desk.domain.records import ProductState, RemarkKind, SessionKind, SessionState
from ocop_desk.domain.rules import Scorecard
from ocop_desk.store import freezing
from ocop_desk.store.dossier_tables import session_dossier
from ocop_desk.store.exchange_tables import opinion_deadline
from ocop_desk.store.products import product_of
from ocop_desk.store.tables import (
    agenda_entry,
    attendance,
    conclusion,
    conflict_of_interest,
    council_session,
    frozen_product,
    product,
    rejection,
    remark,
)
from ocop_desk.store.values import AgendaEntry, Attendance, FrozenRules, NewSession, StoredSession
from ocop_desk.store.writing import change_row, insert_row, put_row

_MOMENT_OF = {SessionState.OPEN: "opened_at", SessionState.CLOSED: "closed_at", SessionState.SIGNED: "signed_at"}


class Sessions:
    """The sessions of the file and what belongs to each, but for rounds and sheets."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, plan: NewSession) -> int:
        """Plan a session and give its number in the file."""
        values = {name: getattr(plan, name) for name in NewSession.__slots__}
        return insert_row(self._connection, council_session, {**values, "state": SessionState.PLANNED})

    def get(self, session_id: int) -> StoredSession | None:
        """The session of that number."""
        query = select(council_session).where(council_session.c.session_id == session_id)
        row = self._connection.execute(query).first()
        return None if row is None else _session(row)

    def all(self) -> tuple[StoredSession, ...]:
        """All sessions, by year and number."""
        order = (council_session.c.year, council_session.c.number)
        return tuple(map(_session, self._connection.execute(select(council_session).order_by(*order))))

    def set_state(self, session_id: int, state: SessionState, at: datetime) -> None:
        """Take the session one step on; the database refuses any other step."""
        values = {"state": state, _MOMENT_OF[state]: at}
        change_row(self._connection, council_session, {"session_id": session_id}, values)

    def add_to_agenda(self, session_id: int, product_id: int, position: int) -> int:
        """Put a product on the agenda; in an opened session it is frozen as it stands."""
        row = {"session_id": session_id, "product_id": product_id, "position": position}
        entry_id = insert_row(self._connection, agenda_entry, {**row, "state": ProductState.WAITING})
        if freezing.is_frozen(self._connection, session_id):
            freezing.freeze_product(self._connection, entry_id, self._product(product_id))
        return entry_id

    def agenda(self, session_id: int) -> tuple[AgendaEntry, ...]:
        """The agenda by position."""
        rows = self._connection.execute(
            select(agenda_entry).where(agenda_entry.c.session_id == session_id).order_by(agenda_entry.c.position)
        )
        return tuple(map(_entry, rows))

    def entry(self, entry_id: int) -> AgendaEntry | None:
        """The agenda entry of that number."""
        row = self._connection.execute(select(agenda_entry).where(agenda_entry.c.entry_id == entry_id)).first()
        return None if row is None else _entry(row)

    def remove_from_agenda(self, entry_id: int) -> None:
        """Take a product that was not scored off the agenda, with the conflicts declared for it."""
        for table in (conflict_of_interest, session_dossier, frozen_product, agenda_entry):
            self._connection.execute(delete(table).where(table.c.entry_id == entry_id))

    def reorder(self, session_id: int, entry_ids: Sequence[int]) -> None:
        """Give the agenda this order. Raises ValueError unless it names every entry once."""
        there = {entry.entry_id: entry.position for entry in self.agenda(session_id)}
        if sorted(entry_ids) != sorted(there):
            raise ValueError("the new order has to name every entry of the agenda once")
        # Positions are unique at every step, so all first move out of the way.
        beyond = max([*there.values(), len(there)], default=0)
        for first in (beyond + 1, 1):
            for position, entry_id in enumerate(entry_ids, start=first):
                change_row(self._connection, agenda_entry, {"entry_id": entry_id}, {"position": position})

    def set_entry_state(self, entry_id: int, state: ProductState) -> None:
        """Note how far the product has come."""
        change_row(self._connection, agenda_entry, {"entry_id": entry_id}, {"state": state})

    def set_attendance(
        self, session_id: int, member_id: int, present: bool, reason: str, presiding: bool, keeps_minutes: bool
    ) -> None:
        """Note whether a member sits in the session."""
        put_row(
            self._connection,
            attendance,
            {"session_id": session_id, "member_id": member_id},
            {"present": present, "reason": reason, "presiding": presiding, "keeps_minutes": keeps_minutes},
        )

    def leave(self, session_id: int, member_id: int, reason: str, at: datetime) -> None:
        """Note that a member who was present left before the end."""
        key = {"session_id": session_id, "member_id": member_id, "present": True}
        change_row(self._connection, attendance, key, {"left_at": at, "reason": reason})

    def attendance(self, session_id: int) -> dict[int, Attendance]:
        """Attendance by member; members nobody asked about are missing."""
        rows = self._connection.execute(select(attendance).where(attendance.c.session_id == session_id))
        return {row.member_id: Attendance(*(getattr(row, name) for name in Attendance.__slots__)) for row in rows}

    def add_conflict(self, entry_id: int, member_id: int, reason: str) -> None:
        """Record a conflict of interest."""
        row = {"entry_id": entry_id, "member_id": member_id, "reason": reason}
        self._connection.execute(insert(conflict_of_interest).values(row))

    def remove_conflict(self, entry_id: int, member_id: int) -> None:
        """Take back a conflict of interest that was recorded by mistake."""
        there = conflict_of_interest.c
        self._connection.execute(
            delete(conflict_of_interest).where(there.entry_id == entry_id, there.member_id == member_id)
        )

    def conflicts(self, session_id: int) -> dict[int, dict[int, str]]:
        """Agenda entry to the members with a conflict of interest and their reasons."""
        rows = self._connection.execute(
            select(conflict_of_interest)
            .join(agenda_entry)
            .where(agenda_entry.c.session_id == session_id)
            .order_by(conflict_of_interest.c.entry_id, conflict_of_interest.c.member_id)
        )
        found: dict[int, dict[int, str]] = {}
        for row in rows:
            found.setdefault(row.entry_id, {})[row.member_id] = row.reason
        return found

    def freeze(self, session_id: int, rules: FrozenRules) -> None:
        """Keep rules, scorecards, council, roster and products for good."""
        freezing.freeze(self._connection, session_id, rules)

    def freeze_scorecard(self, session_id: int, card: Scorecard) -> None:
        """Keep one more scorecard, for a product that joins an opened session."""
        freezing.freeze_scorecard(self._connection, session_id, card)

    def frozen_rules(self, session_id: int) -> FrozenRules | None:
        """Everything that was frozen; None before the opening."""
        return freezing.frozen_rules(self._connection, session_id)

    def frozen_roster(self, session_id: int) -> tuple[CouncilMember, ...]:
        """The members as they were at the opening; empty before."""
        return freezing.frozen_roster(self._connection, session_id)

    def frozen_profile(self, session_id: int) -> RuleProfile | None:
        """The rule profile as it was at the opening; None before."""
        return freezing.frozen_profile(self._connection, session_id)

    def frozen_product(self, entry_id: int) -> tuple[Scorecard, Mapping[str, int]]:
        """The scorecard and the cases an entry is scored with. Raises LookupError before the opening."""
        return freezing.frozen_product_of(self._connection, entry_id)

    def add_remark(self, session_id: int, kind: RemarkKind, text: str, entry_id: int | None, at: datetime) -> None:
        """Note something for the minutes."""
        row = {"session_id": session_id, "kind": kind, "text": text, "entry_id": entry_id, "recorded_at": at}
        self._connection.execute(insert(remark).values(row))

    def reject(self, entry_id: int, ground: str, detail: str, at: datetime) -> None:
        """Record the ground on which the council rejects or stops a product."""
        row = {"entry_id": entry_id, "ground": ground, "detail": detail, "recorded_at": at}
        self._connection.execute(insert(rejection).values(row))

    def conclude(self, entry_id: int, statement: str, at: datetime) -> None:
        """Record that a product is concluded."""
        row = {"entry_id": entry_id, "statement": statement, "concluded_at": at}
        self._connection.execute(insert(conclusion).values(row))

    def set_plan(self, session_id: int, plan: NewSession) -> None:
        """Change the plan of a session that is not open yet."""
        values = {name: getattr(plan, name) for name in NewSession.__slots__}
        self._connection.execute(
            update(council_session).where(council_session.c.session_id == session_id).values(values)
        )

    def call_meeting(self, session_id: int) -> None:
        """Make a meeting of an open session of written opinions. Raises LookupError."""
        key = {"session_id": session_id, "kind": SessionKind.WRITTEN}
        change_row(self._connection, council_session, key, {"kind": SessionKind.MEETING})

    def set_deadline(self, session_id: int, deadline: datetime, at: datetime) -> None:
        """Note until when written opinions are waited for; earlier deadlines stay in the file."""
        row = {"session_id": session_id, "deadline": deadline, "set_at": at}
        self._connection.execute(insert(opinion_deadline).values(row))

    def deadline(self, session_id: int) -> datetime | None:
        """Until when written opinions are waited for; None where nobody said."""
        found = select(opinion_deadline.c.deadline).where(opinion_deadline.c.session_id == session_id)
        last = found.order_by(opinion_deadline.c.deadline_id.desc()).limit(1)
        moment: datetime | None = self._connection.execute(last).scalar()
        return moment

    def _product(self, product_id: int) -> Product:
        return product_of(self._connection.execute(select(product).where(product.c.product_id == product_id)).one())


def _session(row: Row[tuple[object, ...]]) -> StoredSession:
    return StoredSession(**row._mapping)


def _entry(row: Row[tuple[object, ...]]) -> AgendaEntry:
    return AgendaEntry(**row._mapping)
