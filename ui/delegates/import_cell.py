"""Editors for cells of a list: choices where there are some, a line of text else."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ocop_desk.domain.products import PRODUCER_KIND_NAMES, REGISTRATION_KIND_NAMES
from ocop_desk.services.product_list_roles import Role

Index = QModelIndex | QPersistentModelIndex

_BARE = "padding: 0 4px; border-radius: 0;"


def fixed_choices() -> dict[Role, Sequence[str]]:
    """What can be chosen whatever the rule set."""
    return {
        Role.KIND: tuple(PRODUCER_KIND_NAMES.values()),
        Role.REGISTRATION: tuple(REGISTRATION_KIND_NAMES.values()),
        Role.STARS: ("", "3", "4", "5"),
    }


class ImportCellDelegate(QStyledItemDelegate):
    """Edits a cell by what its column holds; anything may be typed, the choices help."""

    def __init__(self, role_at: Callable[[int], Role | None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._role_at = role_at
        self._choices: Mapping[Role, Sequence[str]] = fixed_choices()

    def set_scorecards(self, names: Sequence[str]) -> None:
        """Offer these scorecards."""
        self._choices = {**fixed_choices(), Role.SCORECARD: names}

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A combo box that may be typed into, or a line."""
        role = self._role_at(index.column())
        choices = self._choices.get(role) if role is not None else None
        if choices is None:
            line = QLineEdit(parent)
            line.setStyleSheet(_BARE)
            return line
        box = QComboBox(parent)
        box.setStyleSheet(_BARE)
        box.setEditable(True)
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        box.addItems(list(choices))
        completer = box.completer()
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        return box

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Begin with what the cell says."""
        text = index.data(Qt.ItemDataRole.EditRole) or ""
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(editor.findText(text))
            editor.setEditText(text)
            editor.lineEdit().selectAll()
        elif isinstance(editor, QLineEdit):
            editor.setText(text)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Write what was chosen or typed."""
        text = editor.currentText() if isinstance(editor, QComboBox) else ""
        if isinstance(editor, QLineEdit):
            text = editor.text()
        model.setData(index, text, Qt.ItemDataRole.EditRole)
