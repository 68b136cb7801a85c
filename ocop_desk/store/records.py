"""The whole record of a session, read with one query per table."""

from base64 import b64encode
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, Table, and_, select

from ocop_desk.domain.councils import Council, CouncilMember
from ocop_desk.domain.records import (
    ConclusionRecord,
    ConflictRecord,
    ExcusedRecord,
    FindingRecord,
    ProductRecord,
    RejectionRecord,
    Remark,
    RosterEntry,
    RoundRecord,
    SessionRecord,
    SessionState,
    SheetRecord,
    SheetSource,
)
from ocop_desk.domain.results import Finding
from ocop_desk.domain.rules import CouncilLevel
from ocop_desk.store.audit import Audit
from ocop_desk.store.councils import Councils
from ocop_desk.store.exchange import Exchange
from ocop_desk.store.freezing import frozen_rules
from ocop_desk.store.paper_sheets import PaperSheets
from ocop_desk.store.products import product_of
from ocop_desk.store.session_dossiers import used_dossiers
from ocop_desk.store.sessions import Sessions
from ocop_desk.store.shelf import OfficialWordings
from ocop_desk.store.tables import (
    agenda_entry,
    conclusion,
    finding,
    product,
    rejection,
    remark,
    round_excuse,
    round_member,
    score_mark,
    score_note,
    score_sheet,
    scoring_round,
)
from ocop_desk.store.values import FrozenRules, StoredSession

NO_ENTRY = 0
"""A number no agenda entry has: a record without any round."""

_ByRound = dict[int, list[Row[Any]]]


def session_record(
    connection: Connection, session_id: int, rules: FrozenRules | None = None, *, rounds_of: int | None = None
) -> SessionRecord:
    """The session as one value. Raises LookupError where there is none.

    With `rounds_of` only that agenda entry comes with its rounds, the others have none: for an act on one product,
    which must not wait for the marks of all.

    An opened session is read from what it froze. Before that `rules` stand for it; without them council, members,
    profile and products are those of today, and rule set and scorecards are empty.
    """
    session = Sessions(connection).get(session_id)
    if session is None:
        raise LookupError(f"no session {session_id}")
    rules = frozen_rules(connection, session_id) or rules or _rules_of_today(connection, session_id)
    exchange = Exchange(connection)
    of_session = exchange.session(session_id)
    return SessionRecord(
        **_head(session),
        council=rules.council,
        profile=rules.profile,
        roster=_roster(connection, session_id, rules.roster),
        rule_set=rules.rule_set,
        rule_set_sha256=rules.sha256,
        decision=rules.decision,
        bands=rules.bands,
        council_level=rules.council_level,
        grounds=rules.grounds,
        scorecards=rules.scorecards,
        products=_products(connection, session_id, rules, rounds_of),
        remarks=_remarks(connection, session_id),
        official_wording=OfficialWordings(connection).load(rules.rule_set),
        council_uid=exchange.identity().council_uid if of_session else "",
        session_uid=of_session.session_uid if of_session else "",
        audit_code=_closing_code(connection, session),
    )


def _head(session: StoredSession) -> dict[str, Any]:
    return {name: getattr(session, name) for name in StoredSession.__slots__ if name != "signed_at"}


def _closing_code(connection: Connection, session: StoredSession) -> str:
    if session.state not in (SessionState.CLOSED, SessionState.SIGNED):
        return ""
    return Audit(connection).code_of("session.closed", "session", session.session_id)


def _rules_of_today(connection: Connection, session_id: int) -> FrozenRules:
    councils = Councils(connection)
    council = councils.get() or Council(name="", level="", agency="")
    query = select(product).join(agenda_entry).where(agenda_entry.c.session_id == session_id)
    return FrozenRules(
        rule_set="",
        sha256="",
        decision="",
        bands=(),
        council_level=CouncilLevel(council.level, "", decides=(), forwards=(), forwards_to=None, proposal=""),
        grounds={},
        scorecards={},
        profile=councils.profile(),
        council=council,
        roster=councils.members(),
        products={row.product_id: product_of(row) for row in connection.execute(query)},
    )


def _roster(connection: Connection, session_id: int, members: Iterable[CouncilMember]) -> tuple[RosterEntry, ...]:
    noted = Sessions(connection).attendance(session_id)
    keys = Exchange(connection).keys(session_id)
    entries = []
    for member in members:
        seen, key = noted.get(member.member_id), keys.get(member.member_id)
        public_key = b64encode(key.public_key).decode() if key else ""
        entries.append(
            RosterEntry(member, present=False, public_key=public_key)
            if seen is None
            else RosterEntry(
                member, seen.present, seen.reason, seen.presiding, seen.keeps_minutes, seen.left_at, public_key
            )
        )
    return tuple(entries)


def _products(
    connection: Connection, session_id: int, rules: FrozenRules, rounds_of: int | None
) -> tuple[ProductRecord, ...]:
    sessions = Sessions(connection)
    conflicts = sessions.conflicts(session_id)
    wanted = agenda_entry.c.session_id == session_id
    of_rounds = wanted if rounds_of is None else and_(wanted, agenda_entry.c.entry_id == rounds_of)
    rounds = _rounds(connection, of_rounds, rounds_of)
    rejections = {row.entry_id: row for row in connection.execute(_of_entries(rejection, session_id))}
    conclusions = {row.entry_id: row for row in connection.execute(_of_entries(conclusion, session_id))}
    dossiers = used_dossiers(connection, session_id)
    return tuple(
        ProductRecord(
            entry_id=entry.entry_id,
            position=entry.position,
            product=rules.products[entry.product_id],
            state=entry.state,
            conflicts=tuple(ConflictRecord(*one) for one in conflicts.get(entry.entry_id, {}).items()),
            rounds=tuple(rounds.get(entry.entry_id, ())),
            rejection=_rejection(rejections.get(entry.entry_id)),
            conclusion=_conclusion(conclusions.get(entry.entry_id)),
            dossier=dossiers.get(entry.entry_id),
        )
        for entry in sessions.agenda(session_id)
    )


