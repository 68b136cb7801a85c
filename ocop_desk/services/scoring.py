"""Rounds and sheets: a member's marks, submitting, progress, revealing (domain rules §5)."""

from collections.abc import Mapping
from dataclasses import dataclass

from ocop_desk.domain.gate_evidence import reason_problems
from ocop_desk.domain.permissions import SHEET_SAVED
from ocop_desk.domain.problems import Problem
from ocop_desk.domain.records import (
    ProductState,
    SessionKind,
    SessionRecord,
    SessionState,
    SheetSource,
)
from ocop_desk.domain.results import own_total
from ocop_desk.domain.rules import Points, Scorecard
from ocop_desk.domain.said import said
from ocop_desk.domain.sheets import (
    Cases,
    MarkedSheet,
    ScoringGrid,
    counted_levels,
    scoring_grid,
    sheet_problems,
    unscored,
)
from ocop_desk.domain.text import clean_line, clean_text
from ocop_desk.services.desk import Desk
from ocop_desk.services.dossiers import evidence_in
from ocop_desk.services.received import conflict_problems, open_received, received_round
from ocop_desk.services.refusals import refuse, refuse_if
from ocop_desk.services.round_checks import round_problems, waiting_problems
from ocop_desk.services.round_progress import Progress, progress_of
from ocop_desk.services.sealing import SheetSigner, seal_submitted
from ocop_desk.services.session_state import demand_entry_state, demand_state, entry_of, member_name
from ocop_desk.services.written_opinions import early_problems
from ocop_desk.store.records import NO_ENTRY
from ocop_desk.store.unit_of_work import UnitOfWork
from ocop_desk.store.values import AgendaEntry, DraftSheet, StoredRound, StoredSession


@dataclass(frozen=True, slots=True)
class OwnSheet:
    """A member's own sheet as the member may see it at any time: own marks, own points, what is unscored."""

    entry_id: int
    round_number: int
    member_id: int
    scorecard: Scorecard
    cases: Cases
    levels: Mapping[str, int]
    notes: Mapping[str, str]
    submitted: bool
    unscored: tuple[str, ...]
    parts: Mapping[str, Points]
    total: Points


def open_round(desk: Desk, entry_id: int, reason: str = "") -> int:
    """Open the next scoring round of a product and return its number. Raises InputRefused.

    A second or later round wants a reason; there are as many as the rule profile allows.
    """
    reason = clean_line(reason)
    with desk.write() as work:
        work.permit("round.opened")
        entry, session = entry_of(work, entry_id)
        demand_state(session, SessionState.OPEN)
        demand_entry_state(entry, ProductState.WAITING, ProductState.REVEALED)
        record = work.session_record(session.session_id, rounds_of=NO_ENTRY)
        entitled = _entitled(record, entry_id)
        number = _next_number(work, entry, record, reason, entitled)
        work.rounds.open(entry_id, number, reason, entitled, desk.clock())
        work.sessions.set_entry_state(entry_id, ProductState.SCORING)
        details = {"entry": entry_id, "round": number, "reason": reason, "entitled": list(entitled)}
        work.record("round.opened", str(entry_id), details)
        work.commit()
    return number


def own_sheet(desk: Desk, entry_id: int, member_id: int) -> OwnSheet:
    """The sheet of one member in the product's last round. Raises InputRefused."""
    with desk.read() as work:
        entry, session = entry_of(work, entry_id)
        last = _scoring_round(work, entry)
        _demand_entitled(work, session, entry, last, member_id)
        card, cases = work.sessions.frozen_product(entry_id)
        return _own_sheet(entry_id, last.number, member_id, card, cases, work.sheets.draft(last.round_id, member_id))


def set_level(desk: Desk, entry_id: int, member_id: int, criterion: str, level: int | None) -> None:
    """Keep one choice of a member, at once; None takes it back. Raises InputRefused."""
    mark(desk, entry_id, member_id, criterion, level)


