import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop_desk.domain.own_standing import own_standing
from ocop_desk.domain.problems import InputRefused
from ocop_desk.domain.results import compute_result
from ocop_desk.domain.rule_canonical import scorecard_as_dict, scorecard_from_dict
from ocop_desk.domain.rule_parsing import RuleDocument, parse_rule_set, parse_scorecard
from ocop_desk.domain.rules import Group, JudgedBy, Scorecard
from ocop_desk.domain.scorecard_extract import calibrated_criteria, calibration_extract
from ocop_desk.domain.sheets import MarkedSheet, scoring_grid, sheet_problems
from ocop_desk.services.rules import RuleLibrary
from tests.builders import BANDS, a_criterion, a_profile, a_scorecard
from tests.domain.scoring_strategies import scorecards
from tests.rule_builders import HEAD, card_data, head_data, small_rule_set


def extract_of(card: Scorecard) -> Scorecard:
    extract = calibration_extract(card)
    assert extract is not None
    return extract


def test_only_what_is_judged_by_the_senses_and_on_the_story_is_left() -> None:
    extract = extract_of(a_scorecard())
    assert [one.code for one in extract.criteria] == ["3.1", "3.2", "5"]
    assert [part.code for part in extract.parts] == ["B", "C"]
    assert [part.points for part in extract.parts] == [9, 15]


def test_groups_are_worth_what_is_left_in_them_and_empty_ones_go() -> None:
    groups = [node for part in extract_of(a_scorecard()).parts for node in part.children if isinstance(node, Group)]
    assert [(group.code, group.points) for group in groups] == [("3", 9)]


def test_what_a_calibrated_criterion_depends_on_comes_with_it() -> None:
    card = a_scorecard()
    parts = list(card.parts)
    taste = a_criterion("6", "Hậu vị", (1, 2), judged_by=JudgedBy.SENSORY, applies_if="1.2")
    parts[2] = replace(parts[2], children=(*parts[2].children, taste), points=37)
    codes = [one.code for one in calibrated_criteria(replace(card, parts=tuple(parts)))]
    assert codes == ["1.2", "3.1", "3.2", "5", "6"]


def test_a_scorecard_judged_on_papers_alone_has_no_extract() -> None:
    card = a_scorecard()
    assert calibration_extract(replace(card, parts=card.parts[:1])) is None


def test_an_extract_has_a_hash_of_its_own_and_comes_back_from_its_data() -> None:
    card = small_rule_set().scorecards[0]
    extract = extract_of(card)
    assert extract.sha256 != card.sha256
    data = json.loads(json.dumps(scorecard_as_dict(extract)))
    assert scorecard_from_dict(data) == extract
    assert calibration_extract(extract) == extract


def test_the_word_extract_cannot_be_put_to_or_taken_from_a_scorecard_unseen() -> None:
    card = small_rule_set().scorecards[0]
    with pytest.raises(InputRefused):
        scorecard_from_dict({**scorecard_as_dict(card), "extract": True})
    whole = {key: value for key, value in scorecard_as_dict(extract_of(card)).items() if key != "extract"}
    with pytest.raises(InputRefused) as refused:
        scorecard_from_dict(whole)
    assert "sum" in {problem.code for problem in refused.value.problems}


def test_no_hash_of_a_whole_scorecard_changed() -> None:
    assert "extract" not in scorecard_as_dict(a_scorecard())


def test_an_extract_is_no_scorecard_of_a_rule_set() -> None:
    spoilt = {**scorecard_as_dict(extract_of(small_rule_set().scorecards[1]))}
    del spoilt["sha256"]
    assert parse_scorecard(RuleDocument("02.yaml", spoilt))[1] == []
    rule_set, problems = parse_rule_set(
        RuleDocument(HEAD, head_data()), [RuleDocument("01.yaml", card_data(1)), RuleDocument("02.yaml", spoilt)]
    )
    assert rule_set is None
    assert "extract" in {problem.code for problem in problems}


@pytest.mark.parametrize("card", RuleLibrary().load("qd26-2026").scorecards, ids=lambda card: card.code)
def test_every_bundled_scorecard_can_be_calibrated(card: Scorecard) -> None:
    extract = extract_of(card)
    assert {one.judged_by for one in extract.criteria} <= {JudgedBy.SENSORY, JudgedBy.STORY}
    assert not extract.case_criteria
    assert sum(part.points for part in extract.parts) == sum(one.points for one in extract.criteria)
    assert scorecard_from_dict(scorecard_as_dict(extract)) == extract


@given(scorecards(), st.data())
def test_no_sheet_of_an_extract_is_ever_told_in_stars(card: Scorecard, data: st.DataObject) -> None:
    codes = [one.code for one in card.criteria]
    judged = data.draw(st.sets(st.sampled_from(codes), min_size=1))
    extract = calibration_extract(_judged(card, judged))
    assert extract is not None
    cases = {one.code: 1 for one in extract.case_criteria}
    grid = scoring_grid(extract, cases)
    levels = {row.code: len(row.points) - 1 for row in grid.rows}
    sheet = MarkedSheet("m1", levels)
    assert sheet_problems(grid, sheet) == []
    result = compute_result(extract, cases, [sheet], [], a_profile(), BANDS)
    assert (result.stars, result.band, result.mean, result.totals) == (None, None, None, {})
    assert [problem.code for problem in result.problems] == ["extract_has_no_result"]
    standing = own_standing(extract, cases, levels, BANDS)
    assert (standing.band, standing.stars, standing.next_star, standing.missed) == (0, 0, None, ())
    assert standing.total == sum(standing.parts.values())


def _judged(card: Scorecard, codes: set[str]) -> Scorecard:
    """The scorecard with these criteria judged by the senses."""

    def changed(node: object) -> object:
        if isinstance(node, Group):
            return replace(node, children=tuple(map(changed, node.children)))  # type: ignore[arg-type]
        judged = JudgedBy.SENSORY if node.code in codes else JudgedBy.DOCUMENT  # type: ignore[attr-defined]
        return replace(node, judged_by=judged)  # type: ignore[type-var]

    parts = tuple(replace(part, children=tuple(map(changed, part.children))) for part in card.parts)  # type: ignore[arg-type]
    return replace(card, parts=parts)
