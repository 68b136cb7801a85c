import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ocop_desk.domain.problems import InputRefused, Problem
from ocop_desk.domain.rules import RuleSet
from ocop_desk.services.score_lines import score_lines
from tests.builders import BANDS, a_scorecard, a_scorecard_with_cases, levels_for
from tests.rule_builders import small_rule_set

KEYS = [
    "id", "totals", "parts", "mean", "mean_text", "band", "spread", "new_round",
    "gates", "open_findings", "stars", "missing_for_next", "rejected", "problems",
]  # fmt: skip
NO_FIGURES = {
    "totals": {}, "parts": {}, "mean": None, "mean_text": None, "band": None, "spread": None, "new_round": None,
    "gates": [], "open_findings": [], "stars": None, "missing_for_next": None,
}  # fmt: skip
TOP = levels_for(100)
BELOW_4_STAR_SOURCE = {**TOP, "1.1": 2}


class ShelfOfRules:
    """Rule sets by code; remembers what it was asked for."""

    def __init__(self) -> None:
        rules = replace(small_rule_set(), bands=BANDS, scorecards=(a_scorecard(), a_scorecard_with_cases()))
        self.rule_sets = {"test-2026": rules}
        self.asked: list[str] = []

    def load(self, code: str) -> RuleSet:
        self.asked.append(code)
        if code not in self.rule_sets:
            raise InputRefused([Problem("unknown-rule-set", "", "Không có bộ quy định này.")])
        return self.rule_sets[code]


def a_case(*sheets: dict[str, int] | int, **changes: Any) -> dict[str, Any]:
    """A case on TEST-01 whose members m1, m2, … gave these levels or totals."""
    marked = [
        {"member": f"m{number}", "levels": levels_for(sheet) if isinstance(sheet, int) else sheet, "counts": True}
        for number, sheet in enumerate(sheets, start=1)
    ]
    case = {"id": "c1", "rule_set": "test-2026", "scorecard": "TEST-01", "sheets": marked}
    return {**case, **changes}


def scored_lines(*lines: str | bytes) -> list[dict[str, Any]]:
    found = [json.loads(line, parse_constant=pytest.fail) for line in score_lines(lines, ShelfOfRules())]
    for each in found:
        assert list(each) == KEYS
    return found


def scored(case: object) -> dict[str, Any]:
    (result,) = scored_lines(json.dumps(case))
    return result


def flaws(case: object) -> list[tuple[str, str]]:
    """(code, place) of the problems; a case with any has no figures and no stars."""
    result = scored(case)
    assert result["problems"]
    assert {key: result[key] for key in NO_FIGURES} == NO_FIGURES
    assert all(problem["message"] for problem in result["problems"])
    return [(problem["code"], problem["place"]) for problem in result["problems"]]


def test_a_case_comes_back_with_every_figure() -> None:
    case = a_case(
        TOP,
        BELOW_4_STAR_SOURCE,
        BELOW_4_STAR_SOURCE,
        findings=[{"criterion": "1.1", "star": 4, "met": False, "reason": "x"}],
    )
    gates = [("1.1", 3, 2, 3), ("1.1", 4, 3, 1), ("2.1", 4, 3, 3), ("4.1", 3, 2, 3), ("4.1", 5, 3, 3)]
    assert scored(case) == {
        "id": "c1",
        "totals": {"m1": "100", "m2": "90", "m3": "90"},
        "parts": {"A": "100/3", "B": "25", "C": "35"},
        "mean": "280/3",
        "mean_text": "93,33",
        "band": 5,
        "spread": "10",
        "new_round": False,
        "gates": [
            {
                "criterion": criterion,
                "star": star,
                "level": level,
                "at_or_above": above,
                "of": 3,
                "settled": above == 3,
                "proposed": above == 3,
                "met": above == 3,
            }
            for criterion, star, level, above in gates
        ],
        "open_findings": [],
        "stars": 3,
        "missing_for_next": {"star": 4, "gates": ["1.1"], "points": "0"},
        "rejected": None,
        "problems": [],
    }


