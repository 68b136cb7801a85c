"""`council` and `members`: who rates, and by what regulation."""

import argparse
from dataclasses import replace

from ocop_desk.cli.file_keys import add_key_verbs
from ocop_desk.cli.opening import opened
from ocop_desk.cli.output import say, say_table
from ocop_desk.cli.parsing import Commands, Parser, command, day, exact, group
from ocop_desk.cli.people import add_people_verbs
from ocop_desk.domain.councils import POST_NAMES, Council, CouncilMember, GateRule, Post, RuleProfile, SpreadComparator
from ocop_desk.domain.numbers import date_text, points_text
from ocop_desk.domain.said import said
from ocop_desk.domain.text import person_sort_key

_LEVELS: dict[str, str] = {"commune": "xã", "district": "huyện, khu vực", "province": "tỉnh", "central": "trung ương"}


def add_commands(commands: Commands) -> None:
    """Add `council` and `members` with their verbs."""
    verbs = group(commands, "council", "Hội đồng và quy chế hoạt động")
    _council_arguments(command(verbs, "create", "lập Hội đồng trong tệp (tạo tệp nếu chưa có)", _create), wanted=True)
    _council_arguments(command(verbs, "change", "sửa thông tin Hội đồng", _change), wanted=False)
    command(verbs, "show", "xem Hội đồng, thành viên và quy chế", _show)
    _profile_arguments(command(verbs, "profile", "ghi quy chế hoạt động của Hội đồng", _profile))
    add_key_verbs(verbs)
    add_people_verbs(verbs)

    people = group(commands, "members", "thành viên Hội đồng")
    add = command(people, "add", "thêm thành viên", _add_member)
    add.add_argument("name", help="họ và tên")
    _member_arguments(add)
    change = command(people, "change", "sửa thông tin thành viên", _change_member)
    change.add_argument("member", type=int, help="số thành viên")
    change.add_argument("--name", help="họ và tên")
    _member_arguments(change)
    remove = command(people, "remove", "đưa thành viên ra khỏi Hội đồng", _remove_member)
    remove.add_argument("member", type=int, help="số thành viên")
    command(people, "list", "danh sách thành viên", _list_members)


def _council_arguments(parser: Parser, *, wanted: bool) -> None:
    parser.add_argument("--name", required=wanted, help="tên Hội đồng")
    parser.add_argument("--agency", required=wanted, help="cơ quan ban hành, ví dụ “UBND tỉnh Lâm Đồng”")
    parser.add_argument("--superior", help="cơ quan chủ quản (nếu có)")
    parser.add_argument("--level", choices=["commune", "district", "province", "central"], help="cấp Hội đồng")
    parser.add_argument("--province", help="tên tỉnh")
    parser.add_argument("--place", help="địa danh trên văn bản")
    parser.add_argument("--symbol", help="ký hiệu văn bản, ví dụ HĐOCOP")
    parser.add_argument("--decision", dest="decision_number", help="số quyết định thành lập")
    parser.add_argument("--decision-date", type=day, help="ngày quyết định, ví dụ 15/09/2026")
    parser.add_argument("--decision-issuer", help="cơ quan ra quyết định")
    parser.add_argument("--recipient", action="append", dest="recipients", help="một dòng Nơi nhận (ghi nhiều lần)")
    if wanted:
        parser.add_argument("--practice", action="store_true", help="tệp tập huấn, không có giá trị chính thức")


