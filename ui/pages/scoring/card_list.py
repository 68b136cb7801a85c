"""The criteria of one part under one another, one of them at work."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QSizePolicy, QWidget

from ocop_desk.domain.rules import Criterion, Part
from ui.pages.scoring.criterion_card import CriterionCard
from ui.pages.scoring.facts import CardFacts, Heading, headings_and_criteria
from ui.pages.scoring.level_panel import LevelPanel
from ui.pages.scoring.words import points_word
from ui.widgets.notice import label

_GAP = 8
_EDGE = 2


class _Column(QWidget):
    """The scrolled content: places its cards itself, since their heights follow from their width."""

    def __init__(self, owner: "CardList") -> None:
        super().__init__()
        self._owner = owner
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As high as everything in it."""
        return QSize(200, self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the cards again in the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._owner.arrange()


class CardList(QScrollArea):
    """Shows a part; cards and headings are used again for the next one."""

    clicked = Signal(str)

    def __init__(self, panel: LevelPanel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self._panel = panel
        self._column = _Column(self)
        self._column.setObjectName("cards")
        self.setWidget(self._column)
        self._cards: list[CriterionCard] = []
        self._headings: list[QLabel] = []
        self._order: list[QWidget] = []
        self.by_code: dict[str, CriterionCard] = {}
        self._active: CriterionCard | None = None
        self._focused = False
        panel.height_changed.connect(self._grown)

    @property
    def cards(self) -> list[CriterionCard]:
        """The cards that show, from top to bottom."""
        return list(self.by_code.values())

    def show_part(self, part: Part, facts: Mapping[str, CardFacts]) -> None:
        """Show the criteria of a part with their marks."""
        self.let_go()
        self._order, self.by_code = [], {}
        cards, headings = iter(self._more_cards(part)), iter(self._more_headings(part))
        for one in headings_and_criteria(part):
            if isinstance(one, Heading):
                heading = next(headings)
                heading.setText(f"{one.group.code}. {one.group.title} · {points_word(one.group.points)}")
                self._order.append(heading)
            else:
                card = next(cards)
                card.show_facts(facts[one.code])
                self.by_code[one.code] = card
                self._order.append(card)
        shown = set(self._order)
        for widget in (*self._cards, *self._headings):
            widget.setVisible(widget in shown)
        self.arrange()

    def show_marks(self, facts: Mapping[str, CardFacts]) -> None:
        """Show other marks on the same criteria; heights of cards may change with the answers in them."""
        grown = False
        for code, card in self.by_code.items():
            if card.facts is facts[code]:
                continue
            if card.at_work:  # its answers all show: another choice does not make it higher
                card.show_facts(facts[code])
                continue
            before = card.height_for(card.width())
            card.show_facts(facts[code])
            grown = grown or card.height_for(card.width()) != before
        if grown:
            self.arrange()

    def work_on(self, code: str) -> None:
        """Let the answers show in this criterion's card, and scroll there."""
        card = self.by_code[code]
        if self._active is not card:
            self.let_go()
            self._active = card
            card.take(self._panel)
            card.set_focused(self._focused)
        self.arrange()
        self._reveal(card)

    def let_go(self) -> None:
        """Collapse the card at work."""
        if self._active is not None:
            self._active.take(None)
            self._active.set_focused(False)
            self._panel.hide()
            self._panel.setParent(self)
            self._active = None

    def set_focused(self, focused: bool) -> None:
        """Show whether the keyboard works here."""
        self._focused = focused
        if self._active is not None:
            self._active.set_focused(focused)

    def arrange(self) -> None:
        """Place everything in the width there is."""
        width = max(self.viewport().width() - 2 * _EDGE - 4, 120)
        top = _EDGE
        for one in self._order:
            if isinstance(one, CriterionCard):
                height = one.height_for(width)
            else:
                top += 4
                height = one.heightForWidth(width)
            one.setGeometry(_EDGE, top, width, height)
            top += height + _GAP
        self._column.setMinimumHeight(top + _EDGE)
        self._column.resize(self._column.width(), max(top + _EDGE, self.viewport().height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Less room leaves the card at work in sight."""
        super().resizeEvent(event)
        if self._active is not None and event.size().height() < event.oldSize().height():
            self._reveal(self._active)

    def changeEvent(self, event: QEvent) -> None:
        """Another text size makes other heights; the cards hear of it after this."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            QTimer.singleShot(0, self, self._grown)

    def _grown(self) -> None:
        self.arrange()
        if self._active is not None:
            self._reveal(self._active)

    def _reveal(self, card: CriterionCard) -> None:
        """Scroll so that the whole card is seen, its head at least."""
        bar = self.verticalScrollBar()
        bar.setMaximum(max(0, self._column.height() - self.viewport().height()))
        top, bottom = card.y() - _GAP, card.geometry().bottom() + _GAP
        if bottom - top >= self.viewport().height() or top < bar.value():
            bar.setValue(top)
        elif bottom > bar.value() + self.viewport().height():
            bar.setValue(bottom - self.viewport().height())

    def _more_cards(self, part: Part) -> list[CriterionCard]:
        wanted = sum(isinstance(one, Criterion) for one in headings_and_criteria(part))
        while len(self._cards) < wanted:
            card = CriterionCard(self._column)
            card.clicked.connect(self.clicked)
            self._cards.append(card)
        return self._cards

    def _more_headings(self, part: Part) -> list[QLabel]:
        wanted = sum(isinstance(one, Heading) for one in headings_and_criteria(part))
        while len(self._headings) < wanted:
            heading = label(role="section", wrap=True)
            heading.setParent(self._column)
            self._headings.append(heading)
        return self._headings
