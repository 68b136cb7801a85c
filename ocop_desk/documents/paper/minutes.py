"""Minutes of a council session (Decree 30/2020, form 1.9, with what a council's minutes add)."""

from reportlab.platypus import Flowable, Spacer

from ocop_desk.documents.paper import styles
from ocop_desk.documents.paper.file_names import MINUTES_FILE
from ocop_desk.documents.paper.flow import field, para
from ocop_desk.documents.paper.head import Head, TitleBlock
from ocop_desk.documents.paper.minutes_conclusions import conclusions
from ocop_desk.documents.paper.minutes_course import course
from ocop_desk.documents.paper.minutes_keys import member_keys
from ocop_desk.documents.paper.minutes_people import attendance, grounds_and_rules
from ocop_desk.documents.paper.paged import with_closing
from ocop_desk.documents.paper.press import press, session_mark
from ocop_desk.documents.paper.signatories import chair_signatory, secretary_signatory
from ocop_desk.documents.paper.signing import recipients, signature_pair
from ocop_desk.documents.paper.values import Paper, SignatureBox
from ocop_desk.documents.paper.wording import meeting_words, minutes_number, moment_text, session_title
from ocop_desk.domain.records import SessionKind, SessionRecord

_WHOLE_TABLE = 9
"""The last table is short: it goes over to the page of the signatures as a whole."""


def minutes_pdf(session: SessionRecord) -> Paper:
    """The minutes, with rooms for the secretary's and the chair's signatures on the last page."""
    boxes: list[SignatureBox] = []
    width, _ = styles.text_area(styles.PORTRAIT)
    council = session.council
    story: list[Flowable] = [
        Head(council.superior, council.agency, f"Số: {minutes_number(session)}"),
        TitleBlock("Biên bản", session_title(session)),
        Spacer(1, 6),
        *_opening(session),
        *grounds_and_rules(session),
        *attendance(session),
        *member_keys(session),
        *course(session),
    ]
    signatures = signature_pair(secretary_signatory(session), chair_signatory(session), boxes, width)
    closing = [Spacer(1, 4), _end(session), Spacer(1, 4), signatures, *recipients(council)]
    story += with_closing(conclusions(session), closing, last_rows=_WHOLE_TABLE)
    title = f"Biên bản số {minutes_number(session)}: {session_title(session)}"
    return press(
        MINUTES_FILE,
        title,
        council.name,
        story,
        mark=session_mark(session),
        foot=f"Mã nhật ký khi kết thúc phiên: {session.audit_code}" if session.audit_code else "",
        boxes=boxes,
        made=session.closed_at,
    )


def _opening(session: SessionRecord) -> list[Flowable]:
    return [
        field("Hội đồng", session.council.name, styles.BODY),
        field("Thời gian bắt đầu", moment_text(session.opened_at), styles.BODY),
        field("Địa điểm", session.place, styles.BODY),
        field("Hình thức", meeting_words(session), styles.BODY),
    ]


def _end(session: SessionRecord) -> Flowable:
    what = "Việc lấy ý kiến" if session.kind is SessionKind.WRITTEN else "Phiên họp"
    return para(f"{what} kết thúc vào {moment_text(session.closed_at)}./.")
