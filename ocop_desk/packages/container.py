"""Writing result packages: ASiC-E containers with CAdES (ETSI EN 319 162-1).

Order in the file: `mimetype` (stored), `data/package.json` with kind and version, the payload as given, then
for each signature META-INF/ASiCManifestNNN.xml over every payload entry and META-INF/signatureNNN.p7s over
that manifest. The same entries at the same `when` give the same bytes up to the first signature.
"""

import hashlib
import json
import zlib
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from ocop_desk.domain.numbers import in_viet_nam
from ocop_desk.domain.problems import InputRefused, Problem
from ocop_desk.domain.said import said
from ocop_desk.packages import limits
from ocop_desk.packages.cades import sign_detached
from ocop_desk.packages.files import file_trouble, open_regular, written_whole
from ocop_desk.packages.findings import Refused
from ocop_desk.packages.keys import SigningKey
from ocop_desk.packages.manifest import (
    CMS_MEDIA_TYPE,
    META_FOLDER,
    MIMETYPE,
    MIMETYPE_NAME,
    Reference,
    manifest_name,
    signature_name,
    write_manifest,
)
from ocop_desk.packages.names import folded, name_trouble, twins
from ocop_desk.packages.reading import PACKAGE_NAME, OpenPackage, open_package
from ocop_desk.packages.steady_writing import SteadyWriting
from ocop_desk.packages.zip_format import (
    DEFLATED,
    STORED,
    ZipEntry,
    central_directory,
    dos_stamp,
    local_header,
    sizes_patch,
)

JSON_MEDIA_TYPE = "application/json"

_COMPRESSIBLE = ("application/json", "application/xml", "text/")


@dataclass(frozen=True, slots=True)
class Entry:
    """One file to go into a package: its bytes, the path of a file read while writing, or what gives it in pieces."""

    name: str
    media_type: str
    content: bytes | Path | Callable[[], Iterable[bytes]]


@dataclass(frozen=True, slots=True)
class WrittenEntry:
    """What was written of an entry; `digest` is SHA-256 in hex."""

    name: str
    media_type: str
    size: int
    digest: str


def build(
    target: Path,
    entries: Iterable[Entry],
    keys: Sequence[SigningKey],
    *,
    kind: str,
    version: int,
    when: datetime,
) -> tuple[WrittenEntry, ...]:
    """Write the package `target`, signed at `when` (aware) by each of `keys`; what it holds is returned.

    Entries are taken one by one and hashed while they are written. `target` appears complete or not at all and
    replaces a file of that name. Raises DiskFull and FileTrouble, InputRefused (package-too-large,
    certificate-expired, certificate-not-yet-valid), ValueError for a name that no package may have.
    """
    _check_keys(keys, when)
    with written_whole(target) as stream, SteadyWriting(stream) as steady:
        writer = _Writer(stream, dos_stamp(in_viet_nam(when)), steady)
        writer.add(Entry(MIMETYPE_NAME, "text/plain", MIMETYPE), STORED)
        payload = [writer.add(_package_entry(kind, version), DEFLATED)]
        for entry in entries:
            payload.append(writer.add(_checked(entry), _method(entry.media_type)))
        _check_twins(payload)
        for number, key in enumerate(keys, start=1):
            _sign(writer, number, payload, key, when)
        writer.finish()
    return tuple(payload)


def append_signature(source: Path, target: Path, key: SigningKey, when: datetime) -> None:
    """Write `target`: the package `source` with one more signature beside those it has, every entry as it was.

    `source` may be `target`. What is there is not judged here: verify the package before adding a name to it.
    Raises InputRefused also for what is not a package, otherwise as `build` does.
    """
    _check_keys([key], when)
    try:
        with open_package(source) as package:
            package.check_digests()
            _copy_signed(package, target, key, when)
    except Refused as refused:
        raise refused.as_input_refused() from refused


