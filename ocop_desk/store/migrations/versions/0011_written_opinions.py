"""Written opinions: until when they are waited for, and that a meeting may be called where they differ."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"

_PLAN = ("number", "year", "title", "place", "planned_for", "dossiers_sent")


def upgrade() -> None:
    op.create_table(
        "opinion_deadline",
        sa.Column("deadline_id", sa.Integer, nullable=False),
        sa.Column("session_id", sa.Integer, nullable=False),
        sa.Column("deadline", sa.Text, nullable=False),
        sa.Column("set_at", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("deadline_id", name="pk_opinion_deadline"),
        sa.ForeignKeyConstraint(["session_id"], ["council_session.session_id"], name="fk_opinion_deadline_session_id"),
        sa.CheckConstraint("deadline LIKE '____-__-__T__:__:%Z'", name="ck_opinion_deadline_deadline_utc"),
        sa.CheckConstraint("set_at LIKE '____-__-__T__:__:%Z'", name="ck_opinion_deadline_set_at_utc"),
        sqlite_strict=True,
        sqlite_autoincrement=True,
    )
    op.create_index("ix_opinion_deadline_session_id", "opinion_deadline", ["session_id"])
    for event in ("UPDATE", "DELETE"):
        _refuse("opinion_deadline", event, "added_only")
    _refuse(
        "opinion_deadline",
        "INSERT",
        "not_written_over",
        "EXISTS (SELECT 1 FROM opinion_deadline WHERE deadline_id = NEW.deadline_id)",
    )
    _let_meetings_be_called()


def _let_meetings_be_called() -> None:
    """The plan of an open session stays, but for one step: opinions in writing become a meeting."""
    op.execute("DROP TRIGGER seal_council_session_update_plan_kept_once_open")
    same = " AND ".join(f"NEW.{column} IS OLD.{column}" for column in _PLAN)
    called = f"OLD.state = 'open' AND OLD.kind = 'written' AND NEW.kind = 'meeting' AND {same}"
    _refuse(
        "council_session",
        "UPDATE OF number, year, kind, title, place, planned_for, dossiers_sent",
        "plan_kept_once_open",
        f"OLD.state <> 'planned' AND NOT ({called})",
    )


def _refuse(table: str, event: str, why: str, when: str = "1") -> None:
    name = f"seal_{table}_{event.split()[0].lower()}_{why}"
    # In exec_driver_sql nothing is taken for a parameter.
    op.get_bind().exec_driver_sql(
        f"CREATE TRIGGER {name} BEFORE {event} ON {table} WHEN {when} "
        f"BEGIN SELECT RAISE(ABORT, 'sealed: {table} {why}'); END"
    )
