"""What became of the files that were brought: as values for the table, newest first."""

from collections.abc import Iterable
from dataclasses import dataclass

from ocop_desk.domain.problems import Problem
from ocop_desk.services.collecting import Brought, Collected, Outcome


@dataclass(frozen=True, slots=True)
class CollectedRow:
    """One file: its outcome, whose and for which product as far as that is known."""

    name: str
    outcome: Outcome
    member: str
    product: str
    problem: Problem | None
    sha256: str
    entry_id: int | None = None
    member_id: int | None = None
    brought: Brought | None = None
    """The file itself where it can still be taken in by a decision."""

    @property
    def wants_decision(self) -> bool:
        """Whether nothing kept it out that people may not decide on."""
        return self.brought is not None


def collected_row(collected: Collected, product: str, brought: Brought) -> CollectedRow:
    """A row of one file."""
    member = collected.member
    return CollectedRow(
        name=collected.name,
        outcome=collected.outcome,
        member=member.name if member else "",
        product=product,
        problem=collected.problem,
        sha256=collected.sha256,
        entry_id=collected.entry_id,
        member_id=member.member_id if member else None,
        brought=brought if collected.wants_decision else None,
    )


def with_newest(
    rows: Iterable[CollectedRow], newest: Iterable[CollectedRow], *, by_itself: bool = False
) -> tuple[CollectedRow, ...]:
    """The newest before the others; a file that came again stands once, and one that was half copied is forgotten.

    That a file is here already does not hide its conflict, nor, where nobody asked (`by_itself`), that it was new.
    """
    rows = tuple(rows)
    telling = {one.sha256 for one in rows if one.outcome is Outcome.CONFLICT or by_itself}
    newest = tuple(one for one in newest if one.outcome is not Outcome.ALREADY_HERE or one.sha256 not in telling)
    again = {one.sha256 for one in newest if one.sha256}
    names = {one.name for one in newest}
    kept = (one for one in rows if one.sha256 not in again and not (_is_damaged(one) and one.name in names))
    return (*newest, *kept)


def _is_damaged(row: CollectedRow) -> bool:
    return row.outcome is Outcome.REFUSED and row.member == "" and row.product == ""
