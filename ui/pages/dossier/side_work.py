"""Slow work of the dossier screen, one piece at a time: shown on a bar that stops it, with one error path."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

from ocop_desk.errors import Cancelled
from ui.core_words import trouble_words
from ui.office import Office
from ui.tasks import Progress, Task
from ui.widgets.work_bar import WorkBar


class SideWork(QObject):
    """Runs work beside the window; what ends after another file was opened is not told."""

    def __init__(self, office: Office, bar: WorkBar, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._office, self._bar = office, bar
        self._task: Task | None = None
        bar.cancelled.connect(self._stop)

    @property
    def busy(self) -> bool:
        """Whether a piece is on its way."""
        return self._task is not None

    def run(
        self,
        title: str,
        work: Callable[[Progress], Any],
        done: Callable[[Any], object],
        *,
        stopped: Callable[[], object] | None = None,
        count: Callable[[int, int], str] | None = None,
    ) -> bool:
        """Begin; whether it could begin. `count` words how far it is, `stopped` is called before its end is told."""
        if self.busy:
            self._office.told.emit(self.tr("Việc khác đang chạy; đợi xong hoặc bấm “Dừng” rồi làm tiếp."), "info")
            return False
        desk = self._office.desk
        self._bar.begin(title)

        def ended() -> bool:
            self._task = None
            self._bar.end()
            return self._office.has_file and desk is self._office.desk

        def succeeded(answer: Any) -> None:
            if ended():
                done(answer)

        def failed(error: Exception) -> None:
            if not ended():
                return
            if stopped is not None:
                stopped()
            if isinstance(error, Cancelled):
                self._office.told.emit(trouble_words(error), "info")
            else:
                self._office.tell_failure(error)

        self._task = self._office.tasks.start(work, done=succeeded, failed=failed)
        self._task.progressed.connect(
            lambda at, of, what: self._bar.advance(at, of, what, count(at, of) if count is not None and of else "")
        )
        return True

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
