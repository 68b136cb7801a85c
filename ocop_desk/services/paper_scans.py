"""Scans and photos of paper scorecards: read by the codes on their pages, attached to sheets, copied out again."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from ocop_desk.documents.evidence_media import MediaFacts, inspect
from ocop_desk.documents.paper_code_reading import codes_of_pages
from ocop_desk.domain.dossiers import Media
from ocop_desk.domain.file_names import clean_file_name
from ocop_desk.domain.paper_codes import PaperPlace, ScannedSheet, council_tag, divide_scan, scorecard_tag
from ocop_desk.domain.problems import Problem
from ocop_desk.domain.records import SessionState, SheetSource
from ocop_desk.domain.said import Said, said
from ocop_desk.domain.text import clean_line
from ocop_desk.packages.files import open_regular
from ocop_desk.services.desk import Desk
from ocop_desk.services.evidence_adding import Incoming, bring_in, counted
from ocop_desk.services.evidence_copying import save_evidence
from ocop_desk.services.refusals import refuse, refuse_if
from ocop_desk.services.session_state import demand_state, entry_of
from ocop_desk.store.paper_sheets import PaperScan as PaperScan
from ocop_desk.store.paper_sheets import TakenBack
from ocop_desk.store.unit_of_work import UnitOfWork
from ocop_desk.store.values import ContentState, StoredContent, StoredRound

Tell = Callable[[int, int, str], None]
"""Takes how much is done, of how much, and what is at work; raises Cancelled where somebody wants to stop."""

_SCANS = (Media.PDF, Media.JPEG, Media.PNG)


@dataclass(frozen=True, slots=True)
class ScanTarget:
    """A sheet that a scan shows; `pages` of the file are its own, all of them where empty."""

    entry_id: int
    member_id: int
    round_number: int
    pages: tuple[int, ...] = ()


@dataclass(frozen=True)
class ScanPlan:
    """Whose papers a file shows. With `problems` nothing is attached; `notices` are pages that could not be read."""

    path: Path
    pages: int
    targets: tuple[ScanTarget, ...]
    problems: tuple[Problem, ...] = ()
    notices: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class ScanReport:
    """Sheets to which a file was attached, and those that had it already."""

    attached: tuple[ScanTarget, ...]
    already_there: tuple[ScanTarget, ...]


def read_scan(desk: Desk, path: Path, tell: Tell | None = None) -> ScanPlan:
    """Find by the codes on its pages to which sheets a scan or photo belongs.

    Raises InputRefused where it is no PDF, JPEG or PNG, or no page has a readable code; Cancelled, FileTrouble.
    """
    with open_regular(path) as file:
        facts = _facts(path.name, inspect(path.name, file))
        told = None if tell is None else lambda done, of: tell(done, of, path.name)
        codes = codes_of_pages(file, facts.media, facts.pages, told)
    division = divide_scan(codes)
    if not division.sheets:
        raise refuse(
            "no_paper_code",
            said("Không đọc được mã phiếu nào trong {pages} trang.", pages=len(codes)),
            said("Chụp hoặc quét lại cho thấy rõ ô mã ở cuối trang, hoặc chọn phiếu rồi đính bằng tay."),
            path.name,
        )
    targets: list[ScanTarget] = []
    problems: list[Problem] = []
    with desk.read() as work:
        for sheet in division.sheets:
            found = _problem(work, sheet)
            if found is not None:
                problems.append(found)
            place = sheet.code.place
            pages = sheet.pages if len(sheet.pages) < len(codes) else ()
            targets.append(ScanTarget(place.entry_id, place.member_id, place.round_number, pages))
    notices = [_unread(page, said("không thuộc phiếu nào nên bỏ qua")) for page in division.unknown]
    notices += [_unread(page, said("xếp theo phiếu ở trang trước")) for page in division.guessed]
    return ScanPlan(path, len(codes), tuple(targets), tuple(problems), tuple(notices))


def attach_scan(desk: Desk, path: Path, targets: Sequence[ScanTarget], tell: Tell | None = None) -> ScanReport:
    """Attach a file to sheets from paper, or to papers still being typed in; its bytes are stored once.

    All are checked before any gets it. Raises InputRefused, Cancelled, DiskFull, FileTrouble.
    """
    size = path.stat().st_size if path.is_file() else 0
    incoming = Incoming(clean_file_name(path.name), size, lambda: open_regular(path))

    def told(done: int) -> None:
        if tell is not None:
            tell(done, size, path.name)

    def keep(facts: MediaFacts, content: StoredContent) -> ScanReport:
        _facts(path.name, facts)
        return _keep(desk, incoming.name, content, facts.pages, targets)

    desk.demand("paper.scan_attached")
    with desk.read() as work:
        refuse_if(problem for one in targets for problem in _target_problems(work, one))
    return bring_in(desk, incoming, told, keep)


def scans_of(desk: Desk, entry_id: int, member_id: int, round_number: int | None = None) -> tuple[PaperScan, ...]:
    """The scans of a sheet, those taken back among them; none where there is no such sheet.

    In the product's last round where none is named.
    """
    with desk.read() as work:
        one = _round(work, entry_id, round_number)
        return work.paper_sheets.scans(one.round_id, member_id) if one else ()


def take_back_scan(desk: Desk, entry_id: int, member_id: int, scan_id: int, reason: str) -> None:
    """Let a scan that was attached to this sheet by mistake count no more; it stays in the file, with the reason.

    Raises InputRefused: no such scan, taken back already, no reason, a session that is closed.
    """
    reason = clean_line(reason)
    with desk.write() as work:
        work.permit("paper.scan_taken_back")
        _, session = entry_of(work, entry_id)
        demand_state(session, SessionState.OPEN)
        number, scan = _scan_of(work, entry_id, member_id, scan_id)
        if scan.taken_back is not None:
            raise refuse(
                "scan_taken_back",
                said("Bản quét {name} đã được rút: {reason}", name=scan.name, reason=scan.taken_back.reason),
                said("Nếu rút nhầm thì đính lại cùng tệp ấy."),
            )
        if not reason:
            raise refuse("reason_wanted", said("Chưa ghi lý do rút bản quét."), said("Ghi lý do để giữ trong nhật ký."))
        work.paper_sheets.take_back(scan_id, TakenBack(reason, desk.actor, desk.clock()))
        details = {
            "entry": entry_id,
            "round": number,
            "member": member_id,
            "scan": scan_id,
            "name": scan.name,
            "sha256": scan.sha256,
            "reason": reason,
        }
        work.record("paper.scan_taken_back", str(entry_id), details)
        work.commit()


def save_scan(desk: Desk, scan: PaperScan, target: Path, tell: Tell | None = None) -> None:
    """Write a scan to a file as it came. Raises InputRefused where its bytes are away, else as `save_evidence`."""
    if not scan.here:
        raise refuse(
            "scan_away",
            said("Bản quét {name} không nằm trong bản sao này của tệp Hội đồng.", name=scan.name),
            said("Mở tệp Hội đồng gốc, hoặc đính lại cùng tệp ấy."),
        )
    save_evidence(desk, scan, target, tell)


def _scan_of(work: UnitOfWork, entry_id: int, member_id: int, scan_id: int) -> tuple[int, PaperScan]:
    """The scan of that number among those of a member's sheets of a product, with the round. Raises InputRefused."""
    for one in work.rounds.all(entry_id):
        for scan in work.paper_sheets.scans(one.round_id, member_id):
            if scan.scan_id == scan_id:
                return one.number, scan
    raise refuse(
        "no_such_scan",
        said("Phiếu này không có bản quét số {number}.", number=scan_id),
        said("Xem `paper scans`."),
    )


