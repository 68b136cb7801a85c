"""Lists and notices: where a product stands and what its producer is told."""

import pytest

from ocop_desk.documents.paper.outcomes import lists_of, products_in
from ocop_desk.documents.papers import ListKind, list_pdf, notice_pdf
from ocop_desk.domain.records import ProductState
from ocop_desk.domain.rules import CouncilLevel
from tests.builders import DISTRICT, a_product_record, a_round, a_session_record, a_sheet, levels_for
from tests.documents.paper_reading import pages_of, text_of
from tests.documents.paper_samples import a_full_session, a_long_session


def a_product_with(total, **levels):
    return a_product_record(rounds=[a_round(1, [a_sheet(1, levels_for(total, **levels))])])


def lists_with(product, **changes):
    session = a_session_record([product], **changes)
    return lists_of(session, product)


@pytest.mark.parametrize(
    ("total", "found"),
    [
        (49, ListKind.NOT_REACHED),
        (50, ListKind.PROPOSED),
        (70, ListKind.PROPOSED),
        (89, ListKind.PROPOSED),
        (90, ListKind.FORWARDED),
        (100, ListKind.FORWARDED),
    ],
)
def test_a_product_stands_in_the_list_of_its_stars(total, found):
    assert lists_with(a_product_with(total)) == {found}


def test_ninety_points_with_a_mark_of_five_stars_missed_is_proposed_and_sent_on():
    assert lists_with(a_product_with(90, c4_1=2)) == {ListKind.PROPOSED, ListKind.FORWARDED}


def test_ninety_points_with_a_mark_of_four_stars_missed_is_only_proposed():
    assert lists_with(a_product_with(90, c2_1=2)) == {ListKind.PROPOSED}


def test_a_district_sends_everything_on():
    assert lists_with(a_product_with(20), council_level=DISTRICT) == {ListKind.FORWARDED}


def test_a_level_that_decides_only_five_stars_has_the_rest_as_not_reached():
    central = CouncilLevel("central", "cấp trung ương", (5,), (), None, "đề nghị công nhận", notice="trả kết quả")
    assert lists_with(a_product_with(80), council_level=central) == {ListKind.NOT_REACHED}
    session = a_session_record([a_product_with(80)], council_level=central)
    assert "chưa đạt 5 sao; trả kết quả" in text_of(list_pdf(session, ListKind.NOT_REACHED))


def test_a_product_without_conclusion_stands_in_no_list():
    product = a_product_record(state=ProductState.REVEALED, conclusion=None)
    assert lists_with(product) == frozenset()


def test_higher_stars_and_means_come_first():
    session = a_full_session()
    means = [session.results[p.entry_id] for p in products_in(session, ListKind.PROPOSED)]
    assert [(r.stars, r.mean) for r in means] == sorted(((r.stars, r.mean) for r in means), reverse=True)


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (ListKind.PROPOSED, "Sản phẩm đề nghị công nhận 3 sao, 4 sao"),
        (ListKind.FORWARDED, "Sản phẩm đề nghị Bộ Nông nghiệp và Môi trường đánh giá, phân hạng"),
        (ListKind.NOT_REACHED, "Sản phẩm chưa đạt 3 sao; thông báo kết quả, không cấp giấy chứng nhận"),
        (ListKind.REJECTED, "Sản phẩm bị loại hoặc dừng đánh giá"),
    ],
)
def test_a_list_is_titled_in_the_words_of_the_level_and_names_its_products(kind, words):
    session = a_full_session()
    text = text_of(list_pdf(session, kind))
    assert words in text
    assert "(Kèm theo Biên bản số 01/BB-HĐOCOP ngày 21/11/2026)" in text
    for product in session.products:
        name = " ".join(product.product.name.split())
        assert (name in text) == (kind in lists_of(session, product))


def test_an_empty_list_says_so():
    text = text_of(list_pdf(a_session_record(), ListKind.REJECTED))
    assert "Không có sản phẩm nào." in text
    assert "Danh sách này có 0 sản phẩm" in text


def test_a_long_list_repeats_its_head_and_ends_with_rows_above_the_signature():
    pages = pages_of(list_pdf(a_long_session(150, 3), ListKind.PROPOSED))
    assert all("Bộ sản phẩm" in page for page in pages)
    assert "Sản phẩm mẫu thứ" in pages[-1]
    assert "TM. HỘI ĐỒNG" in pages[-1]
    assert "TM. HỘI ĐỒNG" not in " ".join(pages[:-1])


def test_what_is_missing_stands_in_the_list_of_products_not_reached():
    text = text_of(list_pdf(a_full_session(), ListKind.NOT_REACHED))
    assert "3 sao: thiếu 7 điểm" in text
    assert "4.1 Hồ sơ công bố" in text


def test_a_notice_names_points_and_levels_missing_for_the_next_star():
    text = text_of(notice_pdf(a_full_session(), 8))
    assert "Kính gửi: Hợp tác xã Nông nghiệp Xuân Trường" in text
    assert "Sản phẩm đạt 2 sao. Kết luận của Hội đồng: chưa đạt 3 sao; thông báo kết quả" in text
    assert "Điểm trung bình cần thêm ít nhất 7 điểm." in text
    assert "4.1 Hồ sơ công bố Hồ sơ công bố: mức 2 (2/5 phiếu ở mức này trở lên) 10" in text


def test_points_missing_are_rounded_up_beside_the_exact_value():
    totals = (70,) * 6 + (69,)
    text = text_of(notice_pdf(a_session_record([a_product_record(totals=totals)]), 1))
    assert "cần thêm ít nhất 0,15 (chính xác 1/7) điểm." in text


def test_a_notice_of_a_proposed_product_uses_the_words_of_the_level():
    assert "Kết luận của Hội đồng: đề nghị công nhận 4 sao." in text_of(notice_pdf(a_full_session(), 2))


def test_a_notice_of_the_highest_rank_misses_nothing():
    text = text_of(notice_pdf(a_full_session(), 6))
    assert "đề nghị Bộ Nông nghiệp và Môi trường đánh giá, phân hạng" in text
    assert "Sản phẩm đã ở hạng cao nhất." in text


def test_a_notice_of_a_rejected_product_gives_the_ground():
    text = text_of(notice_pdf(a_full_session(), 5))
    assert "Kết quả: bị loại" in text
    assert "Căn cứ: Hồ sơ có giấy tờ giả. Giấy chứng nhận VietGAP có số không tồn tại." in text


def test_a_notice_prints_the_official_wording_where_it_is_loaded():
    wording = {("TEST-01", "4.1", None, 2): "Lời văn của quyết định"}
    text = text_of(notice_pdf(a_full_session(official_wording=wording), 8))
    assert "Nguyên văn: Lời văn của quyết định" in text


def test_a_notice_goes_to_the_commune_too():
    assert "- Ủy ban nhân dân Xuân Trường;" in text_of(notice_pdf(a_full_session(), 8))


def test_a_gate_left_open_is_told_with_how_the_sheets_stood():
    sheets = [a_sheet(1, levels_for(62, c2_1=4)), a_sheet(2, levels_for(60, c2_1=2))]
    session = a_session_record([a_product_record(rounds=[a_round(1, sheets)])])
    assert "(1/2 phiếu ở mức này trở lên)" in text_of(notice_pdf(session, 1))
