import errno
import io
import random
from collections.abc import Callable

import pypdf
import pytest
from PIL import Image

from ocop_desk.documents.evidence_media import MediaFacts, inspect
from ocop_desk.documents.evidence_pdf import MOST_PAGES
from ocop_desk.domain.dossiers import Media
from ocop_desk.domain.problems import InputRefused
from tests.documents.archives import a_zip
from tests.documents.odd_pdfs import a_jpeg_of, a_png_of, a_raw_pdf, pages
from tests.documents.photos import of_every_kind, saved, turned
from tests.services.dossier_desks import a_pdf, an_image


def facts(data: bytes) -> MediaFacts:
    return inspect("tệp", io.BytesIO(data))


def refusal(data: bytes) -> str:
    with pytest.raises(InputRefused) as refused:
        facts(data)
    (problem,) = refused.value.problems
    assert problem.place == "tệp"
    assert problem.message
    assert problem.remedy
    return problem.code


def rewritten(change: Callable[[pypdf.PdfWriter], object]) -> bytes:
    writer = pypdf.PdfWriter(io.BytesIO(a_pdf()))
    change(writer)
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


class Counted(io.BytesIO):
    """A file that knows how much of it was read."""

    taken = 0

    def read(self, size: int | None = -1) -> bytes:
        data = super().read(size)
        self.taken += len(data)
        return data


def test_encrypted_pdfs_are_refused_those_that_anybody_may_open_are_not() -> None:
    assert refusal(rewritten(lambda pdf: pdf.encrypt("mật khẩu", algorithm="AES-256"))) == "encrypted_pdf"
    assert facts(rewritten(lambda pdf: pdf.encrypt("", "chủ", algorithm="AES-256"))).pages == 3


@pytest.mark.parametrize("kept", [0.05, 0.3, 0.5, 0.8, 0.95, 0.99])
@pytest.mark.parametrize("whole", [a_pdf(30), pages(30)], ids=["packed", "plain"])
def test_a_pdf_that_was_cut_short_is_refused_wherever_it_was_cut(whole: bytes, kept: float) -> None:
    assert refusal(whole[: int(len(whole) * kept)]) == "damaged_pdf"


def test_a_pdf_for_the_web_that_was_cut_short_is_refused() -> None:
    """Such a file has a table and an end near its beginning, and says how long it is."""
    linearized = b"<< /Linearized 1 /L %d /N 30 >>"
    whole = a_raw_pdf([b"<< /Type /Catalog /Pages 2 0 R >>", *_two_pages(), linearized % 900])
    assert len(whole) < 900
    assert refusal(whole) == "damaged_pdf"
    longer = whole + b"%" * (900 - len(whole))
    assert facts(longer).pages == 2


def test_pages_that_are_said_to_be_there_and_are_not_make_it_damaged() -> None:
    assert refusal(pages(3, said=4_000)) in {"damaged_pdf", "no_page"}


def test_a_pdf_without_a_page_is_refused() -> None:
    assert refusal(pages(0)) == "no_page"


def test_a_pdf_of_too_many_pages_is_refused_without_looking_at_them() -> None:
    file = Counted(pages(20_000, page=b"/Junk (%s)" % (b"x" * 200)))
    with pytest.raises(InputRefused) as refused:
        inspect("tệp", file)
    assert [problem.code for problem in refused.value.problems] == ["too_many_pages"]
    assert file.taken < len(file.getvalue()) // 2


def test_a_count_of_pages_that_is_a_lie_is_not_believed() -> None:
    assert facts(pages(1, said=2_000_000_000)).pages == 1


def test_as_many_pages_as_are_allowed_are_allowed() -> None:
    assert facts(pages(MOST_PAGES)).pages == MOST_PAGES


def test_scripts_launches_and_files_inside_are_left_asleep_and_told() -> None:
    launch = b"/OpenAction << /S /Launch /F (calc.exe) >>"
    assert [one.code for one in facts(pages(2, catalog=launch)).notices] == ["pdf_launches"]
    script = b"<< /S /JavaScript /JS (app.alert(1)) >>"
    # Written as `/J#61vaScript` it is found only by reading the PDF, not by looking for the word.
    hidden = b"/Names << /J#61vaScript << /Names [(a) << /S /J#61vaScript /J#53 (app.alert(1)) >>] >> >>"
    for catalog in (b"/OpenAction " + script, b"/Names << /JavaScript << /Names [(a) %s] >> >>" % script, hidden):
        found = facts(pages(3, catalog=catalog))
        assert ([one.code for one in found.notices], found.pages) == (["pdf_scripts"], 3)
    inner = facts(rewritten(lambda pdf: pdf.add_attachment("a.exe", b"MZ")))
    assert ([one.code for one in inner.notices], inner.pages) == (["pdf_attachments"], 3)
    assert facts(a_pdf()).notices == ()


