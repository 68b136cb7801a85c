"""The whole record of one council session as a frozen value.

Papers, workbook, package and verification all read this and nothing else, so that what is
printed, what is carried away and what is recomputed are the same facts.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from functools import cached_property

from ocop_desk.domain.councils import (
    Council,
    CouncilMember,
    Post,
    Presence,
    QuorumStanding,
    RuleProfile,
    quorum_standing,
)
from ocop_desk.domain.dossiers import EvidenceKind
from ocop_desk.domain.paper_entries import PaperRecord
from ocop_desk.domain.products import Product, RegistrationKind
from ocop_desk.domain.results import Finding, ProductResult, compute_result
from ocop_desk.domain.rules import Band, CouncilLevel, RejectionGround, Scorecard
from ocop_desk.domain.sheets import MarkedSheet
from ocop_desk.domain.text import person_sort_key


class SessionKind(StrEnum):
    """How the council meets."""

    MEETING = "meeting"
    WRITTEN = "written"


class SessionState(StrEnum):
    """planned → open → closed → signed."""

    PLANNED = "planned"
    OPEN = "open"
    CLOSED = "closed"
    SIGNED = "signed"


class ProductState(StrEnum):
    """waiting → scoring → revealed → (scoring → revealed …) → concluded."""

    WAITING = "waiting"
    SCORING = "scoring"
    REVEALED = "revealed"
    CONCLUDED = "concluded"


class SheetSource(StrEnum):
    """Where the marks of a sheet came from."""

    TYPED = "typed"
    EXCEL = "excel"
    SEALED = "sealed"
    """Signed and sealed on the member's own laptop."""
    PAPER = "paper"
    """Typed in from a paper scorecard by two people."""


class RemarkKind(StrEnum):
    """What else the minutes note down."""

    OPINION = "opinion"
    SUPPLEMENT = "supplement"
    VOTE = "vote"


@dataclass(frozen=True, slots=True)
class RosterEntry:
    """A member as frozen when the session opened, with attendance.

    One who came and left before the end is present, with the moment and the reason of leaving;
    the sheets submitted until then count.
    """

    member: CouncilMember
    present: bool
    absence_reason: str = ""
    presiding: bool = False
    keeps_minutes: bool = False
    left_at: datetime | None = None
    public_key: str = ""
    """The key that signs this member's sheets (SubjectPublicKeyInfo, base64); empty where the member has none."""

    @property
    def in_the_room(self) -> bool:
        """Whether the member sits in the meeting now."""
        return self.present and self.left_at is None


@dataclass(frozen=True, slots=True)
class SheetRecord:
    """A submitted sheet. `levels` holds no criterion that was not asked; `notes` the member's remarks by criterion."""

    member_id: int
    levels: Mapping[str, int]
    notes: Mapping[str, str]
    submitted_at: datetime
    source: SheetSource
    paper: PaperRecord | None = None
    """Who typed it in from paper; None for sheets of any other source."""
    audit_code: str = ""
    """Of the event by which it came into the file (`domain.audit_codes`); empty where the file does not tell."""


@dataclass(frozen=True, slots=True)
class ExcusedRecord:
    """A member entitled when the round opened who was let off before submitting (left at noon)."""

    member_id: int
    reason: str
    recorded_at: datetime


@dataclass(frozen=True, slots=True)
class RoundRecord:
    """One scoring round of a product. `entitled` are the members who had to score in it."""

    number: int
    reason: str
    opened_at: datetime
    revealed_at: datetime | None
    entitled: tuple[int, ...]
    excused: tuple[ExcusedRecord, ...]
    sheets: tuple[SheetRecord, ...]
    findings: tuple["FindingRecord", ...] = ()


@dataclass(frozen=True, slots=True)
class FindingRecord:
    """A finding with the moment it was recorded."""

    finding: Finding
    level: int
    recorded_at: datetime


@dataclass(frozen=True, slots=True)
class ConflictRecord:
    """A member who declared a conflict of interest for this product."""

    member_id: int
    reason: str


@dataclass(frozen=True, slots=True)
class RejectionRecord:
    """The ground on which the council rejected or stopped a product."""

    ground: str
    detail: str
    recorded_at: datetime


@dataclass(frozen=True, slots=True)
class ConclusionRecord:
    """The end of a product's rating; `statement` is the chair's where the spread stayed after the last round."""

    concluded_at: datetime
    statement: str = ""


@dataclass(frozen=True, slots=True)
class DocumentRecord:
    """One document of a dossier as the session found it; `sha256` is of the original bytes, `size` in bytes."""

    document_id: int
    name: str
    kind: EvidenceKind
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class DossierRecord:
    """The dossier a product was scored on, as it was when the session opened, and how it came into the session."""

    dossier_id: int
    kind: RegistrationKind
    complete: bool
    """Whether the last check before the opening found everything there."""
    decision: str
    """The words by which it went on all the same."""
    wanting: tuple[str, ...]
    """What that check found wanting: code of the requirement, colon, how it stands."""
    documents: tuple[DocumentRecord, ...]

    @property
    def is_admitted(self) -> bool:
        """Whether it was checked complete, or let through by a decision."""
        return self.complete or bool(self.decision)


