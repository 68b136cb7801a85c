"""Products as hypothesis draws them, computed by the program and by the naive implementation."""

from dataclasses import asdict
from fractions import Fraction
from typing import Any

from hypothesis import strategies as st

from ocop_desk.domain.councils import RuleProfile
from ocop_desk.domain.results import Finding, ProductResult, compute_result
from ocop_desk.domain.rules import Band, Scorecard
from ocop_desk.domain.sheets import MarkedSheet
from tests.domain import naive_scoring as naive
from tests.domain.scoring_strategies import band_lists, case_choices, profiles, scorecards, sheet_sets

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
        answers = data.draw(st.sampled_from([[None], [None, True, True, False], [True, False], [True]]))
        for gate in self.naive()["gates"]:
            answer = None if gate["settled"] else data.draw(st.sampled_from(answers))
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
