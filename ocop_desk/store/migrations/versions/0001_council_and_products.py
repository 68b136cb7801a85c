"""Council, members, products, keys, official wording and the audit chain."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "audit_event",
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column("at", sa.Text, nullable=False),
        sa.Column("actor", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("subject", sa.Text, nullable=False),
        sa.Column("details", sa.Text, nullable=False),
        sa.Column("previous_hash", sa.Text, nullable=False),
        sa.Column("hash", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_audit_event"),
        sa.CheckConstraint("at LIKE '____-__-__T__:__:%Z'", name="ck_audit_event_at_utc"),
        sa.CheckConstraint("length(hash) = 64", name="ck_audit_event_hash_length"),
        sa.CheckConstraint("kind <> ''", name="ck_audit_event_kind_filled"),
        sqlite_strict=True,
    )
    op.create_table(
        "council",
        sa.Column("council_id", sa.Integer, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("level", sa.Text, nullable=False),
        sa.Column("agency", sa.Text, nullable=False),
        sa.Column("superior", sa.Text, nullable=False),
        sa.Column("province", sa.Text, nullable=False),
        sa.Column("place", sa.Text, nullable=False),
        sa.Column("symbol", sa.Text, nullable=False),
        sa.Column("decision_number", sa.Text, nullable=False),
        sa.Column("decision_date", sa.Text, nullable=True),
        sa.Column("decision_issuer", sa.Text, nullable=False),
        sa.Column("recipients", sa.Text, nullable=False),
        sa.Column("practice", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("council_id", name="pk_council"),
        sa.CheckConstraint("decision_date LIKE '____-__-__'", name="ck_council_decision_date_date"),
        sa.CheckConstraint("council_id = 1", name="ck_council_only_one"),
        sa.CheckConstraint("practice IN (0, 1)", name="ck_council_practice_flag"),
        sqlite_strict=True,
    )
    op.create_table(
        "council_member",
        sa.Column("member_id", sa.Integer, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("post", sa.Text, nullable=False),
        sa.Column("position", sa.Text, nullable=False),
        sa.Column("agency", sa.Text, nullable=False),
        sa.Column("scoring", sa.Integer, nullable=False),
        sa.Column("removed", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("member_id", name="pk_council_member"),
        sa.CheckConstraint("name <> ''", name="ck_council_member_name_filled"),
        sa.CheckConstraint(
            "post IN ('chair', 'vice_chair', 'member', 'secretary')", name="ck_council_member_post_known"
        ),
        sa.CheckConstraint("removed IN (0, 1)", name="ck_council_member_removed_flag"),
        sa.CheckConstraint("scoring IN (0, 1)", name="ck_council_member_scoring_flag"),
        sqlite_strict=True,
        sqlite_autoincrement=True,
    )
    op.create_table(
        "official_wording",
        sa.Column("rule_set", sa.Text, nullable=False),
        sa.Column("scorecard", sa.Text, nullable=False),
        sa.Column("criterion", sa.Text, nullable=False),
        sa.Column("case_number", sa.Integer, nullable=False),
        sa.Column("level", sa.Integer, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint(
            "rule_set", "scorecard", "criterion", "case_number", "level", name="pk_official_wording"
        ),
        sa.CheckConstraint("case_number >= 0", name="ck_official_wording_case_number_bound"),
        sa.CheckConstraint("criterion <> ''", name="ck_official_wording_criterion_filled"),
        sa.CheckConstraint("level >= 0", name="ck_official_wording_level_bound"),
        sa.CheckConstraint("rule_set <> ''", name="ck_official_wording_rule_set_filled"),
        sa.CheckConstraint("scorecard <> ''", name="ck_official_wording_scorecard_filled"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_table(
        "product",
        sa.Column("product_id", sa.Integer, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("producer_name", sa.Text, nullable=False),
        sa.Column("producer_kind", sa.Text, nullable=False),
        sa.Column("producer_kind_text", sa.Text, nullable=False),
        sa.Column("producer_address", sa.Text, nullable=False),
        sa.Column("producer_phone", sa.Text, nullable=False),
        sa.Column("producer_representative", sa.Text, nullable=False),
        sa.Column("scorecard", sa.Text, nullable=False),
        sa.Column("registration", sa.Text, nullable=False),
        sa.Column("commune_code", sa.Text, nullable=False),
        sa.Column("commune", sa.Text, nullable=False),
        sa.Column("product_code", sa.Text, nullable=False),
        sa.Column("proposed_stars", sa.Integer, nullable=True),
        sa.Column("cases", sa.Text, nullable=False),
        sa.Column("note", sa.Text, nullable=False),
        sa.Column("folded_name", sa.Text, nullable=False),
        sa.Column("folded_producer", sa.Text, nullable=False),
        sa.Column("folded_commune", sa.Text, nullable=False),
        sa.Column("added_at", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("product_id", name="pk_product"),
        sa.UniqueConstraint(
            "folded_name", "folded_producer", "scorecard", name="uq_product_folded_name_folded_producer_scorecard"
        ),
        sa.CheckConstraint("added_at LIKE '____-__-__T__:__:%Z'", name="ck_product_added_at_utc"),
        sa.CheckConstraint("name <> ''", name="ck_product_name_filled"),
        sa.CheckConstraint(
            "producer_kind IN ('cooperative', 'cooperative_group', 'company', 'farm', 'household')",
            name="ck_product_producer_kind_known",
        ),
        sa.CheckConstraint("proposed_stars BETWEEN 1 AND 5", name="ck_product_proposed_stars_range"),
        sa.CheckConstraint("registration IN ('first', 'upgrade', 'rerating')", name="ck_product_registration_known"),
        sa.CheckConstraint("scorecard <> ''", name="ck_product_scorecard_filled"),
        sqlite_strict=True,
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_product_product_code",
        "product",
        ["product_code"],
        unique=True,
        sqlite_where=sa.text("product_code <> ''"),
        postgresql_where=sa.text("product_code <> ''"),
    )
    op.create_table(
        "rule_profile",
        sa.Column("profile_id", sa.Integer, nullable=False),
        sa.Column("quorum", sa.Text, nullable=False),
        sa.Column("chair_must_be_present", sa.Integer, nullable=False),
        sa.Column("spread_limit", sa.Text, nullable=False),
        sa.Column("spread_comparator", sa.Text, nullable=False),
        sa.Column("max_new_rounds", sa.Integer, nullable=False),
        sa.Column("gate_rule", sa.Text, nullable=False),
        sa.Column("secretary_scores", sa.Integer, nullable=False),
        sa.Column("decimals", sa.Integer, nullable=False),
        sa.Column("dossier_days_before", sa.Integer, nullable=False),
        sa.Column("regulation_name", sa.Text, nullable=False),
        sa.Column("regulation_number", sa.Text, nullable=False),
        sa.Column("regulation_date", sa.Text, nullable=True),
        sa.Column("holidays", sa.Text, nullable=False),
        sa.Column("worked_weekends", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("profile_id", name="pk_rule_profile"),
        sa.CheckConstraint("chair_must_be_present IN (0, 1)", name="ck_rule_profile_chair_must_be_present_flag"),
        sa.CheckConstraint("decimals >= 0", name="ck_rule_profile_decimals_bound"),
        sa.CheckConstraint("dossier_days_before >= 0", name="ck_rule_profile_dossier_days_before_bound"),
        sa.CheckConstraint("gate_rule IN ('majority', 'mean', 'all')", name="ck_rule_profile_gate_rule_known"),
        sa.CheckConstraint("max_new_rounds >= 0", name="ck_rule_profile_max_new_rounds_bound"),
        sa.CheckConstraint("profile_id = 1", name="ck_rule_profile_only_one"),
        sa.CheckConstraint("regulation_date LIKE '____-__-__'", name="ck_rule_profile_regulation_date_date"),
        sa.CheckConstraint("secretary_scores IN (0, 1)", name="ck_rule_profile_secretary_scores_flag"),
        sa.CheckConstraint(
            "spread_comparator IN ('more_than', 'at_least')", name="ck_rule_profile_spread_comparator_known"
        ),
        sqlite_strict=True,
    )
    op.create_table(
        "signing_key",
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("certificate_pem", sa.LargeBinary, nullable=False),
        sa.Column("pkcs12", sa.LargeBinary, nullable=True),
        sa.Column("fingerprint", sa.Text, nullable=False),
        sa.Column("added_at", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_signing_key"),
        sa.CheckConstraint("added_at LIKE '____-__-__T__:__:%Z'", name="ck_signing_key_added_at_utc"),
        sa.CheckConstraint("fingerprint <> ''", name="ck_signing_key_fingerprint_filled"),
        sa.CheckConstraint("kind <> ''", name="ck_signing_key_kind_filled"),
        sa.CheckConstraint("name <> ''", name="ck_signing_key_name_filled"),
        sqlite_strict=True,
    )
