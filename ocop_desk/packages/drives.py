"""What a drive is to the program: room, file system, and the few steps that writing to it takes."""

import errno
import os
import re
import secrets
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Protocol

from ocop_desk.packages.files import sync_folder, sync_name

FAT32_LARGEST = 2**32 - 1
"""Bytes of the largest file that FAT32 holds."""

_FAT = frozenset({"vfat", "fat", "fat32", "msdos"})
_MOUNTS = Path("/proc/self/mounts")
_ESCAPED = re.compile(r"\\([0-7]{3})", re.ASCII)
"""How the table of mounts writes a space, a tab, a new line and a backslash; every other letter is itself."""


@dataclass(frozen=True, slots=True)
class DriveFacts:
    """What is known of a drive before anything is written; `largest` is None where files may be of any size."""

    free: int
    file_system: str
    largest: int | None


class Drive(Protocol):
    """The steps of writing to a drive. Every one may raise OSError: a stick can go at any of them."""

    def facts(self, folder: Path) -> DriveFacts:
        """Room and file system of the drive that a folder lies on."""

    def exists(self, path: Path) -> bool:
        """Whether something lies at a path."""

    def names(self, folder: Path) -> list[str]:
        """What lies in a folder, sorted; FileNotFoundError where there is none."""

    def make_folder(self, folder: Path) -> None:
        """Make a folder in one that is there; nothing happens where it is there already."""

    def size(self, path: Path) -> int:
        """Bytes of a file."""

    def create(self, path: Path) -> BinaryIO:
        """A new file to write to; FileExistsError where one is there."""

    def flush(self, stream: BinaryIO) -> None:
        """Bring what was written from every cache onto the drive."""

    def read(self, path: Path) -> BinaryIO:
        """A file opened for reading, from the drive and not from a memory of it where the system allows."""

    def rename(self, old: Path, new: Path) -> None:
        """Give a finished file its name; FileExistsError where the name is taken."""

    def settle(self, folder: Path) -> None:
        """Bring names in a folder onto the drive."""

    def remove(self, path: Path) -> None:
        """Take a file away; nothing happens where there is none."""


class RealDrive:
    """A drive of this machine: a stick, a disk, a shared folder."""

    def facts(self, folder: Path) -> DriveFacts:
        """Room from the system, file system from the table of mounts where there is one."""
        free = shutil.disk_usage(folder).free
        kind = _file_system(folder)
        return DriveFacts(free, kind, FAT32_LARGEST if kind in _FAT else None)

    def exists(self, path: Path) -> bool:
        """Whether something lies at a path, a broken link too. Raises OSError where the folder cannot be asked."""
        try:
            path.lstat()
        except FileNotFoundError:
            path.parent.stat()  # a folder that went away is no free name
            return False
        return True

    def names(self, folder: Path) -> list[str]:
        """Names as the system lists them."""
        return sorted(path.name for path in folder.iterdir())

    def make_folder(self, folder: Path) -> None:
        """The folder, and its name on the drive."""
        try:
            folder.mkdir()
        except FileExistsError:
            if not folder.is_dir():
                raise
        else:
            self.settle(folder.parent)

    def size(self, path: Path) -> int:
        """By the system's entry of the file."""
        return path.stat().st_size

    def create(self, path: Path) -> BinaryIO:
        """A new file."""
        return path.open("xb")

    def flush(self, stream: BinaryIO) -> None:
        """To the disk, then out of the system's memory, so that reading back reads the drive."""
        stream.flush()
        os.fsync(stream.fileno())
        if hasattr(os, "posix_fadvise"):
            os.posix_fadvise(stream.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)

    def read(self, path: Path) -> BinaryIO:
        """The file opened."""
        return path.open("rb")

    def rename(self, old: Path, new: Path) -> None:
        """By a link where the file system has links: it never replaces. FAT has none, and is asked first."""
        try:
            new.hardlink_to(old)
        except FileExistsError:
            raise
        except OSError as error:
            if error.errno in {errno.ENOENT, errno.EIO, errno.ENODEV}:
                raise
            if self.exists(new):
                raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(new)) from error
            old.rename(new)
            sync_name(new)
        else:
            old.unlink()

    def settle(self, folder: Path) -> None:
        """The folder synced, where the system lets it be."""
        sync_folder(folder)

    def remove(self, path: Path) -> None:
        """The file gone."""
        path.unlink(missing_ok=True)


def temporary_name(path: Path, token: Callable[[], str] = lambda: secrets.token_hex(4)) -> Path:
    """A name beside a path that no program takes for a finished file; short enough for every file system."""
    return path.with_name(f"~{token()}.part")


def _file_system(folder: Path) -> str:
    """The file system a folder lies on, by the longest mount point above it; empty where the system does not tell."""
    try:
        lines = _MOUNTS.read_text("utf-8", errors="surrogateescape").splitlines()
        here = folder.resolve()
    except OSError:
        return ""
    best, kind = -1, ""
    for line in lines:
        _, mount, file_system, *_ = line.split(" ")
        point = Path(_ESCAPED.sub(lambda found: chr(int(found[1], 8)), mount))
        if here.is_relative_to(point) and len(point.parts) >= best:
            best, kind = len(point.parts), file_system
    return kind