def test_an_open_gate_leaves_the_case_without_stars() -> None:
    result = scored(a_case(TOP, BELOW_4_STAR_SOURCE))
    assert result["open_findings"] == [{"criterion": "1.1", "star": 4}]
    assert (result["stars"], result["missing_for_next"], result["problems"]) == (None, None, [])
    assert (result["band"], result["mean"]) == (5, "95")


def test_the_profile_may_be_given_whole_in_part_or_not_at_all() -> None:
    case = a_case(61, 71, 66)
    own = {"gate_rule": "all", "spread_limit": "10", "spread_comparator": "at_least", "decimals": 0, "quorum": "3/4"}
    assert [scored({**case, **profile})["new_round"] for profile in ({}, {"profile": None}, {"profile": {}})] == [
        False
    ] * 3
    assert scored({**case, "profile": own})["new_round"] is True
    assert scored({**case, "profile": {"spread_comparator": "at_least", "decimals": None}})["new_round"] is True


@pytest.mark.parametrize(
    ("limit", "again"), [("10", False), (10, False), ("9.5", True), ("19/2", True), (0, True), ("10.0", False)]
)
def test_the_spread_limit_is_an_exact_number(limit: object, again: bool) -> None:
    assert scored(a_case(61, 71, profile={"spread_limit": limit}))["new_round"] is again


def test_decimals_are_those_of_the_profile_unless_the_mean_would_look_like_the_next_band() -> None:
    sheets = (70, 70, 70, 70, 70, 70, 69)
    texts = [scored(a_case(*sheets, profile={"decimals": decimals}))["mean_text"] for decimals in (0, 2, 10)]
    assert texts == ["69,9", "69,86", "69,8571428571"]


def test_the_gate_rule_of_the_profile_proposes() -> None:
    def proposed(rule: str) -> bool:
        result = scored(a_case(TOP, TOP, BELOW_4_STAR_SOURCE, profile={"gate_rule": rule}))
        return next(gate["proposed"] for gate in result["gates"] if not gate["settled"])

    assert [proposed(rule) for rule in ("majority", "mean", "all")] == [True, True, False]


def test_sheets_that_do_not_count_are_passed_over_whatever_is_in_them() -> None:
    case = a_case(70)
    case["sheets"] += [{"counts": False}, {"member": "m1", "levels": TOP, "counts": False}]
    assert scored(case)["totals"] == {"m1": "70"}


def test_a_sheet_counts_unless_it_says_otherwise() -> None:
    case = a_case(70, 80)
    del case["sheets"][1]["counts"]
    assert scored(case)["totals"] == {"m1": "70", "m2": "80"}


def test_a_level_that_is_null_was_not_scored() -> None:
    assert flaws(a_case({**TOP, "5": None})) == [("missing_criterion", "m1 · 5")]


def test_cases_are_chosen_by_number() -> None:
    sheet = {**TOP, "5": 3}
    on_cases = {"scorecard": "TEST-26", "cases": {"5": 2}}
    assert scored(a_case(sheet, **on_cases))["mean"] == "100"
    assert flaws(a_case(sheet, scorecard="TEST-26")) == [("case_not_chosen", "5")]
    assert flaws(a_case(sheet, scorecard="TEST-26", cases={"5": 3})) == [("unknown_case", "5")]
    assert scored(a_case(sheet, cases={"1.1": 1}))["problems"] == []


@pytest.mark.parametrize(
    "rejected",
    ["forged_dossier", {"ground": "forged_dossier"}, {"ground": "Hồ sơ giả", "detail": "Giấy giả", "page": 3}],
)
def test_a_rejected_product_has_its_ground_and_no_figures(rejected: object) -> None:
    for case in (a_case(70, rejected=rejected), a_case({"5": 99}, rejected=rejected, sheets="none", findings=7)):
        result = scored(case)
        assert result["rejected"] == rejected
        assert {key: result[key] for key in NO_FIGURES} == NO_FIGURES
        assert result["problems"] == []


