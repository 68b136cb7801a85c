"""`member`: a member's own laptop, from the key to the sealed sheets that leave."""

import argparse
from pathlib import Path

from ocop_desk.cli.opening import opened, pin_of, rules_of, settings_of
from ocop_desk.cli.output import say, warn
from ocop_desk.cli.parsing import Commands, command, group
from ocop_desk.domain.clock import system_clock
from ocop_desk.domain.numbers import clock_text


def add_commands(commands: Commands) -> None:
    """Add `member` with its verbs."""
    verbs = group(commands, "member", "máy của một thành viên: khóa, gói phiên, thông báo, gửi phiếu")
    key = command(verbs, "key", "tạo khóa ký phiếu trên máy này và tệp ghi danh cho thư ký", _key)
    key.add_argument("name", help="họ tên thành viên")
    key.add_argument("--out", type=Path, required=True, metavar="THƯ-MỤC")
    key.add_argument("--pin-file", type=Path, help="tệp chứa mã PIN")
    look = command(verbs, "look", "gói phiên này là gì, của ai, khóa nào ký", _look)
    look.add_argument("bundle", type=Path, metavar="GÓI.goiphien")
    opening = command(verbs, "open", "mở gói phiên thành tệp chấm điểm (ghi vào tệp của --file)", _open)
    opening.add_argument("bundle", type=Path, metavar="GÓI.goiphien")
    opening.add_argument("--member", type=int, required=True, help="số thành viên")
    opening.add_argument("--key", type=Path, metavar="TỆP.khoa", help="tệp khóa đã tạo trên máy này, nếu có")
    hear = command(verbs, "hear", "nhận thông báo lượt chấm", _hear)
    hear.add_argument("notice", type=Path, metavar="THÔNG-BÁO.luot")
    send = command(verbs, "send", "ghi mọi phiếu đã niêm phong vào thư mục hoặc USB", _send)
    send.add_argument("folder", type=Path, metavar="THƯ-MỤC")


def _key(args: argparse.Namespace) -> int:
    from ocop_desk.services.own_keys import make_own_key

    made = make_own_key(args.name, pin_of(args, twice=True), args.out, system_clock)
    say(f"Đã tạo {made.key_file}; giữ tệp này trên máy của mình.")
    say(f"Đưa {made.enrolment.name} cho thư ký và đọc to mã khóa: {made.code}")
    return 0


def _look(args: argparse.Namespace) -> int:
    from ocop_desk.services.bundle_opening import look_into_bundle

    view = look_into_bundle(args.bundle, system_clock)
    record = view.record
    say(f"Phiên {record.number}/{record.year} của {record.council.name}")
    say(f"  Lập lúc {clock_text(view.made_at)}")
    for one in view.members:
        words = ", khóa trên máy riêng" if one.member_id in view.needs_key_file else ""
        say(f"  Dành cho {one.name} (số {one.member_id}){words}")
    say(f"  Khóa của phiên, so với màn hình thư ký: {view.key_words}")
    if view.clock_is_behind:
        say(f"  Gói lập lúc {clock_text(view.made_at)}, mà đồng hồ máy này chưa đến lúc đó.")
        say("  Một trong hai máy sai giờ: xem giờ máy này và máy thư ký, chỉnh máy sai trước khi chấm.")
    return 0


def _open(args: argparse.Namespace) -> int:
    from ocop_desk.packages.enrolments import LARGEST
    from ocop_desk.packages.files import read_small
    from ocop_desk.services.bundle_opening import open_bundle

    settings = settings_of(args)
    key_file = read_small(args.key, LARGEST) if args.key else None
    target = settings.council_file
    actor = settings.actor or "thành viên"
    open_bundle(
        args.bundle, target, args.member, rules=rules_of(args), clock=system_clock, actor=actor, key_file=key_file
    )
    say(f"Đã tạo {target}; chấm bằng tệp này.")
    return 0


def _hear(args: argparse.Namespace) -> int:
    from ocop_desk.services.round_notices import hear_notice

    with opened(args) as desk:
        notice = hear_notice(desk, args.notice)
    running = sum(one.revealed_at is None for one in notice.rounds)
    say(f"Đã nhận thông báo số {notice.number}: {running} lượt đang chấm.")
    return 0


def _send(args: argparse.Namespace) -> int:
    from ocop_desk.services.laptop_carrying import carry_sheets

    with opened(args) as desk:
        done = carry_sheets(desk, args.folder)
    if not done.sealed:
        say("Máy này chưa nộp phiếu nào, chưa có gì để gửi.")
        return 0
    if done.trouble is not None:
        warn(f"{done.trouble.message} {done.trouble.remedy}")
        say(f"Thư mục mới có {done.there}/{done.sealed} phiếu của máy này.")
        return 1
    say(f"Đã ghi {done.written} phiếu mới; thư mục có đủ {done.sealed} phiếu của máy này.")
    return 0
