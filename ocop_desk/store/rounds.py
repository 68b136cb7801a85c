"""Scoring rounds: who has to score, who was let off, when all sheets were opened, what the council found."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, insert, select

from ocop_desk.domain.records import ExcusedRecord
from ocop_desk.domain.results import Finding
from ocop_desk.store.tables import agenda_entry, round_excuse, round_member, scoring_round
from ocop_desk.store.tables import finding as finding_table
from ocop_desk.store.values import StoredRound
from ocop_desk.store.writing import change_row, insert_row


class Rounds:
    """The scoring rounds of the file."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def open(self, entry_id: int, number: int, reason: str, entitled: Iterable[int], at: datetime) -> int:
        """Open a round for these members and give its number in the file."""
        row = {"entry_id": entry_id, "number": number, "reason": reason, "opened_at": at}
        round_id = insert_row(self._connection, scoring_round, row)
        members = [{"round_id": round_id, "member_id": member_id} for member_id in sorted(set(entitled))]
        if members:
            self._connection.execute(insert(round_member), members)
        return round_id

    def last(self, entry_id: int) -> StoredRound | None:
        """The latest round of a product."""
        rounds = self.all(entry_id)
        return rounds[-1] if rounds else None

    def all(self, entry_id: int) -> tuple[StoredRound, ...]:
        """The rounds of a product by number."""
        return self._read(agenda_entry.c.entry_id == entry_id).get(entry_id, ())

    def of_session(self, session_id: int) -> dict[int, tuple[StoredRound, ...]]:
        """Agenda entry to its rounds by number, of a whole session."""
        return self._read(agenda_entry.c.session_id == session_id)

    def _read(self, mine: ColumnElement[bool]) -> dict[int, tuple[StoredRound, ...]]:
        """Agenda entry to its rounds by number, of the entries that are `mine`, in three readings."""
        joined = scoring_round.join(agenda_entry)
        entitled: dict[int, list[int]] = {}
        members = select(round_member).select_from(round_member.join(joined)).where(mine)
        for row in self._connection.execute(members.order_by(round_member.c.member_id)):
            entitled.setdefault(row.round_id, []).append(row.member_id)
        excused: dict[int, list[ExcusedRecord]] = {}
        excuses = select(round_excuse).join(joined, round_excuse.c.round_id == scoring_round.c.round_id).where(mine)
        for row in self._connection.execute(excuses.order_by(round_excuse.c.member_id)):
            excused.setdefault(row.round_id, []).append(ExcusedRecord(row.member_id, row.reason, row.recorded_at))
        found: dict[int, tuple[StoredRound, ...]] = {}
        rounds = select(scoring_round).select_from(joined).where(mine).order_by(scoring_round.c.number)
        for row in self._connection.execute(rounds):
            whole = StoredRound(
                **row._mapping,
                entitled=tuple(entitled.get(row.round_id, ())),
                excused=tuple(excused.get(row.round_id, ())),
            )
            found[row.entry_id] = (*found.get(row.entry_id, ()), whole)
        return found

    def reveal(self, round_id: int, at: datetime) -> None:
        """Open all sheets of the round."""
        change_row(self._connection, scoring_round, {"round_id": round_id}, {"revealed_at": at})

    def excuse(self, round_id: int, member_id: int, reason: str, at: datetime) -> None:
        """Let a member off who has not submitted."""
        row = {"round_id": round_id, "member_id": member_id, "reason": reason, "recorded_at": at}
        self._connection.execute(insert(round_excuse).values(row))

    def add_finding(self, round_id: int, finding: Finding, level: int, at: datetime) -> None:
        """Record a finding; the latest one on a gate holds, earlier ones stay in the file."""
        values = {name: getattr(finding, name) for name in Finding.__slots__}
        row = {"round_id": round_id, **values, "level": level, "recorded_at": at}
        self._connection.execute(insert(finding_table).values(row))
