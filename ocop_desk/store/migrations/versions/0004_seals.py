"""Seals: triggers that refuse changes of what was submitted, concluded, frozen or closed, whoever writes."""

from alembic import op

revision = "0004"
down_revision = "0003"

# Tables to which rows are only ever added, and the key under which a row must not be written over.
# INSERT OR REPLACE takes a row away without its DELETE triggers, so adding over a row is refused too.
ADDED_ONLY = {
    "audit_event": ("seq",),
    "session_rules": ("session_id",),
    "frozen_scorecard": ("sha256",),
    "session_scorecard": ("session_id", "scorecard"),
    "session_member": ("session_id", "member_id"),
    "round_member": ("round_id", "member_id"),
    "round_excuse": ("round_id", "member_id"),
    "finding": ("finding_id",),
    "rejection": ("entry_id",),
    "conclusion": ("entry_id",),
    "signed_paper": ("session_id", "name", "version"),
    "result_package": ("package_id",),
}
# Rows that may change for a while, but are never written over by adding.
NOT_WRITTEN_OVER = {
    "council_session": ("session_id",),
    "agenda_entry": ("entry_id",),
    "frozen_product": ("entry_id",),
    "scoring_round": ("round_id",),
    "score_sheet": ("sheet_id",),
}


def upgrade() -> None:
    for table, key in ADDED_ONLY.items():
        _refuse(table, "UPDATE", "added_only")
        _refuse(table, "DELETE", "added_only")
        _refuse_writing_over(table, key)
    for table, key in NOT_WRITTEN_OVER.items():
        _refuse_writing_over(table, key)
    _seal_audit_chain()
    _seal_sessions()
    _seal_what_opening_froze()
    _seal_agenda()
    _seal_lists_of_a_session()
    _seal_rounds()
    _seal_sheets()
    _seal_decisions()
    _refuse(
        "signed_paper",
        "INSERT",
        "versions_in_turn",
        """NEW.version <> (SELECT coalesce(max(version) + 1, 0) FROM signed_paper
                          WHERE session_id = NEW.session_id AND name = NEW.name)""",
    )


def _seal_audit_chain() -> None:
    _refuse(
        "audit_event",
        "INSERT",
        "chained",
        f"""NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM audit_event)
            OR NEW.previous_hash <> coalesce(
                (SELECT hash FROM audit_event ORDER BY seq DESC LIMIT 1), '{"0" * 64}')""",
    )


def _seal_sessions() -> None:
    _refuse("council_session", "INSERT", "starts_planned", "NEW.state <> 'planned'")
    _refuse("council_session", "DELETE", "kept_once_open", "OLD.state <> 'planned'")
    _refuse("council_session", "UPDATE OF session_id", "number_kept", "NEW.session_id <> OLD.session_id")
    _refuse(
        "council_session",
        "UPDATE OF number, year, kind, title, place, planned_for, dossiers_sent",
        "plan_kept_once_open",
        "OLD.state <> 'planned'",
    )
    _refuse(
        "council_session",
        "UPDATE OF state",
        "one_step_on",
        """(OLD.state, NEW.state) NOT IN (VALUES ('planned', 'open'), ('open', 'closed'), ('closed', 'signed'))
           AND NEW.state <> OLD.state""",
    )
    for column in ("opened_at", "closed_at", "signed_at"):
        _refuse(
            "council_session",
            f"UPDATE OF {column}",
            f"{column}_kept",
            f"OLD.{column} IS NOT NULL AND NEW.{column} IS NOT OLD.{column}",
        )
    _refuse(
        "council_session",
        "UPDATE OF state",
        "opened_frozen",
        """NEW.state = 'open' AND NOT EXISTS (SELECT 1 FROM session_rules WHERE session_id = NEW.session_id)""",
    )
    _refuse(
        "council_session",
        "UPDATE OF state",
        "closed_when_nothing_runs",
        """NEW.state = 'closed' AND EXISTS (
               SELECT 1 FROM agenda_entry
               WHERE session_id = NEW.session_id AND state IN ('scoring', 'revealed'))""",
    )


def _seal_what_opening_froze() -> None:
    for table in ("session_rules", "session_member"):
        _refuse(table, "INSERT", "before_opening", _session_not("NEW.session_id", "planned"))
    _refuse("session_scorecard", "INSERT", "before_closing", _session_not("NEW.session_id", "planned", "open"))
    _refuse("frozen_product", "UPDATE", "frozen")
    _refuse("frozen_product", "INSERT", "before_closing", _entry_not_in("NEW.entry_id", "planned", "open"))
    _refuse("frozen_product", "DELETE", "kept_once_scored", f"NOT ({_removable('OLD.entry_id')})")


