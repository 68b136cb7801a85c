"""One member's part in the last round of every product of a session; nobody else's marks are read."""

from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Connection, func, select

from ocop_desk.store.tables import agenda_entry, round_excuse, round_member, score_mark, score_sheet, scoring_round


@dataclass(slots=True)
class MemberRound:
    """The last round of a product as one member has to do with it."""

    round_id: int
    number: int
    entitled: bool = False
    excuse: str | None = None
    """Why the member was let off; None where not."""
    submitted_at: datetime | None = None
    levels: dict[str, int] = field(default_factory=dict)


def member_rounds(connection: Connection, session_id: int, member_id: int) -> dict[int, MemberRound]:
    """Agenda entry to the member's part in its last round; products without a round are missing."""
    last = (
        select(func.max(scoring_round.c.round_id))
        .join(agenda_entry)
        .where(agenda_entry.c.session_id == session_id)
        .group_by(scoring_round.c.entry_id)
    )
    rounds = connection.execute(select(scoring_round).where(scoring_round.c.round_id.in_(last))).all()
    parts = {row.round_id: MemberRound(row.round_id, row.number) for row in rounds}
    for table in (round_member, round_excuse):
        query = select(table).where(table.c.member_id == member_id, table.c.round_id.in_(last))
        for row in connection.execute(query).all():
            if table is round_member:
                parts[row.round_id].entitled = True
            else:
                parts[row.round_id].excuse = row.reason
    own = score_sheet.c.member_id == member_id
    for row in connection.execute(select(score_sheet).where(own, score_sheet.c.round_id.in_(last))).all():
        parts[row.round_id].submitted_at = row.submitted_at
    marks = select(score_sheet.c.round_id, score_mark.c.criterion, score_mark.c.level).join(score_sheet)
    for round_id, criterion, level in connection.execute(marks.where(own, score_sheet.c.round_id.in_(last))).all():
        parts[round_id].levels[criterion] = level
    return {row.entry_id: parts[row.round_id] for row in rounds}
