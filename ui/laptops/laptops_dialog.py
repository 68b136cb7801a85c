"""Nhiều máy: getting a session ready for members' laptops, and writing what they open."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ocop_desk.domain.file_endings import ENROLMENT_SUFFIX
from ocop_desk.domain.records import SessionState
from ocop_desk.services.session_laptops import SessionLaptops, key_problems, prepare_laptops, session_laptops
from ui.help import help_on_f1
from ui.laptops.asking import LaptopAsking
from ui.laptops.bundles_part import BundlesPart
from ui.laptops.keys_part import KeysPart
from ui.laptops.read_aloud import in_two_lines
from ui.models.laptop_members import CODE, NAME, ORIGIN, PIN, LaptopMembersTable
from ui.office import Office
from ui.widgets.notice import card, label, main_button
from ui.widgets.plain_table import PlainTable

WIDTH, HEIGHT = 940, 700
_SHARES: dict[int, int | str] = {NAME: 5, CODE: "✓ 7QF2-M0XA-93RD-KT5V  ", ORIGIN: 5}
_PIN_SAMPLE = "000000000000"


class LaptopsDialog(QDialog):
    """The session's key to be compared, members with their keys, and under them what can be done now."""

    def __init__(self, office: Office, parent: QWidget | None = None, asking: LaptopAsking | None = None) -> None:
        super().__init__(parent)
        self._office = office
        asking = asking or office.laptops.asking
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAcceptDrops(True)
        self.laptops: SessionLaptops | None = None
        self.prepare = main_button()
        self.model = LaptopMembersTable(self)
        self.table = PlainTable(self.model, _SHARES, several=True)
        self.keys = KeysPart(office, self.table, asking, self)
        self.bundles = BundlesPart(office, self.table, asking, self)
        self.words, self.without = label(role="big"), label(tone="warn", wrap=True)
        self.collect, self.close_button = QPushButton(self), QPushButton(self)
        self._steps = label(wrap=True)
        self._sentence, self._caption = label(soft=True, wrap=True), label(role="section", wrap=True)
        self._key_card, inside = card(self)
        inside.addWidget(self._caption)
        inside.addWidget(self.words)
        self._build()
        self._listen()
        self.read()
        help_on_f1(self, "laptops", office.preferences)

    def read(self) -> None:
        """Read the session again and paint it."""
        session_id = self._office.session_id
        assert session_id is not None
        self.laptops = self._office.attempt(lambda: session_laptops(self._office.desk, session_id))
        if self.laptops is None:
            return
        laptops = self.laptops
        self.model.pins = self.keys.told
        self.table.share({**_SHARES, PIN: _PIN_SAMPLE} if self.keys.told else _SHARES)
        self.model.set_rows(laptops.members)
        for part in (self._key_card, self.table, self.keys, self.bundles):
            part.setVisible(laptops.prepared)
        self._steps.setVisible(not laptops.prepared)
        self.prepare.setVisible(not laptops.prepared)
        self.prepare.setEnabled(laptops.state in (SessionState.PLANNED, SessionState.OPEN))
        self.collect.setVisible(laptops.prepared and laptops.state is SessionState.OPEN)
        self.words.setText(in_two_lines(laptops.key_words))
        self._sentence.setText(self._about(laptops))
        self._say_without(laptops)
        self.keys.show_laptops(laptops)
        self.bundles.show_laptops(laptops)
        if laptops.state is SessionState.OPEN and not self.table.selectionModel().hasSelection():
            self.table.selectAll()

    def prepare_session(self) -> None:
        """Give the session its keys."""
        session_id = self._office.session_id
        assert session_id is not None
        if self._office.act(lambda: prepare_laptops(self._office.desk, session_id)) is not None:
            self._office.session_changed.emit()
            self.read()
            self.table.setFocus()

    def show_collecting(self) -> None:
        """Take in sheets instead, beside the window."""
        window = self.parentWidget() or self
        self.reject()
        if not self.isVisible():
            self._office.laptops.show_collecting(window)

    def reject(self) -> None:
        """Close; what is on its way is stopped first, and then the dialog may be closed."""
        if self.bundles.task is not None:
            self.bundles.cancel()
        elif not self.keys.busy:
            super().reject()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take an enrolment that is dragged in."""
        if any(url.toLocalFile().casefold().endswith(ENROLMENT_SUFFIX) for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Enrol the member marked."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls()]
        path = next((one for one in paths if one.suffix.casefold() == ENROLMENT_SUFFIX), None)
        if path is not None and self.laptops is not None and self.laptops.state is SessionState.PLANNED:
            self.keys.take_enrolment(path)

    def _build(self) -> None:
        title = self.tr("Chấm trên nhiều máy")
        self.setWindowTitle(title)
        self._caption.setText(self.tr("DẤU VÂN TAY CỦA PHIÊN: ĐỌC TO ĐỂ TỪNG MÁY SO KHI MỞ GÓI"))
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.words.setAccessibleName(self.tr("Dấu vân tay của phiên"))
        self._steps.setText(
            "\n".join(
                (
                    self.tr("1.  Chuẩn bị phiên, rồi tạo khóa cho từng thành viên hoặc ghi danh khóa từ máy riêng."),
                    self.tr("2.  Khai mạc: danh sách khóa được khóa lại và in trong biên bản."),
                    self.tr("3.  Ghi gói phiên ra USB; mỗi máy mở gói của mình và so dấu vân tay."),
                    self.tr("4.  Thành viên chấm và nộp; máy này thu phiếu từ USB hoặc thư mục chung."),
                )
            )
        )
        self.prepare.setText(self.tr("&Chuẩn bị phiên cho nhiều máy"))
        self.collect.setText(self.tr("Thu &phiếu…"))
        self.close_button.setText(self.tr("Đóng"))
        self.table.setAccessibleName(self.tr("Thành viên chấm và khóa ký phiếu"))
        for button in (self.prepare, self.collect, self.close_button):
            button.setAutoDefault(False)
        foot = QHBoxLayout()
        foot.addWidget(self.prepare)
        foot.addStretch(1)
        foot.addWidget(self.collect)
        foot.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 18)
        column.setSpacing(10)
        column.addWidget(label(title, role="title"))
        column.addWidget(self._sentence)
        column.addWidget(self._steps)
        column.addWidget(self._key_card)
        column.addWidget(self.table, 1)
        for part in (self.without, self.keys, self.bundles):
            column.addWidget(part)
        column.addStretch(0)
        column.addLayout(foot)
        for words in (self._sentence, self._steps):
            words.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.resize(WIDTH, HEIGHT)

    def _listen(self) -> None:
        self.prepare.clicked.connect(self.prepare_session)
        self.collect.clicked.connect(self.show_collecting)
        self.close_button.clicked.connect(self.reject)
        self.keys.changed.connect(self._keys_changed)
        for part in (self.keys, self.bundles):
            self.table.selectionModel().selectionChanged.connect(lambda *_args, part=part: part.look())

    def _keys_changed(self) -> None:
        self._office.session_changed.emit()
        self.read()

    def _about(self, laptops: SessionLaptops) -> str:
        if not laptops.prepared and laptops.state not in (SessionState.PLANNED, SessionState.OPEN):
            return self.tr("Phiên này đã chấm trên một máy.")
        if not laptops.prepared:
            return self.tr(
                "Mỗi thành viên chấm trên máy của mình, không cần mạng; phiếu được ký, niêm phong và mang về máy này "
                "bằng USB hoặc thư mục chung. Chuẩn bị một lần, trước khi khai mạc: sau đó không thêm khóa được nữa."
            )
        return self.tr(
            "Mã khóa được đọc to để so khi ghi danh và in trong biên bản. Khóa tạo ở đây mở bằng mã PIN của thành "
            "viên; quên mã trước khi khai mạc thì tạo lại khóa."
        )

    def _say_without(self, laptops: SessionLaptops) -> None:
        names = [problem.place for problem in key_problems(laptops)]
        planned = laptops.state is SessionState.PLANNED
        if planned:
            words = self.tr("Chưa có khóa: {names}. Khai mạc rồi thì chỉ chấm trên máy này hoặc phiếu giấy.")
        else:
            words = self.tr("Không có khóa: {names}; chấm trên máy này hoặc phiếu giấy.")
        self.without.setText(words.format(names=", ".join(names)))
        self.without.setVisible(bool(names))


def show_laptops(office: Office, parent: QWidget | None = None) -> LaptopsDialog | None:
    """Open the dialog over the window; None where there is no session."""
    if not office.has_file or office.session_id is None:
        return None
    dialog = LaptopsDialog(office, parent)
    dialog.open()
    return dialog
