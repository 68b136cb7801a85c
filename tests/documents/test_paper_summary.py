"""The summary shows every member's figures for every product."""

import re

import pytest

from ocop_desk.documents.papers import summary_pdf
from ocop_desk.domain.councils import Post
from ocop_desk.domain.records import RosterEntry
from tests.builders import a_member, a_product_record, a_roster, a_session_record
from tests.documents.paper_reading import pages_of, poppler_text, reader, text_of
from tests.documents.paper_samples import a_full_session, a_long_session


@pytest.fixture(scope="module")
def text():
    return text_of(summary_pdf(a_full_session()))


def test_it_is_printed_across_the_page():
    box = reader(summary_pdf(a_session_record())).pages[0].mediabox
    assert float(box.width) > float(box.height)


def test_parts_totals_means_and_spread_of_a_product_stand_in_their_rows():
    text = text_of(summary_pdf(a_session_record([a_product_record(totals=(72, 75, 71, 74, 73))])))
    assert "Tổng 72 75 71 74 73 73,00 4" in text


def test_members_stand_by_given_name():
    text = text_of(summary_pdf(a_session_record()))
    names = ["Nguyễn Thị Ánh", "Trần Văn Bình", "Lê Hoàng Đức", "Phạm Ngọc Hà", "K’Brếu"]
    places = [text.index(name) for name in names]
    assert places == sorted(places)


def test_absent_recused_and_excused_members_are_shown_as_such(text):
    assert "72 XĐLI 75 78 74 Vắng 74,75 6" in text
    assert "84 72 73 72 Miễn Vắng 75,25 12" in text
    assert "Vũ Thị Ộn vắng mặt: đi công tác theo giấy mời số 12/GM." in text


def test_rejected_products_show_their_ground_and_no_figures(text):
    assert "Hồ sơ có giấy tờ giả. Giấy chứng nhận VietGAP có số không tồn tại Bị loại" in text
    assert "Có tạp chất gây nguy hiểm Dừng đánh giá" in text


def test_the_round_is_named_where_a_product_was_scored_again(text):
    assert "Lượt chấm 2" in text
    assert "Lượt chấm 1" not in text


def test_a_secretary_who_does_not_score_has_no_column(text):
    assert text.count("Hồ Thị Mỹ Lệ") == 1


def test_every_name_of_a_large_round_is_there_and_no_block_is_parted():
    session = a_long_session(40, 11)
    pages = pages_of(summary_pdf(session))
    whole = " ".join(pages)
    for product in session.products:
        assert f"{product.position} {product.product.name.split()[0]}" in whole
    for page in pages:
        assert len(re.findall(r" Tổng \d", page)) == len(re.findall(r" A \d", page)) > 0
        assert "TT Sản phẩm (chủ thể) Phần" in page


def test_names_stand_upright_where_columns_are_narrow():
    roster = a_roster(15)
    session = a_session_record([a_product_record(totals=(70,) * 15)], roster=roster)
    text = poppler_text(summary_pdf(session))
    for entry in roster[:15]:
        for word in entry.member.name.split():
            assert word in text


def test_a_council_too_large_for_one_table_gets_two():
    people = [a_member(n, name=f"Nguyễn Văn {chr(65 + n)}", post=Post.MEMBER) for n in range(1, 21)]
    roster = tuple(RosterEntry(person, True, presiding=person.member_id == 1) for person in people)
    session = a_session_record([a_product_record(totals=tuple(range(60, 80)))], roster=roster)
    text = text_of(summary_pdf(session))
    assert text.count("Kết quả") == 2
    assert all(str(total) in text for total in range(60, 80))


def test_the_boxes_of_both_signatures_are_on_the_last_page():
    paper = summary_pdf(a_long_session(30, 7))
    page = reader(paper).pages[-1]
    assert [box.role for box in paper.signature_boxes] == ["secretary", "chair"]
    for box in paper.signature_boxes:
        assert box.page == len(reader(paper).pages) - 1
        assert 0 <= box.x <= box.x + box.width <= float(page.mediabox.width)
        assert 0 <= box.y <= box.y + box.height <= float(page.mediabox.height)
    assert "Tổng số: 30 sản phẩm" in pages_of(paper)[-1]
    assert "Sản phẩm mẫu thứ 30," in pages_of(paper)[-1]