def test_a_ground_is_given_back_without_what_json_cannot_hold() -> None:
    line = json.dumps(a_case(rejected={"ground": "x", "odd": float("nan"), "deep": [[]], "note": None}))
    assert scored_lines(line)[0]["rejected"] == {"ground": "x", "note": None}


def test_problems_of_findings_leave_the_figures_and_take_the_stars() -> None:
    result = scored(a_case(70, 80, findings=[{"criterion": "2.2", "star": 3, "met": True}]))
    assert [problem["code"] for problem in result["problems"]] == ["finding_on_unknown_gate"]
    assert (result["mean"], result["band"], result["stars"]) == ("75", 4, None)


def test_two_counting_sheets_of_one_member_are_a_problem_however_the_name_is_composed() -> None:
    case = a_case(70, 80)
    case["sheets"][0]["member"], case["sheets"][1]["member"] = "Thủy", "Thu\u0309y"
    assert flaws(case) == [("duplicate_member", "Thủy")]


@pytest.mark.parametrize(
    ("change", "found"),
    [
        ({"id": 1.5}, [("wrong_shape", "id")]),
        ({"id": ["c1"]}, [("wrong_shape", "id")]),
        ({"rule_set": None}, [("wrong_shape", "rule_set")]),
        ({"rule_set": 26}, [("wrong_shape", "rule_set")]),
        ({"rule_set": "qd-none"}, [("unknown-rule-set", "")]),
        ({"scorecard": ""}, [("wrong_shape", "scorecard")]),
        ({"scorecard": "x" * 501}, [("wrong_shape", "scorecard")]),
        ({"scorecard": "TEST-99"}, [("unknown_scorecard", "scorecard")]),
        ({"cases": [1]}, [("wrong_shape", "cases")]),
        ({"cases": {"5": "1"}}, [("wrong_shape", "cases.5")]),
        ({"cases": {"5": True}}, [("wrong_shape", "cases.5")]),
        ({"profile": "majority"}, [("wrong_shape", "profile")]),
        ({"profile": {"gate_rule": "vote"}}, [("wrong_shape", "profile.gate_rule")]),
        ({"profile": {"gate_rule": ["all"]}}, [("wrong_shape", "profile.gate_rule")]),
        ({"profile": {"spread_comparator": ">"}}, [("wrong_shape", "profile.spread_comparator")]),
        ({"profile": {"spread_limit": 9.5}}, [("wrong_shape", "profile.spread_limit")]),
        ({"profile": {"spread_limit": "1/0"}}, [("wrong_shape", "profile.spread_limit")]),
        ({"profile": {"spread_limit": "-1"}}, [("wrong_shape", "profile.spread_limit")]),
        ({"profile": {"spread_limit": -1}}, [("wrong_shape", "profile.spread_limit")]),
        ({"profile": {"spread_limit": True}}, [("wrong_shape", "profile.spread_limit")]),
        ({"profile": {"decimals": 11}}, [("wrong_shape", "profile.decimals")]),
        ({"profile": {"decimals": -1}}, [("wrong_shape", "profile.decimals")]),
        ({"profile": {"decimals": False}}, [("wrong_shape", "profile.decimals")]),
        ({"profile": {"decimals": "2"}}, [("wrong_shape", "profile.decimals")]),
        ({"sheets": None}, [("no_counting_sheet", "")]),
        ({"sheets": []}, [("no_counting_sheet", "")]),
        ({"sheets": [{"counts": False}]}, [("no_counting_sheet", "")]),
        ({"sheets": {"m1": {}}}, [("wrong_shape", "sheets")]),
        ({"sheets": [7]}, [("wrong_shape", "sheets[0]")]),
        ({"sheets": [{"member": 1, "levels": TOP}]}, [("wrong_shape", "sheets[0].member")]),
        ({"sheets": [{"member": " ", "levels": TOP}]}, [("wrong_shape", "sheets[0].member")]),
        ({"sheets": [{"member": "m1", "levels": TOP, "counts": "no"}]}, [("wrong_shape", "sheets[0].counts")]),
        ({"sheets": [{"member": "m1"}]}, [("wrong_shape", "sheets[0].levels")]),
        ({"sheets": [{"member": "m1", "levels": [1, 2]}]}, [("wrong_shape", "sheets[0].levels")]),
        ({"sheets": [{"member": "m1", "levels": {**TOP, "5": True}}]}, [("wrong_shape", "sheets[0].levels.5")]),
        ({"sheets": [{"member": "m1", "levels": {**TOP, "5": 3.0}}]}, [("wrong_shape", "sheets[0].levels.5")]),
        ({"sheets": [{"member": "m1", "levels": {**TOP, "5": "3"}}]}, [("wrong_shape", "sheets[0].levels.5")]),
        ({"sheets": [{"member": "m1", "levels": {**TOP, "5": float("nan")}}]}, [("wrong_shape", "sheets[0].levels.5")]),
        ({"sheets": [{"member": "m1", "levels": {**TOP, "5": 10**4000}}]}, [("unknown_level", "m1 · 5")]),
        ({"sheets": [{"member": "m1", "levels": {**TOP, "5": -1}}]}, [("unknown_level", "m1 · 5")]),
        ({"findings": {}}, [("wrong_shape", "findings")]),
        ({"findings": [None]}, [("wrong_shape", "findings[0]")]),
        ({"findings": [{"star": 4, "met": True}]}, [("wrong_shape", "findings[0].criterion")]),
        ({"findings": [{"criterion": "1.1", "star": "4", "met": True}]}, [("wrong_shape", "findings[0].star")]),
        ({"findings": [{"criterion": "1.1", "star": 10**4000, "met": True}]}, [("wrong_shape", "findings[0].star")]),
        ({"findings": [{"criterion": "1.1", "star": 4, "met": 1}]}, [("wrong_shape", "findings[0].met")]),
        ({"findings": [{"criterion": "1.1", "star": 4}]}, [("wrong_shape", "findings[0].met")]),
        (
            {"findings": [{"criterion": "1.1", "star": 4, "met": True, "reason": 5}]},
            [("wrong_shape", "findings[0].reason")],
        ),
        ({"rejected": True}, [("wrong_shape", "rejected")]),
        ({"rejected": " "}, [("wrong_shape", "rejected")]),
        ({"rejected": {"detail": "x"}}, [("wrong_shape", "rejected")]),
        ({"rejected": "forged_dossier", "rule_set": "qd-none"}, [("unknown-rule-set", "")]),
    ],
)  # fmt: skip
def test_what_has_the_wrong_shape_is_a_problem_with_its_place(
    change: dict[str, Any], found: list[tuple[str, str]]
) -> None:
    assert flaws(a_case(TOP, **change)) == found


