"""The minimum requirements of a round: who stands where, what was found and why."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from ocop_desk.domain.figures import GateFigure
from ocop_desk.domain.text import sentence_case
from ui.pages.results.words import below_words, verdict_words
from ui.theme import color

STAR, DEMAND, SHEETS, BELOW, VERDICT = range(5)
SORT_ROLE = Qt.ItemDataRole.UserRole
STARS_ROLE = Qt.ItemDataRole.UserRole + 3
"""As in the table of results, so that the same delegate draws them."""

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


class GateTable(QAbstractTableModel):
    """Frozen rows, one for each requirement."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[GateFigure, ...] = ()
        self._wanted: tuple[tuple[str, int], ...] = ()

    def set_rows(self, rows: tuple[GateFigure, ...], wanted: tuple[tuple[str, int], ...] = ()) -> None:
        """Show these requirements; `wanted` are those that wait for a finding."""
        self.beginResetModel()
        self.rows, self._wanted = rows, wanted
        self.endResetModel()

    def retranslate(self) -> None:
        """Word everything again."""
        if self.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, VERDICT))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, VERDICT)

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """One row for each requirement."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        """Star, demand, sheets, who is below, verdict."""
        return 0 if parent.isValid() else VERDICT + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words of a cell; the verdict's colour only says again what its words say."""
        if not index.isValid() or not 0 <= index.row() < len(self.rows):
            return None
        figure, column = self.rows[index.row()], index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._text(figure, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._text(figure, column) or None
        if role == Qt.ItemDataRole.ForegroundRole and column == VERDICT:
            met = figure.standing.met
            return color("text_soft") if met is None else color("good" if met else "bad")
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignHCenter if column == SHEETS else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignTop
        if role == STARS_ROLE and column == STAR:
            return figure.standing.star
        return self._raw(figure, column) if role == SORT_ROLE else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words over the columns."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section <= VERDICT:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            QCoreApplication.translate("GateTable", "Hạng"),
            QCoreApplication.translate("GateTable", "Yêu cầu"),
            QCoreApplication.translate("GateTable", "Phiếu đạt"),
            QCoreApplication.translate("GateTable", "Ai chưa đạt"),
            QCoreApplication.translate("GateTable", "Kết luận"),
        )[section]

    def _text(self, figure: GateFigure, column: int) -> str:
        standing = figure.standing
        if column == STAR:
            return QCoreApplication.translate("GateTable", "{n} sao").format(n=standing.star)
        if column == DEMAND:
            words = QCoreApplication.translate("GateTable", "{code} {title}: từ mức {level} “{label}”")
            title = sentence_case(figure.title)
            return words.format(code=standing.criterion, title=title, level=standing.level, label=figure.label)
        if column == SHEETS:
            return f"{standing.at_or_above}/{standing.of}"
        if column == BELOW:
            return below_words(figure)
        verdict = verdict_words(figure, self._wanted)
        if not figure.reason:
            return verdict
        reason = QCoreApplication.translate("GateTable", "{verdict}. Lý do: {reason}")
        return reason.format(verdict=verdict, reason=figure.reason)

    def _raw(self, figure: GateFigure, column: int) -> Any:
        standing = figure.standing
        if column == STAR:
            return standing.star
        if column == SHEETS:
            return standing.at_or_above
        return self._text(figure, column)
