"""What holds for every paper: bytes, fonts, language, names, marks, wild text."""

from dataclasses import replace
from itertools import islice

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ocop_desk.documents.paper.blank_sheets import BlankSheet
from ocop_desk.documents.papers import (
    ListKind,
    Paper,
    all_papers,
    blank_sheets_pdf,
    computation_pdf,
    list_pdf,
    minutes_pdf,
    notice_pdf,
    scorecard_pdf,
    summary_pdf,
)
from ocop_desk.domain.councils import Post
from ocop_desk.domain.records import ProductState, SessionKind, SessionRecord, SessionState
from tests.builders import (
    DISTRICT,
    a_council,
    a_member,
    a_paper_code,
    a_product,
    a_product_record,
    a_profile,
    a_roster,
    a_round,
    a_session_record,
    a_sheet,
)
from tests.documents.paper_reading import fonts_of, is_composed, pages_of, poppler_text, reader, text_of
from tests.documents.paper_samples import a_full_session

WILD_NAMES = st.one_of(
    st.text(max_size=300),
    st.text(alphabet="ẶỄỘặễộ<>&\"'{}[]% \n\t/\\", min_size=1, max_size=300),
    st.text(alphabet="Ặb", min_size=300, max_size=300),
)


def one_of_each(session: SessionRecord) -> list[Paper]:
    """A paper of every kind."""
    product = session.products[0]
    papers = [minutes_pdf(session), summary_pdf(session), _blank(session)]
    papers += [list_pdf(session, kind) for kind in ListKind]
    papers += [notice_pdf(session, product.entry_id), computation_pdf(session, product.entry_id)]
    return [*papers, scorecard_pdf(session, product.entry_id, 1, 1)]


def _blank(session: SessionRecord) -> Paper:
    sheets = [BlankSheet(product, a_paper_code(product.entry_id)) for product in session.products[:2]]
    return blank_sheets_pdf(session, sheets, "phieu-giay/01.pdf", "Phiếu chấm giấy")


@pytest.fixture(scope="module")
def papers():
    return one_of_each(a_full_session())


def test_the_same_session_gives_the_same_bytes(papers):
    again = one_of_each(a_full_session())
    assert [paper.data for paper in papers] == [paper.data for paper in again]


def test_every_font_is_tinos_and_embedded(papers):
    for paper in papers:
        fonts = fonts_of(paper)
        assert all(fonts.values()), paper.name
        assert {name.split("-")[0] for name in fonts} == {"Tinos"}, paper.name


def test_title_author_and_language_are_in_the_file(papers):
    for paper in papers:
        file = reader(paper)
        assert file.metadata.title == paper.title
        assert file.metadata.author == a_council().name
        assert file.trailer["/Root"]["/Lang"] == "vi-VN"
        assert file.trailer["/Root"]["/ViewerPreferences"]["/DisplayDocTitle"]


def test_text_is_composed_for_every_reader(papers):
    for paper in papers:
        assert is_composed(text_of(paper))
        assert is_composed(poppler_text(paper))
        assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in text_of(paper)
        assert "Độc lập - Tự do - Hạnh phúc" in poppler_text(paper)


def test_decomposed_names_are_printed_composed():
    product = a_product("Mứt Đà La\u0323t")
    paper = notice_pdf(a_session_record([a_product_record(product=product)]), 1)
    assert "Mứt Đà Lạt" in text_of(paper)


def test_the_first_page_has_no_number_and_the_others_have_theirs():
    pages = pages_of(minutes_pdf(a_full_session()))
    assert len(pages) > 2
    assert not pages[0].startswith("1 ")
    assert [page.split()[0] for page in pages[1:]] == [str(number) for number in range(2, len(pages) + 1)]


def test_papers_have_ascii_names_of_their_own():
    names = [paper.name for paper in all_papers(a_full_session())]
    assert all(name.isascii() and name.endswith(".pdf") for name in names)
    assert len(set(names)) == len(names)
    assert names[:2] == ["bien-ban.pdf", "bang-tong-hop.pdf"]


def test_two_products_of_one_name_keep_their_papers_apart():
    session = a_session_record([a_product_record(1), a_product_record(2)])
    names = [paper.name for paper in all_papers(session)]
    assert len(set(names)) == len(names)


def test_all_papers_hold_every_sheet_and_a_notice_for_every_producer():
    session = a_full_session()
    names = [paper.name for paper in all_papers(session)]
    sheets = sum(len(one.sheets) for product in session.products for one in product.rounds)
    assert sum(name.startswith("phieu-cham/") for name in names) == sheets
    assert sum(name.startswith("thong-bao/") for name in names) == len(session.products)
    assert sum(name.startswith("cach-tinh/") for name in names) == len(session.products)


def test_a_practice_session_says_so_on_every_page():
    session = a_full_session(council=a_council(practice=True))
    for paper in one_of_each(session):
        for page in pages_of(paper):
            assert "BUỔI TẬP — không có giá trị pháp lý" in page, paper.name


def test_a_real_session_says_nothing_of_practice(papers):
    assert not any("BUỔI TẬP" in text_of(paper) for paper in papers)


