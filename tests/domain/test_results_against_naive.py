"""The scoring core held to a second implementation written straight from the rules."""

from dataclasses import asdict
from fractions import Fraction
from itertools import product as combinations
from typing import Any

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from ocop_desk.domain.councils import RuleProfile
from ocop_desk.domain.results import Finding, ProductResult, compute_result
from ocop_desk.domain.rules import Band, Scorecard
from ocop_desk.domain.sheets import MarkedSheet
from tests.domain import naive_scoring as naive
from tests.domain.scoring_strategies import (
    band_lists,
    case_choices,
    level_numbers,
    profiles,
    scorecards,
    sheet_sets,
)

Marks = dict[str, dict[str, int]]


class Rating:
    """One product as drawn: everything `compute_result` asks for."""

    def __init__(self, data: st.DataObject, scorecard: Scorecard | None = None, bands: tuple[Band, ...] | None = None):
        self.scorecard = scorecard or data.draw(scorecards())
        self.bands = bands or data.draw(band_lists(sum(part.points for part in self.scorecard.parts)))
        self.cases = data.draw(case_choices(self.scorecard))
        self.marks: Marks = data.draw(sheet_sets(self.scorecard, self.cases))
        self.profile: RuleProfile = data.draw(profiles)
        self.findings: dict[tuple[str, int], bool] = {}

    def find(self, data: st.DataObject) -> None:
        """Draw findings on some of the open gates."""
        for gate in self.naive()["gates"]:
            answer = None if gate["settled"] else data.draw(st.sampled_from([None, True, False]))
            if answer is not None:
                self.findings[gate["criterion"], gate["star"]] = answer

    def computed(self) -> ProductResult:
        sheets = [MarkedSheet(member, marks) for member, marks in self.marks.items()]
        findings = [Finding(criterion, star, met) for (criterion, star), met in self.findings.items()]
        return compute_result(self.scorecard, self.cases, sheets, findings, self.profile, self.bands)

    def naive(self) -> dict[str, Any]:
        return naive.result_of(
            self.scorecard,
            self.cases,
            self.marks,
            self.findings,
            self.bands,
            str(self.profile.gate_rule),
            Fraction(self.profile.spread_limit),
            str(self.profile.spread_comparator),
            self.profile.decimals,
        )


def as_plain(result: ProductResult) -> dict[str, Any]:
    missing = result.missing_for_next
    return {
        "totals": dict(result.totals),
        "parts": dict(result.parts),
        "mean": result.mean,
        "mean_text": result.mean_text,
        "band": result.band,
        "spread": result.spread,
        "new_round": result.new_round,
        "gates": [asdict(gate) for gate in result.gates],
        "open_findings": list(result.open_findings),
        "stars": result.stars,
        "missing_for_next": missing and (missing.star, list(missing.gates), missing.points),
    }


@given(st.data())
@settings(deadline=None, max_examples=400)
def test_every_figure_is_what_the_naive_implementation_gives(data: st.DataObject) -> None:
    rating = Rating(data)
    rating.find(data)
    result = rating.computed()
    assert result.problems == ()
    assert as_plain(result) == rating.naive()


@given(st.data())
@settings(deadline=None, max_examples=150)
def test_parts_add_up_to_the_mean_and_to_each_total(data: st.DataObject) -> None:
    result = Rating(data).computed()
    assert sum(result.parts.values()) == result.mean
    for member, total in result.totals.items():
        assert sum(result.member_parts[member].values()) == total


@given(st.data())
@settings(deadline=None, max_examples=200)
def test_findings_that_are_not_asked_for_cannot_change_the_stars(data: st.DataObject) -> None:
    rating = Rating(data)
    rating.find(data)
    result = rating.computed()
    assume(result.stars is not None)
    unknown = [gate for gate in result.gates if gate.met is None]
    assume(len(unknown) <= 6)
    known = [(gate.star, gate.met) for gate in result.gates if gate.met is not None]
    for answers in combinations([True, False], repeat=len(unknown)):
        supposed = [(gate.star, met) for gate, met in zip(unknown, answers, strict=True)]
        assert naive.stars_with(result.band, known + supposed) == result.stars


@given(st.data())
@settings(deadline=None, max_examples=200)
def test_each_finding_that_is_asked_for_can_change_the_stars(data: st.DataObject) -> None:
    rating = Rating(data)
    rating.find(data)
    result = rating.computed()
    if_met = [(gate.star, gate.met is not False) for gate in result.gates]
    for criterion, star in result.open_findings:
        place = next(i for i, gate in enumerate(result.gates) if (gate.criterion, gate.star) == (criterion, star))
        if_missed = [*if_met[:place], (star, False), *if_met[place + 1 :]]
        assert naive.stars_with(result.band, if_missed) < naive.stars_with(result.band, if_met)


@given(st.data())
@settings(deadline=None, max_examples=100)
def test_the_order_of_sheets_changes_no_figure(data: st.DataObject) -> None:
    rating = Rating(data)
    before = as_plain(rating.computed())
    rating.marks = dict(data.draw(st.permutations(list(rating.marks.items()))))
    assert as_plain(rating.computed()) == before


@given(st.data())
@settings(deadline=None, max_examples=300)
def test_flaws_of_sheets_are_all_found_and_no_others(data: st.DataObject) -> None:
    rating = Rating(data)
    for marks in rating.marks.values():
        for code in [*marks, "Z9"]:
            change = data.draw(st.sampled_from(["keep", "keep", "keep", "drop", "other"]))
            if change == "drop":
                marks.pop(code, None)
            elif change == "other":
                marks[code] = data.draw(level_numbers.map(lambda level: level - 1))
    expected = {
        (kind, f"{member} · {code}")
        for member, marks in rating.marks.items()
        for kind, code in naive.flaws_of(rating.scorecard, rating.cases, marks)
    }
    result = rating.computed()
    assert {(problem.code, problem.place) for problem in result.problems} == expected
    assert (result.stars is None) or not expected
    assert (result.totals == {}) == bool(expected)


@given(st.data(), st.lists(st.tuples(st.integers(0, 9), st.integers(1, 6), st.booleans()), min_size=1, max_size=4))
@settings(deadline=None, max_examples=200)
def test_findings_only_stand_on_open_gates(data: st.DataObject, drawn: list[tuple[int, int, bool]]) -> None:
    rating = Rating(data)
    criteria = [*rating.scorecard.criteria]
    rating.findings = {(criteria[place % len(criteria)].code, star): met for place, star, met in drawn}
    result = rating.computed()
    still_open = {(gate["criterion"], gate["star"]) for gate in rating.naive()["gates"] if not gate["settled"]}
    wrong = [key for key in rating.findings if key not in still_open]
    assert len(result.problems) == len(wrong)
    assert {problem.place for problem in result.problems} == {criterion for criterion, _ in wrong}
    assert not wrong or (result.stars is None and result.missing_for_next is None and result.mean is not None)
