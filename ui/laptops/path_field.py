"""A field for a path with a button that asks the system for one."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from ocop_desk.domain.text import clean_line

AskPath = Callable[[str], Path | None]
"""Takes the path to begin with."""


class PathField(QWidget):
    """What is typed or chosen stays; what is proposed gives way to another proposal."""

    changed = Signal()

    def __init__(self, ask: AskPath, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ask = ask
        self.was_chosen = False
        self.line, self.choose = QLineEdit(self), QPushButton(self)
        self.choose.setText(self.tr("Chọn…"))
        self.choose.setAutoDefault(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.line, 1)
        row.addWidget(self.choose)
        self.setFocusProxy(self.line)
        self.choose.clicked.connect(self._choose)
        self.line.textEdited.connect(self._edited)
        self.line.textChanged.connect(self.changed)

    @property
    def text(self) -> str:
        """What stands in the field."""
        return clean_line(self.line.text())

    @property
    def path(self) -> Path:
        """The path in the field."""
        return Path(self.text)

    def name_it(self, name: str) -> None:
        """Say what the field is for to those who do not see it."""
        self.line.setAccessibleName(name)
        self.choose.setAccessibleName(f"{self.choose.text()} {name}")

    def propose(self, file_name: str) -> None:
        """Propose a file among the documents of whoever sits here."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        self.line.setText(str(Path(folder) / file_name))

    def take(self, path: Path) -> None:
        """Take a path that was chosen."""
        self.was_chosen = True
        self.line.setText(str(path))

    def _choose(self) -> None:
        path = self._ask(self.text)
        if path is not None:
            self.take(path)

    def _edited(self, _text: str) -> None:
        self.was_chosen = True
