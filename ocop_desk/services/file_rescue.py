"""When the open file can no longer be trusted to be written: what is wrong with it, and working on elsewhere."""

import os
import shutil
from dataclasses import replace
from pathlib import Path

from ocop_desk.domain.said import said
from ocop_desk.errors import CouncilFileGone, CouncilFileTrouble, EnvironmentTrouble
from ocop_desk.services.council_files import describe_file
from ocop_desk.services.desk import Desk
from ocop_desk.store.council_file import CouncilFile, open_council_file
from ocop_desk.store.file_key import FileKey
from ocop_desk.store.troubles import disk_full, no_right

ROOM_FOR_A_CHANGE = 256 * 1024
"""Bytes that have to be free beside the file: a large change and its journal."""


def standing_trouble(desk: Desk) -> EnvironmentTrouble | None:
    """Why nothing more can be written into the open file where it lies; None where nothing stands against it.

    It writes nothing to find out.
    """
    path = desk.file.path.resolve()
    try:
        desk.file.demand_unmoved()
        free = shutil.disk_usage(path.parent).free
    except EnvironmentTrouble as trouble:
        return trouble
    except OSError:
        return CouncilFileGone(
            said("Không đọc được thư mục chứa tệp Hội đồng {path}.", path=path), said("Lưu sang chỗ khác.")
        )
    if not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
        return no_right(path)
    return disk_full(path) if free < ROOM_FOR_A_CHANGE else None


def save_elsewhere(desk: Desk, target: Path) -> Desk:
    """Copy everything that was saved to a new file and open that one; the caller closes the desk given.

    The new file's log says where it came from. What lies in memory of a file that was taken away or replaced can still
    be copied, and so can a file that is read-only or on a full disk. A file that can no longer be read, on a stick
    pulled out or emptied by another program, cannot: then the trouble names the copies that lie beside it.
    Raises CouncilFileTrouble where `target` exists, DiskFull where it has no room, FileTrouble.
    """
    target = target.absolute()
    _demand_a_place(target)
    try:
        desk.file.rescue(target)
    except EnvironmentTrouble as trouble:
        raise _with_what_is_safe(trouble, desk.file, target) from trouble
    file = open_council_file(target, desk.clock, desk.file.key)
    moved = replace(desk, file=file)
    try:
        with moved.write() as work:
            work.record("file.saved_elsewhere", target.name, {"from": str(desk.file.path)})
            work.commit()
    except BaseException:
        file.close()
        raise
    return moved


def copies_beside(path: Path, key: FileKey | None = None) -> tuple[Path, ...]:
    """Sound copies of a council file in its folder, the latest first: those made before upgrades among them.

    Encrypted ones count where `key`, that of the file, opens them.
    """
    try:
        found = [one for one in path.parent.glob(f"*{path.suffix}") if one.is_file() and one.name != path.name]
    except OSError:
        return ()
    lines = (describe_file(one, key) for one in found if one.stem.startswith(path.stem))
    sound = [(line.changed_at, line.path) for line in lines if line.changed_at is not None and not line.locked]
    return tuple(copy for _changed_at, copy in sorted(sound, reverse=True))


def _demand_a_place(target: Path) -> None:
    if not target.parent.is_dir():
        raise CouncilFileTrouble(
            said("Không có thư mục {parent}.", parent=target.parent), said("Chọn thư mục khác để lưu tệp.")
        )


def _with_what_is_safe(trouble: EnvironmentTrouble, file: CouncilFile, target: Path) -> EnvironmentTrouble:
    """The trouble as it is where the target is to blame; else with what can still be had."""
    if target.exists() or str(target) in trouble.message:
        return trouble
    path = file.path
    copies = copies_beside(path, file.key)
    if copies:
        safe = said("Bản sao còn đọc được: {names}.", names=", ".join(one.name for one in copies[:3]))
    else:
        safe = said("Cắm lại USB rồi mở lại tệp: những gì đã báo là đã lưu nằm trong tệp đó.")
    return CouncilFileTrouble(
        said("Không đọc được tệp Hội đồng {path} để chép sang chỗ khác. {message}", path=path, message=trouble.message),
        safe,
    )
