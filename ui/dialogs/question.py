"""What every question of the window is: it opens over the window without stopping it, and tells its answer."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.widgets.notice import label, main_button

WIDTH = 560


class Question(QDialog):
    """A title, a sentence, fields, and at the lower right the answer; Escape closes it without one.

    Shown with `open()`: nothing waits for it, so that a projector goes on following. `answered` carries the answer.
    """

    answered = Signal(object)

    def __init__(self, title: str, sentence: str, answer: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(22, 18, 22, 18)
        self.column.setSpacing(10)
        self.column.addWidget(label(title, role="title", wrap=True))
        if sentence:
            self.column.addWidget(label(sentence, wrap=True))
        self._answer_words = answer
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self._say)
        self.setMinimumWidth(WIDTH)

    def finish(self) -> None:
        """Put the buttons under the fields, and after them for the keyboard; called at the end of building."""
        self.cancel = QPushButton(QCoreApplication.translate("Question", "Thôi"), self)
        self.cancel.setAutoDefault(False)
        self.cancel.clicked.connect(self.reject)
        self.ok = main_button(self._answer_words)
        self.ok.setAutoDefault(False)
        self.ok.clicked.connect(self._say)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.ok)
        self.column.addLayout(row)
        self.look()

    def answer(self) -> object | None:
        """The answer as it stands; None while something is missing."""
        raise NotImplementedError

    def look(self) -> None:
        """Allow the answer when nothing is missing."""
        self.ok.setEnabled(self.answer() is not None)

    def _say(self) -> None:
        answer = self.answer()
        if answer is not None:
            self.accept()
            self.answered.emit(answer)
