from fractions import Fraction

import pytest

from ocop_desk.domain.councils import GateRule, RuleProfile, SpreadComparator
from ocop_desk.domain.results import (
    Finding,
    GateStanding,
    MissingForNext,
    ProductResult,
    band_of,
    compute_result,
    own_total,
)
from ocop_desk.domain.sheets import MarkedSheet
from tests.builders import BANDS, a_scorecard, a_scorecard_with_cases, levels_for


def rate(*sheets: int | dict[str, int], findings: tuple[Finding, ...] = (), **profile: object) -> ProductResult:
    """The result on `a_scorecard()` of members m1, m2, … who gave these totals or levels."""
    marked = [
        MarkedSheet(f"m{number}", levels_for(sheet) if isinstance(sheet, int) else sheet)
        for number, sheet in enumerate(sheets, start=1)
    ]
    return compute_result(a_scorecard(), {}, marked, findings, RuleProfile(**profile), BANDS)  # type: ignore[arg-type]


def gate_of(result: ProductResult, criterion: str, star: int) -> GateStanding:
    return next(gate for gate in result.gates if (gate.criterion, gate.star) == (criterion, star))


def codes(result: ProductResult) -> list[str]:
    return [problem.code for problem in result.problems]


TOP = levels_for(100)
BELOW_4_STAR_SOURCE = {**TOP, "1.1": 2}
"""90 points; 1.1 stands on its *** mark, below its **** mark."""


def test_seven_totals_that_sum_to_489_have_the_mean_489_7_and_three_stars_at_most() -> None:
    result = rate(70, 70, 70, 70, 70, 70, 69)
    assert result.mean == Fraction(489, 7)
    assert result.mean_text == "69,86"
    assert (result.band, result.stars) == (3, 3)
    assert result.missing_for_next == MissingForNext(4, (), Fraction(1, 7))


def test_nine_sheets_with_mean_92_and_one_four_star_mark_missed_give_three_stars() -> None:
    below, above, well_above = {**TOP, "2.1": 2}, {**TOP, "5": 3}, {**TOP, "2.1": 3}
    result = rate(*[below] * 5, *[above] * 2, *[well_above] * 2, findings=(Finding("2.1", 4, False, "Thiếu ảnh"),))
    assert (result.mean, result.band, result.stars) == (92, 5, 3)
    assert result.missing_for_next == MissingForNext(4, ("2.1",), Fraction(0))


@pytest.mark.parametrize(
    ("comparator", "again"), [(SpreadComparator.MORE_THAN, False), (SpreadComparator.AT_LEAST, True)]
)
def test_totals_61_71_66_call_for_a_new_round_only_where_the_limit_itself_does(
    comparator: SpreadComparator, again: bool
) -> None:
    result = rate(61, 71, 66, spread_limit=10, spread_comparator=comparator)
    assert (result.spread, result.new_round) == (10, again)


def test_a_mean_of_89_995_is_four_stars_and_is_printed_so() -> None:
    result = rate(*[90] * 199, 89)
    assert result.mean == Fraction("89.995")
    assert (result.band, result.mean_text) == (4, "89,995")


def test_a_mean_on_the_lower_bound_is_in_the_band() -> None:
    assert [band_of(Fraction(mean), BANDS) for mean in (0, 30, 50, 70, 90, 100)] == [1, 2, 3, 4, 5, 5]


def test_totals_and_parts_of_every_member_are_kept() -> None:
    result = rate(TOP, {**TOP, "1.1": 1, "5": 3})
    assert result.totals == {"m1": 100, "m2": 79}
    assert result.member_parts == {"m1": {"A": 40, "B": 25, "C": 35}, "m2": {"A": 25, "B": 25, "C": 29}}
    assert result.parts == {"A": Fraction(65, 2), "B": 25, "C": 32}


def test_a_product_that_misses_a_three_star_mark_has_at_most_two_stars() -> None:
    result = rate({**TOP, "4.1": 1})
    assert (result.band, result.stars) == (4, 2)
    assert result.missing_for_next == MissingForNext(3, ("4.1",), Fraction(0))


