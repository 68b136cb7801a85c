import errno
import shutil
import socket
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from ocop_desk.domain.continuous_copy import Standing
from ocop_desk.domain.problems import InputRefused
from ocop_desk.errors import CouncilFileTrouble, DeskSuperseded, EnvironmentTrouble, FileTrouble
from ocop_desk.packages.drives import RealDrive
from ocop_desk.services.continuous_copy import desk_code
from ocop_desk.services.desk import Desk
from ocop_desk.services.journal_troubles import JournalRefused
from ocop_desk.services.spare import accept_fork, standing_of_desk
from ocop_desk.store.check import check_council_file
from ocop_desk.store.council_file import open_council_file
from ocop_desk.store.exchange import MemberDesk
from tests.builders import OPENED
from tests.disks import a_disk, pull_out
from tests.disks import a_stick as a_real_stick
from tests.services.desks import SteppingClock, a_council_desk, an_empty_desk, an_open_session, reopened
from tests.services.dossier_desks import a_pdf, add, incoming
from tests.services.spares import a_stick, act, copying, states_on, taken_over


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return a_council_desk(tmp_path)


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    return a_stick(tmp_path)


def test_a_state_is_a_sound_copy_of_the_file_and_a_signed_line_tells_of_it(desk: Desk, stick: Path) -> None:
    report = copying(desk, stick).write()
    assert (report.standing, report.written) == (Standing.CURRENT, True)
    folder = states_on(stick, desk)
    (one,) = folder.look()
    assert one == report.last
    copy = folder.path_of(one.line)
    assert check_council_file(copy) == []
    with desk.read() as work, open_council_file(copy, desk.clock, read_only=True) as file, file.read() as there:
        head = work.audit.head()
        assert head is not None
        assert there.audit.head() == head
        assert (one.line.events, one.line.head) == (head.seq, head.hash)
        assert work.audit.events()[-1].subject == desk_code(one), "the code that people compare is in the log"
    assert (one.line.actor, one.line.host) == ("Thư ký", socket.gethostname())
    assert [path.name for path in desk.file.path.parent.iterdir() if "du-phong" in path.name] == []


def test_the_bytes_of_evidence_stay_where_they_are(desk: Desk, stick: Path) -> None:
    an_open_session(desk)
    add(desk, 1, incoming("giay.pdf", a_pdf() + b"\n%" + b"x" * 2_000_000))
    report = copying(desk, stick).write()
    assert report.last is not None
    assert report.last.line.size < 1_500_000


def test_a_state_follows_every_act_and_none_follows_nothing(desk: Desk, stick: Path) -> None:
    copy = copying(desk, stick)
    assert copy.write().written
    assert not copy.write().written
    act(desk)
    assert copy.write().written
    assert copy.write(always=True).written, "for what was saved without an event"
    assert [one.line.number for one in states_on(stick, desk).look()] == [1, 2, 3]


def test_the_same_file_opened_again_goes_on_with_its_journal(desk: Desk, stick: Path) -> None:
    copying(desk, stick).write()
    desk = reopened(desk)
    assert not copying(desk, stick, begun=True).write().written
    act(desk)
    copying(desk, stick, begun=True).write()
    first, second = states_on(stick, desk).look()
    assert first.public_key == second.public_key


def test_an_empty_file_can_be_copied_too(tmp_path: Path, stick: Path) -> None:
    assert copying(an_empty_desk(tmp_path), stick).write().written


def test_two_councils_share_a_stick(desk: Desk, tmp_path: Path, stick: Path) -> None:
    (tmp_path / "khac").mkdir()
    other = a_council_desk(tmp_path / "khac")
    with other.write() as work:
        work.connection.exec_driver_sql("UPDATE council_identity SET council_uid = ?", ("f" * 32,))
        work.commit()
    for one in (desk, other, desk, other):
        act(one)
        assert copying(one, stick).write().written
    for one in (desk, other):
        assert len(states_on(stick, one).look()) == 2