def _rounds(connection: Connection, wanted: ColumnElement[bool], entry_id: int | None) -> dict[int, list[RoundRecord]]:
    """Rounds by agenda entry, of the entries `wanted`: of a session, or of one entry."""
    members = _by_round(connection, round_member, wanted)
    excuses = _by_round(connection, round_excuse, wanted)
    findings = _by_round(connection, finding, wanted)
    sheets = _sheets(connection, wanted, entry_id)
    rounds: dict[int, list[RoundRecord]] = defaultdict(list)
    query = select(scoring_round).join(agenda_entry).where(wanted)
    for row in connection.execute(query.order_by(scoring_round.c.number)):
        rounds[row.entry_id].append(
            RoundRecord(
                number=row.number,
                reason=row.reason,
                opened_at=row.opened_at,
                revealed_at=row.revealed_at,
                entitled=tuple(sorted(one.member_id for one in members[row.round_id])),
                excused=tuple(
                    ExcusedRecord(one.member_id, one.reason, one.recorded_at) for one in excuses[row.round_id]
                ),
                sheets=tuple(sheets[row.round_id]),
                findings=_holding(findings[row.round_id]),
            )
        )
    return rounds


def _holding(rows: Iterable[Row[Any]]) -> tuple[FindingRecord, ...]:
    """The latest finding on each gate, in the order they were recorded."""
    latest: dict[tuple[str, int], FindingRecord] = {}
    for row in sorted(rows, key=lambda row: row.finding_id):
        latest.pop((row.criterion, row.star), None)
        found = Finding(row.criterion, row.star, row.met, row.reason)
        latest[row.criterion, row.star] = FindingRecord(found, row.level, row.recorded_at)
    return tuple(latest.values())


def _sheets(
    connection: Connection, wanted: ColumnElement[bool], entry_id: int | None
) -> Mapping[int, list[SheetRecord]]:
    levels = _by_criterion(connection, score_mark, "level", wanted)
    notes = _by_criterion(connection, score_note, "text", wanted)
    papers = PaperSheets(connection).records(wanted)
    query = _of_rounds(score_sheet, wanted).where(score_sheet.c.submitted_at.is_not(None))
    rows = connection.execute(query.order_by(score_sheet.c.round_id, score_sheet.c.member_id)).all()
    # The event of a sheet names its seal: what has the event's code vouches for the marks.
    subject = None if entry_id is None else str(entry_id)
    codes = Audit(connection).codes_by("sheet.submitted", "sha256", subject) if rows else {}
    sheets: dict[int, list[SheetRecord]] = defaultdict(list)
    for row in rows:
        sheets[row.round_id].append(
            SheetRecord(
                member_id=row.member_id,
                levels=levels.get(row.sheet_id, {}),
                notes=notes.get(row.sheet_id, {}),
                submitted_at=row.submitted_at,
                source=row.source,
                paper=papers.get((row.round_id, row.member_id)) if row.source is SheetSource.PAPER else None,
                audit_code=codes.get(row.sha256, ""),
            )
        )
    return sheets


def _by_criterion(
    connection: Connection, table: Table, value: str, wanted: ColumnElement[bool]
) -> dict[int, dict[str, Any]]:
    """Sheet to what it says about each criterion; the longest read of a record, so it is fetched in one go."""
    query = (
        select(table.c.sheet_id, table.c.criterion, table.c[value])
        .join(score_sheet)
        .join(scoring_round, score_sheet.c.round_id == scoring_round.c.round_id)
        .join(agenda_entry)
        .where(wanted, score_sheet.c.submitted_at.is_not(None))
    )
    found: dict[int, dict[str, Any]] = defaultdict(dict)
    for sheet_id, criterion, said in connection.execute(query).all():
        found[sheet_id][criterion] = said
    return found


def _by_round(connection: Connection, table: Table, wanted: ColumnElement[bool]) -> _ByRound:
    rows: _ByRound = defaultdict(list)
    for row in connection.execute(_of_rounds(table, wanted)):
        rows[row.round_id].append(row)
    return rows


def _of_entries(table: Table, session_id: int) -> Select[Any]:
    return select(table).join(agenda_entry).where(agenda_entry.c.session_id == session_id)


def _of_rounds(table: Table, wanted: ColumnElement[bool]) -> Select[Any]:
    return (
        select(table).join(scoring_round, table.c.round_id == scoring_round.c.round_id).join(agenda_entry).where(wanted)
    )


def _rejection(row: Row[Any] | None) -> RejectionRecord | None:
    return None if row is None else RejectionRecord(row.ground, row.detail, row.recorded_at)


def _conclusion(row: Row[Any] | None) -> ConclusionRecord | None:
    return None if row is None else ConclusionRecord(row.concluded_at, row.statement)


def _remarks(connection: Connection, session_id: int) -> tuple[Remark, ...]:
    rows = connection.execute(select(remark).where(remark.c.session_id == session_id).order_by(remark.c.remark_id))
    return tuple(Remark(row.kind, row.text, row.entry_id, row.recorded_at) for row in rows)
