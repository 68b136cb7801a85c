"""How far slow work has come, on one line of a terminal, and Ctrl-C between two steps of it."""

import shutil
import signal
import sys
import time
from types import FrameType, TracebackType

_AT_LEAST = 0.1
"""Seconds between two lines."""
_MEGABYTE = 1_000_000


class ProgressLine:
    """A context in which `look` and `tell` show how far it is; the line is taken away at its end.

    Ctrl-C waits for the next step and is raised there, never in the middle of one, where a library written in C may
    lose it; pressed twice, it does not wait.
    """

    def __init__(self) -> None:
        self._shown = False
        self._last = 0.0
        self._stop = False
        self._took_over = False

    def look(self, found: int, place: str) -> None:
        """Files found so far, and what is looked at. Raises KeyboardInterrupt."""
        self._step(f"{found} tệp · {place}")

    def tell(self, done: int, of: int, name: str) -> None:
        """Bytes done of all, and the file at work. Raises KeyboardInterrupt."""
        share = 100 * done // of if of else 100
        self._step(f"{share:>3} % · {done // _MEGABYTE}/{of // _MEGABYTE} MB · {name}")

    def _step(self, line: str) -> None:
        if self._stop:
            raise KeyboardInterrupt
        now = time.monotonic()
        if not sys.stderr.isatty() or now - self._last < _AT_LEAST:
            return
        self._last, self._shown = now, True
        width = shutil.get_terminal_size().columns - 1
        sys.stderr.write(f"\r{line[:width]:<{width}}")
        sys.stderr.flush()

    def _pressed(self, number: int, frame: FrameType | None) -> None:
        if self._stop:
            signal.default_int_handler(number, frame)
        self._stop = True

    def __enter__(self) -> "ProgressLine":
        # Only where nobody else took it: a window has its own way to stop.
        if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
            signal.signal(signal.SIGINT, self._pressed)
            self._took_over = True
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._took_over:
            signal.signal(signal.SIGINT, signal.default_int_handler)
        if self._shown:
            sys.stderr.write("\r" + " " * (shutil.get_terminal_size().columns - 1) + "\r")
            sys.stderr.flush()
