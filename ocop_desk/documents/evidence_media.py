"""What a file offered as evidence really is, and how many pages it has: told by its bytes, never by its name."""

import io
from dataclasses import dataclass
from typing import BinaryIO

from ocop_desk.documents.archive import list_entries
from ocop_desk.documents.evidence_image import image_problem
from ocop_desk.documents.evidence_pdf import look_into_pdf
from ocop_desk.domain.dossiers import Media
from ocop_desk.domain.problems import InputRefused, Problem
from ocop_desk.domain.said import Said, said

HEAD = 1024
"""Bytes from the beginning of a file that tell what it is; readers of PDF look for its mark so far in."""

_PDF_MARK = b"%PDF-"
_ZIP_MARK = b"PK\x03\x04"
_IMAGE_MARKS = {b"\xff\xd8\xff": Media.JPEG, b"\x89PNG\r\n\x1a\n": Media.PNG}
_OFFICE_PARTS = {"word/document.xml": Media.DOCX, "xl/workbook.xml": Media.XLSX}
_REMEDY = said("Quét lại thành PDF, hoặc lưu tệp theo một trong các loại trên.")
_OTHERS = (
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        said("Là tệp Word, Excel đời cũ, hoặc có mật khẩu."),
        said("Lưu thành PDF, .docx."),
    ),
    (b"Rar!\x1a\x07", said("Là tệp nén RAR."), said("Giải nén rồi thêm thư mục.")),
    (b"7z\xbc\xaf\x27\x1c", said("Là tệp nén 7z."), said("Giải nén rồi thêm thư mục.")),
    (b"II*\x00", said("Là ảnh TIFF."), said("Quét lại thành PDF, hoặc lưu thành JPEG.")),
    (b"MM\x00*", said("Là ảnh TIFF."), said("Quét lại thành PDF, hoặc lưu thành JPEG.")),
)  # fmt: skip
_HEIC = (b"ftypheic", b"ftypheix", b"ftypmif1", b"ftypavif")


@dataclass(frozen=True, slots=True)
class MediaFacts:
    """What a file is; `pages` is 0 where the program shows none. Notices are what people should know of it."""

    media: Media
    pages: int
    notices: tuple[Problem, ...] = ()


def sniff(name: str, head: bytes) -> Media | None:
    """What the first bytes of a file say it is; None for a ZIP, which may be Word, Excel or an archive.

    What a file is at its first byte goes before a mark of PDF further in. Raises InputRefused for anything else.
    """
    if not head:
        raise _refused("empty_file", name, said("Tệp rỗng."), said("Chép lại tệp."))
    if head.startswith(_ZIP_MARK):
        return None
    for mark, media in _IMAGE_MARKS.items():
        if head.startswith(mark):
            return media
    for mark, message, remedy in _OTHERS:
        if head.startswith(mark):
            raise _refused("unknown_media", name, message, remedy)
    if _PDF_MARK in head[:HEAD]:
        return Media.PDF
    if head[4:12] in _HEIC:
        raise _refused("unknown_media", name, said("Là ảnh HEIC của điện thoại."), said("Lưu thành JPEG rồi thêm lại."))
    raise _refused(
        "unknown_media", name, said("Không phải PDF, ảnh JPEG, PNG, hay tệp Word, Excel (.docx, .xlsx)."), _REMEDY
    )


def inspect(name: str, file: BinaryIO) -> MediaFacts:
    """What a seekable file is. Raises InputRefused, its name the place, where it cannot serve as evidence; OSError."""
    file.seek(0)
    media = sniff(name, file.read(HEAD))
    if media is Media.PDF:
        pages, notices = look_into_pdf(name, file)
        return MediaFacts(media, pages, notices)
    if media is None:
        media = office_media(name, file)
        if media is None:
            raise _refused(
                "unknown_media", name, said("Là tệp nén, không phải tệp Word hay Excel."), said("Giải nén rồi thêm.")
            )
        return MediaFacts(media, 0)
    problem = image_problem(name, media, file)
    if problem is not None:
        raise InputRefused([problem])
    return MediaFacts(media, 1)


def office_media(name: str, file: BinaryIO) -> Media | None:
    """Whether a ZIP is a Word or Excel file; None for any other. Raises InputRefused where its directory is no good."""
    parts = {info.filename for info in list_entries(name, file)}
    file.seek(0, io.SEEK_SET)
    return next((media for part, media in _OFFICE_PARTS.items() if part in parts), None)


def _refused(code: str, name: str, message: Said, remedy: Said) -> InputRefused:
    return InputRefused([Problem(code, name, message, remedy)])
