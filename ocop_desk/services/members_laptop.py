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
    notice: int
    """The number of the last notice it heard: of the bundle, or of one that came later."""
    told_at: datetime


def members_laptop(desk: Desk) -> MembersLaptop | None:
    """Whose laptop this is and how far; None where the file is no member's."""
    with desk.read() as work:
        mine = work.exchange.member_desk()
        if mine is None:
            return None
        roster = work.sessions.frozen_roster(mine.session_id)
        sealed = len(work.exchange.sealed())
    member = next(one for one in roster if one.member_id == mine.member_id)
    return MembersLaptop(mine.session_id, member, sealed, mine.notice, mine.told_at)
