"""From files, folders and ZIPs as people drop them to a plan of what would be added, and the adding of it.

Planning reads names, sizes and first bytes; the files themselves are read when they are added.
"""

import os
import stat
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ocop_desk.documents.archive import MOST_BYTES, read_directory
from ocop_desk.documents.evidence_media import HEAD, office_media, sniff
from ocop_desk.domain.file_names import apart, clean_file_name, folded_name, natural_key
from ocop_desk.domain.problems import InputRefused, Problem
from ocop_desk.domain.said import Said, said
from ocop_desk.services.desk import Desk
from ocop_desk.services.evidence_adding import AddReport, Incoming, Tell, add_evidence
from ocop_desk.services.evidence_guess import guess_facts
from ocop_desk.services.evidence_sources import PlainFile, ZippedFile, unreadable

MOST_FILES = 10_000
"""In one plan: more is a drive dropped by mistake."""

DEEPEST = 50
"""Folders in folders."""

Look = Callable[[int, str], None]
"""Takes files found so far and what is looked at; raises Cancelled where somebody wants to stop."""

_OF_SYSTEMS = frozenset({"thumbs.db", "ehthumbs.db", "desktop.ini"})
_FOLDERS_OF_SYSTEMS = frozenset({"__macosx", "system volume information", "$recycle.bin"})
_OFFICE_ENDINGS = (".docx", ".xlsx")


@dataclass(frozen=True)
class IntakePlan:
    """What would be added, in the order of names, and everything that cannot be."""

    files: tuple[Incoming, ...]
    problems: tuple[Problem, ...] = ()
    passed_over: int = 0
    """Files that systems and Office leave behind, which nobody means."""

    @property
    def size(self) -> int:
        """Bytes of all files."""
        return sum(file.size for file in self.files)


@dataclass(frozen=True, slots=True)
class _Found:
    """A file before it is named: its path below what was dropped, its place in messages, its bytes."""

    path: tuple[str, ...]
    place: str
    size: int
    source: PlainFile | ZippedFile


class _Planning:
    """What was found until now."""

    def __init__(self, look: Look | None) -> None:
        self.found: list[_Found] = []
        self.problems: list[Problem] = []
        self.passed_over = 0
        self._look = look
        self._seen: set[tuple[int, int]] = set()
        self._looked_at = 0

    def at(self, place: str) -> None:
        """Tell that something is looked at. Raises Cancelled, and InputRefused where it is too much."""
        self._looked_at += 1
        if self._looked_at > MOST_FILES:
            message = said("Có trên {most_files} tệp; có thể chọn nhầm cả ổ đĩa.", most_files=MOST_FILES)
            raise InputRefused([Problem("too_many_files", place, message, said("Chọn thư mục của riêng hồ sơ này."))])
        if self._look is not None:
            self._look(len(self.found), place)

    def refuse(self, code: str, place: str, message: Said, remedy: Said) -> None:
        """Note a file that cannot be used."""
        self.problems.append(Problem(code, place, message, remedy))

    def is_new(self, status: os.stat_result) -> bool:
        """Whether a file was not come upon before by another path. Systems without inodes say 0."""
        key = (status.st_dev, status.st_ino)
        if not status.st_ino:
            return True
        new = key not in self._seen
        self._seen.add(key)
        return new


def plan_intake(paths: Sequence[Path], look: Look | None = None) -> IntakePlan:
    """What is in files, whole folders, ZIPs and ZIPs in folders; nothing is changed.

    Raises Cancelled through `look`, FileTrouble where a drive fails, InputRefused where there is too much.
    """
    planning = _Planning(look)
    for path in paths:
        for file, place in _files_of(planning, path):
            _take(planning, file, place)
    return IntakePlan(tuple(_named(planning.found)), tuple(planning.problems), planning.passed_over)


def add_planned(desk: Desk, dossier_id: int, plan: IntakePlan, tell: Tell | None = None) -> AddReport:
    """Add what was planned; the report has the plan's problems too. Raises as `add_evidence`."""
    last = (0, plan.size, "")

    def told(done: int, of: int, name: str) -> None:
        nonlocal last
        last = (done, of, name)
        if tell is not None:
            tell(done, of, name)

    def beat() -> None:
        if tell is not None:
            tell(*last)

    files = [
        replace(file, open=replace(file.open, beat=beat)) if isinstance(file.open, ZippedFile) else file
        for file in plan.files
    ]
    report = add_evidence(desk, dossier_id, files, told)
    return replace(report, problems=(*plan.problems, *report.problems))


