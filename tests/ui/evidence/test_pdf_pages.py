import io
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor, QImage

from ocop_desk.documents.evidence_media import inspect
from ocop_desk.domain.dossiers import Media
from ocop_desk.errors import CouncilFileTrouble
from tests.services.dossier_desks import a_pdf
from tests.ui.evidence.hostile import (
    pdf_of_size,
    pdf_with_a_broken_page,
    pdf_with_a_truncated_picture,
    pdf_with_actions,
)
from ui.evidence.finding import folded_words
from ui.evidence.pdf_pages import OPENED_ANEW, DamagedPage, PdfPages
from ui.evidence.wishes import Clip, PictureWish, Source, unturned_box


def wish(page: int, width: int, height: int, turned: int = 0, clip: Clip | None = None) -> PictureWish:
    return PictureWish(Source(1, 0, Media.PDF), page, width, height, turned, clip)


def colour(image: QImage, x: int, y: int) -> str:
    return QColor(image.pixel(x, y)).name()


class Failing(io.BytesIO):
    """A file on a stick that is pulled out after a while."""

    left = 1_000_000

    def readinto(self, buffer: object) -> int:
        if self.left <= 0:
            raise CouncilFileTrouble("Không đọc được", "Cắm lại")  # type: ignore[arg-type]
        return super().readinto(buffer)  # type: ignore[arg-type]


def test_a_pdf_that_wants_something_done_is_shown_flat_and_nothing_is_run(tmp_path: Path) -> None:
    proof = tmp_path / "run"
    script = tmp_path / "run.sh"
    script.write_text(f"#!/bin/sh\ntouch {proof}\n")
    script.chmod(0o755)
    data = pdf_with_actions(str(script))
    assert inspect("a.pdf", io.BytesIO(data)).pages == 1, "it gets in"
    pages = PdfPages(io.BytesIO(data))
    image = pages.picture(wish(1, 200, 300))
    assert colour(image, 100, 250) == "#0000ff", "the page"
    assert colour(image, 100, 60) == "#ff0000", "the field as it is filled"
    assert colour(image, 5, 5) == "#ffffff"
    pages.close()
    QCoreApplication.processEvents()
    assert not proof.exists()


def test_a_page_that_is_none_says_so_and_the_others_show() -> None:
    pages = PdfPages(io.BytesIO(pdf_with_a_broken_page()))
    with pytest.raises(DamagedPage):
        pages.picture(wish(2, 20, 30))
    assert colour(pages.picture(wish(3, 20, 30)), 10, 10) == "#000000"
    pages.close()


def test_a_picture_that_ends_too_soon_leaves_an_empty_page() -> None:
    pages = PdfPages(io.BytesIO(pdf_with_a_truncated_picture()))
    assert pages.picture(wish(1, 20, 30)).size().width() == 20
    pages.close()


@pytest.mark.parametrize("size", [(14_400, 14_400), (1, 1), (200_000, 3), (0.01, 500)])
def test_pages_of_odd_sizes_show_or_are_refused(size: tuple[float, float]) -> None:
    pages = PdfPages(io.BytesIO(pdf_of_size(*size)))
    try:
        known = pages.size(1)
        assert min(known) > 0
        assert pages.picture(wish(1, 40, 40)).width() == 40
    except DamagedPage:
        pass
    pages.close()


def test_what_is_no_pdf_is_a_damaged_page() -> None:
    with pytest.raises(DamagedPage):
        PdfPages(io.BytesIO(b"%PDF-1.7 and nothing else"))


def test_a_trouble_of_reading_comes_out_as_itself_and_reading_goes_on_after_it() -> None:
    file = Failing(a_pdf(3))
    pages = PdfPages(file)
    file.left = 0
    with pytest.raises(CouncilFileTrouble):
        pages.picture(wish(3, 50, 70))
    file.left = 1
    assert pages.picture(wish(3, 50, 70)).width() == 50
    pages.close()


def test_a_clip_is_the_same_as_that_part_of_the_whole() -> None:
    pages = PdfPages(io.BytesIO(a_pdf(1)))
    whole = pages.picture(wish(1, 600, 840))
    part = pages.picture(wish(1, 600, 840, clip=(60, 40, 200, 100)))
    assert part == whole.copy(60, 40, 200, 100)
    pages.close()


def test_a_turned_page_is_turned_clockwise() -> None:
    pages = PdfPages(io.BytesIO(pdf_with_actions("x")))
    image = pages.picture(wish(1, 300, 200, turned=90))
    assert colour(image, 50, 100) == "#0000ff", "what was below is at the left"
    pages.close()


def test_words_are_found_without_regard_to_case_and_spaces_and_boxes_lie_on_them() -> None:
    pages = PdfPages(io.BytesIO(a_pdf(12, "Minh chung so")))
    (hit,) = pages.hits(11, folded_words("CHỨNG  số11"))
    ((left, top, width, height),) = hit.boxes
    image = pages.picture(wish(11, 900, 1260))
    dark = [(x, y) for x in range(0, 900, 2) for y in range(0, 1260, 2) if QColor(image.pixel(x, y)).lightness() < 100]
    inside = [one for one in dark if left <= one[0] / 900 <= left + width and top <= one[1] / 1260 <= top + height]
    assert len(inside) > len(dark) * 0.5, "most of the line is in the box"
    assert pages.hits(1, folded_words("khong co")) == ()
    pages.close()


def test_a_box_of_a_turned_page_goes_back_to_where_it_was() -> None:
    assert unturned_box((0.7, 0.1, 0.2, 0.3), 90) == pytest.approx((0.1, 0.1, 0.3, 0.2))


def test_the_document_is_opened_anew_after_much_was_read(monkeypatch: pytest.MonkeyPatch) -> None:
    pages = PdfPages(io.BytesIO(a_pdf(3)))
    before = pages._document
    pages._reads.taken = OPENED_ANEW + 1
    pages.picture(wish(2, 30, 40))
    assert pages._document is not before
    assert pages._reads.taken <= OPENED_ANEW
    pages.close()
