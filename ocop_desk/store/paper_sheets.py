"""Paper scorecards as they were typed in: entries, differences settled, scans. Rows are only ever added."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, Table, select

from ocop_desk.domain.canonical import sha256_of
from ocop_desk.domain.dossiers import Media
from ocop_desk.domain.paper_entries import PaperRecord, ScanRecord, SettledMark
from ocop_desk.store.dossier_tables import evidence_content
from ocop_desk.store.paper_tables import paper_entry, paper_scan, paper_scan_taken_back, paper_settlement
from ocop_desk.store.tables import agenda_entry, scoring_round
from ocop_desk.store.values import ContentState
from ocop_desk.store.writing import insert_row

_ENTRY_HASHED_AS = "ocop-desk/paper-entry/1"
_SETTLEMENT_HASHED_AS = "ocop-desk/paper-settlement/1"

FIRST, SECOND = 1, 2


@dataclass(frozen=True, slots=True)
class PaperEntry:
    """A paper as one person typed it; `place` is FIRST or SECOND in its attempt."""

    attempt: int
    place: int
    typist: str
    reason: str
    levels: Mapping[str, int]
    notes: Mapping[str, str]
    typed_at: datetime


@dataclass(frozen=True, slots=True)
class PaperSettlement:
    """What somebody who looked at the paper said of a criterion in which an attempt's entries differ."""

    attempt: int
    criterion: str
    level: int
    settled_by: str
    settled_at: datetime


@dataclass(frozen=True, slots=True)
class TakenBack:
    """Why a scan counts no more, who said so and when."""

    reason: str
    taken_by: str
    taken_at: datetime


@dataclass(frozen=True, slots=True)
class PaperScan:
    """A scan of a sheet's paper with where its bytes lie; `pages` are this sheet's, all of them where empty."""

    scan_id: int
    content_id: int
    name: str
    pages: tuple[int, ...]
    media: Media
    page_count: int
    size: int
    sha256: str
    state: ContentState
    added_by: str
    added_at: datetime
    taken_back: TakenBack | None = None

    @property
    def here(self) -> bool:
        """Whether the file holds its bytes, and not their hash alone."""
        return self.state is ContentState.HERE


