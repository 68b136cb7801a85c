"""What one member finds: own sheets, own figures, nobody else's."""

from pathlib import Path

import pytest

from ocop_desk.domain.problems import InputRefused
from ocop_desk.services.desk import Desk
from ocop_desk.services.member_day import SheetStanding, errata_beside, member_day
from ocop_desk.services.scoring import excuse_member, mark, open_round, own_sheet, reveal, submit_sheet, take_in_sheet
from ocop_desk.services.sessions import declare_conflict, open_session
from tests.services.desks import FULL, a_council_desk, a_planned_session, a_test_product, an_open_session

AN, BINH = 1, 2


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return a_council_desk(tmp_path)


def test_a_product_goes_from_not_open_to_submitted(desk: Desk) -> None:
    session_id, (entry,) = an_open_session(desk)
    assert _standing(desk, session_id) is SheetStanding.NOT_OPEN
    open_round(desk, entry)
    assert _standing(desk, session_id) is SheetStanding.NOT_STARTED
    mark(desk, entry, AN, "1.1", 3)
    day = member_day(desk, session_id, AN)
    assert (day.products[0].standing, day.products[0].scored) == (SheetStanding.IN_PROGRESS, 1)
    assert day.products[0].total == 30
    for code, level in FULL.items():
        mark(desk, entry, AN, code, level)
    submit_sheet(desk, entry, AN)
    day = member_day(desk, session_id, AN)
    assert day.products[0].standing is SheetStanding.SUBMITTED
    assert day.products[0].submitted_at is not None
    assert (day.submitted, day.wanted) == (1, 1)


def test_marks_of_others_do_not_show_in_a_members_day(desk: Desk) -> None:
    session_id, (entry,) = an_open_session(desk)
    open_round(desk, entry)
    before = member_day(desk, session_id, AN)
    take_in_sheet(desk, entry, BINH, FULL)
    assert member_day(desk, session_id, AN) == before


def test_a_conflict_and_an_excuse_are_told_with_their_reasons(desk: Desk) -> None:
    session_id, entries = an_open_session(desk, [a_test_product(1), a_test_product(2)])
    declare_conflict(desk, entries[0], AN, "Anh em họ")
    open_round(desk, entries[1])
    excuse_member(desk, entries[1], AN, "Về sớm")
    day = member_day(desk, session_id, AN)
    assert [(one.standing, one.reason) for one in day.products] == [
        (SheetStanding.RECUSED, "Anh em họ"),
        (SheetStanding.EXCUSED, "Về sớm"),
    ]
    assert day.wanted == 0
    assert not any(one.readable for one in day.products)


def test_only_the_last_round_counts(desk: Desk) -> None:
    session_id, (entry,) = an_open_session(desk)
    open_round(desk, entry)
    for member in (1, 2, 3, 4):
        take_in_sheet(desk, entry, member, FULL)
    reveal(desk, entry)
    open_round(desk, entry, "Chấm lại")
    product = member_day(desk, session_id, AN).products[0]
    assert (product.round_number, product.standing, product.total) == (2, SheetStanding.NOT_STARTED, 0)


def test_a_stranger_and_a_session_not_opened_are_refused(desk: Desk) -> None:
    session_id = a_planned_session(desk)
    with pytest.raises(InputRefused):
        member_day(desk, session_id, AN)
    open_session(desk, session_id)
    with pytest.raises(InputRefused):
        member_day(desk, session_id, 99)


def test_misprints_come_from_the_head_of_the_rule_set(desk: Desk) -> None:
    session_id, _ = an_open_session(desk)
    rule_set = member_day(desk, session_id, AN).rule_set
    assert [one.criterion for one in errata_beside(desk, rule_set, "TEST-01")] == ["1.2"]
    assert errata_beside(desk, rule_set, "TEST-02") == ()
    assert errata_beside(desk, "qd-unknown", "TEST-01") == ()


def test_a_mark_returns_the_sheet_as_the_file_has_it(desk: Desk) -> None:
    _, (entry,) = an_open_session(desk)
    open_round(desk, entry)
    first = mark(desk, entry, AN, "1.1", 3)
    assert first == own_sheet(desk, entry, AN)
    second = mark(desk, entry, AN, "1.2", 0, first)
    assert second == own_sheet(desk, entry, AN)
    assert second.levels == {"1.1": 3, "1.2": 0}
    assert "1.2" not in second.unscored
    assert mark(desk, entry, AN, "1.2", None, second).levels == {"1.1": 3}


def test_a_mark_on_a_sealed_sheet_is_refused_even_with_the_sheet_of_before(desk: Desk) -> None:
    _, (entry,) = an_open_session(desk)
    open_round(desk, entry)
    before = own_sheet(desk, entry, AN)
    take_in_sheet(desk, entry, AN, FULL)
    with pytest.raises(InputRefused) as refused:
        mark(desk, entry, AN, "1.1", 0, before)
    assert [problem.code for problem in refused.value.problems] == ["already_submitted"]


@pytest.mark.parametrize(("criterion", "level"), [("9.9", 1), ("1.1", 4), ("1.1", -1)])
def test_a_mark_that_does_not_exist_is_refused(desk: Desk, criterion: str, level: int) -> None:
    _, (entry,) = an_open_session(desk)
    open_round(desk, entry)
    with pytest.raises(InputRefused):
        mark(desk, entry, AN, criterion, level)
    assert own_sheet(desk, entry, AN).levels == {}


def _standing(desk: Desk, session_id: int) -> SheetStanding:
    return member_day(desk, session_id, AN).products[0].standing
