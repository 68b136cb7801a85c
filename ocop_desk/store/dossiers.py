"""Dossiers with their documents, pages and checks, and what sessions used of them."""

from collections.abc import Mapping
from dataclasses import fields
from datetime import datetime

from sqlalchemy import Connection, Row, Select, delete, func, insert, literal, select

from ocop_desk.domain.canonical import sha256_of
from ocop_desk.domain.clock import Clock
from ocop_desk.domain.dossiers import (
    Dossier,
    DossierContent,
    Evidence,
    EvidenceFacts,
    EvidenceLink,
    LinkSource,
    Region,
)
from ocop_desk.store.dossier_tables import (
    assessment,
    dossier,
    dossier_check,
    evidence_content,
    evidence_document,
    evidence_link,
    session_dossier,
)
from ocop_desk.store.values import ContentState, StoredCheck
from ocop_desk.store.writing import change_row, insert_row

_USED_AS = "ocop-desk/session-dossier/1"
_DOSSIER = tuple(one.name for one in fields(Dossier))
_FACTS = tuple(one.name for one in fields(EvidenceFacts))
_OF_CONTENT = ("media", "size", "sha256", "pages")
_OF_DOCUMENT = (
    "document_id", "dossier_id", "content_id", "name", "added_by", "added_at", "turned", "kept_from", "removed_at",
    "removed_reason",
)  # fmt: skip


