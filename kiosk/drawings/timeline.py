"""A line of time that is true to scale: where its events stand, where its round years are."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

_STEPS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000)
_MOST_TICKS = 9
_ALMOST_A_YEAR = 0.999
"""A year that has begun is over before the first tick; the last day of a year counts as its end."""


@dataclass(frozen=True)
class Tick:
    """A round year, and its position on the line."""

    year: int
    position: float


@dataclass(frozen=True)
class Timeline:
    """A line from the moment `first` to `last`, on a scale of years: 2019.5 is the middle of 2019."""

    first: float = 0.0
    last: float = 0.0
    ticks: tuple[Tick, ...] = ()

    def position(self, moment: float) -> float:
        """Return where a moment stands, from 0 (the first) to 1 (the last); in the middle where there is but one."""
        return (moment - self.first) / (self.last - self.first) if self.last > self.first else 0.5


def timeline(moments: Sequence[float]) -> Timeline:
    """Return the line for sorted moments.

    Ticks are at round years, at most nine where steps of up to 1,000 years allow it, and only
    between the first moment and the last.
    """
    if not moments:
        return Timeline()
    line = Timeline(moments[0], moments[-1])
    if int(line.last) == int(line.first):
        return line
    step = next((step for step in _STEPS if (line.last - line.first) / step <= _MOST_TICKS), _STEPS[-1])
    start = -(-int(line.first + _ALMOST_A_YEAR) // step) * step
    return replace(
        line, ticks=tuple(Tick(year, line.position(year)) for year in range(start, int(line.last) + 1, step))
    )


def spread(places: Sequence[float], length: float, gap: float) -> list[float]:
    """Move sorted `places` in 0..`length` apart to at least `gap`, each as little as can be; lengths in pixels.

    Places that are too near form groups; a group is centred on the mean of its members'
    true places and pushed back inside the line (pool adjacent violators, with bounds). Where
    the line is too short for all, they stand evenly.
    """
    if not places:
        return []
    gap = min(gap, length / max(1, len(places) - 1))
    groups: list[tuple[float, int]] = []  # mean of the members' offsets from their rank, and how many
    for rank, place in enumerate(places):
        mean, size = place - rank * gap, 1
        while groups and groups[-1][0] > mean:
            before, many = groups.pop()
            mean, size = (before * many + mean * size) / (many + size), many + size
        groups.append((mean, size))
    highest = length - gap * (len(places) - 1)
    offsets = [min(max(mean, 0.0), highest) for mean, size in groups for _ in range(size)]
    return [offset + rank * gap for rank, offset in enumerate(offsets)]
