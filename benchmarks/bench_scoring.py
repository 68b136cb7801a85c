"""A whole country's year: 17,000 products, 9 members, 32 criteria, 4.9 million marks."""

from dataclasses import replace
from functools import partial

from benchmarks.harness import Case, Measurement, in_turns, peak_memory
from benchmarks.sample import CRITERIA, a_wide_scorecard, marks, points_by_level, result_of_marks
from ocop_desk.domain.rules import Points
from ocop_desk.domain.sheets import MarkedSheet

PRODUCTS, TENTH, MEMBERS = 17_000, 1_700, 9

Marks = list[list[MarkedSheet]]


def cases() -> list[Case]:
    """Against a loop that only looks up and adds the points, and against a tenth of itself."""
    size = f"{PRODUCTS:,} products × {MEMBERS} members ({PRODUCTS * MEMBERS * CRITERIA / 1e6:.1f} M marks)"
    return [
        Case(f"scoring {size}", "bare sums of the same marks", _whole),
        Case(f"the same against ten times {TENTH:,} products", f"10 × {TENTH:,}", _linearity, limit=1.2),
    ]


def _whole() -> Measurement:
    scorecard = a_wide_scorecard()
    points = points_by_level(scorecard)
    sheets = list(marks(scorecard, PRODUCTS, MEMBERS))
    measured = in_turns(lambda: score(sheets), lambda: add_up(sheets, points), turns=3)
    return replace(measured, memory=peak_memory(score_a_stream))


def _linearity() -> Measurement:
    """The tenth is done ten times over, on marks of its own each time, as the whole is."""
    sheets = list(marks(a_wide_scorecard(), PRODUCTS, MEMBERS))
    tenths = [sheets[start : start + TENTH] for start in range(0, PRODUCTS, TENTH)]
    measured = in_turns(partial(score, sheets), lambda: [score(tenth) for tenth in tenths], turns=3)
    return replace(measured, memory=peak_memory(score_all_at_once))


def score(products: Marks) -> int:
    """Results of all products, kept until the end as a report would keep them."""
    scorecard = a_wide_scorecard()
    return len([result_of_marks(scorecard, sheets) for sheets in products])


def score_a_stream() -> None:
    """The same, product by product, nothing kept: what `ocop-desk score` does."""
    scorecard = a_wide_scorecard()
    for sheets in marks(scorecard, PRODUCTS, MEMBERS):
        result_of_marks(scorecard, sheets)


def score_all_at_once() -> None:
    """All marks and all results in memory together."""
    score(list(marks(a_wide_scorecard(), PRODUCTS, MEMBERS)))


def add_up(products: Marks, points: dict[str, tuple[Points, ...]]) -> Points:
    """The least that any program has to do with the marks: no checks, no gates, no exact mean."""
    total: Points = 0
    for sheets in products:
        for sheet in sheets:
            for code, level in sheet.levels.items():
                total += points[code][level]
    return total
