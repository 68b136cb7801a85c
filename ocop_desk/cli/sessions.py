"""`session`: plan, agenda, attendance, conflicts, opening, remarks, closing."""

import argparse

from ocop_desk.cli.opening import opened
from ocop_desk.cli.output import say, say_table
from ocop_desk.cli.parsing import Commands, Parser, command, day, group, member_reason, moment
from ocop_desk.domain.councils import POST_NAMES
from ocop_desk.domain.numbers import clock_text, date_text
from ocop_desk.domain.records import RemarkKind, RosterEntry, SessionKind, SessionRecord


def add_commands(commands: Commands) -> None:
    """Add `session` with its verbs."""
    verbs = group(commands, "session", "phiên họp của Hội đồng")
    plan = command(verbs, "plan", "lên lịch một phiên họp", _plan)
    plan.add_argument("--number", type=int, required=True, help="số phiên trong năm")
    plan.add_argument("--date", type=day, required=True, help="ngày họp, ví dụ 21/11/2026")
    plan.add_argument("--title", default="", help="tên phiên họp")
    plan.add_argument("--place", default="", help="địa điểm")
    plan.add_argument("--dossiers-sent", type=day, help="ngày gửi hồ sơ cho thành viên")
    plan.add_argument("--written", action="store_true", help="lấy ý kiến bằng văn bản")
    command(verbs, "list", "các phiên họp trong tệp", _list)
    _session_verb(verbs, "show", "chương trình, điểm danh và tiến độ của phiên", _show)
    agenda = _session_verb(verbs, "agenda", "chọn sản phẩm và thứ tự", _agenda)
    agenda.add_argument("products", type=int, nargs="*", help="số sản phẩm theo thứ tự")
    agenda.add_argument("--all", action="store_true", help="mọi sản phẩm trong tệp")
    attend = _session_verb(verbs, "attend", "điểm danh; ai không ghi là vắng thì có mặt", _attend)
    attend.add_argument("--absent", type=member_reason, action="append", default=[], metavar='SỐ="LÝ DO"')
    attend.add_argument("--presiding", type=int, help="số thành viên chủ trì (mặc định: Chủ tịch)")
    attend.add_argument("--minutes", type=int, help="số thành viên ghi biên bản (mặc định: Thư ký)")
    leaves = _session_verb(verbs, "leaves", "ghi thành viên rời họp", _leaves)
    leaves.add_argument("--member", type=int, required=True)
    leaves.add_argument("--reason", required=True)
    conflict = command(verbs, "conflict", "ghi xung đột lợi ích của thành viên với một sản phẩm", _conflict)
    conflict.add_argument("entry", type=int, help="số mục chương trình")
    conflict.add_argument("--member", type=int, required=True)
    conflict.add_argument("--reason", required=True)
    admit = _session_verb(verbs, "admit", "cho sản phẩm chưa kiểm tra đủ hồ sơ vào phiên theo quyết định", _admit)
    admit.add_argument("--decision", required=True, help="ai quyết định, vì sao")
    _session_verb(verbs, "open", "khai mạc: kiểm tra điều kiện họp và khóa danh sách, quy định", _open)
    remark = _session_verb(verbs, "remark", "ghi ý kiến, yêu cầu bổ sung hoặc biểu quyết vào biên bản", _remark)
    remark.add_argument("text")
    remark.add_argument("--kind", choices=[kind.value for kind in RemarkKind], default=RemarkKind.OPINION.value)
    remark.add_argument("--entry", type=int, help="số mục chương trình")
    deadline = _session_verb(verbs, "deadline", "đặt hoặc gia hạn lấy ý kiến bằng văn bản", _deadline)
    deadline.add_argument("until", type=moment, help="ví dụ 30/11/2026-17:00, giờ Việt Nam")
    _session_verb(verbs, "opinions", "ai đã gửi ý kiến, ai chưa, sản phẩm nào phải đưa ra họp", _opinions)
    meeting = _session_verb(verbs, "meeting", "chuyển lấy ý kiến bằng văn bản thành phiên họp", _meeting)
    meeting.add_argument("--reason", required=True)
    close = _session_verb(verbs, "close", "bế mạc phiên họp", _close)
    close.add_argument("--leave-waiting", action="store_true", help="chuyển sản phẩm chưa chấm sang phiên sau")


