"""Blank scorecards: what they ask, and that scans and photos of every page find their sheet."""

import io
from collections.abc import Callable

import pytest
from PIL import Image, ImageChops, ImageEnhance, ImageFilter

from ocop_desk.documents.paper.blank_sheets import BlankSheet, blank_sheets_pdf
from ocop_desk.documents.paper.values import Paper
from ocop_desk.documents.paper_code_reading import codes_of_pages
from ocop_desk.domain.dossiers import Media
from ocop_desk.domain.paper_codes import PaperCode
from ocop_desk.domain.said import said
from ocop_desk.errors import Cancelled
from tests.builders import a_paper_code
from tests.documents.paper_reading import pages_of, text_of
from tests.documents.paper_samples import LONG_NAME, a_full_session
from tests.separator_scans import a_scan, an_evidence_scan, grainy, scanned_sheet, turned

FIRST, SECOND = a_paper_code(3, 2, 2), a_paper_code(9, 2, 1)
CORNERS = (0.04, 0.02, 0.0, 0.97, 0.95, 1.0, 1.0, 0.03)
"""Where a page lies in a photo that was taken askew, in shares of its sides: upper left, lower left, and so on."""


@pytest.fixture(scope="module")
def paper() -> Paper:
    session = a_full_session()
    products = {product.entry_id: product for product in session.products}
    sheets = [BlankSheet(products[code.place.entry_id], code) for code in (FIRST, SECOND)]
    return blank_sheets_pdf(session, sheets, "phieu-giay/02-tran-van-binh.pdf", "Phiếu chấm giấy: Trần Văn Bình")


@pytest.fixture(scope="module")
def codes(paper: Paper) -> list[PaperCode]:
    """What the pages carry: the second sheet begins where the first ends."""
    pages = pages_of(paper)
    begin = next(place for place, text in enumerate(pages) if "Điểm du lịch cộng đồng" in text)
    first = [FIRST.on_page(page) for page in range(1, begin + 1)]
    return [*first, *(SECOND.on_page(page) for page in range(1, len(pages) - begin + 1))]


def as_jpeg(picture: Image.Image, quality: int = 40) -> io.BytesIO:
    made = io.BytesIO()
    picture.save(made, "JPEG", quality=quality)
    return made


def askew(picture: Image.Image) -> Image.Image:
    """As a phone sees a page that lies before it on a table."""
    width, height = picture.size
    corners = [share * side for share, side in zip(CORNERS, (width, height) * 4, strict=True)]
    wider = (corners[0], corners[1], corners[2], corners[3], corners[4], corners[5], corners[6], corners[7])
    return picture.transform(picture.size, Image.Transform.QUAD, wider, Image.Resampling.BICUBIC)


def a_poor_copy(picture: Image.Image) -> Image.Image:
    """Out of focus, noisy and pale."""
    noise = Image.effect_noise(picture.size, 55)
    mixed = ImageChops.add(picture.filter(ImageFilter.GaussianBlur(1.2)), noise, scale=1.0, offset=-128)
    return ImageEnhance.Contrast(mixed).enhance(0.45)


def test_a_sheet_names_member_product_and_round_and_numbers_every_box(paper: Paper) -> None:
    text = text_of(paper)
    assert "Sản phẩm: Rượu cần K’Ho & mật ong <rừng>" in text
    assert "Thành viên chấm: Trần Văn Bình, Phó Chủ tịch Hội đồng" in text
    assert "Lượt chấm: 2" in text
    assert "Không đạt mức nào 0 0" in text
    assert "Nguồn nguyên liệu: mức 4 20 4" in text
    assert "Điểm chấm …… …… …… ……" in text
    assert "Ý kiến của thành viên (ghi mã tiêu chí): ……" in text
    assert "Đánh dấu × vào đúng một ô" in text


def test_only_the_chosen_case_is_asked(paper: Paper) -> None:
    assert "Trường hợp 2: Do tổ chức quản lý" in text_of(paper)
    assert "Trường hợp 1" not in text_of(paper)


