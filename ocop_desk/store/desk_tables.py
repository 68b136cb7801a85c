"""The tables of a desk: the keys it signs its continuous copy with, and which desk took over from it."""

from sqlalchemy import Column, Integer, PrimaryKeyConstraint

from ocop_desk.store.column_types import at_least, blob, moment, text
from ocop_desk.store.table_making import only_row, table

# One row for every desk this file was in turn; only the last one's private key is there.
desk_key = table(
    "desk_key",
    Column("epoch", Integer, nullable=False),
    blob("public_key"),
    blob("private_key", nullable=True),
    blob("vouched"),
    moment("made_at"),
    PrimaryKeyConstraint("epoch"),
)

# There in a file that another desk took over from, and nowhere else: nothing is written any more then.
superseded_desk = table(
    "superseded_desk",
    only_row("superseded_id"),
    at_least("epoch", 2),
    text("actor"),
    text("host"),
    moment("taken_over_at", nullable=True),
    at_least("shared_events", 0, nullable=True),
    at_least("shared_received", 0, nullable=True),
    moment("heard_at"),
)
