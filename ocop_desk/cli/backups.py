"""`backups`: the copies that lie beside a council file, made now, listed, gone back to."""

import argparse
from pathlib import Path

from ocop_desk.cli.opening import key_for, opened, settings_of
from ocop_desk.cli.output import say, say_table
from ocop_desk.cli.parsing import Commands, command, group
from ocop_desk.domain.clock import system_clock
from ocop_desk.domain.numbers import clock_text


def add_commands(commands: Commands) -> None:
    """Add `backups` with its verbs."""
    verbs = group(commands, "backups", "bản sao tự động nằm cạnh tệp Hội đồng (không có tệp quét minh chứng)")
    command(verbs, "now", "sao ngay một bản, kiểm tra, rồi tỉa bớt bản cũ", _now)
    command(verbs, "list", "các bản sao, mới nhất ở trên", _list)
    restore = command(verbs, "restore", "mở một bản sao thành tệp mới; không ghi đè tệp nào", _restore)
    restore.add_argument("copy", type=Path, metavar="BẢN-SAO.ocop")
    restore.add_argument("target", type=Path, metavar="TỆP-MỚI.ocop")


def _now(args: argparse.Namespace) -> int:
    from ocop_desk.services.rolling_backups import back_up_now

    with opened(args) as desk:
        path = back_up_now(desk)
    say(f"Đã sao và kiểm tra {path}")
    return 0


def _list(args: argparse.Namespace) -> int:
    from ocop_desk.services.rolling_backups import backups_of

    rows = [
        (clock_text(one.made_at), str(one.size), str(one.path)) for one in backups_of(settings_of(args).council_file)
    ]
    say_table(("Lúc", "Byte", "Tệp"), rows)
    return 0


def _restore(args: argparse.Namespace) -> int:
    from ocop_desk.services.rolling_backups import restore_backup

    path = restore_backup(args.copy, args.target, system_clock, settings_of(args).actor, key_for(args, args.copy))
    say(f"Đã khôi phục thành {path}. Mở tệp này để làm tiếp; các tệp cũ giữ nguyên.")
    return 0
