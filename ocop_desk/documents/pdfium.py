"""PDFium, one thread at a time: the library keeps state of its own that two threads would spoil."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import RLock
from types import ModuleType
from typing import Any, BinaryIO

_LOCK = RLock()


@contextmanager
def pdfium() -> Iterator[ModuleType]:
    """The module `pypdfium2`, this thread's own until the end of the block; blocks of one thread may nest.

    Every call goes inside such a block, closing too; documents may stay open from one block to the next. Whoever opens
    a document or page closes it: left to the garbage collector it would be closed by any thread at any time. Keep a
    block as short as one page takes, since others wait for it.
    """
    import pypdfium2

    with _LOCK:
        yield pypdfium2


def raw() -> Any:
    """PDFium's own functions, to be called inside a block of `pdfium` like everything else of it."""
    import pypdfium2.raw

    return pypdfium2.raw


def flat_page(document: Any, index: int) -> Any:
    """A page with all that lies upon it made part of it: fields as they are filled, stamps, notes; inside a block."""
    c = raw()
    page = document[index]
    if c.FPDFPage_GetAnnotCount(page) > 0:
        c.FPDFPage_Flatten(page, c.FLAT_NORMALDISPLAY)
        page.close()
        page = document[index]
    return page


class QuietFile:
    """A file handed to PDFium, which must not meet an exception while it reads: the first is kept until it is done."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._trouble: BaseException | None = None

    def seek(self, offset: int, whence: int = 0) -> int:
        """As of the file; 0 where it fails."""
        return self._kept(lambda: self._file.seek(offset, whence))

    def tell(self) -> int:
        """As of the file; 0 where it fails."""
        return self._kept(self._file.tell)

    def read(self, size: int) -> bytes:
        """So many bytes, fewer only at the end or where the file fails."""
        buffer = bytearray(size)
        return bytes(buffer[: self.readinto(buffer)])

    def readinto(self, buffer: Any) -> int:
        """As many bytes as there are and the buffer takes; 0 where the file fails."""
        return self._kept(lambda: self._filled(memoryview(buffer).cast("B")))

    def raise_trouble(self) -> None:
        """Raise what went wrong while PDFium read, once it returned."""
        if self._trouble is not None:
            raise self._trouble

    def _filled(self, view: memoryview) -> int:
        """PDFium takes a short read for the end of the file, a file may give one at any time."""
        done = 0
        while done < len(view):
            data = self._file.read(len(view) - done)
            if not data:
                break
            view[done : done + len(data)] = data
            done += len(data)
        return done

    def _kept(self, act: Callable[[], int]) -> int:
        if self._trouble is None:
            try:
                return act()
            except BaseException as trouble:
                self._trouble = trouble
        return 0
