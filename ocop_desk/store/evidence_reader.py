"""Reading evidence beside the work of others: a connection of its own that only reads, for one thread at a time."""

import io
from collections import OrderedDict
from collections.abc import Iterator
from pathlib import Path

from ocop_desk.domain.said import said
from ocop_desk.errors import CouncilFileTrouble
from ocop_desk.store.engine import Access, open_engine
from ocop_desk.store.evidence import CHUNK_SIZE, read_chunks
from ocop_desk.store.file_key import FileKey
from ocop_desk.store.troubles import damaged

_KEPT_CHUNKS = 64
"""Chunks a stream keeps: a reader of a PDF goes back and forth between its end and a page."""


_PIECE_CHUNKS = (1 << 20) // CHUNK_SIZE


class EvidenceReader:
    """An open council file from which contents are read; close it, or use it as a context manager.

    Every read is a transaction of its own, so that nobody who writes has to wait for a page being drawn.
    Raises CouncilFileTrouble, CouncilFileGone and FileTrouble where the file cannot be read any more.
    """

    def __init__(self, path: Path, key: FileKey | None = None) -> None:
        self._path = path
        self._engine = open_engine(path, Access.READ, key)
        self._connection = self._engine.connect().execution_options(isolation_level="AUTOCOMMIT")

    def open(self, content_id: int, size: int) -> "EvidenceStream":
        """The bytes of a content as a file that is read anywhere."""
        return EvidenceStream(self, content_id, size)

    def read(self, content_id: int, size: int) -> bytes:
        """All bytes of a content."""
        return self.open(content_id, size).read()

    def pieces(self, content_id: int, size: int) -> Iterator[bytes]:
        """All bytes of a content from its beginning, a megabyte at a time. Raises CouncilFileTrouble."""
        count = -(-size // CHUNK_SIZE)
        for first in range(0, count, _PIECE_CHUNKS):
            yield b"".join(self.chunks(content_id, first, min(first + _PIECE_CHUNKS, count) - 1))

    def chunks(self, content_id: int, first: int, last: int) -> list[bytes]:
        """Chunks in their order, both ends among them. Raises CouncilFileTrouble where one is missing."""
        found = read_chunks(self._connection, content_id, first, last)
        if len(found) <= last - first:
            raise self.missing(content_id, first + len(found))
        return found

    def missing(self, content_id: int, place: int) -> CouncilFileTrouble:
        """The trouble that a chunk is not there, or not whole."""
        return damaged(
            self._path, said("thiếu phần {place} của minh chứng {content_id}", place=place + 1, content_id=content_id)
        )

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()
        self._engine.dispose()

    def __enter__(self) -> "EvidenceReader":
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()


class EvidenceStream(io.RawIOBase):
    """A content as a binary file: seekable, read-only, some chunks kept in memory."""

    def __init__(self, reader: EvidenceReader, content_id: int, size: int) -> None:
        self._reader = reader
        self._content_id = content_id
        self._size = size
        self._at = 0
        self._chunks: OrderedDict[int, bytes] = OrderedDict()

    def readable(self) -> bool:
        """Always."""
        return True

    def seekable(self) -> bool:
        """Always."""
        return True

    def tell(self) -> int:
        """Where the next byte is read."""
        return self._at

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Go to a place and say which."""
        start = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._size}[whence]
        self._at = max(0, start + offset)
        return self._at

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Fill the buffer and say how much of it; less than the whole only at the end."""
        target = memoryview(buffer).cast("B")
        wanted = min(len(target), max(0, self._size - self._at))
        done = 0
        while done < wanted:
            place, within = divmod(self._at, CHUNK_SIZE)
            last = (self._at + wanted - done - 1) // CHUNK_SIZE
            piece = self._from(place, last)[within : within + wanted - done]
            if not piece:
                raise self._reader.missing(self._content_id, place)
            target[done : done + len(piece)] = piece
            self._at += len(piece)
            done += len(piece)
        return done

    def _from(self, place: int, last: int) -> memoryview:
        """The bytes from the beginning of a chunk on, up to a later one where it has to be read anyway."""
        known = self._chunks.pop(place, None)
        if known is not None:
            self._keep(place, known)
            return memoryview(known)
        found = self._reader.chunks(self._content_id, place, last)
        self._keep(place, found[0])
        self._keep(last, found[-1])
        return memoryview(found[0] if place == last else b"".join(found))

    def _keep(self, place: int, data: bytes) -> None:
        self._chunks[place] = data
        if len(self._chunks) > _KEPT_CHUNKS:
            self._chunks.popitem(last=False)
