"""What a signature looks like on paper: name, post and time, drawn so that they fit the field at any length."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from ocop_desk.domain.numbers import in_viet_nam
from ocop_desk.domain.text import clean_line
from resources import read_bytes

REGULAR, BOLD = "OcopStamp", "OcopStamp-Bold"
_FILES = {REGULAR: "Tinos-Regular.ttf", BOLD: "Tinos-Bold.ttf"}
_LARGEST, _SMALLEST, _STEP = 11.0, 4.0, 0.5
_LEADING = 1.2
_PADDING = 3.0
_BLUE = (0.0, 0.2, 0.55)

Measure = Callable[[str, str, float], float]


@dataclass(frozen=True, slots=True)
class StampText:
    """What a stamp says."""

    signer_name: str
    post: str
    when: datetime

    def lines(self) -> list[tuple[str, str]]:
        """Font and text of each line before it is broken; the time as Decree 30/2020 wants it: ISO 8601, +07:00."""
        moment = in_viet_nam(self.when).replace(microsecond=0).isoformat()
        lines = [
            (REGULAR, "Ký số bởi:"),
            (BOLD, clean_line(self.signer_name)),
            (REGULAR, clean_line(self.post)),
            (REGULAR, f"Thời gian ký: {moment}"),
        ]
        return [line for line in lines if line[1]]


def draw_stamp(text: StampText, width: float, height: float) -> bytes:
    """A PDF of one page of that size in points; the same bytes for the same text."""
    _register_fonts()
    size, lines = fitted(text.lines(), width - 2 * _PADDING, height - 2 * _PADDING, pdfmetrics.stringWidth)
    sheet = BytesIO()
    canvas = Canvas(sheet, pagesize=(width, height), invariant=True, initialFontName=REGULAR)
    canvas.setStrokeColorRGB(*_BLUE)
    canvas.setFillColorRGB(*_BLUE)
    canvas.setLineWidth(0.6)
    canvas.rect(0.5, 0.5, width - 1, height - 1)
    spare = height - len(lines) * size * _LEADING
    baseline = height - spare / 2 - size
    for font, line in lines:
        canvas.setFont(font, size)
        canvas.drawCentredString(width / 2, baseline, line)
        baseline -= size * _LEADING
    canvas.save()
    return sheet.getvalue()


def fitted(
    lines: list[tuple[str, str]], width: float, height: float, measure: Measure
) -> tuple[float, list[tuple[str, str]]]:
    """The largest size at which all lines, broken at spaces, fit the box; at the smallest the rest is cut off."""
    size = _LARGEST
    while True:
        broken = [(font, part) for font, line in lines for part in _broken(line, font, size, width, measure)]
        if len(broken) * size * _LEADING <= height:
            return size, broken
        if size <= _SMALLEST:
            return size, _cut(lines, size, width, height, measure)
        size -= _STEP


def _broken(text: str, font: str, size: float, width: float, measure: Measure) -> list[str]:
    parts: list[str] = []
    for word in text.split():
        if parts and measure(f"{parts[-1]} {word}", font, size) <= width:
            parts[-1] = f"{parts[-1]} {word}"
        else:
            parts.append(word)
    return [piece for part in parts for piece in _chopped(part, font, size, width, measure)]


def _chopped(part: str, font: str, size: float, width: float, measure: Measure) -> list[str]:
    """A single word wider than the box, in pieces that fit."""
    pieces = []
    while part and measure(part, font, size) > width and len(part) > 1:
        fits = next((n for n in range(len(part) - 1, 1, -1) if measure(part[:n], font, size) <= width), 1)
        pieces.append(part[:fits])
        part = part[fits:]
    return [*pieces, part]


def _cut(
    lines: list[tuple[str, str]], size: float, width: float, height: float, measure: Measure
) -> list[tuple[str, str]]:
    """Each text in as many lines as it can have, an ellipsis at the end of what was cut; the last text stays whole."""
    room = max(int(height / (size * _LEADING)), 1)
    *upper, last = lines
    kept = [(last[0], piece) for piece in _broken(last[1], last[0], size, width, measure)][:room]
    above: list[tuple[str, str]] = []
    for number, (font, text) in enumerate(upper):
        share = (room - len(kept) - len(above)) // (len(upper) - number)
        pieces = _broken(text, font, size, width, measure)
        if len(pieces) > share:
            pieces = (
                [*pieces[: share - 1], _with_ellipsis(pieces[share - 1], font, size, width, measure)] if share else []
            )
        above.extend((font, piece) for piece in pieces)
    return [*above, *kept]


def _with_ellipsis(text: str, font: str, size: float, width: float, measure: Measure) -> str:
    while text and measure(f"{text}…", font, size) > width:
        text = text[:-1]
    return f"{text}…"


def _register_fonts() -> None:
    known = set(pdfmetrics.getRegisteredFontNames())
    for name, file in _FILES.items():
        if name not in known:
            pdfmetrics.registerFont(TTFont(name, BytesIO(read_bytes("fonts", file))))