def _session_verb(verbs: Commands, name: str, text: str, run: object) -> Parser:
    parser = command(verbs, name, text, run)  # type: ignore[arg-type]
    parser.add_argument("session", type=int, help="số phiên trong tệp (xem session list)")
    return parser


def _plan(args: argparse.Namespace) -> int:
    from ocop_desk.services.sessions import plan_session, planned

    plan = planned(
        args.number,
        args.date,
        kind=SessionKind.WRITTEN if args.written else SessionKind.MEETING,
        title=args.title,
        place=args.place,
        dossiers_sent=args.dossiers_sent,
    )
    with opened(args) as desk:
        session_id = plan_session(desk, plan)
    say(f"Đã lên lịch phiên {args.number}/{args.date.year}, số trong tệp: {session_id}.")
    return 0


def _list(args: argparse.Namespace) -> int:
    from ocop_desk.services.session_state import SESSION_STATE_NAMES

    with opened(args, read_only=True) as desk, desk.read() as work:
        sessions = work.sessions.all()
    say_table(
        ("Số", "Phiên", "Ngày", "Trạng thái", "Tên"),
        [
            (
                one.session_id,
                f"{one.number}/{one.year}",
                date_text(one.planned_for),
                SESSION_STATE_NAMES[one.state],
                one.title,
            )
            for one in sessions
        ],
    )
    return 0


def _show(args: argparse.Namespace) -> int:
    from ocop_desk.services.sessions import session_record

    with opened(args, read_only=True) as desk:
        record = session_record(desk, args.session)
    _say_session(record)
    return 0


def _say_session(record: SessionRecord) -> None:
    from ocop_desk.services.session_state import PRODUCT_STATE_NAMES, SESSION_STATE_NAMES

    say(f"{record.title} · {SESSION_STATE_NAMES[record.state]}")
    quorum = record.quorum()
    enough = "đủ" if quorum.reached else "CHƯA đủ"
    say(f"Có mặt {quorum.present}/{quorum.of}, cần {quorum.needed}: {enough} điều kiện họp")
    say_table(
        ("Số", "Thành viên", "Chức danh", "Điểm danh"),
        [(e.member.member_id, e.member.name, POST_NAMES[e.member.post], _presence(e)) for e in record.roster],
    )
    say()
    say_table(
        ("Mục", "TT", "Sản phẩm", "Bộ", "Lượt", "Trạng thái", "Không chấm"),
        [
            (
                one.entry_id,
                one.position,
                one.product.name,
                one.product.scorecard,
                one.last_round.number if one.last_round else "",
                PRODUCT_STATE_NAMES[one.state],
                ", ".join(record.members[c.member_id].name for c in one.conflicts),
            )
            for one in record.products
        ],
    )


def _presence(entry: RosterEntry) -> str:
    if entry.left_at is not None:
        return f"rời họp lúc {clock_text(entry.left_at)}: {entry.absence_reason}"
    if not entry.present:
        return f"vắng: {entry.absence_reason}" if entry.absence_reason else "chưa điểm danh"
    duties = [text for text, has in (("chủ trì", entry.presiding), ("ghi biên bản", entry.keeps_minutes)) if has]
    return "có mặt" + (f", {', '.join(duties)}" if duties else "")


def _agenda(args: argparse.Namespace) -> int:
    from ocop_desk.services.sessions import set_agenda

    with opened(args) as desk:
        products = args.products
        if args.all:
            with desk.read() as work:
                products = [one.product_id for one in work.products.all()]
        entries = set_agenda(desk, args.session, products)
    say(f"Chương trình có {len(entries)} sản phẩm, mục số {', '.join(str(e.entry_id) for e in entries)}.")
    return 0


