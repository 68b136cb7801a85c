"""Every problem of something that was tried, one under another, to be read to the end or copied."""

from collections.abc import Sequence

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget

from ocop_desk.domain.problems import Problem
from ui.core_words import problem_words
from ui.dialogs.question import Question

_LEAST_HEIGHT = 260


class ProblemList(Question):
    """Shows problems with their remedies; the answer is only that they were read."""

    def __init__(self, title: str, sentence: str, problems: Sequence[Problem], parent: QWidget | None = None) -> None:
        super().__init__(title, sentence, self.tr("Đóng"), parent)
        self.text = problem_text(problems, self)
        self.text.setAccessibleName(title)
        self.text.setMinimumHeight(_LEAST_HEIGHT)
        self.column.addWidget(self.text, 1)
        self.copy = QPushButton(self.tr("Chép danh sách"), self)
        self.copy.setAutoDefault(False)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text.toPlainText()))
        self.column.addWidget(self.copy)
        self.finish()
        self.cancel.hide()
        self.ok.setFocus()

    def answer(self) -> bool:
        """They were read."""
        return True


def problem_text(problems: Sequence[Problem], parent: QWidget) -> QPlainTextEdit:
    """Problems, a line each, as text that can be marked."""
    text = QPlainTextEdit("\n".join(f"• {problem_words(one)}" for one in problems), parent)
    text.setReadOnly(True)
    text.setTabChangesFocus(True)
    return text
