"""Scans of paper scorecards may be taken back for a reason; they stay, and the same file may be attached anew."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"

_NOT_WHILE_OPEN = """coalesce((SELECT s.state FROM scoring_round r JOIN agenda_entry e USING (entry_id)
                     JOIN council_session s USING (session_id) WHERE r.round_id = {round}), '') <> 'open'"""


def upgrade() -> None:
    _lay_scans_aside()
    _make_scans()
    _make_taken_back()
    op.execute("INSERT INTO paper_scan SELECT * FROM scan_before")
    op.execute("DROP TABLE scan_before")
    _seal()


def _lay_scans_aside() -> None:
    """A constraint of a table is not dropped in SQLite: the table is made again, under its name."""
    op.execute("CREATE TEMPORARY TABLE scan_before AS SELECT * FROM paper_scan")
    op.drop_table("paper_scan")


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
        sa.ForeignKeyConstraint(
            ["round_id", "member_id"],
            ["round_member.round_id", "round_member.member_id"],
            name="fk_paper_scan_round_id_member_id",
        ),
        sa.ForeignKeyConstraint(["content_id"], ["evidence_content.content_id"], name="fk_paper_scan_content_id"),
        sa.CheckConstraint("name <> ''", name="ck_paper_scan_name_filled"),
        sa.CheckConstraint("added_at LIKE '____-__-__T__:__:%Z'", name="ck_paper_scan_added_at_utc"),
        sqlite_strict=True,
        sqlite_autoincrement=True,
    )
    op.create_index("ix_paper_scan_content_id", "paper_scan", ["content_id"])
    op.create_index("ix_paper_scan_round_id_member_id", "paper_scan", ["round_id", "member_id"])


def _make_taken_back() -> None:
    op.create_table(
        "paper_scan_taken_back",
        sa.Column("scan_id", sa.Integer, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("taken_by", sa.Text, nullable=False),
        sa.Column("taken_at", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("scan_id", name="pk_paper_scan_taken_back"),
        sa.ForeignKeyConstraint(["scan_id"], ["paper_scan.scan_id"], name="fk_paper_scan_taken_back_scan_id"),
        sa.CheckConstraint("reason <> ''", name="ck_paper_scan_taken_back_reason_filled"),
        sa.CheckConstraint("taken_at LIKE '____-__-__T__:__:%Z'", name="ck_paper_scan_taken_back_taken_at_utc"),
        sqlite_strict=True,
    )


def _seal() -> None:
    """The seals that went with the table, one of them looser: what was taken back may be tied again."""
    for table in ("paper_scan", "paper_scan_taken_back"):
        _refuse(table, "UPDATE", "added_only")
        _refuse(table, "DELETE", "added_only")
    _refuse(
        "paper_scan",
        "INSERT",
        "not_written_over",
        """EXISTS (SELECT 1 FROM paper_scan p WHERE p.scan_id = NEW.scan_id
                   OR (p.round_id = NEW.round_id AND p.member_id = NEW.member_id AND p.content_id = NEW.content_id
                       AND NOT EXISTS (SELECT 1 FROM paper_scan_taken_back t WHERE t.scan_id = p.scan_id)))""",
    )
    _refuse("paper_scan", "INSERT", "before_closing", _NOT_WHILE_OPEN.format(round="NEW.round_id"))
    _refuse(
        "paper_scan",
        "INSERT",
        "arrived",
        """coalesce((SELECT state FROM evidence_content WHERE content_id = NEW.content_id), '')
           NOT IN ('here', 'away')""",
    )
    same = "EXISTS (SELECT 1 FROM paper_scan_taken_back WHERE scan_id = NEW.scan_id)"
    _refuse("paper_scan_taken_back", "INSERT", "once", same)
    of_scan = "(SELECT round_id FROM paper_scan WHERE scan_id = NEW.scan_id)"
    _refuse("paper_scan_taken_back", "INSERT", "before_closing", _NOT_WHILE_OPEN.format(round=of_scan))


def _refuse(table: str, event: str, why: str, when: str = "1") -> None:
    name = f"seal_{table}_{event.lower()}_{why}"
    # In exec_driver_sql nothing is taken for a parameter.
    op.get_bind().exec_driver_sql(
        f"CREATE TRIGGER {name} BEFORE {event} ON {table} WHEN {when} "
        f"BEGIN SELECT RAISE(ABORT, 'sealed: {table} {why}'); END"
    )
