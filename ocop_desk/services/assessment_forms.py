"""Excel forms of a dossier's assessments: written with what is known, read back and kept all together or not at all."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ocop_desk.domain.councils import Council
from ocop_desk.domain.dossiers import AssessmentSource, DossierContent, EvidenceLink, LinkSource
from ocop_desk.domain.link_lines import LinkLine, read_line
from ocop_desk.domain.link_places import lines_of, place_lines
from ocop_desk.domain.problems import Problem
from ocop_desk.domain.rules import Scorecard
from ocop_desk.services.assessments import assessments_of, save_assessment
from ocop_desk.services.desk import Desk
from ocop_desk.services.dossier_state import product_and_card
from ocop_desk.services.evidence import link_pages
from ocop_desk.services.publishing import make_folder

if TYPE_CHECKING:
    from ocop_desk.documents.assessment_form_layout import AssessmentForm


@dataclass(frozen=True, slots=True)
class AssessmentReport:
    """What became of a filled form: whose assessments were kept, how many new ties of pages, and every problem."""

    dossier_id: int | None
    kept: tuple[AssessmentSource, ...] = ()
    links: int = 0
    problems: tuple[Problem, ...] = ()


def assessment_form_bytes(desk: Desk, dossier_id: int) -> bytes:
    """The form of a dossier as an Excel workbook. Raises InputRefused."""
    from ocop_desk.documents.assessment_form import assessment_form

    return assessment_form(_form(desk, dossier_id))


def write_assessment_form(desk: Desk, dossier_id: int, target: Path) -> None:
    """Write the form of a dossier. Raises InputRefused, FileTrouble, DiskFull."""
    from ocop_desk.packages.files import written_whole

    data = assessment_form_bytes(desk, dossier_id)
    make_folder(target.parent)
    with written_whole(target) as stream:
        stream.write(data)


def read_assessment_form(desk: Desk, path: Path) -> AssessmentReport:
    """Read a filled form and keep everything in it, or nothing where there is any problem.

    A source whose page is empty keeps what it said before. Raises FileTrouble, and InputRefused where the dossier is
    not there or a session opened with it.
    """
    from ocop_desk.documents.assessment_form_reader import dossier_of_form
    from ocop_desk.documents.assessment_form_reader import read_assessment_form as read_form

    dossier_id, problems = dossier_of_form(path)
    if dossier_id is None:
        return AssessmentReport(None, problems=tuple(problems))
    form = _form(desk, dossier_id)
    filled, problems = read_form(path, form)
    links, wrong = _links(filled.evidence, _content(desk, dossier_id), form.card)
    if problems or wrong:
        return AssessmentReport(dossier_id, problems=(*problems, *wrong))
    for one in filled.given.values():
        save_assessment(desk, dossier_id, one)
    new = link_pages(desk, dossier_id, links) if links else 0
    return AssessmentReport(dossier_id, tuple(filled.given), new)


def _form(desk: Desk, dossier_id: int) -> "AssessmentForm":
    from ocop_desk.documents.assessment_form_layout import AssessmentForm

    given = assessments_of(desk, dossier_id)
    with desk.read() as work:
        product, card = product_and_card(desk, work, dossier_id)
        content = work.dossiers.content(dossier_id)
        return AssessmentForm(
            council=work.councils.get() or Council(name="", level="", agency=""),
            dossier=content.dossier,
            product=product,
            card=card,
            wording=work.wording.load(card.rule_set),
            given=given,
            evidence=_typed(content),
        )


def _content(desk: Desk, dossier_id: int) -> DossierContent:
    with desk.read() as work:
        return work.dossiers.content(dossier_id)


def _typed(content: DossierContent) -> dict[str, str]:
    """The pages of each criterion as they would be typed."""
    found: dict[str, list[str]] = {}
    for line in lines_of(content):
        criterion, _, places = line.partition(": ")
        found.setdefault(criterion, []).append(places)
    return {criterion: "\n".join(places) for criterion, places in found.items()}


def _links(
    evidence: Iterable[tuple[str, str, str]], content: DossierContent, card: Scorecard
) -> tuple[list[EvidenceLink], list[Problem]]:
    """The ties that the producer's column asks for, and what is wrong with it."""
    lines: list[LinkLine] = []
    problems: list[Problem] = []
    for where, criterion, text in evidence:
        found = read_line(f"{criterion}: {text}", where)
        if isinstance(found, LinkLine):
            lines.append(found)
        else:
            problems.append(found)
    placed = place_lines(lines, content, card, LinkSource.EXCEL)
    # Pages of which a part is tied already are the ones the form was written with.
    there = {_pages(link) for link in content.links}
    new = [one.link for one in placed.links if _pages(one.link) not in there]
    return new, [*problems, *placed.problems]


def _pages(link: EvidenceLink) -> tuple[int, str, int, int]:
    return link.document_id, link.criterion, link.first_page, link.last_page
