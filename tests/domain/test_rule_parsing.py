import copy
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop_desk.domain.problems import Problem
from ocop_desk.domain.rule_fields import Keys
from ocop_desk.domain.rule_parsing import RuleDocument, parse_rule_set, parse_scorecard
from ocop_desk.domain.rules import Gate, JudgedBy, NoteKind, Scorecard
from tests.rule_builders import HEAD, Data, card_data, head_data, small_rule_set


def problems_of(head: object = None, *cards: object) -> list[Problem]:
    documents = [RuleDocument(f"{n:02}.yaml", card) for n, card in enumerate(cards or (card_data(),), start=1)]
    rule_set, problems = parse_rule_set(RuleDocument(HEAD, head or head_data()), documents)
    assert (rule_set is None) == bool(problems)
    return problems


def codes_of(head: object = None, *cards: object) -> set[str]:
    return {problem.code for problem in problems_of(head, *cards)}


def put(data: Data, path: Keys, value: object) -> Data:
    """A copy of the data with one value set."""
    spoilt = copy.deepcopy(data)
    inner: object = spoilt
    for key in path[:-1]:
        inner = inner[key]  # type: ignore[index]
    inner[path[-1]] = value  # type: ignore[index]
    return spoilt


ONE = ("parts", 0, "criteria", 0)
ONE_ONE = (*ONE, "children", 0)
ONE_TWO = (*ONE, "children", 1)
FIVE_TWO = ("parts", 1, "criteria", 1)
SIX = ("parts", 2, "criteria", 0)
EIGHT = ("parts", 2, "criteria", 1)


def test_a_rule_set_that_is_right_is_read_whole() -> None:
    rule_set = small_rule_set()
    card = rule_set.by_code["TEST-01"]

    assert rule_set.effective == date(2026, 1, 2)
    assert [card.number for card in rule_set.scorecards] == [1, 2]
    assert [criterion.code for criterion in card.criteria] == ["1.1", "1.2", "5.1", "5.2", "6", "8"]
    assert card.by_code["1.1"].levels[1].points == Fraction(21, 2)
    assert card.by_code["5.2"].applies_if == "5.1"
    assert card.by_code["6"].judged_by is JudgedBy.SENSORY
    assert card.by_code["6"].notes[0].kind is NoteKind.STOP
    assert card.by_code["6"].notes[0].ground == "impurity"
    assert card.part_of["8"] == "C"
    assert [case.title for case in card.by_code["8"].cases] == ["Cộng đồng", "Tổ chức"]
    assert card.gates == (
        Gate("1.1", 3, 2, Fraction(21, 2)),
        Gate("1.1", 5, 3, 30),
        Gate("5.1", 4, 2, 20),
        Gate("8", 4, 2, 20, case=1),
    )
    assert rule_set.council_levels["province"].forwards_to == "central"
    assert rule_set.rounds[0].rated_before.month == 6
    assert rule_set.notified_stars == (1, 2)


def test_levels_count_from_one_in_their_case() -> None:
    criterion = small_rule_set().by_code["TEST-01"].by_code["8"]

    assert [level.number for level in criterion.levels_of(2)] == [1, 2]
    assert criterion.levels_of(None) == ()
    assert criterion.levels_of(3) == ()


def test_scorecards_stand_in_the_order_of_their_numbers() -> None:
    documents = [RuleDocument("b.yaml", card_data(2)), RuleDocument("a.yaml", card_data(1))]
    rule_set, _ = parse_rule_set(RuleDocument(HEAD, head_data()), documents)

    assert rule_set is not None
    assert rule_set == small_rule_set()


