import io
from pathlib import Path

import pytest

from ocop_desk.documents.paper_code_reading import codes_of_pages
from ocop_desk.domain.dossiers import Media
from ocop_desk.domain.paper_codes import PaperCode, PaperPlace, council_tag, scorecard_tag
from ocop_desk.domain.problems import InputRefused
from ocop_desk.services.blank_sheets import blank_sheets, write_blank_sheets
from ocop_desk.services.conclusions import conclude_product
from ocop_desk.services.desk import Desk
from ocop_desk.services.scoring import excuse_member, open_round, take_in_sheet
from ocop_desk.services.sessions import declare_conflict, open_session, session_record
from tests.documents.paper_reading import pages_of
from tests.services.desks import FULL, a_council_desk, a_planned_session, a_test_product, an_open_session, score


def places(desk: Desk, session_id: int, **which: int) -> dict[str, list[tuple[int, int, int]]]:
    """File to (product, member, round) of its sheets, as their codes say."""
    found = {}
    for paper in blank_sheets(desk, session_id, **which):
        codes = codes_of_pages(io.BytesIO(paper.data), Media.PDF, len(pages_of(paper)))
        assert all(code is not None for code in codes)
        found[paper.name] = list(
            dict.fromkeys((c.place.entry_id, c.place.member_id, c.place.round_number) for c in codes if c)
        )
    return found


def test_every_member_gets_a_paper_with_all_products_by_given_name(tmp_path: Path) -> None:
    with a_council_desk(tmp_path) as desk:
        session_id, entries = an_open_session(desk, [a_test_product(1), a_test_product(2)])
        first, second = entries
        declare_conflict(desk, second, 2, "Người nhà")
        assert places(desk, session_id) == {
            "phieu-giay/01-nguyen-van-an.pdf": [(first, 1, 1), (second, 1, 1)],
            "phieu-giay/02-tran-thi-binh.pdf": [(first, 2, 1)],
            "phieu-giay/03-le-van-cuong.pdf": [(first, 3, 1), (second, 3, 1)],
            "phieu-giay/04-pham-thi-dung.pdf": [(first, 4, 1), (second, 4, 1)],
        }


def test_codes_name_the_council_and_the_scorecard(tmp_path: Path) -> None:
    with a_council_desk(tmp_path) as desk:
        session_id, (entry,) = an_open_session(desk)
        (paper,) = blank_sheets(desk, session_id, member_id=1)
        (code, *_) = codes_of_pages(io.BytesIO(paper.data), Media.PDF, 1)
        with desk.read() as work:
            council = work.exchange.identity().council_uid
        card = session_record(desk, session_id).scorecards["TEST-01"]
    place = PaperPlace(session_id, entry, 1, 1)
    assert code == PaperCode(place, 1, council_tag(council), scorecard_tag(card.sha256))


def test_they_can_be_printed_before_the_meeting_and_fit_it(tmp_path: Path) -> None:
    with a_council_desk(tmp_path) as desk:
        session_id = a_planned_session(desk)
        (before,) = blank_sheets(desk, session_id, member_id=1)
        open_session(desk, session_id)
        (after,) = blank_sheets(desk, session_id, member_id=1)
    read = [codes_of_pages(io.BytesIO(paper.data), Media.PDF, 1) for paper in (before, after)]
    assert read[0] == read[1]


def test_a_running_round_gives_sheets_to_those_who_have_not_finished(tmp_path: Path) -> None:
    with a_council_desk(tmp_path) as desk:
        session_id, (entry,) = an_open_session(desk)
        open_round(desk, entry)
        take_in_sheet(desk, entry, 1, FULL)
        excuse_member(desk, entry, 2, "Về sớm")
        assert list(places(desk, session_id).values()) == [[(entry, 3, 1)], [(entry, 4, 1)]]


def test_a_next_round_is_printed_only_where_it_is_asked_for(tmp_path: Path) -> None:
    with a_council_desk(tmp_path) as desk:
        session_id, (entry,) = an_open_session(desk)
        score(desk, entry, dict.fromkeys((1, 2, 3, 4), FULL))
        with pytest.raises(InputRefused, match="Không còn phiếu"):
            blank_sheets(desk, session_id)
        assert places(desk, session_id, entry_id=entry, member_id=3) == {
            "phieu-giay/01-san-pham-1/03-le-van-cuong.pdf": [(entry, 3, 2)]
        }
        conclude_product(desk, entry)
        with pytest.raises(InputRefused, match="Không còn phiếu"):
            blank_sheets(desk, session_id, entry_id=entry)


def test_a_product_whose_case_nobody_chose_is_named(tmp_path: Path) -> None:
    with a_council_desk(tmp_path) as desk:
        session_id = a_planned_session(desk, [a_test_product(cases={})])
        with pytest.raises(InputRefused) as refused:
            blank_sheets(desk, session_id)
    assert [problem.place for problem in refused.value.problems] == ["Sản phẩm 1 · 8"]


def test_they_are_written_into_a_folder_and_told(tmp_path: Path) -> None:
    told: list[str] = []
    with a_council_desk(tmp_path) as desk:
        session_id, _ = an_open_session(desk)
        assert write_blank_sheets(desk, session_id, tmp_path / "in", told.append) == 4
    assert [Path(one).read_bytes()[:5] for one in told] == [b"%PDF-"] * 4
