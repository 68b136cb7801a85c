"""The passphrase of the file on the council's page: set, changed, taken off, and the recovery sheet."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from ocop_desk.services.encryption import (
    Rewritten,
    change_passphrase,
    decrypt_file,
    encrypt_file,
    recovery_code_of,
    write_recovery_sheet,
)
from ui.dialogs.file_passphrase import PassphraseAnswer, PassphraseQuestion, RecoveryCode
from ui.dialogs.question import Question
from ui.dialogs.rewriting import RewritingDialog
from ui.office import Office
from ui.widgets.notice import label


class FileLockPane(QWidget):
    """One sentence on how the file stands, and the buttons for it."""

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self.working: RewritingDialog | None = None
        """Shows while the file is written anew."""
        self.dialog: Question | None = None
        self.about = label(wrap=True)
        self.lock, self.change, self.unlock, self.sheet = (QPushButton(self) for _ in range(4))
        # Two to a row: the column is narrow where letters are large.
        grid = QGridLayout()
        grid.setColumnStretch(2, 1)
        for place, (button, act) in enumerate(
            (
                (self.change, self._ask_change),
                (self.sheet, self._ask_sheet),
                (self.unlock, self._ask_unlock),
                (self.lock, self._ask_lock),
            )
        ):
            button.clicked.connect(act)
            grid.addWidget(button, place // 2, place % 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.about)
        column.addLayout(grid)
        self.retranslate()

    def refresh(self) -> None:
        """Say how the open file stands."""
        self._paint()

    def retranslate(self) -> None:
        """Set every word."""
        self.lock.setText(self.tr("Đặt mật khẩu cho tệp…"))
        self.change.setText(self.tr("Đổi mật khẩu…"))
        self.unlock.setText(self.tr("Bỏ mật khẩu…"))
        self.sheet.setText(self.tr("In giấy khôi phục…"))
        self._paint()

    def _paint(self) -> None:
        encrypted = self._office.has_file and self._office.desk.file.key is not None
        self.about.setText(
            self.tr("Tệp có mật khẩu: không có mật khẩu hay giấy khôi phục thì không ai đọc được, kể cả các bản sao.")
            if encrypted
            else self.tr("Tệp chưa có mật khẩu: ai nhặt được USB hay máy này đều đọc được mọi thứ trong tệp.")
        )
        for button, act, wanted in (
            (self.lock, "file.encrypted", not encrypted),
            (self.change, "file.passphrase_changed", encrypted),
            (self.sheet, "file.code_shown", encrypted),
            (self.unlock, "file.decrypted", encrypted),
        ):
            reason = self._office.why_not(act)
            button.setVisible(wanted)
            button.setEnabled(not reason)
            button.setToolTip(reason)

    def _ask_lock(self) -> None:
        sentence = self.tr(
            "Cả tệp và các bản sao bên cạnh được ghi lại thành tệp mã hóa. Quên cả mật khẩu lẫn giấy khôi phục thì "
            "không ai mở được nữa."
        )
        question = PassphraseQuestion(
            self.tr("Đặt mật khẩu cho tệp"), sentence, self.tr("Đặt mật khẩu"), self.window(), new=True
        )
        self._ask(question, self._lock)

    def _ask_change(self) -> None:
        sentence = self.tr("Giấy khôi phục cũ không mở được tệp nữa; chương trình đưa ra mã mới để in giấy mới.")
        question = PassphraseQuestion(
            self.tr("Đổi mật khẩu của tệp"), sentence, self.tr("Đổi mật khẩu"), self.window(), current=True, new=True
        )
        self._ask(question, self._change)

    def _ask_unlock(self) -> None:
        sentence = self.tr("Từ nay ai có tệp, hay bản sao của tệp, đều đọc được mọi thứ trong đó.")
        question = PassphraseQuestion(
            self.tr("Bỏ mật khẩu của tệp"), sentence, self.tr("Bỏ mật khẩu"), self.window(), current=True
        )
        self._ask(question, self._unlock)

    def _ask_sheet(self) -> None:
        question = PassphraseQuestion(
            self.tr("In giấy khôi phục"), "", self.tr("Hiện mã khôi phục"), self.window(), current=True
        )
        self._ask(question, self._show_code)

    def _ask(self, question: PassphraseQuestion, then: Callable[[PassphraseAnswer], None]) -> None:
        self.dialog = question
        question.answered.connect(then)
        question.open()

    def _lock(self, answer: PassphraseAnswer) -> None:
        desk = self._office.desk
        self._rewrite(lambda step: encrypt_file(desk, answer.passphrase, step), self.tr("Đang mã hóa tệp…"))

    def _change(self, answer: PassphraseAnswer) -> None:
        desk = self._office.desk
        self._rewrite(
            lambda step: change_passphrase(desk, answer.secret, answer.passphrase, step),
            self.tr("Đang ghi lại tệp bằng mật khẩu mới…"),
        )

    def _unlock(self, answer: PassphraseAnswer) -> None:
        desk = self._office.desk
        self._rewrite(lambda step: decrypt_file(desk, answer.secret, step), self.tr("Đang giải mã tệp…"))

    def _show_code(self, answer: PassphraseAnswer) -> None:
        desk = self._office.desk
        self._office.tasks.start(
            lambda _progress: recovery_code_of(desk, answer.secret), done=self._show, failed=self._office.tell_failure
        )

    def _rewrite(self, work: "Callable[[Callable[[int, int], None]], Rewritten]", title: str) -> None:
        """Write the file anew beside the window; nobody works in it meanwhile."""
        self._office.close_readers()
        self.working = RewritingDialog(title, self.window())
        self.working.run(self._office.tasks, work, self._rewritten, self._office.tell_failure)

    def _rewritten(self, done: Rewritten) -> None:
        self.working = None
        self._paint()
        self._office.sheet_saved.emit(self._office.clock())
        if done.left:
            names = ", ".join(one.name for one in done.left[:3])
            said = self.tr("{n} bản sao chưa ghi lại được, còn như cũ: {names}.")
            self._office.told.emit(said.format(n=len(done.left), names=names), "warn")
        if done.code:
            self._show(done.code)
        else:
            self._office.told.emit(self.tr("Tệp không còn mật khẩu."), "info")

    def _show(self, code: str) -> None:
        desk, office = self._office.desk, self._office

        def write(target: Path) -> bool:
            return office.attempt(lambda: write_recovery_sheet(desk, code, target) or True) is True

        self.dialog = RecoveryCode(tuple(code.split("-")), write, self.window())
        self.dialog.open()
