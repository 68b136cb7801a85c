"""Score sheets: a draft that its member changes mark by mark, then sealed for good."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import BindParameter, Connection, Table, bindparam, delete, exists, insert, select, update

from ocop_desk.domain.canonical import sha256_of
from ocop_desk.domain.clock import Clock
from ocop_desk.domain.records import ProductState, SessionState, SheetSource
from ocop_desk.store.member_rounds import MemberRound, member_rounds
from ocop_desk.store.tables import (
    agenda_entry,
    conflict_of_interest,
    council_session,
    round_excuse,
    round_member,
    score_mark,
    score_note,
    score_sheet,
    scoring_round,
)
from ocop_desk.store.values import DraftSheet
from ocop_desk.store.writing import change_row, insert_row, put_row

_HASHED_AS = "ocop-desk/score-sheet/1"


@dataclass(frozen=True, slots=True)
class RunningSheet:
    """The running round of a product in which a member may write."""

    round_id: int
    number: int


class Sheets:
    """The sheets of the file."""

    def __init__(self, connection: Connection, clock: Clock) -> None:
        self._connection = connection
        self._clock = clock

    def draft(self, round_id: int, member_id: int) -> DraftSheet:
        """The sheet as it stands; empty before the first mark."""
        found = self._find(round_id, member_id)
        if found is None:
            return DraftSheet({}, {}, None)
        sheet_id, submitted_at = found
        return DraftSheet(self._marks(sheet_id), self._notes(sheet_id), submitted_at)

    def running(self, entry_id: int, member_id: int) -> RunningSheet | None:
        """The sheet a member may write in now, found in one step; None where anything at all stands against it."""
        row = self._connection.execute(_RUNNING, {"entry": entry_id, "member": member_id}).first()
        return None if row is None else RunningSheet(*row)

    def set_level(self, round_id: int, member_id: int, criterion: str, level: int | None) -> None:
        """Keep one mark; None takes it back."""
        self._set(score_mark, round_id, member_id, criterion, None if level is None else {"level": level})

    def set_note(self, round_id: int, member_id: int, criterion: str, text: str) -> None:
        """Keep a remark on a criterion; an empty one takes it away."""
        self._set(score_note, round_id, member_id, criterion, {"text": text} if text else None)

    def submit(
        self, round_id: int, member_id: int, levels: Mapping[str, int], source: SheetSource, at: datetime
    ) -> str:
        """Put these levels in place of the draft's, seal the sheet and give its SHA-256."""
        sheet_id = self._sheet(round_id, member_id)
        self._connection.execute(delete(score_mark).where(score_mark.c.sheet_id == sheet_id))
        marks = [{"sheet_id": sheet_id, "criterion": code, "level": level} for code, level in levels.items()]
        if marks:
            self._connection.execute(insert(score_mark), marks)
        notes = self._notes(sheet_id)
        seal = sheet_hash(round_id, member_id, source, at, levels, notes)
        values = {"source": source, "submitted_at": at, "sha256": seal}
        change_row(self._connection, score_sheet, {"sheet_id": sheet_id}, values)
        return seal

    def submitted_members(self, round_id: int) -> tuple[int, ...]:
        """Members whose sheet of the round is sealed."""
        members = select(score_sheet.c.member_id).where(
            score_sheet.c.round_id == round_id, score_sheet.c.submitted_at.is_not(None)
        )
        return tuple(self._connection.execute(members.order_by(score_sheet.c.member_id)).scalars())

    def source(self, round_id: int, member_id: int) -> SheetSource | None:
        """Where the marks of a member's sealed sheet came from; None while it is not sealed."""
        query = select(score_sheet.c.source).where(
            score_sheet.c.round_id == round_id,
            score_sheet.c.member_id == member_id,
            score_sheet.c.submitted_at.is_not(None),
        )
        return self._connection.execute(query).scalar()

    def submitted_in(self, session_id: int) -> frozenset[tuple[int, int]]:
        """Round and member of every sealed sheet of a session."""
        query = (
            select(score_sheet.c.round_id, score_sheet.c.member_id)
            .join(scoring_round, scoring_round.c.round_id == score_sheet.c.round_id)
            .join(agenda_entry, agenda_entry.c.entry_id == scoring_round.c.entry_id)
            .where(agenda_entry.c.session_id == session_id, score_sheet.c.submitted_at.is_not(None))
        )
        return frozenset((row.round_id, row.member_id) for row in self._connection.execute(query))

    def of_member(self, session_id: int, member_id: int) -> dict[int, MemberRound]:
        """Agenda entry to one member's part in its last round."""
        return member_rounds(self._connection, session_id, member_id)

    def _set(
        self, table: Table, round_id: int, member_id: int, criterion: str, values: Mapping[str, object] | None
    ) -> None:
        sheet_id = self._sheet(round_id, member_id)
        if values is None:
            self._connection.execute(delete(table).where(table.c.sheet_id == sheet_id, table.c.criterion == criterion))
        else:
            put_row(self._connection, table, {"sheet_id": sheet_id, "criterion": criterion}, values)
        self._connection.execute(_SAVED, {"sheet": sheet_id, "now": self._clock()})

    def _sheet(self, round_id: int, member_id: int) -> int:
        found = self._find(round_id, member_id)
        if found is not None:
            return found[0]
        row = {"round_id": round_id, "member_id": member_id, "source": SheetSource.TYPED}
        return insert_row(self._connection, score_sheet, row)

    def _find(self, round_id: int, member_id: int) -> tuple[int, datetime | None] | None:
        row = self._connection.execute(_FIND, {"round": round_id, "member": member_id}).first()
        return None if row is None else (row.sheet_id, row.submitted_at)

    def _marks(self, sheet_id: int) -> dict[str, int]:
        return dict(self._connection.execute(_MARKS, {"sheet": sheet_id}).all())

    def _notes(self, sheet_id: int) -> dict[str, str]:
        return dict(self._connection.execute(_NOTES, {"sheet": sheet_id}).all())


