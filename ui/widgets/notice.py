"""Bars that tell people something where they work, without taking the keyboard from them."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ocop_desk.domain.problems import Problem
from ocop_desk.errors import EnvironmentTrouble
from ui.core_words import core_words, problem_words

MOST_LINES = 6


class Notice(QFrame):
    """One message with what to do about it, in a tone: "info", "warn" or "bad"; closed by its button or Escape."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._close = QPushButton("×", self)
        self._close.setProperty("link", True)
        self._close.clicked.connect(self.clear)
        self.act = QPushButton(self)
        """What can be done about it, where something is offered."""
        self.act.hide()
        self.act.clicked.connect(self._do)
        self._offered: Callable[[], object] | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 8, 8)
        row.addWidget(self._text, 1)
        row.addWidget(self.act, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    @property
    def text(self) -> str:
        """What is told now; empty where nothing is."""
        return self._text.text() if self.isVisibleTo(self.parentWidget()) else ""

    def tell(self, text: str, tone: str = "info") -> None:
        """Show a message until it is closed or another comes."""
        self._offered = None
        self.act.hide()
        self._text.setText(text)
        self._close.setAccessibleName(QCoreApplication.translate("Notice", "Đóng thông báo"))
        self.setAccessibleName(text)
        self.setProperty("notice", tone)
        self.style().unpolish(self)
        self.style().polish(self)
        self.show()

    def tell_problems(self, problems: Iterable[Problem]) -> None:
        """Show what kept an act from happening, every problem on its line."""
        lines = [problem_words(problem) for problem in problems]
        if len(lines) > MOST_LINES:
            more = len(lines) - MOST_LINES
            rest = QCoreApplication.translate("Notice", "… và {n} điều nữa.").format(n=more)
            lines = [*lines[:MOST_LINES], rest]
        self.tell("\n".join(lines), "warn")

    def tell_trouble(self, trouble: EnvironmentTrouble) -> None:
        """Show a trouble of the environment with its remedy."""
        self.tell(f"{core_words(trouble.message)}\n{core_words(trouble.remedy)}".strip(), "bad")

    def offer(self, words: str, act: Callable[[], object]) -> None:
        """Put a button to the message that shows; pressing it closes the message."""
        self.act.setText(words)
        self._offered = act
        self.act.show()

    def _do(self) -> None:
        act = self._offered
        self.clear()
        if act is not None:
            act()

    def clear(self) -> None:
        """Tell nothing any more."""
        if self.isVisibleTo(self.parentWidget()):
            self.hide()
            self.closed.emit()


def card(parent: QWidget | None = None) -> tuple[QFrame, QVBoxLayout]:
    """A surface with rounded corners and the layout to fill it."""
    frame = QFrame(parent)
    frame.setProperty("card", True)
    layout = QVBoxLayout(frame)
    layout.setContentsMargins(18, 14, 18, 14)
    layout.setSpacing(8)
    return frame, layout


def label(text: str = "", *, role: str = "", tone: str = "", soft: bool = False, wrap: bool = False) -> QLabel:
    """A label with a role ("title", "section", "big"), a tone ("good", "warn", "bad"), plain text only."""
    one = QLabel(text)
    one.setTextFormat(Qt.TextFormat.PlainText)
    one.setProperty("role", role)
    one.setProperty("tone", tone)
    one.setProperty("soft", soft)
    one.setWordWrap(wrap)
    return one


def main_button(text: str = "") -> QPushButton:
    """The one main action of a page."""
    button = QPushButton(text)
    button.setProperty("main", True)
    return button


def restyle(widget: QWidget, name: str, value: object) -> None:
    """Set a property the style sheet looks at, and paint the widget by it."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
