"""Asks for one member's particulars."""

from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QWidget

from ocop_desk.domain.councils import CouncilMember, Post
from ocop_desk.domain.text import clean_line
from ui.models.member_table import post_name


class MemberDialog(QDialog):
    """The question: who is this member? `answer()` is the member as typed."""

    def __init__(self, member: CouncilMember | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._member = member or CouncilMember(0, "", Post.MEMBER)
        self.name = QLineEdit(self._member.name)
        self.post = QComboBox()
        self.post.addItems([post_name(post) for post in Post])
        self.post.setCurrentIndex(list(Post).index(self._member.post))
        self.position = QLineEdit(self._member.position)
        self.agency = QLineEdit(self._member.agency)
        self.scoring = QCheckBox(self.tr("Có chấm điểm"))
        self.scoring.setChecked(self._member.scoring)
        self.post.activated.connect(self._post_chosen)
        self.setWindowTitle(self.tr("Thành viên Hội đồng"))
        self.setMinimumWidth(460)
        form = QFormLayout(self)
        for words, field in (
            (self.tr("Họ và tên"), self.name),
            (self.tr("Chức danh trong Hội đồng"), self.post),
            (self.tr("Chức vụ ở cơ quan"), self.position),
            (self.tr("Cơ quan"), self.agency),
        ):
            field.setAccessibleName(words)
            form.addRow(words, field)
        form.addRow(self.scoring)
        self.buttons = QDialogButtonBox()
        accept = self.buttons.addButton(self.tr("Ghi"), QDialogButtonBox.ButtonRole.AcceptRole)
        accept.setProperty("main", True)
        self.buttons.addButton(self.tr("Thôi"), QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        form.addRow(self.buttons)

    def answer(self) -> CouncilMember:
        """The member as it stands in the fields."""
        return CouncilMember(
            self._member.member_id,
            clean_line(self.name.text()),
            list(Post)[self.post.currentIndex()],
            clean_line(self.position.text()),
            clean_line(self.agency.text()),
            self.scoring.isChecked(),
        )

    def _post_chosen(self, index: int) -> None:
        self.scoring.setChecked(list(Post)[index] is not Post.SECRETARY)


def ask_member(member: CouncilMember | None = None, parent: QWidget | None = None) -> CouncilMember | None:
    """The member somebody typed, or None where the question was put away."""
    dialog = MemberDialog(member, parent)
    return dialog.answer() if dialog.exec() == QDialog.DialogCode.Accepted else None
