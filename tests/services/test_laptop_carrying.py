import errno
from collections.abc import Iterator
from pathlib import Path

import pytest

from ocop_desk.domain.problems import InputRefused
from ocop_desk.errors import Cancelled
from ocop_desk.services.bundle_opening import look_into_bundle
from ocop_desk.services.collecting import Outcome, collect_folder
from ocop_desk.services.laptop_carrying import carry_bundles, carry_notice, carry_sheets
from ocop_desk.services.members_laptop import members_laptop
from ocop_desk.services.round_notices import hear_notice
from ocop_desk.services.sealing import outgoing_sheets
from tests.packages.drives import MemoryDrive
from tests.services.desks import FULL, a_test_product
from tests.services.laptops import Hall, a_hall

LOW = FULL | {"1.1": 1}


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    made = a_hall(tmp_path, [a_test_product(1), a_test_product(2)])
    yield made
    made.close()


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def test_a_bundle_for_each_member_is_read_back_before_the_stick_may_go(hall: Hall, stick: Path) -> None:
    done = carry_bundles(hall.secretary, hall.session_id, stick, [[1], [2]])
    assert done.trouble is None
    assert [one.is_safe for one in done.safe] == [True, True]
    whose = [[m.member_id for m in look_into_bundle(one.path, hall.secretary.clock).members] for one in done.safe]
    assert whose == [[1], [2]]


def test_a_bundle_written_again_lies_beside_the_one_before(hall: Hall, stick: Path) -> None:
    for _ in range(2):
        assert carry_bundles(hall.secretary, hall.session_id, stick, [[1]]).trouble is None
    assert len(list(stick.glob("*.goiphien"))) == 2


def test_a_stick_that_is_full_ends_it_and_says_so(hall: Hall, stick: Path) -> None:
    done = carry_bundles(hall.secretary, hall.session_id, stick, [[1], [2]], drive=MemoryDrive(room=10))
    assert done.safe == ()
    assert done.trouble is not None
    assert done.trouble.state == "no_room"
    assert list(stick.iterdir()) == []


def test_somebody_can_stop_it(hall: Hall, stick: Path) -> None:
    def stop(_done: int, _of: int, _what: str) -> None:
        raise Cancelled("stop")

    done = carry_bundles(hall.secretary, hall.session_id, stick, [[1]], tell=stop)
    assert done.trouble is not None
    assert done.trouble.state == "stopped"


def test_a_notice_reaches_the_laptops_by_a_folder(hall: Hall, stick: Path) -> None:
    laptop = hall.laptop(1)
    before = members_laptop(laptop)
    done = carry_notice(hall.secretary, hall.session_id, stick)
    assert done.is_safe
    hear_notice(laptop, done.path)
    after = members_laptop(laptop)
    assert before is not None
    assert after is not None
    assert after.heard > before.heard


def test_sheets_go_to_the_stick_once_and_are_counted(hall: Hall, stick: Path) -> None:
    hall.sheet(1, hall.entries[0])
    laptop = hall.laptop(1)
    first = carry_sheets(laptop, stick)
    assert (first.sealed, first.there, first.written, first.trouble) == (1, 1, 1, None)
    hall.sheet(1, hall.entries[1])
    second = carry_sheets(laptop, stick)
    assert (second.sealed, second.there, second.written) == (2, 2, 1)
    assert carry_sheets(laptop, stick).written == 0
    assert [one.outcome for one in collect_folder(hall.secretary, hall.session_id, stick)] == [Outcome.NEW] * 2


def test_a_stick_that_is_not_there_leaves_the_sheets_for_later(hall: Hall, stick: Path) -> None:
    hall.sheet(1, hall.entries[0])
    stick.rmdir()
    done = carry_sheets(hall.laptop(1), stick)
    assert (done.sealed, done.there) == (1, 0)
    assert done.trouble is not None
    assert done.trouble.state == "gone"
    stick.mkdir()
    assert carry_sheets(hall.laptop(1), stick).there == 1


def test_a_stick_pulled_out_while_writing_is_told(hall: Hall, stick: Path) -> None:
    hall.sheet(1, hall.entries[0])
    drive = MemoryDrive(fails_at=4, error=errno.EIO)
    done = carry_sheets(hall.laptop(1), stick, drive)
    assert done.trouble is not None
    assert (done.there, done.trouble.state) == (0, "gone")


def test_two_sheets_of_one_member_both_stay_on_the_stick(hall: Hall, stick: Path, tmp_path: Path) -> None:
    entry = hall.entries[0]
    hall.sheet(1, entry)
    carry_sheets(hall.laptop(1), stick)
    hall.laptops.pop(1).close()
    hall.signers.clear()
    (tmp_path / "thanh-vien-1.ocop").unlink()
    hall.sheet(1, entry, LOW)
    assert carry_sheets(hall.laptop(1), stick).written == 1
    assert carry_sheets(hall.laptop(1), stick).written == 0
    (mine,) = outgoing_sheets(hall.laptop(1))
    place, is_there = mine.place_in(stick)
    assert is_there
    assert mine.sha256[:8] in place.name
    outcomes = [one.outcome for one in collect_folder(hall.secretary, hall.session_id, stick)]
    assert outcomes == [Outcome.NEW, Outcome.CONFLICT]


def test_only_a_members_laptop_has_sheets_to_carry(hall: Hall, stick: Path) -> None:
    assert members_laptop(hall.secretary) is None
    with pytest.raises(InputRefused):
        carry_sheets(hall.secretary, stick)


def test_a_members_laptop_says_whose_it_is(hall: Hall) -> None:
    mine = members_laptop(hall.laptop(2))
    assert mine is not None
    assert (mine.member.member_id, mine.sealed) == (2, 0)
