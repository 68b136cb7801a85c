"""The continuous copy of the open file: written beside the window after every act, and told of at the bottom.

Nobody waits for it. Where the stick is away the work goes on, and the copy catches up when it is back.
"""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from ocop_desk.domain.continuous_copy import Standing
from ocop_desk.domain.file_endings import COUNCIL_SUFFIX
from ocop_desk.errors import EnvironmentTrouble
from ocop_desk.services.continuous_copy import (
    ContinuousCopy,
    CopyReport,
    continuous_copy,
    desk_code,
    is_on_the_same_drive,
)
from ocop_desk.services.evidence_return import Returned, contents_away, return_evidence
from ocop_desk.services.journal_troubles import CopyAway, JournalRefused
from ocop_desk.services.spare import standing_of_desk
from ui.core_words import trouble_words
from ui.dialogs.desk_standing import DeskStandingDialog, Parting
from ui.dialogs.file_secret import FileSecretQuestion
from ui.dialogs.spare_folder import SpareDialog, SpareFacts
from ui.office import Office, moment_text
from ui.tasks import Progress, TaskRunner
from ui.widgets.spare_sign import Sign

AFTER = 2_000
"""Milliseconds from something saved to its copy: what is saved meanwhile goes along."""
DRAFTS_AFTER = 60_000
"""The same where nothing but drafts changed."""
AGAIN_AFTER = 10_000
"""Milliseconds to the next attempt where the stick did not answer."""
LAST_WAIT = 15_000
"""Milliseconds that closing a file waits for its last copy."""
_OVER = "taken over"