def _profile_arguments(parser: Parser) -> None:
    parser.add_argument("--quorum", type=exact, help="tỷ lệ dự họp, ví dụ 2/3")
    parser.add_argument("--chair-optional", action="store_true", help="không bắt buộc Chủ tịch có mặt")
    parser.add_argument("--spread-limit", type=exact, help="mức chênh lệch điểm, ví dụ 10")
    parser.add_argument("--spread", choices=[c.value for c in SpreadComparator], help="chấm lại khi hơn hay từ mức đó")
    parser.add_argument("--new-rounds", type=int, help="số lượt chấm lại nhiều nhất")
    parser.add_argument("--gate-rule", choices=[rule.value for rule in GateRule], help="cách đề xuất kết luận")
    parser.add_argument("--secretary-scores", action="store_true", help="thư ký được chấm điểm")
    parser.add_argument("--dossiers-optional", action="store_true", help="chấm cả sản phẩm chưa kiểm tra hồ sơ")
    parser.add_argument("--assessments-shown", action="store_true", help="xem tự đánh giá trước khi nộp phiếu")
    parser.add_argument("--decimals", type=int, help="số chữ số thập phân khi in")
    parser.add_argument("--dossier-days", type=int, help="gửi hồ sơ trước ít nhất mấy ngày làm việc")
    parser.add_argument(
        "--holiday", type=day, action="append", help="một ngày nghỉ lễ (ghi nhiều lần; thay danh sách cũ)"
    )
    parser.add_argument("--worked-weekend", type=day, action="append", help="một ngày cuối tuần làm bù (ghi nhiều lần)")
    parser.add_argument("--regulation", help="tên quy chế")
    parser.add_argument("--regulation-number", help="số quyết định ban hành quy chế")
    parser.add_argument("--regulation-date", type=day, help="ngày ban hành quy chế")


def _member_arguments(parser: Parser) -> None:
    parser.add_argument("--post", choices=[post.value for post in Post], help="chức danh trong Hội đồng")
    parser.add_argument("--position", help="chức vụ ở cơ quan")
    parser.add_argument("--agency", help="cơ quan")
    scoring = parser.add_mutually_exclusive_group()
    scoring.add_argument("--scoring", action="store_true", default=None, help="có chấm điểm")
    scoring.add_argument("--no-scoring", action="store_false", dest="scoring", help="không chấm điểm")


def _given(args: argparse.Namespace, *names: str) -> dict[str, object]:
    return {name: value for name in names if (value := getattr(args, name)) is not None}


_COUNCIL_FIELDS = (
    "name",
    "agency",
    "superior",
    "level",
    "province",
    "place",
    "symbol",
    "decision_number",
    "decision_date",
    "decision_issuer",
)


def _council_from(args: argparse.Namespace, council: Council) -> Council:
    recipients = {"recipients": tuple(args.recipients)} if args.recipients else {}
    return replace(council, **_given(args, *_COUNCIL_FIELDS), **recipients)  # type: ignore[arg-type]


def _create(args: argparse.Namespace) -> int:
    from ocop_desk.services.councils import set_up_council
    from ocop_desk.services.refusals import refuse

    fresh = Council(name="", level="province", agency="", practice=args.practice)
    with opened(args, create_missing=True) as desk:
        with desk.read() as work:
            if work.councils.get() is not None:
                raise refuse("council_there", said("Tệp này đã có Hội đồng."), said("Dùng council change để sửa."))
            profile = work.councils.profile()
        council = set_up_council(desk, _council_from(args, fresh), profile)
    say(f"Đã lập {council.name}.")
    return 0


def _change(args: argparse.Namespace) -> int:
    from ocop_desk.services.councils import current_council, set_up_council

    with opened(args) as desk:
        council = set_up_council(desk, _council_from(args, current_council(desk)))
    say(f"Đã sửa {council.name}.")
    return 0


def _profile(args: argparse.Namespace) -> int:
    from ocop_desk.services.councils import current_profile, set_profile

    named = {
        "quorum": "quorum",
        "spread_limit": "spread_limit",
        "new_rounds": "max_new_rounds",
        "decimals": "decimals",
        "dossier_days": "dossier_days_before",
        "regulation": "regulation_name",
        "regulation_number": "regulation_number",
        "regulation_date": "regulation_date",
    }
    changes = {field: value for name, field in named.items() if (value := getattr(args, name)) is not None}
    if args.gate_rule:
        changes["gate_rule"] = GateRule(args.gate_rule)
    if args.spread:
        changes["spread_comparator"] = SpreadComparator(args.spread)
    if args.holiday:
        changes["holidays"] = tuple(sorted(set(args.holiday)))
    if args.worked_weekend:
        changes["worked_weekends"] = tuple(sorted(set(args.worked_weekend)))
    if args.chair_optional:
        changes["chair_must_be_present"] = False
    if args.secretary_scores:
        changes["secretary_scores"] = True
    if args.dossiers_optional:
        changes["demand_dossiers"] = False
    if args.assessments_shown:
        changes["show_assessments"] = True
    with opened(args) as desk:
        profile = replace(current_profile(desk), **changes)
        set_profile(desk, profile)
    _say_profile(profile)
    return 0


