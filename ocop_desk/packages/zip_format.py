"""The one form of ZIP that our packages have, written and read byte for byte (APPNOTE 6.3, without ZIP64).

Local header and data of each entry follow one another from the first byte, then comes the central directory,
then its end record, and nothing else: no extra fields, data descriptors or gaps. A general reader forgives
what a package must not have, so every field is either checked here or fixed.

The comment of the end record holds the SHA-256 of the packed bytes of all deflated entries: several packed
forms unpack to the same text, so the digests of the contents alone would not show every flipped bit.
"""

import struct
from dataclasses import dataclass
from datetime import datetime

STORED, DEFLATED = 0, 8
UTF8_NAME = 0x800
ENCRYPTED = 0x1
MAX_32 = 0xFFFF_FFFF
MAX_16 = 0xFFFF

_VERSION_NEEDED = 20
_MADE_BY = 3 << 8 | _VERSION_NEEDED  # Unix, so that the attributes below say "ordinary file"
_ORDINARY_FILE = 0o100644 << 16

_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_END = struct.Struct("<4s4H2IH")
_LOCAL_MARK, _CENTRAL_MARK, _END_MARK = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"
_ZIP64_LOCATOR_MARK = b"PK\x06\x07"
_COMMENT_MARK = b"sha256="
_COMMENT_SIZE = len(_COMMENT_MARK) + 64
END_SIZE = _END.size + _COMMENT_SIZE
_SIZES_OFFSET = 14  # of CRC and sizes in a local header


@dataclass(frozen=True, slots=True)
class ZipEntry:
    """An entry as its headers describe it; `offset` is that of its local header."""

    name: bytes
    method: int
    stamp: int
    crc: int
    compressed_size: int
    size: int
    offset: int

    @property
    def data_offset(self) -> int:
        """Where the entry's data begins."""
        return self.offset + _LOCAL.size + len(self.name)

    @property
    def end(self) -> int:
        """Where the next header begins."""
        return self.data_offset + self.compressed_size


class ZipRefused(Exception):
    """A file that does not have the form, with a code and the entry it was seen at."""

    def __init__(self, code: str, name: bytes = b"") -> None:
        self.code = code
        self.name = name
        super().__init__(code)


def dos_stamp(moment: datetime) -> int:
    """Date and time as ZIP keeps them, in the wall time of `moment`; before 1980 becomes 1980."""
    year = max(moment.year - 1980, 0)
    date = year << 9 | moment.month << 5 | moment.day
    time = moment.hour << 11 | moment.minute << 5 | moment.second // 2
    return date << 16 | time


def local_header(entry: ZipEntry) -> bytes:
    """The header that stands before the entry's data."""
    return (
        _LOCAL.pack(
            _LOCAL_MARK,
            _VERSION_NEEDED,
            _name_flag(entry.name),
            entry.method,
            entry.stamp & MAX_16,
            entry.stamp >> 16,
            entry.crc,
            entry.compressed_size,
            entry.size,
            len(entry.name),
            0,
        )
        + entry.name
    )


def sizes_patch(entry: ZipEntry) -> tuple[int, bytes]:
    """Where in the file, and with what, CRC and sizes of a header written ahead of its data are filled in."""
    return entry.offset + _SIZES_OFFSET, struct.pack("<3I", entry.crc, entry.compressed_size, entry.size)


def central_directory(entries: list[ZipEntry], packed_digest: str) -> bytes:
    """Central directory and end record for entries that stand before it without gaps."""
    directory = b"".join(_central_header(entry) for entry in entries)
    start = entries[-1].end if entries else 0
    count = len(entries)
    end = _END.pack(_END_MARK, 0, 0, count, count, len(directory), start, _COMMENT_SIZE)
    return directory + end + _COMMENT_MARK + packed_digest.encode("ascii")


def _central_header(entry: ZipEntry) -> bytes:
    return (
        _CENTRAL.pack(
            _CENTRAL_MARK,
            _MADE_BY,
            _VERSION_NEEDED,
            _name_flag(entry.name),
            entry.method,
            entry.stamp & MAX_16,
            entry.stamp >> 16,
            entry.crc,
            entry.compressed_size,
            entry.size,
            len(entry.name),
            0,
            0,
            0,
            0,
            _ORDINARY_FILE,
            entry.offset,
        )
        + entry.name
    )


