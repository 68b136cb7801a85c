"""Flowables into a finished PDF: pages, numbers, marks of practice, title and language, equal bytes for equal data."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import partial
from io import BytesIO
from typing import Any

from reportlab import rl_config
from reportlab.lib.colors import Color, black
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from ocop_desk.documents.paper import styles
from ocop_desk.documents.paper.fonts import BOLD, ITALIC, REGULAR, paper_text, text_width
from ocop_desk.documents.paper.values import Paper, SignatureBox
from ocop_desk.domain.numbers import in_viet_nam
from ocop_desk.domain.records import SessionRecord, SessionState

rl_config.useA85 = 0  # streams as bytes: papers are a fifth smaller than in letters

PRACTICE_MARK = "BUỔI TẬP — không có giá trị pháp lý"
DRAFT_MARK = "DỰ THẢO — phiên họp chưa kết thúc"

_NO_DATE = datetime(2000, 1, 1, tzinfo=UTC)
_PALE = Color(0.86, 0.86, 0.86)
_NUMBER_FROM_TOP = 12 * mm


def session_mark(session: SessionRecord) -> str:
    """What every page of this session's papers says at the top: practice, or draft while it is not closed."""
    if session.council.practice:
        return PRACTICE_MARK
    return DRAFT_MARK if session.state in (SessionState.PLANNED, SessionState.OPEN) else ""


def practice_mark(session: SessionRecord) -> str:
    """The mark of a practice session alone, for papers that are whole before the session ends."""
    return PRACTICE_MARK if session.council.practice else ""


def press(
    name: str,
    title: str,
    author: str,
    story: Sequence[Flowable],
    *,
    page: tuple[float, float] = styles.PORTRAIT,
    mark: str = "",
    foot: str = "",
    boxes: Sequence[SignatureBox] = (),
    made: datetime | None = None,
    foot_room: float = 0,
    page_end: Callable[[Any], None] | None = None,
) -> Paper:
    """The paper of these flowables.

    `boxes` is the list that its signature rooms report to while they are drawn; `made` the moment in its properties.
    `page_end` draws on every page after what stands on it, in the `foot_room` above the margin; it numbers pages too.
    """
    out = BytesIO()
    width, height = styles.text_area(page)
    frame = Frame(
        styles.MARGIN_LEFT,
        styles.MARGIN_BOTTOM + foot_room,
        width,
        height - foot_room,
        leftPadding=0,
        rightPadding=0,
        topPadding=0,
        bottomPadding=0,
    )

    def furnish(canvas: Any, _document: Any) -> None:
        canvas.saveState()
        if mark:
            _draw_mark(canvas, page, paper_text(mark), watermark=mark == PRACTICE_MARK)
        if canvas.getPageNumber() > 1 and page_end is None:
            canvas.setFont(REGULAR, 13)
            canvas.drawCentredString(page[0] / 2, page[1] - _NUMBER_FROM_TOP, str(canvas.getPageNumber()))
        if foot:
            canvas.setFont(ITALIC, styles.SMALL_SIZE)
            canvas.drawString(styles.MARGIN_LEFT, 11 * mm, _shortened(paper_text(foot), width))
        canvas.restoreState()

    def finish(canvas: Any, _document: Any) -> None:
        if page_end is not None:
            canvas.saveState()
            page_end(canvas)
            canvas.restoreState()

    document = BaseDocTemplate(
        out,
        pagesize=page,
        pageTemplates=[PageTemplate("page", [frame], onPage=furnish, onPageEnd=finish, pagesize=page)],
        title=paper_text(title),
        author=paper_text(author),
        creator="OCOP Desk",
        lang="vi-VN",
        displayDocTitle=True,
        initialFontName=REGULAR,
        invariant=1,
        pageCompression=1,
    )
    document.build(list(story), canvasmaker=partial(_dated_canvas, made or _NO_DATE))
    return Paper(name, title, out.getvalue(), tuple(boxes))


def _dated_canvas(made: datetime, *args: Any, **settings: Any) -> Canvas:
    """A canvas whose properties say `made`: reportlab knows only the clock, the environment, or the year 2000."""
    canvas = Canvas(*args, **settings)
    local = in_viet_nam(made)
    stamp = canvas._doc._timeStamp
    stamp.t, stamp.YMDhms, stamp.dhh, stamp.dmm = int(local.timestamp()), local.timetuple()[:6], 7, 0
    return canvas


def _draw_mark(canvas: Any, page: tuple[float, float], text: str, *, watermark: bool) -> None:
    """The mark at the left of the top margin, the right being for the signing time; for practice across it too."""
    if watermark:
        size = 34
        canvas.saveState()
        canvas.setFillColor(_PALE)
        canvas.setFont(BOLD, size)
        canvas.translate(page[0] / 2, page[1] / 2)
        canvas.rotate(50 if page[1] > page[0] else 30)
        canvas.drawCentredString(0, -size / 3, text)
        canvas.restoreState()
    canvas.setFillColor(black)
    canvas.setFont(BOLD, 10)
    canvas.drawString(styles.MARGIN_LEFT, page[1] - 8 * mm, text)


def _shortened(text: str, width: float) -> str:
    if text_width(text, ITALIC, styles.SMALL_SIZE) <= width:
        return text
    while text and text_width(text + "…", ITALIC, styles.SMALL_SIZE) > width:
        text = text[:-1]
    return text.rstrip() + "…"
