"""What a filter offers, as a list for a combo box: quick even with a thousand producers."""

from collections.abc import Hashable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

KEY_ROLE = Qt.ItemDataRole.UserRole

Choice = tuple[str, Hashable]
"""Words and what they stand for."""


class ChoiceList(QAbstractListModel):
    """Frozen choices, the first one usually "all"."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choices: tuple[Choice, ...] = ()

    @property
    def choices(self) -> tuple[Choice, ...]:
        """All choices in their order."""
        return self._choices

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Offer other choices."""
        self.beginResetModel()
        self._choices = tuple(choices)
        self.endResetModel()

    def place_of(self, key: Hashable) -> int:
        """Where a choice stands; 0 where it is not offered."""
        return next((place for place, (_, own) in enumerate(self._choices) if own == key), 0)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        """The number of choices."""
        return 0 if parent.isValid() else len(self._choices)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words and key of a choice."""
        if not index.isValid():
            return None
        words, key = self._choices[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return words
        return key if role == KEY_ROLE else None
