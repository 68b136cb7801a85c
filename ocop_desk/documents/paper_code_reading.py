"""Reading the codes of paper scorecards from scans and photos of phones, page by page."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, BinaryIO

from ocop_desk.documents.pdf_reader import DamagedPage, PdfReader
from ocop_desk.domain.dossiers import Media
from ocop_desk.domain.paper_codes import PaperCode, UnknownPaperCode, read_paper_code

if TYPE_CHECKING:
    from PIL.Image import Image

DOTS_AN_INCH = 150
DOTS_AGAIN = 300
"""For a page of a PDF on which nothing is found at first."""
MOST_SIDE = 4_000
"""Dots of a photo's longer side on which a code is looked for: an A4 page at 340 dpi."""
_SMOOTHED = 1.5
"""Radius in dots: less than a module of the code."""

Told = Callable[[int, int], None]
"""Takes pages done and pages in all; raises Cancelled where somebody wants to stop."""


def codes_of_pages(file: BinaryIO, media: Media, pages: int, told: Told | None = None) -> list[PaperCode | None]:
    """For every page of a PDF, or for a picture, the code on it; None where there is none, or more than one sheet's.

    Raises OSError, and Cancelled through `told`.
    """
    if media is not Media.PDF:
        return [_seen(_photo(file, media))]
    return list(_codes_of_pdf(file, pages, told))


def _codes_of_pdf(file: BinaryIO, pages: int, told: Told | None) -> Iterator[PaperCode | None]:
    with PdfReader(file) as pdf:
        for page in range(1, pages + 1):
            if told is not None:
                told(page - 1, pages)
            try:
                yield _seen(pdf.picture(page, DOTS_AN_INCH)) or _seen(pdf.picture(page, DOTS_AGAIN))
            except DamagedPage:
                yield None


def _seen(picture: "Image | None") -> PaperCode | None:
    """The one paper scorecard that a picture in shades of grey shows, turned any way; noise is smoothed if need be."""
    if picture is None:
        return None
    from PIL.ImageFilter import GaussianBlur

    return _read(picture) or _read(picture.filter(GaussianBlur(_SMOOTHED)))


def _read(picture: "Image") -> PaperCode | None:
    import zxingcpp

    found: list[PaperCode] = []
    for barcode in zxingcpp.read_barcodes(picture, formats=zxingcpp.barcode_formats_from_str("QRCode")):
        try:
            code = read_paper_code(barcode.text)
        except UnknownPaperCode:
            continue
        if code is not None:
            found.append(code)
    places = {code.place for code in found}
    return found[0] if len(places) == 1 else None


def _photo(file: BinaryIO, media: Media) -> "Image | None":
    """A picture in shades of grey, no larger than codes need; None where it cannot be drawn."""
    from PIL.JpegImagePlugin import JpegImageFile
    from PIL.PngImagePlugin import PngImageFile

    file.seek(0)
    # Not by Image.open: it warns of pictures that are larger than usual, and its limit is one for the whole program.
    try:
        picture: Image = PngImageFile(file) if media is Media.PNG else JpegImageFile(file)
        picture.draft("L", (MOST_SIDE, MOST_SIDE))
        grey = picture.convert("RGB").convert("L") if picture.mode in {"P", "RGBA", "CMYK"} else picture.convert("L")
    except OSError as error:
        if error.errno is not None:
            raise
        return None
    except (SyntaxError, ValueError, MemoryError):
        return None
    grey.thumbnail((MOST_SIDE, MOST_SIDE))
    return grey
