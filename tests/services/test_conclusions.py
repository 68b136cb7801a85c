from datetime import timedelta
from fractions import Fraction
from pathlib import Path

import pytest

from ocop_desk.domain.councils import RuleProfile
from ocop_desk.domain.problems import InputRefused
from ocop_desk.domain.records import ProductState, SessionKind
from ocop_desk.domain.results import Finding
from ocop_desk.services.checking import check_everything
from ocop_desk.services.conclusions import conclude_product, record_finding, reject_product
from ocop_desk.services.dossiers import admit_agenda
from ocop_desk.services.scoring import open_round, reveal, take_in_sheet
from ocop_desk.services.sessions import (
    declare_conflict,
    open_session,
    plan_session,
    planned,
    session_record,
    set_agenda,
)
from tests.services.desks import (
    DAY,
    FULL,
    ON_PAPER,
    a_council_desk,
    a_test_product,
    add_products,
    an_open_session,
    score,
)

LOW_STORY = {**FULL, "5.1": 1, "5.2": 0}
"""80 points without the four-star mark of 5.1."""


def codes(refused: pytest.ExceptionInfo[InputRefused]) -> list[str]:
    return [problem.code for problem in refused.value.problems]


def everybody(levels: dict[str, int], **others: dict[str, int]) -> dict[int, dict[str, int]]:
    return {member: others.get(f"m{member}", levels) for member in (1, 2, 3, 4)}


def test_agreeing_sheets_are_concluded_with_their_stars(tmp_path: Path) -> None:
    with a_council_desk(tmp_path) as desk:
        session_id, (entry,) = an_open_session(desk)
        score(desk, entry, everybody(FULL))
        assert conclude_product(desk, entry).stars == 5
        assert session_record(desk, session_id).products[0].state is ProductState.CONCLUDED
        assert check_everything(desk).problems == ()


def test_a_gate_on_which_sheets_differ_waits_for_a_finding(tmp_path: Path) -> None:
    nearly = {**FULL, "1.1": 2}  # 80,5 points, without the five-star mark of 1.1
    with a_council_desk(tmp_path, profile=RuleProfile(spread_limit=30)) as desk:
        _, (entry,) = an_open_session(desk)
        score(desk, entry, everybody(FULL, m4=nearly))
        with pytest.raises(InputRefused) as refused:
            conclude_product(desk, entry)
        assert codes(refused) == ["finding_wanted"]
        result = record_finding(desk, entry, Finding("1.1", 5, False, "Chưa đủ vùng nguyên liệu"))
        assert result.stars == 4
        assert record_finding(desk, entry, Finding("1.1", 5, True, "Đã xem bổ sung")).stars == 5, "the later one holds"
        assert conclude_product(desk, entry).stars == 5


def test_findings_on_settled_or_unknown_gates_and_without_reason_are_refused(tmp_path: Path) -> None:
    with a_council_desk(tmp_path, profile=RuleProfile(spread_limit=30)) as desk:
        _, (entry,) = an_open_session(desk)
        score(desk, entry, everybody(FULL, m4={**FULL, "1.1": 2}))
        for finding, code in (
            (Finding("5.1", 4, True, "x"), "finding_on_settled_gate"),
            (Finding("1.2", 3, True, "x"), "finding_on_unknown_gate"),
            (Finding("1.1", 5, True, "  "), "reason_wanted"),
        ):
            with pytest.raises(InputRefused) as refused:
                record_finding(desk, entry, finding)
            assert codes(refused) == [code]


def test_a_spread_beyond_the_limit_is_scored_again_and_both_rounds_are_kept(tmp_path: Path) -> None:
    with a_council_desk(tmp_path) as desk:
        session_id, (entry,) = an_open_session(desk)
        score(desk, entry, everybody(FULL, m1=LOW_STORY))
        with pytest.raises(InputRefused) as refused:
            conclude_product(desk, entry)
        assert "new_round_wanted" in codes(refused)
        score(desk, entry, everybody(FULL), "Chênh lệch 25 điểm")
        assert conclude_product(desk, entry).stars == 5
        rounds = session_record(desk, session_id).products[0].rounds
        assert [(one.number, one.reason, len(one.sheets)) for one in rounds] == [
            (1, "", 4),
            (2, "Chênh lệch 25 điểm", 4),
        ]


