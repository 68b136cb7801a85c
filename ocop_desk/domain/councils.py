"""Council, members, rule profile, quorum (regulation of the council; domain rules §5)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from ocop_desk.domain.rules import Points
from ocop_desk.domain.said import Said, said


class Post(StrEnum):
    """A member's post in the council."""

    CHAIR = "chair"
    VICE_CHAIR = "vice_chair"
    MEMBER = "member"
    SECRETARY = "secretary"


POST_NAMES: dict[Post, Said] = {
    Post.CHAIR: said("Chủ tịch Hội đồng"),
    Post.VICE_CHAIR: said("Phó Chủ tịch Hội đồng"),
    Post.MEMBER: said("Ủy viên"),
    Post.SECRETARY: said("Thư ký"),
}


class GateRule(StrEnum):
    """How the program proposes a finding where the sheets differ on a gate."""

    MAJORITY = "majority"
    MEAN = "mean"
    ALL = "all"


class SpreadComparator(StrEnum):
    """Whether the spread limit itself already calls for a new round."""

    MORE_THAN = "more_than"
    AT_LEAST = "at_least"


@dataclass(frozen=True, slots=True)
class Council:
    """A council set up by a decision; `level` is a code of the rule set (commune, district, province, central)."""

    name: str
    level: str
    agency: str
    """Cơ quan ban hành: the body the council belongs to."""
    superior: str = ""
    """Cơ quan chủ quản, the line above the agency; may be empty."""
    province: str = ""
    place: str = ""
    """Địa danh in the head of papers."""
    symbol: str = "HĐOCOP"
    """What follows the number of a paper: Số: 01/BB-HĐOCOP."""
    decision_number: str = ""
    decision_date: date | None = None
    decision_issuer: str = ""
    recipients: tuple[str, ...] = ()
    """Lines of Nơi nhận."""
    practice: bool = False


@dataclass(frozen=True, slots=True)
class CouncilMember:
    """A person of the council; `member_id` is the store's number."""

    member_id: int
    name: str
    post: Post
    position: str = ""
    """Chức vụ in the member's own agency."""
    agency: str = ""
    scoring: bool = True


@dataclass(frozen=True, slots=True)
class RuleProfile:
    """The settings of this council's regulation, printed in its minutes; frozen when a session opens."""

    quorum: Fraction = Fraction(2, 3)
    chair_must_be_present: bool = True
    spread_limit: Points = 10
    spread_comparator: SpreadComparator = SpreadComparator.MORE_THAN
    max_new_rounds: int = 2
    gate_rule: GateRule = GateRule.MAJORITY
    secretary_scores: bool = False
    decimals: int = 2
    dossier_days_before: int = 1
    regulation_name: str = ""
    regulation_number: str = ""
    regulation_date: date | None = None
    holidays: tuple[date, ...] = ()
    """Weekdays on which offices are closed, as announced for the year; working days are counted without them."""
    worked_weekends: tuple[date, ...] = ()
    """Saturdays and Sundays worked in exchange for a bridge day."""
    demand_dossiers: bool = True
    """A product is scored only on a dossier checked complete, or by a recorded decision."""
    show_assessments: bool = False
    """Members see what producer, commune and advisory team say of a criterion before they submit."""


@dataclass(frozen=True, slots=True)
class QuorumStanding:
    """Whether a meeting can open, and the figures people are shown."""

    present: int
    of: int
    needed: int
    chair_present: bool
    reached: bool


@dataclass(frozen=True, slots=True)
class Presence:
    """One member and whether the member sits in the meeting."""

    post: Post
    present: bool
    presiding: bool = False


def needs_new_round(spread: Points, profile: RuleProfile) -> bool:
    """Whether the gap between the largest and the smallest total calls for scoring again."""
    if profile.spread_comparator is SpreadComparator.AT_LEAST:
        return spread >= profile.spread_limit
    return spread > profile.spread_limit


def quorum_standing(presences: Iterable[Presence], profile: RuleProfile) -> QuorumStanding:
    """The quorum over all members: share present, and the chair or a presiding vice-chair among them."""
    everyone = tuple(presences)
    present = sum(1 for one in everyone if one.present)
    needed = -(-profile.quorum.numerator * len(everyone) // profile.quorum.denominator)
    chair = any(
        one.present and (one.post is Post.CHAIR or (one.post is Post.VICE_CHAIR and one.presiding)) for one in everyone
    )
    enough = bool(everyone) and present >= needed
    return QuorumStanding(
        present=present,
        of=len(everyone),
        needed=needed,
        chair_present=chair,
        reached=enough and (chair or not profile.chair_must_be_present),
    )
