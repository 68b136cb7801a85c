from datetime import timedelta
from pathlib import Path

import pytest

from ocop_desk.domain.councils import CouncilMember, Post, RuleProfile
from ocop_desk.domain.problems import InputRefused
from ocop_desk.domain.records import RemarkKind, RosterEntry, SessionKind, SessionState
from ocop_desk.services.councils import add_member, change_member, set_profile
from ocop_desk.services.dossiers import admit_agenda
from ocop_desk.services.scoring import open_round
from ocop_desk.services.sessions import (
    add_remark,
    close_session,
    declare_conflict,
    mark_attendance,
    member_leaves,
    open_session,
    plan_session,
    planned,
    session_record,
    set_agenda,
    what_keeps_from_opening,
)
from tests.services.desks import (
    DAY,
    FULL,
    ON_PAPER,
    a_council_desk,
    a_planned_session,
    a_test_product,
    add_products,
    an_empty_desk,
    an_open_session,
    everybody_comes,
    score,
)


def codes(refused: pytest.ExceptionInfo[InputRefused]) -> list[str]:
    return [problem.code for problem in refused.value.problems]


def test_a_file_without_a_council_plans_no_session(tmp_path: Path) -> None:
    with an_empty_desk(tmp_path) as desk:
        with pytest.raises(InputRefused) as refused:
            plan_session(desk, planned(1, DAY))
        assert codes(refused) == ["no_council"]


def test_a_session_number_is_given_once_a_year(tmp_path: Path) -> None:
    with a_council_desk(tmp_path) as desk:
        plan_session(desk, planned(1, DAY))
        plan_session(desk, planned(1, DAY.replace(year=2027)))
        with pytest.raises(InputRefused) as refused:
            plan_session(desk, planned(1, DAY + timedelta(days=3)))
        assert codes(refused) == ["session_number_taken"]


def test_the_agenda_keeps_the_order_given_and_can_be_changed_until_opening(tmp_path: Path) -> None:
    with a_council_desk(tmp_path) as desk:
        first, second, third = add_products(desk, [a_test_product(n) for n in (1, 2, 3)])
        session_id = plan_session(desk, planned(1, DAY))
        set_agenda(desk, session_id, [first, second, third])
        entries = set_agenda(desk, session_id, [third, first])
        assert [(entry.position, entry.product_id) for entry in entries] == [(1, third), (2, first)]


def test_an_agenda_with_a_stranger_or_a_product_twice_is_refused_whole(tmp_path: Path) -> None:
    with a_council_desk(tmp_path) as desk:
        (number,) = add_products(desk, [a_test_product()])
        session_id = plan_session(desk, planned(1, DAY))
        with pytest.raises(InputRefused) as refused:
            set_agenda(desk, session_id, [number, number, 99])
        assert sorted(codes(refused)) == ["product_twice", "unknown_product"]


def test_opening_says_everything_that_is_missing_at_once(tmp_path: Path) -> None:
    with a_council_desk(tmp_path) as desk:
        session_id = plan_session(desk, planned(1, DAY))
        found = {problem.code for problem in what_keeps_from_opening(desk, session_id)}
        assert found >= {"empty_agenda", "attendance_missing", "no_quorum", "nobody_presides", "dossiers_not_sent"}
        with pytest.raises(InputRefused):
            open_session(desk, session_id)
        assert session_record(desk, session_id).state is SessionState.PLANNED


def test_a_session_opens_with_exactly_the_quorum_and_not_with_one_less(tmp_path: Path) -> None:
    with a_council_desk(tmp_path, scoring=5) as desk:  # six members with the secretary: four are needed
        session_id = a_planned_session(desk)
        everybody_comes(desk, session_id, absent={3: "ốm", 4: "bận", 5: "công tác"})
        with pytest.raises(InputRefused) as refused:
            open_session(desk, session_id)
        assert codes(refused) == ["no_quorum"]
        everybody_comes(desk, session_id, absent={4: "bận", 5: "công tác"})
        assert open_session(desk, session_id).quorum().present == 4


