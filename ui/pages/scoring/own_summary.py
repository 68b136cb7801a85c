"""Under the scorecard: own points by part, own total and band, what is open, undo, and the main action."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ocop_desk.domain.numbers import points_text
from ocop_desk.domain.own_standing import OwnStanding
from ocop_desk.domain.rules import Scorecard
from ui.pages.scoring.history import Change, History
from ui.pages.scoring.words import change_word, standing_words
from ui.widgets.notice import label, restyle
from ui.widgets.part_bars import PartBars
from ui.widgets.short_button import ShortButton
from ui.widgets.stars import StarRow


class OwnFigures(QWidget):
    """Bars of the parts, the total and the stars of its band: the member's own and nobody else's."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bars = PartBars(parent=self)
        self.total = label(role="big")
        self.stars = StarRow(share=0.9)
        self._mine = label(soft=True)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._mine, 0, Qt.AlignmentFlag.AlignRight)
        figures = QHBoxLayout()
        figures.setSpacing(8)
        figures.addWidget(self.total)
        figures.addWidget(self.stars)
        right.addLayout(figures)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(20)
        row.addWidget(self.bars, 1, Qt.AlignmentFlag.AlignBottom)
        row.addLayout(right)

    def retranslate(self) -> None:
        """Set the words."""
        self._mine.setText(self.tr("Phiếu của tôi"))

    def show_standing(self, card: Scorecard, standing: OwnStanding) -> None:
        """Show these points."""
        self.bars.set_parts([(part.code, standing.parts[part.code], part.points) for part in card.parts])
        self.total.setText(points_text(standing.total))
        self.total.setAccessibleName(self.tr("Tổng điểm phiếu của tôi: {n}").format(n=self.total.text()))
        self.stars.setVisible(not card.extract)
        stars = 0 if standing.unscored and not standing.total else standing.band
        if self.stars.count != stars:
            self.stars.set_stars(stars)


class StatusBox(QFrame):
    """One or two lines in a tone: what is open, what the sheet misses, or that it is handed in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign = label()
        self._text = label(wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 7, 12, 7)
        row.setSpacing(10)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)

    @property
    def text(self) -> str:
        """What it says."""
        return self._text.text()

    def tell(self, text: str, tone: str) -> None:
        """Say this in a tone: "info" or "warn"."""
        if text != self._text.text():
            self._text.setText(text)
            self.setAccessibleName(text)
        self._sign.setText({"info": "✓", "warn": "⚠", "plain": "•"}[tone])
        for one in (self._sign, self._text):
            restyle(one, "tone", "warn" if tone == "warn" else "good" if tone == "info" else "")
        restyle(self, "notice", "warn" if tone == "warn" else "info")


class OwnSummary(QWidget):
    """The foot of the scorecard."""

    undo_wanted = Signal()
    redo_wanted = Signal()
    main_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.figures = OwnFigures(self)
        self.status = StatusBox(self)
        self.undo = ShortButton(self)
        self.redo = ShortButton(self)
        self.main = ShortButton(self)
        self.main.setProperty("main", True)
        for button, signal in (
            (self.undo, self.undo_wanted),
            (self.redo, self.redo_wanted),
            (self.main, self.main_wanted),
        ):
            button.clicked.connect(signal)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.undo)
        buttons.addWidget(self.redo)
        buttons.addStretch(1)
        buttons.addWidget(self.main)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(9)
        column.addWidget(self.figures)
        column.addWidget(self.status)
        column.addLayout(buttons)

    def retranslate(self) -> None:
        """Set the words that do not depend on the sheet."""
        self.figures.retranslate()

    def show_standing(self, card: Scorecard, standing: OwnStanding, wanting: Sequence[str] = ()) -> None:
        """Show own figures and what is open; `wanting` are criteria that want a page or a reason."""
        self.figures.show_standing(card, standing)
        is_open = standing.unscored or standing.missed or wanting
        self.status.tell(standing_words(standing, wanting), "warn" if is_open else "info")

    def show_history(self, history: History, *, locked: bool) -> None:
        """Name what can be undone and done again."""
        _offer(self.undo, self.tr("Hoàn tác: {change}"), history.last, locked)
        _offer(self.redo, self.tr("Làm lại: {change}"), history.next, locked)


def _offer(button: ShortButton, words: str, change: Change | None, locked: bool) -> None:
    if change is not None and not locked:
        button.set_words(words.format(change=change_word(change.criterion, change.before, change.after)))
    button.setVisible(change is not None and not locked)
