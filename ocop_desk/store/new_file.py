"""Writing a new file so that it is there whole or not at all."""

import glob
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
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
    with _temporary(path) as temporary:
        yield temporary
        _sync(temporary)
        _publish(temporary, path)
        _sync_folder(path.parent)


@contextmanager
def taking_the_place_of(path: Path, let_go: Callable[[], None] = lambda: None) -> Iterator[Path]:
    """As `appearing_whole`, but what is written replaces the file at `path`, which is there whole until that instant.

    `let_go` closes the old file right before: some systems replace no file that is open. Raises troubles of the disk.
    """
    with _temporary(path) as temporary:
        yield temporary
        shutil.copymode(path, temporary)
        _sync(temporary)
        let_go()
        temporary.replace(path)
        _sync(path)  # as below
        _sync_folder(path.parent)


def sweep_half_written(path: Path) -> None:
    """Take away what was to become the file at `path` when a program was killed; for whoever has the file's lock."""
    with suppress(OSError):
        for left in path.parent.glob(f".{glob.escape(path.name)}.*.new*"):
            left.unlink(missing_ok=True)


@contextmanager
def _temporary(path: Path) -> Iterator[Path]:
    temporary = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        yield temporary
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
        _sync(path)  # on FAT a new name leads to nothing until the file is synced once more


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
