"""The three steps of publishing under one another, each with a sign of how far it is."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QVBoxLayout, QWidget

from ui.widgets.marks import Mark, mark_icon
from ui.widgets.notice import label

PAPERS, SIGN, PACKAGE = range(3)


class StepList(QFrame):
    """Buttons that choose a step; under each what is done of it."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.title = label(role="section", wrap=True)
        self.buttons = [QPushButton(self) for _ in range(3)]
        self.states = [label(soft=True, wrap=True) for _ in range(3)]
        self.warning = label(tone="warn", wrap=True)
        self.marks = [Mark.TO_COME] * 3
        group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 14)
        column.setSpacing(4)
        column.addWidget(self.title)
        for place, (button, state) in enumerate(zip(self.buttons, self.states, strict=True)):
            button.setCheckable(True)
            button.setProperty("publishStep", True)
            button.clicked.connect(lambda _checked=False, step=place: self.chosen.emit(step))
            group.addButton(button)
            state.setIndent(12)
            state.setContentsMargins(26, 0, 0, 8)
            column.addWidget(button)
            column.addWidget(state)
        column.addStretch(1)
        column.addWidget(self.warning)
        self.warning.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self.choose(PAPERS)

    def choose(self, step: int) -> None:
        """Mark a step as the one at work."""
        self.buttons[step].setChecked(True)

    def show_step(self, step: int, mark: Mark, state: str) -> None:
        """Show how far a step is."""
        self.marks[step] = mark
        self.buttons[step].setIcon(mark_icon(mark, 18, self.devicePixelRatioF()))
        self.states[step].setText(state)
        self.buttons[step].setAccessibleDescription(state)

    def retranslate(self) -> None:
        """Set every word."""
        self.title.setText(self.tr("CÔNG BỐ KẾT QUẢ"))
        names = (self.tr("1. Văn bản"), self.tr("2. Ký số"), self.tr("3. Gói kết quả"))
        for button, name in zip(self.buttons, names, strict=True):
            button.setText(name)
