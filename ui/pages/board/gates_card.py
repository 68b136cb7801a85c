"""Minimum requirements: those that wait for the council's finding as cards, the settled ones in sentences."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ui.pages.board.facts import BoardFacts
from ui.pages.board.shown_round import GateView, ShownRound
from ui.pages.board.words import found_words, gate_standing, gate_title, met_words, missed_words, spare_words
from ui.widgets.marks import Mark, MarkSign
from ui.widgets.notice import label, restyle
from ui.widgets.stars import StarRow

_SMALL_STARS = 0.72
_USUAL_CARDS, _USUAL_SENTENCES = 10, 4


class FindingCard(QFrame):
    """One gate on which the sheets differ: star, criterion, who stands below, and the two answers."""

    answered = Signal(object, bool)
    """The gate, and whether it is met."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.gate: GateView | None = None
        self.stars = StarRow(0, 0, _SMALL_STARS)
        self.title = label(wrap=True)
        self.title.setProperty("role", "strong")
        self.standing = label(wrap=True)
        self.found = label(wrap=True)
        self.met, self.not_met = QPushButton(self), QPushButton(self)
        self.met.clicked.connect(lambda: self.answered.emit(self.gate, True))
        self.not_met.clicked.connect(lambda: self.answered.emit(self.gate, False))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.met)
        buttons.addWidget(self.not_met)
        buttons.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(3)
        for one in (self.title, self.standing, self.found):
            words.addWidget(one)
        words.addSpacing(3)
        words.addLayout(buttons)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 9, 12, 9)
        row.setSpacing(10)
        row.addWidget(self.stars, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

    def show_gate(self, gate: GateView, may_answer: bool) -> None:
        """Show a gate, with buttons where the council may answer now."""
        self.gate = gate
        recorded = gate.met is not None
        restyle(self, "notice", "" if recorded else "warn")
        restyle(self, "card", recorded)
        self.stars.set_stars(gate.star, gate.star)
        self.title.setText(gate_title(gate))
        self.title.setToolTip(gate.level_words)
        self.standing.setText(gate_standing(gate))
        self.found.setVisible(recorded)
        self.found.setText(found_words(gate) if recorded else "")
        restyle(self.found, "tone", "good" if gate.met else "bad")
        self._word_buttons(gate, may_answer)

    def _word_buttons(self, gate: GateView, may_answer: bool) -> None:
        met, not_met = self.tr("Đạt"), self.tr("Không đạt")
        proposed = self.tr("{answer} (đề xuất)")
        for button, words, answer in ((self.met, met, True), (self.not_met, not_met, False)):
            chosen = gate.proposed is answer
            button.setText(proposed.format(answer=words) if chosen else words)
            button.setAccessibleName(f"{gate_title(gate)}: {button.text()}")
            restyle(button, "main", chosen and gate.met is None)
            button.setVisible(may_answer and gate.met is not answer)


class SentenceRow(QFrame):
    """A sign and a sentence in a box."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.sign = MarkSign(parent=self)
        self.words = label(wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(10)
        row.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)

    def say(self, mark: Mark, words: str) -> None:
        """Show a sign and a sentence."""
        self.sign.set_mark(mark)
        self.words.setText(words)


class GatesCard(QFrame):
    """Everything about the gates of an opened round; cards are made once and used again."""

    answered = Signal(object, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.title = label(role="section", wrap=True)
        self.cards: list[FindingCard] = []
        self.sentences: list[SentenceRow] = []
        inside = QWidget(self)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(8)
        self._sentences = QVBoxLayout()
        self._sentences.setSpacing(8)
        lines = QVBoxLayout(inside)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(8)
        lines.addLayout(self._cards)
        lines.addLayout(self._sentences)
        lines.addStretch(1)
        self.scroll = QScrollArea(self)
        self.scroll.setWidgetResizable(True)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll.setWidget(inside)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside.setAutoFillBackground(False)
        self.scroll.viewport().setAutoFillBackground(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 12, 14)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self.scroll, 1)

    def show_facts(self, facts: BoardFacts, may_answer: bool) -> None:
        """Show the gates of the opened round; nothing while there is none."""
        shown = facts.shown
        gates = (*shown.wanted, *shown.found) if shown else ()
        wanted = bool(shown and shown.wanted)
        self.title.setText(self.tr("ĐIỀU KIỆN TỐI THIỂU CẦN KẾT LUẬN") if wanted else self.tr("ĐIỀU KIỆN TỐI THIỂU"))
        self._make(len(gates), 0)
        for place, card in enumerate(self.cards):
            if place < len(gates):
                card.show_gate(gates[place], may_answer)
            card.setVisible(place < len(gates))
        self._say(_sentences(shown) if shown else [])

    def make_ready(self) -> None:
        """Make and style what a reveal usually wants before it comes, so that nobody waits for it then."""
        self._make(_USUAL_CARDS, _USUAL_SENTENCES)
        for one in self.findChildren(QWidget):
            one.ensurePolished()

    def _make(self, cards: int, sentences: int) -> None:
        """Have at least so many cards and sentences, the new ones unseen."""
        while len(self.cards) < cards:
            card = FindingCard(self)
            card.answered.connect(self.answered)
            card.hide()
            self._cards.addWidget(card)
            self.cards.append(card)
        while len(self.sentences) < sentences:
            row = SentenceRow(self)
            row.hide()
            self._sentences.addWidget(row)
            self.sentences.append(row)

    def _say(self, sentences: list[tuple[Mark, str]]) -> None:
        self._make(0, len(sentences))
        for place, row in enumerate(self.sentences):
            if place < len(sentences):
                row.say(*sentences[place])
            else:
                row.words.setText("")
            row.setVisible(place < len(sentences))


def _sentences(shown: ShownRound) -> list[tuple[Mark, str]]:
    said = [(Mark.DONE, met_words(shown))] if shown.met else []
    said += [(Mark.MISSED, missed_words(star, codes)) for star, codes in shown.missed]
    said += [(Mark.TO_COME, spare_words(star, codes)) for star, codes in shown.spare]
    return said
