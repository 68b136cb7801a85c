"""Dossiers with everything in them, for tests of their papers."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from ocop_desk.documents.paper.dossier_facts import DossierFacts
from ocop_desk.domain.dossier_completeness import (
    DossierRules,
    Requirement,
    Validity,
    changes_since,
    completeness,
)
from ocop_desk.domain.dossiers import (
    Assessment,
    AssessmentLine,
    AssessmentSource,
    Dossier,
    DossierContent,
    Evidence,
    EvidenceFacts,
    EvidenceKind,
    EvidenceLink,
    Media,
)
from ocop_desk.domain.products import RegistrationKind
from ocop_desk.domain.rules import Scorecard
from tests.builders import a_council, a_product, a_scorecard

DAY = date(2026, 11, 21)
ADDED = datetime(2026, 11, 2, 3, 0, tzinfo=UTC)

RULES = DossierRules(
    (
        Requirement("form-01", "Phiếu đăng ký (mẫu 01)", (EvidenceKind.REGISTRATION_FORM,), remedy="Lập mẫu 01."),
        Requirement("licence", "Giấy đăng ký kinh doanh", (EvidenceKind.BUSINESS_LICENCE,), remedy="Nộp bản sao."),
        Requirement(
            "tests",
            "Phiếu kết quả kiểm nghiệm",
            (EvidenceKind.TEST_RESULTS,),
            validity=Validity.ON_THE_DAY,
            remedy="Gửi mẫu kiểm nghiệm lại.",
        ),
        Requirement(
            "codes",
            "Mã truy xuất nguồn gốc",
            (EvidenceKind.TRACEABILITY,),
            validity=Validity.WHOLE_CERTIFICATE,
            remedy="Gia hạn mã ít nhất 36 tháng.",
        ),
    )
)


def a_document(number: int, kind: EvidenceKind = EvidenceKind.OTHER, **changes: Any) -> Evidence:
    """A scanned document of eight pages; `facts` of the changes may say more of it."""
    facts = EvidenceFacts(kind, **changes.pop("facts", {}))
    document = Evidence(
        document_id=number,
        dossier_id=7,
        content_id=number,
        name=f"Tài liệu quét số {number}.pdf",
        facts=facts,
        media=Media.PDF,
        size=1_234_567 * number,
        sha256=f"{number:064x}",
        pages=8,
        here=True,
        added_by="Thư ký",
        added_at=ADDED,
    )
    return replace(document, **changes)


def an_assessment(source: AssessmentSource, levels: dict[str, int], **changes: Any) -> Assessment:
    """What a source says, with a description of every criterion it gave a level."""
    lines = {code: AssessmentLine(code, level, f"Nhận xét về tiêu chí {code}.") for code, level in levels.items()}
    return replace(Assessment(source, lines=lines), **changes)


def a_content(**changes: Any) -> DossierContent:
    """A licence, expired test results, a code that ends before the certificate; pages of two criteria."""
    documents = (
        a_document(
            1,
            EvidenceKind.BUSINESS_LICENCE,
            facts={"number": "5800123456", "issuer": "Sở Tài chính", "issued": date(2020, 3, 5)},
        ),
        a_document(2, EvidenceKind.TEST_RESULTS, facts={"number": "KN-77/2024", "valid_until": date(2026, 10, 1)}),
        a_document(3, EvidenceKind.TRACEABILITY, facts={"valid_until": date(2027, 5, 1), "confidential": True}),
        a_document(4, name="Ảnh xưởng sản xuất Ặng Ễn.jpg", media=Media.JPEG, pages=1),
    )
    links = (
        EvidenceLink(1, 1, "1.1", 2, 5),
        EvidenceLink(2, 1, "1.1", 7, 7),
        EvidenceLink(3, 4, "1.1", 1, 1),
        EvidenceLink(4, 2, "4.1", 1, 3),
    )
    dossier = Dossier(7, 3, RegistrationKind.FIRST, 2026, samples=3, received=date(2026, 11, 2))
    return replace(DossierContent(dossier, documents, links), **changes)


def dossier_facts(content: DossierContent | None = None, card: Scorecard | None = None, **changes: Any) -> DossierFacts:
    """Facts of a dossier that every source has said something of."""
    found, scorecard = content or a_content(), card or a_scorecard()
    levels = {"1.1": 4, "1.2": 3, "2.1": 3, "2.2": 2, "3.1": 3, "3.2": 2, "4.1": 3, "5": 4}
    said = {
        AssessmentSource.SELF: an_assessment(AssessmentSource.SELF, levels, made_on=date(2026, 10, 5), place="Đà Lạt"),
        AssessmentSource.COMMUNE: an_assessment(
            AssessmentSource.COMMUNE, {"1.1": 3}, number="12/BC-UBND", made_on=date(2026, 10, 20)
        ),
        AssessmentSource.ADVISORY: an_assessment(
            AssessmentSource.ADVISORY,
            levels | {"1.1": 2, "3.1": 0},
            number="03/BC-TTV",
            made_on=date(2026, 11, 10),
            people=("Đỗ Thị Ện, Chi cục Phát triển nông thôn", "Trần Ặng, Sở Công Thương"),
            summary="Hồ sơ rõ ràng.\nVùng nguyên liệu đã có mã số.",
            conclusion="Đề nghị đưa sản phẩm ra Hội đồng.",
        ),
        AssessmentSource.VISIT: an_assessment(
            AssessmentSource.VISIT, {"1.2": 3}, made_on=date(2026, 11, 5), place="Thôn Cầu Đất", people=("Lê Đức",)
        ),
    }
    facts = DossierFacts(
        council=a_council(),
        decision="26/2026/QĐ-TTg",
        product=a_product(),
        card=scorecard,
        content=found,
        completeness=completeness(found, scorecard, RULES, DAY),
        removed=(
            a_document(9, name="Bản quét nhầm.pdf", removed_at=ADDED, removed_reason="Quét nhầm hồ sơ của xã khác"),
        ),
        said=said,
        questions=("Tiêu chí 1.1: chủ thể 20 điểm, Tổ tư vấn 10 điểm. Đề nghị giải trình.",),
        secretary="Hồ Thị Mỹ Lệ",
        answer_by=date(2026, 11, 15),
    )
    return replace(facts, **changes)


def a_rerating(**changes: Any) -> DossierFacts:
    """A re-rating: what was kept, changed, expired, new and left out, and what the producer says of three years."""
    before = a_content()
    old = (*before.documents, a_document(6, EvidenceKind.PRIZES, name="Bằng khen 2023.pdf"))
    now = (before.documents[0], before.documents[1], a_document(5, EvidenceKind.TRACEABILITY), a_document(8))
    dossier = replace(before.dossier, dossier_id=8, kind=RegistrationKind.RERATING, previous_id=7)
    content = DossierContent(dossier, now, before.links[:2])
    facts = dossier_facts(content)
    own = replace(facts.said[AssessmentSource.SELF], summary="Mở rộng vùng trồng từ 20 lên 35 ha.\nĐổi bao bì giấy.")
    changed = tuple(changes_since(content, replace(before, documents=old), DAY))
    return replace(facts, changes=changed, said={**facts.said, AssessmentSource.SELF: own}, **changes)
