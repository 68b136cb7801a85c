"""Run inside the kernel of `kernel`: what travels between the laptops of a hall on sticks that have a real FAT."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from ocop_desk.errors import FileTrouble
from ocop_desk.services.bundle_opening import open_bundle
from ocop_desk.services.checking import check_everything
from ocop_desk.services.collecting import Outcome, collect_folder
from ocop_desk.services.desk import Desk
from ocop_desk.services.folder_looks import look_again
from ocop_desk.services.laptop_carrying import carry_bundles, carry_notice, carry_sheets
from ocop_desk.services.members_laptop import members_laptop
from ocop_desk.services.round_notices import hear_notice
from ocop_desk.services.scoring import set_level, submit_sheet
from ocop_desk.services.sealing import unlock_signer
from ocop_desk.store.council_file import open_council_file
from tests.faults.fat.sticks import FatStick, a_fat_stick, plugged_in
from tests.services.desks import FULL, a_test_product, small_rules
from tests.services.laptops import Hall, a_hall


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    folder = tmp_path / "hội trường"
    folder.mkdir()
    made = a_hall(folder, [a_test_product(1), a_test_product(2)])
    yield made
    made.close()


@pytest.fixture
def stick(tmp_path: Path) -> Iterator[FatStick]:
    with a_fat_stick(tmp_path) as made:
        yield made


def test_a_day_of_one_member_goes_by_stick_from_the_bundle_to_the_sheets(
    hall: Hall, stick: FatStick, tmp_path: Path
) -> None:
    secretary, clock = hall.secretary, hall.secretary.clock
    done = carry_bundles(secretary, hall.session_id, stick.folder, [[1], [2]])
    assert (done.trouble, len(done.safe)) == (None, 2)
    stick.take_out_and_plug_in_again()
    target = tmp_path / "thành viên 1.ocop"
    open_bundle(done.safe[0].path, target, 1, rules=small_rules(), clock=clock, actor="Thành viên")
    with Desk(open_council_file(target, clock), small_rules(), clock, "Thành viên") as laptop:
        before = members_laptop(laptop)
        notice = carry_notice(secretary, hall.session_id, stick.folder)
        assert notice.is_safe
        stick.take_out_and_plug_in_again()
        hear_notice(laptop, notice.path)
        after = members_laptop(laptop)
        assert before is not None
        assert after is not None
        assert after.heard > before.heard
        signer = unlock_signer(laptop, hall.pins[1])
        for entry in hall.entries:
            for criterion, level in FULL.items():
                set_level(laptop, entry, 1, criterion, level)
            submit_sheet(laptop, entry, 1, signer=signer)
        sheets = carry_sheets(laptop, stick.folder)
        assert (sheets.sealed, sheets.there, sheets.trouble) == (2, 2, None)
        assert check_everything(laptop).problems == ()
    stick.take_out_and_plug_in_again()
    for outcome in (Outcome.NEW, Outcome.ALREADY_HERE):
        collected = collect_folder(secretary, hall.session_id, stick.folder)
        assert [one.outcome for one in collected] == [outcome] * 2
    assert check_everything(secretary).problems == ()


def test_what_was_called_safe_is_there_on_a_stick_pulled_out_in_that_instant(hall: Hall, stick: FatStick) -> None:
    hall.sheet(1, hall.entries[0])
    carried = [
        *carry_bundles(hall.secretary, hall.session_id, stick.folder, [[2]]).safe,
        carry_notice(hall.secretary, hall.session_id, stick.folder),
    ]
    assert [one.is_safe for one in carried] == [True, True]
    assert carry_sheets(hall.laptop(1), stick.folder).there == 1
    whole = {path.name: path.read_bytes() for path in stick.folder.iterdir()}
    assert len(whole) == 3
    with plugged_in(stick.pull_out()) as again:
        assert {path.name: path.read_bytes() for path in again.folder.iterdir()} == whole
        assert [one.outcome for one in collect_folder(hall.secretary, hall.session_id, again.folder)] == [Outcome.NEW]


def test_the_secretary_who_watches_a_stick_hears_of_each_sheet_once(hall: Hall, stick: FatStick) -> None:
    look = look_again(stick.folder, ".phieu")
    assert (look.there, look.files) == (True, ())
    for entry in hall.entries:
        hall.sheet(1, entry)
        carry_sheets(hall.laptop(1), stick.folder)
        look = look_again(stick.folder, ".phieu", look.seen)
        assert len(look.files) == 1
        stick.take_out_and_plug_in_again()
        assert look_again(stick.folder, ".phieu", look.seen).files == ()


def test_a_full_stick_and_a_locked_one_are_named_and_the_sheets_go_on_the_next_one(
    hall: Hall, stick: FatStick, tmp_path: Path
) -> None:
    hall.sheet(1, hall.entries[0])
    laptop = hall.laptop(1)
    stick.fill()
    full = carry_sheets(laptop, stick.folder)
    assert stick.names() == ["ảnh.bin"]
    (stick.folder / "ảnh.bin").unlink()
    stick.take_out()
    stick.plug_in("ro")
    locked = carry_sheets(laptop, stick.folder)
    for done, state in ((full, "no_room"), (locked, "read_only")):
        assert done.trouble is not None
        assert (done.there, str(done.trouble.state)) == (0, state)
    assert stick.names() == []
    with a_fat_stick(tmp_path, name="USB thứ hai") as second:
        assert carry_sheets(laptop, second.folder).there == 1


def test_collecting_from_a_stick_that_was_pulled_out_takes_nothing_in_and_breaks_nothing(
    hall: Hall, stick: FatStick
) -> None:
    hall.sheet(1, hall.entries[0])
    carry_sheets(hall.laptop(1), stick.folder)
    stick.take_out_and_plug_in_again()
    left = stick.pull_out()
    with suppress(FileTrouble):  # it depends on what of the folder is remembered
        assert collect_folder(hall.secretary, hall.session_id, stick.folder) == ()
    with plugged_in(left) as again:
        assert [one.outcome for one in collect_folder(hall.secretary, hall.session_id, again.folder)] == [Outcome.NEW]
    assert check_everything(hall.secretary).problems == ()
