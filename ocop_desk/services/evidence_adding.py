"""Putting files into a dossier: stored once by SHA-256, whole or not at all, while others go on working."""

import hashlib
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field, replace
from typing import BinaryIO, TypeVar

from ocop_desk.documents.evidence_media import MediaFacts, inspect
from ocop_desk.domain.dossiers import EvidenceFacts
from ocop_desk.domain.file_names import apart, clean_file_name, folded_name
from ocop_desk.domain.permissions import EVIDENCE_ADDED
from ocop_desk.domain.problems import InputRefused, Problem
from ocop_desk.domain.said import said
from ocop_desk.errors import EnvironmentTrouble
from ocop_desk.services.desk import Desk
from ocop_desk.services.evidence_sources import unreadable
from ocop_desk.services.refusals import refuse
from ocop_desk.store.evidence import CHUNK_SIZE, CHUNKS_AT_ONCE
from ocop_desk.store.unit_of_work import UnitOfWork
from ocop_desk.store.values import ContentState, StoredContent

Answer = TypeVar("Answer")
Tell = Callable[[int, int, str], None]
"""Takes bytes done, bytes in all and what is at work; raises Cancelled where somebody wants to stop."""


@dataclass(frozen=True)
class Incoming:
    """A file about to be added. `open` gives it anew each time, readable and seekable."""

    name: str
    size: int
    open: Callable[[], BinaryIO]
    facts: EvidenceFacts = field(default_factory=EvidenceFacts)


@dataclass(frozen=True)
class AddReport:
    """What became of files: numbers of new documents, names of those it had already, and what was refused."""

    added: tuple[int, ...] = ()
    already_there: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    notices: tuple[Problem, ...] = ()
    """What people should know of files that were added."""


def add_evidence(desk: Desk, dossier_id: int, files: Sequence[Incoming], tell: Tell | None = None) -> AddReport:
    """Add files to a dossier one by one; a file that cannot be used is reported and the next one goes on.

    Raises InputRefused where there is no such dossier, Cancelled through `tell` (files added until then stay, nothing
    of the one at work), DiskFull and FileTrouble.
    """
    with desk.read() as work:
        if work.dossiers.get(dossier_id) is None:
            raise refuse(
                "unknown_dossier",
                said("Không có hồ sơ số {dossier_id}.", dossier_id=dossier_id),
                said("Xem `dossier list`."),
            )
    in_all, done = sum(file.size for file in files), 0
    added: list[int] = []
    there: list[str] = []
    problems: list[Problem] = []
    notices: list[Problem] = []
    for file in files:

        def told(more: int, so_far: int = done, name: str = file.name) -> None:
            if tell is not None:
                tell(so_far + more, in_all, name)

        try:
            number, noticed = _add(desk, dossier_id, file, told)
        except InputRefused as refused:
            problems += refused.problems
        else:
            if number is None:
                there.append(file.name)
            else:
                added.append(number)
                notices += noticed
        done += file.size
    return AddReport(tuple(added), tuple(there), tuple(problems), tuple(notices))


def bring_in(
    desk: Desk, file: Incoming, told: Callable[[int], None], keep: Callable[[MediaFacts, StoredContent], Answer]
) -> Answer:
    """Bring a file's bytes here, once for all who have them, and let `keep` say what they are for.

    `keep` opens the unit of work in which they begin to count, by `counted`; where it does not come to its end nothing
    of them is left. Raises InputRefused, DiskFull, FileTrouble, and what `told` and `keep` raise.
    """
    told(0)
    with _reading(file.name), file.open() as stream:
        facts = inspect(file.name, stream)
        found = _known(desk, stream, file.size)
        arrived = None if found and found.state is ContentState.HERE else _take_in(desk, stream, facts, found, told)
    content = arrived or found
    assert content is not None  # what was not known has arrived
    try:
        return keep(facts, content)
    except BaseException:
        if arrived is not None:
            _take_back(desk, arrived.content_id)
        raise


def counted(work: UnitOfWork, content: StoredContent) -> int:
    """The number of a content that was brought in, which counts from this unit of work on. Raises InputRefused."""
    if content.state is not ContentState.HERE:
        return work.evidence.finish(content.content_id, content.sha256, content.size, content.pages)
    if work.evidence.get(content.content_id).state is not ContentState.HERE:
        # Somebody took the last document with these bytes away meanwhile.
        raise _changed()
    return content.content_id


def _add(
    desk: Desk, dossier_id: int, file: Incoming, told: Callable[[int], None]
) -> tuple[int | None, tuple[Problem, ...]]:
    """The number of the new document, None where the dossier has these bytes already; and what is noticed of it."""
    named = replace(file, name=clean_file_name(file.name))

    def keep(facts: MediaFacts, content: StoredContent) -> tuple[int | None, tuple[Problem, ...]]:
        number = _keep(desk, dossier_id, named, content)
        return number, facts.notices if number is not None else ()

    return bring_in(desk, named, told, keep)


