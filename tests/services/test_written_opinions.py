from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from ocop_desk.domain.problems import InputRefused
from ocop_desk.domain.records import SessionKind
from ocop_desk.services.checking import check_everything
from ocop_desk.services.collecting import Outcome, collect
from ocop_desk.services.conclusions import conclude_product
from ocop_desk.services.desk import Desk
from ocop_desk.services.round_notices import hear_notice, write_notice
from ocop_desk.services.scoring import excuse_member, open_round, reveal, take_in_sheet
from ocop_desk.services.session_laptops import make_member_keys
from ocop_desk.services.sessions import open_session, session_record
from ocop_desk.services.written_opinions import call_meeting, opinions_standing, set_deadline
from tests.services.desks import FULL, a_council_desk, a_planned_session, an_open_session, everybody_comes
from tests.services.laptops import QUICK_LOCK, Hall

LOW = FULL | {"1.1": 0, "6": 0}


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    desk = a_council_desk(tmp_path)
    session_id = a_planned_session(desk, kind=SessionKind.WRITTEN)
    pins = make_member_keys(desk, session_id, lock=QUICK_LOCK)
    set_deadline(desk, session_id, desk.clock() + timedelta(days=3))
    entry = open_session(desk, session_id).products[0].entry_id
    open_round(desk, entry)
    made = Hall(tmp_path, desk, session_id, (entry,), pins)
    yield made
    made.close()


def later(desk: Desk, **by: int) -> Desk:
    return replace(desk, clock=lambda: desk.clock() + timedelta(**by))


def test_who_has_not_answered_is_known_until_the_deadline(hall: Hall) -> None:
    entry = hall.entries[0]
    collect(hall.secretary, hall.session_id, [hall.sheet(2, entry)])
    standing = opinions_standing(hall.secretary, hall.session_id)
    assert [one.member_id for one in standing.missing] == [1, 3, 4]
    assert {one.member.member_id: one.came for one in standing.members} == {1: 0, 2: 1, 3: 0, 4: 0}
    assert not standing.over
    assert opinions_standing(later(hall.secretary, days=4), hall.session_id).over


def test_opinions_are_not_opened_while_somebody_may_still_answer(hall: Hall) -> None:
    entry = hall.entries[0]
    for member in (1, 2, 3):
        take_in_sheet(hall.secretary, entry, member, FULL)
    with pytest.raises(InputRefused, match="Còn chờ ý kiến"):
        reveal(hall.secretary, entry)
    record = reveal(later(hall.secretary, days=4), entry)
    assert [one.member_id for one in record.products[0].rounds[0].excused] == [4]


def test_all_opinions_are_opened_before_the_deadline_too(hall: Hall) -> None:
    entry = hall.entries[0]
    for member in (1, 2, 3):
        take_in_sheet(hall.secretary, entry, member, FULL)
    excuse_member(hall.secretary, entry, 4, "Đang điều trị")
    reveal(hall.secretary, entry)
    conclude_product(hall.secretary, entry)


def test_a_sheet_after_the_deadline_counts_only_by_a_recorded_decision(hall: Hall) -> None:
    entry = hall.entries[0]
    laptop, signer = hall.laptop(1), hall.signer(1)
    hall.laptops[1] = later(laptop, days=3, hours=1)
    hall.signers[1] = signer
    file = hall.sheet(1, entry)
    desk = later(hall.secretary, days=3, hours=2)
    (one,) = collect(desk, hall.session_id, [file])
    assert one.problem is not None
    assert one.problem.code == "after_deadline"
    assert one.wants_decision
    (one,) = collect(desk, hall.session_id, [file], despite="Bưu điện chuyển chậm")
    assert one.outcome is Outcome.NEW


def test_the_deadline_travels_and_can_be_put_off(hall: Hall, tmp_path: Path) -> None:
    put_off = hall.secretary.clock() + timedelta(days=9)
    set_deadline(hall.secretary, hall.session_id, put_off)
    assert opinions_standing(hall.secretary, hall.session_id).deadline == put_off
    assert hear_notice(hall.laptop(1), write_notice(hall.secretary, hall.session_id, tmp_path)).deadline == put_off
    with pytest.raises(InputRefused, match="đã qua"):
        set_deadline(hall.secretary, hall.session_id, hall.secretary.clock() - timedelta(minutes=1))


def test_opinions_that_differ_become_a_meeting_and_are_scored_again(hall: Hall) -> None:
    desk, entry = hall.secretary, hall.entries[0]
    for member in (1, 2, 3, 4):
        take_in_sheet(desk, entry, member, LOW if member == 2 else FULL)
    reveal(desk, entry)
    assert opinions_standing(desk, hall.session_id).diverging == (entry,)
    with pytest.raises(InputRefused, match="đưa sản phẩm ra phiên họp"):
        conclude_product(desk, entry)
    with pytest.raises(InputRefused, match="lý do"):
        call_meeting(desk, hall.session_id, " ")
    call_meeting(desk, hall.session_id, "Ý kiến chênh nhau quá 10 điểm")
    record = session_record(desk, hall.session_id)
    assert record.kind is SessionKind.MEETING
    assert "chuyển thành phiên họp" in record.remarks[-1].text
    everybody_comes(desk, hall.session_id)
    open_round(desk, entry, "Thảo luận tại phiên họp")
    for member in (1, 2, 3, 4):
        take_in_sheet(desk, entry, member, FULL)
    reveal(desk, entry)
    conclude_product(desk, entry)
    assert check_everything(desk).problems == ()


def test_only_open_opinions_in_writing_become_a_meeting(tmp_path: Path) -> None:
    with a_council_desk(tmp_path) as desk:
        session_id, _entries = an_open_session(desk)
        for act in (lambda: call_meeting(desk, session_id, "x"), lambda: opinions_standing(desk, session_id)):
            with pytest.raises(InputRefused, match="là phiên họp"):
                act()
