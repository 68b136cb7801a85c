"""`council encrypt`, `passphrase`, `decrypt`, `recovery-code`: who can open the council file at all."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from ocop_desk.cli.opening import file_secret_of, new_passphrase_of, opened
from ocop_desk.cli.output import say, warn
from ocop_desk.cli.parsing import Commands, Parser, command
from ocop_desk.cli.progress import ProgressLine

if TYPE_CHECKING:
    from ocop_desk.services.desk import Desk
    from ocop_desk.services.encryption import Rewritten


def add_key_verbs(verbs: Commands) -> None:
    """Add the verbs to `council`."""
    encrypt = command(verbs, "encrypt", "đặt mật khẩu cho tệp: không có mật khẩu thì không ai đọc được", _encrypt)
    change = command(verbs, "passphrase", "đổi mật khẩu của tệp", _change)
    for parser in (encrypt, change):
        parser.add_argument("--passphrase-file", type=Path, help="tệp chứa mật khẩu mới")
        _sheet_argument(parser)
    command(verbs, "decrypt", "bỏ mật khẩu: ai có tệp cũng đọc được", _decrypt)
    _sheet_argument(command(verbs, "recovery-code", "mã khôi phục, mở được tệp khi quên mật khẩu", _code))


def _sheet_argument(parser: Parser) -> None:
    parser.add_argument("--sheet", type=Path, metavar="TỆP.pdf", help="ghi giấy khôi phục ra tệp PDF để in")


def _encrypt(args: argparse.Namespace) -> int:
    from ocop_desk.services.encryption import encrypt_file

    with opened(args) as desk:
        passphrase = new_passphrase_of(args)
        with ProgressLine() as line:
            done = encrypt_file(desk, passphrase, lambda n, of: line.tell(n, of, desk.file.path.name))
        say(f"Tệp {desk.file.path} đã có mật khẩu.")
        _tell(desk, done, args.sheet)
    return 0


def _change(args: argparse.Namespace) -> int:
    from ocop_desk.services.encryption import change_passphrase

    with opened(args) as desk:
        secret, passphrase = _secret_of(args, desk), new_passphrase_of(args)
        with ProgressLine() as line:
            done = change_passphrase(desk, secret, passphrase, lambda n, of: line.tell(n, of, desk.file.path.name))
        say(f"Đã đổi mật khẩu của {desk.file.path}.")
        _tell(desk, done, args.sheet)
    return 0


def _decrypt(args: argparse.Namespace) -> int:
    from ocop_desk.services.encryption import decrypt_file

    with opened(args) as desk:
        with ProgressLine() as line:
            step = lambda n, of: line.tell(n, of, desk.file.path.name)  # noqa: E731
            done = decrypt_file(desk, _secret_of(args, desk), step)
        say(f"Tệp {desk.file.path} không còn mật khẩu: ai có tệp cũng đọc được.")
        _tell_copies(done)
    return 0


def _code(args: argparse.Namespace) -> int:
    from ocop_desk.services.encryption import recovery_code_of

    with opened(args) as desk:
        _tell_code(desk, recovery_code_of(desk, _secret_of(args, desk)), args.sheet)
    return 0


def _secret_of(args: argparse.Namespace, desk: "Desk") -> str:
    """What opened the file; nobody is asked for it where there is none."""
    return file_secret_of(args) if desk.file.key is not None else ""


def _tell(desk: "Desk", done: "Rewritten", sheet: Path | None) -> None:
    _tell_copies(done)
    _tell_code(desk, done.code, sheet)


def _tell_copies(done: "Rewritten") -> None:
    if done.copies:
        say(f"  {done.copies} bản sao bên cạnh được ghi lại như vậy.")
    for copy in done.left:
        warn(f"  Bản sao chưa ghi lại được, còn như cũ: {copy}")


def _tell_code(desk: "Desk", code: str, sheet: Path | None) -> None:
    say("Mã khôi phục, cất ở nơi kín, không để cùng tệp:")
    say(f"  {code}")
    if sheet is not None:
        from ocop_desk.services.encryption import write_recovery_sheet

        write_recovery_sheet(desk, code, sheet)
        say(f"Đã ghi giấy khôi phục ra {sheet}. In xong hãy xóa tệp này.")
