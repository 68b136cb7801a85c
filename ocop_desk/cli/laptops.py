"""`laptops`: a session on several laptops, as the secretary's sees it."""

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING

from ocop_desk.cli.opening import opened
from ocop_desk.cli.output import say, say_problems, say_table, warn
from ocop_desk.cli.parsing import Commands, Parser, command, group

if TYPE_CHECKING:
    from ocop_desk.packages.delivery import Delivery

_OUTCOMES = {
    "new": "mới nhận",
    "already_here": "đã có",
    "conflict": "xung đột, cần quyết định",
    "refused": "không nhận",
}


def add_commands(commands: Commands) -> None:
    """Add `laptops` with its verbs."""
    verbs = group(commands, "laptops", "một phiên họp chấm trên nhiều máy (trên máy thư ký)")
    _session_verb(verbs, "prepare", "tạo khóa của phiên; làm trước khi khai mạc", _prepare)
    _session_verb(verbs, "keys", "tạo khóa ký phiếu cho thành viên chưa có; mã PIN chỉ hiện một lần này", _keys)
    enrol = _session_verb(verbs, "enrol", "ghi danh khóa do máy của thành viên tạo", _enrol)
    enrol.add_argument("member", type=int, help="số thành viên")
    enrol.add_argument("path", type=Path, metavar="TỆP.ghidanh")
    _session_verb(verbs, "show", "khóa của phiên và mã khóa từng thành viên, để đọc to đối chiếu", _show)
    bundle = _session_verb(verbs, "bundle", "lập gói phiên cho từng thành viên", _bundle)
    bundle.add_argument("--member", type=int, action="append", help="số thành viên; bỏ trống là mọi người có khóa")
    bundle.add_argument("--out", type=Path, required=True, metavar="THƯ-MỤC")
    bundle.add_argument(
        "--evidence", choices=("none", "light", "original"), default="light", help="hồ sơ kèm theo (mặc định: bản đọc)"
    )
    bundle.add_argument("--confidential", action="store_true", help="kèm cả tài liệu không công khai")
    notice = _session_verb(verbs, "notice", "ghi thông báo lượt chấm cho các máy", _notice)
    notice.add_argument("--out", type=Path, required=True, metavar="THƯ-MỤC")
    collect = _session_verb(verbs, "collect", "thu phiếu niêm phong từ thư mục, USB hoặc tệp", _collect)
    collect.add_argument("paths", type=Path, nargs="+", metavar="THƯ-MỤC-HOẶC-PHIẾU")
    collect.add_argument(
        "--despite",
        default="",
        metavar="LÝ-DO",
        help="nhận cả phiếu lệch giờ, quá hạn, theo máy thư ký khác; ghi lý do này",
    )
    collect.add_argument("--json", action="store_true", help="kết quả cho chương trình khác đọc")
    _session_verb(verbs, "conflicts", "phiếu trùng đang chờ quyết định", _conflicts)
    settle = command(verbs, "settle", "quyết định phiếu nào được tính; mọi phiếu đều giữ lại", _settle)
    settle.add_argument("entry", type=int, help="số mục chương trình")
    settle.add_argument("member", type=int, help="số thành viên")
    settle.add_argument("--sheet", default="", metavar="SHA-256", help="phiếu được tính; bỏ trống là không phiếu nào")
    settle.add_argument("--reason", required=True)


def _session_verb(verbs: Commands, name: str, text: str, run: object) -> Parser:
    parser = command(verbs, name, text, run)  # type: ignore[arg-type]
    parser.add_argument("session", type=int, help="số phiên trong tệp")
    return parser


def _prepare(args: argparse.Namespace) -> int:
    from ocop_desk.services.session_laptops import prepare_laptops, session_laptops

    with opened(args) as desk:
        prepare_laptops(desk, args.session)
        words = session_laptops(desk, args.session).key_words
    say(f"Đã chuẩn bị. Khóa của phiên, đọc to để đối chiếu: {words}")
    return 0


def _keys(args: argparse.Namespace) -> int:
    from ocop_desk.services.session_laptops import make_member_keys, session_laptops

    with opened(args) as desk:
        pins = make_member_keys(desk, args.session)
        laptops = session_laptops(desk, args.session)
    rows = [
        (str(one.member.member_id), one.member.name, one.code, pins.get(one.member.member_id, "đã có khóa"))
        for one in laptops.members
    ]
    say_table(("Số", "Thành viên", "Mã khóa", "Mã PIN"), rows)
    say("Giao mã PIN cho từng người; chương trình không giữ và không hiện lại mã này.")
    return 0


