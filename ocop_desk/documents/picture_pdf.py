"""A PDF of pictures, written page by page so that only one page is in memory; with page labels and an outline.

Only what such a file needs of ISO 32000: pages that are one picture each, labels (12.4.2) and outline items (12.3.3).
"""

import io
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from PIL.Image import Image

_CATALOG, _PAGES, _OUTLINES = 1, 2, 3
_POINTS_AN_INCH = 72
_JPEG_QUALITY = 50
_GREYS = 16


@dataclass(frozen=True, slots=True)
class PackedPicture:
    """A grey picture as PDF holds it: DCTDecode at eight bits, or FlateDecode at four."""

    width: int
    height: int
    data: bytes
    is_jpeg: bool


@dataclass(frozen=True, slots=True)
class OutlineItem:
    """One line of the outline; pages count from 1."""

    title: str
    page: int
    below: tuple["OutlineItem", ...] = ()


def packed(picture: "Image") -> PackedPicture:
    """The smaller of two ways to pack a grey picture: JPEG for photographs and noise, sixteen greys for clean text."""
    grey = picture.convert("L")
    jpeg = io.BytesIO()
    grey.save(jpeg, "JPEG", quality=_JPEG_QUALITY, optimize=True)
    flat = zlib.compress(_four_bits(grey), 6)
    is_jpeg = jpeg.tell() <= len(flat)
    return PackedPicture(grey.width, grey.height, jpeg.getvalue() if is_jpeg else flat, is_jpeg)


class PicturePdf:
    """Writes to a binary stream from its beginning; call `finish` once."""

    def __init__(self, out: BinaryIO, title: str) -> None:
        self._out = out
        self._title = title
        self._at = 0
        self._places: dict[int, int] = {}
        self._pages: list[int] = []
        self._labels: list[str] = []
        self._next = 4
        self._write(b"%PDF-1.5\n%\xe2\xe3\xcf\xd3\n")

    def add_page(self, picture: PackedPicture, dots_an_inch: int, label: str) -> None:
        """Add a page of one picture; its label is what viewers show as its number."""
        width, height = (side * _POINTS_AN_INCH / dots_an_inch for side in (picture.width, picture.height))
        filtered = (
            b"/Filter/DCTDecode/BitsPerComponent 8" if picture.is_jpeg else b"/Filter/FlateDecode/BitsPerComponent 4"
        )
        image = self._stream(
            b"/Type/XObject/Subtype/Image/ColorSpace/DeviceGray/Width %d/Height %d" % (picture.width, picture.height)
            + filtered,
            picture.data,
        )
        drawn = self._stream(b"", f"{width:.2f} 0 0 {height:.2f} 0 0 cm /P Do".encode())
        page = self._take()
        self._object(
            page,
            f"<</Type/Page/Parent {_PAGES} 0 R/MediaBox[0 0 {width:.2f} {height:.2f}]/Contents {drawn} 0 R"
            f"/Resources<</XObject<</P {image} 0 R>>>>>>".encode(),
        )
        self._pages.append(page)
        self._labels.append(label)

    def finish(self, outline: Sequence[OutlineItem] = ()) -> None:
        """Write what holds the pages together. Raises ValueError where there is no page."""
        if not self._pages:
            raise ValueError("a PDF needs a page")
        kids = " ".join(f"{page} 0 R" for page in self._pages)
        self._object(_PAGES, f"<</Type/Pages/Kids[{kids}]/Count {len(self._pages)}>>".encode())
        self._outline(outline)
        labels = b" ".join(b"%d<</P%s>>" % (place, _text(label)) for place, label in enumerate(self._labels))
        self._object(
            _CATALOG,
            b"<</Type/Catalog/Pages %d 0 R/Outlines %d 0 R/PageMode/UseOutlines/Lang(vi-VN)" % (_PAGES, _OUTLINES)
            + b"/ViewerPreferences<</DisplayDocTitle true>>/PageLabels<</Nums[%s]>>>>" % labels,
        )
        info = self._take()
        self._object(info, b"<</Title%s/Creator(OCOP Desk)>>" % _text(self._title))
        start = self._at
        numbers = range(1, self._next)
        self._write(b"xref\n0 %d\n0000000000 65535 f \n" % self._next)
        self._write(b"".join(b"%010d 00000 n \n" % self._places[number] for number in numbers))
        self._write(b"trailer<</Size %d/Root %d 0 R/Info %d 0 R>>\nstartxref\n" % (self._next, _CATALOG, info))
        self._write(b"%d\n%%%%EOF\n" % start)

    def _outline(self, items: Sequence[OutlineItem]) -> None:
        children = self._items(items, _OUTLINES)
        self._object(_OUTLINES, b"<</Type/Outlines%s>>" % children)

    def _items(self, items: Sequence[OutlineItem], parent: int) -> bytes:
        """Write items and give the entries by which their parent knows them; closed but for the first level."""
        if not items:
            return b""
        numbers = [self._take() for _ in items]
        for place, (number, item) in enumerate(zip(numbers, items, strict=True)):
            entries = b"/Title%s/Parent %d 0 R/Dest[%d 0 R/Fit]" % (
                _text(item.title),
                parent,
                self._pages[item.page - 1],
            )
            if place:
                entries += b"/Prev %d 0 R" % numbers[place - 1]
            if place + 1 < len(numbers):
                entries += b"/Next %d 0 R" % numbers[place + 1]
            self._object(number, b"<<%s%s>>" % (entries, self._items(item.below, number)))
        shown = len(items) if parent == _OUTLINES else -len(items)
        return b"/First %d 0 R/Last %d 0 R/Count %d" % (numbers[0], numbers[-1], shown)

    def _take(self) -> int:
        self._next += 1
        return self._next - 1

    def _stream(self, entries: bytes, data: bytes) -> int:
        number = self._take()
        self._object(number, b"<<%s/Length %d>>\nstream\n%s\nendstream" % (entries, len(data), data))
        return number

    def _object(self, number: int, body: bytes) -> None:
        self._places[number] = self._at
        self._write(b"%d 0 obj\n%s\nendobj\n" % (number, body))

    def _write(self, data: bytes) -> None:
        self._out.write(data)
        self._at += len(data)


def _text(text: str) -> bytes:
    """A text string: UTF-16 with its mark, in hexadecimal."""
    return b"<FEFF%s>" % text.encode("utf-16-be", "replace").hex().upper().encode()


def _four_bits(grey: "Image") -> bytes:
    """Two dots a byte, rows begun at whole bytes."""
    from PIL import Image

    step = 255 // (_GREYS - 1)
    levels = grey.point([min(_GREYS - 1, (dot + step // 2) // step) for dot in range(256)])
    width = grey.width + grey.width % 2
    even = Image.new("L", (width, grey.height), _GREYS - 1)
    even.paste(levels)
    dots = even.tobytes()
    high, low = dots[0::2], dots[1::2]
    shifted = high.translate(bytes((dot << 4) & 0xF0 for dot in range(256)))
    return (int.from_bytes(shifted, "big") | int.from_bytes(low, "big")).to_bytes(len(shifted), "big")
