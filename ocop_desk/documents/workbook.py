"""The workbook of a council session: what was marked, what follows from it, and formulas that check it."""

from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO

from ocop_desk.documents import workbook_dossiers as dossiers
from ocop_desk.documents import workbook_marks as marks
from ocop_desk.documents import workbook_recompute as recompute
from ocop_desk.documents import workbook_results as results
from ocop_desk.documents import workbook_session as people
from ocop_desk.documents.excel_cells import new_workbook, save_workbook, session_mark
from ocop_desk.documents.workbook_dictionary import DICTIONARY, dictionary_rows
from ocop_desk.documents.workbook_table import HEAD_ROW, Table, TableWriter
from ocop_desk.documents.workbook_words import session_heading
from ocop_desk.domain.records import SessionRecord

Rows = Iterable[list[object]]


def result_workbook(session: SessionRecord, out: BinaryIO | Path) -> None:
    """Write the session as an Excel workbook; the same session gives the same bytes.

    Marks of rounds that are not revealed appear nowhere in it (domain rules §5).
    Raises OSError where the disk does.
    """
    parts = part_codes(session)
    workbook = new_workbook(session.title, write_only=True)
    heading, mark = session_heading(session), session_mark(session)

    def begin(table: Table) -> TableWriter:
        return TableWriter(workbook, table, heading, mark)

    _write(begin(results.summary_table(parts)), results.summary_rows(session, parts))
    particulars = begin(people.PARTICULARS)
    sheets, mark_rows = begin(marks.sheets_table(parts)), begin(marks.MARKS)
    lines = marks.write_marks(session, parts, sheets, mark_rows)
    _write(begin(marks.CRITERIA), marks.criteria_rows(session))
    _write(begin(results.GATES), results.gate_rows(session))
    _write(begin(results.ROUNDS), results.round_rows(session))
    _write(begin(people.PEOPLE), people.people_rows(session))
    _write(begin(people.CONFLICTS), people.conflict_rows(session))
    _write(begin(people.REMARKS), people.remark_rows(session))
    _write(begin(dossiers.DOSSIERS), dossiers.dossier_rows(session))
    _write(begin(dossiers.DOCUMENTS), dossiers.document_rows(session))
    cells = recompute.ranges(mark_rows.row, HEAD_ROW + len(lines))
    means = begin(recompute.means_table(parts))
    _write(means, recompute.mean_rows(session, parts, cells))
    sums = begin(recompute.SHEET_SUMS)
    _write(sums, recompute.sheet_sum_rows(lines, cells))
    differences = recompute.differences_formula(parts, means.row - HEAD_ROW, len(lines))
    _write(particulars, people.particular_rows(session, differences))
    for writer in (sheets, mark_rows):
        writer.finish()
    _write(begin(DICTIONARY), dictionary_rows(_tables(parts)))
    save_workbook(workbook, out, session.closed_at or session.opened_at or session.planned_for)


def part_codes(session: SessionRecord) -> tuple[str, ...]:
    """The parts of the scorecards that the session's products are on, in order."""
    used = {record.product.scorecard for record in session.products}
    cards = [session.scorecards[code] for code in sorted(used)]
    return tuple(sorted({part.code for card in cards for part in card.parts}))


def _tables(parts: tuple[str, ...]) -> tuple[Table, ...]:
    return (
        results.summary_table(parts),
        people.PARTICULARS,
        marks.sheets_table(parts),
        marks.MARKS,
        marks.CRITERIA,
        results.GATES,
        results.ROUNDS,
        people.PEOPLE,
        people.CONFLICTS,
        people.REMARKS,
        dossiers.DOSSIERS,
        dossiers.DOCUMENTS,
        recompute.means_table(parts),
        recompute.SHEET_SUMS,
    )


def _write(writer: TableWriter, rows: Rows) -> None:
    writer.extend(rows)
    writer.finish()