def mark(
    desk: Desk, entry_id: int, member_id: int, criterion: str, level: int | None, before: OwnSheet | None = None
) -> OwnSheet:
    """Keep one choice as `set_level` does and return the sheet as it stands then, in one unit of work.

    When this returns, the choice is on the disk: what a screen waits for before it shows a mark. `before` is the
    member's sheet as last returned; its scorecard, frozen since the opening, need not be read again.
    Raises InputRefused.
    """
    with desk.write() as work:
        work.permit(SHEET_SAVED, member_id)
        running = work.sheets.running(entry_id, member_id) or open_draft(work, entry_id, member_id)[0]
        known = before is not None and before.entry_id == entry_id
        card, cases = (before.scorecard, before.cases) if before and known else work.sessions.frozen_product(entry_id)
        _demand_level(scoring_grid(card, cases), criterion, level)
        work.sheets.set_level(running.round_id, member_id, criterion, level)
        sheet = _own_sheet(
            entry_id, running.number, member_id, card, cases, work.sheets.draft(running.round_id, member_id)
        )
        work.commit()
    return sheet


def set_note(desk: Desk, entry_id: int, member_id: int, criterion: str, text: str) -> None:
    """Keep a member's remark on a criterion; an empty one takes it away. Raises InputRefused."""
    with desk.write() as work:
        work.permit(SHEET_SAVED, member_id)
        last, grid = open_draft(work, entry_id, member_id)
        if grid.row(criterion) is None:
            raise refuse(
                "unknown_criterion",
                said("Bộ sản phẩm không có tiêu chí {criterion}.", criterion=criterion),
                place=criterion,
            )
        work.sheets.set_note(last.round_id, member_id, criterion, clean_text(text))
        work.commit()


def submit_sheet(
    desk: Desk,
    entry_id: int,
    member_id: int,
    source: SheetSource = SheetSource.TYPED,
    signer: SheetSigner | None = None,
) -> None:
    """Seal a member's sheet; from then on nothing changes it. On a member's own laptop `signer` signs it.

    Raises InputRefused with all that is unscored, and all that wants a page of the dossier or a reason.
    """
    with desk.write() as work:
        last, grid = open_draft(work, entry_id, member_id)
        draft = work.sheets.draft(last.round_id, member_id)
        problems = sheet_problems(grid, MarkedSheet(member_name(work, entry_id, member_id), draft.levels))
        refuse_if([*problems, *_wanting_proof(work, entry_id, draft)])
        seal_sheet(desk, work, entry_id, last, member_id, counted_levels(grid, draft.levels), source)
        seal_submitted(work, entry_id, last, member_id, signer)
        work.commit()


def take_in_sheet(
    desk: Desk,
    entry_id: int,
    member_id: int,
    levels: Mapping[str, int],
    notes: Mapping[str, str] | None = None,
    source: SheetSource = SheetSource.EXCEL,
    signer: SheetSigner | None = None,
) -> None:
    """Take in a whole sheet at once, as read from an Excel form, and seal it. Raises InputRefused."""
    with desk.write() as work:
        last, grid = open_draft(work, entry_id, member_id)
        refuse_if(sheet_problems(grid, MarkedSheet(member_name(work, entry_id, member_id), levels)))
        for criterion, note in (notes or {}).items():
            if grid.row(criterion) is not None:
                work.sheets.set_note(last.round_id, member_id, criterion, clean_text(note))
        seal_sheet(desk, work, entry_id, last, member_id, counted_levels(grid, levels), source)
        seal_submitted(work, entry_id, last, member_id, signer)
        work.commit()


def excuse_member(desk: Desk, entry_id: int, member_id: int, reason: str) -> None:
    """Let a member off the round before submitting, with a reason that is printed. Raises InputRefused."""
    reason = clean_line(reason)
    with desk.write() as work:
        work.permit("round.excused")
        entry, session = entry_of(work, entry_id)
        demand_state(session, SessionState.OPEN)
        demand_entry_state(entry, ProductState.SCORING)
        last = _scoring_round(work, entry)
        if member_id not in progress_of(work, last, frozenset()).waiting:
            raise refuse(
                "not_waited_for", said("Lượt chấm không chờ phiếu của thành viên số {member_id}.", member_id=member_id)
            )
        if not reason:
            raise refuse("reason_wanted", said("Chưa ghi lý do không chấm."), said("Ghi lý do để đưa vào biên bản."))
        work.rounds.excuse(last.round_id, member_id, reason, desk.clock())
        work.record("round.excused", str(entry_id), {"entry": entry_id, "member": member_id, "reason": reason})
        work.commit()


