"""Files of packages: read with a limit, written whole or not at all."""

import errno
import os
import secrets
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from ocop_desk.domain.said import said
from ocop_desk.errors import DiskFull, EnvironmentTrouble, FileTrouble

_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


def file_trouble(error: OSError, path: Path) -> EnvironmentTrouble:
    """What the operating system refused, in words for people."""
    if error.errno in _NO_ROOM:
        return DiskFull(
            said("Không đủ chỗ trống để ghi {name}.", name=path.name),
            said("Hãy giải phóng ổ đĩa hoặc chọn nơi lưu khác rồi làm lại."),
        )
    if isinstance(error, FileNotFoundError):
        return FileTrouble(said("Không tìm thấy {path}.", path=path), said("Hãy kiểm tra lại đường dẫn."))
    if isinstance(error, PermissionError):
        return FileTrouble(
            said("Không có quyền mở {path}.", path=path), said("Hãy kiểm tra quyền truy cập của tệp và thư mục.")
        )
    return FileTrouble(
        said("Không đọc hoặc ghi được {path}.", path=path), said("Hãy kiểm tra ổ đĩa, thẻ nhớ rồi thử lại.")
    )


def open_regular(path: Path) -> BinaryIO:
    """An ordinary file opened for reading. Raises FileTrouble, also for folders, devices and pipes."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise FileTrouble(said("{path} không phải là tệp thường.", path=path), said("Hãy chọn một tệp."))
        return path.open("rb")
    except OSError as error:
        raise file_trouble(error, path) from error


def read_small(path: Path, limit: int) -> bytes:
    """The bytes of a file that should be small. Raises FileTrouble beyond `limit` bytes."""
    with open_regular(path) as stream:
        try:
            data = stream.read(limit + 1)
        except OSError as error:
            raise file_trouble(error, path) from error
    if len(data) > limit:
        raise FileTrouble(
            said("{name} quá lớn so với loại tệp này.", name=path.name),
            said("Hãy kiểm tra xem có chọn nhầm tệp không."),
        )
    return data


@contextmanager
def written_whole(target: Path) -> Iterator[BinaryIO]:
    """A file that appears under its name only when it is complete and on the disk.

    Written beside the target under a temporary name, flushed, synced, renamed; whatever goes wrong before,
    a stop by the keyboard included, leaves nothing behind. Raises DiskFull and FileTrouble.
    """
    part = target.with_name(f".{target.name}.{secrets.token_hex(4)}.part")
    try:
        with part.open("xb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        part.replace(target)
        sync_name(target)
    except BaseException as error:
        part.unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise file_trouble(error, target) from error
        raise


def sync_folder(folder: Path) -> None:
    """Make the new names in a folder last through a power cut, where the system lets a folder be synced."""
    if hasattr(os, "O_DIRECTORY"):
        _sync(folder)


def sync_name(path: Path) -> None:
    """Make the new name of a file or folder that was renamed last through a power cut, as far as the system lets us.

    It is synced itself once more: on FAT a new name leads to nothing until then, wherever its bytes lie.
    """
    if hasattr(os, "O_DIRECTORY"):
        _sync(path)
        _sync(path.parent)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        # Some network and USB file systems cannot sync a folder; the file itself is already safe.
        if error.errno not in {errno.EINVAL, errno.ENOTSUP, errno.EBADF, errno.EACCES}:
            raise
    finally:
        os.close(handle)
