"""What a practice council looks at after the reveal: who leans where, what to talk about, every deviation."""

from collections.abc import Iterator, Sequence
from typing import Any

from reportlab.lib.colors import Color, black
from reportlab.platypus import Flowable, Spacer

from ocop_desk.documents.paper import styles
from ocop_desk.documents.paper.file_names import CALIBRATION_FILE
from ocop_desk.documents.paper.flow import para, wrapped
from ocop_desk.documents.paper.fonts import BOLD, REGULAR, paper_text, text_width
from ocop_desk.documents.paper.head import TitleBlock
from ocop_desk.documents.paper.paged import PagedTable
from ocop_desk.documents.paper.press import PRACTICE_MARK, press
from ocop_desk.documents.paper.tables import ABOVE, BELOW, LEADING, Column, fitted_row, laid_table
from ocop_desk.documents.paper.upright import head_with_names, in_blocks
from ocop_desk.documents.paper.values import Paper
from ocop_desk.documents.paper.wording import session_title
from ocop_desk.domain.calibration import Calibration, CriterionMarks, Sample, Tendency, calibration
from ocop_desk.domain.calibration_words import criterion_words, tendency_words, topic
from ocop_desk.domain.numbers import decimal_text, points_text, signed_text
from ocop_desk.domain.records import SessionRecord

_SIZE = 9.5
_TIGHT = 3.0
"""Points of height that a row saves against other tables: a session is to lie on two pages."""
_MEAN, _GAP = 52.0, 46.0
_NAME = 130.0
_STRIP = 330.0
_DOT = 2.0
_LARGEST_DOT = 6.5
_ROW = 17.0
_PALE, _GREY = Color(0.8, 0.8, 0.8), Color(0.45, 0.45, 0.45)
_LEGEND = (
    "Mỗi ô là số điểm thành viên cho cao hơn (+) hoặc thấp hơn (−) trung bình của nhóm ở tiêu chí ấy, tính đúng bằng "
    "phân số rồi mới làm tròn để in; cộng cả hàng bằng 0. Điểm của tiêu chí không được hỏi tính là 0, in trong ngoặc."
)
_PLOT_LEGEND = (
    "Mỗi chấm là một tiêu chí của một mẫu, chấm to là nhiều tiêu chí cùng mức chênh; vạch dài ở giữa là trung bình "
    "của nhóm. Hay cho cao hoặc thấp: lệch từ 1 điểm mỗi mẫu và số tiêu chí lệch về phía ấy nhiều hơn phía kia."
)


def calibration_pdf(session: SessionRecord) -> Paper:
    """The differences of a practice session (landscape): plot and topics first, then a table a sample."""
    found = calibration(session)
    council = session.council
    story: list[Flowable] = [
        TitleBlock("So sánh cách chấm của các thành viên", session_title(session)),
        para("Ai hay cho cao, ai hay cho thấp", styles.HEADING),
        DeviationPlot(found),
        para(_PLOT_LEGEND, styles.NOTE),
        *_topics(found),
        para("Chênh lệch so với trung bình của nhóm", styles.HEADING),
        para(_LEGEND, styles.NOTE),
    ]
    for sample in found.samples:
        for block in in_blocks(sample.members):
            story += [sample_table(found, sample, block).under(para(_sample_title(sample), styles.FIELD)), Spacer(1, 5)]
    title = f"So sánh cách chấm: {session_title(session)}"
    return press(
        CALIBRATION_FILE,
        title,
        council.name,
        story,
        page=styles.LANDSCAPE,
        mark=PRACTICE_MARK,
        foot=title,
        made=session.closed_at or session.opened_at,
    )


def sample_table(found: Calibration, sample: Sample, members: Sequence[int]) -> PagedTable:
    """The deviations on one sample; criteria are rows, these members columns, the sum of each in the last row."""
    width, _ = styles.text_area(styles.LANDSCAPE)
    each = min((width - 200 - _MEAN - _GAP) / max(len(members), 1), 60.0)
    columns = [
        Column("Tiêu chí", width - _MEAN - _GAP - each * len(members), "LEFT"),
        *(Column(found.names[member_id], each) for member_id in members),
        Column("Trung bình", _MEAN),
        Column("Cách nhau", _GAP),
    ]
    rows = [fitted_row(_row(one, members), columns, _SIZE) for one in sample.criteria]
    sums = [signed_text(sample.deviation(member_id)) for member_id in members]
    rows.append(fitted_row(["Cả mẫu", *sums, "", points_text(sample.gap)], columns, _SIZE, BOLD))
    last = len(rows) - 1
    rows = [(cells, height - _TIGHT) for cells, height in rows]
    return laid_table(
        columns,
        rows,
        size=_SIZE,
        head=head_with_names(columns, 1, len(members), _SIZE),
        commands=[
            ("TOPPADDING", (0, 0), (-1, -1), ABOVE - _TIGHT / 2),
            ("BOTTOMPADDING", (0, 0), (-1, -1), BELOW - _TIGHT / 2),
            ("FONT", (0, last), (-1, last), BOLD, _SIZE, _SIZE * LEADING),
        ],
        kept=[(0, last)],
    )


