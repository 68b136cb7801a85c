"""Clocks two years off, ahead and behind: at opening a bundle, hearing a notice, scoring and collecting."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from ocop_desk.domain.problems import InputRefused
from ocop_desk.services.bundle_opening import look_into_bundle, open_bundle
from ocop_desk.services.checking import check_everything
from ocop_desk.services.collecting import Brought, Outcome, collect
from ocop_desk.services.desk import Desk
from ocop_desk.services.round_notices import hear_notice, write_notice
from ocop_desk.services.scoring import open_round as open_next_round
from ocop_desk.services.scoring import own_sheet, reveal
from ocop_desk.services.session_bundles import WithEvidence, write_bundle
from ocop_desk.services.sessions import session_record
from ocop_desk.store.council_file import open_council_file
from tests.services.desks import FULL, a_test_product, small_rules
from tests.services.laptops import MEMBERS, Hall, a_hall

TWO_YEARS = 730
REASON = "Đồng hồ của máy sai, thành viên ngồi tại hội trường"


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    made = a_hall(tmp_path, [a_test_product(1)])
    yield made
    made.close()


def laptop_off(hall: Hall, member_id: int, days: int) -> None:
    """The member's laptop from its bundle, its clock so many days off from the beginning."""
    right = hall.secretary.clock

    def clock():  # type: ignore[no-untyped-def]
        return right() + timedelta(days=days)

    bundle = write_bundle(hall.secretary, hall.session_id, hall.folder, [member_id], evidence=WithEvidence.NONE)
    assert look_into_bundle(bundle, clock).clock_is_behind == (days < 0)
    target = hall.folder / f"lệch-{member_id}.ocop"
    open_bundle(bundle, target, member_id, rules=small_rules(), clock=clock, actor="Thành viên")
    hall.laptops[member_id] = Desk(open_council_file(target, clock), small_rules(), clock, "Thành viên")


def taken(hall: Hall, desk: Desk, file: Brought, despite: str = "") -> tuple[Outcome, str]:
    (one,) = collect(desk, hall.session_id, [file], despite=despite)
    assert one.wants_decision == (one.problem is not None)
    return one.outcome, one.problem.code if one.problem else ""


@pytest.mark.parametrize("days", [-TWO_YEARS, TWO_YEARS])
def test_a_members_clock_years_off_costs_a_reason_and_no_sheet(hall: Hall, days: int) -> None:
    (entry,) = hall.entries
    laptop_off(hall, 1, days)
    for number in (1, 2):
        if number == 2:
            open_next_round(hall.secretary, entry, "Chấm lại")
            notice = write_notice(hall.secretary, hall.session_id, hall.folder)
            for member in MEMBERS:
                hear_notice(hall.laptop(member), notice)
        assert own_sheet(hall.laptop(1), entry, 1).round_number == number
        file = hall.sheet(1, entry)
        assert taken(hall, hall.secretary, file) == (Outcome.REFUSED, "clock_is_off")
        assert taken(hall, hall.secretary, file, REASON) == (Outcome.NEW, "")
        for member in MEMBERS[1:]:
            assert taken(hall, hall.secretary, hall.sheet(member, entry)) == (Outcome.NEW, "")
        record = reveal(hall.secretary, entry)
        scoring_round = record.products[0].rounds[-1]
        assert {one.member_id: dict(one.levels) for one in scoring_round.sheets} == dict.fromkeys(MEMBERS, FULL)
        # The secretary's clock says when it came: the laptop's does not count.
        assert all(abs(one.submitted_at - scoring_round.opened_at) < timedelta(days=1) for one in scoring_round.sheets)
    for desk in (hall.secretary, hall.laptop(1)):
        assert check_everything(desk).problems == ()


@pytest.mark.parametrize("days", [-TWO_YEARS, TWO_YEARS])
def test_a_secretarys_clock_years_off_while_collecting_takes_no_sheet_in_unseen_and_loses_none(
    hall: Hall, days: int
) -> None:
    """A clock behind makes every sheet one from the future; ahead, sheets of this morning are simply old."""
    (entry,) = hall.entries
    right = hall.secretary.clock
    files = [hall.sheet(member, entry) for member in MEMBERS]
    off = replace(hall.secretary, clock=lambda: right() + timedelta(days=days))
    for file in files:
        expected = (Outcome.REFUSED, "clock_is_off") if days < 0 else (Outcome.NEW, "")
        assert taken(hall, off, file) == expected
    again = {taken(hall, hall.secretary, file)[0] for file in files}
    assert again == {Outcome.NEW if days < 0 else Outcome.ALREADY_HERE}
    reveal(hall.secretary, entry)
    (sheets,) = (one.rounds[0].sheets for one in session_record(hall.secretary, hall.session_id).products)
    assert {one.member_id for one in sheets} == set(MEMBERS)
    assert check_everything(hall.secretary).problems == ()


@pytest.mark.parametrize(
    ("days", "code"), [(-TWO_YEARS, "certificate-not-yet-valid"), (TWO_YEARS, "certificate-expired")]
)
def test_a_secretarys_clock_years_off_writes_no_notice_and_no_bundle_and_says_so(
    hall: Hall, tmp_path: Path, days: int, code: str
) -> None:
    right, laptop, out = hall.secretary.clock, hall.laptop(1), tmp_path / "usb"
    out.mkdir()
    off = replace(hall.secretary, clock=lambda: right() + timedelta(days=days))
    for write in (
        lambda: write_notice(off, hall.session_id, out),
        lambda: write_bundle(off, hall.session_id, out, [1], evidence=WithEvidence.NONE),
    ):
        with pytest.raises(InputRefused) as refused:
            write()
        (problem,) = refused.value.problems
        assert (problem.code, bool(problem.remedy)) == (code, True)
    assert list(out.iterdir()) == []
    hear_notice(laptop, write_notice(hall.secretary, hall.session_id, out))
    assert taken(hall, hall.secretary, hall.sheet(1, hall.entries[0])) == (Outcome.NEW, "")
