"""The list of products with what limits each; search and a choice of outcomes narrow it."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ui.delegates.result_cells import NameDelegate, StarDelegate
from ui.models.choice_list import KEY_ROLE, ChoiceList
from ui.models.result_table import (
    MEAN,
    POSITION,
    PRODUCT,
    ROW_ROLE,
    STARS,
    ResultFilter,
    ResultTable,
    outcome_choices,
)
from ui.pages.results.rows import ResultRow
from ui.widgets.notice import label

_POSITION_WIDTH = 2.4
"""Width of the first column in heights of a line."""


_AT_ONCE = 12
"""Rows measured in one go: the window is to go on between."""


class ResultView(QTableView):
    """The table; rows are as high as the words of their products, measured a few at a time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._next = 0
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._measure_some)

    def measure(self) -> None:
        """Measure every row again, those at the top now."""
        self._next = 0
        self._timer.start()
        self._measure_some()

    def _measure_some(self) -> None:
        model, option = self.model(), QStyleOptionViewItem()
        self.initViewItemOption(option)
        delegate, last = self.itemDelegateForColumn(PRODUCT), min(self._next + _AT_ONCE, model.rowCount())
        for row in range(self._next, last):
            self.setRowHeight(row, delegate.sizeHint(option, model.index(row, PRODUCT)).height())
        self._next = last
        if last >= model.rowCount():
            self._timer.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure the rows again."""
        self.horizontalHeader().resizeSection(POSITION, round(self.fontMetrics().height() * _POSITION_WIDTH))
        super().resizeEvent(event)
        self.measure()


class ListPane(QFrame):
    """Left side of the page."""

    chosen = Signal(int)
    """The agenda entry to show."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.table = ResultTable(self)
        self.filter = ResultFilter(self)
        self.filter.setSourceModel(self.table)
        self.view = ResultView(self)
        self.search = QLineEdit(self)
        self.outcomes = QComboBox(self)
        self.choices = ChoiceList(self)
        self.title = label(role="section")
        self.nothing = label(soft=True, wrap=True)
        self._least = 3
        self._build()

    def set_rows(self, rows: tuple[ResultRow, ...], least: int) -> None:
        """Show these products; the choice, the search and the marked product stay where they can."""
        before = self.entry_id
        self._least = least
        self.table.set_rows(rows)
        self._offer_outcomes()
        self.view.measure()
        self.show_entry(before)

    @property
    def entry_id(self) -> int | None:
        """The marked product."""
        row = self.view.currentIndex().data(ROW_ROLE)
        return row.entry_id if isinstance(row, ResultRow) else None

    def show_entry(self, entry_id: int | None) -> None:
        """Mark a product; the first one where that is not in the list."""
        places = [self.filter.index(n, PRODUCT) for n in range(self.filter.rowCount())]
        found = next((place for place in places if place.data(ROW_ROLE).entry_id == entry_id), None)
        index = found or next(iter(places), None)
        if index is not None:
            self.view.setCurrentIndex(index)
        self._paint_nothing()

    def retranslate(self) -> None:
        """Set every word."""
        self.title.setText(self.tr("SẢN PHẨM"))
        self.search.setPlaceholderText(self.tr("Tìm sản phẩm, chủ thể (Ctrl+F)"))
        self.search.setAccessibleName(self.tr("Tìm sản phẩm hoặc chủ thể"))
        self.outcomes.setAccessibleName(self.tr("Lọc theo kết quả"))
        self.view.setAccessibleName(self.tr("Kết quả các sản phẩm"))
        self.nothing.setText(self.tr("Không có sản phẩm nào khớp. Xóa chữ tìm hoặc chọn “Tất cả”."))
        self.table.retranslate()
        if self.table.rows:
            self._offer_outcomes()
            self.view.measure()

    def _build(self) -> None:
        view = self.view
        view.setModel(self.filter)
        view.setItemDelegateForColumn(PRODUCT, NameDelegate(view))
        view.setItemDelegateForColumn(STARS, StarDelegate(view))
        view.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        view.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        view.setTabKeyNavigation(False)
        view.setShowGrid(False)
        view.setAlternatingRowColors(True)
        view.setSortingEnabled(True)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.verticalHeader().hide()
        header = view.horizontalHeader()
        header.setHighlightSections(False)
        header.setStretchLastSection(False)
        header.setSortIndicator(POSITION, Qt.SortOrder.AscendingOrder)
        view.setObjectName("results")
        for column in (MEAN, STARS):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(POSITION, QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(PRODUCT, QHeaderView.ResizeMode.Stretch)
        self.outcomes.setModel(self.choices)
        self.outcomes.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        head = QHBoxLayout()
        head.addWidget(self.search, 1)
        head.addWidget(self.outcomes)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addLayout(head)
        column.addWidget(self.nothing)
        column.addWidget(view, 1)
        self.nothing.hide()
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._narrow)
        self.outcomes.activated.connect(self._narrow)
        view.selectionModel().currentRowChanged.connect(self._tell)
        self.filter.modelReset.connect(self._paint_nothing)
        self.filter.layoutChanged.connect(view.measure)

    def _narrow(self) -> None:
        before = self.entry_id
        self.filter.set_search(self.search.text())
        self.filter.set_wanted(self.outcomes.currentData(KEY_ROLE))
        self.view.measure()
        self.show_entry(before)

    def _tell(self) -> None:
        if self.entry_id is not None:
            self.chosen.emit(self.entry_id)

    def _offer_outcomes(self) -> None:
        key = self.outcomes.currentData(KEY_ROLE)
        self.choices.set_choices(outcome_choices(self.table.rows, self._least))
        place = self.choices.place_of(key) if key is not None else 0
        self.outcomes.setCurrentIndex(place)
        self.filter.set_wanted(self.outcomes.currentData(KEY_ROLE))

    def _paint_nothing(self) -> None:
        self.nothing.setVisible(bool(self.table.rows) and not self.filter.rowCount())
