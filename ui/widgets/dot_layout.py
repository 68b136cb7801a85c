"""Where the dots of a plot of totals stand: pure geometry in pixels; the figures themselves stay exact."""

from collections.abc import Sequence
from dataclasses import dataclass

from ocop_desk.domain.rules import Band, Points

LEAST_RANGE = 20
_STEP = 10
_MOST = 100
_ROOM = 3
"""Points kept free beyond the smallest and the largest total."""
_TOUCH = 0.98
_SHRINK = (1.0, 0.85, 0.72, 0.6)


@dataclass(frozen=True, slots=True)
class Dot:
    """One total and whose it is."""

    total: Points
    name: str


@dataclass(frozen=True, slots=True)
class Scale:
    """The range of totals an axis shows, and the pixels it shows them on."""

    low: int
    high: int
    left: float
    width: float

    def x(self, value: Points) -> float:
        """The pixel of a value."""
        return self.left + self.width * float((value - self.low) / (self.high - self.low))

    def ticks(self) -> range:
        """The tens of the axis."""
        return range(self.low, self.high + 1, _STEP)


@dataclass(frozen=True, slots=True)
class Placed:
    """A dot with its middle; `y` counts from the middle of the bar, upwards below 0."""

    dot: Dot
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Swarm:
    """All dots, none hiding another, and their radius."""

    placed: tuple[Placed, ...]
    radius: float


def scale_for(totals: Sequence[Points], left: float, width: float) -> Scale:
    """Tens around the totals, at least LEAST_RANGE points wide, within 0 and 100."""
    low = max(0, int((min(totals) - _ROOM) // _STEP) * _STEP)
    high = min(_MOST, -int((-max(totals) - _ROOM) // _STEP) * _STEP)
    while high - low < LEAST_RANGE:
        if high < _MOST:
            high += _STEP
        if high - low < LEAST_RANGE and low > 0:
            low -= _STEP
    return Scale(low, high, left, width)


def limits_within(bands: Sequence[Band], scale: Scale) -> list[Band]:
    """The bands whose lower limit stands on the axis, but for the band of everything."""
    return sorted((one for one in bands if one.lower > 0 and scale.low <= one.lower <= scale.high), key=_lower)


def swarm(dots: Sequence[Dot], scale: Scale, radius: float, height: float) -> Swarm:
    """Dots beside and above one another around the middle of a strip of that height.

    Where they do not fit they get smaller, and at last they overlap, equally, so that they can still be counted.
    """
    ordered = sorted(dots, key=lambda dot: dot.total)
    placed: list[Placed] = []
    size = radius
    for shrink in _SHRINK:
        size = radius * shrink
        placed = _place(ordered, scale, size)
        if _reach(placed, size) <= height / 2:
            return Swarm(tuple(placed), size)
    reach = max(abs(one.y) for one in placed)
    squeeze = max(0.0, height / 2 - size) / reach if reach else 1.0
    return Swarm(tuple(Placed(one.dot, one.x, one.y * squeeze) for one in placed), size)


def _place(ordered: Sequence[Dot], scale: Scale, radius: float) -> list[Placed]:
    placed: list[Placed] = []
    for dot in ordered:
        x = scale.x(dot.total)
        near = [one for one in placed if x - one.x < 2 * radius]
        row = 0
        while any(_touches(x, _offset(row, radius), one, radius) for one in near):
            row += 1
        placed.append(Placed(dot, x, _offset(row, radius)))
    return _centred(placed, radius)


def _offset(row: int, radius: float) -> float:
    """Rows by turns above and below the middle: 0, -1, +1, -2, +2…, in diameters."""
    return 2 * radius * ((row + 1) // 2) * (-1 if row % 2 else 1)


def _centred(placed: Sequence[Placed], radius: float) -> list[Placed]:
    """Equal totals in an even number stand half above and half below the bar."""
    columns: dict[float, list[Placed]] = {}
    for one in placed:
        columns.setdefault(one.x, []).append(one)
    result: list[Placed] = []
    for x, column in columns.items():
        alone = all(abs(x - other.x) >= 2 * radius for other in placed if other.x != x)
        shift = -sum(one.y for one in column) / len(column) if alone else 0.0
        result += [Placed(one.dot, one.x, one.y + shift) for one in column]
    return result


def _touches(x: float, y: float, other: Placed, radius: float) -> bool:
    return (x - other.x) ** 2 + (y - other.y) ** 2 < (2 * radius * _TOUCH) ** 2


def _reach(placed: Sequence[Placed], radius: float) -> float:
    return max((abs(one.y) for one in placed), default=0.0) + radius


def _lower(band: Band) -> Points:
    return band.lower