def _attend(args: argparse.Namespace) -> int:
    from ocop_desk.services.sessions import mark_attendance, session_record

    absent = dict(args.absent)
    with opened(args) as desk:
        roster = session_record(desk, args.session).roster
        known = {entry.member.member_id for entry in roster}
        _refuse_strangers({*absent, args.presiding, args.minutes} - {None} - known)
        mark_attendance(
            desk,
            args.session,
            [
                RosterEntry(
                    entry.member,
                    present=entry.member.member_id not in absent,
                    absence_reason=absent.get(entry.member.member_id, ""),
                    presiding=entry.member.member_id == args.presiding,
                    keeps_minutes=entry.member.member_id == args.minutes,
                )
                for entry in roster
            ],
        )
        quorum = session_record(desk, args.session).quorum()
    say(f"Có mặt {quorum.present}/{quorum.of}, cần {quorum.needed}.")
    return 0


def _refuse_strangers(numbers: set[int]) -> None:
    from ocop_desk.services.councils import unknown_member

    for number in sorted(numbers):
        raise unknown_member(number)


def _leaves(args: argparse.Namespace) -> int:
    from ocop_desk.services.sessions import member_leaves

    with opened(args) as desk:
        member_leaves(desk, args.session, args.member, args.reason)
    say("Đã ghi rời họp.")
    return 0


def _conflict(args: argparse.Namespace) -> int:
    from ocop_desk.services.sessions import declare_conflict

    with opened(args) as desk:
        declare_conflict(desk, args.entry, args.member, args.reason)
    say("Đã ghi xung đột lợi ích; thành viên không chấm và không tính trong sản phẩm này.")
    return 0


def _admit(args: argparse.Namespace) -> int:
    from ocop_desk.services.dossiers import admit_agenda

    with opened(args) as desk:
        count = admit_agenda(desk, args.session, args.decision)
    say(f"Đã ghi quyết định cho {count} sản phẩm vào phiên.")
    return 0


def _open(args: argparse.Namespace) -> int:
    from ocop_desk.services.sessions import open_session

    with opened(args) as desk:
        record = open_session(desk, args.session)
    assert record.opened_at is not None
    say(f"Đã khai mạc lúc {clock_text(record.opened_at)}. Danh sách, quy chế và phiếu đánh giá đã khóa.")
    say(f"Bộ quy định {record.rule_set}, SHA-256 {record.rule_set_sha256}")
    return 0


def _remark(args: argparse.Namespace) -> int:
    from ocop_desk.services.sessions import add_remark

    with opened(args) as desk:
        add_remark(desk, args.session, RemarkKind(args.kind), args.text, args.entry)
    say("Đã ghi vào biên bản.")
    return 0


def _close(args: argparse.Namespace) -> int:
    from ocop_desk.services.sessions import close_session

    with opened(args) as desk:
        record = close_session(desk, args.session, leave_waiting=args.leave_waiting)
    say(f"Đã bế mạc phiên {record.number}/{record.year}.")
    return 0


def _deadline(args: argparse.Namespace) -> int:
    from ocop_desk.services.written_opinions import set_deadline

    with opened(args) as desk:
        set_deadline(desk, args.session, args.until)
    say(f"Chờ ý kiến đến {clock_text(args.until)}.")
    return 0


def _opinions(args: argparse.Namespace) -> int:
    from ocop_desk.services.written_opinions import opinions_standing

    with opened(args, read_only=True) as desk:
        standing = opinions_standing(desk, args.session)
    until = clock_text(standing.deadline) if standing.deadline else "chưa đặt"
    say(f"Hạn gửi ý kiến: {until}{' (đã qua)' if standing.over else ''}")
    rows = [(one.member.name, str(one.came), ", ".join(map(str, one.missing)) or "đủ") for one in standing.members]
    say_table(("Thành viên", "Đã gửi", "Còn thiếu ở mục"), rows)
    if standing.diverging:
        say("Ý kiến khác nhau nhiều, cần họp: mục " + ", ".join(map(str, standing.diverging)))
    return 0


def _meeting(args: argparse.Namespace) -> int:
    from ocop_desk.services.written_opinions import call_meeting

    with opened(args) as desk:
        call_meeting(desk, args.session, args.reason)
    say("Đã chuyển thành phiên họp. Điểm danh bằng `session attend` rồi mở lượt chấm lại.")
    return 0
