"""Excel forms for members: written for the rounds that are open, read back and sealed."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ocop_desk.domain.problems import InputRefused, Problem
from ocop_desk.domain.records import SessionState, SheetSource
from ocop_desk.domain.said import said
from ocop_desk.services.desk import Desk
from ocop_desk.services.publishing import make_folder
from ocop_desk.services.refusals import refuse
from ocop_desk.services.scoring import take_in_sheet
from ocop_desk.services.sealing import SheetSigner
from ocop_desk.services.session_state import demand_state, session_of
from ocop_desk.services.sessions import session_record


@dataclass(frozen=True, slots=True)
class FormReport:
    """What became of a form: agenda entries whose sheet was sealed, and every problem."""

    submitted: tuple[int, ...]
    problems: tuple[Problem, ...]


def write_forms(desk: Desk, session_id: int, folder: Path) -> Iterator[Path]:
    """Write one workbook for each member who still has something to score. Raises InputRefused."""
    from ocop_desk.documents.sheet_form import entries_to_score, write_member_forms

    with desk.read() as work:
        demand_state(session_of(work, session_id), SessionState.OPEN)
    record = session_record(desk, session_id)
    waiting = [product for product in record.products if product.last_round and not product.last_round.revealed_at]
    if not waiting:
        raise refuse("no_round", said("Chưa có sản phẩm nào đang mở lượt chấm."), said("Mở lượt chấm: `round open`."))
    make_folder(folder)
    for member in record.scoring_members:
        if not entries_to_score(record, member.member_id):
            continue
        path = folder / f"phieu-cham-{member.member_id:02d}.xlsx"
        write_member_forms(record, member.member_id, path)
        yield path


def read_forms(desk: Desk, session_id: int, path: Path, signer: SheetSigner | None = None) -> FormReport:
    """Read a filled form and seal every sheet in it that is complete; the others come back as problems.

    On a member's own laptop `signer` signs them.

    Raises FileTrouble, InputRefused for a workbook that is no form of this session.
    """
    from ocop_desk.documents.sheet_form_reader import read_sheet_form

    record = session_record(desk, session_id)
    entries, problems = read_sheet_form(path, record)
    submitted = []
    for entry in entries:
        try:
            take_in_sheet(desk, entry.entry_id, entry.member_id, entry.levels, entry.notes, SheetSource.EXCEL, signer)
        except InputRefused as refused:
            problems = [*problems, *refused.problems]
        else:
            submitted.append(entry.entry_id)
    return FormReport(tuple(submitted), tuple(problems))
