"""`dossier export|verify-volumes`: reading copies for members, originals in volumes, and volumes read back."""

import argparse
import re
from pathlib import Path
from typing import TYPE_CHECKING

from ocop_desk.cli.opening import opened
from ocop_desk.cli.output import say, say_problems
from ocop_desk.cli.parsing import Commands, command

if TYPE_CHECKING:
    from ocop_desk.cli.progress import ProgressLine
    from ocop_desk.services.desk import Desk

_UNITS = {"": 1, "kb": 10**3, "mb": 10**6, "gb": 10**9}


def volume_size(text: str) -> int:
    """The size of a volume as typed: mail, fat32, 20MB, 4000000000."""
    from ocop_desk.services.dossier_volumes import FOR_FAT32, FOR_MAIL

    named = {"mail": FOR_MAIL, "fat32": FOR_FAT32}
    if text.casefold() in named:
        return named[text.casefold()]
    match = re.fullmatch(r"([0-9]{1,13})\s*(kb|mb|gb|)", text.casefold())
    if match is None:
        raise argparse.ArgumentTypeError(f"“{text}” không phải cỡ tập, hãy gõ mail, fat32 hoặc như 20MB")
    return int(match[1]) * _UNITS[match[2]]


def add_verbs(verbs: Commands) -> None:
    """Add the verbs to `dossier`."""
    export = command(verbs, "export", "xuất hồ sơ: bản đọc gọn, hoặc bản gốc chia tập", _export)
    export.add_argument("products", type=int, nargs="*", metavar="SẢN-PHẨM", help="số sản phẩm (xem products list)")
    export.add_argument("--all", action="store_true", help="hồ sơ của mọi sản phẩm")
    export.add_argument("--out", type=Path, required=True, metavar="THƯ-MỤC", help="thư mục mới")
    export.add_argument("--light", action="store_true", help="bản đọc: xám, 150 dpi, giữ trang và tiêu chí")
    export.add_argument(
        "--volume",
        type=volume_size,
        metavar="CỠ",
        help="cỡ một tập bản gốc: mail (20 MB), fat32 (mặc định), hoặc 700MB",
    )
    export.add_argument("--confidential", action="store_true", help="kèm cả tài liệu không công khai")
    verify = command(verbs, "verify-volumes", "kiểm tra các tập bản gốc, nối lại nếu muốn", _verify)
    verify.add_argument("path", type=Path, metavar="THƯ-MỤC")
    verify.add_argument("--join", type=Path, metavar="THƯ-MỤC-MỚI", help="ghi các tài liệu đã nối vào thư mục mới")


def _export(args: argparse.Namespace) -> int:
    from ocop_desk.cli.progress import ProgressLine
    from ocop_desk.domain.said import said
    from ocop_desk.services.refusals import refuse

    if not args.products and not args.all:
        raise refuse("no_product", said("Chưa chọn sản phẩm nào."), said("Ghi số sản phẩm, hoặc --all."))
    if args.light and args.volume is not None:
        raise refuse(
            "light_in_volumes", said("Bản đọc không chia tập."), said("Dùng --light hoặc --volume, không cả hai.")
        )
    with opened(args, read_only=True) as desk, ProgressLine() as line:
        dossiers = _dossiers(desk, args)
        lines = (_light if args.light else _originals)(desk, dossiers, args, line)
    for one in lines:
        say(one)
    return 0


def _light(desk: "Desk", dossiers: list[int], args: argparse.Namespace, line: "ProgressLine") -> list[str]:
    from ocop_desk.services.dossier_export import export_light

    report = export_light(
        desk,
        dossiers,
        args.out,
        confidential=args.confidential,
        tell=lambda done, of, name: line.look(done, f"/{of} trang · {name}"),
    )
    sizes = f"  {_megabytes(report.original_size)} thành {_megabytes(report.light_size)}"
    smaller = report.light_size < report.original_size
    return [
        f"Đã ghi bản đọc vào {args.out}: {report.documents} tài liệu, {report.pages} trang.",
        f"{sizes}: nhỏ hơn {report.shrink_text} lần." if smaller else f"{sizes}: các bản gốc vốn đã nhẹ.",
        *_left_out(report.left_out),
        *(f"  • {problem.sentence()}" for problem in report.notices),
    ]


def _originals(desk: "Desk", dossiers: list[int], args: argparse.Namespace, line: "ProgressLine") -> list[str]:
    from ocop_desk.services.dossier_volumes import FOR_FAT32, MANIFEST_NAME, export_originals

    size = FOR_FAT32 if args.volume is None else args.volume
    report = export_originals(desk, dossiers, args.out, size, confidential=args.confidential, tell=line.tell)
    split = f", {report.in_parts} tài liệu chia phần" if report.in_parts else ""
    return [
        f"Đã ghi {report.documents} tài liệu vào {len(report.volumes)} tập trong {args.out}{split}:",
        *(f"  {name}  {_megabytes(size)}" for name, size in report.volumes),
        f"  {MANIFEST_NAME}: mã băm của từng tài liệu và từng tập",
        *_left_out(report.left_out),
    ]


def _verify(args: argparse.Namespace) -> int:
    from ocop_desk.cli.progress import ProgressLine
    from ocop_desk.services.volume_checking import verify_volumes

    with ProgressLine() as line:
        check = verify_volumes(args.path, line.tell, join_into=args.join)
    say(f"{check.volumes} tập, {check.sound} tài liệu đúng như bản gốc.")
    if check.left_out:
        say(f"  không kèm từ khi xuất: {', '.join(check.left_out)}")
    if args.join is not None:
        say(f"  đã nối vào {args.join}")
    if check.problems:
        say("KHÔNG đúng:")
        say_problems(check.problems, to_errors=False)
    return 1 if check.problems else 0


def _dossiers(desk: "Desk", args: argparse.Namespace) -> list[int]:
    from ocop_desk.services.dossier_list import list_dossiers
    from ocop_desk.services.dossiers import existing_dossier

    if args.all:
        return [one.dossier_id for one in list_dossiers(desk) if one.dossier_id is not None]
    return [existing_dossier(desk, product) for product in args.products]


def _left_out(names: tuple[str, ...]) -> list[str]:
    return [f"  không kèm: {', '.join(names)}"] if names else []


def _megabytes(size: int) -> str:
    tenths = (size + 50_000) // 100_000
    return f"{tenths // 10},{tenths % 10} MB"