def _enrol(args: argparse.Namespace) -> int:
    from ocop_desk.packages.enrolments import LARGEST
    from ocop_desk.packages.files import read_small
    from ocop_desk.services.session_laptops import enrol_member

    with opened(args) as desk:
        code = enrol_member(desk, args.session, args.member, read_small(args.path, LARGEST))
    say(f"Đã ghi danh. Mã khóa, đọc to để đối chiếu với máy của thành viên: {code}")
    return 0


def _show(args: argparse.Namespace) -> int:
    from ocop_desk.services.session_laptops import key_problems, session_laptops

    with opened(args, read_only=True) as desk:
        laptops = session_laptops(desk, args.session)
    say(f"Khóa của phiên: {laptops.key_words or 'chưa chuẩn bị'}")
    rows = [(str(one.member.member_id), one.member.name, one.code or "chưa có khóa") for one in laptops.members]
    say_table(("Số", "Thành viên", "Mã khóa"), rows)
    say_problems(key_problems(laptops))
    return 0


def _bundle(args: argparse.Namespace) -> int:
    from ocop_desk.services.laptop_carrying import carry_bundles
    from ocop_desk.services.session_bundles import WithEvidence
    from ocop_desk.services.session_laptops import session_laptops

    with opened(args) as desk:
        able = [one.member.member_id for one in session_laptops(desk, args.session).members if one.origin]
        done = carry_bundles(
            desk,
            args.session,
            args.out,
            [[member] for member in args.member or able],
            evidence=WithEvidence(args.evidence),
            confidential=args.confidential,
        )
    for one in done.safe:
        say(f"Đã ghi {one.path}")
    return _told(done.trouble)


def _notice(args: argparse.Namespace) -> int:
    from ocop_desk.services.laptop_carrying import carry_notice

    with opened(args) as desk:
        done = carry_notice(desk, args.session, args.out)
    if done.is_safe:
        say(f"Đã ghi {done.path}")
    return _told(None if done.is_safe else done)


def _told(trouble: "Delivery | None") -> int:
    """What kept a file from getting where it goes, and the exit code."""
    if trouble is None:
        return 0
    warn(f"{trouble.message} {trouble.remedy}")
    return 1


def _collect(args: argparse.Namespace) -> int:
    from ocop_desk.packages.files import read_small
    from ocop_desk.packages.sealed_sheets import LARGEST
    from ocop_desk.services.collecting import Brought, Outcome, collect, sheets_in

    brought: list[Brought] = []
    for path in args.paths:
        brought += sheets_in(path) if path.is_dir() else [Brought(path.name, read_small(path, LARGEST))]
    with opened(args) as desk:
        desk.demand("sheets.received")
        collected = collect(desk, args.session, brought, despite=args.despite)
    if args.json:
        lines = [
            {
                "file": one.name,
                "outcome": one.outcome.value,
                "code": one.problem.code if one.problem else "",
                "entry": one.entry_id,
                "member": one.member.member_id if one.member else None,
                "sha256": one.sha256,
            }
            for one in collected
        ]
        say(json.dumps(lines, ensure_ascii=False, indent=1))
    else:
        for outcome, words in _OUTCOMES.items():
            say(f"{words}: {sum(one.outcome == outcome for one in collected)}")
        say_problems([one.problem for one in collected if one.problem])
    return 1 if any(one.outcome is Outcome.REFUSED for one in collected) else 0


def _conflicts(args: argparse.Namespace) -> int:
    from ocop_desk.services.sheet_conflicts import conflicts

    with opened(args, read_only=True) as desk:
        found = conflicts(desk, args.session)
    for one in found:
        say(f"Mục {one.entry_id}, lượt {one.round_number}, {one.member.name} (số {one.member.member_id}):")
        for sheet in one.sheets:
            say(f"  {sheet.sha256}")
        if one.entered_here:
            say("  đã nộp một phiếu trên máy này")
    if not found:
        say("Không có phiếu trùng nào chờ quyết định.")
    return 0


def _settle(args: argparse.Namespace) -> int:
    from ocop_desk.services.sheet_conflicts import settle_conflict

    with opened(args) as desk:
        settle_conflict(desk, args.entry, args.member, args.sheet, args.reason)
    say("Đã ghi quyết định.")
    return 0
