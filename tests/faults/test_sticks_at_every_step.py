"""Bundles, notices and sealed sheets on sticks that fail: whatever step it is, nobody is told that a file is there."""

import errno
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ocop_desk.packages.delivery import Delivery
from ocop_desk.packages.drives import Drive
from ocop_desk.services.checking import check_everything
from ocop_desk.services.laptop_carrying import carry_bundles, carry_notice, carry_sheets
from ocop_desk.services.sealing import outgoing_sheets
from ocop_desk.services.session_bundles import WithEvidence
from tests.disks import a_disk, immutable, pull_out
from tests.disks import a_stick as a_real_stick
from tests.packages.drives import MemoryDrive
from tests.services.desks import a_test_product
from tests.services.laptops import Hall, a_hall

STICK = Path("/không/có/ổ/này")
ROOM_OF_A_SMALL_DISK = 256 * 1024
Carry = Callable[[Hall, Path, Drive | None], Delivery | None]
"""Carries one file and gives what kept it from getting there; None where it is safe."""


def bundle(hall: Hall, folder: Path, drive: Drive | None) -> Delivery | None:
    members = [[1]]
    done = carry_bundles(hall.secretary, hall.session_id, folder, members, evidence=WithEvidence.NONE, drive=drive)
    assert len(done.safe) == (done.trouble is None)
    return done.trouble


def notice(hall: Hall, folder: Path, drive: Drive | None) -> Delivery | None:
    done = carry_notice(hall.secretary, hall.session_id, folder, drive)
    return None if done.is_safe else done


def sheets(hall: Hall, folder: Path, drive: Drive | None) -> Delivery | None:
    done = carry_sheets(hall.laptop(1), folder, drive)
    assert (done.sealed, done.there) == (1, int(done.trouble is None)), "what is not safe is not counted as there"
    return done.trouble


KINDS: dict[str, Carry] = {"bundle": bundle, "notice": notice, "sheets": sheets}
CASES = [
    (errno.EIO, False, "gone"),
    (errno.ENOSPC, True, "no_room"),
    (errno.EROFS, True, "read_only"),
]


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hall]:
    made = a_hall(tmp_path_factory.mktemp("hội trường"), [a_test_product(1)])
    made.sheet(1, made.entries[0])
    yield made
    made.close()


@pytest.mark.parametrize(("error", "stays", "state"), CASES)
@pytest.mark.parametrize("kind", KINDS)
def test_whatever_step_fails_the_file_is_not_called_safe(
    hall: Hall, kind: str, error: int, stays: bool, state: str
) -> None:
    carry, clean = KINDS[kind], MemoryDrive()
    assert carry(hall, STICK, clean) is None
    for step in range(1, len(clean.steps) + 1):
        drive = MemoryDrive(fails_at=step, error=error, stays=stays)
        trouble = carry(hall, STICK, drive)
        assert len(drive.steps) >= step, "the step was reached"
        if trouble is None:
            assert stays, drive.steps
            assert drive.steps[step - 1] == "remove", "only clearing up may fail behind a safe file"
            continue
        assert trouble.state == state, drive.steps
        assert trouble.message
        assert trouble.remedy
        if stays:
            assert not [path for path in drive.files if path.suffix == ".part"], "no half file on a drive that answers"


def test_a_sheet_is_read_back_before_the_member_is_told(hall: Hall) -> None:
    worn = MemoryDrive(worn=True)
    trouble = sheets(hall, STICK, worn)
    assert trouble is not None
    assert trouble.state == "differs"
    assert worn.files == {}


def test_a_sheet_that_did_not_get_there_gets_there_the_next_time(hall: Hall) -> None:
    (sheet,) = outgoing_sheets(hall.laptop(1))
    for step in range(1, 12):
        drive = MemoryDrive(fails_at=step, stays=False)
        sheets(hall, STICK, drive)
        drive.fails_at = None
        assert sheets(hall, STICK, drive) is None
        assert {path: data for path, data in drive.files.items() if path.suffix == ".phieu"} == {
            STICK / sheet.file_name: sheet.data
        }


@pytest.mark.parametrize("kind", KINDS)
def test_real_disks_that_are_full_locked_or_pulled_out(hall: Hall, kind: str, tmp_path: Path) -> None:
    carry, locked = KINDS[kind], tmp_path / "khóa"
    with a_disk(ROOM_OF_A_SMALL_DISK) as disk:
        full = carry(hall, disk, None)
        assert list(disk.iterdir()) == []
    locked.mkdir()
    with immutable(locked):
        read_only = carry(hall, locked, None)
    with a_real_stick() as (disk, image):
        pull_out(image)
        gone = carry(hall, disk, None)
    assert [one.state if one else "safe" for one in (full, read_only, gone)] == ["no_room", "read_only", "gone"]
    for desk in (hall.secretary, hall.laptop(1)):
        assert check_everything(desk).problems == ()
