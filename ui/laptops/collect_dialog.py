"""Thu phiếu: sheets of members' laptops come in from files, sticks and a watched folder; what became of each."""

from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ocop_desk.domain.file_endings import SHEET_SUFFIX
from ocop_desk.services.collecting import Outcome
from ocop_desk.services.sheet_conflicts import Conflict
from ui.dialogs.ask_reason import ReasonQuestion
from ui.help import help_on_f1
from ui.laptops.asking import LaptopAsking
from ui.laptops.collected import CollectedRow
from ui.laptops.settle_question import SettleQuestion, Settling
from ui.laptops.watch_line import WatchLine
from ui.models.collected_table import FILE, MEMBER, OUTCOME, PRODUCT, WHY, CollectedTable, outcome_word, remedy, why
from ui.office import Office
from ui.widgets.notice import card, label, main_button, restyle
from ui.widgets.plain_table import PlainTable
from ui.widgets.work_bar import WorkBar

WIDTH, HEIGHT = 1060, 640
_SHARES: dict[int, int | str] = {FILE: 5, MEMBER: 4, PRODUCT: 4, WHY: 6}


class CollectDialog(QDialog):
    """Beside the window: the secretary leads the session while sheets come in."""

    def __init__(self, office: Office, parent: QWidget | None = None, asking: LaptopAsking | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._laptops = office.laptops
        self._collector = office.laptops.collector
        self._asking = asking or office.laptops.asking
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAcceptDrops(True)
        self.files = main_button()
        self.folder, self.close_button = QPushButton(self), QPushButton(self)
        self.settle, self.despite = QPushButton(self), QPushButton(self)
        self.watch = WatchLine(self)
        self.bar = WorkBar(self)
        self.counts, self.detail = label(role="strong", wrap=True), label(wrap=True)
        self.table = PlainTable(CollectedTable(self), _shares())
        self._title, self._sentence = label(role="title"), label(soft=True, wrap=True)
        self._build()
        self._listen()
        self._word()
        self._paint()
        help_on_f1(self, "laptops", office.preferences)

    def changeEvent(self, event: QEvent) -> None:
        """Word everything again when the language changes: the dialog stays open beside the window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.table.frozen.reword()
            self._word()
            self._paint()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take sheets and folders that are dragged in."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take in what was dropped."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        self.take(paths)

    def take(self, paths: list[Path]) -> None:
        """Take in files and whole folders."""
        sheets = [path for path in paths if not path.is_dir()]
        if sheets:
            self._collector.take_files(sheets)
        for folder in (path for path in paths if path.is_dir()):
            self._collector.take_folder(folder)

    def ask_files(self) -> None:
        """Ask for sheets' files."""
        kinds = self.tr("Phiếu niêm phong (*{suffix})").format(suffix=SHEET_SUFFIX)
        paths = self._asking.files(self, self.tr("Chọn phiếu các thành viên đã gửi"), kinds)
        if paths:
            self._collector.take_files(paths)

    def ask_folder(self) -> None:
        """Ask for a folder or stick, and take in every sheet of it."""
        folder = self._asking.folder(self, self.tr("Chọn USB hoặc thư mục có phiếu"), str(self._laptops.place or ""))
        if folder is not None:
            self._collector.take_folder(folder)

    def ask_watched(self) -> None:
        """Ask which folder is watched."""
        title = self.tr("Chọn thư mục để theo dõi: USB hoặc thư mục chung")
        folder = self._asking.folder(self, title, str(self._laptops.place or ""))
        if folder is not None:
            self._laptops.use_place(folder)

    def ask_settling(self) -> SettleQuestion | None:
        """Ask about the conflict of the row at the cursor, or the first that waits."""
        conflict = self._conflict()
        if conflict is None:
            return None
        question = SettleQuestion(conflict, self._product_of(conflict), self)
        question.answered.connect(lambda answer: self._settle(conflict, answer))
        question.open()
        return question

    def ask_despite(self) -> ReasonQuestion | None:
        """Ask why a sheet is taken in although its time or its desk is not what this laptop knows."""
        row: CollectedRow | None = self.table.row
        if row is None or not row.wants_decision:
            return None
        question = ReasonQuestion(
            self.tr("Nhận phiếu với lý do"),
            f"{row.member} · {row.product}\n{why(row)}",
            self.tr("Nhận phiếu"),
            caption=self.tr("Lý do (ghi vào nhật ký)"),
            suggestions=(self.tr("Đồng hồ máy của thành viên chạy sai, đã xem tận mắt"),),
            parent=self,
        )
        question.answered.connect(lambda reason: self._collector.take_despite(row, str(reason)))
        question.open()
        return question

    def _build(self) -> None:
        tools = QHBoxLayout()
        for button in (self.files, self.folder):
            tools.addWidget(button)
        tools.addStretch(1)
        ways, inside = card(self)
        inside.addLayout(tools)
        inside.addWidget(self.watch)
        below = QHBoxLayout()
        for button in (self.despite, self.settle):
            below.addWidget(button)
        below.addStretch(1)
        below.addWidget(self.close_button)
        for button in (self.files, self.folder, self.settle, self.despite, self.close_button):
            button.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 18)
        column.setSpacing(10)
        for one in (self._title, self._sentence, ways, self.bar, self.counts):
            column.addWidget(one)
        column.addWidget(self.table, 1)
        column.addWidget(self.detail)
        column.addLayout(below)
        self.detail.setMinimumHeight(2 * self.fontMetrics().lineSpacing() + 4)
        self.detail.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.resize(WIDTH, HEIGHT)

    def _listen(self) -> None:
        self.files.clicked.connect(self.ask_files)
        self.folder.clicked.connect(self.ask_folder)
        self.watch.choose.clicked.connect(self.ask_watched)
        self.watch.stop.clicked.connect(lambda: self._laptops.use_place(None))
        self.settle.clicked.connect(self.ask_settling)
        self.despite.clicked.connect(self.ask_despite)
        self.close_button.clicked.connect(self.close)
        self.bar.cancelled.connect(self._collector.cancel)
        self.table.selectionModel().currentChanged.connect(lambda *_: self._paint_detail())
        self.table.opened.connect(self._open_row)
        self._collector.changed.connect(self._paint)

    def _word(self) -> None:
        self.setWindowTitle(self.tr("Thu phiếu"))
        self.table.share(_shares())
        self._title.setText(self.tr("Thu phiếu từ các máy chấm"))
        self._sentence.setText(
            self.tr(
                "Kéo thả tệp .phieu vào đây, chọn tệp hoặc cắm USB. Thu bao nhiêu lần, theo thứ tự nào cũng được: "
                "mỗi phiếu chỉ nhận một lần, và không ai đọc được điểm trước khi mở phiếu."
            )
        )
        self.files.setText(self.tr("Chọn &tệp phiếu…"))
        self.folder.setText(self.tr("Thu từ &USB hoặc thư mục…"))
        self.settle.setText(self.tr("Giải quyết &xung đột…"))
        self.despite.setText(self.tr("&Nhận với lý do…"))
        self.close_button.setText(self.tr("Đóng"))
        self.table.setAccessibleName(self.tr("Các tệp đã mang đến"))

    def _paint(self) -> None:
        collector = self._collector
        at = self.table.row
        self.table.frozen.set_rows(collector.rows)
        if collector.rows and (at is None or self.table.row is None):
            self.table.choose(0)
        for button in (self.files, self.folder, self.watch.choose):
            button.setEnabled(collector.is_open and collector.task is None)
        if collector.task is None:
            self.bar.end()
        elif not self.bar.isVisibleTo(self):
            self.bar.begin(self.tr("Đang kiểm tra và nhận phiếu"))
            collector.task.progressed.connect(self.bar.advance)
        self.watch.show_state(collector.watched, open_session=collector.is_open)
        self.counts.setText(self._counted())
        restyle(self.counts, "tone", "warn" if collector.waiting else "")
        self._paint_detail()

    def _counted(self) -> str:
        if not self._collector.is_open:
            return self.tr("Phiên chưa khai mạc hoặc đã bế mạc: không thu phiếu lúc này.")
        parts = [f"{outcome_word(one)} {self._collector.count(one)}" for one in Outcome]
        words = " · ".join(parts) if self._collector.rows else self.tr("Chưa có tệp nào được mang đến.")
        if self._collector.waiting:
            words += " · " + self.tr("{n} xung đột chờ quyết định").format(n=len(self._collector.waiting))
        return words[:1].upper() + words[1:]

    def _paint_detail(self) -> None:
        row: CollectedRow | None = self.table.row
        words = " ".join(part for part in (why(row), remedy(row)) if part) if row is not None else ""
        self.detail.setText(f"{row.name}: {words}" if row is not None and words else "")
        restyle(self.detail, "tone", "warn" if row is not None and row.outcome is Outcome.REFUSED else "")
        busy = self._collector.task is not None
        self.despite.setVisible(row is not None and row.wants_decision)
        self.despite.setEnabled(not busy)
        self.settle.setVisible(bool(self._collector.waiting))
        self.settle.setEnabled(not busy)

    def _open_row(self) -> None:
        row: CollectedRow | None = self.table.row
        if row is not None and row.wants_decision:
            self.ask_despite()
        elif row is not None and row.outcome is Outcome.CONFLICT:
            self.ask_settling()

    def _conflict(self) -> Conflict | None:
        row: CollectedRow | None = self.table.row
        waiting = self._collector.waiting
        here = (row.entry_id, row.member_id) if row is not None else (None, None)
        of_row = (one for one in waiting if (one.entry_id, one.member.member_id) == here)
        return next(of_row, None) or next(iter(waiting), None)

    def _product_of(self, conflict: Conflict) -> str:
        return self._collector.product_name(conflict.entry_id)

    def _settle(self, conflict: Conflict, answer: object) -> None:
        assert isinstance(answer, Settling)
        self._collector.settle(conflict, answer.chosen, answer.reason)


def _shares() -> dict[int, int | str]:
    """How wide the columns are: the outcome as wide as the longest in the language in use."""
    return {OUTCOME: "✓   " + max(map(outcome_word, Outcome), key=len), **_SHARES}
