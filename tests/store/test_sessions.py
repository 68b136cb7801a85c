from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy.exc import IntegrityError

from ocop_desk.domain.records import ProductState, SessionKind, SessionState
from ocop_desk.store.council_file import CouncilFile
from ocop_desk.store.troubles import SealBroken
from ocop_desk.store.unit_of_work import UnitOfWork
from ocop_desk.store.values import Attendance, NewSession
from tests.builders import OPENED, a_member
from tests.store.helpers import NOW, SCORECARDS, a_named_product, a_record, frozen_rules, open_record, write_record

PLAN = NewSession(1, 2026, SessionKind.MEETING, "Phiên 1", "Đà Lạt", date(2026, 11, 21), date(2026, 11, 18))


def test_a_planned_session_comes_back(file: CouncilFile) -> None:
    with file.begin("thư ký") as work:
        session_id = work.sessions.add(PLAN)
        stored = work.sessions.get(session_id)
        assert work.sessions.get(99) is None
    assert stored is not None
    assert all(getattr(stored, name) == getattr(PLAN, name) for name in NewSession.__slots__)
    assert (stored.state, stored.opened_at, stored.closed_at, stored.signed_at) == (
        SessionState.PLANNED,
        None,
        None,
        None,
    )


def test_sessions_are_listed_by_year_and_number(file: CouncilFile) -> None:
    with file.begin("thư ký") as work:
        for number, year in ((2, 2026), (1, 2027), (1, 2026)):
            work.sessions.add(replace(PLAN, number=number, year=year))
        assert [(one.year, one.number) for one in work.sessions.all()] == [(2026, 1), (2026, 2), (2027, 1)]
        with pytest.raises(IntegrityError, match="year"):
            work.sessions.add(PLAN)


def test_a_plan_changes_until_the_session_opens(file: CouncilFile) -> None:
    later = replace(PLAN, planned_for=date(2026, 12, 1), title="Phiên dời")
    with file.begin("thư ký") as work:
        session_id = work.sessions.add(PLAN)
        work.sessions.set_plan(session_id, later)
        stored = work.sessions.get(session_id)
        assert stored is not None
        assert (stored.title, stored.planned_for) == (later.title, later.planned_for)
        work.sessions.freeze(session_id, replace(frozen_rules(a_record([])), roster=()))
        work.sessions.set_state(session_id, SessionState.OPEN, OPENED)
        with pytest.raises(SealBroken):
            work.sessions.set_plan(session_id, PLAN)


def test_each_state_notes_its_moment(file: CouncilFile) -> None:
    with file.begin("thư ký") as work:
        session_id = write_record(work, a_record(state=SessionState.SIGNED))
        stored = work.sessions.get(session_id)
    assert stored is not None
    assert (stored.opened_at, stored.closed_at, stored.signed_at) == (OPENED, OPENED + timedelta(hours=8), NOW)


def test_the_agenda_is_reordered_as_a_whole(file: CouncilFile) -> None:
    with file.begin("thư ký") as work:
        session_id, entries = _agenda(work, 4)
        work.sessions.reorder(session_id, [entries[3], entries[0], entries[2], entries[1]])
        agenda = work.sessions.agenda(session_id)
        assert [entry.entry_id for entry in agenda] == [entries[3], entries[0], entries[2], entries[1]]
        assert [entry.position for entry in agenda] == [1, 2, 3, 4]
        with pytest.raises(ValueError, match="every entry"):
            work.sessions.reorder(session_id, entries[:3])


def test_a_product_leaves_the_agenda_with_its_conflicts(file: CouncilFile) -> None:
    with file.begin("thư ký") as work:
        session_id, entries = _agenda(work, 2)
        member = work.councils.add_member(a_member())
        work.sessions.add_conflict(entries[0], member.member_id, "Người nhà")
        work.sessions.remove_from_agenda(entries[0])
        assert work.sessions.entry(entries[0]) is None
        assert [entry.entry_id for entry in work.sessions.agenda(session_id)] == entries[1:]
        assert work.sessions.conflicts(session_id) == {}


def test_a_product_stands_once_on_an_agenda(file: CouncilFile) -> None:
    with file.begin("thư ký") as work:
        session_id, _entries = _agenda(work, 1)
        with pytest.raises(IntegrityError, match="product_id"):
            work.sessions.add_to_agenda(session_id, 1, 2)


