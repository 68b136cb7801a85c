"""Papers of the demo's dossiers: pages as a scanner makes them, grey and a little askew, and PDFs with text."""

import io
import random
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PIL.Image import Image

DOTS_AN_INCH = 90
_PAGE = (744, 1052)
"""A4 at that."""
_PAPER, _INK = 247, 38
_LEFT, _TOP, _RIGHT = 92, 60, 680
_QUALITY = 28
_MOST_ASKEW = 0.7
"""Degrees."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What stands on one page."""

    issuer: str
    number: str
    date: str
    title: str
    lines: tuple[str, ...]
    mark: str


def scanned_pdf(sheets: Sequence[Sheet], title: str, seed: str) -> bytes:
    """A scan of these pages; the same bytes for the same pages and seed."""
    from ocop_desk.documents.picture_pdf import PackedPicture, PicturePdf

    out = BytesIO()
    pdf = PicturePdf(out, title)
    dice = random.Random(seed)
    for number, sheet in enumerate(sheets, start=1):
        picture = _scanned(_drawn(sheet, number, len(sheets)), dice)
        jpeg = io.BytesIO()
        picture.save(jpeg, "JPEG", quality=_QUALITY)
        pdf.add_page(PackedPicture(*picture.size, jpeg.getvalue(), is_jpeg=True), DOTS_AN_INCH, str(number))
    pdf.finish()
    return out.getvalue()


def text_pdf(sheet: Sheet) -> bytes:
    """The same as a PDF with text, as a word processor makes it."""
    from ocop_desk.documents.paper import styles
    from ocop_desk.documents.paper.flow import para
    from ocop_desk.documents.paper.press import press

    story = [
        para(sheet.issuer, styles.CENTRED),
        para(sheet.date, styles.ITALIC_CENTRED),
        para(sheet.title, styles.HEADING),
        *(para(line) for line in sheet.lines),
    ]
    return press("", sheet.title, sheet.issuer, story, foot=sheet.mark).data


def _drawn(sheet: Sheet, number: int, of: int) -> "Image":
    from PIL import Image, ImageDraw

    page = Image.new("L", _PAGE, _PAPER)
    draw = ImageDraw.Draw(page)
    middle = _PAGE[0] // 2
    draw.text((_LEFT, _TOP), sheet.issuer, _INK, _font("Tinos-Bold", 17))
    if sheet.number:
        draw.text((_LEFT, _TOP + 26), f"Số: {sheet.number}", _INK, _font("Tinos-Regular", 17))
    draw.text((_RIGHT, _TOP + 60), sheet.date, _INK, _font("Tinos-Italic", 17), "ra")
    down = _TOP + 130
    for line in _wrapped(sheet.title, "Tinos-Bold", 24):
        draw.text((middle, down), line, _INK, _font("Tinos-Bold", 24), "ma")
        down += 32
    down += 26
    for text in sheet.lines:
        for line in _wrapped(text, "Tinos-Regular", 20):
            draw.text((_LEFT, down), line, _INK, _font("Tinos-Regular", 20))
            down += 29
        down += 8
    draw.text((_RIGHT - 90, down + 50), "(đã ký, đóng dấu)", _INK, _font("Tinos-Italic", 18), "ma")
    draw.ellipse((_RIGHT - 170, down + 30, _RIGHT - 50, down + 150), outline=150, width=4)
    foot = f"{sheet.mark}   ·   trang {number}/{of}"
    draw.text((middle, _PAGE[1] - 60), foot, 110, _font("Tinos-Regular", 15), "ma")
    return page


def _scanned(page: "Image", dice: random.Random) -> "Image":
    """A little askew on the glass, with the shadow of the lid at one edge."""
    from PIL import Image, ImageDraw

    turned = page.rotate(
        dice.uniform(-_MOST_ASKEW, _MOST_ASKEW), resample=Image.Resampling.BILINEAR, fillcolor=_PAPER - 20
    )
    draw = ImageDraw.Draw(turned)
    for column in range(dice.randint(3, 9)):
        draw.line((column, 0, column, _PAGE[1]), fill=120 + 12 * column)
    return turned


def _wrapped(text: str, font: str, size: int) -> list[str]:
    lines = [""]
    measured = _font(font, size)
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if measured.getlength(longer) <= _RIGHT - _LEFT:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


@lru_cache
def _font(name: str, size: int) -> Any:
    from PIL import ImageFont

    import resources

    return ImageFont.truetype(BytesIO(resources.read_bytes("fonts", f"{name}.ttf")), size)
