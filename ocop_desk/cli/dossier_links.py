"""`dossier link|suggest|separators|bundle`: pages of criteria by lines, Excel, suggestions and separator sheets."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from ocop_desk.cli.opening import opened
from ocop_desk.cli.output import say, say_problems, say_table
from ocop_desk.cli.parsing import Commands, command
from ocop_desk.domain.dossiers import EVIDENCE_KIND_NAMES, DossierContent, EvidenceKind, EvidenceLink
from ocop_desk.domain.link_lines import pages_text
from ocop_desk.domain.problems import Problem
from ocop_desk.domain.said import said

if TYPE_CHECKING:
    from ocop_desk.domain.link_places import PlacedLines
    from ocop_desk.services.bundle_splitting import BundlePlan
    from ocop_desk.services.desk import Desk

_LARGEST_TEXT = 2_000_000


def add_verbs(verbs: Commands) -> None:
    """Add the verbs to `dossier`."""
    link = command(verbs, "link", "gắn trang với tiêu chí", _link)
    _product(link)
    link.add_argument("lines", nargs="*", metavar="DÒNG", help='ví dụ "3.5: 41-43" "4.1: hop-dong 2"')
    source = link.add_mutually_exclusive_group()
    source.add_argument("--from", type=Path, dest="source", metavar="TỆP", help="các dòng trong tệp; - là bàn phím")
    source.add_argument("--excel", type=Path, metavar="TỆP.xlsx", help="danh sách Excel")
    source.add_argument("--template", type=Path, metavar="TỆP.xlsx", help="ghi danh sách Excel để điền")
    link.add_argument("--dry-run", action="store_true", help="chỉ xem sẽ gắn gì, không ghi")
    suggest = command(
        verbs, "suggest", "gợi ý trang cho tiêu chí theo dấu trang, tên tệp, loại, chữ trên trang", _suggest
    )
    _product(suggest)
    accept = suggest.add_mutually_exclusive_group()
    accept.add_argument("--accept", type=int, nargs="+", metavar="SỐ", help="gắn các gợi ý có số này")
    accept.add_argument("--accept-from", type=int, metavar="ĐIỂM", help="gắn mọi gợi ý từ điểm này trở lên")
    sheets = command(verbs, "separators", "in tờ ngăn có mã QR để quét cả tập một lần", _separators)
    _product(sheets)
    sheets.add_argument("path", type=Path, metavar="TỆP.pdf")
    sheets.add_argument("--criteria", nargs="+", metavar="TIÊU-CHÍ", help="chỉ các tiêu chí này")
    sheets.add_argument("--kinds", nargs="+", choices=[kind.value for kind in EvidenceKind], help="chỉ các loại này")
    bundle = command(verbs, "bundle", "nhận tập quét có tờ ngăn: tách tài liệu, gắn tiêu chí", _bundle)
    _product(bundle)
    bundle.add_argument("path", type=Path, metavar="TẬP-QUÉT.pdf")
    bundle.add_argument("--dry-run", action="store_true", help="chỉ xem sẽ tách thế nào, không ghi")
    bundle.add_argument(
        "--use",
        choices=("whole", "parted"),
        help="giữ nguyên một tài liệu, hay tách theo loại (mặc định: theo tờ ngăn)",
    )


def _product(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("product", type=int, help="số sản phẩm (xem products list)")


def _link(args: argparse.Namespace) -> int:
    from ocop_desk.services.dossiers import existing_dossier
    from ocop_desk.services.link_lists import write_link_list

    with opened(args, read_only=args.dry_run) as desk:
        dossier_id = existing_dossier(desk, args.product)
        if args.template is not None:
            write_link_list(desk, dossier_id, args.template)
            say(f"Đã ghi {args.template}")
            return 0
        if args.excel is None and args.source is None and not args.lines:
            return _show(desk, dossier_id)
        if args.dry_run:
            return _preview(desk, dossier_id, args)
        count = _apply(desk, dossier_id, args)
    say(f"Đã gắn thêm {count} nơi.")
    return 0


def _show(desk: "Desk", dossier_id: int) -> int:
    from ocop_desk.services.link_lines import HOW_TO_TYPE, link_lines_of

    lines = link_lines_of(desk, dossier_id)
    if lines:
        say(lines)
    else:
        say("Chưa gắn trang nào.")
        for one in HOW_TO_TYPE:
            say(f"  {one}")
    return 0


def _apply(desk: "Desk", dossier_id: int, args: argparse.Namespace) -> int:
    from ocop_desk.services.link_lines import apply_link_lines
    from ocop_desk.services.link_lists import import_link_list

    if args.excel is not None:
        return import_link_list(desk, dossier_id, args.excel)
    return apply_link_lines(desk, dossier_id, _typed(args))


def _preview(desk: "Desk", dossier_id: int, args: argparse.Namespace) -> int:
    from ocop_desk.services.dossiers import dossier_content
    from ocop_desk.services.link_lines import preview_link_lines
    from ocop_desk.services.link_lists import preview_link_list

    placed: PlacedLines
    if args.excel is not None:
        placed = preview_link_list(desk, dossier_id, args.excel)
    else:
        placed = preview_link_lines(desk, dossier_id, _typed(args))
    content = dossier_content(desk, dossier_id)
    say_table(
        ("Tiêu chí", "Tài liệu", "Trang", "Từ"),
        [(*_where(one.link, content), one.place) for one in placed.links],
    )
    say_problems(placed.problems, to_errors=False)
    return 1 if placed.problems else 0


def _typed(args: argparse.Namespace) -> str:
    from ocop_desk.packages.files import read_small

    if args.source is None:
        return "\n".join(args.lines)
    if str(args.source) == "-":
        return sys.stdin.read(_LARGEST_TEXT)
    return read_small(args.source, _LARGEST_TEXT).decode("utf-8-sig", "replace")


def _suggest(args: argparse.Namespace) -> int:
    from ocop_desk.cli.progress import ProgressLine
    from ocop_desk.services.dossiers import dossier_content, existing_dossier
    from ocop_desk.services.link_suggestions import accept_suggestions, suggest_links
    from ocop_desk.services.refusals import refuse_if

    takes = args.accept is not None or args.accept_from is not None
    with opened(args, read_only=not takes) as desk, ProgressLine() as line:
        dossier_id = existing_dossier(desk, args.product)
        content = dossier_content(desk, dossier_id)
        found = suggest_links(desk, dossier_id, lambda done, of, name: line.look(done, f"/{of} trang · {name}"))
        if takes:
            wanted = range(1, len(found) + 1) if args.accept is None else args.accept
            refuse_if(_no_suggestion(number) for number in wanted if not 0 < number <= len(found))
            least = args.accept_from or 0
            chosen = [found[number - 1] for number in wanted if found[number - 1].score >= least]
            count = accept_suggestions(desk, dossier_id, chosen)
    if takes:
        say(f"Đã gắn thêm {count} nơi theo gợi ý.")
        return 0
    say_table(
        ("Số", "Điểm", "Tiêu chí", "Tài liệu", "Trang", "Vì"),
        [(number, one.score, *_where(one.link, content), one.reason) for number, one in enumerate(found, start=1)],
    )
    say("Chưa gắn gì. Gắn bằng --accept SỐ… hoặc --accept-from ĐIỂM." if found else "Không có gợi ý nào.")
    return 0


def _no_suggestion(number: int) -> Problem:
    return Problem(
        "unknown_suggestion",
        "",
        said("Không có gợi ý số {number}.", number=number),
        said("Xem lại danh sách gợi ý; gợi ý đã gắn thì không còn trong đó."),
    )


def _separators(args: argparse.Namespace) -> int:
    from ocop_desk.services.dossiers import dossier_of
    from ocop_desk.services.separator_sheets import print_separators
    from ocop_desk.store.new_file import appearing_whole

    kinds = None if args.kinds is None else [EvidenceKind(kind) for kind in args.kinds]
    with opened(args) as desk:
        paper = print_separators(desk, dossier_of(desk, args.product), args.criteria, kinds)
    with appearing_whole(args.path) as temporary:
        temporary.write_bytes(paper.data)
    say(f"Đã ghi {args.path}. In một mặt, đặt trước các trang minh chứng rồi quét cả tập thành một PDF.")
    return 0


def _bundle(args: argparse.Namespace) -> int:
    from ocop_desk.cli.progress import ProgressLine
    from ocop_desk.services.bundle_splitting import BundleUse, plan_bundle, take_bundle
    from ocop_desk.services.dossiers import dossier_of, existing_dossier

    use = None if args.use is None else BundleUse(args.use)
    with opened(args, read_only=args.dry_run) as desk, ProgressLine() as line:
        dossier_id = (existing_dossier if args.dry_run else dossier_of)(desk, args.product)

        def tell(done: int, of: int, name: str) -> None:
            line.look(done, f"/{of} trang · {name}")

        plan = plan_bundle(desk, dossier_id, args.path, use, tell)
        report = None if args.dry_run else take_bundle(desk, dossier_id, plan, tell)
    _say_plan(plan)
    if report is not None:
        say(f"Đã nhận {len(report.documents)} tài liệu, gắn thêm {report.links} nơi.")
    return 1 if plan.problems or plan.notices else 0


def _say_plan(plan: "BundlePlan") -> None:
    say(f"{plan.path.name}: {plan.pages} trang, {len(plan.sheets)} tờ ngăn (kể cả mặt sau trắng).")
    say_table(
        ("Tài liệu", "Loại", "Số trang", "Tiêu chí: trang"),
        [
            (
                one.name,
                EVIDENCE_KIND_NAMES[one.kind],
                len(one.pages),
                "; ".join(f"{criterion}: {pages_text(((first, last),))}" for criterion, first, last in one.links),
            )
            for one in plan.documents
        ],
    )
    say_problems((*plan.problems, *plan.notices), to_errors=False)


def _where(link: EvidenceLink, content: DossierContent) -> tuple[str, str, str]:
    document = content.document(link.document_id)
    name = document.name if document else str(link.document_id)
    return link.criterion, name, pages_text(((link.first_page, link.last_page),))
