import io

import pytest
from reportlab.pdfgen.canvas import Canvas

from ocop_desk.documents.pdf_reader import MOST_SIDE, Bookmark, DamagedPage, PdfReader
from tests.services.dossier_desks import a_pdf


def test_pages_are_drawn_grey_in_the_size_asked_for() -> None:
    with PdfReader(io.BytesIO(a_pdf(2, size=(360, 720)))) as pdf:
        picture = pdf.picture(2, 100)

        assert (pdf.pages, pdf.size(1)) == (2, (360, 720))
        assert (picture.mode, picture.size) == ("L", (500, 1000))
        assert picture.getextrema()[0] < 100
        assert "2" in pdf.first_words(2, 100)


def test_a_huge_page_is_drawn_no_larger_than_the_bound() -> None:
    with PdfReader(io.BytesIO(a_pdf(1, size=(14_000, 100)))) as pdf:
        assert max(pdf.picture(1, 300).size) <= MOST_SIDE + 1


def test_bookmarks_come_with_page_and_level() -> None:
    made = io.BytesIO()
    canvas = Canvas(made, invariant=1)
    for number in (1, 2):
        canvas.bookmarkPage(f"p{number}")
        canvas.addOutlineEntry(f"Mục {number}", f"p{number}", number - 1)
        canvas.showPage()
    canvas.save()

    with PdfReader(made) as pdf:
        assert pdf.bookmarks() == (Bookmark("Mục 1", 1, 0), Bookmark("Mục 2", 2, 1))


def test_a_damaged_pdf_and_a_failing_file_are_told_apart() -> None:
    class Failing(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            raise OSError("gone")

    with pytest.raises(DamagedPage):
        PdfReader(io.BytesIO(b"%PDF-1.4 nothing"))
    with pytest.raises(OSError, match="gone"):
        PdfReader(Failing(a_pdf(1)))


def test_a_document_read_for_long_is_opened_anew_and_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ocop_desk.documents.pdf_reader._OPENED_ANEW", 100)
    with PdfReader(io.BytesIO(a_pdf(3))) as pdf:
        assert [pdf.picture(page, 30).size for page in (1, 2, 3)] == [pdf.picture(1, 30).size] * 3