class Dossiers:
    """The dossiers of the file. A change of one is noted in `changed_at`, so that a check of it shows its age."""

    def __init__(self, connection: Connection, clock: Clock) -> None:
        self._connection = connection
        self._clock = clock

    def add(self, new: Dossier) -> int:
        """Keep a new dossier and give its number; `dossier_id` of the value is not looked at."""
        now = self._clock()
        values = {name: getattr(new, name) for name in _DOSSIER if name != "dossier_id"}
        return insert_row(self._connection, dossier, {**values, "made_at": now, "changed_at": now})

    def change_head(self, changed: Dossier) -> None:
        """Keep samples, letter and day of receipt. Raises LookupError."""
        head = ("samples", "letter_number", "letter_date", "received")
        values = {name: getattr(changed, name) for name in head}
        self._change(changed.dossier_id, values)

    def get(self, dossier_id: int) -> Dossier | None:
        """The dossier of that number."""
        row = self._connection.execute(_DOSSIERS.where(dossier.c.dossier_id == dossier_id)).first()
        return None if row is None else Dossier(**row._mapping)

    def all(self) -> tuple[Dossier, ...]:
        """All dossiers in the order they were made."""
        return tuple(Dossier(**row._mapping) for row in self._connection.execute(_DOSSIERS))

    def of_product(self, product_id: int) -> tuple[Dossier, ...]:
        """The dossiers of a product, the latest last."""
        rows = self._connection.execute(_DOSSIERS.where(dossier.c.product_id == product_id))
        return tuple(Dossier(**row._mapping) for row in rows)

    def changed_at(self, dossier_id: int) -> datetime:
        """When anything of a dossier that a check looks at changed last. Raises LookupError."""
        found = select(dossier.c.changed_at).where(dossier.c.dossier_id == dossier_id)
        moment: datetime | None = self._connection.execute(found).scalar()
        if moment is None:
            raise LookupError(f"no dossier {dossier_id}")
        return moment

    def made_at(self, dossier_id: int) -> datetime:
        """When a dossier was begun. Raises LookupError."""
        moment: datetime | None = self._connection.execute(
            select(dossier.c.made_at).where(dossier.c.dossier_id == dossier_id)
        ).scalar()
        if moment is None:
            raise LookupError(f"no dossier {dossier_id}")
        return moment

    def content(self, dossier_id: int) -> DossierContent:
        """A dossier with its documents and pages. Raises LookupError."""
        head = self.get(dossier_id)
        if head is None:
            raise LookupError(f"no dossier {dossier_id}")
        mine = evidence_document.c.dossier_id == dossier_id
        there = evidence_document.c.removed_at.is_(None)
        links = select(evidence_link).join(evidence_document).where(mine, there).order_by(evidence_link.c.link_id)
        return DossierContent(
            head,
            tuple(_evidence(row) for row in self._connection.execute(_DOCUMENTS.where(mine, there))),
            tuple(_link(row) for row in self._connection.execute(links)),
        )

    def contents(self) -> dict[int, DossierContent]:
        """Every dossier with its documents and pages by number, in three readings however many there are."""
        there = evidence_document.c.removed_at.is_(None)
        documents: dict[int, list[Evidence]] = {}
        for row in self._connection.execute(_DOCUMENTS.where(there)):
            documents.setdefault(row.dossier_id, []).append(_evidence(row))
        links: dict[int, list[EvidenceLink]] = {}
        tied = select(evidence_link, evidence_document.c.dossier_id).join(evidence_document).where(there)
        for row in self._connection.execute(tied.order_by(evidence_link.c.link_id)):
            links.setdefault(row.dossier_id, []).append(_link(row))
        return {
            head.dossier_id: DossierContent(
                head, tuple(documents.get(head.dossier_id, ())), tuple(links.get(head.dossier_id, ()))
            )
            for head in self.all()
        }

    def removed(self, dossier_id: int) -> tuple[Evidence, ...]:
        """The documents that were taken out of a dossier."""
        query = _DOCUMENTS.where(
            evidence_document.c.dossier_id == dossier_id, evidence_document.c.removed_at.is_not(None)
        )
        return tuple(_evidence(row) for row in self._connection.execute(query))

    def add_document(
        self,
        dossier_id: int,
        content_id: int,
        name: str,
        facts: EvidenceFacts,
        by: str,
        kept_from: int | None = None,
    ) -> int:
        """Put a content that arrived into a dossier and give the document's number."""
        values = {
            **{name: getattr(facts, name) for name in _FACTS},
            "dossier_id": dossier_id,
            "content_id": content_id,
            "name": name,
            "turned": 0,
            "kept_from": kept_from,
            "added_by": by,
            "added_at": self._clock(),
            "removed_at": None,
            "removed_reason": "",
        }
        self.touch(dossier_id)
        return insert_row(self._connection, evidence_document, values)

    def document(self, document_id: int) -> Evidence | None:
        """The document of that number, removed or not."""
        row = self._connection.execute(_DOCUMENTS.where(evidence_document.c.document_id == document_id)).first()
        return None if row is None else _evidence(row)

    def describe(self, document_id: int, facts: EvidenceFacts) -> None:
        """Keep what is said of a document. Raises LookupError."""
        self._change_document(document_id, {name: getattr(facts, name) for name in _FACTS})

    def turn(self, document_id: int, degrees: int) -> None:
        """Keep how a document is turned for reading; no change that a check looks at. Raises LookupError."""
        change_row(self._connection, evidence_document, {"document_id": document_id}, {"turned": degrees})

    def remove_document(self, document_id: int, reason: str) -> None:
        """Take a document out of its dossier; its record stays, its pages are no longer tied. Raises LookupError."""
        self._connection.execute(delete(evidence_link).where(evidence_link.c.document_id == document_id))
        self._change_document(document_id, {"removed_at": self._clock(), "removed_reason": reason})

    def add_link(self, link: EvidenceLink, by: str) -> int:
        """Tie pages to a criterion and give the link's number; `link_id` of the value is not looked at."""
        values = {
            **{name: getattr(link, name) for name in ("document_id", "criterion", "first_page", "last_page", "source")},
            "region": _region_text(link.region),
            "added_by": by,
            "added_at": self._clock(),
        }
        return insert_row(self._connection, evidence_link, values)

    def link(self, link_id: int) -> EvidenceLink | None:
        """The link of that number."""
        row = self._connection.execute(select(evidence_link).where(evidence_link.c.link_id == link_id)).first()
        return None if row is None else _link(row)

    def remove_link(self, link_id: int) -> None:
        """Untie pages from a criterion."""
        self._connection.execute(delete(evidence_link).where(evidence_link.c.link_id == link_id))

    def add_check(self, check: StoredCheck) -> int:
        """Keep the outcome of a check; `check_id` of the value is not looked at."""
        values = {name: getattr(check, name) for name in StoredCheck.__slots__ if name != "check_id"}
        return insert_row(self._connection, dossier_check, values)

    def last_check(self, dossier_id: int) -> StoredCheck | None:
        """The last check of a dossier."""
        rows = self._connection.execute(
            select(dossier_check)
            .where(dossier_check.c.dossier_id == dossier_id)
            .order_by(dossier_check.c.check_id.desc())
            .limit(1)
        )
        return next((StoredCheck(**{**row._mapping, "wanting": tuple(row.wanting)}) for row in rows), None)

    def checked(self) -> dict[int, tuple[StoredCheck, bool]]:
        """The last check of every dossier that has one, and whether nothing that it looked at changed since."""
        last = select(func.max(dossier_check.c.check_id)).group_by(dossier_check.c.dossier_id)
        query = select(dossier_check, dossier.c.changed_at).join(dossier).where(dossier_check.c.check_id.in_(last))
        found = {}
        for row in self._connection.execute(query):
            values = {name: getattr(row, name) for name in StoredCheck.__slots__}
            check = StoredCheck(**{**values, "wanting": tuple(row.wanting)})
            found[check.dossier_id] = check, row.changed_at <= check.checked_at
        return found

    def used(self) -> frozenset[int]:
        """The dossiers that some session opened with."""
        return frozenset(self._connection.execute(select(session_dossier.c.dossier_id).distinct()).scalars())

    def use(self, entry_id: int, content: DossierContent, check_id: int | None) -> None:
        """Keep which dossier, with which documents, a product on the agenda is scored on."""
        inventory = [
            {
                "document": one.document_id,
                "name": one.name,
                "kind": one.facts.kind,
                "size": one.size,
                "sha256": one.sha256,
            }
            for one in content.documents
        ]
        values = {"entry_id": entry_id, "dossier_id": content.dossier.dossier_id, "check_id": check_id}
        seal = use_hash(entry_id, content.dossier.dossier_id, inventory)
        self._connection.execute(insert(session_dossier).values(**values, inventory=inventory, seal=seal))

    def used_by(self, entry_id: int) -> int | None:
        """The dossier a product on the agenda is scored on; None before the opening, or where there was none."""
        found = select(session_dossier.c.dossier_id).where(session_dossier.c.entry_id == entry_id)
        return self._connection.execute(found).scalar()

    def is_used(self, dossier_id: int) -> bool:
        """Whether a session opened with this dossier."""
        found = select(literal(1)).where(session_dossier.c.dossier_id == dossier_id).limit(1)
        return self._connection.execute(found).first() is not None

    def inventories(self) -> list[tuple[int, int, list[Mapping[str, object]], str]]:
        """Agenda entry, dossier, inventory and seal of every use, for the check of the file."""
        rows = self._connection.execute(select(session_dossier).order_by(session_dossier.c.entry_id))
        return [(row.entry_id, row.dossier_id, row.inventory, row.seal) for row in rows]

    def is_empty(self, dossier_id: int) -> bool:
        """Whether nothing was ever put into a dossier or recorded of it."""
        for table in (evidence_document, dossier_check, assessment, session_dossier):
            there = select(literal(1)).where(table.c.dossier_id == dossier_id).limit(1)
            if self._connection.execute(there).first() is not None:
                return False
        return True

    def remove_empty(self, dossier_id: int) -> None:
        """Take an empty dossier away."""
        self._connection.execute(delete(dossier).where(dossier.c.dossier_id == dossier_id))

    def touch(self, dossier_id: int) -> None:
        """Note that something changed that a check looks at. Raises LookupError."""
        self._change(dossier_id, {})

    def _change(self, dossier_id: int, values: Mapping[str, object]) -> None:
        change_row(self._connection, dossier, {"dossier_id": dossier_id}, {**values, "changed_at": self._clock()})

    def _change_document(self, document_id: int, values: Mapping[str, object]) -> None:
        owner = select(evidence_document.c.dossier_id).where(evidence_document.c.document_id == document_id)
        dossier_id = self._connection.execute(owner).scalar()
        if dossier_id is None:
            raise LookupError(f"no document {document_id}")
        change_row(self._connection, evidence_document, {"document_id": document_id}, values)
        self.touch(dossier_id)


