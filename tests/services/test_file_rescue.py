"""The open file vanishes, cannot be written or has no room: nothing is called saved that is not; there is a way on."""

import os
import shutil
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from ocop_desk.errors import CouncilFileGone, CouncilFileTrouble, DiskFull, EnvironmentTrouble
from ocop_desk.services.desk import Desk
from ocop_desk.services.file_rescue import copies_beside, save_elsewhere, standing_trouble
from ocop_desk.services.scoring import open_round, own_sheet, set_level, set_note
from ocop_desk.store.check import check_council_file
from tests.disks import a_disk, a_stick, immutable, pull_out, unmount
from tests.services.desks import FULL, a_council_desk, a_test_product, add_products, an_open_session

ROOM = 4 * 1024 * 1024


@pytest.fixture
def safe_place(tmp_path: Path) -> Path:
    folder = tmp_path / "Tài liệu"
    folder.mkdir()
    return folder / "tiếp.ocop"


@pytest.fixture
def usb(tmp_path: Path) -> Path:
    folder = tmp_path / "usb"
    folder.mkdir()
    return folder


@pytest.fixture
def small_disk() -> Iterator[Path]:
    with a_disk(ROOM) as disk:
        yield disk


def test_nothing_stands_against_a_file_where_it_was_opened(usb: Path) -> None:
    desk, _ = _scoring(usb)
    assert standing_trouble(desk) is None


def test_a_deleted_file_is_saved_elsewhere_with_every_mark(usb: Path, safe_place: Path) -> None:
    desk, entry_id = _scoring(usb)
    desk.file.path.unlink()
    with pytest.raises(CouncilFileGone):
        set_level(desk, entry_id, 1, "1.2", 3)
    assert isinstance(standing_trouble(desk), CouncilFileGone)
    _goes_on(desk, safe_place, entry_id)


def test_a_replaced_file_is_saved_elsewhere_as_it_was_opened(usb: Path, safe_place: Path) -> None:
    desk, entry_id = _scoring(usb)
    other = _scoring(usb.parent)[0]
    other.close()
    other.file.path.replace(desk.file.path)
    with pytest.raises(CouncilFileGone):
        set_level(desk, entry_id, 1, "1.2", 3)
    _goes_on(desk, safe_place, entry_id)


def test_a_disk_taken_off_is_saved_elsewhere_while_it_can_be_read(small_disk: Path, safe_place: Path) -> None:
    desk, entry_id = _scoring(small_disk)
    unmount(small_disk)
    with pytest.raises(CouncilFileGone):
        set_level(desk, entry_id, 1, "1.2", 3)
    assert isinstance(standing_trouble(desk), CouncilFileGone)
    _goes_on(desk, safe_place, entry_id)


def test_a_stick_pulled_out_cannot_be_copied_and_that_is_said(safe_place: Path) -> None:
    with a_stick() as (disk, image):
        desk, entry_id = _scoring(disk)
        pull_out(image)
        with pytest.raises(EnvironmentTrouble):
            set_level(desk, entry_id, 1, "1.2", 3)
        with pytest.raises(EnvironmentTrouble) as caught:
            save_elsewhere(desk, safe_place)
        assert "Cắm lại USB" in caught.value.remedy
        assert not list(safe_place.parent.iterdir())
        desk.close()


def test_a_folder_that_became_read_only(usb: Path, safe_place: Path) -> None:
    desk, entry_id = _scoring(usb)
    with immutable(usb):
        with pytest.raises(EnvironmentTrouble):
            set_level(desk, entry_id, 1, "1.2", 3)
        trouble = standing_trouble(desk)
        assert trouble is not None
        assert "chỉ cho đọc" in trouble.message
        _goes_on(desk, safe_place, entry_id)


def test_a_file_that_became_read_only_half_way_through_a_change(usb: Path, safe_place: Path) -> None:
    desk, entry_id = _scoring(usb)
    with immutable(desk.file.path):
        with pytest.raises(EnvironmentTrouble):
            set_level(desk, entry_id, 1, "1.2", 3)
        assert standing_trouble(desk) is not None
        # The journal lies there and cannot be taken back: SQLite reads nothing any more.
        with pytest.raises(EnvironmentTrouble):
            own_sheet(desk, entry_id, 1)
        _goes_on(desk, safe_place, entry_id)
    # Once it may be written again, half a change is taken back and work goes on there too.
    set_level(desk, entry_id, 1, "1.2", 3)
    assert own_sheet(desk, entry_id, 1).levels == {"1.1": 2, "1.2": 3}


