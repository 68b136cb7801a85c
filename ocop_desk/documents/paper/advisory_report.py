"""The advisory team's report on a dossier: what is there, each criterion, differences, what it proposes."""

from reportlab.platypus import Flowable, KeepTogether, Spacer

from ocop_desk.documents.paper import styles
from ocop_desk.documents.paper.dossier_contents import DossierPaper, dossier_paper_file
from ocop_desk.documents.paper.dossier_facts import DossierFacts
from ocop_desk.documents.paper.dossier_requirements import requirements_table, verdict
from ocop_desk.documents.paper.dossier_tables import criteria_table, totals_table
from ocop_desk.documents.paper.dossier_wording import (
    claimed,
    people_lines,
    place_and_day,
    practice_of,
    product_fields,
    rules_of,
    totals_of,
    written,
)
from ocop_desk.documents.paper.flow import bullets, para
from ocop_desk.documents.paper.head import Head, TitleBlock
from ocop_desk.documents.paper.paged import Cell, PagedTable
from ocop_desk.documents.paper.press import press
from ocop_desk.documents.paper.signatories import Signatory
from ocop_desk.documents.paper.signing import recipients, signature_with_recipients
from ocop_desk.documents.paper.tables import Column
from ocop_desk.documents.paper.values import Paper
from ocop_desk.documents.paper.wording import level_points, level_text
from ocop_desk.domain.assessments import differences
from ocop_desk.domain.dossiers import ASSESSMENT_NAMES, AssessmentSource
from ocop_desk.domain.numbers import points_text
from ocop_desk.domain.rules import Criterion

_WIDTH, _ = styles.text_area(styles.PORTRAIT)
_COLUMNS = (
    Column("Mã", 34),
    Column("Tiêu chí", 132, "LEFT"),
    Column("Điểm tối đa", 36),
    Column("Chủ thể tự chấm", 40),
    Column("Tổ tư vấn", 40, bold=True),
    Column("Mức và nhận xét của Tổ tư vấn", _WIDTH - 282, "LEFT"),
)


def advisory_report_pdf(facts: DossierFacts) -> Paper:
    """The report to the council, signed for the team."""
    said, council, product = facts.of(AssessmentSource.ADVISORY), facts.council, facts.product
    day = place_and_day(said.place or council.place, said.made_on, facts.dossier.year)
    number = said.number.strip() or "……/BC-TTV"
    totals = [
        (ASSESSMENT_NAMES[source], totals_of(facts.card, product.cases, claimed(facts, facts.said[source])))
        for source in (AssessmentSource.SELF, AssessmentSource.ADVISORY)
        if source in facts.said
    ]
    story: list[Flowable] = [
        Head(council.agency, "Tổ tư vấn OCOP", f"Số: {number}", day),
        TitleBlock("Báo cáo", "Kết quả thẩm định hồ sơ sản phẩm OCOP", f"(Theo {rules_of(facts.decision)})"),
        Spacer(1, 4),
        para(f"Kính gửi: {council.name}", styles.CENTRED),
        para("I. SẢN PHẨM VÀ CHỦ THỂ", styles.HEADING),
        *product_fields(facts),
        para("II. THÀNH PHẦN TỔ TƯ VẤN", styles.HEADING),
        *people_lines(said.people),
        requirements_table(facts, _WIDTH).under(para("III. THÀNH PHẦN HỒ SƠ", styles.HEADING)),
        para(verdict(facts.completeness)),
        _table(facts).under(para("IV. KẾT QUẢ THEO TỪNG TIÊU CHÍ", styles.HEADING)),
        totals_table(facts.card, totals, _WIDTH),
        para("V. TIÊU CHÍ CÓ CHÊNH LỆCH LỚN GIỮA CÁC NGUỒN", styles.HEADING),
        *_differences(facts),
        para("VI. NHẬN XÉT CHUNG", styles.HEADING),
        *written(said.summary),
    ]
    signatory = Signatory("advisory", ("TM. Tổ tư vấn", "Tổ trưởng"), "")
    signature = signature_with_recipients(recipients(council, ["Như trên"]), signatory, [], _WIDTH)
    conclusion = [para("VII. KẾT LUẬN, KIẾN NGHỊ", styles.HEADING), *written(said.conclusion)]
    story.append(KeepTogether([*conclusion, Spacer(1, 4), signature]))
    return press(
        dossier_paper_file(DossierPaper.ADVISORY, facts.dossier.dossier_id, product.name),
        f"Báo cáo của Tổ tư vấn: {product.name}",
        council.name,
        story,
        mark=practice_of(council),
        made=facts.made,
    )


def _table(facts: DossierFacts) -> PagedTable:
    own, team = facts.of(AssessmentSource.SELF), facts.of(AssessmentSource.ADVISORY)
    own_levels, team_levels = claimed(facts, own), claimed(facts, team)
    cases = facts.product.cases

    def points(criterion: Criterion, levels: dict[str, int]) -> str:
        if criterion.code not in levels:
            return "–"
        return points_text(level_points(criterion, cases.get(criterion.code), levels[criterion.code]))

    def cells(criterion: Criterion) -> list[Cell]:
        line = team.lines.get(criterion.code)
        words = [line.text] if line and line.text.strip() else []
        if criterion.code in team_levels:
            level = team_levels[criterion.code]
            words.insert(0, f"Mức {level}: {level_text(criterion, cases.get(criterion.code), level)}")
        return [points(criterion, own_levels), points(criterion, team_levels), "\n".join(words)]

    return criteria_table(facts.card, _COLUMNS, cells)


def _differences(facts: DossierFacts) -> list[Flowable]:
    found = differences(facts.said, facts.card, facts.product.cases)
    lines = []
    for one in found:
        high, low = map(points_text, one.points)
        title = facts.card.by_code[one.criterion].title
        lines.append(
            f"Tiêu chí {one.criterion} ({title}): {ASSESSMENT_NAMES[one.higher]} {high} điểm, "
            f"{ASSESSMENT_NAMES[one.lower]} {low} điểm, chênh {points_text(one.points[0] - one.points[1])} điểm."
        )
    return list(bullets(lines)) or [para("Không có.")]
