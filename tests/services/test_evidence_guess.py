import unicodedata
from datetime import date

import pytest

from ocop_desk.domain.dossiers import EVIDENCE_KIND_NAMES, EvidenceFacts, EvidenceKind
from ocop_desk.services.evidence_guess import guess_facts, guess_kind

KINDS = {
    "01 Phiếu đăng ký.pdf": EvidenceKind.REGISTRATION_FORM,
    "mau 02.docx": EvidenceKind.SELF_REPORT,
    "Tờ trình xã Ea Kao.pdf": EvidenceKind.COMMUNE_LETTER,
    "BC xac nhan cua UBND xa.pdf": EvidenceKind.COMMUNE_REPORT,
    "ĐKKD.pdf": EvidenceKind.BUSINESS_LICENCE,
    "DKKD HTX.pdf": EvidenceKind.BUSINESS_LICENCE,
    "GCN ATTP.pdf": EvidenceKind.FOOD_SAFETY,
    "gcn-attp_2025.PDF": EvidenceKind.FOOD_SAFETY,
    "HĐ liên kết.pdf": EvidenceKind.MATERIAL_SOURCE,
    "Hop dong lao dong 5.pdf": EvidenceKind.LOCAL_LABOUR,
    "nhãn hiệu tập thể.jpg": EvidenceKind.INTELLECTUAL_PROPERTY,
    "Câu chuyện sản phẩm (in).docx": EvidenceKind.STORY,
    "Tự công bố sản phẩm.pdf": EvidenceKind.QUALITY_DECLARATION,
    "TCCS 01-2026.pdf": EvidenceKind.QUALITY_DECLARATION,
    "Phieu kiem nghiem 2026.pdf": EvidenceKind.TEST_RESULTS,
    "phieu kiem nghem.pdf": EvidenceKind.TEST_RESULTS,
    "mã QR.png": EvidenceKind.TRACEABILITY,
    "ISO 22000.pdf": EvidenceKind.QUALITY_SYSTEM,
    "Bằng khen.jpg": EvidenceKind.PRIZES,
    "GCN OCOP 3 sao 2023.pdf": EvidenceKind.CERTIFICATE,
    "Báo cáo thay đổi 3 năm.pdf": EvidenceKind.CHANGES,
    "Ảnh sản phẩm.jpg": EvidenceKind.OTHER,
    "IMG_20251103_101112.jpg": EvidenceKind.OTHER,
    "scan0001.pdf": EvidenceKind.OTHER,
}


@pytest.mark.parametrize(("name", "kind"), KINDS.items())
def test_a_name_tells_the_kind(name: str, kind: EvidenceKind) -> None:
    assert guess_kind([name]) is kind
    assert guess_kind([unicodedata.normalize("NFD", name)]) is kind


@pytest.mark.parametrize(("kind", "name"), EVIDENCE_KIND_NAMES.items())
def test_the_programs_own_names_of_kinds_are_known(kind: EvidenceKind, name: str) -> None:
    assert guess_kind([f"{name}.pdf"]) is kind


def test_where_the_name_says_nothing_the_nearest_folder_does() -> None:
    assert guess_kind(["Công bố", "5. Kiểm nghiệm", "scan1.pdf"]) is EvidenceKind.TEST_RESULTS
    assert guess_kind(["5. Kiểm nghiệm", "ĐKKD.pdf"]) is EvidenceKind.BUSINESS_LICENCE


@pytest.mark.parametrize(
    ("name", "number", "issued", "until"),
    [
        (
            "GCN ATTP số 123-2025-ATTP-CNĐK 15.03.2025-15.03.2028.pdf",
            "123-2025-ATTP-CNĐK",
            date(2025, 3, 15),
            date(2028, 3, 15),
        ),
        ("ĐKKD số 4000123456 ngày 01-02-2020.pdf", "4000123456", date(2020, 2, 1), None),
        ("GCN hết hạn 07_05_2028.pdf", "", None, date(2028, 5, 7)),
        ("Kiểm nghiệm 2025-11-03.pdf", "", date(2025, 11, 3), None),
        ("attp den 31122027.pdf", "", None, date(2027, 12, 31)),
        ("IMG_20251103_101112.jpg", "", None, None),
        ("Báo cáo số 5.pdf", "", None, None),
        ("số lượng 20 mẫu.pdf", "", None, None),
        ("Ngày 31.02.2025.pdf", "", None, None),
        ("từ 01.01.2026 đến 01.01.2020.pdf", "", None, None),
    ],
)
def test_number_and_dates_are_taken_only_where_they_are_plain(
    name: str, number: str, issued: date | None, until: date | None
) -> None:
    facts = guess_facts([name])
    assert facts == EvidenceFacts(guess_kind([name]), number, issued=issued, valid_until=until)
