"""A ZIP that anybody may have made, read as hostile ground: nothing is unpacked that was not looked at before.

The directory is read once, by size and number bounded; entries are read by offset, never more than they declare.
"""

import stat
import struct
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, LargeZipFile, ZipFile, ZipInfo

from ocop_desk.domain.file_names import leaves_folder, names_in_archive, path_parts
from ocop_desk.domain.problems import InputRefused, Problem
from ocop_desk.domain.said import Said, said

MEBIBYTE = 1 << 20
MOST_ENTRIES = 10_000
MOST_DIRECTORY_BYTES = 4 * MEBIBYTE
"""Of the list of entries, which is read into memory whole; 10,000 long names are half of it."""

MOST_BYTES = 4 << 30
"""Of one entry, unpacked; no FAT32 stick holds a larger file."""

RATIO_FLOOR = 16 * MEBIBYTE
MOST_RATIO = 200
"""An entry may unpack to more than 200 times its packed size only up to 16 MiB; no scan packs so well."""

_PIECE = 256 * 1024
_LOCAL = struct.Struct("<4s22x2H")
_LOCAL_MARK = b"PK\x03\x04"
_ENCRYPTED = 0x1 | 0x40 | 0x2000
_UTF8 = 0x800
_UNICODE_PATH = 0x7075
ARCHIVE_ENDINGS = (".zip", ".rar", ".7z", ".tar", ".gz", ".tgz")


@dataclass(frozen=True, slots=True)
class ArchiveEntry:
    """A file in an archive: its path from the archive's root, its unpacked size, where its bytes are."""

    path: tuple[str, ...]
    size: int
    packed: int
    offset: int
    method: int
    crc: int


@dataclass(frozen=True)
class Archive:
    """What an archive holds: the entries that may be read, and what is wrong with the others."""

    entries: tuple[ArchiveEntry, ...]
    problems: tuple[Problem, ...]


def read_directory(name: str, file: BinaryIO) -> Archive:
    """The entries of a ZIP. Raises InputRefused where it is none, or cannot be read as a whole; OSError."""
    infos = list_entries(name, file)
    paths = _paths(infos)
    overlapping = _overlapping(infos)
    entries: list[ArchiveEntry] = []
    problems: list[Problem] = []
    for place, (info, path) in enumerate(zip(infos, paths, strict=True)):
        if _is_folder(info, path):
            continue
        problem = _entry_problem(f"{name}/{path}", path, info, overlaps=place in overlapping)
        if problem is None:
            entries.append(_entry(info, path))
        else:
            problems.append(problem)
    return Archive(tuple(entries), tuple(problems))


def list_entries(name: str, file: BinaryIO) -> list[ZipInfo]:
    """What stands in a ZIP's directory, unchecked. Raises InputRefused where it is no ZIP or a vast one; OSError."""
    sparing = _Sparing(file)
    try:
        # The reader takes anything with `read`, `seek` and `tell`.
        with ZipFile(sparing) as archive:
            infos = archive.infolist()
        if len(infos) > MOST_ENTRIES:
            raise _Vast
    except _Vast as error:
        raise InputRefused(
            [
                _problem(
                    "too_many_entries",
                    name,
                    said("Tệp ZIP có trên {most_entries} tệp.", most_entries=MOST_ENTRIES),
                    said("Giải nén, thêm thư mục cần thiết."),
                )
            ]
        ) from error
    except (BadZipFile, LargeZipFile, ValueError, NotImplementedError, struct.error) as error:
        # The reader takes a drive that fails for a damaged file.
        if sparing.trouble is not None:
            raise sparing.trouble from error
        raise InputRefused(
            [_problem("damaged_archive", name, said("Tệp ZIP hỏng hoặc chép chưa hết."), said("Chép lại tệp."))]
        ) from error
    return infos


def unpacked(place: str, file: BinaryIO, entry: ArchiveEntry) -> Iterator[bytes]:
    """The bytes of an entry in pieces of at most 256 KiB. Raises InputRefused where it is not as declared; OSError."""
    size = crc = 0
    try:
        pieces = _packed(file, entry)
        for piece in pieces if entry.method == ZIP_STORED else _inflated(pieces):
            size += len(piece)
            if size > entry.size:
                raise _Spoiled
            crc = zlib.crc32(piece, crc)
            yield piece
        if size != entry.size or crc != entry.crc:
            raise _Spoiled
    except (_Spoiled, zlib.error) as error:
        raise InputRefused(
            [
                _problem(
                    "damaged_entry",
                    place,
                    said("Tệp trong ZIP bị hỏng hoặc không đúng như đã khai."),
                    said("Nén lại, hoặc giải nén rồi thêm."),
                )
            ]
        ) from error


class _Spoiled(Exception):
    """An entry whose bytes are not what its header says."""


class _Vast(Exception):
    """A directory larger than dossiers have."""


