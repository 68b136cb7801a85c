import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from ocop_desk.errors import CouncilFileTrouble, EnvironmentTrouble
from ocop_desk.store import file_lock
from ocop_desk.store.council_file import create_council_file, open_council_file
from ocop_desk.store.file_lock import FileLock
from tests.store.helpers import clock

HOLD = """
import sys, time
from pathlib import Path
from ocop_desk.store.file_lock import FileLock
lock = FileLock(Path(sys.argv[1]))
print("held", flush=True)
time.sleep(60)
"""


def test_who_has_the_file_open_is_named(path: Path) -> None:
    with create_council_file(path, clock), pytest.raises(CouncilFileTrouble) as caught:
        open_council_file(path, clock)
    assert f"tiến trình {os.getpid()}" in caught.value.message
    assert "chỉ xem" in caught.value.remedy


def test_a_file_that_is_open_can_be_read_beside(path: Path) -> None:
    with create_council_file(path, clock) as file, open_council_file(path, clock, read_only=True) as second:
        with file.begin("thư ký") as work:
            work.record("noted", "", {})
            work.commit()
        with second.read() as work:
            assert [event.kind for event in work.audit.events()] == ["noted"]


def test_another_name_of_the_same_folder_is_the_same_lock(path: Path) -> None:
    with create_council_file(path, clock), pytest.raises(CouncilFileTrouble, match="đang mở"):
        open_council_file(path.parent / ".." / path.parent.name / path.name, clock)


def test_a_link_to_the_file_is_the_same_lock(path: Path, tmp_path: Path) -> None:
    with create_council_file(path, clock):
        link = tmp_path / "link.ocop"
        link.symlink_to(path)
        with pytest.raises(CouncilFileTrouble, match="đang mở"):
            open_council_file(link, clock)


def test_the_lock_is_gone_with_its_holder(tmp_path: Path) -> None:
    path = tmp_path / "x.ocop"
    lock = FileLock(path)
    assert json.loads(lock.path.read_text())["pid"] == os.getpid()
    assert not lock.left_behind
    lock.release()
    assert not lock.path.exists()
    FileLock(path).release()


def test_a_killed_holder_leaves_a_file_but_no_lock(tmp_path: Path) -> None:
    path = tmp_path / "x.ocop"
    with subprocess.Popen([sys.executable, "-c", HOLD, str(path)], stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "held\n"
        with pytest.raises(CouncilFileTrouble, match=rf"tiến trình {child.pid}\)"):
            FileLock(path)
        child.kill()
    left = path.with_name(".x.ocop.lock")
    assert left.exists()
    lock = FileLock(path)
    assert lock.left_behind
    assert json.loads(left.read_text())["pid"] == os.getpid()
    lock.release()
    assert not left.exists()
    again = FileLock(path)
    assert not again.left_behind
    again.release()


def test_a_lock_taken_while_its_file_was_removed_is_taken_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "x.ocop"
    lock_path = path.with_name(".x.ocop.lock")
    take = file_lock._lock
    calls = []

    def remove_once(descriptor: int) -> None:
        take(descriptor)
        calls.append(descriptor)
        if len(calls) == 1:
            lock_path.unlink()

    monkeypatch.setattr(file_lock, "_lock", remove_once)
    lock = FileLock(path)
    assert len(calls) == 2
    assert lock_path.exists()
    lock.release()


def test_a_lock_without_a_readable_holder_still_counts(tmp_path: Path) -> None:
    path = tmp_path / "x.ocop"
    lock = FileLock(path)
    lock.path.write_text("?")
    with pytest.raises(CouncilFileTrouble, match=r"đang mở\."):
        FileLock(path)
    lock.release()


def test_a_lock_file_that_is_already_gone_does_not_matter(tmp_path: Path) -> None:
    lock = FileLock(tmp_path / "x.ocop")
    lock.path.unlink()
    lock.release()
    FileLock(tmp_path / "x.ocop").release()


def test_a_disk_without_locks_is_a_trouble_for_people(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_locks(_descriptor: int) -> None:
        raise OSError(38, "Function not implemented")

    monkeypatch.setattr(file_lock, "_lock", no_locks)
    with pytest.raises(EnvironmentTrouble, match="Function not implemented"):
        FileLock(tmp_path / "x.ocop")


def test_the_holder_is_named_without_a_user_database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody() -> str:
        raise KeyError("getpwuid(): uid not found")

    monkeypatch.setattr(file_lock.getpass, "getuser", nobody)
    lock = FileLock(tmp_path / "x.ocop")
    with pytest.raises(CouncilFileTrouble, match="người dùng khác"):
        FileLock(tmp_path / "x.ocop")
    lock.release()
