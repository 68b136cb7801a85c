"""Figures unfolded: every sum opens into its terms, down to the marks."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

WHAT, POINTS, HOW = range(3)
SOFT_ROLE = Qt.ItemDataRole.UserRole
"""Whether a line is beside the sum: a sheet that does not count, a criterion that was not asked."""

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


@dataclass(frozen=True)
class Figure:
    """A line of the tree: what it is, its points as printed, how they come about, and the terms below it."""

    what: str
    points: str
    how: str
    terms: "tuple[Figure, ...]" = ()
    strong: bool = False
    soft: bool = False


@dataclass(eq=False)
class _Node:
    figure: Figure
    place: int
    above: "_Node | None"
    below: "list[_Node]" = field(default_factory=list)


class FigureTree(QAbstractItemModel):
    """Frozen figures under one another."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._roots: list[_Node] = []

    def set_rows(self, figures: Sequence[Figure]) -> None:
        """Show these figures."""
        self.beginResetModel()
        self._roots = _nodes(figures, None)
        self.endResetModel()

    def figure(self, index: Index) -> Figure | None:
        """The figure of a line."""
        node = self._node(index)
        return node.figure if node else None

    def index(self, row: int, column: int, parent: Index = _NO_PARENT) -> QModelIndex:
        """The place of a term below a figure."""
        siblings = self._below(parent)
        if not 0 <= row < len(siblings) or not 0 <= column <= HOW:
            return QModelIndex()
        return self.createIndex(row, column, siblings[row])

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]
        """The figure a term belongs to."""
        node = self._node(index)
        if node is None or node.above is None:
            return QModelIndex()
        return self.createIndex(node.above.place, 0, node.above)

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """The number of terms."""
        if parent.isValid() and parent.column() != WHAT:
            return 0
        return len(self._below(parent))

    def columnCount(self, _parent: Index = _NO_PARENT) -> int:
        """What, points, how."""
        return HOW + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words of a cell."""
        node = self._node(index)
        if node is None:
            return None
        figure, column = node.figure, index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return (figure.what, figure.points, figure.how)[column]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ": ".join(part for part in (figure.what, figure.points, figure.how) if part)
        if role == Qt.ItemDataRole.FontRole and figure.strong and column != HOW:
            font = QFont()
            font.setWeight(QFont.Weight.DemiBold)
            return font
        if role == Qt.ItemDataRole.TextAlignmentRole and column == POINTS:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
        return figure.soft if role == SOFT_ROLE else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words over the columns."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section <= HOW:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section == POINTS else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            QCoreApplication.translate("FigureTree", "Số liệu"),
            QCoreApplication.translate("FigureTree", "Điểm"),
            QCoreApplication.translate("FigureTree", "Từ đâu ra"),
        )[section]

    def _below(self, parent: Index) -> list[_Node]:
        node = self._node(parent)
        return self._roots if node is None else node.below

    def _node(self, index: Index) -> _Node | None:
        node = index.internalPointer() if index.isValid() else None
        return node if isinstance(node, _Node) else None


def _nodes(figures: Sequence[Figure], above: _Node | None) -> list[_Node]:
    nodes = []
    for place, figure in enumerate(figures):
        node = _Node(figure, place, above)
        node.below = _nodes(figure.terms, node)
        nodes.append(node)
    return nodes