class _Sparing:
    """A file of which only a little is read at a time: a directory is read in one go, whatever size it declares."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.seek, self.tell = file.seek, file.tell
        self.trouble: OSError | None = None

    def read(self, size: int = -1) -> bytes:
        """At most so many bytes."""
        if size > MOST_DIRECTORY_BYTES:
            raise _Vast
        try:
            return self._file.read(size)
        except OSError as error:
            self.trouble = error
            raise

    def seekable(self) -> bool:
        """Always."""
        return True


def _packed(file: BinaryIO, entry: ArchiveEntry) -> Iterator[bytes]:
    file.seek(entry.offset)
    header = file.read(_LOCAL.size)
    if len(header) < _LOCAL.size or not header.startswith(_LOCAL_MARK):
        raise _Spoiled
    _, name, extra = _LOCAL.unpack(header)
    file.seek(entry.offset + _LOCAL.size + name + extra)
    left = entry.packed
    while left:
        piece = file.read(min(_PIECE, left))
        if not piece:
            raise _Spoiled
        left -= len(piece)
        yield piece


def _inflated(pieces: Iterator[bytes]) -> Iterator[bytes]:
    inflate = zlib.decompressobj(wbits=-15)
    for waiting in pieces:
        if inflate.eof:
            raise _Spoiled
        more = waiting
        while more and not inflate.eof:
            output = inflate.decompress(more, _PIECE)
            if output:
                yield output
            # A full piece may leave output behind even when all input is taken.
            more = inflate.unconsumed_tail
            while not more and len(output) == _PIECE and not inflate.eof:
                output = inflate.decompress(b"", _PIECE)
                if output:
                    yield output
    if not inflate.eof or inflate.unused_data:
        raise _Spoiled


def _paths(infos: Sequence[ZipInfo]) -> list[str]:
    """The entries' paths as they were meant; `orig_filename` keeps what a zero byte would cut off."""
    plain = [place for place, info in enumerate(infos) if not info.flag_bits & _UTF8]
    raw = [infos[place].orig_filename.encode("cp437", "replace") for place in plain]
    read = dict(zip(plain, names_in_archive(raw), strict=True))
    return [_unicode_path(info) or read.get(place, info.orig_filename) for place, info in enumerate(infos)]


def _unicode_path(info: ZipInfo) -> str:
    """The name in the field that WinRAR and Info-ZIP add, where it belongs to the entry's plain name."""
    extra = info.extra
    while len(extra) >= 4:
        kind, length = struct.unpack_from("<2H", extra)
        if kind == _UNICODE_PATH and length > 5:
            version, crc = struct.unpack_from("<BL", extra, 4)
            if version == 1 and crc == zlib.crc32(info.orig_filename.encode("cp437", "replace")):
                return extra[9 : 4 + length].decode("utf-8", "replace")
        extra = extra[4 + length :]
    return ""


def _overlapping(infos: Sequence[ZipInfo]) -> frozenset[int]:
    """Places of entries that lie in one another: a small archive unpacks to anything that way."""
    order = sorted(range(len(infos)), key=lambda place: infos[place].header_offset)
    found = set()
    end = 0
    for place in order:
        info = infos[place]
        if info.header_offset < end:
            found.add(place)
        end = max(end, info.header_offset + _LOCAL.size + info.compress_size)
    return frozenset(found)


def _is_folder(info: ZipInfo, path: str) -> bool:
    return path.endswith(("/", "\\")) and info.file_size == 0


def _entry(info: ZipInfo, path: str) -> ArchiveEntry:
    return ArchiveEntry(
        path_parts(path), info.file_size, info.compress_size, info.header_offset, info.compress_type, info.CRC
    )


def _entry_problem(place: str, path: str, info: ZipInfo, *, overlaps: bool) -> Problem | None:
    kind = stat.S_IFMT(info.external_attr >> 16)
    if leaves_folder(path):
        return _problem(
            "path_leaves", place, said("Đường dẫn trong ZIP dẫn ra ngoài thư mục."), said("Giải nén rồi thêm từng tệp.")
        )
    if kind and kind != stat.S_IFREG:
        return _problem(
            "link", place, said("Là liên kết hoặc tệp đặc biệt, không phải tệp thường."), said("Thêm chính tệp gốc.")
        )
    if info.flag_bits & _ENCRYPTED:
        return _problem(
            "encrypted_entry", place, said("Tệp trong ZIP có mật khẩu."), said("Giải nén bằng mật khẩu rồi thêm.")
        )
    if path.casefold().endswith(ARCHIVE_ENDINGS):
        return _problem("archive_in_archive", place, said("Là tệp nén nằm trong tệp nén."), said("Giải nén rồi thêm."))
    if info.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        return _problem(
            "unknown_packing", place, said("Kiểu nén này chương trình không đọc."), said("Giải nén rồi thêm.")
        )
    if info.file_size > MOST_BYTES:
        return _problem("too_large", place, said("Tệp quá lớn, trên 4 GB."), said("Chia tệp thành nhiều phần."))
    if info.file_size > max(RATIO_FLOOR, info.compress_size * MOST_RATIO):
        return _problem(
            "zip_bomb",
            place,
            said("Tệp nén quá mức bình thường, có thể để phá hoại."),
            said("Giải nén, xem tệp rồi thêm."),
        )
    if overlaps:
        return _problem(
            "overlapping_entries", place, said("Các tệp trong ZIP chồng lên nhau."), said("Nén lại thành ZIP mới.")
        )
    return None


def _problem(code: str, place: str, message: Said, remedy: Said) -> Problem:
    return Problem(code, place, message, remedy)
