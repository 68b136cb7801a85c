"""Looking at a list before it is taken in: every row with its problems, cells put right in place, names alike."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QHBoxLayout,
    QHeaderView,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QTableView,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from ocop_desk.services.product_intake import Fate, IntakePlan
from ui.core_words import core_words, problem_words
from ui.delegates.import_cell import ImportCellDelegate
from ui.models.counts import count_text
from ui.models.import_table import ALL, BAD, FIRST_ROLE, WHAT, ImportTable, sentences
from ui.models.similar_table import LIKENESS, SimilarTable
from ui.widgets.notice import label

_WIDTHS = {WHAT: 300, FIRST_ROLE: 220, FIRST_ROLE + 1: 220}
_WIDTH = 150


class PreviewView(QTableView):
    """The rows of a list; F2 and Enter put a cell right, from the first column the one that is wrong."""

    def __init__(self, table: ImportTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self.doubleClicked.connect(self._edit_wrong)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F2 and Enter edit."""
        index = self.currentIndex()
        editing = self.state() == QAbstractItemView.State.EditingState
        if event.key() in (Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid() and not editing:
            if index.column() == WHAT:
                self._edit_wrong(index)
            else:
                self.edit(index)
        else:
            super().keyPressEvent(event)

    def _edit_wrong(self, index: QModelIndex) -> None:
        if index.column() == WHAT:
            cell = self._table.index(index.row(), self._table.first_wrong(index.row()))
            self.setCurrentIndex(cell)
            self.edit(cell)


class ImportPreview(QWidget):
    """The plan of a list as a table with what is told of the chosen row below it."""

    corrected = Signal(object, object, str)
    """(ListRow, Role, text): somebody put a cell right."""
    left_out = Signal(object, bool)
    """(ListRow, whether it is not to be taken)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = ImportTable(self)
        self.view = PreviewView(self.table, self)
        self.similar = SimilarTable(self)
        self.similar_view = QTableView(self)
        self.filters = [QPushButton(self) for _ in range(3)]
        self.told = QPlainTextEdit(self)
        self.file_told = QPlainTextEdit(self)
        self.leave_button = QPushButton(self)
        self.summary = label(role="title", wrap=True)
        self._tabs = QTabWidget(self)
        self._delegate = ImportCellDelegate(self.table.role_at, self.view)
        self._arrange()
        self._set_up_views()
        self.table.corrected.connect(self.corrected)
        self.leave_button.clicked.connect(self.toggle_row)
        QShortcut(QKeySequence(Qt.Key.Key_Delete), self.view, self.toggle_row, Qt.ShortcutContext.WidgetShortcut)

    def set_scorecards(self, names: Sequence[str]) -> None:
        """Offer these scorecards where one is put right."""
        self._delegate.set_scorecards(names)

    def show_plan(self, plan: IntakePlan) -> None:
        """Show a list as it stands now."""
        first = self.table.rowCount() == 0
        self.table.set_plan(plan)
        self.similar.set_pairs(plan.similar)
        of_file = [*plan.problems, *plan.notices]
        self.file_told.setPlainText("\n".join(problem_words(problem) for problem in of_file))
        self._tabs.setTabText(1, self.tr("Tên gần giống ({n})").format(n=count_text(len(plan.similar))))
        self._tabs.setTabText(2, self.tr("Điều chung của danh sách ({n})").format(n=count_text(len(of_file))))
        self._tabs.setTabVisible(1, bool(plan.similar))
        self._tabs.setTabVisible(2, bool(of_file))
        self.summary.setText(self._sentence(plan))
        self._word_filters()
        if first:
            self._begin(plan)
        self._show_row()

    def choose_filter(self, which: int) -> None:
        """Show all rows, the bad ones, or those worth a look."""
        self.filters[which].setChecked(True)
        self.table.set_filter(which)
        if self.table.rowCount():
            self.view.setCurrentIndex(self.table.index(0, WHAT))
        self._show_row()

    def toggle_row(self) -> None:
        """Do not take the row at the cursor, or take it after all."""
        index = self.view.currentIndex()
        if index.isValid():
            one = self.table.row(index.row())
            if one.fate in (Fate.NEW, Fate.LEFT_OUT):
                self.left_out.emit(one.row, one.fate is Fate.NEW)

    def _sentence(self, plan: IntakePlan) -> str:
        new, known = plan.count(Fate.NEW), plan.count(Fate.KNOWN)
        refused, left = plan.count(Fate.REFUSED), plan.count(Fate.LEFT_OUT)
        parts = [self.tr("Sẽ nhận {n} sản phẩm").format(n=count_text(new))]
        if refused:
            parts.append(self.tr("{n} dòng chưa nhận được").format(n=count_text(refused)))
        if known:
            parts.append(self.tr("{n} sản phẩm đã có trong tệp").format(n=count_text(known)))
        if left:
            parts.append(self.tr("{n} dòng chọn không nhận").format(n=count_text(left)))
        return "; ".join(parts) + "."

    def _begin(self, plan: IntakePlan) -> None:
        """Start where there is something to do."""
        self.choose_filter(BAD if plan.count(Fate.REFUSED) else ALL)
        if not plan.rows and (plan.problems or plan.notices):
            self._tabs.setCurrentIndex(2)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_row(self) -> None:
        index = self.view.currentIndex()
        if not index.isValid():
            self.told.setPlainText("")
            self.leave_button.setEnabled(False)
            return
        one = self.table.row(index.row())
        told = sentences(one.row) or self.tr("Dòng này không có gì sai.")
        self.told.setPlainText(f"{core_words(one.row.place)} · {self.table.fate_words(one)}\n{told}")
        self.leave_button.setEnabled(one.fate in (Fate.NEW, Fate.LEFT_OUT))
        words = self.tr("Vẫn nhận dòng này") if one.fate is Fate.LEFT_OUT else self.tr("Không nhận dòng này")
        self.leave_button.setText(words)
        self.leave_button.setToolTip(f"{words} (Delete)")

    def _word_filters(self) -> None:
        words = (self.tr("Mọi dòng"), self.tr("Chỉ dòng có vấn đề"), self.tr("Dòng nên xem lại"))
        for button, text, count in zip(self.filters, words, self.table.counts(), strict=True):
            button.setText(f"{text} ({count_text(count)})")
            button.setAccessibleName(button.text())
        self._tabs.setTabText(0, self.tr("Dòng đang chọn"))

    def _go_to_pair(self, index: QModelIndex) -> None:
        """Show the row of the list that a pair is about."""
        where = self.similar.pairs[index.row()].left.place
        place = self.table.place_of(where)
        if place is None:
            self.choose_filter(ALL)
            place = self.table.place_of(where)
        if place is not None:
            self.view.setCurrentIndex(self.table.index(place, FIRST_ROLE))
            self.view.scrollTo(self.table.index(place, FIRST_ROLE), QAbstractItemView.ScrollHint.PositionAtCenter)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.summary)
        row = QHBoxLayout()
        row.setSpacing(6)
        group = QButtonGroup(self)
        for which, button in enumerate(self.filters):
            button.setCheckable(True)
            button.setProperty("choice", True)
            group.addButton(button, which)
            row.addWidget(button)
        self.filters[ALL].setChecked(True)
        group.idClicked.connect(self.choose_filter)
        row.addStretch(1)
        self._hint = label(soft=True)
        row.addWidget(self._hint)
        column.addLayout(row)
        splitter = QSplitter(Qt.Orientation.Vertical, self)
        splitter.addWidget(self.view)
        splitter.addWidget(self._below())
        splitter.setStretchFactor(0, 4)
        splitter.setStretchFactor(1, 1)
        splitter.setChildrenCollapsible(False)
        splitter.setSizes([400, 190])
        column.addWidget(splitter, 1)

    def _below(self) -> QWidget:
        row_page = QWidget(self)
        row = QHBoxLayout(row_page)
        row.setContentsMargins(0, 6, 0, 0)
        row.addWidget(self.told, 1)
        row.addWidget(self.leave_button, 0, Qt.AlignmentFlag.AlignTop)
        for text in (self.told, self.file_told):
            text.setReadOnly(True)
            text.setTabChangesFocus(True)
        self._tabs.addTab(row_page, "")
        self._tabs.addTab(self.similar_view, "")
        self._tabs.addTab(self.file_told, "")
        self._tabs.setDocumentMode(True)
        self._tabs.setMinimumHeight(120)
        return self._tabs

    def _set_up_views(self) -> None:
        for view, model in ((self.view, self.table), (self.similar_view, self.similar)):
            view.setModel(model)
            view.setWordWrap(False)
            view.setShowGrid(view is self.view)
            view.setTabKeyNavigation(False)
            view.verticalHeader().setVisible(view is self.view)
            view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            view.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 14)
            view.horizontalHeader().setHighlightSections(False)
            view.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.view.setItemDelegate(self._delegate)
        triggers = QAbstractItemView.EditTrigger
        self.view.setEditTriggers(triggers.DoubleClicked | triggers.AnyKeyPressed)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        for column in range(self.table.columnCount()):
            self.view.setColumnWidth(column, _WIDTHS.get(column, _WIDTH))
        self.similar_view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.similar_view.setEditTriggers(triggers.NoEditTriggers)
        head = self.similar_view.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(LIKENESS, QHeaderView.ResizeMode.Fixed)
        self.similar_view.setColumnWidth(LIKENESS, 80)
        self.view.selectionModel().currentChanged.connect(lambda *_indexes: self._show_row())
        self.similar_view.clicked.connect(self._go_to_pair)
        self.similar_view.activated.connect(self._go_to_pair)
        self.view.setAccessibleName(self.tr("Các dòng của danh sách"))
        self.similar_view.setAccessibleName(self.tr("Tên gần giống"))
        self.told.setAccessibleName(self.tr("Điều cần xem ở dòng đang chọn"))
        self.file_told.setAccessibleName(self.tr("Điều chung của danh sách"))
        self._hint.setText(self.tr("Nhấn F2 hoặc bấm đúp vào ô để sửa; kiểm lại ngay."))
