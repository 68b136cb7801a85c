"""The view of the table of products."""

from collections.abc import Iterable

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ui.delegates.plain_cell import PlainCellDelegate
from ui.delegates.sign_cell import SignCellDelegate
from ui.delegates.standing import StandingDelegate
from ui.models.product_rows import ProductRow
from ui.models.product_table import CARD, COMMUNE, DOSSIER, MAKER, NAME, STATE, ProductTable

_SHARES = {NAME: 22, MAKER: 19, COMMUNE: 13, CARD: 14, STATE: 17, DOSSIER: 15}
"""How the width is shared out among the columns."""


class ProductView(QTableView):
    """Rows of one height, sorted by a click on a head; tells which product is chosen."""

    chosen = Signal(object)
    """The ProductRow at the cursor, or None."""
    opened = Signal()
    """Somebody wants to change the product at the cursor."""
    copied = Signal()
    dossier_wanted = Signal()
    """Somebody wants to see the dossier of the product at the cursor."""

    def __init__(self, model: ProductTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.products = model
        self.setModel(model)
        self.setItemDelegate(PlainCellDelegate(self))
        self.setItemDelegateForColumn(STATE, StandingDelegate(self))
        self.setItemDelegateForColumn(DOSSIER, SignCellDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAlternatingRowColors(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSortingEnabled(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSortIndicator(NAME, Qt.SortOrder.AscendingOrder)
        self._number: int | None = None
        self._resized_by_hand = False
        head.sectionResized.connect(self._note_resize)
        self._sharing = False
        self.doubleClicked.connect(self.opened)
        model.modelReset.connect(self._choose_again)

    @property
    def row(self) -> ProductRow | None:
        """The product at the cursor."""
        index = self.currentIndex()
        return self.products.shown[index.row()] if index.isValid() else None

    def selected_rows(self) -> list[ProductRow]:
        """The marked products in the order they show."""
        places = sorted({index.row() for index in self.selectionModel().selectedRows()})
        return [self.products.shown[place] for place in places]

    def choose(self, product_id: int) -> bool:
        """Put the cursor on a product; whether it shows."""
        place = self.products.row_of(product_id)
        if place is None:
            return False
        index = self.products.index(place, NAME)
        self.setCurrentIndex(index)
        self.scrollTo(index)
        return True

    def fit_rows(self) -> None:
        """Give every row the height that the text size needs."""
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 14)

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:
        """Tell which product is at the cursor."""
        super().currentChanged(current, previous)
        row = self.products.shown[current.row()] if current.isValid() else None
        if row is not None:
            self._number = row.product_id
        self.chosen.emit(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and F2 change a product, E shows its dossier, Ctrl+C copies the marked ones."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copied.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2) and self.row is not None:
            self.opened.emit()
        elif event.key() == Qt.Key.Key_E and not event.modifiers() and self.row is not None:
            self.dossier_wanted.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out again, until somebody chose widths."""
        super().resizeEvent(event)
        self._share_width()

    def select_rows(self, places: Iterable[int]) -> None:
        """Mark rows by their places."""
        selection = QItemSelection()
        for place in places:
            selection.select(self.products.index(place, NAME), self.products.index(place, DOSSIER))
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _choose_again(self) -> None:
        """After other rows came: the same product where it still shows, else the first."""
        place = self.products.row_of(self._number) if self._number is not None else None
        if place is None and self.products.shown:
            kept = self._number
            self.setCurrentIndex(self.products.index(0, NAME))
            self._number = kept if kept is not None else self._number
        elif place is not None:
            self.setCurrentIndex(self.products.index(place, NAME))
        else:
            self.chosen.emit(None)

    def _share_width(self) -> None:
        if self._resized_by_hand:
            return
        self._sharing = True
        room = self.viewport().width()
        whole = sum(_SHARES.values())
        for column, share in _SHARES.items():
            self.setColumnWidth(column, room * share // whole)
        self._sharing = False

    def _note_resize(self, *_sizes: int) -> None:
        self._resized_by_hand = self._resized_by_hand or not self._sharing
