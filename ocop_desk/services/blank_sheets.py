"""Blank scorecards to score on paper: for a member, a product, or a whole session, one paper a member."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from ocop_desk.domain.councils import CouncilMember
from ocop_desk.domain.paper_codes import PaperCode, PaperPlace, council_tag, scorecard_tag
from ocop_desk.domain.problems import Problem
from ocop_desk.domain.records import ProductRecord, ProductState, SessionRecord, SessionState, may_score
from ocop_desk.domain.said import said
from ocop_desk.domain.sheets import case_problems
from ocop_desk.domain.text import person_sort_key
from ocop_desk.services.desk import Desk
from ocop_desk.services.publishing import Told, write_paper
from ocop_desk.services.refusals import refuse, refuse_if
from ocop_desk.services.round_progress import progress_of
from ocop_desk.services.session_state import demand_state, session_of
from ocop_desk.services.sessions import session_record
from ocop_desk.store.unit_of_work import UnitOfWork

if TYPE_CHECKING:
    from ocop_desk.documents.paper.values import Paper


@dataclass(frozen=True)
class _Wanted:
    """The sheets of one member that can still be scored, in the order of the agenda."""

    member: CouncilMember
    sheets: tuple[tuple[ProductRecord, int], ...]
    """Products with the number of the round that the sheet is for."""


def write_blank_sheets(
    desk: Desk, session_id: int, folder: Path, told: Told, entry_id: int | None = None, member_id: int | None = None
) -> int:
    """Write blank sheets into a folder, a file a member; how many files.

    Raises InputRefused where nothing is left to score, FileTrouble, DiskFull; where `told` raises, what was written
    until then stays.
    """
    count = 0
    for paper in blank_sheets(desk, session_id, entry_id, member_id):
        write_paper(paper, folder / paper.name)
        told(str(folder / paper.name))
        count += 1
    return count


def blank_sheets(
    desk: Desk, session_id: int, entry_id: int | None = None, member_id: int | None = None
) -> Iterator["Paper"]:
    """Blank sheets of a session that is not closed, one paper a member; of one product or member where they are named.

    A running round gives sheets to members who have not submitted; else they are for the product's next round.
    Raises InputRefused.
    """
    with desk.read() as work:
        demand_state(session_of(work, session_id), SessionState.PLANNED, SessionState.OPEN)
        tag = council_tag(work.exchange.identity().council_uid)
        waiting = _waiting(work, session_id)
    record = session_record(desk, session_id)
    products = [product for product in record.products if entry_id in (None, product.entry_id)]
    refuse_if(problem for product in products for problem in _case_problems(record, product))
    named = [member for member in _scoring(record) if member_id in (None, member.member_id)]
    lists = [_Wanted(member, tuple(_of_member(products, member, waiting, entry_id))) for member in named]
    wanted = [one for one in lists if one.sheets]
    if not wanted:
        raise refuse(
            "nothing_to_print",
            said("Không còn phiếu nào để chấm trên giấy."),
            said("Kiểm tra chương trình, điểm danh và những người đã nộp phiếu."),
        )
    return (_paper(record, one, tag, entry_id) for one in wanted)


def _waiting(work: UnitOfWork, session_id: int) -> dict[int, frozenset[int]]:
    """Agenda entry whose round runs to the members whose sheet is wanted."""
    found = {}
    for entry in work.sessions.agenda(session_id):
        last = work.rounds.last(entry.entry_id)
        if last is not None and entry.state is ProductState.SCORING:
            found[entry.entry_id] = frozenset(progress_of(work, last, frozenset()).waiting)
    return found


def _case_problems(record: SessionRecord, product: ProductRecord) -> list[Problem]:
    """A criterion whose case nobody chose has no levels to print."""
    card = record.scorecards[product.product.scorecard]
    found = case_problems(card, product.product.cases)
    return [replace(problem, place=f"{product.product.name} · {problem.place}") for problem in found]


def _scoring(record: SessionRecord) -> list[CouncilMember]:
    """Who scores: the members in the room, and before the meeting everybody who may."""
    if record.state is SessionState.OPEN:
        return list(record.scoring_members)
    able = (entry.member for entry in record.roster if may_score(entry.member, record.profile))
    return sorted(able, key=lambda member: (person_sort_key(member.name), member.member_id))


def _of_member(
    products: list[ProductRecord], member: CouncilMember, waiting: dict[int, frozenset[int]], entry_id: int | None
) -> Iterator[tuple[ProductRecord, int]]:
    for product in products:
        if member.member_id in product.recused or product.state is ProductState.CONCLUDED:
            continue
        if product.state is ProductState.SCORING:
            if member.member_id in waiting[product.entry_id]:
                yield product, len(product.rounds)
        elif product.state is ProductState.WAITING or product.entry_id == entry_id:
            # Whether a product is scored again is not known before the council decides it: only where it is asked for.
            yield product, len(product.rounds) + 1


def _paper(record: SessionRecord, wanted: _Wanted, council: str, entry_id: int | None) -> "Paper":
    from ocop_desk.documents.paper.blank_sheets import BlankSheet, blank_sheets_pdf
    from ocop_desk.documents.paper.file_names import blank_sheets_file

    sheets = [
        BlankSheet(
            product,
            PaperCode(
                PaperPlace(record.session_id, product.entry_id, wanted.member.member_id, number),
                page=1,
                council=council,
                scorecard=scorecard_tag(record.scorecards[product.product.scorecard].sha256),
            ),
        )
        for product, number in wanted.sheets
    ]
    name = blank_sheets_file(wanted.member, sheets[0].product if entry_id is not None else None)
    return blank_sheets_pdf(record, sheets, name, f"Phiếu chấm giấy: {wanted.member.name}")
