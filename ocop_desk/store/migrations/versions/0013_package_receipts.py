"""Receipts that came back for packages: kept for good."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    op.create_table(
        "package_receipt",
        sa.Column("receipt_id", sa.Integer, nullable=False),
        sa.Column("package_id", sa.Integer, nullable=False),
        sa.Column("sha256", sa.Text, nullable=False),
        sa.Column("data", sa.LargeBinary, nullable=False),
        sa.Column("verdict", sa.Text, nullable=False),
        sa.Column("codes", sa.Text, nullable=False),
        sa.Column("receiver", sa.Text, nullable=False),
        sa.Column("organisation", sa.Text, nullable=False),
        sa.Column("fingerprint", sa.Text, nullable=False),
        sa.Column("taken_by", sa.Text, nullable=False),
        sa.Column("received_at", sa.Text, nullable=False),
        sa.Column("kept_at", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("receipt_id", name="pk_package_receipt"),
        sa.ForeignKeyConstraint(["package_id"], ["result_package.package_id"], name="fk_package_receipt_package_id"),
        sa.CheckConstraint("length(sha256) = 64", name="ck_package_receipt_sha256_length"),
        sa.CheckConstraint("verdict IN ('accepted', 'refused')", name="ck_package_receipt_verdict_known"),
        sa.CheckConstraint("receiver <> ''", name="ck_package_receipt_receiver_filled"),
        sa.CheckConstraint("length(fingerprint) = 64", name="ck_package_receipt_fingerprint_length"),
        sa.CheckConstraint("received_at LIKE '____-__-__T__:__:%Z'", name="ck_package_receipt_received_at_utc"),
        sa.CheckConstraint("kept_at LIKE '____-__-__T__:__:%Z'", name="ck_package_receipt_kept_at_utc"),
        sqlite_strict=True,
        sqlite_autoincrement=True,
    )
    _refuse("UPDATE", "added_only")
    _refuse("DELETE", "added_only")
    _refuse("INSERT", "not_written_over", "EXISTS (SELECT 1 FROM package_receipt WHERE receipt_id = NEW.receipt_id)")
    _refuse("INSERT", "not_twice", "EXISTS (SELECT 1 FROM package_receipt WHERE sha256 = NEW.sha256)")


def _refuse(event: str, why: str, when: str = "1") -> None:
    name = f"seal_package_receipt_{event.lower()}_{why}"
    op.get_bind().exec_driver_sql(
        f"CREATE TRIGGER {name} BEFORE {event} ON package_receipt WHEN {when} "
        f"BEGIN SELECT RAISE(ABORT, 'sealed: package_receipt {why}'); END"
    )
