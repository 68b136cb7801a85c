"""Who has to score in a round, who has finished, and nothing of what anybody marked."""

from dataclasses import dataclass

from ocop_desk.services.received import received_round
from ocop_desk.store.unit_of_work import UnitOfWork
from ocop_desk.store.values import StoredRound


@dataclass(frozen=True, slots=True)
class Progress:
    """Who has to score, who has finished, and nothing of what they marked."""

    round_number: int
    entitled: tuple[int, ...]
    submitted: tuple[int, ...]
    excused: tuple[int, ...]
    received: tuple[int, ...] = ()
    """Of those who submitted: whose sheet came in sealed from a laptop and is not opened yet."""
    conflicting: tuple[int, ...] = ()
    """Members with two different sheets, which people have to decide on."""

    @property
    def waiting(self) -> tuple[int, ...]:
        """Members whose sheet is still wanted."""
        done = {*self.submitted, *self.excused}
        return tuple(member for member in self.entitled if member not in done)


def progress_of(work: UnitOfWork, last: StoredRound, recused: frozenset[int]) -> Progress:
    """The progress of one round, without members who may not score the product."""
    entitled = tuple(member for member in last.entitled if member not in recused)
    came_in = received_round(work, last)
    submitted = {*work.sheets.submitted_members(last.round_id), *came_in.counting} - {*came_in.conflicts}
    return Progress(
        round_number=last.number,
        entitled=entitled,
        submitted=tuple(m for m in entitled if m in submitted),
        excused=tuple(excuse.member_id for excuse in last.excused if excuse.member_id in entitled),
        received=tuple(m for m in entitled if m in came_in.counting),
        conflicting=tuple(m for m in entitled if m in came_in.conflicts),
    )
