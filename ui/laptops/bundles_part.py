"""Writing session bundles once the session is open: for whom, with which documents, to which stick."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ocop_desk.domain.records import SessionState
from ocop_desk.errors import Cancelled
from ocop_desk.services.laptop_carrying import BundlesCarried, carry_bundles
from ocop_desk.services.session_bundles import WithEvidence
from ocop_desk.services.session_laptops import LaptopMember, SessionLaptops
from ui.core_words import core_words
from ui.laptops.asking import LaptopAsking
from ui.office import Office
from ui.tasks import Progress, Task
from ui.widgets.notice import label, main_button, restyle
from ui.widgets.plain_table import PlainTable
from ui.widgets.work_bar import WorkBar

if TYPE_CHECKING:
    from ocop_desk.packages.delivery import Tell

_PARTS = 1_000
"""Steps of the bar: bytes of a bundle would not fit into its numbers."""


class BundlesPart(QWidget):
    """Choices, the main action, how far it is."""

    ended = Signal()

    def __init__(self, office: Office, table: PlainTable, asking: LaptopAsking, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office, self._table, self._asking = office, table, asking
        self._laptops: SessionLaptops | None = None
        self.task: Task | None = None
        self.evidence, self.whose = QComboBox(self), QComboBox(self)
        self.confidential = QCheckBox(self)
        self.write = main_button()
        self.everybody = QPushButton(self)
        self.bar = WorkBar(self)
        self.message = label(wrap=True)
        self.message.hide()
        self._choices = QWidget(self)
        self._build()

    @property
    def chosen(self) -> list[LaptopMember]:
        """The members marked who have a key."""
        marked: list[LaptopMember] = self._table.selected()
        return [one for one in marked if one.code]

    def show_laptops(self, laptops: SessionLaptops) -> None:
        """Offer what can be done for this session now."""
        self._laptops = laptops
        is_open = laptops.state is SessionState.OPEN
        self._choices.setVisible(is_open)
        self.write.setVisible(is_open)
        self.everybody.setVisible(is_open)
        if laptops.state is SessionState.PLANNED:
            self.tell(self.tr("Gói phiên ghi được sau khi khai mạc, khi danh sách, phiếu đánh giá và khóa đã đóng."))
        elif not is_open:
            self.tell(self.tr("Phiên đã bế mạc: không ghi gói nữa."))
        self.look()

    def look(self) -> None:
        """Say for how many the bundles are."""
        number = len(self.chosen)
        self.write.setText(self.tr("Ghi &gói cho {n} người…").format(n=number))
        self.write.setEnabled(number > 0 and self.task is None)
        for one in (self.evidence, self.whose, self.confidential, self.everybody):
            one.setEnabled(self.task is None)
        self.confidential.setEnabled(self.task is None and self.evidence.currentData() is not WithEvidence.NONE)

    def mark_everybody(self) -> None:
        """Mark every member in the table."""
        self._table.selectAll()
        self._table.setFocus()

    def ask_and_write(self) -> None:
        """Ask where to, then write and read back every bundle."""
        if not self.chosen or self._laptops is None or self.task is not None:
            return
        start = str(self._office.laptops.place or "")
        folder = self._asking.folder(self, self.tr("Chọn USB hoặc thư mục để ghi gói phiên"), start)
        if folder is not None:
            self._write_to(folder)

    def cancel(self) -> None:
        """Stop: the bundle on its way is dropped, those that are safe already stay."""
        if self.task is not None:
            self.task.cancel()

    def tell(self, words: str, tone: str = "") -> None:
        """Say what happened."""
        self.message.setText(words)
        self.message.setVisible(bool(words))
        restyle(self.message, "tone", tone)

    def _write_to(self, folder: Path) -> None:
        assert self._laptops is not None
        desk, session_id = self._office.desk, self._laptops.session_id
        members = [one.member.member_id for one in self.chosen]
        groups = [[one] for one in members] if self.whose.currentData() else [members]
        evidence: WithEvidence = self.evidence.currentData()
        confidential = self.confidential.isChecked()
        self.tell("")
        self.bar.begin(self.tr("Đang lập gói, ghi và đọc lại"))
        self.task = self._office.tasks.start(
            lambda progress: carry_bundles(
                desk,
                session_id,
                folder,
                groups,
                evidence=evidence,
                confidential=confidential,
                tell=_in_parts(progress),
            ),
            done=self._written,
            failed=self._failed,
        )
        self.task.progressed.connect(self._advance)
        self.look()

    def _advance(self, done: int, of: int, what: str) -> None:
        self.bar.advance(done, of, what, f"{100 * done // of} %" if of else "")

    def _written(self, carried: BundlesCarried) -> None:
        self._end()
        if carried.safe:
            self._office.sheet_saved.emit(self._office.clock())
        if carried.trouble is not None:
            words = f"{core_words(carried.trouble.message)} {core_words(carried.trouble.remedy)}"
            before = self.tr("{n} gói trước đó đã ghi xong.").format(n=len(carried.safe)) if carried.safe else ""
            self.tell(f"{words} {before}".strip(), "bad")
        else:
            said = self.tr("Đã ghi {n} gói vào {folder}, đọc lại khớp từng byte. Có thể rút ổ đĩa an toàn.")
            self.tell(said.format(n=len(carried.safe), folder=carried.safe[-1].path.parent), "good")
        self.ended.emit()

    def _failed(self, error: Exception) -> None:
        self._end()
        if isinstance(error, Cancelled):
            self.tell(self.tr("Đã dừng: gói đang ghi dở không để lại gì."))
        else:
            self._office.tell_failure(error)
        self.ended.emit()

    def _end(self) -> None:
        self.task = None
        self.bar.end()
        self.look()

    def _build(self) -> None:
        for words, evidence in (
            (self.tr("bản đọc nhẹ của minh chứng"), WithEvidence.LIGHT),
            (self.tr("minh chứng gốc"), WithEvidence.ORIGINAL),
            (self.tr("không kèm minh chứng"), WithEvidence.NONE),
        ):
            self.evidence.addItem(words, evidence)
        self.whose.addItem(self.tr("mỗi người một gói"), True)
        self.whose.addItem(self.tr("một gói chung"), False)
        self.evidence.setAccessibleName(self.tr("Minh chứng trong gói"))
        self.whose.setAccessibleName(self.tr("Gói riêng hay gói chung"))
        self.confidential.setText(self.tr("kèm tài liệu mật"))
        self.everybody.setText(self.tr("Chọn tất cả"))
        self.everybody.setProperty("link", True)
        for button in (self.write, self.everybody):
            button.setAutoDefault(False)
        choices = QHBoxLayout(self._choices)
        choices.setContentsMargins(0, 0, 0, 0)
        for one in (self.evidence, self.confidential, self.whose):
            choices.addWidget(one)
        row = QHBoxLayout()
        row.addWidget(self._choices)
        row.addStretch(1)
        row.addWidget(self.everybody)
        row.addWidget(self.write)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self.bar)
        column.addWidget(self.message)
        self.write.clicked.connect(self.ask_and_write)
        self.everybody.clicked.connect(self.mark_everybody)
        self.evidence.currentIndexChanged.connect(lambda _row: self.look())
        self.bar.cancelled.connect(self.cancel)


def _in_parts(progress: Progress) -> "Tell":
    return lambda done, of, what: progress.step(_PARTS * done // of if of else 0, _PARTS if of else 0, what)
