import io

import pytest
from PIL import Image
from PySide6.QtGui import QColor, QImage

from ocop_desk.domain.dossiers import Media
from tests.services.dossier_desks import an_image
from ui.evidence.pdf_pages import DamagedPage
from ui.evidence.photo_page import PhotoPage
from ui.evidence.wishes import PictureWish, Source

SOURCE = Source(1, 0, Media.JPEG)
ORIENTATION = 0x0112


def a_photo(orientation: int) -> bytes:
    """60 × 40, the left half black, with a note how the camera was held."""
    picture = Image.new("RGB", (60, 40), "white")
    picture.paste("black", (0, 0, 30, 40))
    exif = picture.getexif()
    exif[ORIENTATION] = orientation
    made = io.BytesIO()
    picture.save(made, "JPEG", exif=exif, quality=95)
    return made.getvalue()


def is_dark(image: QImage, x: int, y: int) -> bool:
    return QColor(image.pixel(x, y)).lightness() < 100


@pytest.mark.parametrize(
    ("orientation", "upright", "dark", "light"),
    [
        (1, (60, 40), (10, 20), (50, 20)),
        (3, (60, 40), (50, 20), (10, 20)),
        (6, (40, 60), (20, 10), (20, 50)),
        (8, (40, 60), (20, 50), (20, 10)),
    ],
)
def test_a_photo_stands_upright_as_the_camera_was_held(
    orientation: int, upright: tuple[int, int], dark: tuple[int, int], light: tuple[int, int]
) -> None:
    page = PhotoPage(io.BytesIO(a_photo(orientation)))
    width, height = page.size(1)
    assert (width > height) is (upright[0] > upright[1])
    image = page.picture(PictureWish(SOURCE, 1, *upright))
    assert (image.width(), image.height()) == upright
    assert is_dark(image, *dark)
    assert not is_dark(image, *light)


def test_a_photo_is_turned_further_by_people() -> None:
    page = PhotoPage(io.BytesIO(a_photo(1)))
    image = page.picture(PictureWish(SOURCE, 1, 40, 60, turned=90))
    assert (image.width(), image.height()) == (40, 60)
    assert is_dark(image, 20, 10), "what was at the left is above"


def test_what_is_clear_in_a_png_shows_white() -> None:
    made = io.BytesIO()
    Image.new("RGBA", (20, 20), (0, 0, 0, 0)).save(made, "PNG")
    image = PhotoPage(made).picture(PictureWish(SOURCE, 1, 20, 20)) if made.seek(0) == 0 else None
    assert image is not None
    assert QColor(image.pixel(5, 5)).name() == "#ffffff"


@pytest.mark.qt_log_ignore("marker", "JPEG")
@pytest.mark.parametrize("data", [b"", b"\xff\xd8\xff and nothing", an_image("PNG")[:40]])
def test_what_cannot_be_read_is_a_damaged_page(data: bytes) -> None:
    with pytest.raises(DamagedPage):
        PhotoPage(io.BytesIO(data)).picture(PictureWish(SOURCE, 1, 20, 20))
