"""Where every product of the file stands: on no agenda, waiting, being scored, concluded with its stars."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from time import sleep

from ocop_desk.domain.records import ProductState, SessionState
from ocop_desk.services.desk import Desk
from ocop_desk.store.unit_of_work import UnitOfWork
from ocop_desk.store.values import AgendaEntry, StoredProduct, StoredResult, StoredSession

_AT_ONCE = 250
"""Products read in one turn."""
_TURN = 0.001
"""Seconds in which others may take their turn."""


class Standing(StrEnum):
    """How far a product has come in a session, or that it is in none."""

    UNPLANNED = "unplanned"
    PLANNED = "planned"
    """On the agenda of a session that is not open yet."""
    WAITING = "waiting"
    SCORING = "scoring"
    REVEALED = "revealed"
    CONCLUDED = "concluded"
    REJECTED = "rejected"
    CARRIED_OVER = "carried_over"
    """The session ended without it."""


@dataclass(frozen=True, slots=True)
class Appearance:
    """A product on the agenda of one session. `stars` are there once it is concluded and not rejected."""

    session_id: int
    number: int
    year: int
    day: date
    entry_id: int
    standing: Standing
    stars: int | None = None
    mean_text: str = ""

    @property
    def is_frozen(self) -> bool:
        """Whether the session keeps its own copy of the product."""
        return self.standing is not Standing.PLANNED


@dataclass(frozen=True, slots=True)
class StandingProduct:
    """A product with its appearances in sessions, the latest first."""

    stored: StoredProduct
    appearances: tuple[Appearance, ...] = ()

    @property
    def standing(self) -> Standing:
        """Where it stands by its latest session."""
        return self.appearances[0].standing if self.appearances else Standing.UNPLANNED

    @property
    def stars(self) -> int | None:
        """The stars of its latest session."""
        return self.appearances[0].stars if self.appearances else None


def product_standings(desk: Desk) -> tuple[StandingProduct, ...]:
    """Every product with where it stands, in the order they were added. Stars are those kept at the conclusion.

    Thousands are read in pieces, so that others who wait for the file get their turn between two.
    """
    found: dict[int, list[Appearance]] = {}
    with desk.read() as work:
        for session in work.sessions.all():
            for product_id, appearance in _appearances(work, session):
                found.setdefault(product_id, []).append(appearance)
        products = list(work.products.after(0, _AT_ONCE))
        more = len(products) == _AT_ONCE
    while more:
        sleep(_TURN)
        with desk.read() as work:
            piece = work.products.after(products[-1].product_id, _AT_ONCE)
        products += piece
        more = len(piece) == _AT_ONCE
    return tuple(StandingProduct(one, tuple(reversed(found.get(one.product_id, ())))) for one in products)


def _appearances(work: UnitOfWork, session: StoredSession) -> Iterator[tuple[int, Appearance]]:
    planned = session.state is SessionState.PLANNED
    results = {} if planned else work.results.all(session.session_id)
    for entry in work.sessions.agenda(session.session_id):
        kept = results.get(entry.entry_id)
        stars, mean = _figures(kept)
        yield (
            entry.product_id,
            Appearance(
                session_id=session.session_id,
                number=session.number,
                year=session.year,
                day=session.planned_for,
                entry_id=entry.entry_id,
                standing=_standing(session, entry, kept),
                stars=stars,
                mean_text=mean,
            ),
        )


def _standing(session: StoredSession, entry: AgendaEntry, kept: StoredResult | None) -> Standing:
    if session.state is SessionState.PLANNED:
        return Standing.PLANNED
    if entry.state is ProductState.CONCLUDED:
        return Standing.REJECTED if kept is not None and kept.result.get("rejected") else Standing.CONCLUDED
    if entry.state is ProductState.WAITING and session.state is not SessionState.OPEN:
        return Standing.CARRIED_OVER
    return Standing(entry.state.value)


def _figures(kept: StoredResult | None) -> tuple[int | None, str]:
    if kept is None:
        return None, ""
    stars, mean = kept.result.get("stars"), kept.result.get("mean_text")
    return (stars if isinstance(stars, int) else None), str(mean or "")