def test_every_page_says_whose_it_is_and_which(paper: Paper) -> None:
    pages = pages_of(paper)
    ours = [text for text in pages if "Trần Văn Bình, lượt 2, trang" in text]
    assert [f"trang {number} " in text for number, text in enumerate(ours, start=1)] == [True] * len(ours)
    assert any("Trần Văn Bình, lượt 1, trang 1" in text for text in pages[len(ours) :])


def test_every_page_of_the_paper_itself_is_read(paper: Paper, codes: list[PaperCode]) -> None:
    assert codes_of_pages(io.BytesIO(paper.data), Media.PDF, len(codes)) == codes


@pytest.mark.parametrize(
    "spoil",
    [grainy, a_poor_copy, turned(90), turned(180), turned(270), turned(3.5), turned(-17), askew],
    ids=["scan", "poor copy", "on its side", "upside down", "on the other side", "a little askew", "askew", "photo"],
)
@pytest.mark.parametrize("page", [1, 2])
def test_a_scan_at_150_dots_is_read_however_it_lay(
    paper: Paper, codes: list[PaperCode], page: int, spoil: Callable[[Image.Image], Image.Image]
) -> None:
    picture = spoil(scanned_sheet(paper.data, page))
    assert codes_of_pages(as_jpeg(picture), Media.JPEG, 1) == [codes[page - 1]]
    assert codes_of_pages(io.BytesIO(a_scan([picture])), Media.PDF, 1) == [codes[page - 1]]


def test_a_large_photo_and_a_picture_of_few_colours_are_read(paper: Paper, codes: list[PaperCode]) -> None:
    large = scanned_sheet(paper.data, 1, 600)
    assert codes_of_pages(as_jpeg(large, 80), Media.JPEG, 1) == [codes[0]]
    for picture in (scanned_sheet(paper.data, 2).convert("1"), scanned_sheet(paper.data, 2).convert("RGBA")):
        made = io.BytesIO()
        picture.save(made, "PNG")
        assert codes_of_pages(made, Media.PNG, 1) == [codes[1]]


def test_pages_without_a_code_and_damaged_pictures_are_nobodys(paper: Paper) -> None:
    other = an_evidence_scan(1)
    assert codes_of_pages(io.BytesIO(a_scan([other, scanned_sheet(paper.data, 1)])), Media.PDF, 2) == [None, FIRST]
    cut = io.BytesIO(as_jpeg(other).getvalue()[:200])
    assert codes_of_pages(cut, Media.JPEG, 1) == [None]


def test_a_picture_of_two_sheets_is_nobodys(paper: Paper, codes: list[PaperCode]) -> None:
    begin = codes.index(SECOND) + 1
    left, right = scanned_sheet(paper.data, 1), scanned_sheet(paper.data, begin)
    both = Image.new("L", (left.width * 2, left.height), 255)
    both.paste(left, (0, 0))
    both.paste(right, (left.width, 0))
    assert codes_of_pages(as_jpeg(both, 80), Media.JPEG, 1) == [None]


def test_reading_can_be_stopped(paper: Paper, codes: list[PaperCode]) -> None:
    seen = []

    def told(done: int, of: int) -> None:
        seen.append((done, of))
        if done == 1:
            raise Cancelled(said("thôi"))

    with pytest.raises(Cancelled):
        codes_of_pages(io.BytesIO(paper.data), Media.PDF, len(codes), told)
    assert seen == [(0, len(codes)), (1, len(codes))]


def test_a_name_of_any_length_leaves_the_code_free() -> None:
    session = a_full_session()
    product = next(one for one in session.products if one.product.name.startswith(LONG_NAME[:20]))
    code = a_paper_code(product.entry_id)
    made = blank_sheets_pdf(session, [BlankSheet(product, code)], "x.pdf", "Phiếu")
    read = codes_of_pages(io.BytesIO(made.data), Media.PDF, len(pages_of(made)))
    assert read == [code.on_page(page) for page in range(1, len(read) + 1)]


def test_no_sheets_make_no_paper() -> None:
    with pytest.raises(ValueError, match="no sheets"):
        blank_sheets_pdf(a_full_session(), [], "x.pdf", "")
