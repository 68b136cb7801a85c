"""Phrases that several papers share."""

from datetime import date, datetime
from fractions import Fraction

from ocop_desk.documents.paper.plain_text import DOTS, joined
from ocop_desk.domain.councils import POST_NAMES, CouncilMember, GateRule, RuleProfile, SpreadComparator
from ocop_desk.domain.numbers import clock_text, date_text, decimal_text, in_viet_nam, points_text
from ocop_desk.domain.products import PRODUCER_KIND_NAMES, Product
from ocop_desk.domain.records import RosterEntry, SessionKind, SessionRecord
from ocop_desk.domain.rules import Criterion, Level, NoteKind, Points, Scorecard
from ocop_desk.domain.text import fold

GATE_RULES = {
    GateRule.MAJORITY: "quá nửa số phiếu ở mức yêu cầu trở lên",
    GateRule.MEAN: "điểm trung bình của tiêu chí không thấp hơn điểm của mức yêu cầu",
    GateRule.ALL: "tất cả các phiếu ở mức yêu cầu trở lên",
}
NOTE_NAMES = {
    NoteKind.EXPLANATION: "Giải thích",
    NoteKind.PRECONDITION: "Điều kiện",
    NoteKind.REJECTION: "Căn cứ loại",
    NoteKind.STOP: "Căn cứ dừng đánh giá",
    NoteKind.APPLICATION: "Áp dụng",
}
NONE_IS_MET = "Không đạt mức nào"


def minutes_number(session: SessionRecord) -> str:
    """Number and symbol of the minutes: 01/BB-HĐOCOP."""
    return f"{session.number:02d}/BB-{session.council.symbol}"


def session_day(session: SessionRecord) -> date:
    """The day of the meeting in Viet Nam: when it opened, else when it is planned."""
    return in_viet_nam(session.opened_at).date() if session.opened_at else session.planned_for


def minutes_reference(session: SessionRecord) -> str:
    """What an annex of the minutes says of itself."""
    return f"(Kèm theo Biên bản số {minutes_number(session)} ngày {date_text(session_day(session))})"


def moment_text(moment: datetime | None) -> str:
    """A moment in Viet Nam's time, or dots where it is not known yet."""
    return clock_text(moment) if moment else f"{DOTS} giờ {DOTS} phút, ngày {DOTS}"


def decision_text(number: str, day: date | None, issuer: str = "") -> str:
    """ "số …, ngày …, của …" with dots for what is not filled in."""
    parts = [f"số {number.strip() or DOTS}", f"ngày {date_text(day) if day else DOTS}"]
    return " ".join([*parts, *([f"của {issuer.strip()}"] if issuer.strip() else [])])


def rules_text(session: SessionRecord) -> str:
    """The decision whose rules apply."""
    decision = session.decision.strip()
    return decision if decision.casefold().startswith("quyết định") else f"Quyết định số {decision or DOTS}"


def meeting_words(session: SessionRecord) -> str:
    """How the council met."""
    return "lấy ý kiến bằng văn bản" if session.kind is SessionKind.WRITTEN else "họp trực tiếp"


def absent_entries(session: SessionRecord) -> tuple[RosterEntry, ...]:
    """Who did not come to the meeting; nobody has to come where opinions are written."""
    if session.kind is SessionKind.WRITTEN:
        return ()
    return tuple(entry for entry in session.roster if not entry.present)


def session_title(session: SessionRecord) -> str:
    """The session's own title, or its number."""
    return session.title.strip() or f"Phiên họp số {session.number:02d} năm {session.year}"


def spread_rule_text(profile: RuleProfile) -> str:
    """When a product is scored again."""
    limit = points_text(profile.spread_limit)
    if profile.spread_comparator is SpreadComparator.AT_LEAST:
        return f"từ {limit} điểm trở lên"
    return f"hơn {limit} điểm"


def member_text(member: CouncilMember) -> str:
    """Name and post in the council."""
    return f"{member.name}, {POST_NAMES[member.post]}"


def member_name(session: SessionRecord, member_id: int) -> str:
    """The name of a member of the roster."""
    member = session.members.get(member_id)
    return member.name if member else f"Thành viên {member_id}"


def producer_text(product: Product) -> str:
    """The producer's name, and its kind where the name does not say it."""
    producer = product.producer
    kind = producer.kind_text.strip() or PRODUCER_KIND_NAMES[producer.kind]
    return producer.name if fold(kind) in fold(producer.name) else joined((producer.name, kind), " – ")


def product_lines(product: Product) -> str:
    """Product, and its producer on the next line."""
    return f"{product.name}\n({product.producer.name})"


def scorecard_text(scorecard: Scorecard) -> str:
    """Number and title of a product set."""
    return f"Bộ {scorecard.number:02d}: {scorecard.title}"


def ground_text(session: SessionRecord, ground: str, detail: str = "") -> str:
    """Why a product was rejected or stopped, with what the council added."""
    known = session.grounds.get(ground)
    return joined((known.text if known else ground, detail), ". ")


def is_stop(session: SessionRecord, ground: str) -> bool:
    """Whether the ground stops the rating rather than rejecting the dossier."""
    known = session.grounds.get(ground)
    return known is not None and known.kind is NoteKind.STOP


def level_text(criterion: Criterion, case: int | None, number: int) -> str:
    """The wording of a level; 0 is "none is met"."""
    level = level_of(criterion, case, number)
    return level.label if level else NONE_IS_MET


def level_of(criterion: Criterion, case: int | None, number: int) -> Level | None:
    """A level of a criterion in the chosen case."""
    return next((level for level in criterion.levels_of(case) if level.number == number), None)


def level_points(criterion: Criterion, case: int | None, number: int) -> Points:
    """What a level is worth; "none is met" is 0."""
    level = level_of(criterion, case, number)
    return level.points if level else 0


def exact_mean_text(value: Fraction) -> str:
    """An exact number as a fraction where it is none whole."""
    return str(value.numerator) if value.denominator == 1 else f"{value.numerator}/{value.denominator}"


def wanted_text(points: Fraction) -> str:
    """Points still wanted, rounded up to two decimals so that reaching them is enough, the exact value beside them."""
    up = Fraction(-(-points.numerator * 100 // points.denominator), 100)
    text = decimal_text(up, 0 if up.denominator == 1 else 2)
    return text if up == points else f"{text} (chính xác {exact_mean_text(points)})"


def part_mean_text(value: Fraction, profile: RuleProfile) -> str:
    """The mean of one part as printed."""
    return decimal_text(value, profile.decimals)
