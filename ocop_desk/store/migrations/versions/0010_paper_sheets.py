"""Paper scorecards: typed in twice, settled where the entries differ, with scans of the paper."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"

_ROUND_MEMBER = ["round_member.round_id", "round_member.member_id"]


def upgrade() -> None:
    _make_entries()
    _make_settlements()
    _make_scans()
    _seal()


def _make_entries() -> None:
    op.create_table(
        "paper_entry",
        sa.Column("paper_entry_id", sa.Integer, nullable=False),
        sa.Column("round_id", sa.Integer, nullable=False),
        sa.Column("member_id", sa.Integer, nullable=False),
        sa.Column("attempt", sa.Integer, nullable=False),
        sa.Column("place", sa.Integer, nullable=False),
        sa.Column("typist", sa.Text, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("levels", sa.Text, nullable=False),
        sa.Column("notes", sa.Text, nullable=False),
        sa.Column("typed_at", sa.Text, nullable=False),
        sa.Column("sha256", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("paper_entry_id", name="pk_paper_entry"),
        sa.UniqueConstraint(
            "round_id", "member_id", "attempt", "place", name="uq_paper_entry_round_id_member_id_attempt_place"
        ),
        sa.ForeignKeyConstraint(["round_id", "member_id"], _ROUND_MEMBER, name="fk_paper_entry_round_id_member_id"),
        sa.CheckConstraint("attempt >= 1", name="ck_paper_entry_attempt_bound"),
        sa.CheckConstraint("place IN (1, 2)", name="ck_paper_entry_place_known"),
        sa.CheckConstraint("typist <> ''", name="ck_paper_entry_typist_filled"),
        sa.CheckConstraint("(attempt > 1 AND place = 1) = (reason <> '')", name="ck_paper_entry_again_for_a_reason"),
        sa.CheckConstraint("typed_at LIKE '____-__-__T__:__:%Z'", name="ck_paper_entry_typed_at_utc"),
        sa.CheckConstraint("length(sha256) = 64", name="ck_paper_entry_sha256_length"),
        sqlite_strict=True,
        sqlite_autoincrement=True,
    )


def _make_settlements() -> None:
    op.create_table(
        "paper_settlement",
        sa.Column("settlement_id", sa.Integer, nullable=False),
        sa.Column("round_id", sa.Integer, nullable=False),
        sa.Column("member_id", sa.Integer, nullable=False),
        sa.Column("attempt", sa.Integer, nullable=False),
        sa.Column("criterion", sa.Text, nullable=False),
        sa.Column("level", sa.Integer, nullable=False),
        sa.Column("settled_by", sa.Text, nullable=False),
        sa.Column("settled_at", sa.Text, nullable=False),
        sa.Column("sha256", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("settlement_id", name="pk_paper_settlement"),
        sa.UniqueConstraint(
            "round_id",
            "member_id",
            "attempt",
            "criterion",
            name="uq_paper_settlement_round_id_member_id_attempt_criterion",
        ),
        sa.ForeignKeyConstraint(
            ["round_id", "member_id"], _ROUND_MEMBER, name="fk_paper_settlement_round_id_member_id"
        ),
        sa.CheckConstraint("attempt >= 1", name="ck_paper_settlement_attempt_bound"),
        sa.CheckConstraint("criterion <> ''", name="ck_paper_settlement_criterion_filled"),
        sa.CheckConstraint("level >= 0", name="ck_paper_settlement_level_bound"),
        sa.CheckConstraint("settled_by <> ''", name="ck_paper_settlement_settled_by_filled"),
        sa.CheckConstraint("settled_at LIKE '____-__-__T__:__:%Z'", name="ck_paper_settlement_settled_at_utc"),
        sa.CheckConstraint("length(sha256) = 64", name="ck_paper_settlement_sha256_length"),
        sqlite_strict=True,
        sqlite_autoincrement=True,
    )


def _make_scans() -> None:
    op.create_table(
        "paper_scan",
        sa.Column("scan_id", sa.Integer, nullable=False),
        sa.Column("round_id", sa.Integer, nullable=False),
        sa.Column("member_id", sa.Integer, nullable=False),
        sa.Column("content_id", sa.Integer, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("pages", sa.Text, nullable=False),
        sa.Column("added_by", sa.Text, nullable=False),
        sa.Column("added_at", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("scan_id", name="pk_paper_scan"),
        sa.UniqueConstraint("round_id", "member_id", "content_id", name="uq_paper_scan_round_id_member_id_content_id"),
        sa.ForeignKeyConstraint(["round_id", "member_id"], _ROUND_MEMBER, name="fk_paper_scan_round_id_member_id"),
        sa.ForeignKeyConstraint(["content_id"], ["evidence_content.content_id"], name="fk_paper_scan_content_id"),
        sa.CheckConstraint("name <> ''", name="ck_paper_scan_name_filled"),
        sa.CheckConstraint("added_at LIKE '____-__-__T__:__:%Z'", name="ck_paper_scan_added_at_utc"),
        sqlite_strict=True,
        sqlite_autoincrement=True,
    )
    op.create_index("ix_paper_scan_content_id", "paper_scan", ["content_id"])


def _seal() -> None:
    """What was typed, settled and scanned stays as it is; two people type while the sheet is wanted."""
    for table, number, place in (
        ("paper_entry", "paper_entry_id", ("round_id", "member_id", "attempt", "place")),
        ("paper_settlement", "settlement_id", ("round_id", "member_id", "attempt", "criterion")),
        ("paper_scan", "scan_id", ("round_id", "member_id", "content_id")),
    ):
        _refuse(table, "UPDATE", "added_only")
        _refuse(table, "DELETE", "added_only")
        same = " AND ".join(f"{column} = NEW.{column}" for column in place)
        _refuse(
            table,
            "INSERT",
            "not_written_over",
            f"EXISTS (SELECT 1 FROM {table} WHERE {number} = NEW.{number} OR ({same}))",
        )
    for table in ("paper_entry", "paper_settlement"):
        _refuse(table, "INSERT", "while_wanted", _SHEET_NOT_WANTED)
    attempt = "round_id = NEW.round_id AND member_id = NEW.member_id AND attempt = NEW.attempt"
    _refuse(
        "paper_entry",
        "INSERT",
        "second_by_another",
        f"NEW.place = 2 AND NOT EXISTS (SELECT 1 FROM paper_entry WHERE {attempt} AND typist <> NEW.typist)",
    )
    _refuse("paper_settlement", "INSERT", "after_both", f"(SELECT count(*) FROM paper_entry WHERE {attempt}) < 2")
    _refuse(
        "paper_scan",
        "INSERT",
        "before_closing",
        """coalesce((SELECT s.state FROM scoring_round r JOIN agenda_entry e USING (entry_id)
                     JOIN council_session s USING (session_id) WHERE r.round_id = NEW.round_id), '') <> 'open'""",
    )
    _refuse(
        "paper_scan",
        "INSERT",
        "arrived",
        """coalesce((SELECT state FROM evidence_content WHERE content_id = NEW.content_id), '')
           NOT IN ('here', 'away')""",
    )
    _refuse(
        "evidence_content",
        "UPDATE OF state",
        "scanned_paper",
        """NEW.state = 'away' AND OLD.state <> 'returning'
           AND EXISTS (SELECT 1 FROM paper_scan WHERE content_id = OLD.content_id)""",
    )


_SHEET_NOT_WANTED = """
    NOT EXISTS (SELECT 1 FROM scoring_round r JOIN agenda_entry e USING (entry_id)
                JOIN council_session s USING (session_id)
                WHERE r.round_id = NEW.round_id AND r.revealed_at IS NULL AND s.state = 'open'
                  AND NOT EXISTS (SELECT 1 FROM conclusion c WHERE c.entry_id = r.entry_id))
    OR EXISTS (SELECT 1 FROM score_sheet WHERE round_id = NEW.round_id AND member_id = NEW.member_id
               AND submitted_at IS NOT NULL)
    OR EXISTS (SELECT 1 FROM round_excuse WHERE round_id = NEW.round_id AND member_id = NEW.member_id)"""


def _refuse(table: str, event: str, why: str, when: str = "1") -> None:
    name = f"seal_{table}_{event.split()[0].lower()}_{why}"
    # In exec_driver_sql nothing is taken for a parameter.
    op.get_bind().exec_driver_sql(
        f"CREATE TRIGGER {name} BEFORE {event} ON {table} WHEN {when} "
        f"BEGIN SELECT RAISE(ABORT, 'sealed: {table} {why}'); END"
    )
