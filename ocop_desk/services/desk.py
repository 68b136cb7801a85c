"""What every use case works with: one open council file, the rules, the clock and who acts."""

from dataclasses import dataclass
from types import TracebackType

from ocop_desk.domain.clock import Clock
from ocop_desk.domain.permissions import Person, refusal
from ocop_desk.domain.problems import InputRefused, Problem
from ocop_desk.services.rules import RuleLibrary
from ocop_desk.store.council_file import CouncilFile
from ocop_desk.store.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Desk:
    """An open council file with its surroundings; made by `bootstrap.build`."""

    file: CouncilFile
    rules: RuleLibrary
    clock: Clock
    actor: str
    person: Person | None = None
    """Who signed in, in a file with people; `actor` is that person's name then."""

    def write(self) -> UnitOfWork:
        """A unit of work that may commit, in the name of the actor and with the rights of who signed in."""
        return self.file.begin(self.actor, None if self.person is None else self.person.person_id)

    def why_not(self, act: str, member_id: int | None = None) -> Problem | None:
        """Why whoever acts here may not do an act (`domain.permissions`); None where it may."""
        with self.read() as work:
            return refusal(work.people.rights(None if self.person is None else self.person.person_id), act, member_id)

    def demand(self, act: str, member_id: int | None = None) -> None:
        """Raise InputRefused where whoever acts may not do an act, before it costs anything."""
        problem = self.why_not(act, member_id)
        if problem is not None:
            raise InputRefused([problem])

    def read(self) -> UnitOfWork:
        """A unit of work that only reads."""
        return self.file.read()

    def close(self) -> None:
        """Close the council file."""
        self.file.close()

    def __enter__(self) -> "Desk":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