def _files_of(planning: _Planning, path: Path) -> Iterator[tuple[Path, tuple[str, ...]]]:
    """The regular files at and below a path, each with its names from there, in the order people number them."""
    try:
        status = path.stat()
    except (OSError, ValueError) as error:
        if not isinstance(error, ValueError | FileNotFoundError | NotADirectoryError | PermissionError):
            raise unreadable(str(path), error) from error
        planning.at(str(path))
        planning.refuse(
            "no_file", str(path), said("Không có tệp này hoặc không được phép đọc."), said("Kiểm tra đường dẫn.")
        )
        return
    if stat.S_ISDIR(status.st_mode):
        yield from _files_below(planning, path, (path.name or path.resolve().name,))
    else:
        yield path, (path.name,)


def _files_below(planning: _Planning, folder: Path, names: tuple[str, ...]) -> Iterator[tuple[Path, tuple[str, ...]]]:
    place = "/".join(names)
    planning.at(place)
    if len(names) > DEEPEST:
        planning.refuse(
            "too_deep", place, said("Thư mục lồng quá {deepest} cấp.", deepest=DEEPEST), said("Chọn thư mục ở trong.")
        )
        return
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda entry: natural_key([entry.name]))
    except PermissionError:
        planning.refuse("no_right", place, said("Không được phép đọc thư mục."), said("Kiểm tra quyền của thư mục."))
        return
    except OSError as error:
        raise unreadable(place, error) from error
    for entry in entries:
        inner = (*names, entry.name)
        if entry.name.casefold() in _FOLDERS_OF_SYSTEMS:
            planning.passed_over += 1
        elif entry.is_symlink():
            planning.at("/".join(inner))
            planning.refuse(
                "link", "/".join(inner), said("Là liên kết, không phải tệp thường."), said("Thêm chính tệp gốc.")
            )
        elif entry.is_dir():
            yield from _files_below(planning, Path(entry.path), inner)
        else:
            yield Path(entry.path), inner


def _take(planning: _Planning, path: Path, names: tuple[str, ...]) -> None:
    """Look at one file on a drive: its size and first bytes, and an archive's directory."""
    place = "/".join(clean_file_name(name) for name in names)
    planning.at(place)
    if _is_of_system(names[-1]):
        planning.passed_over += 1
        return
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            planning.refuse("no_regular_file", place, said("Không phải là tệp thường."), said("Chọn tệp khác."))
        elif status.st_size > MOST_BYTES:
            planning.refuse("too_large", place, said("Tệp quá lớn, trên 4 GB."), said("Chia tệp thành nhiều phần."))
        elif planning.is_new(status):
            _look_into(planning, path, names, place, status.st_size)
    except PermissionError:
        planning.refuse("no_right", place, said("Không được phép đọc tệp."), said("Kiểm tra quyền của tệp."))
    except OSError as error:
        raise unreadable(place, error) from error
    except InputRefused as refused:
        planning.problems += refused.problems


def _look_into(planning: _Planning, path: Path, names: tuple[str, ...], place: str, size: int) -> None:
    with path.open("rb") as file:
        media = sniff(place, file.read(HEAD)) or office_media(place, file)
        if media is None:
            _take_archive(planning, path, names, place)
            return
    planning.found.append(_Found(names, place, size, PlainFile(path, place)))


def _take_archive(planning: _Planning, path: Path, names: tuple[str, ...], place: str) -> None:
    with path.open("rb") as file:
        archive = read_directory(place, file)
    planning.problems += archive.problems
    stem = Path(names[-1]).stem
    for entry in sorted(archive.entries, key=lambda one: natural_key(one.path)):
        if _is_of_system(entry.path[-1]) or any(part.casefold() in _FOLDERS_OF_SYSTEMS for part in entry.path):
            planning.passed_over += 1
            continue
        inner = f"{place}/{'/'.join(clean_file_name(part) for part in entry.path)}"
        planning.at(inner)
        source = ZippedFile(path, inner, entry)
        try:
            if sniff(inner, source.head(HEAD)) is None and not _is_named_office(entry.path[-1]):
                planning.refuse(
                    "archive_in_archive", inner, said("Là tệp nén nằm trong tệp nén."), said("Giải nén rồi thêm.")
                )
                continue
        except InputRefused as refused:
            planning.problems += refused.problems
            continue
        planning.found.append(_Found((*names[:-1], stem, *entry.path), inner, entry.size, source))


def _named(found: Sequence[_Found]) -> Iterator[Incoming]:
    """The files with names of their own: of two that are the same, the second says its folder too, or a number."""
    taken: set[str] = set()
    for one in found:
        names = [clean_file_name(name) for name in one.path]
        name = names[-1]
        if folded_name(name) in taken and len(names) > 1:
            name = clean_file_name(f"{names[-2]} - {name}")
        name = apart(name, taken)
        taken.add(folded_name(name))
        yield Incoming(name, one.size, one.source, guess_facts(names))


def _is_of_system(name: str) -> bool:
    return name.casefold() in _OF_SYSTEMS or name.startswith((".", "~$"))


def _is_named_office(name: str) -> bool:
    return name.casefold().endswith(_OFFICE_ENDINGS)
