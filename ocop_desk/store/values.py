"""What the repositories give and take besides the values of the domain: frozen, no database object in them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from ocop_desk.domain.councils import Council, CouncilMember, RuleProfile
from ocop_desk.domain.dossiers import Media
from ocop_desk.domain.products import Product
from ocop_desk.domain.records import ExcusedRecord, ProductState, SessionKind, SessionState
from ocop_desk.domain.rules import Band, CouncilLevel, RejectionGround, Scorecard


class ContentState(StrEnum):
    """Where the bytes of a document are."""

    ARRIVING = "arriving"
    """Being written; not part of any dossier, and swept away when the program finds them later."""
    HERE = "here"
    AWAY = "away"
    """Known by their hash only: removed, or left out of a copy."""
    RETURNING = "returning"
    """Was away, and its bytes are being written again."""


@dataclass(frozen=True, slots=True)
class StoredContent:
    """The bytes of a document, without them."""

    content_id: int
    sha256: str
    size: int
    media: Media
    pages: int
    state: ContentState


@dataclass(frozen=True, slots=True)
class StoredCheck:
    """One check of a dossier: codes of what was wanting, and the decision by which it went on all the same."""

    check_id: int
    dossier_id: int
    held_for: date
    complete: bool
    wanting: tuple[str, ...]
    decision: str
    checked_by: str
    checked_at: datetime


@dataclass(frozen=True, slots=True)
class StoredProduct:
    """A product with the store's number."""

    product_id: int
    product: Product
    added_at: datetime


@dataclass(frozen=True, slots=True)
class NewSession:
    """A council session about to be planned."""

    number: int
    year: int
    kind: SessionKind
    title: str
    place: str
    planned_for: date
    dossiers_sent: date | None = None
    calibration: bool = False
    """A practice council calibrates itself: a part of the criteria is scored, and there are no results."""


@dataclass(frozen=True, slots=True)
class StoredSession:
    """A council session without what happened in it."""

    session_id: int
    number: int
    year: int
    kind: SessionKind
    title: str
    place: str
    planned_for: date
    dossiers_sent: date | None
    state: SessionState
    opened_at: datetime | None
    closed_at: datetime | None
    signed_at: datetime | None
    calibration: bool


@dataclass(frozen=True, slots=True)
class AgendaEntry:
    """A product on the agenda of a session."""

    entry_id: int
    session_id: int
    product_id: int
    position: int
    state: ProductState


@dataclass(frozen=True, slots=True)
class Attendance:
    """Whether a member sits in a session, what for, and when the member left before the end."""

    member_id: int
    present: bool
    reason: str
    presiding: bool
    keeps_minutes: bool
    left_at: datetime | None = None


@dataclass(frozen=True)
class FrozenRules:
    """Everything a session keeps from the moment it opens, whatever is edited afterwards."""

    rule_set: str
    sha256: str
    decision: str
    bands: tuple[Band, ...]
    council_level: CouncilLevel
    grounds: Mapping[str, RejectionGround]
    scorecards: Mapping[str, Scorecard]
    profile: RuleProfile
    council: Council
    roster: tuple[CouncilMember, ...]
    products: Mapping[int, Product]
    """`product_id` to the product, for every entry of the agenda."""


@dataclass(frozen=True, slots=True)
class StoredRound:
    """A scoring round without its sheets."""

    round_id: int
    entry_id: int
    number: int
    reason: str
    opened_at: datetime
    revealed_at: datetime | None
    entitled: tuple[int, ...]
    excused: tuple[ExcusedRecord, ...]


@dataclass(frozen=True, slots=True)
class DraftSheet:
    """One member's sheet in one round: a draft while `submitted_at` is None."""

    levels: Mapping[str, int]
    notes: Mapping[str, str]
    submitted_at: datetime | None


@dataclass(frozen=True, slots=True)
class BegunSheet:
    """A sheet with something on it that was not submitted, in a round that still runs."""

    session_id: int
    entry_id: int
    position: int
    product: str
    member_id: int
    member: str
    marks: int
    saved_at: datetime | None
    """When something on it was last saved; None in sheets of an older program."""


@dataclass(frozen=True, slots=True)
class StoredPin:
    """A member's PIN of the day as its hash, and the wrong entries since the last right one."""

    hash: str
    set_at: datetime
    wrong: int
    wrong_at: datetime | None


@dataclass(frozen=True, slots=True)
class StoredSeat:
    """Where a member sits, or last sat: the token of one run of the program, its laptop and process."""

    token: str
    laptop: str
    process: int
    taken_at: datetime
    left_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class StoredResult:
    """A computed result kept as a cache; `check` computes it again from the sheets."""

    entry_id: int
    round_id: int | None
    result: Mapping[str, object]
    computed_at: datetime


@dataclass(frozen=True, slots=True)
class StoredKey:
    """A signing key: its certificate in PEM, and the encrypted PKCS#12 where the file holds the key itself."""

    name: str
    kind: str
    certificate_pem: bytes
    pkcs12: bytes | None
    fingerprint: str
    added_at: datetime


@dataclass(frozen=True, slots=True)
class SignedPaper:
    """One state of a signed paper: version 0 as made, then one more with each signature, never replaced."""

    session_id: int
    name: str
    version: int
    data: bytes
    signer: str
    signed_at: datetime


@dataclass(frozen=True, slots=True)
class StoredPackage:
    """A result package that was built from a session."""

    package_id: int
    session_id: int
    file_name: str
    sha256: str
    built_at: datetime


@dataclass(frozen=True, slots=True)
class AuditEvent:
    """One event of the audit chain; `hash` covers the rest and `previous_hash` ties it to the event before."""

    seq: int
    at: datetime
    actor: str
    kind: str
    subject: str
    details: Mapping[str, object]
    previous_hash: str
    hash: str
