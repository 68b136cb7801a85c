"""`package`: build what is carried to the province, and judge what somebody brought."""

import argparse
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from ocop_desk.cli.opening import opened, passphrase_of
from ocop_desk.cli.output import say, say_json, say_table
from ocop_desk.cli.parsing import Commands, command, group
from ocop_desk.cli.receipts import add_verbs
from ocop_desk.domain.numbers import clock_text

if TYPE_CHECKING:
    from ocop_desk.packages.verification import VerificationReport


def add_commands(commands: Commands) -> None:
    """Add `package` with its verbs."""
    verbs = group(commands, "package", "gói kết quả")
    build = command(verbs, "build", "lập gói kết quả của phiên đã ký", _build)
    build.add_argument("--session", type=int, required=True, help="số phiên trong tệp")
    build.add_argument("--out", type=Path, required=True, metavar="THƯ-MỤC")
    build.add_argument("--key", default="hoi-dong", help="tên khóa ký gói (mặc định: hoi-dong)")
    build.add_argument("--passphrase-file", type=Path, help="tệp chứa mật khẩu khóa")
    verify = command(verbs, "verify", "kiểm tra một gói: chữ ký, toàn vẹn, tính lại kết quả", _verify)
    verify.add_argument("path", type=Path, metavar="GÓI.asice")
    verify.add_argument("--trust", type=Path, action="append", metavar="CHỨNG-THƯ.pem", help="chứng thư tin cậy")
    verify.add_argument("--json", action="store_true", help="in dạng JSON")
    carry = command(verbs, "carry", "chép gói sang USB: ghi, đọc lại, so từng byte, rồi mới báo rút được", _carry)
    carry.add_argument("path", type=Path, metavar="GÓI.asice")
    carry.add_argument("folder", type=Path, metavar="THƯ-MỤC")
    listed = command(verbs, "list", "các gói đã lập của một phiên, gói nào đã có giấy báo nhận", _list)
    listed.add_argument("--session", type=int, required=True, help="số phiên trong tệp")
    add_verbs(verbs)


def _build(args: argparse.Namespace) -> int:
    from ocop_desk.services.keys import unlock_key
    from ocop_desk.services.result_packages import build_package

    with opened(args) as desk:
        path = build_package(desk, args.session, args.out, unlock_key(desk, args.key, passphrase_of(args)))
    say(f"Đã lập {path} ({path.stat().st_size} byte)")
    return 0


def _verify(args: argparse.Namespace) -> int:
    from ocop_desk.packages.keys import load_certificates
    from ocop_desk.packages.verification import report_as_dict
    from ocop_desk.services.result_packages import verify_result_package

    trust = [certificate for path in args.trust for certificate in load_certificates(path)] if args.trust else None
    report = verify_result_package(args.path, trust, datetime.now(UTC))
    if args.json:
        say_json(report_as_dict(report))
    else:
        say_report(report)
    return 0 if report.ok else 1


def _carry(args: argparse.Namespace) -> int:
    from ocop_desk.services.carrying import carry

    with opened(args) as desk:
        done = carry(desk, args.path, args.folder)
    say(f"{done.message} {done.remedy}")
    return 0 if done.is_safe else 1


def say_report(report: "VerificationReport") -> None:
    """The findings in plain language, what spoils the package first."""
    say(f"{report.file}: {'HỢP LỆ' if report.ok else 'KHÔNG HỢP LỆ'} · {report.entries} tệp bên trong")
    for signer in report.signers:
        when = f" lúc {clock_text(signer.signed_at)}" if signer.signed_at else ""
        say(f"  ký bởi {signer.name}{when} ({signer.place})")
    for finding in sorted(report.findings, key=lambda one: one.severity):
        say(f"  {'✗' if finding.severity == 'error' else '•'} {finding.sentence()}")


def _list(args: argparse.Namespace) -> int:
    from ocop_desk.services.deliveries import delivery_sentence, package_standings

    with opened(args, read_only=True) as desk:
        standings = package_standings(desk, args.session)
    rows = [
        (one.package.file_name, clock_text(one.package.built_at), one.package.sha256, delivery_sentence(one.delivery))
        for one in standings
    ]
    say_table(("Tệp", "Lập lúc", "SHA-256", "Giấy báo nhận"), rows)
    return 0
