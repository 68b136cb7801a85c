"""The continuous copy: a desk's keys, and which desk took over from a file."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    op.create_table(
        "desk_key",
        sa.Column("epoch", sa.Integer, nullable=False),
        sa.Column("public_key", sa.LargeBinary, nullable=False),
        sa.Column("private_key", sa.LargeBinary, nullable=True),
        sa.Column("vouched", sa.LargeBinary, nullable=False),
        sa.Column("made_at", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("epoch", name="pk_desk_key"),
        sa.CheckConstraint("made_at LIKE '____-__-__T__:__:%Z'", name="ck_desk_key_made_at_utc"),
        sqlite_strict=True,
    )
    op.create_table(
        "superseded_desk",
        sa.Column("superseded_id", sa.Integer, nullable=False),
        sa.Column("epoch", sa.Integer, nullable=False),
        sa.Column("actor", sa.Text, nullable=False),
        sa.Column("host", sa.Text, nullable=False),
        sa.Column("taken_over_at", sa.Text, nullable=True),
        sa.Column("shared_events", sa.Integer, nullable=True),
        sa.Column("shared_received", sa.Integer, nullable=True),
        sa.Column("heard_at", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("superseded_id", name="pk_superseded_desk"),
        sa.CheckConstraint("superseded_id = 1", name="ck_superseded_desk_only_one"),
        sa.CheckConstraint("epoch >= 2", name="ck_superseded_desk_epoch_bound"),
        sa.CheckConstraint("taken_over_at LIKE '____-__-__T__:__:%Z'", name="ck_superseded_desk_taken_over_at_utc"),
        sa.CheckConstraint("shared_events >= 0", name="ck_superseded_desk_shared_events_bound"),
        sa.CheckConstraint("shared_received >= 0", name="ck_superseded_desk_shared_received_bound"),
        sa.CheckConstraint("heard_at LIKE '____-__-__T__:__:%Z'", name="ck_superseded_desk_heard_at_utc"),
        sqlite_strict=True,
    )
    _refuse("desk_key", "UPDATE OF epoch, public_key, vouched, made_at", "kept")
    _refuse("desk_key", "UPDATE OF private_key", "only_goes", "NEW.private_key IS NOT NULL")
    _refuse("desk_key", "DELETE", "kept")
    _refuse("desk_key", "INSERT", "not_written_over", "EXISTS (SELECT 1 FROM desk_key WHERE epoch >= NEW.epoch)")
    for event in ("UPDATE", "DELETE"):
        _refuse("superseded_desk", event, "kept")
    _refuse("superseded_desk", "INSERT", "kept", "EXISTS (SELECT 1 FROM superseded_desk)")


def _refuse(table: str, event: str, why: str, when: str = "1") -> None:
    name = f"seal_{table}_{event.split()[0].lower()}_{why}"
    # In exec_driver_sql nothing is taken for a parameter.
    op.get_bind().exec_driver_sql(
        f"CREATE TRIGGER {name} BEFORE {event} ON {table} WHEN {when} "
        f"BEGIN SELECT RAISE(ABORT, 'sealed: {table} {why}'); END"
    )
