"""Which criteria made the gap between the highest and the lowest sheet of a round."""

from dataclasses import dataclass

from ocop_desk.documents.paper.wording import level_points
from ocop_desk.domain.numbers import points_text
from ocop_desk.domain.records import (
    ProductRecord,
    RoundRecord,
    SessionRecord,
    counting_sheets,
    member_key,
    round_result,
)
from ocop_desk.domain.rules import Points


@dataclass(frozen=True, slots=True)
class CriterionGap:
    """Points of one criterion in the highest and in the lowest sheet; the differences add up to the spread."""

    code: str
    title: str
    high: Points
    low: Points

    @property
    def difference(self) -> Points:
        """How much of the spread this criterion made; below 0 where it made it smaller."""
        return self.high - self.low


def criterion_gaps(session: SessionRecord, product: ProductRecord, one: RoundRecord) -> tuple[CriterionGap, ...]:
    """The criteria on which the highest and the lowest sheet differ, largest difference first."""
    sheets = counting_sheets(product, one)
    totals = round_result(session, product, one).totals
    if one.revealed_at is None or len(totals) < 2:
        return ()
    high = max(sheets, key=lambda sheet: totals[member_key(sheet.member_id)])
    low = min(sheets, key=lambda sheet: totals[member_key(sheet.member_id)])
    card, cases = session.scorecards[product.product.scorecard], product.product.cases
    gaps = [
        CriterionGap(
            criterion.code,
            criterion.title,
            level_points(criterion, cases.get(criterion.code), high.levels.get(criterion.code, 0)),
            level_points(criterion, cases.get(criterion.code), low.levels.get(criterion.code, 0)),
        )
        for criterion in card.criteria
    ]
    return tuple(sorted((gap for gap in gaps if gap.difference), key=lambda gap: -gap.difference))


def gap_text(session: SessionRecord, product: ProductRecord, one: RoundRecord) -> str:
    """The criteria that made the gap, one a line: "1.2 Quy mô: 20/8"."""
    return "\n".join(
        f"{gap.code} {gap.title}: {points_text(gap.high)}/{points_text(gap.low)}"
        for gap in criterion_gaps(session, product, one)
        if gap.difference > 0
    )
