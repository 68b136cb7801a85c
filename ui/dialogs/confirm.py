"""Asking whether something shall really happen."""

from PySide6.QtWidgets import QWidget

from ui.dialogs.question import Question


class ConfirmQuestion(Question):
    """A title, what will happen, and the answer yes."""

    def __init__(self, title: str, sentence: str, answer: str, parent: QWidget | None = None) -> None:
        super().__init__(title, sentence, answer, parent)
        self.finish()
        self.ok.setFocus()

    def answer(self) -> bool:
        """Yes."""
        return True
