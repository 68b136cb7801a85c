"""A key as it looks on the keyboard, beside what it does."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ui.widgets.notice import label


def keycap(key: str = "") -> QLabel:
    """A small box with the name of a key."""
    cap = label(key)
    cap.setProperty("keycap", True)
    return cap


class KeyHint(QWidget):
    """A key and, beside it, what it does."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._what = label(soft=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(keycap(key))
        row.addWidget(self._what)

    def set_what(self, what: str) -> None:
        """Say what the key does."""
        self._what.setText(what)