@pytest.mark.parametrize(
    ("path", "value", "code"),
    [
        (("title",), None, "missing"),
        (("title",), 12, "wrong-type"),
        (("title",), "hai\ndòng", "wrong-type"),
        (("title",), "x" * 3000, "wrong-type"),
        (("number",), "một", "wrong-type"),
        (("number",), True, "wrong-type"),
        (("titel",), "Rau", "unknown-key"),
        (("code",), "mã có dấu", "wrong-type"),
        (("parts",), [], "empty"),
        (("parts",), {"A": 1}, "wrong-type"),
        (("parts", 0), "A", "wrong-type"),
        (("parts", 0, "points"), 41, "sum"),
        (("classification",), ["I"], "wrong-type"),
        (("classification", "ministries"), [1], "wrong-type"),
        (("rejection_grounds",), ["forged-dossier", "impurity", "impurity"], "repeated"),
        (("rejection_grounds",), ["forged-dossier", "impurity", "other"], "unknown-ground"),
        (("rejection_grounds",), ["forged-dossier"], "ground-not-listed"),
        (("commune_criteria", "idea"), "9", "unknown-criterion"),
        (("commune_criteria", "weather"), "1.1", "unknown-key"),
        (("rule_set",), "qd99", "other-rule-set"),
        ((*ONE, "points"), 39, "sum"),
        ((*ONE_ONE, "points"), 29, "best-level"),
        ((*ONE_ONE, "points"), "1.5", "wrong-type"),
        ((*ONE_ONE, "points"), "1/0", "wrong-type"),
        ((*ONE_ONE, "points"), -1, "wrong-type"),
        ((*ONE_ONE, "points"), 10.5, "wrong-type"),
        ((*ONE_ONE, "code"), "1.2", "repeated-code"),
        ((*ONE_ONE, "levels", 0, "points"), 20, "levels-fall"),
        ((*ONE_ONE, "levels", 0, "points"), "21/2", "equal-points"),
        ((*ONE_ONE, "levels", 0, "label"), "", "wrong-type"),
        ((*ONE_ONE, "levels", 0, "min_star"), 4, "marks-fall"),
        ((*ONE_ONE, "levels", 2, "min_star"), 9, "unknown-star"),
        ((*ONE_ONE, "levels", 2, "min_star"), "năm", "wrong-type"),
        ((*ONE_ONE, "notes", 0, "kind"), "remark", "unknown-value"),
        ((*ONE_ONE, "notes", 0, "text"), None, "missing"),
        ((*ONE_ONE, "cases"), [], "levels-and-cases"),
        ((*ONE_ONE, "judged_by"), "eye", "unknown-value"),
        ((*SIX, "notes", 0, "ground"), None, "missing"),
        ((*SIX, "notes", 0, "ground"), "forged-dossier", "ground-kind"),
        ((*SIX, "notes", 0, "ground"), "nothing", "unknown-ground"),
        ((*FIVE_TWO, "applies_if"), "5.9", "unknown-criterion"),
        ((*FIVE_TWO, "applies_if"), "6", "unknown-criterion"),
        ((*FIVE_TWO, "applies_if"), "5.2", "unknown-criterion"),
        ((*EIGHT, "cases", 1, "number"), 3, "cases"),
        ((*EIGHT, "cases", 0, "levels"), [], "empty"),
    ],
)
def test_a_mistake_in_a_scorecard_is_reported_with_its_code(path: Keys, value: object, code: str) -> None:
    assert code in codes_of(None, put(card_data(), path, value))


@pytest.mark.parametrize(
    ("path", "value", "code"),
    [
        (("code",), None, "missing"),
        (("issued",), "2026-02-30", "wrong-type"),
        (("issued",), 2026, "wrong-type"),
        (("ends",), "2025-01-01", "dates"),
        (("bands", 4, "lower"), 1, "bands"),
        (("bands", 0, "star"), 4, "bands"),
        (("bands", 0, "lower"), 60, "bands"),
        (("bands",), [], "empty"),
        (("council_levels", "province", "forwards_to"), "moon", "unknown-level"),
        (("council_levels", "province", "forwards_to"), None, "forwards"),
        (("council_levels", "province", "forwards"), [4, 5], "forwards"),
        (("council_levels", "province", "forwards"), [6], "forwards"),
        (("council_levels", "planet"), {"name": "Hành tinh", "decides": [], "forwards": []}, "unknown-level"),
        (("council_levels",), ["province"], "wrong-type"),
        (("council_levels", 3), {}, "wrong-type"),
        (("windows", "revocation"), None, "missing"),
        (("windows", "revokation"), 3, "unknown-key"),
        (("rounds", 0, "rated_before"), "31/04/2026", "wrong-type"),
        (("rounds", 0, "rated_before"), "31/06", "wrong-type"),
        (("rejection_grounds", "impurity", "kind"), "explanation", "unknown-value"),
        (("errata", 0, "kept"), "yes", "wrong-type"),
        (("errata", 0, "kept"), False, "equal-points"),
        (("errata", 0, "criterion"), "7.7", "unknown-criterion"),
        (("errata", 0, "scorecard"), "TEST-09", "unknown-criterion"),
    ],
)
def test_a_mistake_in_the_head_is_reported_with_its_code(path: Keys, value: object, code: str) -> None:
    assert code in codes_of(put(head_data(), path, value))