# Read at every mark, so they are put together once.
_FIND = select(score_sheet.c.sheet_id, score_sheet.c.submitted_at).where(
    score_sheet.c.round_id == bindparam("round"), score_sheet.c.member_id == bindparam("member")
)
_MARKS = select(score_mark.c.criterion, score_mark.c.level).where(score_mark.c.sheet_id == bindparam("sheet"))
_NOTES = select(score_note.c.criterion, score_note.c.text).where(score_note.c.sheet_id == bindparam("sheet"))
_SAVED = update(score_sheet).where(score_sheet.c.sheet_id == bindparam("sheet")).values(saved_at=bindparam("now"))
_THIS_MEMBER: BindParameter[int] = bindparam("member")
_RUNNING = (
    select(scoring_round.c.round_id, scoring_round.c.number)
    .join(agenda_entry, agenda_entry.c.entry_id == scoring_round.c.entry_id)
    .join(council_session, council_session.c.session_id == agenda_entry.c.session_id)
    .join(round_member, round_member.c.round_id == scoring_round.c.round_id)
    .where(
        agenda_entry.c.entry_id == bindparam("entry"),
        agenda_entry.c.state == ProductState.SCORING,
        council_session.c.state == SessionState.OPEN,
        scoring_round.c.revealed_at.is_(None),
        round_member.c.member_id == _THIS_MEMBER,
        ~exists().where(round_excuse.c.round_id == scoring_round.c.round_id, round_excuse.c.member_id == _THIS_MEMBER),
        ~exists().where(
            conflict_of_interest.c.entry_id == agenda_entry.c.entry_id, conflict_of_interest.c.member_id == _THIS_MEMBER
        ),
        ~exists().where(
            score_sheet.c.round_id == scoring_round.c.round_id,
            score_sheet.c.member_id == _THIS_MEMBER,
            score_sheet.c.submitted_at.is_not(None),
        ),
    )
)


@dataclass(frozen=True, slots=True)
class SealedSheet:
    """A submitted sheet as the file has it, with the hash written when it was sealed."""

    round_id: int
    member_id: int
    source: SheetSource
    submitted_at: datetime
    levels: Mapping[str, int]
    notes: Mapping[str, str]
    sha256: str


def sealed_sheets(connection: Connection) -> Iterator[SealedSheet]:
    """Every submitted sheet of the file."""
    levels = _by_sheet(connection, score_mark, "level")
    notes = _by_sheet(connection, score_note, "text")
    query = select(score_sheet).where(score_sheet.c.submitted_at.is_not(None)).order_by(score_sheet.c.sheet_id)
    for row in connection.execute(query).all():
        yield SealedSheet(
            round_id=row.round_id,
            member_id=row.member_id,
            source=row.source,
            submitted_at=row.submitted_at,
            levels=levels.get(row.sheet_id, {}),
            notes=notes.get(row.sheet_id, {}),
            sha256=row.sha256,
        )


def _by_sheet(connection: Connection, table: Table, value: str) -> dict[int, dict[str, Any]]:
    found: dict[int, dict[str, Any]] = {}
    for sheet_id, criterion, said in connection.execute(select(table.c.sheet_id, table.c.criterion, table.c[value])):
        found.setdefault(sheet_id, {})[criterion] = said
    return found


def sheet_hash(
    round_id: int,
    member_id: int,
    source: SheetSource,
    submitted_at: datetime,
    levels: Mapping[str, int],
    notes: Mapping[str, str],
) -> str:
    """SHA-256 over everything a sealed sheet says."""
    content = {
        "round": round_id,
        "member": member_id,
        "source": source,
        "submitted_at": submitted_at,
        "levels": levels,
        "notes": notes,
    }
    return sha256_of(_HASHED_AS, content)