class DeviationPlot(Flowable):  # type: ignore[misc]
    """A strip for each member: dots at the deviations, the group's mean in the middle, and what follows from it."""

    def __init__(self, found: Calibration) -> None:
        super().__init__()
        self.found = found

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """The full width, and a row for each member under a row of figures."""
        self._width = width
        return width, _ROW * (len(self.found.tendencies) + 1)

    def draw(self) -> None:
        """Draws figures, lines, dots and words."""
        canvas: Any = self.canv
        canvas.saveState()
        top = _ROW * len(self.found.tendencies)
        self._draw_scale(canvas, top)
        for place, one in enumerate(self.found.tendencies, start=1):
            self._draw_member(canvas, top - place * _ROW + _ROW / 2, one)
        canvas.restoreState()

    def _x(self, deviation: Any) -> float:
        return _NAME + _STRIP / 2 + float(deviation) * (_STRIP / 2 - _LARGEST_DOT) / self.found.reach

    def _draw_scale(self, canvas: Any, top: float) -> None:
        canvas.setFont(REGULAR, 9)
        for value in _ticks(self.found.reach):
            canvas.setStrokeColor(_PALE if value else black)
            canvas.setLineWidth(0.5 if value else 0.9)
            canvas.line(self._x(value), 0, self._x(value), top)
            canvas.drawCentredString(self._x(value), top + 4, signed_text(value))

    def _draw_member(self, canvas: Any, y: float, one: Tendency) -> None:
        canvas.setFillColor(black)
        canvas.setFont(REGULAR, _SIZE)
        name = wrapped(paper_text(one.name), REGULAR, _SIZE, _NAME - 6)[0]
        canvas.drawString(0, y - _SIZE * 0.35, name)
        canvas.setFillColor(_GREY)
        for deviation, count in self.found.dots(one.member_id):
            canvas.circle(self._x(deviation), y, min(_DOT * count**0.5, _LARGEST_DOT), stroke=0, fill=1)
        canvas.setFillColor(black)
        words = paper_text(tendency_words(one))
        size = _SIZE
        room = self._width - _NAME - _STRIP - 8
        while size > 6 and text_width(words, REGULAR, size) > room:
            size -= 0.5
        canvas.setFont(REGULAR, size)
        canvas.drawString(_NAME + _STRIP + 8, y - _SIZE * 0.35, words)


def _ticks(reach: int) -> Iterator[int]:
    """The middle, the ends and some whole points between, the same to both sides."""
    step = max(1, -(-reach // 5))
    rising = [*range(step, reach, step), reach]
    yield 0
    for value in rising:
        yield value
        yield -value


def _topics(found: Calibration) -> list[Flowable]:
    if not found.furthest:
        return [para("Các thành viên cho điểm như nhau ở mọi tiêu chí.")]
    return [
        para("Điều cần trao đổi", styles.HEADING),
        *(para(f"- {topic(one, found.names)}", styles.TOPIC) for one in found.furthest),
    ]


def _sample_title(sample: Sample) -> str:
    if sample.first_gap is None:
        return f"Mẫu {sample.position}. {sample.name}: các khoảng cách cộng lại {points_text(sample.gap)} điểm"
    return (
        f"Mẫu {sample.position}. {sample.name}, lượt {sample.round_number}: các khoảng cách cộng lại "
        f"{points_text(sample.gap)} điểm, lượt 1 là {points_text(sample.first_gap)} điểm"
    )


def _row(one: CriterionMarks, members: Sequence[int]) -> list[str]:
    cells = []
    for member_id in members:
        mark = one.of(member_id)
        assert mark is not None
        text = signed_text(mark.deviation)
        cells.append(f"({text})" if mark.level is None else text)
    return [criterion_words(one), *cells, decimal_text(one.mean, 2), points_text(one.gap)]
