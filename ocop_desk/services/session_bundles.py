"""Session bundles: all that a member's laptop needs for one session, in one signed file."""

import hashlib
from base64 import b64encode
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from ocop_desk.documents.paper.file_names import slug
from ocop_desk.domain.dossiers import DossierContent, Evidence, EvidenceLink, Media
from ocop_desk.domain.exchange import (
    BundleDocument,
    BundleDossier,
    BundleHead,
    BundleLink,
    BundleMember,
    KeyOrigin,
    RoundNotice,
)
from ocop_desk.domain.file_endings import BUNDLE_SUFFIX
from ocop_desk.domain.file_names import clean_file_name
from ocop_desk.domain.problems import InputRefused
from ocop_desk.domain.records import ProductRecord, SessionRecord, SessionState
from ocop_desk.domain.said import said
from ocop_desk.services.desk import Desk
from ocop_desk.services.dossiers import evidence_in
from ocop_desk.services.refusals import refuse
from ocop_desk.services.round_notices import next_notice, told_by
from ocop_desk.services.session_laptops import demand_prepared, session_signing_key
from ocop_desk.services.session_state import demand_state, session_of
from ocop_desk.store.exchange import SessionExchange, StoredMemberKey
from ocop_desk.store.unit_of_work import UnitOfWork

if TYPE_CHECKING:
    from ocop_desk.packages.container import Entry
    from ocop_desk.store.evidence_reader import EvidenceReader

BUNDLE_KIND = "ocop-desk.session-bundle"
VERSION = 1
RECORD_ENTRY = "data/session.json"
HEAD_ENTRY = "data/bundle.json"

Tell = Callable[[int, int, str], None]
"""Takes bytes done, bytes in all and what is at work; raises Cancelled where somebody wants to stop."""

