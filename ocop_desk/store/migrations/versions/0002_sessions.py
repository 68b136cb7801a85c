"""Council sessions, what opening freezes, and their papers."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table(
        "council_session",
        sa.Column("session_id", sa.Integer, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("year", sa.Integer, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("place", sa.Text, nullable=False),
        sa.Column("planned_for", sa.Text, nullable=False),
        sa.Column("dossiers_sent", sa.Text, nullable=True),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("opened_at", sa.Text, nullable=True),
        sa.Column("closed_at", sa.Text, nullable=True),
        sa.Column("signed_at", sa.Text, nullable=True),
        sa.PrimaryKeyConstraint("session_id", name="pk_council_session"),
        sa.UniqueConstraint("year", "number", name="uq_council_session_year_number"),
        sa.CheckConstraint("closed_at LIKE '____-__-__T__:__:%Z'", name="ck_council_session_closed_at_utc"),
        sa.CheckConstraint(
            "(closed_at IS NULL) = (state IN ('planned', 'open'))", name="ck_council_session_closed_when_over"
        ),
        sa.CheckConstraint("dossiers_sent LIKE '____-__-__'", name="ck_council_session_dossiers_sent_date"),
        sa.CheckConstraint("kind IN ('meeting', 'written')", name="ck_council_session_kind_known"),
        sa.CheckConstraint("number >= 1", name="ck_council_session_number_bound"),
        sa.CheckConstraint("opened_at LIKE '____-__-__T__:__:%Z'", name="ck_council_session_opened_at_utc"),
        sa.CheckConstraint(
            "(opened_at IS NULL) = (state = 'planned')", name="ck_council_session_opened_when_not_planned"
        ),
        sa.CheckConstraint("planned_for LIKE '____-__-__'", name="ck_council_session_planned_for_date"),
        sa.CheckConstraint("signed_at LIKE '____-__-__T__:__:%Z'", name="ck_council_session_signed_at_utc"),
        sa.CheckConstraint("(signed_at IS NULL) = (state <> 'signed')", name="ck_council_session_signed_when_signed"),
        sa.CheckConstraint("state IN ('planned', 'open', 'closed', 'signed')", name="ck_council_session_state_known"),
        sa.CheckConstraint("year >= 2018", name="ck_council_session_year_bound"),
        sqlite_strict=True,
        sqlite_autoincrement=True,
    )
    op.create_table(
        "frozen_scorecard",
        sa.Column("sha256", sa.Text, nullable=False),
        sa.Column("content", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("sha256", name="pk_frozen_scorecard"),
        sa.CheckConstraint("length(sha256) = 64", name="ck_frozen_scorecard_sha256_length"),
        sqlite_strict=True,
    )
    op.create_table(
        "agenda_entry",
        sa.Column("entry_id", sa.Integer, nullable=False),
        sa.Column("session_id", sa.Integer, nullable=False),
        sa.Column("product_id", sa.Integer, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("entry_id", name="pk_agenda_entry"),
        sa.UniqueConstraint("session_id", "product_id", name="uq_agenda_entry_session_id_product_id"),
        sa.UniqueConstraint("session_id", "position", name="uq_agenda_entry_session_id_position"),
        sa.ForeignKeyConstraint(["session_id"], ["council_session.session_id"], name="fk_agenda_entry_session_id"),
        sa.ForeignKeyConstraint(["product_id"], ["product.product_id"], name="fk_agenda_entry_product_id"),
        sa.CheckConstraint("position >= 1", name="ck_agenda_entry_position_bound"),
        sa.CheckConstraint(
            "state IN ('waiting', 'scoring', 'revealed', 'concluded')", name="ck_agenda_entry_state_known"
        ),
        sqlite_strict=True,
        sqlite_autoincrement=True,
    )
    op.create_table(
        "attendance",
        sa.Column("session_id", sa.Integer, nullable=False),
        sa.Column("member_id", sa.Integer, nullable=False),
        sa.Column("present", sa.Integer, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("presiding", sa.Integer, nullable=False),
        sa.Column("keeps_minutes", sa.Integer, nullable=False),
        sa.Column("left_at", sa.Text, nullable=True),
        sa.PrimaryKeyConstraint("session_id", "member_id", name="pk_attendance"),
        sa.ForeignKeyConstraint(["session_id"], ["council_session.session_id"], name="fk_attendance_session_id"),
        sa.ForeignKeyConstraint(["member_id"], ["council_member.member_id"], name="fk_attendance_member_id"),
        sa.CheckConstraint("keeps_minutes IN (0, 1)", name="ck_attendance_keeps_minutes_flag"),
        sa.CheckConstraint("left_at IS NULL OR present = 1", name="ck_attendance_left_after_coming"),
        sa.CheckConstraint("left_at LIKE '____-__-__T__:__:%Z'", name="ck_attendance_left_at_utc"),
        sa.CheckConstraint("present IN (0, 1)", name="ck_attendance_present_flag"),
        sa.CheckConstraint("presiding IN (0, 1)", name="ck_attendance_presiding_flag"),
        sqlite_strict=True,
    )
    op.create_table(
        "result_package",
        sa.Column("package_id", sa.Integer, nullable=False),
        sa.Column("session_id", sa.Integer, nullable=False),
        sa.Column("file_name", sa.Text, nullable=False),
        sa.Column("sha256", sa.Text, nullable=False),
        sa.Column("built_at", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("package_id", name="pk_result_package"),
        sa.ForeignKeyConstraint(["session_id"], ["council_session.session_id"], name="fk_result_package_session_id"),
        sa.CheckConstraint("built_at LIKE '____-__-__T__:__:%Z'", name="ck_result_package_built_at_utc"),
        sa.CheckConstraint("file_name <> ''", name="ck_result_package_file_name_filled"),
        sa.CheckConstraint("length(sha256) = 64", name="ck_result_package_sha256_length"),
        sqlite_strict=True,
        sqlite_autoincrement=True,
    )
    op.create_table(
        "session_member",
        sa.Column("session_id", sa.Integer, nullable=False),
        sa.Column("member_id", sa.Integer, nullable=False),
        sa.Column("place", sa.Integer, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("post", sa.Text, nullable=False),
        sa.Column("position", sa.Text, nullable=False),
        sa.Column("agency", sa.Text, nullable=False),
        sa.Column("scoring", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("session_id", "member_id", name="pk_session_member"),
        sa.ForeignKeyConstraint(["session_id"], ["council_session.session_id"], name="fk_session_member_session_id"),
        sa.ForeignKeyConstraint(["member_id"], ["council_member.member_id"], name="fk_session_member_member_id"),
        sa.CheckConstraint("place >= 0", name="ck_session_member_place_bound"),
        sa.CheckConstraint(
            "post IN ('chair', 'vice_chair', 'member', 'secretary')", name="ck_session_member_post_known"
        ),
        sa.CheckConstraint("scoring IN (0, 1)", name="ck_session_member_scoring_flag"),
        sqlite_strict=True,
    )
    op.create_table(
        "session_rules",
        sa.Column("session_id", sa.Integer, nullable=False),
        sa.Column("rule_set", sa.Text, nullable=False),
        sa.Column("sha256", sa.Text, nullable=False),
        sa.Column("decision", sa.Text, nullable=False),
        sa.Column("bands", sa.Text, nullable=False),
        sa.Column("council_level", sa.Text, nullable=False),
        sa.Column("grounds", sa.Text, nullable=False),
        sa.Column("profile", sa.Text, nullable=False),
        sa.Column("council", sa.Text, nullable=False),
        sa.Column("seal", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("session_id", name="pk_session_rules"),
        sa.ForeignKeyConstraint(["session_id"], ["council_session.session_id"], name="fk_session_rules_session_id"),
        sa.CheckConstraint("rule_set <> ''", name="ck_session_rules_rule_set_filled"),
        sa.CheckConstraint("length(seal) = 64", name="ck_session_rules_seal_length"),
        sa.CheckConstraint("length(sha256) = 64", name="ck_session_rules_sha256_length"),
        sqlite_strict=True,
    )
    op.create_table(
        "session_scorecard",
        sa.Column("session_id", sa.Integer, nullable=False),
        sa.Column("scorecard", sa.Text, nullable=False),
        sa.Column("sha256", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("session_id", "scorecard", name="pk_session_scorecard"),
        sa.ForeignKeyConstraint(["session_id"], ["council_session.session_id"], name="fk_session_scorecard_session_id"),
        sa.ForeignKeyConstraint(["sha256"], ["frozen_scorecard.sha256"], name="fk_session_scorecard_sha256"),
        sa.CheckConstraint("scorecard <> ''", name="ck_session_scorecard_scorecard_filled"),
        sqlite_strict=True,
    )
    op.create_table(
        "signed_paper",
        sa.Column("session_id", sa.Integer, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("data", sa.LargeBinary, nullable=False),
        sa.Column("signer", sa.Text, nullable=False),
        sa.Column("signed_at", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("session_id", "name", "version", name="pk_signed_paper"),
        sa.ForeignKeyConstraint(["session_id"], ["council_session.session_id"], name="fk_signed_paper_session_id"),
        sa.CheckConstraint("name <> ''", name="ck_signed_paper_name_filled"),
        sa.CheckConstraint("signed_at LIKE '____-__-__T__:__:%Z'", name="ck_signed_paper_signed_at_utc"),
        sa.CheckConstraint("version >= 0", name="ck_signed_paper_version_bound"),
        sqlite_strict=True,
    )
    op.create_table(
        "conflict_of_interest",
        sa.Column("entry_id", sa.Integer, nullable=False),
        sa.Column("member_id", sa.Integer, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("entry_id", "member_id", name="pk_conflict_of_interest"),
        sa.ForeignKeyConstraint(["entry_id"], ["agenda_entry.entry_id"], name="fk_conflict_of_interest_entry_id"),
        sa.ForeignKeyConstraint(["member_id"], ["council_member.member_id"], name="fk_conflict_of_interest_member_id"),
        sqlite_strict=True,
    )
    op.create_table(
        "frozen_product",
        sa.Column("entry_id", sa.Integer, nullable=False),
        sa.Column("product", sa.Text, nullable=False),
        sa.Column("seal", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("entry_id", name="pk_frozen_product"),
        sa.ForeignKeyConstraint(["entry_id"], ["agenda_entry.entry_id"], name="fk_frozen_product_entry_id"),
        sa.CheckConstraint("length(seal) = 64", name="ck_frozen_product_seal_length"),
        sqlite_strict=True,
    )
    op.create_table(
        "remark",
        sa.Column("remark_id", sa.Integer, nullable=False),
        sa.Column("session_id", sa.Integer, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("entry_id", sa.Integer, nullable=True),
        sa.Column("recorded_at", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("remark_id", name="pk_remark"),
        sa.ForeignKeyConstraint(["session_id"], ["council_session.session_id"], name="fk_remark_session_id"),
        sa.ForeignKeyConstraint(["entry_id"], ["agenda_entry.entry_id"], name="fk_remark_entry_id"),
        sa.CheckConstraint("kind IN ('opinion', 'supplement', 'vote')", name="ck_remark_kind_known"),
        sa.CheckConstraint("recorded_at LIKE '____-__-__T__:__:%Z'", name="ck_remark_recorded_at_utc"),
        sqlite_strict=True,
    )
    op.create_index("ix_remark_session_id", "remark", ["session_id"])
