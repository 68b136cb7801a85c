"""The secretary's dialog for the PINs of the day: drawn for everybody and told once, or typed one by one."""

from collections.abc import Callable, Mapping
from html import escape

from PySide6.QtCore import QRegularExpression, Qt
from PySide6.QtGui import QRegularExpressionValidator, QTextDocument
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ocop_desk.domain.councils import POST_NAMES, CouncilMember
from ocop_desk.domain.pins import MOST_DIGITS
from ocop_desk.services.pins import generate_pins, members_with_pin, pin_members, remove_pins
from ocop_desk.services.pins import set_pins as keep_pins
from ui.core_words import core_words
from ui.office import Office
from ui.widgets.notice import label, main_button, restyle

PrintDocument = Callable[[QTextDocument, QWidget], bool]


class SetPinsDialog(QDialog):
    """A line for every member who scores: a field for a new PIN, and whether one is set."""

    def __init__(
        self, office: Office, parent: QWidget | None = None, print_document: PrintDocument | None = None
    ) -> None:
        super().__init__(parent)
        self._office = office
        self._print_document = print_document or print_through_the_system
        self._members: tuple[CouncilMember, ...] = ()
        self.told: Mapping[int, str] = {}
        """The PINs drawn in this dialog; they are nowhere else."""
        self.fields: dict[int, QLineEdit] = {}
        self.states: dict[int, QLabel] = {}
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.draw = QPushButton(self)
        self.print = QPushButton(self)
        self.remove = QPushButton(self)
        self.close_button = QPushButton(self)
        self.keep = main_button()
        self.message = label(wrap=True)
        self._rows = QGridLayout()
        self._build()
        self._read()

    def draw_all(self) -> None:
        """Draw new PINs for everybody and show them, this one time."""
        desk, session_id = self._office.desk, self._session_id()
        self._wait(self.tr("Đang tạo mã…"))
        self._office.tasks.start(
            lambda _progress: generate_pins(desk, session_id), done=self._drawn, failed=self._failed
        )

    def keep_typed(self) -> None:
        """Set the PINs that were typed."""
        typed = {number: field.text() for number, field in self.fields.items() if field.text()}
        typed = {number: pin for number, pin in typed.items() if self.told.get(number) != pin}
        if not typed:
            self._tell(self.tr("Chưa gõ mã nào mới."))
            return
        desk, session_id = self._office.desk, self._session_id()
        self._wait(self.tr("Đang lưu…"))
        self._office.tasks.start(
            lambda _progress: keep_pins(desk, session_id, typed), done=self._kept, failed=self._failed
        )

    def use_none(self) -> None:
        """Use no PINs in this session."""
        if self._office.did(lambda: remove_pins(self._office.desk, self._session_id())):
            self.told = {}
            self._forget()
            self._read()
            self._tell(self.tr("Phiên này không dùng mã PIN: ai chọn tên nào thì chấm bằng tên ấy."))

    def print_slips(self) -> None:
        """Print one slip a member, to be cut apart and handed out."""
        document = QTextDocument()
        document.setHtml(slips(self._members, self.told))
        if self._print_document(document, self):
            self._tell(self.tr("Đã gửi phiếu mã tới máy in."))

    def _build(self) -> None:
        title = self.tr("Mã PIN của phiên")
        self.setWindowTitle(title)
        sentence = self.tr(
            "Mỗi người chấm có một mã PIN từ 4 đến 8 chữ số để không ai chấm nhầm tên người khác. "
            "Chương trình không giữ mã mà chỉ giữ dấu của nó: quên mã thì đặt lại."
        )
        self.draw.setText(self.tr("Tạo mã cho tất cả"))
        self.print.setText(self.tr("In phiếu mã…"))
        self.remove.setText(self.tr("Không dùng mã PIN"))
        self.close_button.setText(self.tr("Đóng"))
        self.keep.setText(self.tr("Lưu mã đã gõ"))
        for button, act in (
            (self.draw, self.draw_all),
            (self.print, self.print_slips),
            (self.remove, self.use_none),
            (self.close_button, self.reject),
            (self.keep, self.keep_typed),
        ):
            button.setAutoDefault(False)
            button.clicked.connect(act)
        inside = QWidget(self)
        self._rows.setHorizontalSpacing(14)
        self._rows.setColumnStretch(0, 1)
        beneath = QVBoxLayout(inside)
        beneath.addLayout(self._rows)
        beneath.addStretch(1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setWidget(inside)
        tools = QHBoxLayout()
        for button in (self.draw, self.print, self.remove):
            tools.addWidget(button)
        tools.addStretch(1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        foot.addWidget(self.keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 18)
        column.setSpacing(10)
        column.addWidget(label(title, role="title"))
        column.addWidget(label(sentence, soft=True, wrap=True))
        column.addLayout(tools)
        column.addWidget(area, 1)
        column.addWidget(self.message)
        column.addLayout(foot)
        self.resize(720, 560)

    def _read(self) -> None:
        desk, session_id = self._office.desk, self._session_id()
        self._members = self._office.attempt(lambda: pin_members(desk, session_id)) or ()
        there = self._office.attempt(lambda: members_with_pin(desk, session_id)) or frozenset()
        for member in self._members:
            if member.member_id not in self.fields:
                self._add_row(member)
            has = member.member_id in there
            state = self.states[member.member_id]
            state.setText(self.tr("✓ đã đặt") if has else self.tr("chưa đặt"))
            restyle(state, "tone", "good" if has else "")
        self._allow(True)
        self.remove.setEnabled(bool(there))

    def _add_row(self, member: CouncilMember) -> None:
        row = len(self.fields)
        facts = " · ".join(fact for fact in (core_words(POST_NAMES[member.post]), member.agency) if fact)
        name = label(f"{member.name}\n{facts}", wrap=True)
        field = QLineEdit(self)
        field.setMaxLength(MOST_DIGITS)
        field.setValidator(QRegularExpressionValidator(QRegularExpression("[0-9]*"), field))
        field.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        field.setAccessibleName(self.tr("Mã PIN của {name}").format(name=member.name))
        field.setPlaceholderText(self.tr("mã mới"))
        field.returnPressed.connect(self.keep_typed)
        name.setBuddy(field)
        state = label()
        self._rows.addWidget(name, row, 0)
        self._rows.addWidget(field, row, 1)
        self._rows.addWidget(state, row, 2)
        self.fields[member.member_id] = field
        self.states[member.member_id] = state

    def _drawn(self, pins: dict[int, str]) -> None:
        self.told = pins
        self._office.sheet_saved.emit(self._office.clock())
        self._read()
        for number, pin in pins.items():
            if number in self.fields:
                self.fields[number].setText(pin)
        self._tell(self.tr("Mã chỉ hiện một lần này: in phiếu hoặc đọc cho từng người, rồi hãy đóng."), "warn")

    def _kept(self, _nothing: object) -> None:
        self._office.sheet_saved.emit(self._office.clock())
        self._forget()
        self._read()
        self._tell(self.tr("Đã đặt mã. Đưa mã cho từng người."))

    def _failed(self, error: Exception) -> None:
        self._allow(True)
        self._tell(str(error), "bad")
        self._office.tell_failure(error)

    def _forget(self) -> None:
        for number, field in self.fields.items():
            field.setText(self.told.get(number, ""))

    def _wait(self, words: str) -> None:
        self._allow(False)
        self._tell(words)

    def _allow(self, allowed: bool) -> None:
        for one in (self.draw, self.keep, self.remove, *self.fields.values()):
            one.setEnabled(allowed)
        self.print.setEnabled(allowed and bool(self.told))

    def _tell(self, words: str, tone: str = "") -> None:
        self.message.setText(words)
        restyle(self.message, "tone", tone)

    def _session_id(self) -> int:
        session_id = self._office.session_id
        assert session_id is not None
        return session_id


def set_pins(office: Office, parent: QWidget | None = None) -> SetPinsDialog | None:
    """Open the dialog over the window; None where there is no session."""
    if not office.has_file or office.session_id is None:
        return None
    dialog = SetPinsDialog(office, parent)
    dialog.open()
    return dialog


def slips(members: tuple[CouncilMember, ...], pins: Mapping[int, str]) -> str:
    """The slips as a page of rich text, a line to cut along between them."""
    rows = [
        f"<tr><td width='70%'>{escape(member.name)}</td>"
        f"<td align='right'><b>{escape(pins[member.member_id])}</b></td></tr>"
        for member in members
        if member.member_id in pins
    ]
    return (
        "<html><body style='font-size:16pt'><table width='100%' cellpadding='18' "
        f"style='border-style:dashed' border='1' cellspacing='0'>{''.join(rows)}</table></body></html>"
    )


def print_through_the_system(document: QTextDocument, parent: QWidget) -> bool:
    """Print through the system's dialog; whether it was not called off."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, parent)
    if dialog.exec() != QPrintDialog.DialogCode.Accepted:
        return False
    document.print_(printer)
    return True
