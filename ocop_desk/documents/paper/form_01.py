"""Form 01: the slip that registers a product, with the boxes in which commune and province receive it (Annex III)."""

from collections.abc import Sequence

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
)
from ocop_desk.documents.paper.flow import DOTS, entry, joined, para
from ocop_desk.documents.paper.head import Head, TitleBlock
from ocop_desk.documents.paper.marks import tick_box
from ocop_desk.documents.paper.paged import with_closing
from ocop_desk.documents.paper.press import press
from ocop_desk.documents.paper.signatories import Signatory
from ocop_desk.documents.paper.signing import dated_signature
from ocop_desk.documents.paper.tables import Column, laid_table, page_rows, plain_table
from ocop_desk.documents.paper.values import Paper
from ocop_desk.documents.paper.wording import producer_text
from ocop_desk.domain.councils import Council
from ocop_desk.domain.numbers import date_text
from ocop_desk.domain.products import REGISTRATION_KIND_NAMES, Product, RegistrationKind
from ocop_desk.domain.rules import Scorecard

_WIDTH, _ = styles.text_area(styles.PORTRAIT)
_TITLE = "Phiếu đăng ký đánh giá, phân hạng sản phẩm OCOP"
_SIGNATORY = ("Đại diện chủ thể",)
_HINT = "(Ký tên, đóng dấu nếu có)"


def form_01_pdf(facts: DossierFacts) -> Paper:
    """The slip of a dossier; what the program does not know is left to be filled in."""
    product = facts.product
    name = dossier_paper_file(DossierPaper.FORM_01, facts.dossier.dossier_id, product.name)
    story = _story(facts.council, facts.decision, facts.dossier.year, facts)
    return press(
        name,
        f"{_TITLE}: {product.name}",
        product.producer.name,
        story,
        mark=practice_of(facts.council),
        made=facts.made,
    )


def blank_form_01_pdf(council: Council, decision: str, year: int) -> Paper:
    """The slip to be filled in by hand."""
    story = _story(council, decision, year, None)
    return press(blank_form_file(DossierPaper.FORM_01), _TITLE, council.name, story, mark=practice_of(council))


def _story(council: Council, decision: str, year: int, facts: DossierFacts | None) -> list[Flowable]:
    product = facts.product if facts else None
    where = province_text(council)
    closing: list[Flowable] = [
        Spacer(1, 4),
        para(
            "Chủ thể cam đoan thông tin trong phiếu này và trong hồ sơ kèm theo là đúng sự thật, "
            "và chịu trách nhiệm trước pháp luật về điều đã khai."
        ),
        dated_signature(
            place_and_day("", None, year),
            Signatory("producer", _SIGNATORY, product.producer.representative if product else "", hint=_HINT),
            _WIDTH,
        ),
    ]
    return [
        Head("", product.producer.name if product else ""),
        TitleBlock(_TITLE, f"{where[:1].upper()}{where[1:]}, năm {year}", f"(Mẫu số 01, theo {rules_of(decision)})"),
        *_producer(product),
        *_product(product, facts.card if facts else None),
        para("4. Loại đăng ký (đánh dấu một ô)", styles.SUBHEADING),
        _kinds(facts.dossier.kind if facts else None),
        Spacer(1, 6),
        para("5. Tài liệu, mẫu gửi kèm", styles.SUBHEADING),
        *with_closing(_attached(facts), closing),
        Spacer(1, 12),
        _receipt("PHẦN DÀNH CHO CẤP XÃ", f"Ủy ban nhân dân {commune_text(product)}", _slip(product, year), facts),
        Spacer(1, 12),
        _receipt("PHẦN DÀNH CHO CẤP TỈNH", f"Cơ quan chuyên môn về OCOP {where}", _slip(product, year), None),
    ]


def _producer(product: Product | None) -> list[Flowable]:
    producer = product.producer if product else None
    return [
        para("1. Chủ thể", styles.SUBHEADING),
        entry("Tên chủ thể", producer_text(product) if product else ""),
        entry("Người đại diện theo pháp luật", producer.representative if producer else ""),
        entry("Chức vụ", ""),
        entry("Địa chỉ liên hệ", producer.address if producer else ""),
        entry("Điện thoại", producer.phone if producer else ""),
        entry("Thư điện tử", ""),
    ]


def _product(product: Product | None, card: Scorecard | None) -> list[Flowable]:
    place = card.classification if card else None
    set_text = f"Bộ {card.number:02d}: {card.title}" if card else ""
    return [
        para("2. Sản phẩm đăng ký", styles.SUBHEADING),
        entry("Tên sản phẩm", product.name if product else ""),
        para("3. Phân loại sản phẩm (theo Phụ lục I)", styles.SUBHEADING),
        entry("Ngành", place.industry if place else ""),
        entry("Nhóm", place.group if place else ""),
        entry("Phân nhóm", (place.subgroup or "không có") if place else ""),
        entry("Bộ sản phẩm", set_text),
    ]


def _kinds(ticked: RegistrationKind | None) -> Flowable:
    cells = []
    for kind in RegistrationKind:
        cells += [tick_box(kind is ticked), para(REGISTRATION_KIND_NAMES[kind], styles.FIELD)]
    each = (_WIDTH - styles.INDENT - 3 * 18) / 3
    return plain_table([["", *cells]], [styles.INDENT, *[18, each] * 3])


def _attached(facts: DossierFacts | None) -> Sequence[Flowable]:
    samples = str(facts.dossier.samples) if facts and facts.dossier.samples else ""
    wanted = f" (bộ sản phẩm này cần {facts.card.samples} mẫu)" if facts and facts.card.samples else ""
    count = f"{len(facts.content.documents)} tài liệu" if facts and facts.content.documents else ""
    return [
        para("- Báo cáo tự đánh giá theo bộ tiêu chí: 01 bản giấy và 01 bản điện tử."),
        entry("- Minh chứng kèm theo", joined((count, "theo danh mục") if count else ())),
        entry(f"- Số lượng mẫu sản phẩm{wanted}", samples),
    ]


def _slip(product: Product | None, year: int) -> str:
    """The number a slip gets where it is received: serial and code of the place are the receiver's to write."""
    commune = product.commune_code if product and product.commune_code else "……"
    province = product.product_code[:2] if product and product.product_code else "……"
    return f"……-……/PĐK-{province}-{commune}-{year}"


def _receipt(title: str, office: str, number: str, facts: DossierFacts | None) -> Flowable:
    """A box in which an office writes down when it received the slip."""
    received = date_text(facts.dossier.received) if facts and facts.dossier.received else DOTS
    columns = (Column(title, _WIDTH * 0.56, "LEFT"), Column("Người nhận", _WIDTH * 0.44))
    text = "\n".join(
        (
            office[:1].upper() + office[1:],
            f"Phiếu số: {number}",
            f"Ngày nhận: {received}",
            f"Người nhận: {DOTS}",
        )
    )
    rows = page_rows((text, "(Ký tên, đóng dấu)\n\n\n\n"), columns, 12)
    return laid_table(columns, rows, size=12)
