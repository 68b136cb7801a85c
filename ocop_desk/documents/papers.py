"""All papers of a session as PDF: the way into `documents.paper`.

Each function takes the frozen record of a session and gives the same bytes for the same record.
"""

from collections.abc import Iterator

from ocop_desk.documents.paper.blank_sheets import blank_sheets_pdf
from ocop_desk.documents.paper.computation import computation_pdf
from ocop_desk.documents.paper.contents import PaperKind, PaperLine, contents
from ocop_desk.documents.paper.lists import list_pdf
from ocop_desk.documents.paper.minutes import minutes_pdf
from ocop_desk.documents.paper.notice import notice_pdf
from ocop_desk.documents.paper.outcomes import ListKind
from ocop_desk.documents.paper.scorecard import scorecard_pdf
from ocop_desk.documents.paper.summary import summary_pdf
from ocop_desk.documents.paper.values import Paper, SignatureBox
from ocop_desk.domain.records import SessionRecord

__all__ = [
    "ListKind",
    "Paper",
    "PaperKind",
    "PaperLine",
    "SignatureBox",
    "all_papers",
    "blank_sheets_pdf",
    "computation_pdf",
    "contents",
    "list_pdf",
    "made_paper",
    "minutes_pdf",
    "notice_pdf",
    "scorecard_pdf",
    "summary_pdf",
]


def all_papers(session: SessionRecord) -> Iterator[Paper]:
    """Every paper of the session one after another, as `contents` lists them."""
    for line in contents(session):
        yield made_paper(session, line)


def made_paper(session: SessionRecord, line: PaperLine) -> Paper:
    """One paper of those that `contents` lists. Raises LookupError where the session has no such paper."""
    match line.kind, line.which, line.entry_id, line.member_id, line.round_number:
        case PaperKind.MINUTES, None, None, None, None:
            return minutes_pdf(session)
        case PaperKind.SUMMARY, None, None, None, None:
            return summary_pdf(session)
        case PaperKind.LIST, ListKind() as which, None, None, None:
            return list_pdf(session, which)
        case PaperKind.NOTICE, None, int(entry_id), None, None:
            return notice_pdf(session, entry_id)
        case PaperKind.COMPUTATION, None, int(entry_id), None, None:
            return computation_pdf(session, entry_id)
        case PaperKind.SHEET, None, int(entry_id), int(member_id), int(number):
            return scorecard_pdf(session, entry_id, member_id, number)
    raise LookupError(f"no such paper: {line}")
