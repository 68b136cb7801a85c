"""What an Excel form of assessments is made of, the same for whoever writes it and whoever reads it back."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from ocop_desk.documents.sheet_form_identity import cases_as_text
from ocop_desk.documents.sheet_form_layout import Wording
from ocop_desk.domain.councils import Council
from ocop_desk.domain.dossiers import Assessment, AssessmentSource, Dossier
from ocop_desk.domain.products import Product
from ocop_desk.domain.rules import Scorecard

FORM_SCHEMA = "ocop-desk.assessment-form"
FORM_VERSION = "1"

COLUMNS = ("Mã", "Nội dung", "Điểm", "Mức chọn", "Điểm đạt", "Mô tả, nhận xét")
EVIDENCE_TITLE = "Minh chứng (trang)"
"""Head of a further column on the producer's page."""
CODE, TEXT, POINTS, LEVEL, SCORE, WORDS, EVIDENCE = range(1, 8)

PAGES = {
    AssessmentSource.SELF: "Tự đánh giá",
    AssessmentSource.COMMUNE: "Báo cáo cấp xã",
    AssessmentSource.ADVISORY: "Tổ tư vấn",
    AssessmentSource.VISIT: "Kiểm tra thực tế",
}
"""Names of the sheets."""
TITLES = {
    AssessmentSource.SELF: "CHỦ THỂ TỰ ĐÁNH GIÁ",
    AssessmentSource.COMMUNE: "BÁO CÁO CỦA ỦY BAN NHÂN DÂN CẤP XÃ",
    AssessmentSource.ADVISORY: "ĐÁNH GIÁ CỦA TỔ TƯ VẤN",
    AssessmentSource.VISIT: "KIỂM TRA THỰC TẾ",
}

HEAD_FIELDS = {
    "number": "Số văn bản",
    "made_on": "Ngày (ngày/tháng/năm)",
    "place": "Địa điểm",
    "people": "Người lập, người tham gia (mỗi dòng một người)",
    "summary": "Nhận xét chung",
    "conclusion": "Kết luận, kiến nghị",
}
"""Fields of an assessment to the labels beside which they are filled in."""
LONG_FIELDS = ("people", "summary", "conclusion")
CHANGES_LABEL = "Thay đổi trong 3 năm (khi đánh giá lại)"
"""What the producer says in `summary`."""


@dataclass(frozen=True)
class AssessmentForm:
    """The dossier a form is for, and what is known already and written into it."""

    council: Council
    dossier: Dossier
    product: Product
    card: Scorecard
    wording: Wording = field(default_factory=dict)
    given: Mapping[AssessmentSource, Assessment] = field(default_factory=dict)
    evidence: Mapping[str, str] = field(default_factory=dict)
    """Criterion to its pages as people type them, a line a document."""

    def facts(self) -> dict[str, str]:
        """What the hidden sheet says: which dossier of which council, by which scorecard."""
        return {
            "Loại tệp": FORM_SCHEMA,
            "Phiên bản": FORM_VERSION,
            "Hội đồng": self.council.name or "-",
            "Hồ sơ": str(self.dossier.dossier_id),
            "Mã số sản phẩm": str(self.dossier.product_id),
            "Bộ sản phẩm": self.card.code,
            "Mã băm SHA-256": self.card.sha256,
            "Trường hợp": cases_as_text(self.product.cases),
        }

    @property
    def mark(self) -> str:
        """The short number printed on every page."""
        return f"Mã hồ sơ: {self.dossier.dossier_id}-{self.dossier.product_id}"

    def asked(self, source: AssessmentSource) -> Collection[str] | None:
        """The criteria a source is asked; None for all of them."""
        return frozenset(self.card.commune_criteria.values()) if source is AssessmentSource.COMMUNE else None

    def codes(self, source: AssessmentSource) -> tuple[str, ...]:
        """The criteria on a source's page, in their order."""
        asked = self.asked(source)
        return tuple(one.code for one in self.card.criteria if asked is None or one.code in asked)


def head_label(source: AssessmentSource, name: str) -> str:
    """How a source's page calls a field."""
    return CHANGES_LABEL if source is AssessmentSource.SELF and name == "summary" else HEAD_FIELDS[name]


def columns_of(source: AssessmentSource) -> tuple[str, ...]:
    """Heads of a source's table."""
    return (*COLUMNS, EVIDENCE_TITLE) if source is AssessmentSource.SELF else COLUMNS
