"""Calibration sessions: of practice councils only, closed without conclusions, never with results."""

from alembic import op

revision = "0009"
down_revision = "0008"

# What only a session with results has, and how each row leads to its session.
RESULTS = {
    "finding": "(SELECT e.session_id FROM scoring_round r JOIN agenda_entry e USING (entry_id) "
    "WHERE r.round_id = NEW.round_id)",
    "rejection": "(SELECT session_id FROM agenda_entry WHERE entry_id = NEW.entry_id)",
    "conclusion": "(SELECT session_id FROM agenda_entry WHERE entry_id = NEW.entry_id)",
    "product_result": "(SELECT session_id FROM agenda_entry WHERE entry_id = NEW.entry_id)",
    "signed_paper": "NEW.session_id",
    "result_package": "NEW.session_id",
}


def upgrade() -> None:
    op.execute(
        "ALTER TABLE council_session ADD COLUMN calibration INTEGER DEFAULT 0 NOT NULL "
        "CONSTRAINT ck_council_session_calibration_flag CHECK (calibration IN (0, 1))"
    )
    _refuse("council_session", "UPDATE OF calibration", "calibration_kept", "NEW.calibration <> OLD.calibration")
    _refuse(
        "council_session",
        "INSERT",
        "calibration_is_practice",
        "NEW.calibration AND NOT EXISTS (SELECT 1 FROM council WHERE practice = 1)",
    )
    for table, session_id in RESULTS.items():
        _refuse(
            table,
            "INSERT",
            "calibration_has_no_result",
            f"EXISTS (SELECT 1 FROM council_session WHERE session_id = {session_id} AND calibration = 1)",
        )
    _let_calibrations_close()


def _let_calibrations_close() -> None:
    """Samples of a calibration are talked about once revealed, and never concluded."""
    op.execute("DROP TRIGGER seal_council_session_update_closed_when_nothing_runs")
    _refuse(
        "council_session",
        "UPDATE OF state",
        "closed_when_nothing_runs",
        """NEW.state = 'closed' AND EXISTS (
               SELECT 1 FROM agenda_entry
               WHERE session_id = NEW.session_id
                 AND (state = 'scoring' OR (state = 'revealed' AND NEW.calibration = 0)))""",
    )


def _refuse(table: str, event: str, why: str, when: str) -> None:
    name = f"seal_{table}_{event.split()[0].lower()}_{why}"
    # In exec_driver_sql nothing is taken for a parameter.
    op.get_bind().exec_driver_sql(
        f"CREATE TRIGGER {name} BEFORE {event} ON {table} WHEN {when} "
        f"BEGIN SELECT RAISE(ABORT, 'sealed: {table} {why}'); END"
    )
