"""The list of dossiers: frozen rows, searched and filtered without asking anybody."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ocop_desk.services.dossier_standing import DossierStanding
from ui.models.dossier_rows import DossierFilter, DossierRow, dossier_row
from ui.models.dossier_words import state_words
from ui.models.product_rows import search_words

ROW_ROLE = Qt.ItemDataRole.UserRole
"""The whole DossierRow."""

Index = QModelIndex | QPersistentModelIndex


class DossierTable(QAbstractListModel):
    """One row a product that the search and the filter let through."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[DossierRow, ...] = ()
        self._shown: tuple[DossierRow, ...] = ()
        self._words: tuple[str, ...] = ()
        self._filter = DossierFilter.ALL

    @property
    def rows(self) -> tuple[DossierRow, ...]:
        """Every row, whatever is searched for."""
        return self._all

    @property
    def shown(self) -> tuple[DossierRow, ...]:
        """The rows that show."""
        return self._shown

    def set_rows(self, rows: Sequence[DossierRow]) -> None:
        """Show other dossiers; search and filter stay."""
        if tuple(rows) != self._all:
            self.beginResetModel()
            self._all = tuple(rows)
            self._shown = self._let_through()
            self.endResetModel()

    def narrow(self, text: str, wanted: DossierFilter) -> None:
        """Show only rows in which every word of the text begins some word, and that the filter lets through."""
        words = search_words(text)
        if (words, wanted) != (self._words, self._filter):
            self.beginResetModel()
            self._words, self._filter = words, wanted
            self._shown = self._let_through()
            self.endResetModel()

    def set_line(self, line: DossierStanding) -> None:
        """Show one product's dossier as it stands now; it stays in sight until the next search, filter or reading."""
        self._all = tuple(_changed(row, line) for row in self._all)
        place = self.place_of(line.product_id)
        if place is not None:
            self._shown = tuple(_changed(row, line) for row in self._shown)
            self.dataChanged.emit(self.index(place), self.index(place))

    def row_of(self, product_id: int) -> DossierRow | None:
        """The row of a product, whether it shows or not."""
        return next((row for row in self._all if row.product_id == product_id), None)

    def place_of(self, product_id: int | None) -> int | None:
        """Where a product stands among those that show."""
        return next((place for place, row in enumerate(self._shown) if row.product_id == product_id), None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """The rows that show."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Name and producer; the state goes with them for those who hear it read."""
        if not index.isValid():
            return None
        row = self._shown[index.row()]
        product = row.line.product
        if role == Qt.ItemDataRole.DisplayRole:
            return product.name
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return f"{product.name} · {product.producer.name} · {state_words(row.line)}"
        return row if role == ROW_ROLE else None

    def _let_through(self) -> tuple[DossierRow, ...]:
        return tuple(
            row for row in self._all if row.passes(self._filter) and all(word in row.searched for word in self._words)
        )


def _changed(row: DossierRow, line: DossierStanding) -> DossierRow:
    if row.product_id != line.product_id:
        return row
    return replace(row, line=line) if row.line.product == line.product else dossier_row(line)
