"""Pages of a PDF as pictures. Every function here runs off the window's thread."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from ocop_desk.documents.pdfium import pdfium

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage

PageSize = tuple[float, float]
"""Width and height in points."""

POINTS_PER_INCH = 72


def page_sizes(data: bytes) -> tuple[PageSize, ...]:
    """The size of every page."""
    with _opened(data) as document:
        sizes = []
        for number in range(len(document)):
            with _page(document, number) as page:
                sizes.append(_size(page))
    return tuple(sizes)


def page_image(data: bytes, number: int, scale: float) -> QImage:
    """One page, `scale` pixels to a point."""
    with _opened(data) as document, _page(document, number) as page:
        return _image(page, scale, (0, 0, 0, 0))


def strips(data: bytes, number: int, scale: float, most_pixels: int) -> Iterator[tuple[float, QImage]]:
    """One page from top to bottom in strips of at most so many pixels: (its top in points, its picture)."""
    with _opened(data) as document, _page(document, number) as page:
        width, height = _size(page)
        lines = max(1.0, most_pixels / (width * scale))
        step = min(height, max(1.0, lines / scale))
        top = 0.0
        while top < height - 0.01:
            bottom = min(height, top + step)
            yield top, _image(page, scale, (0, height - bottom, 0, top))
            top = bottom


def _size(page: "PdfPage") -> PageSize:
    with pdfium():
        width, height = page.get_size()
    return width, height


def _image(page: "PdfPage", scale: float, crop: tuple[float, float, float, float]) -> QImage:
    with pdfium():
        bitmap = page.render(scale=scale, crop=crop, may_draw_forms=True, prefer_bgrx=True)
        try:
            shape = QImage.Format.Format_RGB32
            return QImage(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, shape).copy()
        finally:
            bitmap.close()


@contextmanager
def _opened(data: bytes) -> "Iterator[PdfDocument]":
    with pdfium() as library:
        document = library.PdfDocument(data)
        document.init_forms()
    try:
        yield document
    finally:
        with pdfium():
            document.close()


@contextmanager
def _page(document: "PdfDocument", number: int) -> "Iterator[PdfPage]":
    with pdfium():
        page = document[number]
    try:
        yield page
    finally:
        with pdfium():
            page.close()
