"""People who sign in to the file, with their roles."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    op.create_table(
        "person",
        sa.Column("person_id", sa.Integer, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("role", sa.Text, nullable=False),
        sa.Column("member_id", sa.Integer, nullable=True),
        sa.Column("hash", sa.Text, nullable=False),
        sa.Column("set_at", sa.Text, nullable=False),
        sa.Column("wrong", sa.Integer, nullable=False),
        sa.Column("wrong_at", sa.Text, nullable=True),
        sa.Column("added_at", sa.Text, nullable=False),
        sa.Column("removed_at", sa.Text, nullable=True),
        sa.PrimaryKeyConstraint("person_id", name="pk_person"),
        sa.ForeignKeyConstraint(["member_id"], ["council_member.member_id"], name="fk_person_member_id"),
        sa.CheckConstraint("name <> ''", name="ck_person_name_filled"),
        sa.CheckConstraint(
            "role IN ('secretary', 'chair', 'member', 'adviser', 'viewer')", name="ck_person_role_known"
        ),
        sa.CheckConstraint("set_at LIKE '____-__-__T__:__:%Z'", name="ck_person_set_at_utc"),
        sa.CheckConstraint("wrong >= 0", name="ck_person_wrong_bound"),
        sa.CheckConstraint("wrong_at LIKE '____-__-__T__:__:%Z'", name="ck_person_wrong_at_utc"),
        sa.CheckConstraint("added_at LIKE '____-__-__T__:__:%Z'", name="ck_person_added_at_utc"),
        sa.CheckConstraint("removed_at LIKE '____-__-__T__:__:%Z'", name="ck_person_removed_at_utc"),
        sa.CheckConstraint("(removed_at IS NULL) = (hash <> '')", name="ck_person_hash_while_there"),
        sqlite_strict=True,
        sqlite_autoincrement=True,
    )
