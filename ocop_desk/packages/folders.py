"""A folder of files that appears under its name only when all of them are written."""

import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ocop_desk.domain.said import said
from ocop_desk.errors import FileTrouble
from ocop_desk.packages.files import file_trouble, sync_folder, sync_name


@contextmanager
def folder_appearing_whole(target: Path) -> Iterator[Path]:
    """A folder beside the target to write into; it becomes the target when the block ends well, else it goes.

    Raises FileTrouble where something lies at the target already, DiskFull and FileTrouble.
    """
    if target.exists() or target.is_symlink():
        raise FileTrouble(
            said("Đã có {path}.", path=target), said("Chọn tên khác; chương trình không ghi đè thư mục đang có.")
        )
    part = target.with_name(f".{target.name}.{secrets.token_hex(4)}.part")
    try:
        part.mkdir()
        yield part
        for folder, _, files in os.walk(part, topdown=False):
            for name in files:
                _sync(Path(folder) / name)
            sync_folder(Path(folder))
        part.rename(target)
        sync_name(target)
    except BaseException as error:
        shutil.rmtree(part, ignore_errors=True)
        if isinstance(error, OSError):
            raise file_trouble(error, target) from error
        raise


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