def _keep(desk: Desk, name: str, content: StoredContent, pages: int, targets: Sequence[ScanTarget]) -> ScanReport:
    attached: list[ScanTarget] = []
    there: list[ScanTarget] = []
    with desk.write() as work:
        problems = [problem for one in targets for problem in _target_problems(work, one, pages)]
        refuse_if(problems)
        content_id = counted(work, content)
        for one in targets:
            scoring_round = _round(work, one.entry_id, one.round_number)
            assert scoring_round is not None  # a target without one is a problem
            round_id = scoring_round.round_id
            here = work.paper_sheets.scans(round_id, one.member_id)
            if any(scan.content_id == content_id and scan.taken_back is None for scan in here):
                there.append(one)
                continue
            work.paper_sheets.add_scan(round_id, one.member_id, content_id, name, one.pages, desk.actor, desk.clock())
            details = {
                "entry": one.entry_id,
                "round": one.round_number,
                "member": one.member_id,
                "name": name,
                "pages": list(one.pages),
                "sha256": content.sha256,
            }
            work.record("paper.scan_attached", str(one.entry_id), details)
            attached.append(one)
        if attached or content.state is not ContentState.HERE:
            work.commit()
    return ScanReport(tuple(attached), tuple(there))


def _facts(name: str, facts: MediaFacts) -> MediaFacts:
    if facts.media not in _SCANS:
        raise refuse(
            "no_scan",
            said("Bản quét phiếu phải là PDF, ảnh JPEG hoặc PNG."),
            said("Quét lại thành PDF, hoặc chụp thành JPEG."),
            name,
        )
    return facts


