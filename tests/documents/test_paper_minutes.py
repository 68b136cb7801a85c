"""Minutes say everything a council's minutes must, and are signed on their last page."""

from dataclasses import replace
from datetime import timedelta
from fractions import Fraction

import pytest

from ocop_desk.documents.papers import minutes_pdf
from ocop_desk.domain.councils import Post, SpreadComparator
from ocop_desk.domain.exchange import key_code_of
from ocop_desk.domain.records import RosterEntry, SessionKind, SheetSource
from tests.builders import (
    OPENED,
    a_council,
    a_dossier_record,
    a_member,
    a_product,
    a_product_record,
    a_profile,
    a_roster,
    a_session_record,
)
from tests.documents.paper_reading import pages_of, reader, text_of
from tests.documents.paper_samples import LONG_NAME, a_full_session, a_long_session, a_signed_session


@pytest.fixture(scope="module")
def text():
    return text_of(minutes_pdf(a_full_session()))


def test_the_head_has_agency_number_and_title(text):
    assert "ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG" in text
    assert "HỘI ĐỒNG OCOP TỈNH" in text
    assert "Số: 01/BB-HĐOCOP" in text
    assert "BIÊN BẢN Phiên họp đánh giá, phân hạng sản phẩm OCOP đợt 2 năm 2026" in text


def test_opening_and_closing_are_in_viet_nam_time(text):
    assert "Thời gian bắt đầu: 8 giờ 05 phút, ngày 21/11/2026" in text
    assert "Phiên họp kết thúc vào 16 giờ 05 phút, ngày 21/11/2026./." in text


def test_decision_and_regulation_are_named_with_their_settings(text):
    assert "Quyết định số 1234/QĐ-UBND ngày 05/08/2026 của Ủy ban nhân dân tỉnh Lâm Đồng" in text
    assert "Quy chế hoạt động của Hội đồng OCOP tỉnh số 45/QĐ-HĐOCOP ngày 20/08/2026" in text
    assert "Quyết định số 26/2026/QĐ-TTg" in text
    assert "tối thiểu: 2/3" in text
    assert "hơn 10 điểm; nhiều nhất 2 lượt chấm lại" in text
    assert "quá nửa số phiếu" in text
    assert "Thư ký Hội đồng không chấm điểm" in text
    assert "trước phiên ít nhất 1 ngày làm việc; thực tế gửi ngày 18/11/2026" in text


def test_other_settings_are_printed_as_they_are():
    profile = a_profile(
        quorum=Fraction(5, 7),
        spread_limit=8,
        spread_comparator=SpreadComparator.AT_LEAST,
        chair_must_be_present=False,
        secretary_scores=True,
        decimals=3,
    )
    text = text_of(minutes_pdf(a_session_record(profile=profile)))
    assert "tối thiểu: 5/7; không bắt buộc có" in text
    assert "từ 8 điểm trở lên" in text
    assert "Thư ký Hội đồng có chấm điểm; điểm trung bình in 3 chữ số" in text


def test_members_are_named_present_or_absent_with_the_reason(text):
    session = a_full_session()
    assert all(entry.member.name in text for entry in session.roster)
    assert "Thành viên có mặt: 6/7" in text
    assert "Vũ Thị Ộn, Ủy viên (Phó Trưởng phòng Sở Công Thương): đi công tác theo giấy mời số 12/GM." in text
    assert "Có mặt 6 trên 7 thành viên; quy chế yêu cầu ít nhất 2/3, tức 5 thành viên" in text
    assert "Đủ điều kiện tiến hành" in text


def test_without_keys_the_minutes_do_not_speak_of_any(text):
    assert "Khóa ký phiếu" not in text


def test_keys_are_printed_by_their_codes_with_the_sheets_they_signed():
    session = a_signed_session()
    text = text_of(minutes_pdf(session))
    assert "7. Khóa ký phiếu của thành viên" in text
    codes = [key_code_of(entry.public_key) for entry in session.roster if entry.public_key]
    assert len(codes) == len(set(codes)) == 5
    assert all(code in text for code in codes)
    sheets = [sheet for product in session.products for one in product.rounds for sheet in one.sheets]
    sealed = [sheet for sheet in sheets if sheet.source is SheetSource.SEALED]
    assert f"Tổng số phiếu đã ký: {len(sealed)}/{len(sheets)} phiếu." in text
    first = sum(sheet.member_id == 1 for sheet in sealed)
    assert f"{session.members[1].name} {codes[0]} {first}" in text


