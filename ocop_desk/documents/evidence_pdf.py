"""What a PDF holds: how many pages, whether it is whole, and what in it the program leaves asleep."""

import io
import re
from collections.abc import Iterator
from typing import Any, BinaryIO

from ocop_desk.documents.pdfium import QuietFile, pdfium
from ocop_desk.domain.problems import InputRefused, Problem
from ocop_desk.domain.said import Said, said

MOST_PAGES = 5_000
"""A dossier has 300 to 500 pages; a file with more than ten times that is not one."""

_HEAD = 2048
_END_MARK = b"startxref"
_PIECE = 1 << 20
_LINEARIZED = re.compile(rb"/Linearized\b[^>]*/L\s+(\d{1,12})")
_SEARCHED = 1 << 20
"""Bytes at either end in which catalogs and actions are looked for by their names."""
_SCRIPTS = (b"/JavaScript", b"/JS")
_LAUNCHES = (b"/Launch",)


def look_into_pdf(name: str, file: BinaryIO) -> tuple[int, tuple[Problem, ...]]:
    """The pages of a seekable PDF, and what people should know of it.

    Raises InputRefused where it is encrypted, cut short, without a page or with too many; OSError.
    """
    quiet = QuietFile(file)
    pages, first_and_last, scripts, files = 0, True, False, False
    with pdfium() as library:
        _prime_error(library.raw)
        try:
            document = library.PdfDocument(quiet)
        except library.PdfiumError as error:
            quiet.raise_trouble()
            raise _not_opened(name, error.err_code, library.raw) from error
        try:
            pages = len(document)
            if 0 < pages <= MOST_PAGES:
                first_and_last = all(_is_there(library, document, place) for place in {0, pages - 1})
            scripts = library.raw.FPDFDoc_GetJavaScriptActionCount(document) > 0
            files = library.raw.FPDFDoc_GetAttachmentCount(document) > 0
        finally:
            document.close()
    quiet.raise_trouble()
    if pages == 0:
        raise _no_page(name)
    if pages > MOST_PAGES:
        raise _refused(
            "too_many_pages",
            name,
            said("PDF có {pages} trang, quá {most_pages}.", pages=pages, most_pages=MOST_PAGES),
            said("Chia tệp thành nhiều phần."),
        )
    if not first_and_last or not _has_end(file):
        raise _damaged(name)
    return pages, tuple(_notices(name, file, scripts=scripts, files=files))


def _prime_error(raw: Any) -> None:
    """Make "no such file" the last error: it stays that only where a document was read and has no page to show.

    The library keeps its last error for ever and tells of the last document's in the name of this one.
    """
    raw.FPDF_LoadDocument(b"\0", None)


def _not_opened(name: str, code: int, raw: Any) -> InputRefused:
    if code == raw.FPDF_ERR_FILE:
        return _no_page(name)
    if code == raw.FPDF_ERR_PASSWORD:
        remedy = said("Mở bằng mật khẩu, in ra PDF không mật khẩu, rồi thêm lại.")
        return _refused("encrypted_pdf", name, said("PDF có mật khẩu."), remedy)
    return _damaged(name)


def _is_there(library: Any, document: Any, place: int) -> bool:
    try:
        document[place].close()
    except library.PdfiumError:
        return False
    return True


def _has_end(file: BinaryIO) -> bool:
    """Whether the end of a PDF is there: the library mends a file that was cut short and loses pages of it.

    The mark of the end is looked for from behind, whatever somebody wrote after it. A file for the web has one near its
    beginning too, and says there how long it is.
    """
    size = file.seek(0, io.SEEK_END)
    file.seek(0)
    linearized = _LINEARIZED.search(file.read(_HEAD))
    if linearized is not None and int(linearized[1]) > size:
        return False
    end = size
    while end > 0:
        start = max(0, end - _PIECE)
        file.seek(start)
        if _END_MARK in file.read(end - start + len(_END_MARK) - 1):
            return True
        end = start
    return False


def _notices(name: str, file: BinaryIO, *, scripts: bool, files: bool) -> Iterator[Problem]:
    ends = _both_ends(file)
    if scripts or any(word in ends for word in _SCRIPTS):
        yield _notice("pdf_scripts", name, said("PDF có kịch bản (JavaScript); chương trình không chạy."))
    if any(word in ends for word in _LAUNCHES):
        yield _notice("pdf_launches", name, said("PDF có lệnh mở chương trình khác; chương trình không làm theo."))
    if files:
        yield _notice("pdf_attachments", name, said("PDF có tệp đính kèm; chương trình chỉ hiện các trang."))


def _both_ends(file: BinaryIO) -> bytes:
    file.seek(0)
    head = file.read(_SEARCHED)
    file.seek(max(len(head), file.seek(0, io.SEEK_END) - _SEARCHED))
    return head + file.read(_SEARCHED)


def _notice(code: str, name: str, message: Said) -> Problem:
    return Problem(code, name, message, said("Mở tệp bằng phần mềm khác thì nên thận trọng."))


def _no_page(name: str) -> InputRefused:
    return _refused("no_page", name, said("PDF không có trang nào."), said("Chép hoặc quét lại tệp."))


def _damaged(name: str) -> InputRefused:
    return _refused("damaged_pdf", name, said("PDF hỏng hoặc bị cắt ngắn."), said("Chép hoặc quét lại tệp."))


def _refused(code: str, name: str, message: Said, remedy: Said) -> InputRefused:
    return InputRefused([Problem(code, name, message, remedy)])
