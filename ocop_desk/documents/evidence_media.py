"""What a file offered as evidence really is, and how many pages it has: told by its bytes, never by its name."""

from dataclasses import dataclass
from typing import BinaryIO
from zipfile import BadZipFile, ZipFile

from ocop_desk.documents.pdfium import pdfium
from ocop_desk.domain.dossiers import Media
from ocop_desk.domain.problems import InputRefused, Problem

MOST_PAGES = 5_000
"""A dossier has 300 to 500 pages; a file with more than ten times that is not one."""

MOST_PIXELS = 120_000_000
"""An A3 page scanned at 600 dpi has 70 million; more cannot be drawn on a laptop."""

_PDF_HEAD = b"%PDF-"
_HEAD = 1024
_JPEG = b"\xff\xd8\xff"
_PNG = b"\x89PNG\r\n\x1a\n"
_ZIP = b"PK\x03\x04"


@dataclass(frozen=True, slots=True)
class MediaFacts:
    """What a file is; `pages` is 0 where the program shows none."""

    media: Media
    pages: int


def inspect(name: str, file: BinaryIO) -> MediaFacts:
    """What a seekable file is. Raises InputRefused where it cannot serve as evidence; the place is its name."""
    file.seek(0)
    head = file.read(_HEAD)
    file.seek(0)
    if not head:
        raise _refused("empty_file", name, "Tệp rỗng.", "Chép lại tệp.")
    if _PDF_HEAD in head:
        return MediaFacts(Media.PDF, _pdf_pages(name, file))
    if head.startswith((_JPEG, _PNG)):
        return MediaFacts(_image(name, file), 1)
    if head.startswith(_ZIP):
        return MediaFacts(_office(name, file), 0)
    raise _refused(
        "unknown_media",
        name,
        "Không phải PDF, ảnh JPEG, PNG, hay tệp Word, Excel (.docx, .xlsx).",
        "Quét lại thành PDF, hoặc lưu tệp theo một trong các loại trên.",
    )


def _pdf_pages(name: str, file: BinaryIO) -> int:
    with pdfium() as library:
        try:
            document = library.PdfDocument(file)
            try:
                pages = len(document)
            finally:
                document.close()
        except library.PdfiumError as error:
            if "password" in str(error).casefold():
                raise _refused(
                    "encrypted_pdf",
                    name,
                    "PDF có mật khẩu.",
                    "Mở bằng mật khẩu, in ra PDF không mật khẩu, rồi thêm lại.",
                ) from error
            raise _refused("damaged_pdf", name, "PDF hỏng hoặc bị cắt ngắn.", "Chép hoặc quét lại tệp.") from error
    if pages == 0:
        raise _refused("no_page", name, "PDF không có trang nào.", "Chép hoặc quét lại tệp.")
    if pages > MOST_PAGES:
        raise _refused("too_many_pages", name, f"PDF có {pages} trang, quá {MOST_PAGES}.", "Chia tệp thành nhiều phần.")
    return pages


def _image(name: str, file: BinaryIO) -> Media:
    from PIL import Image, UnidentifiedImageError

    try:
        # Reads the head only; the size it tells is looked at before anything is drawn.
        with Image.open(file, formats=("JPEG", "PNG")) as image:
            media, (width, height) = Media(str(image.format).lower()), image.size
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise _refused("damaged_image", name, "Ảnh hỏng hoặc quá lớn.", "Chụp hoặc quét lại.") from error
    if width * height > MOST_PIXELS:
        raise _refused(
            "too_large_image", name, f"Ảnh {width} × {height} điểm, quá lớn để xem.", "Quét lại ở 200-300 dpi."
        )
    return media


def _office(name: str, file: BinaryIO) -> Media:
    try:
        with ZipFile(file) as archive:
            parts = set(archive.namelist())
    except (BadZipFile, ValueError, NotImplementedError, OSError) as error:
        raise _refused("damaged_file", name, "Tệp hỏng hoặc bị cắt ngắn.", "Chép lại tệp.") from error
    if "word/document.xml" in parts:
        return Media.DOCX
    if "xl/workbook.xml" in parts:
        return Media.XLSX
    raise _refused("unknown_media", name, "Không phải tệp Word hay Excel.", "Giải nén rồi thêm từng tệp.")


def _refused(code: str, name: str, message: str, remedy: str) -> InputRefused:
    return InputRefused([Problem(code, name, message, remedy)])
