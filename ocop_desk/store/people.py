"""People of a council file: who signs in, as what, and by which password."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, select

from ocop_desk.domain.permissions import Person, Rights, Role
from ocop_desk.store.exchange_tables import member_desk
from ocop_desk.store.people_tables import person
from ocop_desk.store.writing import change_row, insert_row


@dataclass(frozen=True, slots=True)
class StoredPassword:
    """The hash of somebody's password, and the wrong entries since the last right one."""

    hash: str = field(repr=False)
    set_at: datetime
    wrong: int
    wrong_at: datetime | None


class People:
    """Everybody who may sign in; in a file without people, which is the rule, nobody has to."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> tuple[Person, ...]:
        """Who may sign in now, in the order they were added."""
        query = select(person).where(person.c.removed_at.is_(None)).order_by(person.c.person_id)
        return tuple(map(_person, self._connection.execute(query)))

    def get(self, person_id: int) -> Person | None:
        """Somebody who may sign in now; None for anybody else."""
        row = self._row(person_id)
        return None if row is None else _person(row)

    def rights(self, person_id: int | None) -> Rights:
        """What holds now for somebody; nobody is signed in with None, or where that person was removed meanwhile."""
        laptop_of = self._connection.execute(select(member_desk.c.member_id)).scalar()
        acting = None if person_id is None else self.get(person_id)
        if acting is not None:
            return Rights(True, acting, laptop_of)
        anyone = select(person.c.person_id).where(person.c.removed_at.is_(None)).limit(1)
        return Rights(self._connection.execute(anyone).first() is not None, laptop_of=laptop_of)

    def add(self, name: str, role: Role, member_id: int | None, hashed: str, at: datetime) -> Person:
        """Add somebody."""
        values = {"name": name, "role": role, "member_id": member_id}
        kept = {"hash": hashed, "set_at": at, "wrong": 0, "added_at": at}
        return Person(insert_row(self._connection, person, {**values, **kept}), name, role, member_id)

    def change(self, changed: Person) -> None:
        """Keep somebody's name, role and membership. Raises LookupError."""
        values = {"name": changed.name, "role": changed.role, "member_id": changed.member_id}
        change_row(self._connection, person, {"person_id": changed.person_id}, values)

    def remove(self, person_id: int, at: datetime) -> None:
        """Let somebody sign in no more. Raises LookupError."""
        change_row(self._connection, person, {"person_id": person_id}, {"removed_at": at, "hash": ""})

    def password(self, person_id: int) -> StoredPassword | None:
        """How somebody's password is known; None where nobody of that number may sign in."""
        row = self._row(person_id)
        return None if row is None else StoredPassword(row.hash, row.set_at, row.wrong, row.wrong_at)

    def set_password(self, person_id: int, hashed: str, at: datetime) -> None:
        """Keep a password in place of the one before; wrong entries are forgotten. Raises LookupError."""
        values = {"hash": hashed, "set_at": at, "wrong": 0, "wrong_at": None}
        change_row(self._connection, person, {"person_id": person_id}, values)

    def note_wrong(self, person_id: int, wrong: int, at: datetime | None) -> None:
        """Keep how many wrong entries there were since the right one, and when the last was. Raises LookupError."""
        change_row(self._connection, person, {"person_id": person_id}, {"wrong": wrong, "wrong_at": at})

    def _row(self, person_id: int) -> Row[Any] | None:
        query = select(person).where(person.c.person_id == person_id, person.c.removed_at.is_(None))
        return self._connection.execute(query).first()


def _person(row: Row[Any]) -> Person:
    return Person(row.person_id, row.name, row.role, row.member_id)