def _copy_signed(package: OpenPackage, target: Path, key: SigningKey, when: datetime) -> None:
    payload = [
        WrittenEntry(listed.name, listed.media_type, package.size(listed.name), listed.digest.hex())
        for listed in package.payload
    ]
    with written_whole(target) as stream, SteadyWriting(stream) as steady:
        writer = _Writer(stream, dos_stamp(in_viet_nam(when)), steady)
        for entry in package.entries:
            writer.copy(package.stream, entry)
        _sign(writer, package.signature_count + 1, payload, key, when)
        writer.finish()


def _check_keys(keys: Sequence[SigningKey], when: datetime) -> None:
    if not keys:
        raise ValueError("a package is signed by at least one key")
    problems = [problem for key in keys if (problem := key.problem_at(when))]
    if problems:
        raise InputRefused(problems)


def _package_entry(kind: str, version: int) -> Entry:
    """Kind and version, among what is signed, so that a signature cannot be taken for one over something else."""
    text = json.dumps({"kind": kind, "version": version}, ensure_ascii=False, indent=2) + "\n"
    return Entry(PACKAGE_NAME, JSON_MEDIA_TYPE, text.encode())


def _checked(entry: Entry) -> Entry:
    trouble = name_trouble(entry.name)
    if trouble or entry.name == MIMETYPE_NAME or folded(entry.name).startswith(folded(META_FOLDER)):
        raise ValueError(f"no package may have an entry named {entry.name!r}")
    return entry


def _check_twins(payload: Sequence[WrittenEntry]) -> None:
    double = twins([MIMETYPE_NAME, manifest_name(1), *(entry.name for entry in payload)])
    if double:
        raise ValueError(f"entries that fall on the same file: {double}")


def _method(media_type: str) -> int:
    return DEFLATED if media_type.startswith(_COMPRESSIBLE) else STORED


def _sign(writer: "_Writer", number: int, payload: Sequence[WrittenEntry], key: SigningKey, when: datetime) -> None:
    references = (Reference(entry.name, entry.media_type, bytes.fromhex(entry.digest)) for entry in payload)
    manifest = write_manifest(number, references)
    signature = sign_detached(manifest, key, when)
    writer.add(Entry(manifest_name(number), "text/xml", manifest), DEFLATED)
    writer.add(Entry(signature_name(number), CMS_MEDIA_TYPE, signature), STORED)


class _Writer:
    """Writes entries one after another, hashing on the way, and the directory at the end."""

    def __init__(self, stream: BinaryIO, stamp: int, steady: SteadyWriting) -> None:
        self._stream = stream
        self._steady = steady
        self._stamp = stamp
        self._entries: list[ZipEntry] = []
        self._unpacked = 0
        self._packed_digest = hashlib.sha256()

    def add(self, entry: Entry, method: int) -> WrittenEntry:
        """Write one entry; where deflating gains nothing, or too much to be believed, it is stored instead."""
        packed_before = self._packed_digest.copy()
        written, zipped = self._write(entry, method)
        packed = zipped.compressed_size
        if method == DEFLATED and (packed >= zipped.size or limits.is_bomb(zipped.size, packed)):
            self._packed_digest = packed_before
            self._stream.seek(zipped.offset)
            self._stream.truncate()
            written, zipped = self._write(entry, STORED)
        self._take(zipped)
        return written

    def copy(self, source: BinaryIO, entry: ZipEntry) -> None:
        """Take over an entry of another package as it is."""
        self._stream.write(local_header(entry))
        source.seek(entry.data_offset)
        left = entry.compressed_size
        while left:
            chunk = source.read(min(limits.CHUNK, left))
            if not chunk:
                raise EOFError("the package grew shorter while it was copied")
            self._stream.write(chunk)
            if entry.method == DEFLATED:
                self._packed_digest.update(chunk)
            left -= len(chunk)
            self._steady.wrote(len(chunk))
        self._take(entry)

    def finish(self) -> None:
        """Write the central directory."""
        self._stream.write(central_directory(self._entries, self._packed_digest.hexdigest()))

    def _write(self, entry: Entry, method: int) -> tuple[WrittenEntry, ZipEntry]:
        name = entry.name.encode()
        offset = self._entries[-1].end if self._entries else 0
        self._stream.write(local_header(ZipEntry(name, method, self._stamp, 0, 0, 0, offset)))
        packed = 0
        squeeze = zlib.compressobj(wbits=-15) if method == DEFLATED else None
        with _Sums(beside=not isinstance(entry.content, bytes)) as sums:
            for chunk in _chunks(entry.content):
                sums.take(chunk)
                if sums.size > limits.MAX_ENTRY_SIZE:
                    raise _too_large(entry.name)
                packed += self._put(squeeze.compress(chunk)) if squeeze else self._stream.write(chunk)
                self._steady.wrote(len(chunk))
        if squeeze:
            packed += self._put(squeeze.flush())
        zipped = ZipEntry(name, method, self._stamp, sums.crc, packed, sums.size, offset)
        position, patch = sizes_patch(zipped)
        self._stream.seek(position)
        self._stream.write(patch)
        self._stream.seek(zipped.end)
        return WrittenEntry(entry.name, entry.media_type, sums.size, sums.digest.hexdigest()), zipped

    def _put(self, packed: bytes) -> int:
        self._packed_digest.update(packed)
        return self._stream.write(packed)

    def _take(self, entry: ZipEntry) -> None:
        self._entries.append(entry)
        self._unpacked += entry.size
        if len(self._entries) > limits.MAX_ENTRIES or self._unpacked > limits.MAX_UNPACKED_SIZE:
            raise _too_large(entry.name.decode())


