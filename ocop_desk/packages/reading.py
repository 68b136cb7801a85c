"""Opening a package that anybody may have made: refused unless it has exactly the form we write.

Nothing is unpacked to the disk. What is read is bounded by `limits` and by the sizes the file declares.
"""

import hashlib
import json
from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from typing import Any, BinaryIO

from ocop_desk.domain.said import said
from ocop_desk.packages import limits
from ocop_desk.packages.files import file_trouble, open_regular
from ocop_desk.packages.findings import PackageFinding, Refused
from ocop_desk.packages.manifest import (
    META_FOLDER,
    MIMETYPE,
    MIMETYPE_NAME,
    ManifestRefused,
    Reference,
    manifest_name,
    read_manifest,
    signature_name,
)
from ocop_desk.packages.names import name_trouble, twins
from ocop_desk.packages.unpacking import packed, unpacked
from ocop_desk.packages.zip_format import (
    DEFLATED,
    END_SIZE,
    ZipEntry,
    ZipRefused,
    check_order,
    local_header,
    parse_directory,
    parse_end,
)

PACKAGE_NAME = "data/package.json"

_TAIL = END_SIZE + 66 * 1024
_MESSAGES = {
    "not-a-package": said("Tệp này không phải là gói do chương trình lập ra, hoặc đã bị cắt cụt khi sao chép."),
    "data-after-end": said("Có dữ liệu lạ nối vào cuối gói."),
    "data-outside-entries": said("Có dữ liệu lạ chèn vào gói, ngoài các tệp được ghi trong mục lục."),
    "damaged-directory": said("Mục lục của gói bị hỏng."),
    "zip64": said("Gói dùng dạng ZIP64 mà chương trình không bao giờ dùng."),
    "encrypted-entry": said("Tệp trong gói bị đặt mật khẩu."),
    "link-entry": said("Trong gói có liên kết đến tệp khác."),
    "foreign-header": said("Thông tin về tệp trong gói không đúng dạng của gói, hoặc đã bị sửa."),
    "overlapping-entries": said("Các tệp trong gói chồng lên nhau."),
    "entry-larger-than-declared": said("Tệp trong gói lớn hơn kích thước đã khai."),
    "entry-damaged": said("Tệp trong gói bị hỏng."),
    "packed-bytes-changed": said("Dữ liệu nén của gói đã bị thay đổi."),
    "bad-name": said("Tên tệp trong gói không được phép."),
    "path-leaves": said("Tên tệp trong gói dẫn ra ngoài thư mục của gói."),
    "duplicate-name": said("Hai tệp trong gói trùng tên nhau (kể cả khi chỉ khác chữ hoa, chữ thường)."),
    "too-many-entries": said("Gói có quá nhiều tệp."),
    "too-large": said("Gói quá lớn."),
    "zip-bomb": said("Tệp trong gói nén quá mức bình thường, có thể là gói phá hoại."),
    "mimetype-wrong": said("Gói không mở đầu bằng tệp mimetype của ASiC-E."),
    "missing-entry": said("Tệp có trong danh mục đã ký nhưng không có trong gói."),
    "unlisted-entry": said("Tệp có trong gói nhưng không có trong danh mục đã ký."),
    "no-signature": said("Gói không có chữ ký nào."),
    "too-many-signatures": said("Gói có quá nhiều chữ ký."),
    "manifest-unreadable": said("Danh mục đã ký bị hỏng hoặc không đúng dạng."),
    "manifests-differ": said("Các danh mục đã ký không giống nhau."),
    "digest-mismatch": said("Nội dung tệp không khớp với danh mục đã ký: tệp đã bị sửa."),
    "entry-too-large": said("Tệp quá lớn để đọc."),
    "json-unreadable": said("Tệp dữ liệu bị hỏng: không phải là JSON đúng quy cách."),
}


def refusal(code: str, place: str = "") -> PackageFinding:
    """The finding of that code, with its sentence."""
    return PackageFinding(code, place, _MESSAGES[code])


