"""A drive in memory: it counts the steps, and one of them can go wrong as drives do."""

import errno
import io
from dataclasses import dataclass, field
from pathlib import Path

from ocop_desk.packages.drives import DriveFacts

ROOM = 1 << 40


class _Stream(io.BytesIO):
    """A file being written; every write is a step of the drive."""

    def __init__(self, drive: "MemoryDrive", path: Path) -> None:
        super().__init__()
        self._drive, self._path = drive, path

    def write(self, data: bytes) -> int:  # type: ignore[override]
        self._drive.step("write")
        if self._drive.used() + len(data) > self._drive.room:
            raise OSError(errno.ENOSPC, "no room")
        written = super().write(data)
        self._drive.files[self._path] = self.getvalue()
        return written


@dataclass
class MemoryDrive:
    """Files by path; step `fails_at` (from 1) raises `error`, and then the drive is gone."""

    files: dict[Path, bytes] = field(default_factory=dict)
    fails_at: int | None = None
    error: int = errno.EIO
    stays: bool = False
    """Whether the drive answers again after the step that failed."""
    room: int = ROOM
    largest: int | None = None
    worn: bool = False
    """Whether it forgets the last byte of what it is given."""
    steps: list[str] = field(default_factory=list)
    folders: set[Path] = field(default_factory=set)

    def step(self, name: str) -> None:
        self.steps.append(name)
        at = len(self.steps)
        if self.fails_at is not None and (at == self.fails_at or (at > self.fails_at and not self.stays)):
            raise OSError(self.error, "step failed")

    def used(self) -> int:
        return sum(map(len, self.files.values()))

    def facts(self, _folder: Path) -> DriveFacts:
        self.step("facts")
        return DriveFacts(self.room - self.used(), "vfat" if self.largest else "ext4", self.largest)

    def exists(self, path: Path) -> bool:
        self.step("exists")
        return path in self.files or path in self.folders

    def names(self, folder: Path) -> list[str]:
        self.step("names")
        if folder not in self.folders and not any(folder in path.parents for path in self.files):
            raise FileNotFoundError(errno.ENOENT, "no folder")
        below = {path for path in (*self.files, *self.folders) if folder in path.parents}
        return sorted({path.relative_to(folder).parts[0] for path in below})

    def make_folder(self, folder: Path) -> None:
        self.step("make_folder")
        self.folders.add(folder)

    def size(self, path: Path) -> int:
        self.step("size")
        if path not in self.files:
            raise FileNotFoundError(errno.ENOENT, "no file")
        return len(self.files[path])

    def create(self, path: Path) -> io.BytesIO:
        self.step("create")
        self.files[path] = b""
        return _Stream(self, path)

    def flush(self, _stream: object) -> None:
        self.step("flush")

    def read(self, path: Path) -> io.BytesIO:
        self.step("read")
        if path not in self.files:
            raise FileNotFoundError(errno.ENOENT, "no file")
        data = self.files[path]
        return io.BytesIO(data[:-1] + b"\0" if self.worn else data)

    def rename(self, old: Path, new: Path) -> None:
        self.step("rename")
        if new in self.files:
            raise FileExistsError(errno.EEXIST, "taken")
        self.files[new] = self.files.pop(old)

    def settle(self, _folder: Path) -> None:
        self.step("settle")

    def remove(self, path: Path) -> None:
        self.step("remove")
        self.files.pop(path, None)