def test_after_the_last_round_a_spread_that_stays_wants_the_chairs_statement(tmp_path: Path) -> None:
    with a_council_desk(tmp_path, profile=RuleProfile(max_new_rounds=0)) as desk:
        session_id, (entry,) = an_open_session(desk)
        score(desk, entry, everybody(FULL, m1=LOW_STORY))
        record_finding(desk, entry, Finding("5.1", 4, True, "Đa số"))
        with pytest.raises(InputRefused) as refused:
            conclude_product(desk, entry)
        assert codes(refused) == ["statement_wanted"]
        result = conclude_product(desk, entry, "Chủ tịch kết luận giữ nguyên điểm trung bình")
        assert result.mean == Fraction(375, 4)
        conclusion = session_record(desk, session_id).products[0].conclusion
        assert conclusion is not None
        assert conclusion.statement.startswith("Chủ tịch")


def test_a_rejected_product_has_its_ground_and_no_stars(tmp_path: Path) -> None:
    with a_council_desk(tmp_path) as desk:
        session_id, (entry,) = an_open_session(desk)
        open_round(desk, entry)
        take_in_sheet(desk, entry, 1, FULL)
        reject_product(desk, entry, "forged-dossier", "Giấy chứng nhận bị sửa ngày")
        result = session_record(desk, session_id).results[entry]
        assert (result.rejected, result.stars, result.mean) == ("forged-dossier", None, None)
        assert check_everything(desk).problems == ()


def test_a_rejection_wants_a_ground_of_the_scorecard_and_what_was_seen(tmp_path: Path) -> None:
    with a_council_desk(tmp_path) as desk:
        _, (entry,) = an_open_session(desk)
        with pytest.raises(InputRefused) as refused:
            reject_product(desk, entry, "do-not-like-it", "")
        assert codes(refused) == ["unknown_ground", "reason_wanted"]


def test_a_concluded_product_changes_no_more(tmp_path: Path) -> None:
    with a_council_desk(tmp_path) as desk:
        _, (entry,) = an_open_session(desk)
        score(desk, entry, everybody(FULL))
        conclude_product(desk, entry)
        for act in (
            lambda: conclude_product(desk, entry),
            lambda: open_round(desk, entry, "lại"),
            lambda: record_finding(desk, entry, Finding("1.1", 5, True, "x")),
            lambda: reject_product(desk, entry, "forged-dossier", "x"),
        ):
            with pytest.raises(InputRefused) as refused:
                act()
            assert codes(refused) == ["wrong_product_state"]
        with pytest.raises(InputRefused) as refused:
            declare_conflict(desk, entry, 1, "muộn")
        assert codes(refused) == ["product_concluded"]


def test_written_opinions_that_diverge_call_for_a_meeting(tmp_path: Path) -> None:
    with a_council_desk(tmp_path) as desk:
        numbers = add_products(desk, [a_test_product()])
        plan = planned(1, DAY, kind=SessionKind.WRITTEN, dossiers_sent=DAY - timedelta(days=7))
        session_id = plan_session(desk, plan)
        set_agenda(desk, session_id, numbers)
        admit_agenda(desk, session_id, ON_PAPER)
        entry = open_session(desk, session_id).products[0].entry_id
        open_round(desk, entry)
        take_in_sheet(desk, entry, 1, FULL)
        take_in_sheet(desk, entry, 2, LOW_STORY)
        with pytest.raises(InputRefused) as refused:
            reveal(desk, entry)
        assert codes(refused) == ["no_quorum"], "two of four is less than two thirds"
        take_in_sheet(desk, entry, 3, FULL)
        reveal(desk, entry)
        with pytest.raises(InputRefused) as refused:
            conclude_product(desk, entry)
        assert "written_divergence" in codes(refused)
        with pytest.raises(InputRefused) as refused:
            open_round(desk, entry, "lại")
        assert "written_once" in codes(refused)
        silent = session_record(desk, session_id).products[0].rounds[0].excused
        assert [excuse.member_id for excuse in silent] == [4]
