"""The audit chain: every event carries the hash of the one before.

The order of events is that of `seq`. `at` is what the computer's clock said at that moment and is never mended: after
the clock was set back it goes backwards, and the reader sees that it did.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from json.encoder import encode_basestring
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, case, func, insert, select

from ocop_desk.domain.audit_codes import audit_code
from ocop_desk.domain.canonical import sha256_of
from ocop_desk.store.tables import audit_event
from ocop_desk.store.values import AuditEvent

FIRST_HASH = "0" * 64
_HASHED_AS = "ocop-desk/audit-event/1"


class Audit:
    """Events in the order they happened."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def head(self) -> AuditEvent | None:
        """The last event; None in an empty chain."""
        row = self._connection.execute(select(audit_event).order_by(audit_event.c.seq.desc()).limit(1)).first()
        return None if row is None else _event(row)

    def latest(self) -> datetime | None:
        """The latest moment of any event, which need not be the last one's: clocks are set back."""
        return self._connection.execute(select(func.max(audit_event.c.at))).scalar()

    def hash_at(self, seq: int) -> str | None:
        """The hash of the event of that number; None where the chain is shorter."""
        return self._connection.execute(select(audit_event.c.hash).where(audit_event.c.seq == seq)).scalar()

    def events(self) -> tuple[AuditEvent, ...]:
        """The whole chain."""
        return tuple(map(_event, self._connection.execute(select(audit_event).order_by(audit_event.c.seq))))

    def of(self, kinds: Iterable[str]) -> tuple[AuditEvent, ...]:
        """Every event of some kinds."""
        query = select(audit_event).where(audit_event.c.kind.in_(tuple(kinds)))
        return tuple(map(_event, self._connection.execute(query.order_by(audit_event.c.seq))))

    def code_of(self, kind: str, name: str, value: int) -> str:
        """The code of the last event of a kind whose details have this value under a name; empty without one."""
        query = select(audit_event.c.seq, audit_event.c.hash).where(audit_event.c.kind == kind, _detail(name) == value)
        row = self._connection.execute(query.order_by(audit_event.c.seq.desc()).limit(1)).first()
        return "" if row is None else audit_code(row.seq, row.hash)

    def codes_by(self, kind: str, name: str, subject: str | None = None) -> dict[str, str]:
        """Text under a name in the details to the code of the last event of a kind that has it; of one subject."""
        query = select(audit_event.c.seq, audit_event.c.hash, _detail(name).label("value"))
        query = query.where(audit_event.c.kind == kind)
        if subject is not None:
            query = query.where(audit_event.c.subject == subject)
        rows = self._connection.execute(query.order_by(audit_event.c.seq))
        return {row.value: audit_code(row.seq, row.hash) for row in rows if row.value is not None}

    def first_broken(self) -> int | None:
        """The number of the first event that is no longer what was recorded; None where the whole chain holds.

        For every opening of a file: a tenth of a second for some ten thousand events.
        """
        if all(self._links()):
            return None
        # The text in a column may be written in another way and say the same.
        return next(iter(broken_links(self.events())), None)

    def _links(self) -> Iterator[bool]:
        """Whether each event is what was recorded, by the text it lies in: what was hashed is put together of that."""
        columns = "seq, at, actor, kind, subject, details, previous_hash, hash"
        last, last_hash = 0, FIRST_HASH
        for seq, at, actor, kind, subject, details, previous, own in self._connection.exec_driver_sql(
            f"SELECT {columns} FROM audit_event ORDER BY seq"
        ):
            hashed = (
                f'{_HASHED_AS}\n{{"actor":{encode_basestring(actor)},"at":"{at}","details":{details},'
                f'"kind":{encode_basestring(kind)},"previous_hash":"{previous}","seq":{seq},'
                f'"subject":{encode_basestring(subject)}}}'
            )
            digest = hashlib.sha256(hashed.encode()).hexdigest()
            yield seq == last + 1 and previous == last_hash and digest == own
            last, last_hash = seq, own

    def since(self, moment: datetime, kinds: Iterable[str]) -> tuple[AuditEvent, ...]:
        """Events of some kinds that happened after a moment."""
        query = select(audit_event).where(audit_event.c.at > moment, audit_event.c.kind.in_(tuple(kinds)))
        return tuple(map(_event, self._connection.execute(query.order_by(audit_event.c.seq))))

    def append(self, at: datetime, actor: str, kind: str, subject: str, details: Mapping[str, object]) -> AuditEvent:
        """Add an event after the last one."""
        last = self.head()
        seq, previous = (1, FIRST_HASH) if last is None else (last.seq + 1, last.hash)
        content = {"seq": seq, "at": at, "actor": actor, "kind": kind, "subject": subject, "details": details}
        chained = sha256_of(_HASHED_AS, {**content, "previous_hash": previous})
        self._connection.execute(insert(audit_event).values(**content, previous_hash=previous, hash=chained))
        return AuditEvent(seq, at, actor, kind, subject, details, previous, chained)


def hash_of(event: AuditEvent) -> str:
    """What the event's hash has to be."""
    content = {name: getattr(event, name) for name in AuditEvent.__slots__ if name != "hash"}
    return sha256_of(_HASHED_AS, content)


def broken_links(events: Iterable[AuditEvent]) -> tuple[int, ...]:
    """Numbers of the events whose content or place in the chain is not what was recorded."""
    broken = []
    seq, previous = 0, FIRST_HASH
    for event in events:
        if event.seq != seq + 1 or event.previous_hash != previous or hash_of(event) != event.hash:
            broken.append(event.seq)
        seq, previous = event.seq, event.hash
    return tuple(broken)


def _detail(name: str) -> ColumnElement[Any]:
    """What stands under a name in the details; nothing where these were scribbled over."""
    details = audit_event.c.details
    return case((func.json_valid(details) == 1, func.json_extract(details, f"$.{name}")))


def _event(row: Row[tuple[object, ...]]) -> AuditEvent:
    return AuditEvent(**row._mapping)