def test_minutes_of_an_open_session_are_a_draft():
    session = a_session_record(state=SessionState.OPEN, closed_at=None)
    pages = pages_of(minutes_pdf(session))
    assert all("DỰ THẢO" in page for page in pages)
    assert "DỰ THẢO" not in text_of(minutes_pdf(a_session_record()))


def test_signing_the_session_does_not_change_its_papers():
    session = a_session_record()
    signed = replace(session, state=SessionState.SIGNED)
    assert minutes_pdf(session).data == minutes_pdf(signed).data
    assert summary_pdf(session).data == summary_pdf(signed).data


def test_marks_of_a_round_that_is_not_revealed_are_nowhere():
    hidden = a_round(1, [a_sheet(1, 87), a_sheet(2, 63)], revealed_at=None)
    product = a_product_record(rounds=[hidden], state=ProductState.SCORING, conclusion=None)
    session = a_session_record([product], state=SessionState.OPEN, closed_at=None)
    for paper in all_papers(session):
        words = text_of(paper).split()
        assert "87" not in words, paper.name
        assert "63" not in words, paper.name
    with pytest.raises(LookupError):
        scorecard_pdf(session, 1, 1, 1)


def test_nobody_is_asked_of_a_product_that_is_not_there():
    session = a_session_record()
    with pytest.raises(LookupError):
        notice_pdf(session, 99)
    with pytest.raises(LookupError):
        computation_pdf(session, 99)


def test_empty_fields_leave_dots_to_write_on():
    session = a_session_record(
        council=a_council(superior="", place="", decision_number="", decision_date=None, recipients=()),
        profile=a_profile(regulation_name="", regulation_number="", regulation_date=None),
        place="",
        title="",
        opened_at=None,
        closed_at=None,
        roster=(),
        products=(),
        state=SessionState.PLANNED,
    )
    text = text_of(minutes_pdf(session))
    assert "Quyết định số ……" in text
    assert "Địa điểm: ……" in text
    assert "Lưu: VT, HĐOCOP." in text
    assert "Phiên họp số 01 năm 2026" in text
    assert summary_pdf(session).data


def test_a_letter_that_tinos_lacks_is_printed_as_a_box():
    session = a_session_record([a_product_record(product=a_product("Trà 🍵 ổi 茶"))])
    assert "Trà □ ổi □" in text_of(notice_pdf(session, 1))


@pytest.mark.parametrize("count", [1, 2, 11, 16, 31])
def test_councils_of_any_size_are_printed(count):
    totals = tuple(70 + place % 7 for place in range(count))
    session = a_session_record([a_product_record(totals=totals)], roster=a_roster(count))
    for paper in islice(all_papers(session), 8):
        assert reader(paper).pages


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(name=WILD_NAMES, person=WILD_NAMES, reason=WILD_NAMES)
def test_no_name_breaks_a_paper(name, person, reason):
    product = a_product(name)
    product = replace(product, producer=replace(product.producer, name=person, address=reason))
    roster = a_roster(2)
    roster = (
        replace(roster[0], member=a_member(1, name=person, post=Post.CHAIR, position=reason, agency=name)),
        replace(roster[1], present=False, absence_reason=reason),
        *roster[2:],
    )
    council = a_council(name=name, agency=person, superior=reason, place=name, recipients=(name, reason))
    session = a_session_record(
        [a_product_record(totals=(64,), product=product)], roster=roster, council=council, title=name, place=person
    )
    for paper in (*one_of_each(session), *all_papers(session)):
        assert set(fonts_of(paper).values()) == {True}


@pytest.mark.no_cover
def test_a_text_of_many_pages_breaks_nothing():
    long = "Sản phẩm có tên rất dài và không bao giờ hết. " * 200
    session = a_full_session()
    first = replace(session.products[0], product=a_product(long))
    session = replace(session, products=(first, *session.products[1:]), title=long)
    for paper in one_of_each(session):
        assert reader(paper).pages


def test_written_opinions_are_called_so():
    text = text_of(minutes_pdf(a_session_record(kind=SessionKind.WRITTEN)))
    assert "lấy ý kiến bằng văn bản" in text
    assert "Việc lấy ý kiến kết thúc vào" in text


def test_a_district_council_uses_the_words_of_its_level():
    session = a_session_record(council=a_council(level="district"), council_level=DISTRICT)
    text = text_of(minutes_pdf(session))
    assert "chuyển kết quả chấm sơ bộ lên cấp tỉnh: 1 sản phẩm" in text
    assert "đề nghị công nhận" not in text
    assert "chuyển kết quả chấm sơ bộ lên cấp tỉnh" in text_of(notice_pdf(session, 1))
    names = [paper.name for paper in all_papers(session)]
    assert "danh-sach/1-de-nghi.pdf" not in names
    assert "danh-sach/2-chuyen-cap-tren.pdf" in names


def test_the_properties_carry_the_moment_the_session_ended(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1234567890")
    session = a_session_record()
    created = reader(minutes_pdf(session)).metadata.creation_date
    assert created == session.closed_at
    assert (
        reader(scorecard_pdf(session, 1, 1, 1)).metadata.creation_date
        == session.products[0].rounds[0].sheets[0].submitted_at
    )
