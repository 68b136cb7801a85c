"""Carrying a file to a drive so that it may be taken out: written aside, read back, hashed, flushed, named.

Each way it can end is a state of its own, told to people in words; nothing that lies on the drive is written over.
"""

import errno
import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO

from ocop_desk.domain.said import NOTHING, Said, said
from ocop_desk.errors import Cancelled
from ocop_desk.packages.drives import Drive, DriveFacts, RealDrive, temporary_name

PIECE = 1 << 20
_SPARE = 1 << 20
"""Bytes left free for the names and tables of the file system."""

_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT})
_READ_ONLY = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})

Tell = Callable[[int, int, str], None]
"""Takes bytes done and in all, written ones and read back ones together, and a word; may raise Cancelled."""


class DeliveryState(StrEnum):
    """How carrying a file to a drive ended."""

    SAFE = "safe"
    """There, read back and the same: the drive may be taken out."""
    THERE_ALREADY = "there_already"
    """The same bytes lie there under this name; looked at byte for byte."""
    NAME_TAKEN = "name_taken"
    NO_ROOM = "no_room"
    TOO_LARGE = "too_large"
    READ_ONLY = "read_only"
    GONE = "gone"
    DIFFERS = "differs"
    """What was read back is not what was written: the drive is worn out or lies about its size."""
    SOURCE_TROUBLE = "source_trouble"
    """The file to be carried could not be read."""
    STOPPED = "stopped"


MAY_BE_REMOVED = frozenset({DeliveryState.SAFE, DeliveryState.THERE_ALREADY})


@dataclass(frozen=True, slots=True)
class Delivery:
    """How it ended: the state, where the file is or should have been, its hash where it is known, and what to do."""

    state: DeliveryState
    path: Path
    sha256: str = ""
    message: Said = NOTHING
    remedy: Said = NOTHING

    @property
    def is_safe(self) -> bool:
        """Whether the file is on the drive and the drive may be taken out."""
        return self.state in MAY_BE_REMOVED


def deliver(source: Path, folder: Path, drive: Drive | None = None, tell: Tell | None = None) -> Delivery:
    """Carry a file to a folder of a drive under its own name; never raises for what a drive or a file can do.

    Whatever goes wrong, only a finished file gets the name, and nothing half written stays on a drive that answers.
    """
    drive = drive or RealDrive()
    target = folder / source.name
    told = tell or (lambda _done, _of, _what: None)
    try:
        size = source.stat().st_size
        stream = source.open("rb")
    except OSError as error:
        return _ended(DeliveryState.SOURCE_TROUBLE, target, error.strerror or str(error))
    with stream:
        try:
            return _carried(stream, size, target, drive, told)
        except _SourceFailed as failed:
            return _ended(DeliveryState.SOURCE_TROUBLE, target, str(failed))
        except Cancelled:
            return _ended(DeliveryState.STOPPED, target)
        except OSError as error:
            return _ended(_state_of(error), target)


class _SourceFailed(Exception):
    """The file to be carried stopped answering, not the drive."""


def _carried(stream: BinaryIO, size: int, target: Path, drive: Drive, told: Tell) -> Delivery:
    if drive.exists(target):
        return _beside(stream, size, target, drive, told)
    unfit = _unfit(drive.facts(target.parent), size)
    if unfit is not None:
        return _ended(unfit, target)
    part = temporary_name(target)
    try:
        written = _write(stream, size, part, drive, told)
        if _hash(part, size, drive, told) != written:
            return _ended(DeliveryState.DIFFERS, target)
        try:
            drive.rename(part, target)
        except FileExistsError:
            return _ended(DeliveryState.NAME_TAKEN, target)
        drive.settle(target.parent)
    finally:
        _clear(part, drive)
    if not drive.exists(target):
        return _ended(DeliveryState.GONE, target)
    return _ended(DeliveryState.SAFE, target, sha256=written)


def _write(stream: BinaryIO, size: int, part: Path, drive: Drive, told: Tell) -> str:
    digest, done = hashlib.sha256(), 0
    with drive.create(part) as out:
        while piece := _piece(stream):
            out.write(piece)
            digest.update(piece)
            done += len(piece)
            told(done, 2 * size, part.name)
        drive.flush(out)
    return digest.hexdigest()


