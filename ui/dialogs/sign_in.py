"""Asking who works in a council file that has people, and for that one's password."""

import time
from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QListWidgetItem, QPushButton, QWidget

from ocop_desk.domain.permissions import ROLE_NAMES, Person, Role
from ocop_desk.services.desk import Desk
from ocop_desk.services.people import people
from ocop_desk.services.signing_in import PasswordRefused, password_wait, sign_in
from ui.core_words import core_words
from ui.dialogs.trying import TryingQuestion
from ui.office import Office
from ui.widgets.name_list import NameList
from ui.widgets.notice import label


class SignInQuestion(TryingQuestion):
    """People by given name with their roles; the answer is the desk in the name of whoever signed in."""

    def __init__(
        self,
        office: Office,
        desk: Desk,
        parent: QWidget | None = None,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            translate("SignInQuestion", "Ai làm việc trên máy này?"),
            translate("SignInQuestion", "Chọn tên mình rồi nhập mật khẩu hoặc mã PIN của mình."),
            translate("SignInQuestion", "Vào"),
            office.tasks,
            parent,
            monotonic,
        )
        self._office = office
        self._desk = desk
        self.people = NameList(self)
        self.people.setSpacing(3)
        self.people.setAccessibleName(self.tr("Người dùng của tệp"))
        self.secret.retranslate(self.tr("Mật khẩu hoặc mã PIN"))
        self.forgotten = QPushButton(self.tr("Thư ký quên mật khẩu…"), self)
        self.forgotten.setProperty("link", True)
        self.forgotten.setAutoDefault(False)
        self.forgotten.setVisible(desk.file.key is not None)
        self.forgotten.clicked.connect(self._reset)
        hint = self.tr("Quên mật khẩu thì nhờ thư ký đặt lại ở bước Hội đồng.")
        for one in (self.people, self.secret, self.message, label(hint, soft=True, wrap=True), self.forgotten):
            self.column.addWidget(one)
        for person in people(desk):
            item = QListWidgetItem(f"{person.name} · {core_words(ROLE_NAMES[person.role])}", self.people)
            item.setData(Qt.ItemDataRole.UserRole, person)
        self.people.itemSelectionChanged.connect(self._other_person)
        self.people.itemActivated.connect(lambda _item: self.secret.setFocus())
        self.finish()
        self.people.setFocus()

    def chosen(self) -> Person | None:
        """Who is marked in the list."""
        item = self.people.chosen_item()
        return item.data(Qt.ItemDataRole.UserRole) if item is not None else None

    def choose(self, person_id: int) -> None:
        """Mark somebody in the list, and go to the password."""
        for row in range(self.people.count()):
            if self.people.item(row).data(Qt.ItemDataRole.UserRole).person_id == person_id:
                self.people.setCurrentRow(row)
                self.secret.setFocus()

    def ready(self) -> bool:
        """Somebody is marked, and something is typed."""
        return self.chosen() is not None and super().ready()

    def trial(self) -> Callable[[], object]:
        """Sign in."""
        desk, person, password = self._desk, self.chosen(), self.secret.text
        assert person is not None
        return lambda: sign_in(desk, person.person_id, password)

    def wait_after(self, error: Exception) -> timedelta:
        """As the file counts for that person."""
        return error.wait if isinstance(error, PasswordRefused) else timedelta(0)

    def _other_person(self) -> None:
        """Everybody has wrong entries and waits of their own."""
        person = self.chosen()
        self.secret.wipe()
        self.stop_holding()
        if person is not None:
            wait = self._office.attempt(lambda: password_wait(self._desk, person.person_id))
            self.hold(wait or timedelta(0))
        self.look()

    def _reset(self) -> None:
        from ui.dialogs.forgotten_password import ForgottenQuestion

        secretaries = [one for one in people(self._desk) if one.role is Role.SECRETARY]
        question = ForgottenQuestion(self._office, self._desk, secretaries, self)
        question.answered.connect(self._was_reset)
        question.open()

    def _was_reset(self, person: Person) -> None:
        self.choose(person.person_id)
        self.tell(self.tr("Đã đặt mật khẩu mới cho {name}. Nhập mật khẩu mới để vào.").format(name=person.name))
