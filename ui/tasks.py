"""The one way to run slow work: off the GUI thread, with progress, cancel and one error path."""

import sys
from collections.abc import Callable
from threading import Event
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot

from ocop_desk.domain.said import said
from ocop_desk.errors import Cancelled

_TURN = 0.001 if sys.platform == "win32" else 0.0002
"""Seconds that slow work may go on while the window wants to (Windows counts no less than a millisecond).

Nearly every call into Qt lets the other threads go first. With Python's own five milliseconds a dialog opened while a
list is read took up to half a second; with these as long as without the work, which is no slower either.
"""


class Progress:
    """What slow work is given: a place to tell how far it is, and the wish to stop."""

    def __init__(self, tell: Callable[[int, int, str], None]) -> None:
        self._tell = tell
        self._stop = Event()

    def step(self, done: int, of: int, what: str = "") -> None:
        """Tell progress; raises Cancelled where somebody asked to stop. `of` is 0 where the end is not known."""
        if self._stop.is_set():
            raise Cancelled(said("Đã dừng theo yêu cầu."))
        self._tell(done, of, what)

    def stop(self) -> None:
        """Ask the work to stop at its next step."""
        self._stop.set()

    @property
    def stopping(self) -> bool:
        """Whether somebody asked to stop."""
        return self._stop.is_set()


class Task(QObject):
    """One piece of slow work on its way; its signals arrive in the GUI thread."""

    progressed = Signal(int, int, str)
    succeeded = Signal(object)
    failed = Signal(object)
    finished = Signal()
    _ended = Signal(object, object)

    def __init__(self, work: Callable[[Progress], Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self.muted = False
        """Whether nobody hears the result or the error any more."""
        self._ended.connect(self._tell)
        self.progress = Progress(self.progressed.emit)

    def cancel(self) -> None:
        """Ask the work to stop."""
        self.progress.stop()

    def run(self) -> None:
        """Do the work in the calling thread and tell how it ended."""
        try:
            result = self._work(self.progress)
        except Exception as error:
            self._ended.emit(None, error)
        else:
            self._ended.emit(result, None)

    @Slot(object, object)
    def _tell(self, result: object, error: Exception | None) -> None:
        """In the GUI thread, where it is known whether anybody still listens."""
        if not self.muted and error is not None:
            self.failed.emit(error)
        elif not self.muted:
            self.succeeded.emit(result)
        self.finished.emit()


class _Runnable(QRunnable):
    def __init__(self, task: Task) -> None:
        super().__init__()
        self.setAutoDelete(False)
        self._task = task

    @Slot()
    def run(self) -> None:
        self._task.run()


class TaskRunner(QObject):
    """Runs tasks one after another on a thread of its own, so that two never write at once.

    Making one shortens the turns of all threads of the program.
    """

    busy_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        sys.setswitchinterval(_TURN)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._running: dict[Task, _Runnable] = {}

    @property
    def busy(self) -> bool:
        """Whether any task is on its way."""
        return bool(self._running)

    def start(
        self,
        work: Callable[[Progress], Any],
        *,
        done: Callable[[Any], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
    ) -> Task:
        """Run `work(progress)`; `done` gets its result and `failed` its error, both in the GUI thread."""
        task = Task(work, self)
        if done is not None:
            task.succeeded.connect(done)
        if failed is not None:
            task.failed.connect(failed)
        runnable = _Runnable(task)
        self._running[task] = runnable
        task.finished.connect(lambda: self._forget(task))
        self.busy_changed.emit(True)
        self._pool.start(runnable)
        return task

    def finish(self, milliseconds: int) -> bool:
        """Let every task come to its end; whether all did in time."""
        return self._pool.waitForDone(milliseconds)

    def wait(self, milliseconds: int = 30_000) -> bool:
        """Ask every task to stop and wait for the end; whether all ended in time."""
        for task in list(self._running):
            task.cancel()
        return self._pool.waitForDone(milliseconds)

    def close(self) -> None:
        """Wait for the end of everything; nobody hears of it, for who listened may be gone by then."""
        for task in self._running:
            task.muted = True
        self.wait()

    def _forget(self, task: Task) -> None:
        self._running.pop(task, None)
        task.deleteLater()
        self.busy_changed.emit(self.busy)
