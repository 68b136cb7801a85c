"""`package receipt`, `package delivered`: a signed word back from whoever got a package."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from ocop_desk.cli.opening import opened, passphrase_of
from ocop_desk.cli.output import say
from ocop_desk.cli.parsing import Commands, command
from ocop_desk.domain.clock import system_clock

if TYPE_CHECKING:
    from ocop_desk.packages.keys import SigningKey


def add_verbs(verbs: Commands) -> None:
    """Add both verbs to `package`."""
    receipt = command(verbs, "receipt", "nơi nhận: kiểm tra gói và lập giấy báo nhận có chữ ký", _receipt)
    receipt.add_argument("path", type=Path, metavar="GÓI.asice")
    keys = receipt.add_mutually_exclusive_group(required=True)
    keys.add_argument("--key", help="tên khóa của nơi nhận trong tệp Hội đồng đang mở")
    keys.add_argument("--key-file", type=Path, metavar="TỆP.p12", help="tệp khóa của nơi nhận")
    receipt.add_argument("--passphrase-file", type=Path, help="tệp chứa mật khẩu khóa")
    receipt.add_argument("--out", type=Path, metavar="THƯ-MỤC", help="nơi ghi giấy (mặc định: cạnh gói)")
    receipt.add_argument("--trust", type=Path, action="append", metavar="CHỨNG-THƯ.pem", help="chứng thư tin cậy")
    receipt.add_argument("--by", default="", help="họ tên người nhận")
    delivered = command(verbs, "delivered", "nơi gửi: nhận giấy báo nhận của một gói đã lập ở đây", _delivered)
    delivered.add_argument("path", type=Path, metavar="GIẤY.giaynhan")
    delivered.add_argument(
        "--confirm", action="store_true", help="đã gọi nơi nhận so vân tay khóa: ghi nhớ khóa này từ nay"
    )


def _receipt(args: argparse.Namespace) -> int:
    from ocop_desk.cli.packages import say_report
    from ocop_desk.packages.keys import fingerprint_words, load_certificates
    from ocop_desk.services.package_receipts import receive_package

    trust = [certificate for path in args.trust for certificate in load_certificates(path)] if args.trust else None
    key = _key(args)
    written = receive_package(args.path, args.out or args.path.parent, key, system_clock, trust=trust, by=args.by)
    say_report(written.report)
    say(f"Đã lập giấy báo nhận {written.path}: {'đã nhận' if written.report.ok else 'không nhận'}")
    say(f"  Nơi gửi sẽ hỏi vân tay khóa này: {fingerprint_words(key.certificate)}")
    return 0 if written.report.ok else 1


def _key(args: argparse.Namespace) -> "SigningKey":
    from ocop_desk.packages.keys import load_pkcs12
    from ocop_desk.services.keys import unlock_key

    if args.key_file is not None:
        return load_pkcs12(args.key_file, passphrase_of(args))
    with opened(args, read_only=True) as desk:
        return unlock_key(desk, args.key, passphrase_of(args))


def _delivered(args: argparse.Namespace) -> int:
    from ocop_desk.domain.receipts import Verdict
    from ocop_desk.services.deliveries import delivery_of, delivery_sentence, keep_receipt, look_at_receipt

    with opened(args) as desk:
        look = look_at_receipt(desk, args.path)
        receipt = keep_receipt(desk, look, confirmed=args.confirm)
    say(f"{look.package.file_name}: {delivery_sentence(delivery_of(receipt))}")
    say(f"  Vân tay khóa của nơi nhận: {look.fingerprint_words}")
    if look.already_here:
        say("  Giấy này đã có trong tệp từ trước.")
    return 0 if receipt.verdict is Verdict.ACCEPTED else 1
