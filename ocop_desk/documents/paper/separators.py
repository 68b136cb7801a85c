"""Separator sheets to lay between the pages of a bundle before it is scanned: one for each criterion and kind."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, PageBreak

from ocop_desk.documents.paper.flow import balanced, cut_short
from ocop_desk.documents.paper.fonts import BOLD, ITALIC, REGULAR, paper_text
from ocop_desk.documents.paper.press import press
from ocop_desk.documents.paper.values import Paper
from ocop_desk.domain.dossiers import EVIDENCE_KIND_NAMES
from ocop_desk.domain.rules import Scorecard
from ocop_desk.domain.separators import Separator

BAR = 9 * mm
"""Height of the black bars by which a sheet is known for one even where its code cannot be read."""

_CODE_SIDE = 74 * mm
_LEADING_MORE = 0.25
_QUIET = 4
"""Modules of white around a QR code (ISO/IEC 18004)."""
_HOW = (
    "Đặt tờ này ngay trước các trang minh chứng, rồi quét cả tập một lần.",
    "Nhiều tờ liền nhau: các trang sau thuộc về tất cả. Tờ này không phải là minh chứng.",
)


@dataclass(frozen=True, slots=True)
class SheetWords:
    """What a sheet says to people: what it stands for in large letters, and the words below it."""

    large: str
    words: str


def separator_sheets(separators: Sequence[Separator], card: Scorecard, product: str, producer: str) -> Paper:
    """All sheets of a dossier, one a page. Raises ValueError for a criterion that the scorecard does not have."""
    story: list[Flowable] = []
    for one in separators:
        story += [
            _Sheet(one.code(), _words(one, card), f"{product} – {producer} – hồ sơ {one.dossier_id}"),
            PageBreak(),
        ]
    return press("to-ngan.pdf", f"Tờ ngăn hồ sơ: {product}", "OCOP Desk", story[:-1])


def _words(separator: Separator, card: Scorecard) -> SheetWords:
    if separator.kind is not None:
        return SheetWords("TÀI LIỆU", EVIDENCE_KIND_NAMES[separator.kind])
    criterion = card.by_code.get(separator.criterion)
    if criterion is None:
        raise ValueError(f"no criterion {separator.criterion}")
    return SheetWords(f"TIÊU CHÍ {criterion.code}", criterion.title)


class _Sheet(Flowable):  # type: ignore[misc]
    """One sheet, as large as the text area."""

    def __init__(self, code: str, words: SheetWords, foot: str) -> None:
        super().__init__()
        self.code, self.words, self.foot = code, words, foot

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """All the room there is."""
        self.width, self.height = width, height
        return width, height

    def draw(self) -> None:
        """Bars at both ends, the words, the code, what to do with the sheet."""
        canvas: Any = self.canv
        centre = self.width / 2
        for bottom in (0.0, self.height - BAR):
            canvas.rect(0, bottom, self.width, BAR, stroke=0, fill=1)
        top = self.height - BAR - 24 * mm
        top = _centred(canvas, centre, top, [self.words.large], BOLD, 54)
        lines = cut_short(balanced(paper_text(self.words.words), REGULAR, 26, self.width), 4)
        top = _centred(canvas, centre, top - 6 * mm, lines, REGULAR, 26)
        middle = BAR + 36 * mm
        room = top - middle
        draw_code(canvas, self.code, centre - _CODE_SIDE / 2, middle + max(0.0, (room - _CODE_SIDE) / 2), _CODE_SIDE)
        _centred(canvas, centre, BAR + 27 * mm, list(_HOW), ITALIC, 13)
        foot = cut_short(balanced(paper_text(self.foot), REGULAR, 13, self.width), 2)
        _centred(canvas, centre, BAR + 11 * mm, foot, REGULAR, 13)


def draw_code(canvas: Any, text: str, left: float, bottom: float, side: float) -> None:
    """A QR code as vectors, its white border inside `side`; a third of it may be spoilt and it is still read."""
    import segno

    rows = [bytes(row) for row in segno.make(text, error="h", micro=False, boost_error=False).matrix]
    module = side / (len(rows) + 2 * _QUIET)
    path = canvas.beginPath()
    for down, row in enumerate(rows):
        for across, length in _runs(row):
            path.rect(
                left + (across + _QUIET) * module, bottom + side - (down + _QUIET + 1) * module, length * module, module
            )
    canvas.drawPath(path, stroke=0, fill=1)


def _runs(row: bytes) -> list[tuple[int, int]]:
    """Where dark modules begin in a row and how many there are in line."""
    runs: list[tuple[int, int]] = []
    for place, dark in enumerate(row):
        if not dark:
            continue
        if runs and sum(runs[-1]) == place:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        else:
            runs.append((place, 1))
    return runs


def _centred(canvas: Any, centre: float, top: float, lines: Sequence[str], font: str, size: float) -> float:
    canvas.setFont(font, size)
    for line in lines:
        top -= size
        canvas.drawCentredString(centre, top, line)
        top -= size * _LEADING_MORE
    return top
