"""The continuous copy of a council file: one line for every state that was copied, each naming the one before.

Which desk may go on with a line is told by epochs: the desk that takes over from a copy has one more than the desk it
took over from. Whether two desks went apart is told by the audit chain: a state tells the head of the chain it holds,
and whoever does not have that event does not have everything.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from itertools import pairwise

from ocop_desk.domain.numbers import in_viet_nam

NO_LINE = "0" * 64
"""What the first line names as the line before it."""
ALWAYS_KEPT = 8
"""Copies that stay whatever their age."""


@dataclass(frozen=True, slots=True)
class DeskPass:
    """By which key a desk is known; the desk before it vouches for all but the first of a folder."""

    epoch: int
    public_key: bytes
    """SubjectPublicKeyInfo in DER."""
    vouched: bytes = b""
    """The signature of the desk before over epoch and key."""


@dataclass(frozen=True, slots=True)
class StateLine:
    """One state of a council file: what it holds, in which copy, and who wrote it."""

    council: str
    """`council_uid` of the file."""
    number: int
    """From 1, one more with every line."""
    epoch: int
    desk: str
    """SHA-256 of the desk's token: which of two desks of one epoch."""
    events: int
    """Events of the audit chain in this state."""
    head: str
    """Hash of the last of them."""
    received: int
    """The number of the last sheet that came in from another laptop; 0 where none did."""
    copy: str
    """SHA-256 of the copy's file."""
    size: int
    """Bytes of it."""
    at: datetime
    """By the clock of the desk, which may be wrong."""
    actor: str
    host: str
    """The computer's name."""
    previous: str
    """SHA-256 of the line before, as it lies in its file."""
    passes: tuple[DeskPass, ...] = ()
    """The desk's key in its first line in a folder, behind those of the desks between it and the line before."""


class Standing(StrEnum):
    """How a desk stands to the states in a folder."""

    ALONE = "alone"
    """There is no state yet."""
    CURRENT = "current"
    """Everything in the last state is in this desk's file too, and this desk may go on."""
    TAKEN_OVER = "taken_over"
    """A later desk goes on; this one must not."""
    RIVAL = "rival"
    """Another desk took over at the same time; neither may go on before people decided."""
    BEHIND = "behind"
    """This very desk was further already: the file here is an older one."""
    FORKED = "forked"
    """A desk that was taken over from went on all the same."""


def standing(
    last: StateLine | None, epoch: int, desk: str, holds_head: bool, forks_seen: Iterable[str] = (), line: str = ""
) -> Standing:
    """How the desk of that epoch and token stands to the last line.

    `holds_head` tells whether its audit chain has the line's head; `line` is the hash of the line, and `forks_seen` are
    those that people of this desk decided to go on after.
    """
    if last is None:
        return Standing.ALONE
    if last.epoch > epoch:
        return Standing.TAKEN_OVER
    if last.epoch == epoch and last.desk != desk:
        return Standing.RIVAL
    if holds_head or line in set(forks_seen):
        return Standing.CURRENT
    return Standing.BEHIND if last.epoch == epoch else Standing.FORKED


def kept_numbers(lines: Sequence[StateLine]) -> frozenset[int]:
    """Numbers of the lines whose copies stay: the last ones, the last of every hour, and where desks changed.

    The last state of a desk that was taken over from is what the next one began with. Hours are by the desks' clocks:
    a clock that jumps makes more hours, never fewer copies.
    """
    kept = {line.number for line in lines[-ALWAYS_KEPT:]}
    for line, following in pairwise(lines):
        if line.epoch != following.epoch or _hour(line) != _hour(following):
            kept.add(line.number)
    return frozenset(kept)


def _hour(line: StateLine) -> tuple[int, ...]:
    return in_viet_nam(line.at).timetuple()[:4]
