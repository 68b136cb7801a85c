"""Pages of a dossier as its reading copy shows them: grey, 150 dots an inch, upright, a line of words below."""

from collections.abc import Iterator
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING, Any, BinaryIO

from ocop_desk.documents.pdf_reader import DamagedPage, PdfReader
from ocop_desk.domain.dossiers import Evidence, Media

if TYPE_CHECKING:
    from PIL.Image import Image

DOTS_AN_INCH = 150
_LONGER_SIDE = 1754
"""Of A4: a photograph is shown as large as a sheet."""
_SHORTER_SIDE = 1240
_FOOT = 34
_FOOT_SIZE = 21
_SPARE = 14


def light_pages(document: Evidence, stream: BinaryIO) -> Iterator["Image | None"]:
    """Every page of a document that is shown, as people turned it; None for one of which nothing can be made.

    Raises whatever reading the stream raises.
    """
    if document.media is not Media.PDF:
        yield _turned(_photograph(document.media, stream), document.turned)
        return
    try:
        reader = PdfReader(stream)
    except DamagedPage:
        yield from [None] * document.pages
        return
    with reader:
        for page in range(1, document.pages + 1):
            try:
                picture = reader.picture(page, DOTS_AN_INCH)
            except DamagedPage:
                yield None
            else:
                yield _turned(picture, document.turned)


def with_foot(picture: "Image | None", words: str) -> "Image":
    """The page with a line of words below it; an empty one that says so where there is no picture."""
    from PIL import Image, ImageDraw

    if picture is None:
        picture = Image.new("L", (_SHORTER_SIDE, _LONGER_SIDE), 255)
        text = "Trang này hỏng, xem bản gốc."
        ImageDraw.Draw(picture).text((_SHORTER_SIDE // 2, _LONGER_SIDE // 2), text, 0, _font(2 * _FOOT_SIZE), "mm")
    page = Image.new("L", (picture.width, picture.height + _FOOT), 255)
    page.paste(picture)
    draw = ImageDraw.Draw(page)
    draw.line((0, picture.height, picture.width, picture.height), 128)
    draw.text((_SPARE, picture.height + _FOOT // 2), _fitting(words, picture.width - 2 * _SPARE), 0, _font(), "lm")
    return page


def _photograph(media: Media, stream: BinaryIO) -> "Image | None":
    from PIL import Image, ImageOps
    from PIL.JpegImagePlugin import JpegImageFile
    from PIL.PngImagePlugin import PngImageFile

    try:
        opened: Any = PngImageFile(stream) if media is Media.PNG else JpegImageFile(stream)
        opened.draft("L", (2 * _LONGER_SIDE, 2 * _LONGER_SIDE))
        upright = ImageOps.exif_transpose(opened)
        share = _LONGER_SIDE / max(upright.size)
        if share < 1:
            upright = upright.resize(tuple(max(1, round(side * share)) for side in upright.size), reducing_gap=2)
        if "A" in upright.getbands() or "transparency" in upright.info:
            ground = Image.new("RGBA", upright.size, "white")
            ground.alpha_composite(upright.convert("RGBA"))
            upright = ground
        return upright.convert("L")
    except OSError as error:
        if error.errno is not None:
            raise
        return None
    except (SyntaxError, ValueError, TypeError, IndexError, KeyError, EOFError, MemoryError):
        # The library answers damage with errors of many types.
        return None


def _turned(picture: "Image | None", degrees: int) -> "Image | None":
    from PIL import Image

    ways = {90: Image.Transpose.ROTATE_270, 180: Image.Transpose.ROTATE_180, 270: Image.Transpose.ROTATE_90}
    return picture if picture is None or degrees not in ways else picture.transpose(ways[degrees])


@lru_cache
def _font(size: int = _FOOT_SIZE) -> Any:
    from PIL import ImageFont

    import resources

    return ImageFont.truetype(BytesIO(resources.read_bytes("fonts", "Tinos-Regular.ttf")), size)


def _fitting(words: str, width: int) -> str:
    font = _font()
    if font.getlength(words) <= width:
        return words
    while words and font.getlength(words + "…") > width:
        words = words[:-1]
    return words.rstrip() + "…"
