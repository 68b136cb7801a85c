"""Score sheets: a draft that its member changes mark by mark, then sealed for good."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Table, delete, insert, select

from ocop_desk.domain.records import SheetSource
from ocop_desk.store.canonical import sha256_of
from ocop_desk.store.tables import score_mark, score_note, score_sheet
from ocop_desk.store.values import DraftSheet
from ocop_desk.store.writing import change_row, insert_row, put_row

_HASHED_AS = "ocop-desk/score-sheet/1"


class Sheets:
    """The sheets of the file."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def draft(self, round_id: int, member_id: int) -> DraftSheet:
        """The sheet as it stands; empty before the first mark."""
        found = self._find(round_id, member_id)
        if found is None:
            return DraftSheet({}, {}, None)
        sheet_id, submitted_at = found
        return DraftSheet(self._marks(sheet_id), self._notes(sheet_id), submitted_at)

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

    def _set(
        self, table: Table, round_id: int, member_id: int, criterion: str, values: Mapping[str, object] | None
    ) -> None:
        sheet_id = self._sheet(round_id, member_id)
        if values is None:
            self._connection.execute(delete(table).where(table.c.sheet_id == sheet_id, table.c.criterion == criterion))
        else:
            put_row(self._connection, table, {"sheet_id": sheet_id, "criterion": criterion}, values)

    def _sheet(self, round_id: int, member_id: int) -> int:
        found = self._find(round_id, member_id)
        if found is not None:
            return found[0]
        row = {"round_id": round_id, "member_id": member_id, "source": SheetSource.TYPED}
        return insert_row(self._connection, score_sheet, row)

    def _find(self, round_id: int, member_id: int) -> tuple[int, datetime | None] | None:
        row = self._connection.execute(
            select(score_sheet.c.sheet_id, score_sheet.c.submitted_at).where(
                score_sheet.c.round_id == round_id, score_sheet.c.member_id == member_id
            )
        ).first()
        return None if row is None else (row.sheet_id, row.submitted_at)

    def _marks(self, sheet_id: int) -> dict[str, int]:
        marks = select(score_mark.c.criterion, score_mark.c.level).where(score_mark.c.sheet_id == sheet_id)
        return dict(self._connection.execute(marks).all())

    def _notes(self, sheet_id: int) -> dict[str, str]:
        notes = select(score_note.c.criterion, score_note.c.text).where(score_note.c.sheet_id == sheet_id)
        return dict(self._connection.execute(notes).all())


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
