"""Paper scorecards on the board: the dialog of one, and scans that find their sheets by themselves."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ocop_desk.domain.problems import InputRefused, Problem
from ui.core_words import problem_words
from ui.office import Office
from ui.pages.board.facts import BoardFacts
from ui.paper.dialog import PaperDialog, open_paper
from ui.tasks import Progress


class BoardPapers(QObject):
    """`happened` is called after everything that was kept; `dialog` is the one that is open."""

    def __init__(self, office: Office, window: QWidget, happened: Callable[[], None]) -> None:
        super().__init__(window)
        self._office, self._window, self._happened = office, window, happened
        self.dialog: PaperDialog | None = None

    def open(self, facts: BoardFacts, member_id: int) -> None:
        """Open the dialog of one member's paper."""
        dialog = open_paper(self._office, facts.entry_id, member_id, self._window)
        if dialog is not None:
            self.dialog = dialog
            dialog.happened.connect(self._happened)
            dialog.finished.connect(self._forget)

    def take(self, paths: Sequence[Path]) -> None:
        """Attach files to the sheets that their codes name, and tell what became of them."""
        desk = self._office.desk

        def work(progress: Progress) -> tuple[int, tuple[Problem, ...]]:
            from ocop_desk.services.paper_scans import attach_scan, read_scan

            attached, problems = 0, []
            for path in paths:
                try:
                    plan = read_scan(desk, path, progress.step)
                    problems += plan.problems
                    if not plan.problems:
                        attached += len(attach_scan(desk, path, plan.targets, progress.step).attached)
                        problems += plan.notices
                except InputRefused as refused:
                    problems += refused.problems
            return attached, tuple(problems)

        self._office.told.emit(self.tr("Đang tìm mã phiếu trên bản quét…"), "info")
        self._office.tasks.start(work, done=self._taken, failed=self._office.tell_failure)

    def _taken(self, answer: tuple[int, tuple[Problem, ...]]) -> None:
        attached, problems = answer
        if attached:
            self._office.sheet_saved.emit(self._office.clock())
            self._happened()
        lines = [self.tr("Đã đính bản quét vào {n} phiếu giấy.").format(n=attached)] if attached else []
        lines += [problem_words(one) for one in problems]
        if not lines:
            lines = [self.tr("Các phiếu ấy đã có bản quét này.")]
        self._office.told.emit("\n".join(lines), "warn" if problems else "info")

    def _forget(self) -> None:
        self.dialog = None
