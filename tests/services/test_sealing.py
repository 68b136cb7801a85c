from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from ocop_desk.domain.problems import InputRefused
from ocop_desk.services.desk import Desk
from ocop_desk.services.members_laptop import members_laptop
from ocop_desk.services.pins import PinRefused
from ocop_desk.services.scoring import submit_sheet, take_in_sheet
from ocop_desk.services.sealing import outgoing_sheets, unlock_signer
from tests.services.desks import FULL
from tests.services.laptops import Hall, a_hall


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    made = a_hall(tmp_path)
    yield made
    made.close()


def wrong_pin(hall: Hall) -> str:
    return "000000" if hall.pins[1] != "000000" else "111111"


def tried_wrong(hall: Hall, desk: Desk) -> PinRefused:
    """Five wrong PINs, and what the last of them came to."""
    for _ in range(5):
        with pytest.raises(PinRefused) as refused:
            unlock_signer(desk, wrong_pin(hall))
    return refused.value


def test_a_wrong_pin_waits_longer_each_time(hall: Hall) -> None:
    desk = hall.laptop(1)
    assert tried_wrong(hall, desk).wait == timedelta(seconds=30)
    with pytest.raises(PinRefused, match="nhiều lần"):
        unlock_signer(desk, hall.pins[1])
    later = replace(desk, clock=lambda: hall.secretary.clock() + timedelta(minutes=5))
    assert unlock_signer(later, hall.pins[1]).member_id == 1
    with desk.read() as work:
        assert work.exchange.member_desk().wrong == 0  # type: ignore[union-attr]


def test_a_clock_set_back_begins_the_wait_anew_and_does_not_make_it_last(hall: Hall) -> None:
    desk = hall.laptop(1)
    tried_wrong(hall, desk)
    back = hall.secretary.clock() - timedelta(days=730)
    with pytest.raises(PinRefused) as refused:
        unlock_signer(replace(desk, clock=lambda: back), hall.pins[1])
    assert refused.value.wait == timedelta(seconds=30)
    with pytest.raises(PinRefused):
        unlock_signer(replace(desk, clock=lambda: back + timedelta(seconds=29)), hall.pins[1])
    assert unlock_signer(replace(desk, clock=lambda: back + timedelta(seconds=31)), hall.pins[1]).member_id == 1


def test_a_sheet_is_not_submitted_without_the_members_own_key(hall: Hall) -> None:
    desk, entry = hall.laptop(1), hall.entries[0]
    with pytest.raises(InputRefused, match="khóa của chính thành viên"):
        take_in_sheet(desk, entry, 1, FULL)
    with pytest.raises(InputRefused, match="chỉ để thành viên số 1 chấm"):
        take_in_sheet(desk, entry, 2, FULL, signer=hall.signer(1))
    assert outgoing_sheets(desk) == ()
    take_in_sheet(desk, entry, 1, FULL, signer=hall.signer(1))
    with pytest.raises(InputRefused, match="đã nộp"):
        submit_sheet(desk, entry, 1, signer=hall.signer(1))
    (sheet,) = outgoing_sheets(desk)
    assert outgoing_sheets(desk) == (sheet,)
    assert sheet.file_name.endswith(".phieu")


def test_a_laptop_counts_what_it_sealed(hall: Hall) -> None:
    desk = hall.laptop(1)
    assert members_laptop(hall.secretary) is None
    assert (laptop := members_laptop(desk)) is not None
    assert (laptop.member.member_id, laptop.sealed, laptop.heard) == (1, 0, (1, 1))
    hall.sheet(1, hall.entries[0])
    assert (laptop := members_laptop(desk)) is not None
    assert laptop.sealed == 1