_MOST_WAITING = 4
"""Pieces, of a megabyte at most, that were written before they are summed."""


class _Sums:
    """Size, CRC-32 and SHA-256 of an entry; `beside` works both out on threads of their own while pieces are written.

    A scan of hundreds of megabytes takes longer to sum than to write. The sums count once the block is left.
    """

    def __init__(self, *, beside: bool) -> None:
        self.size, self.crc, self.digest = 0, 0, hashlib.sha256()
        self._threads = (ThreadPoolExecutor(1), ThreadPoolExecutor(1)) if beside else None
        self._waiting: deque[tuple[Future[None], Future[None]]] = deque()

    def take(self, chunk: bytes | memoryview) -> None:
        """Sum one more piece, which stays as it is; only a few pieces are ever waiting."""
        self.size += len(chunk)
        if self._threads is None:
            self.digest.update(chunk)
            self._check(chunk)
            return
        self._settle(_MOST_WAITING - 1)
        hashing, checking = self._threads
        self._waiting.append((hashing.submit(self.digest.update, chunk), checking.submit(self._check, chunk)))

    def _check(self, chunk: bytes | memoryview) -> None:
        self.crc = zlib.crc32(chunk, self.crc)

    def _settle(self, left: int = 0) -> None:
        while len(self._waiting) > left:
            for done in self._waiting.popleft():
                done.result()

    def __enter__(self) -> "_Sums":
        return self

    def __exit__(self, kind: type[BaseException] | None, *_error: object) -> None:
        for thread in self._threads or ():
            thread.shutdown()
        if kind is None:
            self._settle()


def _too_large(name: str) -> InputRefused:
    message = said("Gói kết quả quá lớn hoặc có quá nhiều tệp.")
    return InputRefused([Problem("package-too-large", name, message, said("Hãy chia phiên họp thành nhiều gói."))])


def _chunks(content: bytes | Path | Callable[[], Iterable[bytes]]) -> Iterator[bytes | memoryview]:
    if callable(content):
        yield from content()
        return
    if isinstance(content, bytes):
        view = memoryview(content)
        yield from (view[at : at + limits.CHUNK] for at in range(0, len(view), limits.CHUNK))
        return
    with open_regular(content) as source:
        try:
            while chunk := source.read(limits.CHUNK):
                yield chunk
        except OSError as error:
            raise file_trouble(error, content) from error
