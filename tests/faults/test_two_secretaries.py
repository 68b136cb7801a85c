"""Two secretaries' laptops at work by mistake: whoever meets the other's files is told, and nothing is merged."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from ocop_desk.domain.continuous_copy import Standing
from ocop_desk.domain.problems import InputRefused
from ocop_desk.errors import DeskSuperseded
from ocop_desk.services.checking import check_everything
from ocop_desk.services.collecting import Brought, Outcome, collect, collect_folder
from ocop_desk.services.desk import Desk
from ocop_desk.services.member_day import member_day
from ocop_desk.services.round_notices import hear_notice, write_notice
from ocop_desk.services.scoring import open_round, reveal, take_in_sheet
from ocop_desk.services.spare import SHEETS_FOLDER, export_only_here, standing_of_desk
from tests.services.desks import FULL, a_test_product
from tests.services.laptops import MEMBERS, Hall, a_hall
from tests.services.spares import a_stick, copying, taken_over


@dataclass
class Two:
    """An old desk, and a new one that took over from its stick; the first product waits for a second round on both."""

    hall: Hall
    new: Desk
    stick: Path
    other_stick: Path

    @property
    def old(self) -> Desk:
        """The desk that was replaced and does not know it."""
        return self.hall.secretary

    def notice(self, desk: Desk, name: str) -> Path:
        """The next notice of a desk, in a folder of its own."""
        folder = self.hall.folder / name
        folder.mkdir(exist_ok=True)
        return write_notice(desk, self.hall.session_id, folder)

    def collected(self, desk: Desk, sheet: Brought) -> tuple[Outcome, str]:
        """What became of a sheet at a desk."""
        (one,) = collect(desk, self.hall.session_id, [sheet])
        if one.problem is not None:
            assert one.problem.message
            assert one.problem.remedy
        return one.outcome, one.problem.code if one.problem else ""


@pytest.fixture
def two(tmp_path: Path) -> Iterator[Two]:
    hall = a_hall(tmp_path, [a_test_product(1), a_test_product(2)])
    first = hall.entries[0]
    for member in MEMBERS:
        take_in_sheet(hall.secretary, first, member, FULL)
    reveal(hall.secretary, first)
    for member in (1, 2):
        hall.signer(member)
    stick, other = a_stick(tmp_path), tmp_path / "usb-2"
    copying(hall.secretary, stick).write()
    shutil.copytree(stick, other)
    new = taken_over(stick, tmp_path / "moi.ocop", hall.secretary.clock)
    yield Two(hall, new, stick, other)
    new.close()
    hall.close()


def refusal(desk: Desk, notice: Path) -> str:
    with pytest.raises(InputRefused) as refused:
        hear_notice(desk, notice)
    (problem,) = refused.value.problems
    assert problem.remedy
    return problem.code


def test_a_laptop_that_follows_one_desk_refuses_what_the_other_opened(two: Two) -> None:
    first, hall = two.hall.entries[0], two.hall
    open_round(two.old, first, "Máy cũ mở lại")
    open_round(two.new, first, "Máy mới mở lại")
    old, new = two.notice(two.old, "cũ"), two.notice(two.new, "mới")
    hear_notice(hall.laptop(1), old)
    assert refusal(hall.laptop(1), new) == "other_rounds"
    hear_notice(hall.laptop(2), new)
    assert refusal(hall.laptop(2), old) == "older_desk"


def test_a_round_that_only_the_old_desk_opened_is_told(two: Two) -> None:
    first, laptop = two.hall.entries[0], two.hall.laptop(1)
    open_round(two.old, first, "Máy cũ mở lại")
    hear_notice(laptop, two.notice(two.old, "cũ"))
    assert refusal(laptop, two.notice(two.new, "mới")) == "other_rounds"


def test_a_reveal_that_the_new_desk_knows_nothing_of_is_told(two: Two) -> None:
    second, laptop = two.hall.entries[1], two.hall.laptop(1)
    for member in MEMBERS:
        take_in_sheet(two.old, second, member, FULL)
    reveal(two.old, second)
    hear_notice(laptop, two.notice(two.old, "cũ"))
    assert refusal(laptop, two.notice(two.new, "mới")) == "other_rounds"


def test_the_new_desks_notice_counts_whatever_its_number(two: Two) -> None:
    second, laptop = two.hall.entries[1], two.hall.laptop(1)
    for _ in range(5):
        hear_notice(laptop, two.notice(two.old, "cũ"))
    for member in MEMBERS:
        take_in_sheet(two.new, second, member, FULL)
    reveal(two.new, second)
    hear_notice(laptop, two.notice(two.new, "mới"))
    assert [one.state for one in member_day(laptop, two.hall.session_id, 1).products] == ["revealed", "revealed"]


def test_a_sheet_of_the_old_desks_round_does_not_count_in_the_new_desks(two: Two) -> None:
    first, hall = two.hall.entries[0], two.hall
    open_round(two.old, first, "Máy cũ mở lại")
    open_round(two.new, first, "Máy mới mở lại")
    hear_notice(hall.laptop(1), two.notice(two.old, "cũ"))
    hear_notice(hall.laptop(2), two.notice(two.new, "mới"))
    of_old, of_new = hall.sheet(1, first), hall.sheet(2, first)
    assert two.collected(two.new, of_old) == (Outcome.REFUSED, "other_desks_round")
    assert two.collected(two.new, of_new) == (Outcome.NEW, "")
    assert two.collected(two.old, of_old) == (Outcome.NEW, "")
    assert two.collected(two.old, of_new) == (Outcome.REFUSED, "later_desk")


def test_a_sheet_of_a_round_from_before_counts_at_the_new_desk(two: Two) -> None:
    assert two.collected(two.new, two.hall.sheet(1, two.hall.entries[1])) == (Outcome.NEW, "")


def test_an_old_desk_that_meets_the_new_ones_notice_can_only_be_looked_at(two: Two) -> None:
    assert refusal(two.new, two.notice(two.old, "cũ")) == "not_a_members"
    assert standing_of_desk(two.new).superseded is None
    assert refusal(two.old, two.notice(two.new, "mới")) == "desk_replaced"
    stands = standing_of_desk(two.old)
    assert stands.superseded is not None
    assert stands.superseded.epoch == 2
    with pytest.raises(DeskSuperseded):
        open_round(two.old, two.hall.entries[0], "Mở lại")


def test_what_only_the_old_desk_took_in_reaches_the_new_one_by_files_alone(two: Two) -> None:
    second, hall = two.hall.entries[1], two.hall
    sheet = hall.sheet(3, second)
    assert two.collected(two.old, sheet)[0] is Outcome.NEW
    report = copying(two.old, two.stick, begun=True).write()
    assert (report.standing, report.written) == (Standing.TAKEN_OVER, False)
    with two.new.read() as work:
        assert work.exchange.received_heads(hall.session_id) == ()
    target = hall.folder / "chỉ máy cũ có"
    assert export_only_here(two.old, target).received == 1
    taken = collect_folder(two.new, hall.session_id, target / SHEETS_FOLDER)
    assert [one.outcome for one in taken] == [Outcome.NEW]
    for desk in (two.old, two.new):
        assert check_everything(desk).problems == ()


def test_two_desks_that_took_over_at_once_are_told_of_by_laptops_and_sticks(two: Two) -> None:
    first, laptop = two.hall.entries[0], two.hall.laptop(1)
    with taken_over(two.other_stick, two.hall.folder / "ba.ocop", two.hall.secretary.clock) as rival:
        open_round(two.new, first, "Máy thứ hai mở lại")
        open_round(rival, first, "Máy thứ ba mở lại")
        hear_notice(laptop, two.notice(two.new, "hai"))
        assert refusal(laptop, two.notice(rival, "ba")) == "two_desks"
        assert refusal(laptop, two.notice(rival, "ba")) == "other_rounds"
        assert copying(two.new, two.other_stick, begun=True).write().standing is Standing.RIVAL
        assert copying(rival, two.stick, begun=True).write().standing is Standing.RIVAL


def test_a_sheet_of_a_rivals_round_is_told_from_one_of_the_desks_own(two: Two) -> None:
    """Both desks are the second ones and opened a second round: only when they did tells the two apart."""
    first, hall = two.hall.entries[0], two.hall
    with taken_over(two.other_stick, hall.folder / "ba.ocop", hall.secretary.clock) as rival:
        open_round(two.new, first, "Mở lại")
        open_round(rival, first, "Mở lại")
        hear_notice(hall.laptop(1), two.notice(two.new, "hai"))
        hear_notice(hall.laptop(2), two.notice(rival, "ba"))
        of_new, of_rival = hall.sheet(1, first), hall.sheet(2, first)
        assert two.collected(two.new, of_rival) == (Outcome.REFUSED, "other_desks_round")
        assert two.collected(rival, of_new) == (Outcome.REFUSED, "other_desks_round")
        assert two.collected(two.new, of_new) == (Outcome.NEW, "")
        assert two.collected(rival, of_rival) == (Outcome.NEW, "")
