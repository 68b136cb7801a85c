"""`spare`: the continuous copy of a council file, and becoming the secretary's laptop from it."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from ocop_desk.cli.opening import key_for, opened, settings_of
from ocop_desk.cli.output import say, say_table
from ocop_desk.cli.parsing import Commands, Parser, command, group
from ocop_desk.cli.progress import ProgressLine
from ocop_desk.domain.clock import system_clock
from ocop_desk.domain.continuous_copy import Standing
from ocop_desk.domain.numbers import clock_text
from ocop_desk.domain.said import said
from ocop_desk.services.refusals import refuse

if TYPE_CHECKING:
    from ocop_desk.packages.state_lines import ReadLine
    from ocop_desk.services.continuous_copy import CopyReport
    from ocop_desk.services.taking_over import Spare

_STANDINGS = {
    Standing.ALONE: "Thư mục chưa có bản chép nào của Hội đồng này.",
    Standing.CURRENT: "Tệp này có đủ mọi việc trong bản chép mới nhất.",
    Standing.TAKEN_OVER: "Máy khác đã thay máy thư ký; tệp này chỉ còn để xem.",
    Standing.RIVAL: "Có hai máy cùng thay máy thư ký. Chọn một máy: máy đó thay lại từ bản chép này.",
    Standing.BEHIND: "Bản chép mới hơn tệp này. Thay máy thư ký từ bản chép, hoặc làm tiếp bằng spare go-on.",
    Standing.FORKED: "Máy cũ đã làm tiếp sau khi được thay. Xem lại rồi làm tiếp bằng spare go-on.",
}


def add_commands(commands: Commands) -> None:
    """Add `spare` with its verbs."""
    verbs = group(commands, "spare", "bản chép liên tục và máy dự phòng thay máy thư ký")
    _folder(command(verbs, "copy", "ghi trạng thái hiện nay vào thư mục, nếu có việc mới", _copy))
    _folder(command(verbs, "list", "các bản chép trong một USB hoặc thư mục", _list))
    taking = _folder(command(verbs, "take-over", "máy này thay máy thư ký từ bản chép", _take_over))
    taking.add_argument("--to", type=Path, required=True, metavar="TỆP-MỚI.ocop", help="tệp Hội đồng mới trên máy này")
    standing = command(verbs, "standing", "tệp này còn được làm tiếp không", _standing)
    standing.add_argument("folder", type=Path, nargs="?", metavar="THƯ-MỤC")
    export = command(verbs, "export", "xuất việc và phiếu chỉ tệp này có ra một thư mục mới", _export)
    export.add_argument("target", type=Path, metavar="THƯ-MỤC-MỚI")
    export.add_argument("--beside", type=Path, metavar="THƯ-MỤC", help="so với bản chép trong thư mục này")
    going = _folder(command(verbs, "go-on", "làm tiếp sau một bản chép có việc mà tệp này không có", _go_on))
    going.add_argument("--reason", required=True, help="lý do, ghi vào nhật ký")
    evidence = command(verbs, "evidence", "lấy lại nội dung minh chứng từ tệp Hội đồng khác", _evidence)
    evidence.add_argument("source", type=Path, metavar="TỆP-CŨ.ocop")


def _folder(parser: Parser) -> Parser:
    parser.add_argument("folder", type=Path, metavar="THƯ-MỤC", help="USB hoặc thư mục của bản chép")
    return parser


def _copy(args: argparse.Namespace) -> int:
    from ocop_desk.services.continuous_copy import continuous_copy

    with opened(args) as desk:
        report = continuous_copy(desk, args.folder, begun=False).write()
    if report.written:
        assert report.last is not None
        say(f"Đã ghi trạng thái số {report.last.line.number} vào {args.folder}, đã đọc lại và khớp.")
        return 0
    return _told(report)


def _list(args: argparse.Namespace) -> int:
    from ocop_desk.services.taking_over import Spare, spares_in

    found = spares_in(args.folder)
    rows = [
        (
            one.folder.name,
            one.file.council or ("(có mật khẩu)" if one.file.locked else "—"),
            one.state.line.number,
            clock_text(one.written_at),
            one.state.line.host,
            one.code,
        )
        for one in found
        if isinstance(one, Spare)
    ]
    if rows:
        say_table(("Thư mục", "Hội đồng", "Số", "Lúc", "Máy", "Mã khóa máy"), rows)
    for other in found:
        if not isinstance(other, Spare):
            say(f"{other.folder.name}: {other.why}")
    return 0 if rows else 1


def _take_over(args: argparse.Namespace) -> int:
    from ocop_desk.services.taking_over import take_over

    spare = _only_spare(args.folder)
    if spare.lost:
        say(f"{spare.lost} bản chép sau cùng không đọc được; lấy bản số {spare.state.line.number}.")
    path = take_over(spare, args.to, system_clock, settings_of(args).actor, key_for(args, spare.copy))
    say(
        f"Máy này là máy thư ký từ nay, với tệp {path}, theo trạng thái lúc {clock_text(spare.written_at)}. "
        "Máy cũ nếu bật lại chỉ còn để xem."
    )
    return 0


def _only_spare(folder: Path) -> "Spare":
    from ocop_desk.services.taking_over import Spare, spares_in

    found = spares_in(folder)
    usable = [one for one in found if isinstance(one, Spare)]
    if len(usable) > 1:
        names = ", ".join(one.folder.name for one in usable)
        raise refuse(
            "several_councils",
            said("Trong {folder} có bản chép của nhiều Hội đồng: {names}.", folder=folder, names=names),
            said("Ghi rõ thư mục của một Hội đồng."),
        )
    if not usable:
        raise refuse("no_spare", next(one.why for one in found if not isinstance(one, Spare)))
    return usable[0]


def _standing(args: argparse.Namespace) -> int:
    from ocop_desk.services.continuous_copy import continuous_copy
    from ocop_desk.services.spare import standing_of_desk

    with opened(args, read_only=True) as desk:
        stands = standing_of_desk(desk)
        report = continuous_copy(desk, args.folder, begun=False).look() if args.folder else None
    by = stands.superseded
    if by is not None:
        when = f" lúc {clock_text(by.taken_over_at)}" if by.taken_over_at else ""
        say(f"Máy {by.host or '—'} ({by.actor or '—'}) đã thay máy thư ký{when}; tệp này chỉ còn để xem.")
        return 1
    say(f"Máy thư ký thứ {stands.epoch} của Hội đồng {stands.council}.")
    return 0 if report is None else _told(report)


def _export(args: argparse.Namespace) -> int:
    from ocop_desk.services.continuous_copy import continuous_copy
    from ocop_desk.services.spare import export_only_here

    with opened(args, read_only=True) as desk:
        chain: tuple[ReadLine, ...] = ()
        if args.beside is not None:
            copy = continuous_copy(desk, args.beside, begun=True)
            copy.look()
            chain = copy.chain
        alone = export_only_here(desk, args.target, chain)
    say(f"Đã xuất {len(alone.events)} việc và {alone.received} phiếu chỉ tệp này có ra {args.target}.")
    return 0


def _go_on(args: argparse.Namespace) -> int:
    from ocop_desk.services.continuous_copy import continuous_copy
    from ocop_desk.services.spare import accept_fork

    with opened(args) as desk:
        copy = continuous_copy(desk, args.folder, begun=True)
        report = copy.look()
        if report.last is None or report.standing not in (Standing.BEHIND, Standing.FORKED):
            return _told(report)
        accept_fork(desk, report.last, args.reason)
        copy.write()
    say(f"Làm tiếp sau bản chép số {report.last.line.number}; lý do đã ghi vào nhật ký.")
    return 0


def _evidence(args: argparse.Namespace) -> int:
    from ocop_desk.services.evidence_return import return_evidence

    with opened(args) as desk, ProgressLine() as progress:
        returned = return_evidence(desk, args.source, key_for(args, args.source), progress.tell)
    say(f"Đã lấy lại nội dung {returned.back} tài liệu; còn thiếu {returned.away}.")
    return 0


def _told(report: "CopyReport") -> int:
    say(_STANDINGS[report.standing])
    return 0 if report.standing in (Standing.ALONE, Standing.CURRENT) else 1
