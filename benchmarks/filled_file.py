"""A council file that holds a whole session, written through the repositories in one transaction."""

from pathlib import Path

from ocop_desk.domain.records import ProductRecord, ProductState, RoundRecord, SessionRecord, SessionState
from ocop_desk.store.council_file import create_council_file
from ocop_desk.store.unit_of_work import UnitOfWork
from ocop_desk.store.values import FrozenRules, NewSession
from tests.builders import OPENED


def fill(path: Path, session: SessionRecord) -> int:
    """Make the file with this session in it, closed; gives the session's number in the file."""
    with create_council_file(path, lambda: OPENED) as file, file.begin("benchmark") as work:
        session_id = _plan(work, session)
        product_ids = work.products.add_all([record.product for record in session.products])
        entries = [
            work.sessions.add_to_agenda(session_id, product_id, position)
            for position, product_id in enumerate(product_ids, start=1)
        ]
        work.sessions.freeze(session_id, _frozen(session, product_ids))
        work.sessions.set_state(session_id, SessionState.OPEN, OPENED)
        for entry_id, record in zip(entries, session.products, strict=True):
            _score(work, entry_id, record)
        work.sessions.set_state(session_id, SessionState.CLOSED, OPENED)
        work.commit()
    return session_id


def _plan(work: UnitOfWork, session: SessionRecord) -> int:
    work.councils.save(session.council)
    work.councils.save_profile(session.profile)
    for entry in session.roster:
        work.councils.add_member(entry.member)
    plan = NewSession(session.number, session.year, session.kind, session.title, session.place, session.planned_for)
    session_id = work.sessions.add(plan)
    for entry in session.roster:
        work.sessions.set_attendance(
            session_id, entry.member.member_id, entry.present, "", entry.presiding, entry.keeps_minutes
        )
    return session_id


def _frozen(session: SessionRecord, product_ids: tuple[int, ...]) -> FrozenRules:
    products = {number: record.product for number, record in zip(product_ids, session.products, strict=True)}
    return FrozenRules(
        rule_set=session.rule_set,
        sha256=session.rule_set_sha256,
        decision=session.decision,
        bands=session.bands,
        council_level=session.council_level,
        grounds=session.grounds,
        scorecards=session.scorecards,
        profile=session.profile,
        council=session.council,
        roster=tuple(entry.member for entry in session.roster),
        products=products,
    )


def _score(work: UnitOfWork, entry_id: int, record: ProductRecord) -> None:
    for scoring_round in record.rounds:
        work.sessions.set_entry_state(entry_id, ProductState.SCORING)
        _hold(work, entry_id, scoring_round)
    work.sessions.conclude(entry_id, "", OPENED)
    work.sessions.set_entry_state(entry_id, ProductState.CONCLUDED)


def _hold(work: UnitOfWork, entry_id: int, scoring_round: RoundRecord) -> None:
    round_id = work.rounds.open(entry_id, scoring_round.number, "", scoring_round.entitled, scoring_round.opened_at)
    for sheet in scoring_round.sheets:
        work.sheets.submit(round_id, sheet.member_id, sheet.levels, sheet.source, sheet.submitted_at)
    work.rounds.reveal(round_id, scoring_round.revealed_at or OPENED)
    work.sessions.set_entry_state(entry_id, ProductState.REVEALED)
    for record in scoring_round.findings:
        work.rounds.add_finding(round_id, record.finding, record.level, record.recorded_at)
