"""Two fields for a new secret: typed twice, long enough, the same."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ocop_desk.domain.problems import Problem
from ocop_desk.domain.text import nfc
from ui.core_words import core_words
from ui.dialogs.passphrase import PassphraseField
from ui.widgets.notice import label


class NewSecret(QWidget):
    """Hidden fields under their names, and under them what is still wrong."""

    changed = Signal()

    def __init__(self, name: str, problems: Callable[[str], list[Problem]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._problems = problems
        self.first, self.again = PassphraseField(name, self), PassphraseField(self.tr("Gõ lại"), self)
        self.hint = label(tone="warn", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for caption, field in ((name, self.first), (self.tr("Gõ lại một lần nữa"), self.again)):
            column.addWidget(label(caption, soft=True))
            column.addWidget(field)
            field.line.textChanged.connect(self._look)
        column.addWidget(self.hint)
        self.setFocusProxy(self.first)

    @property
    def secret(self) -> str:
        """What is typed; empty while anything is wrong with it."""
        return "" if self._why_not() else self.first.text

    def wipe(self) -> None:
        """Forget what is typed."""
        self.first.wipe()
        self.again.wipe()

    def _look(self) -> None:
        self.hint.setText(self._why_not() if self.first.text else "")
        self.changed.emit()

    def _why_not(self) -> str:
        problems = self._problems(nfc(self.first.text))
        if problems:
            return core_words(problems[0].message)
        if self.again.text and self.again.text != self.first.text:
            return self.tr("Hai lần gõ khác nhau.")
        return "" if self.again.text else self.tr("Gõ lại một lần nữa cho chắc.")
