"""Asking for somebody's new password."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ocop_desk.domain.passwords import password_problems
from ui.dialogs.new_secret import NewSecret
from ui.dialogs.question import Question


class PasswordQuestion(Question):
    """A password typed twice; the answer is the password."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            translate("PasswordQuestion", "Mật khẩu mới của {name}").format(name=name),
            translate("PasswordQuestion", "Chương trình không giữ mật khẩu mà chỉ giữ dấu của nó: quên thì đặt lại."),
            translate("PasswordQuestion", "Đặt mật khẩu"),
            parent,
        )
        self.password = NewSecret(self.tr("Mật khẩu hoặc mã PIN, ít nhất 6 ký tự"), password_problems, self)
        self.password.changed.connect(self.look)
        self.column.addWidget(self.password)
        self.finish()
        self.password.setFocus()

    def answer(self) -> str | None:
        """The password; None while anything is wrong with it."""
        return self.password.secret or None

    def done(self, result: int) -> None:
        """Forget the password with the question."""
        super().done(result)
        self.password.wipe()