def test_a_higher_level_than_the_mark_meets_it() -> None:
    gate = gate_of(rate(TOP, {**TOP, "1.1": 3}), "1.1", 3)
    assert (gate.at_or_above, gate.of, gate.settled, gate.met) == (2, 2, True, True)


def test_sheets_on_both_sides_leave_a_gate_open_and_the_product_without_stars() -> None:
    result = rate(TOP, TOP, BELOW_4_STAR_SOURCE)
    gate = gate_of(result, "1.1", 4)
    assert (gate.at_or_above, gate.of, gate.settled, gate.proposed, gate.met) == (2, 3, False, True, None)
    assert result.open_findings == (("1.1", 4),)
    assert (result.stars, result.missing_for_next, codes(result)) == (None, None, [])


@pytest.mark.parametrize(("met", "stars"), [(True, 5), (False, 3)])
def test_a_finding_of_the_council_settles_an_open_gate(met: bool, stars: int) -> None:
    result = rate(TOP, TOP, BELOW_4_STAR_SOURCE, findings=(Finding("1.1", 4, met, "Xem hợp đồng"),))
    assert gate_of(result, "1.1", 4).met is met
    assert (result.open_findings, result.stars) == ((), stars)


def test_no_finding_is_asked_for_above_the_stars_that_can_be_reached() -> None:
    result = rate(levels_for(60, c1_1=3), levels_for(60, c1_1=2))
    assert gate_of(result, "1.1", 4).met is None
    assert (result.band, result.open_findings, result.stars) == (3, (), 3)


def test_no_finding_is_asked_for_above_a_star_that_is_missed_for_certain() -> None:
    result = rate({**TOP, "2.1": 2}, {**BELOW_4_STAR_SOURCE, "2.1": 2, "4.1": 2})
    assert [(gate.criterion, gate.star) for gate in result.gates if gate.met is None] == [("1.1", 4), ("4.1", 5)]
    assert (result.open_findings, result.stars) == ((), 3)


def test_a_finding_that_a_low_mark_is_missed_makes_higher_findings_needless() -> None:
    sheets = ({**TOP, "4.1": 1}, BELOW_4_STAR_SOURCE)
    assert rate(*sheets).open_findings == (("1.1", 4), ("4.1", 3))
    result = rate(*sheets, findings=(Finding("4.1", 3, False),))
    assert (result.open_findings, result.stars) == ((), 2)


def test_a_gate_of_the_next_star_that_nobody_settled_counts_as_missing() -> None:
    result = rate(levels_for(60, c1_1=3), levels_for(60, c1_1=2))
    assert result.missing_for_next is not None
    assert "1.1" in result.missing_for_next.gates


def test_nothing_is_missing_above_five_stars() -> None:
    result = rate(TOP)
    assert (result.stars, result.missing_for_next) == (5, None)


def test_the_points_still_wanted_are_those_up_to_the_next_band() -> None:
    result = rate(41, 42)
    assert result.missing_for_next is not None
    assert (result.missing_for_next.star, result.missing_for_next.points) == (3, Fraction(17, 2))


@pytest.mark.parametrize(
    ("rule", "below", "proposed"),
    [
        (GateRule.MAJORITY, 1, True),
        (GateRule.MAJORITY, 2, False),
        (GateRule.MAJORITY, 3, False),
        (GateRule.ALL, 1, False),
        (GateRule.MEAN, 1, True),
        (GateRule.MEAN, 2, True),
        (GateRule.MEAN, 3, False),
    ],
)
def test_the_rule_profile_proposes_a_finding(rule: GateRule, below: int, proposed: bool) -> None:
    """Four members: those above give 20 points at 1.1, those below 10; the mark is worth 15."""
    result = rate(*[TOP] * (4 - below), *[BELOW_4_STAR_SOURCE] * below, gate_rule=rule)
    assert gate_of(result, "1.1", 4).proposed is proposed


