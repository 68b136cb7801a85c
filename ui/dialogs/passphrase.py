"""A field for a passphrase: hidden until somebody wants to see it; what is typed is handed out once and wiped."""

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QWidget


class PassphraseField(QWidget):
    """Hidden letters and a box that shows them."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit(self)
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setAccessibleName(name)
        self.shown = QCheckBox(self.tr("Hiện chữ"), self)
        self.shown.toggled.connect(self._show)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.line, 1)
        row.addWidget(self.shown)
        self.setFocusProxy(self.line)

    @property
    def text(self) -> str:
        """What is typed."""
        return self.line.text()

    def wipe(self) -> None:
        """Forget what is typed."""
        self.line.clear()
        self.shown.setChecked(False)

    def retranslate(self, name: str) -> None:
        """Set every word."""
        self.line.setAccessibleName(name)
        self.shown.setText(self.tr("Hiện chữ"))

    def _show(self, shown: bool) -> None:
        self.line.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
