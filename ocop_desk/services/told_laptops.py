"""Whether the session's laptops know how its rounds stand, by what the record says bundles and notices told them."""

from ocop_desk.domain.file_endings import NOTICE_SUFFIX
from ocop_desk.services.desk import Desk
from ocop_desk.services.round_notices import notice_of, told_by
from ocop_desk.store.unit_of_work import UnitOfWork
from ocop_desk.store.values import AuditEvent

_TELLING = ("bundle.written", "notice.written", "file.carried")


def laptops_want_notice(desk: Desk, session_id: int) -> bool:
    """Whether there are rounds, and a member with a key was not told how they stand now.

    A member of whom the record knows no bundle may have one all the same, from a desk that died right after writing it.
    """
    with desk.read() as work:
        exchange = work.exchange.session(session_id)
        if exchange is None:
            return False
        notice = notice_of(desk, work, exchange, exchange.notices)
        if not notice.rounds:
            return False
        now = told_by(notice)
        return any(told != now for told in _told(work, session_id).values())


def _told(work: UnitOfWork, session_id: int) -> dict[object, object]:
    """Member to what the last bundle of the member, or the last notice that safely reached a folder, told."""
    told: dict[object, object] = dict.fromkeys(work.exchange.keys(session_id))
    written: AuditEvent | None = None
    for event in work.audit.of(_TELLING):
        if event.kind == "notice.written":
            written = event
        elif event.kind == "file.carried":
            if written is not None and event.subject.endswith(NOTICE_SUFFIX):
                if written.details["session"] == session_id:
                    told = dict.fromkeys(told, written.details["told"])
                written = None
        elif event.details["session"] == session_id:
            members = event.details["members"]
            assert isinstance(members, list)
            told |= dict.fromkeys(members, event.details["told"])
    return told
