"""Opening a session bundle on a member's laptop: looked into, compared, and made into a file to score in."""

import hashlib
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from ocop_desk.documents.paper.file_names import slug
from ocop_desk.domain.clock import Clock
from ocop_desk.domain.councils import CouncilMember
from ocop_desk.domain.dossiers import EvidenceLink
from ocop_desk.domain.exchange import CLOCK_TOLERANCE, BundleDocument, BundleHead, KeyOrigin, fingerprint_of
from ocop_desk.domain.file_endings import COUNCIL_SUFFIX
from ocop_desk.domain.file_names import clean_file_name
from ocop_desk.domain.problems import InputRefused
from ocop_desk.domain.records import SessionRecord
from ocop_desk.domain.said import said
from ocop_desk.services.desk import Desk
from ocop_desk.services.refusals import refuse
from ocop_desk.services.round_notices import apply_notice
from ocop_desk.services.session_bundles import BUNDLE_KIND, HEAD_ENTRY, RECORD_ENTRY, VERSION
from ocop_desk.store.council_file import create_council_file
from ocop_desk.store.evidence import CHUNK_SIZE, CHUNKS_AT_ONCE
from ocop_desk.store.exchange import MemberDesk, SessionExchange, StoredMemberKey
from ocop_desk.store.planting import RecordRefused, plant_opening, plant_plan
from ocop_desk.store.unit_of_work import UnitOfWork

if TYPE_CHECKING:
    from ocop_desk.packages.session_files import SessionFile
    from ocop_desk.services.rules import RuleLibrary

Tell = Callable[[int, int, str], None]


@dataclass(frozen=True)
class BundleView:
    """What a bundle says before anything of it is used."""

    path: Path
    record: SessionRecord
    members: tuple[CouncilMember, ...]
    """For whom it is."""
    needs_key_file: frozenset[int]
    """Those of them whose key lies on their own laptop."""
    key_words: str
    """To be compared with what the secretary's screen shows for the session."""
    made_at: datetime
    clock_is_behind: bool
    """Whether this laptop's clock is well before the moment the bundle was made: it has to be set right first."""
    evidence_size: int


@dataclass(frozen=True)
class _Opened:
    record: SessionRecord
    head: BundleHead
    file: "SessionFile"


def look_into_bundle(path: Path, clock: Clock) -> BundleView:
    """What a bundle is and for whom, its signature and form checked. Raises InputRefused, FileTrouble."""
    with _opened(path) as bundle:
        mine = [one for one in bundle.head.members if _is_for(one.locked_key, one.origin)]
        whose = tuple(bundle.record.members[one.member_id] for one in mine)
        made_at = bundle.head.notice.made_at
        documents = [one for dossier in bundle.head.dossiers for one in dossier.documents if one.entry]
        return BundleView(
            path=path,
            record=bundle.record,
            members=whose,
            needs_key_file=frozenset(one.member_id for one in mine if one.origin is KeyOrigin.ENROLLED),
            key_words=bundle.file.key_words,
            made_at=made_at,
            clock_is_behind=clock() < made_at - CLOCK_TOLERANCE,
            evidence_size=sum(one.size for one in documents),
        )


def members_file_name(record: SessionRecord, member_id: int) -> str:
    """What a member's council file may be called."""
    what = "tap-cham" if record.council.practice else "cham-diem"
    return clean_file_name(
        f"{what}-{record.number:02d}-{record.year}-{slug(record.members[member_id].name)}{COUNCIL_SUFFIX}"
    )


def key_file(path: Path) -> bytes:
    """A member's own key as it lies on the own laptop. Raises FileTrouble."""
    from ocop_desk.packages.enrolments import LARGEST
    from ocop_desk.packages.files import read_small

    return read_small(path, LARGEST)


def open_bundle(
    path: Path,
    target: Path,
    member_id: int,
    *,
    rules: "RuleLibrary",
    clock: Clock,
    actor: str,
    key_file: bytes | None = None,
    tell: Tell | None = None,
) -> None:
    """Make the member's council file from a bundle; it appears at `target` whole or not at all.

    `key_file` is the member's own where the key was made on the own laptop. Raises InputRefused, FileTrouble,
    DiskFull, CouncilFileTrouble where something lies at `target`, Cancelled through `tell`.
    """
    from ocop_desk.packages.files import sync_name
    from ocop_desk.store.new_file import refuse_existing

    refuse_existing(target)
    part = target.with_name(f".{target.stem}.{secrets.token_hex(4)}{target.suffix}")
    with _opened(path) as bundle:
        locked = _locked_key(bundle, member_id, key_file)
        digest = _sha256(path)
        try:
            with Desk(create_council_file(part, clock), rules, clock, actor) as desk:
                try:
                    _plant(desk, bundle, member_id, locked, digest, tell)
                except RecordRefused as refused:
                    raise _damaged() from refused
            part.rename(target)
            sync_name(target)
        except BaseException:
            for left in part.parent.glob(f"{part.name}*"):
                left.unlink(missing_ok=True)
            raise


