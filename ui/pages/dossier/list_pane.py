"""The left pane: every product with how its dossier stands, searched and filtered."""

from PySide6.QtCore import QEvent, QModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QFrame, QListView, QVBoxLayout, QWidget

from ocop_desk.services.dossier_standing import DossierStanding
from ui.delegates.dossier_state import DossierStateDelegate
from ui.models.choice_list import KEY_ROLE, ChoiceList
from ui.models.counts import count_text
from ui.models.dossier_rows import DossierFilter, DossierRow, counts, filter_name
from ui.models.dossier_table import DossierTable
from ui.pages.products.narrowing import SearchField
from ui.widgets.notice import label

WIDTH = 264


class DossierList(QListView):
    """Rows of one height; tells which product is at the cursor."""

    chosen = Signal(object)
    """The product's number, or None."""

    def __init__(self, model: DossierTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.dossiers = model
        self._number: int | None = None
        self.setModel(model)
        self.setItemDelegate(DossierStateDelegate(self))
        self.setUniformItemSizes(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        model.modelReset.connect(self._choose_again)

    def choose(self, product_id: int | None) -> bool:
        """Put the cursor on a product; whether it shows."""
        place = self.dossiers.place_of(product_id)
        if place is None:
            return False
        self.setCurrentIndex(self.dossiers.index(place))
        self.scrollTo(self.dossiers.index(place))
        return True

    def step(self, by: int) -> None:
        """Go on to the next dossier, or back."""
        row = self.currentIndex().row() + by
        if 0 <= row < self.dossiers.rowCount():
            self.setCurrentIndex(self.dossiers.index(row))

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:
        """Tell which product is at the cursor."""
        super().currentChanged(current, previous)
        if current.isValid():
            number = self.dossiers.shown[current.row()].product_id
            if number != self._number:
                self._number = number
                self.chosen.emit(number)

    def forget(self) -> None:
        """No product was chosen."""
        self._number = None

    def _choose_again(self) -> None:
        """After other rows came: the same product where it still shows, else the first."""
        if not self.choose(self._number) and self.dossiers.shown:
            self.setCurrentIndex(self.dossiers.index(0))
        elif not self.dossiers.shown:
            self._number = None
            self.chosen.emit(None)


class ListPane(QFrame):
    """Search, filter, list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.setFixedWidth(WIDTH)
        self.model = DossierTable(self)
        self.search = SearchField(self)
        self.search.setClearButtonEnabled(True)
        self.search.setAcceptDrops(False)
        self.filter = QComboBox(self)
        self._choices = ChoiceList(self.filter)
        self.filter.setModel(self._choices)
        self.filter.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.filter.setMinimumContentsLength(8)
        self.list = DossierList(self.model, self)
        self.count = label(soft=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.setSpacing(8)
        for one in (self.search, self.filter, self.list, self.count):
            column.addWidget(one)
        column.setStretchFactor(self.list, 1)
        self.search.textChanged.connect(self._narrow)
        self.search.went_down.connect(lambda: self.list.setFocus(Qt.FocusReason.ShortcutFocusReason))
        self.filter.currentIndexChanged.connect(self._narrow)

    def show_rows(self, rows: tuple[DossierRow, ...]) -> None:
        """Show these dossiers."""
        self.model.set_rows(rows)
        self._offer()

    def show_line(self, line: DossierStanding) -> None:
        """Show how one dossier stands now."""
        self.model.set_line(line)
        self._offer()

    def filter_by(self, wanted: DossierFilter) -> None:
        """Choose a filter."""
        self.filter.setCurrentIndex(self._choices.place_of(wanted))

    def retranslate(self) -> None:
        """Set every word."""
        self.search.setPlaceholderText(self.tr("Tìm sản phẩm, chủ thể, xã"))
        self.search.setAccessibleName(self.tr("Tìm hồ sơ"))
        self.search.setToolTip(self.tr("Tìm hồ sơ") + " (Ctrl+F)")
        self.filter.setAccessibleName(self.tr("Lọc hồ sơ"))
        self.list.setAccessibleName(self.tr("Danh sách hồ sơ"))
        self._offer()

    def changeEvent(self, event: QEvent) -> None:
        """Rows grow with the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "list"):
            self.list.doItemsLayout()

    def _narrow(self) -> None:
        wanted = self.filter.currentData(KEY_ROLE) or DossierFilter.ALL
        self.model.narrow(self.search.text(), DossierFilter(wanted))
        self._tell_count()

    def _offer(self) -> None:
        chosen = self.filter.currentData(KEY_ROLE)
        found = counts(self.model.rows)
        with QSignalBlocker(self.filter):
            words = [(f"{filter_name(one)} ({count_text(found[one])})", one) for one in DossierFilter]
            self._choices.set_choices(words)
            self.filter.setCurrentIndex(self._choices.place_of(chosen))
        self._tell_count()

    def _tell_count(self) -> None:
        shown, of = len(self.model.shown), len(self.model.rows)
        words = self.tr("{n} sản phẩm") if shown == of else self.tr("{shown} trong {n} sản phẩm")
        self.count.setText(words.format(shown=count_text(shown), n=count_text(of)))
