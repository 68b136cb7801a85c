"""A summary table of 200 pages: some 1,700 products of one session."""

import re
from io import BytesIO

from reportlab.lib.colors import black
from reportlab.platypus import LongTable, SimpleDocTemplate

from benchmarks.harness import Case, Measurement, in_turns
from benchmarks.sample import a_large_session
from ocop_desk.documents.paper import styles
from ocop_desk.documents.paper.fonts import REGULAR
from ocop_desk.documents.paper.summary import scoring_columns, summary_pdf
from ocop_desk.documents.paper.summary_blocks import summary_table
from ocop_desk.domain.records import SessionRecord

PRODUCTS, MEMBERS = 1_700, 9
SIZE = 9

Rows = list[list[str]]


def cases() -> list[Case]:
    """Against reportlab's LongTable with the same texts in the same columns, ruled, its head repeated."""
    session = a_large_session(PRODUCTS, MEMBERS)
    return [Case(f"summary of {pages(session)} pages", "bare LongTable, same rows", lambda: _print(session), limit=1.2)]


def pages(session: SessionRecord) -> int:
    """Pages of the paper; computes the results too, which are not part of what is measured."""
    return len(re.findall(rb"/Type /Page\b", summary_pdf(session).data))


def _print(session: SessionRecord) -> Measurement:
    body = summary_table(session, scoring_columns(session)).body
    rows = [[cell if isinstance(cell, str) else "" for cell in cells] for cells, _ in (body.head, *body.rows)]
    return in_turns(lambda: summary_pdf(session), lambda: print_bare(rows, body.widths), turns=5)


def print_bare(rows: Rows, widths: list[float]) -> None:
    """The same rows as reportlab alone would print them."""
    style = [
        ("GRID", (0, 0), (-1, -1), 0.5, black),
        ("FONT", (0, 0), (-1, -1), REGULAR, SIZE, SIZE * 1.2),
        ("TOPPADDING", (0, 0), (-1, -1), 0.5),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 2),
        ("LEFTPADDING", (0, 0), (-1, -1), 1),
        ("RIGHTPADDING", (0, 0), (-1, -1), 1),
    ]
    table = LongTable(rows, colWidths=widths, repeatRows=1, style=style)
    SimpleDocTemplate(BytesIO(), pagesize=styles.LANDSCAPE).build([table])
