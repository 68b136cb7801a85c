"""Rounds, sheets, findings, decisions and cached results."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.create_table(
        "conclusion",
        sa.Column("entry_id", sa.Integer, nullable=False),
        sa.Column("statement", sa.Text, nullable=False),
        sa.Column("concluded_at", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("entry_id", name="pk_conclusion"),
        sa.ForeignKeyConstraint(["entry_id"], ["agenda_entry.entry_id"], name="fk_conclusion_entry_id"),
        sa.CheckConstraint("concluded_at LIKE '____-__-__T__:__:%Z'", name="ck_conclusion_concluded_at_utc"),
        sqlite_strict=True,
    )
    op.create_table(
        "rejection",
        sa.Column("entry_id", sa.Integer, nullable=False),
        sa.Column("ground", sa.Text, nullable=False),
        sa.Column("detail", sa.Text, nullable=False),
        sa.Column("recorded_at", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("entry_id", name="pk_rejection"),
        sa.ForeignKeyConstraint(["entry_id"], ["agenda_entry.entry_id"], name="fk_rejection_entry_id"),
        sa.CheckConstraint("ground <> ''", name="ck_rejection_ground_filled"),
        sa.CheckConstraint("recorded_at LIKE '____-__-__T__:__:%Z'", name="ck_rejection_recorded_at_utc"),
        sqlite_strict=True,
    )
    op.create_table(
        "scoring_round",
        sa.Column("round_id", sa.Integer, nullable=False),
        sa.Column("entry_id", sa.Integer, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("opened_at", sa.Text, nullable=False),
        sa.Column("revealed_at", sa.Text, nullable=True),
        sa.PrimaryKeyConstraint("round_id", name="pk_scoring_round"),
        sa.UniqueConstraint("entry_id", "number", name="uq_scoring_round_entry_id_number"),
        sa.ForeignKeyConstraint(["entry_id"], ["agenda_entry.entry_id"], name="fk_scoring_round_entry_id"),
        sa.CheckConstraint("number >= 1", name="ck_scoring_round_number_bound"),
        sa.CheckConstraint("opened_at LIKE '____-__-__T__:__:%Z'", name="ck_scoring_round_opened_at_utc"),
        sa.CheckConstraint("revealed_at LIKE '____-__-__T__:__:%Z'", name="ck_scoring_round_revealed_at_utc"),
        sqlite_strict=True,
        sqlite_autoincrement=True,
    )
    op.create_table(
        "finding",
        sa.Column("finding_id", sa.Integer, nullable=False),
        sa.Column("round_id", sa.Integer, nullable=False),
        sa.Column("criterion", sa.Text, nullable=False),
        sa.Column("star", sa.Integer, nullable=False),
        sa.Column("met", sa.Integer, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("level", sa.Integer, nullable=False),
        sa.Column("recorded_at", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("finding_id", name="pk_finding"),
        sa.ForeignKeyConstraint(["round_id"], ["scoring_round.round_id"], name="fk_finding_round_id"),
        sa.CheckConstraint("criterion <> ''", name="ck_finding_criterion_filled"),
        sa.CheckConstraint("level >= 1", name="ck_finding_level_bound"),
        sa.CheckConstraint("met IN (0, 1)", name="ck_finding_met_flag"),
        sa.CheckConstraint("recorded_at LIKE '____-__-__T__:__:%Z'", name="ck_finding_recorded_at_utc"),
        sa.CheckConstraint("star >= 1", name="ck_finding_star_bound"),
        sqlite_strict=True,
        sqlite_autoincrement=True,
    )
    op.create_index("ix_finding_round_id", "finding", ["round_id"])
    op.create_table(
        "product_result",
        sa.Column("entry_id", sa.Integer, nullable=False),
        sa.Column("round_id", sa.Integer, nullable=True),
        sa.Column("result", sa.Text, nullable=False),
        sa.Column("computed_at", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("entry_id", name="pk_product_result"),
        sa.ForeignKeyConstraint(["entry_id"], ["agenda_entry.entry_id"], name="fk_product_result_entry_id"),
        sa.ForeignKeyConstraint(["round_id"], ["scoring_round.round_id"], name="fk_product_result_round_id"),
        sa.CheckConstraint("computed_at LIKE '____-__-__T__:__:%Z'", name="ck_product_result_computed_at_utc"),
        sqlite_strict=True,
    )
    op.create_table(
        "round_member",
        sa.Column("round_id", sa.Integer, nullable=False),
        sa.Column("member_id", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("round_id", "member_id", name="pk_round_member"),
        sa.ForeignKeyConstraint(["round_id"], ["scoring_round.round_id"], name="fk_round_member_round_id"),
        sa.ForeignKeyConstraint(["member_id"], ["council_member.member_id"], name="fk_round_member_member_id"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_table(
        "round_excuse",
        sa.Column("round_id", sa.Integer, nullable=False),
        sa.Column("member_id", sa.Integer, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("recorded_at", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("round_id", "member_id", name="pk_round_excuse"),
        sa.ForeignKeyConstraint(
            ["round_id", "member_id"],
            ["round_member.round_id", "round_member.member_id"],
            name="fk_round_excuse_round_id_member_id",
        ),
        sa.CheckConstraint("recorded_at LIKE '____-__-__T__:__:%Z'", name="ck_round_excuse_recorded_at_utc"),
        sqlite_strict=True,
    )
    op.create_table(
        "score_sheet",
        sa.Column("sheet_id", sa.Integer, nullable=False),
        sa.Column("round_id", sa.Integer, nullable=False),
        sa.Column("member_id", sa.Integer, nullable=False),
        sa.Column("source", sa.Text, nullable=False),
        sa.Column("submitted_at", sa.Text, nullable=True),
        sa.Column("sha256", sa.Text, nullable=True),
        sa.PrimaryKeyConstraint("sheet_id", name="pk_score_sheet"),
        sa.UniqueConstraint("round_id", "member_id", name="uq_score_sheet_round_id_member_id"),
        sa.ForeignKeyConstraint(
            ["round_id", "member_id"],
            ["round_member.round_id", "round_member.member_id"],
            name="fk_score_sheet_round_id_member_id",
        ),
        sa.CheckConstraint("(submitted_at IS NULL) = (sha256 IS NULL)", name="ck_score_sheet_sealed_with_hash"),
        sa.CheckConstraint("length(sha256) = 64", name="ck_score_sheet_sha256_length"),
        sa.CheckConstraint("source IN ('typed', 'excel')", name="ck_score_sheet_source_known"),
        sa.CheckConstraint("submitted_at LIKE '____-__-__T__:__:%Z'", name="ck_score_sheet_submitted_at_utc"),
        sqlite_strict=True,
        sqlite_autoincrement=True,
    )
    op.create_table(
        "score_mark",
        sa.Column("sheet_id", sa.Integer, nullable=False),
        sa.Column("criterion", sa.Text, nullable=False),
        sa.Column("level", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("sheet_id", "criterion", name="pk_score_mark"),
        sa.ForeignKeyConstraint(["sheet_id"], ["score_sheet.sheet_id"], name="fk_score_mark_sheet_id"),
        sa.CheckConstraint("criterion <> ''", name="ck_score_mark_criterion_filled"),
        sa.CheckConstraint("level >= 0", name="ck_score_mark_level_bound"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_table(
        "score_note",
        sa.Column("sheet_id", sa.Integer, nullable=False),
        sa.Column("criterion", sa.Text, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("sheet_id", "criterion", name="pk_score_note"),
        sa.ForeignKeyConstraint(["sheet_id"], ["score_sheet.sheet_id"], name="fk_score_note_sheet_id"),
        sa.CheckConstraint("criterion <> ''", name="ck_score_note_criterion_filled"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
