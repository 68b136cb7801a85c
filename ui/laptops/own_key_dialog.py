"""A member makes a key on the own laptop: the code is read to the secretary, the enrolment file is brought there."""

from pathlib import Path

from PySide6.QtCore import QRegularExpression, QStandardPaths, Qt
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from ocop_desk.domain.pins import FEWEST_DIGITS, MOST_DIGITS
from ocop_desk.domain.problems import InputRefused
from ocop_desk.domain.text import clean_line
from ocop_desk.errors import EnvironmentTrouble
from ocop_desk.services.own_keys import OwnKey, make_own_key
from ui.core_words import problem_words, trouble_words
from ui.help import help_on_f1
from ui.laptops.asking import LaptopAsking, system_asking
from ui.office import Office
from ui.widgets.growing import let_grow
from ui.widgets.notice import card, label, main_button, restyle

WIDTH = 640


class OwnKeyDialog(QDialog):
    """Name, PIN twice, folder; then the code in large letters and what to do with the two files."""

    def __init__(self, office: Office, parent: QWidget | None = None, asking: LaptopAsking | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._asking = asking or system_asking()
        self._busy = False
        self.made: OwnKey | None = None
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.name, self.folder = QLineEdit(self), QLineEdit(self)
        self.pin, self.again = self._pin_field(), self._pin_field()
        self.choose, self.close_button = QPushButton(self), QPushButton(self)
        self.make = main_button()
        self.code = label(role="big")
        self.message = label(wrap=True)
        self._result, self._inside = card(self)
        self._caption = label(role="section", wrap=True)
        self._build()
        self._look()
        help_on_f1(self, "members-laptop", office.preferences)

    def make_key(self) -> None:
        """Make the key and write its two files."""
        name, pin, folder = clean_line(self.name.text()), self.pin.text(), Path(clean_line(self.folder.text()))
        clock = self._office.clock
        self._busy = True
        self._tell(self.tr("Đang tạo khóa…"))
        self._look()
        # Locking a key is slow on purpose, too slow for the thread that paints.
        self._office.tasks.start(
            lambda _progress: make_own_key(name, pin, folder, clock), done=self._made, failed=self._failed
        )

    def ask_folder(self) -> None:
        """Ask where the two files go."""
        folder = self._asking.folder(self, self.tr("Chọn thư mục để giữ khóa"), self.folder.text())
        if folder is not None:
            self.folder.setText(str(folder))

    def reject(self) -> None:
        """Close; not while a key is being made."""
        if not self._busy:
            super().reject()

    def done(self, result: int) -> None:
        """Forget the PIN with the dialog."""
        super().done(result)
        self.pin.clear()
        self.again.clear()

    def _build(self) -> None:
        title = self.tr("Tạo khóa của tôi")
        self.setWindowTitle(title)
        sentence = self.tr(
            "Khóa ký phiếu nằm trên máy này và mở bằng mã PIN của riêng anh/chị. Làm trước khi khai mạc, rồi đưa tệp "
            "ghi danh cho thư ký. Nếu thư ký đã phát mã PIN thì không cần tạo khóa ở đây."
        )
        self.folder.setText(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        self.choose.setText(self.tr("Chọn…"))
        self.close_button.setText(self.tr("Đóng"))
        self.make.setText(self.tr("Tạo khóa"))
        self.code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.code.setAccessibleName(self.tr("Mã khóa"))
        self._caption.setText(self.tr("MÃ KHÓA: ĐỌC TO CHO THƯ KÝ"))
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 18)
        column.setSpacing(8)
        column.addWidget(label(title, role="title"))
        column.addWidget(label(sentence, soft=True, wrap=True))
        pins = self.tr("Mã PIN, từ {few} đến {most} chữ số").format(few=FEWEST_DIGITS, most=MOST_DIGITS)
        for words, field in (
            (self.tr("Họ tên, như trong quyết định lập Hội đồng"), self.name),
            (pins, self.pin),
            (self.tr("Gõ lại mã PIN"), self.again),
            (self.tr("Thư mục giữ hai tệp"), self.folder),
        ):
            caption = label(words, soft=True)
            caption.setBuddy(field)
            field.setAccessibleName(words)
            field.textChanged.connect(self._look)
            column.addWidget(caption)
            if field is not self.folder:
                column.addWidget(field)
        where = QHBoxLayout()
        where.addWidget(self.folder, 1)
        where.addWidget(self.choose)
        column.addLayout(where)
        column.addWidget(self.message)
        for one in (self._caption, self.code):
            self._inside.addWidget(one)
        self._result.hide()
        column.addWidget(self._result)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        foot.addWidget(self.make)
        column.addLayout(foot)
        for button, act in (
            (self.choose, self.ask_folder),
            (self.close_button, self.reject),
            (self.make, self.make_key),
        ):
            button.setAutoDefault(False)
            button.clicked.connect(act)
        self.setMinimumWidth(WIDTH)

    def _pin_field(self) -> QLineEdit:
        field = QLineEdit(self)
        field.setEchoMode(QLineEdit.EchoMode.Password)
        field.setMaxLength(MOST_DIGITS)
        field.setValidator(QRegularExpressionValidator(QRegularExpression("[0-9]*"), field))
        field.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        return field

    def _look(self) -> None:
        if self.made is not None:
            return
        differ = bool(self.again.text()) and self.again.text() != self.pin.text()
        if not self._busy:
            self._tell(self.tr("Hai lần gõ mã PIN khác nhau.") if differ else "", "warn")
        filled = all(clean_line(one.text()) for one in (self.name, self.pin, self.again, self.folder))
        self.make.setEnabled(filled and not differ and not self._busy)
        for one in (self.name, self.pin, self.again, self.folder, self.choose):
            one.setEnabled(not self._busy)

    def _made(self, key: OwnKey) -> None:
        self._busy = False
        self.made = key
        self.code.setText(key.code)
        self._result.show()
        words = self.tr(
            "Đã tạo khóa trong {folder}. Đưa tệp {enrolment} cho thư ký và đọc to mã dưới đây; giữ tệp {key} trên máy "
            "này, mở gói phiên cần đến nó."
        )
        self._tell(
            words.format(folder=key.key_file.parent, enrolment=key.enrolment.name, key=key.key_file.name), "good"
        )
        for one in (self.name, self.pin, self.again, self.folder, self.choose, self.make):
            one.setEnabled(False)
        self.close_button.setFocus()

    def _failed(self, error: Exception) -> None:
        self._busy = False
        self._look()
        if isinstance(error, InputRefused):
            self._tell("\n".join(problem_words(problem) for problem in error.problems), "bad")
        elif isinstance(error, EnvironmentTrouble):
            self._tell(trouble_words(error), "bad")
        else:
            raise error

    def _tell(self, words: str, tone: str = "") -> None:
        self.message.setText(words)
        self.message.setVisible(bool(words))
        restyle(self.message, "tone", tone)
        let_grow(self)
