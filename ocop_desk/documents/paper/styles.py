"""Sizes and paragraph styles of administrative papers (Decree 30/2020/NĐ-CP, Annex I)."""

from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT, TA_RIGHT
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm

from ocop_desk.documents.paper.fonts import BOLD, BOLD_ITALIC, ITALIC, REGULAR, register_fonts

register_fonts()

PORTRAIT: tuple[float, float] = A4
LANDSCAPE: tuple[float, float] = landscape(A4)

MARGIN_TOP = MARGIN_BOTTOM = 20 * mm
MARGIN_LEFT = 30 * mm
MARGIN_RIGHT = 15 * mm

BODY_SIZE = 13
TABLE_SIZE = 11
SMALL_SIZE = 9
INDENT = 12.7 * mm


def text_area(page: tuple[float, float]) -> tuple[float, float]:
    """Width and height between the margins."""
    return page[0] - MARGIN_LEFT - MARGIN_RIGHT, page[1] - MARGIN_TOP - MARGIN_BOTTOM


def _style(name: str, size: float = BODY_SIZE, font: str = REGULAR, **settings: object) -> ParagraphStyle:
    base: dict[str, object] = {
        "fontName": font,
        "fontSize": size,
        "leading": round(size * 1.25, 2),
        "bulletFontName": REGULAR,
        "allowWidows": 0,
        "allowOrphans": 0,
    }
    return ParagraphStyle(name, **(base | settings))


BODY = _style("body", alignment=TA_JUSTIFY, firstLineIndent=INDENT, spaceAfter=6)
BODY_KEPT = _style("body-kept", alignment=TA_JUSTIFY, firstLineIndent=INDENT, spaceAfter=6, keepWithNext=1)
PLAIN = _style("plain", alignment=TA_JUSTIFY, spaceAfter=6)
CENTRED = _style("centred", alignment=TA_CENTER, spaceAfter=6)
ITALIC_CENTRED = _style("italic-centred", font=ITALIC, alignment=TA_CENTER, spaceAfter=8)
HEADING = _style("heading", font=BOLD, alignment=TA_LEFT, spaceBefore=8, spaceAfter=6, keepWithNext=1)
SUBHEADING = _style(
    "subheading", font=BOLD, alignment=TA_LEFT, firstLineIndent=INDENT, spaceBefore=2, spaceAfter=6, keepWithNext=1
)
NOTE = _style("note", size=11, font=ITALIC, alignment=TA_LEFT, spaceAfter=6)
TOPIC = _style("topic", size=11, alignment=TA_JUSTIFY, spaceAfter=3)
RECIPIENTS_WORD = _style("recipients-word", size=12, font=BOLD_ITALIC, alignment=TA_LEFT)
RECIPIENTS = _style("recipients", size=11, alignment=TA_LEFT)
FIELD = _style("field", alignment=TA_LEFT, spaceAfter=3)
ENTRY = _style("entry", alignment=TA_LEFT, firstLineIndent=INDENT, spaceAfter=3)
RIGHT = _style("right", alignment=TA_RIGHT, spaceAfter=6)
