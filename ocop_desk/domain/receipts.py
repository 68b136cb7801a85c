"""What a receiving office says of a package it got, and how far the sender knows the office by its key."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Verdict(StrEnum):
    """What checking a package gave."""

    ACCEPTED = "accepted"
    """Everything held: the package is delivered."""
    REFUSED = "refused"
    """Something did not hold; the package came and was not taken."""


@dataclass(frozen=True, slots=True)
class ReceiptSession:
    """The session a package is of, as far as it could be read."""

    council_uid: str
    council: str
    session_uid: str
    number: int
    year: int
    practice: bool


@dataclass(frozen=True, slots=True)
class PackageReceipt:
    """One office's word on one package, to be signed by that office."""

    package: str
    """File name."""
    size: int
    sha256: str
    session: ReceiptSession | None
    verdict: Verdict
    errors: tuple[str, ...]
    """Codes of the findings that spoil the package, each once, in their order."""
    notes: tuple[str, ...]
    """Codes of the findings that spoil nothing."""
    by: str
    """Who took it in, as that office says."""
    received_at: datetime


class Acquaintance(StrEnum):
    """How the sender's file knows the key that signed a receipt."""

    KNOWN = "known"
    NEW = "new"
    CHANGED = "changed"
    """A receipt in the same name came with another key before."""
