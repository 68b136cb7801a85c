"""`round`: open a scoring round, see who has finished, let a member off, reveal."""

import argparse

from ocop_desk.cli.opening import opened
from ocop_desk.cli.output import say, say_table
from ocop_desk.cli.parsing import Commands, Parser, command, group
from ocop_desk.domain.numbers import points_text
from ocop_desk.domain.records import SessionRecord, member_key


def add_commands(commands: Commands) -> None:
    """Add `round` with its verbs."""
    verbs = group(commands, "round", "lượt chấm của một sản phẩm")
    opening = _entry_verb(verbs, "open", "mở lượt chấm; từ lượt 2 phải có lý do", _open)
    opening.add_argument("--reason", default="")
    _entry_verb(verbs, "progress", "ai đã nộp phiếu (không có điểm)", _progress)
    excuse = _entry_verb(verbs, "excuse", "ghi thành viên không chấm lượt này", _excuse)
    excuse.add_argument("--member", type=int, required=True)
    excuse.add_argument("--reason", required=True)
    _entry_verb(verbs, "reveal", "mở phiếu: công bố mọi phiếu cùng lúc", _reveal)


def _entry_verb(verbs: Commands, name: str, text: str, run: object) -> Parser:
    parser = command(verbs, name, text, run)  # type: ignore[arg-type]
    parser.add_argument("entry", type=int, help="số mục chương trình (xem session show)")
    return parser


def _open(args: argparse.Namespace) -> int:
    from ocop_desk.services.scoring import open_round, progress

    with opened(args) as desk:
        number = open_round(desk, args.entry, args.reason)
        waiting = progress(desk, args.entry).waiting
    say(f"Đã mở lượt chấm {number}; chờ {len(waiting)} phiếu.")
    return 0


def _progress(args: argparse.Namespace) -> int:
    from ocop_desk.services.scoring import progress
    from ocop_desk.services.session_state import entry_of

    with opened(args, read_only=True) as desk:
        standing = progress(desk, args.entry)
        with desk.read() as work:
            _, session = entry_of(work, args.entry)
            names = {m.member_id: m.name for m in work.sessions.frozen_roster(session.session_id)}
    say(f"Lượt {standing.round_number}: đã nộp {len(standing.submitted)}/{len(standing.entitled)}")
    for member_id in standing.entitled:
        done = "✓" if member_id in standing.submitted else "–" if member_id in standing.excused else " "
        say(f"  {done} {names[member_id]}")
    return 0


def _excuse(args: argparse.Namespace) -> int:
    from ocop_desk.services.scoring import excuse_member

    with opened(args) as desk:
        excuse_member(desk, args.entry, args.member, args.reason)
    say("Đã ghi; lượt chấm không chờ phiếu của thành viên này.")
    return 0


def _reveal(args: argparse.Namespace) -> int:
    from ocop_desk.services.scoring import reveal

    with opened(args) as desk:
        record = reveal(desk, args.entry)
    say_standing(record, args.entry)
    return 0


def say_standing(record: SessionRecord, entry_id: int) -> None:
    """Totals, mean, spread and what is still open, as the board shows them after the reveal."""
    result = record.results[entry_id]
    product = next(one for one in record.products if one.entry_id == entry_id)
    names = {member_key(member_id): member.name for member_id, member in record.members.items()}
    say(f"{product.product.name} · {product.product.scorecard}")
    say_table(("Thành viên", "Tổng"), [(names[key], points_text(total)) for key, total in result.totals.items()])
    if result.mean is None:
        return
    say(f"Trung bình {result.mean_text} ({result.mean}) → {result.band} sao theo điểm")
    say(f"Chênh lệch {points_text(result.spread or 0)}{': vượt mức, phải chấm lại' if result.new_round else ''}")
    gates = {(gate.criterion, gate.star): gate for gate in result.gates}
    for key in result.open_findings:
        gate = gates[key]
        proposal = "đạt" if gate.proposed else "chưa đạt"
        say(
            f"Cần kết luận: tiêu chí {gate.criterion}, {gate.star} sao, từ mức {gate.level}: "
            f"{gate.at_or_above}/{gate.of} phiếu đạt, đề xuất {proposal}"
        )
    if result.stars is not None:
        say(f"Kết quả: {result.stars} sao")