def test_all_problems_of_a_case_come_together() -> None:
    case = a_case(TOP, scorecard="TEST-99", profile={"decimals": -1}, findings=[1], cases={"x": "y"})
    assert [place for _, place in flaws(case)] == ["cases.x", "profile.decimals", "findings[0]", "scorecard"]


def test_a_case_with_problems_keeps_its_id() -> None:
    assert scored({"id": "c9"})["id"] == "c9"
    assert scored(a_case(70, id=17))["id"] == 17
    assert scored(a_case(70, id=None))["id"] is None


def test_keys_that_are_not_known_are_passed_over() -> None:
    case = a_case(70, comment="x", profile={"quorum": "3/4"})
    case["sheets"][0]["signed"] = True
    assert scored(case)["mean"] == "70"


@pytest.mark.parametrize("value", [[], "c1", 5, None, True, 1.5])
def test_a_line_that_is_no_object_is_a_problem(value: object) -> None:
    assert flaws(value) == [("wrong_shape", "")]


@pytest.mark.parametrize(
    "line",
    [
        "{",
        "không",
        '{"id": "c1"} x',
        "[" * 100_000,
        '{"id":' * 100_000,
        b'{"id": "\xff"}',
        "\x00",
        '{"id": "a\nb"}',
        "{'id': 1}",
    ],
    ids=lambda line: repr(line[:12]),
)
def test_a_line_that_is_no_json_is_a_problem_at_its_number(line: str | bytes) -> None:
    first, second = scored_lines(json.dumps(a_case(70)), line)
    assert first["mean"] == "70"
    assert second["id"] is None
    assert [(problem["code"], problem["place"]) for problem in second["problems"]] == [("not_json", "dòng 2")]


