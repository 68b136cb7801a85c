"""`check`, `backup`, `audit`: looking after the council file."""

import argparse
from pathlib import Path

from ocop_desk.cli.opening import opened, settings_of
from ocop_desk.cli.output import say, say_json, say_problems
from ocop_desk.cli.parsing import Commands, audit_code, command, day
from ocop_desk.domain.numbers import clock_text, utc_text


def add_commands(commands: Commands) -> None:
    """Add the commands."""
    command(commands, "check", "kiểm tra tệp Hội đồng: cấu trúc, nhật ký, tính lại mọi kết quả", _check)
    backup = command(commands, "backup", "sao lưu tệp Hội đồng sang tệp mới", _backup)
    backup.add_argument("target", type=Path, metavar="TỆP-MỚI.ocop")
    backup.add_argument(
        "--without-evidence", action="store_true", help="không chép nội dung minh chứng, chỉ giữ mã băm của chúng"
    )
    audit = command(commands, "audit", "nhật ký: ai làm gì, lúc nào", _audit)
    audit.add_argument("--search", default="", help="tìm trong nội dung và người làm, không cần dấu")
    audit.add_argument("--since", type=day, help="từ ngày")
    audit.add_argument("--until", type=day, help="đến hết ngày")
    audit.add_argument("--kind", action="append", default=[], help="loại việc, ví dụ round hay sheet.submitted")
    audit.add_argument("--csv", type=Path, metavar="TỆP.csv", help="ghi ra tệp mở được bằng Excel")
    audit.add_argument("--code", type=audit_code, help="tìm sự kiện của mã nhật ký in trên biên bản hay phiếu")
    audit.add_argument("--json", action="store_true", help="in nguyên chuỗi sự kiện dạng JSON")


def _check(args: argparse.Namespace) -> int:
    from ocop_desk.services.checking import check_everything

    path = settings_of(args).council_file
    with opened(args, read_only=True) as desk:
        report = check_everything(desk)
    say_problems(report.problems)
    if report.problems:
        say(f"{path}: {len(report.problems)} điều không đúng.")
        return 1
    say(
        f"{path}: tệp nguyên vẹn, {report.events} sự kiện nhật ký nối liền, {report.results} kết quả tính lại đều khớp."
    )
    return 0


def _backup(args: argparse.Namespace) -> int:
    with opened(args, read_only=True) as desk:
        (desk.file.back_up_scores if args.without_evidence else desk.file.back_up)(args.target)
    say(f"Đã sao lưu sang {args.target}")
    return 0


def _audit(args: argparse.Namespace) -> int:
    from ocop_desk.packages.files import written_whole
    from ocop_desk.services.audit_log import as_csv, audit_log

    if args.json:
        return _audit_as_json(args)
    with opened(args, read_only=True) as desk:
        log = audit_log(desk, args.code or args.search, args.since, args.until, args.kind)
    if args.csv is not None:
        with written_whole(args.csv) as out:
            out.write(as_csv(log.lines))
        say(f"Đã ghi {len(log.lines)} sự kiện ra {args.csv}")
        return 0
    for line in log.lines:
        mark = "✗ " if line.is_broken else ""
        say(f"{line.seq:>5}  {clock_text(line.at)}  {line.actor}  {mark}{line.sentence}")
    if log.sought is not None:
        say(log.sought.sentence())
        return 0 if log.sought.holds else 1
    say(f"Đầu chuỗi nhật ký: {log.head}")
    return 1 if any(line.is_broken for line in log.lines) else 0


def _audit_as_json(args: argparse.Namespace) -> int:
    with opened(args, read_only=True) as desk, desk.read() as work:
        events = work.audit.events()
    say_json(
        [
            {
                "seq": event.seq,
                "at": utc_text(event.at),
                "actor": event.actor,
                "kind": event.kind,
                "subject": event.subject,
                "details": dict(event.details),
                "hash": event.hash,
            }
            for event in events
        ]
    )
    return 0
