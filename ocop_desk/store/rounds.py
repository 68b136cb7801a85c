"""Scoring rounds: who has to score, who was let off, when all sheets were opened, what the council found."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Connection, Row, insert, select

from ocop_desk.domain.records import ExcusedRecord
from ocop_desk.domain.results import Finding
from ocop_desk.store.tables import finding as finding_table
from ocop_desk.store.tables import round_excuse, round_member, scoring_round
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
        rows = self._connection.execute(
            select(scoring_round).where(scoring_round.c.entry_id == entry_id).order_by(scoring_round.c.number)
        )
        return tuple(map(self._stored, rows.all()))

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

    def _stored(self, row: Row[tuple[object, ...]]) -> StoredRound:
        columns = row._mapping
        round_id = columns["round_id"]
        return StoredRound(
            **{name: columns[name] for name in StoredRound.__slots__ if name not in {"entitled", "excused"}},
            entitled=self._entitled(round_id),
            excused=self._excused(round_id),
        )

    def _entitled(self, round_id: int) -> tuple[int, ...]:
        members = select(round_member.c.member_id).where(round_member.c.round_id == round_id)
        return tuple(self._connection.execute(members.order_by(round_member.c.member_id)).scalars())

    def _excused(self, round_id: int) -> tuple[ExcusedRecord, ...]:
        rows = self._connection.execute(
            select(round_excuse).where(round_excuse.c.round_id == round_id).order_by(round_excuse.c.member_id)
        )
        return tuple(ExcusedRecord(row.member_id, row.reason, row.recorded_at) for row in rows)
