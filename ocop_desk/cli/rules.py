"""`rules`: the rule sets the program knows, and the decision's wording beside ours."""

import argparse
from pathlib import Path

from ocop_desk.cli.opening import opened, rules_of
from ocop_desk.cli.output import say, say_json, say_problems, say_table
from ocop_desk.cli.parsing import Commands, command, group
from ocop_desk.domain.numbers import date_text, points_text
from ocop_desk.domain.rules import Criterion, Group, Scorecard
from ocop_desk.domain.said import said


def add_commands(commands: Commands) -> None:
    """Add `rules` with its verbs."""
    verbs = group(commands, "rules", "bộ quy định và phiếu đánh giá")
    command(verbs, "list", "các bộ quy định có trên máy", _list)
    show = command(verbs, "show", "in một bộ quy định hoặc một phiếu đánh giá", _show)
    show.add_argument("code", help="mã bộ quy định, ví dụ qd26-2026")
    show.add_argument("--scorecard", help="chỉ in một bộ sản phẩm, ví dụ QD26-01")
    show.add_argument("--json", action="store_true", help="in dạng JSON")
    check = command(verbs, "check", "kiểm tra một thư mục bộ quy định", _check)
    check.add_argument("directory", type=Path)
    for name, text, run in (
        ("export-wording", "ghi tệp Excel để chép lời văn của quyết định", _export_wording),
        ("import-wording", "đọc lời văn của quyết định từ tệp Excel vào tệp Hội đồng", _import_wording),
    ):
        parser = command(verbs, name, text, run)
        parser.add_argument("path", type=Path, metavar="TỆP.xlsx")
        parser.add_argument("--rules", dest="code", help="mã bộ quy định (mặc định: bộ đang có hiệu lực)")


def _list(args: argparse.Namespace) -> int:
    library = rules_of(args)
    rows = []
    for code in library.codes():
        rules = library.load(code)
        rows.append((code, rules.decision, date_text(rules.effective), len(rules.scorecards), rules.sha256[:16]))
    say_table(("Mã", "Quyết định", "Hiệu lực", "Số bộ", "SHA-256"), rows)
    return 0


def _show(args: argparse.Namespace) -> int:
    from ocop_desk.domain.rule_canonical import rule_set_as_json
    from ocop_desk.services.refusals import refuse

    rules = rules_of(args).load(args.code)
    cards = rules.scorecards
    if args.scorecard:
        cards = tuple(card for card in cards if card.code == args.scorecard)
        if not cards:
            raise refuse(
                "unknown_scorecard",
                said("{code} không có bộ sản phẩm {scorecard}.", code=rules.code, scorecard=args.scorecard),
                said("Xem rules show."),
            )
    if args.json:
        say_json(rule_set_as_json(rules))
        return 0
    say(f"{rules.code} · Quyết định {rules.decision} · hiệu lực {date_text(rules.effective)}")
    say(f"SHA-256 {rules.sha256}")
    if args.scorecard:
        _say_scorecard(cards[0])
    else:
        say_table(
            ("Mã", "Bộ sản phẩm", "Tiêu chí", "Điều kiện 3/4/5 sao"),
            [(card.code, card.title, len(card.criteria), _gate_counts(card)) for card in cards],
        )
    return 0


def _check(args: argparse.Namespace) -> int:
    from ocop_desk.services.rules import check

    rules, problems = check(args.directory)
    say_problems(problems)
    if rules is None:
        return 1
    say(f"{rules.code}: {len(rules.scorecards)} phiếu đánh giá, không có lỗi. SHA-256 {rules.sha256}")
    return 0


def _export_wording(args: argparse.Namespace) -> int:
    from ocop_desk.documents.wording_workbook import export_wording
    from ocop_desk.packages.files import written_whole

    library = rules_of(args)
    rules = library.load(args.code or library.default_code())
    with written_whole(args.path) as stream:
        export_wording(rules, stream)
    say(f"Đã ghi {args.path}")
    return 0


def _import_wording(args: argparse.Namespace) -> int:
    from ocop_desk.services.wording import take_in_wording

    with opened(args, create_missing=True) as desk:
        count = take_in_wording(desk, args.code or desk.rules.default_code(), args.path)
    say(f"Đã nhận lời văn của {count} mức.")
    return 0


def _gate_counts(card: Scorecard) -> str:
    return "/".join(str(sum(1 for gate in card.gates if gate.star == star)) for star in (3, 4, 5))


def _say_scorecard(card: Scorecard) -> None:
    say(f"{card.code} · {card.title}")
    for part in card.parts:
        say(f"\nPhần {part.code}. {part.title} ({points_text(part.points)} điểm)")
        for node in part.children:
            _say_node(node, "  ")


def _say_node(node: Group | Criterion, indent: str) -> None:
    say(f"{indent}{node.code} {node.title} ({points_text(node.points)})")
    for note in node.notes:
        say(f"{indent}  ghi chú: {note.text}")
    if isinstance(node, Group):
        for child in node.children:
            _say_node(child, indent + "  ")
        return
    for case in node.cases:
        say(f"{indent}  trường hợp {case.number}: {case.title}")
    lists = [case.levels for case in node.cases] or [node.levels]
    for levels in lists:
        for level in levels:
            star = f"  [{'*' * level.min_star}]" if level.min_star else ""
            say(f"{indent}  {level.number}. {level.label} – {points_text(level.points)} điểm{star}")
