"""Papers of a dossier: made one by one or all at once into a folder, and blank forms to be filled in by hand."""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from ocop_desk.documents.paper.dossier_contents import (
    BLANK_FORMS,
    DOSSIER_PAPER_NAMES,
    DossierPaper,
    dossier_paper_file,
    papers_with,
)
from ocop_desk.documents.paper.dossier_facts import DossierFacts
from ocop_desk.domain.councils import Council, Post
from ocop_desk.domain.said import said
from ocop_desk.services.assessments import assessments_of
from ocop_desk.services.desk import Desk
from ocop_desk.services.dossiers import changes_of, dossier_view, today
from ocop_desk.services.producer_questions import producer_questions
from ocop_desk.services.publishing import write_paper
from ocop_desk.services.refusals import refuse

if TYPE_CHECKING:
    from ocop_desk.documents.paper.values import Paper

__all__ = [
    "BLANK_FORMS",
    "DOSSIER_PAPER_NAMES",
    "DossierPaper",
    "blank_form",
    "dossier_facts",
    "dossier_paper",
    "paper_name",
    "papers_of_dossier",
    "write_blank_forms",
    "write_dossier_papers",
]


def papers_of_dossier(desk: Desk, dossier_id: int) -> tuple[DossierPaper, ...]:
    """Which papers a dossier has something to say in, in the order of the work. Raises InputRefused."""
    dossier_view(desk, dossier_id)
    return tuple(papers_with(frozenset(assessments_of(desk, dossier_id))))


def paper_name(desk: Desk, dossier_id: int, which: DossierPaper) -> str:
    """The ASCII path of a paper in a folder of papers. Raises InputRefused."""
    return dossier_paper_file(which, dossier_id, dossier_view(desk, dossier_id).product.name)


def dossier_paper(
    desk: Desk, dossier_id: int, which: DossierPaper, *, day: date | None = None, answer_by: date | None = None
) -> bytes:
    """One paper as PDF, the dossier held to a day (today where none is given). Raises InputRefused.

    What nobody entered is left to be filled in; `answer_by` is the last day in a request for supplements.
    """
    from ocop_desk.documents.dossier_papers import made_dossier_paper

    return made_dossier_paper(dossier_facts(desk, dossier_id, day, answer_by), which).data


def write_dossier_papers(
    desk: Desk,
    dossier_id: int,
    folder: Path,
    which: Iterable[DossierPaper] = (),
    *,
    day: date | None = None,
    answer_by: date | None = None,
) -> Iterator[Path]:
    """Write papers of a dossier into a folder, those asked for or all it has something to say in.

    Raises InputRefused, FileTrouble, DiskFull.
    """
    from ocop_desk.documents.dossier_papers import made_dossier_paper

    facts = dossier_facts(desk, dossier_id, day, answer_by)
    for one in tuple(which) or papers_with(frozenset(facts.said)):
        yield _written(made_dossier_paper(facts, one), folder)


def blank_form(desk: Desk, which: DossierPaper) -> bytes:
    """A form to be filled in by hand, with the council's province. Raises InputRefused."""
    return _blank(desk, which).data


def write_blank_forms(desk: Desk, folder: Path, which: Iterable[DossierPaper] = ()) -> Iterator[Path]:
    """Write blank forms into a folder, those asked for or all there are. Raises InputRefused, FileTrouble, DiskFull."""
    for one in tuple(which) or BLANK_FORMS:
        yield _written(_blank(desk, one), folder)


def dossier_facts(desk: Desk, dossier_id: int, day: date | None = None, answer_by: date | None = None) -> DossierFacts:
    """Everything the papers of a dossier say, held to a day (today where none is given). Raises InputRefused."""
    view = dossier_view(desk, dossier_id, day)
    given = assessments_of(desk, dossier_id)
    with desk.read() as work:
        members = work.councils.members()
    return DossierFacts(
        council=_council(desk),
        decision=desk.rules.load(desk.rules.default_code()).decision,
        product=view.product,
        card=view.card,
        content=view.content,
        completeness=view.completeness,
        removed=view.removed,
        changes=tuple(changes_of(desk, dossier_id, view.completeness.day)),
        said=given,
        questions=tuple(one.text for one in producer_questions(given, view.content, view.card, view.product.cases)),
        secretary=next((one.name for one in members if one.post is Post.SECRETARY), ""),
        answer_by=answer_by,
    )


def _council(desk: Desk) -> Council:
    with desk.read() as work:
        return work.councils.get() or Council(name="", level="", agency="")


def _blank(desk: Desk, which: DossierPaper) -> "Paper":
    from ocop_desk.documents.dossier_papers import made_blank_form

    if which not in BLANK_FORMS:
        names = ", ".join(one.value for one in BLANK_FORMS)
        raise refuse(
            "no_blank_form",
            said("{paper} không có bản để trống.", paper=DOSSIER_PAPER_NAMES[which]),
            said("Chọn: {names}.", names=names),
        )
    decision = desk.rules.load(desk.rules.default_code()).decision
    return made_blank_form(which, _council(desk), decision, today(desk).year)


def _written(paper: "Paper", folder: Path) -> Path:
    write_paper(paper, folder / paper.name)
    return folder / paper.name
