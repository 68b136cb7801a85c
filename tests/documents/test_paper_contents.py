from pathlib import Path

import pytest

from ocop_desk.documents.paper.contents import PaperKind, PaperLine, contents
from ocop_desk.documents.papers import all_papers, made_paper
from ocop_desk.services.sessions import session_record
from tests.ui.closed_desks import a_finished_desk


def test_the_contents_are_the_papers_that_are_made_in_their_order(tmp_path: Path) -> None:
    with a_finished_desk(tmp_path) as desk:
        record = session_record(desk, 1)
    lines = list(contents(record))
    assert [line.name for line in lines] == [paper.name for paper in all_papers(record)]
    assert len({line.name for line in lines}) == len(lines)
    assert {line.kind for line in lines} == set(PaperKind)


def test_sheets_of_a_round_that_is_not_revealed_are_not_listed(tmp_path: Path) -> None:
    with a_finished_desk(tmp_path, close=False, last="scoring") as desk, desk.read() as work:
        record = work.session_record(1)
    scored = record.products[-1]
    assert scored.rounds[0].sheets
    assert all(line.kind is not PaperKind.SHEET for line in contents(record) if line.entry_id == scored.entry_id)


def test_a_paper_that_no_session_has_is_refused(tmp_path: Path) -> None:
    with a_finished_desk(tmp_path) as desk:
        record = session_record(desk, 1)
    with pytest.raises(LookupError):
        made_paper(record, PaperLine(PaperKind.NOTICE, "thong-bao/khong-co.pdf"))
    with pytest.raises(LookupError):
        made_paper(record, PaperLine(PaperKind.COMPUTATION, "cach-tinh/khong-co.pdf", entry_id=99))
