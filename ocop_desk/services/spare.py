"""A desk that another one took over from: how it hears of it, what it alone has, and how that gets out of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ocop_desk.domain.file_endings import SHEET_SUFFIX
from ocop_desk.domain.said import said
from ocop_desk.packages.folders import folder_appearing_whole
from ocop_desk.packages.state_lines import ReadLine
from ocop_desk.services.audit_log import AuditLine, as_csv, audit_log
from ocop_desk.services.desk import Desk
from ocop_desk.services.refusals import refuse
from ocop_desk.store.desk_standing import SupersededDesk
from ocop_desk.store.unit_of_work import UnitOfWork

EVENTS_FILE = "viec-chi-may-nay-co.csv"
SHEETS_FOLDER = "phieu"


@dataclass(frozen=True, slots=True)
class DeskStanding:
    """Which desk a file is; `superseded` names the one that took over, None where this one goes on."""

    council: str
    epoch: int
    superseded: SupersededDesk | None


@dataclass(frozen=True, slots=True)
class OnlyHere:
    """What a file has that the desk which went on does not have."""

    events: tuple[AuditLine, ...]
    received: int
    """Sheets of other laptops that came in here."""


def standing_of_desk(desk: Desk) -> DeskStanding:
    """Which desk the open file is, and whether it may go on."""
    with desk.read() as work:
        identity = work.exchange.identity()
        return DeskStanding(identity.council_uid, identity.desk_epoch, work.desks.superseded())


def heard_of_epoch(desk: Desk, epoch: int, actor: str = "", host: str = "") -> DeskStanding:
    """Take note of a desk's epoch that a notice, bundle or sheet carries: a later one than the file's has taken over.

    Only for what was checked to be genuine and of this council. The file is one to look at only then.
    """
    stands = standing_of_desk(desk)
    if epoch > stands.epoch and stands.superseded is None:
        _supersede(desk, SupersededDesk(epoch, actor, host, None, None, None, desk.clock()))
        return standing_of_desk(desk)
    return stands


def retire(desk: Desk, chain: Sequence[ReadLine]) -> None:
    """Take note that a later desk wrote into the journal; once noted it stays."""
    with desk.read() as work:
        if work.desks.superseded() is not None:
            return
        epoch = work.exchange.identity().desk_epoch
        events, received = shared_with(work, chain)
    by = next(one.line for one in chain if one.line.epoch > epoch)
    _supersede(desk, SupersededDesk(by.epoch, by.actor, by.host, by.at, events, received, desk.clock()))


def shared_with(work: UnitOfWork, chain: Sequence[ReadLine]) -> tuple[int, int]:
    """Events and received sheets that the file has in common with the states of a journal."""
    for one in reversed(chain):
        if work.audit.hash_at(one.line.events) == one.line.head:
            return one.line.events, one.line.received
    return 0, 0


def only_here(desk: Desk, chain: Sequence[ReadLine] = ()) -> OnlyHere:
    """What the file alone has: since it was taken over from, or beside the states of a journal."""
    with desk.read() as work:
        events, received = _shared(work, chain)
        sheets = len(work.exchange.received_after(received))
    lines = [one for one in audit_log(desk).lines if one.seq > events and one.kind != "desk.superseded"]
    return OnlyHere(tuple(lines), sheets)


def export_only_here(desk: Desk, target: Path, chain: Sequence[ReadLine] = ()) -> OnlyHere:
    """Write what the file alone has into a new folder: a list of its acts, and the files of received sheets.

    The desk that went on collects the sheets as any others; those it has already do no harm. Raises FileTrouble,
    DiskFull.
    """
    alone = only_here(desk, chain)
    with desk.read() as work:
        sheets = work.exchange.received_after(_shared(work, chain)[1])
    with folder_appearing_whole(target) as folder:
        (folder / EVENTS_FILE).write_bytes(as_csv(alone.events))
        if sheets:
            (folder / SHEETS_FOLDER).mkdir()
        for sheet in sheets:
            (folder / SHEETS_FOLDER / f"{sheet.sha256[:16]}{SHEET_SUFFIX}").write_bytes(sheet.data)
    return alone


def accept_fork(desk: Desk, line: ReadLine, reason: str) -> None:
    """Go on after a line whose acts this file does not have, by decision of people. Raises InputRefused.

    The line stays in the journal and its copy beside it; nothing of it is taken into this file.
    """
    if not reason.strip():
        raise refuse("reason_wanted", said("Cần ghi lý do làm tiếp."))
    details = {"line": line.sha256, "number": line.line.number, "host": line.line.host, "reason": reason.strip()}
    with desk.write() as work:
        work.record("desk.fork_seen", line.line.host, details)
        work.commit()


def _shared(work: UnitOfWork, chain: Sequence[ReadLine]) -> tuple[int, int]:
    by = work.desks.superseded()
    if by is None or by.shared_events is None:
        return shared_with(work, chain)
    return by.shared_events, by.shared_received or 0


def _supersede(desk: Desk, by: SupersededDesk) -> None:
    with desk.write() as work:
        work.record("desk.superseded", by.host, {"epoch": by.epoch, "actor": by.actor, "host": by.host})
        work.desks.supersede(by)
        work.commit()
