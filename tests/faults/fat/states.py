"""Run inside the kernel of `kernel`: the continuous copy on sticks that have a real FAT, and spares made of it."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

import pytest

from ocop_desk.domain.continuous_copy import ALWAYS_KEPT, Standing
from ocop_desk.errors import DeskSuperseded, EnvironmentTrouble, FileTrouble
from ocop_desk.packages.state_folder import COPIES, JOURNAL
from ocop_desk.services.checking import check_everything
from ocop_desk.services.desk import Desk
from ocop_desk.store.check import check_council_file
from tests.faults.fat.sticks import FatStick, PulledOut, a_fat_stick, a_small_stick, plugged_in
from tests.services.desks import a_council_desk
from tests.services.spares import act, copying, states_on, taken_over, the_spare


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    (tmp_path / "máy").mkdir()
    with a_council_desk(tmp_path / "máy") as made:
        yield made


@pytest.fixture
def stick(tmp_path: Path) -> Iterator[FatStick]:
    with a_fat_stick(tmp_path) as made:
        yield made


def test_states_are_written_after_every_act_and_old_copies_thinned(desk: Desk, stick: FatStick) -> None:
    copy = copying(desk, stick.folder)
    for number in range(ALWAYS_KEPT + 4):
        if number == 2:
            desk.clock.now += timedelta(hours=1)  # type: ignore[attr-defined]
        act(desk)
        assert copy.write().written
    stick.take_out_and_plug_in_again()
    folder = states_on(stick.folder, desk)
    chain = folder.look()
    assert len(chain) == ALWAYS_KEPT + 4
    assert len(list((folder.folder / JOURNAL).iterdir())) == ALWAYS_KEPT + 4, "no line is ever taken away"
    kept = [one.line for one in (chain[1], *chain[-ALWAYS_KEPT:])]
    assert sorted((folder.folder / COPIES).iterdir()) == sorted(map(folder.path_of, kept))
    for line in kept:
        assert folder.read_copy(line, lambda _piece: None)
        assert check_council_file(folder.path_of(line)) == []


def test_another_laptop_takes_over_from_the_stick_and_the_old_one_hears_it(
    desk: Desk, stick: FatStick, tmp_path: Path
) -> None:
    copy = copying(desk, stick.folder)
    copy.write()
    act(desk)
    copy.write()
    stick.take_out_and_plug_in_again()
    with taken_over(stick.folder, tmp_path / "máy mới.ocop") as new:
        act(new, "Người của máy mới")
        assert copying(new, stick.folder, begun=True).write().written
        assert check_everything(new).problems == ()
        stick.take_out_and_plug_in_again()
        assert [one.line.epoch for one in states_on(stick.folder, new).look()] == [1, 1, 2, 2]
    assert copy.write().standing is Standing.TAKEN_OVER
    with pytest.raises(DeskSuperseded):
        act(desk)


def test_a_laptop_takes_over_onto_the_stick_itself(desk: Desk, stick: FatStick) -> None:
    copying(desk, stick.folder).write()
    target = stick.folder / "hội đồng mới.ocop"
    with taken_over(stick.folder, target) as new:
        act(new)
        assert check_everything(new).problems == ()
    with plugged_in(stick.pull_out()) as again:
        assert check_council_file(again.folder / target.name) == []


def test_a_state_said_to_be_written_is_there_on_a_stick_pulled_out_in_that_instant(
    desk: Desk, stick: FatStick, tmp_path: Path
) -> None:
    report = copying(desk, stick.folder).write()
    with plugged_in(stick.pull_out()) as again:
        assert the_spare(again.folder).state == report.last
        with taken_over(again.folder, tmp_path / "máy mới.ocop") as new:
            assert check_everything(new).problems == ()


def test_a_stick_pulled_out_before_any_step_of_a_state_still_makes_a_spare(desk: Desk, tmp_path: Path) -> None:
    with a_small_stick(tmp_path) as stick:
        first = copying(desk, stick.folder).write().last
        stick.take_out()
        act(desk)
        for step in range(1, 200):
            with plugged_in(stick.copy(f"bước {step}")) as one:
                drive, second = PulledOut(one, step), None
                with suppress(EnvironmentTrouble):
                    second = copying(desk, one.folder, drive, begun=True).write().last
                if drive.left is None:
                    break
                with plugged_in(drive.left) as again:
                    state = the_spare(again.folder).state
                    assert state == second or (second is None and state.line.number <= 2), step
                    assert state == first or state.line.number == 2, step
        assert second is not None
        assert step > 20, "there were steps to be interrupted"
        assert check_everything(desk).problems == ()


def test_a_stick_that_is_full_or_locked_gets_no_state_and_goes_on_when_it_can(desk: Desk, stick: FatStick) -> None:
    copy = copying(desk, stick.folder)
    copy.write()
    stick.fill()
    act(desk)
    with pytest.raises(FileTrouble, match="không đủ chỗ"):
        copy.write()
    (stick.folder / "ảnh.bin").unlink()
    assert copy.write().written
    stick.take_out()
    stick.plug_in("ro")
    act(desk)
    with pytest.raises(FileTrouble, match="Không được phép ghi"):
        copy.write()
    stick.take_out_and_plug_in_again()
    assert copy.write().written
    assert [one.line.number for one in states_on(stick.folder, desk).look()] == [1, 2, 3]