def progress(desk: Desk, entry_id: int) -> Progress:
    """Who has finished in the product's last round; no figures. Raises InputRefused."""
    with desk.read() as work:
        entry, session = entry_of(work, entry_id)
        return progress_of(work, _scoring_round(work, entry), _recused(work, session, entry_id))


def reveal(desk: Desk, entry_id: int) -> SessionRecord:
    """Open all sheets of the round at once. Raises InputRefused naming who has not finished.

    The record that comes back holds the rounds of this product only. Written opinions are revealed when the sheets
    received reach the quorum; the rest are noted as not sent.
    """
    with desk.write() as work:
        work.permit("round.revealed")
        entry, session = entry_of(work, entry_id)
        demand_state(session, SessionState.OPEN)
        demand_entry_state(entry, ProductState.SCORING)
        last = _scoring_round(work, entry)
        standing = progress_of(work, last, _recused(work, session, entry_id))
        refuse_if(conflict_problems(work, entry_id, standing.conflicting))
        record = work.session_record(session.session_id, rounds_of=NO_ENTRY)
        if session.kind is SessionKind.WRITTEN:
            refuse_if(early_problems(work, session, desk.clock(), bool(standing.waiting)))
            _excuse_silent(desk, work, record, last, standing)
        else:
            refuse_if(waiting_problems(record, standing.waiting))
        if not standing.submitted:
            raise refuse("no_sheet", said("Chưa có phiếu nào được nộp."), said("Chờ thành viên nộp phiếu."))
        open_received(work, entry_id, last, standing.received)
        work.rounds.reveal(last.round_id, desk.clock())
        work.sessions.set_entry_state(entry_id, ProductState.REVEALED)
        work.record("round.revealed", str(entry_id), {"entry": entry_id, "round": last.number})
        work.commit()
    with desk.read() as work:
        return work.session_record(session.session_id, rounds_of=entry_id)


def _entitled(record: SessionRecord, entry_id: int) -> tuple[int, ...]:
    product = next(product for product in record.products if product.entry_id == entry_id)
    return tuple(m.member_id for m in record.scoring_members if m.member_id not in product.recused)


def _next_number(
    work: UnitOfWork, entry: AgendaEntry, record: SessionRecord, reason: str, entitled: tuple[int, ...]
) -> int:
    last = work.rounds.last(entry.entry_id)
    number = last.number + 1 if last else 1
    refuse_if(round_problems(record, number, reason, entitled))
    return number


def _scoring_round(work: UnitOfWork, entry: AgendaEntry) -> StoredRound:
    last = work.rounds.last(entry.entry_id)
    if last is None:
        raise refuse(
            "no_round",
            said("Sản phẩm ở mục {position} chưa mở lượt chấm.", position=entry.position),
            said("Mở lượt chấm trước."),
        )
    return last


def _recused(work: UnitOfWork, session: StoredSession, entry_id: int) -> frozenset[int]:
    return frozenset(work.sessions.conflicts(session.session_id).get(entry_id, ()))


def _demand_entitled(
    work: UnitOfWork, session: StoredSession, entry: AgendaEntry, last: StoredRound, member_id: int
) -> None:
    if member_id in _recused(work, session, entry.entry_id):
        raise refuse(
            "recused",
            said("Thành viên số {member_id} có xung đột lợi ích với sản phẩm này nên không chấm.", member_id=member_id),
        )
    if member_id not in last.entitled:
        raise refuse(
            "not_entitled",
            said("Thành viên số {member_id} không có quyền chấm trong lượt này.", member_id=member_id),
            said("Xem điểm danh."),
        )


