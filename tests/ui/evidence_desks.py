"""Dossiers with real documents beside the scoring desks, and ways to wait for what is made beside the window."""

from datetime import date
from pathlib import Path

from pytestqt.qtbot import QtBot

from ocop_desk.domain.dossiers import Assessment, AssessmentLine, AssessmentSource, EvidenceKind, EvidenceLink, Region
from ocop_desk.services.desk import Desk
from ocop_desk.services.dossiers import evidence_of_entry
from ocop_desk.services.evidence import link_pages
from tests.services.dossier_desks import a_pdf, add, incoming
from tests.ui.scoring_desks import a_scoring_desk
from ui.evidence.plan import picture_wishes
from ui.evidence.strip import PageStrip
from ui.evidence.viewer import EvidenceViewer

REGION = Region(100, 200, 400, 100)


def dossier_of_entry(desk: Desk, entry_id: int) -> int:
    content = evidence_of_entry(desk, entry_id)
    assert content is not None
    return content.dossier.dossier_id


def a_desk_with_evidence(folder: Path) -> tuple[Desk, list[int], tuple[int, int]]:
    """The first product's dossier holds two documents; 1.1 is proved on pages of both, 1.2 on none."""
    desk, entries = a_scoring_desk(folder, rounds=2)
    number = dossier_of_entry(desk, entries[0])
    facts = {"valid_until": date(2031, 3, 14), "confidential": True}
    first, second = add(
        desk,
        number,
        incoming("Giấy chứng nhận.pdf", a_pdf(5), EvidenceKind.FOOD_SAFETY, **facts),
        incoming("Hợp đồng.pdf", a_pdf(4, "Hop dong")),
    ).added
    links = [
        EvidenceLink(0, first, "1.1", 2, 3),
        EvidenceLink(0, second, "1.1", 4, 4, region=REGION),
        EvidenceLink(0, second, "1.3", 1, 1),
    ]
    link_pages(desk, number, links)
    return desk, entries, (first, second)


def spoken() -> list[Assessment]:
    """What the producer and the advisory team say of 1.1."""
    return [
        Assessment(AssessmentSource.SELF, lines={"1.1": AssessmentLine("1.1", 3, "có hợp đồng")}),
        Assessment(AssessmentSource.ADVISORY, lines={"1.1": AssessmentLine("1.1", 2)}),
    ]


def is_sharp(strip: PageStrip, page: int) -> bool:
    """Whether the picture of a page is here at the size it shows at."""
    source = strip._source
    assert source is not None
    return picture_wishes(strip.layout_, source, page, strip._view())[0] in strip.worker.cache


def shows(qtbot: QtBot, viewer: EvidenceViewer, document_id: int, page: int) -> None:
    """Wait until a page of a document is on the screen."""
    qtbot.waitUntil(
        lambda: viewer.document_id == document_id and viewer.page == page and is_sharp(viewer.first.strip, page)
    )
