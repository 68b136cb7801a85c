"""What producer, commune, advisory team and site visit say of a dossier: kept, read, taken back."""

from dataclasses import replace

from ocop_desk.domain.assessments import Difference as Difference
from ocop_desk.domain.assessments import differences as differences
from ocop_desk.domain.assessments import points_of as points_of
from ocop_desk.domain.dossiers import Assessment, AssessmentLine, AssessmentSource
from ocop_desk.domain.problems import Problem
from ocop_desk.domain.rules import Scorecard
from ocop_desk.domain.said import said
from ocop_desk.domain.sheets import Cases, scoring_grid
from ocop_desk.domain.text import clean_line, clean_text
from ocop_desk.services.desk import Desk
from ocop_desk.services.dossier_state import product_and_card
from ocop_desk.services.refusals import refuse, refuse_if
from ocop_desk.store.unit_of_work import UnitOfWork


def save_assessment(desk: Desk, dossier_id: int, given: Assessment) -> None:
    """Keep what a source says of a dossier in place of what it said before. Raises InputRefused with every problem.

    After a session opened with the dossier it stays as it was.
    """
    given = _clean(given)
    with desk.write() as work:
        product, card = product_and_card(desk, work, dossier_id)
        _demand_unused(work, dossier_id)
        refuse_if(_line_problems(given, card, product.cases))
        work.assessments.save(dossier_id, given)
        work.record("assessment.saved", given.source, {"dossier": dossier_id, "criteria": sorted(given.lines)})
        work.commit()


def remove_assessment(desk: Desk, dossier_id: int, source: AssessmentSource) -> None:
    """Take back what a source said. Raises InputRefused."""
    with desk.write() as work:
        _demand_unused(work, dossier_id)
        work.assessments.remove(dossier_id, source)
        work.record("assessment.removed", source, {"dossier": dossier_id})
        work.commit()


def assessments_of(desk: Desk, dossier_id: int) -> dict[AssessmentSource, Assessment]:
    """What was said of a dossier, by source, in the order of the work."""
    with desk.read() as work:
        return work.assessments.of_dossier(dossier_id)


def _clean(given: Assessment) -> Assessment:
    lines = {
        criterion: AssessmentLine(criterion, line.level, clean_text(line.text))
        for criterion, line in given.lines.items()
    }
    return replace(
        given,
        number=clean_line(given.number),
        place=clean_line(given.place),
        people=tuple(filter(None, map(clean_line, given.people))),
        summary=clean_text(given.summary),
        conclusion=clean_text(given.conclusion),
        lines={code: line for code, line in lines.items() if line.level is not None or line.text},
    )


def _line_problems(given: Assessment, card: Scorecard, cases: Cases) -> list[Problem]:
    grid = scoring_grid(card, cases)
    problems = []
    for criterion, line in given.lines.items():
        row = grid.row(criterion)
        if row is None:
            message = said("Bộ sản phẩm không có tiêu chí {criterion}.", criterion=criterion)
            problems.append(Problem("unknown_criterion", criterion, message, said("Sửa mã tiêu chí.")))
        elif line.level is not None and not 0 <= line.level < len(row.points):
            message = said("Tiêu chí {criterion} không có mức {level}.", criterion=criterion, level=line.level)
            problems.append(
                Problem("unknown_level", criterion, message, said("Chọn từ 0 đến {count}.", count=len(row.points) - 1))
            )
    return problems


def _demand_unused(work: UnitOfWork, dossier_id: int) -> None:
    if work.dossiers.is_used(dossier_id):
        raise refuse(
            "dossier_used", said("Hồ sơ đã đưa vào phiên họp nên không sửa được nữa."), said("Ghi vào biên bản phiên.")
        )
