"""Which papers a dossier has, what people call them, and their files; without making any of them."""

from collections.abc import Iterator
from enum import StrEnum

from ocop_desk.documents.paper.file_names import slug
from ocop_desk.domain.dossiers import AssessmentSource
from ocop_desk.domain.said import said


class DossierPaper(StrEnum):
    """What a paper of a dossier is, in the order of the work."""

    FORM_01 = "form_01"
    FORM_02_III = "form_02_iii"
    FORM_03 = "form_03"
    ADVISORY = "advisory"
    VISIT = "visit"
    SUPPLEMENTS = "supplements"
    INVENTORY = "inventory"


DOSSIER_PAPER_NAMES = {
    DossierPaper.FORM_01: said("Phiếu đăng ký (mẫu 01)"),
    DossierPaper.FORM_02_III: said("Báo cáo tự đánh giá (mẫu 02), phần III"),
    DossierPaper.FORM_03: said("Báo cáo của UBND cấp xã (mẫu 03)"),
    DossierPaper.ADVISORY: said("Báo cáo của Tổ tư vấn"),
    DossierPaper.VISIT: said("Biên bản kiểm tra thực tế"),
    DossierPaper.SUPPLEMENTS: said("Yêu cầu bổ sung hồ sơ"),
    DossierPaper.INVENTORY: said("Danh mục hồ sơ"),
}

BLANK_FORMS = (DossierPaper.FORM_01, DossierPaper.FORM_03)
"""Papers that are also handed out to be filled in by hand."""

NEEDS = {
    DossierPaper.FORM_02_III: AssessmentSource.SELF,
    DossierPaper.ADVISORY: AssessmentSource.ADVISORY,
    DossierPaper.VISIT: AssessmentSource.VISIT,
}
"""Papers that say nothing before their source has said something."""

_FILES = {
    DossierPaper.FORM_01: "mau-01-phieu-dang-ky",
    DossierPaper.FORM_02_III: "mau-02-phan-3-tu-danh-gia",
    DossierPaper.FORM_03: "mau-03-bao-cao-cap-xa",
    DossierPaper.ADVISORY: "bao-cao-to-tu-van",
    DossierPaper.VISIT: "bien-ban-kiem-tra-thuc-te",
    DossierPaper.SUPPLEMENTS: "yeu-cau-bo-sung",
    DossierPaper.INVENTORY: "danh-muc-ho-so",
}


def papers_with(sources: frozenset[AssessmentSource]) -> Iterator[DossierPaper]:
    """The papers of a dossier of which these sources have said something."""
    for which in DossierPaper:
        if which not in NEEDS or NEEDS[which] in sources:
            yield which


def dossier_paper_file(which: DossierPaper, dossier_id: int, product_name: str) -> str:
    """The ASCII path of a paper of a dossier in a folder of papers."""
    folder = "-".join(part for part in (f"{dossier_id:03d}", slug(product_name)) if part)
    return f"ho-so-{folder}/{_FILES[which]}.pdf"


def blank_form_file(which: DossierPaper) -> str:
    """The ASCII name of a blank form."""
    return f"{_FILES[which]}-de-trong.pdf"
