import errno
import hashlib
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop_desk.errors import Cancelled
from ocop_desk.packages import drives
from ocop_desk.packages.delivery import PIECE, Delivery, DeliveryState, deliver
from ocop_desk.packages.drives import FAT32_LARGEST, RealDrive
from tests.packages.drives import MemoryDrive

STICK = Path("/usb")
DATA = bytes(range(256)) * 12_000  # three pieces
STEPS = 12


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "goi.asice"
    path.write_bytes(DATA)
    return path


def test_a_file_is_written_aside_read_back_named_and_settled_before_it_is_called_safe(source: Path) -> None:
    drive = MemoryDrive()
    said: list[tuple[int, int]] = []
    done = deliver(source, STICK, drive, lambda at, of, _what: said.append((at, of)))
    assert done == Delivery(
        DeliveryState.SAFE,
        STICK / "goi.asice",
        hashlib.sha256(DATA).hexdigest(),
        "goi.asice đã nằm trên ổ đĩa, đã đọc lại và khớp từng byte.",
        "Có thể rút ổ đĩa an toàn.",
    )
    assert drive.files == {STICK / "goi.asice": DATA}
    order = [name for name in drive.steps if name not in {"exists", "facts", "remove", "write"}]
    assert order == ["create", "flush", "read", "rename", "settle"]
    assert said[0] == (PIECE, 2 * len(DATA))
    assert said[-1] == (2 * len(DATA), 2 * len(DATA))


@pytest.mark.parametrize("stays", [True, False])
@pytest.mark.parametrize("step", range(1, STEPS + 1))
def test_whatever_step_fails_it_is_not_called_safe_and_nothing_half_written_has_the_name(
    source: Path, step: int, stays: bool
) -> None:
    drive = MemoryDrive(fails_at=step, stays=stays)
    done = deliver(source, STICK, drive)
    assert len(drive.steps) >= step, "the step was reached"
    cleared_afterwards = drive.steps[step - 1] == "remove"
    assert done.is_safe == (cleared_afterwards and stays), drive.steps
    assert done.state in {DeliveryState.GONE, DeliveryState.SAFE}
    assert drive.files.get(done.path, DATA) == DATA
    if stays and not cleared_afterwards:
        assert set(drive.files) <= {done.path}


@pytest.mark.parametrize(
    ("error", "state"),
    [
        (errno.ENOSPC, DeliveryState.NO_ROOM),
        (errno.EROFS, DeliveryState.READ_ONLY),
        (errno.EACCES, DeliveryState.READ_ONLY),
        (errno.EFBIG, DeliveryState.TOO_LARGE),
        (errno.ENODEV, DeliveryState.GONE),
    ],
)
def test_what_the_system_says_becomes_a_state_with_words_and_a_remedy(
    source: Path, error: int, state: DeliveryState
) -> None:
    done = deliver(source, STICK, MemoryDrive(fails_at=3, error=error, stays=True))
    assert done.state is state
    assert done.message
    assert done.remedy


def test_a_drive_without_room_or_for_smaller_files_is_told_before_anything_is_written(source: Path) -> None:
    full = MemoryDrive(room=len(DATA))
    assert deliver(source, STICK, full).state is DeliveryState.NO_ROOM
    small = MemoryDrive(largest=len(DATA) - 1)
    assert deliver(source, STICK, small).state is DeliveryState.TOO_LARGE
    assert "create" not in full.steps + small.steps


def test_a_drive_that_fills_up_on_the_way_keeps_nothing_of_it(source: Path) -> None:
    drive = MemoryDrive()
    drive.facts = lambda _folder: MemoryDrive().facts(STICK)  # type: ignore[method-assign]
    drive.room = PIECE + 5
    assert deliver(source, STICK, drive).state is DeliveryState.NO_ROOM
    assert drive.files == {}


def test_a_drive_that_forgets_is_found_by_reading_back(source: Path) -> None:
    drive = MemoryDrive(worn=True)
    assert deliver(source, STICK, drive).state is DeliveryState.DIFFERS
    assert drive.files == {}


def test_nothing_is_written_over_and_the_same_bytes_are_as_good_as_carried(source: Path) -> None:
    other = MemoryDrive({STICK / "goi.asice": b"other"})
    assert deliver(source, STICK, other).state is DeliveryState.NAME_TAKEN
    assert other.files == {STICK / "goi.asice": b"other"}
    same = MemoryDrive({STICK / "goi.asice": DATA})
    assert deliver(source, STICK, same).state is DeliveryState.THERE_ALREADY
    assert "create" not in same.steps


