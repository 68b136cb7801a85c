"""Where words to look for are typed, and how many places have them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QWidget

from ui.evidence.signs import Sign, sign_icon
from ui.widgets.notice import label


class FindBar(QWidget):
    """Shows over a document while words are looked for. Escape closes it."""

    typed = Signal(str)
    stepped = Signal(int)
    """To the next place (1) or the one before (-1)."""
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = QLineEdit(self)
        self.told = label(soft=True)
        self._buttons = {sign: QToolButton(self) for sign in (Sign.BACK, Sign.ON, Sign.CLOSE)}
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 12, 4)
        row.addWidget(self.field, 1)
        row.addWidget(self.told)
        for sign, button in self._buttons.items():
            button.setAutoRaise(True)
            button.setIcon(sign_icon(sign))
            row.addWidget(button)
        self._buttons[Sign.BACK].clicked.connect(lambda: self.stepped.emit(-1))
        self._buttons[Sign.ON].clicked.connect(lambda: self.stepped.emit(1))
        self._buttons[Sign.CLOSE].clicked.connect(self.closed)
        self.field.textChanged.connect(self.typed)

    def retranslate(self) -> None:
        """Set the words."""
        self.field.setPlaceholderText(self.tr("Tìm chữ, không cần dấu"))
        self.field.setAccessibleName(self.tr("Tìm chữ trong tài liệu"))
        names = {Sign.BACK: self.tr("Chỗ trước"), Sign.ON: self.tr("Chỗ sau"), Sign.CLOSE: self.tr("Thôi tìm")}
        for sign, button in self._buttons.items():
            button.setAccessibleName(names[sign])
            button.setToolTip(names[sign])

    def tell(self, place: int, of: int, *, busy: bool, looking: bool) -> None:
        """Say how many places there are and which one shows; 0 where none does."""
        if not looking:
            self.told.setText("")
        elif of:
            more = "…" if busy else ""
            self.told.setText(f"{place} / {of}{more}")
        elif busy:
            self.told.setText(self.tr("đang tìm…"))
        else:
            self.told.setText(self.tr("không thấy; bản quét có thể không có chữ"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, Shift+Enter back, Escape closes; nothing typed here is a mark."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.stepped.emit(-1 if back else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        event.accept()
