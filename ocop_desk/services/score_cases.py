"""One case of `ocop-desk score`: from a JSON object to values of the scoring core, every flaw a problem.

Keys that are not known are passed over, so that callers can carry their own beside ours. What may be left out or null:
`id`, `cases`, `profile` and each of its fields, `counts` (true), `findings`, `reason`, `rejected`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeVar

from ocop_desk.domain.councils import GateRule, RuleProfile, SpreadComparator
from ocop_desk.domain.numbers import as_points, parse_exact
from ocop_desk.domain.problems import Problem
from ocop_desk.domain.results import Finding
from ocop_desk.domain.rules import Points
from ocop_desk.domain.said import NOTHING, Said, joined, said
from ocop_desk.domain.sheets import MarkedSheet
from ocop_desk.domain.text import nfc, shortened

Rejection = str | dict[str, object]
"""A ground, or an object with one under `ground`, whose plain entries are given back."""
Choice = TypeVar("Choice", bound=StrEnum)

MOST_DECIMALS = 10
_MOST_STARS = 9
_LONGEST_TEXT = 500
_DEFAULTS = RuleProfile()
_ONLY_NUMBERS = {int}


@dataclass(frozen=True, slots=True)
class ScoringCase:
    """A case as read; where `problems` is not empty the rest is only what could be read."""

    case_id: str | int | None = None
    rule_set: str = ""
    scorecard: str = ""
    cases: Mapping[str, int] = field(default_factory=dict)
    profile: RuleProfile = _DEFAULTS
    sheets: tuple[MarkedSheet, ...] = ()
    findings: tuple[Finding, ...] = ()
    rejected: Rejection | None = None
    problems: tuple[Problem, ...] = ()


def read_case(data: object) -> ScoringCase:
    """The case in a decoded JSON value. Of a rejected product nothing more is read than what it is."""
    if not isinstance(data, dict):
        return ScoringCase(problems=(_flaw("", said("Không phải là một đối tượng JSON {…}")),))
    flaws: list[Problem] = []
    case_id = _case_id(data.get("id"), flaws)
    rule_set = _text(data, "rule_set", "", flaws)
    scorecard = _text(data, "scorecard", "", flaws)
    rejected = _rejected(data.get("rejected"), flaws)
    if rejected is not None:
        return ScoringCase(case_id, rule_set, scorecard, rejected=rejected, problems=tuple(flaws))
    return ScoringCase(
        case_id,
        rule_set,
        scorecard,
        cases=_cases(data.get("cases"), flaws),
        profile=_profile(data.get("profile"), flaws),
        sheets=tuple(_sheets(data.get("sheets"), flaws)),
        findings=tuple(_findings(data.get("findings"), flaws)),
        problems=tuple(flaws),
    )


def _case_id(value: object, flaws: list[Problem]) -> str | int | None:
    if value is None or type(value) is int or isinstance(value, str):
        return value
    flaws.append(_flaw("id", said("Phải là chữ hoặc số nguyên")))
    return None


def _rejected(value: object, flaws: list[Problem]) -> Rejection | None:
    if value is None:
        return None
    if isinstance(value, str) and value.strip():
        return value
    if isinstance(value, dict) and isinstance(ground := value.get("ground"), str) and ground.strip():
        return {key: each for key, each in value.items() if each is None or isinstance(each, str | int)}
    flaws.append(_flaw("rejected", said('Phải là null, là căn cứ bằng chữ, hoặc đối tượng có "ground" bằng chữ')))
    return None


def _cases(value: object, flaws: list[Problem]) -> dict[str, int]:
    chosen = {}
    for code, case in _entries(value, "cases", flaws):
        if type(case) is int:
            chosen[code] = case
        else:
            flaws.append(_flaw(f"cases.{shortened(code)}", said("Phải là số nguyên, đếm từ 1")))
    return chosen


def _profile(value: object, flaws: list[Problem]) -> RuleProfile:
    fields = dict(_entries(value, "profile", flaws))
    return RuleProfile(
        gate_rule=_choice(fields, "gate_rule", GateRule, _DEFAULTS.gate_rule, flaws),
        spread_limit=_spread_limit(fields.get("spread_limit"), flaws),
        spread_comparator=_choice(fields, "spread_comparator", SpreadComparator, _DEFAULTS.spread_comparator, flaws),
        decimals=_decimals(fields.get("decimals"), flaws),
    )


def _choice(
    fields: Mapping[str, object], key: str, kinds: type[Choice], default: Choice, flaws: list[Problem]
) -> Choice:
    value = fields.get(key)
    if value is None:
        return default
    known = {kind.value: kind for kind in kinds}
    if isinstance(value, str) and value in known:
        return known[value]
    flaws.append(_flaw(f"profile.{key}", said("Phải là một trong: {known}", known=", ".join(known))))
    return default


def _spread_limit(value: object, flaws: list[Problem]) -> Points:
    if value is None:
        return _DEFAULTS.spread_limit
    limit = value if type(value) is int else parse_exact(value)
    if limit is None or limit < 0:
        why = said('Phải là số không âm viết bằng chữ như "10", "10.5" hoặc "21/2"')
        flaws.append(_flaw("profile.spread_limit", why, said("Không dùng số thập phân của JSON.")))
        return _DEFAULTS.spread_limit
    return limit if isinstance(limit, int) else as_points(limit)


def _decimals(value: object, flaws: list[Problem]) -> int:
    if value is None:
        return _DEFAULTS.decimals
    if type(value) is int and 0 <= value <= MOST_DECIMALS:
        return value
    flaws.append(
        _flaw("profile.decimals", said("Phải là số nguyên từ 0 đến {most_decimals}", most_decimals=MOST_DECIMALS))
    )
    return _DEFAULTS.decimals


def _sheets(value: object, flaws: list[Problem]) -> Iterator[MarkedSheet]:
    for place, sheet in _objects(value, "sheets", flaws):
        counts = sheet.get("counts", True)
        if counts is False:
            continue
        if counts is not True:
            flaws.append(_flaw(f"{place}.counts", said("Phải là true hoặc false")))
        member = _text(sheet, "member", place, flaws)
        yield MarkedSheet(member, _levels(sheet.get("levels"), f"{place}.levels", flaws))


def _levels(value: object, place: str, flaws: list[Problem]) -> dict[str, int]:
    if not isinstance(value, dict):
        flaws.append(_flaw(place, said('Phải gồm các mục "mã tiêu chí": số mức')))
        return {}
    if set(map(type, value.values())) == _ONLY_NUMBERS:
        return value
    levels = {}
    for code, level in value.items():
        if type(level) is int:
            levels[code] = level
        elif level is not None:
            why = said("Phải là số mức: số nguyên, 0 là không đạt mức nào")
            flaws.append(_flaw(f"{place}.{shortened(code)}", why))
    return levels


def _findings(value: object, flaws: list[Problem]) -> Iterator[Finding]:
    for place, finding in _objects(value, "findings", flaws):
        criterion = _text(finding, "criterion", place, flaws)
        star, met, reason = finding.get("star"), finding.get("met"), finding.get("reason")
        if type(star) is not int or not 1 <= star <= _MOST_STARS:
            flaws.append(_flaw(f"{place}.star", said("Phải là số sao")))
        elif not isinstance(met, bool):
            flaws.append(_flaw(f"{place}.met", said("Phải là true hoặc false")))
        elif reason is not None and not isinstance(reason, str):
            flaws.append(_flaw(f"{place}.reason", said("Phải là chữ")))
        else:
            yield Finding(criterion, star, met, nfc(reason or ""))


def _entries(value: object, place: str, flaws: list[Problem]) -> list[tuple[str, object]]:
    if value is None:
        return []
    if isinstance(value, dict):
        return list(value.items())
    flaws.append(_flaw(place, said("Phải là một đối tượng JSON {…}")))
    return []


def _objects(value: object, place: str, flaws: list[Problem]) -> Iterator[tuple[str, dict[str, object]]]:
    if value is None:
        return
    if not isinstance(value, list):
        flaws.append(_flaw(place, said("Phải là một danh sách JSON […]")))
        return
    for index, item in enumerate(value):
        if isinstance(item, dict):
            yield f"{place}[{index}]", item
        else:
            flaws.append(_flaw(f"{place}[{index}]", said("Phải là một đối tượng JSON {…}")))


def _text(fields: Mapping[str, object], key: str, place: str, flaws: list[Problem]) -> str:
    value = fields.get(key)
    if isinstance(value, str) and value.strip() and len(value) <= _LONGEST_TEXT:
        return nfc(value)
    flaws.append(
        _flaw(
            f"{place}.{key}" if place else key,
            said("Phải là chữ, không trống, không quá {longest_text} chữ", longest_text=_LONGEST_TEXT),
        )
    )
    return ""


def _flaw(place: str, why: Said, remedy: Said = NOTHING) -> Problem:
    return Problem("wrong_shape", place, joined("", (why, ".")), remedy)
