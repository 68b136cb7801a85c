"""One program at a time on a council file: a lock the system drops when the program ends, however it ends."""

import errno
import getpass
import json
import os
import socket
import sys
from pathlib import Path

from ocop_desk.domain.said import NOTHING, said
from ocop_desk.errors import CouncilFileTrouble
from ocop_desk.store.troubles import trouble_of_system

_TAKEN = {errno.EACCES, errno.EAGAIN, errno.EWOULDBLOCK, errno.EDEADLK}
# Windows locks bytes against reading too, so the locked byte lies far behind the holder's name.
_LOCKED_BYTE = 1 << 30


class FileLock:
    """A lock held on a file beside the council file, with the holder's name in it."""

    def __init__(self, council_file: Path) -> None:
        """Take the lock. Raises CouncilFileTrouble naming who has it, or where the folder cannot be written."""
        self.path = council_file.with_name(f".{council_file.name}.lock")
        self.left_behind = False
        """Whether the file was held before by a program that ended without giving it back."""
        try:
            self._descriptor = self._take()
        except OSError as error:
            if error.errno in _TAKEN and self.path.exists():
                raise _in_use(council_file, self.path) from error
            raise trouble_of_system(error, council_file.parent) from error

    def _take(self) -> int:
        while True:
            descriptor = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o666)
            try:
                _lock(descriptor)
                if _is_still(descriptor, self.path):
                    # A holder that ends well takes its file away; one that was killed leaves its name in it.
                    self.left_behind = os.fstat(descriptor).st_size > 0
                    os.ftruncate(descriptor, 0)
                    os.write(descriptor, json.dumps(_who()).encode())
                    return descriptor
            except BaseException:
                os.close(descriptor)
                raise
            os.close(descriptor)

    def release(self) -> None:
        """Give the lock back and take its file away."""
        if sys.platform == "win32":
            os.close(self._descriptor)
            _forget(self.path)
        else:
            _forget(self.path)
            os.close(self._descriptor)


def _lock(descriptor: int) -> None:
    if sys.platform == "win32":
        import msvcrt

        os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        os.lseek(descriptor, 0, os.SEEK_SET)
    else:
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _is_still(descriptor: int, path: Path) -> bool:
    """Whether the locked file is the one that lies there: the last holder may just have taken it away."""
    try:
        return os.path.samestat(os.fstat(descriptor), path.stat())
    except FileNotFoundError:
        return False


def _who() -> dict[str, object]:
    try:
        user = getpass.getuser()
    except (OSError, KeyError):  # a machine without a user database
        user = ""
    return {"pid": os.getpid(), "host": socket.gethostname(), "user": user}


def _in_use(council_file: Path, lock: Path) -> CouncilFileTrouble:
    try:
        holder = json.loads(lock.read_text(encoding="utf-8"))
        by = said(
            " bởi {user} trên máy {host} (tiến trình {pid})",
            user=holder["user"] or said("người dùng khác"),
            host=holder["host"],
            pid=holder["pid"],
        )
    except (OSError, ValueError, KeyError, TypeError):
        by = NOTHING
    return CouncilFileTrouble(
        said("Tệp Hội đồng {council_file} đang mở{by}.", council_file=council_file, by=by),
        said("Đóng chương trình ở đó trước, hoặc mở tệp ở chế độ chỉ xem."),
    )


def _forget(path: Path) -> None:
    try:
        path.unlink()
    except OSError:
        # A lock file left lying does no harm: what counts is the lock on it.
        return