def test_a_number_beyond_all_bounds_takes_neither_the_id_nor_the_place() -> None:
    line = json.dumps(a_case(TOP)).replace('"5": 5', '"5": ' + "9" * 50_000)
    (result,) = scored_lines(line)
    assert result["id"] == "c1"
    assert [problem["place"] for problem in result["problems"]] == ["sheets[0].levels.5"]


def test_a_key_given_twice_is_a_problem() -> None:
    line = json.dumps(a_case(TOP)).replace('"5": 5', '"5": 5, "5": 4')
    (result,) = scored_lines(line)
    assert (result["id"], result["stars"]) == ("c1", None)
    assert [(problem["code"], problem["place"]) for problem in result["problems"]] == [("repeated_key", "5")]
    assert scored_lines(line, json.dumps(a_case(TOP)))[1]["problems"] == []


def test_blank_lines_are_skipped_and_lines_may_be_bytes_or_begin_with_a_mark() -> None:
    line = json.dumps(a_case(70))
    results = scored_lines("", " \t\r\n", b"\xef\xbb\xbf\n", b"\xef\xbb\xbf" + line.encode() + b"\r\n", "\ufeff" + line)
    assert [result["mean"] for result in results] == ["70", "70"]


def test_half_of_a_letter_in_an_id_goes_out_as_it_came_in() -> None:
    (line,) = score_lines(['{"id": "\\ud800 Thủy"}'], ShelfOfRules())
    line.encode("utf-8")
    assert json.loads(line)["id"] == "\ud800 Thủy"


def test_every_result_is_one_line_of_readable_letters() -> None:
    (line,) = score_lines([json.dumps(a_case(70, id="Thủy\n2"))], ShelfOfRules())
    assert "\n" not in line
    assert line.startswith('{"id":"Thủy\\n2","totals":{"m1":"70"}')


def test_lines_are_scored_one_by_one_as_they_come() -> None:
    taken = []

    def lines() -> Iterator[str]:
        for number in range(3):
            taken.append(number)
            yield json.dumps(a_case(70, id=number))

    results = score_lines(lines(), ShelfOfRules())
    assert (json.loads(next(results))["id"], taken) == (0, [0])


def test_a_rule_set_is_loaded_once_and_so_is_its_absence() -> None:
    shelf = ShelfOfRules()
    cases = [a_case(70), a_case(70, rule_set="none"), a_case(80), a_case(80, rule_set="none")]
    assert len(list(score_lines(map(json.dumps, cases), shelf))) == 4
    assert shelf.asked == ["test-2026", "none"]


JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


@given(st.data())
@settings(deadline=None, max_examples=300)
def test_no_value_in_any_place_of_a_case_is_a_traceback(data: st.DataObject) -> None:
    case = a_case(TOP, BELOW_4_STAR_SOURCE, cases={"5": 1}, findings=[{"criterion": "1.1", "star": 4, "met": True}])
    case["profile"] = {"gate_rule": "all", "spread_limit": "10", "spread_comparator": "at_least", "decimals": 2}
    case["rejected"] = None
    holders: list[dict[str, Any]] = [
        case, case["profile"], case["cases"], case["sheets"][0], case["sheets"][1]["levels"], case["findings"][0]
    ]  # fmt: skip
    for _ in range(data.draw(st.integers(1, 3))):
        holder = data.draw(st.sampled_from(holders))
        holder[data.draw(st.sampled_from(sorted(holder)))] = data.draw(JSON_VALUES)
    result = scored(case)
    assert result["stars"] is None or result["problems"] == []


@given(st.text() | st.binary())
@settings(deadline=None, max_examples=200)
def test_no_line_at_all_is_a_traceback(line: str | bytes) -> None:
    for result in scored_lines(line):
        assert result["problems"]
