"""Data of the size of a real round, made up and the same in every run."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from random import Random

from ocop_desk.domain.products import Product
from ocop_desk.domain.records import FindingRecord, ProductRecord, SessionRecord
from ocop_desk.domain.results import Finding, ProductResult, compute_result
from ocop_desk.domain.rule_writing import scorecard_content, sha256_of
from ocop_desk.domain.rules import Criterion, Group, Part, Points, Scorecard
from ocop_desk.domain.sheets import MarkedSheet
from tests.builders import (
    BANDS,
    OPENED,
    a_criterion,
    a_product,
    a_product_record,
    a_profile,
    a_roster,
    a_round,
    a_scorecard,
    a_session_record,
    a_sheet,
)

CRITERIA = 32
SEED = 20261121

Levels = dict[str, int]


def a_wide_scorecard() -> Scorecard:
    """32 criteria as a real scorecard has them: A 40 + B 25 + C 35, eight gates."""
    low, wide, yes_no = (1, 2, 3), (1, 2, 3, 4), (0, 2)
    parts = (
        _part("A", "1", 40, [wide] * 10, {1: {2: 3}, 2: {3: 4}}),
        _part("B", "2", 25, [low] * 5 + [yes_no] * 5, {1: {2: 4}, 6: {2: 5}}),
        _part("C", "3", 35, [low] * 11 + [(1, 2)], {1: {1: 3}, 2: {2: 4}, 3: {3: 5}, 12: {2: 5}}),
    )
    card = replace(a_scorecard(), code="BENCH-32", title="Bộ sản phẩm đo tốc độ", parts=parts)
    return replace(card, sha256=sha256_of(scorecard_content(card)))


def points_by_level(scorecard: Scorecard) -> dict[str, tuple[Points, ...]]:
    """Criterion code to its points, by level."""
    return {c.code: (0, *(level.points for level in c.levels)) for c in scorecard.criteria}


def marks(scorecard: Scorecard, products: int, members: int) -> Iterator[list[MarkedSheet]]:
    """The sheets of one product after another: a common level per criterion, a member off it now and then."""
    random = Random(SEED)
    for _ in range(products):
        yield [MarkedSheet(f"m{member}", levels) for member, levels in _sheets(random, scorecard, members)]


def result_of_marks(scorecard: Scorecard, sheets: Sequence[MarkedSheet]) -> ProductResult:
    """The result of one product by the default profile."""
    return compute_result(scorecard, {}, sheets, (), a_profile(), BANDS)


def a_large_session(products: int, members: int) -> SessionRecord:
    """A closed meeting with so many products and scoring members, every open gate with its finding."""
    scorecard = a_wide_scorecard()
    random = Random(SEED)
    entries = [_product_record(random, scorecard, position, members) for position in range(1, products + 1)]
    return a_session_record(entries, scorecards={scorecard.code: scorecard}, roster=a_roster(members))


def _product_record(random: Random, scorecard: Scorecard, position: int, members: int) -> ProductRecord:
    sheets = [a_sheet(member, levels) for member, levels in _sheets(random, scorecard, members)]
    marked = [MarkedSheet(f"m{sheet.member_id}", sheet.levels) for sheet in sheets]
    round_one = replace(a_round(1, sheets), findings=_findings(scorecard, marked))
    return a_product_record(
        position,
        product=_product(position, scorecard),
        rounds=(round_one,),
    )


def _findings(scorecard: Scorecard, sheets: Sequence[MarkedSheet]) -> tuple[FindingRecord, ...]:
    """Met, for every gate on which the members differ and that can change the stars."""
    levels = {(gate.criterion, gate.star): gate.level for gate in scorecard.gates}
    return tuple(
        FindingRecord(Finding(criterion, star, True, "Hội đồng đã xem hồ sơ gốc"), levels[criterion, star], OPENED)
        for criterion, star in result_of_marks(scorecard, sheets).open_findings
    )


def _product(position: int, scorecard: Scorecard) -> Product:
    return a_product(
        f"Sản phẩm đo tốc độ số {position}", scorecard=scorecard.code, product_code=f"68-22945-{position:02}-2026"
    )


def _sheets(random: Random, scorecard: Scorecard, members: int) -> Iterator[tuple[int, Levels]]:
    common = {criterion.code: random.randint(1, len(criterion.levels)) for criterion in scorecard.criteria}
    for member in range(1, members + 1):
        yield member, {c.code: _near(random, common[c.code], len(c.levels)) for c in scorecard.criteria}


def _near(random: Random, level: int, highest: int) -> int:
    if random.random() < 0.9:
        return level
    return min(highest, max(0, level + random.choice((-1, 1))))


def _part(
    code: str, group: str, points: int, levels: Sequence[tuple[int, ...]], marks_of: dict[int, dict[int, int]]
) -> Part:
    criteria: tuple[Criterion, ...] = tuple(
        a_criterion(f"{group}.{place}", f"Tiêu chí {group}.{place}", worth, marks_of.get(place))
        for place, worth in enumerate(levels, start=1)
    )
    return Part(code, f"Phần {code}", points, (Group(group, f"Nhóm {group}", points, criteria),))
