"""The audit chain as people read it: who did what and when, one plain sentence an event, searched and written out."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from ocop_desk.domain.audit_codes import audit_code, read_audit_code
from ocop_desk.domain.numbers import clock_text, in_viet_nam
from ocop_desk.domain.said import Said
from ocop_desk.domain.text import fold
from ocop_desk.services.audit_codes import SoughtCode, look_for
from ocop_desk.services.audit_words import Names, sentence_of
from ocop_desk.services.csv_lines import csv_for_excel
from ocop_desk.services.desk import Desk
from ocop_desk.store.audit import broken_links
from ocop_desk.store.values import AuditEvent


@dataclass(frozen=True, slots=True)
class AuditLine:
    """One event in words; `is_broken` where it is no longer what was recorded."""

    seq: int
    at: datetime
    actor: str
    kind: str
    sentence: Said
    is_broken: bool


@dataclass(frozen=True)
class AuditLog:
    """The events that were asked for, the newest last, and the short code of the head of the whole chain."""

    lines: tuple[AuditLine, ...]
    events: int
    """Of the whole chain."""
    head: str
    """The code of the last event; empty in an empty chain."""
    sought: SoughtCode | None = None
    """Where a code was searched for: how it stands in the file. Then `lines` has its event alone, if there is one."""


def audit_log(
    desk: Desk, search: str = "", since: date | None = None, until: date | None = None, kinds: Iterable[str] = ()
) -> AuditLog:
    """Events whose sentence or actor holds the words searched for (marks ignored), of these days and kinds.

    A kind is named whole or by what stands before the point ("round"). A code as papers print it finds its event, of
    whatever day and kind. The chain is looked through as a whole first.
    """
    wanted, kinds, code = fold(search), tuple(kinds), read_audit_code(search)
    with desk.read() as work:
        events = work.audit.events()
        names = Names(work)
    broken = set(broken_links(events))
    sought = look_for(code, events, broken) if code else None
    lines = (
        AuditLine(event.seq, event.at, event.actor, event.kind, sentence_of(event, names), event.seq in broken)
        for event in events
        if (event.seq == sought.seq if sought else _is_of(event, since, until, kinds))
    )
    found = tuple(line for line in lines if sought or not wanted or wanted in fold(f"{line.actor} {line.sentence}"))
    head = audit_code(events[-1].seq, events[-1].hash) if events else ""
    return AuditLog(found, len(events), head, sought)


def as_csv(lines: Iterable[AuditLine]) -> bytes:
    """The lines for a spreadsheet."""
    rows = ((str(line.seq), clock_text(line.at), line.actor, line.kind, str(line.sentence)) for line in lines)
    return csv_for_excel(("Số", "Lúc", "Người", "Việc", "Nội dung"), rows)


def _is_of(event: AuditEvent, since: date | None, until: date | None, kinds: tuple[str, ...]) -> bool:
    day = in_viet_nam(event.at).date()
    if (since is not None and day < since) or (until is not None and day > until):
        return False
    return not kinds or any(event.kind == kind or event.kind.startswith(f"{kind}.") for kind in kinds)
