"""The file under PDFium: remembers small reads, and keeps a trouble for later, since nothing may be raised inside C."""

import io
from typing import Protocol

SMALL = 4096
MOST_KEPT = 8_192
"""Small reads that are kept: PDFium takes two of 512 bytes a page to walk to a page, and walks each time it opens."""


class Readable(Protocol):
    """A binary file that is read anywhere."""

    def seek(self, offset: int, whence: int = ..., /) -> int:
        """Go to a place and say which."""

    def readinto(self, buffer: memoryview, /) -> int | None:
        """Fill the buffer and say how much of it."""

    def read(self, size: int = ..., /) -> bytes | None:
        """Some bytes."""


class SmallReads:
    """Reads like the file under it; `trouble` is what went wrong in a read, which gave nothing then."""

    def __init__(self, file: Readable) -> None:
        self._file = file
        self._kept: dict[tuple[int, int], bytes] = {}
        self._at = 0
        self.trouble: Exception | None = None
        self.taken = 0
        """Bytes read from the file under it in large reads."""

    def use(self, file: Readable) -> None:
        """Read from another file with the same bytes."""
        self._file, self.trouble = file, None

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Go to a place and say which."""
        if whence == io.SEEK_SET:
            self._at = offset
        elif whence == io.SEEK_CUR:
            self._at += offset
        else:
            self._at = self._file.seek(offset, whence)
        return self._at

    def tell(self) -> int:
        """Where the next byte is read."""
        return self._at

    def read(self, size: int = -1) -> bytes:
        """Some bytes; all that is left where no size is given."""
        self._file.seek(self._at)
        data = self._file.read(size) or b""
        self._at += len(data)
        return data

    def readinto(self, buffer: memoryview) -> int:
        """Fill the buffer and say how much of it; 0 where a trouble came up."""
        target = memoryview(buffer).cast("B")
        size = len(target)
        known = self._kept.get((self._at, size)) if size <= SMALL else None
        if known is None:
            try:
                self._file.seek(self._at)
                done = self._file.readinto(target) or 0
            except Exception as error:  # PDFium would go on with what was in the buffer before
                self.trouble = error
                return 0
            if size <= SMALL and done == size and len(self._kept) < MOST_KEPT:
                self._kept[self._at, size] = bytes(target)
            elif size > SMALL:
                self.taken += done
        else:
            target[:] = known
            done = size
        self._at += done
        return done
