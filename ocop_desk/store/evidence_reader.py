"""Reading evidence beside the work of others: a connection of its own that only reads, for one thread at a time."""

import io
from collections import OrderedDict
from pathlib import Path

from ocop_desk.store.engine import Access, open_engine
from ocop_desk.store.evidence import CHUNK_SIZE, read_chunk
from ocop_desk.store.troubles import damaged

_KEPT_CHUNKS = 16
"""Chunks a stream keeps: a reader of a PDF goes back and forth between its end and a page."""


class EvidenceReader:
    """An open council file from which contents are read; close it, or use it as a context manager.

    Every read is a transaction of its own, so that nobody who writes has to wait for a page being drawn.
    Raises CouncilFileTrouble, CouncilFileGone and FileTrouble where the file cannot be read any more.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._engine = open_engine(path, Access.READ)
        self._connection = self._engine.connect().execution_options(isolation_level="AUTOCOMMIT")

    def open(self, content_id: int, size: int) -> "EvidenceStream":
        """The bytes of a content as a file that is read anywhere."""
        return EvidenceStream(self, content_id, size)

    def read(self, content_id: int, size: int) -> bytes:
        """All bytes of a content."""
        return self.open(content_id, size).read()

    def chunk(self, content_id: int, place: int) -> bytes:
        """One chunk. Raises CouncilFileTrouble where it is missing."""
        data = read_chunk(self._connection, content_id, place)
        if data is None:
            raise damaged(self._path, f"thiếu phần {place + 1} của minh chứng {content_id}")
        return data

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
        """Fill as much of the buffer as one chunk gives and say how much; 0 at the end."""
        if self._at >= self._size:
            return 0
        place, within = divmod(self._at, CHUNK_SIZE)
        data = self._chunk(place)[within : within + len(buffer)]
        buffer[: len(data)] = data
        self._at += len(data)
        return len(data)

    def _chunk(self, place: int) -> bytes:
        data = self._chunks.pop(place, None)
        if data is None:
            data = self._reader.chunk(self._content_id, place)
        self._chunks[place] = data
        if len(self._chunks) > _KEPT_CHUNKS:
            self._chunks.popitem(last=False)
        return data