def test_a_waiting_product_leaves_an_open_session(file: CouncilFile) -> None:
    waiting = a_record([replace(a_record().products[0], rounds=(), conclusion=None, state=ProductState.WAITING)])
    with file.begin("thư ký") as work:
        session_id = open_record(work, waiting)
        work.sessions.remove_from_agenda(1)
        assert work.session_record(session_id).products == ()


def test_attendance_is_noted_and_mended(file: CouncilFile) -> None:
    with file.begin("thư ký") as work:
        session_id = work.sessions.add(PLAN)
        member_id = work.councils.add_member(a_member()).member_id
        work.sessions.set_attendance(session_id, member_id, False, "Ốm", False, False)
        work.sessions.set_attendance(session_id, member_id, True, "", True, True)
        assert work.sessions.attendance(session_id) == {member_id: Attendance(member_id, True, "", True, True)}
        work.sessions.leave(session_id, member_id, "Về sớm", NOW)
        left = Attendance(member_id, True, "Về sớm", True, True, NOW)
        assert work.sessions.attendance(session_id) == {member_id: left}


def test_who_was_not_there_does_not_leave(file: CouncilFile) -> None:
    with file.begin("thư ký") as work:
        session_id = work.sessions.add(PLAN)
        member_id = work.councils.add_member(a_member()).member_id
        work.sessions.set_attendance(session_id, member_id, False, "Ốm", False, False)
        with pytest.raises(LookupError):
            work.sessions.leave(session_id, member_id, "Về sớm", NOW)


def test_conflicts_are_listed_by_product_and_taken_back(file: CouncilFile) -> None:
    with file.begin("thư ký") as work:
        session_id, entries = _agenda(work, 2)
        first, second = (work.councils.add_member(a_member(n)).member_id for n in (1, 2))
        work.sessions.add_conflict(entries[0], second, "Cổ đông")
        work.sessions.add_conflict(entries[0], first, "Người nhà")
        work.sessions.add_conflict(entries[1], first, "Người nhà")
        assert work.sessions.conflicts(session_id) == {
            entries[0]: {first: "Người nhà", second: "Cổ đông"},
            entries[1]: {first: "Người nhà"},
        }
        work.sessions.remove_conflict(entries[1], first)
        assert entries[1] not in work.sessions.conflicts(session_id)


def test_what_opening_froze_can_be_read_back(file: CouncilFile) -> None:
    record = a_record()
    with file.begin("thư ký") as work:
        session_id = open_record(work, record)
        assert work.sessions.frozen_rules(session_id) == frozen_rules(record)
        assert work.sessions.frozen_roster(session_id) == tuple(entry.member for entry in record.roster)
        assert work.sessions.frozen_product(1) == (SCORECARDS["TEST-01"], {})


def test_before_the_opening_nothing_is_frozen(file: CouncilFile) -> None:
    with file.begin("thư ký") as work:
        session_id, entries = _agenda(work, 1)
        assert work.sessions.frozen_rules(session_id) is None
        assert work.sessions.frozen_roster(session_id) == ()
        with pytest.raises(LookupError):
            work.sessions.frozen_product(entries[0])


def test_a_scorecard_can_join_an_open_session(file: CouncilFile) -> None:
    record = replace(a_record(), scorecards={"TEST-01": SCORECARDS["TEST-01"]})
    with file.begin("thư ký") as work:
        session_id = open_record(work, record)
        product_id = work.products.add(a_named_product("Du lịch", scorecard="TEST-26", cases={"5": 1}))
        entry_id = work.sessions.add_to_agenda(session_id, product_id, 2)
        with pytest.raises(LookupError):
            work.sessions.frozen_product(entry_id)
        work.sessions.freeze_scorecard(session_id, SCORECARDS["TEST-26"])
        assert work.sessions.frozen_product(entry_id) == (SCORECARDS["TEST-26"], {"5": 1})


def _agenda(work: UnitOfWork, count: int) -> tuple[int, list[int]]:
    session_id = work.sessions.add(PLAN)
    numbers = work.products.add_all(a_named_product(f"Trà {n}") for n in range(count))
    return session_id, [
        work.sessions.add_to_agenda(session_id, number, place) for place, number in enumerate(numbers, start=1)
    ]
