from hypothesis import given
from hypothesis import strategies as st

from ocop_desk.domain.gate_evidence import reason_problems, unproved_gates
from ocop_desk.domain.rules import JudgedBy, gates_of
from ocop_desk.domain.sheets import scoring_grid
from ocop_desk.services.rules import RuleLibrary

RULES = RuleLibrary()
CARD = RULES.load(RULES.default_code()).by_code["QD26-04"]
TOURISM = RULES.load(RULES.default_code()).by_code["QD26-26"]
ON_PAPER = [one for one in CARD.criteria if one.judged_by is JudgedBy.DOCUMENT]
GATED = [one for one in ON_PAPER if any(gates_of(one))]
LOWEST = {one.code: min(gate.level for gate in gates_of(one)) for one in GATED}
BEST = {row.code: len(row.points) - 1 for row in scoring_grid(CARD, {}).rows}


def test_a_level_at_a_mark_or_above_it_wants_a_page_and_one_below_does_not() -> None:
    for code, lowest in LOWEST.items():
        assert unproved_gates(CARD, {}, {code: lowest}, ()) == (code,)
        assert unproved_gates(CARD, {}, {code: len(CARD.by_code[code].levels)}, ()) == (code,)
        assert unproved_gates(CARD, {}, {code: lowest - 1}, ()) == ()
        assert unproved_gates(CARD, {}, {code: lowest}, {code}) == (), "a page is tied"


def test_taste_and_story_have_their_proof_on_the_table() -> None:
    judged_there = {one.code: 1 for one in CARD.criteria if one.judged_by is not JudgedBy.DOCUMENT}
    tasted = {code: len(CARD.by_code[code].levels) for code in judged_there}
    assert any(any(gates_of(CARD.by_code[code])) for code in tasted), "some of them carry marks"
    assert unproved_gates(CARD, {}, tasted, ()) == ()


def test_only_marks_of_the_chosen_case_count() -> None:
    told_apart = 0
    for criterion in TOURISM.case_criteria:
        for case in criterion.cases:
            marked = [one.number for one in case.levels if one.min_star is not None]
            for level in case.levels:
                wants = bool(marked) and level.number >= min(marked)
                found = unproved_gates(TOURISM, {criterion.code: case.number}, {criterion.code: level.number}, ())
                assert (found == (criterion.code,)) is (wants and criterion.judged_by is JudgedBy.DOCUMENT)
                told_apart += 1
    assert told_apart


@given(st.sets(st.sampled_from(sorted(BEST))), st.sets(st.sampled_from(sorted(BEST))))
def test_a_page_or_a_remark_answers_for_a_criterion(linked: set[str], noted: set[str]) -> None:
    problems = reason_problems(CARD, {}, BEST, dict.fromkeys(noted, "Đã xem bản gốc"), linked)
    assert {one.place for one in problems} == set(LOWEST) - linked - noted
    assert {one.code for one in problems} <= {"gate_without_page"}
    assert reason_problems(CARD, {}, BEST, dict.fromkeys(BEST, "  \n"), linked) == reason_problems(
        CARD, {}, BEST, {}, linked
    ), "blanks are no reason"
