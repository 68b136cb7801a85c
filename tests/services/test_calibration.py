from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from ocop_desk.domain.calibration import Lean
from ocop_desk.domain.problems import InputRefused
from ocop_desk.domain.records import ProductState, RosterEntry, SessionKind, SessionState
from ocop_desk.domain.results import Finding
from ocop_desk.services.audit_log import audit_log
from ocop_desk.services.calibration import (
    calibration_csv,
    calibration_data,
    calibration_paper,
    plan_calibration,
    session_calibration,
)
from ocop_desk.services.checking import check_everything
from ocop_desk.services.collecting import Outcome, collect
from ocop_desk.services.conclusions import conclude_product, record_finding, reject_product
from ocop_desk.services.desk import Desk
from ocop_desk.services.publishing import write_papers, write_workbook
from ocop_desk.services.scoring import mark, open_round, own_sheet, reveal, submit_sheet, take_in_sheet
from ocop_desk.services.session_laptops import make_member_keys
from ocop_desk.services.session_standing import closing_standing
from ocop_desk.services.sessions import (
    close_session,
    mark_attendance,
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
    a_council_desk,
    a_test_product,
    add_products,
    an_open_session,
    everybody_comes,
    reopened,
    score,
)
from tests.services.laptops import QUICK_LOCK, Hall

BEST = {"5.1": 2, "5.2": 2, "6": 2}
WORST = {"5.1": 0, "6": 1}
"""The story gives nothing, so its structure is not asked."""


def a_practice_desk(folder: Path) -> Desk:
    """A practice council of four who score and a secretary."""
    return a_council_desk(folder, practice=True)


def a_calibration(folder: Path, samples: int = 1) -> tuple[Desk, int, list[int]]:
    """A calibration that has begun."""
    desk = a_practice_desk(folder)
    numbers = add_products(desk, [a_test_product(n, cases={}) for n in range(1, samples + 1)])
    session_id = plan_calibration(desk, numbers)
    everybody_comes(desk, session_id)
    record = open_session(desk, session_id)
    return desk, session_id, [one.entry_id for one in record.products]


def codes(refused: "pytest.ExceptionInfo[InputRefused]") -> list[str]:
    return [problem.code for problem in refused.value.problems]


def test_a_calibration_is_planned_for_today_with_the_next_number(tmp_path: Path) -> None:
    desk = a_practice_desk(tmp_path)
    plan_session(desk, planned(3, DAY))
    record = session_record(desk, plan_calibration(desk, add_products(desk, [a_test_product()]), "Hội trường"))
    assert (record.number, record.year, record.planned_for, record.place) == (4, 2026, DAY, "Hội trường")
    assert (record.calibration, record.kind, record.title) == (
        True,
        SessionKind.MEETING,
        "Buổi hiệu chỉnh cách chấm số 4 năm 2026",
    )


def test_a_real_council_is_refused_with_the_way_to_practice(tmp_path: Path) -> None:
    desk = a_council_desk(tmp_path)
    numbers = add_products(desk, [a_test_product()])
    with pytest.raises(InputRefused) as refused:
        plan_calibration(desk, numbers)
    assert codes(refused) == ["calibration_is_practice"]
    assert "council create --practice" in refused.value.problems[0].remedy
    with desk.read() as work:
        assert work.sessions.all() == ()
    session_id, _ = an_open_session(desk, [a_test_product(2)])
    with pytest.raises(InputRefused) as shown:
        session_calibration(desk, session_id)
    assert codes(shown) == ["calibration_is_practice"]


def test_neither_dossiers_nor_a_quorum_nor_a_case_are_asked_for(tmp_path: Path) -> None:
    desk = a_practice_desk(tmp_path)
    session_id = plan_calibration(desk, add_products(desk, [a_test_product(cases={})]))
    roster = session_record(desk, session_id).roster
    present = [entry.member.member_id in (2, 3) for entry in roster]
    mark_attendance(
        desk, session_id, [RosterEntry(e.member, here, "bận") for e, here in zip(roster, present, strict=True)]
    )
    assert what_keeps_from_opening(desk, session_id) == []
    record = open_session(desk, session_id)
    assert open_round(desk, record.products[0].entry_id) == 1


def test_one_member_alone_has_nobody_to_compare_with(tmp_path: Path) -> None:
    desk = a_practice_desk(tmp_path)
    session_id = plan_calibration(desk, add_products(desk, [a_test_product()]))
    everybody_comes(desk, session_id, absent={1: "bận", 2: "bận", 3: "bận"})
    assert [one.code for one in what_keeps_from_opening(desk, session_id)] == ["too_few_to_compare"]


def test_a_sample_of_an_unknown_scorecard_keeps_it_from_opening(tmp_path: Path) -> None:
    desk = a_practice_desk(tmp_path)
    session_id = plan_calibration(desk, add_products(desk, [a_test_product(scorecard="TEST-77")]))
    everybody_comes(desk, session_id)
    assert [one.code for one in what_keeps_from_opening(desk, session_id)] == ["unknown_scorecard"]


