"""What is taken in as a picture is seen as one, upright, whatever phone or scanner made it."""

import io

import pytest
from PySide6.QtGui import QImage

from ocop_desk.domain.dossiers import Media
from tests.documents.photos import of_every_kind, turned
from ui.evidence.photo_page import PhotoPage
from ui.evidence.wishes import PictureWish, Source


def shown(data: bytes, media: Media) -> QImage:
    page = PhotoPage(io.BytesIO(data))
    try:
        return page.picture(PictureWish(Source(1, len(data), media), 1, 80, 120))
    finally:
        page.close()


@pytest.mark.parametrize("kind", of_every_kind())
def test_every_kind_that_is_taken_in_is_shown(qapp: object, kind: str) -> None:
    media, data = of_every_kind()[kind]
    image = shown(data, media)
    assert (image.width(), image.height()) == (80, 120)
    colour = image.pixelColor(40, 60)
    reddish = colour.red() > 150 and colour.blue() < 160
    grey = colour.red() == colour.green() == colour.blue() < 130
    assert reddish or grey


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photo_is_upright_however_the_phone_was_held(qapp: object, orientation: int) -> None:
    image = shown(turned(orientation), Media.JPEG)
    corners = [image.pixelColor(x, y).lightness() for x, y in ((15, 25), (65, 25), (15, 95), (65, 95))]
    assert [lightness < 60 for lightness in corners] == [True, False, False, False]
