"""The tables of paper scorecards that are typed in: entries, what was settled between them, scans."""

from sqlalchemy import CheckConstraint, Column, ForeignKey, ForeignKeyConstraint, Index, Integer, UniqueConstraint

from ocop_desk.store.column_types import at_least, json_value, moment, sha256, text
from ocop_desk.store.table_making import number, reference, table

# A paper as one person typed it: first or second in an attempt; a new attempt has a reason.
paper_entry = table(
    "paper_entry",
    number("paper_entry_id"),
    Column("round_id", Integer, nullable=False),
    Column("member_id", Integer, nullable=False),
    at_least("attempt", 1),
    Column("place", Integer, CheckConstraint("place IN (1, 2)", name="place_known"), nullable=False),
    text("typist", filled=True),
    text("reason"),
    json_value("levels"),
    json_value("notes"),
    moment("typed_at"),
    sha256("sha256"),
    UniqueConstraint("round_id", "member_id", "attempt", "place"),
    ForeignKeyConstraint(["round_id", "member_id"], ["round_member.round_id", "round_member.member_id"]),
    CheckConstraint("(attempt > 1 AND place = 1) = (reason <> '')", name="again_for_a_reason"),
    never_reuse_ids=True,
)

paper_settlement = table(
    "paper_settlement",
    number("settlement_id"),
    Column("round_id", Integer, nullable=False),
    Column("member_id", Integer, nullable=False),
    at_least("attempt", 1),
    text("criterion", filled=True),
    at_least("level", 0),
    text("settled_by", filled=True),
    moment("settled_at"),
    sha256("sha256"),
    UniqueConstraint("round_id", "member_id", "attempt", "criterion"),
    ForeignKeyConstraint(["round_id", "member_id"], ["round_member.round_id", "round_member.member_id"]),
    never_reuse_ids=True,
)

# Which pages of a file show the paper of a sheet; the bytes lie with those of evidence, once for all its sheets.
paper_scan = table(
    "paper_scan",
    number("scan_id"),
    Column("round_id", Integer, nullable=False),
    Column("member_id", Integer, nullable=False),
    reference("content_id", "evidence_content.content_id"),
    text("name", filled=True),
    json_value("pages"),
    text("added_by"),
    moment("added_at"),
    ForeignKeyConstraint(["round_id", "member_id"], ["round_member.round_id", "round_member.member_id"]),
    Index(None, "content_id"),
    Index(None, "round_id", "member_id"),
    never_reuse_ids=True,
)

# A scan that was attached by mistake: it stays where it is, and counts no more.
paper_scan_taken_back = table(
    "paper_scan_taken_back",
    Column("scan_id", Integer, ForeignKey("paper_scan.scan_id"), primary_key=True),
    text("reason", filled=True),
    text("taken_by"),
    moment("taken_at"),
)
