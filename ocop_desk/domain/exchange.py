"""What laptops of one session tell each other: whose sheet, for which product and round, sealed when."""

import base64
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from ocop_desk.domain.code_letters import CODE_LETTERS
from ocop_desk.domain.dossiers import EvidenceFacts, LinkSource, Media
from ocop_desk.domain.records import ExcusedRecord

_CODE_BYTES, _GROUP = 10, 4

CLOCK_TOLERANCE = timedelta(hours=12)
"""How far a laptop's clock may be from the secretary's before a sheet of it wants a decision."""


class KeyOrigin(StrEnum):
    """Where a member's key was made."""

    MADE = "made"
    """On the secretary's laptop: its locked private half travels in the member's bundle."""
    ENROLLED = "enrolled"
    """On the member's own laptop: only its public half is known at the secretary's."""


@dataclass(frozen=True, slots=True)
class SheetHead:
    """Which sheet this is. It stays readable while the sheet is sealed, so that sheets can be counted."""

    council: str
    """`council_uid` of the file the session is of."""
    session: str
    practice: bool
    entry_id: int
    round_number: int
    round_opened_at: datetime
    """When the secretary's desk opened the round, in whole seconds: two desks may open one of the same number."""
    member_id: int
    scorecard: str
    """SHA-256 of the scorecard's canonical content."""
    key: str
    """SHA-256 of the public key the sheet is signed with."""
    epoch: int
    """Which secretary's desk the member's laptop last heard of."""
    sealed_at: datetime


@dataclass(frozen=True, slots=True)
class SheetStatement:
    """What a member signs."""

    head: SheetHead
    levels: Mapping[str, int]
    notes: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class RoundStanding:
    """One scoring round as the secretary's desk has it, without its sheets."""

    entry_id: int
    number: int
    reason: str
    opened_at: datetime
    revealed_at: datetime | None
    entitled: tuple[int, ...]
    excused: tuple[ExcusedRecord, ...]


@dataclass(frozen=True, slots=True)
class RoundNotice:
    """How a session stands, told to its laptops: every round of every product, so that the last notice is enough."""

    council: str
    session: str
    epoch: int
    number: int
    """Counted from 1 over the bundles and notices of the session."""
    made_at: datetime
    closed: bool
    deadline: datetime | None
    """Until when written opinions are waited for."""
    rounds: tuple[RoundStanding, ...]

    @property
    def order(self) -> tuple[int, int]:
        """Larger in what was said later: a desk that took over from an older state counts on from there."""
        return self.epoch, self.number


@dataclass(frozen=True, slots=True)
class BundleMember:
    """A member in a bundle; `locked_key` (base64) is there for whom the bundle is, where the key was made here."""

    member_id: int
    locked_key: str
    origin: KeyOrigin


@dataclass(frozen=True, slots=True)
class BundleLink:
    """Pages of a document that belong to a criterion."""

    criterion: str
    first_page: int
    last_page: int
    source: LinkSource


@dataclass(frozen=True, slots=True)
class BundleDocument:
    """A document of a dossier in a bundle. `entry` is empty where it does not go along."""

    name: str
    facts: EvidenceFacts
    media: Media
    pages: int
    turned: int
    entry: str
    size: int
    sha256: str
    """Of the bytes in the bundle."""
    original_sha256: str
    links: tuple[BundleLink, ...]


@dataclass(frozen=True, slots=True)
class BundleDossier:
    """The dossier of one product on the agenda, in its documents' order."""

    entry_id: int
    documents: tuple[BundleDocument, ...]


@dataclass(frozen=True, slots=True)
class BundleHead:
    """What a session bundle holds besides the session's record."""

    notice: RoundNotice
    sealing_public: str
    """For this key sheets are sealed: SubjectPublicKeyInfo, base64."""
    members: tuple[BundleMember, ...]
    dossiers: tuple[BundleDossier, ...]


def fingerprint_of(public_key: bytes) -> str:
    """SHA-256 of a public key (SubjectPublicKeyInfo, DER) in hex: by this the roster knows the key."""
    return hashlib.sha256(public_key).hexdigest()


def key_code(fingerprint: str) -> str:
    """A fingerprint to be read aloud: 80 bits of it as four groups of four letters, "7QF2-M0XA-93RD-KT5V".

    Raises ValueError for what is no SHA-256 in hex.
    """
    digest = bytes.fromhex(fingerprint)
    if len(digest) != hashlib.sha256().digest_size:
        raise ValueError("a fingerprint has 32 bytes")
    number = int.from_bytes(digest[:_CODE_BYTES])
    letters = [CODE_LETTERS[number >> shift & 31] for shift in range(_CODE_BYTES * 8 - 5, -1, -5)]
    return "-".join("".join(letters[start : start + _GROUP]) for start in range(0, len(letters), _GROUP))


def key_code_of(public_key: str) -> str:
    """The code of a public key as a record carries it: base64; empty where there is none."""
    return key_code(fingerprint_of(base64.b64decode(public_key))) if public_key else ""
