"""The papers of a session as a table; search and kind narrow it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from ocop_desk.documents.paper.contents import PaperKind, PaperLine
from ocop_desk.domain.records import SessionRecord
from ocop_desk.domain.text import fold
from ui.pages.publish.words import kind_words, paper_title

TITLE, KIND = range(2)
ROW_ROLE = Qt.ItemDataRole.UserRole
SORT_ROLE = Qt.ItemDataRole.UserRole + 1

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


@dataclass(frozen=True, slots=True)
class PaperRow:
    """One paper: its title in the language in use, and the title folded for search."""

    line: PaperLine
    title: str
    folded: str
    place: int


def paper_rows(record: SessionRecord, lines: Sequence[PaperLine]) -> tuple[PaperRow, ...]:
    """The rows of papers, in the language in use; made off the window's thread, for there may be thousands."""
    products = {one.entry_id: (place, one.product.name) for place, one in enumerate(record.products, start=1)}
    titles = (paper_title(record, line, products) for line in lines)
    return tuple(
        PaperRow(line, title, fold(title), place) for place, (line, title) in enumerate(zip(lines, titles, strict=True))
    )


class PaperTable(QAbstractTableModel):
    """Frozen rows; those that show are the ones the search lets through."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[PaperRow, ...] = ()
        self.shown: tuple[PaperRow, ...] = ()
        self._words: tuple[str, ...] = ()
        self._kind: PaperKind | None = None

    def set_rows(self, rows: Sequence[PaperRow]) -> None:
        """Show these papers."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.shown = self._let_through()
        self.endResetModel()

    def narrow(self, text: str, kind: PaperKind | None) -> None:
        """Show only papers of a kind in whose title every word of the text stands."""
        self.beginResetModel()
        self._words, self._kind = tuple(fold(text).split()), kind
        self.shown = self._let_through()
        self.endResetModel()

    def place_of(self, name: str) -> int:
        """The row of a paper by its file's name; -1 where it does not show."""
        return next((n for n, row in enumerate(self.shown) if row.line.name == name), -1)

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """One row for each paper that shows."""
        return 0 if parent.isValid() else len(self.shown)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        """Title and kind."""
        return 0 if parent.isValid() else KIND + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Title and kind of a paper."""
        if not index.isValid() or not 0 <= index.row() < len(self.shown):
            return None
        row = self.shown[index.row()]
        kind = kind_words(row.line.kind)
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title if index.column() == TITLE else kind
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{kind}: {row.title}"
        if role == ROW_ROLE:
            return row
        if role == SORT_ROLE:
            return row.place if index.column() == TITLE else (kind, row.place)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words over the columns."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section <= KIND:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            QCoreApplication.translate("PaperTable", "Văn bản"),
            QCoreApplication.translate("PaperTable", "Loại"),
        )[section]

    def _let_through(self) -> tuple[PaperRow, ...]:
        return tuple(
            row
            for row in self.rows
            if (self._kind is None or row.line.kind is self._kind) and all(word in row.folded for word in self._words)
        )
