"""The page of one product: head, and under it why, how it was computed, requirements, rounds."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QStackedWidget, QTabBar, QTableView, QTreeView, QVBoxLayout, QWidget

from ocop_desk.domain.figures import gate_figures, revealed_rounds
from ocop_desk.domain.records import ProductRecord, SessionRecord
from ui.delegates.figure_cells import FigureDelegate
from ui.delegates.result_cells import StarDelegate, WrappedDelegate
from ui.models.figure_tree import HOW, POINTS, WHAT, FigureTree
from ui.models.gate_table import BELOW, DEMAND, SHEETS, STAR, VERDICT, GateTable
from ui.pages.results.head_card import HeadCard
from ui.pages.results.rounds_tab import RoundsTab
from ui.pages.results.rows import ResultRow
from ui.pages.results.unfolding import round_tree
from ui.pages.results.why_tab import WhyTab

WHY, HOW_MADE, GATES, ROUNDS = range(4)


class GateView(QTableView):
    """Requirements; rows as high as their words in the width there is."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure the rows again."""
        super().resizeEvent(event)
        for column in (BELOW, VERDICT):
            self.setColumnWidth(column, self.viewport().width() // 5)
        self.resizeRowsToContents()


class ProductPane(QWidget):
    """Right side of the page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head = HeadCard(self)
        self.tabs = QTabBar(self)
        self.stack = QStackedWidget(self)
        self.why, self.rounds = WhyTab(self), RoundsTab(self)
        self.tree, self.tree_view = FigureTree(self), QTreeView(self)
        self.gates, self.gate_view = GateTable(self), GateView(self)
        self._shown: tuple[SessionRecord, ProductRecord, ResultRow] | None = None
        self._build()

    def show_product(self, record: SessionRecord, product: ProductRecord, row: ResultRow) -> None:
        """Show a product; the tab stays."""
        self._shown = record, product, row
        self.head.show_product(record, product, row)
        self.why.show_product(record, product, row)
        rounds = revealed_rounds(record, product)
        decimals = record.profile.decimals
        self.tree.set_rows([round_tree(one, decimals) for one in reversed(rounds)])
        self.tree_view.expand(self.tree.index(0, WHAT))
        last = product.last_round
        hidden = product.rejection is not None or last is None
        figures = () if hidden or last is None else gate_figures(record, product, last)
        self.gates.set_rows(figures, record.results[product.entry_id].open_findings)
        self.gate_view.resizeRowsToContents()
        self.rounds.show_rounds(record, product, rounds)

    def retranslate(self) -> None:
        """Set every word."""
        names = (
            self.tr("&Vì sao"),
            self.tr("&Cách tính"),
            self.tr("&Điều kiện tối thiểu"),
            self.tr("&Lượt chấm"),
        )
        for place, name in enumerate(names):
            self.tabs.setTabText(place, name)
        self.tabs.setAccessibleName(self.tr("Các mặt của kết quả"))
        self.tree_view.setAccessibleName(self.tr("Từng con số mở ra đến từng điểm chấm"))
        self.gate_view.setAccessibleName(self.tr("Điều kiện tối thiểu"))
        self.head.retranslate()
        self.why.retranslate()
        self.gates.retranslate()
        self.tree.headerDataChanged.emit(Qt.Orientation.Horizontal, WHAT, HOW)
        if self._shown is not None:
            self.show_product(*self._shown)

    def _build(self) -> None:
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        for _ in range(4):
            self.tabs.addTab("")
        self._build_tree()
        self._build_gates()
        for widget in (self.why, self.tree_view, self.gate_view, self.rounds):
            self.stack.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.head)
        column.addWidget(self.tabs)
        column.addWidget(self.stack, 1)
        self.tabs.currentChanged.connect(self.stack.setCurrentIndex)

    def _build_tree(self) -> None:
        view = self.tree_view
        view.setModel(self.tree)
        view.setObjectName("figures")
        view.setItemDelegate(FigureDelegate(view))
        view.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        view.setAllColumnsShowFocus(True)
        view.setIndentation(18)
        header = view.header()
        header.setStretchLastSection(True)
        header.setSectionsMovable(False)
        header.setSectionResizeMode(WHAT, QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(POINTS, QHeaderView.ResizeMode.Interactive)
        header.resizeSection(WHAT, 320)
        header.resizeSection(POINTS, 76)
        header.sectionResized.connect(lambda *_: view.doItemsLayout())

    def _build_gates(self) -> None:
        view = self.gate_view
        view.setModel(self.gates)
        view.setObjectName("gates")
        view.setItemDelegate(WrappedDelegate(view))
        view.setItemDelegateForColumn(STAR, StarDelegate(view, of=None, top=True))
        view.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        view.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        view.setTabKeyNavigation(False)
        view.setShowGrid(False)
        view.setAlternatingRowColors(True)
        view.setWordWrap(True)
        view.verticalHeader().hide()
        header = view.horizontalHeader()
        header.setHighlightSections(False)
        for column in (STAR, SHEETS):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(DEMAND, QHeaderView.ResizeMode.Stretch)
        for column in (BELOW, VERDICT):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
