"""`keys`: certificates that sign papers and packages."""

import argparse
from pathlib import Path

from ocop_desk.cli.opening import opened, passphrase_of
from ocop_desk.cli.output import say, say_table
from ocop_desk.cli.parsing import Commands, command, group
from ocop_desk.domain.numbers import date_text, in_viet_nam


def add_commands(commands: Commands) -> None:
    """Add `keys` with its verbs."""
    verbs = group(commands, "keys", "khóa ký số")
    make = command(verbs, "make", "tạo chứng thư số cho Hội đồng hoặc một người ký", _make)
    make.add_argument("name", help="tên khóa trong tệp, ví dụ hoi-dong")
    make.add_argument("--holder", required=True, help="tên ghi trên chứng thư")
    make.add_argument("--months", type=int, default=36, help="hiệu lực (tháng)")
    taken = command(verbs, "import", "nhận tệp PKCS#12 (.p12, .pfx) do cơ quan cấp", _import)
    taken.add_argument("name", help="tên khóa trong tệp")
    taken.add_argument("path", type=Path, metavar="TỆP.p12")
    for parser in (make, taken):
        parser.add_argument("--passphrase-file", type=Path, help="tệp chứa mật khẩu khóa")
    show = command(verbs, "show", "vân tay của chứng thư, để đọc qua điện thoại", _show)
    show.add_argument("name")
    show.add_argument("--pem", type=Path, help="ghi chứng thư ra tệp PEM để nơi nhận kiểm tra")
    command(verbs, "list", "các khóa trong tệp", _list)


def _make(args: argparse.Namespace) -> int:
    from ocop_desk.services.keys import make_key

    with opened(args) as desk:
        key = make_key(desk, args.name, args.holder, passphrase_of(args, twice=True), months=args.months)
        say(f"Đã tạo khóa “{key.name}”. Vân tay: {_words(key.certificate_pem)}")
    return 0


def _import(args: argparse.Namespace) -> int:
    from ocop_desk.services.keys import import_key

    with opened(args) as desk:
        key = import_key(desk, args.name, args.path, passphrase_of(args))
        say(f"Đã nhận khóa “{key.name}”. Vân tay: {_words(key.certificate_pem)}")
    return 0


def _show(args: argparse.Namespace) -> int:
    from ocop_desk.packages.certificates import describe
    from ocop_desk.packages.files import written_whole
    from ocop_desk.packages.keys import load_certificates
    from ocop_desk.services.keys import stored_key

    with opened(args, read_only=True) as desk:
        key = stored_key(desk, args.name)
    about = describe(load_certificates(key.certificate_pem)[0])
    say(f"{key.name}: {about.holder}")
    say(f"  Hiệu lực {_day(about.valid_from)} đến {_day(about.valid_until)}")
    say(f"  Đọc vân tay: {_words(key.certificate_pem)}")
    say(f"  SHA-256: {key.fingerprint}")
    if args.pem:
        with written_whole(args.pem) as stream:
            stream.write(key.certificate_pem)
        say(f"Đã ghi {args.pem}")
    return 0


def _list(args: argparse.Namespace) -> int:
    from ocop_desk.services.keys import stored_keys

    kinds = {"made": "tạo tại đây", "given": "cơ quan cấp"}
    with opened(args, read_only=True) as desk:
        rows = [(key.name, kinds.get(key.kind, key.kind), _words(key.certificate_pem)) for key in stored_keys(desk)]
    say_table(("Khóa", "Nguồn", "Vân tay"), rows)
    return 0


def _words(certificate: bytes) -> str:
    from ocop_desk.packages.certificates import fingerprint_words
    from ocop_desk.packages.keys import load_certificates

    return fingerprint_words(load_certificates(certificate)[0])


def _day(moment: object) -> str:
    from datetime import datetime

    assert isinstance(moment, datetime)
    return date_text(in_viet_nam(moment).date())
