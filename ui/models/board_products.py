"""The agenda as the board's list of products: position, name and how far each has come."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ocop_desk.domain.records import ProductState
from ui.pages.board.facts import AgendaLine
from ui.pages.board.words import state_word
from ui.widgets.marks import Mark, mark_icon

ENTRY_ROLE = Qt.ItemDataRole.UserRole
STATE_ROLE = Qt.ItemDataRole.UserRole + 1

MARKS = {
    ProductState.WAITING: Mark.TO_COME,
    ProductState.SCORING: Mark.WAITING,
    ProductState.REVEALED: Mark.OPENED,
    ProductState.CONCLUDED: Mark.DONE,
}
_ICON = 18

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


class BoardProductsModel(QAbstractListModel):
    """Frozen rows, one a product."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[AgendaLine, ...] = ()

    def set_rows(self, rows: tuple[AgendaLine, ...]) -> None:
        """Show these products from now on; where only states changed, the choice stays."""
        if rows == self._rows:
            return
        if [row.entry_id for row in rows] == [row.entry_id for row in self._rows]:
            self._rows = rows
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row_of(self, entry_id: int) -> int:
        """The row of a product; -1 where it is not on the agenda."""
        return next((place for place, row in enumerate(self._rows) if row.entry_id == entry_id), -1)

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """The number of products."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Number and name, the sign of the state, and the state in words."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{row.position}. {row.name}"
        if role == Qt.ItemDataRole.DecorationRole:
            return mark_icon(MARKS[row.state], _ICON, 2)
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}:
            return f"{row.position}. {row.name} · {state_word(row.state)}"
        if role == ENTRY_ROLE:
            return row.entry_id
        if role == STATE_ROLE:
            return row.state.value
        return None
