"""What each product of the demo is there to show, and how the members then score it."""

import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from ocop_desk.demo.aimed_sheets import Aim
from ocop_desk.domain.rules import Scorecard
from ocop_desk.domain.sheets import Cases, scoring_grid


class Part(StrEnum):
    """The part a product plays in the demo."""

    PLAIN = "plain"
    SECOND_ROUND = "second_round"
    GATE_DISPUTED = "gate_disputed"
    REJECTED = "rejected"
    NINETY = "ninety"
    FRACTION_BELOW = "fraction_below"
    GATE_MISSED = "gate_missed"
    RECUSAL = "recusal"


PART_WORDS = {
    Part.PLAIN: "chấm bình thường",
    Part.SECOND_ROUND: "chênh lệch lớn, phải chấm lại",
    Part.GATE_DISPUTED: "thành viên khác nhau ở một điều kiện, Hội đồng kết luận",
    Part.REJECTED: "bị loại, có căn cứ",
    Part.NINETY: "từ 90 điểm, chuyển cấp trên",
    Part.FRACTION_BELOW: "thiếu một phần điểm so với 4 sao",
    Part.GATE_MISSED: "đủ điểm 4 sao nhưng thiếu một điều kiện 4 sao",
    Part.RECUSAL: "một thành viên không chấm vì xung đột lợi ích",
}

CAST = (
    Part.PLAIN,
    Part.SECOND_ROUND,
    Part.GATE_DISPUTED,
    Part.REJECTED,
    Part.NINETY,
    Part.FRACTION_BELOW,
    Part.GATE_MISSED,
    Part.RECUSAL,
)
"""Parts of the first products; every later one is plain. A list shorter than this shows fewer of them."""


@dataclass(frozen=True, slots=True)
class RoundPlan:
    """The sheets of one round in the order of the scoring members, and why the round is held."""

    aims: tuple[Aim, ...]
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ProductPlan:
    """How the demo's council deals with one product."""

    part: Part
    rounds: tuple[RoundPlan, ...] = ()
    finding_reason: str = ""
    rejection_detail: str = ""
    conflict_reason: str = ""
    notes: tuple[str, ...] = field(default=())


def plan_for(part: Part, card: Scorecard, cases: Cases, members: int, dice: random.Random) -> ProductPlan:
    """The plan of a product in this part, for so many sheets a round."""
    return _PLANS[part](card, cases, members, dice)


def _totals(mean: int, members: int, dice: random.Random, reach: int = 4) -> list[int]:
    return [mean + dice.randint(-reach, reach) for _ in range(members)]


def _level_sum(total: int, members: int) -> list[int]:
    """Totals near one another that add up to exactly `total`."""
    base, rest = divmod(total, members)
    return [base + (1 if index < rest else 0) for index in range(members)]


def _aims(totals: Sequence[int], star: int) -> tuple[Aim, ...]:
    return tuple(Aim(total, gates_up_to=star) for total in totals)


def _plain(_card: Scorecard, _cases: Cases, members: int, dice: random.Random) -> ProductPlan:
    mean, star = dice.choice(((44, 2), (58, 3), (64, 3), (74, 4), (80, 4)))
    return ProductPlan(Part.PLAIN, (RoundPlan(_aims(_totals(mean, members, dice), star)),))


def _second_round(_card: Scorecard, _cases: Cases, members: int, dice: random.Random) -> ProductPlan:
    first = _totals(66, members, dice, reach=2)
    first[0], first[-1] = 58, 76
    again = _totals(65, members, dice, reach=3)
    reason = "Chênh lệch giữa phiếu cao nhất và phiếu thấp nhất vượt mức của Quy chế; Hội đồng đã thảo luận"
    return ProductPlan(Part.SECOND_ROUND, (RoundPlan(_aims(first, 3)), RoundPlan(_aims(again, 3), reason)))


def _gate_disputed(card: Scorecard, cases: Cases, members: int, dice: random.Random) -> ProductPlan:
    gate = next(gate for gate in scoring_grid(card, cases).gates if gate.star == 4)
    below = max(1, (members - 1) // 3)
    totals = _totals(75, members, dice, reach=2)
    aims = tuple(
        Aim(
            total, gates_up_to=3, below={gate.criterion: gate.level}, at_least=_other_gates(card, cases, gate.criterion)
        )
        if index < below
        else Aim(total, gates_up_to=4)
        for index, total in enumerate(totals)
    )
    reason = "Hội đồng xem lại bản gốc trong hồ sơ và thống nhất tài liệu còn hiệu lực vào ngày họp"
    return ProductPlan(Part.GATE_DISPUTED, (RoundPlan(aims),), finding_reason=reason)


def _rejected(_card: Scorecard, _cases: Cases, _members: int, _dice: random.Random) -> ProductPlan:
    detail = "Hồ sơ không có giấy tờ bắt buộc; chủ thể không bổ sung được trong thời hạn Tổ tư vấn yêu cầu"
    return ProductPlan(Part.REJECTED, rejection_detail=detail)


def _ninety(_card: Scorecard, _cases: Cases, members: int, dice: random.Random) -> ProductPlan:
    return ProductPlan(Part.NINETY, (RoundPlan(_aims(_totals(93, members, dice, reach=2), 5)),))


def _fraction_below(_card: Scorecard, _cases: Cases, members: int, _dice: random.Random) -> ProductPlan:
    return ProductPlan(Part.FRACTION_BELOW, (RoundPlan(_aims(_level_sum(70 * members - 1, members), 4)),))


def _gate_missed(card: Scorecard, cases: Cases, members: int, dice: random.Random) -> ProductPlan:
    gate = next(gate for gate in scoring_grid(card, cases).gates if gate.star == 4)
    others = _other_gates(card, cases, gate.criterion)
    aims = tuple(
        Aim(total, gates_up_to=3, below={gate.criterion: gate.level}, at_least=others)
        for total in _totals(78, members, dice, reach=3)
    )
    return ProductPlan(Part.GATE_MISSED, (RoundPlan(aims),))


def _recusal(_card: Scorecard, _cases: Cases, members: int, dice: random.Random) -> ProductPlan:
    reason = "Là người thân của đại diện chủ thể"
    return ProductPlan(Part.RECUSAL, (RoundPlan(_aims(_totals(72, members - 1, dice, 2), 4)),), conflict_reason=reason)


def _other_gates(card: Scorecard, cases: Cases, besides: str) -> dict[str, int]:
    gates = scoring_grid(card, cases).gates
    return {gate.criterion: gate.level for gate in gates if gate.star == 4 and gate.criterion != besides}


_PLANS = {
    Part.PLAIN: _plain,
    Part.SECOND_ROUND: _second_round,
    Part.GATE_DISPUTED: _gate_disputed,
    Part.REJECTED: _rejected,
    Part.NINETY: _ninety,
    Part.FRACTION_BELOW: _fraction_below,
    Part.GATE_MISSED: _gate_missed,
    Part.RECUSAL: _recusal,
}
