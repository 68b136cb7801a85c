"""The products of a session in their order; rows can be dragged while the session is planned."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from ocop_desk.domain.records import ProductRecord, ProductState
from ocop_desk.services.dossier_standing import Readiness
from ui.models.dossier_words import STATE_SIGNS, dossier_state_name
from ui.models.frozen_table import SIGN_ROLE

POSITION, NAME, SCORECARD, DOSSIER, STATE, RECUSED = range(6)
MIME = "application/x-ocop-desk-agenda-row"
_Index = QModelIndex | QPersistentModelIndex


class AgendaTable(QAbstractTableModel):
    """Frozen rows of agenda entries. A drop does not move rows itself: `moved` asks for it, from row to row."""

    moved = Signal(int, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[ProductRecord, ...] = ()
        self._names: dict[int, str] = {}
        self._dossiers: Mapping[int, Readiness] = {}
        self._may_move = False

    def set_rows(
        self,
        products: Sequence[ProductRecord],
        names: dict[int, str],
        *,
        may_move: bool,
        dossiers: Mapping[int, Readiness] | None = None,
    ) -> None:
        """Show these entries; `names` are the members' by number, `dossiers` how each entry's dossier stands."""
        self.beginResetModel()
        self._rows, self._names, self._may_move = tuple(products), names, may_move
        self._dossiers = dossiers or {}
        self.endResetModel()

    def entry(self, row: int) -> ProductRecord | None:
        """The entry in a row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """How many products."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Position, name, scorecard, dossier, state, who does not score."""
        return 0 if parent.isValid() else RECUSED + 1

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words for showing."""
        if not index.isValid():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._text(self._rows[index.row()], index.column())
        if role == SIGN_ROLE and index.column() == DOSSIER:
            state = self._dossiers.get(self._rows[index.row()].entry_id)
            return STATE_SIGNS[state] if state is not None else None
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == POSITION:
            return int(Qt.AlignmentFlag.AlignCenter)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words above the columns."""
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        heads = (
            self.tr("TT"),
            self.tr("Sản phẩm"),
            self.tr("Bộ"),
            self.tr("Hồ sơ"),
            self.tr("Trạng thái"),
            self.tr("Không chấm"),
        )
        return heads[section] if 0 <= section < len(heads) else None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Rows can be dragged onto the places between rows while the agenda is open to change."""
        flags = super().flags(index)
        if not self._may_move:
            return flags
        return flags | (Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else Qt.ItemFlag.ItemIsDropEnabled)

    def supportedDropActions(self) -> Qt.DropAction:
        """Rows are moved, never copied."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Only rows of an agenda."""
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The row that is dragged."""
        data = QMimeData()
        data.setData(MIME, QByteArray(str(indexes[0].row()).encode()))
        return data

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: _Index) -> bool:
        """Ask for the move; nothing is taken out by the view."""
        if action != Qt.DropAction.MoveAction or not data.hasFormat(MIME) or not self._may_move:
            return False
        start = int(bytes(data.data(MIME).data()))
        end = row if row >= 0 else parent.row() if parent.isValid() else len(self._rows)
        self.moved.emit(start, end)
        return False

    def _text(self, entry: ProductRecord, column: int) -> str:
        if column == POSITION:
            return str(entry.position)
        if column == NAME:
            return f"{entry.product.name}\n{entry.product.producer.name}"
        if column == SCORECARD:
            return entry.product.scorecard.rpartition("-")[2].lstrip("0")
        if column == DOSSIER:
            state = self._dossiers.get(entry.entry_id)
            return dossier_state_name(state) if state is not None else ""
        if column == STATE:
            return self._state(entry)
        return ", ".join(self._names.get(conflict.member_id, "") for conflict in entry.conflicts)

    def _state(self, entry: ProductRecord) -> str:
        words = {
            ProductState.WAITING: self.tr("chờ chấm"),
            ProductState.SCORING: self.tr("đang chấm lượt {n}"),
            ProductState.REVEALED: self.tr("đã mở phiếu lượt {n}"),
            ProductState.CONCLUDED: self.tr("đã kết luận"),
        }
        return words[entry.state].format(n=len(entry.rounds))