def test_a_journal_put_into_another_councils_folder_is_refused_in_words(
    desk: Desk, tmp_path: Path, stick: Path
) -> None:
    copying(desk, stick).write()
    (tmp_path / "khac").mkdir()
    other = a_council_desk(tmp_path / "khac")
    with other.write() as work:
        work.connection.exec_driver_sql("UPDATE council_identity SET council_uid = ?", ("f" * 32,))
        work.commit()
    states_on(stick, desk).folder.rename(states_on(stick, other).folder)
    with pytest.raises(JournalRefused, match="Hội đồng khác") as caught:
        copying(other, stick).write()
    assert caught.value.code == "other-council"
    assert "Khôi phục từ bản sao" in caught.value.remedy


def test_a_member_laptops_file_has_none(desk: Desk, stick: Path) -> None:
    session_id, _ = an_open_session(desk)
    with desk.write() as work:
        work.exchange.make_member_desk(MemberDesk(session_id, 1, "a" * 64, 1, 0, OPENED, 0, None))
        work.commit()
    with pytest.raises(InputRefused, match="máy thành viên"):
        copying(desk, stick)


def test_a_stick_that_is_away_is_waited_for_and_gets_the_state_when_it_is_back(desk: Desk, stick: Path) -> None:
    copy = copying(desk, stick)
    copy.write()
    away = stick.rename(stick.with_name("in-the-pocket"))
    act(desk)
    with pytest.raises(FileTrouble, match="Không thấy") as caught:
        copy.write()
    assert "Cắm lại" in caught.value.remedy
    stick.mkdir()
    with pytest.raises(FileTrouble, match="Không thấy"):
        copy.write()  # an empty folder where the stick was, or another stick
    assert list(stick.iterdir()) == []
    stick.rmdir()
    away.rename(stick)
    assert copy.write().written


class SlowlyDying(RealDrive):
    """A drive of this machine that fails with an error at one of its steps."""

    def __init__(self, step: str, error: int) -> None:
        self._step, self._error = step, error

    def __getattribute__(self, name: str) -> object:
        found = super().__getattribute__(name)
        if not name.startswith("_") and name == self._step:

            def fail(*_given: object) -> None:
                raise OSError(self._error, "step failed")

            return fail
        return found


@pytest.mark.parametrize(
    ("step", "error", "words"),
    [
        ("create", errno.ENOSPC, "không đủ chỗ"),
        ("create", errno.EROFS, "Không được phép ghi"),
        ("flush", errno.EIO, "không còn trả lời"),
        ("make_folder", errno.EROFS, "chỉ cho đọc"),
        ("names", errno.EIO, "Không đọc được"),
    ],
)
def test_what_goes_wrong_with_the_stick_is_told_and_the_file_goes_on(
    desk: Desk, stick: Path, step: str, error: int, words: str
) -> None:
    if step == "names":
        copying(desk, stick).write()
    with pytest.raises(EnvironmentTrouble, match=words) as caught:
        copying(desk, stick, SlowlyDying(step, error)).write()
    assert caught.value.remedy
    act(desk)
    assert copying(desk, stick).write().written
    assert check_council_file(desk.file.path) == []


def test_a_full_disk_and_a_stick_pulled_out_for_real(desk: Desk) -> None:
    with a_disk(1024 * 1024) as disk, pytest.raises(FileTrouble, match="không đủ chỗ"):
        copying(desk, disk).write()
    with a_real_stick() as (disk, image):
        copy = copying(desk, disk)
        assert copy.write().written
        act(desk)
        pull_out(image)
        with pytest.raises(EnvironmentTrouble):
            copy.write()
    act(desk, "Người sau")


def test_a_file_that_does_not_hold_together_is_not_copied(desk: Desk, stick: Path) -> None:
    copying(desk, stick).write()
    with desk.write() as work:
        work.connection.exec_driver_sql("DROP TRIGGER seal_audit_event_update_added_only")
        work.connection.exec_driver_sql("UPDATE audit_event SET actor = 'ai đó' WHERE seq = 2")
        work.commit()
    with pytest.raises(FileTrouble, match="không nguyên vẹn"):
        copying(desk, stick).write(always=True)
    assert len(states_on(stick, desk).look()) == 1


