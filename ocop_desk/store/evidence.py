"""The bytes of evidence: stored once by SHA-256 in chunks, read at any place without what lies before it."""

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, bindparam, delete, func, insert, inspect, literal, select

from ocop_desk.domain.dossiers import Media
from ocop_desk.store.dossier_tables import evidence_chunk, evidence_content, evidence_document
from ocop_desk.store.paper_tables import paper_scan
from ocop_desk.store.values import ContentState, StoredContent
from ocop_desk.store.writing import change_row, insert_row

CHUNK_SIZE = 64 * 1024
"""Bytes of every chunk but the last: little is read in vain where a reader of a PDF goes from page to page for a few
hundred bytes each; a whole page of a scan comes in one query anyway."""

CHUNKS_AT_ONCE = 256
"""Chunks written in one unit of work: others wait no longer than this takes."""

DROPPED_AT_ONCE = 4 * CHUNKS_AT_ONCE
"""Chunks taken away in one unit of work: that is quicker than writing them."""

_ON_THE_WAY = (ContentState.ARRIVING, ContentState.RETURNING)

EVIDENCE_BYTES = evidence_chunk.name
"""The table that a copy of the scores leaves out."""

MARK_AWAY = f"UPDATE {evidence_content.name} SET state = 'away' WHERE state IN ('here', 'returning')"
"""What such a copy says of its contents then."""


def evidence_size(connection: Connection) -> int:
    """Bytes of all evidence in a file of any age; 0 in one from before there was any."""
    if not inspect(connection).has_table(evidence_content.name):
        return 0
    return EvidenceStore(connection).total_size()


