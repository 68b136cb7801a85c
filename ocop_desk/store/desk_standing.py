"""Which desk a council file is: its keys, and whether another desk took over from it."""

from dataclasses import dataclass, fields
from datetime import datetime

from sqlalchemy import Connection, insert, select

from ocop_desk.store.desk_tables import desk_key, superseded_desk
from ocop_desk.store.writing import change_rows


@dataclass(frozen=True, slots=True)
class StoredDeskKey:
    """The key of a desk; `private_key` (PKCS#8 in DER) is None for the desks before this one."""

    epoch: int
    public_key: bytes
    private_key: bytes | None
    vouched: bytes
    made_at: datetime


@dataclass(frozen=True, slots=True)
class SupersededDesk:
    """The desk that took over from this file."""

    epoch: int
    actor: str
    host: str
    taken_over_at: datetime | None
    """By that desk's clock; None where it is known by its epoch alone."""
    shared_events: int | None
    """Events of the audit chain that both have; None where that is not known."""
    shared_received: int | None
    """The number of the last received sheet that both have; None where that is not known."""
    heard_at: datetime


class Desks:
    """The desks of the file."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def own_keys(self) -> tuple[StoredDeskKey, ...]:
        """The keys of every desk this file was, the present one's last."""
        rows = self._connection.execute(select(desk_key).order_by(desk_key.c.epoch))
        return tuple(StoredDeskKey(**row._mapping) for row in rows)

    def add_key(self, key: StoredDeskKey) -> None:
        """Keep the key of the present desk; the private keys of those before go."""
        change_rows(self._connection, desk_key, {}, {"private_key": None})
        values = {one.name: getattr(key, one.name) for one in fields(key)}
        self._connection.execute(insert(desk_key).values(values))

    def superseded(self) -> SupersededDesk | None:
        """The desk that took over; None where this one goes on."""
        columns = [superseded_desk.c[one.name] for one in fields(SupersededDesk)]
        row = self._connection.execute(select(*columns)).first()
        return None if row is None else SupersededDesk(**row._mapping)

    def supersede(self, by: SupersededDesk) -> None:
        """Note the desk that took over: the last thing that is written into the file."""
        values = {one.name: getattr(by, one.name) for one in fields(by)}
        self._connection.execute(insert(superseded_desk).values(superseded_id=1, **values))
