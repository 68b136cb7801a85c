"""A result as plain values: what `ocop-desk score` prints, data files carry and the store keeps as a cache."""

from ocop_desk.domain.numbers import exact_text
from ocop_desk.domain.problems import Problem
from ocop_desk.domain.results import GateStanding, ProductResult


def result_as_dict(result: ProductResult) -> dict[str, object]:
    """Every figure of a result, exact numbers as text, in the order people read them."""
    missing = result.missing_for_next
    return {
        "totals": {member: exact_text(total) for member, total in result.totals.items()},
        "parts": {part: exact_text(points) for part, points in result.parts.items()},
        "mean": None if result.mean is None else exact_text(result.mean),
        "mean_text": result.mean_text,
        "band": result.band,
        "spread": None if result.spread is None else exact_text(result.spread),
        "new_round": result.new_round,
        "gates": [_gate_as_dict(gate) for gate in result.gates],
        "open_findings": [{"criterion": criterion, "star": star} for criterion, star in result.open_findings],
        "stars": result.stars,
        "missing_for_next": missing
        and {"star": missing.star, "gates": list(missing.gates), "points": exact_text(missing.points)},
        "rejected": result.rejected,
        "problems": [problem_as_dict(problem) for problem in result.problems],
    }


def problem_as_dict(problem: Problem) -> dict[str, str]:
    """A problem as plain values."""
    return {
        "code": problem.code,
        "place": problem.place,
        "message": problem.message,
        "remedy": problem.remedy,
    }


def _gate_as_dict(gate: GateStanding) -> dict[str, object]:
    return {
        "criterion": gate.criterion,
        "star": gate.star,
        "level": gate.level,
        "at_or_above": gate.at_or_above,
        "of": gate.of,
        "settled": gate.settled,
        "proposed": gate.proposed,
        "met": gate.met,
    }
