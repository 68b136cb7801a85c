"""What every use case works with: one open council file, the rules, the clock and who acts."""

from dataclasses import dataclass
from types import TracebackType

from ocop_desk.domain.clock import Clock
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

    def write(self) -> UnitOfWork:
        """A unit of work that may commit, in the name of the actor."""
        return self.file.begin(self.actor)

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
