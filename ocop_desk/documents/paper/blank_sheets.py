"""Blank scorecards for members who score on paper: boxes with the numbers of levels, and on every page a code.

The code says of which session, product, member and round a page is, so that a scan of it finds its sheet by itself.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, PageBreak, Spacer

from ocop_desk.documents.paper import styles
from ocop_desk.documents.paper.flow import para, wrapped
from ocop_desk.documents.paper.fonts import BOLD, ITALIC, REGULAR, paper_text
from ocop_desk.documents.paper.paged import with_closing
from ocop_desk.documents.paper.press import practice_mark, press
from ocop_desk.documents.paper.scorecard import member_signature, scorecard_fields, scorecard_head, totals_table
from ocop_desk.documents.paper.scorecard_rows import ScorecardView, scorecard_table
from ocop_desk.documents.paper.separators import draw_code
from ocop_desk.documents.paper.values import Paper
from ocop_desk.documents.paper.wording import member_name, session_title
from ocop_desk.domain.paper_codes import PaperCode
from ocop_desk.domain.records import ProductRecord, SessionRecord

CODE_SIDE = 26 * mm
"""With its white border; a phone a forearm away and a scan at 150 dpi read it."""

_FOOT_ROOM = 16 * mm
_CODE_FROM_BELOW = 8 * mm
_LINES_TO_WRITE_ON = 4
_HOW = (
    "Đánh dấu × vào đúng một ô ở mỗi tiêu chí. Chọn nhầm thì khoanh tròn ô sai, đánh dấu ô đúng và ký bên cạnh. "
    "Không gấp, không viết lên ô mã ở cuối trang."
)


@dataclass(frozen=True, slots=True)
class BlankSheet:
    """One sheet to print: the product, and the code of its first page, which names member and round."""

    product: ProductRecord
    code: PaperCode


def blank_sheets_pdf(session: SessionRecord, sheets: Sequence[BlankSheet], name: str, title: str) -> Paper:
    """Blank sheets one after another, each from a page of its own, as one paper under the file name `name`.

    Raises ValueError where there is none.
    """
    if not sheets:
        raise ValueError("no sheets")
    story: list[Flowable] = []
    for sheet in sheets:
        story += [*_sheet(session, sheet), PageBreak()]
    return press(
        name,
        title,
        session.council.name,
        story[:-1],
        mark=practice_mark(session),
        foot_room=_FOOT_ROOM,
        page_end=_draw_foot,
    )


def _sheet(session: SessionRecord, sheet: BlankSheet) -> list[Flowable]:
    product, place = sheet.product.product, sheet.code.place
    card = session.scorecards[product.scorecard]
    member = session.members.get(place.member_id)
    view = ScorecardView(session, card, product.cases, None, {})
    closing = [
        Spacer(1, 6),
        totals_table(card, product, None),
        Spacer(1, 8),
        para("Ý kiến của thành viên (ghi mã tiêu chí):", styles.FIELD),
        *(para("…" * 35, styles.FIELD) for _ in range(_LINES_TO_WRITE_ON)),
        member_signature(session, member_name(session, place.member_id)),
    ]
    return [
        _Begin(session, sheet),
        *scorecard_head(session, card),
        *scorecard_fields(session, product, member, place.round_number),
        para(_HOW, styles.NOTE),
        *with_closing([scorecard_table(view)], closing),
    ]


class _Begin(Flowable):  # type: ignore[misc]
    """Where a sheet begins: from here on the foot of the pages is its own. It takes no room."""

    def __init__(self, session: SessionRecord, sheet: BlankSheet) -> None:
        super().__init__()
        place = sheet.code.place
        self.code = sheet.code
        self.product = f"Sản phẩm số {sheet.product.position}: {sheet.product.product.name}"
        self.member = f"{member_name(session, place.member_id)}, lượt {place.round_number}"
        self.session = session_title(session)
        self.first_page = 0

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """Nothing."""
        return 0, 0

    def draw(self) -> None:
        """Takes the foot over."""
        canvas: Any = self.canv
        self.first_page = canvas.getPageNumber()
        canvas.paper_sheet = self


def _draw_foot(canvas: Any) -> None:
    """Code and words at the foot of a page, of the sheet that was begun last."""
    sheet: _Begin = canvas.paper_sheet
    page = canvas.getPageNumber() - sheet.first_page + 1
    right = styles.PORTRAIT[0] - styles.MARGIN_RIGHT
    left = styles.MARGIN_LEFT
    draw_code(canvas, sheet.code.on_page(page).text(), right - CODE_SIDE, _CODE_FROM_BELOW, CODE_SIDE)
    top = _CODE_FROM_BELOW + CODE_SIDE - 3 * mm
    canvas.setLineWidth(0.5)
    canvas.line(left, top + 2 * mm, right - CODE_SIDE, top + 2 * mm)
    width = right - CODE_SIDE - left - 4 * mm
    for text, font, size in (
        (sheet.product, BOLD, 10),
        (f"{sheet.member}, trang {page}", REGULAR, 10),
        (sheet.session, REGULAR, 9),
        ("Thành viên ký từng trang: ……………………", ITALIC, 9),
    ):
        top -= size
        canvas.setFont(font, size)
        lines = wrapped(paper_text(text), font, size, width)
        canvas.drawString(left, top, lines[0] if len(lines) == 1 else f"{lines[0]}…")
        top -= size * 0.45
