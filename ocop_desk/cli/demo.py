"""`demo`: a whole council day on sample data, from the list to the verified package."""

import argparse
from pathlib import Path

from ocop_desk.cli.output import say
from ocop_desk.cli.parsing import Commands, command


def add_commands(commands: Commands) -> None:
    """Add `demo`."""
    parser = command(commands, "demo", "trình diễn một ngày họp: danh sách, chấm điểm, văn bản, gói kết quả", _demo)
    parser.add_argument("--out", type=Path, required=True, metavar="THƯ-MỤC")
    parser.add_argument("--list", type=Path, dest="product_list", metavar="DANH-SÁCH.xlsx", help="danh sách của đơn vị")
    parser.add_argument("--members", type=int, default=9, help="số thành viên Hội đồng (ít nhất 5, mặc định 9)")
    parser.add_argument("--laptops", type=int, default=0, help="số thành viên chấm trên máy riêng (mặc định 0)")
    parser.add_argument("--seed", type=int, default=2026, help="đổi số này để có điểm khác")


def _demo(args: argparse.Namespace) -> int:
    from ocop_desk.demo.day import DayPlan
    from ocop_desk.demo.show import show_day

    return 0 if show_day(DayPlan(args.out, args.product_list, args.members, args.seed, args.laptops), say) else 1