_JSON = "application/json"
_MEDIA_TYPES = {
    Media.PDF: "application/pdf",
    Media.JPEG: "image/jpeg",
    Media.PNG: "image/png",
    Media.DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    Media.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


class WithEvidence(StrEnum):
    """Which documents of the dossiers go along."""

    NONE = "none"
    LIGHT = "light"
    """Reading copies: grey, about 150 dots an inch."""
    ORIGINAL = "original"


@dataclass(frozen=True)
class _Content:
    """What a bundle is made of, read in one unit of work."""

    record: SessionRecord
    exchange: SessionExchange
    notice: RoundNotice
    keys: dict[int, StoredMemberKey]
    dossiers: dict[int, DossierContent]


def write_bundle(
    desk: Desk,
    session_id: int,
    folder: Path,
    member_ids: Sequence[int],
    *,
    evidence: WithEvidence = WithEvidence.LIGHT,
    confidential: bool = False,
    tell: Tell | None = None,
) -> Path:
    """Write the bundle of these members into a folder and give its path; whole or not at all.

    It holds the locked keys of these members alone. Raises InputRefused before the opening, where a member does not
    score or the dossiers are too large; DiskFull, FileTrouble, Cancelled through `tell`.
    """
    from ocop_desk.packages.container import build

    with desk.write() as work:
        content = _content(desk, work, session_id, member_ids)
        _demand_room(content, evidence, confidential=confidential)
        details = {
            "session": session_id,
            "members": list(member_ids),
            "notice": content.notice.number,
            "told": told_by(content.notice),
        }
        work.record("bundle.written", str(session_id), details)
        work.commit()
    key = session_signing_key(content.exchange)
    target = folder / _file_name(content.record, member_ids)
    with ExitStack() as stack:
        scratch = Path(stack.enter_context(TemporaryDirectory(prefix="goi-phien-")))
        reader = stack.enter_context(desk.file.evidence_reader())
        writing = _Writing(content, member_ids, evidence, confidential, reader, scratch, tell)
        try:
            build(target, writing.entries(), [key], kind=BUNDLE_KIND, version=VERSION, when=content.notice.made_at)
        except InputRefused as refused:
            if any(one.code == "package-too-large" for one in refused.problems):
                raise _too_large(evidence) from refused
            raise
    return target


def _content(desk: Desk, work: UnitOfWork, session_id: int, member_ids: Sequence[int]) -> _Content:
    demand_state(session_of(work, session_id), SessionState.OPEN)
    exchange = demand_prepared(work, session_id)
    record = _without_sheets(work.session_record(session_id))
    scoring = {member.member_id for member in record.scoring_members}
    strange = [number for number in member_ids if number not in scoring]
    if strange or not member_ids:
        raise refuse(
            "not_scoring_now",
            said("Thành viên số {member_id} không chấm điểm lúc này.", member_id=strange[0] if strange else 0),
            said("Xem điểm danh: người chấm phải có mặt và là thành viên chấm điểm."),
        )
    keys = work.exchange.keys(session_id)
    without = [number for number in member_ids if number not in keys]
    if without:
        raise refuse(
            "no_key",
            said("{name} không có khóa ký phiếu.", name=record.members[without[0]].name),
            said("Khóa phải có trước khi khai mạc; thành viên này chấm trên máy thư ký hoặc phiếu giấy."),
        )
    found = {one.entry_id: evidence_in(work, one.entry_id) for one in record.products}
    dossiers = {entry_id: content for entry_id, content in found.items() if content is not None}
    return _Content(record, exchange, next_notice(desk, work, exchange), keys, dossiers)


def _without_sheets(record: SessionRecord) -> SessionRecord:
    """The record as a member may have it: what was frozen, who was there, and nothing of what anybody scored."""
    return replace(record, products=tuple(map(_bare, record.products)), remarks=())


def _bare(product: ProductRecord) -> ProductRecord:
    return replace(product, rounds=(), rejection=None, conclusion=None)


def _goes(document: Evidence, evidence: WithEvidence, *, confidential: bool) -> bool:
    """Whether a document travels in a bundle, as a light copy or as it is."""
    return evidence is not WithEvidence.NONE and document.here and (confidential or not document.facts.confidential)


def _demand_room(content: _Content, evidence: WithEvidence, *, confidential: bool) -> None:
    """Refuse what no container may hold, before hours are spent on it. Raises InputRefused."""
    from ocop_desk.packages import limits

    # How small a light copy will be is not known before; the rest goes as it is.
    as_they_are = [
        one
        for dossier in content.dossiers.values()
        for one in dossier.documents
        if _goes(one, evidence, confidential=confidential) and not (evidence is WithEvidence.LIGHT and one.is_shown)
    ]
    largest = max(as_they_are, key=lambda one: one.size, default=None)
    if largest is not None and largest.size > limits.MAX_ENTRY_SIZE:
        raise _too_large(evidence, largest.name)
    if sum(one.size for one in as_they_are) > limits.MAX_UNPACKED_SIZE - 64 * limits.MIB:
        raise _too_large(evidence)


def _too_large(evidence: WithEvidence, document: str = "") -> InputRefused:
    """What to say where a document, or all of them together, do not go into a bundle, and what does."""
    from ocop_desk.packages import limits

    message = (
        said("Tài liệu lớn hơn {most} MB nên không đưa vào gói phiên được.", most=limits.MAX_ENTRY_SIZE // limits.MIB)
        if document
        else said("Minh chứng lớn quá mức một gói phiên chứa được (2 GB).")
    )
    remedy = (
        said("Chọn bản đọc nhẹ của minh chứng; bản gốc thì chép ra USB bằng việc xuất hồ sơ.")
        if evidence is WithEvidence.ORIGINAL
        else said("Lập gói không kèm minh chứng; hồ sơ thì chép ra USB bằng việc xuất hồ sơ.")
    )
    return refuse("bundle_too_large", message, remedy, document)


class _Writing:
    """One bundle while it is written: the evidence first, then the head that says what it is."""

    def __init__(
        self,
        content: _Content,
        member_ids: Sequence[int],
        evidence: WithEvidence,
        confidential: bool,
        reader: "EvidenceReader",
        scratch: Path,
        tell: Tell | None,
    ) -> None:
        self._content = content
        self._member_ids = member_ids
        self._evidence = evidence
        self._confidential = confidential
        self._reader = reader
        self._scratch = scratch
        self._tell = tell
        self._done = 0
        self._in_all = sum(one.size for dossier in content.dossiers.values() for one in dossier.documents)

    def entries(self) -> "Iterator[Entry]":
        """The entries in their order."""
        from ocop_desk.documents.exchange_json import head_as_json
        from ocop_desk.documents.session_json import record_as_json
        from ocop_desk.packages.container import Entry

        yield Entry(RECORD_ENTRY, _JSON, record_as_json(self._content.record))
        dossiers = []
        for entry_id, dossier in self._content.dossiers.items():
            documents = []
            for place, document in enumerate(dossier.documents, start=1):
                links = [one for one in dossier.links if one.document_id == document.document_id]
                told = _told(document, links)
                if _goes(document, self._evidence, confidential=self._confidential):
                    name = f"evidence/{entry_id:04d}/{place:04d}"
                    told, entry = self._going(told, document, name)
                    yield entry
                documents.append(told)
                self._done += document.size
            dossiers.append(BundleDossier(entry_id, tuple(documents)))
        head = BundleHead(
            notice=self._content.notice,
            sealing_public=b64encode(self._content.exchange.sealing_public).decode(),
            members=tuple(map(self._member, self._content.keys)),
            dossiers=tuple(dossiers),
        )
        yield Entry(HEAD_ENTRY, _JSON, head_as_json(head))

    def _going(self, told: BundleDocument, document: Evidence, name: str) -> "tuple[BundleDocument, Entry]":
        from ocop_desk.packages.container import Entry

        self._say(document.name)
        if self._evidence is WithEvidence.LIGHT and document.is_shown:
            path = self._scratch / name.replace("/", "-")
            size, digest = self._light(document, path)
            # A copy that came out larger than the original helps nobody.
            if size < document.size:
                told = replace(told, media=Media.PDF, entry=f"{name}.pdf", size=size, sha256=digest, turned=0)
                return told, Entry(told.entry, _MEDIA_TYPES[Media.PDF], path)
        entry_name = f"{name}.{document.media.value}"
        told = replace(told, entry=entry_name, size=document.size, sha256=document.sha256)
        return told, Entry(entry_name, _MEDIA_TYPES[document.media], lambda: self._pieces(document))

    def _light(self, document: Evidence, path: Path) -> tuple[int, str]:
        from ocop_desk.documents.light_pages import DOTS_AN_INCH, light_pages, with_foot
        from ocop_desk.documents.picture_pdf import PicturePdf, packed

        stream = self._reader.open(document.content_id, document.size)
        with path.open("wb") as out:
            pdf = PicturePdf(out, document.name)
            for number, picture in enumerate(light_pages(document, stream), start=1):  # type: ignore[arg-type]
                self._say(document.name)
                foot = f"{document.name} · trang {number}/{document.pages} · bản đọc"
                pdf.add_page(packed(with_foot(picture, foot)), DOTS_AN_INCH, str(number))
            pdf.finish(())
        with path.open("rb") as made:
            return path.stat().st_size, hashlib.file_digest(made, "sha256").hexdigest()

    def _pieces(self, document: Evidence) -> Iterator[bytes]:
        for piece in self._reader.pieces(document.content_id, document.size):
            yield piece
            self._say(document.name)

    def _member(self, member_id: int) -> BundleMember:
        key = self._content.keys[member_id]
        mine = member_id in self._member_ids and key.origin is KeyOrigin.MADE and key.locked_key is not None
        locked = b64encode(key.locked_key).decode() if mine and key.locked_key else ""
        return BundleMember(member_id, locked, key.origin)

    def _say(self, name: str) -> None:
        if self._tell is not None:
            self._tell(self._done, self._in_all, name)


def _told(document: Evidence, links: Sequence[EvidenceLink]) -> BundleDocument:
    return BundleDocument(
        name=document.name,
        facts=document.facts,
        media=document.media,
        pages=document.pages,
        turned=document.turned,
        entry="",
        size=document.size,
        sha256=document.sha256,
        original_sha256=document.sha256,
        links=tuple(BundleLink(one.criterion, one.first_page, one.last_page, one.source) for one in links),
    )


def _file_name(record: SessionRecord, member_ids: Sequence[int]) -> str:
    whose = slug(record.members[member_ids[0]].name) if len(member_ids) == 1 else "ca-phien"
    what = "goi-tap-huan" if record.council.practice else "goi-phien"
    return clean_file_name(f"{what}-{record.number:02d}-{record.year}-{whose}{BUNDLE_SUFFIX}")
