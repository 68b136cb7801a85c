"""The dossiers that the products of a session were scored on, as kept at its opening."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, select

from ocop_desk.domain.dossiers import EvidenceKind
from ocop_desk.domain.records import DocumentRecord, DossierRecord
from ocop_desk.store.dossier_tables import dossier, dossier_check, session_dossier
from ocop_desk.store.tables import agenda_entry


def used_dossiers(connection: Connection, session_id: int) -> dict[int, DossierRecord]:
    """The dossiers by agenda entry; none before the opening, or where a product had none."""
    query = (
        select(
            session_dossier.c.entry_id,
            session_dossier.c.dossier_id,
            session_dossier.c.inventory,
            dossier.c.kind,
            dossier_check.c.complete,
            dossier_check.c.decision,
            dossier_check.c.wanting,
        )
        .join(dossier, session_dossier.c.dossier_id == dossier.c.dossier_id)
        .join(agenda_entry, session_dossier.c.entry_id == agenda_entry.c.entry_id)
        .outerjoin(dossier_check, session_dossier.c.check_id == dossier_check.c.check_id)
        .where(agenda_entry.c.session_id == session_id)
    )
    return {
        row.entry_id: DossierRecord(
            dossier_id=row.dossier_id,
            kind=row.kind,
            complete=bool(row.complete),
            decision=row.decision or "",
            wanting=tuple(row.wanting or ()),
            documents=tuple(map(_document, row.inventory)),
        )
        for row in connection.execute(query)
    }


def _document(line: Mapping[str, Any]) -> DocumentRecord:
    return DocumentRecord(line["document"], line["name"], EvidenceKind(line["kind"]), line["size"], line["sha256"])