def _seal_agenda() -> None:
    _refuse("agenda_entry", "INSERT", "before_closing", _session_not("NEW.session_id", "planned", "open"))
    _refuse("agenda_entry", "INSERT", "starts_waiting", "NEW.state <> 'waiting'")
    _refuse("agenda_entry", "DELETE", "kept_once_scored", f"NOT ({_removable('OLD.entry_id')})")
    _refuse(
        "agenda_entry",
        "UPDATE OF entry_id, session_id, product_id",
        "identity_kept",
        """NEW.entry_id <> OLD.entry_id OR NEW.session_id <> OLD.session_id OR NEW.product_id <> OLD.product_id""",
    )
    _refuse("agenda_entry", "UPDATE", "before_closing", _session_not("OLD.session_id", "planned", "open"))
    _refuse(
        "agenda_entry",
        "UPDATE OF state",
        "one_way",
        f"""NEW.state <> OLD.state AND (
               OLD.state = 'concluded' OR NEW.state = 'waiting'
               OR {_session_not("OLD.session_id", "open")}
               OR (NEW.state = 'concluded' AND NOT {_concluded("NEW.entry_id")}))""",
    )


def _seal_lists_of_a_session() -> None:
    for table in ("attendance", "remark"):
        _refuse(table, "INSERT", "before_closing", _session_not("NEW.session_id", "planned", "open"))
        _refuse(table, "DELETE", "before_closing", _session_not("OLD.session_id", "planned", "open"))
        either = " OR ".join(_session_not(f"{row}.session_id", "planned", "open") for row in ("OLD", "NEW"))
        _refuse(table, "UPDATE", "before_closing", either)
    for event, rows in (("INSERT", ("NEW",)), ("UPDATE", ("OLD", "NEW")), ("DELETE", ("OLD",))):
        over = " OR ".join(
            f"{_entry_not_in(f'{row}.entry_id', 'planned', 'open')} OR {_concluded(f'{row}.entry_id')}" for row in rows
        )
        _refuse("conflict_of_interest", event, "before_conclusion", over)


def _seal_rounds() -> None:
    _refuse("scoring_round", "DELETE", "kept")
    _refuse(
        "scoring_round",
        "UPDATE",
        "only_revealed_once",
        """OLD.revealed_at IS NOT NULL OR NEW.round_id <> OLD.round_id OR NEW.entry_id <> OLD.entry_id
           OR NEW.number <> OLD.number OR NEW.reason <> OLD.reason OR NEW.opened_at <> OLD.opened_at""",
    )
    running = f"{_entry_not_in('NEW.entry_id', 'open')} OR {_concluded('NEW.entry_id')}"
    _refuse("scoring_round", "UPDATE", "before_conclusion", running)
    _refuse("scoring_round", "INSERT", "before_conclusion", running)
    _refuse(
        "scoring_round",
        "INSERT",
        "in_turn",
        """NEW.revealed_at IS NOT NULL
           OR NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM scoring_round WHERE entry_id = NEW.entry_id)
           OR EXISTS (SELECT 1 FROM scoring_round WHERE entry_id = NEW.entry_id AND revealed_at IS NULL)""",
    )
    for table in ("round_member", "round_excuse"):
        _refuse(table, "INSERT", "before_reveal", _round_over("NEW.round_id"))
    _refuse(
        "round_excuse",
        "INSERT",
        "before_submission",
        """EXISTS (SELECT 1 FROM score_sheet WHERE round_id = NEW.round_id AND member_id = NEW.member_id
                   AND submitted_at IS NOT NULL)""",
    )


def _seal_sheets() -> None:
    _refuse(
        "score_sheet",
        "INSERT",
        "starts_as_draft",
        f"""NEW.submitted_at IS NOT NULL OR {_round_over("NEW.round_id")}
            OR EXISTS (SELECT 1 FROM score_sheet WHERE round_id = NEW.round_id AND member_id = NEW.member_id)""",
    )
    _refuse("score_sheet", "DELETE", "submitted", "OLD.submitted_at IS NOT NULL")
    _refuse(
        "score_sheet",
        "UPDATE",
        "submitted",
        f"""OLD.submitted_at IS NOT NULL OR NEW.sheet_id <> OLD.sheet_id OR NEW.round_id <> OLD.round_id
            OR NEW.member_id <> OLD.member_id OR {_round_over("OLD.round_id")}""",
    )
    _refuse(
        "score_sheet",
        "UPDATE OF submitted_at",
        "excused",
        "EXISTS (SELECT 1 FROM round_excuse WHERE round_id = NEW.round_id AND member_id = NEW.member_id)",
    )
    for table in ("score_mark", "score_note"):
        for event, rows in (("INSERT", ("NEW",)), ("UPDATE", ("OLD", "NEW")), ("DELETE", ("OLD",))):
            _refuse(table, event, "submitted", " OR ".join(_sheet_over(f"{row}.sheet_id") for row in rows))


