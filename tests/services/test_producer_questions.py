from pathlib import Path

from ocop_desk.domain.assessments import LARGE_DIFFERENCE
from ocop_desk.domain.dossiers import Assessment, AssessmentLine, AssessmentSource, EvidenceLink
from ocop_desk.domain.sheets import scoring_grid
from ocop_desk.services.dossiers import DossierView, dossier_view
from ocop_desk.services.evidence import link_pages
from ocop_desk.services.producer_questions import producer_questions
from tests.services.dossier_desks import a_dossier_desk, a_pdf, add, incoming

SELF, TEAM = AssessmentSource.SELF, AssessmentSource.ADVISORY


def said(source: AssessmentSource, levels: dict[str, int]) -> Assessment:
    return Assessment(source, lines={code: AssessmentLine(code, level) for code, level in levels.items()})


def far_apart(view: DossierView) -> str:
    """A criterion on which the highest level gives enough more than none."""
    grid = scoring_grid(view.card, view.product.cases)
    return next(row.code for row in grid.rows if row.points[-1] - row.points[0] >= LARGE_DIFFERENCE)


def test_a_large_difference_names_both_sources_and_their_points(tmp_path: Path) -> None:
    desk, dossier_id = a_dossier_desk(tmp_path)
    view = dossier_view(desk, dossier_id)
    code = far_apart(view)
    highest = len(scoring_grid(view.card, view.product.cases).row(code).points) - 1  # type: ignore[union-attr]
    own, team = said(SELF, {code: highest}), said(TEAM, {code: 0})
    (question,) = producer_questions({SELF: own, TEAM: team}, view.content, view.card, view.product.cases)
    assert question.criterion == code
    for word in (code, "Chủ thể tự đánh giá", "Tổ tư vấn", "0 điểm"):
        assert word in question.text


def test_points_that_one_gives_oneself_without_a_page_are_asked_about_once_until_a_page_is_tied(tmp_path: Path) -> None:
    desk, dossier_id = a_dossier_desk(tmp_path)
    view = dossier_view(desk, dossier_id)
    code = far_apart(view)
    own = said(SELF, {code: 1})
    asked = producer_questions({SELF: own}, view.content, view.card, view.product.cases)
    points = scoring_grid(view.card, view.product.cases).row(code).points[1]  # type: ignore[union-attr]
    assert [one.criterion for one in asked] == ([code] if points else [])
    (document,) = add(desk, dossier_id, incoming("a.pdf", a_pdf())).added
    link_pages(desk, dossier_id, [EvidenceLink(0, document, code, 1, 1)])
    content = dossier_view(desk, dossier_id).content
    assert producer_questions({SELF: own}, content, view.card, view.product.cases) == []


def test_nothing_said_is_nothing_asked(tmp_path: Path) -> None:
    desk, dossier_id = a_dossier_desk(tmp_path)
    view = dossier_view(desk, dossier_id)
    assert producer_questions({}, view.content, view.card, view.product.cases) == []
