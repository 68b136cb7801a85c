"""All papers of a session as PDF: the way into `documents.paper`.

Each function takes the frozen record of a session and gives the same bytes for the same record.
"""

from collections.abc import Iterator

from ocop_desk.documents.paper.computation import computation_pdf
from ocop_desk.documents.paper.lists import list_pdf
from ocop_desk.documents.paper.minutes import minutes_pdf
from ocop_desk.documents.paper.notice import notice_pdf
from ocop_desk.documents.paper.outcomes import ListKind, kinds_of, lists_of
from ocop_desk.documents.paper.scorecard import blank_scorecard_pdf, scorecard_pdf
from ocop_desk.documents.paper.summary import summary_pdf
from ocop_desk.documents.paper.values import Paper, SignatureBox
from ocop_desk.domain.records import SessionRecord

__all__ = [
    "ListKind",
    "Paper",
    "SignatureBox",
    "all_papers",
    "blank_scorecard_pdf",
    "computation_pdf",
    "list_pdf",
    "minutes_pdf",
    "notice_pdf",
    "scorecard_pdf",
    "summary_pdf",
]


def all_papers(session: SessionRecord) -> Iterator[Paper]:
    """Every paper of the session one after another: minutes, summary, lists, notices, computations, sheets.

    Notices go to producers of concluded or rejected products only; sheets of rounds not revealed are left out.
    """
    yield minutes_pdf(session)
    yield summary_pdf(session)
    for kind in kinds_of(session):
        yield list_pdf(session, kind)
    for product in session.products:
        if lists_of(session, product):
            yield notice_pdf(session, product.entry_id)
    for product in session.products:
        yield computation_pdf(session, product.entry_id)
    for product in session.products:
        for one in product.rounds:
            for sheet in one.sheets if one.revealed_at is not None else ():
                yield scorecard_pdf(session, product.entry_id, sheet.member_id, one.number)
