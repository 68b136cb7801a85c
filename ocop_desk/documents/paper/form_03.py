"""Form 03: what the commune's People's Committee reports on four contents of a dossier (Annex III)."""

from reportlab.platypus import Flowable, Spacer

from ocop_desk.documents.paper import styles
from ocop_desk.documents.paper.dossier_contents import DossierPaper, blank_form_file, dossier_paper_file
from ocop_desk.documents.paper.dossier_facts import DossierFacts
from ocop_desk.documents.paper.dossier_wording import (
    commune_text,
    place_and_day,
    practice_of,
    province_text,
    rules_of,
    written,
)
from ocop_desk.documents.paper.flow import DOTS, entry, para
from ocop_desk.documents.paper.head import Head, TitleBlock
from ocop_desk.documents.paper.press import press
from ocop_desk.documents.paper.signatories import Signatory
from ocop_desk.documents.paper.signing import signature_with_recipients
from ocop_desk.documents.paper.values import Paper
from ocop_desk.documents.paper.wording import level_text
from ocop_desk.domain.councils import Council
from ocop_desk.domain.dossiers import AssessmentSource
from ocop_desk.domain.products import PRODUCER_KIND_NAMES, Product

COMMUNE_CONTENT_NAMES = {
    "material": "Nguồn nguyên liệu địa phương",
    "labour": "Sử dụng lao động địa phương",
    "idea": "Nguồn gốc ý tưởng sản phẩm",
    "identity": "Bản sắc, trí tuệ địa phương",
}
"""Contents of form 03, in its order, by their names in scorecards."""

_WIDTH, _ = styles.text_area(styles.PORTRAIT)
_ABOUT = "Đánh giá một số nội dung của hồ sơ sản phẩm OCOP"
_TO_WRITE_ON = 4


def form_03_pdf(facts: DossierFacts) -> Paper:
    """The commune's report on a dossier; a content it said nothing of has lines to write on."""
    product = facts.product
    name = dossier_paper_file(DossierPaper.FORM_03, facts.dossier.dossier_id, product.name)
    commune = commune_text(product)
    story = _story(facts.council, facts.decision, facts.dossier.year, facts)
    return press(
        name,
        f"Báo cáo của cấp xã: {product.name}",
        f"Ủy ban nhân dân {commune}",
        story,
        mark=practice_of(facts.council),
        made=facts.made,
    )


def blank_form_03_pdf(council: Council, decision: str, year: int) -> Paper:
    """The report to be filled in by hand."""
    story = _story(council, decision, year, None)
    title = f"Báo cáo của cấp xã: {_ABOUT.lower()}"
    return press(blank_form_file(DossierPaper.FORM_03), title, council.name, story, mark=practice_of(council))


def _story(council: Council, decision: str, year: int, facts: DossierFacts | None) -> list[Flowable]:
    product = facts.product if facts else None
    said = facts.of(AssessmentSource.COMMUNE) if facts else None
    office, province = f"Ủy ban nhân dân {commune_text(product)}", f"Ủy ban nhân dân {province_text(council)}"
    number = said.number if said and said.number.strip() else "……/BC-UBND"
    place = said.place if said and said.place.strip() else product.commune if product else ""
    signatory = Signatory("commune", ("TM. Ủy ban nhân dân", "Chủ tịch"), "", hint="(Ký tên, đóng dấu)")
    receivers = [
        Spacer(1, 4),
        para("Nơi nhận:", styles.RECIPIENTS_WORD),
        *(para(line, styles.RECIPIENTS) for line in ("- Như trên;", "- Chủ thể sản phẩm;", "- Lưu: VT.")),
    ]
    return [
        Head(province, office, f"Số: {number}", place_and_day(place, said.made_on if said else None, year)),
        TitleBlock("Báo cáo", _ABOUT, f"(Mẫu số 03, theo {rules_of(decision)})"),
        Spacer(1, 4),
        para(f"Kính gửi: {province}", styles.CENTRED),
        para("I. THÔNG TIN CHUNG", styles.HEADING),
        *_general(product),
        para("II. KẾT QUẢ ĐÁNH GIÁ", styles.HEADING),
        *_findings(facts),
        *_more(facts),
        para(f"{office} đề nghị {province} xem xét, đánh giá, phân hạng sản phẩm nêu trên./.", styles.BODY_KEPT),
        signature_with_recipients(receivers, signatory, [], _WIDTH),
    ]


def _general(product: Product | None) -> list[Flowable]:
    producer = product.producer if product else None
    kind = (producer.kind_text.strip() or PRODUCER_KIND_NAMES[producer.kind]) if producer else ""
    return [
        entry("1. Tên chủ thể", producer.name if producer else ""),
        entry("2. Loại hình tổ chức", kind),
        entry("3. Địa chỉ", producer.address if producer else ""),
        entry("4. Người đại diện", producer.representative if producer else ""),
        para(f"Giới tính: {DOTS}   Dân tộc: {DOTS}"),
        entry("Nơi thường trú", ""),
        entry("5. Tên sản phẩm", product.name if product else ""),
    ]


def _findings(facts: DossierFacts | None) -> list[Flowable]:
    """The contents in the order of the form; of a dossier only those its scorecard asks."""
    flowables: list[Flowable] = []
    asked = facts.card.commune_criteria if facts else dict.fromkeys(COMMUNE_CONTENT_NAMES, "")
    for number, (content, title) in enumerate(COMMUNE_CONTENT_NAMES.items(), start=1):
        if content not in asked:
            flowables.append(para(f"{number}. {title}: bộ sản phẩm này không xét nội dung này.", styles.SUBHEADING))
            continue
        code = asked[content]
        heading = f"{number}. {title}{f' (tiêu chí {code})' if code else ''}"
        flowables.append(para(heading, styles.SUBHEADING))
        flowables += _finding(facts, code)
    return flowables


def _finding(facts: DossierFacts | None, code: str) -> list[Flowable]:
    if facts is None:
        return written("", _TO_WRITE_ON)
    line = facts.of(AssessmentSource.COMMUNE).lines.get(code)
    if line is None:
        return written("", _TO_WRITE_ON)
    criterion = facts.card.by_code[code]
    flowables: list[Flowable] = []
    if line.level is not None:
        level = level_text(criterion, facts.product.cases.get(code), line.level)
        flowables.append(entry("Mức đánh giá", f"mức {line.level}: {level}"))
    return [*flowables, *(written(line.text) if line.text.strip() else [])]


def _more(facts: DossierFacts | None) -> list[Flowable]:
    """What the commune said besides the four contents."""
    if facts is None:
        return []
    said = facts.of(AssessmentSource.COMMUNE)
    texts = [text for text in (said.summary, said.conclusion) if text.strip()]
    return [flowable for text in texts for flowable in written(text)]
