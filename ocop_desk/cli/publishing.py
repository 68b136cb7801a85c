"""`papers`, `workbook`, `sign`: what is printed, carried away and signed."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from ocop_desk.cli.opening import opened, passphrase_of
from ocop_desk.cli.output import say
from ocop_desk.cli.parsing import Commands, command
from ocop_desk.domain.records import SessionState

if TYPE_CHECKING:
    from ocop_desk.packages.keys import SigningKey
    from ocop_desk.services.desk import Desk


def add_commands(commands: Commands) -> None:
    """Add the commands."""
    papers = command(commands, "papers", "in mọi văn bản của phiên ra PDF", _papers)
    papers.add_argument("--session", type=int, required=True, help="số phiên trong tệp")
    papers.add_argument("--out", type=Path, required=True, metavar="THƯ-MỤC")
    workbook = command(commands, "workbook", "ghi bảng tính kết quả của phiên", _workbook)
    workbook.add_argument("--session", type=int, required=True, help="số phiên trong tệp")
    workbook.add_argument("path", type=Path, metavar="TỆP.xlsx")
    sign = command(commands, "sign", "ký số biên bản và bảng tổng hợp", _sign)
    sign.add_argument("--session", type=int, required=True, help="số phiên trong tệp")
    sign.add_argument("--role", choices=("secretary", "chair"), required=True, help="thư ký ký trước, rồi chủ tọa")
    sign.add_argument("--key", required=True, help="tên khóa (xem keys list)")
    sign.add_argument("--passphrase-file", type=Path, help="tệp chứa mật khẩu khóa")


def _papers(args: argparse.Namespace) -> int:
    from ocop_desk.services.publishing import write_papers

    with opened(args, read_only=True) as desk:
        count = write_papers(desk, args.session, args.out, lambda name: say(f"Đã ghi {name}"))
    say(f"{count} văn bản.")
    return 0


def _workbook(args: argparse.Namespace) -> int:
    from ocop_desk.services.publishing import write_workbook

    with opened(args, read_only=True) as desk:
        write_workbook(desk, args.session, args.path)
    say(f"Đã ghi {args.path}")
    return 0


def _say_whose_key(desk: "Desk", args: argparse.Namespace, key: "SigningKey") -> None:
    """Tell before signing that the certificate is in another name than the signer's."""
    from ocop_desk.packages.certificates import describe
    from ocop_desk.services.publishing import closed_record
    from ocop_desk.services.signatures import signature_lines, signing_notice

    record = closed_record(desk, args.session)
    signer = next(line for line in signature_lines(desk, record) if line.role == args.role)
    notice = signing_notice(record, signer.name, describe(key.certificate).holder)
    if notice is not None:
        say(f"Lưu ý: {notice.sentence()}")


def _sign(args: argparse.Namespace) -> int:
    from ocop_desk.services.keys import unlock_key
    from ocop_desk.services.publishing import sign_minutes

    with opened(args) as desk:
        key = unlock_key(desk, args.key, passphrase_of(args))
        _say_whose_key(desk, args, key)
        state = sign_minutes(desk, args.session, args.role, key)
    say("Đã ký biên bản và bảng tổng hợp.")
    say("Đủ chữ ký: có thể lập gói kết quả." if state is SessionState.SIGNED else "Còn chờ chữ ký khác.")
    return 0
