"""The right side: the tabs of the parts, the criteria, and what the own sheet comes to."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ocop_desk.domain.own_standing import OwnStanding
from ocop_desk.domain.rules import Scorecard
from ui.pages.scoring.card_list import CardList
from ui.pages.scoring.facts import CardFacts, wanting_reasons
from ui.pages.scoring.level_panel import LevelPanel
from ui.pages.scoring.own_summary import OwnSummary
from ui.pages.scoring.part_tab import PartTabs


class ScorecardPane(QFrame):
    """Holds the keyboard while marks are given; the page hears its keys. No input method works here."""

    level_chosen = Signal(int)
    criterion_clicked = Signal(str)
    focus_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.tabs = PartTabs(self)
        self.panel = LevelPanel(self)
        self.panel.hide()
        self.list = CardList(self.panel, self)
        self.summary = OwnSummary(self)
        self._card: Scorecard | None = None
        self._facts: Mapping[str, CardFacts] = {}
        self._part = ""
        self._active = ""
        self._locked = False
        self._typed: Mapping[str, str] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 4, 14, 12)
        column.setSpacing(8)
        column.addWidget(self.tabs)
        column.addWidget(self.list, 1)
        column.addWidget(self.summary)
        self.panel.chosen.connect(self.level_chosen)
        self.list.clicked.connect(self.criterion_clicked)

    @property
    def active(self) -> str:
        """The criterion at work; empty where nothing shows."""
        return self._active

    @property
    def facts(self) -> Mapping[str, CardFacts]:
        """What the cards show, by criterion."""
        return self._facts

    def retranslate(self) -> None:
        """Set the words."""
        self.panel.retranslate()
        self.summary.retranslate()
        if self._active:
            self._name()

    def show_sheet(
        self,
        card: Scorecard,
        facts: Mapping[str, CardFacts],
        standing: OwnStanding,
        active: str,
        *,
        locked: bool,
        typed: Mapping[str, str],
    ) -> None:
        """Show a whole sheet. `typed` holds remarks that are not kept yet."""
        self._card, self._facts, self._locked, self._typed = card, facts, locked, typed
        self._part = ""
        self._tell(standing)
        self.work_on(active)

    def show_mark(self, facts: Mapping[str, CardFacts], standing: OwnStanding) -> None:
        """Show a changed mark; nothing is built again. A criterion that is asked now, or no more, is."""
        before = self._facts.get(self._active)
        self._facts = facts
        self.list.show_marks(facts)
        self._tell(standing)
        now = facts[self._active]
        if before is not None and before.asked == now.asked:
            self.panel.change_level(now)
        else:
            self._fill_panel()
        self._name()

    def work_on(self, code: str) -> None:
        """Make this the criterion at work, in the part it belongs to."""
        assert self._card is not None
        facts = self._facts[code]
        self._active = code
        if facts.part != self._part:
            self._part = facts.part
            part = next(part for part in self._card.parts if part.code == facts.part)
            self.list.show_part(part, self._facts)
            self.tabs.check(self._part)
        self._fill_panel()
        self._name()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The card at work shows that the keyboard is here."""
        super().focusInEvent(event)
        self.list.set_focused(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The keyboard went elsewhere."""
        super().focusOutEvent(event)
        self.list.set_focused(False)

    def _fill_panel(self) -> None:
        self.panel.show_facts(self._facts[self._active], locked=self._locked, typed=self._typed.get(self._active))
        self.list.work_on(self._active)

    def _tell(self, standing: OwnStanding) -> None:
        assert self._card is not None
        open_in = [self._facts[code].part for code in standing.unscored]
        self.tabs.set_parts(
            [(part.code, part.title, standing.parts[part.code], open_in.count(part.code)) for part in self._card.parts]
        )
        self.summary.show_standing(self._card, standing, () if self._locked else wanting_reasons(self._facts))

    def _name(self) -> None:
        card = self.list.by_code[self._active]
        self.setAccessibleName(card.accessibleName())
        self.setAccessibleDescription(card.accessibleDescription())
