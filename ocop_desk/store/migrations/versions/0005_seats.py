"""PINs of the day, seats, and when a sheet was last saved."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.create_table(
        "session_pin",
        sa.Column("session_id", sa.Integer, nullable=False),
        sa.Column("member_id", sa.Integer, nullable=False),
        sa.Column("hash", sa.Text, nullable=False),
        sa.Column("set_at", sa.Text, nullable=False),
        sa.Column("wrong", sa.Integer, nullable=False),
        sa.Column("wrong_at", sa.Text, nullable=True),
        sa.PrimaryKeyConstraint("session_id", "member_id", name="pk_session_pin"),
        sa.ForeignKeyConstraint(["session_id"], ["council_session.session_id"], name="fk_session_pin_session_id"),
        sa.ForeignKeyConstraint(["member_id"], ["council_member.member_id"], name="fk_session_pin_member_id"),
        sa.CheckConstraint("hash <> ''", name="ck_session_pin_hash_filled"),
        sa.CheckConstraint("set_at LIKE '____-__-__T__:__:%Z'", name="ck_session_pin_set_at_utc"),
        sa.CheckConstraint("wrong >= 0", name="ck_session_pin_wrong_bound"),
        sa.CheckConstraint("wrong_at LIKE '____-__-__T__:__:%Z'", name="ck_session_pin_wrong_at_utc"),
        sqlite_strict=True,
    )
    op.create_table(
        "seat",
        sa.Column("session_id", sa.Integer, nullable=False),
        sa.Column("member_id", sa.Integer, nullable=False),
        sa.Column("token", sa.Text, nullable=False),
        sa.Column("laptop", sa.Text, nullable=False),
        sa.Column("process", sa.Integer, nullable=False),
        sa.Column("taken_at", sa.Text, nullable=False),
        sa.Column("left_at", sa.Text, nullable=True),
        sa.PrimaryKeyConstraint("session_id", "member_id", name="pk_seat"),
        sa.ForeignKeyConstraint(["session_id"], ["council_session.session_id"], name="fk_seat_session_id"),
        sa.ForeignKeyConstraint(["member_id"], ["council_member.member_id"], name="fk_seat_member_id"),
        sa.CheckConstraint("token <> ''", name="ck_seat_token_filled"),
        sa.CheckConstraint("process >= 0", name="ck_seat_process_bound"),
        sa.CheckConstraint("taken_at LIKE '____-__-__T__:__:%Z'", name="ck_seat_taken_at_utc"),
        sa.CheckConstraint("left_at LIKE '____-__-__T__:__:%Z'", name="ck_seat_left_at_utc"),
        sqlite_strict=True,
    )
    # Sealed sheets of older files keep NULL here: nothing changes them.
    op.execute(
        "ALTER TABLE score_sheet ADD COLUMN saved_at TEXT "
        "CONSTRAINT ck_score_sheet_saved_at_utc CHECK (saved_at LIKE '____-__-__T__:__:%Z')"
    )