class OpenPackage:
    """A package whose form is sound; `payload` is what its manifests list, in their order.

    Digests and signatures are not checked by opening; `read` and `chunks` check the entry they read.
    """

    def __init__(self, stream: BinaryIO, entries: list[ZipEntry], packed_digest: str) -> None:
        self.stream = stream
        self.entries = entries
        self._packed_digest = packed_digest
        self._by_name = {entry.name.decode(): entry for entry in entries}
        self._check_mimetype()
        self.signature_count = self._count_signatures()
        self.payload = self._listed()
        self._digests = {reference.name: reference.digest for reference in self.payload}

    def size(self, name: str) -> int:
        """Bytes of an entry. Raises KeyError."""
        return self._by_name[name].size

    def read_meta(self, name: str) -> bytes:
        """A manifest or signature, which nothing lists."""
        if self.size(name) > limits.MAX_META_SIZE:
            raise Refused(refusal("too-large", name))
        return b"".join(self._unpacked(name))

    def chunks(self, name: str) -> Iterator[bytes]:
        """A payload entry in pieces. Raises KeyError, and Refused at the latest after the last piece."""
        expected, digest = self._digests[name], hashlib.sha256()
        for piece in self._unpacked(name):
            digest.update(piece)
            yield piece
        if digest.digest() != expected:
            raise Refused(refusal("digest-mismatch", name))

    def read(self, name: str, limit: int) -> bytes:
        """A payload entry of at most `limit` bytes. Raises KeyError and Refused."""
        if self.size(name) > limit:
            raise Refused(refusal("entry-too-large", name))
        return b"".join(self.chunks(name))

    def check_digests(self) -> None:
        """Read every payload entry once. Raises Refused with every entry that is not what was signed."""
        findings: list[PackageFinding] = []
        for reference in self.payload:
            try:
                for _ in self.chunks(reference.name):
                    pass
            except Refused as refused:
                findings.extend(refused.findings)
        if findings:
            raise Refused(*findings)
        self.check_packed()

    def check_packed(self) -> None:
        """Read what is compressed once: the same content can be packed in more than one way. Raises Refused."""
        if self._digest_of_packed() != self._packed_digest:
            raise Refused(refusal("packed-bytes-changed"))

    def _digest_of_packed(self) -> str:
        digest = hashlib.sha256()
        for entry in self.entries:
            if entry.method == DEFLATED:
                for piece in packed(self.stream, entry):
                    digest.update(piece)
        return digest.hexdigest()

    def _unpacked(self, name: str) -> Iterator[bytes]:
        try:
            yield from unpacked(self.stream, self._by_name[name])
        except ZipRefused as refused:
            raise Refused(refusal(refused.code, name)) from refused

    def _check_mimetype(self) -> None:
        first = self.entries[0] if self.entries else None
        right = first is not None and first.name == MIMETYPE_NAME.encode() and first.size == len(MIMETYPE)
        if not right or first is None or first.method == DEFLATED or self.read_meta(MIMETYPE_NAME) != MIMETYPE:
            raise Refused(refusal("mimetype-wrong", MIMETYPE_NAME))

    def _count_signatures(self) -> int:
        """How many pairs of manifest and signature stand in META-INF, numbered from 1; nothing else may be there."""
        meta = {name for name in self._by_name if name.startswith(META_FOLDER)}
        count = 0
        while manifest_name(count + 1) in meta or signature_name(count + 1) in meta:
            count += 1
        if count == 0:
            raise Refused(refusal("no-signature"))
        if count > limits.MAX_SIGNATURES:
            raise Refused(refusal("too-many-signatures"))
        pairs = {name(number) for number in range(1, count + 1) for name in (manifest_name, signature_name)}
        self._refuse_difference(expected=pairs, present=meta)
        return count

    def _listed(self) -> list[Reference]:
        """What the manifests list: the same in each of them, and exactly what is in the package."""
        lists = [self._manifest(number) for number in range(1, self.signature_count + 1)]
        first = lists[0]
        if any(other != first for other in lists):
            raise Refused(refusal("manifests-differ"))
        names = [reference.name for reference in first]
        if len(set(names)) != len(names):
            raise Refused(refusal("manifest-unreadable", manifest_name(1)))
        payload = {n for n in self._by_name if n != MIMETYPE_NAME and not n.startswith(META_FOLDER)}
        self._refuse_difference(expected=set(names), present=payload)
        return first

    def _manifest(self, number: int) -> list[Reference]:
        name = manifest_name(number)
        try:
            return read_manifest(self.read_meta(name), number)
        except ManifestRefused as refused:
            raise Refused(refusal("manifest-unreadable", name)) from refused

    @staticmethod
    def _refuse_difference(*, expected: set[str], present: set[str]) -> None:
        missing = [refusal("missing-entry", name) for name in sorted(expected - present)]
        extra = [refusal("unlisted-entry", name) for name in sorted(present - expected)]
        if missing or extra:
            raise Refused(*missing, *extra)


