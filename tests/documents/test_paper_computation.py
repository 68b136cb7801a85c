"""How a result was computed, from every mark to the stars."""

import pytest

from ocop_desk.documents.papers import computation_pdf
from ocop_desk.domain.records import ConflictRecord, ProductState
from tests.builders import a_product_record, a_round, a_session_record, a_sheet, levels_for
from tests.documents.paper_reading import text_of
from tests.documents.paper_samples import a_full_session


@pytest.fixture(scope="module")
def twice():
    return text_of(computation_pdf(a_full_session(), 3))


def test_marks_are_printed_as_points_with_the_level(twice):
    assert "1.2 Quy mô sản xuất 20 20 (5) 8 (2) 12 (3) 16 (4) 20 (5) 76" in twice


def test_a_criterion_that_was_not_asked_has_a_dash(twice):
    assert "3.2 Cấu trúc câu chuyện 5 1 (1) – 0 (0) – – 1" in twice


def test_the_mean_is_an_exact_fraction_and_as_printed(twice):
    assert "(82 + 64 + 70 + 71 + 75) / 5 = 362/5, in là 72,40." in twice
    assert "Phần A. Sức mạnh cộng đồng 40 40 28 32 36 40 176 176/5 35,20" in twice


def test_a_fraction_of_seven_is_kept_exact():
    text = text_of(computation_pdf(a_session_record([a_product_record(totals=(70,) * 6 + (69,))]), 1))
    assert "= 489/7, in là 69,86." in text
    assert "Theo điểm: 489/7 (in là 69,86) ở mức 3 sao." in text


def test_every_round_is_kept_with_its_spread(twice):
    assert "Lượt chấm 1" in twice
    assert "Lượt chấm 2" in twice
    assert "Chênh lệch = 82 − 64 = 18 điểm" in twice
    assert "Chênh lệch = 84 − 72 = 12 điểm" in twice
    assert "Kết luận của Chủ tọa về chênh lệch: Giữ kết quả lượt 2" in twice


def test_who_did_not_score_is_said_with_the_reason(twice):
    assert "K’Brếu không nộp phiếu: phải rời phiên họp lúc 10 giờ." in twice
    assert "Vũ Thị Ộn vắng mặt: đi công tác theo giấy mời số 12/GM." in twice
    recused = text_of(computation_pdf(a_full_session(), 2))
    assert "Trần Văn Bình không chấm do xung đột lợi ích (là em ruột của Giám đốc hợp tác xã)." in recused


def test_a_gate_names_who_stood_on_which_side_what_was_found_and_why():
    text = text_of(computation_pdf(a_full_session(), 4))
    assert "3 phiếu: Nguyễn Thị Ánh, Trần Văn Bình, Phạm Ngọc Hà" in text
    assert "2 phiếu: Lê Hoàng Đức, K’Brếu" in text
    assert "Hợp đồng liên kết đủ tỷ lệ" in text
    assert "cả 5 phiếu" in text


def test_a_gate_that_holds_the_product_back_is_named():
    text = text_of(computation_pdf(a_full_session(), 7))
    assert "đạt đủ đến 3 sao; yêu cầu 4 sao chưa đạt ở 2.1." in text
    assert "Hạng theo cả điểm và yêu cầu tối thiểu: 3 sao." in text


def test_a_sheet_that_does_not_count_is_shown_but_not_summed():
    sheets = [a_sheet(1, 70), a_sheet(2, 60)]
    conflict = ConflictRecord(2, "")
    product = a_product_record(rounds=[a_round(1, sheets)], conflicts=(conflict,))
    text = text_of(computation_pdf(a_session_record([product]), 1))
    assert "(không tính)" in text
    assert "Điểm trung bình = (70) / 1 = 70/1 = 70, in là 70,00." in text


def test_open_findings_are_said_to_be_open():
    levels = [levels_for(74), levels_for(70, c1_1=2)]
    sheets = [a_sheet(member, marks) for member, marks in enumerate(levels, start=1)]
    product = a_product_record(rounds=[a_round(1, sheets)], state=ProductState.REVEALED, conclusion=None)
    text = text_of(computation_pdf(a_session_record([product]), 1))
    assert "Chưa xếp hạng: còn chờ kết luận về 1.1 (4 sao)." in text


def test_a_rejected_product_has_its_ground_for_a_result():
    text = text_of(computation_pdf(a_full_session(), 5))
    assert "Hội đồng loại sản phẩm; không có điểm trung bình và không xếp hạng. Căn cứ: Hồ sơ có giấy tờ giả" in text


def test_the_chosen_case_is_named():
    assert "Trường hợp áp dụng: tiêu chí 5: Do tổ chức quản lý" in text_of(computation_pdf(a_full_session(), 9))


def test_a_gate_that_cannot_change_the_stars_wants_no_finding():
    levels = [levels_for(62, c2_1=4), levels_for(60, c2_1=2)]
    sheets = [a_sheet(member, marks) for member, marks in enumerate(levels, start=1)]
    session = a_session_record([a_product_record(rounds=[a_round(1, sheets)])])
    text = text_of(computation_pdf(session, 1))
    assert session.results[1].stars == 3
    assert "không cần kết luận" in text
    assert "chưa kết luận" not in text
    assert "Theo yêu cầu tối thiểu: đạt đủ các yêu cầu đến 3 sao." in text
