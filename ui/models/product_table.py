"""The table of products: frozen rows, searched, filtered and sorted without asking anybody."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ocop_desk.services.dossier_standing import Readiness
from ui.models.dossier_words import STATE_SIGNS, dossier_state_name
from ui.models.frozen_table import SIGN_ROLE
from ui.models.product_rows import ProductRow, StandingKey, card_words, search_words
from ui.models.standing_words import standing_words

NAME, MAKER, COMMUNE, CARD, STATE, DOSSIER = range(6)
ROW_ROLE = Qt.ItemDataRole.UserRole
"""The whole ProductRow."""
SORT_ROLE = Qt.ItemDataRole.UserRole + 1
"""The raw value a column sorts by."""

Index = QModelIndex | QPersistentModelIndex

_SORT_BY: dict[int, Callable[[ProductRow], Any]] = {
    NAME: lambda row: row.ranks[0],
    MAKER: lambda row: (row.ranks[1], row.ranks[0]),
    COMMUNE: lambda row: (not row.commune, row.ranks[2], row.ranks[0]),
    CARD: lambda row: row.card_order,
    STATE: lambda row: row.state_order,
    DOSSIER: lambda row: row.dossier_order,
}


class ProductTable(QAbstractTableModel):
    """Rows of products; a row of the model is one that the search and the filters let through."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[ProductRow, ...] = ()
        self._sorted: list[ProductRow] = []
        self._shown: list[ProductRow] = []
        self._words: tuple[str, ...] = ()
        self._filters: dict[str, object] = {}
        self._sort = (NAME, Qt.SortOrder.AscendingOrder)

    @property
    def rows(self) -> tuple[ProductRow, ...]:
        """Every row, whatever is searched for."""
        return self._all

    @property
    def shown(self) -> Sequence[ProductRow]:
        """The rows that show, in their order."""
        return self._shown

    @property
    def is_narrowed(self) -> bool:
        """Whether a search or a filter is on."""
        return bool(self._words or self._filters)

    def set_rows(self, rows: Sequence[ProductRow]) -> None:
        """Show other products; search, filters and order stay."""
        self.beginResetModel()
        self._all = tuple(rows)
        self._sorted = self._in_order()
        self._shown = self._let_through()
        self.endResetModel()

    def set_search(self, text: str) -> None:
        """Show only rows in which every word of the text begins some word, case and marks ignored."""
        words = search_words(text)
        if words != self._words:
            self._words = words
            self._narrow()

    def set_filters(
        self,
        card: str | None = None,
        maker: str | None = None,
        commune: str | None = None,
        standing: StandingKey | None = None,
        dossier: Readiness | None = None,
    ) -> None:
        """Show only rows with these values; None lets all through."""
        wanted: dict[str, object] = {
            "card": card,
            "maker": maker,
            "commune": commune,
            "standing": standing,
            "dossier": dossier,
        }
        filters = {name: value for name, value in wanted.items() if value is not None}
        if filters != self._filters:
            self._filters = filters
            self._narrow()

    def row_of(self, product_id: int) -> int | None:
        """The place of a product among those that show."""
        return next((place for place, row in enumerate(self._shown) if row.product_id == product_id), None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """The rows that show."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Name, producer, commune, scorecard, state, dossier."""
        return 0 if parent.isValid() else DOSSIER + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell shows, and what it stands for."""
        if not index.isValid():
            return None
        row = self._shown[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return _text(row, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return card_words(row) if index.column() == CARD else _text(row, index.column())
        if role == ROW_ROLE:
            return row
        if role == SIGN_ROLE:
            return STATE_SIGNS[row.dossier] if index.column() == DOSSIER else None
        if role == SORT_ROLE:
            return _SORT_BY[index.column()](row)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The columns' names."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section <= DOSSIER:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.column_names()[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def column_names(self) -> tuple[str, ...]:
        """The columns' names in the language in use."""
        return (
            self.tr("Sản phẩm"),
            self.tr("Chủ thể"),
            self.tr("Xã, phường"),
            self.tr("Bộ sản phẩm"),
            self.tr("Trạng thái"),
            self.tr("Hồ sơ"),
        )

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order by a column: the Vietnamese alphabet, persons by given name."""
        if column not in _SORT_BY:
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        places = [(self._shown[index.row()].product_id, index.column()) for index in before]
        self._sort = (column, order)
        self._sorted = self._in_order()
        self._shown = self._let_through()
        place_of = {row.product_id: place for place, row in enumerate(self._shown)} if before else {}
        after = [self.index(place_of[number], at) for number, at in places]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _narrow(self) -> None:
        self.beginResetModel()
        self._shown = self._let_through()
        self.endResetModel()

    def _in_order(self) -> list[ProductRow]:
        column, order = self._sort
        return sorted(self._all, key=_SORT_BY[column], reverse=order == Qt.SortOrder.DescendingOrder)

    def _let_through(self) -> list[ProductRow]:
        rows = self._sorted
        filters = self._filters
        if "card" in filters:
            rows = [row for row in rows if row.product.scorecard == filters["card"]]
        if "maker" in filters:
            rows = [row for row in rows if row.maker == filters["maker"]]
        if "commune" in filters:
            rows = [row for row in rows if row.commune == filters["commune"]]
        if "standing" in filters:
            rows = [row for row in rows if row.standing_key == filters["standing"]]
        if "dossier" in filters:
            rows = [row for row in rows if row.dossier == filters["dossier"]]
        for word in self._words:
            rows = [row for row in rows if word in row.searched]
        return rows if rows is not self._sorted else list(rows)


def _text(row: ProductRow, column: int) -> str:
    if column == NAME:
        return row.product.name
    if column == MAKER:
        return row.product.producer.name
    if column == COMMUNE:
        return row.product.commune
    if column == DOSSIER:
        return dossier_state_name(row.dossier)
    return card_words(row) if column == CARD else standing_words(row.standing)