def _name_flag(name: bytes) -> int:
    return 0 if name.isascii() else UTF8_NAME


@dataclass(frozen=True, slots=True)
class EndRecord:
    """Where the central directory stands; `packed_digest` as in the comment, hex."""

    count: int
    directory_size: int
    directory_offset: int
    packed_digest: str


def parse_end(tail: bytes, file_size: int) -> EndRecord:
    """The end record in the last bytes of a file (`tail`: up to the last 66 KiB).

    Raises ZipRefused: not-a-package, data-after-end, data-outside-entries, damaged-directory, zip64.
    """
    if len(tail) < END_SIZE or tail[-END_SIZE:][:4] != _END_MARK:
        raise ZipRefused("data-after-end" if _END_MARK in tail and _COMMENT_MARK in tail else "not-a-package")
    _, disk, directory_disk, here, count, size, offset, comment_size = _END.unpack(tail[-END_SIZE:-_COMMENT_SIZE])
    comment = tail[-_COMMENT_SIZE:]
    if MAX_16 in (here, count) or MAX_32 in (size, offset) or tail[-END_SIZE - 20 :][:4] == _ZIP64_LOCATOR_MARK:
        raise ZipRefused("zip64")
    if disk or directory_disk or here != count or comment_size != _COMMENT_SIZE or comment[:7] != _COMMENT_MARK:
        raise ZipRefused("damaged-directory")
    if offset + size + END_SIZE != file_size:
        raise ZipRefused("data-outside-entries" if offset + size + END_SIZE < file_size else "damaged-directory")
    return EndRecord(count, size, offset, comment[7:].decode("ascii", "replace"))


def parse_directory(directory: bytes, count: int) -> list[ZipEntry]:
    """The entries of a central directory. Raises ZipRefused at the first that is not in our form."""
    entries: list[ZipEntry] = []
    position = 0
    for _ in range(count):
        if len(directory) - position < _CENTRAL.size:
            raise ZipRefused("damaged-directory")
        mark, *fields = _CENTRAL.unpack_from(directory, position)
        if mark != _CENTRAL_MARK:
            raise ZipRefused("damaged-directory")
        name_end = position + _CENTRAL.size + fields[9]
        name = directory[position + _CENTRAL.size : name_end]
        entries.append(_central_entry(fields, name))
        position = name_end
    if position != len(directory):
        raise ZipRefused("damaged-directory")
    return entries


def _central_entry(fields: list[int], name: bytes) -> ZipEntry:
    made_by, needed, flags, method, time, date, crc, compressed, size, name_length = fields[:10]
    extra, comment, disk, internal, external, offset = fields[10:]
    if len(name) != name_length:
        raise ZipRefused("damaged-directory")
    if flags & ENCRYPTED:
        raise ZipRefused("encrypted-entry", name)
    if external >> 28 == 0o12:
        raise ZipRefused("link-entry", name)
    if MAX_32 in (compressed, size, offset):
        raise ZipRefused("zip64", name)
    fixed = (made_by, needed, flags, extra, comment, disk, internal, external)
    if fixed != (_MADE_BY, _VERSION_NEEDED, _name_flag(name), 0, 0, 0, 0, _ORDINARY_FILE):
        raise ZipRefused("foreign-header", name)
    if method not in (STORED, DEFLATED) or (method == STORED and compressed != size):
        raise ZipRefused("foreign-header", name)
    return ZipEntry(name, method, date << 16 | time, crc, compressed, size, offset)


def check_order(entries: list[ZipEntry], directory_offset: int) -> None:
    """Entries must fill the file from its first byte to the directory. Raises ZipRefused."""
    expected = 0
    for entry in entries:
        if entry.offset < expected:
            raise ZipRefused("overlapping-entries", entry.name)
        if entry.offset > expected:
            raise ZipRefused("data-outside-entries", entry.name)
        expected = entry.end
    if expected != directory_offset:
        raise ZipRefused("overlapping-entries" if expected > directory_offset else "data-outside-entries")