def _keep(desk: Desk, dossier_id: int, file: Incoming, content: StoredContent) -> int | None:
    """Make what arrived count and put it into the dossier, both or neither."""
    with desk.write() as work:
        work.permit(EVIDENCE_ADDED)
        content_id = counted(work, content)
        there = work.dossiers.content(dossier_id).documents
        if any(one.content_id == content_id for one in there):
            number = None
        else:
            name = apart(file.name, {folded_name(one.name) for one in there})
            number = work.dossiers.add_document(dossier_id, content_id, name, file.facts, desk.actor)
            details = {"dossier": dossier_id, "document": number, "sha256": content.sha256, "kind": file.facts.kind}
            work.record("evidence.added", name, details)
        if number is not None or content.state is not ContentState.HERE:
            work.commit()
    return number


def bring_back(desk: Desk, content: StoredContent, stream: BinaryIO, told: Callable[[int], None]) -> None:
    """Take in again the bytes of a content that is away, from wherever they were found.

    Raises InputRefused where they are other bytes, CouncilFileTrouble, DiskFull, and what `told` raises; then the
    content is away as before.
    """
    facts = MediaFacts(content.media, content.pages)
    arrived = _take_in(desk, stream, facts, content, told)
    with desk.write() as work:
        work.permit(EVIDENCE_ADDED)
        work.evidence.finish(arrived.content_id, arrived.sha256, arrived.size, arrived.pages)
        work.commit()


@contextmanager
def _reading(name: str) -> Iterator[None]:
    """A stick pulled out while a file is read is a trouble with its name; the store has troubles of its own."""
    try:
        yield
    except OSError as error:
        raise unreadable(name, error) from error


def _known(desk: Desk, stream: BinaryIO, size: int) -> StoredContent | None:
    """The content with these bytes. The file is read for it only where some content has its size."""
    with desk.read() as work:
        if not work.evidence.has_size(size):
            return None
    digest = hashlib.sha256()
    for chunk in _chunks(stream):
        digest.update(chunk)
    with desk.read() as work:
        return work.evidence.find(digest.hexdigest())


def _take_in(
    desk: Desk, stream: BinaryIO, facts: MediaFacts, away: StoredContent | None, told: Callable[[int], None]
) -> StoredContent:
    """Write the bytes in pieces, a unit of work each; leaves nothing behind where it does not come to its end.

    They do not count yet. `away` is the content whose bytes come back.
    """
    with desk.write() as work:
        work.permit(EVIDENCE_ADDED)
        content_id = work.evidence.begin(facts.media) if away is None else away.content_id
        if away is not None:
            work.evidence.begin_return(content_id)
        work.commit()
    try:
        digest, size, place = hashlib.sha256(), 0, 0
        with closing(_read_ahead(stream, digest)) as pieces:
            for piece in pieces:
                told(size)
                with desk.write() as work:
                    work.permit(EVIDENCE_ADDED)
                    work.evidence.append(content_id, place, piece)
                    work.commit()
                place += len(piece)
                size += sum(map(len, piece))
        told(size)
        if away is not None and digest.hexdigest() != away.sha256:
            raise _changed()
    except BaseException:
        _take_back(desk, content_id)
        raise
    state = ContentState.ARRIVING if away is None else ContentState.RETURNING
    return StoredContent(content_id, digest.hexdigest(), size, facts.media, facts.pages, state)


def _read_ahead(stream: BinaryIO, digest: "hashlib._Hash") -> Generator[list[memoryview], None, None]:
    """The chunks of a file in pieces for one unit of work, the next one read and hashed while one is written."""
    stream.seek(0)

    def next_piece() -> list[memoryview]:
        piece = memoryview(_read_fully(stream, CHUNKS_AT_ONCE * CHUNK_SIZE))
        digest.update(piece)
        return [piece[start : start + CHUNK_SIZE] for start in range(0, len(piece), CHUNK_SIZE)]

    with ThreadPoolExecutor(1, "evidence") as reader:
        coming = reader.submit(next_piece)
        while piece := coming.result():
            coming = reader.submit(next_piece)
            yield piece


def _changed() -> InputRefused:
    return refuse("changed_meanwhile", said("Tệp hoặc hồ sơ thay đổi trong khi thêm."), said("Thêm lại tệp này."))


def _take_back(desk: Desk, content_id: int) -> None:
    """Take away what arrived of a file; on a full disk that may fail too, and the next opening does it."""
    left = True
    with suppress(EnvironmentTrouble):
        while left:
            with desk.write() as work:
                work.permit(EVIDENCE_ADDED)
                left = work.evidence.drop_some(content_id)
                work.commit()


def _chunks(stream: BinaryIO) -> Iterator[bytes]:
    stream.seek(0)
    while chunk := stream.read(CHUNK_SIZE):
        yield chunk


def _read_fully(stream: BinaryIO, size: int) -> bytes:
    """So many bytes, fewer only at the end: a file may give a part of them at any time."""
    data = stream.read(size)
    while data and len(data) < size and (more := stream.read(size - len(data))):
        data += more
    return data