class SpareCare(QObject):
    """Keeps the continuous copy of whatever file is open; `changed` when the sign at the bottom has to be painted."""

    changed = Signal()

    def __init__(self, office: Office, window: QWidget, after: int = AFTER) -> None:
        super().__init__(window)
        self._office = office
        self._window = window
        self._runner = TaskRunner(self)
        self._copy: ContinuousCopy | None = None
        self._council = ""
        self._folder: Path | None = None
        self._last: datetime | None = None
        self._code = ""
        self._standing = Standing.ALONE
        self._trouble: EnvironmentTrouble | None = None
        self._due = self._drafts = False
        self._told = ""
        self._soon, self._later, self._again = QTimer(self), QTimer(self), QTimer(self)
        for timer, wait, act in (
            (self._soon, after, self._write),
            (self._later, DRAFTS_AFTER, self._write_drafts),
            (self._again, AGAIN_AFTER, self._write),
        ):
            timer.setSingleShot(True)
            timer.setInterval(wait)
            timer.timeout.connect(act)
        office.sheet_saved.connect(self._note)
        office.file_changed.connect(self._begin_anew)
        office.closing.connect(self._write_the_last)
        if office.has_file:
            self._begin_anew()

    @property
    def busy(self) -> bool:
        """Whether a copy is being written."""
        return self._runner.busy

    def sign(self) -> Sign:
        """What is told at the bottom; nothing where no folder was chosen."""
        if self._standing is Standing.TAKEN_OVER:
            return Sign("■ " + self.tr("Chỉ xem: máy khác đã thay"), "bad", self.tr("Bấm để xem máy nào, lúc nào"))
        if self._folder is None:
            return Sign()
        name = self._folder.name or str(self._folder)
        if self._standing not in (Standing.ALONE, Standing.CURRENT):
            return Sign("■ " + self.tr("Bản chép dừng, cần quyết định"), "bad", self.tr("Bấm để xem có chuyện gì"))
        if isinstance(self._trouble, JournalRefused):
            words = self.tr("Bản chép ở {name} không dùng được").format(name=name)
            return Sign(f"■ {words}", "bad", trouble_words(self._trouble))
        if self._trouble is not None:
            away = isinstance(self._trouble, CopyAway)
            words = self.tr("Cắm lại {name} để chép tiếp") if away else self.tr("Chưa chép được ra {name}")
            words = words.format(name=name)
            return Sign(f"○ {words}", "warn", trouble_words(self._trouble))
        if self._last is None:
            return Sign("○ " + self.tr("Đang chép ra {name}").format(name=name))
        words = self.tr("Bản chép {time} · {name}").format(time=moment_text(self._last)[:5], name=name)
        return Sign(f"● {words}", "", str(self._folder))

    def explain(self) -> "SpareDialog | DeskStandingDialog | None":
        """Show how the continuous copy stands and what can be done about it; None where no file is open."""
        if not self._office.has_file:
            return None
        if self._standing not in (Standing.ALONE, Standing.CURRENT):
            return self._show_standing()
        dialog = SpareDialog(self._facts(), self._window)
        dialog.chosen.connect(self.choose)
        dialog.forgotten.connect(self.forget)
        dialog.evidence_wanted.connect(self.ask_evidence)
        dialog.open()
        return dialog

    def choose(self, folder: Path) -> None:
        """Write the continuous copy into a folder from now on, if the first state can be written there."""
        desk = self._office.desk
        copy = self._office.attempt(lambda: continuous_copy(desk, folder, begun=False))
        if copy is None:
            return

        def begun(report: CopyReport) -> None:
            if not self._office.has_file or self._office.desk is not desk:
                return
            self._remember(folder, copy)
            self._done(report)
            if report.standing is Standing.CURRENT:
                self._office.told.emit(self._begun_words(folder), "info")

        self._runner.start(_writing(copy, always=False), done=begun, failed=self._office.tell_failure)

    def forget(self) -> None:
        """Write no continuous copy any more; what lies in the folder stays."""
        self._office.preferences.change(self._office.preferences.current.with_spare(self._council, None))
        self._rest()
        self.changed.emit()

    def _begin_anew(self) -> None:
        self._rest()
        self._standing, self._told = Standing.ALONE, ""
        if self._office.has_file:
            stands = standing_of_desk(self._office.desk)
            self._council = stands.council
            folder = self._office.preferences.current.spares.get(stands.council)
            if folder is not None:
                self._take_up(Path(folder))
            if stands.superseded is not None:
                self._standing, self._told = Standing.TAKEN_OVER, _OVER
                # Whoever opened the file goes to its page first.
                QTimer.singleShot(0, self, self._show_standing)
        self.changed.emit()

    def _take_up(self, folder: Path) -> None:
        """Go on with a folder that was chosen before; a member's file has none, whatever was chosen here."""
        desk = self._office.desk
        self._copy = self._office.attempt(lambda: continuous_copy(desk, folder, begun=True))
        if self._copy is not None:
            self._folder, self._due = folder, True
            QTimer.singleShot(0, self, self._write)

    def _rest(self) -> None:
        for timer in (self._soon, self._later, self._again):
            timer.stop()
        self._copy = self._folder = self._last = self._trouble = None
        self._due = self._drafts = False
        self._code = ""

    def _note(self) -> None:
        if self._copy is None:
            return
        self._due = self._drafts = True
        if not self._soon.isActive():
            self._soon.start()
        if not self._later.isActive():
            self._later.start()

    def _write_drafts(self) -> None:
        if self._drafts:
            self._write(always=True)

    def _write(self, *, always: bool = False) -> None:
        """Write the state beside the window, if there is something new in it."""
        if self._copy is None or self._runner.busy:
            return  # what is being written now is looked at again when it is done
        self._due = False
        self._drafts = self._drafts and not always
        copy = self._copy
        self._runner.start(
            _writing(copy, always=always),
            done=lambda report: self._done(report) if copy is self._copy else None,
            failed=lambda error: self._failed(error) if copy is self._copy else None,
        )

    def _done(self, report: CopyReport) -> None:
        self._trouble = None
        self._standing = report.standing
        self._again.stop()
        if report.last is not None and report.standing is Standing.CURRENT:
            self._last, self._code = report.last.line.at, desk_code(report.last)
        if report.written:
            self._drafts = False
        told = _OVER if report.standing is Standing.TAKEN_OVER else "" if report.last is None else report.last.sha256
        if report.standing not in (Standing.ALONE, Standing.CURRENT) and told != self._told:
            self._told = told
            self._show_standing()
        self._go_on()

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, EnvironmentTrouble):
            raise error
        self._trouble, self._due = error, True
        self._again.start()
        self.changed.emit()

    def _go_on(self) -> None:
        for wanted, timer in ((self._due, self._soon), (self._drafts, self._later)):
            if wanted and not timer.isActive():
                timer.start()
        self.changed.emit()

    def _write_the_last(self) -> None:
        """The last copy before the file is closed; there is nobody left to tell of trouble."""
        copy, wanted = self._copy, self._due or self._drafts
        self._copy = None
        self._runner.finish(LAST_WAIT)
        if copy is not None and wanted and self._standing in (Standing.ALONE, Standing.CURRENT):
            self._runner.start(_writing(copy, always=True), failed=lambda _error: None)
        if not self._runner.finish(LAST_WAIT):
            self._runner.wait()

    def _remember(self, folder: Path, copy: ContinuousCopy) -> None:
        self._office.preferences.change(self._office.preferences.current.with_spare(self._council, folder))
        self._copy, self._folder = copy, folder

    def _begun_words(self, folder: Path) -> str:
        words = self.tr("Từ nay mỗi việc đã lưu được chép ngay ra {folder}.").format(folder=folder)
        if is_on_the_same_drive(self._office.desk, folder):
            words += " " + self.tr(
                "Thư mục này nằm cùng ổ với tệp Hội đồng: máy hỏng thì mất cả hai. Nên dùng một USB riêng."
            )
        return words

    def _facts(self) -> SpareFacts:
        return SpareFacts(
            folder=self._folder,
            last=self._last,
            code=self._code,
            trouble=None if self._trouble is None else trouble_words(self._trouble),
            away=len(contents_away(self._office.desk)),
        )

    def _show_standing(self) -> DeskStandingDialog | None:
        if not self._office.has_file:
            return None
        copy = self._copy
        parting = Parting(self._standing, self._folder, copy.chain if copy is not None else ())
        dialog = DeskStandingDialog(self._office, parting, self._window)
        dialog.gone_on.connect(self._write)
        dialog.open()
        return dialog

    def ask_evidence(self, source: Path | None = None) -> FileSecretQuestion | None:
        """Bring scanned documents back from another council file; asks which, and its passphrase where it has one."""
        from ocop_desk.services.council_files import describe_file

        source = source or _ask_for_a_council_file(self._window)
        if source is None:
            return None
        if not describe_file(source, self._office.desk.file.key).locked:
            self._return_evidence(source, "")
            return None
        question = FileSecretQuestion(source.name, self._window)
        question.answered.connect(lambda secret: self._return_evidence(source, secret))
        question.open()
        return question

    def _return_evidence(self, source: Path, secret: str) -> None:
        from ocop_desk.services.file_keys import unlock

        office, desk = self._office, self._office.desk

        def work(progress: Progress) -> Returned:
            key = unlock(source, secret) if secret else desk.file.key
            return return_evidence(desk, source, key, progress.step)

        office.tasks.start(work, done=self._returned, failed=office.tell_failure)

    def _returned(self, returned: Returned) -> None:
        words = self.tr("Đã lấy lại {back} tệp quét; còn thiếu {away}.")
        self._office.told.emit(
            words.format(back=returned.back, away=returned.away), "info" if returned.back else "warn"
        )
        self._office.sheet_saved.emit(self._office.clock())
        self._office.products_changed.emit()


def _writing(copy: ContinuousCopy, *, always: bool) -> Callable[[Progress], CopyReport]:
    """One attempt to write the state, as a task does it."""
    return lambda progress: copy.write(progress.step, always=always)


def _ask_for_a_council_file(parent: QWidget) -> Path | None:
    name, _filter = QFileDialog.getOpenFileName(parent, parent.windowTitle(), "", f"OCOP Desk (*{COUNCIL_SUFFIX})")
    return Path(name) if name else None
