"""Who is signed in, at the foot of the window, and the button by which the laptop goes to somebody else."""

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from ocop_desk.domain.permissions import ROLE_NAMES
from ui.core_words import core_words
from ui.office import Office
from ui.widgets.short_label import ShortLabel


class PersonLine(QWidget):
    """Hidden where the open file has no people."""

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self.who = ShortLabel()
        self.switch = QPushButton(self)
        self.switch.setProperty("link", True)
        self.switch.clicked.connect(self.change)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.who)
        row.addWidget(self.switch)
        self.paint()

    def paint(self) -> None:
        """Word it as it stands."""
        rights = self._office.rights
        self.setVisible(rights.has_people)
        if rights.person is None:
            self.who.setText(self.tr("Chưa ai đăng nhập: chỉ xem"))
            self.switch.setText(self.tr("Đăng nhập…"))
        else:
            self.who.setText(f"{rights.person.name} · {core_words(ROLE_NAMES[rights.person.role])}")
            self.switch.setText(self.tr("Đổi người…"))

    def change(self) -> None:
        """Sign out whoever works here, and ask who comes; whoever walks away leaves a window that only shows."""
        from ocop_desk.services.signing_in import sign_out
        from ui.dialogs.sign_in import SignInQuestion

        if not self._office.has_file:
            return
        self._office.use_person(sign_out(self._office.desk))
        question = SignInQuestion(self._office, self._office.desk, self.window())
        question.answered.connect(self._office.use_person)
        question.open()
