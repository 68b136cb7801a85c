"""`finding`, `reject`, `conclude`, `results`: what the council decides on a product."""

import argparse

from ocop_desk.cli.opening import opened
from ocop_desk.cli.output import say, say_table
from ocop_desk.cli.parsing import Commands, command
from ocop_desk.cli.rounds import say_standing


def add_commands(commands: Commands) -> None:
    """Add the commands."""
    finding = command(commands, "finding", "ghi kết luận của Hội đồng ở một điều kiện tối thiểu", _finding)
    finding.add_argument("entry", type=int, help="số mục chương trình")
    finding.add_argument("criterion", help="mã tiêu chí")
    finding.add_argument("star", type=int, choices=(3, 4, 5))
    met = finding.add_mutually_exclusive_group(required=True)
    met.add_argument("--met", action="store_true", help="đạt")
    met.add_argument("--not-met", action="store_false", dest="met", help="chưa đạt")
    finding.add_argument("--reason", required=True)
    reject = command(commands, "reject", "loại sản phẩm với căn cứ của quy định", _reject)
    reject.add_argument("entry", type=int, help="số mục chương trình")
    reject.add_argument("ground", help="mã căn cứ (xem rules show)")
    reject.add_argument("--detail", required=True, help="sự việc cụ thể")
    conclude = command(commands, "conclude", "kết luận sản phẩm", _conclude)
    conclude.add_argument("entry", type=int, help="số mục chương trình")
    conclude.add_argument("--statement", default="", help="kết luận của Chủ tịch khi hết lượt chấm lại")
    results = command(commands, "results", "kết quả của phiên họp", _results)
    results.add_argument("session", type=int, help="số phiên trong tệp")
    results.add_argument("--entry", type=int, help="chỉ một sản phẩm, đầy đủ")


def _finding(args: argparse.Namespace) -> int:
    from ocop_desk.domain.results import Finding
    from ocop_desk.services.conclusions import record_finding

    with opened(args) as desk:
        result = record_finding(desk, args.entry, Finding(args.criterion, args.star, args.met, args.reason))
    say(f"Đã ghi kết luận; còn {len(result.open_findings)} điều kiện chờ kết luận.")
    return 0


def _reject(args: argparse.Namespace) -> int:
    from ocop_desk.services.conclusions import reject_product

    with opened(args) as desk:
        reject_product(desk, args.entry, args.ground, args.detail)
    say("Đã ghi loại sản phẩm.")
    return 0


def _conclude(args: argparse.Namespace) -> int:
    from ocop_desk.services.conclusions import conclude_product

    with opened(args) as desk:
        result = conclude_product(desk, args.entry, args.statement)
    say(f"Kết luận: {result.mean_text} điểm, {result.stars} sao.")
    return 0


def _results(args: argparse.Namespace) -> int:
    from ocop_desk.services.sessions import session_record

    with opened(args, read_only=True) as desk:
        record = session_record(desk, args.session)
    if args.entry is not None:
        say_standing(record, args.entry)
        return 0
    rows = []
    for product in record.products:
        result = record.results[product.entry_id]
        stars = f"{result.stars} sao" if result.stars else "loại" if result.rejected else "chưa có"
        rows.append((product.position, product.product.name, result.mean_text or "", stars, result.rejected or ""))
    say_table(("TT", "Sản phẩm", "Trung bình", "Kết quả", "Căn cứ loại"), rows)
    return 0
