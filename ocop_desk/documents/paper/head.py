"""The head of a paper and its title, with rules as long as the decree wants them."""

from typing import Any

from reportlab.platypus import Flowable

from ocop_desk.documents.paper.flow import balanced, cut_short, wrapped
from ocop_desk.documents.paper.fonts import BOLD, ITALIC, REGULAR, paper_text, text_width

COUNTRY = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"

_SHARE_LEFT = 0.42
_RULE = 0.4
"""A short rule is this share of the text above it (the decree: a third to a half)."""
_LEADING = 1.2
_MOST_LINES = 8
"""A longer title or name of an agency is cut here."""

Line = tuple[str, str, float]
"""Text, font, size."""


class Head(Flowable):  # type: ignore[misc]
    """Two columns: the agency with its number on the left, the country and motto on the right."""

    def __init__(self, superior: str, agency: str, number: str = "", place_and_date: str = "") -> None:
        super().__init__()
        self.superior, self.agency = superior, agency
        self.number, self.place_and_date = number, place_and_date

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """The full width, and the higher column."""
        self._width = width
        self._left = self._left_lines(width * _SHARE_LEFT - 6)
        above = sum(size * _LEADING for _, _, size in self._left)
        below = 13 * 1.5 + 2 if self.number or self.place_and_date else 0
        self._height = max(above, (12 + 13) * _LEADING) + 8 + below + 8
        return width, self._height

    def draw(self) -> None:
        """Draws both columns."""
        canvas: Any = self.canv
        left, right = self._width * _SHARE_LEFT / 2, self._width * (1 + _SHARE_LEFT) / 2
        top = _draw_lines(canvas, left, self._height, self._left)
        widest = max((text_width(*line) for line in self._left if line[1] == BOLD), default=60)
        _rule(canvas, left, top - 4, widest * _RULE)
        motto: Line = (MOTTO, BOLD, 13)
        under = _draw_lines(canvas, right, self._height, [(COUNTRY, BOLD, 12), motto])
        _rule(canvas, right, under - 4, text_width(*motto))
        below = min(top, under) - 10
        if self.number:
            _draw_lines(canvas, left, below, [(paper_text(self.number), REGULAR, 13)])
        if self.place_and_date:
            _draw_lines(canvas, right, below, [(paper_text(self.place_and_date), ITALIC, 13)])

    def _left_lines(self, width: float) -> list[Line]:
        lines: list[Line] = []
        for text, font in ((self.superior, REGULAR), (self.agency, BOLD)):
            if text.strip():
                found = cut_short(balanced(paper_text(text).upper(), font, 12, width), _MOST_LINES)
                lines += [(line, font, 12) for line in found]
        return lines or [("", BOLD, 12)]


class TitleBlock(Flowable):  # type: ignore[misc]
    """Name of the paper in capitals, what it is about below it, a short rule under both; all centred."""

    def __init__(self, name: str, about: str = "", note: str = "") -> None:
        super().__init__()
        self.name, self.about, self.note = name, about, note

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """The full width, and the lines with the rule."""
        self._width = width
        inner = width * 0.9
        name = balanced(paper_text(self.name).upper(), BOLD, 14, inner)
        about = balanced(paper_text(self.about), BOLD, 14, inner) if self.about.strip() else ()
        self._lines = [(line, BOLD, 14.0) for line in (*name, *cut_short(about, _MOST_LINES))]
        self._notes = [(line, ITALIC, 13.0) for line in wrapped(paper_text(self.note), ITALIC, 13, inner) if line]
        lines = sum(size * _LEADING for _, _, size in (*self._lines, *self._notes))
        return width, lines + (4 if self._notes else 0) + 22

    def draw(self) -> None:
        """Draws the lines and the rule."""
        canvas: Any = self.canv
        centre = self._width / 2
        _, height = self.wrap(self._width, 0)
        top = _draw_lines(canvas, centre, height - 4, self._lines)
        if self._notes:
            top = _draw_lines(canvas, centre, top - 2, self._notes)
        last = (self._notes or self._lines)[-1]
        _rule(canvas, centre, top - 5, max(text_width(*last) * _RULE, 40))


def _draw_lines(canvas: Any, centre: float, top: float, lines: list[Line]) -> float:
    """Draws centred lines downwards from `top`; gives where they end."""
    for text, font, size in lines:
        canvas.setFont(font, size)
        canvas.drawCentredString(centre, top - size, text)
        top -= size * _LEADING
    return top


def _rule(canvas: Any, centre: float, y: float, length: float) -> None:
    canvas.setLineWidth(0.7)
    canvas.line(centre - length / 2, y, centre + length / 2, y)
