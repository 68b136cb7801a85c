"""What the board shows of one product, as values made from the record of its session; no word, no widget."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from ocop_desk.domain.councils import Post, RuleProfile
from ocop_desk.domain.problems import Problem
from ocop_desk.domain.products import Product
from ocop_desk.domain.records import ProductRecord, ProductState, SessionKind, SessionRecord, SessionState, SheetSource
from ocop_desk.domain.rules import Band
from ocop_desk.domain.text import person_sort_key
from ocop_desk.services.conclusions import conclusion_problems
from ocop_desk.services.paper_sheets import PaperSeat
from ocop_desk.services.round_progress import Progress
from ui.pages.board.shown_round import ShownRound, shown_round
from ui.short_names import short_names


class SeatStanding(StrEnum):
    """How a member stands with the product's last round."""

    TO_COME = "to_come"
    WAITING = "waiting"
    FINISHED = "finished"
    TWO_SHEETS = "two_sheets"
    """Two different sheets came from laptops: people have to decide which one counts."""
    EXCUSED = "excused"
    RECUSED = "recused"


@dataclass(frozen=True, slots=True)
class Seat:
    """One member before the sheets are opened: who, how far, and nothing of what was marked."""

    member_id: int
    name: str
    short: str
    post: Post
    standing: SeatStanding
    reason: str = ""
    paper: PaperSeat | None = None
    """How far the member's paper scorecard has come, where somebody typed it in."""
    sealed: bool = False
    """Whether the sheet came sealed from a laptop."""


@dataclass(frozen=True, slots=True)
class AgendaLine:
    """One product of the agenda."""

    entry_id: int
    position: int
    name: str
    state: ProductState


@dataclass(frozen=True, slots=True)
class Rejected:
    """The ground a product was rejected or stopped on."""

    text: str
    detail: str
    stops: bool


@dataclass(frozen=True)
class BoardFacts:
    """Everything the board and the projector show of one product."""

    number: int
    year: int
    kind: SessionKind
    session_state: SessionState
    practice: bool
    profile: RuleProfile
    bands: tuple[Band, ...]
    agenda: tuple[AgendaLine, ...]
    entry_id: int
    position: int
    product: Product
    card_number: int
    card_title: str
    state: ProductState
    last_round: int
    """Number of the last round; 0 before the first."""
    revealed_rounds: tuple[int, ...]
    seats: tuple[Seat, ...]
    shown: ShownRound | None
    """The opened round that is looked at; None where nothing may be seen, or nothing is there."""
    rejected: Rejected | None
    statement: str
    problems: tuple[Problem, ...]
    """What keeps the product from being concluded."""
    calibration: bool = False
    """A sample of a calibration: looked at and scored again, never concluded."""
    from_paper: tuple[tuple[int, str], ...] = ()
    """Members, with their names, whose opened sheet of the last round came from paper."""

    @property
    def waiting(self) -> tuple[Seat, ...]:
        """Members whose sheet is still wanted."""
        wanted = {SeatStanding.WAITING, SeatStanding.TWO_SHEETS}
        return tuple(seat for seat in self.seats if seat.standing in wanted)

    @property
    def finished(self) -> tuple[Seat, ...]:
        """Members who have handed in."""
        return tuple(seat for seat in self.seats if seat.standing is SeatStanding.FINISHED)

    @property
    def is_open(self) -> bool:
        """Whether the session goes on."""
        return self.session_state is SessionState.OPEN

    @property
    def rounds_left(self) -> bool:
        """Whether the regulation leaves another round."""
        within = self.calibration or self.last_round <= self.profile.max_new_rounds
        return self.kind is SessionKind.MEETING and within

    @property
    def looks_back(self) -> bool:
        """Whether a round is looked at that another has followed."""
        return self.shown is not None and self.shown.number != self.last_round

    @property
    def next_entry(self) -> int | None:
        """The next product that is not concluded, going round; None where every product is."""
        order = [*self.agenda[self.position :], *self.agenda[: self.position - 1]]
        return next((line.entry_id for line in order if line.state is not ProductState.CONCLUDED), None)


def agenda_of(record: SessionRecord) -> tuple[AgendaLine, ...]:
    """The agenda by position, numbered from 1."""
    return tuple(
        AgendaLine(one.entry_id, place, one.product.name, one.state)
        for place, one in enumerate(record.products, start=1)
    )


