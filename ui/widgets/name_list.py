"""A list of people in which nobody is chosen beforehand."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget


class NameList(QListWidget):
    """The first arrow key goes to the first name; input methods are off, for names are not typed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)

    def chosen_item(self) -> QListWidgetItem | None:
        """The item that is chosen; the one that only has the keyboard is not."""
        item = self.currentItem()
        return item if item is not None and item.isSelected() else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin at the first name."""
        begins = event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Home)
        if begins and self.chosen_item() is None and self.count():
            self.setCurrentRow(0)
            self.item(0).setSelected(True)
        else:
            super().keyPressEvent(event)
