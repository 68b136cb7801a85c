"""Scorecards as members submitted them."""

from dataclasses import replace

import pytest

from ocop_desk.documents.papers import scorecard_pdf
from ocop_desk.domain.exchange import key_code_of
from tests.builders import (
    a_product_record,
    a_round,
    a_session_record,
    a_sheet,
    levels_for,
)
from tests.documents.paper_reading import pages_of, text_of
from tests.documents.paper_samples import UNKEYED, a_full_session, a_signed_session


def a_session_with_sheet(**levels):
    sheet = a_sheet(1, {**levels_for(72), **levels}, notes={"5": "Vị đắng hơi gắt"})
    return a_session_record([a_product_record(rounds=[a_round(1, [sheet])])])


def test_a_filled_sheet_has_member_product_round_points_and_totals():
    text = text_of(scorecard_pdf(a_full_session(), 3, 2, 2))
    assert "Sản phẩm: Rượu cần K’Ho & mật ong <rừng>" in text
    assert "Thành viên chấm: Trần Văn Bình, Phó Chủ tịch Hội đồng" in text
    assert "Lượt chấm: 2" in text
    assert "Điểm tối đa 40 25 35 100" in text
    assert "Điểm chấm 36 16 20 72" in text
    assert "Nộp phiếu lúc 8 giờ 37 phút, ngày 21/11/2026 (nhập trực tiếp)." in text


def test_a_sealed_sheet_names_the_key_that_signed_it():
    session = a_signed_session()
    key = next(entry.public_key for entry in session.roster if entry.member.member_id == 2)
    words = f"(ký và niêm phong trên máy của thành viên, mã khóa {key_code_of(key)})."
    assert words in text_of(scorecard_pdf(session, 3, 2, 2))
    assert "mã khóa" not in text_of(scorecard_pdf(session, 3, UNKEYED, 2))


def test_remarks_of_the_member_stand_with_their_criterion():
    text = text_of(scorecard_pdf(a_session_with_sheet(), 1, 1, 1))
    assert "Nhận xét của thành viên: Vị đắng hơi gắt" in text


def test_none_is_met_is_a_choice_where_no_level_gives_nothing():
    text = text_of(scorecard_pdf(a_session_with_sheet(), 1, 1, 1))
    assert text.count("Không đạt mức nào") == 6


def test_none_is_met_is_also_printed_where_a_member_chose_it_beside_a_level_of_no_points():
    levels = {**levels_for(72), "2.1": 0}
    session = a_session_record([a_product_record(rounds=[a_round(1, [a_sheet(1, levels)])])])
    assert text_of(scorecard_pdf(session, 1, 1, 1)).count("Không đạt mức nào") == 7


def test_a_criterion_that_was_not_asked_says_why():
    levels = {code: level for code, level in levels_for(60, c3_1=0).items() if code != "3.2"}
    session = a_session_record([a_product_record(rounds=[a_round(1, [a_sheet(1, levels)])])])
    assert "Không xét vì tiêu chí 3.1 không có điểm." in text_of(scorecard_pdf(session, 1, 1, 1))


def test_only_the_chosen_case_is_printed_for_a_product():
    session = a_full_session()
    text = text_of(scorecard_pdf(session, 9, 1, 1))
    assert "Trường hợp 2: Do tổ chức quản lý" in text
    assert "Trường hợp 1" not in text


def test_official_wording_stands_below_ours_where_the_office_loaded_it():
    wording = {("TEST-01", "1.1", None, 2): "Lời văn của quyết định"}
    session = replace(a_session_with_sheet(), official_wording=wording)
    text = text_of(scorecard_pdf(session, 1, 1, 1))
    assert "Nguồn nguyên liệu: mức 2 Nguyên văn: Lời văn của quyết định" in text


def test_a_criterion_stays_with_its_levels():
    for page in pages_of(scorecard_pdf(a_full_session(), 3, 2, 2)):
        for title, last in (("1.2 Quy mô sản xuất", "mức 5"), ("2.1 Bao gói, kiểu dáng", "mức 4")):
            assert (title in page) == (f"{title[4:]}: {last}" in page)


def test_pages_of_a_sheet_name_their_member_so_that_they_cannot_be_mixed_up():
    for page in pages_of(scorecard_pdf(a_full_session(), 3, 2, 2)):
        assert page.endswith("Phiếu chấm sản phẩm số 3, Trần Văn Bình, lượt 2") or page.count("Trần Văn Bình, lượt 2")


@pytest.mark.parametrize(("entry", "member", "round_number"), [(3, 5, 2), (3, 99, 1), (3, 1, 9), (99, 1, 1)])
def test_a_sheet_that_does_not_exist_cannot_be_printed(entry, member, round_number):
    with pytest.raises(LookupError):
        scorecard_pdf(a_full_session(), entry, member, round_number)


def test_the_kind_of_a_producer_is_printed_where_its_name_does_not_say_it():
    session = a_session_with_sheet()
    assert "Xuân Trường – Hợp tác xã" not in text_of(scorecard_pdf(session, 1, 1, 1))
    (product,) = session.products
    producer = replace(product.product.producer, name="Xuân Trường")
    product = replace(product, product=replace(product.product, producer=producer))
    text = text_of(scorecard_pdf(replace(session, products=(product,)), 1, 1, 1))
    assert "Chủ thể: Xuân Trường – Hợp tác xã" in text
