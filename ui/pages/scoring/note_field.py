"""The field for a member's remark on a criterion: input methods on, every pause and every leaving keeps it."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

PAUSE = 700
"""Milliseconds without a key after which the remark is kept."""
_LINES = 2


class NoteField(QPlainTextEdit):
    """Text of a remark. `kept_wanted` asks for it to be kept; `left` tells that Escape goes back to the marks."""

    kept_wanted = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, True)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.kept_wanted)
        self.textChanged.connect(self._typed)
        self._quiet = False

    def show_note(self, text: str) -> None:
        """Show what is kept, without asking for it to be kept again."""
        self._quiet = True
        self.setPlainText(text)
        self._quiet = False
        self._pause.stop()

    def height_wanted(self) -> int:
        """Room for a few lines."""
        return self.fontMetrics().lineSpacing() * _LINES + 24

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back; keys of the page go on to it; everything else is text."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving the field keeps the remark."""
        super().focusOutEvent(event)
        self._pause.stop()
        self.kept_wanted.emit()

    def _typed(self) -> None:
        if not self._quiet and not self.isReadOnly():
            self._pause.start()
