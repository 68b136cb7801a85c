"""The audit log as a table: number, when, who, what, in the language in use."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from ocop_desk.services.audit_log import AuditLine
from ui.core_words import core_words, moment_words

NUMBER, WHEN, WHO, WHAT = range(4)

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


class AuditTable(QAbstractTableModel):
    """Frozen rows; one that is no longer what was recorded says so in words."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: tuple[AuditLine, ...] = ()

    def set_lines(self, lines: tuple[AuditLine, ...]) -> None:
        """Show other events."""
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """One row for each event."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        """Number, when, who, what."""
        return 0 if parent.isValid() else WHAT + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of a cell; the whole sentence where one hovers."""
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return (str(line.seq), moment_words(line.at), line.actor, _what(line))[index.column()]
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words over the columns."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            QCoreApplication.translate("AuditTable", "Số"),
            QCoreApplication.translate("AuditTable", "Lúc"),
            QCoreApplication.translate("AuditTable", "Người"),
            QCoreApplication.translate("AuditTable", "Việc"),
        )[section]


def _what(line: AuditLine) -> str:
    words = core_words(line.sentence)
    if line.is_broken:
        return QCoreApplication.translate("AuditTable", "[ĐÃ BỊ SỬA] {words}").format(words=words)
    return words
