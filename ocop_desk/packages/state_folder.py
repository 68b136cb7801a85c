"""A folder that holds the states of one council file: the journal, a file a line, and the copies the lines name.

A line has a file of its own, so that writing one never touches those before it, not even on a stick pulled out in that
instant; and its name is taken by whoever writes that number first. A copy counts only by the line that names it. What
is written is written by the protocol of `delivery`; nothing is ever written over, and no line is ever taken away.
"""

import hashlib
import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from ocop_desk.domain.continuous_copy import StateLine, kept_numbers
from ocop_desk.domain.file_endings import COUNCIL_SUFFIX
from ocop_desk.packages.delivery import PIECE, Delivery, Tell, deliver
from ocop_desk.packages.drives import Drive, RealDrive
from ocop_desk.packages.member_keys import MemberKey
from ocop_desk.packages.state_lines import LARGEST, LineRefused, ReadLine, read_chain, write_line

JOURNAL, COPIES = "so-cai", "ban-chep"
_PREFIX, _UID_DIGITS = "ocop-du-phong-", 12
_LINE_NAME = re.compile(r"(\d{8})\.json\Z", re.ASCII)
_COPY_NAME = re.compile(r"(\d{8})-[0-9a-f]{12}\.ocop\Z", re.ASCII)
_FOLDER_NAME = re.compile(rf"{_PREFIX}[0-9a-f]{{{_UID_DIGITS}}}\Z", re.ASCII)


@dataclass(frozen=True, slots=True)
class Written:
    """How writing a state ended: as its copy or its line was carried; `line` is there where the state counts."""

    delivery: Delivery
    line: ReadLine | None = None


