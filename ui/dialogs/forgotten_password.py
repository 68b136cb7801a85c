"""A secretary who forgot the password sets another one by the recovery code of the file."""

from collections.abc import Callable, Sequence
from datetime import timedelta

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QWidget

from ocop_desk.domain.passwords import password_problems
from ocop_desk.domain.permissions import Person
from ocop_desk.services.desk import Desk
from ocop_desk.services.people import set_password_by_code
from ui.dialogs.new_secret import NewSecret
from ui.dialogs.trying import TryingQuestion
from ui.office import Office
from ui.widgets.notice import label


class ForgottenQuestion(TryingQuestion):
    """Which secretary, the code, the new password twice; the answer is the person."""

    def __init__(
        self, office: Office, desk: Desk, secretaries: Sequence[Person], parent: QWidget | None = None
    ) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            translate("ForgottenQuestion", "Đặt lại mật khẩu của thư ký"),
            translate(
                "ForgottenQuestion", "Cần mã in trên giấy khôi phục của tệp. Việc này được ghi vào nhật ký của tệp."
            ),
            translate("ForgottenQuestion", "Đặt mật khẩu mới"),
            office.tasks,
            parent,
        )
        self._desk = desk
        self._secretaries = tuple(secretaries)
        self.who = QComboBox(self)
        self.who.addItems([one.name for one in self._secretaries])
        self.who.setAccessibleName(self.tr("Thư ký"))
        self.secret.retranslate(self.tr("Mã khôi phục"))
        self.new = NewSecret(self.tr("Mật khẩu hoặc mã PIN mới, ít nhất 6 ký tự"), password_problems, self)
        self.new.changed.connect(self.look)
        self.column.addWidget(self.who)
        self.column.addWidget(label(self.tr("Mã khôi phục"), soft=True))
        for one in (self.secret, self.new, self.message):
            self.column.addWidget(one)
        self.finish()
        self.secret.setFocus()

    def ready(self) -> bool:
        """A code, and a new password."""
        return super().ready() and bool(self.new.secret) and bool(self._secretaries)

    def trial(self) -> Callable[[], object]:
        """Set the password."""
        desk, person = self._desk, self._secretaries[self.who.currentIndex()]
        code, password = self.secret.text, self.new.secret

        def done() -> Person:
            set_password_by_code(desk, person.person_id, code, password)
            return person

        return done

    def wait_after(self, error: Exception) -> timedelta:
        """A code has 256 bits: there is nothing to guess."""
        return timedelta(0)

    def done(self, result: int) -> None:
        """Forget the passwords with the question."""
        super().done(result)
        self.new.wipe()
