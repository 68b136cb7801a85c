"""Looking into a folder that others put files into: what lies there, and what is new since the last look."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

MOST_FILES = 20_000
"""Files looked at in one folder: a stick full of photographs must not keep the hall waiting."""

Seen = frozenset[tuple[str, int, int]]
"""Files as they were at a look: path, size, and when they were changed in nanoseconds."""


@dataclass(frozen=True, slots=True)
class FolderLook:
    """What one look found: whether the folder answers, the files that are new or changed, and what is known now."""

    there: bool
    files: tuple[Path, ...]
    seen: Seen


def files_below(folder: Path, suffix: str) -> list[Path]:
    """Files with an ending in a folder and the folders in it, in the order of their names. Raises OSError."""
    return sorted(path for path in _walk(folder) if path.suffix.casefold() == suffix)


def look_again(folder: Path, suffix: str, seen: Seen = frozenset()) -> FolderLook:
    """Look into a folder that may be gone: a stick is pulled out and plugged in all day.

    A file that was half copied at one look has another size at the next and is told of again.
    """
    try:
        if not folder.is_dir():
            return FolderLook(False, (), frozenset())
        found = {path: _mark(path) for path in files_below(folder, suffix)}
    except OSError:
        return FolderLook(False, (), frozenset())
    marks = {path: mark for path, mark in found.items() if mark is not None}
    fresh = tuple(path for path, mark in marks.items() if mark not in seen)
    return FolderLook(True, fresh, frozenset(marks.values()))


def _mark(path: Path) -> tuple[str, int, int] | None:
    try:
        facts = path.stat()
    except OSError:
        return None  # gone between the list and the look
    return str(path), facts.st_size, facts.st_mtime_ns


def _walk(folder: Path) -> Iterator[Path]:
    for count, path in enumerate(folder.rglob("*")):
        if count >= MOST_FILES:
            return
        yield path
