"""People of the file on the council's page: who signs in, as what, and with which password."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QGridLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ocop_desk.domain.councils import CouncilMember
from ocop_desk.domain.permissions import ROLE_NAMES, Person
from ocop_desk.domain.text import person_sort_key
from ocop_desk.services.desk import Desk
from ocop_desk.services.people import add_person, change_person, people, remove_person, set_password
from ocop_desk.services.signing_in import sign_in
from ui.core_words import core_words
from ui.dialogs.confirm import ConfirmQuestion
from ui.dialogs.new_password import PasswordQuestion
from ui.dialogs.person import PersonAnswer, PersonQuestion
from ui.dialogs.question import Question
from ui.office import Office
from ui.widgets.notice import label

_ROWS_HEIGHT = 132


class PeoplePane(QWidget):
    """A list and what is done with it; hashing passwords is work for another thread."""

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self.dialog: Question | None = None
        self.about = label(soft=True, wrap=True)
        self.list = QListWidget(self)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setMaximumHeight(_ROWS_HEIGHT)
        self.add, self.change, self.password, self.remove = (QPushButton(self) for _ in range(4))
        # Two to a row: the column is narrow where letters are large.
        grid = QGridLayout()
        grid.setColumnStretch(2, 1)
        for place, (button, act) in enumerate(
            (
                (self.add, self._ask_new),
                (self.change, self._ask_changed),
                (self.password, self._ask_password),
                (self.remove, self._ask_removal),
            )
        ):
            button.clicked.connect(act)
            grid.addWidget(button, place // 2, place % 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.about, self.list):
            column.addWidget(widget)
        column.addLayout(grid)
        self.list.currentRowChanged.connect(self._allow)
        self.list.itemActivated.connect(lambda _item: self._ask_changed())
        self.retranslate()

    def refresh(self) -> None:
        """Read the people of the file again."""
        if not self._office.has_file:
            return
        row = self.list.currentRow()
        self.list.clear()
        with self._office.desk.read() as work:
            members = {one.member_id: one.name for one in work.councils.members(removed=True)}
        for person in people(self._office.desk):
            words = [person.name, core_words(ROLE_NAMES[person.role])]
            member = members.get(person.member_id or 0, "")
            if member and member != person.name:
                words.append(self.tr("là {member}").format(member=member))
            item = QListWidgetItem(" · ".join(words), self.list)
            item.setData(Qt.ItemDataRole.UserRole, person)
        self.list.setCurrentRow(min(max(row, 0), self.list.count() - 1))
        self._paint()

    def retranslate(self) -> None:
        """Set every word."""
        self.add.setText(self.tr("Thêm người dùng…"))
        self.change.setText(self.tr("Sửa…"))
        self.password.setText(self.tr("Đặt mật khẩu…"))
        self.remove.setText(self.tr("Bỏ"))
        self.list.setAccessibleName(self.tr("Người dùng của tệp"))
        for button, words in (
            (self.change, self.tr("Sửa người dùng đã chọn")),
            (self.password, self.tr("Đặt mật khẩu cho người dùng đã chọn")),
            (self.remove, self.tr("Bỏ người dùng đã chọn")),
        ):
            button.setAccessibleName(words)
        self._paint()

    def chosen(self) -> Person | None:
        """Who is marked in the list."""
        item = self.list.currentItem()
        return item.data(Qt.ItemDataRole.UserRole) if item is not None else None

    def _paint(self) -> None:
        there = self.list.count() > 0
        self.list.setVisible(there)
        for button in (self.change, self.password, self.remove):
            button.setVisible(there)
        self.about.setText(
            self.tr("Ai muốn làm việc trong tệp phải đăng nhập, và chỉ làm được việc của vai trò mình.")
            if there
            else self.tr("Chưa có người dùng: ai mở được tệp thì làm được mọi việc như thư ký.")
        )
        self._allow()

    def _allow(self) -> None:
        person = self.chosen()
        acting = self._office.rights.person
        own = person is not None and acting is not None and person.person_id == acting.person_id
        for button, what, wanted in (
            (self.add, "person.added", True),
            (self.change, "person.changed", person is not None),
            (self.password, "person.own_password" if own else "person.password_set", person is not None),
            (self.remove, "person.removed", person is not None),
        ):
            reason = self._office.why_not(what)
            button.setEnabled(wanted and not reason)
            button.setToolTip(reason)

    def _ask_new(self) -> None:
        with self._office.desk.read() as work:
            first = not work.people.all()
        self._ask(PersonQuestion(self._members(), None, self.window(), first=first), self._keep_new)

    def _ask_changed(self) -> None:
        person = self.chosen()
        if person is not None and self.change.isEnabled():
            self._ask(PersonQuestion(self._members(), person, self.window()), self._keep_changed)

    def _ask_password(self) -> None:
        person = self.chosen()
        if person is None:
            return
        question = PasswordQuestion(person.name, self.window())
        self._ask(question, lambda password: self._keep_password(person, password))

    def _ask_removal(self) -> None:
        person = self.chosen()
        if person is None:
            return
        sentence = self.tr("{name} sẽ không đăng nhập được nữa. Nhật ký vẫn giữ những việc đã làm.")
        question = ConfirmQuestion(
            self.tr("Bỏ người dùng"), sentence.format(name=person.name), self.tr("Bỏ"), self.window()
        )
        self._ask(question, lambda _yes: self._remove(person))

    def _ask(self, question: Question, then: Callable[[Any], None]) -> None:
        self.dialog = question
        question.answered.connect(then)
        question.open()

    def _keep_new(self, answer: PersonAnswer) -> None:
        desk, person, first = self._office.desk, answer.person, not self._office.rights.has_people

        def add() -> Desk | None:
            added = add_person(desk, person.name, person.role, answer.password, person.member_id)
            # Whoever makes the first one just typed that one's password.
            return sign_in(desk, added.person_id, answer.password) if first else None

        self._work(add)

    def _keep_changed(self, answer: PersonAnswer) -> None:
        if self._office.act(lambda: change_person(self._office.desk, answer.person)) is not None:
            self._office.people_changed()

    def _keep_password(self, person: Person, password: str) -> None:
        desk = self._office.desk
        self._work(lambda: set_password(desk, person.person_id, password))

    def _remove(self, person: Person) -> None:
        if self._office.did(lambda: remove_person(self._office.desk, person.person_id)):
            self._office.people_changed()

    def _work(self, act: Callable[[], Desk | None]) -> None:
        self._office.tasks.start(
            lambda _progress: act(),
            done=self._done,
            failed=self._office.tell_failure,
        )

    def _done(self, signed_in: Desk | None) -> None:
        self._office.sheet_saved.emit(self._office.clock())
        if signed_in is not None:
            self._office.use_person(signed_in)
        else:
            self._office.people_changed()

    def _members(self) -> list[CouncilMember]:
        with self._office.desk.read() as work:
            return sorted(work.councils.members(), key=lambda one: person_sort_key(one.name))
