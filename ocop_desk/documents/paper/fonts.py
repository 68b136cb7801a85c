"""Tinos in four cuts, registered once, and the door every printed text goes through."""

import unicodedata
from functools import cache, lru_cache
from io import BytesIO

from reportlab.lib.fonts import addMapping
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

import resources

REGULAR = "Tinos"
BOLD = "Tinos-Bold"
ITALIC = "Tinos-Italic"
BOLD_ITALIC = "Tinos-BoldItalic"

MISSING = "□"
"""Printed where Tinos has no such letter: a hole that is seen, not a letter that vanishes."""

_CUTS = {
    REGULAR: "Tinos-Regular.ttf",
    BOLD: "Tinos-Bold.ttf",
    ITALIC: "Tinos-Italic.ttf",
    BOLD_ITALIC: "Tinos-BoldItalic.ttf",
}
_UNSEEN = {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}


@cache
def register_fonts() -> frozenset[int]:
    """Registers the cuts with reportlab; gives the code points that all of them have."""
    known: frozenset[int] | None = None
    for name, file in _CUTS.items():
        font = TTFont(name, BytesIO(resources.read_bytes("fonts", file)), shapable=False)
        pdfmetrics.registerFont(font)
        letters = frozenset(font.face.charToGlyph)
        known = letters if known is None else known & letters
    for bold, italic, name in ((0, 0, REGULAR), (1, 0, BOLD), (0, 1, ITALIC), (1, 1, BOLD_ITALIC)):
        addMapping(REGULAR, bold, italic, name)
    return known or frozenset()


@lru_cache(maxsize=65536)
def paper_text(text: str) -> str:
    """The text as it can be printed: NFC, line breaks kept, no invisible characters, holes shown as boxes."""
    if text.isascii() and text.isprintable():
        return text
    known = register_fonts()
    return "".join(_printable(c, known) for c in unicodedata.normalize("NFC", text))


@lru_cache(maxsize=65536)
def text_width(text: str, font: str, size: float) -> float:
    """Width of one line in points."""
    return float(pdfmetrics.stringWidth(text, font, size))


def _printable(c: str, known: frozenset[int]) -> str:
    if c == "\n":
        return c
    if c in "\t\r\v\f":
        return " "
    category = unicodedata.category(c)
    if category in _UNSEEN:
        return "" if category != "Co" else MISSING
    return c if ord(c) in known else MISSING
