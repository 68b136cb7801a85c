"""Real PDFs made by other programs go into a dossier and are shown: by LibreOffice, reportlab, img2pdf, Ghostscript."""

import io
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest

from ocop_desk.domain.dossiers import Media
from ocop_desk.services.desk import Desk
from ocop_desk.services.dossiers import dossier_content
from ocop_desk.services.evidence_intake import add_planned, plan_intake
from tests.documents.libreoffice import needs_libreoffice
from tests.services.dossier_desks import a_dossier_desk, a_pdf

IMG2PDF = Path(__file__).resolve().parents[1] / "documents" / "data" / "img2pdf-0.6.3.pdf"
"""Made by img2pdf from a JPEG and a bilevel PNG."""


@pytest.fixture
def place(tmp_path: Path) -> Iterator[tuple[Desk, int]]:
    desk, dossier_id = a_dossier_desk(tmp_path)
    yield desk, dossier_id
    desk.close()


def shown(place: tuple[Desk, int], path: Path) -> list[tuple[int, bool]]:
    """Of every page of the document, as the council file gives it back: its width in points, whether there is ink."""
    desk, dossier_id = place
    report = add_planned(desk, dossier_id, plan_intake([path]))
    assert (report.problems, report.notices) == ((), ())
    (document,) = dossier_content(desk, dossier_id).documents
    assert document.media is Media.PDF
    with desk.file.evidence_reader() as reader:
        with reader.open(document.content_id, document.size) as stream:
            assert stream.read() == path.read_bytes()
        pages = list(_pages(reader.read(document.content_id, document.size)))
    assert document.pages == len(pages)
    return pages


def _pages(data: bytes) -> Iterator[tuple[int, bool]]:
    with pypdfium2.PdfDocument(data) as pdf:
        for page in pdf:
            picture = page.render(scale=1, grayscale=True)
            ink = min(bytes(picture.buffer)) < 250
            yield round(page.get_width()), ink
            picture.close()
            page.close()


@needs_libreoffice
def test_what_libreoffice_exports(place: tuple[Desk, int], tmp_path: Path) -> None:
    (tmp_path / "bang.csv").write_text("Tên,Số\nMật ong,5\n", "utf-8")
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run([*command, str(tmp_path / "bang.csv")], check=True, capture_output=True, timeout=300)
    assert [ink for _, ink in shown(place, tmp_path / "bang.pdf")] == [True]


def test_what_reportlab_draws(place: tuple[Desk, int], tmp_path: Path) -> None:
    (tmp_path / "giấy.pdf").write_bytes(a_pdf(3))
    assert shown(place, tmp_path / "giấy.pdf") == [(300, True)] * 3


def test_what_img2pdf_wraps(place: tuple[Desk, int]) -> None:
    width = round(80 * 72 / 96)
    assert [size for size, _ in shown(place, IMG2PDF)] == [width, width]
    assert next(_pages(IMG2PDF.read_bytes())) == (width, True)


@pytest.mark.skipif(shutil.which("gs") is None, reason="Ghostscript is not installed")
def test_what_a_scanner_keeps_for_the_archive(place: tuple[Desk, int], tmp_path: Path) -> None:
    """PDF/A by Ghostscript, as ocrmypdf and many scanners write it."""
    (tmp_path / "quét.pdf").write_bytes(IMG2PDF.read_bytes())
    archived = tmp_path / "lưu trữ.pdf"
    command = ["gs", "-dPDFA=2", "-dBATCH", "-dNOPAUSE", "-dNOOUTERSAVE", "-sColorConversionStrategy=RGB"]
    command += ["-sDEVICE=pdfwrite", "-dPDFACompatibilityPolicy=1", f"-sOutputFile={archived}"]
    subprocess.run([*command, str(tmp_path / "quét.pdf")], check=True, capture_output=True, timeout=120)
    assert b"pdfaid:part" in archived.read_bytes()
    assert len(shown(place, archived)) == 2


def test_a_docx_is_kept_as_it_is(place: tuple[Desk, int], tmp_path: Path) -> None:
    from tests.services.test_evidence_intake import a_docx

    desk, dossier_id = place
    (tmp_path / "câu chuyện.docx").write_bytes(a_docx())
    add_planned(desk, dossier_id, plan_intake([tmp_path / "câu chuyện.docx"]))
    (document,) = dossier_content(desk, dossier_id).documents
    assert (document.media, document.pages, document.is_shown) == (Media.DOCX, 0, False)
    with desk.file.evidence_reader() as reader:
        assert io.BytesIO(reader.read(document.content_id, document.size)).getvalue() == a_docx()