def _hash(path: Path, size: int, drive: Drive, told: Tell) -> str:
    digest, done = hashlib.sha256(), size
    with drive.read(path) as stream:
        while piece := stream.read(PIECE):
            digest.update(piece)
            done += len(piece)
            told(min(done, 2 * size), 2 * size, path.name)
    return digest.hexdigest()


def _beside(stream: BinaryIO, size: int, target: Path, drive: Drive, told: Tell) -> Delivery:
    """What to say of a file that has the name already: the same bytes are as good as carried."""
    digest = hashlib.sha256()
    while piece := _piece(stream):
        digest.update(piece)
    ours = digest.hexdigest()
    if _hash(target, size, drive, told) == ours:
        return _ended(DeliveryState.THERE_ALREADY, target, sha256=ours)
    return _ended(DeliveryState.NAME_TAKEN, target)


def _piece(stream: BinaryIO) -> bytes:
    try:
        return stream.read(PIECE)
    except OSError as error:
        raise _SourceFailed(error.strerror or str(error)) from error


def _unfit(facts: DriveFacts, size: int) -> DeliveryState | None:
    if facts.largest is not None and size > facts.largest:
        return DeliveryState.TOO_LARGE
    return DeliveryState.NO_ROOM if facts.free < size + _SPARE else None


def _clear(part: Path, drive: Drive) -> None:
    try:
        drive.remove(part)
    except OSError:
        return  # a drive that went away keeps what it has; the name says that it is no finished file


def _state_of(error: OSError) -> DeliveryState:
    if error.errno in _NO_ROOM:
        return DeliveryState.NO_ROOM
    if error.errno == errno.EFBIG:
        return DeliveryState.TOO_LARGE
    return DeliveryState.READ_ONLY if error.errno in _READ_ONLY else DeliveryState.GONE


def _ended(state: DeliveryState, target: Path, why: str = "", sha256: str = "") -> Delivery:
    message, remedy = _words(target, why)[state]
    return Delivery(state, target, sha256, message, remedy)


def _words(target: Path, why: str) -> dict[DeliveryState, tuple[Said, Said]]:
    """What happened and what to do, for every way it can end."""
    name, folder = target.name, target.parent
    return {
        DeliveryState.SAFE: (
            said("{name} đã nằm trên ổ đĩa, đã đọc lại và khớp từng byte.", name=name),
            said("Có thể rút ổ đĩa an toàn."),
        ),
        DeliveryState.THERE_ALREADY: (
            said("{name} đã có sẵn trên ổ đĩa, giống từng byte.", name=name),
            said("Có thể rút ổ đĩa an toàn."),
        ),
        DeliveryState.NAME_TAKEN: (
            said("Trên ổ đĩa đã có một tệp khác tên {name}; tệp đó được giữ nguyên.", name=name),
            said("Chọn thư mục khác, hoặc đổi tên tệp đang có rồi chép lại."),
        ),
        DeliveryState.NO_ROOM: (
            said("Ổ đĩa không đủ chỗ cho {name}.", name=name),
            said("Xóa bớt tệp trên ổ hoặc dùng ổ khác."),
        ),
        DeliveryState.TOO_LARGE: (
            said("{name} lớn hơn tệp lớn nhất mà ổ đĩa này nhận (FAT32: 4 GB).", name=name),
            said("Chia thành nhiều tập nhỏ hơn, hoặc dùng ổ định dạng exFAT hay NTFS."),
        ),
        DeliveryState.READ_ONLY: (
            said("Không được phép ghi vào {folder}.", folder=folder),
            said("Gỡ khóa chống ghi của ổ hoặc chọn thư mục khác."),
        ),
        DeliveryState.GONE: (
            said("Ổ đĩa không còn trả lời khi đang chép {name}; coi như chưa chép.", name=name),
            said("Cắm lại ổ đĩa rồi chép lại từ đầu."),
        ),
        DeliveryState.DIFFERS: (
            said("Nội dung đọc lại từ ổ đĩa khác với nội dung đã ghi; tệp ghi dở đã bị xóa."),
            said("Không dùng ổ đĩa này nữa; chép sang ổ khác."),
        ),
        DeliveryState.SOURCE_TROUBLE: (
            said("Không đọc được {name} để chép: {why}.", name=name, why=why),
            said("Kiểm tra tệp gốc rồi chép lại."),
        ),
        DeliveryState.STOPPED: (
            said("Đã dừng chép {name}; trên ổ đĩa không có gì mới.", name=name),
            said("Chép lại khi cần."),
        ),
    }
