import hashlib
import json
import unicodedata
from dataclasses import replace

import pytest

from ocop_desk.domain.problems import InputRefused
from ocop_desk.domain.rule_canonical import rule_set_as_json, scorecard_as_dict, scorecard_from_dict
from ocop_desk.domain.rule_parsing import RuleDocument, parse_rule_set, parse_scorecard
from ocop_desk.domain.rule_writing import sha256_of
from ocop_desk.domain.rules import Scorecard
from tests.rule_builders import Data, card_data, head_data, small_rule_set


def read(data: Data) -> Scorecard:
    card, problems = parse_scorecard(RuleDocument("x.yaml", data))
    assert card is not None, problems
    return card


def test_a_scorecard_comes_back_from_json_with_the_same_hash() -> None:
    for card in small_rule_set().scorecards:
        stored = json.loads(json.dumps(scorecard_as_dict(card)))

        assert scorecard_from_dict(stored) == card


def test_points_travel_as_whole_numbers_or_fractions_in_text() -> None:
    data = scorecard_as_dict(small_rule_set().scorecards[0])
    levels = data["parts"][0]["criteria"][0]["children"][0]["levels"]

    assert [level["points"] for level in levels] == [0, "21/2", 30]


def test_the_hash_is_of_the_content_and_not_of_its_form() -> None:
    card = card_data()
    turned = dict(reversed(card.items()))
    decomposed = {**card, "title": unicodedata.normalize("NFD", card["title"])}
    spelt_out = json.loads(json.dumps(card))
    spelt_out["parts"][0]["criteria"][0]["children"][0]["judged_by"] = "document"
    spelt_out["parts"][0]["points"] = "40/1"

    assert {read(form).sha256 for form in (card, turned, decomposed, spelt_out)} == {read(card).sha256}


def test_every_change_of_content_changes_the_hash() -> None:
    marked = card_data()
    marked["parts"][1]["criteria"][0]["levels"][0]["min_star"] = 3
    hashes = {read(data).sha256 for data in (card_data(), {**card_data(), "samples": 4}, marked)}

    assert len(hashes) == 3


def test_the_hash_of_the_rule_set_covers_head_and_scorecards() -> None:
    whole = small_rule_set()
    documents = [RuleDocument("1", card_data(1)), RuleDocument("2", {**card_data(2), "samples": 0})]
    other_card, _ = parse_rule_set(RuleDocument("h", head_data()), documents)
    documents = [RuleDocument("1", card_data(1)), RuleDocument("2", card_data(2))]
    other_head, _ = parse_rule_set(RuleDocument("h", {**head_data(), "certificate_months": 24}), documents)

    assert other_card is not None
    assert other_head is not None
    assert len({whole.sha256, other_card.sha256, other_head.sha256}) == 3


def test_the_hash_is_sha256_over_canonical_json() -> None:
    canonical = '{"a":[1,"1/2"],"b":"Gạo"}'

    assert sha256_of({"b": "Gạo", "a": [1, "1/2"]}) == hashlib.sha256(canonical.encode()).hexdigest()


def test_a_hash_that_is_not_of_the_content_is_refused() -> None:
    data = scorecard_as_dict(small_rule_set().scorecards[0])
    data["title"] = "Tên khác"

    with pytest.raises(InputRefused) as refused:
        scorecard_from_dict(data)
    assert [problem.code for problem in refused.value.problems] == ["hash"]


@pytest.mark.parametrize("data", [None, 3, [], {}, {"sha256": 5}, {"code": ["x"]}])
def test_data_that_are_no_scorecard_are_refused(data: object) -> None:
    with pytest.raises(InputRefused):
        scorecard_from_dict(data, "data/result.json")  # type: ignore[arg-type]


def test_the_json_of_a_rule_set_lists_levels_flat_with_their_case() -> None:
    rule_set = small_rule_set()
    shown = json.loads(json.dumps(rule_set_as_json(rule_set)))
    card = shown["scorecards"][0]
    by_code = {node["code"]: node for part in card["parts"] for node in part["criteria"]}

    assert shown["rule_set"] == "test-2026"
    assert shown["sha256"] == rule_set.sha256
    assert card["sha256"] == rule_set.scorecards[0].sha256
    assert [(level["number"], level["points"], level["case"]) for level in by_code["8"]["levels"]] == [
        (1, 10, "Cộng đồng"),
        (2, 20, "Cộng đồng"),
        (1, 8, "Tổ chức"),
        (2, 20, "Tổ chức"),
    ]
    assert by_code["6"]["notes"] == [{"kind": "stop", "ground": "impurity", "text": "Có tạp chất thì dừng"}]
    assert by_code["1"]["children"][0]["levels"][1]["min_star"] == 3
    assert by_code["5.2"]["applies_if"] == "5.1"


def test_what_stands_at_its_default_is_not_written() -> None:
    card = small_rule_set().scorecards[0]
    bare = replace(card.classification, subgroup="")

    assert "subgroup" not in scorecard_as_dict(replace(card, classification=bare))["classification"]
    assert "judged_by" not in scorecard_as_dict(card)["parts"][0]["criteria"][0]["children"][0]
