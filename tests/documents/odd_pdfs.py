"""PDFs written by hand, sound and odd ones: what no library would write for a test."""

import struct
import zlib
from collections.abc import Sequence


def a_raw_pdf(objects: Sequence[bytes], trailer: bytes = b"") -> bytes:
    """Objects numbered from 1, the first one the catalog, with a right table."""
    made = bytearray(b"%PDF-1.7\n")
    offsets = []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = len(made)
    made += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    made += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    made += b"trailer << /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, trailer, table)
    return bytes(made)


def pages(count: int, said: int | None = None, page: bytes = b"", catalog: bytes = b"") -> bytes:
    """A PDF of so many empty pages that says it has `said`."""
    kids = b" ".join(b"%d 0 R" % (3 + number) for number in range(count))
    tree = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (count if said is None else said, kids)
    one = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] %s >>" % page
    return a_raw_pdf([b"<< /Type /Catalog /Pages 2 0 R %s >>" % catalog, tree, *[one] * count])


def a_large_pdf(data: bytes) -> bytes:
    """A PDF of one page with so many bytes in it that nobody has to read to know its pages, as of a scan."""
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] >>"
    tree = b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>"
    stream = b"<< /Length %d >>\nstream\n%s\nendstream" % (len(data), data)
    return a_raw_pdf([b"<< /Type /Catalog /Pages 2 0 R >>", tree, page, stream])


def a_png_of(width: int, height: int) -> bytes:
    """The head of a PNG of that size with nothing drawn in it."""
    head = struct.pack(">II5B", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _block(b"IHDR", head) + _block(b"IDAT", zlib.compress(b"\0")) + _block(b"IEND", b"")


def a_jpeg_of(width: int, height: int) -> bytes:
    """The head of a JPEG of that size."""
    return b"\xff\xd8\xff\xe0\x00\x04ab\xff\xc0" + struct.pack(">HBHHB", 11, 8, height, width, 1) + b"\x01\x11\x00"


def _block(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
