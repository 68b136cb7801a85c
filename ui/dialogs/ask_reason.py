"""Asking for a sentence that goes into the minutes: a reason, a statement."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget

from ocop_desk.domain.text import clean_text
from ui.dialogs.question import Question
from ui.widgets.notice import label

_LINES = 4


class ReasonQuestion(Question):
    """One field of text with a proposal in it, all chosen so that typing replaces it; the answer is the text."""

    def __init__(
        self,
        title: str,
        sentence: str,
        answer: str,
        *,
        proposal: str = "",
        caption: str = "",
        suggestions: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, sentence, answer, parent)
        above = label(caption or self.tr("Lý do (in vào biên bản)"), soft=True)
        self.field = QPlainTextEdit(self)
        self.field.setAccessibleName(caption or self.tr("Lý do, in vào biên bản"))
        self.field.setPlaceholderText("" if caption else self.tr("Ghi ngắn gọn điều Hội đồng đã thống nhất"))
        self.field.setTabChangesFocus(True)
        self.field.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.field.setFixedHeight(self.fontMetrics().lineSpacing() * _LINES + 26)
        self.field.setPlainText(proposal)
        self.field.selectAll()
        above.setBuddy(self.field)
        self.column.addWidget(above)
        self.column.addWidget(self.field)
        self.suggestions = [self._suggestion(text) for text in suggestions]
        for button in self.suggestions:
            self.column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.field.textChanged.connect(self.look)
        self.finish()
        self.field.setFocus()

    def answer(self) -> str | None:
        """The text, cleaned; None while it is empty."""
        return clean_text(self.field.toPlainText()) or None

    def _suggestion(self, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setProperty("link", True)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self._take(text))
        return button

    def _take(self, text: str) -> None:
        self.field.setPlainText(text)
        self.field.moveCursor(QTextCursor.MoveOperation.End)
        self.field.setFocus()
