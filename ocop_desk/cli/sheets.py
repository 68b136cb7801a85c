"""`sheet`: one member's sheet, typed mark by mark or read from an Excel form."""

import argparse
from pathlib import Path

from ocop_desk.cli.opening import opened, signer_of
from ocop_desk.cli.output import say, say_problems
from ocop_desk.cli.parsing import Commands, Parser, command, group, mark
from ocop_desk.domain.numbers import points_text


def add_commands(commands: Commands) -> None:
    """Add `sheet` with its verbs."""
    verbs = group(commands, "sheet", "phiếu chấm của thành viên")
    _sheet_verb(verbs, "show", "phiếu của chính thành viên: mức đã chọn, điểm, tiêu chí chưa chấm", _show)
    fill = _sheet_verb(verbs, "set", "ghi mức cho một hay nhiều tiêu chí; 0 là không đạt mức nào", _set)
    fill.add_argument("marks", type=mark, nargs="+", metavar="TIÊU-CHÍ=MỨC")
    note = _sheet_verb(verbs, "note", "ghi nhận xét ở một tiêu chí", _note)
    note.add_argument("criterion")
    note.add_argument("text")
    submit = _sheet_verb(verbs, "submit", "nộp phiếu; nộp rồi không sửa được", _submit)
    forms = command(verbs, "forms", "ghi phiếu Excel của từng thành viên cho phiên họp", _forms)
    forms.add_argument("session", type=int, help="số phiên trong tệp")
    forms.add_argument("--out", type=Path, required=True, metavar="THƯ-MỤC")
    read = command(verbs, "read", "đọc và nộp phiếu từ tệp Excel đã điền", _read)
    read.add_argument("session", type=int, help="số phiên trong tệp")
    read.add_argument("paths", type=Path, nargs="+", metavar="PHIẾU.xlsx")
    for parser in (submit, read):
        parser.add_argument("--pin-file", type=Path, help="trên máy của thành viên: tệp chứa mã PIN")


def _sheet_verb(verbs: Commands, name: str, text: str, run: object) -> Parser:
    parser = command(verbs, name, text, run)  # type: ignore[arg-type]
    parser.add_argument("entry", type=int, help="số mục chương trình")
    parser.add_argument("member", type=int, help="số thành viên")
    return parser


def _show(args: argparse.Namespace) -> int:
    from ocop_desk.services.scoring import own_sheet

    with opened(args, read_only=True) as desk:
        sheet = own_sheet(desk, args.entry, args.member)
    for criterion in sheet.scorecard.criteria:
        level = sheet.levels.get(criterion.code)
        mark_text = "·" if level is None else str(level)
        say(f"  {mark_text:>2}  {criterion.code} {criterion.title}")
    parts = ", ".join(f"{part} {points_text(points)}" for part, points in sheet.parts.items())
    say(f"{parts}; tổng {points_text(sheet.total)}; {'đã nộp' if sheet.submitted else 'chưa nộp'}")
    if sheet.unscored:
        say("Chưa chấm: " + ", ".join(sheet.unscored))
    return 0


def _set(args: argparse.Namespace) -> int:
    from ocop_desk.services.scoring import own_sheet, set_level

    with opened(args) as desk:
        for criterion, level in args.marks:
            set_level(desk, args.entry, args.member, criterion, level)
        sheet = own_sheet(desk, args.entry, args.member)
    say(f"Đã lưu. Tổng {points_text(sheet.total)}, còn {len(sheet.unscored)} tiêu chí chưa chấm.")
    return 0


def _note(args: argparse.Namespace) -> int:
    from ocop_desk.services.scoring import set_note

    with opened(args) as desk:
        set_note(desk, args.entry, args.member, args.criterion, args.text)
    say("Đã lưu nhận xét.")
    return 0


def _submit(args: argparse.Namespace) -> int:
    from ocop_desk.services.scoring import submit_sheet

    with opened(args) as desk:
        submit_sheet(desk, args.entry, args.member, signer=signer_of(args, desk))
    say("Đã nộp và niêm phong phiếu.")
    return 0


def _forms(args: argparse.Namespace) -> int:
    from ocop_desk.services.sheet_forms import write_forms

    with opened(args, read_only=True) as desk:
        for path in write_forms(desk, args.session, args.out):
            say(f"Đã ghi {path}")
    return 0


def _read(args: argparse.Namespace) -> int:
    from ocop_desk.services.sheet_forms import read_forms

    failed = False
    with opened(args) as desk:
        signer = signer_of(args, desk)
        for path in args.paths:
            report = read_forms(desk, args.session, path, signer)
            say(f"{path.name}: nộp {len(report.submitted)} phiếu")
            failed = failed or bool(report.problems)
            say_problems(report.problems)
    return 1 if failed else 0