class StateFolder:
    """The states in a folder; it remembers the lines it read and looks at new ones only."""

    def __init__(self, folder: Path, council: str = "", drive: Drive | None = None) -> None:
        """`council` is the only council whose lines are taken; empty for whichever the first line names."""
        self.folder = folder
        self.council = council
        self.chain: tuple[ReadLine, ...] = ()
        self._drive = drive or RealDrive()

    def exists(self) -> bool:
        """Whether states were written here before. Raises OSError where the drive is away."""
        return self._drive.exists(self.folder)

    def look(self) -> tuple[ReadLine, ...]:
        """The lines of the journal, whole and in order; those read before are not read again.

        Raises OSError where the drive is away, LineRefused where the journal does not hold.
        """
        if not self.exists():
            self.chain = ()
            return self.chain
        numbers = self._numbers(JOURNAL, _LINE_NAME)
        if numbers and self._is_empty(self._line_path(numbers[-1])):
            numbers.pop()
        known = self.chain
        if known and (len(numbers) < len(known) or self._line_hash(known[-1].line.number) != known[-1].sha256):
            known = ()  # another stick, or another state of it: everything is looked at anew
        if numbers != list(range(1, len(numbers) + 1)):
            missing = next(at for at, number in enumerate(numbers, start=1) if at != number)
            raise LineRefused("out-of-order", missing, "a line is missing")
        new = (self._line_data(number) for number in numbers[len(known) :])
        chain = (*known, *read_chain(new, self.council, known[-1] if known else None))
        # A copy that lies there without a line was being written; one further on had a line that is gone.
        if any(number > len(chain) + 1 for number in self._numbers(COPIES, _COPY_NAME)):
            raise LineRefused("cut-short", len(chain) + 1, "a copy lies there whose line is missing")
        self.chain = chain
        return chain

    def path_of(self, line: StateLine) -> Path:
        """Where the copy of a state lies, or lay."""
        return self.folder / COPIES / _copy_name(line)

    def read_copy(self, line: StateLine, out: Callable[[bytes], object]) -> bool:
        """Read the copy of a state piece by piece; whether it was all of it, and as it was written.

        Raises OSError where it cannot be read, FileNotFoundError where it was taken away.
        """
        path, digest, size = self.path_of(line), hashlib.sha256(), 0
        if self._drive.size(path) != line.size:
            return False
        with self._drive.read(path) as stream:
            while piece := stream.read(PIECE):
                digest.update(piece)
                size += len(piece)
                out(piece)
        return (digest.hexdigest(), size) == (line.copy, line.size)

    def write(self, copy: Path, line: StateLine, key: MemberKey, tell: Tell | None = None) -> Written:
        """Carry a state: its copy first, then the line that makes it count.

        `copy` lies in a folder of its own, where it is given its name and gets the line beside it. `line` says all but
        the copy's hash and size. Raises OSError where the folders cannot be made; whatever else a drive can do is told
        by the state of the delivery.
        """
        line = replace(line, copy=_hash_of(copy), size=copy.stat().st_size)
        data = write_line(line, key)
        (last,) = read_chain([data], self.council, self.chain[-1] if self.chain else None)
        for folder in (self.folder, self.folder / COPIES, self.folder / JOURNAL):
            self._drive.make_folder(folder)
        named = copy.rename(copy.with_name(_copy_name(line)))
        self._make_way(self.path_of(line))
        carried = deliver(named, self.folder / COPIES, self._drive, tell)
        if not carried.is_safe:
            return Written(carried)
        written = copy.with_name(_line_name(line.number))
        written.write_bytes(data)
        self._make_way(self._line_path(line.number))
        carried = deliver(written, self.folder / JOURNAL, self._drive, tell)
        if not carried.is_safe:
            return Written(carried)
        self.chain = (*self.chain, last)
        return Written(carried, last)

    def thin(self, head: bytes = b"") -> None:
        """Take away old copies that nobody needs, and those that do not begin with `head`.

        A drive that refuses keeps them.
        """
        lines = [one.line for one in self.chain]
        kept = kept_numbers(lines)
        wanted = {_copy_name(line) for line in lines if line.number in kept}
        with suppress(OSError):
            for name in self._drive.names(self.folder / COPIES):
                found = _COPY_NAME.fullmatch(name)
                if not found or int(found[1]) > len(lines):
                    continue
                if name not in wanted or self._head(name, len(head)) != head:
                    self._drive.remove(self.folder / COPIES / name)

    def _make_way(self, path: Path) -> None:
        """Take away a name with nothing under it, as FAT may keep it where the stick was pulled out too early."""
        if self._is_empty(path):
            self._drive.remove(path)

    def _is_empty(self, path: Path) -> bool:
        try:
            return self._drive.size(path) == 0
        except FileNotFoundError:
            return False

    def _head(self, name: str, size: int) -> bytes:
        """The first bytes of a copy; nothing is read where none are wanted."""
        if not size:
            return b""
        with self._drive.read(self.folder / COPIES / name) as stream:
            return _read(stream, size)

    def _numbers(self, folder: str, form: re.Pattern[str]) -> list[int]:
        try:
            names = self._drive.names(self.folder / folder)
        except FileNotFoundError:
            return []
        return sorted(int(found[1]) for name in names if (found := form.fullmatch(name)))

    def _line_data(self, number: int) -> bytes:
        with self._drive.read(self._line_path(number)) as stream:
            return _read(stream, LARGEST + 1)

    def _line_path(self, number: int) -> Path:
        return self.folder / JOURNAL / _line_name(number)

    def _line_hash(self, number: int) -> str:
        try:
            return hashlib.sha256(self._line_data(number)).hexdigest()
        except FileNotFoundError:
            return ""


def state_folder(chosen: Path, council: str, drive: Drive | None = None) -> StateFolder:
    """The states of one council in a folder that somebody chose: in a folder of their own, beside other councils'."""
    return StateFolder(chosen / f"{_PREFIX}{council[:_UID_DIGITS]}", council, drive)


def state_folders_in(chosen: Path, drive: Drive | None = None) -> tuple[StateFolder, ...]:
    """Every council's states in a folder, or the folder itself where it holds states. Raises OSError."""
    drive = drive or RealDrive()
    names = drive.names(chosen)
    if JOURNAL in names:
        return (StateFolder(chosen, drive=drive),)
    return tuple(StateFolder(chosen / name, drive=drive) for name in names if _FOLDER_NAME.fullmatch(name))


def _line_name(number: int) -> str:
    return f"{number:08d}.json"


def _copy_name(line: StateLine) -> str:
    return f"{line.number:08d}-{line.copy[:12]}{COUNCIL_SUFFIX}"


def _hash_of(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _read(stream: BinaryIO, most: int) -> bytes:
    """So many bytes at most, fewer only at the end of the file."""
    data = b""
    while len(data) < most and (piece := stream.read(most - len(data))):
        data += piece
    return data
