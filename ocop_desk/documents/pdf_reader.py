"""A PDF read page by page without a window: bookmarks, first words, pictures. Used by one thread at a time.

Nothing in the PDF is run; fields and notes are drawn flat with their page. Memory stays bounded over any number of
pages: the document is opened anew once it has read so much, since PDFium keeps every picture it once read.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import TracebackType
from typing import TYPE_CHECKING, Any, BinaryIO

from ocop_desk.documents.pdfium import QuietFile, flat_page, pdfium
from ocop_desk.domain.text import nfc

if TYPE_CHECKING:
    from PIL.Image import Image

POINTS_AN_INCH = 72
MOST_SIDE = 6_000
"""Dots of a picture's longer side: a page that says it is a hundred metres tall is drawn no larger."""

_OPENED_ANEW = 24 * 1024 * 1024
_MOST_BOOKMARKS = 5_000
_DEEPEST = 8


class DamagedPage(Exception):
    """A page, or a whole PDF, of which nothing can be made."""


@dataclass(frozen=True, slots=True)
class Bookmark:
    """One entry of a PDF's outline; pages count from 1, levels from 0."""

    title: str
    page: int
    level: int


class _CountedFile(QuietFile):
    """Counts the bytes that were taken."""

    taken = 0

    def readinto(self, buffer: Any) -> int:
        count = super().readinto(buffer)
        self.taken += count
        return count


class PdfReader:
    """An open PDF; close it, or use it as a context manager.

    Raises DamagedPage, and whatever reading the file under it raises.
    """

    def __init__(self, file: BinaryIO) -> None:
        self._file = _CountedFile(file)
        self._document: Any = None
        with self._watched():
            self.pages = len(self._opened())

    def bookmarks(self) -> tuple[Bookmark, ...]:
        """The outline in its order, entries without a page left out."""
        found = []
        with self._watched():
            for number, entry in enumerate(self._opened().get_toc(max_depth=_DEEPEST)):
                if number >= _MOST_BOOKMARKS:
                    break
                target = entry.get_dest()
                index = target.get_index() if target is not None else None
                title = " ".join(nfc(entry.get_title()).split())
                if index is not None and 0 <= index < self.pages and title:
                    found.append(Bookmark(title, index + 1, entry.level))
        return tuple(found)

    def first_words(self, page: int, letters: int) -> str:
        """What a page begins with, at most so many letters; empty where the scan has no text."""
        with self._page(page) as opened:
            text_page = opened.get_textpage()
            try:
                count = min(letters, text_page.count_chars())
                text: str = text_page.get_text_range(0, count) if count > 0 else ""
            finally:
                text_page.close()
        return nfc(text.replace("\ufffe", "-"))

    def size(self, page: int) -> tuple[float, float]:
        """Width and height in points, as the page shows."""
        with self._watched():
            width, height = self._opened().get_page_size(page - 1)
        if not (width > 0 and height > 0):
            raise DamagedPage
        return width, height

    def picture(self, page: int, dots_an_inch: int) -> "Image":
        """The page in shades of grey."""
        width, height = self.size(page)
        scale = min(dots_an_inch / POINTS_AN_INCH, MOST_SIDE / max(width, height))
        with self._page(page) as opened:
            bitmap = opened.render(scale=scale, grayscale=True, may_draw_forms=False)
            try:
                picture: Image = bitmap.to_pil().convert("L")  # a copy: the bitmap's memory goes
            finally:
                bitmap.close()
        return picture

    def close(self) -> None:
        """Let go of the document."""
        document, self._document = self._document, None
        if document is not None:
            with pdfium():
                document.close()

    def __enter__(self) -> "PdfReader":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _open(self) -> None:
        with pdfium() as library:
            self._document = library.PdfDocument(self._file)

    def _opened(self) -> Any:
        if self._file.taken > _OPENED_ANEW:
            self.close()
        if self._document is None:
            self._file.taken = 0
            self._open()
        return self._document

    @contextmanager
    def _page(self, number: int) -> Iterator[Any]:
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
                self._file.raise_trouble()
                raise DamagedPage from error
            self._file.raise_trouble()
