"""All papers of a dossier as PDF: frozen facts in, the same bytes for the same facts out."""

from collections.abc import Callable

from ocop_desk.documents.paper.advisory_report import advisory_report_pdf
from ocop_desk.documents.paper.dossier_contents import DossierPaper
from ocop_desk.documents.paper.dossier_facts import DossierFacts
from ocop_desk.documents.paper.form_01 import blank_form_01_pdf, form_01_pdf
from ocop_desk.documents.paper.form_02 import form_02_part_iii_pdf
from ocop_desk.documents.paper.form_03 import blank_form_03_pdf, form_03_pdf
from ocop_desk.documents.paper.inventory import inventory_pdf
from ocop_desk.documents.paper.supplements import supplements_pdf
from ocop_desk.documents.paper.values import Paper
from ocop_desk.documents.paper.visit_minutes import visit_minutes_pdf
from ocop_desk.domain.councils import Council

_MAKERS: dict[DossierPaper, Callable[[DossierFacts], Paper]] = {
    DossierPaper.FORM_01: form_01_pdf,
    DossierPaper.FORM_02_III: form_02_part_iii_pdf,
    DossierPaper.FORM_03: form_03_pdf,
    DossierPaper.ADVISORY: advisory_report_pdf,
    DossierPaper.VISIT: visit_minutes_pdf,
    DossierPaper.SUPPLEMENTS: supplements_pdf,
    DossierPaper.INVENTORY: inventory_pdf,
}
_BLANKS: dict[DossierPaper, Callable[[Council, str, int], Paper]] = {
    DossierPaper.FORM_01: blank_form_01_pdf,
    DossierPaper.FORM_03: blank_form_03_pdf,
}


def made_dossier_paper(facts: DossierFacts, which: DossierPaper) -> Paper:
    """One paper of a dossier."""
    return _MAKERS[which](facts)


def made_blank_form(which: DossierPaper, council: Council, decision: str, year: int) -> Paper:
    """A form to be filled in by hand. Raises KeyError for papers that are none (`BLANK_FORMS` lists those)."""
    return _BLANKS[which](council, decision, year)