def _problem(work: UnitOfWork, sheet: ScannedSheet) -> Problem | None:
    """Why pages of a scan belong to no sheet of this file."""
    place, pages = sheet.code.place, said("Trang {pages}", pages=", ".join(map(str, sheet.pages)))
    if sheet.code.council != council_tag(work.exchange.identity().council_uid):
        return Problem(
            "other_council",
            pages,
            said("Phiếu giấy này in từ tệp của Hội đồng khác."),
            said("Mở đúng tệp Hội đồng, hoặc bỏ trang ấy ra khỏi bản quét."),
        )
    entry = work.sessions.entry(place.entry_id)
    if entry is None or entry.session_id != place.session_id or not _has_round(work, place):
        return Problem(
            "no_such_paper",
            pages,
            said("Phiên họp chưa có lượt chấm mà phiếu giấy này in cho."),
            said("Mở lượt chấm trước; nếu chương trình họp đã đổi thì in lại phiếu."),
        )
    card, _ = work.sessions.frozen_product(place.entry_id)
    if sheet.code.scorecard != scorecard_tag(card.sha256):
        return Problem(
            "other_scorecard",
            pages,
            said("Phiếu giấy này in theo bộ tiêu chí khác với bộ đã khóa khi khai mạc."),
            said("In lại phiếu và mời thành viên chấm trên phiếu mới."),
        )
    target = ScanTarget(place.entry_id, place.member_id, place.round_number)
    return next(iter(_target_problems(work, target)), None)


def _has_round(work: UnitOfWork, place: PaperPlace) -> bool:
    return _round(work, place.entry_id, place.round_number) is not None


def _round(work: UnitOfWork, entry_id: int, number: int | None) -> StoredRound | None:
    if number is None:
        return work.rounds.last(entry_id)
    return next((one for one in work.rounds.all(entry_id) if one.number == number), None)


def _target_problems(work: UnitOfWork, target: ScanTarget, pages: int | None = None) -> list[Problem]:
    """What keeps a scan from a sheet: no such sheet, one that did not come from paper, a session that is closed."""
    _, session = entry_of(work, target.entry_id)
    demand_state(session, SessionState.OPEN)
    one = _round(work, target.entry_id, target.round_number)
    if one is None or target.member_id not in one.entitled:
        return [
            _target_problem(
                "no_such_sheet",
                target,
                said(
                    "Không có phiếu của thành viên số {member_id} trong lượt {number}.",
                    member_id=target.member_id,
                    number=target.round_number,
                ),
                said("Chọn đúng sản phẩm, thành viên và lượt chấm."),
            )
        ]
    problems = []
    source = work.sheets.source(one.round_id, target.member_id)
    if source not in (None, SheetSource.PAPER):
        problems.append(
            _target_problem(
                "not_from_paper",
                target,
                said("Phiếu này đã nộp trên máy, không phải phiếu giấy."),
                said("Giữ bản giấy ngoài tệp; kết quả tính theo phiếu đã nộp."),
            )
        )
    strange = [page for page in target.pages if pages is not None and not 1 <= page <= max(pages, 1)]
    if strange:
        problems.append(
            _target_problem(
                "no_such_page",
                target,
                said("Tệp chỉ có {pages} trang.", pages=pages),
                said("Ghi lại số trang."),
            )
        )
    return problems


def _target_problem(code: str, target: ScanTarget, message: Said, remedy: Said) -> Problem:
    place = said("Mục {entry} · thành viên {member}", entry=target.entry_id, member=target.member_id)
    return Problem(code, place, message, remedy)


def _unread(page: int, what: Said) -> Problem:
    return Problem(
        "unread_page",
        said("Trang {page}", page=page),
        said("Không đọc được mã phiếu; {what}.", what=what),
        said("Xem lại trang đó trong bản quét."),
    )
