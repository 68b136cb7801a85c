"""The table of people who sign in to a council file."""

from sqlalchemy import CheckConstraint

from ocop_desk.domain.permissions import Role
from ocop_desk.store.column_types import at_least, moment, one_of, text
from ocop_desk.store.table_making import number, reference, table

# Whoever is removed keeps the row and loses the password: the log goes on naming people.
person = table(
    "person",
    number("person_id"),
    text("name", filled=True),
    one_of("role", Role),
    reference("member_id", "council_member.member_id", nullable=True),
    text("hash"),
    moment("set_at"),
    at_least("wrong", 0),
    moment("wrong_at", nullable=True),
    moment("added_at"),
    moment("removed_at", nullable=True),
    CheckConstraint("(removed_at IS NULL) = (hash <> '')", name="hash_while_there"),
    never_reuse_ids=True,
)