def _own_sheet(
    entry_id: int, round_number: int, member_id: int, card: Scorecard, cases: Cases, draft: DraftSheet
) -> OwnSheet:
    scored = own_total(card, cases, draft.levels)
    grid = scoring_grid(card, cases)
    return OwnSheet(
        entry_id=entry_id,
        round_number=round_number,
        member_id=member_id,
        scorecard=card,
        cases=cases,
        levels=draft.levels,
        notes=draft.notes,
        submitted=draft.submitted_at is not None,
        unscored=unscored(grid, draft.levels),
        parts=dict(zip(grid.parts, scored.parts, strict=True)),
        total=scored.total,
    )


def _demand_level(grid: ScoringGrid, criterion: str, level: int | None) -> None:
    row = grid.row(criterion)
    if row is None:
        raise refuse(
            "unknown_criterion",
            said("Bộ sản phẩm không có tiêu chí {criterion}.", criterion=criterion),
            place=criterion,
        )
    if level is not None and not 0 <= level < len(row.points):
        raise refuse(
            "unknown_level",
            said("Tiêu chí {criterion} không có mức {level}.", criterion=criterion, level=level),
            said("Chọn từ 0 đến {count}.", count=len(row.points) - 1),
            criterion,
        )


def open_draft(work: UnitOfWork, entry_id: int, member_id: int) -> tuple[StoredRound, ScoringGrid]:
    """The running round and the grid, when this member may still write in it."""
    entry, session = entry_of(work, entry_id)
    demand_state(session, SessionState.OPEN)
    demand_entry_state(entry, ProductState.SCORING)
    last = _scoring_round(work, entry)
    _demand_entitled(work, session, entry, last, member_id)
    if any(excuse.member_id == member_id for excuse in last.excused):
        raise refuse(
            "excused",
            said("Thành viên số {member_id} đã được ghi là không chấm lượt này.", member_id=member_id),
            said("Muốn chấm, Hội đồng mở lượt chấm lại với lý do."),
        )
    standing = received_round(work, last)
    came_in = member_id in standing.counting or member_id in standing.conflicts
    if came_in or member_id in work.sheets.submitted_members(last.round_id):
        raise refuse(
            "already_submitted",
            said("Phiếu của thành viên số {member_id} đã nộp và được niêm phong.", member_id=member_id),
            said("Muốn sửa, Hội đồng mở lượt chấm lại với lý do."),
        )
    card, cases = work.sessions.frozen_product(entry_id)
    return last, scoring_grid(card, cases)


def _wanting_proof(work: UnitOfWork, entry_id: int, draft: DraftSheet) -> list[Problem]:
    """Where the dossier has documents, what bears on the stars has a page in them, or the member says why not."""
    content = evidence_in(work, entry_id)
    if content is None or not content.documents:
        return []
    card, cases = work.sessions.frozen_product(entry_id)
    return reason_problems(card, cases, draft.levels, draft.notes, content.linked_criteria())


def seal_sheet(
    desk: Desk,
    work: UnitOfWork,
    entry_id: int,
    last: StoredRound,
    member_id: int,
    levels: Mapping[str, int],
    source: SheetSource,
) -> None:
    """Seal a sheet with these levels in the unit of work at hand, and record it."""
    seal = work.sheets.submit(last.round_id, member_id, levels, source, desk.clock())
    details = {"entry": entry_id, "round": last.number, "member": member_id, "source": source.value, "sha256": seal}
    work.record("sheet.submitted", str(entry_id), details)


def _excuse_silent(desk: Desk, work: UnitOfWork, record: SessionRecord, last: StoredRound, standing: Progress) -> None:
    if len(standing.submitted) < record.profile.quorum * len(standing.entitled):
        raise refuse(
            "no_quorum",
            said(
                "Mới nhận {submitted}/{entitled} phiếu, chưa đủ tỷ lệ của quy chế.",
                submitted=len(standing.submitted),
                entitled=len(standing.entitled),
            ),
            said("Chờ thêm phiếu."),
        )
    for member_id in standing.waiting:
        work.rounds.excuse(last.round_id, member_id, "Không gửi phiếu trong thời hạn", desk.clock())
