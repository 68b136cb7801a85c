import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from pypdf import PdfReader as Independent

from ocop_desk.documents.pdf_reader import PdfReader
from ocop_desk.documents.picture_pdf import OutlineItem, PicturePdf, packed


def a_picture(size: tuple[int, int] = (150, 300), grey: int = 85) -> Image.Image:
    picture = Image.new("L", size, 255)
    picture.paste(grey, (0, 0, size[0] // 2, size[1] // 2))
    return picture


def written(*pictures: Image.Image, outline: tuple[OutlineItem, ...] = ()) -> bytes:
    out = io.BytesIO()
    pdf = PicturePdf(out, "Hồ sơ Đặng Thị Ánh")
    for number, picture in enumerate(pictures, start=1):
        pdf.add_page(packed(picture), 150, f"1-{number}")
    pdf.finish(outline)
    return out.getvalue()


def test_pages_labels_and_outline_are_read_by_another_library() -> None:
    below = (OutlineItem("giấy phép, trang 1-2", 2), OutlineItem("hợp đồng", 1))
    outline = (OutlineItem("1.1. Nguồn gốc", 2, below), OutlineItem("Theo tài liệu", 1))
    found = Independent(io.BytesIO(written(a_picture(), a_picture((300, 150)), outline=outline)), strict=True)

    assert [page.mediabox.width for page in found.pages] == [72, 144]
    assert found.page_labels == ["1-1", "1-2"]
    assert found.metadata is not None
    assert found.metadata.title == "Hồ sơ Đặng Thị Ánh"
    first, inner, second = found.outline
    assert (first["/Title"], second["/Title"]) == ("1.1. Nguồn gốc", "Theo tài liệu")  # type: ignore[call-overload, index]
    assert [one["/Title"] for one in inner] == ["giấy phép, trang 1-2", "hợp đồng"]  # type: ignore[union-attr]
    assert found.get_destination_page_number(first) == 1  # type: ignore[arg-type]


@pytest.mark.parametrize("is_noise", [True, False])
def test_noise_becomes_jpeg_and_clean_text_sixteen_greys(is_noise: bool) -> None:
    picture = Image.effect_noise((301, 200), 60) if is_noise else a_picture((301, 200))

    assert packed(picture).is_jpeg is is_noise


@settings(max_examples=15)
@given(st.integers(1, 40), st.integers(1, 40), st.integers(0, 15))
def test_a_clean_picture_of_any_size_shows_its_greys(width: int, height: int, level: int) -> None:
    picture = Image.new("L", (width * 10, height * 10), level * 17)

    with PdfReader(io.BytesIO(written(picture))) as pdf:
        shown = pdf.picture(1, 150)

    middle = shown.getpixel((shown.width // 2, shown.height // 2))
    assert isinstance(middle, int)
    assert abs(middle - level * 17) <= 6


def test_a_file_without_a_page_is_not_written() -> None:
    with pytest.raises(ValueError, match="page"):
        PicturePdf(io.BytesIO(), "x").finish()
