"""Minutes, sections I and II: what the council stands on, its settings, who came and who did not."""

from collections.abc import Sequence

from reportlab.platypus import Flowable

from ocop_desk.documents.paper import styles
from ocop_desk.documents.paper.flow import bullets, joined, para, sentence
from ocop_desk.documents.paper.paged import PagedTable
from ocop_desk.documents.paper.signatories import minute_taker, post_in_agency, presiding
from ocop_desk.documents.paper.tables import Column, long_table
from ocop_desk.documents.paper.wording import (
    GATE_RULES,
    absent_entries,
    decision_text,
    member_name,
    member_text,
    rules_text,
    spread_rule_text,
)
from ocop_desk.domain.councils import POST_NAMES, CouncilMember
from ocop_desk.domain.numbers import clock_text, date_text
from ocop_desk.domain.records import RosterEntry, SessionKind, SessionRecord, may_score

_WIDTH, _ = styles.text_area(styles.PORTRAIT)
_SECTION = "II. THÀNH PHẦN THAM DỰ"


def grounds_and_rules(session: SessionRecord) -> list[Flowable]:
    """Section I: setting-up decision, regulation with its settings, rule set."""
    council, profile = session.council, session.profile
    regulation = profile.regulation_name.strip() or "Quy chế hoạt động của Hội đồng"
    return [
        para("I. CĂN CỨ VÀ QUY ĐỊNH ÁP DỤNG", styles.HEADING),
        para(
            "1. Hội đồng được thành lập theo Quyết định "
            f"{decision_text(council.decision_number, council.decision_date, council.decision_issuer)}."
        ),
        para(
            f"2. Bộ tiêu chí theo {rules_text(session)}; mã dữ liệu {session.rule_set}, "
            f"chuỗi kiểm tra {session.rule_set_sha256[:16]}."
        ),
        para(
            f"3. {regulation} {decision_text(profile.regulation_number, profile.regulation_date)}, "
            "với các quy định được áp dụng tại phiên này:",
            styles.BODY_KEPT,
        ),
        *bullets(_settings(session)),
    ]


def attendance(session: SessionRecord) -> list[Flowable]:
    """Section II: who took part and who did not, quorum, chair and secretary, conflicts of interest."""
    chair, secretary = presiding(session), minute_taker(session)
    written = session.kind is SessionKind.WRITTEN
    return [
        *(_asked(session) if written else _present_and_absent(session)),
        para("3. Điều kiện tiến hành", styles.SUBHEADING),
        para(_written_quorum_text(session) if written else _quorum_text(session)),
        para(f"4. Chủ tọa: {member_text(chair.member) if chair else 'chưa phân công'}.", styles.SUBHEADING),
        para(f"5. Thư ký: {secretary.member.name if secretary else 'chưa phân công'}.", styles.SUBHEADING),
        para("6. Xung đột lợi ích", styles.SUBHEADING),
        *_conflicts(session),
    ]


def _present_and_absent(session: SessionRecord) -> list[Flowable]:
    present = [entry for entry in session.roster if entry.present]
    left = [entry for entry in present if entry.left_at is not None]
    absent = absent_entries(session)
    return [
        _members_table(session, present).under(
            para(_SECTION, styles.HEADING),
            para(f"1. Thành viên có mặt: {len(present)}/{len(session.roster)} thành viên.", styles.SUBHEADING),
        ),
        *([para("Thành viên rời phiên trước khi kết thúc:"), *bullets(map(_left_text, left))] if left else []),
        para(f"2. Thành viên vắng mặt: {len(absent)} thành viên.", styles.SUBHEADING),
        *(bullets(_absent_text(entry) for entry in absent) if absent else [para("Không có.")]),
    ]


def _asked(session: SessionRecord) -> list[Flowable]:
    """Who was asked for a written opinion, and who of the scoring members sent none at all."""
    sent = {sheet.member_id for product in session.products for one in product.rounds for sheet in one.sheets}
    silent = [
        sentence(member_text(entry.member))
        for entry in session.roster
        if may_score(entry.member, session.profile) and entry.member.member_id not in sent
    ]
    return [
        _members_table(session, session.roster).under(
            para(_SECTION, styles.HEADING),
            para(f"1. Thành viên được lấy ý kiến: {len(session.roster)} thành viên.", styles.SUBHEADING),
        ),
        para(f"2. Thành viên không gửi phiếu nào: {len(silent)} thành viên.", styles.SUBHEADING),
        *(bullets(silent) if silent else [para("Không có.")]),
    ]


