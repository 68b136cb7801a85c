"""From arguments to an exit code: 0 done, 1 refused or in trouble, 2 not understood, 130 stopped, 70 a bug."""

import logging
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from ocop_desk import __version__
from ocop_desk.cli.output import say_problems, warn
from ocop_desk.cli.parsing import Parser
from ocop_desk.domain.problems import InputRefused
from ocop_desk.errors import EnvironmentTrouble

_MODULES = {
    "rules": "rules",
    "score": "scoring",
    "council": "councils",
    "members": "councils",
    "products": "products",
    "dossier": "dossiers",
    "session": "sessions",
    "laptops": "laptops",
    "member": "member_laptop",
    "round": "rounds",
    "sheet": "sheets",
    "paper": "paper_sheets",
    "finding": "conclusions",
    "reject": "conclusions",
    "conclude": "conclusions",
    "results": "conclusions",
    "calibration": "calibration",
    "papers": "publishing",
    "workbook": "publishing",
    "keys": "keys",
    "sign": "publishing",
    "package": "packages",
    "check": "files",
    "backup": "files",
    "backups": "backups",
    "spare": "spare",
    "audit": "files",
    "demo": "demo",
}
"""Command to the module of this package that has it, in the order of the work."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; nothing ends in a traceback."""
    _speak_utf8()
    try:
        return _run(list(sys.argv[1:] if arguments is None else arguments))
    except InputRefused as refused:
        warn("Không thực hiện được:")
        say_problems(refused.problems)
        return 1
    except EnvironmentTrouble as trouble:
        warn(f"Không thực hiện được: {trouble.message}")
        if trouble.remedy:
            warn(f"  {trouble.remedy}")
        return 1
    except KeyboardInterrupt:
        warn("\nĐã dừng theo yêu cầu. Những gì đã lưu trước đó vẫn nguyên vẹn.")
        return 130
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as bug:
        return _confess(bug)


def _run(arguments: list[str]) -> int:
    parser = build_parser(next((word for word in arguments if word in _MODULES), None))
    args = parser.parse_args(arguments)
    result = args.run(args)
    sys.stdout.flush()
    return int(result)


def build_parser(only: str | None = None) -> Parser:
    """The parser with every command, or with the module of one: a command does not wait for the others' libraries."""
    parser = Parser(prog="ocop-desk", description="Đánh giá, phân hạng sản phẩm OCOP trên máy tính, không cần mạng.")
    parser.add_argument("--version", action="version", version=f"ocop-desk {__version__}")
    parser.add_argument("--file", type=Path, help="tệp Hội đồng (mặc định: $OCOP_DESK_FILE, hoặc hoi-dong.ocop)")
    parser.add_argument(
        "--file-passphrase",
        type=Path,
        metavar="TỆP",
        help="tệp chứa mật khẩu (hay mã khôi phục) của tệp Hội đồng; hoặc đặt biến OCOP_DESK_FILE_PASSPHRASE",
    )
    parser.add_argument(
        "--as",
        dest="signed_in_as",
        default="",
        metavar="TÊN",
        help="người dùng đăng nhập, nếu tệp có người dùng; hoặc đặt biến OCOP_DESK_PERSON",
    )
    parser.add_argument(
        "--person-password",
        type=Path,
        metavar="TỆP",
        help="tệp chứa mật khẩu của người dùng; hoặc đặt biến OCOP_DESK_PERSON_PASSWORD",
    )
    parser.add_argument("--actor", default="", help="người thực hiện, ghi vào nhật ký (mặc định: người dùng máy)")
    commands = parser.add_subparsers(metavar="LỆNH", required=True, dest="noun", parser_class=Parser)
    for module in dict.fromkeys(_MODULES.values()) if only is None else [_MODULES[only]]:
        import_module(f"ocop_desk.cli.{module}").add_commands(commands)
    return parser


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")


def _confess(bug: Exception) -> int:
    """Write a bug to the log in full and tell people where, calmly."""
    from ocop_desk.settings import log_file

    path = log_file()
    place = f"Chi tiết đã ghi vào {path}."
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = logging.FileHandler(path, encoding="utf-8")
        logger = logging.getLogger("ocop_desk")
        logger.addHandler(handler)
        logger.propagate = False
        logger.error("unexpected error", exc_info=bug)
        logger.removeHandler(handler)
        handler.close()
    except OSError:
        place = f"Không ghi được nhật ký vào {path}."
    warn("Chương trình gặp lỗi ngoài dự kiến; việc đang làm chưa được thực hiện, dữ liệu đã lưu vẫn nguyên vẹn.")
    warn(f"  {type(bug).__name__}. {place} Hãy gửi tệp nhật ký cho người hỗ trợ.")
    return 70
