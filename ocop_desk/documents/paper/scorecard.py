"""Scorecards: a member's sheet of one product and round as it was submitted."""

from collections.abc import Sequence

from reportlab.platypus import Flowable, Spacer

from ocop_desk.documents.paper import styles
from ocop_desk.documents.paper.file_names import sheet_file
from ocop_desk.documents.paper.flow import field, joined, or_dots, para
from ocop_desk.documents.paper.from_paper import sheet_lines
from ocop_desk.documents.paper.head import Head, TitleBlock
from ocop_desk.documents.paper.paged import with_closing
from ocop_desk.documents.paper.press import practice_mark, press
from ocop_desk.documents.paper.scorecard_rows import ScorecardView, scorecard_table
from ocop_desk.documents.paper.signatories import Signatory
from ocop_desk.documents.paper.signing import dated_signature
from ocop_desk.documents.paper.tables import Column, long_table
from ocop_desk.documents.paper.values import Paper
from ocop_desk.documents.paper.wording import (
    member_name,
    producer_text,
    rules_text,
    scorecard_text,
    session_day,
    session_title,
)
from ocop_desk.domain.councils import POST_NAMES, CouncilMember
from ocop_desk.domain.exchange import key_code_of
from ocop_desk.domain.numbers import clock_text, long_date_text, points_text
from ocop_desk.domain.products import REGISTRATION_KIND_NAMES, Product
from ocop_desk.domain.records import ProductRecord, RoundRecord, SessionRecord, SheetRecord, SheetSource
from ocop_desk.domain.results import own_total
from ocop_desk.domain.rules import Scorecard

_SOURCES = {
    SheetSource.TYPED: "nhập trực tiếp",
    SheetSource.EXCEL: "đọc từ tệp Excel",
    SheetSource.SEALED: "ký và niêm phong trên máy của thành viên",
    SheetSource.PAPER: "nhập từ phiếu giấy",
}
_WIDTH, _ = styles.text_area(styles.PORTRAIT)


def scorecard_pdf(session: SessionRecord, entry_id: int, member_id: int, round_number: int) -> Paper:
    """One member's submitted sheet of one product in one revealed round.

    Raises LookupError where there is no such sheet, and for a round that is not revealed: until then
    nobody sees another's marks.
    """
    product, sheet = _sheet(session, entry_id, member_id, round_number)
    card = session.scorecards[product.product.scorecard]
    member = session.members.get(member_id)
    name = member_name(session, member_id)
    view = ScorecardView(session, card, product.product.cases, sheet.levels, sheet.notes)
    about = f"Phiếu chấm sản phẩm số {product.position}, {name}, lượt {round_number}"
    closing = [
        Spacer(1, 6),
        totals_table(card, product.product, sheet),
        Spacer(1, 6),
        para(f"Nộp phiếu lúc {clock_text(sheet.submitted_at)} ({_source(session, sheet)}).", styles.PLAIN),
        *(para(line, styles.PLAIN) for line in (sheet_lines(sheet.paper) if sheet.paper else ())),
        *([para(f"Mã nhật ký khi nhận phiếu: {sheet.audit_code}.", styles.PLAIN)] if sheet.audit_code else []),
        member_signature(session, name),
    ]
    story = [
        *scorecard_head(session, card),
        *scorecard_fields(session, product.product, member, round_number),
        *with_closing([scorecard_table(view)], closing),
    ]
    file_name = sheet_file(session, product, member_id, round_number)
    return press(
        file_name, about, session.council.name, story, mark=practice_mark(session), foot=about, made=sheet.submitted_at
    )


def _source(session: SessionRecord, sheet: SheetRecord) -> str:
    """Where the sheet came from; a signed one names the key, as the minutes do."""
    words = _SOURCES[sheet.source]
    if sheet.source is not SheetSource.SEALED:
        return words
    key = next((entry.public_key for entry in session.roster if entry.member.member_id == sheet.member_id), "")
    return joined((words, f"mã khóa {key_code_of(key)}" if key else ""))


def _sheet(
    session: SessionRecord, entry_id: int, member_id: int, round_number: int
) -> tuple[ProductRecord, SheetRecord]:
    for product in session.products:
        for one in product.rounds if product.entry_id == entry_id else ():
            sheet = _sheet_of(one, member_id) if one.number == round_number else None
            if sheet is not None:
                return product, sheet
    raise LookupError(f"no revealed sheet of member {member_id} for entry {entry_id} in round {round_number}")


def _sheet_of(one: RoundRecord, member_id: int) -> SheetRecord | None:
    if one.revealed_at is None:
        return None
    return next((sheet for sheet in one.sheets if sheet.member_id == member_id), None)


def scorecard_head(session: SessionRecord, card: Scorecard) -> list[Flowable]:
    """Agency, title, scorecard and decision."""
    council = session.council
    return [
        Head(council.superior, council.agency),
        TitleBlock("Phiếu đánh giá sản phẩm OCOP", scorecard_text(card), f"(Theo {rules_text(session)})"),
        Spacer(1, 4),
    ]


def scorecard_fields(
    session: SessionRecord, product: Product, member: CouncilMember | None, round_number: int
) -> Sequence[Flowable]:
    """What is scored, by whom, in which session and round."""
    who = joined((member.name, POST_NAMES[member.post], member.position, member.agency)) if member else ""
    return [
        field("Sản phẩm", joined((product.name, product.product_code), " – mã ")),
        field("Chủ thể", producer_text(product)),
        field("Loại đăng ký", REGISTRATION_KIND_NAMES[product.registration]),
        field("Thành viên chấm", who),
        field("Phiên", session_title(session)),
        field("Lượt chấm", str(round_number)),
        Spacer(1, 6),
    ]


def totals_table(card: Scorecard, product: Product, sheet: SheetRecord | None) -> Flowable:
    """Points by part and in all; dots on a blank sheet."""
    each = (_WIDTH - 110) / (len(card.parts) + 1)
    columns = [
        Column("Tổng hợp", 110, "LEFT", bold=True),
        *(Column(f"Phần {part.code}", each) for part in card.parts),
        Column("Tổng điểm", each, bold=True),
    ]
    most = [*(points_text(part.points) for part in card.parts), points_text(sum(part.points for part in card.parts))]
    given = ["……"] * len(most)
    if sheet is not None:
        scored = own_total(card, product.cases, sheet.levels)
        given = [points_text(points) for points in (*scored.parts, scored.total)]
    return long_table(columns, [("Điểm tối đa", *most), ("Điểm chấm", *given)])


def member_signature(session: SessionRecord, name: str) -> Flowable:
    """Place, day and room for the member's signature."""
    place_and_date = f"{or_dots(session.council.place)}, {long_date_text(session_day(session))}"
    signatory = Signatory("member", ("Thành viên Hội đồng",), name, hint="(Ký, ghi rõ họ tên)")
    return dated_signature(place_and_date, signatory, _WIDTH)
