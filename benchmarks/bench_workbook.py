"""The workbook of 150 products, 9 members and 32 criteria: 43,200 marks and everything that goes with them."""

from dataclasses import replace
from io import BytesIO

from openpyxl import Workbook, load_workbook

from benchmarks.harness import Case, Measurement, in_turns, peak_memory
from benchmarks.sample import CRITERIA, a_large_session
from ocop_desk.documents.workbook import result_workbook

PRODUCTS, MEMBERS = 150, 9

Sheets = dict[str, list[tuple[object, ...]]]


def cases() -> list[Case]:
    """Against openpyxl writing the values of the same cells, row by row, without any format."""
    size = f"{PRODUCTS} × {MEMBERS} × {CRITERIA} marks"
    return [Case(f"workbook of {size}", "bare openpyxl write_only, same cells", _write, limit=1.5)]


def _write() -> Measurement:
    session = a_large_session(PRODUCTS, MEMBERS)
    values = _values_of(session_workbook())
    measured = in_turns(lambda: result_workbook(session, BytesIO()), lambda: write_bare(values))
    return replace(measured, memory=peak_memory(session_workbook))


def session_workbook() -> bytes:
    """The workbook as bytes."""
    out = BytesIO()
    result_workbook(a_large_session(PRODUCTS, MEMBERS), out)
    return out.getvalue()


def write_bare(sheets: Sheets) -> None:
    """The least that openpyxl can do to write these values."""
    workbook = Workbook(write_only=True)
    for title, rows in sheets.items():
        sheet = workbook.create_sheet(title)
        for row in rows:
            sheet.append(row)
    workbook.save(BytesIO())


def _values_of(workbook: bytes) -> Sheets:
    loaded = load_workbook(BytesIO(workbook), read_only=True)
    return {sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in loaded.worksheets}
