"""A field for a PIN with a number pad beside it, for hands on the mouse and hands on the keys."""

from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ocop_desk.domain.pins import MOST_DIGITS

_KEYS = "123456789"
_ERASE, _ZERO = "⌫", "0"


class PinPad(QWidget):
    """The PIN, shown as dots; `entered` when it is to be tried."""

    entered = Signal()
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = QLineEdit(self)
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setMaxLength(MOST_DIGITS)
        self.field.setValidator(QRegularExpressionValidator(QRegularExpression("[0-9]*"), self.field))
        self.field.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.field.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.field.returnPressed.connect(self.entered)
        self.field.textChanged.connect(self.changed)
        self.setFocusProxy(self.field)
        self.keys = {key: self._key(key) for key in (*_KEYS, _ZERO, _ERASE)}
        self._build()
        self.retranslate()

    @property
    def pin(self) -> str:
        """What was entered so far."""
        return self.field.text()

    def clear(self) -> None:
        """Enter anew."""
        self.field.clear()

    def retranslate(self) -> None:
        """Set the words."""
        self.field.setAccessibleName(self.tr("Mã PIN"))
        self.field.setPlaceholderText(self.tr("Mã PIN"))
        for key, button in self.keys.items():
            button.setAccessibleName(self.tr("Xóa một số") if key == _ERASE else self.tr("Số {n}").format(n=key))

    def _key(self, key: str) -> QPushButton:
        button = QPushButton(key, self)
        button.setAutoDefault(False)
        # The pad is for the mouse: whoever types needs the field alone, not eleven stops of the tab key.
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.clicked.connect(lambda: self._press(key))
        return button

    def _press(self, key: str) -> None:
        if key == _ERASE:
            self.field.backspace()
        elif len(self.pin) < MOST_DIGITS:
            self.field.insert(key)
        self.field.setFocus()

    def _build(self) -> None:
        grid = QGridLayout()
        grid.setSpacing(6)
        for place, key in enumerate(_KEYS):
            grid.addWidget(self.keys[key], place // 3, place % 3)
        grid.addWidget(self.keys[_ZERO], 3, 1)
        grid.addWidget(self.keys[_ERASE], 3, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.field)
        column.addLayout(grid)
