"""A PDF from the council file under PDFium: sizes, pictures and words of its pages. Used by one thread.

Nothing of the PDF is run: no form environment is made, so that scripts, launch actions and embedded files have nobody
to start them; what forms and notes show is drawn flat with the page.
"""

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from ocop_desk.documents.pdfium import flat_page, pdfium, raw
from ui.evidence.finding import places_of
from ui.evidence.small_reads import Readable, SmallReads
from ui.evidence.wishes import Box, Hit, PageSize, PictureWish

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage

OPENED_ANEW = 24 * 1024 * 1024
"""Bytes after which the document is opened anew: PDFium keeps every picture it once read."""
_SHARES = 1_000_000
"""Places on a page come as whole numbers of this many parts."""


class DamagedPage(Exception):
    """A page, or the whole file, that PDFium cannot make anything of."""


class PdfPages:
    """An open PDF. Raises DamagedPage, and whatever reading the file under it raises."""

    def __init__(self, file: Readable) -> None:
        self._reads = SmallReads(file)
        self._document: PdfDocument | None = None
        with self._watched():
            self._open()

    def size(self, page: int) -> PageSize:
        """The size of a page, counted from 1."""
        with self._watched():
            width, height = self._opened().get_page_size(page - 1)
        if not (width > 0 and height > 0):
            raise DamagedPage
        return width, height

    def picture(self, wish: PictureWish) -> QImage:
        """The page as wished."""
        left, top, width, height = wish.clip or (0, 0, wish.width, wish.height)
        image = QImage(width, height, QImage.Format.Format_RGB32)
        if image.isNull():
            raise DamagedPage
        image.fill(Qt.GlobalColor.white)
        with self._page(wish.page) as page:
            place = (-left, -top, wish.width, wish.height, wish.turned // 90)
            _draw(page, image, place)
        return image

    def hits(self, page: int, words: str) -> tuple[Hit, ...]:
        """Where folded words stand on a page; none where the scan has no text."""
        with self._page(page) as opened:
            return tuple(Hit(page, boxes) for boxes in _boxes_of(opened, words))

    def close(self) -> None:
        """Let go of the document."""
        document, self._document = self._document, None
        if document is not None:
            with pdfium():
                document.close()

    def _open(self) -> None:
        with pdfium() as library:
            self._document = library.PdfDocument(self._reads)

    def _opened(self) -> "PdfDocument":
        if self._reads.taken > OPENED_ANEW:
            self.close()
        if self._document is None:
            self._reads.taken = 0
            self._open()
        assert self._document is not None
        return self._document

    @contextmanager
    def _page(self, number: int) -> "Iterator[PdfPage]":
        with self._watched():
            page = flat_page(self._opened(), number - 1)
            try:
                yield page
            finally:
                page.close()

    @contextmanager
    def _watched(self) -> Iterator[None]:
        """Alone in PDFium; a trouble of reading comes before what PDFium makes of it."""
        with pdfium() as library:
            try:
                yield
            except library.PdfiumError as error:
                self._raise_trouble()
                raise DamagedPage from error
            self._raise_trouble()

    def _raise_trouble(self) -> None:
        trouble, self._reads.trouble = self._reads.trouble, None
        if trouble is not None:
            self.close()  # what it kept of the reading that failed is worth nothing
            raise trouble


def _draw(page: "PdfPage", image: QImage, place: tuple[int, ...]) -> None:
    """Draw into the picture's own memory, in one call: PDFium asking back whether to go on costs more than a page."""
    c = raw()

    memory = (ctypes.c_ubyte * image.sizeInBytes()).from_buffer(image.bits())
    bitmap = c.FPDFBitmap_CreateEx(image.width(), image.height(), c.FPDFBitmap_BGRx, memory, image.bytesPerLine())
    if not bitmap:
        raise DamagedPage
    try:
        c.FPDF_RenderPageBitmap(bitmap, page, *place, 0)
    finally:
        c.FPDFBitmap_Destroy(bitmap)


def _boxes_of(page: "PdfPage", words: str) -> Iterator[tuple[Box, ...]]:
    c = raw()

    text = page.get_textpage()
    try:
        letters = [chr(min(c.FPDFText_GetUnicode(text, place), 0x10FFFF)) for place in range(text.count_chars())]
        for first, count in places_of(letters, words):
            boxes = [_box(page, text.get_rect(number)) for number in range(text.count_rects(first, count))]
            if boxes:
                yield tuple(boxes)
    finally:
        text.close()


def _box(page: "PdfPage", rect: tuple[float, float, float, float]) -> Box:
    """A rectangle of PDF (left, bottom, right, top, in points) as shares of the page as it shows."""
    (x1, y1), (x2, y2) = _shown(page, rect[0], rect[3]), _shown(page, rect[2], rect[1])
    return min(x1, x2), min(y1, y2), abs(x2 - x1), abs(y2 - y1)


def _shown(page: "PdfPage", x: float, y: float) -> tuple[float, float]:
    c = raw()

    across, down = ctypes.c_int(), ctypes.c_int()
    c.FPDF_PageToDevice(page, 0, 0, _SHARES, _SHARES, 0, x, y, across, down)
    return across.value / _SHARES, down.value / _SHARES
