"""Papers of a dossier: every field that is known, dots for the rest, the same bytes twice, long tables, practice."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ocop_desk.documents.dossier_papers import made_blank_form, made_dossier_paper
from ocop_desk.documents.paper.dossier_contents import (
    BLANK_FORMS,
    DossierPaper,
    blank_form_file,
    dossier_paper_file,
    papers_with,
)
from ocop_desk.documents.paper.dossier_wording import size_text
from ocop_desk.domain.dossiers import (
    Assessment,
    AssessmentLine,
    AssessmentSource,
    EvidenceKind,
    EvidenceLink,
)
from ocop_desk.domain.products import RegistrationKind
from tests.builders import a_council, a_product, a_scorecard, a_scorecard_with_cases
from tests.documents.dossier_samples import (
    DAY,
    a_content,
    a_document,
    a_rerating,
    an_assessment,
    dossier_facts,
)
from tests.documents.paper_reading import fonts_of, is_composed, pages_of, poppler_text, reader, text_of
from tests.documents.paper_samples import LONG_NAME


def text(which, facts=None):
    return text_of(made_dossier_paper(facts or dossier_facts(), which))


def blank(which, **council):
    return made_blank_form(which, a_council(**council), "26/2026/QĐ-TTg", 2026)


@pytest.mark.parametrize("which", DossierPaper)
def test_every_paper_is_the_same_bytes_twice_in_tinos_and_composed(which):
    paper = made_dossier_paper(dossier_facts(), which)
    assert paper.data == made_dossier_paper(dossier_facts(), which).data
    assert all(fonts_of(paper).values())
    assert {name.split("-")[0] for name in fonts_of(paper)} == {"Tinos"}
    assert is_composed(poppler_text(paper))
    assert "Độc lập - Tự do - Hạnh phúc" in poppler_text(paper)
    assert reader(paper).metadata.title == paper.title
    assert reader(paper).trailer["/Root"]["/Lang"] == "vi-VN"


@pytest.mark.parametrize("which", DossierPaper)
def test_a_practice_council_says_so_on_every_page(which):
    paper = made_dossier_paper(dossier_facts(council=a_council(practice=True)), which)
    assert all("BUỔI TẬP — không có giá trị pháp lý" in page for page in pages_of(paper))
    assert "BUỔI TẬP" not in text(which)


def test_papers_have_ascii_names_of_their_own():
    names = [dossier_paper_file(which, number, "Cà phê Ặng") for number in (7, 8) for which in DossierPaper]
    names += [blank_form_file(which) for which in BLANK_FORMS]
    assert len(set(names)) == len(names)
    assert all(name.isascii() for name in names)
    assert names[0] == "ho-so-007-ca-phe-ang/mau-01-phieu-dang-ky.pdf"


def test_a_paper_of_a_source_waits_until_the_source_said_something():
    assert list(papers_with(frozenset(AssessmentSource))) == list(DossierPaper)
    assert list(papers_with(frozenset())) == [
        DossierPaper.FORM_01,
        DossierPaper.FORM_03,
        DossierPaper.SUPPLEMENTS,
        DossierPaper.INVENTORY,
    ]


def test_form_01_has_the_registration_and_two_boxes_of_receipt():
    found = text(DossierPaper.FORM_01)
    assert "PHIẾU ĐĂNG KÝ ĐÁNH GIÁ, PHÂN HẠNG SẢN PHẨM OCOP Tỉnh Lâm Đồng, năm 2026" in found
    assert "Tên chủ thể: Hợp tác xã Nông nghiệp Xuân Trường" in found
    assert "Thư điện tử: ……" in found
    assert "Ngành: Thực phẩm Nhóm: Thực phẩm tươi sống Phân nhóm: Rau, củ" in found
    assert "- Số lượng mẫu sản phẩm (bộ sản phẩm này cần 5 mẫu): 3" in found
    assert found.count("Phiếu số: ……-……/PĐK-68-22945-2026") == 2
    assert "Ngày nhận: 02/11/2026" in found
    assert "PHẦN DÀNH CHO CẤP XÃ" in found
    assert "PHẦN DÀNH CHO CẤP TỈNH" in found


def test_form_01_ticks_the_kind_of_the_dossier():
    first = made_dossier_paper(dossier_facts(), DossierPaper.FORM_01)
    content = a_content(dossier=replace(a_content().dossier, kind=RegistrationKind.UPGRADE))
    upgrade = made_dossier_paper(dossier_facts(content), DossierPaper.FORM_01)
    assert text_of(first) == text_of(upgrade)
    assert first.data != upgrade.data


def test_form_02_claims_points_with_description_pages_and_totals():
    found = text(DossierPaper.FORM_02_III)
    assert "1.1 Nguồn nguyên liệu Mức 4: Nguồn nguyên liệu: mức 4 20 20 Nhận xét về tiêu chí 1.1." in found
    assert "Giấy đăng ký kinh doanh số 5800123456: trang 2-5, 7 Ảnh xưởng sản xuất Ặng Ễn.jpg: trang 1" in found
    assert "Điểm tối đa 40 25 35 100 Chủ thể tự chấm 32 18 32 82" in found
    assert "Đà Lạt, ngày 05 tháng 10 năm 2026" in found
    assert "3 năm" not in found


def test_a_claim_that_is_not_asked_counts_nothing():
    own = an_assessment(AssessmentSource.SELF, {"1.1": 1, "3.1": 0, "3.2": 2})
    found = text(DossierPaper.FORM_02_III, dossier_facts(said={AssessmentSource.SELF: own}))
    assert "3.2 Cấu trúc câu chuyện 5 Không xét" in found
    assert "Chủ thể tự chấm 5 0 0 5" in found
    assert "2.1 Bao gói, kiểu dáng 15 ……" in found


def test_a_rerating_says_what_changed_in_three_years():
    found = text(DossierPaper.FORM_02_III, a_rerating())
    assert "Những thay đổi của sản phẩm trong 3 năm Mở rộng vùng trồng từ 20 lên 35 ha. Đổi bao bì giấy." in found
    for what in ("Giữ nguyên", "Hết hạn", "Thay bản khác", "Mới", "Không nộp lại"):
        assert what in found


def test_form_03_answers_the_contents_its_scorecard_asks():
    found = text(DossierPaper.FORM_03)
    assert "ỦY BAN NHÂN DÂN XÃ (PHƯỜNG) XUÂN TRƯỜNG" in found.replace("\n", " ")
    assert "Số: 12/BC-UBND Xuân Trường, ngày 20 tháng 10 năm 2026" in found
    assert "1. Nguồn nguyên liệu địa phương (tiêu chí 1.1) Mức đánh giá: mức 3: Nguồn nguyên liệu: mức 3" in found
    assert "2. Sử dụng lao động địa phương: bộ sản phẩm này không xét nội dung này." in found
    assert "đề nghị Ủy ban nhân dân tỉnh Lâm Đồng xem xét, đánh giá, phân hạng" in found


def test_form_03_leaves_room_where_the_commune_has_said_nothing():
    silent = dossier_facts(said={})
    assert text(DossierPaper.FORM_03, silent).count("……") > text(DossierPaper.FORM_03).count("……")
    assert "Số: ……/BC-UBND" in text(DossierPaper.FORM_03, silent)


@pytest.mark.parametrize("which", BLANK_FORMS)
def test_blank_forms_name_nobody_and_leave_dots(which):
    paper = blank(which)
    assert paper.data == blank(which).data
    found = text_of(paper)
    assert "tên chủ thể: ……" in found.lower()
    assert "tên sản phẩm: ……" in found.lower()
    assert "Xuân Trường" not in found
    assert all("BUỔI TẬP" in page for page in pages_of(blank(which, practice=True)))


def test_a_blank_form_03_asks_all_four_contents():
    found = text_of(blank(DossierPaper.FORM_03))
    for title in (
        "1. Nguồn nguyên liệu địa phương",
        "2. Sử dụng lao động địa phương",
        "3. Nguồn gốc ý tưởng sản phẩm",
        "4. Bản sắc, trí tuệ địa phương",
    ):
        assert title in found


def test_other_papers_have_no_blank_form():
    with pytest.raises(KeyError):
        blank(DossierPaper.VISIT)


def test_the_advisory_report_sets_the_team_beside_the_producer():
    found = text(DossierPaper.ADVISORY)
    assert "Số: 03/BC-TTV Lâm Đồng, ngày 10 tháng 11 năm 2026" in found
    assert "- Đỗ Thị Ện, Chi cục Phát triển nông thôn." in found
    assert "1.1 Nguồn nguyên liệu 20 20 10 Mức 2: Nguồn nguyên liệu: mức 2 Nhận xét về tiêu chí 1.1." in found
    assert "Chủ thể tự đánh giá 32 18 32 82 Tổ tư vấn 22 11 32 65" in found
    assert "Tiêu chí 1.1 (Nguồn nguyên liệu): Chủ thể tự đánh giá 20 điểm, Tổ tư vấn 10 điểm, chênh 10 điểm." in found
    assert "Hồ sơ chưa đủ, xét cho phiên họp ngày 21/11/2026: còn 3 mục thiếu hoặc hết hạn." in found
    assert "VII. KẾT LUẬN, KIẾN NGHỊ Đề nghị đưa sản phẩm ra Hội đồng." in found


def test_the_conclusion_stands_on_the_page_that_the_team_signs():
    last = pages_of(made_dossier_paper(dossier_facts(), DossierPaper.ADVISORY))[-1]
    assert "KẾT LUẬN, KIẾN NGHỊ" in last
    assert "TM. TỔ TƯ VẤN" in last


def test_minutes_of_a_visit_follow_the_form_of_minutes():
    found = text(DossierPaper.VISIT)
    assert "BIÊN BẢN Kiểm tra thực tế cơ sở sản xuất sản phẩm OCOP" in found
    assert "…… giờ …… phút, ngày 05/11/2026" in found
    assert "Địa điểm: Thôn Cầu Đất" in found
    assert "1.2 Quy mô sản xuất 20 Mức 3: Quy mô sản xuất: mức 3 Nhận xét về tiêu chí 1.2." in found
    assert "Bao gói" not in found
    last = pages_of(made_dossier_paper(dossier_facts(), DossierPaper.VISIT))[-1]
    assert last.index("THƯ KÝ") < last.index("CHỦ TỌA") < last.index("ĐẠI DIỆN CHỦ THỂ")
    assert "Lưu: VT, HĐOCOP." in last


def test_minutes_of_a_visit_that_was_not_noted_have_lines_to_write_on():
    found = text(DossierPaper.VISIT, dossier_facts(said={}))
    assert "II. NỘI DUNG KIỂM TRA ……" in found


def test_the_request_names_what_is_wanting_with_its_remedy_and_by_when():
    found = text(DossierPaper.SUPPLEMENTS)
    assert "Kính gửi: Hợp tác xã Nông nghiệp Xuân Trường" in found
    assert "1 Phiếu đăng ký (mẫu 01) Thiếu Lập mẫu 01." in found
    assert "(hạn 01/10/2026) Gửi mẫu kiểm nghiệm lại." in found.replace("Hết hạn trước ngày họp", "")
    assert "3 Mẫu sản phẩm Thiếu 2 mẫu Gửi thêm 2 mẫu cho đủ 5." in found
    assert "2. Giấy tờ cần gia hạn hoặc ghi rõ thời hạn (đến 21/11/2029)" in found
    assert "Gia hạn mã ít nhất 36 tháng." in found
    assert "- Tiêu chí 1.1: chủ thể 20 điểm, Tổ tư vấn 10 điểm. Đề nghị giải trình." in found
    assert "chậm nhất ngày 15/11/2026" in found
    assert "TL. CHỦ TỊCH HỘI ĐỒNG THƯ KÝ" in found
    assert "Hồ Thị Mỹ Lệ" in found


def test_a_request_without_questions_and_day_leaves_dots():
    found = text(DossierPaper.SUPPLEMENTS, dossier_facts(questions=(), answer_by=None))
    assert "3. Nội dung đề nghị chủ thể giải trình Không có." in found
    assert "chậm nhất ngày ……" in found


def test_the_inventory_has_every_document_with_its_whole_hash():
    facts = dossier_facts()
    found = text(DossierPaper.INVENTORY, facts)
    joined = found.replace(" ", "")
    for document in (*facts.content.documents, *facts.removed):
        assert document.sha256 in joined
        assert document.name in found
    assert "Gồm 4 tài liệu, 25 trang, 11,8 MB." in found
    assert "Quét nhầm hồ sơ của xã khác; 10 giờ 00 phút, ngày 02/11/2026" in found
    assert "4.1 Hồ sơ công bố 20 Phiếu kết quả kiểm nghiệm số KN-77/2024: trang 1-3" in found
    assert "1.2 Quy mô sản xuất 20 Chưa chỉ trang" in found
    assert "Mã số mã vạch, truy xuất nguồn gốc 01/05/2027 8 3,5 MB có" in found


def test_the_inventory_of_a_rerating_says_what_became_of_the_last_one():
    found = text(DossierPaper.INVENTORY, a_rerating())
    assert "2. So với hồ sơ trước của sản phẩm" in found
    assert "6 Bằng khen 2023.pdf Giải thưởng, bình chọn – Không nộp lại" in found
    assert "3. Tài liệu đã rút khỏi hồ sơ" in found
    assert "4. Trang minh chứng theo tiêu chí" in found


def test_a_document_known_by_its_hash_alone_says_so():
    content = a_content(documents=(a_document(1, here=False),), links=())
    assert "(tệp này chỉ có mã băm)" in text(DossierPaper.INVENTORY, dossier_facts(content))


@pytest.mark.no_cover
def test_long_tables_go_over_pages_and_lose_nothing():
    documents = tuple(a_document(n, EvidenceKind.OTHER, name=f"{LONG_NAME} {n}.pdf") for n in range(1, 121))
    links = tuple(EvidenceLink(n, n, "1.1", 1, 8) for n in range(1, 121))
    said = {
        source: Assessment(
            source, lines={c.code: AssessmentLine(c.code, 1, LONG_NAME * 8) for c in a_scorecard().criteria}
        )
        for source in AssessmentSource
    }
    facts = dossier_facts(a_content(documents=documents, links=links), said=said, questions=(LONG_NAME * 3,) * 40)
    for which in DossierPaper:
        paper = made_dossier_paper(facts, which)
        pages = pages_of(paper)
        assert [page.split()[0] for page in pages[1:]] == [str(number) for number in range(2, len(pages) + 1)]
    inventory = made_dossier_paper(facts, DossierPaper.INVENTORY)
    assert len(pages_of(inventory)) > 10
    found = text_of(inventory).replace(" ", "")
    assert all(document.sha256 in found for document in documents)


def test_a_product_with_cases_is_printed_with_the_levels_of_its_case():
    said = {AssessmentSource.SELF: an_assessment(AssessmentSource.SELF, {"5": 3})}
    product = a_product(scorecard="TEST-26", cases={"5": 2})
    facts = dossier_facts(card=a_scorecard_with_cases(), product=product, said=said)
    assert "Mức 3: Do tổ chức quản lý: mức 3 15 15" in text(DossierPaper.FORM_02_III, facts)


def test_a_dossier_with_nothing_in_it_still_has_every_paper():
    content = a_content(documents=(), links=(), dossier=replace(a_content().dossier, received=None, samples=0))
    product = a_product(product_code="", commune="", commune_code="")
    council = a_council(superior="", province="", place="", recipients=())
    facts = dossier_facts(content, product=product, council=council, said={}, removed=(), questions=(), secretary="")
    for which in DossierPaper:
        assert text(which, facts)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(wild=st.text(max_size=200) | st.text(alphabet="ẶỄỘ<>&\"'{}%\n\t", min_size=1, max_size=200))
def test_no_text_breaks_a_paper(wild):
    said = {
        source: replace(
            an_assessment(source, {"1.1": 1}),
            lines={"1.1": AssessmentLine("1.1", None, wild)},
            number=wild,
            place=wild,
            people=(wild,),
            summary=wild,
            conclusion=wild,
        )
        for source in AssessmentSource
    }
    facts = dossier_facts(product=a_product(name=wild or "x"), said=said, questions=(wild,))
    for which in DossierPaper:
        assert made_dossier_paper(facts, which).data.startswith(b"%PDF")


@pytest.mark.parametrize(
    ("size", "shown"),
    [(0, "0 B"), (1023, "1023 B"), (1024, "1 KB"), (1_234_567, "1,2 MB"), (3 * 1024**3, "3,0 GB")],
)
def test_sizes_are_shown_as_people_read_them(size, shown):
    assert size_text(size) == shown


def test_the_properties_carry_the_day_the_dossier_is_held_to():
    created = reader(made_dossier_paper(dossier_facts(), DossierPaper.INVENTORY)).metadata.creation_date
    assert created.date() == DAY == date(2026, 11, 21)
