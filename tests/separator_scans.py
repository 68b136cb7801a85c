"""Bundles as a scanner makes them: pages drawn at 150 dpi, turned, askew, noisy, pale, put into one PDF as pictures."""

import io
import random
from collections.abc import Callable, Sequence

from PIL import Image, ImageChops, ImageDraw, ImageEnhance, ImageFilter

from ocop_desk.documents.pdf_reader import PdfReader

Spoil = Callable[[Image.Image], Image.Image]

A4_AT_150 = (1240, 1754)


def scanned_sheet(paper: bytes, page: int = 1, dots: int = 150) -> Image.Image:
    """A page of a paper as a scanner sees it."""
    with PdfReader(io.BytesIO(paper)) as pdf:
        return pdf.picture(page, dots)


def an_evidence_scan(number: int) -> Image.Image:
    """A page full of lines that stand for text, with its number in them."""
    picture = Image.new("L", A4_AT_150, 250)
    draw = ImageDraw.Draw(picture)
    dice = random.Random(number)
    for row in range(150, 1600, 30):
        draw.line((150, row, 150 + dice.randint(400, 900), row), fill=40, width=8)
    return picture


def a_blank_scan() -> Image.Image:
    """The empty back of a sheet, with a little dust."""
    picture = Image.new("L", A4_AT_150, 252)
    for at in range(100, 1100, 300):
        picture.putpixel((at, at), 90)
    return picture


def turned(degrees: float) -> Spoil:
    """Turned or askew on the glass."""
    return lambda picture: picture.rotate(degrees, expand=True, fillcolor=245, resample=Image.Resampling.BICUBIC)


def noisy(picture: Image.Image) -> Image.Image:
    """A poor copy: noise, pale, out of focus."""
    noise = Image.effect_noise(picture.size, 90)
    mixed = ImageChops.add(picture.filter(ImageFilter.GaussianBlur(1.5)), noise, scale=1.0, offset=-128)
    return ImageEnhance.Contrast(mixed).enhance(0.45)


def grainy(picture: Image.Image) -> Image.Image:
    """An ordinary scan: the grain of paper and glass."""
    return ImageChops.add(picture, Image.effect_noise(picture.size, 8), scale=1.0, offset=-128)


def smeared(picture: Image.Image) -> Image.Image:
    """The code covered by a stain, the bars left."""
    spoilt = picture.copy()
    width, height = spoilt.size
    spoilt.paste(128, (int(width * 0.25), int(height * 0.38), int(width * 0.85), int(height * 0.75)))
    return spoilt


def a_scan(pictures: Sequence[Image.Image], quality: int = 40) -> bytes:
    """One PDF of these pages, JPEG inside."""
    made = io.BytesIO()
    pictures[0].save(made, "PDF", resolution=150, save_all=True, append_images=list(pictures[1:]), quality=quality)
    return made.getvalue()
