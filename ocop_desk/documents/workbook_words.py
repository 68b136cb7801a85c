"""Words and figures that several sheets of the workbook show alike."""

from fractions import Fraction

from ocop_desk.documents.workbook_table import Measure
from ocop_desk.domain.councils import CouncilMember
from ocop_desk.domain.numbers import mean_text, points_text
from ocop_desk.domain.products import Product
from ocop_desk.domain.records import ProductRecord, ProductState, SessionKind, SessionRecord, SessionState, SheetSource
from ocop_desk.domain.rules import Points
from ocop_desk.domain.text import person_sort_key

SHEET_SOURCES = {
    SheetSource.TYPED: "Nhập trên máy",
    SheetSource.EXCEL: "Phiếu Excel",
    SheetSource.SEALED: "Máy thành viên",
    SheetSource.PAPER: "Phiếu giấy",
}
SESSION_KINDS = {SessionKind.MEETING: "Họp", SessionKind.WRITTEN: "Lấy ý kiến bằng văn bản"}
SESSION_STATES = {
    SessionState.PLANNED: "Đang chuẩn bị",
    SessionState.OPEN: "Đang họp",
    SessionState.CLOSED: "Đã bế mạc",
    SessionState.SIGNED: "Đã ký biên bản",
}
PRODUCT_STATES = {
    ProductState.WAITING: "Chờ chấm",
    ProductState.SCORING: "Đang chấm",
    ProductState.REVEALED: "Đã mở phiếu",
    ProductState.CONCLUDED: "Đã kết luận",
}


def yes_no(value: bool | None) -> str | None:
    """Có, Không, or nothing where it is not known."""
    return None if value is None else "Có" if value else "Không"


def member_name(session: SessionRecord, member_id: int) -> str:
    """The member's name, or the number of somebody who is not on the roster."""
    member = session.members.get(member_id)
    return member.name if member else f"Thành viên số {member_id}"


def by_given_name(session: SessionRecord) -> list[CouncilMember]:
    """Everybody on the roster by given name, in the order of the Vietnamese alphabet."""
    return sorted(session.members.values(), key=lambda member: (person_sort_key(member.name), member.member_id))


def in_order(session: SessionRecord) -> list[ProductRecord]:
    """The products in the order of the agenda."""
    return sorted(session.products, key=lambda product: (product.position, product.entry_id))


def points_shown(value: Points) -> Measure:
    """Points with as many decimals as they need."""
    return Measure(value, _decimals_of(points_text(value)))


def mean_shown(session: SessionRecord, mean: Points) -> Measure:
    """A mean with the decimals of the rule profile, or more where it would look like the next band."""
    return Measure(mean, _decimals_of(mean_text(Fraction(mean), session.bands, session.profile.decimals)))


def figure_shown(session: SessionRecord, value: Points) -> Measure:
    """Another averaged figure with the decimals of the rule profile."""
    return Measure(value, session.profile.decimals)


def cases_text(product: Product) -> str:
    """The cases chosen for a product: "8: 1; 9: 2"."""
    return "; ".join(f"{criterion}: {case}" for criterion, case in product.cases.items())


def session_heading(session: SessionRecord) -> str:
    """The session as every sheet's head names it."""
    return f"Phiên {session.number:02d}/{session.year} – {session.council.name}"


def _decimals_of(text: str) -> int:
    return len(text.partition(",")[2])
