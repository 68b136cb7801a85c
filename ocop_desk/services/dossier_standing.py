"""Every product with how its dossier stands: the list to work through before a meeting."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ocop_desk.domain.dossier_completeness import (
    Completeness,
    DossierRules,
    Standing,
    completeness,
)
from ocop_desk.domain.dossiers import DossierContent
from ocop_desk.domain.products import Product
from ocop_desk.domain.records import SessionState
from ocop_desk.domain.rules import RuleSet
from ocop_desk.domain.said import said
from ocop_desk.services.desk import Desk
from ocop_desk.services.dossiers import today
from ocop_desk.services.refusals import refuse
from ocop_desk.store.unit_of_work import UnitOfWork
from ocop_desk.store.values import StoredCheck, StoredProduct


class Readiness(StrEnum):
    """How a dossier stands, from what is furthest from the meeting to what is ready for it."""

    EMPTY = "empty"
    """No document yet."""
    MISSING = "missing"
    EXPIRED = "expired"
    UNCHECKED = "unchecked"
    """Nothing is wanting, but nobody has checked it since its last change."""
    ADMITTED = "admitted"
    """Goes on by a decision."""
    COMPLETE = "complete"
    """Checked complete."""


@dataclass(frozen=True, slots=True)
class DossierStanding:
    """A product with what counts of the dossier of its application as registered now."""

    product_id: int
    product: Product
    day: date
    """The day it is held to: of the session that the product waits for, else today."""
    dossier_id: int | None = None
    documents: int = 0
    missing: int = 0
    """Required papers that are not there, and one more where samples are short."""
    expired: int = 0
    without_pages: int = 0
    """Criteria for which no page is named."""
    criteria: int = 0
    admitted: bool = False
    checked: bool = False
    """Whether it may go into a session as it stands."""
    used: bool = False

    @property
    def state(self) -> Readiness:
        """How it stands in one word."""
        if self.checked:
            return Readiness.ADMITTED if self.admitted else Readiness.COMPLETE
        if not self.documents:
            return Readiness.EMPTY
        if self.missing:
            return Readiness.MISSING
        return Readiness.EXPIRED if self.expired else Readiness.UNCHECKED


def dossier_standings(desk: Desk, products: Sequence[StoredProduct] | None = None) -> tuple[DossierStanding, ...]:
    """Every product's line, or those of some products, in their order."""
    rule_set, rules = _rules(desk)
    with desk.read() as work:
        stored = work.products.all() if products is None else tuple(products)
        contents, checks, used = work.dossiers.contents(), work.dossiers.checked(), work.dossiers.used()
        days = _meeting_days(work)
    latest = {one.dossier.product_id: one for one in contents.values()}
    now = today(desk)
    return tuple(
        _line(one, latest.get(one.product_id), checks, used, days.get(one.product_id, now), rule_set, rules)
        for one in stored
    )


def dossier_standing(desk: Desk, product_id: int) -> DossierStanding:
    """One product's line, after something in its dossier changed. Raises InputRefused."""
    rule_set, rules = _rules(desk)
    with desk.read() as work:
        stored = work.products.get(product_id)
        if stored is None:
            raise refuse(
                "unknown_product",
                said("Không có sản phẩm số {product_id}.", product_id=product_id),
                said("Xem `products list`."),
            )
        found = work.dossiers.of_product(product_id)
        content = work.dossiers.content(found[-1].dossier_id) if found else None
        checks = {}
        if found and (last := work.dossiers.last_check(found[-1].dossier_id)) is not None:
            fresh = work.dossiers.changed_at(found[-1].dossier_id) <= last.checked_at
            checks[found[-1].dossier_id] = last, fresh
        used = frozenset(one.dossier_id for one in found if work.dossiers.is_used(one.dossier_id))
        day = _meeting_days(work).get(product_id, today(desk))
    return _line(stored, content, checks, used, day, rule_set, rules)


def agenda_readiness(desk: Desk, session_id: int) -> dict[int, Readiness]:
    """By agenda entry whether its dossier was checked complete, goes on by a decision, waits for a check, or is none.

    Documents are not looked at, so that it is quick enough for every repaint.
    """
    with desk.read() as work:
        checks = work.dossiers.checked()
        latest = {one.product_id: one.dossier_id for one in work.dossiers.all()}
        agenda = work.sessions.agenda(session_id)
    return {entry.entry_id: _checked_state(latest.get(entry.product_id), checks) for entry in agenda}


def _checked_state(dossier_id: int | None, checks: Mapping[int, tuple[StoredCheck, bool]]) -> Readiness:
    if dossier_id is None:
        return Readiness.EMPTY
    check, fresh = checks.get(dossier_id, (None, False))
    if check is None or not fresh or not (check.complete or check.decision):
        return Readiness.UNCHECKED
    return Readiness.COMPLETE if check.complete else Readiness.ADMITTED


def _rules(desk: Desk) -> tuple[RuleSet, DossierRules]:
    code = desk.rules.default_code()
    return desk.rules.load(code), desk.rules.dossier_rules(code)


def _line(
    stored: StoredProduct,
    content: DossierContent | None,
    checks: Mapping[int, tuple[StoredCheck, bool]],
    used: frozenset[int],
    day: date,
    rule_set: RuleSet,
    rules: DossierRules,
) -> DossierStanding:
    product = stored.product
    card = rule_set.scorecard(product.scorecard)
    if content is None or content.dossier.kind is not product.registration or card is None:
        return DossierStanding(stored.product_id, product, day, criteria=len(card.criteria) if card else 0)
    found = completeness(content, card, rules, day)
    number = content.dossier.dossier_id
    check, fresh = checks.get(number, (None, False))
    return DossierStanding(
        stored.product_id,
        product,
        day,
        number,
        documents=len(content.documents),
        missing=_missing(found),
        expired=sum(one.standing is Standing.EXPIRED for one in found.requirements),
        without_pages=len(found.without_pages),
        criteria=len(card.criteria),
        admitted=check is not None and not check.complete,
        checked=check is not None and fresh and (check.complete or bool(check.decision)),
        used=number in used,
    )


def _missing(found: Completeness) -> int:
    papers = sum(one.standing is Standing.MISSING for one in found.requirements)
    return papers + (found.samples < found.samples_wanted)


def _meeting_days(work: UnitOfWork) -> dict[int, date]:
    """The day of the first planned session that has a product on its agenda, by product."""
    planned = [one for one in work.sessions.all() if one.state is SessionState.PLANNED]
    days: dict[int, date] = {}
    for session in sorted(planned, key=lambda one: one.planned_for):
        for entry in work.sessions.agenda(session.session_id):
            days.setdefault(entry.product_id, session.planned_for)
    return days