def test_all_mistakes_of_all_files_come_back_together() -> None:
    first = put(put(card_data(1), (*ONE_ONE, "points"), "x"), ("parts", 1, "points"), 26)
    second = put(put(card_data(2), ("number",), 1), (*ONE_TWO, "levels", 1, "extra"), 1)

    problems = problems_of(put(head_data(), ("certificate_months",), 0), first, second)

    assert [problem.place for problem in problems] == [
        HEAD,
        "01.yaml, A 1.1",
        "01.yaml, phần B",
        "02.yaml, A 1.2 mức 2",
        "02.yaml",
    ]


def test_a_place_names_file_line_criterion_and_level() -> None:
    path = (*EIGHT, "cases", 0, "levels", 1)
    document = RuleDocument("01.yaml", put(card_data(), (*path, "points"), 9), {path: 77, (*path, "points"): 78})
    _, problems = parse_scorecard(document)

    assert problems[0].place == "01.yaml, dòng 77, C 8 trường hợp 1 mức 2"


def test_a_total_other_than_one_hundred_is_refused() -> None:
    card = card_data()
    card = put(put(card, ("parts", 1, "points"), 24), ("parts", 1, "criteria", 1, "points"), 4)
    card = put(card, ("parts", 1, "criteria", 1, "levels", 1, "points"), 4)

    (problem,) = problems_of(None, card)

    assert problem.code == "sum"
    assert "99" in problem.message


def test_one_case_is_no_choice() -> None:
    card = card_data()
    card["parts"][2]["criteria"][1]["cases"].pop()

    assert "cases" in codes_of(None, card)


def test_groups_nested_without_end_are_refused() -> None:
    card = card_data()
    node = card["parts"][0]["criteria"][0]["children"][0]
    for depth in range(40):
        node = {"code": f"1.1.{depth}", "title": "Nhóm", "points": 30, "children": [node]}
    card["parts"][0]["criteria"][0]["children"][0] = node

    assert "too-deep" in codes_of(None, card)


def test_a_misspelt_field_gets_a_suggestion() -> None:
    (problem,) = problems_of(None, put(card_data(), (*ONE_ONE, "levels", 0, "mi_star"), 3))

    assert problem.remedy == 'Có phải là "min_star"?'


def test_without_scorecards_there_is_no_rule_set() -> None:
    _, problems = parse_rule_set(RuleDocument(HEAD, {**head_data(), "errata": []}), [])

    assert [problem.code for problem in problems] == ["no-scorecards"]


def test_what_an_unreadable_file_may_hold_is_not_called_missing() -> None:
    rule_set, problems = parse_rule_set(RuleDocument(HEAD, head_data()), [], complete=False)

    assert rule_set is None
    assert problems == []


def test_text_is_kept_composed() -> None:
    card, _ = parse_scorecard(RuleDocument("x", put(card_data(), ("title",), "Ga\u0323o")))

    assert card is not None
    assert card.title == "Gạo"


def paths(data: object, path: Keys = ()) -> list[Keys]:
    """Every place of the data."""
    inner = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    return [path, *(found for key, value in inner for found in paths(value, (*path, key)))]


ODD_VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-5, 200),
    st.floats(),
    st.text(max_size=20),
    st.sampled_from(["1/2", "0/0", "A", "5.1", "\ud800", "\x00", [], {}, [[]], {"a": {"b": []}}, {1: 2}, 10**400]),
    st.lists(st.text(max_size=3), max_size=3),
)


@given(st.data())
def test_no_content_makes_the_parser_fail_and_none_slips_through(data: st.DataObject) -> None:
    head, card = head_data(), card_data()
    for _ in range(data.draw(st.integers(1, 3))):
        target = data.draw(st.sampled_from([head, card]))
        path = data.draw(st.sampled_from(paths(target)[1:]))
        spoilt = put(target, path, data.draw(ODD_VALUES))
        target.clear()
        target.update(spoilt)

    rule_set, problems = parse_rule_set(RuleDocument(HEAD, head), [RuleDocument("01.yaml", card)])

    assert (rule_set is None) == bool(problems)
    if rule_set is not None:
        assert_sound(rule_set.scorecards[0])
    for problem in problems:
        problem.sentence().encode("utf-8")


def assert_sound(card: Scorecard) -> None:
    """What every scorecard that is let through must fulfil."""
    assert sum(part.points for part in card.parts) == 100
    assert sum(criterion.points for criterion in card.criteria) == 100
    assert len(card.by_code) == len(card.criteria)
    for criterion in card.criteria:
        for levels in [case.levels for case in criterion.cases] or [criterion.levels]:
            assert max(level.points for level in levels) == criterion.points
