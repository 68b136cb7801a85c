"""Form 02, part III: the scores a producer claims, with descriptions and the pages that prove them (Annex III)."""

from reportlab.platypus import Flowable, Spacer

from ocop_desk.documents.paper import styles
from ocop_desk.documents.paper.dossier_changes import changes_table
from ocop_desk.documents.paper.dossier_contents import DossierPaper, dossier_paper_file
from ocop_desk.documents.paper.dossier_facts import DossierFacts
from ocop_desk.documents.paper.dossier_tables import criteria_table, totals_table
from ocop_desk.documents.paper.dossier_wording import (
    claimed,
    evidence_lines,
    place_and_day,
    practice_of,
    product_fields,
    rules_of,
    totals_of,
    written,
)
from ocop_desk.documents.paper.flow import para
from ocop_desk.documents.paper.head import Head, TitleBlock
from ocop_desk.documents.paper.paged import Cell, PagedTable, with_closing
from ocop_desk.documents.paper.press import press
from ocop_desk.documents.paper.signatories import Signatory
from ocop_desk.documents.paper.signing import dated_signature
from ocop_desk.documents.paper.tables import Column
from ocop_desk.documents.paper.values import Paper
from ocop_desk.documents.paper.wording import level_points, level_text
from ocop_desk.domain.dossiers import AssessmentSource
from ocop_desk.domain.numbers import points_text
from ocop_desk.domain.products import RegistrationKind
from ocop_desk.domain.rules import Criterion

_WIDTH, _ = styles.text_area(styles.LANDSCAPE)
_NOT_ASKED = "Không xét"
_COLUMNS = (
    Column("Mã", 36),
    Column("Tiêu chí và mức chủ thể tự nhận", 218, "LEFT"),
    Column("Điểm tối đa", 42),
    Column("Điểm tự chấm", 42, bold=True),
    Column("Mô tả", (_WIDTH - 338) / 2, "LEFT"),
    Column("Minh chứng", (_WIDTH - 338) / 2, "LEFT"),
)


def form_02_part_iii_pdf(facts: DossierFacts) -> Paper:
    """The self-assessment criterion by criterion, totals by part; a re-rating adds what changed in three years."""
    said = facts.of(AssessmentSource.SELF)
    product = facts.product
    about = "Phần III. Điểm chủ thể tự chấm theo bộ tiêu chí"
    signatory = Signatory("producer", ("Đại diện chủ thể",), product.producer.representative, hint="(Ký tên, đóng dấu)")
    totals = totals_of(facts.card, product.cases, claimed(facts, said))
    closing: list[Flowable] = [
        totals_table(facts.card, [("Chủ thể tự chấm", totals)], _WIDTH),
        dated_signature(place_and_day(said.place, said.made_on, facts.dossier.year), signatory, _WIDTH),
    ]
    story: list[Flowable] = [
        Head("", product.producer.name),
        TitleBlock("Báo cáo tự đánh giá sản phẩm OCOP", about, f"(Mẫu số 02, theo {rules_of(facts.decision)})"),
        *product_fields(facts),
        Spacer(1, 6),
        *_changes(facts),
    ]
    story += with_closing([_table(facts)], closing)
    return press(
        dossier_paper_file(DossierPaper.FORM_02_III, facts.dossier.dossier_id, product.name),
        f"Báo cáo tự đánh giá, phần III: {product.name}",
        product.producer.name,
        story,
        page=styles.LANDSCAPE,
        mark=practice_of(facts.council),
        foot=f"Tự đánh giá: {product.name}",
        made=facts.made,
    )


def _changes(facts: DossierFacts) -> list[Flowable]:
    """What changed in three years; asked of a re-rating only."""
    if facts.dossier.kind is not RegistrationKind.RERATING:
        return []
    heading = para("Những thay đổi của sản phẩm trong 3 năm", styles.HEADING)
    said = facts.of(AssessmentSource.SELF).summary
    documents = [changes_table(facts, _WIDTH).under(para("Tài liệu so với hồ sơ trước:"))] if facts.changes else []
    return [heading, *written(said), *documents, para("Điểm tự chấm theo từng tiêu chí", styles.HEADING)]


def _table(facts: DossierFacts) -> PagedTable:
    said = facts.of(AssessmentSource.SELF)
    counted = claimed(facts, said)
    cases = facts.product.cases

    def cells(criterion: Criterion) -> list[Cell]:
        line = said.lines.get(criterion.code)
        points = ""
        if criterion.code in counted:
            points = points_text(level_points(criterion, cases.get(criterion.code), counted[criterion.code]))
        elif line is not None and line.level is not None:
            points = _NOT_ASKED
        evidence = "\n".join(evidence_lines(facts.content, criterion.code))
        return [points or "……", line.text if line else "", evidence]

    def titled(criterion: Criterion) -> str:
        if criterion.code not in counted:
            return criterion.title
        level = counted[criterion.code]
        return f"{criterion.title}\nMức {level}: {level_text(criterion, cases.get(criterion.code), level)}"

    return criteria_table(facts.card, _COLUMNS, cells, titled=titled)
