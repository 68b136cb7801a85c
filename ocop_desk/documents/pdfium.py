"""PDFium, one thread at a time: the library keeps state of its own that two threads would spoil."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import RLock
from types import ModuleType

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
