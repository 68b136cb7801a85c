import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from ocop_desk.domain.continuous_copy import Standing
from ocop_desk.errors import CouncilFileTrouble, EnvironmentTrouble, FileTrouble
from ocop_desk.packages.drives import RealDrive
from ocop_desk.packages.state_folder import JOURNAL
from ocop_desk.packages.state_lines import write_line
from ocop_desk.services.checking import check_everything
from ocop_desk.services.continuous_copy import desk_code, own_key
from ocop_desk.services.desk import Desk
from ocop_desk.services.journal_troubles import JournalRefused
from ocop_desk.services.scoring import open_round, reveal, take_in_sheet
from ocop_desk.services.sessions import session_record
from ocop_desk.services.spare import standing_of_desk
from ocop_desk.services.taking_over import Spare, Unusable, spares_in, take_over
from ocop_desk.store.check import check_council_file
from tests.services.desks import FULL, SteppingClock, a_council_desk, a_test_product, an_open_session
from tests.services.spares import a_stick, act, copying, states_on, taken_over, the_spare


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return a_council_desk(tmp_path)


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    return a_stick(tmp_path)


def test_a_session_goes_on_from_the_stick_where_the_dead_laptop_left_it(
    desk: Desk, tmp_path: Path, stick: Path
) -> None:
    session_id, (first, second) = an_open_session(desk, [a_test_product(1), a_test_product(2)])
    for entry in (first, second):
        open_round(desk, entry)
        for member in (1, 2, 3, 4):
            take_in_sheet(desk, entry, member, FULL)
    reveal(desk, first)
    copying(desk, stick).write()
    before = session_record(desk, session_id)
    desk.close()
    with taken_over(stick, tmp_path / "moi.ocop") as new:
        assert session_record(new, session_id) == before
        reveal(new, second)
        assert copying(new, stick, begun=True).write().written
        assert check_everything(new).problems == ()
        with new.read() as work:
            identity = work.exchange.identity()
            kinds = [event.kind for event in work.audit.events()]
        assert identity.desk_epoch == 2
        assert kinds[-3:] == ["desk.taken_over", "desk.key_made", "round.revealed"]
        assert standing_of_desk(new).superseded is None


def test_what_is_on_the_stick_is_told_before_anything_happens(desk: Desk, stick: Path) -> None:
    an_open_session(desk, [a_test_product(1), a_test_product(2)])
    report = copying(desk, stick).write()
    before = sorted(stick.rglob("*"))
    spare = the_spare(stick)
    assert (spare.file.council, spare.file.products, spare.file.sessions) == ("Hội đồng thử", 2, 1)
    assert report.last is not None
    assert (spare.state, spare.lost, spare.code) == (report.last, 0, desk_code(report.last))
    assert spare.written_at == report.last.line.at
    assert spare.chosen == stick
    assert sorted(stick.rglob("*")) == before


def test_the_new_desks_first_line_brings_its_key_and_names_what_it_took_over_from(
    desk: Desk, tmp_path: Path, stick: Path
) -> None:
    copying(desk, stick).write()
    with taken_over(stick, tmp_path / "moi.ocop") as new:
        old, first = states_on(stick, new).look()
        assert first.line.previous == old.sha256
        assert [one.epoch for one in first.line.passes] == [2]
        assert first.public_key != old.public_key
        with new.read() as work:
            keys = work.desks.own_keys()
        assert [key.private_key is None for key in keys] == [True, False], "it does not keep the old desk's key"


def test_a_folder_copied_to_the_laptops_own_disk_serves_too(desk: Desk, tmp_path: Path, stick: Path) -> None:
    """The way where the stick cannot be written: the copy of the folder is taken over from."""
    copying(desk, stick).write()
    moved = tmp_path / "chep-tu-usb"
    shutil.copytree(states_on(stick, desk).folder, moved)
    assert the_spare(moved).chosen is None
    with taken_over(moved, tmp_path / "moi.ocop") as new:
        assert standing_of_desk(new).epoch == 2


