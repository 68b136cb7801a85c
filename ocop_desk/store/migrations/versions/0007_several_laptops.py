"""Several laptops: who a council file is, sessions that are scored elsewhere, members' keys, sealed sheets."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

_PLANNED = "coalesce((SELECT state FROM council_session WHERE session_id = {0}), '') <> 'planned'"


def upgrade() -> None:
    _make_identity()
    _make_exchange()
    _make_member_keys()
    _make_member_desk()
    _make_sealed_sheets()
    _know_new_sources()
    _seal()


def _make_identity() -> None:
    op.create_table(
        "council_identity",
        sa.Column("identity_id", sa.Integer, nullable=False),
        sa.Column("council_uid", sa.Text, nullable=False),
        sa.Column("desk_epoch", sa.Integer, nullable=False),
        sa.Column("desk_token", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("identity_id", name="pk_council_identity"),
        sa.CheckConstraint("identity_id = 1", name="ck_council_identity_only_one"),
        sa.CheckConstraint("council_uid <> ''", name="ck_council_identity_council_uid_filled"),
        sa.CheckConstraint("desk_epoch >= 1", name="ck_council_identity_desk_epoch_bound"),
        sa.CheckConstraint("desk_token <> ''", name="ck_council_identity_desk_token_filled"),
        sqlite_strict=True,
    )
    op.execute("INSERT INTO council_identity VALUES (1, lower(hex(randomblob(16))), 1, lower(hex(randomblob(16))))")


def _make_exchange() -> None:
    op.create_table(
        "session_exchange",
        sa.Column("session_id", sa.Integer, nullable=False),
        sa.Column("session_uid", sa.Text, nullable=False),
        sa.Column("certificate", sa.LargeBinary, nullable=False),
        sa.Column("signing_key", sa.LargeBinary, nullable=True),
        sa.Column("sealing_public", sa.LargeBinary, nullable=False),
        sa.Column("sealing_key", sa.LargeBinary, nullable=True),
        sa.Column("made_at", sa.Text, nullable=False),
        sa.Column("notices", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("session_id", name="pk_session_exchange"),
        sa.ForeignKeyConstraint(["session_id"], ["council_session.session_id"], name="fk_session_exchange_session_id"),
        sa.UniqueConstraint("session_uid", name="uq_session_exchange_session_uid"),
        sa.CheckConstraint("session_uid <> ''", name="ck_session_exchange_session_uid_filled"),
        sa.CheckConstraint("made_at LIKE '____-__-__T__:__:%Z'", name="ck_session_exchange_made_at_utc"),
        sa.CheckConstraint("notices >= 0", name="ck_session_exchange_notices_bound"),
        sqlite_strict=True,
    )


def _make_member_keys() -> None:
    op.create_table(
        "member_key",
        sa.Column("session_id", sa.Integer, nullable=False),
        sa.Column("member_id", sa.Integer, nullable=False),
        sa.Column("public_key", sa.LargeBinary, nullable=False),
        sa.Column("fingerprint", sa.Text, nullable=False),
        sa.Column("locked_key", sa.LargeBinary, nullable=True),
        sa.Column("origin", sa.Text, nullable=False),
        sa.Column("added_at", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("session_id", "member_id", name="pk_member_key"),
        sa.ForeignKeyConstraint(["session_id"], ["council_session.session_id"], name="fk_member_key_session_id"),
        sa.ForeignKeyConstraint(["member_id"], ["council_member.member_id"], name="fk_member_key_member_id"),
        sa.UniqueConstraint("session_id", "fingerprint", name="uq_member_key_session_id_fingerprint"),
        sa.CheckConstraint("length(fingerprint) = 64", name="ck_member_key_fingerprint_length"),
        sa.CheckConstraint("origin IN ('made', 'enrolled')", name="ck_member_key_origin_known"),
        sa.CheckConstraint("added_at LIKE '____-__-__T__:__:%Z'", name="ck_member_key_added_at_utc"),
        sqlite_strict=True,
    )


def _make_member_desk() -> None:
    op.create_table(
        "member_desk",
        sa.Column("desk_id", sa.Integer, nullable=False),
        sa.Column("session_id", sa.Integer, nullable=False),
        sa.Column("member_id", sa.Integer, nullable=False),
        sa.Column("bundle_sha256", sa.Text, nullable=False),
        sa.Column("secretary_epoch", sa.Integer, nullable=False),
        sa.Column("notice", sa.Integer, nullable=False),
        sa.Column("told_at", sa.Text, nullable=False),
        sa.Column("wrong", sa.Integer, nullable=False),
        sa.Column("wrong_at", sa.Text, nullable=True),
        sa.PrimaryKeyConstraint("desk_id", name="pk_member_desk"),
        sa.ForeignKeyConstraint(["session_id"], ["council_session.session_id"], name="fk_member_desk_session_id"),
        sa.ForeignKeyConstraint(["member_id"], ["council_member.member_id"], name="fk_member_desk_member_id"),
        sa.CheckConstraint("desk_id = 1", name="ck_member_desk_only_one"),
        sa.CheckConstraint("length(bundle_sha256) = 64", name="ck_member_desk_bundle_sha256_length"),
        sa.CheckConstraint("secretary_epoch >= 1", name="ck_member_desk_secretary_epoch_bound"),
        sa.CheckConstraint("notice >= 0", name="ck_member_desk_notice_bound"),
        sa.CheckConstraint("told_at LIKE '____-__-__T__:__:%Z'", name="ck_member_desk_told_at_utc"),
        sa.CheckConstraint("wrong >= 0", name="ck_member_desk_wrong_bound"),
        sa.CheckConstraint("wrong_at LIKE '____-__-__T__:__:%Z'", name="ck_member_desk_wrong_at_utc"),
        sqlite_strict=True,
    )


def _make_sealed_sheets() -> None:
    round_member = ["round_member.round_id", "round_member.member_id"]
    op.create_table(
        "sealed_sheet",
        sa.Column("round_id", sa.Integer, nullable=False),
        sa.Column("member_id", sa.Integer, nullable=False),
        sa.Column("sha256", sa.Text, nullable=False),
        sa.Column("data", sa.LargeBinary, nullable=False),
        sa.Column("made_at", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("round_id", "member_id", name="pk_sealed_sheet"),
        sa.ForeignKeyConstraint(["round_id", "member_id"], round_member, name="fk_sealed_sheet_round_id_member_id"),
        sa.CheckConstraint("length(sha256) = 64", name="ck_sealed_sheet_sha256_length"),
        sa.CheckConstraint("made_at LIKE '____-__-__T__:__:%Z'", name="ck_sealed_sheet_made_at_utc"),
        sqlite_strict=True,
    )
    op.create_table(
        "received_sheet",
        sa.Column("received_id", sa.Integer, nullable=False),
        sa.Column("round_id", sa.Integer, nullable=False),
        sa.Column("member_id", sa.Integer, nullable=False),
        sa.Column("sha256", sa.Text, nullable=False),
        sa.Column("data", sa.LargeBinary, nullable=False),
        sa.Column("sealed_at", sa.Text, nullable=False),
        sa.Column("received_at", sa.Text, nullable=False),
        sa.Column("despite", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("received_id", name="pk_received_sheet"),
        sa.ForeignKeyConstraint(["round_id", "member_id"], round_member, name="fk_received_sheet_round_id_member_id"),
        sa.UniqueConstraint("sha256", name="uq_received_sheet_sha256"),
        sa.CheckConstraint("length(sha256) = 64", name="ck_received_sheet_sha256_length"),
        sa.CheckConstraint("sealed_at LIKE '____-__-__T__:__:%Z'", name="ck_received_sheet_sealed_at_utc"),
        sa.CheckConstraint("received_at LIKE '____-__-__T__:__:%Z'", name="ck_received_sheet_received_at_utc"),
        sqlite_strict=True,
        sqlite_autoincrement=True,
    )
    op.create_index("ix_received_sheet_round_id", "received_sheet", ["round_id"])
    op.create_table(
        "received_choice",
        sa.Column("choice_id", sa.Integer, nullable=False),
        sa.Column("round_id", sa.Integer, nullable=False),
        sa.Column("member_id", sa.Integer, nullable=False),
        sa.Column("chosen", sa.Text, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("decided_at", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("choice_id", name="pk_received_choice"),
        sa.ForeignKeyConstraint(["round_id", "member_id"], round_member, name="fk_received_choice_round_id_member_id"),
        sa.CheckConstraint("reason <> ''", name="ck_received_choice_reason_filled"),
        sa.CheckConstraint("decided_at LIKE '____-__-__T__:__:%Z'", name="ck_received_choice_decided_at_utc"),
        sqlite_strict=True,
        sqlite_autoincrement=True,
    )
    op.create_index("ix_received_choice_round_id", "received_choice", ["round_id"])


def _know_new_sources() -> None:
    """Let a sheet be sealed elsewhere or come from paper: the table is made anew with the wider constraint."""
    connection = op.get_bind()
    rows = connection.exec_driver_sql(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND sql LIKE '%score_sheet%' ORDER BY rowid"
    ).all()
    statement = connection.exec_driver_sql("SELECT sql FROM sqlite_schema WHERE name = 'score_sheet'").scalar_one()
    wider = statement.replace("source IN ('typed', 'excel')", "source IN ('typed', 'excel', 'sealed', 'paper')")
    for name, _sql in rows:
        connection.exec_driver_sql(f"DROP TRIGGER {name}")
    # Numbers of sheets stay; the counter of numbers must not fall back.
    last = connection.exec_driver_sql("SELECT seq FROM sqlite_sequence WHERE name = 'score_sheet'").scalar()
    connection.exec_driver_sql("CREATE TEMP TABLE kept_sheet AS SELECT * FROM score_sheet")
    connection.exec_driver_sql("DROP TABLE score_sheet")
    connection.exec_driver_sql(wider)
    connection.exec_driver_sql("INSERT INTO score_sheet SELECT * FROM kept_sheet")
    connection.exec_driver_sql("DROP TABLE kept_sheet")
    if last is not None:
        connection.exec_driver_sql("DELETE FROM sqlite_sequence WHERE name = 'score_sheet'")
        connection.exec_driver_sql("INSERT INTO sqlite_sequence (name, seq) VALUES ('score_sheet', ?)", (last,))
    for _name, sql in rows:
        connection.exec_driver_sql(sql)


def _seal() -> None:
    for event in ("INSERT", "UPDATE", "DELETE"):
        row = "NEW" if event == "INSERT" else "OLD"
        _refuse("member_key", event, "frozen_by_opening", _PLANNED.format(f"{row}.session_id"))
    # A file that a session bundle makes takes on the name of the bundle's council before anything is in it.
    _refuse(
        "council_identity",
        "UPDATE OF council_uid",
        "kept",
        "OLD.council_uid <> NEW.council_uid AND EXISTS (SELECT 1 FROM council_session)",
    )
    _refuse("council_identity", "UPDATE OF desk_epoch", "only_grows", "NEW.desk_epoch < OLD.desk_epoch")
    _refuse("council_identity", "DELETE", "kept")
    _refuse(
        "session_exchange",
        "UPDATE OF session_id, session_uid, certificate, sealing_public, sealing_key, made_at",
        "kept",
    )
    _refuse("session_exchange", "DELETE", "kept")
    for table, key in (
        ("sealed_sheet", ("round_id", "member_id")),
        ("received_sheet", ("received_id",)),
        ("received_choice", ("choice_id",)),
    ):
        _refuse(table, "UPDATE", "added_only")
        _refuse(table, "DELETE", "added_only")
        same = " AND ".join(f"{column} = NEW.{column}" for column in key)
        _refuse(table, "INSERT", "not_written_over", f"EXISTS (SELECT 1 FROM {table} WHERE {same})")
    _refuse("received_sheet", "INSERT", "not_twice", "EXISTS (SELECT 1 FROM received_sheet WHERE sha256 = NEW.sha256)")


def _refuse(table: str, event: str, why: str, when: str = "1") -> None:
    name = f"seal_{table}_{event.split()[0].lower()}_{why}"
    # In exec_driver_sql nothing is taken for a parameter.
    op.get_bind().exec_driver_sql(
        f"CREATE TRIGGER {name} BEFORE {event} ON {table} WHEN {when} "
        f"BEGIN SELECT RAISE(ABORT, 'sealed: {table} {why}'); END"
    )
