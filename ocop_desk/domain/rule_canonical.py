"""Rule sets and scorecards as JSON-safe data: stored with a session, put into packages, shown to programs."""

from collections.abc import Mapping
from typing import Any

from ocop_desk.domain.problems import InputRefused, Problem
from ocop_desk.domain.rule_parsing import RuleDocument, parse_scorecard
from ocop_desk.domain.rule_writing import Data, note_data, points_data, rule_set_content, scorecard_content
from ocop_desk.domain.rules import Criterion, Group, Level, RuleSet, Scorecard
from ocop_desk.domain.said import said


def scorecard_as_dict(card: Scorecard) -> Data:
    """The whole scorecard, with its hash; points are whole numbers or text like "1/2"."""
    return scorecard_content(card) | {"sha256": card.sha256}


def scorecard_from_dict(data: Mapping[str, Any], name: str = said("phiếu đánh giá")) -> Scorecard:
    """The scorecard of `scorecard_as_dict`, its hash worked out anew from the content.

    Raises InputRefused where the data are no scorecard, or carry a hash that is not theirs.
    `name` is what problems call the data.
    """
    content = {key: value for key, value in data.items() if key != "sha256"} if isinstance(data, Mapping) else data
    document = RuleDocument(name, content)
    card, problems = parse_scorecard(document)
    if card is None:
        raise InputRefused(problems)
    if data.get("sha256", card.sha256) != card.sha256:
        raise InputRefused([_hash_problem(document)])
    return card


def rule_set_as_json(rule_set: RuleSet) -> Data:
    """The rule set for programs: levels of a criterion in one list, numbered, each with its case."""
    head = rule_set_content(rule_set)
    return {
        "rule_set": head.pop("code"),
        "sha256": rule_set.sha256,
        **head,
        "scorecards": [_scorecard_json(card) for card in rule_set.scorecards],
    }


def _hash_problem(document: RuleDocument) -> Problem:
    return Problem(
        "hash",
        document.place.in_words(),
        said("mã băm ghi kèm không phải của nội dung này."),
        said("Dữ liệu đã bị sửa; lấy lại bản gốc."),
    )


def _scorecard_json(card: Scorecard) -> Data:
    parts = [
        {
            "code": part.code,
            "title": part.title,
            "points": points_data(part.points),
            "criteria": [_node_json(node) for node in part.children],
        }
        for part in card.parts
    ]
    return scorecard_as_dict(card) | {"parts": parts}


def _node_json(node: Group | Criterion) -> Data:
    data: Data = {"code": node.code, "title": node.title, "points": points_data(node.points)}
    if node.notes:
        data["notes"] = [note_data(note) for note in node.notes]
    if isinstance(node, Group):
        return data | {"children": [_node_json(child) for child in node.children]}
    data["judged_by"] = node.judged_by.value
    if node.applies_if:
        data["applies_if"] = node.applies_if
    levels = [_level_json(level) for level in node.levels]
    levels += [_level_json(level) | {"case": case.title} for case in node.cases for level in case.levels]
    return data | {"levels": levels}


def _level_json(level: Level) -> Data:
    star = {"min_star": level.min_star} if level.min_star is not None else {}
    return {"number": level.number, "points": points_data(level.points), "label": level.label, **star}
