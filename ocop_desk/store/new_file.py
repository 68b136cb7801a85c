"""Writing a new file so that it is there whole or not at all."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ocop_desk.domain.said import said
from ocop_desk.errors import CouncilFileTrouble
from ocop_desk.store.troubles import trouble_of_system


@contextmanager
def appearing_whole(path: Path) -> Iterator[Path]:
    """A temporary path beside `path`; what is written there becomes `path` when the block ends well.

    Never overwrites. Raises CouncilFileTrouble where `path` exists, and troubles of the disk.
    """
    refuse_existing(path)
    temporary = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        yield temporary
        _sync(temporary)
        _publish(temporary, path)
        _sync_folder(path.parent)
    except OSError as error:
        raise trouble_of_system(error, path) from error
    finally:
        for left in (temporary, temporary.with_name(f"{temporary.name}-journal")):
            left.unlink(missing_ok=True)


def refuse_existing(path: Path) -> None:
    """Raise CouncilFileTrouble where something lies at the path already."""
    if path.exists() or path.is_symlink():
        raise _exists(path)


def _publish(temporary: Path, path: Path) -> None:
    try:
        # A link refuses to replace a file, where a rename would on most systems.
        path.hardlink_to(temporary)
    except FileExistsError:
        raise _exists(path) from None
    except OSError:
        # FAT and some network drives know no links.
        refuse_existing(path)
        temporary.rename(path)


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _sync_folder(folder: Path) -> None:
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _exists(path: Path) -> CouncilFileTrouble:
    return CouncilFileTrouble(
        said("Đã có tệp {path}.", path=path), said("Chọn tên khác; chương trình không ghi đè tệp đang có.")
    )
