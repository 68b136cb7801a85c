"""Dossiers for tests: small real PDFs and images, in a folder or straight into a dossier."""

import io
from functools import lru_cache
from pathlib import Path

from ocop_desk.domain.dossiers import EvidenceFacts, EvidenceKind
from ocop_desk.services.desk import Desk
from ocop_desk.services.dossiers import dossier_of
from ocop_desk.services.evidence_adding import AddReport, Incoming, add_evidence
from tests.services.desks import a_council_desk, a_test_product, add_products


@lru_cache
def a_pdf(pages: int = 3, words: str = "Minh chứng", size: tuple[int, int] = (300, 420)) -> bytes:
    """A PDF whose pages carry their number."""
    from reportlab.pdfgen.canvas import Canvas

    made = io.BytesIO()
    canvas = Canvas(made, pagesize=size, invariant=1, pageCompression=0)
    for page in range(1, pages + 1):
        canvas.drawString(30, size[1] - 40, f"{words.encode('ascii', 'ignore').decode()} {page}")
        canvas.showPage()
    canvas.save()
    return made.getvalue()


def an_image(media: str = "JPEG", size: tuple[int, int] = (40, 60)) -> bytes:
    """A small picture, the upper half black."""
    from PIL import Image

    picture = Image.new("RGB", size, "white")
    picture.paste("black", (0, 0, size[0], size[1] // 2))
    made = io.BytesIO()
    picture.save(made, media)
    return made.getvalue()


def incoming(name: str, data: bytes, kind: EvidenceKind = EvidenceKind.OTHER, **facts: object) -> Incoming:
    """A file in memory about to be added."""
    return Incoming(name, len(data), lambda: io.BytesIO(data), EvidenceFacts(kind, **facts))  # type: ignore[arg-type]


def a_dossier_desk(folder: Path) -> tuple[Desk, int]:
    """A desk with one product and its empty dossier."""
    desk = a_council_desk(folder)
    (product_id,) = add_products(desk, [a_test_product()])
    return desk, dossier_of(desk, product_id)


def add(desk: Desk, dossier_id: int, *files: Incoming) -> AddReport:
    """Add files to a dossier."""
    return add_evidence(desk, dossier_id, files)