def test_only_the_calibrated_criteria_are_asked_and_submitting_wants_all_of_them(tmp_path: Path) -> None:
    desk, _, (entry,) = a_calibration(tmp_path)
    open_round(desk, entry)
    assert own_sheet(desk, entry, 1).unscored == ("5.1", "6")
    with pytest.raises(InputRefused) as unknown:
        mark(desk, entry, 1, "1.1", 2)
    assert codes(unknown) == ["unknown_criterion"]
    mark(desk, entry, 1, "5.1", 2)
    mark(desk, entry, 1, "6", 1)
    with pytest.raises(InputRefused) as missing:
        submit_sheet(desk, entry, 1)
    assert [(p.code, p.place.split(" · ")[-1]) for p in missing.value.problems] == [("missing_criterion", "5.2")]
    sheet = mark(desk, entry, 1, "5.2", 2)
    assert (sheet.total, dict(sheet.parts)) == (25, {"B": 25, "C": 0})
    submit_sheet(desk, entry, 1)


def test_what_was_frozen_is_whole_when_the_file_is_opened_again(tmp_path: Path) -> None:
    desk, session_id, (entry,) = a_calibration(tmp_path)
    score(desk, entry, dict.fromkeys((1, 2, 3, 4), BEST))
    again = reopened(desk)
    record = session_record(again, session_id)
    card = record.scorecards["TEST-01"]
    assert (record.calibration, card.extract, [one.code for one in card.criteria]) == (True, True, ["5.1", "5.2", "6"])
    assert check_everything(again).problems == ()


def test_the_differences_are_there_after_the_reveal_and_not_before(tmp_path: Path) -> None:
    desk, session_id, (entry,) = a_calibration(tmp_path)
    open_round(desk, entry)
    for member, levels in {1: BEST, 2: BEST, 3: BEST, 4: WORST}.items():
        take_in_sheet(desk, entry, member, levels)
    assert session_calibration(desk, session_id)[1].samples == ()
    with pytest.raises(InputRefused) as early:
        calibration_paper(desk, session_id)
    assert codes(early) == ["nothing_revealed"]
    reveal(desk, entry)
    _, found = session_calibration(desk, session_id)
    story = found.samples[0].criteria[0]
    assert [mark.deviation for mark in story.marks if mark.member_id == 4] == [Fraction(-15)]
    assert calibration_paper(desk, session_id).data.startswith(b"%PDF")


def test_a_sample_is_scored_again_as_often_as_the_group_likes(tmp_path: Path) -> None:
    desk, session_id, (entry,) = a_calibration(tmp_path)
    for number in range(1, 6):
        apart = BEST if number == 5 else WORST
        score(desk, entry, {1: BEST, 2: BEST, 3: BEST, 4: apart}, "" if number == 1 else "Đã trao đổi")
    (sample,) = session_calibration(desk, session_id)[1].samples
    assert (sample.round_number, sample.gap, sample.first_gap) == (5, 0, 40)


def test_nothing_of_a_calibration_is_a_result(tmp_path: Path) -> None:
    desk, session_id, (entry,) = a_calibration(tmp_path)
    score(desk, entry, dict.fromkeys((1, 2, 3, 4), BEST))
    result = session_record(desk, session_id).results[entry]
    assert (result.stars, result.mean, [one.code for one in result.problems]) == (None, None, ["extract_has_no_result"])
    for act in (
        lambda: conclude_product(desk, entry),
        lambda: reject_product(desk, entry, "forged-dossier", "giả"),
        lambda: record_finding(desk, entry, Finding("5.1", 4, True, "đủ")),
        lambda: write_papers(desk, session_id, tmp_path / "in", lambda _name: None),
        lambda: write_workbook(desk, session_id, tmp_path / "ket-qua.xlsx"),
    ):
        with pytest.raises(InputRefused) as refused:
            act()
        assert codes(refused) == ["calibration_has_no_result"]
    close_session(desk, session_id)
    with pytest.raises(InputRefused) as closed:
        write_papers(desk, session_id, tmp_path / "in", lambda _name: None)
    assert codes(closed) == ["calibration_has_no_result"]
    assert not (tmp_path / "in").exists()


def test_no_package_is_built_of_a_calibration(tmp_path: Path) -> None:
    from ocop_desk.services.result_packages import build_package

    desk, session_id, _ = a_calibration(tmp_path)
    with pytest.raises(InputRefused) as refused:
        build_package(desk, session_id, tmp_path, None)  # type: ignore[arg-type]
    assert codes(refused) == ["calibration_has_no_result"]


