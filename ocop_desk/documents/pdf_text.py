"""The text of a PDF page by page, as a reader would copy it."""

from ocop_desk.documents.pdfium import pdfium
from ocop_desk.domain.text import nfc


def page_texts(data: bytes) -> list[str]:
    """The words of each page, parted by single spaces; signatures and other form fields are not text.

    Raises ValueError for bytes that are no PDF.
    """
    with pdfium() as library:
        try:
            document = library.PdfDocument(data)
        except library.PdfiumError as error:
            raise ValueError("not a readable PDF") from error
        with document:
            return [_words(page) for page in document]


def _words(page: object) -> str:
    text_page = page.get_textpage()  # type: ignore[attr-defined]
    try:
        text: str = text_page.get_text_bounded()
    finally:
        text_page.close()
    return " ".join(nfc(text).split())
