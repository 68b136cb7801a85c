"""Dossiers for the window's tests: a desk of a few real products, and one dossier with documents and pages."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from ocop_desk.domain.dossiers import Assessment, AssessmentLine, AssessmentSource, EvidenceKind, EvidenceLink
from ocop_desk.services.assessments import save_assessment
from ocop_desk.services.desk import Desk
from ocop_desk.services.dossiers import change_dossier, dossier_of, dossier_view
from ocop_desk.services.evidence import link_pages
from tests.services.dossier_desks import a_pdf, add, incoming
from tests.services.product_desks import SOME, a_product_desk

LONG_VALID, LONG_OVER = date(2031, 1, 1), date(2024, 3, 1)


def a_desk(folder: Path) -> Desk:
    """Five products of the shipped rules, no dossier yet."""
    return a_product_desk(folder, SOME)


def a_filled_desk(folder: Path) -> tuple[Desk, int]:
    """The first product has three documents, pages tied to three criteria and two sources that differ."""
    desk = a_desk(folder)
    dossier_id = dossier_of(desk, 1)
    for pages, (name, kind, until) in enumerate(
        (
            ("mau-01.pdf", EvidenceKind.REGISTRATION_FORM, None),
            ("gcn-attp.pdf", EvidenceKind.FOOD_SAFETY, date(2027, 3, 1)),
            ("kiem-nghiem.pdf", EvidenceKind.TEST_RESULTS, LONG_OVER),
        ),
        start=3,
    ):
        add(desk, dossier_id, incoming(name, a_pdf(pages, name), kind, valid_until=until))
    view = dossier_view(desk, dossier_id)
    first, second, third = view.content.documents
    codes = [one.code for one in view.card.criteria]
    links = [
        EvidenceLink(0, first.document_id, codes[0], 2, 3),
        EvidenceLink(0, second.document_id, codes[0], 1, 1),
        EvidenceLink(0, third.document_id, codes[1], 4, 4),
    ]
    link_pages(desk, dossier_id, links)
    return desk, dossier_id


def say(desk: Desk, dossier_id: int, source: AssessmentSource, level: int) -> str:
    """A source says this level of the first criterion whose levels are far apart; the criterion's number."""
    from ocop_desk.domain.sheets import scoring_grid

    view = dossier_view(desk, dossier_id)
    grid = scoring_grid(view.card, view.product.cases)
    code = next(row.code for row in grid.rows if row.points[2] - row.points[0] >= 2)
    save_assessment(desk, dossier_id, Assessment(source, lines={code: AssessmentLine(code, level)}))
    return code


def complete(desk: Desk, dossier_id: int, until: date = LONG_VALID) -> None:
    """Give a dossier every paper that it wants, and the samples."""
    view = dossier_view(desk, dossier_id)
    for place, one in enumerate(view.completeness.requirements):
        data = a_pdf(1, f"Paper {place}")
        add(desk, dossier_id, incoming(f"{place}.pdf", data, one.requirement.kinds[0], valid_until=until))
    change_dossier(desk, replace(view.content.dossier, samples=view.completeness.samples_wanted))