def test_a_pdf_behind_other_bytes_is_read() -> None:
    assert facts(b"HTTP/1.1 200 OK\r\n\r\n" + a_pdf()).pages == 3
    assert facts(b"\n" * 900 + a_pdf()).pages == 3


def test_a_file_that_is_two_things_is_what_its_first_byte_says() -> None:
    image_with_mark = an_image()[:2] + b"\xff\xfe\x00\x10%PDF-1.7      " + an_image()[2:]
    assert facts(image_with_mark) == MediaFacts(Media.JPEG, 1)
    assert facts(an_image("PNG") + a_pdf()) == MediaFacts(Media.PNG, 1)
    assert facts(a_pdf() + a_zip({"a.exe": b"MZ"})) == MediaFacts(Media.PDF, 3)
    assert refusal(a_zip({"a.pdf": a_pdf()})) == "unknown_media"
    assert refusal(b"\xff\xd8\xff" + a_pdf()) == "damaged_image"


@pytest.mark.parametrize("kind", of_every_kind())
def test_pictures_of_every_kind_are_taken(kind: str) -> None:
    media, data = of_every_kind()[kind]
    assert facts(data) == MediaFacts(media, 1)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photo_taken_with_the_phone_turned_is_taken_as_it_is(orientation: int) -> None:
    assert facts(turned(orientation)) == MediaFacts(Media.JPEG, 1)


def test_what_a_phone_writes_behind_a_picture_does_no_harm() -> None:
    assert facts(an_image() + b"\0" * 5000 + b"ftypmp42 a film").media is Media.JPEG


@pytest.mark.parametrize("kept", [0.02, 0.2, 0.5, 0.9])
@pytest.mark.parametrize("media", ["JPEG", "PNG"])
def test_a_picture_that_was_cut_short_is_refused(media: str, kept: float) -> None:
    noise = Image.frombytes("RGB", (200, 300), random.Random(1).randbytes(180_000))
    whole = saved(noise, media)
    assert refusal(whole[: int(len(whole) * kept)]) == "damaged_image"
    assert facts(whole).pages == 1


@pytest.mark.parametrize("make", [a_png_of, a_jpeg_of])
def test_a_huge_picture_is_refused_by_its_head(make: Callable[[int, int], bytes]) -> None:
    file = Counted(make(30_000, 30_000) + bytes(5_000_000))
    with pytest.raises(InputRefused) as refused:
        inspect("tệp", file)
    (problem,) = refused.value.problems
    assert (problem.code, "30000 × 30000" in problem.message) == ("too_large_image", True)
    assert file.taken < 5_000


@pytest.mark.parametrize("size", [(0, 100), (100, 0)])
def test_a_picture_that_has_no_size_is_refused(size: tuple[int, int]) -> None:
    for make in (a_png_of, a_jpeg_of):
        assert refusal(make(*size)) == "damaged_image"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "Word, Excel"),
        (b"Rar!\x1a\x07\x00", "RAR"),
        (b"7z\xbc\xaf\x27\x1c", "7z"),
        (b"II*\x00", "TIFF"),
        (b"\0\0\0\x18ftypheic", "HEIC"),
        (b"MZ\x90", "Không phải PDF"),
    ],
)
def test_what_cannot_be_shown_is_named_with_a_way_out(data: bytes, words: str) -> None:
    with pytest.raises(InputRefused, match=words):
        facts(data)


def test_office_files_are_told_by_what_is_in_them() -> None:
    assert facts(a_zip({"word/document.xml": b"<w/>"})) == MediaFacts(Media.DOCX, 0)
    assert facts(a_zip({"xl/workbook.xml": b"<x/>"})) == MediaFacts(Media.XLSX, 0)
    assert refusal(a_zip({"word/document.xml": b"<w/>"})[:-30]) == "damaged_archive"


@pytest.mark.parametrize("data", [a_pdf(), an_image(), an_image("PNG"), a_zip({"word/document.xml": b"<w/>"})])
def test_a_drive_that_fails_while_a_file_is_looked_at_is_no_damage_of_the_file(data: bytes) -> None:
    class Failing(io.BytesIO):
        left = 1

        def read(self, size: int | None = -1) -> bytes:
            if self.left == 0:
                raise OSError(errno.EIO, "Input/output error")
            self.left -= 1
            return super().read(size)

    for reads in range(1, 4):
        file = Failing(data)
        file.left = reads
        with pytest.raises(OSError, match="Input/output error"):
            inspect("tệp", file)


def _two_pages() -> list[bytes]:
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] >>"
    return [b"<< /Type /Pages /Count 2 /Kids [3 0 R 4 0 R] >>", page, page]
