"""The stateless door of the scoring core: JSON Lines in, JSON Lines out, one product a line."""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

from ocop_desk.domain.problems import InputRefused, Problem
from ocop_desk.domain.result_values import result_as_dict
from ocop_desk.domain.results import ProductResult, compute_result
from ocop_desk.domain.rules import Band, RuleSet, Scorecard
from ocop_desk.domain.said import Said, said
from ocop_desk.domain.text import shortened
from ocop_desk.services.score_cases import ScoringCase, read_case

_MOST_DIGITS = 600
"""Fewer than any limit that Python may be started with."""
_RULE_SETS_KEPT = 32
_as_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_as_ascii_json = json.JSONEncoder(ensure_ascii=True, separators=(",", ":")).encode


class RuleSets(Protocol):
    """Where rule sets come from."""

    def load(self, code: str) -> RuleSet:
        """The rule set of that code. Raises InputRefused."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What one case is held to."""

    scorecard: Scorecard
    bands: tuple[Band, ...]


RulesReader = Callable[[ScoringCase], Rules | tuple[Problem, ...]]
"""Gives the rules a case names, or why there are none; nothing where the case does not name them."""


def score_lines(lines: Iterable[str | bytes], rule_sets: RuleSets) -> Iterator[str]:
    """A line with the result for every line with a case, in their order, without line breaks; blank lines have none.

    What is wrong with a case is in the `problems` of its own line. Raises only the troubles of reading rule sets
    (EnvironmentTrouble).
    """
    rules_of = _rules_reader(rule_sets)
    decoder = _LineDecoder()
    for number, line in enumerate(lines, start=1):
        case = decoder.case_in(line, number)
        if case is not None:
            yield _written(case, _result_of(case, rules_of))


class _LineDecoder:
    """From a line to a case. JSON says nothing about a key given twice; here one of the two would be lost unseen."""

    def __init__(self) -> None:
        self._repeated: list[str] = []
        self._quick = json.JSONDecoder(object_pairs_hook=self._object)
        self._patient = json.JSONDecoder(object_pairs_hook=self._object, parse_int=_whole_number)

    def case_in(self, line: str | bytes, number: int) -> ScoringCase | None:
        """The case of a line, unreadable ones too; None for a blank line."""
        try:
            text = (line if isinstance(line, str) else line.decode("utf-8")).removeprefix("\ufeff").strip()
            return self._case_in(text) if text else None
        except UnicodeDecodeError:
            return _unreadable(number, said("không phải chữ UTF-8"))
        except json.JSONDecodeError as error:
            return _unreadable(number, said("không phải JSON, sai từ cột {colno}", colno=error.colno))
        except RecursionError:
            return _unreadable(number, said("có quá nhiều lớp lồng nhau"))

    def _case_in(self, text: str) -> ScoringCase:
        self._repeated.clear()
        case = read_case(self._decode(text))
        if not self._repeated:
            return case
        problems = (*map(_twice, self._repeated), *case.problems)
        return ScoringCase(case.case_id, rejected=case.rejected, problems=problems)

    def _decode(self, text: str) -> object:
        try:
            return self._quick.decode(text)
        except json.JSONDecodeError:
            raise
        except ValueError:
            # A number with more digits than Python reads: read again, so that the case keeps its id.
            self._repeated.clear()
            return self._patient.decode(text)

    def _object(self, pairs: list[tuple[str, object]]) -> dict[str, object]:
        result = dict(pairs)
        if len(result) < len(pairs):
            counts = Counter(key for key, _ in pairs)
            self._repeated += [key for key, count in counts.items() if count > 1]
        return result


def _whole_number(digits: str) -> int | float:
    return int(digits) if len(digits) <= _MOST_DIGITS else float("inf")


def _rules_reader(rule_sets: RuleSets) -> RulesReader:
    """Loads of rule sets, refused ones too, remembered for the lines to come."""

    @lru_cache(maxsize=_RULE_SETS_KEPT)
    def load(code: str) -> RuleSet | tuple[Problem, ...]:
        try:
            return rule_sets.load(code)
        except InputRefused as refusal:
            return refusal.problems

    def read(case: ScoringCase) -> Rules | tuple[Problem, ...]:
        if not case.rule_set or not case.scorecard:
            return ()
        rule_set = load(case.rule_set)
        if isinstance(rule_set, tuple):
            return rule_set
        card = rule_set.scorecard(case.scorecard)
        return (_unknown_scorecard(case.scorecard, rule_set),) if card is None else Rules(card, rule_set.bands)

    return read


def _result_of(case: ScoringCase, rules_of: RulesReader) -> ProductResult:
    rules = rules_of(case)
    if not isinstance(rules, Rules):
        return ProductResult(problems=(*case.problems, *rules))
    if case.problems or case.rejected is not None:
        return ProductResult(problems=case.problems)
    return compute_result(rules.scorecard, case.cases, case.sheets, case.findings, case.profile, rules.bands)


def _written(case: ScoringCase, result: ProductResult) -> str:
    values = {"id": case.case_id, **result_as_dict(result)}
    values["rejected"] = case.rejected
    line = _as_json(values)
    try:
        line.encode("utf-8")
    except UnicodeEncodeError:
        # Half of a surrogate pair came in with an id or a name; only escaped can it go out again.
        return _as_ascii_json(values)
    return line


def _unreadable(number: int, why: Said) -> ScoringCase:
    remedy = said("Mỗi dòng là một đối tượng JSON trọn vẹn.")
    return ScoringCase(
        problems=(Problem("not_json", said("dòng {number}", number=number), said("Dòng {why}.", why=why), remedy),)
    )


def _twice(key: str) -> Problem:
    name = shortened(key)
    return Problem(
        "repeated_key", name, said('Mục "{name}" có hai lần trong một đối tượng.', name=name), said("Bỏ bớt một.")
    )


def _unknown_scorecard(code: str, rule_set: RuleSet) -> Problem:
    message = said(
        'Bộ quy định {code} không có bộ sản phẩm "{scorecard}".', code=rule_set.code, scorecard=shortened(code)
    )
    remedy = said("Các mã hiện có: {by_code}.", by_code=", ".join(rule_set.by_code))
    return Problem("unknown_scorecard", "scorecard", message, remedy)
