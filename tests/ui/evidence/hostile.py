"""PDFs that want something done, or cannot be read, written by hand so that every byte is known."""

from collections.abc import Sequence

Part = bytes | tuple[bytes, bytes]
"""An object, or the head and the bytes of a stream."""


def a_raw_pdf(objects: Sequence[Part]) -> bytes:
    """A PDF of these objects, numbered from 1; the first is the catalogue."""
    made, places = bytearray(b"%PDF-1.7\n"), []
    for number, part in enumerate(objects, start=1):
        places.append(len(made))
        body = part if isinstance(part, bytes) else _stream(*part)
        made += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(made)
    made += b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1)
    for place in places:
        made += b"%010d 00000 n \n" % place
    return bytes(made) + b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(places) + 1, start)


def pdf_with_actions(target: str) -> bytes:
    """Opens with a script, runs a program, sends to an address, carries a file, and has a form and a link."""
    script = b"app.alert('x'); this.exportDataObject({cName: 'x', nLaunch: 2});"
    return a_raw_pdf(
        [
            b"<< /Type /Catalog /Pages 2 0 R /OpenAction 5 0 R /AA << /WC 5 0 R >> /AcroForm << /Fields [7 0 R] "
            b"/NeedAppearances true >> /Names << /JavaScript << /Names [(a) 5 0 R] >> "
            b"/EmbeddedFiles << /Names [(x) 9 0 R] >> >> >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 300] /Contents 4 0 R /Annots [6 0 R 7 0 R] "
            b"/AA << /O 8 0 R >> >>",
            (b"", b"0 0 1 rg 0 0 200 150 re f"),
            b"<< /S /JavaScript /JS (" + script.replace(b"(", rb"\(").replace(b")", rb"\)") + b") >>",
            b"<< /Type /Annot /Subtype /Link /Rect [0 0 200 300] /A 8 0 R >>",
            b"<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /V (typed) /Rect [20 200 180 280] /F 4 "
            b"/AP << /N 10 0 R >> /AA << /F 5 0 R /K 5 0 R >> >>",
            b"<< /S /Launch /F (" + target.encode() + b") /NewWindow true >>",
            b"<< /Type /Filespec /F (x.exe) /EF << /F 11 0 R >> >>",
            (b"/Type /XObject /Subtype /Form /BBox [0 0 160 80] ", b"1 0 0 rg 0 0 160 80 re f"),
            (b"/Type /EmbeddedFile ", b"MZ"),
        ]
    )


def pdf_with_a_broken_page() -> bytes:
    """Three pages, the second of which is no page at all."""
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 300] /Contents 6 0 R >>"
    kids = b"<< /Type /Pages /Kids [3 0 R 4 0 R 5 0 R] /Count 3 >>"
    return a_raw_pdf([b"<< /Type /Catalog /Pages 2 0 R >>", kids, page, b"(nothing)", page, (b"", b"0 0 200 300 re f")])


def pdf_with_a_truncated_picture() -> bytes:
    """One page whose picture ends after a few bytes."""
    head = (
        b"/Type /XObject /Subtype /Image /Width 4000 /Height 4000 /ColorSpace /DeviceRGB /BitsPerComponent 8 "
        b"/Filter /DCTDecode "
    )
    page = (
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 300] /Contents 4 0 R "
        b"/Resources << /XObject << /I 5 0 R >> >> >>"
    )
    return a_raw_pdf(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            page,
            (b"", b"200 0 0 300 0 0 cm /I Do"),
            (head, b"\xff\xd8\xff\xe0\x00\x10JFIF\x00"),
        ]
    )


def pdf_of_size(width: float, height: float) -> bytes:
    """One page of that size in points, black all over."""
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %f %f] /Contents 4 0 R >>" % (width, height)
    return a_raw_pdf(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            page,
            (b"", b"0 0 %f %f re f" % (width, height)),
        ]
    )


def _stream(head: bytes, data: bytes) -> bytes:
    return b"<< %s/Length %d >>\nstream\n%s\nendstream" % (head, len(data), data)
