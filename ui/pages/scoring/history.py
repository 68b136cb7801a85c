"""What can be undone and done again on one sheet, each change with what it changed."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Change:
    """One mark that changed."""

    criterion: str
    before: int | None
    after: int | None


@dataclass(slots=True)
class History:
    """Changes made and changes taken back; nothing moves before the act behind it is durable."""

    done: list[Change] = field(default_factory=list)
    undone: list[Change] = field(default_factory=list)

    def note(self, change: Change) -> None:
        """Remember a change just made; what was undone before it cannot be done again."""
        self.done.append(change)
        self.undone.clear()

    @property
    def last(self) -> Change | None:
        """What undoing would take back."""
        return self.done[-1] if self.done else None

    @property
    def next(self) -> Change | None:
        """What doing again would bring back."""
        return self.undone[-1] if self.undone else None

    def went_back(self) -> None:
        """The last change was taken back."""
        self.undone.append(self.done.pop())

    def went_on(self) -> None:
        """The last change taken back was made again."""
        self.done.append(self.undone.pop())
