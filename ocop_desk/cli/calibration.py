"""`calibration`: a practice council scores samples alike; what it sees after the reveal."""

import argparse
from pathlib import Path

from ocop_desk.cli.opening import opened
from ocop_desk.cli.output import say, say_json, say_table
from ocop_desk.cli.parsing import Commands, command, group
from ocop_desk.domain.calibration import Calibration, Sample
from ocop_desk.domain.calibration_words import criterion_words, tendency_words, topic
from ocop_desk.domain.numbers import decimal_text, points_text, signed_text


def add_commands(commands: Commands) -> None:
    """Add `calibration` with its verbs."""
    verbs = group(commands, "calibration", "hiệu chỉnh cách chấm trong tệp tập huấn")
    plan = command(verbs, "plan", "lên lịch buổi hiệu chỉnh: chỉ chấm cảm quan và câu chuyện", _plan)
    plan.add_argument("products", type=int, nargs="+", help="số sản phẩm làm mẫu (xem products list)")
    plan.add_argument("--place", default="", help="địa điểm")
    show = command(verbs, "show", "chênh lệch giữa các thành viên sau khi mở phiếu", _show)
    show.add_argument("session", type=int, help="số phiên trong tệp (xem session list)")
    form = show.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="cho chương trình khác đọc, số đúng dạng phân số")
    form.add_argument("--csv", type=Path, metavar="TỆP.csv", help="ghi ra tệp mở được bằng Excel")
    form.add_argument("--pdf", type=Path, metavar="TỆP.pdf", help="in ra PDF")


def _plan(args: argparse.Namespace) -> int:
    from ocop_desk.services.calibration import plan_calibration

    with opened(args) as desk:
        session_id = plan_calibration(desk, args.products, args.place)
    say(f"Đã lên lịch buổi hiệu chỉnh, số phiên trong tệp: {session_id}.")
    return 0


def _show(args: argparse.Namespace) -> int:
    from ocop_desk.services.calibration import calibration_csv, calibration_data, demand_samples, session_calibration

    if args.pdf is not None:
        return _print(args)
    with opened(args, read_only=True) as desk:
        record, found = session_calibration(desk, args.session)
    demand_samples(found)
    if args.json:
        say_json(calibration_data(record, found))
    elif args.csv is not None:
        from ocop_desk.packages.files import written_whole

        with written_whole(args.csv) as out:
            out.write(calibration_csv(found))
        say(f"Đã ghi {args.csv}")
    else:
        say(f"BUỔI TẬP · {record.title}")
        _say(found)
    return 0


def _print(args: argparse.Namespace) -> int:
    from ocop_desk.services.calibration import calibration_paper
    from ocop_desk.services.publishing import write_paper

    with opened(args, read_only=True) as desk:
        paper = calibration_paper(desk, args.session)
    write_paper(paper, args.pdf)
    say(f"Đã ghi {args.pdf}")
    return 0


def _say(found: Calibration) -> None:
    for sample in found.samples:
        say()
        _say_sample(found, sample)
    say()
    say_table(
        ("Thành viên", "Cao hơn", "Thấp hơn", "Nhận xét"),
        [(one.name, one.above, one.below, tendency_words(one)) for one in found.tendencies],
    )
    say()
    for one in found.furthest:
        say(f"• {topic(one, found.names)}")
    if not found.furthest:
        say("Các thành viên cho điểm như nhau ở mọi tiêu chí.")


def _say_sample(found: Calibration, sample: Sample) -> None:
    before = "" if sample.first_gap is None else f", lượt 1 là {points_text(sample.first_gap)}"
    say(f"{sample.name} · lượt {sample.round_number} · các khoảng cách cộng lại {points_text(sample.gap)} điểm{before}")
    rows: list[tuple[object, ...]] = []
    for one in sample.criteria:
        marks = [signed_text(mark.deviation) for mark in one.marks]
        rows.append((criterion_words(one), *marks, decimal_text(one.mean, 2), points_text(one.gap)))
    sums = [signed_text(sample.deviation(member_id)) for member_id in sample.members]
    rows.append(("Cả mẫu", *sums, "", points_text(sample.gap)))
    say_table(("Tiêu chí", *(found.names[one] for one in sample.members), "Trung bình", "Cách nhau"), rows)