def _plant(desk: Desk, bundle: _Opened, member_id: int, locked: bytes | None, digest: str, tell: Tell | None) -> None:
    record, head = bundle.record, bundle.head
    with desk.write() as work:
        work.permit("bundle.opened")
        dossiers = plant_plan(work, record)
        for one in head.dossiers:
            dossiers.setdefault(one.entry_id, 0)
        work.commit()
    in_all = sum(one.size for dossier in head.dossiers for one in dossier.documents if one.entry)
    done = 0
    for dossier in head.dossiers:
        for document in dossier.documents:
            if tell is not None:
                tell(done, in_all, document.name)
            if document.entry and dossiers.get(dossier.entry_id):
                _plant_document(desk, bundle.file, dossiers[dossier.entry_id], document)
                done += document.size
    with desk.write() as work:
        _plant_keys(work, bundle, member_id, locked)
        plant_opening(work, record, {entry: number for entry, number in dossiers.items() if number})
        apply_notice(work, head.notice)
        notice = head.notice
        work.exchange.make_member_desk(
            MemberDesk(record.session_id, member_id, digest, notice.epoch, notice.number, notice.made_at, 0, None)
        )
        details = {"session": record.session_id, "member": member_id, "bundle": digest}
        work.record("bundle.opened", record.members[member_id].name, details)
        work.commit()


def _plant_document(desk: Desk, file: "SessionFile", dossier_id: int, document: BundleDocument) -> None:
    with desk.write() as work:
        work.permit("bundle.opened")
        content_id = work.evidence.begin(document.media)
        work.commit()
    digest, size, place = hashlib.sha256(), 0, 0
    for piece in _pieces(file.chunks(document.entry)):
        digest.update(piece)
        size += len(piece)
        chunks = [piece[start : start + CHUNK_SIZE] for start in range(0, len(piece), CHUNK_SIZE)]
        with desk.write() as work:
            work.permit("bundle.opened")
            work.evidence.append(content_id, place, chunks)
            work.commit()
        place += len(chunks)
    if digest.hexdigest() != document.sha256 or size != document.size:
        raise _damaged()
    with desk.write() as work:
        work.permit("bundle.opened")
        content_id = work.evidence.finish(content_id, document.sha256, size, document.pages)
        number = work.dossiers.add_document(dossier_id, content_id, document.name, document.facts, desk.actor)
        if document.turned:
            work.dossiers.turn(number, document.turned)
        for link in document.links:
            tied = EvidenceLink(0, number, link.criterion, link.first_page, link.last_page, link.source)
            work.dossiers.add_link(tied, desk.actor)
        work.commit()


def _plant_keys(work: UnitOfWork, bundle: _Opened, member_id: int, locked: bytes | None) -> None:
    from ocop_desk.packages.base64_text import from_base64

    record, head = bundle.record, bundle.head
    exchange = SessionExchange(
        session_id=record.session_id,
        session_uid=record.session_uid,
        certificate=bundle.file.certificate,
        signing_key=None,
        sealing_public=from_base64(head.sealing_public),
        sealing_key=None,
        made_at=head.notice.made_at,
        notices=0,
    )
    work.exchange.add_session(exchange)
    origins = {one.member_id: one.origin for one in head.members}
    for entry in record.roster:
        if not entry.public_key:
            continue
        public = from_base64(entry.public_key)
        number = entry.member.member_id
        work.exchange.put_key(
            record.session_id,
            StoredMemberKey(
                number,
                public,
                fingerprint_of(public),
                locked if number == member_id else None,
                origins[number],
                head.notice.made_at,
            ),
        )


