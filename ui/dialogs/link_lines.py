"""Many ties at once, typed or pasted: what they mean shows while they are typed."""

from collections.abc import Callable

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ocop_desk.domain.link_places import PlacedLines
from ocop_desk.services.link_lines import HOW_TO_TYPE
from ui.core_words import core_words, problem_words
from ui.dialogs.question import Question
from ui.models.counts import count_text
from ui.widgets.notice import label

_LINES = 4
_MOST_PROBLEMS = 4
_SIZE = (680, 580)


class LinkLinesQuestion(Question):
    """Asks for lines such as "3.5: 41-43"; the answer is the text, None while a line means nothing."""

    def __init__(self, preview: Callable[[str], PlacedLines | None], parent: QWidget | None = None) -> None:
        how = "\n".join(f"• {core_words(one)}" for one in HOW_TO_TYPE)
        super().__init__(self.tr("Gõ trang của tiêu chí"), how, self.tr("Gắn"), parent)
        self._preview = preview
        self._sound = False
        self.text = QPlainTextEdit(self)
        self.text.setAccessibleName(self.tr("Các dòng tiêu chí và trang"))
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(self.fontMetrics().lineSpacing() * _LINES + 20)
        self.found, self.wrong = label(soft=True, wrap=True), label(tone="bad", wrap=True)
        self.column.addWidget(self.text, 1)
        for one in (self.found, self.wrong):
            self.column.addWidget(one)
        self.resize(*_SIZE)
        self.finish()
        self.text.textChanged.connect(self.read)
        self.read()
        self.text.setFocus()

    def read(self) -> None:
        """Read the lines as they stand and say what they mean."""
        placed = self._preview(self.text.toPlainText()) if self.text.toPlainText().strip() else None
        self._sound = placed is not None and bool(placed.links) and not placed.problems
        count = len(placed.links) if placed is not None else 0
        self.found.setText(self.tr("Gắn {n} chỗ").format(n=count_text(count)) if count else "")
        problems = [problem_words(one) for one in placed.problems] if placed is not None else []
        if len(problems) > _MOST_PROBLEMS:
            more = self.tr("… và {n} điều nữa.").format(n=len(problems) - _MOST_PROBLEMS)
            problems = [*problems[:_MOST_PROBLEMS], more]
        self.wrong.setText("\n".join(problems))
        self.look()

    def answer(self) -> str | None:
        """The lines; None while there is none, or one of them means nothing."""
        return self.text.toPlainText() if self._sound else None
