"""What happened to a dossier since somebody checked it."""

from dataclasses import dataclass
from datetime import datetime

from ocop_desk.services.desk import Desk
from ocop_desk.services.dossier_state import demand_dossier

ADDED, DESCRIBED, REMOVED = "evidence.added", "evidence.described", "evidence.removed"
HEAD_CHANGED, KEPT = "dossier.changed", "dossier.kept"
_KINDS = (ADDED, DESCRIBED, REMOVED, HEAD_CHANGED, KEPT)


@dataclass(frozen=True, slots=True)
class DossierEvent:
    """One change that a check looks at. `subject` is the document's name where it is about one."""

    at: datetime
    actor: str
    kind: str
    subject: str


def changes_since_check(desk: Desk, dossier_id: int) -> tuple[DossierEvent, ...]:
    """Changes after the last check, the latest last; empty where it was never checked. Raises InputRefused."""
    with desk.read() as work:
        demand_dossier(work, dossier_id)
        check = work.dossiers.last_check(dossier_id)
        if check is None:
            return ()
        mine = {one.document_id for one in work.dossiers.content(dossier_id).documents}
        mine |= {one.document_id for one in work.dossiers.removed(dossier_id)}
        events = work.audit.since(check.checked_at, _KINDS)
    about = [
        one
        for one in events
        if one.details.get("dossier") == dossier_id
        or ("dossier" not in one.details and one.details.get("document") in mine)
    ]
    of_document = {ADDED, DESCRIBED, REMOVED}
    return tuple(
        DossierEvent(one.at, one.actor, one.kind, one.subject if one.kind in of_document else "") for one in about
    )