def test_two_laptops_in_turn_take_over_from_the_same_stick(desk: Desk, tmp_path: Path, stick: Path) -> None:
    copying(desk, stick).write()
    second = taken_over(stick, tmp_path / "hai.ocop")
    act(second)
    copying(second, stick, begun=True).write()
    third = taken_over(stick, tmp_path / "ba.ocop")
    for old in (desk, second):
        assert copying(old, stick, begun=True).write().standing is Standing.TAKEN_OVER
    act(third)
    assert copying(third, stick, begun=True).write().written
    assert [one.line.epoch for one in states_on(stick, third).look()] == [1, 2, 2, 3, 3]
    with second.read() as work, third.read() as other:
        assert len(other.councils.members()) == len(work.councils.members()) + 1


def test_the_old_laptop_itself_may_take_over_again(desk: Desk, tmp_path: Path, stick: Path) -> None:
    copying(desk, stick).write()
    taken_over(stick, tmp_path / "hai.ocop").close()
    assert copying(desk, stick, begun=True).write().standing is Standing.TAKEN_OVER
    with taken_over(stick, tmp_path / "lai.ocop") as again:
        assert standing_of_desk(again).epoch == 3
        act(again)


def test_of_two_laptops_at_once_one_is_refused_and_has_no_file(desk: Desk, tmp_path: Path, stick: Path) -> None:
    copying(desk, stick).write()
    spare = the_spare(stick)
    taken_over(stick, tmp_path / "mot.ocop").close()
    with pytest.raises(FileTrouble, match="vừa thay đổi"):
        take_over(spare, tmp_path / "hai.ocop", SteppingClock(), "Ai đó")
    assert not (tmp_path / "hai.ocop").exists()


def test_a_desk_that_is_alive_and_goes_on_meanwhile_is_noticed(desk: Desk, tmp_path: Path, stick: Path) -> None:
    copy = copying(desk, stick)
    copy.write()

    def alive() -> None:
        act(desk)
        copy.write()

    with pytest.raises(FileTrouble, match="có thể vẫn đang chạy"):
        taken_over(stick, tmp_path / "moi.ocop", meanwhile=alive)


def test_a_last_copy_that_is_damaged_gives_way_to_the_one_before_and_that_is_told(
    desk: Desk, tmp_path: Path, stick: Path
) -> None:
    for name in ("Một", "Hai"):
        act(desk, name)
        copying(desk, stick).write()
    folder = states_on(stick, desk)
    path = folder.path_of(folder.look()[-1].line)
    path.write_bytes(path.read_bytes()[:-1] + b"x")
    spare = the_spare(stick)
    assert (spare.state.line.number, spare.lost) == (1, 1)
    with taken_over(stick, tmp_path / "moi.ocop") as new, new.read() as work:
        names = {one.name for one in work.councils.members()}
        assert ("Một" in names, "Hai" in names) == (True, False)
        (told,) = work.audit.of(["desk.taken_over"])
        assert told.details["lost"] == 1
    assert copying(desk, stick, begun=True).write().standing is Standing.TAKEN_OVER


def test_without_a_whole_copy_nobody_takes_over(desk: Desk, stick: Path) -> None:
    copying(desk, stick).write()
    folder = states_on(stick, desk)
    folder.path_of(folder.look()[0].line).unlink()
    (found,) = spares_in(stick)
    assert isinstance(found, Unusable)
    assert "còn nguyên" in found.why


def test_a_copy_whose_content_is_not_what_the_line_says_is_refused(desk: Desk, tmp_path: Path, stick: Path) -> None:
    """Somebody with the desk's own file signs a line for another state: the content speaks against it."""
    copying(desk, stick).write()
    folder = states_on(stick, desk)
    (one,) = folder.look()
    forged = write_line(replace(one.line, head="d" * 64), own_key(desk))
    (folder.folder / JOURNAL / "00000001.json").write_bytes(forged)
    with pytest.raises(CouncilFileTrouble, match="không phải là trạng thái"):
        taken_over(stick, tmp_path / "moi.ocop")
    assert not (tmp_path / "moi.ocop").exists()


