"""A rule set as plain data: the shape of its files, and the hash over that shape.

Whatever stands at its default is left out, so that a field added later does not change the hash of older data.
"""

import hashlib
import json
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any

from ocop_desk.domain.rules import (
    Case,
    Classification,
    CouncilLevel,
    Criterion,
    Erratum,
    Group,
    JudgedBy,
    Level,
    Note,
    Part,
    Points,
    ProvinceRound,
    RuleSet,
    Scorecard,
    YearDay,
)

Data = dict[str, Any]


def sha256_of(data: Mapping[str, Any]) -> str:
    """SHA-256 in hexadecimal over canonical JSON: keys sorted, no spaces, UTF-8, NFC."""
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(unicodedata.normalize("NFC", text).encode("utf-8")).hexdigest()


def scorecard_content(card: Scorecard) -> Data:
    """The scorecard in the shape of its file; everything its hash covers."""
    return {
        "rule_set": card.rule_set,
        "code": card.code,
        "number": card.number,
        "title": card.title,
        "classification": _classification(card.classification),
        "samples": card.samples,
        "rejection_grounds": list(card.rejection_grounds),
        "commune_criteria": dict(card.commune_criteria),
        "parts": [_part(part) for part in card.parts],
        **({"extract": True} if card.extract else {}),
    }


def rule_set_content(rule_set: RuleSet) -> Data:
    """The rule set in the shape of `rule_set.yaml`, with code and hash of each scorecard in place of its text.

    Its hash covers this: so data that carry a few of the scorecards can still be held against the whole.
    """
    return {
        "code": rule_set.code,
        "decision": rule_set.decision,
        "title": rule_set.title,
        "issued": rule_set.issued.isoformat(),
        "effective": rule_set.effective.isoformat(),
        "ends": rule_set.ends.isoformat() if rule_set.ends else None,
        "bands": [{"star": band.star, "lower": points_data(band.lower)} for band in rule_set.bands],
        "notified_stars": list(rule_set.notified_stars),
        "council_levels": {code: _council_level(level) for code, level in rule_set.council_levels.items()},
        "certificate_months": rule_set.certificate_months,
        "samples": rule_set.samples,
        "windows": dict(rule_set.windows),
        "rounds": [_round(province_round) for province_round in rule_set.rounds],
        "rejection_grounds": {
            code: {"kind": ground.kind.value, "text": ground.text}
            for code, ground in rule_set.rejection_grounds.items()
        },
        "errata": [_erratum(erratum) for erratum in rule_set.errata],
        "scorecards": [{"code": card.code, "sha256": card.sha256} for card in rule_set.scorecards],
    }


def points_data(points: Points) -> int | str:
    """Points as data carry them: a whole number, or text like "1/2"."""
    return points.numerator if points.denominator == 1 else str(points)


def note_data(note: Note) -> Data:
    """A note in the shape of a scorecard's file."""
    ground = {"ground": note.ground} if note.ground else {}
    return {"kind": note.kind.value, **ground, "text": note.text}


def _classification(classification: Classification) -> Data:
    return {
        "industry_code": classification.industry_code,
        "industry": classification.industry,
        "group": classification.group,
        **({"subgroup": classification.subgroup} if classification.subgroup else {}),
        "ministries": list(classification.ministries),
    }


def _part(part: Part) -> Data:
    return {
        "code": part.code,
        "title": part.title,
        "points": points_data(part.points),
        "criteria": [_node(node) for node in part.children],
    }


def _node(node: Group | Criterion) -> Data:
    data: Data = {"code": node.code, "title": node.title, "points": points_data(node.points)}
    if isinstance(node, Criterion):
        if node.judged_by is not JudgedBy.DOCUMENT:
            data["judged_by"] = node.judged_by.value
        if node.applies_if:
            data["applies_if"] = node.applies_if
    if node.notes:
        data["notes"] = [note_data(note) for note in node.notes]
    if isinstance(node, Group):
        data["children"] = [_node(child) for child in node.children]
    elif node.cases:
        data["cases"] = [_case(case) for case in node.cases]
    else:
        data["levels"] = _levels(node.levels)
    return data


def _case(case: Case) -> Data:
    return {"number": case.number, "title": case.title, "levels": _levels(case.levels)}


def _levels(levels: Sequence[Level]) -> list[Data]:
    return [_level(level) for level in levels]


def _level(level: Level) -> Data:
    data: Data = {"points": points_data(level.points), "label": level.label}
    if level.min_star is not None:
        data["min_star"] = level.min_star
    return data


def _council_level(level: CouncilLevel) -> Data:
    wording = {"council": level.council, "authority": level.authority, "proposal": level.proposal}
    wording |= {"forwarding": level.forwarding, "notice": level.notice}
    data: Data = {"name": level.name, "decides": list(level.decides), "forwards": list(level.forwards)}
    if level.forwards_to:
        data["forwards_to"] = level.forwards_to
    return data | {key: text for key, text in wording.items() if text}


def _round(province_round: ProvinceRound) -> Data:
    return {
        "proposals_before": _year_day(province_round.proposals_before),
        "rated_before": _year_day(province_round.rated_before),
    }


def _year_day(day: YearDay) -> str:
    return f"{day.day:02}/{day.month:02}"


def _erratum(erratum: Erratum) -> Data:
    return {
        "scorecard": erratum.scorecard,
        "criterion": erratum.criterion,
        "kept": erratum.kept,
        "text": erratum.text,
    }