@dataclass(frozen=True)
class ProductRecord:
    """One product on the agenda with everything that happened to it."""

    entry_id: int
    position: int
    product: Product
    state: ProductState
    conflicts: tuple[ConflictRecord, ...] = ()
    rounds: tuple[RoundRecord, ...] = ()
    rejection: RejectionRecord | None = None
    conclusion: ConclusionRecord | None = None
    dossier: DossierRecord | None = None

    @property
    def last_round(self) -> RoundRecord | None:
        """The round whose sheets give the result."""
        return self.rounds[-1] if self.rounds else None

    @property
    def recused(self) -> frozenset[int]:
        """Members who neither score nor count here."""
        return frozenset(conflict.member_id for conflict in self.conflicts)


@dataclass(frozen=True, slots=True)
class Remark:
    """An opinion, a supplement asked for or a vote, on a product or on the session as a whole."""

    kind: RemarkKind
    text: str
    entry_id: int | None
    recorded_at: datetime


@dataclass(frozen=True)
class SessionRecord:
    """A council session from its frozen rules to its conclusions."""

    session_id: int
    number: int
    year: int
    kind: SessionKind
    title: str
    place: str
    planned_for: date
    state: SessionState
    opened_at: datetime | None
    closed_at: datetime | None
    council: Council
    profile: RuleProfile
    roster: tuple[RosterEntry, ...]
    rule_set: str
    rule_set_sha256: str
    decision: str
    bands: tuple[Band, ...]
    council_level: CouncilLevel
    grounds: Mapping[str, RejectionGround]
    scorecards: Mapping[str, Scorecard]
    products: tuple[ProductRecord, ...]
    remarks: tuple[Remark, ...] = ()
    dossiers_sent: date | None = None
    """The day the dossiers went to the members (regulation: working days before the meeting)."""
    official_wording: Mapping[tuple[str, str, int | None, int], str] = field(default_factory=dict)
    """(scorecard, criterion, case, level) to the decision's own text, where the office loaded it."""
    council_uid: str = ""
    """The name of the council file among all council files, 32 hexadecimal digits; empty as `session_uid` is."""
    session_uid: str = ""
    """The name of the session among all sessions; empty where it was scored on one laptop alone."""
    calibration: bool = False
    """A practice council calibrates itself: its scorecards are extracts, and nothing of it is a result."""
    audit_code: str = ""
    """Of the event that closed the session; empty until then."""

    @cached_property
    def members(self) -> Mapping[int, CouncilMember]:
        """Roster members by number."""
        return {entry.member.member_id: entry.member for entry in self.roster}

    @cached_property
    def scoring_members(self) -> tuple[CouncilMember, ...]:
        """Members who score, by given name in the order of the Vietnamese alphabet.

        In a meeting they are in the room; written opinions come from everybody who scores.
        """
        written = self.kind is SessionKind.WRITTEN
        here = (entry.member for entry in self.roster if written or entry.in_the_room)
        able = [member for member in here if may_score(member, self.profile)]
        return tuple(sorted(able, key=lambda member: (person_sort_key(member.name), member.member_id)))

    @cached_property
    def results(self) -> Mapping[int, ProductResult]:
        """Result of every product by `entry_id`, computed from its sheets."""
        return {product.entry_id: result_of(self, product) for product in self.products}

    def quorum(self) -> QuorumStanding:
        """The quorum when the meeting opened: everybody who came, whoever left later."""
        presences = (Presence(entry.member.post, entry.present, entry.presiding) for entry in self.roster)
        return quorum_standing(presences, self.profile)


def may_score(member: CouncilMember, profile: RuleProfile) -> bool:
    """Whether a member scores at all: the flag of the roster, and for a secretary the regulation too."""
    return member.scoring and (member.post is not Post.SECRETARY or profile.secretary_scores)


def member_key(member_id: int) -> str:
    """How a member is named in the scoring core and in data files."""
    return f"m{member_id}"


def counting_sheets(product: ProductRecord, scoring_round: RoundRecord) -> tuple[SheetRecord, ...]:
    """The sheets of a round that count: submitted, member entitled, not recused."""
    excused = {excuse.member_id for excuse in scoring_round.excused}
    out = product.recused | excused
    return tuple(s for s in scoring_round.sheets if s.member_id in scoring_round.entitled and s.member_id not in out)


def round_result(session: SessionRecord, product: ProductRecord, scoring_round: RoundRecord) -> ProductResult:
    """The result as it stood in one round."""
    sheets = [MarkedSheet(member_key(s.member_id), s.levels) for s in counting_sheets(product, scoring_round)]
    return compute_result(
        session.scorecards[product.product.scorecard],
        product.product.cases,
        sheets,
        [record.finding for record in scoring_round.findings],
        session.profile,
        session.bands,
    )


def result_of(session: SessionRecord, product: ProductRecord) -> ProductResult:
    """The result of a product: its ground where it was rejected, else what its last revealed round gives.

    Nothing is computed while a round is still being scored: no running mean (domain rules §5).
    """
    if product.rejection is not None:
        return ProductResult(rejected=product.rejection.ground)
    last = product.last_round
    if last is None or last.revealed_at is None:
        return ProductResult()
    return round_result(session, product, last)