class EvidenceStore:
    """The contents of the file. New bytes arrive over several units of work and count only once they are whole."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def begin(self, media: Media) -> int:
        """Start a content whose bytes will arrive, and give its number."""
        values = {"sha256": None, "size": 0, "media": media, "pages": 0, "state": ContentState.ARRIVING}
        return insert_row(self._connection, evidence_content, values)

    def append(self, content_id: int, first: int, chunks: Sequence[bytes | memoryview]) -> None:
        """Add the next chunks of a content that arrives; `first` is the place of the first of them."""
        rows = [
            {"content_id": content_id, "place": place, "data": data} for place, data in enumerate(chunks, start=first)
        ]
        if rows:
            self._connection.execute(insert(evidence_chunk), rows)

    def begin_return(self, content_id: int) -> None:
        """Start taking in again the bytes of a content that is away."""
        self._set_state(content_id, ContentState.RETURNING)

    def finish(self, content_id: int, sha256: str, size: int, pages: int) -> int:
        """Make an arrived content count, and give its number: another one where the same bytes are here already.

        Raises ValueError where other bytes came back than went away.
        """
        twin = self.find(sha256)
        if twin is not None and twin.content_id == content_id:
            self._set_state(content_id, ContentState.HERE)
            return content_id
        if twin is not None:
            self.drop_arriving(content_id)
            return twin.content_id
        if self._state(content_id) is ContentState.RETURNING:
            raise ValueError(f"other bytes came back for content {content_id}")
        values = {"sha256": sha256, "size": size, "pages": pages, "state": ContentState.HERE}
        change_row(self._connection, evidence_content, {"content_id": content_id}, values)
        return content_id

    def drop_some(self, content_id: int) -> bool:
        """Take away a part of the bytes of a content that will not arrive, at last all of it; whether some are left.

        For contents so large that others would have to wait.
        """
        chunk = evidence_chunk.c
        last = self._connection.execute(select(func.max(chunk.place)).where(chunk.content_id == content_id)).scalar()
        if last is None or last < DROPPED_AT_ONCE or self._state(content_id) not in _ON_THE_WAY:
            self.drop_arriving(content_id)
            return False
        part = chunk.place > last - DROPPED_AT_ONCE
        self._connection.execute(delete(evidence_chunk).where(chunk.content_id == content_id, part))
        return True

    def drop_arriving(self, content_id: int | None = None) -> int:
        """Take away the bytes of a content that did not arrive whole, or of every such content; says how many."""
        unfinished = select(evidence_content.c.content_id, evidence_content.c.state).where(
            evidence_content.c.state.in_(_ON_THE_WAY)
        )
        if content_id is not None:
            unfinished = unfinished.where(evidence_content.c.content_id == content_id)
        found = self._connection.execute(unfinished).all()
        for number, state in found:
            self._connection.execute(delete(evidence_chunk).where(evidence_chunk.c.content_id == number))
            if state is ContentState.RETURNING:
                self._set_state(number, ContentState.AWAY)
            else:
                self._connection.execute(delete(evidence_content).where(evidence_content.c.content_id == number))
        return len(found)

    def find(self, sha256: str) -> StoredContent | None:
        """The content with these bytes, here or away."""
        row = self._connection.execute(select(evidence_content).where(evidence_content.c.sha256 == sha256)).first()
        return None if row is None else StoredContent(**row._mapping)

    def get(self, content_id: int) -> StoredContent:
        """A content that arrived. Raises LookupError."""
        row = self._connection.execute(
            select(evidence_content).where(
                evidence_content.c.content_id == content_id, evidence_content.c.sha256.is_not(None)
            )
        ).first()
        if row is None:
            raise LookupError(f"no content {content_id}")
        return StoredContent(**row._mapping)

    def here(self) -> tuple[StoredContent, ...]:
        """Every content whose bytes are here."""
        rows = self._connection.execute(
            select(evidence_content)
            .where(evidence_content.c.state == ContentState.HERE)
            .order_by(evidence_content.c.content_id)
        )
        return tuple(StoredContent(**row._mapping) for row in rows)

    def missing(self) -> tuple[StoredContent, ...]:
        """Every content that a document needs and whose bytes are away."""
        needed = select(evidence_document.c.content_id).where(evidence_document.c.removed_at.is_(None))
        rows = self._connection.execute(
            select(evidence_content)
            .where(evidence_content.c.state == ContentState.AWAY, evidence_content.c.content_id.in_(needed))
            .order_by(evidence_content.c.content_id)
        )
        return tuple(StoredContent(**row._mapping) for row in rows)

    def has_size(self, size: int) -> bool:
        """Whether some content is of this size: only then is a file worth reading twice to see if it is the same."""
        found = select(literal(1)).where(evidence_content.c.size == size, evidence_content.c.sha256.is_not(None))
        return self._connection.execute(found.limit(1)).first() is not None

    def total_size(self) -> int:
        """Bytes of all contents that are here."""
        total = select(func.coalesce(func.sum(evidence_content.c.size), 0))
        return int(self._connection.execute(total.where(evidence_content.c.state == ContentState.HERE)).scalar_one())

    def send_away(self, content_id: int) -> bool:
        """Let the bytes go that no document or scan of a paper needs, and keep their hash; whether they went."""
        needed = (
            select(literal(1)).where(
                evidence_document.c.content_id == content_id, evidence_document.c.removed_at.is_(None)
            ),
            select(literal(1)).where(paper_scan.c.content_id == content_id),
        )
        if any(self._connection.execute(one.limit(1)).first() is not None for one in needed):
            return False
        self._set_state(content_id, ContentState.AWAY)
        self._connection.execute(delete(evidence_chunk).where(evidence_chunk.c.content_id == content_id))
        return True

    def chunks(self, content_id: int) -> Iterator[bytes]:
        """The bytes of a content from its beginning."""
        place = 0
        while data := read_chunks(self._connection, content_id, place, place):
            yield from data
            place += 1

    def _set_state(self, content_id: int, state: ContentState) -> None:
        change_row(self._connection, evidence_content, {"content_id": content_id}, {"state": state})

    def _state(self, content_id: int) -> ContentState | None:
        return self._connection.execute(
            select(evidence_content.c.state).where(evidence_content.c.content_id == content_id)
        ).scalar()


_CHUNKS = (
    select(evidence_chunk.c.data)
    .where(
        evidence_chunk.c.content_id == bindparam("content"),
        evidence_chunk.c.place.between(bindparam("first"), bindparam("last")),
    )
    .order_by(evidence_chunk.c.place)
)


def read_chunks(connection: Connection, content_id: int, first: int, last: int) -> list[bytes]:
    """Some chunks in their order, both ends among them; fewer where the content ends before."""
    found = connection.execute(_CHUNKS, {"content": content_id, "first": first, "last": last})
    return list(found.scalars())
