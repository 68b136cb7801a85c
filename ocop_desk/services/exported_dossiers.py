"""What is exported of dossiers: which documents go along, under which names, and what their index says."""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, BinaryIO

from ocop_desk.documents.paper.file_names import slug
from ocop_desk.domain.dossiers import EVIDENCE_KIND_NAMES, DossierContent, Evidence
from ocop_desk.domain.file_names import clean_file_name
from ocop_desk.domain.products import Product
from ocop_desk.domain.rules import Scorecard
from ocop_desk.domain.said import said
from ocop_desk.errors import CouncilFileTrouble
from ocop_desk.services.desk import Desk
from ocop_desk.services.dossier_state import product_and_card
from ocop_desk.services.refusals import refuse

Tell = Callable[[int, int, str], None]
"""Takes what is done, what there is in all and what is at work; raises Cancelled where somebody wants to stop."""

_PIECE = 1 << 20


class LeftOut(StrEnum):
    """Why a document does not go along."""

    CONFIDENTIAL = "confidential"
    NOT_HERE = "not_here"
    """The file knows it by its hash only: a light copy of the file."""


LEFT_OUT_NAMES = {
    LeftOut.CONFIDENTIAL: "không công khai, không kèm",
    LeftOut.NOT_HERE: "tệp Hội đồng này không giữ nội dung, không kèm",
}


@dataclass(frozen=True, slots=True)
class ExportedDocument:
    """One document of a dossier with its place in it from 1, the name of its file, and why it is left out, if it is."""

    position: int
    evidence: Evidence
    file_name: str
    left_out: LeftOut | None


@dataclass(frozen=True)
class ExportedDossier:
    """A dossier on its way out."""

    folder: str
    product: Product
    card: Scorecard
    content: DossierContent
    documents: tuple[ExportedDocument, ...]

    def going(self) -> tuple[ExportedDocument, ...]:
        """The documents that go along."""
        return tuple(one for one in self.documents if one.left_out is None)

    def criteria_of(self, document_id: int, page: int) -> list[str]:
        """The criteria that a page is tied to, in the order of the scorecard."""
        found = {
            link.criterion
            for link in self.content.links
            if link.document_id == document_id and link.first_page <= page <= link.last_page
        }
        return [one.code for one in self.card.criteria if one.code in found]


def dossiers_to_export(desk: Desk, dossier_ids: Sequence[int], *, confidential: bool) -> list[ExportedDossier]:
    """The dossiers with what goes along. Raises InputRefused where one is unknown or nothing would go."""
    with desk.read() as work:
        found = [
            _exported(*product_and_card(desk, work, number), work.dossiers.content(number), confidential=confidential)
            for number in dict.fromkeys(dossier_ids)
        ]
    if not any(one.going() for one in found):
        raise refuse(
            "nothing_to_export", said("Không có tài liệu nào để xuất."), said("Thêm tài liệu vào hồ sơ trước.")
        )
    return found


def document_facts(one: ExportedDocument) -> dict[str, Any]:
    """What every index says of a document."""
    evidence = one.evidence
    return {
        "position": one.position,
        "name": evidence.name,
        "kind": evidence.facts.kind.value,
        "number": evidence.facts.number,
        "pages": evidence.pages,
        "size": evidence.size,
        "sha256": evidence.sha256,
        "left_out": one.left_out.value if one.left_out else "",
    }


def document_row(one: ExportedDocument) -> list[str | int]:
    """The same for people: place, name, kind, number, pages, bytes, hash."""
    evidence, facts = one.evidence, one.evidence.facts
    kind = EVIDENCE_KIND_NAMES[facts.kind]
    return [one.position, evidence.name, kind, facts.number, evidence.pages, evidence.size, evidence.sha256]


DOCUMENT_COLUMNS = (
    ("TT", 6), ("Tài liệu", 44), ("Loại", 34), ("Số", 20), ("Số trang", 10), ("Số byte bản gốc", 16),
    ("SHA-256 của bản gốc", 68),
)  # fmt: skip


def pieces_of(stream: BinaryIO, evidence: Evidence) -> Iterator[bytes]:
    """The original bytes of a document. Raises CouncilFileTrouble where they are not what came in."""
    digest = hashlib.sha256()
    while piece := stream.read(_PIECE):
        digest.update(piece)
        yield piece
    if digest.hexdigest() != evidence.sha256:
        raise CouncilFileTrouble(
            said("{name} trong tệp Hội đồng không còn như khi thêm vào.", name=evidence.name),
            said("Lấy bản sao lưu gần nhất của tệp Hội đồng."),
        )


def _exported(product: Product, card: Scorecard, content: DossierContent, *, confidential: bool) -> ExportedDossier:
    width = len(str(len(content.documents)))
    documents = tuple(
        ExportedDocument(
            position,
            one,
            clean_file_name(f"{position:0{width}d}-{one.name}"),
            _why_left_out(one, confidential=confidential),
        )
        for position, one in enumerate(content.documents, start=1)
    )
    folder = f"{content.dossier.dossier_id:03d}-{slug(product.name)}".rstrip("-")
    return ExportedDossier(folder, product, card, content, documents)


def _why_left_out(one: Evidence, *, confidential: bool) -> LeftOut | None:
    if not one.here:
        return LeftOut.NOT_HERE
    return LeftOut.CONFIDENTIAL if one.facts.confidential and not confidential else None
