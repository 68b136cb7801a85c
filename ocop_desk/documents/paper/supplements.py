"""The request to a producer: what a dossier lacks and how to make it good, what is asked, by when."""

from reportlab.platypus import Flowable, Spacer

from ocop_desk.documents.paper import styles
from ocop_desk.documents.paper.dossier_contents import DossierPaper, dossier_paper_file
from ocop_desk.documents.paper.dossier_facts import DossierFacts
from ocop_desk.documents.paper.dossier_requirements import STANDING_NAMES
from ocop_desk.documents.paper.dossier_wording import commune_text, day_or_dots, place_and_day, practice_of, rules_of
from ocop_desk.documents.paper.flow import bullets, entry, para
from ocop_desk.documents.paper.head import Head, TitleBlock
from ocop_desk.documents.paper.paged import PagedTable
from ocop_desk.documents.paper.press import press
from ocop_desk.documents.paper.signatories import Signatory
from ocop_desk.documents.paper.signing import recipients, signature_with_recipients
from ocop_desk.documents.paper.tables import Column, long_table
from ocop_desk.documents.paper.values import Paper
from ocop_desk.domain.dossier_completeness import HOLDS_UP, RequirementStanding, Standing
from ocop_desk.domain.numbers import date_text

_WIDTH, _ = styles.text_area(styles.PORTRAIT)
_SOON = {Standing.EXPIRES, Standing.UNDATED}
_NONE = "Không có."


def supplements_pdf(facts: DossierFacts) -> Paper:
    """The request, with the questions that differences between sources raise."""
    council, product = facts.council, facts.product
    signatory = Signatory("secretary", ("TL. Chủ tịch Hội đồng", "Thư ký"), facts.secretary)
    receivers = recipients(council, ["Như trên", f"Ủy ban nhân dân {commune_text(product)}"])
    story: list[Flowable] = [
        Head(
            council.superior,
            council.agency,
            f"Số: ……/TB-{council.symbol}",
            place_and_day(council.place, None, facts.day.year),
        ),
        TitleBlock("Thông báo", "Yêu cầu bổ sung, giải trình hồ sơ sản phẩm OCOP"),
        Spacer(1, 4),
        para(f"Kính gửi: {product.producer.name}", styles.CENTRED),
        para(
            f"Qua kiểm tra hồ sơ theo {rules_of(facts.decision)}, xét cho phiên họp ngày {date_text(facts.day)}, "
            "đề nghị chủ thể bổ sung, giải trình những nội dung sau."
        ),
        entry("Sản phẩm", product.name),
        entry("Hồ sơ số", str(facts.dossier.dossier_id)),
        *_wanting(facts),
        *_soon(facts),
        para("3. Nội dung đề nghị chủ thể giải trình", styles.SUBHEADING),
        *(bullets(facts.questions) or [para(_NONE)]),
        para("4. Thời hạn và nơi nhận", styles.SUBHEADING),
        para(
            f"Gửi tài liệu bổ sung và văn bản giải trình chậm nhất ngày {day_or_dots(facts.answer_by)} "
            f"về {council.agency}, bản giấy kèm bản quét; ghi rõ số hồ sơ và tên sản phẩm./.",
            styles.BODY_KEPT,
        ),
        Spacer(1, 4),
        signature_with_recipients(receivers, signatory, [], _WIDTH),
    ]
    return press(
        dossier_paper_file(DossierPaper.SUPPLEMENTS, facts.dossier.dossier_id, product.name),
        f"Yêu cầu bổ sung hồ sơ: {product.name}",
        council.name,
        story,
        mark=practice_of(council),
        made=facts.made,
    )


def _wanting(facts: DossierFacts) -> list[Flowable]:
    heading = para("1. Giấy tờ, mẫu còn thiếu hoặc đã hết hạn", styles.SUBHEADING)
    rows = [_row(one) for one in facts.completeness.requirements if one.standing in HOLDS_UP]
    found = facts.completeness
    if found.samples < found.samples_wanted:
        lacking = found.samples_wanted - found.samples
        rows.append(("Mẫu sản phẩm", f"Thiếu {lacking} mẫu", f"Gửi thêm {lacking} mẫu cho đủ {found.samples_wanted}."))
    return [_table(rows).under(heading)] if rows else [heading, para(_NONE)]


def _soon(facts: DossierFacts) -> list[Flowable]:
    """Papers that hold on the day but may not hold as long as the certificate."""
    ends = date_text(facts.completeness.certificate_ends)
    heading = para(f"2. Giấy tờ cần gia hạn hoặc ghi rõ thời hạn (đến {ends})", styles.SUBHEADING)
    rows = [_row(one) for one in facts.completeness.requirements if one.standing in _SOON]
    return [_table(rows).under(heading)] if rows else [heading, para(_NONE)]


def _row(one: RequirementStanding) -> tuple[str, str, str]:
    until = f"\n(hạn {date_text(one.until)})" if one.until else ""
    return one.requirement.title, f"{STANDING_NAMES[one.standing]}{until}", one.requirement.remedy


def _table(rows: list[tuple[str, str, str]]) -> PagedTable:
    columns = (
        Column("TT", 28),
        Column("Nội dung", (_WIDTH - 28 - 92) * 0.5, "LEFT"),
        Column("Tình trạng", 92),
        Column("Cách bổ sung", (_WIDTH - 28 - 92) * 0.5, "LEFT"),
    )
    table = long_table(columns, [(str(number), *row) for number, row in enumerate(rows, start=1)])
    table.spaceAfter = 8
    return table