def test_a_member_who_left_early_is_named_with_the_moment():
    roster = a_roster(3)
    left = replace(roster[2], left_at=OPENED + timedelta(hours=2), absence_reason="có việc gia đình")
    text = text_of(minutes_pdf(a_session_record(roster=(*roster[:2], left, roster[3]))))
    assert "Lê Hoàng Đức, Ủy viên, rời lúc 10 giờ 05 phút, ngày 21/11/2026, có việc gia đình." in text


def test_conflicts_of_interest_are_named(text):
    assert "Trần Văn Bình không chấm sản phẩm “Măng cụt sấy dẻo Đạ Huoai” (số 2): là em ruột" in text


def test_sheets_issued_received_and_valid_are_counted(text):
    assert "49 phiếu phát ra, 48 phiếu thu về, 48 phiếu hợp lệ" in text
    assert "K’Brếu không nộp phiếu sản phẩm số 3 “Rượu cần K’Ho & mật ong <rừng>”, lượt 2" in text


def test_every_product_has_its_mean_or_its_end(text):
    session = a_full_session()
    for product in session.products:
        assert " ".join(product.product.name.split()) in text
        mean = session.results[product.entry_id].mean_text
        assert mean is None or mean in text


def test_a_mean_just_below_a_band_is_printed_with_the_decimals_that_show_it():
    totals = (70,) * 199 + (69,)
    roster = tuple(RosterEntry(a_member(n, post=Post.CHAIR if n == 1 else Post.MEMBER), True) for n in range(1, 201))
    text = text_of(minutes_pdf(a_session_record([a_product_record(totals=totals)], roster=roster)))
    assert "69,995" in text
    assert "70,00" not in text


def test_a_product_scored_twice_has_both_spreads_and_what_made_them(text):
    assert "82/64 18 72,40" in text
    assert "84/72 12 75,25" in text
    assert "1.2 Quy mô sản xuất: 20/8" in text
    assert "Chênh lệch điểm vượt mức cho phép" in text
    assert "(chênh lệch còn 12 điểm): Giữ kết quả lượt 2" in text


def test_findings_are_printed_with_votes_and_reasons(text):
    assert "tiêu chí 1.1 Nguồn nguyên liệu (yêu cầu 4 sao: “Nguồn nguyên liệu: mức 3”): 3/5 phiếu" in text
    assert "kết luận đạt. Lý do: Hợp đồng liên kết đủ tỷ lệ nguyên liệu trong tỉnh theo bảng kê." in text


def test_a_gate_that_cost_a_star_is_named(text):
    assert "điểm trung bình 78,00 ở mức 4 sao, kết quả 3 sao. Chưa đạt: 2.1 Bao gói, kiểu dáng (yêu cầu 4 sao" in text


def test_rejected_and_stopped_products_have_their_ground(text):
    assert "loại. Căn cứ: Hồ sơ có giấy tờ giả. Giấy chứng nhận VietGAP có số không tồn tại." in text
    assert "dừng đánh giá. Căn cứ: Có tạp chất gây nguy hiểm." in text


def test_opinions_supplements_and_votes_are_noted(text):
    assert "Sản phẩm số 1: Đề nghị chủ thể chú ý hạn dùng in trên nhãn." in text
    assert "Sản phẩm số 4: Bổ sung phiếu kiểm nghiệm còn hiệu lực." in text
    assert "5/5 thành viên có mặt nhất trí thông qua kết quả." in text


def test_the_conclusions_use_the_words_of_the_level(text):
    assert "Sản phẩm đề nghị công nhận 3 sao, 4 sao: 6 sản phẩm" in text
    assert "Sản phẩm đề nghị Bộ Nông nghiệp và Môi trường đánh giá, phân hạng: 1 sản phẩm" in text
    assert "Sản phẩm chưa đạt 3 sao; thông báo kết quả, không cấp giấy chứng nhận: 1 sản phẩm" in text
    assert "Sản phẩm bị loại hoặc dừng đánh giá: 2 sản phẩm" in text


