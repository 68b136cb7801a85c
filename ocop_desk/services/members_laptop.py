"""What a member's laptop is: whose, how many sheets it sealed, and what it last heard of the rounds."""

from dataclasses import dataclass
from datetime import datetime

from ocop_desk.domain.councils import CouncilMember
from ocop_desk.services.desk import Desk


@dataclass(frozen=True, slots=True)
class MembersLaptop:
    """A file made from a session bundle, for one member."""

    session_id: int
    member: CouncilMember
    sealed: int
    heard: tuple[int, int]
    """The last notice it heard, of the bundle or later, in the order of `RoundNotice.order`."""
    told_at: datetime


def members_laptop(desk: Desk) -> MembersLaptop | None:
    """Whose laptop this is and how far; None where the file is no member's."""
    with desk.read() as work:
        mine = work.exchange.member_desk()
        if mine is None:
            return None
        roster = work.sessions.frozen_roster(mine.session_id)
        sealed = work.exchange.sealed_count()
    member = next(one for one in roster if one.member_id == mine.member_id)
    return MembersLaptop(mine.session_id, member, sealed, mine.heard, mine.told_at)
