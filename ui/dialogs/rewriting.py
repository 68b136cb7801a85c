"""While a file is written anew: how far it is, and the button that stops it. Nothing else can be done meanwhile."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from ui.dialogs.question import WIDTH
from ui.tasks import Progress, Task, TaskRunner
from ui.widgets.notice import label
from ui.widgets.work_bar import WorkBar

_MEGABYTE = 1_000_000


class RewritingDialog(QDialog):
    """Closes itself when the work is over, however it ended."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModal(True)
        self.setWindowTitle(title)
        self.setMinimumWidth(WIDTH)
        self.bar = WorkBar(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 18)
        column.addWidget(label(title, role="title", wrap=True))
        column.addWidget(label(self.tr("Tệp cũ còn nguyên cho tới khi tệp mới ghi xong và được kiểm tra."), wrap=True))
        column.addWidget(self.bar)
        self._task: Task | None = None
        self.bar.cancelled.connect(self._stop)

    def run(
        self,
        tasks: TaskRunner,
        work: Callable[[Callable[[int, int], None]], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Show the dialog and begin; `done` or `failed` hear of the end once the dialog is gone."""

        def tell(progress: Progress) -> Any:
            return work(lambda written, of: progress.step(written // _MEGABYTE, of // _MEGABYTE))

        self.bar.begin("")
        self.open()
        self._task = tasks.start(
            tell, done=lambda result: self._end(done, result), failed=lambda error: self._end(failed, error)
        )
        self._task.progressed.connect(lambda written, of, _what: self.bar.advance(written, of, "MB"))

    def reject(self) -> None:
        """Not by Escape: there is a button that stops the work."""

    def _end(self, told: Callable[[Any], None], what: Any) -> None:
        self._task = None
        self.accept()
        self.deleteLater()
        told(what)

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