@pytest.mark.parametrize("ground", ["forged_dossier", ""])
def test_a_rejected_product_has_its_ground_and_nothing_else(ground: str) -> None:
    sheets = [MarkedSheet("m1", TOP)]
    result = compute_result(a_scorecard(), {}, sheets, (), RuleProfile(), BANDS, rejected=ground)
    assert result == ProductResult(rejected=ground)


def test_a_criterion_that_hangs_on_one_without_points_counts_nothing_though_it_was_marked() -> None:
    asked, unasked = {**TOP, "3.1": 1, "3.2": 3}, {**TOP, "3.1": 0, "3.2": 3}
    assert rate(asked).totals["m1"] == 97
    assert rate(unasked).totals["m1"] == 91


def test_a_criterion_that_is_not_asked_may_be_missing() -> None:
    sheet = {**TOP, "3.1": 0}
    del sheet["3.2"]
    assert rate(sheet).totals["m1"] == 91


def test_none_is_met_is_an_answer_and_no_answer_is_a_problem() -> None:
    silent = {code: level for code, level in TOP.items() if code != "5"}
    assert rate({**TOP, "5": 0}).totals["m1"] == 85
    result = rate(silent)
    assert [(problem.code, problem.place) for problem in result.problems] == [("missing_criterion", "m1 · 5")]


def test_problems_of_sheets_leave_no_figure_at_all() -> None:
    result = rate(TOP, {**TOP, "5": 6})
    assert codes(result) == ["unknown_level"]
    assert result == ProductResult(problems=result.problems)


def test_without_a_sheet_that_counts_there_is_a_problem() -> None:
    assert codes(rate()) == ["no_counting_sheet"]


def test_two_sheets_of_one_member_are_a_problem() -> None:
    sheets = [MarkedSheet("m1", TOP), MarkedSheet("m2", TOP), MarkedSheet("m1", TOP)]
    result = compute_result(a_scorecard(), {}, sheets, (), RuleProfile(), BANDS)
    assert [(problem.code, problem.place) for problem in result.problems] == [("duplicate_member", "m1")]


def test_a_case_that_was_not_chosen_is_a_problem() -> None:
    result = compute_result(a_scorecard_with_cases(), {}, [MarkedSheet("m1", TOP)], (), RuleProfile(), BANDS)
    assert codes(result) == ["case_not_chosen"]


def test_only_the_levels_of_the_chosen_case_count() -> None:
    sheet = {**TOP, "5": 3}
    means = [
        compute_result(a_scorecard_with_cases(), {"5": case}, [MarkedSheet("m1", sheet)], (), RuleProfile(), BANDS).mean
        for case in (1, 2)
    ]
    assert means == [94, 100]


@pytest.mark.parametrize(
    ("finding", "code"),
    [
        (Finding("2.1", 4, True), "finding_on_settled_gate"),
        (Finding("1.1", 5, True), "finding_on_unknown_gate"),
        (Finding("9.9", 4, True), "finding_on_unknown_gate"),
    ],
)
def test_a_finding_where_none_can_be_leaves_figures_but_no_stars(finding: Finding, code: str) -> None:
    result = rate(TOP, TOP, findings=(finding,))
    assert codes(result) == [code]
    assert (result.mean, result.band) == (100, 5)
    assert (result.stars, result.missing_for_next) == (None, None)


def test_two_findings_on_one_gate_are_a_problem() -> None:
    result = rate(TOP, BELOW_4_STAR_SOURCE, findings=(Finding("1.1", 4, True), Finding("1.1", 4, False)))
    assert (codes(result), result.stars) == (["duplicate_finding"], None)


def test_findings_still_wanted_are_named_beside_a_wrong_one() -> None:
    result = rate(TOP, BELOW_4_STAR_SOURCE, findings=(Finding("2.1", 4, True),))
    assert (codes(result), result.open_findings) == (["finding_on_settled_gate"], (("1.1", 4),))


def test_a_member_sees_the_points_of_a_sheet_that_is_not_finished() -> None:
    scored = own_total(a_scorecard(), {}, {"1.1": 4, "1.2": -1, "2.1": 2, "5": 99})
    assert (scored.total, scored.parts) == (25, (20, 5, 0))
