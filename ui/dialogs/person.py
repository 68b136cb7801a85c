"""Asking for one of the people of a file: name, role, which member that is, and for a new one the password."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from ocop_desk.domain.councils import CouncilMember
from ocop_desk.domain.passwords import password_problems
from ocop_desk.domain.permissions import ROLE_NAMES, Person, Role
from ocop_desk.domain.text import clean_line
from ui.core_words import core_words
from ui.dialogs.new_secret import NewSecret
from ui.dialogs.question import Question
from ui.widgets.notice import label


@dataclass(frozen=True, slots=True)
class PersonAnswer:
    """Somebody as typed; the password is empty where it stays as it was."""

    person: Person
    password: str = field(repr=False, default="")


class PersonQuestion(Question):
    """The fields of one person; `first` where the file has nobody yet, and only a secretary can be the first."""

    def __init__(
        self,
        members: Sequence[CouncilMember],
        person: Person | None = None,
        parent: QWidget | None = None,
        *,
        first: bool = False,
    ) -> None:
        translate = QCoreApplication.translate
        new = translate("PersonQuestion", "Thêm người dùng")
        sentence = (
            translate(
                "PersonQuestion",
                "Từ khi có người dùng, ai muốn làm việc trong tệp phải đăng nhập, và chỉ làm được việc của vai trò "
                "mình. Người đầu tiên là thư ký.",
            )
            if first
            else ""
        )
        title = new if person is None else translate("PersonQuestion", "Sửa người dùng")
        super().__init__(title, sentence, translate("PersonQuestion", "Ghi") if person else new, parent)
        self._before = person
        self._members = tuple(members)
        self.name = QLineEdit(person.name if person else "", self)
        self.role = QComboBox(self)
        self.role.addItems([core_words(ROLE_NAMES[role]) for role in Role])
        self.role.setCurrentIndex(list(Role).index(person.role if person else Role.SECRETARY if first else Role.MEMBER))
        self.role.setEnabled(not first)
        self.member = QComboBox(self)
        self.member.addItem(self.tr("Không phải thành viên Hội đồng"))
        self.member.addItems([one.name for one in self._members])
        numbers = [None, *(one.member_id for one in self._members)]
        self.member.setCurrentIndex(numbers.index(person.member_id) if person and person.member_id in numbers else 0)
        self.about = label(soft=True, wrap=True)
        self.password = NewSecret(self.tr("Mật khẩu hoặc mã PIN, ít nhất 6 ký tự"), password_problems, self)
        self.password.setVisible(person is None)
        for caption, widget in (
            (self.tr("Họ và tên"), self.name),
            (self.tr("Vai trò"), self.role),
            ("", self.about),
            (self.tr("Là thành viên"), self.member),
        ):
            if caption:
                widget.setAccessibleName(caption)
                self.column.addWidget(label(caption, soft=True))
            self.column.addWidget(widget)
        self.column.addWidget(self.password)
        self.name.textChanged.connect(self.look)
        self.role.currentIndexChanged.connect(self.look)
        self.member.currentIndexChanged.connect(self._take_name)
        self.password.changed.connect(self.look)
        self.finish()
        self.name.setFocus()

    def answer(self) -> PersonAnswer | None:
        """The answer; None while something is missing."""
        name, role, place = clean_line(self.name.text()), self._role(), self.member.currentIndex()
        member_id = self._members[place - 1].member_id if place > 0 else None
        password = self.password.secret
        if not name or (role is Role.MEMBER and member_id is None) or (self._before is None and not password):
            return None
        number = self._before.person_id if self._before else 0
        return PersonAnswer(Person(number, name, role, member_id), password)

    def look(self) -> None:
        """Say what the role may do."""
        super().look()
        self.about.setText(role_sentence(self._role()))

    def done(self, result: int) -> None:
        """Forget the password with the question."""
        super().done(result)
        self.password.wipe()

    def _role(self) -> Role:
        return list(Role)[max(self.role.currentIndex(), 0)]

    def _take_name(self, place: int) -> None:
        if place > 0 and not clean_line(self.name.text()):
            self.name.setText(self._members[place - 1].name)
        self.look()


def role_sentence(role: Role) -> str:
    """What somebody of a role does, in one sentence."""
    translate = QCoreApplication.translate
    return {
        Role.SECRETARY: translate("PersonQuestion", "Làm mọi việc, trừ chấm trên phiếu của thành viên khác."),
        Role.CHAIR: translate(
            "PersonQuestion", "Điều hành phiên: khai mạc, mở lượt, mở phiếu, kết luận, ký; và phiếu chấm của mình."
        ),
        Role.MEMBER: translate("PersonQuestion", "Chỉ phiếu chấm của mình, và khai xung đột lợi ích của mình."),
        Role.ADVISER: translate(
            "PersonQuestion", "Ghi ý kiến Tổ tư vấn và kết quả kiểm tra thực tế; nhập phiếu giấy; còn lại chỉ xem."
        ),
        Role.VIEWER: translate("PersonQuestion", "Chỉ xem."),
    }[role]