def test_it_closes_with_samples_revealed_or_waiting_but_not_while_one_is_scored(tmp_path: Path) -> None:
    desk, session_id, (first, second, _third) = a_calibration(tmp_path, samples=3)
    score(desk, first, dict.fromkeys((1, 2, 3, 4), BEST))
    open_round(desk, second)
    with pytest.raises(InputRefused) as refused:
        close_session(desk, session_id)
    assert codes(refused) == ["sample_being_scored"]
    for member in (1, 2, 3, 4):
        take_in_sheet(desk, second, member, WORST)
    reveal(desk, second)
    record = close_session(desk, session_id)
    assert record.state is SessionState.CLOSED
    assert [one.state for one in record.products] == [
        ProductState.REVEALED,
        ProductState.REVEALED,
        ProductState.WAITING,
    ]
    assert closing_standing(desk, session_id).calibration
    assert check_everything(desk).problems == ()


def test_an_ordinary_practice_session_is_compared_on_the_same_criteria_and_keeps_its_results(tmp_path: Path) -> None:
    desk = a_practice_desk(tmp_path)
    session_id, (entry,) = an_open_session(desk)
    score(desk, entry, {1: FULL, 2: FULL, 3: FULL, 4: {**FULL, "6": 1}})
    record, found = session_calibration(desk, session_id)
    assert not record.calibration
    assert [one.criterion.code for one in found.samples[0].criteria] == ["5.1", "5.2", "6"]
    assert record.results[entry].mean is not None


def test_programs_get_exact_numbers_and_the_practice_mark(tmp_path: Path) -> None:
    desk, session_id, (entry,) = a_calibration(tmp_path)
    score(desk, entry, {1: BEST, 2: BEST, 3: WORST, 4: {**BEST, "5.2": 1}})
    data = calibration_data(*session_calibration(desk, session_id))
    assert data["practice"] is True
    structure = data["samples"][0]["criteria"][1]  # type: ignore[index]
    assert {one["member"]: (one["level"], one["deviation"]) for one in structure["marks"]} == {
        1: (2, "9/4"),
        2: (2, "9/4"),
        3: (None, "-11/4"),
        4: (1, "-7/4"),
    }
    assert [one["criterion"] for one in data["furthest"]] == ["5.1", "6", "5.2"]  # type: ignore[index]


def test_a_spreadsheet_gets_a_line_for_each_mark(tmp_path: Path) -> None:
    desk, session_id, (entry,) = a_calibration(tmp_path)
    score(desk, entry, {1: BEST, 2: BEST, 3: WORST, 4: {**BEST, "5.2": 1}})
    _, found = session_calibration(desk, session_id)
    renamed = replace(found.samples[0], name="=cmd()")
    text = calibration_csv(replace(found, samples=(renamed,))).decode("utf-8-sig")
    lines = text.splitlines()
    assert len(lines) == 1 + 3 * 4
    assert all(line.startswith("BUỔI TẬP,'=cmd(),1,") for line in lines[1:])
    assert 'BUỔI TẬP,\'=cmd(),1,5.2,Cấu trúc câu chuyện,5,Lê Văn Cường,không được hỏi,0,"2,75","-2,75",-11,4' in lines


def test_the_log_tells_a_calibration_from_a_session(tmp_path: Path) -> None:
    desk, _, _ = a_calibration(tmp_path)
    sentences = [str(line.sentence) for line in audit_log(desk).lines]
    assert "Lên lịch buổi hiệu chỉnh, phiên 1/2026" in sentences


def test_the_agenda_of_a_calibration_is_changed_as_of_any_session(tmp_path: Path) -> None:
    desk = a_practice_desk(tmp_path)
    first, second = add_products(desk, [a_test_product(1), a_test_product(2)])
    session_id = plan_calibration(desk, [first])
    set_agenda(desk, session_id, [second, first])
    assert [one.product.name for one in session_record(desk, session_id).products] == ["Sản phẩm 2", "Sản phẩm 1"]


def test_members_score_samples_on_laptops_of_their_own(tmp_path: Path) -> None:
    desk = a_practice_desk(tmp_path)
    session_id = plan_calibration(desk, add_products(desk, [a_test_product(cases={})]))
    everybody_comes(desk, session_id)
    pins = make_member_keys(desk, session_id, lock=QUICK_LOCK)
    (entry,) = (one.entry_id for one in open_session(desk, session_id).products)
    open_round(desk, entry)
    hall = Hall(tmp_path, desk, session_id, (entry,), pins)
    on_laptop = session_record(hall.laptop(3), session_id)
    assert (on_laptop.calibration, on_laptop.scorecards["TEST-01"].extract) == (True, True)
    files = [hall.sheet(member, entry, WORST if member == 3 else BEST) for member in (1, 2, 3, 4)]
    assert [one.outcome for one in collect(desk, session_id, files)] == [Outcome.NEW] * 4
    reveal(desk, entry)
    tendencies = session_calibration(desk, session_id)[1].tendencies
    assert [one.name for one in tendencies if one.lean is Lean.LOW] == ["Lê Văn Cường"]
    hall.close()
