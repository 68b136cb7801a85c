"""Some pages of a PDF as a PDF of their own, copied as they are: no picture is packed anew."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import BinaryIO

from ocop_desk.documents.pdf_reader import DamagedPage
from ocop_desk.documents.pdfium import QuietFile, pdfium


def cut_pages(file: BinaryIO, pages: Iterable[int], target: Path, step: Callable[[int], None]) -> None:
    """Write pages (counted from 1) to a new file; `step` is told before each how many are done and may raise.

    Raises DamagedPage, and whatever reading or writing raises.
    """
    quiet = QuietFile(file)
    with pdfium() as library:
        try:
            source, cut = library.PdfDocument(quiet), library.PdfDocument.new()
        except library.PdfiumError as error:
            quiet.raise_trouble()
            raise DamagedPage from error
    try:
        for done, page in enumerate(pages):
            step(done)
            with pdfium():
                try:
                    cut.import_pages(source, [page - 1])
                except library.PdfiumError as error:
                    quiet.raise_trouble()
                    raise DamagedPage from error
            quiet.raise_trouble()
        with target.open("xb") as out, pdfium():
            cut.save(out)
        quiet.raise_trouble()
    finally:
        with pdfium():
            cut.close()
            source.close()