class PaperSheets:
    """The paper scorecards of the file."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add_entry(self, round_id: int, member_id: int, entry: PaperEntry) -> str:
        """Keep what somebody typed, and give the SHA-256 over it."""
        values = {name: getattr(entry, name) for name in PaperEntry.__slots__}
        seal = sha256_of(_ENTRY_HASHED_AS, {"round": round_id, "member": member_id, **values})
        row = {"round_id": round_id, "member_id": member_id, "sha256": seal, **values}
        insert_row(self._connection, paper_entry, row)
        return seal

    def entries(self, round_id: int, member_id: int) -> tuple[PaperEntry, ...]:
        """The entries of the last attempt, the first one first; empty where nobody has typed."""
        rows = self._connection.execute(
            _of_sheet(paper_entry, round_id, member_id).order_by(paper_entry.c.attempt, paper_entry.c.place)
        ).all()
        return tuple(_entry(row) for row in rows if row.attempt == rows[-1].attempt)

    def typed_members(self, round_id: int) -> dict[int, int]:
        """Member to how often the paper was typed in the last attempt of a round."""
        query = select(paper_entry.c.member_id, paper_entry.c.attempt).where(paper_entry.c.round_id == round_id)
        counts: dict[int, dict[int, int]] = defaultdict(lambda: defaultdict(int))
        for member_id, attempt in self._connection.execute(query):
            counts[member_id][attempt] += 1
        return {member_id: attempts[max(attempts)] for member_id, attempts in counts.items()}

    def settle(self, round_id: int, member_id: int, said: PaperSettlement) -> str:
        """Keep what was said of a difference, and give the SHA-256 over it."""
        values = {name: getattr(said, name) for name in PaperSettlement.__slots__}
        seal = sha256_of(_SETTLEMENT_HASHED_AS, {"round": round_id, "member": member_id, **values})
        row = {"round_id": round_id, "member_id": member_id, "sha256": seal, **values}
        insert_row(self._connection, paper_settlement, row)
        return seal

    def settlements(self, round_id: int, member_id: int, attempt: int) -> tuple[PaperSettlement, ...]:
        """What was settled in an attempt, in the order it was."""
        query = _of_sheet(paper_settlement, round_id, member_id).where(paper_settlement.c.attempt == attempt)
        rows = self._connection.execute(query.order_by(paper_settlement.c.settlement_id))
        return tuple(_settlement(row) for row in rows)

    def add_scan(
        self, round_id: int, member_id: int, content_id: int, name: str, pages: tuple[int, ...], by: str, at: datetime
    ) -> int:
        """Tie pages of a content that arrived to a sheet, and give the number of the scan."""
        row = {
            "round_id": round_id,
            "member_id": member_id,
            "content_id": content_id,
            "name": name,
            "pages": pages,
            "added_by": by,
            "added_at": at,
        }
        return insert_row(self._connection, paper_scan, row)

    def scans(self, round_id: int, member_id: int) -> tuple[PaperScan, ...]:
        """The scans of a sheet in the order they came, those taken back among them."""
        query = _scans().where(paper_scan.c.round_id == round_id, paper_scan.c.member_id == member_id)
        return tuple(_scan(row) for row in self._connection.execute(query))

    def take_back(self, scan_id: int, taken: TakenBack) -> None:
        """Let a scan count no more; it stays, with the reason."""
        values = {name: getattr(taken, name) for name in TakenBack.__slots__}
        insert_row(self._connection, paper_scan_taken_back, {"scan_id": scan_id, **values})

    def records(self, wanted: ColumnElement[bool]) -> dict[tuple[int, int], PaperRecord]:
        """What the record keeps of the papers of agenda entries `wanted`, by round and member.

        Only where two people have typed; whether the sheet was sealed from it, the sheet itself says.
        """
        typed: dict[tuple[int, int], list[PaperEntry]] = defaultdict(list)
        settled: dict[tuple[int, int], list[PaperSettlement]] = defaultdict(list)
        scans: dict[tuple[int, int], list[PaperScan]] = defaultdict(list)
        for row in self._connection.execute(_of_rounds(select(paper_entry), paper_entry, wanted)):
            typed[row.round_id, row.member_id].append(_entry(row))
        if not typed:
            return {}
        for row in self._connection.execute(
            _of_rounds(select(paper_settlement), paper_settlement, wanted).order_by(paper_settlement.c.settlement_id)
        ):
            settled[row.round_id, row.member_id].append(_settlement(row))
        for row in self._connection.execute(_of_rounds(_scans(), paper_scan, wanted)):
            scan = _scan(row)
            if scan.taken_back is None:
                scans[row.round_id, row.member_id].append(scan)
        found = ((key, _record(entries, settled[key], scans[key])) for key, entries in typed.items())
        return {key: record for key, record in found if record is not None}


def broken_papers(connection: Connection) -> Iterator[tuple[int, int]]:
    """Round and member of every entry or settlement that is no longer what was written."""
    for row in connection.execute(select(paper_entry)):
        values = {name: getattr(row, name) for name in PaperEntry.__slots__}
        if sha256_of(_ENTRY_HASHED_AS, {"round": row.round_id, "member": row.member_id, **values}) != row.sha256:
            yield row.round_id, row.member_id
    for row in connection.execute(select(paper_settlement)):
        values = {name: getattr(row, name) for name in PaperSettlement.__slots__}
        if sha256_of(_SETTLEMENT_HASHED_AS, {"round": row.round_id, "member": row.member_id, **values}) != row.sha256:
            yield row.round_id, row.member_id


def _record(entries: list[PaperEntry], settled: list[PaperSettlement], scans: list[PaperScan]) -> PaperRecord | None:
    attempt = max(one.attempt for one in entries)
    last = {one.place: one for one in entries if one.attempt == attempt}
    if len(last) < SECOND:
        return None
    first, second = last[FIRST], last[SECOND]
    return PaperRecord(
        typists=(first.typist, second.typist),
        settled=tuple(
            SettledMark(
                criterion=one.criterion,
                first=first.levels.get(one.criterion),
                second=second.levels.get(one.criterion),
                level=one.level,
                settled_by=one.settled_by,
                settled_at=one.settled_at,
            )
            for one in settled
            if one.attempt == attempt
        ),
        scans=tuple(ScanRecord(one.name, one.sha256, one.size, one.pages) for one in scans),
    )


def _entry(row: Row[Any]) -> PaperEntry:
    return PaperEntry(row.attempt, row.place, row.typist, row.reason, row.levels, row.notes, row.typed_at)


def _settlement(row: Row[Any]) -> PaperSettlement:
    return PaperSettlement(row.attempt, row.criterion, row.level, row.settled_by, row.settled_at)


def _scan(row: Row[Any]) -> PaperScan:
    return PaperScan(
        scan_id=row.scan_id,
        content_id=row.content_id,
        name=row.name,
        pages=tuple(row.pages),
        media=row.media,
        page_count=row.page_count,
        size=row.size,
        sha256=row.sha256,
        state=row.state,
        added_by=row.added_by,
        added_at=row.added_at,
        taken_back=TakenBack(row.reason, row.taken_by, row.taken_at) if row.taken_at is not None else None,
    )


def _scans() -> Select[Any]:
    content, taken = evidence_content.c, paper_scan_taken_back.c
    return (
        select(
            paper_scan,
            content.media,
            content.pages.label("page_count"),
            content.size,
            content.sha256,
            content.state,
            taken.reason,
            taken.taken_by,
            taken.taken_at,
        )
        .select_from(paper_scan)
        .join(evidence_content, content.content_id == paper_scan.c.content_id)
        .outerjoin(paper_scan_taken_back, taken.scan_id == paper_scan.c.scan_id)
        .order_by(paper_scan.c.scan_id)
    )


def _of_sheet(table: Table, round_id: int, member_id: int) -> Select[Any]:
    return select(table).where(table.c.round_id == round_id, table.c.member_id == member_id)


def _of_rounds(query: Select[Any], table: Table, wanted: ColumnElement[bool]) -> Select[Any]:
    return (
        query.join(scoring_round, table.c.round_id == scoring_round.c.round_id)
        .join(agenda_entry, agenda_entry.c.entry_id == scoring_round.c.entry_id)
        .where(wanted)
    )
