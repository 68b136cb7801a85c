"""Summary table: every member's A, B, C and total for every product, with means and stars."""

from collections.abc import Sequence

from reportlab.platypus import Flowable, Spacer

from ocop_desk.documents.paper import styles
from ocop_desk.documents.paper.file_names import SUMMARY_FILE
from ocop_desk.documents.paper.flow import bullets, joined, para
from ocop_desk.documents.paper.from_paper import last_round_lines
from ocop_desk.documents.paper.head import Head, TitleBlock
from ocop_desk.documents.paper.paged import with_closing
from ocop_desk.documents.paper.press import press, session_mark
from ocop_desk.documents.paper.signatories import chair_signatory, secretary_signatory
from ocop_desk.documents.paper.signing import signature_pair
from ocop_desk.documents.paper.summary_blocks import summary_table
from ocop_desk.documents.paper.upright import in_blocks
from ocop_desk.documents.paper.values import Paper, SignatureBox
from ocop_desk.documents.paper.wording import absent_entries, minutes_reference, session_title
from ocop_desk.domain.councils import CouncilMember
from ocop_desk.domain.records import SessionRecord, may_score
from ocop_desk.domain.text import person_sort_key

_LEGEND = (
    "Ký hiệu: Vắng: thành viên vắng mặt hoặc không còn trong phiên khi chấm; XĐLI: không chấm do xung đột lợi ích; "
    "Miễn: không nộp phiếu trong lượt, có lý do ghi tại biên bản. Số liệu theo lượt chấm cuối cùng của từng sản phẩm."
)


def summary_pdf(session: SessionRecord) -> Paper:
    """The summary table (landscape), with rooms for the secretary's and the chair's signatures."""
    boxes: list[SignatureBox] = []
    width, _ = styles.text_area(styles.LANDSCAPE)
    council = session.council
    blocks = in_blocks(scoring_columns(session))
    story: list[Flowable] = [
        Head(council.superior, council.agency),
        TitleBlock("Bảng tổng hợp điểm", session_title(session), minutes_reference(session)),
        para(_LEGEND, styles.NOTE),
    ]
    for block in blocks[:-1]:
        story += [summary_table(session, block), Spacer(1, 10)]
    signatures = signature_pair(secretary_signatory(session), chair_signatory(session), boxes, width)
    closing = [Spacer(1, 6), *_closing_lines(session), Spacer(1, 4), signatures]
    story += with_closing([summary_table(session, blocks[-1])], closing, last_rows=4)
    title = f"Bảng tổng hợp điểm: {session_title(session)}"
    return press(
        SUMMARY_FILE,
        title,
        council.name,
        story,
        page=styles.LANDSCAPE,
        mark=session_mark(session),
        boxes=boxes,
        made=session.closed_at,
    )


def scoring_columns(session: SessionRecord) -> tuple[CouncilMember, ...]:
    """Every member who scores by roster and regulation, absent ones too, by given name."""
    able = [entry.member for entry in session.roster if may_score(entry.member, session.profile)]
    return tuple(sorted(able, key=lambda member: (person_sort_key(member.name), member.member_id)))


def _closing_lines(session: SessionRecord) -> Sequence[Flowable]:
    counts = [
        (star, sum(1 for result in session.results.values() if result.stars == star))
        for star in sorted((band.star for band in session.bands), reverse=True)
    ]
    ranks = joined(f"{star} sao: {count}" for star, count in counts if count)
    rejected = sum(1 for product in session.products if product.rejection is not None)
    ends = joined((ranks, f"bị loại hoặc dừng đánh giá: {rejected}" if rejected else ""), "; ")
    absent = [
        f"{entry.member.name} vắng mặt: {entry.absence_reason.strip() or 'không ghi lý do'}."
        for entry in absent_entries(session)
        if may_score(entry.member, session.profile)
    ]
    return [
        para(f"Tổng số: {len(session.products)} sản phẩm{f'; {ends}' if ends else ''}."),
        *bullets(absent),
        *bullets(last_round_lines(session)),
    ]