def test_without_the_chair_a_vice_chair_must_be_named_to_preside(tmp_path: Path) -> None:
    with a_council_desk(tmp_path) as desk:
        vice = add_member(desk, CouncilMember(0, "Ngô Văn Phó", Post.VICE_CHAIR))
        session_id = a_planned_session(desk)
        everybody_comes(desk, session_id, absent={1: "đi công tác"})
        with pytest.raises(InputRefused) as refused:
            open_session(desk, session_id)
        assert codes(refused) == ["nobody_presides"]
        mark_attendance(desk, session_id, [RosterEntry(vice, present=True, presiding=True)])
        record = open_session(desk, session_id)
        assert [entry.member.name for entry in record.roster if entry.presiding] == ["Ngô Văn Phó"]


def test_an_absence_wants_its_reason(tmp_path: Path) -> None:
    with a_council_desk(tmp_path) as desk:
        session_id = a_planned_session(desk)
        member = session_record(desk, session_id).roster[1].member
        with pytest.raises(InputRefused) as refused:
            mark_attendance(desk, session_id, [RosterEntry(member, present=False)])
        assert codes(refused) == ["reason_wanted"]


def test_dossiers_sent_too_late_keep_the_session_shut_by_working_days(tmp_path: Path) -> None:
    with a_council_desk(tmp_path, profile=RuleProfile(dossier_days_before=3, demand_dossiers=False)) as desk:
        (number,) = add_products(desk, [a_test_product()])
        sunday = DAY - timedelta(days=5)
        late = plan_session(desk, planned(1, DAY, dossiers_sent=DAY - timedelta(days=2)))
        good = plan_session(desk, planned(2, DAY, dossiers_sent=sunday))
        for session_id in (late, good):
            set_agenda(desk, session_id, [number])
            everybody_comes(desk, session_id)
        assert [problem.code for problem in what_keeps_from_opening(desk, late)] == ["dossiers_sent_late"]
        assert what_keeps_from_opening(desk, good) == []


def test_holidays_are_no_working_days_and_worked_weekends_are(tmp_path: Path) -> None:
    profile = RuleProfile(dossier_days_before=2, demand_dossiers=False, holidays=(DAY - timedelta(days=1),))
    with a_council_desk(tmp_path, profile=profile) as desk:
        (number,) = add_products(desk, [a_test_product()])
        wednesday = DAY - timedelta(days=2)
        session_id = plan_session(desk, planned(1, DAY, dossiers_sent=wednesday))
        set_agenda(desk, session_id, [number])
        everybody_comes(desk, session_id)
        assert [problem.code for problem in what_keeps_from_opening(desk, session_id)] == ["dossiers_sent_late"]
        set_profile(desk, RuleProfile(dossier_days_before=2, demand_dossiers=False))
        assert what_keeps_from_opening(desk, session_id) == []
        with pytest.raises(InputRefused) as refused:
            set_profile(desk, RuleProfile(worked_weekends=(wednesday,)))
        assert codes(refused) == ["not_a_weekend"]


def test_a_product_whose_case_is_not_chosen_keeps_the_session_shut(tmp_path: Path) -> None:
    with a_council_desk(tmp_path) as desk:
        session_id = a_planned_session(desk, [a_test_product(cases={})])
        (problem,) = what_keeps_from_opening(desk, session_id)
        assert problem.code == "case_not_chosen"
        assert "Sản phẩm 1" in problem.place


def test_opening_freezes_roster_profile_and_scorecards(tmp_path: Path) -> None:
    with a_council_desk(tmp_path) as desk:
        session_id, _ = an_open_session(desk)
        before = session_record(desk, session_id)
        change_member(desk, CouncilMember(2, "Tên Khác", Post.MEMBER))
        set_profile(desk, RuleProfile(spread_limit=3))
        add_member(desk, CouncilMember(0, "Người Đến Sau", Post.MEMBER))
        after = session_record(desk, session_id)
        assert after.roster == before.roster
        assert after.profile == before.profile
        assert after.scorecards["TEST-01"].sha256 == desk.rules.load("test-2026").by_code["TEST-01"].sha256


def test_a_roster_without_a_secretary_needs_somebody_to_keep_the_minutes(tmp_path: Path) -> None:
    with a_council_desk(tmp_path) as desk:
        session_id = a_planned_session(desk)
        everybody_comes(desk, session_id, absent={5: "nghỉ phép"})
        assert [p.code for p in what_keeps_from_opening(desk, session_id)] == ["nobody_keeps_minutes"]
        member = session_record(desk, session_id).roster[2].member
        mark_attendance(desk, session_id, [RosterEntry(member, present=True, keeps_minutes=True)])
        assert what_keeps_from_opening(desk, session_id) == []


