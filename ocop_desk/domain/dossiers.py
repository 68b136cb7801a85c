"""A product's dossier: what kinds of evidence it holds, what is said of each document, which pages prove what."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from ocop_desk.domain.products import RegistrationKind
from ocop_desk.domain.said import Said, said


class EvidenceKind(StrEnum):
    """What a document of a dossier is (the list of form 02, and what goes with a dossier)."""

    REGISTRATION_FORM = "registration_form"
    SELF_REPORT = "self_report"
    COMMUNE_LETTER = "commune_letter"
    COMMUNE_REPORT = "commune_report"
    BUSINESS_LICENCE = "business_licence"
    PRODUCTION_CONDITIONS = "production_conditions"
    FOOD_SAFETY = "food_safety"
    MATERIAL_SOURCE = "material_source"
    ENVIRONMENT = "environment"
    LOCAL_LABOUR = "local_labour"
    GROWTH = "growth"
    INTELLECTUAL_PROPERTY = "intellectual_property"
    MARKET = "market"
    PUBLICITY = "publicity"
    STORY = "story"
    QUALITY_DECLARATION = "quality_declaration"
    TEST_RESULTS = "test_results"
    TRACEABILITY = "traceability"
    QUALITY_SYSTEM = "quality_system"
    PRIZES = "prizes"
    CHANGES = "changes"
    CERTIFICATE = "certificate"
    OTHER = "other"


EVIDENCE_KIND_NAMES: dict[EvidenceKind, Said] = {
    EvidenceKind.REGISTRATION_FORM: said("Phiếu đăng ký (mẫu 01)"),
    EvidenceKind.SELF_REPORT: said("Báo cáo tự đánh giá (mẫu 02)"),
    EvidenceKind.COMMUNE_LETTER: said("Công văn của UBND cấp xã"),
    EvidenceKind.COMMUNE_REPORT: said("Báo cáo của UBND cấp xã (mẫu 03)"),
    EvidenceKind.BUSINESS_LICENCE: said("Giấy đăng ký kinh doanh"),
    EvidenceKind.PRODUCTION_CONDITIONS: said("Giấy chứng nhận điều kiện sản xuất"),
    EvidenceKind.FOOD_SAFETY: said("Giấy chứng nhận an toàn thực phẩm"),
    EvidenceKind.MATERIAL_SOURCE: said("Nguồn nguyên liệu, hợp đồng liên kết"),
    EvidenceKind.ENVIRONMENT: said("Môi trường, công nghệ bền vững"),
    EvidenceKind.LOCAL_LABOUR: said("Danh sách lao động địa phương"),
    EvidenceKind.GROWTH: said("Tăng trưởng sản xuất, kinh doanh"),
    EvidenceKind.INTELLECTUAL_PROPERTY: said("Sở hữu trí tuệ"),
    EvidenceKind.MARKET: said("Thị trường, xúc tiến thương mại"),
    EvidenceKind.PUBLICITY: said("Quảng bá sản phẩm"),
    EvidenceKind.STORY: said("Câu chuyện sản phẩm"),
    EvidenceKind.QUALITY_DECLARATION: said("Công bố chất lượng"),
    EvidenceKind.TEST_RESULTS: said("Phiếu kết quả kiểm nghiệm"),
    EvidenceKind.TRACEABILITY: said("Mã số mã vạch, truy xuất nguồn gốc"),
    EvidenceKind.QUALITY_SYSTEM: said("Hệ thống quản lý chất lượng"),
    EvidenceKind.PRIZES: said("Giải thưởng, bình chọn"),
    EvidenceKind.CHANGES: said("Thay đổi của sản phẩm trong 3 năm"),
    EvidenceKind.CERTIFICATE: said("Giấy chứng nhận OCOP đã cấp"),
    EvidenceKind.OTHER: said("Tài liệu khác"),
}


class Media(StrEnum):
    """What the bytes of a document are; only the first three have pages that the program shows."""

    PDF = "pdf"
    JPEG = "jpeg"
    PNG = "png"
    DOCX = "docx"
    XLSX = "xlsx"


SHOWN_MEDIA = frozenset({Media.PDF, Media.JPEG, Media.PNG})


@dataclass(frozen=True, slots=True)
class EvidenceFacts:
    """What somebody says of a document: kind, paper number, issuer, dates, who may read it."""

    kind: EvidenceKind = EvidenceKind.OTHER
    number: str = ""
    issuer: str = ""
    issued: date | None = None
    valid_until: date | None = None
    confidential: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A document of a dossier. `sha256` is of the original bytes; `pages` is 0 where the program shows none.

    `here` is false where the file knows the document by its hash but does not hold the bytes (a light copy).
    """

    document_id: int
    dossier_id: int
    content_id: int
    name: str
    facts: EvidenceFacts
    media: Media
    size: int
    sha256: str
    pages: int
    here: bool
    added_by: str
    added_at: datetime
    turned: int = 0
    """Degrees clockwise by which people turned it for reading: 0, 90, 180 or 270."""
    kept_from: int | None = None
    """The document of the last dossier that this one repeats."""
    removed_at: datetime | None = None
    removed_reason: str = ""

    @property
    def is_shown(self) -> bool:
        """Whether the program itself can show its pages."""
        return self.media in SHOWN_MEDIA