def test_a_name_taken_meanwhile_is_left_to_who_took_it(source: Path) -> None:
    drive = MemoryDrive()
    rename = drive.rename

    def taken(old: Path, new: Path) -> None:
        drive.files[new] = b"other"
        rename(old, new)

    drive.rename = taken  # type: ignore[method-assign]
    assert deliver(source, STICK, drive).state is DeliveryState.NAME_TAKEN
    assert drive.files == {STICK / "goi.asice": b"other"}


def test_stopping_leaves_nothing(source: Path) -> None:
    drive = MemoryDrive()

    def stop(done: int, _of: int, _what: str) -> None:
        if done > PIECE:
            raise Cancelled("dừng")

    assert deliver(source, STICK, drive, stop).state is DeliveryState.STOPPED
    assert drive.files == {}


def test_a_source_that_is_not_there_is_not_the_drives_fault(tmp_path: Path) -> None:
    assert deliver(tmp_path / "khong-co", STICK, MemoryDrive()).state is DeliveryState.SOURCE_TROUBLE


@given(st.binary(max_size=3000), st.integers(1, 14), st.booleans())
def test_safe_means_there_byte_for_byte(
    tmp_path_factory: pytest.TempPathFactory, data: bytes, step: int, stays: bool
) -> None:
    source = tmp_path_factory.mktemp("nguon") / "tep.bin"
    source.write_bytes(data)
    drive = MemoryDrive(fails_at=step, stays=stays)
    done = deliver(source, STICK, drive)
    if done.is_safe:
        assert drive.files[done.path] == data
        assert done.sha256 == hashlib.sha256(data).hexdigest()


def test_a_real_folder_takes_the_file_whole(source: Path, tmp_path: Path) -> None:
    stick = tmp_path / "usb"
    stick.mkdir()
    done = deliver(source, stick)
    assert done.is_safe, done
    assert [path.name for path in stick.iterdir()] == ["goi.asice"]
    assert done.path.read_bytes() == DATA
    assert deliver(source, stick).state is DeliveryState.THERE_ALREADY
    done.path.write_bytes(b"other")
    assert deliver(source, stick).state is DeliveryState.NAME_TAKEN
    assert deliver(source, tmp_path / "khong-co").state is DeliveryState.GONE


def test_the_file_system_of_a_folder_is_known_where_the_system_tells(tmp_path: Path) -> None:
    facts = RealDrive().facts(tmp_path)
    assert facts.free > 0
    assert facts.largest in {None, FAT32_LARGEST}
    if Path("/proc/self/mounts").exists():
        assert facts.file_system


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("USB HUYỆN Ô MÔN", "USB\\040HUYỆN\\040Ô\\040MÔN"),
        ("một\ttab và \\", "một\\011tab\\040và\\040\\134"),
        ("\\040", "\\134040"),
        ("Ổ-đĩa", "Ổ-đĩa"),
    ],
)
def test_a_stick_is_found_in_the_table_of_mounts_by_whatever_name_it_has(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, told: str
) -> None:
    table, stick = tmp_path / "mounts", tmp_path / name
    stick.mkdir()
    table.write_text(f"/dev/sda1 / ext4 rw 0 0\n/dev/sdb1 {tmp_path}/{told} vfat rw 0 0\n", "utf-8")
    monkeypatch.setattr(drives, "_MOUNTS", table)
    assert RealDrive().facts(stick).largest == FAT32_LARGEST
    assert RealDrive().facts(tmp_path).file_system == "ext4"


def test_where_there_are_no_links_a_renamed_file_is_synced_under_its_new_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(_new: Path, _old: Path) -> None:
        raise PermissionError(errno.EPERM, "no links here")

    synced: list[Path] = []
    monkeypatch.setattr(Path, "hardlink_to", no_links)
    monkeypatch.setattr(os, "fsync", lambda handle: synced.append(Path(f"/proc/self/fd/{handle}").readlink()))
    old, new = tmp_path / "old", tmp_path / "new"
    old.write_bytes(DATA)
    RealDrive().rename(old, new)
    assert synced == [new, tmp_path]
