"""Dossiers for tests of rules: documents and links that are valid, without any file."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from ocop_desk.domain.dossiers import Dossier, DossierContent, Evidence, EvidenceFacts, EvidenceLink, Media
from ocop_desk.domain.products import RegistrationKind

ADDED = datetime(2026, 11, 20, 1, 0, tzinfo=UTC)


def a_document(number: int = 1, name: str = "", pages: int = 3, **changes: Any) -> Evidence:
    """A PDF of a dossier; number, hash and name go together."""
    values: dict[str, Any] = {
        "document_id": number,
        "dossier_id": 1,
        "content_id": number,
        "name": name or f"tai-lieu-{number}.pdf",
        "facts": EvidenceFacts(),
        "media": Media.PDF,
        "size": 1000 + number,
        "sha256": f"{number:064x}",
        "pages": pages,
        "here": True,
        "added_by": "Thư ký",
        "added_at": ADDED,
    }
    return Evidence(**{**values, **changes})


def a_content(*documents: Evidence, links: Iterable[EvidenceLink] = ()) -> DossierContent:
    """A dossier with these documents and links."""
    return DossierContent(Dossier(1, 1, RegistrationKind.FIRST, 2026), documents, tuple(links))
