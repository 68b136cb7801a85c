"""`paper`: blank scorecards to score on paper, typed in twice, compared, settled, with scans attached."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from ocop_desk.cli.opening import opened
from ocop_desk.cli.output import say, say_problems, say_table
from ocop_desk.cli.parsing import Commands, Parser, command, group, mark
from ocop_desk.domain.numbers import clock_text

if TYPE_CHECKING:
    from ocop_desk.services.desk import Desk
    from ocop_desk.services.paper_scans import ScanTarget
    from ocop_desk.services.paper_sheets import PaperStanding

_NOT_ASKED = "·"


def add_commands(commands: Commands) -> None:
    """Add `paper` with its verbs."""
    verbs = group(commands, "paper", "phiếu giấy: in để trống, nhập hai lần, đối chiếu, đính bản quét")
    blank = command(verbs, "blank", "in phiếu chấm để trống, mỗi thành viên một tệp", _blank)
    blank.add_argument("session", type=int, help="số phiên trong tệp")
    blank.add_argument("--out", type=Path, required=True, metavar="THƯ-MỤC")
    blank.add_argument("--entry", type=int, help="chỉ một mục chương trình")
    blank.add_argument("--member", type=int, help="chỉ một thành viên")
    typing = _sheet_verb(verbs, "type", "nhập cả phiếu giấy; hai người khác nhau nhập, mỗi người một lần", _type)
    typing.add_argument("--typist", required=True, metavar="HỌ-TÊN", help="người nhập")
    typing.add_argument("--note", type=_note, action="append", default=[], metavar="TIÊU-CHÍ=LỜI")
    typing.add_argument("--again", default="", metavar="LÝ-DO", help="bỏ các lần nhập trước, nhập lại từ đầu")
    typing.add_argument("marks", type=mark, nargs="+", metavar="TIÊU-CHÍ=MỨC")
    _sheet_verb(verbs, "compare", "ai đã nhập, và hai lần nhập khác nhau ở đâu", _compare, rounds=False)
    settle = _sheet_verb(verbs, "settle", "chốt một tiêu chí khác nhau sau khi xem phiếu giấy", _settle)
    settle.add_argument("--by", required=True, metavar="HỌ-TÊN", help="người xem phiếu giấy")
    settle.add_argument("mark", type=mark, metavar="TIÊU-CHÍ=MỨC")
    attach = command(verbs, "attach", "đính bản quét, ảnh chụp; không chỉ phiếu thì tìm theo mã in trên trang", _attach)
    attach.add_argument("paths", type=Path, nargs="+", metavar="TỆP")
    attach.add_argument("--entry", type=int, help="mục chương trình, khi không có mã")
    attach.add_argument("--member", type=int, help="thành viên, khi không có mã")
    attach.add_argument("--round", type=int, help="lượt chấm (mặc định: lượt cuối)")
    scans = _sheet_verb(verbs, "scans", "các bản quét của một phiếu; --out để chép ra", _scans)
    scans.add_argument("--out", type=Path, metavar="THƯ-MỤC")
    back = _sheet_verb(
        verbs, "take-back", "rút bản quét đính nhầm; bản quét và lý do vẫn giữ lại", _take_back, rounds=False
    )
    back.add_argument("scan", type=int, help="số bản quét, xem `paper scans`")
    back.add_argument("--reason", required=True, metavar="LÝ-DO")


def _sheet_verb(verbs: Commands, name: str, text: str, run: object, *, rounds: bool = True) -> Parser:
    parser = command(verbs, name, text, run)  # type: ignore[arg-type]
    parser.add_argument("entry", type=int, help="số mục chương trình")
    parser.add_argument("member", type=int, help="số thành viên")
    if rounds:
        parser.add_argument("--round", type=int, help="lượt in trên phiếu giấy")
    return parser


def _note(text: str) -> tuple[str, str]:
    """A remark as typed: 1.1="Đã xem hợp đồng"."""
    criterion, _, note = text.partition("=")
    if not criterion or not note.strip():
        raise argparse.ArgumentTypeError(f'“{text}” phải có dạng tiêu chí=lời, ví dụ 1.1="Đã xem hợp đồng"')
    return criterion, note


def _blank(args: argparse.Namespace) -> int:
    from ocop_desk.services.blank_sheets import write_blank_sheets

    with opened(args, read_only=True) as desk:
        write_blank_sheets(desk, args.session, args.out, lambda name: say(f"Đã ghi {name}"), args.entry, args.member)
    return 0


def _type(args: argparse.Namespace) -> int:
    from ocop_desk.services.paper_sheets import type_paper

    with opened(args) as desk:
        standing = type_paper(
            desk,
            args.entry,
            args.member,
            args.typist,
            dict(args.marks),
            dict(args.note),
            round_number=args.round,
            over_again=args.again,
        )
    _say_standing(standing)
    return 0


def _compare(args: argparse.Namespace) -> int:
    from ocop_desk.services.paper_sheets import paper_standing

    with opened(args, read_only=True) as desk:
        standing = paper_standing(desk, args.entry, args.member)
    _say_standing(standing)
    return 0


def _settle(args: argparse.Namespace) -> int:
    from ocop_desk.services.paper_sheets import settle_paper

    criterion, level = args.mark
    with opened(args) as desk:
        standing = settle_paper(desk, args.entry, args.member, criterion, level, args.by, round_number=args.round)
    _say_standing(standing)
    return 0


def _attach(args: argparse.Namespace) -> int:
    from ocop_desk.services.paper_scans import attach_scan, read_scan

    failed = False
    with opened(args) as desk:
        for path in args.paths:
            if args.entry is not None and args.member is not None:
                targets: tuple[ScanTarget, ...] = (_target(desk, args),)
            else:
                plan = read_scan(desk, path)
                say_problems([*plan.problems, *plan.notices])
                failed = failed or bool(plan.problems)
                targets = () if plan.problems else plan.targets
            if targets:
                report = attach_scan(desk, path, targets)
                say(f"{path.name}: đính vào {len(report.attached)} phiếu; {len(report.already_there)} phiếu đã có.")
    return 1 if failed else 0


def _target(desk: "Desk", args: argparse.Namespace) -> "ScanTarget":
    from ocop_desk.services.paper_scans import ScanTarget
    from ocop_desk.services.paper_sheets import paper_standing

    number = args.round or paper_standing(desk, args.entry, args.member).round_number
    return ScanTarget(args.entry, args.member, number)


def _scans(args: argparse.Namespace) -> int:
    from ocop_desk.services.paper_scans import save_scan, scans_of
    from ocop_desk.services.publishing import make_folder

    with opened(args, read_only=True) as desk:
        scans = scans_of(desk, args.entry, args.member, args.round)
        rows = [
            (
                one.scan_id,
                one.name,
                ", ".join(map(str, one.pages)) or "cả tệp",
                clock_text(one.added_at),
                one.sha256[:16],
                f"đã rút: {one.taken_back.reason}" if one.taken_back else "",
            )
            for one in scans
        ]
        say_table(("Số", "Tệp", "Trang", "Đính lúc", "SHA-256", "Ghi chú"), rows)
        for scan in scans if args.out else ():
            make_folder(args.out)
            target = args.out / f"{scan.scan_id:03d}-{scan.name}"
            save_scan(desk, scan, target)
            say(f"Đã ghi {target}")
    return 0


def _take_back(args: argparse.Namespace) -> int:
    from ocop_desk.services.paper_scans import take_back_scan

    with opened(args) as desk:
        take_back_scan(desk, args.entry, args.member, args.scan, args.reason)
    say("Đã rút bản quét; đính bản đúng bằng `paper attach`.")
    return 0


def _shown(level: int | None) -> str:
    return _NOT_ASKED if level is None else str(level)


def _say_standing(standing: "PaperStanding") -> None:
    """Who typed, what is to be settled; no level before both have typed, and no total at all."""
    say(f"Phiếu giấy của {standing.member}, lượt {standing.round_number}:")
    for place, one in enumerate(standing.typings, start=1):
        say(f"  lần {place}: {one.typist}, {clock_text(one.typed_at)}")
    if not standing.typings:
        say("  chưa ai nhập")
    if standing.to_settle:
        say("Hai lần nhập khác nhau; xem phiếu giấy rồi chốt từng tiêu chí bằng `paper settle`:")
        rows = [
            (one.criterion, standing.scorecard.by_code[one.criterion].title, _shown(one.first), _shown(one.second))
            for one in standing.to_settle
        ]
        say_table(("Mã", "Tiêu chí", "Lần 1", "Lần 2"), rows)
    elif standing.submitted:
        say("Phiếu đã niêm phong.")
    elif len(standing.typings) == 1:
        say("Chờ người khác nhập lần hai.")
