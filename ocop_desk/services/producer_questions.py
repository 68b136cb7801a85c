"""What the producer is asked before a meeting: where sources are far apart, and what stands without a page."""

from collections.abc import Mapping
from dataclasses import dataclass

from ocop_desk.domain.dossiers import ASSESSMENT_NAMES, Assessment, AssessmentSource, DossierContent
from ocop_desk.domain.numbers import points_text
from ocop_desk.domain.rules import Scorecard
from ocop_desk.domain.sheets import Cases
from ocop_desk.services.assessments import differences, points_of


@dataclass(frozen=True, slots=True)
class ProducerQuestion:
    """One question, in the words that go to the producer."""

    criterion: str
    text: str


def producer_questions(
    said: Mapping[AssessmentSource, Assessment], content: DossierContent, card: Scorecard, cases: Cases
) -> list[ProducerQuestion]:
    """Questions in the order of the scorecard, at most one a criterion."""
    found = []
    titles = card.by_code
    for one in differences(said, card, cases):
        high, low = (points_text(points) for points in one.points)
        text = (
            f"Tiêu chí {one.criterion} ({titles[one.criterion].title}): {ASSESSMENT_NAMES[one.higher]} {high} điểm, "
            f"{ASSESSMENT_NAMES[one.lower]} {low} điểm. Đề nghị giải trình và bổ sung minh chứng."
        )
        found.append(ProducerQuestion(one.criterion, text))
    asked = {one.criterion for one in found}
    own = said.get(AssessmentSource.SELF)
    linked = content.linked_criteria()
    for code, points in (points_of(own, card, cases) if own else {}).items():
        if points and code not in linked and code not in asked and code in titles:
            text = (
                f"Tiêu chí {code} ({titles[code].title}): tự đánh giá {points_text(points)} điểm nhưng hồ sơ chưa có "
                "trang nào chứng minh. Đề nghị bổ sung minh chứng."
            )
            found.append(ProducerQuestion(code, text))
    order = {criterion.code: place for place, criterion in enumerate(card.criteria)}
    return sorted(found, key=lambda one: order[one.criterion])
