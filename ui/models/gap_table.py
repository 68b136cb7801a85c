"""Criteria by the size of the gap between the sheets, with every member's points; totals in the first row."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median_low
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from ocop_desk.domain.numbers import points_text
from ocop_desk.domain.rules import Points
from ocop_desk.domain.text import sentence_case
from ui.pages.board.shown_round import Gap, SheetTotal, ShownRound

CRITERION = 0
"""The first column; members follow, the gap stands last."""
SORT_ROLE = Qt.ItemDataRole.UserRole

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


@dataclass(frozen=True, slots=True)
class _Row:
    title: str
    full_title: str
    points: tuple[Points | None, ...]
    gap: Points
    strong: bool

    def stands_out(self, place: int) -> bool:
        """Whether this member and at most a third of all gave the least or the most, away from the middle."""
        worth = [point or 0 for point in self.points]
        own = worth[place]
        far = own in {min(worth), max(worth)} and own != median_low(worth)
        return far and worth.count(own) <= -(-len(worth) // 3)


class GapTableModel(QAbstractTableModel):
    """Rows of frozen values; empty while nothing is opened."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._members: tuple[SheetTotal, ...] = ()
        self._rows: tuple[_Row, ...] = ()

    def set_round(self, shown: ShownRound | None) -> None:
        """Show an opened round from now on; None empties the table."""
        self.set_rows(shown.totals if shown else (), shown.gaps if shown else ())

    def set_rows(self, members: tuple[SheetTotal, ...], gaps: Sequence[Gap]) -> None:
        """Show these members and criteria from now on."""
        self.beginResetModel()
        self._members = members
        rows = [_Row(f"{gap.code} {sentence_case(gap.title)}", gap.title, gap.points, gap.gap, False) for gap in gaps]
        self._rows = (*self._total_row(), *rows)
        self.endResetModel()

    @property
    def gap_column(self) -> int:
        """Where the gap stands."""
        return len(self._members) + 1

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Totals and criteria."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        """Criterion, members, gap."""
        return 0 if parent.isValid() or not self._members else len(self._members) + 2

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Points as printed; those far from the middle in bold."""
        if not index.isValid() or index.row() >= len(self._rows) or index.column() > self.gap_column:
            return None
        row, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignLeft if column == CRITERION else Qt.AlignmentFlag.AlignHCenter
            return side | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.FontRole:
            return self._font(row, column)
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._whole(row, column)
        if role == SORT_ROLE:
            return self._raw(row, column)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Short names over the columns, whole ones on asking."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < self.columnCount():
            return None
        member = self._members[section - 1] if 0 < section < self.gap_column else None
        if role == Qt.ItemDataRole.DisplayRole:
            if member is not None:
                return member.short
            if section == CRITERION:
                return QCoreApplication.translate("GapTable", "Tiêu chí")
            return QCoreApplication.translate("GapTable", "Chênh")
        if role == Qt.ItemDataRole.ToolTipRole and member is not None:
            return member.name
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignLeft if section == CRITERION else Qt.AlignmentFlag.AlignHCenter
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def retranslate(self) -> None:
        """Word the head and the first row again."""
        if self._rows:
            self._rows = (*self._total_row(), *self._rows[1:])
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.gap_column)
            self.dataChanged.emit(self.index(0, 0), self.index(0, self.gap_column))

    def _total_row(self) -> tuple[_Row, ...]:
        if not self._members:
            return ()
        totals = tuple(member.total for member in self._members)
        words = QCoreApplication.translate("GapTable", "Tổng điểm")
        return (_Row(words, words, totals, max(totals) - min(totals), True),)

    def _raw(self, row: _Row, column: int) -> Any:
        if column == CRITERION:
            return row.title
        return row.gap if column == self.gap_column else row.points[column - 1]

    def _text(self, row: _Row, column: int) -> str:
        value = self._raw(row, column)
        if value is None:
            return "–"
        return value if isinstance(value, str) else points_text(value)

    def _whole(self, row: _Row, column: int) -> str:
        if column == CRITERION:
            return row.title
        if column == self.gap_column:
            words = QCoreApplication.translate("GapTable", "{title}: chênh {points} điểm")
            return words.format(title=row.title, points=points_text(row.gap))
        member = self._members[column - 1]
        if row.points[column - 1] is None:
            words = QCoreApplication.translate("GapTable", "{title}: {name} không phải chấm")
        else:
            words = QCoreApplication.translate("GapTable", "{title}: {name} cho {points} điểm")
        return words.format(title=row.title, name=member.name, points=self._text(row, column))

    def _stands_out(self, row: _Row, column: int) -> bool:
        if row.strong or not CRITERION < column < self.gap_column:
            return False
        return row.stands_out(column - 1)

    def _font(self, row: _Row, column: int) -> QFont | None:
        if not (row.strong or column == self.gap_column or self._stands_out(row, column)):
            return None
        font = QFont()
        font.setWeight(QFont.Weight.Bold)
        return font
