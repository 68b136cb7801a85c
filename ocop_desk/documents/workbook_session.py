"""Sheets of the workbook about the session itself: particulars, people, conflicts, remarks."""

from collections.abc import Iterator

from ocop_desk.documents.excel_cells import session_mark
from ocop_desk.documents.workbook_table import Column, Formula, Look, Table
from ocop_desk.documents.workbook_words import (
    SESSION_KINDS,
    SESSION_STATES,
    by_given_name,
    in_order,
    member_name,
    points_shown,
    yes_no,
)
from ocop_desk.domain.councils import POST_NAMES, GateRule, SpreadComparator
from ocop_desk.domain.numbers import exact_text
from ocop_desk.domain.records import RemarkKind, RosterEntry, SessionRecord, may_score

PARTICULARS = Table(
    "Phiên họp",
    "Thông tin phiên họp và quy chế",
    (
        Column("name", "Nội dung", "Tên của thông tin.", Look.TEXT, 40),
        Column("value", "Giá trị", "Giá trị của thông tin.", Look.MIXED, 70),
    ),
)
PEOPLE = Table(
    "Thành phần",
    "Thành phần và điểm danh",
    (
        Column("order", "TT", "Số thứ tự theo tên gọi.", Look.WHOLE, 6),
        Column("name", "Họ và tên", "Họ tên thành viên.", Look.TEXT, 26),
        Column("post", "Chức danh", "Chức danh trong Hội đồng.", Look.TEXT, 24),
        Column("position", "Chức vụ", "Chức vụ ở cơ quan.", Look.TEXT, 26),
        Column("agency", "Cơ quan", "Cơ quan của thành viên.", Look.TEXT, 34),
        Column("scoring", "Chấm điểm", "Có nếu thành viên chấm điểm theo quy chế.", Look.TEXT, 9),
        Column("present", "Có mặt", "Có nếu thành viên dự phiên họp.", Look.TEXT, 9),
        Column("reason", "Lý do", "Lý do vắng, hoặc lý do rời phiên họp.", Look.TEXT, 40),
        Column("left", "Rời lúc", "Thời điểm rời phiên họp nếu không dự đến hết, giờ Việt Nam.", Look.MOMENT, 17),
        Column("presiding", "Chủ trì", "Có nếu thành viên chủ trì phiên họp.", Look.TEXT, 9),
        Column("minutes", "Ghi biên bản", "Có nếu thành viên ghi biên bản.", Look.TEXT, 9),
    ),
    frozen=2,
)
CONFLICTS = Table(
    "Xung đột lợi ích",
    "Thành viên không tham gia chấm vì xung đột lợi ích",
    (
        Column("position", "TT", "Số thứ tự của sản phẩm trong chương trình phiên họp.", Look.WHOLE, 6),
        Column("code", "Mã sản phẩm", "Mã sản phẩm như đã đăng ký.", Look.TEXT, 20),
        Column("product", "Sản phẩm", "Tên sản phẩm.", Look.TEXT, 34),
        Column("member", "Thành viên", "Họ tên thành viên khai xung đột lợi ích.", Look.TEXT, 26),
        Column("reason", "Lý do", "Lý do đã khai.", Look.TEXT, 50),
    ),
)
REMARKS = Table(
    "Ý kiến",
    "Ý kiến, yêu cầu bổ sung và biểu quyết đã ghi",
    (
        Column("kind", "Loại", "Ý kiến, yêu cầu bổ sung hoặc biểu quyết.", Look.TEXT, 18),
        Column("product", "Sản phẩm", "Sản phẩm được nói tới; trống là cả phiên họp.", Look.TEXT, 34),
        Column("text", "Nội dung", "Nội dung đã ghi.", Look.TEXT, 80),
        Column("recorded", "Ghi lúc", "Thời điểm ghi, giờ Việt Nam.", Look.MOMENT, 17),
    ),
)

_REMARK_KINDS = {
    RemarkKind.OPINION: "Ý kiến",
    RemarkKind.SUPPLEMENT: "Yêu cầu bổ sung",
    RemarkKind.VOTE: "Biểu quyết",
}
_GATE_RULES = {
    GateRule.MAJORITY: "quá nửa số phiếu đạt",
    GateRule.MEAN: "điểm trung bình của tiêu chí đạt",
    GateRule.ALL: "mọi phiếu đạt",
}
_COMPARATORS = {SpreadComparator.MORE_THAN: "lớn hơn", SpreadComparator.AT_LEAST: "từ"}


def particular_rows(session: SessionRecord, differences: str) -> Iterator[list[object]]:
    """The session, its council, rules and regulation, one fact a row; first, what the recomputation finds."""
    yield ["Số chỗ tính lại khác số đã ghi (phải bằng 0)", Formula(differences)]
    for name, value in (*_meeting(session), *_council(session), *_rules(session), *_regulation(session)):
        if value is not None and value != "":
            yield [name, value]