@contextmanager
def _opened(path: Path) -> Iterator[_Opened]:
    from ocop_desk.documents.exchange_json import head_from_json
    from ocop_desk.documents.session_json import session_from_json
    from ocop_desk.packages.findings import Refused
    from ocop_desk.packages.session_files import open_session_file

    try:
        with open_session_file(path, BUNDLE_KIND, VERSION) as file:
            record, problems = session_from_json(file.read(RECORD_ENTRY))
            if record is None:
                raise InputRefused(problems)
            bundle = _Opened(record, head_from_json(file.read(HEAD_ENTRY)), file)
            _demand_whole(bundle)
            yield bundle
    except Refused as refused:
        raise refused.as_input_refused() from refused


def _demand_whole(bundle: _Opened) -> None:
    """Record, head and entries have to be of one session and fit together. Raises InputRefused."""
    from ocop_desk.packages.base64_text import from_base64
    from ocop_desk.packages.member_keys import load_public_key

    record, notice = bundle.record, bundle.head.notice
    entries = {one.entry_id for one in record.products}
    with_key = {one.member.member_id for one in record.roster if one.public_key}
    documents = [one for dossier in bundle.head.dossiers for one in dossier.documents]
    named = [one.entry for one in documents if one.entry]
    fits = (
        (notice.council, notice.session) == (record.council_uid, record.session_uid)
        and record.council_uid
        and record.session_uid
        and {one.member_id for one in bundle.head.members} == with_key
        and len(bundle.head.members) == len(with_key)
        and {one.entry_id for one in bundle.head.dossiers} <= entries
        and {one.entry_id for one in notice.rounds} <= entries
        and len(set(named)) == len(named)
        and bundle.file.names == {*named, RECORD_ENTRY, HEAD_ENTRY, "data/package.json"}
        and all(bundle.file.size(one.entry) == one.size for one in documents if one.entry)
    )
    if not fits:
        raise _damaged()
    try:
        load_public_key(from_base64(bundle.head.sealing_public))
        for entry in record.roster:
            if entry.public_key:
                load_public_key(from_base64(entry.public_key))
    except ValueError as error:
        raise _damaged() from error


def _locked_key(bundle: _Opened, member_id: int, key_file: bytes | None) -> bytes | None:
    from ocop_desk.packages.base64_text import from_base64
    from ocop_desk.packages.enrolments import read_key

    mine = next((one for one in bundle.head.members if one.member_id == member_id), None)
    if mine is None or not _is_for(mine.locked_key, mine.origin):
        raise refuse(
            "not_for_this_member",
            said("Gói phiên này không dành cho thành viên đã chọn."),
            said("Lấy đúng gói mang tên thành viên từ máy thư ký."),
        )
    if mine.locked_key:
        try:
            return from_base64(mine.locked_key)
        except ValueError as error:
            raise _damaged() from error
    if key_file is None:
        raise refuse(
            "key_file_wanted",
            said("Khóa của thành viên này nằm trên máy riêng."),
            said("Chọn tệp khóa (.khoa) đã tạo khi ghi danh."),
        )
    key = read_key(key_file)
    entry = next(one for one in bundle.record.roster if one.member.member_id == member_id)
    if key.public_key != from_base64(entry.public_key):
        raise refuse(
            "key_of_another",
            said("Tệp khóa này không phải là khóa đã ghi danh của thành viên."),
            said("Chọn đúng tệp khóa, hoặc chấm trên máy thư ký hay phiếu giấy."),
        )
    return key.locked


def _is_for(locked_key: str, origin: KeyOrigin) -> bool:
    """Whether a bundle is for a member: it has the locked key, or the member has it on the own laptop."""
    return bool(locked_key) or origin is KeyOrigin.ENROLLED


def _pieces(chunks: Iterator[bytes]) -> Iterator[memoryview]:
    """The same bytes in pieces for one unit of work each."""
    waiting: list[bytes] = []
    length, most = 0, CHUNKS_AT_ONCE * CHUNK_SIZE
    for chunk in chunks:
        waiting.append(chunk)
        length += len(chunk)
        if length >= most:
            whole = b"".join(waiting)
            yield memoryview(whole)[:most]
            waiting, length = [whole[most:]], length - most
    if length:
        yield memoryview(b"".join(waiting))


def _sha256(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _damaged() -> InputRefused:
    return refuse(
        "damaged_bundle",
        said("Gói phiên bị hỏng hoặc các phần không khớp nhau."),
        said("Chép lại gói từ máy thư ký; nếu vẫn vậy thì nhờ lập gói mới."),
    )
