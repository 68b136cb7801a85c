"""Bringing a long file to the disk while it is being written, so that little is left to wait for at its end."""

import os
from concurrent.futures import Future, ThreadPoolExecutor
from typing import BinaryIO

AT_ONCE = 64 * 1024 * 1024
"""Bytes between two times; what is shorter is left to whoever syncs the finished file."""


class SteadyWriting:
    """Syncs a stream on a second thread every so many bytes. Leave its block before the stream is closed.

    A disk tells of an error only once, to whoever syncs first: it is raised here, as OSError. Where the system cannot
    sync content alone nothing happens.
    """

    def __init__(self, stream: BinaryIO, at_once: int = AT_ONCE) -> None:
        self._stream = stream
        self._at_once = at_once
        self._waiting = 0
        self._thread: ThreadPoolExecutor | None = None
        self._running: Future[None] | None = None

    def wrote(self, size: int) -> None:
        """So many more bytes were written; one sync at a time."""
        self._waiting += size
        if self._waiting < self._at_once or not hasattr(os, "fdatasync"):
            return
        if self._running is not None and not self._running.done():
            return
        self._settle()
        self._stream.flush()
        self._thread = self._thread or ThreadPoolExecutor(1)
        self._running = self._thread.submit(os.fdatasync, self._stream.fileno())
        self._waiting = 0

    def _settle(self) -> None:
        running, self._running = self._running, None
        if running is not None:
            running.result()

    def __enter__(self) -> "SteadyWriting":
        return self

    def __exit__(self, kind: type[BaseException] | None, *_error: object) -> None:
        if self._thread is not None:
            self._thread.shutdown()
        if kind is None:
            self._settle()