def test_a_stick_without_states_or_of_something_else_is_told_in_words(tmp_path: Path, stick: Path) -> None:
    (stick / "anh.jpg").write_bytes(b"x")
    with pytest.raises(FileTrouble, match="không có bản chép liên tục"):
        spares_in(stick)
    with pytest.raises(FileTrouble, match="Không thấy"):
        spares_in(tmp_path / "khong-co")


def test_a_tampered_journal_is_shown_as_unusable_beside_others(desk: Desk, tmp_path: Path, stick: Path) -> None:
    copying(desk, stick).write()
    good = states_on(stick, desk).folder
    bad = stick / "ocop-du-phong-ffffffffffff"
    shutil.copytree(good, bad)
    path = bad / JOURNAL / "00000001.json"
    path.write_bytes(path.read_bytes().replace(b'"received":0', b'"received":1'))
    found = {one.folder: one for one in spares_in(stick)}
    assert isinstance(found[good], Spare)
    why = found[bad]
    assert isinstance(why, Unusable)
    assert "đã bị sửa" in why.why


def test_a_journal_that_is_damaged_between_looking_and_taking_over_is_refused(
    desk: Desk, tmp_path: Path, stick: Path
) -> None:
    copying(desk, stick).write()
    path = states_on(stick, desk).folder / JOURNAL / "00000001.json"
    with pytest.raises(JournalRefused):
        taken_over(stick, tmp_path / "moi.ocop", meanwhile=lambda: path.write_bytes(b"{}"))


def test_no_file_is_written_over(desk: Desk, tmp_path: Path, stick: Path) -> None:
    copying(desk, stick).write()
    target = tmp_path / "co-roi.ocop"
    target.write_bytes(b"x")
    with pytest.raises(CouncilFileTrouble, match="Đã có"):
        taken_over(stick, target)
    assert target.read_bytes() == b"x"
    assert len(states_on(stick, desk).look()) == 1


class Failing(RealDrive):
    """A drive of this machine of which one step fails, and every one after it."""

    def __init__(self, fails_at: int) -> None:
        self._fails_at = fails_at
        self.steps = 0

    def __getattribute__(self, name: str) -> object:
        found = super().__getattribute__(name)
        if name.startswith("_") or name == "steps":
            return found

        def stepped(*given: object) -> object:
            self.steps += 1
            if self.steps >= self._fails_at:
                raise OSError(5, "step failed")
            return found(*given)  # type: ignore[operator]

        return stepped


@pytest.mark.no_cover
def test_whatever_step_fails_the_take_over_happened_whole_or_can_be_done_again(
    desk: Desk, tmp_path: Path, stick: Path
) -> None:
    copying(desk, stick).write()
    desk.close()
    steps, happened = 0, 0
    for step in range(1, 200):
        fresh = tmp_path / f"usb-{step}"
        shutil.copytree(stick, fresh)
        drive, target = Failing(step), tmp_path / f"{step}.ocop"
        spare = the_spare(fresh)
        try:
            take_over(spare, target, SteppingClock(), "Phó thư ký", drive=drive)
        except EnvironmentTrouble:
            assert not target.exists()
            assert [one.name for one in tmp_path.iterdir() if one.name.startswith(f".{step}.ocop")] == []
        else:
            happened += 1
            assert check_council_file(target) == []
        again = tmp_path / f"{step}-lai.ocop"
        with taken_over(fresh, again) as new:
            assert standing_of_desk(new).epoch in (2, 3), "a line that counted without its file is taken over from"
        assert check_council_file(again) == []
        shutil.rmtree(fresh)
        steps = step
        if drive.steps < step:
            break
    assert happened >= 1
    assert steps > 25
