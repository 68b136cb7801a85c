"""`products`: the lists offices send, and the products of the file."""

import argparse
from pathlib import Path

from ocop_desk.cli.opening import has_council_file, opened, rules_of
from ocop_desk.cli.output import say, say_problems, say_table
from ocop_desk.cli.parsing import Commands, command, group, mark
from ocop_desk.domain.products import PRODUCER_KIND_NAMES, REGISTRATION_KIND_NAMES


def add_commands(commands: Commands) -> None:
    """Add `products` with its verbs."""
    verbs = group(commands, "products", "sản phẩm đăng ký")
    taken = command(verbs, "import", "nhận danh sách đăng ký từ Excel", _import)
    taken.add_argument("path", type=Path, metavar="DANH-SÁCH.xlsx")
    taken.add_argument("--dry-run", action="store_true", help="chỉ kiểm tra, không ghi gì")
    taken.add_argument("--only-complete", action="store_true", help="chỉ nhận khi mọi dòng đều đúng")
    template = command(verbs, "template", "ghi tệp Excel trống có danh mục chọn", _template)
    template.add_argument("path", type=Path, metavar="TỆP.xlsx")
    listed = command(verbs, "list", "danh sách sản phẩm", _list)
    listed.add_argument("--search", default="", help="tìm theo tên, không cần dấu")
    cases = command(verbs, "cases", "chọn trường hợp của tiêu chí cho sản phẩm (bộ 26)", _cases)
    cases.add_argument("product", type=int, help="số sản phẩm")
    cases.add_argument("cases", type=mark, nargs="+", metavar="TIÊU-CHÍ=SỐ", help="ví dụ 8=1 9=2 15=2")
    remove = command(verbs, "remove", "rút sản phẩm nhập nhầm, khi chưa phiên nào dùng", _remove)
    remove.add_argument("product", type=int, help="số sản phẩm")


def _remove(args: argparse.Namespace) -> int:
    from ocop_desk.services.product_entry import remove_product

    with opened(args) as desk:
        product = remove_product(desk, args.product)
    say(f"Đã rút {product.name} của {product.producer.name}.")
    return 0


def _import(args: argparse.Namespace) -> int:
    from ocop_desk.services.products import ImportReport, import_products, preview_import

    report: ImportReport
    if args.dry_run and not has_council_file(args):
        report = preview_import(rules_of(args), args.path)
    elif args.dry_run:
        with opened(args, read_only=True) as desk:
            report = preview_import(desk.rules, args.path, desk)
    else:
        with opened(args, create_missing=True) as desk:
            report = import_products(desk, args.path, only_complete=args.only_complete)
    _say_report(report, args.path, dry_run=args.dry_run)
    return 1 if report.problems else 0


def _say_report(report: "ImportReport", path: Path, *, dry_run: bool) -> None:  # type: ignore[name-defined]  # noqa: F821
    say(f"{path.name}: {report.rows} dòng sản phẩm")
    say(f"  {'sẽ nhận' if dry_run else 'đã nhận'} {len(report.taken)}, đã có từ trước {report.already_there}")
    if report.problems:
        say(f"  chưa nhận {report.refused} dòng, vì:")
        say_problems(report.problems, to_errors=False)
    if report.notices:
        say("  lưu ý:")
        say_problems(report.notices, to_errors=False)


def _template(args: argparse.Namespace) -> int:
    from ocop_desk.documents.product_template import write_product_template

    library = rules_of(args)
    write_product_template(args.path, library.load(library.default_code()))
    say(f"Đã ghi {args.path}")
    return 0


def _list(args: argparse.Namespace) -> int:
    from ocop_desk.services.products import list_products

    with opened(args, read_only=True) as desk:
        products = list_products(desk, args.search)
    say_table(
        ("Số", "Sản phẩm", "Chủ thể", "Loại hình", "Xã, phường", "Bộ", "Đăng ký"),
        [
            (
                one.product_id,
                one.product.name,
                one.product.producer.name,
                one.product.producer.kind_text or PRODUCER_KIND_NAMES[one.product.producer.kind],
                one.product.commune,
                one.product.scorecard,
                REGISTRATION_KIND_NAMES[one.product.registration],
            )
            for one in products
        ],
    )
    return 0


def _cases(args: argparse.Namespace) -> int:
    from ocop_desk.services.products import choose_cases

    with opened(args) as desk:
        product = choose_cases(desk, args.product, dict(args.cases))
    say(f"Đã chọn trường hợp cho {product.name}.")
    return 0
