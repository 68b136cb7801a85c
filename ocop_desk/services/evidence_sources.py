"""Where evidence comes from: files on any drive and files in archives, opened only while they are added."""

import errno
import io
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from ocop_desk.documents.archive import ArchiveEntry, unpacked
from ocop_desk.domain.said import said
from ocop_desk.errors import DiskFull, FileTrouble

_IN_MEMORY = 32 << 20
"""Bytes up to which an entry of an archive is unpacked in memory, beyond on the disk."""
_NO_ROOM = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}


def unreadable(place: str, error: OSError) -> FileTrouble:
    """A file that was there and cannot be read: a stick pulled out, a disk that fails."""
    return FileTrouble(
        said("Không đọc được {place} ({strerror}).", place=place, strerror=error.strerror or error),
        said("Kiểm tra USB, ổ đĩa rồi thêm lại; những tệp đã thêm xong vẫn còn."),
    )


@dataclass(frozen=True, slots=True)
class PlainFile:
    """A file on a drive."""

    path: Path
    place: str

    def __call__(self) -> BinaryIO:
        """The file, open. Raises FileTrouble."""
        try:
            return self.path.open("rb")
        except OSError as error:
            raise unreadable(self.place, error) from error


@dataclass(frozen=True, slots=True)
class ZippedFile:
    """A file in an archive on a drive; `beat` is called as it is unpacked and may stop that by raising."""

    archive: Path
    place: str
    entry: ArchiveEntry
    beat: Callable[[], None] = lambda: None

    def __call__(self) -> BinaryIO:
        """The entry unpacked, its size and checksum looked at. Raises InputRefused, FileTrouble, DiskFull."""
        target = self._room()
        try:
            with PlainFile(self.archive, self.place)() as source:
                self._fill(target, source)
        except BaseException:
            target.close()
            raise
        target.seek(0)
        return target

    def head(self, size: int) -> bytes:
        """The first bytes of the entry. Raises InputRefused and FileTrouble."""
        with PlainFile(self.archive, self.place)() as source:
            try:
                return next(unpacked(self.place, source, self.entry), b"")[:size]
            except OSError as error:
                raise unreadable(self.place, error) from error

    def _fill(self, target: BinaryIO, source: BinaryIO) -> None:
        pieces = unpacked(self.place, source, self.entry)
        while True:
            self.beat()
            try:
                piece = next(pieces, None)
            except OSError as error:
                raise unreadable(self.place, error) from error
            if piece is None:
                return
            try:
                target.write(piece)
            except OSError as error:
                raise self._no_room(error) from error

    def _room(self) -> BinaryIO:
        if self.entry.size <= _IN_MEMORY:
            return io.BytesIO()
        try:
            # Without a buffer: a full disk is told when the piece is written, not when the file is read.
            return tempfile.TemporaryFile(prefix="ocop-desk-", buffering=0)
        except OSError as error:
            raise self._no_room(error) from error

    def _no_room(self, error: OSError) -> DiskFull | FileTrouble:
        folder = tempfile.gettempdir()
        if error.errno in _NO_ROOM:
            return DiskFull(
                said("Hết chỗ trong {folder} khi giải nén {place}.", folder=folder, place=self.place),
                said("Xóa bớt tệp rồi thêm lại."),
            )
        return FileTrouble(
            said("Không ghi được tệp tạm trong {folder}.", folder=folder),
            said("Kiểm tra ổ đĩa và quyền ghi rồi thêm lại."),
        )