def _seal_decisions() -> None:
    _refuse(
        "finding",
        "INSERT",
        "on_last_revealed_round",
        """NOT EXISTS (
               SELECT 1 FROM scoring_round r
               JOIN agenda_entry e USING (entry_id) JOIN council_session s USING (session_id)
               WHERE r.round_id = NEW.round_id AND r.revealed_at IS NOT NULL AND s.state = 'open'
                 AND r.number = (SELECT max(number) FROM scoring_round WHERE entry_id = r.entry_id)
                 AND NOT EXISTS (SELECT 1 FROM conclusion c WHERE c.entry_id = r.entry_id))""",
    )
    over = f"{_entry_not_in('NEW.entry_id', 'open')} OR {_concluded('NEW.entry_id')}"
    _refuse("rejection", "INSERT", "before_conclusion", over)
    _refuse("conclusion", "INSERT", "before_closing", _entry_not_in("NEW.entry_id", "open"))
    _refuse(
        "conclusion",
        "INSERT",
        "revealed_or_rejected",
        """NOT EXISTS (SELECT 1 FROM rejection WHERE entry_id = NEW.entry_id)
           AND coalesce((SELECT revealed_at FROM scoring_round WHERE entry_id = NEW.entry_id
                         ORDER BY number DESC LIMIT 1), '') = ''""",
    )


def _refuse_writing_over(table: str, key: tuple[str, ...]) -> None:
    same = " AND ".join(f"{column} = NEW.{column}" for column in key)
    _refuse(table, "INSERT", "not_written_over", f"EXISTS (SELECT 1 FROM {table} WHERE {same})")


def _refuse(table: str, event: str, why: str, when: str = "1") -> None:
    name = f"seal_{table}_{event.split()[0].lower()}_{why}"
    # In exec_driver_sql nothing is taken for a parameter.
    op.get_bind().exec_driver_sql(
        f"CREATE TRIGGER {name} BEFORE {event} ON {table} WHEN {when} "
        f"BEGIN SELECT RAISE(ABORT, 'sealed: {table} {why}'); END"
    )


def _session_not(session_id: str, *states: str) -> str:
    return f"coalesce((SELECT state FROM council_session WHERE session_id = {session_id}), '') NOT IN {_listed(states)}"


def _entry_not_in(entry_id: str, *states: str) -> str:
    return (
        "coalesce((SELECT s.state FROM agenda_entry e JOIN council_session s USING (session_id) "
        f"WHERE e.entry_id = {entry_id}), '') NOT IN {_listed(states)}"
    )


def _removable(entry_id: str) -> str:
    return (
        "EXISTS (SELECT 1 FROM agenda_entry e JOIN council_session s USING (session_id) "
        f"WHERE e.entry_id = {entry_id} AND e.state = 'waiting' AND s.state IN ('planned', 'open'))"
    )


def _concluded(entry_id: str) -> str:
    return f"EXISTS (SELECT 1 FROM conclusion WHERE entry_id = {entry_id})"


def _round_over(round_id: str) -> str:
    return (
        "NOT EXISTS (SELECT 1 FROM scoring_round r JOIN agenda_entry e USING (entry_id) "
        "JOIN council_session s USING (session_id) "
        f"WHERE r.round_id = {round_id} AND r.revealed_at IS NULL AND s.state = 'open' "
        "AND NOT EXISTS (SELECT 1 FROM conclusion c WHERE c.entry_id = r.entry_id))"
    )


def _sheet_over(sheet_id: str) -> str:
    return (
        "NOT EXISTS (SELECT 1 FROM score_sheet sheet JOIN scoring_round r USING (round_id) "
        "JOIN agenda_entry e USING (entry_id) JOIN council_session s USING (session_id) "
        f"WHERE sheet.sheet_id = {sheet_id} AND sheet.submitted_at IS NULL AND r.revealed_at IS NULL "
        "AND s.state = 'open' AND NOT EXISTS (SELECT 1 FROM conclusion c WHERE c.entry_id = r.entry_id))"
    )


def _listed(states: tuple[str, ...]) -> str:
    return "(" + ", ".join(f"'{state}'" for state in states) + ")"
