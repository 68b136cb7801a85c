"""Minutes of a visit to where a product is made (Decree 30/2020, form 1.9)."""

from reportlab.platypus import Flowable, KeepTogether, Spacer

from ocop_desk.documents.paper import styles
from ocop_desk.documents.paper.dossier_contents import DossierPaper, dossier_paper_file
from ocop_desk.documents.paper.dossier_facts import DossierFacts
from ocop_desk.documents.paper.dossier_tables import criteria_table
from ocop_desk.documents.paper.dossier_wording import (
    claimed,
    day_or_dots,
    people_lines,
    practice_of,
    product_fields,
    written,
)
from ocop_desk.documents.paper.flow import DOTS, entry, para
from ocop_desk.documents.paper.head import Head, TitleBlock
from ocop_desk.documents.paper.paged import Cell
from ocop_desk.documents.paper.press import press
from ocop_desk.documents.paper.signatories import Signatory
from ocop_desk.documents.paper.signing import SignatureRoom, recipients, signature_pair
from ocop_desk.documents.paper.tables import Column, plain_table
from ocop_desk.documents.paper.values import Paper
from ocop_desk.documents.paper.wording import level_text
from ocop_desk.domain.dossiers import AssessmentSource
from ocop_desk.domain.rules import Criterion

_WIDTH, _ = styles.text_area(styles.PORTRAIT)
_HOUR = "…… giờ …… phút"
_COLUMNS = (
    Column("Mã", 36),
    Column("Nội dung kiểm tra", 170, "LEFT"),
    Column("Điểm tối đa", 40),
    Column("Thực tế ghi nhận", _WIDTH - 246, "LEFT"),
)


def visit_minutes_pdf(facts: DossierFacts) -> Paper:
    """What was seen, criterion by criterion, and concluded; signed by secretary, leader and producer."""
    said, council, product = facts.of(AssessmentSource.VISIT), facts.council, facts.product
    number = said.number.strip() or f"……/BB-{council.symbol}"
    day = day_or_dots(said.made_on)
    story: list[Flowable] = [
        Head(council.superior, council.agency, f"Số: {number}"),
        TitleBlock("Biên bản", "Kiểm tra thực tế cơ sở sản xuất sản phẩm OCOP"),
        Spacer(1, 4),
        entry("Thời gian bắt đầu", f"{_HOUR}, ngày {day}"),
        entry("Địa điểm", said.place or product.producer.address),
        *product_fields(facts),
        para("I. THÀNH PHẦN THAM DỰ", styles.HEADING),
        para("1. Đoàn kiểm tra", styles.SUBHEADING),
        *people_lines(said.people),
        para(f"2. Đại diện chủ thể: {product.producer.representative.strip() or DOTS * 2}", styles.SUBHEADING),
        para(f"Chủ trì: {DOTS}   Thư ký: {DOTS}"),
        *_content(facts),
        para("III. NHẬN XÉT CHUNG", styles.HEADING),
        *written(said.summary),
        para("IV. KẾT LUẬN, KIẾN NGHỊ", styles.HEADING),
        *written(said.conclusion),
        KeepTogether(_closing(facts, day)),
    ]
    return press(
        dossier_paper_file(DossierPaper.VISIT, facts.dossier.dossier_id, product.name),
        f"Biên bản kiểm tra thực tế: {product.name}",
        council.name,
        story,
        mark=practice_of(council),
        made=facts.made,
    )


def _content(facts: DossierFacts) -> list[Flowable]:
    """What was looked at; lines to write on where nothing was noted."""
    said = facts.of(AssessmentSource.VISIT)
    heading = para("II. NỘI DUNG KIỂM TRA", styles.HEADING)
    if not said.lines:
        return [heading, *written("", 8)]
    counted = claimed(facts, said)

    def cells(criterion: Criterion) -> list[Cell]:
        line = said.lines[criterion.code]
        words = [line.text] if line.text.strip() else []
        if criterion.code in counted:
            level = counted[criterion.code]
            label = level_text(criterion, facts.product.cases.get(criterion.code), level)
            words.insert(0, f"Mức {level}: {label}")
        return ["\n".join(words)]

    table = criteria_table(facts.card, _COLUMNS, cells, wanted=lambda criterion: criterion.code in said.lines)
    return [table.under(heading)]


def _closing(facts: DossierFacts, day: str) -> list[Flowable]:
    producer = Signatory("producer", ("Đại diện chủ thể",), facts.product.producer.representative)
    room = SignatureRoom(producer, [], _WIDTH / 2)
    return [
        Spacer(1, 4),
        para(f"Biên bản đã đọc cho những người có mặt cùng nghe, kết thúc vào {_HOUR}, ngày {day}./."),
        signature_pair(Signatory("secretary", ("Thư ký",), ""), Signatory("leader", ("Chủ tọa",), ""), [], _WIDTH),
        Spacer(1, 6),
        plain_table([["", room, ""]], [_WIDTH / 4, _WIDTH / 2, _WIDTH / 4]),
        *recipients(facts.council),
    ]
