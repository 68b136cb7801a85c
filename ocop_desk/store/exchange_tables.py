"""The tables of a session that is scored on several laptops: identity, keys, sealed sheets."""

from sqlalchemy import Column, ForeignKey, ForeignKeyConstraint, Index, Integer, PrimaryKeyConstraint, UniqueConstraint

from ocop_desk.domain.exchange import KeyOrigin
from ocop_desk.store.column_types import at_least, blob, moment, one_of, sha256, text
from ocop_desk.store.table_making import number, only_row, reference, table

# Which council a file is, and whose turn it is to write its record: the desk that took over last.
council_identity = table(
    "council_identity",
    only_row("identity_id"),
    text("council_uid", filled=True),
    at_least("desk_epoch", 1),
    text("desk_token", filled=True),
)

# What a session needs to be scored elsewhere. Private keys are there on the secretary's laptop only.
session_exchange = table(
    "session_exchange",
    Column("session_id", Integer, ForeignKey("council_session.session_id"), primary_key=True),
    text("session_uid", filled=True),
    blob("certificate"),
    blob("signing_key", nullable=True),
    blob("sealing_public"),
    blob("sealing_key", nullable=True),
    moment("made_at"),
    at_least("notices", 0),
    UniqueConstraint("session_uid"),
)

member_key = table(
    "member_key",
    reference("session_id", "council_session.session_id"),
    reference("member_id", "council_member.member_id"),
    blob("public_key"),
    sha256("fingerprint"),
    blob("locked_key", nullable=True),
    one_of("origin", KeyOrigin),
    moment("added_at"),
    PrimaryKeyConstraint("session_id", "member_id"),
    UniqueConstraint("session_id", "fingerprint"),
)

# There in a file that a session bundle made on a member's laptop, and nowhere else.
member_desk = table(
    "member_desk",
    only_row("desk_id"),
    reference("session_id", "council_session.session_id"),
    reference("member_id", "council_member.member_id"),
    sha256("bundle_sha256"),
    at_least("secretary_epoch", 1),
    at_least("notice", 0),
    moment("told_at"),
    at_least("wrong", 0),
    moment("wrong_at", nullable=True),
)

# On a member's laptop: the file in which a submitted sheet leaves, byte for byte.
sealed_sheet = table(
    "sealed_sheet",
    Column("round_id", Integer, nullable=False),
    Column("member_id", Integer, nullable=False),
    sha256("sha256"),
    blob("data"),
    moment("made_at"),
    PrimaryKeyConstraint("round_id", "member_id"),
    ForeignKeyConstraint(["round_id", "member_id"], ["round_member.round_id", "round_member.member_id"]),
)

# On the secretary's laptop: every sheet that came in, byte for byte, two of one member too.
received_sheet = table(
    "received_sheet",
    number("received_id"),
    Column("round_id", Integer, nullable=False),
    Column("member_id", Integer, nullable=False),
    sha256("sha256"),
    blob("data"),
    moment("sealed_at"),
    moment("received_at"),
    text("despite"),
    UniqueConstraint("sha256"),
    ForeignKeyConstraint(["round_id", "member_id"], ["round_member.round_id", "round_member.member_id"]),
    Index(None, "round_id"),
    never_reuse_ids=True,
)

# Which of a member's sheets of a round counts, as people decided; an empty hash says that none does.
received_choice = table(
    "received_choice",
    number("choice_id"),
    Column("round_id", Integer, nullable=False),
    Column("member_id", Integer, nullable=False),
    text("chosen"),
    text("reason", filled=True),
    moment("decided_at"),
    ForeignKeyConstraint(["round_id", "member_id"], ["round_member.round_id", "round_member.member_id"]),
    Index(None, "round_id"),
    never_reuse_ids=True,
)

# Until when written opinions are waited for; the last row of a session holds.
opinion_deadline = table(
    "opinion_deadline",
    number("deadline_id"),
    reference("session_id", "council_session.session_id"),
    moment("deadline"),
    moment("set_at"),
    Index(None, "session_id"),
    never_reuse_ids=True,
)