def _show(args: argparse.Namespace) -> int:
    from ocop_desk.services.councils import current_council, current_profile

    with opened(args, read_only=True) as desk:
        council, profile = current_council(desk), current_profile(desk)
        say(council.name + (" (TỆP TẬP HUẤN)" if council.practice else ""))
        superior = f"{council.superior} · " if council.superior else ""
        say(f"  {superior}{council.agency} · cấp {_LEVELS.get(council.level, council.level)}")
        if council.decision_number:
            when = f" ngày {date_text(council.decision_date)}" if council.decision_date else ""
            say(f"  Quyết định thành lập: {council.decision_number}{when}")
        _say_profile(profile)
    return _list_members(args)


def _say_profile(profile: RuleProfile) -> None:
    from ocop_desk.documents.paper.wording import GATE_RULES

    rule = "từ" if profile.spread_comparator is SpreadComparator.AT_LEAST else "trên"
    say("Quy chế: " + (profile.regulation_number or "(chưa ghi số)"))
    chair = "phải" if profile.chair_must_be_present else "không bắt buộc"
    say(f"  Dự họp ít nhất {profile.quorum}, Chủ tịch {chair} có mặt")
    limit = points_text(profile.spread_limit)
    say(f"  Chấm lại khi chênh lệch {rule} {limit} điểm, nhiều nhất {profile.max_new_rounds} lần")
    say(f"  Đề xuất kết luận theo: {GATE_RULES[profile.gate_rule]}; in {profile.decimals} chữ số thập phân")


def _add_member(args: argparse.Namespace) -> int:
    from ocop_desk.services.councils import add_member

    post = Post(args.post or Post.MEMBER)
    scoring = args.scoring if args.scoring is not None else post is not Post.SECRETARY
    member = CouncilMember(0, args.name, post, args.position or "", args.agency or "", scoring)
    with opened(args) as desk:
        member = add_member(desk, member)
    say(f"Đã thêm thành viên số {member.member_id}: {member.name}, {POST_NAMES[member.post]}.")
    return 0


def _change_member(args: argparse.Namespace) -> int:
    from ocop_desk.services.councils import change_member, current_member

    with opened(args) as desk:
        member = current_member(desk, args.member)
        post = {"post": Post(args.post)} if args.post else {}
        changes = _given(args, "name", "position", "agency", "scoring")
        member = change_member(desk, replace(member, **changes, **post))  # type: ignore[arg-type]
    say(f"Đã sửa thành viên số {member.member_id}: {member.name}.")
    return 0


def _remove_member(args: argparse.Namespace) -> int:
    from ocop_desk.services.councils import remove_member

    with opened(args) as desk:
        remove_member(desk, args.member)
    say(f"Đã đưa thành viên số {args.member} ra khỏi Hội đồng.")
    return 0


def _list_members(args: argparse.Namespace) -> int:
    with opened(args, read_only=True) as desk, desk.read() as work:
        members = work.councils.members()
    say_table(
        ("Số", "Họ và tên", "Chức danh", "Chức vụ", "Cơ quan", "Chấm điểm"),
        [
            (m.member_id, m.name, POST_NAMES[m.post], m.position, m.agency, "có" if m.scoring else "không")
            for m in sorted(members, key=lambda member: person_sort_key(member.name))
        ],
    )
    return 0