def test_a_round_does_not_open_when_the_room_has_emptied_below_the_quorum(tmp_path: Path) -> None:
    with a_council_desk(tmp_path) as desk:
        session_id, (entry,) = an_open_session(desk)
        member_leaves(desk, session_id, 3, "Họp khác")
        member_leaves(desk, session_id, 4, "Họp khác")
        with pytest.raises(InputRefused) as refused:
            open_round(desk, entry)
        assert codes(refused) == ["no_quorum"]


def test_who_was_present_at_the_opening_leaves_with_a_reason_and_is_not_made_absent(tmp_path: Path) -> None:
    with a_council_desk(tmp_path) as desk:
        session_id, _ = an_open_session(desk)
        member = session_record(desk, session_id).roster[1].member
        with pytest.raises(InputRefused) as refused:
            mark_attendance(desk, session_id, [RosterEntry(member, present=False, absence_reason="về sớm")])
        assert codes(refused) == ["already_present"]
        with pytest.raises(InputRefused) as refused:
            member_leaves(desk, session_id, member.member_id, " ")
        assert codes(refused) == ["reason_wanted"]


def test_a_conflict_wants_a_reason_a_member_of_the_session_and_an_open_product(tmp_path: Path) -> None:
    with a_council_desk(tmp_path) as desk:
        _, (entry,) = an_open_session(desk)
        for member, reason, code in ((1, "", "reason_wanted"), (99, "họ hàng", "unknown_member")):
            with pytest.raises(InputRefused) as refused:
                declare_conflict(desk, entry, member, reason)
            assert codes(refused) == [code]
        declare_conflict(desk, entry, 2, "Họ hàng")
        with pytest.raises(InputRefused) as refused:
            declare_conflict(desk, entry, 2, "Họ hàng")
        assert codes(refused) == ["conflict_twice"]


def test_a_session_closes_when_every_product_is_concluded_or_left_for_later(tmp_path: Path) -> None:
    with a_council_desk(tmp_path) as desk:
        session_id, (first, _second) = an_open_session(desk, [a_test_product(1), a_test_product(2)])
        with pytest.raises(InputRefused) as refused:
            close_session(desk, session_id)
        assert codes(refused) == ["product_not_concluded"] * 2
        score(desk, first, dict.fromkeys((1, 2, 3, 4), FULL))
        with pytest.raises(InputRefused) as refused:
            close_session(desk, session_id, leave_waiting=True)
        assert codes(refused) == ["product_not_concluded"], "a revealed product must be concluded"


def test_a_closed_session_takes_nothing_more(tmp_path: Path) -> None:
    with a_council_desk(tmp_path) as desk:
        session_id, (entry,) = an_open_session(desk)
        close_session(desk, session_id, leave_waiting=True)
        for act in (
            lambda: open_round(desk, entry),
            lambda: add_remark(desk, session_id, RemarkKind.OPINION, "muộn"),
            lambda: declare_conflict(desk, entry, 1, "muộn"),
            lambda: member_leaves(desk, session_id, 1, "muộn"),
            lambda: set_agenda(desk, session_id, []),
            lambda: open_session(desk, session_id),
        ):
            with pytest.raises(InputRefused) as refused:
                act()
            assert codes(refused) == ["wrong_session_state"]


def test_written_opinions_need_no_attendance(tmp_path: Path) -> None:
    with a_council_desk(tmp_path) as desk:
        numbers = add_products(desk, [a_test_product()])
        plan = planned(1, DAY, kind=SessionKind.WRITTEN, dossiers_sent=DAY - timedelta(days=7))
        session_id = plan_session(desk, plan)
        set_agenda(desk, session_id, numbers)
        admit_agenda(desk, session_id, ON_PAPER)
        assert open_session(desk, session_id).state is SessionState.OPEN


def test_remarks_are_kept_clean_and_an_empty_one_is_refused(tmp_path: Path) -> None:
    with a_council_desk(tmp_path) as desk:
        session_id, (entry,) = an_open_session(desk)
        add_remark(desk, session_id, RemarkKind.SUPPLEMENT, "  Bổ sung  ảnh\u0000 ", entry)
        with pytest.raises(InputRefused):
            add_remark(desk, session_id, RemarkKind.OPINION, " \n ")
        (remark,) = session_record(desk, session_id).remarks
        assert (remark.text, remark.entry_id) == ("Bổ sung ảnh", entry)
