"""Papers of the demo's dossiers: pages as a scanner makes them, grey and a little askew, and PDFs with text."""

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
_SHARE_ASKEW = 0.4
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
        jpeg = BytesIO()
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
    middle, stamp = _PAGE[0] / 2, _RIGHT - 110
    _write(page, _LEFT, _TOP + 17, sheet.issuer, _Font("Tinos-Bold", 17))
    if sheet.number:
        _write(page, _LEFT, _TOP + 43, f"Số: {sheet.number}", _Font("Tinos-Regular", 17))
    _write(page, _RIGHT, _TOP + 77, sheet.date, _Font("Tinos-Italic", 17), share=1)
    title, body = _Font("Tinos-Bold", 24), _Font("Tinos-Regular", 20)
    down = _TOP + 154
    for line in _wrapped(sheet.title, title):
        _write(page, middle, down, line, title, share=0.5)
        down += 32
    down += 22
    for text in sheet.lines:
        for line in _wrapped(text, body):
            _write(page, _LEFT, down, line, body)
            down += 29
        down += 8
    ImageDraw.Draw(page).ellipse((stamp - 60, down + 30, stamp + 60, down + 150), outline=150, width=4)
    _write(page, stamp, down + 96, "(đã ký, đóng dấu)", _Font("Tinos-Italic", 18), share=0.5)
    foot = f"{sheet.mark}   ·   trang {number}/{of}"
    _write(page, middle, _PAGE[1] - 45, foot, _Font("Tinos-Regular", 15), share=0.5)
    return page


def _scanned(page: "Image", dice: random.Random) -> "Image":
    """At times a little askew on the glass, with the shadow of the lid at one edge."""
    from PIL import Image, ImageDraw

    if dice.random() < _SHARE_ASKEW:
        degrees = dice.uniform(-_MOST_ASKEW, _MOST_ASKEW)
        page = page.rotate(degrees, resample=Image.Resampling.BILINEAR, fillcolor=_PAPER - 20)
    draw = ImageDraw.Draw(page)
    for column in range(dice.randint(3, 9)):
        draw.line((column, 0, column, _PAGE[1]), fill=120 + 12 * column)
    return page


def _wrapped(text: str, font: "_Font") -> list[str]:
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if _width(longer, font) <= _RIGHT - _LEFT:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


@dataclass(frozen=True, slots=True)
class _Font:
    name: str
    size: int


def _write(page: "Image", x: float, baseline: int, text: str, font: _Font, share: float = 0) -> None:
    """Write a line; `share` of its width lies left of `x`. Letters are drawn once and pasted: many times as quick."""
    x -= share * _width(text, font)
    for letter in text:
        mask, left, top, advance = _letter(letter, font)
        if mask is not None:
            page.paste(_INK, (round(x) + left, baseline + top), mask)
        x += advance


def _width(text: str, font: _Font) -> float:
    return sum(_letter(letter, font)[3] for letter in text)


@lru_cache(maxsize=4_000)
def _letter(letter: str, font: _Font) -> "tuple[Image | None, int, int, float]":
    """Its picture, where that lies from the pen (right, down), and how far the pen goes on."""
    from PIL import Image, ImageDraw

    opened = _opened(font)
    left, top, right, bottom = map(int, opened.getbbox(letter, anchor="ls"))
    advance: float = opened.getlength(letter)
    if right <= left or bottom <= top:
        return None, 0, 0, advance
    mask = Image.new("L", (right - left, bottom - top), 0)
    ImageDraw.Draw(mask).text((-left, -top), letter, 255, opened, anchor="ls")
    return mask, left, top, advance


@lru_cache
def _opened(font: _Font) -> Any:
    from PIL import ImageFont

    import resources

    data = BytesIO(resources.read_bytes("fonts", f"{font.name}.ttf"))
    return ImageFont.truetype(data, font.size, layout_engine=ImageFont.Layout.BASIC)
