"""Members' keys before the session opens: made here with PINs that are told once, or enrolled from an own laptop."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ocop_desk.domain.pins import new_pins
from ocop_desk.domain.records import SessionState
from ocop_desk.errors import EnvironmentTrouble
from ocop_desk.services.session_laptops import (
    KEY_DIGITS,
    LaptopMember,
    SessionLaptops,
    enrol_member,
    enrolment_file,
    make_member_keys,
)
from ui.dialogs.set_pins import slips
from ui.laptops.asking import LaptopAsking
from ui.office import Office
from ui.widgets.notice import label, restyle
from ui.widgets.plain_table import PlainTable


class KeysPart(QWidget):
    """Buttons under the table of members, and what they did; `changed` when there are other keys."""

    changed = Signal()

    def __init__(self, office: Office, table: PlainTable, asking: LaptopAsking, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office, self._table, self._asking = office, table, asking
        self._laptops: SessionLaptops | None = None
        self.told: Mapping[int, str] = {}
        """PINs drawn while the dialog is open; they are nowhere else."""
        self.busy = False
        self.make, self.again = QPushButton(self), QPushButton(self)
        self.enrol, self.print = QPushButton(self), QPushButton(self)
        self.message = label(wrap=True)
        self.message.hide()
        self._build()

    def show_laptops(self, laptops: SessionLaptops) -> None:
        """Offer what can be done for this session now."""
        self._laptops = laptops
        planned = laptops.state is SessionState.PLANNED
        for button in (self.make, self.again, self.enrol, self.print):
            button.setVisible(planned)
        self.print.setVisible(planned or bool(self.told))
        if not planned and not self.message.text():
            self.tell(self.tr("Danh sách khóa đã đóng khi khai mạc: không thêm, không đổi được nữa."))
        self.look()

    def look(self) -> None:
        """Allow what can be done with the members marked in the table."""
        laptops = self._laptops
        if laptops is None:
            return
        marked = self._table.selected()
        self.make.setEnabled(not self.busy and bool(laptops.without_key))
        self.again.setEnabled(not self.busy and any(one.code for one in marked))
        self.enrol.setEnabled(not self.busy and len(marked) == 1)
        self.print.setEnabled(not self.busy and bool(self.told))

    def make_all(self) -> None:
        """Make keys for everybody who has none, and show their PINs this one time."""
        desk, session_id = self._office.desk, self._session_id()
        self._begin(self.tr("Đang tạo khóa…"))
        self._office.tasks.start(
            lambda _progress: make_member_keys(desk, session_id), done=self._made, failed=self._failed
        )

    def make_again(self) -> None:
        """Make new keys for the members marked, in place of those they have: a PIN was forgotten."""
        desk, session_id = self._office.desk, self._session_id()
        marked: list[LaptopMember] = self._table.selected()
        pins = new_pins((one.member.member_id for one in marked), KEY_DIGITS)
        self._begin(self.tr("Đang tạo khóa…"))
        self._office.tasks.start(
            lambda _progress: make_member_keys(desk, session_id, pins), done=self._made, failed=self._failed
        )

    def ask_enrolment(self) -> None:
        """Ask for the enrolment file of the member marked."""
        kinds = self.tr("Tệp ghi danh khóa (*.ghidanh)")
        files = self._asking.files(self, self.tr("Chọn tệp ghi danh của thành viên"), kinds)
        if files:
            self.take_enrolment(files[0])

    def take_enrolment(self, path: Path) -> None:
        """Put the key of this file on the roster for the member marked."""
        marked: list[LaptopMember] = self._table.selected()
        if len(marked) != 1:
            self.tell(self.tr("Chọn một thành viên trong bảng rồi ghi danh tệp của người đó."), "warn")
            return
        desk, session_id, member = self._office.desk, self._session_id(), marked[0].member
        try:
            data = enrolment_file(path)
        except EnvironmentTrouble as trouble:
            self._office.tell_failure(trouble)
            return
        code = self._office.act(lambda: enrol_member(desk, session_id, member.member_id, data))
        if code is not None:
            self.told = {number: pin for number, pin in self.told.items() if number != member.member_id}
            words = self.tr("Đã ghi danh khóa của {name}. Đọc to mã {code} và so với màn hình máy của thành viên.")
            self.tell(words.format(name=member.name, code=code), "good")
            self.changed.emit()

    def print_slips(self) -> None:
        """Print one slip a member, to be cut apart and handed out."""
        assert self._laptops is not None
        document = QTextDocument()
        document.setHtml(slips(tuple(one.member for one in self._laptops.members), self.told))
        if self._asking.print_document(document, self):
            self.tell(self.tr("Đã gửi phiếu mã tới máy in."))

    def tell(self, words: str, tone: str = "") -> None:
        """Say what happened."""
        self.message.setText(words)
        self.message.setVisible(bool(words))
        restyle(self.message, "tone", tone)

    def _build(self) -> None:
        self.make.setText(self.tr("&Tạo khóa cho người chưa có"))
        self.again.setText(self.tr("Tạo &lại khóa…"))
        self.again.setToolTip(self.tr("Khóa và mã PIN mới cho người đã chọn; khóa cũ bỏ đi"))
        self.enrol.setText(self.tr("&Ghi danh tệp…"))
        self.enrol.setToolTip(self.tr("Khóa thành viên đã tạo trên máy riêng: tệp .ghidanh của người đã chọn"))
        self.print.setText(self.tr("&In phiếu mã…"))
        row = QHBoxLayout()
        for button, act in (
            (self.make, self.make_all),
            (self.again, self.make_again),
            (self.enrol, self.ask_enrolment),
            (self.print, self.print_slips),
        ):
            button.setAutoDefault(False)
            button.clicked.connect(act)
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self.message)

    def _begin(self, words: str) -> None:
        self.busy = True
        self.tell(words)
        self.look()

    def _made(self, pins: dict[int, str]) -> None:
        self.busy = False
        self.told = {**self.told, **pins}
        self._office.sheet_saved.emit(self._office.clock())
        self.tell(self.tr("Mã PIN chỉ hiện một lần này: in phiếu mã hoặc đọc cho từng người, rồi hãy đóng."), "warn")
        self.changed.emit()

    def _failed(self, error: Exception) -> None:
        self.busy = False
        self.tell("")
        self.look()
        self._office.tell_failure(error)

    def _session_id(self) -> int:
        assert self._laptops is not None
        return self._laptops.session_id
