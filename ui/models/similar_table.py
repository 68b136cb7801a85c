"""Names that are nearly the same, side by side."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ocop_desk.services.similar_products import Similar

LEFT, RIGHT, LIKENESS = range(3)

Index = QModelIndex | QPersistentModelIndex


class SimilarTable(QAbstractTableModel):
    """Pairs of products or producers that may be one; nothing is merged by itself."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pairs: tuple[Similar, ...] = ()

    @property
    def pairs(self) -> tuple[Similar, ...]:
        """All pairs, the most alike first."""
        return self._pairs

    def set_pairs(self, pairs: tuple[Similar, ...]) -> None:
        """Show other pairs."""
        if pairs != self._pairs:
            self.beginResetModel()
            self._pairs = pairs
            self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """The number of pairs."""
        return 0 if parent.isValid() else len(self._pairs)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """The row of the list, what it is like, how much."""
        return 0 if parent.isValid() else LIKENESS + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The names with where they stand."""
        if not index.isValid():
            return None
        pair = self._pairs[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            if index.column() == LIKENESS:
                return f"{pair.likeness} %"
            side = pair.left if index.column() == LEFT else pair.right
            where = side.place.rpartition("!")[2]
            place = self.tr("dòng {n}").format(n=where) if where else self.tr("đã có trong tệp")
            return f"{side.name} ({place})"
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The columns' names."""
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Trong danh sách này"), self.tr("Gần giống với"), self.tr("Giống"))[section]