@contextmanager
def open_package(path: Path) -> Iterator[OpenPackage]:
    """The package at `path`, held open so that it cannot change under the reader's eyes by another name.

    Raises FileTrouble where the file cannot be read, Refused with what is wrong with its form.
    """
    with open_regular(path) as stream:
        try:
            entries, packed_digest = _layout(stream)
            yield OpenPackage(stream, entries, packed_digest)
        except ZipRefused as refused:
            raise Refused(refusal(refused.code, _shown(refused.name))) from refused
        except OSError as error:
            raise file_trouble(error, path) from error


def _layout(stream: BinaryIO) -> tuple[list[ZipEntry], str]:
    """The entries, every header checked and every byte of the file accounted for."""
    file_size = stream.seek(0, 2)
    if file_size > limits.MAX_FILE_SIZE:
        raise ZipRefused("too-large")
    stream.seek(max(file_size - _TAIL, 0))
    end = parse_end(stream.read(_TAIL), file_size)
    if end.count > limits.MAX_ENTRIES:
        raise ZipRefused("too-many-entries")
    if end.directory_size > limits.MAX_DIRECTORY_SIZE:
        raise ZipRefused("damaged-directory")
    stream.seek(end.directory_offset)
    entries = parse_directory(stream.read(end.directory_size), end.count)
    _check_names(entries)
    check_order(entries, end.directory_offset)
    _check_sizes(entries)
    for entry in entries:
        expected = local_header(entry)
        stream.seek(entry.offset)
        if stream.read(len(expected)) != expected:
            raise ZipRefused("foreign-header", entry.name)
    return entries, end.packed_digest


def _check_names(entries: list[ZipEntry]) -> None:
    findings = []
    names = []
    for entry in entries:
        try:
            name = entry.name.decode()
        except UnicodeDecodeError:
            findings.append(refusal("bad-name", _shown(entry.name)))
            continue
        names.append(name)
        trouble = name_trouble(name)
        if trouble:
            findings.append(refusal(trouble, _shown(entry.name)))
    findings.extend(refusal("duplicate-name", _shown(name.encode())) for name in twins(names))
    if findings:
        raise Refused(*findings)


def _check_sizes(entries: list[ZipEntry]) -> None:
    if sum(entry.size for entry in entries) > limits.MAX_UNPACKED_SIZE:
        raise ZipRefused("too-large")
    for entry in entries:
        if entry.size > limits.MAX_ENTRY_SIZE:
            raise ZipRefused("too-large", entry.name)
        if limits.is_bomb(entry.size, entry.compressed_size):
            raise ZipRefused("zip-bomb", entry.name)


def _shown(name: bytes) -> str:
    """An entry's name as it may be printed on a terminal."""
    text = name.decode(errors="replace")
    return "".join(letter if letter.isprintable() else "�" for letter in text)[:120]


def parse_json(data: bytes, place: str) -> Any:
    """JSON without doubled keys, NaN, exponents or endless depth; fractions come as Decimal. Raises Refused."""
    try:
        return json.loads(data, object_pairs_hook=_unique, parse_float=_plain_decimal, parse_constant=_no_constant)
    except (ValueError, RecursionError) as error:
        raise Refused(refusal("json-unreadable", place)) from error


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    result = dict(pairs)
    if len(result) != len(pairs):
        raise ValueError("a key stands twice")
    return result


def _plain_decimal(text: str) -> Decimal:
    if "e" in text.lower():
        raise ValueError("a number with an exponent can be longer than memory when it is written out")
    return Decimal(text)


def _no_constant(name: str) -> Any:
    raise ValueError(f"{name} is not a number of JSON")