def _settings(session: SessionRecord) -> list[str]:
    profile = session.profile
    share = f"{profile.quorum.numerator}/{profile.quorum.denominator}"
    chair = "bắt buộc có" if profile.chair_must_be_present else "không bắt buộc có"
    days = f"Hồ sơ gửi thành viên trước phiên ít nhất {profile.dossier_days_before} ngày làm việc"
    sent = f"; thực tế gửi ngày {date_text(session.dossiers_sent)}" if session.dossiers_sent else ""
    return [
        f"Tỷ lệ thành viên có mặt tối thiểu: {share}; {chair} Chủ tịch hoặc Phó Chủ tịch chủ trì.",
        f"Chấm lại khi chênh lệch giữa phiếu cao nhất và phiếu thấp nhất {spread_rule_text(profile)}; "
        f"nhiều nhất {profile.max_new_rounds} lượt chấm lại, sau đó ghi kết luận của Chủ tọa.",
        f"Khi các phiếu khác nhau về yêu cầu tối thiểu, phương án đề xuất theo: {GATE_RULES[profile.gate_rule]}.",
        f"Thư ký Hội đồng {'có' if profile.secretary_scores else 'không'} chấm điểm; "
        f"điểm trung bình in {profile.decimals} chữ số thập phân, xếp hạng theo giá trị chính xác.",
        f"{days}{sent}.",
        f"Sản phẩm {'chỉ được chấm khi' if profile.demand_dossiers else 'được chấm cả khi chưa'} kiểm tra đủ hồ sơ"
        f"{', hoặc có quyết định cho vào phiên' if profile.demand_dossiers else ''}; thành viên "
        f"{'được' if profile.show_assessments else 'không'} xem tự đánh giá của chủ thể trước khi nộp phiếu.",
    ]


def _members_table(session: SessionRecord, entries: Sequence[RosterEntry]) -> PagedTable:
    columns = (
        Column("TT", 28),
        Column("Họ và tên", 132, "LEFT"),
        Column("Chức danh trong Hội đồng", 108, "LEFT"),
        Column("Chức vụ, cơ quan", _WIDTH - 28 - 132 - 108 - 52, "LEFT"),
        Column("Chấm điểm", 52),
    )
    rows = [
        (
            str(number),
            entry.member.name,
            POST_NAMES[entry.member.post],
            _position(entry.member),
            "có" if may_score(entry.member, session.profile) else "không",
        )
        for number, entry in enumerate(entries, start=1)
    ]
    table = long_table(columns, rows or [("", "Không có", "", "", "")])
    table.spaceAfter = 8
    return table


def _position(member: CouncilMember) -> str:
    return joined((member.position, member.agency))


def _absent_text(entry: RosterEntry) -> str:
    reason = entry.absence_reason.strip() or "không ghi lý do"
    place = post_in_agency(entry.member)
    return sentence(f"{member_text(entry.member)}{f' ({place})' if place else ''}: {reason}")


def _left_text(entry: RosterEntry) -> str:
    moment = clock_text(entry.left_at) if entry.left_at else ""
    return sentence(joined((member_text(entry.member), f"rời lúc {moment}", entry.absence_reason)))


def _quorum_text(session: SessionRecord) -> str:
    standing, profile = session.quorum(), session.profile
    share = f"{profile.quorum.numerator}/{profile.quorum.denominator}"
    chair = "có" if standing.chair_present else "không có"
    verdict = "Đủ điều kiện tiến hành" if standing.reached else "Chưa đủ điều kiện tiến hành"
    return (
        f"Có mặt {standing.present} trên {standing.of} thành viên; quy chế yêu cầu ít nhất {share}, "
        f"tức {standing.needed} thành viên; {chair} Chủ tịch hoặc Phó Chủ tịch chủ trì. {verdict}."
    )


def _written_quorum_text(session: SessionRecord) -> str:
    share = f"{session.profile.quorum.numerator}/{session.profile.quorum.denominator}"
    return f"Mỗi sản phẩm được tổng hợp khi số phiếu gửi về đạt ít nhất {share} số phiếu phát ra."


def _conflicts(session: SessionRecord) -> list[Flowable]:
    lines = [
        sentence(
            f"{member_name(session, conflict.member_id)} không chấm sản phẩm “{product.product.name}” "
            f"(số {product.position}){f': {conflict.reason.strip()}' if conflict.reason.strip() else ''}"
        )
        for product in session.products
        for conflict in product.conflicts
    ]
    return list(bullets(lines)) if lines else [para("Không có thành viên nào khai báo xung đột lợi ích.")]
