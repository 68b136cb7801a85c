"""Council, members and rule profile as they stand today."""

from fractions import Fraction
from typing import Any

from sqlalchemy import Connection, select

from ocop_desk.domain.councils import Council, CouncilMember, RuleProfile
from ocop_desk.store.frozen import days_of
from ocop_desk.store.tables import council, council_member, rule_profile
from ocop_desk.store.writing import change_row, insert_row, put_row

_ONLY = 1


class Councils:
    """The one council of the file."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self) -> Council | None:
        """The council; None before it was entered."""
        row = self._connection.execute(select(council)).first()
        if row is None:
            return None
        fields = {name: value for name, value in row._mapping.items() if name != "council_id"}
        return Council(**{**fields, "recipients": tuple(row.recipients)})

    def save(self, value: Council) -> None:
        """Keep the council in place of what was there."""
        values = {name: getattr(value, name) for name in Council.__slots__}
        put_row(self._connection, council, {"council_id": _ONLY}, values)

    def members(self, *, removed: bool = False) -> tuple[CouncilMember, ...]:
        """The members of today, and with `removed` those who left too, in the order they were added."""
        query = select(council_member).order_by(council_member.c.member_id)
        rows = self._connection.execute(query if removed else query.where(council_member.c.removed.is_(False)))
        return tuple(
            CouncilMember(row.member_id, row.name, row.post, row.position, row.agency, row.scoring) for row in rows
        )

    def add_member(self, member: CouncilMember) -> CouncilMember:
        """Add a member; the number the member has is replaced by the store's."""
        values = _member_values(member)
        number = insert_row(self._connection, council_member, {**values, "removed": False})
        return CouncilMember(member_id=number, **values)

    def change_member(self, member: CouncilMember) -> None:
        """Keep the member's new particulars. Raises LookupError."""
        change_row(self._connection, council_member, {"member_id": member.member_id}, _member_values(member))

    def remove_member(self, member_id: int) -> None:
        """Take a member off the council; sessions that had the member keep the record. Raises LookupError."""
        change_row(self._connection, council_member, {"member_id": member_id}, {"removed": True})

    def profile(self) -> RuleProfile:
        """The rule profile; the defaults before one was saved."""
        row = self._connection.execute(select(rule_profile)).first()
        if row is None:
            return RuleProfile()
        fields = {name: value for name, value in row._mapping.items() if name != "profile_id"}
        days = {name: days_of(fields[name]) for name in ("holidays", "worked_weekends")}
        return RuleProfile(**{**fields, **days, "quorum": Fraction(row.quorum)})

    def save_profile(self, profile: RuleProfile) -> None:
        """Keep the rule profile for sessions still to open."""
        values = {name: getattr(profile, name) for name in RuleProfile.__slots__}
        put_row(self._connection, rule_profile, {"profile_id": _ONLY}, values)


def _member_values(member: CouncilMember) -> dict[str, Any]:
    return {name: getattr(member, name) for name in CouncilMember.__slots__ if name != "member_id"}
