"""The member's sheet that is open on the page, and the acts on it; nothing is shown before it is durable."""

from collections.abc import Mapping
from dataclasses import replace

from ocop_desk.domain.gate_evidence import unproved_gates
from ocop_desk.domain.own_standing import OwnStanding, own_standing
from ocop_desk.domain.records import SessionState
from ocop_desk.domain.rules import Erratum
from ocop_desk.domain.text import clean_text
from ocop_desk.services.member_day import (
    MemberDay,
    MemberProduct,
    SheetStanding,
    errata_beside,
    member_day,
    official_wording,
)
from ocop_desk.services.scoring import OwnSheet, mark, own_sheet, set_note, submit_sheet
from ui.office import Office
from ui.pages.scoring.evidence_at_hand import EvidenceAtHand
from ui.pages.scoring.facts import CardFacts, card_facts
from ui.pages.scoring.history import Change, History

NoteKey = tuple[int, int, str]
"""Agenda entry, member, criterion."""


class SheetAtHand:
    """Reads and writes through the services; where one refuses or is in trouble, everything stays as it was."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self.day: MemberDay | None = None
        self.product: MemberProduct | None = None
        self.sheet: OwnSheet | None = None
        self.facts: Mapping[str, CardFacts] = {}
        self.standing: OwnStanding | None = None
        self.evidence = EvidenceAtHand(office)
        self._errata: Mapping[str, tuple[Erratum, ...]] = {}
        self._histories: dict[tuple[int, int, int], History] = {}
        self._typed: dict[NoteKey, str] = {}

    @property
    def locked(self) -> bool:
        """Whether nothing can be written on the open sheet."""
        open_day = self.day is not None and self.day.state is SessionState.OPEN
        return not (open_day and self.product is not None and self.product.open_to_score)

    @property
    def history(self) -> History:
        """What can be undone on the open sheet."""
        if self.sheet is None:
            return History()
        key = (self.sheet.entry_id, self.sheet.member_id, self.sheet.round_number)
        return self._histories.setdefault(key, History())

    @property
    def typed(self) -> dict[str, str]:
        """Remarks on the open sheet that could not be kept yet, by criterion."""
        if self.sheet is None:
            return {}
        own = (self.sheet.entry_id, self.sheet.member_id)
        return {code: text for (*key, code), text in self._typed.items() if tuple(key) == own}

    @property
    def has_unkept_notes(self) -> bool:
        """Whether any remark could not be kept yet."""
        return bool(self._typed)

    def read_day(self) -> bool:
        """Read the member's products again; False where that failed (told by the office)."""
        office = self._office
        session_id, member_id = office.session_id, office.member_id
        assert session_id is not None
        assert member_id is not None
        day = office.attempt(lambda: member_day(office.desk, session_id, member_id))
        self.day = day
        if day is None:
            self.product = self.sheet = self.standing = None
            return False
        if self.product is not None:
            self.product = self._find(self.product.entry_id)
        return True

    def forget(self) -> None:
        """Let go of everything: another file, session or member is at work."""
        self.day = self.product = self.sheet = self.standing = None
        self.facts = {}
        self.evidence.forget()
        self._histories.clear()
        self._typed.clear()

    def open(self, entry_id: int) -> bool:
        """Open the member's sheet of a product where there is one; whether the product is on the agenda."""
        self.product = self._find(entry_id)
        self.sheet = self.standing = None
        self.facts = {}
        self.evidence.forget()
        if self.product is None or self.day is None:
            return False
        if self.product.readable:
            member_id = self.day.member.member_id
            sheet = self._office.attempt(lambda: own_sheet(self._office.desk, entry_id, member_id))
            if sheet is not None:
                self._errata = self._errata_of(sheet)
                self.evidence.open(entry_id, with_assessments=self.day.shows_assessments)
                self._take(sheet)
        return True

    def look_again(self) -> None:
        """Read the dossier again: pages may have been tied since the product was opened."""
        if self.sheet is not None and self.day is not None:
            self.evidence.open(self.sheet.entry_id, with_assessments=self.day.shows_assessments)
            self._take(self.sheet)

    def mark(self, criterion: str, level: int | None) -> bool:
        """Put a mark on a criterion; whether it is durable now. A mark that stands already changes nothing."""
        before = self._level(criterion)
        if self.locked or self.sheet is None or before == level:
            return False
        if not self._write(criterion, level):
            return False
        self.history.note(Change(criterion, before, level))
        return True

    def undo(self) -> Change | None:
        """Take the last change back; None where nothing was."""
        change = self.history.last
        if change is None or self.locked or not self._write(change.criterion, change.before):
            return None
        self.history.went_back()
        return change

    def redo(self) -> Change | None:
        """Make the change again that was taken back last; None where nothing was."""
        change = self.history.next
        if change is None or self.locked or not self._write(change.criterion, change.after):
            return None
        self.history.went_on()
        return change

    def keep_note(self, criterion: str, text: str) -> bool:
        """Keep a remark; False where it could not be, and then it stays in memory."""
        if self.sheet is None or criterion not in self.facts:
            return True
        sheet = self.sheet
        key = (sheet.entry_id, sheet.member_id, criterion)
        if clean_text(text) == sheet.notes.get(criterion, ""):
            self._typed.pop(key, None)
            return True
        if self.locked:
            return True
        self._typed[key] = text
        desk = self._office.desk
        if not self._office.did(lambda: set_note(desk, sheet.entry_id, sheet.member_id, criterion, text)):
            return False
        self._typed.pop(key)
        kept = self._office.attempt(lambda: own_sheet(desk, sheet.entry_id, sheet.member_id))
        if kept is not None:
            self._take(kept)
        return True

    def keep_typed_notes(self) -> bool:
        """Try again to keep what could not be kept; whether everything is."""
        for code, text in self.typed.items():
            self.keep_note(code, text)
        return not self._typed

    def forget_typed_notes(self) -> None:
        """Let go of remarks that could not be kept: somebody was told and went on."""
        self._typed.clear()

    def submit(self) -> bool:
        """Hand the sheet in; whether it is sealed now."""
        sheet = self.sheet
        if sheet is None or self.locked:
            return False
        desk, signer = self._office.desk, self._office.signer
        return self._office.did(lambda: submit_sheet(desk, sheet.entry_id, sheet.member_id, signer=signer))

    def next_unscored(self, after: str) -> str | None:
        """The next criterion without a mark after this one, going round; None where every one is scored."""
        if self.standing is None or not self.standing.unscored:
            return None
        order = list(self.facts)
        place = order.index(after) if after in order else -1
        return min(self.standing.unscored, key=lambda code: (order.index(code) - place - 1) % len(order))

    def neighbour(self, code: str, step: int) -> str:
        """The criterion before (-1) or after (1) this one; the same at the end. One that is not asked is passed by."""
        order = [one for one, facts in self.facts.items() if facts.asked or one == code]
        place = order.index(code) + step
        return order[min(max(place, 0), len(order) - 1)]

    def next_product(self) -> MemberProduct | None:
        """The next product to score after the open one, going round; None where none is left."""
        if self.day is None:
            return None
        products = self.day.products
        here = next((n for n, one in enumerate(products) if self.product and one.entry_id == self.product.entry_id), -1)
        turned = [*products[here + 1 :], *products[: max(here, 0)]]
        return next((one for one in turned if one.open_to_score), None)

    def wording(self) -> Mapping[tuple[str, str, int | None, int], str]:
        """The decision's own text of levels, where the office loaded it."""
        if self.day is None:
            return {}
        rule_set = self.day.rule_set
        return self._office.attempt(lambda: official_wording(self._office.desk, rule_set)) or {}

    def _write(self, criterion: str, level: int | None) -> bool:
        before = self.sheet
        assert before is not None
        desk = self._office.desk
        after = self._office.act(lambda: mark(desk, before.entry_id, before.member_id, criterion, level, before))
        if after is None:
            return False
        self._take(after)
        return True

    def _take(self, sheet: OwnSheet) -> None:
        assert self.day is not None
        self.sheet = sheet
        card, evidence = sheet.scorecard, self.evidence
        unproved = unproved_gates(card, sheet.cases, sheet.levels, evidence.linked) if evidence.has_documents else ()
        self.facts = card_facts(sheet, self._errata, self.facts, unproved, evidence.said_of)
        self.standing = own_standing(sheet.scorecard, sheet.cases, sheet.levels, self.day.bands)
        if self.product is not None:
            self.product = self._counted(self.product, sheet, self.standing)

    def _counted(self, product: MemberProduct, sheet: OwnSheet, standing: OwnStanding) -> MemberProduct:
        """The product of the list with what is scored on the sheet now."""
        begun = SheetStanding.IN_PROGRESS if sheet.levels else SheetStanding.NOT_STARTED
        return replace(
            product,
            standing=begun if product.open_to_score else product.standing,
            scored=len(sheet.levels),
            asked=len(sheet.levels) + len(standing.unscored),
            total=standing.total,
        )

    def _level(self, criterion: str) -> int | None:
        facts = self.facts.get(criterion)
        return facts.level if facts else None

    def _find(self, entry_id: int) -> MemberProduct | None:
        products = self.day.products if self.day else ()
        return next((one for one in products if one.entry_id == entry_id), None)

    def _errata_of(self, sheet: OwnSheet) -> dict[str, tuple[Erratum, ...]]:
        desk, card = self._office.desk, sheet.scorecard
        found = self._office.attempt(lambda: errata_beside(desk, card.rule_set, card.code)) or ()
        return {one.criterion: tuple(e for e in found if e.criterion == one.criterion) for one in found}
