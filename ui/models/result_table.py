"""The results of a session as a table, with search, filter and order beside it."""

from collections.abc import Callable, Hashable
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from ocop_desk.domain.text import fold, sort_key
from ui.pages.results.rows import Outcome, ResultRow
from ui.pages.results.words import limit_words, outcome_words, row_sentence

POSITION, PRODUCT, MEAN, STARS = range(4)
ROW_ROLE = Qt.ItemDataRole.UserRole
SECOND_ROLE = Qt.ItemDataRole.UserRole + 1
"""The line under the name: what limits the product."""
SORT_ROLE = Qt.ItemDataRole.UserRole + 2
STARS_ROLE = Qt.ItemDataRole.UserRole + 3
"""Stars to be drawn; None where there are none to draw."""

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()

_SIDES = {POSITION: Qt.AlignmentFlag.AlignHCenter, MEAN: Qt.AlignmentFlag.AlignRight}
_SORT_BY: dict[int, Callable[[ResultRow], Any]] = {
    POSITION: lambda row: row.position,
    PRODUCT: lambda row: (sort_key(row.name), row.position),
    MEAN: lambda row: (row.mean if row.mean is not None else -1, -row.position),
    STARS: lambda row: (row.stars or 0, row.mean if row.mean is not None else -1, -row.position),
}


class ResultTable(QAbstractTableModel):
    """Frozen rows, one for each product of the agenda."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[ResultRow, ...] = ()

    def set_rows(self, rows: tuple[ResultRow, ...]) -> None:
        """Show these products; the same ones with other figures keep the view's place."""
        if [row.entry_id for row in rows] == [row.entry_id for row in self.rows]:
            changed = [n for n, (old, new) in enumerate(zip(self.rows, rows, strict=True)) if old != new]
            self.rows = rows
            for place in changed:
                self.dataChanged.emit(self.index(place, 0), self.index(place, STARS))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def retranslate(self) -> None:
        """Word everything again."""
        if self.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, STARS))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, STARS)

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """One row for each product."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        """Position, product, mean, stars."""
        return 0 if parent.isValid() else STARS + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words, figures and raw values of a cell."""
        if not index.isValid() or not 0 <= index.row() < len(self.rows):
            return None
        row, column = self.rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return (str(row.position), row.name, row.mean_text or "–", outcome_words(row))[column]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _SIDES.get(column, Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignVCenter
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return row_sentence(row)
        if role == ROW_ROLE:
            return row
        if role == SECOND_ROLE:
            return limit_words(row)
        if role == STARS_ROLE:
            return row.stars
        return _SORT_BY[column](row) if role == SORT_ROLE else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words over the columns."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section <= STARS:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _SIDES.get(section, Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            QCoreApplication.translate("ResultTable", "TT"),
            QCoreApplication.translate("ResultTable", "Sản phẩm"),
            QCoreApplication.translate("ResultTable", "Điểm"),
            QCoreApplication.translate("ResultTable", "Kết quả"),
        )[section]


class ResultFilter(QSortFilterProxyModel):
    """The rows that the search and the choice of outcome let through, in the order of a column."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words: tuple[str, ...] = ()
        self._wanted: Hashable | None = None
        self.setSortRole(SORT_ROLE)

    def set_search(self, text: str) -> None:
        """Let through products in whose name or producer every word of the text stands; case and marks ignored."""
        words = tuple(fold(text).split())
        if words != self._words:
            self._words = words
            self.invalidate()  # the narrower calls are deprecated in Qt 6.11

    def set_wanted(self, wanted: Hashable | None) -> None:
        """Let through one outcome only, or one number of stars; None lets all through."""
        if wanted != self._wanted:
            self._wanted = wanted
            self.invalidate()  # the narrower calls are deprecated in Qt 6.11

    def filterAcceptsRow(self, source_row: int, _parent: Index) -> bool:
        """Whether search and choice let a row through."""
        model = self.sourceModel()
        row: ResultRow = model.rows[source_row]
        if self._wanted is not None and outcome_key(row) != self._wanted:
            return False
        return all(word in row.folded for word in self._words)

    def lessThan(self, left: Index, right: Index) -> bool:
        """By the raw values."""
        return bool(left.data(SORT_ROLE) < right.data(SORT_ROLE))


def outcome_key(row: ResultRow) -> Hashable:
    """What the choice of outcomes tells rows apart by."""
    return row.stars if row.outcome is Outcome.STARS else row.outcome


def outcome_choices(rows: tuple[ResultRow, ...], least: int) -> list[tuple[str, Hashable | None]]:
    """What can be chosen, with how many products each has: all, stars from the highest down, and the rest."""
    translate = QCoreApplication.translate
    counted: dict[Hashable, int] = {}
    for row in rows:
        counted[outcome_key(row)] = counted.get(outcome_key(row), 0) + 1
    stars = sorted((key for key in counted if isinstance(key, int)), reverse=True)
    named: list[tuple[str, Hashable]] = [(translate("ResultTable", "{n} sao").format(n=star), star) for star in stars]
    named += [
        (translate("ResultTable", "Chưa đạt {n} sao").format(n=least), Outcome.NOT_REACHED),
        (translate("ResultTable", "Bị loại hoặc dừng"), Outcome.REJECTED),
        (translate("ResultTable", "Chưa kết luận"), Outcome.UNDECIDED),
    ]
    every = translate("ResultTable", "Tất cả")
    kept = [(f"{name} ({counted[key]})", key) for name, key in named if key in counted]
    return [(f"{every} ({len(rows)})", None), *kept]