def use_hash(entry_id: int, dossier_id: int, inventory: object) -> str:
    """SHA-256 over what a session used of a dossier."""
    return sha256_of(_USED_AS, {"entry": entry_id, "dossier": dossier_id, "inventory": inventory})


_DOSSIERS: Select[tuple[object, ...]] = select(*(dossier.c[name] for name in _DOSSIER)).order_by(dossier.c.dossier_id)
_DOCUMENTS: Select[tuple[object, ...]] = (
    select(
        *(evidence_document.c[name] for name in (*_OF_DOCUMENT, *_FACTS)),
        *(evidence_content.c[name] for name in (*_OF_CONTENT, "state")),
    )
    .join(evidence_content)
    .order_by(evidence_document.c.document_id)
)


def _evidence(row: Row[tuple[object, ...]]) -> Evidence:
    found = row._mapping
    return Evidence(
        facts=EvidenceFacts(**{name: found[name] for name in _FACTS}),
        here=found["state"] is ContentState.HERE,
        **{name: found[name] for name in (*_OF_DOCUMENT, *_OF_CONTENT)},
    )


def _link(row: Row[tuple[object, ...]]) -> EvidenceLink:
    found = row._mapping
    return EvidenceLink(
        found["link_id"],
        found["document_id"],
        found["criterion"],
        found["first_page"],
        found["last_page"],
        LinkSource(found["source"]),
        _region(found["region"]),
    )


def _region_text(region: Region | None) -> str:
    return "" if region is None else f"{region.left},{region.top},{region.width},{region.height}"


def _region(text: str) -> Region | None:
    return Region(*map(int, text.split(","))) if text else None
