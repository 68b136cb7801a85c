"""Which papers a session has, in their order, without making any of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from ocop_desk.documents.paper.file_names import (
    COMPUTATION_FOLDER,
    LIST_FILES,
    MINUTES_FILE,
    NOTICE_FOLDER,
    SUMMARY_FILE,
    product_file,
    sheet_file,
)
from ocop_desk.documents.paper.outcomes import ListKind, kinds_of, lists_of
from ocop_desk.domain.records import SessionRecord


class PaperKind(StrEnum):
    """What a paper is."""

    MINUTES = "minutes"
    SUMMARY = "summary"
    LIST = "list"
    NOTICE = "notice"
    COMPUTATION = "computation"
    SHEET = "sheet"


@dataclass(frozen=True, slots=True)
class PaperLine:
    """One paper that can be made: its kind, its ASCII path in a folder of papers, and what it is about."""

    kind: PaperKind
    name: str
    which: ListKind | None = None
    entry_id: int | None = None
    member_id: int | None = None
    round_number: int | None = None


def contents(session: SessionRecord) -> Iterator[PaperLine]:
    """Minutes, summary, lists, notices, computations, sheets.

    Notices go to producers of concluded or rejected products only; sheets of rounds not revealed are left out.
    """
    yield PaperLine(PaperKind.MINUTES, MINUTES_FILE)
    yield PaperLine(PaperKind.SUMMARY, SUMMARY_FILE)
    for which in kinds_of(session):
        yield PaperLine(PaperKind.LIST, LIST_FILES[which], which)
    for product in session.products:
        if lists_of(session, product):
            yield PaperLine(PaperKind.NOTICE, product_file(NOTICE_FOLDER, product), entry_id=product.entry_id)
    for product in session.products:
        yield PaperLine(PaperKind.COMPUTATION, product_file(COMPUTATION_FOLDER, product), entry_id=product.entry_id)
    for product in session.products:
        for one in product.rounds:
            for sheet in one.sheets if one.revealed_at is not None else ():
                name = sheet_file(session, product, sheet.member_id, one.number)
                yield PaperLine(PaperKind.SHEET, name, None, product.entry_id, sheet.member_id, one.number)
