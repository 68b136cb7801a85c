"""How long the window's event loop stands still: a timer that looks at the clock."""

from collections.abc import Callable
from time import perf_counter, process_time

from PySide6.QtCore import QObject, Qt, QTimer

TICK = 4
"""Milliseconds between two looks."""

LIMIT = 100.0
"""Milliseconds without an event from which on people feel the window stick."""

PLAYS = 3


def own_gap(set_up: Callable[[int], Callable[[], None]], limit: float = LIMIT) -> float:
    """The longest own gap of the calmest play, in milliseconds; up to PLAYS plays while none is within the limit.

    `set_up` is given the number of the play, from 0, and gives what is measured. A gap that the program makes is there
    in every play; one that something else on the machine made, by taking processor or caches away, is not.
    """
    calmest = float("inf")
    for number in range(PLAYS):
        play = set_up(number)
        with GapMeter() as meter:
            play()
        calmest = min(calmest, meter.longest_own)
        if calmest <= limit:
            break
    return calmest


class GapMeter(QObject):
    """Measures, between entering and leaving, the longest times in which no event was handled, in milliseconds.

    `longest` is by the clock. `longest_own` counts of a gap only as much as the program itself computed meanwhile, in
    all its threads: on a machine that is busy with other things the rest of the gap is not the program's.
    """

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self.longest_own = 0.0
        self._clock = self._computed = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(TICK)
        self._timer.timeout.connect(self._look)

    def __enter__(self) -> "GapMeter":
        self._clock, self._computed = perf_counter(), process_time()
        self._timer.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self._look()
        self._timer.stop()

    def _look(self) -> None:
        clock, computed = perf_counter(), process_time()
        gap = (clock - self._clock) * 1000 - TICK
        self.longest = max(self.longest, gap)
        self.longest_own = max(self.longest_own, min(gap, (computed - self._computed) * 1000))
        self._clock, self._computed = clock, computed
