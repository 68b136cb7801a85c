"""No silent hang: a step that does not end prints the stack of every thread and ends the process."""

import faulthandler
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO


class HangGuard:
    """Watches step after step from a thread below the interpreter, so that a hang inside Qt is seen too."""

    def __init__(self, seconds: float, out: TextIO) -> None:
        self._seconds = seconds
        self._out = out

    @contextmanager
    def one_step(self) -> Iterator[None]:
        """What is done inside has to end in time; the process that runs it is given up where it does not."""
        faulthandler.dump_traceback_later(self._seconds, exit=True, file=self._out)
        try:
            yield
        finally:
            faulthandler.cancel_dump_traceback_later()