def board_facts(
    record: SessionRecord,
    entry_id: int,
    progress: Progress | None,
    look_at: int | None = None,
    papers: Mapping[int, PaperSeat] = MappingProxyType({}),
) -> BoardFacts:
    """The facts of one product; `progress` and `papers` are wanted where its last round is being scored.

    `look_at` is an opened round to look at; without it the board shows how things stand now.
    """
    agenda = agenda_of(record)
    place, product = next((n, one) for n, one in enumerate(record.products, start=1) if one.entry_id == entry_id)
    card = record.scorecards[product.product.scorecard]
    names = short_names(record.members.values())
    revealed = tuple(one.number for one in product.rounds if one.revealed_at is not None)
    number = _number_shown(product, revealed, look_at)
    shown = next((shown_round(record, product, one, names) for one in product.rounds if one.number == number), None)
    concludable = product.state is ProductState.REVEALED and not record.calibration
    return BoardFacts(
        number=record.number,
        year=record.year,
        kind=record.kind,
        session_state=record.state,
        practice=record.council.practice,
        profile=record.profile,
        bands=record.bands,
        agenda=agenda,
        entry_id=entry_id,
        position=place,
        product=product.product,
        card_number=card.number,
        card_title=card.title,
        state=product.state,
        last_round=len(product.rounds),
        revealed_rounds=revealed,
        seats=_seats(record, product, progress, papers, names),
        shown=shown,
        rejected=_rejected(record, product),
        statement=product.conclusion.statement if product.conclusion else "",
        problems=tuple(conclusion_problems(record, product)) if concludable else (),
        calibration=record.calibration,
        from_paper=_from_paper(record, product),
    )


def _number_shown(product: ProductRecord, revealed: tuple[int, ...], look_at: int | None) -> int | None:
    if look_at in revealed:
        return look_at
    if product.rejection is not None or product.state in {ProductState.WAITING, ProductState.SCORING}:
        return None
    return revealed[-1] if revealed else None


def _seats(
    record: SessionRecord,
    product: ProductRecord,
    progress: Progress | None,
    papers: Mapping[int, PaperSeat],
    names: Mapping[int, str],
) -> tuple[Seat, ...]:
    standings: dict[int, tuple[SeatStanding, str]] = {}
    last = product.last_round
    if last is None:
        standings = {one.member_id: (SeatStanding.TO_COME, "") for one in record.scoring_members}
    elif progress is not None:
        standings = dict.fromkeys(progress.entitled, (SeatStanding.WAITING, ""))
        standings |= dict.fromkeys(progress.submitted, (SeatStanding.FINISHED, ""))
        standings |= dict.fromkeys(progress.conflicting, (SeatStanding.TWO_SHEETS, ""))
        standings |= {one.member_id: (SeatStanding.EXCUSED, one.reason) for one in last.excused}
    standings |= {one.member_id: (SeatStanding.RECUSED, one.reason) for one in product.conflicts}
    people = [record.members[number] for number in standings if number in record.members]
    people.sort(key=lambda one: (person_sort_key(one.name), one.member_id))
    sealed = frozenset(progress.received) if progress is not None else frozenset()
    return tuple(
        Seat(
            one.member_id,
            one.name,
            names[one.member_id],
            one.post,
            *standings[one.member_id],
            paper=papers.get(one.member_id),
            sealed=one.member_id in sealed,
        )
        for one in people
    )


def _from_paper(record: SessionRecord, product: ProductRecord) -> tuple[tuple[int, str], ...]:
    last = product.last_round
    sheets = last.sheets if last is not None and last.revealed_at is not None else ()
    people = [record.members[one.member_id] for one in sheets if one.source is SheetSource.PAPER]
    people.sort(key=lambda one: (person_sort_key(one.name), one.member_id))
    return tuple((one.member_id, one.name) for one in people)


def _rejected(record: SessionRecord, product: ProductRecord) -> Rejected | None:
    if product.rejection is None:
        return None
    ground = record.grounds.get(product.rejection.ground)
    text = ground.text if ground else product.rejection.ground
    return Rejected(text, product.rejection.detail, ground is not None and ground.kind == "stop")
