"""Where there is no sheet to mark: what stands, why, and the way on."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.widgets.notice import label
from ui.widgets.short_button import ShortButton


class MessagePane(QFrame):
    """A title, a sentence or two, and one main action."""

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = label(role="title", wrap=True)
        self._text = label(soft=True, wrap=True)
        self.main = ShortButton(self)
        self.main.setProperty("main", True)
        self.main.clicked.connect(self.wanted)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.main)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 28, 24, 12)
        column.setSpacing(10)
        column.addWidget(self._title)
        column.addWidget(self._text)
        column.addStretch(1)
        column.addLayout(foot)

    @property
    def text(self) -> str:
        """Everything it says."""
        return f"{self._title.text()} {self._text.text()}"

    def tell(self, title: str, text: str, action: str = "") -> None:
        """Say this, and offer an action where there is one."""
        self._title.setText(title)
        self._text.setText(text)
        self.setAccessibleName(self.text)
        self.main.set_words(action)
        self.main.setVisible(bool(action))


class ResumeBar(QFrame):
    """A sheet that was begun and not handed in, offered again."""

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("notice", "info")
        self._text = label(wrap=True)
        self.go = ShortButton(self)
        self.go.clicked.connect(self.wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 8, 6)
        row.addWidget(self._text, 1)
        row.addWidget(self.go)

    @property
    def text(self) -> str:
        """What it says."""
        return self._text.text()

    def tell(self, text: str, action: str) -> None:
        """Say which sheet waits."""
        self._text.setText(text)
        self.go.set_words(action)