def people_rows(session: SessionRecord) -> Iterator[list[object]]:
    """Everybody on the roster by given name."""
    entries = {entry.member.member_id: entry for entry in session.roster}
    for order, member in enumerate(by_given_name(session), start=1):
        yield _person(session, order, entries[member.member_id])


def conflict_rows(session: SessionRecord) -> Iterator[list[object]]:
    """Every conflict of interest declared."""
    for record in in_order(session):
        for conflict in record.conflicts:
            yield [
                record.position,
                record.product.product_code,
                record.product.name,
                member_name(session, conflict.member_id),
                conflict.reason,
            ]


def remark_rows(session: SessionRecord) -> Iterator[list[object]]:
    """Everything else the minutes note down."""
    names = {record.entry_id: record.product.name for record in session.products}
    for remark in session.remarks:
        product = names.get(remark.entry_id) if remark.entry_id is not None else None
        yield [_REMARK_KINDS[remark.kind], product, remark.text, remark.recorded_at]


def _meeting(session: SessionRecord) -> list[tuple[str, object]]:
    quorum = session.quorum()
    return [
        ("Tính chất", session_mark(session)),
        ("Phiên số", f"{session.number:02d}/{session.year}"),
        ("Tên phiên", session.title),
        ("Hình thức", SESSION_KINDS[session.kind]),
        ("Địa điểm", session.place),
        ("Ngày dự kiến", session.planned_for),
        ("Khai mạc (giờ Việt Nam)", session.opened_at),
        ("Bế mạc (giờ Việt Nam)", session.closed_at),
        ("Trạng thái", SESSION_STATES[session.state]),
        ("Số thành viên có mặt", quorum.present),
        ("Trên tổng số thành viên", quorum.of),
        ("Số cần có để họp", quorum.needed),
    ]


def _council(session: SessionRecord) -> list[tuple[str, object]]:
    council = session.council
    return [
        ("Hội đồng", council.name),
        ("Cấp", session.council_level.name),
        ("Cơ quan", council.agency),
        ("Quyết định thành lập", council.decision_number),
        ("Ngày quyết định", council.decision_date),
        ("Cơ quan ban hành quyết định", council.decision_issuer),
    ]


def _rules(session: SessionRecord) -> list[tuple[str, object]]:
    used = sorted({record.product.scorecard for record in session.products})
    return [
        ("Bộ quy định", session.rule_set),
        ("Văn bản quy định", session.decision),
        ("Mã băm bộ quy định (SHA-256)", session.rule_set_sha256),
        *((f"Cận dưới hạng {band.star} sao", points_shown(band.lower)) for band in session.bands),
        *((f"Mã băm bộ sản phẩm {code} (SHA-256)", session.scorecards[code].sha256) for code in used),
    ]


def _regulation(session: SessionRecord) -> list[tuple[str, object]]:
    profile = session.profile
    return [
        ("Quy chế hoạt động", profile.regulation_name),
        ("Số quy chế", profile.regulation_number),
        ("Ngày quy chế", profile.regulation_date),
        ("Tỷ lệ thành viên cần có mặt", exact_text(profile.quorum)),
        ("Chủ tịch (hoặc Phó Chủ tịch chủ trì) phải có mặt", yes_no(profile.chair_must_be_present)),
        (
            "Chấm lại khi chênh lệch",
            f"{_COMPARATORS[profile.spread_comparator]} {exact_text(profile.spread_limit)} điểm",
        ),
        ("Số lượt chấm lại nhiều nhất", profile.max_new_rounds),
        ("Gợi ý kết luận yêu cầu tối thiểu", _GATE_RULES[profile.gate_rule]),
        ("Thư ký chấm điểm", yes_no(profile.secretary_scores)),
        ("Phải kiểm tra hồ sơ trước khi chấm", yes_no(profile.demand_dossiers)),
        ("Xem tự đánh giá trước khi nộp phiếu", yes_no(profile.show_assessments)),
        ("Số chữ số thập phân khi in", profile.decimals),
        ("Gửi hồ sơ trước (ngày làm việc)", profile.dossier_days_before),
    ]


def _person(session: SessionRecord, order: int, entry: RosterEntry) -> list[object]:
    member = entry.member
    return [
        order,
        member.name,
        POST_NAMES[member.post],
        member.position,
        member.agency,
        yes_no(may_score(member, session.profile)),
        yes_no(entry.present),
        entry.absence_reason,
        entry.left_at,
        yes_no(entry.presiding),
        yes_no(entry.keeps_minutes),
    ]