def test_a_clock_two_years_off_keeps_the_order(tmp_path: Path, stick: Path) -> None:
    desk = a_council_desk(tmp_path)
    for days in (0, 730, -1460, 0):
        desk.clock.now += timedelta(days=days)  # type: ignore[attr-defined]
        act(desk)
        assert copying(desk, stick).write().written
    new = taken_over(stick, tmp_path / "moi.ocop", SteppingClock(desk.clock() - timedelta(days=730)))
    with new, new.read() as work, desk.read() as old:
        assert work.councils.members() == old.councils.members()


def _tampered(stick: Path, desk: Desk, change: Callable[[Path], None]) -> None:
    for number in range(3):
        act(desk, f"Người {number}")
        copying(desk, stick).write()
    change(states_on(stick, desk).folder)


def _swap(folder: Path) -> None:
    one, other = folder / "so-cai" / "00000002.json", folder / "so-cai" / "00000003.json"
    first, second = one.read_bytes(), other.read_bytes()
    one.write_bytes(second)
    other.write_bytes(first)


def _replace(folder: Path, old: bytes, new: bytes) -> None:
    path = folder / "so-cai" / "00000002.json"
    path.write_bytes(path.read_bytes().replace(old, new))


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (_swap, "không nối với dòng trước"),
        (lambda folder: _replace(folder, b'"received":0', b'"received":9'), "đã bị sửa"),
        (lambda folder: _replace(folder, b'"', b"'"), "bị hỏng"),
        (lambda folder: (folder / "so-cai" / "00000002.json").unlink(), "có dòng bị mất"),
        (lambda folder: [(folder / "so-cai" / f"0000000{n}.json").unlink() for n in (2, 3)], "đã bị xóa"),
    ],
)
def test_a_journal_that_somebody_worked_on_is_refused_in_words(
    desk: Desk, stick: Path, change: Callable[[Path], None], words: str
) -> None:
    _tampered(stick, desk, change)
    before = sorted(stick.rglob("*"))
    with pytest.raises(JournalRefused, match=words):
        copying(desk, stick, begun=True).write()
    assert sorted(stick.rglob("*")) == before, "nothing is written behind it"


def test_the_old_desk_that_wakes_hears_it_and_can_only_be_looked_at(desk: Desk, tmp_path: Path, stick: Path) -> None:
    copy = copying(desk, stick)
    copy.write()
    act(desk, "Người chỉ máy cũ có")
    new = taken_over(stick, tmp_path / "moi.ocop")
    act(new, "Người của máy mới")
    copying(new, stick).write()
    journal = states_on(stick, desk).look()
    report = copy.write()
    assert (report.standing, report.written) == (Standing.TAKEN_OVER, False)
    assert states_on(stick, desk).look() == journal, "it writes nothing there any more"
    with pytest.raises(DeskSuperseded, match="thay máy thư ký"):
        act(desk)
    desk = reopened(desk)
    by = standing_of_desk(desk).superseded
    assert by is not None
    assert (by.epoch, by.actor, by.host) == (2, "Phó thư ký", socket.gethostname())
    with pytest.raises(DeskSuperseded):
        act(desk)
    assert check_council_file(desk.file.path) == []
    with desk.read() as work:
        assert [event.kind for event in work.audit.events()][-1] == "desk.superseded"
    assert copying(desk, stick, begun=True).write().standing is Standing.TAKEN_OVER
    act(new, "Máy mới vẫn làm")
    assert copying(new, stick, begun=True).write().written


def test_the_old_desk_that_is_only_read_hears_it_too_and_is_not_changed(
    desk: Desk, tmp_path: Path, stick: Path
) -> None:
    copying(desk, stick).write()
    with taken_over(stick, tmp_path / "moi.ocop"):
        pass
    desk = reopened(desk, read_only=True)
    before = desk.file.path.read_bytes()
    assert copying(desk, stick).look().standing is Standing.TAKEN_OVER
    assert desk.file.path.read_bytes() == before


