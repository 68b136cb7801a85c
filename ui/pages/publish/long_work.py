"""Work of many steps that lets other tasks go between: the preview stays alive while hundreds of papers are saved."""

from collections.abc import Callable, Generator
from time import perf_counter
from typing import Any

from PySide6.QtCore import QObject, Signal

from ocop_desk.domain.said import said
from ocop_desk.errors import Cancelled
from ui.tasks import Progress, Task, TaskRunner

SLICE = 0.25
"""Seconds one task of it takes at most, but for the step it is in."""

Step = tuple[int, int, str]
"""Done, of how many, what."""
Steps = Generator[Step, None, Any]


class LongWork(QObject):
    """One piece of work; `start` gets the function that makes its steps, given a look at whether to stop."""

    progressed = Signal(int, int, str)
    succeeded = Signal(object)
    failed = Signal(object)
    finished = Signal()

    def __init__(self, tasks: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._steps: Steps | None = None
        self._task: Task | None = None
        self._stopped = False

    @property
    def is_running(self) -> bool:
        """Whether it is on its way."""
        return self._steps is not None

    def start(self, make: Callable[[Callable[[], bool]], Steps]) -> None:
        """Begin; nothing happens while another piece is on its way."""
        if self.is_running:
            return
        self._stopped = False
        self._steps = make(self._stopping)
        self._go_on()

    def cancel(self) -> None:
        """Ask it to stop at its next step."""
        self._stopped = True
        if self._task is not None:
            self._task.cancel()

    def _stopping(self) -> bool:
        return self._stopped or (self._task is not None and self._task.progress.stopping)

    def _go_on(self) -> None:
        steps = self._steps
        assert steps is not None
        self._task = self._tasks.start(lambda progress: _slice(steps, progress), done=self._sliced, failed=self._fail)

    def _sliced(self, answer: "tuple[Step | None, Any]") -> None:
        step, result = answer
        if self._steps is None:
            return
        if step is None:
            self._end()
            self.succeeded.emit(result)
            self.finished.emit()
            return
        self.progressed.emit(*step)
        if self._stopped:
            self._fail(Cancelled(said("Đã dừng theo yêu cầu.")))
            return
        self._go_on()

    def _fail(self, error: Exception) -> None:
        if self._steps is None:
            return
        self._steps.close()
        self._end()
        self.failed.emit(error)
        self.finished.emit()

    def _end(self) -> None:
        self._steps = self._task = None


def _slice(steps: Steps, progress: Progress) -> "tuple[Step | None, Any]":
    """Steps for a quarter of a second: the last one, or None and the result at the end."""
    end = perf_counter() + SLICE
    while True:
        if progress.stopping:
            raise Cancelled(said("Đã dừng theo yêu cầu."))
        try:
            step = next(steps)
        except StopIteration as over:
            return None, over.value
        if perf_counter() > end:
            return step, None
