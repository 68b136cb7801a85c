"""Copies of the scores that make themselves: beside the file, checked, thinned with age, never written over.

A copy holds everything but the bytes of evidence, which it knows by their hashes. A file that does not hold together is
not copied, so good copies are never followed by a damaged one; and copies are thinned only after a good new one.
"""

import re
import shutil
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from ocop_desk.domain.backup_thinning import kept_moments
from ocop_desk.domain.clock import Clock
from ocop_desk.domain.file_endings import COUNCIL_SUFFIX
from ocop_desk.domain.problems import Problem
from ocop_desk.domain.said import said
from ocop_desk.errors import CouncilFileTrouble, EnvironmentTrouble
from ocop_desk.services.desk import Desk
from ocop_desk.store.check import check_council_file
from ocop_desk.store.council_file import open_council_file
from ocop_desk.store.file_key import FileKey
from ocop_desk.store.new_file import appearing_whole
from ocop_desk.store.troubles import trouble_of_system

_NAME = re.compile(r"(\d{8}T\d{6}\d{6}Z)\.ocop\Z", re.ASCII)
_MOMENT = "%Y%m%dT%H%M%S%fZ"


@dataclass(frozen=True, slots=True)
class BackupLine:
    """One copy: where it lies, when it was made, how large it is."""

    path: Path
    made_at: datetime
    size: int


def backup_folder(path: Path) -> Path:
    """Where the copies of a council file lie: a folder beside it that has its name."""
    return path.with_name(f"{path.stem}-sao-luu")


def backups_of(path: Path) -> tuple[BackupLine, ...]:
    """The copies of a council file, the newest first; other files in the folder are none."""
    found = []
    with suppress(FileNotFoundError, NotADirectoryError):
        for one in backup_folder(path).iterdir():
            match = _NAME.fullmatch(one.name)
            if match:
                made_at = datetime.strptime(match[1], _MOMENT).replace(tzinfo=UTC)
                found.append(BackupLine(one, made_at, one.stat().st_size))
    return tuple(sorted(found, key=lambda line: line.made_at, reverse=True))


def back_up_now(desk: Desk) -> Path:
    """Make a copy of the open file as it stands, look through it, then thin the older ones.

    Raises CouncilFileTrouble where the file or the copy does not hold together (the copy is gone then and no older one
    was touched), DiskFull, FileTrouble.
    """
    path, now = desk.file.path, desk.clock()
    folder = backup_folder(path)
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise trouble_of_system(error, folder) from error
    target = folder / f"{now.strftime(_MOMENT)}{COUNCIL_SUFFIX}"
    desk.file.back_up_scores(target)
    problems = check_council_file(target, desk.file.key)
    if problems:
        target.unlink(missing_ok=True)
        raise _unsound(path, problems)
    _thin(path, now)
    return target


def restore_backup(copy: Path, target: Path, clock: Clock, actor: str, key: FileKey | None = None) -> Path:
    """Make a new council file of a copy, encrypted where that is, with the same key; the copy stays.

    Raises CouncilFileTrouble, DiskFull, FileTrouble; PassphraseNeeded and WrongPassphrase without the right `key`.

    Nothing is ever restored over a file: whoever goes on with it opens the new one.
    """
    problems = check_council_file(copy, key)
    if problems:
        raise _unsound(copy, problems)
    with appearing_whole(target.absolute()) as temporary:
        shutil.copyfile(copy, temporary)
    with open_council_file(target, clock, key) as file, file.begin(actor) as work:
        work.record("file.restored", target.name, {"from": copy.name})
        work.commit()
    return target


def _thin(path: Path, now: datetime) -> None:
    lines = backups_of(path)
    kept = kept_moments((line.made_at for line in lines), now)
    for line in lines:
        if line.made_at not in kept:
            with suppress(OSError):
                line.path.unlink()


def _unsound(path: Path, problems: list[Problem]) -> EnvironmentTrouble:
    first = problems[0].sentence()
    return CouncilFileTrouble(
        said("{name} có chỗ không nguyên vẹn nên không dùng làm bản sao: {first}", name=path.name, first=first),
        said("Giữ nguyên các bản sao cũ; chạy kiểm tra tệp và đối chiếu với văn bản đã ký."),
    )