def test_an_old_desk_that_went_on_without_its_stick_is_noticed_by_the_new_one(
    desk: Desk, tmp_path: Path, stick: Path
) -> None:
    """Both sticks held the same state; the old desk goes on with one, the spare took over from the other."""
    copying(desk, stick).write()
    other = tmp_path / "usb-2"
    shutil.copytree(stick, other)
    new = taken_over(other, tmp_path / "moi.ocop")
    act(desk, "Việc của máy cũ")
    copying(desk, stick).write()
    act(new, "Việc của máy mới")
    copy = copying(new, stick, begun=True)
    report = copy.write()
    assert (report.standing, report.written) == (Standing.FORKED, False)
    assert report.last is not None
    with pytest.raises(InputRefused, match="lý do"):
        accept_fork(new, report.last, "  ")
    accept_fork(new, report.last, "Máy cũ chỉ thêm nhầm một người")
    assert copy.write().written
    with new.read() as work:
        assert work.audit.events()[-1].details["reason"] == "Máy cũ chỉ thêm nhầm một người"
        assert "Việc của máy cũ" not in {one.name for one in work.councils.members()}, "nothing is merged"
    assert copying(desk, stick, begun=True).write().standing is Standing.TAKEN_OVER


def test_an_old_desk_that_wrote_nothing_since_lets_the_new_one_go_on_with_its_stick(
    desk: Desk, tmp_path: Path, stick: Path
) -> None:
    copying(desk, stick).write()
    act(desk)
    other = tmp_path / "usb-2"
    shutil.copytree(stick, other)
    copying(desk, other).write()
    new = taken_over(other, tmp_path / "moi.ocop")
    assert copying(new, stick, begun=True).write().written
    assert [one.line.epoch for one in states_on(stick, new).look()] == [1, 2]


def test_two_desks_that_took_over_from_two_copies_of_a_stick_are_told_of_each_other(
    desk: Desk, tmp_path: Path, stick: Path
) -> None:
    copying(desk, stick).write()
    other = tmp_path / "usb-2"
    shutil.copytree(stick, other)
    one, two = taken_over(stick, tmp_path / "mot.ocop"), taken_over(other, tmp_path / "hai.ocop")
    act(one)
    act(two)
    assert copying(one, other, begun=True).write().standing is Standing.RIVAL
    assert copying(two, stick, begun=True).write().standing is Standing.RIVAL
    third = taken_over(stick, tmp_path / "ba.ocop")
    assert copying(one, stick, begun=True).write().standing is Standing.TAKEN_OVER
    assert copying(two, stick, begun=True).write().standing is Standing.TAKEN_OVER
    assert copying(third, other, begun=True).write().standing is Standing.FORKED


def test_an_older_copy_of_the_file_does_not_go_on_over_a_newer_state(desk: Desk, tmp_path: Path, stick: Path) -> None:
    copying(desk, stick).write()
    older = tmp_path / "cu-hon.ocop"
    desk.file.back_up(older)
    act(desk)
    copying(desk, stick).write()
    again = replace(desk, file=open_council_file(older, desk.clock))
    act(again, "Việc khác")
    copy = copying(again, stick, begun=True)
    report = copy.write()
    assert (report.standing, report.written) == (Standing.BEHIND, False)
    assert report.last is not None
    accept_fork(again, report.last, "Cố ý quay lại bản cũ")
    assert copy.write().written
    assert copying(desk, stick, begun=True).write().standing is Standing.BEHIND


def test_where_another_desk_was_quicker_the_look_is_taken_again(desk: Desk, tmp_path: Path, stick: Path) -> None:
    """Between reading the journal and writing, another laptop took over on a shared folder."""
    copying(desk, stick).write()
    act(desk)

    class Quicker(RealDrive):
        busy = False

        def facts(self, folder: Path):  # type: ignore[no-untyped-def]
            if folder.name == "so-cai" and not self.busy:
                self.busy = True
                taken_over(stick, tmp_path / "moi.ocop").close()
            return super().facts(folder)

    drive = Quicker()
    report = copying(desk, stick, drive, begun=True).write()
    assert drive.busy
    # The name of the line was free when it was looked at, and taken when it was to be given.
    assert report.standing is Standing.TAKEN_OVER
    with pytest.raises(DeskSuperseded):
        act(desk)


def test_a_trouble_with_the_councils_own_folder_is_told(desk: Desk, stick: Path) -> None:
    (desk.file.path.parent / f".{desk.file.path.name}.du-phong").write_text("in the way")
    with pytest.raises((FileTrouble, CouncilFileTrouble)):
        copying(desk, stick).write()
