"""Journals of continuous copies, written as desks write them."""

from collections.abc import Sequence
from functools import cache

from ocop_desk.domain.continuous_copy import NO_LINE, DeskPass, StateLine
from ocop_desk.packages.member_keys import MemberKey, new_member_key
from ocop_desk.packages.state_lines import desk_pass, line_hash, write_line
from tests.builders import a_state_line

COUNCIL = "0" * 32
KEYS = tuple(new_member_key() for _ in range(4))
"""The keys of the desks of epochs 1 to 4."""


def passes(first: int, last: int, council: str = COUNCIL) -> tuple[DeskPass, ...]:
    """The passes of the desks of some epochs; the first of all has nobody to vouch for it."""
    return tuple(
        desk_pass(council, epoch, KEYS[epoch - 1].public_key, KEYS[epoch - 2] if epoch > 1 else None)
        for epoch in range(first, last + 1)
    )


def lines_of(epochs: Sequence[int], council: str = COUNCIL) -> list[StateLine]:
    """A journal in which the desks of these epochs wrote one line each."""
    return [line for line, _data in _journal(tuple(epochs), council)]


def journal_of(epochs: Sequence[int], council: str = COUNCIL) -> list[bytes]:
    """The same as files."""
    return [data for _line, data in _journal(tuple(epochs), council)]


def signed(line: StateLine, key: MemberKey | None = None) -> bytes:
    """The file of a line, signed by the desk of its epoch or with another key."""
    return write_line(line, key or KEYS[line.epoch - 1])


@cache
def _journal(epochs: tuple[int, ...], council: str) -> tuple[tuple[StateLine, bytes], ...]:
    """Line after line, each made once: signatures differ every time, and journals that begin alike go on alike."""
    if not epochs:
        return ()
    *earlier, epoch = epochs
    before = _journal(tuple(earlier), council)
    brought: tuple[DeskPass, ...] = ()
    if not before:
        brought = (DeskPass(epoch, KEYS[epoch - 1].public_key),)
    elif epoch > before[-1][0].epoch:
        brought = passes(before[-1][0].epoch + 1, epoch, council)
    number = len(epochs)
    line = a_state_line(
        council=council,
        number=number,
        epoch=epoch,
        desk=f"{epoch:x}" * 64,
        events=number * 3,
        head=f"{number:064x}",
        previous=line_hash(before[-1][1]) if before else NO_LINE,
        passes=brought,
    )
    return (*before, (line, signed(line)))
