"""The page of the step "publish": close, then papers, signatures, package."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ocop_desk.domain.records import SessionState
from ocop_desk.errors import Cancelled
from ocop_desk.services.desk import Desk
from ocop_desk.services.paper_making import SideProcess
from ocop_desk.services.publishing_state import PublishingState, publishing_state
from ocop_desk.services.session_standing import ClosingStanding, closing_standing
from ocop_desk.services.sessions import close_session
from ui.models.paper_table import PaperRow, paper_rows
from ui.office import Office
from ui.pages.page import Page
from ui.pages.publish.asking import Asking, system_asking
from ui.pages.publish.close_pane import ClosePane
from ui.pages.publish.long_work import LongWork
from ui.pages.publish.package_pane import PackagePane
from ui.pages.publish.packaging import Packaging
from ui.pages.publish.papers_pane import PapersPane
from ui.pages.publish.paperwork import Paperwork
from ui.pages.publish.receiving import Receiving
from ui.pages.publish.sign_pane import SignPane
from ui.pages.publish.signing import Signing
from ui.pages.publish.step import PublishStep
from ui.pages.publish.steps import PACKAGE, PAPERS, SIGN, StepList
from ui.pages.publish.words import package_sign, role_words
from ui.pages.publish.works import Press
from ui.tasks import Task
from ui.widgets.marks import Mark
from ui.widgets.notice import label, main_button
from ui.widgets.work_bar import WorkBar

_STEPS_WIDTH = 12
"""Width of the list of steps in heights of a line."""


class PublishPage(Page):
    """Công bố."""

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(PublishStep(office), parent)
        self.asking: Asking = system_asking()
        self.process = SideProcess()
        self.state: PublishingState | None = None
        self.standing: ClosingStanding | None = None
        self.press: Press | None = None
        self.at = PAPERS
        self.steps = StepList(self)
        self.close_pane, self.papers = ClosePane(self), PapersPane(self)
        self.sign, self.package = SignPane(self), PackagePane(self)
        self.stack = QStackedWidget(self)
        self.work_bar = WorkBar(self)
        self.hint, self.main = label(soft=True, wrap=True), main_button()
        self.long_work = LongWork(office.tasks, self)
        self._task: Task | None = None
        self._asked = 0
        self.loading = False
        """Whether the session is being read again: until then what shows may be of yesterday."""
        self._main_had_focus = False
        self.paperwork, self.signing, self.packaging = Paperwork(self), Signing(self), Packaging(self)
        self.receiving = Receiving(self)
        self._build()
        self._listen()
        self.retranslate()

    def crumb(self) -> str:
        """The session."""
        if self.state is None:
            return self.step.name()
        record = self.state.record
        return self.tr("Phiên {number}/{year}").format(number=record.number, year=record.year)

    def chips(self) -> list[tuple[str, str]]:
        """Practice, and how far the session is."""
        if self.state is None:
            return []
        told = [(self.tr("Tập huấn"), "warn")] if self.state.record.council.practice else []
        words = {
            SessionState.OPEN: self.tr("Đang họp"),
            SessionState.CLOSED: self.tr("Đã bế mạc"),
            SessionState.SIGNED: self.tr("Đã ký biên bản"),
        }
        state = self.state.record.state
        return [*told, (words[state], "")] if state in words else told

    def key_hints(self) -> list[tuple[str, str]]:
        """Papers: print, save, zoom, search."""
        return [
            ("Ctrl+P", self.tr("in")),
            ("Ctrl+S", self.tr("lưu")),
            ("Ctrl+− +", self.tr("thu phóng")),
            ("Ctrl+F", self.tr("tìm văn bản")),
        ]

    def refresh(self) -> None:
        """Read the session again, off the window's thread."""
        session_id = self.office.session_id
        self._asked += 1
        self.loading = False
        if not self.office.has_file or session_id is None or self.step.why_not():
            self.state = self.press = self.standing = None
            return
        self.loading = True
        self.paint()
        # Everything around the page is painted first: while the session is read, the file answers nobody else.
        QTimer.singleShot(0, self, partial(self._load, self._asked, session_id))

    def retranslate(self) -> None:
        """Set every word."""
        for part in (self.steps, self.close_pane, self.papers, self.sign, self.package):
            part.retranslate()
        self.paint()
        if self.state is not None:
            self.refresh()  # the titles of papers are worded with them

    def take_files(self, paths: Sequence[Path]) -> None:
        """Receipts of packages."""
        self.receiving.take(paths)

    def leave(self) -> bool:
        """Slow work goes on; the process for previews ends when nothing needs it."""
        if not self.busy:
            self.process.close()
        return True

    @property
    def busy(self) -> bool:
        """Whether slow work that people wait for is on its way."""
        return self._task is not None or self.long_work.is_running

    def choose(self, step: int) -> None:
        """Show another step of publishing."""
        self.at = step
        self.paint()

    def do_main(self) -> None:
        """The main action of the step that shows."""
        if self.state is None or self.standing is None or self.busy or self.loading:
            return
        if not self.standing.is_closed:
            self._close_session()
        elif self.at == PAPERS:
            self.choose(SIGN)
        elif self.at == SIGN:
            if self.sign.next_signer is None:
                self.choose(PACKAGE)
            else:
                self.signing.ask(self.sign.next_signer)
        else:
            self.packaging.build()

    def start(self, title: str, work: Any, done: Any) -> None:
        """Run one slow piece of work with the bar; a second one waits for the first to end."""
        if self.busy:
            return

        def succeeded(result: Any) -> None:
            self._task_over()
            done(result)

        def failed(error: Exception) -> None:
            self._task_over()
            self.tell_failure(error)

        self._task = self.office.tasks.start(work, done=succeeded, failed=failed)
        self._task.progressed.connect(self.work_bar.advance)
        self._begin(title)

    def start_long(self, title: str, make: Any, done: Any) -> None:
        """Run a piece of work of many steps with the bar; `done` hears what it gave."""
        if self.busy:
            return
        self._long_done = done
        self.long_work.start(make)
        self._begin(title)

    def tell_failure(self, error: Exception) -> None:
        """Tell what ended a piece of work; what somebody stopped is no trouble."""
        if isinstance(error, Cancelled):
            self.office.told.emit(self.tr("Đã dừng. Phần chưa xong không được giữ."), "info")
        else:
            self.office.tell_failure(error)

    def paint(self) -> None:
        """Show where everything stands."""
        state, standing = self.state, self.standing
        closing = standing is not None and not standing.is_closed
        self.steps.setEnabled(not closing)
        pane = self.close_pane if closing else (self.papers, self.sign, self.package)[self.at]
        self.stack.setCurrentWidget(pane)
        self.steps.choose(self.at)
        for allowing in (self.papers, self.sign, self.package):
            allowing.allow(not self.busy)
        self.stack.setVisible(state is not None)
        self._paint_steps(state)
        self._paint_main(state, closing)

    def _build(self) -> None:
        for pane in (self.close_pane, self.papers, self.sign, self.package):
            self.stack.addWidget(pane)
        self.steps.setFixedWidth(self.fontMetrics().height() * _STEPS_WIDTH)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self.hint, 1)
        foot.addWidget(self.main)
        right = QVBoxLayout()
        right.setSpacing(10)
        right.addWidget(self.stack, 1)
        right.addWidget(self.work_bar)
        right.addLayout(foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 14, 16, 14)
        row.setSpacing(12)
        row.addWidget(self.steps)
        row.addLayout(right, 1)
        self.setFocusProxy(self.papers.view)

    def _listen(self) -> None:
        self.steps.chosen.connect(self.choose)
        self.main.clicked.connect(self.do_main)
        self.close_pane.changed.connect(self.paint)
        self.package.changed.connect(self.paint)
        self.work_bar.cancelled.connect(self._cancel)
        self.long_work.progressed.connect(self.work_bar.advance)
        self.long_work.succeeded.connect(lambda result: self._long_done(result))
        self.long_work.failed.connect(self.tell_failure)
        self.long_work.finished.connect(self._over)
        self.office.file_changed.connect(self._another_file)
        process = self.process
        self.destroyed.connect(lambda *_: process.close())

    def _load(self, asked: int, session_id: int) -> None:
        if asked != self._asked or not self.office.has_file:
            return
        desk = self.office.desk
        self.office.tasks.start(
            lambda _progress: _read(desk, session_id),
            done=lambda answer: self._show(answer, asked),
            failed=self._not_loaded,
        )

    def _not_loaded(self, error: Exception) -> None:
        self.loading = False
        self.tell_failure(error)

    def _show(self, answer: "_Answer", asked: int) -> None:
        standing, state, rows = answer
        if asked != self._asked or not self.office.has_file or state.record.session_id != self.office.session_id:
            return
        self.loading = False
        another = self.state is None or self.state.record.session_id != state.record.session_id
        self.standing, self.state = standing, state
        self.press = Press(self.office.desk, state, self.process)
        if another:
            self.package.show_built(None)
        self.close_pane.show_standing(standing)
        self.sign.show_state(state)
        self.package.show_state(state)
        self.paint()
        window = self.window()
        if hasattr(window, "paint"):
            window.paint()
        self.papers.show_papers(rows)
        if self.papers.line is not None:
            self.paperwork.preview(self.papers.line)

    def _paint_steps(self, state: PublishingState | None) -> None:
        if state is None:
            return
        signed = sum(1 for line in state.signatures if line.signed_at is not None)
        of = len(state.signatures)
        papers = self.tr("{n} văn bản").format(n=len(state.papers)) if state.papers else self.tr("sau khi bế mạc")
        self.steps.show_step(PAPERS, Mark.DONE if state.papers else Mark.TO_COME, papers)
        signs = self.tr("{n} / {of} chữ ký").format(n=signed, of=of) if of else ""
        self.steps.show_step(SIGN, Mark.DONE if state.is_signed else Mark.WAITING if of else Mark.TO_COME, signs)
        self.steps.show_step(PACKAGE, *package_sign(state.packages))
        practice = self.tr("Buổi tập huấn: văn bản và gói không có giá trị công nhận.")
        self.steps.warning.setText(practice if state.record.council.practice else "")

    def _paint_main(self, state: PublishingState | None, closing: bool) -> None:
        words, why = "", ""
        if closing:
            words, why = self.tr("Bế &mạc phiên"), self.close_pane.why_not
        elif self.at == PAPERS:
            words = self.tr("Sang ký số →")
        elif self.at == SIGN:
            signer = self.sign.next_signer
            role = "" if signer is None else role_words(signer.role)
            words = self.tr("&Ký: {role}…").format(role=role) if role else self.tr("Sang gói kết quả →")
        else:
            words, why = self.tr("Lập &gói kết quả"), self.package.why_not
        self.main.setText(words)
        self.main.setVisible(state is not None)
        self._allow_main(not why and not self.busy and not self.loading)
        self.hint.setText("" if state is None or self.busy else why)

    def _allow_main(self, allowed: bool) -> None:
        """The keyboard comes back to the button when it can be pressed again."""
        if not allowed and self.main.hasFocus():
            self._main_had_focus = True
        self.main.setEnabled(allowed)
        if allowed and self._main_had_focus:
            self._main_had_focus = False
            self.main.setFocus()

    def _close_session(self) -> None:
        session_id, leave = self.office.session_id, self.close_pane.leave.isChecked()
        assert session_id is not None
        if self.office.act(lambda: close_session(self.office.desk, session_id, leave_waiting=leave)) is not None:
            self.office.session_changed.emit()

    def _begin(self, title: str) -> None:
        self.work_bar.begin(title)
        self.paint()

    def _task_over(self) -> None:
        self._task = None
        self._over()

    def _over(self) -> None:
        self.work_bar.end()
        self.paint()
        if not self.isVisible():
            self.process.close()

    def _cancel(self) -> None:
        self.long_work.cancel()
        if self._task is not None:
            self._task.cancel()

    def _another_file(self) -> None:
        self._asked += 1
        self.loading = self._main_had_focus = False
        self.long_work.cancel()
        self.process.close()
        self.state = self.press = self.standing = None
        self.package.show_built(None)
        self.package.passphrase.wipe()
        self.at = PAPERS
        self.paperwork.forget()
        self.paint()

    def folder_to_begin_with(self) -> str:
        """Where to look first: beside the council file."""
        path: Path | None = self.office.path
        return str(path.parent) if path else ""


_Answer = tuple[ClosingStanding, PublishingState, tuple[PaperRow, ...]]


def _read(desk: Desk, session_id: int) -> _Answer:
    state = publishing_state(desk, session_id)
    return closing_standing(desk, session_id), state, paper_rows(state.record, state.papers)
