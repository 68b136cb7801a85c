"""Who is there: a tick for each member, and the reason where the tick is missing."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from ocop_desk.domain.numbers import in_viet_nam
from ocop_desk.domain.records import RosterEntry
from ui.models.member_table import post_name

PRESENT, POST, REMARK = range(3)
_Index = QModelIndex | QPersistentModelIndex


class AttendanceTable(QAbstractTableModel):
    """Frozen roster entries. Ticking and typing change nothing here: `ticked` and `reasoned` ask for it."""

    ticked = Signal(int, bool)
    """Member number, present or not."""
    reasoned = Signal(int, str)
    """Member number, the reason typed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[RosterEntry, ...] = ()
        self._editable = False
        self._attended = True

    def set_rows(self, roster: Sequence[RosterEntry], *, editable: bool, attended: bool = True) -> None:
        """Show this roster; where nobody has to come, neither ticks nor reasons of absence."""
        self.beginResetModel()
        self._rows, self._editable, self._attended = tuple(roster), editable and attended, attended
        self.endResetModel()

    def entry(self, row: int) -> RosterEntry | None:
        """The roster entry in a row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """How many members."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Name with tick, post, remark."""
        return 0 if parent.isValid() else 3

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words, the tick, and the reason for editing."""
        if not index.isValid():
            return None
        entry, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.CheckStateRole and column == PRESENT and self._attended:
            return Qt.CheckState.Checked if entry.present else Qt.CheckState.Unchecked
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return (entry.member.name, post_name(entry.member.post), self._remark(entry))[column]
        if role == Qt.ItemDataRole.EditRole and column == REMARK:
            return entry.absence_reason
        return None

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Ask for what was ticked or typed."""
        if not index.isValid() or not self._editable:
            return False
        entry = self._rows[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == PRESENT:
            self.ticked.emit(entry.member.member_id, Qt.CheckState(value) == Qt.CheckState.Checked)
            return True
        if role == Qt.ItemDataRole.EditRole and index.column() == REMARK:
            self.reasoned.emit(entry.member.member_id, str(value))
            return True
        return False

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words above the columns."""
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        heads = (self.tr("Có mặt"), self.tr("Chức danh"), self.tr("Ghi chú, lý do vắng"))
        return heads[section] if 0 <= section < len(heads) else None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """The tick and the reason of an absent member can be changed before the end."""
        flags = super().flags(index)
        if not index.isValid() or not self._editable:
            return flags
        if index.column() == PRESENT:
            return flags | Qt.ItemFlag.ItemIsUserCheckable
        if index.column() == REMARK and not self._rows[index.row()].present:
            return flags | Qt.ItemFlag.ItemIsEditable
        return flags

    def _remark(self, entry: RosterEntry) -> str:
        if entry.left_at is not None:
            when = in_viet_nam(entry.left_at).strftime("%H:%M")
            return self.tr("rời họp {when}: {why}").format(when=when, why=entry.absence_reason)
        if not entry.present and self._attended:
            return entry.absence_reason or self.tr("chưa điểm danh — ghi lý do nếu vắng")
        duties = []
        if entry.presiding:
            duties.append(self.tr("chủ trì"))
        if entry.keeps_minutes:
            duties.append(self.tr("ghi biên bản"))
        return ", ".join(duties)