def test_a_full_disk(small_disk: Path, safe_place: Path) -> None:
    desk, entry_id = _scoring(small_disk)
    _fill(small_disk, leave=8 * 1024)
    with pytest.raises(DiskFull, match="chưa được ghi"):
        add_products(desk, [a_test_product(number) for number in range(1000, 3000)])
    assert isinstance(standing_trouble(desk), DiskFull)
    assert own_sheet(desk, entry_id, 1).levels == {"1.1": 2}
    _goes_on(desk, safe_place, entry_id)


def test_on_a_disk_that_fills_up_everything_called_saved_is_there_and_nothing_else(small_disk: Path) -> None:
    desk, entry_id = _scoring(small_disk)
    _fill(small_disk, leave=256 * 1024)
    criteria = list(FULL)
    saved: dict[str, str] = {}

    def write_until_full() -> None:
        for turn in count():
            criterion, note = criteria[turn % len(criteria)], f"Lần {turn} " + "dài" * 300 * turn
            set_note(desk, entry_id, 1, criterion, note)
            saved[criterion] = note

    with pytest.raises(DiskFull):
        write_until_full()
    assert len(saved) > 1
    assert own_sheet(desk, entry_id, 1).notes == saved
    assert check_council_file(desk.file) == []


def test_a_target_without_room_is_told_as_that_and_leaves_nothing(usb: Path, small_disk: Path) -> None:
    desk, _ = _scoring(usb)
    _fill(small_disk, leave=8 * 1024)
    with pytest.raises(DiskFull) as caught:
        save_elsewhere(desk, small_disk / "tiếp.ocop")
    assert str(small_disk) in caught.value.message
    assert not (small_disk / "tiếp.ocop").exists()
    assert standing_trouble(desk) is None


def test_nothing_is_written_over_and_a_missing_folder_is_told(usb: Path, safe_place: Path) -> None:
    desk, _ = _scoring(usb)
    safe_place.write_text("của người khác")
    with pytest.raises(CouncilFileTrouble, match="Đã có tệp"):
        save_elsewhere(desk, safe_place)
    assert safe_place.read_text() == "của người khác"
    with pytest.raises(CouncilFileTrouble, match="Không có thư mục"):
        save_elsewhere(desk, usb / "không có" / "x.ocop")


def test_an_emptied_file_is_not_copied_as_an_empty_council(usb: Path, safe_place: Path) -> None:
    desk, _ = _scoring(usb)
    desk.file.back_up(usb / "hoi-dong-sang.ocop")
    os.truncate(desk.file.path, 0)
    with pytest.raises(CouncilFileTrouble) as caught:
        save_elsewhere(desk, safe_place)
    assert "Bản sao còn đọc được: hoi-dong-sang.ocop" in caught.value.remedy
    assert not safe_place.exists()


def test_copies_are_those_of_this_file_that_can_be_read_the_latest_first(usb: Path) -> None:
    desk, entry_id = _scoring(usb)
    desk.file.back_up(usb / "hoi-dong.before-0004.ocop")
    set_level(desk, entry_id, 1, "1.2", 3)
    desk.file.back_up(usb / "hoi-dong-trưa.ocop")
    (usb / "hoi-dong-hỏng.ocop").write_bytes(b"x")
    shutil.copy(desk.file.path, usb / "khác.ocop")
    assert [path.name for path in copies_beside(desk.file.path)] == ["hoi-dong-trưa.ocop", "hoi-dong.before-0004.ocop"]
    assert copies_beside(usb / "không có" / "hoi-dong.ocop") == ()


def _scoring(folder: Path) -> tuple[Desk, int]:
    """A desk with one mark saved."""
    desk = a_council_desk(folder)
    _, (entry_id,) = an_open_session(desk)
    open_round(desk, entry_id)
    set_level(desk, entry_id, 1, "1.1", 2)
    return desk, entry_id


def _goes_on(desk: Desk, target: Path, entry_id: int) -> None:
    """Work goes on in the new file with what was saved and nothing else."""
    with save_elsewhere(desk, target) as moved:
        assert moved.file.path == target
        assert own_sheet(moved, entry_id, 1).levels == {"1.1": 2}
        set_level(moved, entry_id, 1, "1.2", 1)
        with moved.read() as work:
            last = work.audit.head()
        assert last is not None
        assert (last.kind, last.details) == ("file.saved_elsewhere", {"from": str(desk.file.path)})
        assert check_council_file(moved.file) == []
        assert standing_trouble(moved) is None


def _fill(disk: Path, leave: int) -> None:
    """Leave so many bytes on a disk."""
    free = shutil.disk_usage(disk).free
    (disk / "phim.mp4").write_bytes(b"\0" * (free - leave))