class LinkSource(StrEnum):
    """How pages came to be tied to a criterion."""

    MARKED = "marked"
    TYPED = "typed"
    EXCEL = "excel"
    SUGGESTED = "suggested"
    SEPARATOR = "separator"
    KEPT = "kept"


@dataclass(frozen=True, slots=True)
class Region:
    """A part of a page, in thousandths of its width and height from the upper left corner."""

    left: int
    top: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class EvidenceLink:
    """Pages of one document that belong to a criterion; pages count from 1, both ends belong to it."""

    link_id: int
    document_id: int
    criterion: str
    first_page: int
    last_page: int
    source: LinkSource = LinkSource.MARKED
    region: Region | None = None


@dataclass(frozen=True, slots=True)
class Dossier:
    """One application of a product in one round, without its documents."""

    dossier_id: int
    product_id: int
    kind: RegistrationKind
    year: int
    previous_id: int | None = None
    """The dossier of the round before, where there is one."""
    samples: int = 0
    letter_number: str = ""
    """The commune's letter that sent it."""
    letter_date: date | None = None
    received: date | None = None


@dataclass(frozen=True)
class DossierContent:
    """A dossier with its documents (the removed ones not among them) and the pages tied to criteria."""

    dossier: Dossier
    documents: tuple[Evidence, ...] = ()
    links: tuple[EvidenceLink, ...] = ()

    def document(self, document_id: int) -> Evidence | None:
        """The document of that number."""
        return next((one for one in self.documents if one.document_id == document_id), None)

    def pages_of(self, criterion: str) -> tuple[EvidenceLink, ...]:
        """Where a criterion is proved, in the order of documents and pages."""
        order = {one.document_id: place for place, one in enumerate(self.documents)}
        found = (link for link in self.links if link.criterion == criterion and link.document_id in order)
        return tuple(sorted(found, key=lambda link: (order[link.document_id], link.first_page, link.link_id)))

    def linked_criteria(self) -> frozenset[str]:
        """Criteria for which some page is named."""
        return frozenset(link.criterion for link in self.links)


class AssessmentSource(StrEnum):
    """Who says something of a product before the council does."""

    SELF = "self"
    COMMUNE = "commune"
    ADVISORY = "advisory"
    VISIT = "visit"


ASSESSMENT_NAMES: dict[AssessmentSource, Said] = {
    AssessmentSource.SELF: said("Chủ thể tự đánh giá"),
    AssessmentSource.COMMUNE: said("UBND cấp xã"),
    AssessmentSource.ADVISORY: said("Tổ tư vấn"),
    AssessmentSource.VISIT: said("Kiểm tra thực tế"),
}


@dataclass(frozen=True, slots=True)
class AssessmentLine:
    """What one source says of one criterion; no level where it only describes."""

    criterion: str
    level: int | None = None
    text: str = ""


@dataclass(frozen=True)
class Assessment:
    """A self-assessment, commune report, advisory review or site visit of one dossier."""

    source: AssessmentSource
    number: str = ""
    """Number of the paper, where it has one."""
    made_on: date | None = None
    place: str = ""
    people: tuple[str, ...] = ()
    """Who made it or took part, a line each: name, post, agency."""
    summary: str = ""
    conclusion: str = ""
    lines: Mapping[str, AssessmentLine] = field(default_factory=dict)
    """By criterion."""
