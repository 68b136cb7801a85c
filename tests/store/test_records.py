from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

import pytest

from ocop_desk.domain.councils import GateRule, SpreadComparator
from ocop_desk.domain.records import (
    ConflictRecord,
    ExcusedRecord,
    ProductState,
    RejectionRecord,
    Remark,
    RemarkKind,
    SessionState,
)
from ocop_desk.domain.results import Finding
from ocop_desk.domain.rules import Band
from ocop_desk.store.council_file import CouncilFile
from tests.builders import (
    OPENED,
    a_council,
    a_product,
    a_product_record,
    a_profile,
    a_roster,
    a_round,
    a_session_record,
    a_sheet,
)
from tests.store.helpers import SCORECARDS, a_record, frozen_rules, open_record, plan_record, write_record, write_round


def test_a_session_comes_back_as_it_happened(file: CouncilFile) -> None:
    record = a_full_record()
    with file.begin("thư ký") as work:
        session_id = write_record(work, record)
        work.commit()
    with file.read() as work:
        assert work.session_record(session_id) == record


def test_what_is_edited_after_the_opening_does_not_change_the_record(file: CouncilFile) -> None:
    record = a_record()
    with file.begin("thư ký") as work:
        session_id = write_record(work, record)
        work.councils.save(a_council(name="Hội đồng khác"))
        work.councils.save_profile(a_profile(decimals=0, quorum=Fraction(3, 4)))
        work.councils.change_member(replace(record.roster[0].member, name="Người khác"))
        work.councils.remove_member(record.roster[1].member.member_id)
        work.products.change(1, a_product("Tên khác", scorecard="TEST-26", cases={"5": 1}))
        work.commit()
    with file.read() as work:
        assert work.session_record(session_id) == record


def test_before_the_opening_the_record_shows_the_council_of_today(file: CouncilFile) -> None:
    planned = a_record(state=SessionState.PLANNED, opened_at=None, closed_at=None)
    waiting = tuple(replace(one, rounds=(), conclusion=None, state=ProductState.WAITING) for one in planned.products)
    planned = replace(planned, products=waiting)
    with file.begin("thư ký") as work:
        session_id = plan_record(work, planned)
        seen = work.session_record(session_id)
        with_rules = work.session_record(session_id, frozen_rules(planned))
    assert (seen.council, seen.profile, seen.roster) == (planned.council, planned.profile, planned.roster)
    assert (seen.rule_set, dict(seen.scorecards), seen.bands) == ("", {}, ())
    assert with_rules == planned


def test_the_latest_finding_on_a_gate_holds(file: CouncilFile) -> None:
    first = Finding("1.1", 4, False, "Thiếu hợp đồng")
    other = Finding("2.1", 4, True, "Có mẫu bao bì")
    last = Finding("1.1", 4, True, "Đã bổ sung hợp đồng")
    product = a_product_record(rounds=(a_round(1, (a_sheet(1, 60), a_sheet(2, 90)), (first, other, last)),))
    record = a_record([product])
    with file.begin("thư ký") as work:
        session_id = write_record(work, record)
        findings = [one.finding for one in work.session_record(session_id).products[0].rounds[0].findings]
    assert findings == [other, last]


def test_sheets_still_in_draft_are_not_in_the_record(file: CouncilFile) -> None:
    record = a_record()
    with file.begin("thư ký") as work:
        session_id = open_record(work, record)
        running = replace(a_round(1, (a_sheet(1, 60),)), entitled=(1, 2), revealed_at=None)
        round_id = write_round(work, 1, running)
        work.sheets.set_level(round_id, 2, "1.1", 3)
        sheets = work.session_record(session_id).products[0].rounds[0].sheets
    assert [sheet.member_id for sheet in sheets] == [1]


def test_scorecards_are_kept_once_for_all_sessions(file: CouncilFile) -> None:
    record = a_record()
    with file.begin("thư ký") as work:
        write_record(work, record)
        second = work.sessions.add(replace(a_plan(record), number=2))
        work.sessions.freeze(second, replace(frozen_rules(record), products={}))
        rules = work.sessions.frozen_rules(second)
        stored = work.audit._connection.exec_driver_sql("SELECT count(*) FROM frozen_scorecard").scalar_one()
    assert rules is not None
    assert dict(rules.scorecards) == SCORECARDS
    assert stored == len(SCORECARDS)


def test_a_product_that_joins_an_open_session_is_frozen_as_it_stands(file: CouncilFile) -> None:
    record = a_record()
    late = replace(a_product("Mật ong"), product_code="")
    with file.begin("thư ký") as work:
        session_id = open_record(work, record)
        product_id = work.products.add(late)
        entry_id = work.sessions.add_to_agenda(session_id, product_id, 2)
        work.products.change(product_id, replace(late, name="Mật ong rừng"))
        card, cases = work.sessions.frozen_product(entry_id)
        assert work.session_record(session_id).products[1].product == late
    assert (card, cases) == (SCORECARDS["TEST-01"], {})


def test_a_session_that_is_not_there_has_no_record(file: CouncilFile) -> None:
    with file.read() as work, pytest.raises(LookupError):
        work.session_record(7)


def a_full_record():
    roster = list(a_roster(absent={4: "Đi công tác"}))
    roster[4] = replace(roster[4], left_at=OPENED + timedelta(hours=3), absence_reason="Về sớm")
    scored_twice = a_product_record(
        1,
        rounds=(
            a_round(1, (a_sheet(1, 60), a_sheet(2, 90, notes={"5": "Vị hơi đắng\nnhưng thơm"}), a_sheet(3, 70))),
            replace(
                a_round(2, (a_sheet(1, 72), a_sheet(2, 75)), (Finding("1.1", 4, True, "Có hợp đồng"),)),
                entitled=(1, 2, 3),
                excused=(ExcusedRecord(3, "Về sớm", OPENED + timedelta(hours=2)),),
            ),
        ),
        conflicts=(ConflictRecord(5, "Là cổ đông của chủ thể"),),
    )
    rejected = a_product_record(
        2,
        rounds=(),
        rejection=RejectionRecord("forged_dossier", "Phiếu kiểm nghiệm giả", OPENED + timedelta(hours=1)),
        product=a_product("Du lịch vườn", scorecard="TEST-26", cases={"5": 2}, proposed_stars=None),
    )
    waiting = a_product_record(3, rounds=(), conclusion=None, state=ProductState.WAITING)
    remarks = (
        Remark(RemarkKind.OPINION, "Bao bì đẹp", 1, OPENED + timedelta(hours=1)),
        Remark(RemarkKind.VOTE, "Nhất trí 100 %", None, OPENED + timedelta(hours=2, microseconds=5)),
    )
    profile = a_profile(
        quorum=Fraction(5, 7),
        spread_limit=Fraction(21, 2),
        spread_comparator=SpreadComparator.AT_LEAST,
        gate_rule=GateRule.ALL,
    )
    return a_record(
        [scored_twice, rejected, waiting],
        roster=tuple(roster),
        remarks=remarks,
        profile=profile,
        bands=(Band(1, 0), Band(2, Fraction(59, 2)), *a_session_record().bands[2:]),
        dossiers_sent=date(2026, 11, 18),
        council=a_council(practice=True, decision_date=None),
    )


def a_plan(record):
    from ocop_desk.store.values import NewSession

    return NewSession(record.number, record.year, record.kind, record.title, record.place, record.planned_for)
