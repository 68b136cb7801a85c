"""Step 1: all papers with a preview; print, save."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ocop_desk.documents.paper.contents import PaperKind, PaperLine
from ui.delegates.result_cells import WrappedDelegate
from ui.models.choice_list import KEY_ROLE, ChoiceList
from ui.models.paper_table import KIND, ROW_ROLE, TITLE, PaperRow, PaperTable
from ui.pages.publish.preview import Preview
from ui.pages.publish.words import kind_words
from ui.widgets.notice import label
from ui.widgets.short_label import ShortLabel

_MEASURED = 40
_LIST_WIDTH = 19
"""Width of the list in heights of a line."""


class PaperView(QTableView):
    """The papers; rows as high as their titles."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure the rows again."""
        super().resizeEvent(event)
        self.measure()

    def measure(self) -> None:
        """Measure the rows; of many only the first ones, where the long titles stand."""
        if self.model() is not None:
            for row in range(min(self.model().rowCount(), _MEASURED)):
                self.resizeRowToContents(row)


class PapersPane(QWidget):
    """Papers at the left, the chosen one at the right."""

    chosen = Signal(object)
    """The PaperLine to preview."""
    print_asked = Signal(object)
    """PaperLines."""
    save_asked = Signal(object)
    all_asked = Signal()
    workbook_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table, self.view = PaperTable(self), PaperView(self)
        self.search, self.kinds, self.choices = QLineEdit(self), QComboBox(self), ChoiceList(self)
        self.preview = Preview(self)
        self.paper_title, self.page_words = ShortLabel(), label(soft=True)
        self.before, self.after, self.smaller, self.larger, self.fit = (QPushButton(self) for _ in range(5))
        self.print, self.save, self.save_all, self.workbook = (QPushButton(self) for _ in range(4))
        self.busy = label(soft=True)
        self._build()

    def show_papers(self, rows: Sequence[PaperRow]) -> None:
        """List the papers of a session; the chosen one stays."""
        before = self.line
        if self.table.rows != tuple(rows):
            self.table.set_rows(rows)
            self._offer_kinds()
            self.view.measure()
        self._choose(before.name if before else "")

    @property
    def line(self) -> PaperLine | None:
        """The paper at the cursor."""
        row = self.view.currentIndex().data(ROW_ROLE)
        return row.line if isinstance(row, PaperRow) else None

    @property
    def lines(self) -> list[PaperLine]:
        """The papers that are marked, in their order."""
        indexes = sorted(self.view.selectionModel().selectedRows(), key=lambda index: index.row())
        return [index.data(ROW_ROLE).line for index in indexes]

    def retranslate(self) -> None:
        """Set every word."""
        self.search.setPlaceholderText(self.tr("Tìm văn bản (Ctrl+F)"))
        self.search.setAccessibleName(self.tr("Tìm văn bản theo tên"))
        self.kinds.setAccessibleName(self.tr("Loại văn bản"))
        self.view.setAccessibleName(self.tr("Văn bản của phiên"))
        self.preview.setAccessibleName(self.tr("Xem trước văn bản"))
        for button, sign, name in (
            (self.before, "‹", self.tr("Trang trước")),
            (self.after, "›", self.tr("Trang sau")),
            (self.smaller, "−", self.tr("Thu nhỏ (Ctrl+−)")),
            (self.larger, "+", self.tr("Phóng to (Ctrl++)")),
        ):
            button.setText(sign)
            button.setAccessibleName(name)
            button.setToolTip(name)
        self.fit.setText(self.tr("Vừa chiều ngang"))
        self.print.setText(self.tr("&In…"))
        self.print.setToolTip(self.tr("In các văn bản đang chọn (Ctrl+P)"))
        self.save.setText(self.tr("&Lưu…"))
        self.save.setToolTip(self.tr("Lưu các văn bản đang chọn thành tệp PDF (Ctrl+S)"))
        self.save_all.setText(self.tr("Lưu &tất cả…"))
        self.workbook.setText(self.tr("&Bảng tính…"))
        self.busy.setText(self.tr("Đang lập văn bản…"))
        self._paint_page(self.preview.page, len(self.preview.strip.sizes))

    def show_busy(self, busy: bool) -> None:
        """Say that the paper is being made."""
        self.busy.setVisible(busy)

    def allow(self, allowed: bool) -> None:
        """Whether papers may be saved and printed now: not while others are."""
        for button in (self.print, self.save, self.save_all, self.workbook):
            button.setEnabled(allowed)

    def _build(self) -> None:
        view = self.view
        view.setObjectName("papers")
        view.setModel(self.table)
        view.setItemDelegate(WrappedDelegate(view))
        view.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QTableView.SelectionMode.ExtendedSelection)
        view.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setTabKeyNavigation(False)
        view.setShowGrid(False)
        view.setAlternatingRowColors(True)
        view.verticalHeader().hide()
        view.horizontalHeader().setHighlightSections(False)
        view.horizontalHeader().setSectionResizeMode(TITLE, QHeaderView.ResizeMode.Stretch)
        view.setColumnHidden(KIND, True)
        self.kinds.setModel(self.choices)
        self.search.setClearButtonEnabled(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        left = self._left()
        left.setFixedWidth(self.fontMetrics().height() * _LIST_WIDTH)
        row.addWidget(left)
        row.addWidget(self._right(), 1)
        self.search.textChanged.connect(self._narrow)
        self.kinds.activated.connect(self._narrow)
        view.selectionModel().currentRowChanged.connect(self._tell)
        self.preview.moved.connect(self._paint_page)
        self.before.clicked.connect(lambda: self.preview.go_to(self.preview.page - 1))
        self.after.clicked.connect(lambda: self.preview.go_to(self.preview.page + 1))
        self.smaller.clicked.connect(lambda: self.preview.zoom_by(-1))
        self.larger.clicked.connect(lambda: self.preview.zoom_by(1))
        self.fit.clicked.connect(self.preview.fit)
        self.print.clicked.connect(lambda: self.print_asked.emit(self.lines))
        self.save.clicked.connect(lambda: self.save_asked.emit(self.lines))
        self.save_all.clicked.connect(self.all_asked)
        self.workbook.clicked.connect(self.workbook_asked)
        for keys, button in (
            ("Ctrl+P", self.print),
            ("Ctrl+S", self.save),
            ("Ctrl+-", self.smaller),
            ("Ctrl++", self.larger),
            ("Ctrl+=", self.larger),
        ):
            QShortcut(QKeySequence(keys), self, button.click)
        QShortcut(QKeySequence("Ctrl+F"), self, self.search.setFocus)

    def _left(self) -> QWidget:
        frame = QFrame(self)
        frame.setProperty("card", True)
        column = QVBoxLayout(frame)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addWidget(self.kinds)
        column.addWidget(self.view, 1)
        saving = QHBoxLayout()
        saving.addWidget(self.save_all, 1)
        saving.addWidget(self.workbook, 1)
        column.addLayout(saving)
        return frame

    def _right(self) -> QWidget:
        frame = QFrame(self)
        frame.setProperty("card", True)
        column = QVBoxLayout(frame)
        column.setContentsMargins(12, 8, 12, 12)
        column.setSpacing(6)
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self.paper_title, 1)
        head.addWidget(self.busy)
        head.addWidget(self.print)
        head.addWidget(self.save)
        tools = QHBoxLayout()
        tools.setSpacing(6)
        for one in (self.before, self.page_words, self.after):
            tools.addWidget(one)
        tools.addStretch(1)
        for button in (self.smaller, self.larger, self.fit):
            tools.addWidget(button)
        column.addLayout(head)
        column.addLayout(tools)
        column.addWidget(self.preview, 1)
        self.busy.hide()
        return frame

    def _narrow(self) -> None:
        before = self.line
        self.table.narrow(self.search.text(), self.kinds.currentData(KEY_ROLE))
        self.view.measure()
        self._choose(before.name if before else "")

    def _choose(self, name: str) -> None:
        place = self.table.place_of(name)
        if not self.table.shown:
            return
        index = self.table.index(max(place, 0), TITLE)
        how = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.view.selectionModel().setCurrentIndex(index, how)

    def _tell(self) -> None:
        line = self.line
        if line is not None:
            self.paper_title.setText(self.view.currentIndex().data())
            self.chosen.emit(line)

    def _offer_kinds(self) -> None:
        key = self.kinds.currentData(KEY_ROLE)
        counts: dict[PaperKind, int] = {}
        for row in self.table.rows:
            counts[row.line.kind] = counts.get(row.line.kind, 0) + 1
        every = self.tr("Tất cả văn bản ({n})").format(n=len(self.table.rows))
        self.choices.set_choices([(every, None), *((f"{kind_words(kind)} ({n})", kind) for kind, n in counts.items())])
        self.kinds.setCurrentIndex(self.choices.place_of(key) if key is not None else 0)

    def _paint_page(self, page: int, of: int) -> None:
        self.page_words.setText(self.tr("trang {n} / {of}").format(n=page, of=of) if of else "")
        self.before.setEnabled(page > 1)
        self.after.setEnabled(page < of)
        for button in (self.smaller, self.larger, self.fit):
            button.setEnabled(bool(of))