def test_secretary_and_chair_sign_side_by_side_on_the_last_page():
    paper = minutes_pdf(a_full_session())
    secretary, chair = paper.signature_boxes
    assert (secretary.role, secretary.signer_name) == ("secretary", "Hồ Thị Mỹ Lệ")
    assert (chair.role, chair.signer_name, chair.post) == ("chair", "Nguyễn Thị Ánh", "Chủ tịch Hội đồng")
    assert secretary.page == chair.page == len(reader(paper).pages) - 1
    assert secretary.y == chair.y
    assert secretary.x + secretary.width <= chair.x


def test_a_vice_chair_in_the_chair_signs_with_that_title():
    roster = a_roster(3, {1: "đi họp"})
    roster = (roster[0], replace(roster[1], presiding=True), *roster[2:])
    paper = minutes_pdf(a_session_record(roster=roster))
    chair = paper.signature_boxes[1]
    assert (chair.signer_name, chair.post) == ("Trần Văn Bình", "Phó Chủ tịch Hội đồng")


@pytest.mark.parametrize("products", [1, 2, 3, 5, 8, 13, 21, 34])
def test_signatures_lie_on_the_page_with_the_last_rows_above_them(products):
    records = [
        a_product_record(place, product=a_product(LONG_NAME if place % 3 == 0 else "Trà"))
        for place in range(1, products + 1)
    ]
    paper = minutes_pdf(a_session_record(records, council=a_council(recipients=tuple("abcdef"))))
    pages = pages_of(paper)
    width, height = (float(side) for side in reader(paper).pages[0].mediabox[2:])
    for box in paper.signature_boxes:
        assert box.page == len(pages) - 1
        assert box.x >= 0
        assert box.y >= 0
        assert box.x + box.width <= width
        assert box.y + box.height <= height
    assert "Phiên họp kết thúc vào" in pages[-1]
    assert f"Tổng số sản phẩm trong chương trình {products}" in pages[-1]


def test_a_long_table_repeats_its_head_on_every_page():
    pages = pages_of(minutes_pdf(a_long_session(60, 5)))
    with_rows = [page for page in pages if "Sản phẩm mẫu thứ" in page and "Theo điểm" in page]
    assert len(with_rows) > 3
    assert sum("Kết luận Số sản phẩm" in page for page in pages) >= 1


def test_written_opinions_have_nobody_absent_but_name_who_sent_nothing():
    roster = tuple(replace(entry, present=False) for entry in a_roster(6))
    text = text_of(minutes_pdf(a_session_record(kind=SessionKind.WRITTEN, roster=roster)))
    assert "Thành viên được lấy ý kiến: 7 thành viên." in text
    assert "Thành viên không gửi phiếu nào: 1 thành viên. - Vũ Thị Ộn, Ủy viên." in text
    assert "khi số phiếu gửi về đạt ít nhất 2/3 số phiếu phát ra" in text
    assert "vắng mặt" not in text


def test_dossiers_let_in_by_a_decision_are_named_with_its_words():
    let_in = a_dossier_record(
        8, complete=False, decision="Chủ tịch đồng ý, bổ sung sau", wanting=("tests:missing", "samples:0/5")
    )
    products = [
        a_product_record(1, dossier=a_dossier_record()),
        a_product_record(2, dossier=let_in),
        a_product_record(3),
    ]
    found = text_of(minutes_pdf(a_session_record(products)))
    assert "11. Hồ sơ của các sản phẩm - Đã kiểm tra đủ 1/3 hồ sơ; các hồ sơ của phiên gồm 4 tài liệu" in found
    words = "(hồ sơ số 8, khi kiểm tra còn 2 mục thiếu hoặc hết hạn) vào phiên theo quyết định: Chủ tịch đồng ý"
    assert words in found
    assert "Sản phẩm số 3 “Cà phê bột Arabica Cầu Đất”: không có hồ sơ trong tệp Hội đồng." in found


def test_a_session_that_kept_no_dossiers_says_none():
    assert "11. Hồ sơ của các sản phẩm Không có." in text_of(minutes_pdf(a_session_record()))
