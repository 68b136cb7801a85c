"""Papers onto a printer: every page at the printer's resolution, in strips so that memory stays small."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QMarginsF, QRectF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from ocop_desk.domain.said import said
from ocop_desk.errors import EnvironmentTrouble
from ui.pages.publish.rendering import POINTS_PER_INCH, page_sizes, strips

FINEST = 600
"""Dots per inch: finer is not seen and takes minutes."""
MOST_PIXELS = 4_000_000
"""Pixels of one strip, 16 MB."""

Told = Callable[[int, int], None]
"""Hears how many pages of how many are done; may raise Cancelled."""


def print_papers(papers: Sequence[bytes], printer: QPrinter, told: Told) -> int:
    """Print papers one after another and return the number of pages; a range of pages holds for each of them.

    Raises EnvironmentTrouble where the printer does not take them.
    """
    jobs = [(data, number, size) for data in papers for number, size in _pages(data, printer)]
    if not jobs:
        return 0
    painter = QPainter()
    for done, (data, number, size) in enumerate(jobs):
        told(done, len(jobs))
        _turn(printer, size)
        ready = painter.begin(printer) if done == 0 else printer.newPage()
        if not ready:
            raise EnvironmentTrouble(
                said("Máy in không nhận bản in."),
                said("Kiểm tra máy in đã bật, còn giấy, rồi in lại; hoặc lưu văn bản ra tệp."),
            )
        _draw(painter, printer, data, number, size)
    painter.end()
    told(len(jobs), len(jobs))
    return len(jobs)


def _pages(data: bytes, printer: QPrinter) -> list[tuple[int, tuple[float, float]]]:
    sizes = list(enumerate(page_sizes(data)))
    if printer.printRange() is QPrinter.PrintRange.PageRange and printer.fromPage():
        last = printer.toPage() or len(sizes)
        return sizes[printer.fromPage() - 1 : last]
    return sizes


def _turn(printer: QPrinter, size: tuple[float, float]) -> None:
    """Paper as the page lies, without margins of ours: those are in the page."""
    wide = size[0] > size[1]
    way = QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setPageOrientation(way)
    printer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Point)
    printer.setFullPage(True)


def _draw(painter: QPainter, printer: QPrinter, data: bytes, number: int, size: tuple[float, float]) -> None:
    sheet = printer.paperRect(QPrinter.Unit.DevicePixel)
    ratio = min(sheet.width() / size[0], sheet.height() / size[1])
    scale = min(ratio, FINEST / POINTS_PER_INCH)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    for top, image in strips(data, number, scale, MOST_PIXELS):
        place = QRectF(0, top * ratio, image.width() * ratio / scale, image.height() * ratio / scale)
        painter.drawImage(place, image)
