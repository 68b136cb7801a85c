"""Copies that make themselves while a file is open, and going back to one of them."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from ocop_desk.errors import EnvironmentTrouble
from ocop_desk.services.rolling_backups import back_up_now, backups_of, restore_backup
from ui.core_words import core_words
from ui.dialogs.restore_backup import RestoreAnswer, RestoreQuestion
from ui.office import Office
from ui.pages.start.opening import open_path, with_key

if TYPE_CHECKING:
    from ocop_desk.services.file_keys import FileKey

EVERY = 10 * 60 * 1000
"""Milliseconds."""


class BackupCare(QObject):
    """Every ten minutes in which something was saved, and at the end, a copy of the open file is made.

    Trouble with a copy is told once for each file and stops nothing.
    """

    def __init__(self, office: Office, parent: QObject, every: int = EVERY) -> None:
        super().__init__(parent)
        self._office = office
        self._over: QWidget | None = None
        self._wanted = self._running = self._told = False
        self._timer = QTimer(self)
        self._timer.setInterval(every)
        self._timer.timeout.connect(self.copy_if_wanted)
        office.sheet_saved.connect(self._note)
        office.file_changed.connect(self._begin_anew)
        office.closing.connect(self._copy_at_the_end)

    def copy_if_wanted(self) -> None:
        """Make a copy off the window's thread where something was saved since the last one."""
        if not self._wanted or self._running or not self._office.has_file:
            return
        self._wanted, self._running = False, True
        desk = self._office.desk
        self._office.tasks.start(lambda _progress: back_up_now(desk), done=self._done, failed=self._failed)

    def ask_restore(self, over: QWidget) -> RestoreQuestion | None:
        """Ask which copy of the open file, or of the last one used, to go back to; None where there is none."""
        recent = self._office.preferences.current.recent
        path = self._office.path or (Path(recent[0]) if recent else None)
        copies = backups_of(path) if path is not None else ()
        if path is None or not copies:
            self._office.told.emit(
                self.tr("Chưa có bản sao nào: chương trình tự sao 10 phút một lần khi có thay đổi."), "info"
            )
            return None
        self._over = over
        question = RestoreQuestion(path, copies, over)
        question.answered.connect(self._restore)
        question.open()
        return question

    def _restore(self, answer: RestoreAnswer) -> None:
        office, over = self._office, self._over
        known = office.desk.file.key if office.has_file else None

        def restore(key: "FileKey | None") -> bool:
            work = lambda _progress: restore_backup(answer.copy, answer.target, office.clock, "", key)  # noqa: E731
            office.tasks.start(work, done=lambda target: self._restored(target, key), failed=office.tell_failure)
            return True

        with_key(office, answer.copy, restore, over, known)

    def _restored(self, target: Path, key: "FileKey | None") -> None:
        def tell() -> None:
            self._office.went.emit(self._office.first_step)
            self._office.told.emit(
                self.tr("Đang làm việc trên {path}, khôi phục từ bản sao.").format(path=target), "info"
            )

        open_path(self._office, target, tell, self._over, key)

    def _note(self) -> None:
        self._wanted = True

    def _begin_anew(self) -> None:
        self._wanted = self._running = self._told = False
        if self._office.has_file:
            self._timer.start()
        else:
            self._timer.stop()

    def _copy_at_the_end(self) -> None:
        """The last copy, before the file is closed; there is nobody left to tell of trouble."""
        if self._wanted and self._office.has_file:
            self._wanted = False
            try:
                back_up_now(self._office.desk)
            except EnvironmentTrouble:
                return

    def _done(self, _path: object) -> None:
        self._running = self._told = False

    def _failed(self, error: Exception) -> None:
        self._running, self._wanted = False, True
        if not isinstance(error, EnvironmentTrouble):
            raise error
        if not self._told:
            self._told = True
            words = self.tr("Chưa sao lưu được: {message} Việc chấm vẫn được lưu trong tệp chính.")
            self._office.told.emit(words.format(message=core_words(error.message)), "warn")
