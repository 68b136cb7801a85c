"""A clock that remembers the latest moment it gave: how a clock that was set back is noticed."""

from datetime import datetime

from ocop_desk.domain.clock import Clock


class WatchedClock:
    """Gives what another clock gives and keeps the latest of it."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.latest: datetime | None = None

    def __call__(self) -> datetime:
        """The present moment."""
        now = self._clock()
        self.heard(now)
        return now

    def heard(self, moment: datetime | None) -> None:
        """Take note of a moment that was the present once."""
        if moment is not None and (self.latest is None or moment > self.latest):
            self.latest = moment
