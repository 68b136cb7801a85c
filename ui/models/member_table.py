"""The council's members as a table."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from ocop_desk.domain.councils import CouncilMember, Post

NAME, POST, POSITION, AGENCY, SCORING = range(5)
SORT_ROLE = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex


class MemberTable(QAbstractTableModel):
    """Frozen rows of members; what is shown is words, what is sorted by comes from `SORT_ROLE`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[CouncilMember, ...] = ()

    def set_rows(self, members: tuple[CouncilMember, ...]) -> None:
        """Show these members."""
        self.beginResetModel()
        self._rows = members
        self.endResetModel()

    def member(self, row: int) -> CouncilMember | None:
        """The member in a row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """How many members."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Name, post, position, agency, scoring."""
        return 0 if parent.isValid() else 5

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words for showing, the raw value for sorting."""
        if not index.isValid():
            return None
        member = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self._text(member, index.column())
        if role == SORT_ROLE:
            return self._text(member, index.column())
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words above the columns."""
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        heads = (
            self.tr("Họ và tên"),
            self.tr("Chức danh"),
            self.tr("Chức vụ"),
            self.tr("Cơ quan"),
            self.tr("Chấm điểm"),
        )
        return heads[section] if 0 <= section < len(heads) else None

    def _text(self, member: CouncilMember, column: int) -> str:
        if column == SCORING:
            return self.tr("có") if member.scoring else self.tr("không")
        return (member.name, post_name(member.post), member.position, member.agency)[column]


def post_name(post: Post) -> str:
    """The word for a post in the language in use."""
    return {
        Post.CHAIR: QCoreApplication.translate("Post", "Chủ tịch"),
        Post.VICE_CHAIR: QCoreApplication.translate("Post", "Phó Chủ tịch"),
        Post.MEMBER: QCoreApplication.translate("Post", "Ủy viên"),
        Post.SECRETARY: QCoreApplication.translate("Post", "Thư ký"),
    }[post]
