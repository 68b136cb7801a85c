"""How far a session has come, read in a moment: asked of every step each time the window is painted."""

from dataclasses import dataclass

from ocop_desk.domain.records import ProductState, SessionState
from ocop_desk.services.desk import Desk
from ocop_desk.services.session_state import session_of


@dataclass(frozen=True, slots=True)
class ClosingStanding:
    """How many products of a session are done, not begun, and in between."""

    state: SessionState
    concluded: int
    waiting: int
    under_way: int
    calibration: bool = False
    """A calibration has nothing to publish, whatever its state."""

    @property
    def is_closed(self) -> bool:
        """Whether papers can be published."""
        return self.state in (SessionState.CLOSED, SessionState.SIGNED)

    @property
    def may_close(self) -> bool:
        """Whether closing is next: something is concluded and nothing is in between."""
        return self.state is SessionState.OPEN and self.concluded > 0 and not self.under_way


def session_standing(desk: Desk, session_id: int) -> SessionState:
    """How far a session has come. Raises InputRefused."""
    with desk.read() as work:
        return session_of(work, session_id).state


def closing_standing(desk: Desk, session_id: int) -> ClosingStanding:
    """How near a session is to its close, read quickly. Raises InputRefused."""
    with desk.read() as work:
        session = session_of(work, session_id)
        states = [entry.state for entry in work.sessions.agenda(session_id)]
    concluded, waiting = states.count(ProductState.CONCLUDED), states.count(ProductState.WAITING)
    return ClosingStanding(session.state, concluded, waiting, len(states) - concluded - waiting, session.calibration)
