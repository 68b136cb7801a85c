"""A scanned dossier made on the spot: JPEG pages with a scanner's noise in one PDF, no two pages of the same bytes."""

import io
import shutil
from collections.abc import Iterator
from pathlib import Path
from random import Random

PAGES = 500
"""Pages of the scan that is measured, about 0.6 MB each."""

A4 = (595, 842)
PIXELS = (1654, 2339)
"""A4 at 200 dpi."""

_KINDS = 4
"""Different pictures; what follows a picture's end makes every page's bytes its own."""
_NOISE, _QUALITY = 5, 78
_TAIL = 64


def pages_for(folder: Path, wanted: int = PAGES, copies: int = 3) -> int:
    """How many pages fit the disk that many times over: fewer than wanted where it is short."""
    page = len(_pictures()[0]) + _TAIL
    return max(20, min(wanted, shutil.disk_usage(folder).free // (page * copies)))


def write_scan(path: Path, pages: int = PAGES, seed: int = 1) -> None:
    """Write a PDF as a scanner does: every page one picture, page and picture beside each other in the file."""
    with path.open("wb") as file:
        offsets: list[int] = []
        file.write(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
        for piece in _objects(pages, seed):
            offsets.append(file.tell())
            file.write(b"%d 0 obj\n" % len(offsets) + piece + b"\nendobj\n")
        table = file.tell()
        file.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(offsets) + 1))
        file.writelines(b"%010d 00000 n \n" % offset for offset in offsets)
        file.write(b"trailer\n<< /Size %d /Root 1 0 R >>\n" % (len(offsets) + 1))
        file.write(b"startxref\n%d\n%%%%EOF\n" % table)


def _objects(pages: int, seed: int) -> Iterator[bytes]:
    """Catalogue, page tree, then for each page the page, its contents and its picture."""
    kids = b" ".join(b"%d 0 R" % (3 + 3 * page) for page in range(pages))
    yield b"<< /Type /Catalog /Pages 2 0 R >>"
    yield b"<< /Type /Pages /Count %d /Kids [%s] >>" % (pages, kids)
    pictures, dice = _pictures(), Random(seed)
    drawn = b"q %d 0 0 %d 0 0 cm /Scan Do Q" % A4
    for page in range(pages):
        number = 3 + 3 * page
        yield (
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Contents %d 0 R "
            b"/Resources << /XObject << /Scan %d 0 R >> >> >>" % (*A4, number + 1, number + 2)
        )
        yield b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn)
        picture = pictures[page % _KINDS] + dice.randbytes(_TAIL)
        head = (
            b"<< /Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceRGB /BitsPerComponent 8 "
            b"/Filter /DCTDecode /Length %d >>\nstream\n" % (*PIXELS, len(picture))
        )
        yield head + picture + b"\nendstream"


def _pictures() -> list[bytes]:
    """A few pages of lines as of writing, under noise."""
    if not _made:
        _made.extend(_picture(kind) for kind in range(_KINDS))
    return _made


_made: list[bytes] = []


def _picture(kind: int) -> bytes:
    from PIL import Image, ImageChops, ImageDraw

    paper = Image.new("RGB", PIXELS, (250, 248, 240))
    draw, dice = ImageDraw.Draw(paper), Random(kind)
    for line in range(140, PIXELS[1] - 160, 44):
        left = 160
        while left < PIXELS[0] - 240:
            right = left + dice.randint(20, 110)
            draw.rectangle((left, line, right, line + 16), fill=(40, 42, 60))
            left = right + 16
    noise = Image.effect_noise(PIXELS, _NOISE).convert("RGB")
    made = io.BytesIO()
    ImageChops.multiply(paper, ImageChops.add(noise, noise)).save(made, "JPEG", quality=_QUALITY)
    return made.getvalue()
