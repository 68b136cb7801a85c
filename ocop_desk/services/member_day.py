"""A member's day: the products of a session as the member finds them, own sheets only (domain rules §5)."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from ocop_desk.domain.councils import CouncilMember
from ocop_desk.domain.products import Product
from ocop_desk.domain.records import ProductState, SessionState
from ocop_desk.domain.results import own_total
from ocop_desk.domain.rules import Band, Erratum, Points, Scorecard
from ocop_desk.domain.said import said
from ocop_desk.domain.sheets import scoring_grid, unscored
from ocop_desk.services.desk import Desk
from ocop_desk.services.refusals import refuse
from ocop_desk.services.session_state import session_of
from ocop_desk.store.member_rounds import MemberRound
from ocop_desk.store.unit_of_work import UnitOfWork
from ocop_desk.store.values import AgendaEntry, FrozenRules


class SheetStanding(StrEnum):
    """How a member stands with a product."""

    NOT_OPEN = "not_open"
    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    SUBMITTED = "submitted"
    RECUSED = "recused"
    EXCUSED = "excused"
    NOT_ENTITLED = "not_entitled"


@dataclass(frozen=True, slots=True)
class MemberProduct:
    """One product of the agenda for one member."""

    entry_id: int
    position: int
    product: Product
    card_number: int
    card_title: str
    state: ProductState
    standing: SheetStanding
    round_number: int | None
    reason: str
    """Why the member does not score it: the conflict declared, or the ground of being let off."""
    scored: int
    """Criteria scored so far."""
    asked: int
    """Criteria to be scored, with what is scored so far."""
    total: Points
    submitted_at: datetime | None

    @property
    def open_to_score(self) -> bool:
        """Whether the member can mark it now."""
        wanted = self.standing in {SheetStanding.NOT_STARTED, SheetStanding.IN_PROGRESS}
        return wanted and self.state is ProductState.SCORING

    @property
    def readable(self) -> bool:
        """Whether there is an own sheet to look at."""
        return self.standing in {SheetStanding.SUBMITTED, SheetStanding.IN_PROGRESS} or self.open_to_score


@dataclass(frozen=True, slots=True)
class MemberDay:
    """The session as one member scores in it."""

    session_id: int
    number: int
    year: int
    state: SessionState
    practice: bool
    member: CouncilMember
    rule_set: str
    bands: tuple[Band, ...]
    products: tuple[MemberProduct, ...]
    shows_assessments: bool = False
    """Whether a member may see, before handing in, what others said of a product."""

    @property
    def submitted(self) -> int:
        """Sheets handed in."""
        return sum(one.standing is SheetStanding.SUBMITTED for one in self.products)

    @property
    def wanted(self) -> int:
        """Products the member scores, those not opened yet among them."""
        out = {SheetStanding.RECUSED, SheetStanding.EXCUSED, SheetStanding.NOT_ENTITLED}
        return sum(one.standing not in out for one in self.products)


def member_day(desk: Desk, session_id: int, member_id: int) -> MemberDay:
    """Every product of an opened session for one member. Raises InputRefused before the opening or for a stranger."""
    with desk.read() as work:
        session = session_of(work, session_id)
        rules = work.sessions.frozen_rules(session_id)
        if rules is None:
            raise refuse("session_not_open", said("Phiên chưa khai mạc."), said("Khai mạc phiên ở bước Phiên họp."))
        member = next((one for one in rules.roster if one.member_id == member_id), None)
        if member is None:
            raise refuse(
                "unknown_member",
                said("Phiên không có thành viên số {member_id}.", member_id=member_id),
                said("Chọn lại người chấm."),
            )
        products = _member_products(work, session_id, member_id, rules)
    return MemberDay(
        session_id=session_id,
        number=session.number,
        year=session.year,
        state=session.state,
        practice=rules.council.practice,
        member=member,
        rule_set=rules.rule_set,
        bands=rules.bands,
        products=products,
        shows_assessments=rules.profile.show_assessments,
    )


def errata_beside(desk: Desk, rule_set: str, scorecard: str) -> tuple[Erratum, ...]:
    """Misprints of the decision in a scorecard; none where the rule set is not at hand. Raises FileTrouble."""
    if rule_set not in desk.rules.codes():
        return ()
    return tuple(one for one in desk.rules.head(rule_set).errata if one.scorecard == scorecard)


def official_wording(desk: Desk, rule_set: str) -> dict[tuple[str, str, int | None, int], str]:
    """The decision's own text of levels, where the office loaded it: (scorecard, criterion, case, level) to text."""
    with desk.read() as work:
        return work.wording.load(rule_set)


def _member_products(
    work: UnitOfWork, session_id: int, member_id: int, rules: FrozenRules
) -> tuple[MemberProduct, ...]:
    conflicts = work.sessions.conflicts(session_id)
    parts = work.sheets.of_member(session_id, member_id)
    found = []
    for entry in work.sessions.agenda(session_id):
        product = rules.products[entry.product_id]
        conflict = conflicts.get(entry.entry_id, {}).get(member_id)
        card = rules.scorecards[product.scorecard]
        found.append(_member_product(entry, product, card, conflict, parts.get(entry.entry_id)))
    return tuple(found)


def _member_product(
    entry: AgendaEntry, product: Product, card: Scorecard, conflict: str | None, part: MemberRound | None
) -> MemberProduct:
    grid = scoring_grid(card, product.cases)
    levels = part.levels if part else {}
    scored = sum(code in levels for code in grid.codes)
    return MemberProduct(
        entry_id=entry.entry_id,
        position=entry.position,
        product=product,
        card_number=card.number,
        card_title=card.title,
        state=entry.state,
        standing=_standing(conflict, part),
        round_number=part.number if part else None,
        reason=conflict or (part.excuse or "" if part else ""),
        scored=scored,
        asked=scored + len(unscored(grid, levels)),
        total=own_total(card, product.cases, levels).total,
        submitted_at=part.submitted_at if part else None,
    )


def _standing(conflict: str | None, part: MemberRound | None) -> SheetStanding:
    if conflict is not None:
        return SheetStanding.RECUSED
    if part is None:
        return SheetStanding.NOT_OPEN
    if not part.entitled:
        return SheetStanding.NOT_ENTITLED
    if part.submitted_at is not None:
        return SheetStanding.SUBMITTED
    if part.excuse is not None:
        return SheetStanding.EXCUSED
    return SheetStanding.IN_PROGRESS if part.levels else SheetStanding.NOT_STARTED
