"""What of a title matched what was typed."""

from collections.abc import Sequence
from functools import lru_cache

from kiosk.search import spelling
from kiosk.search.spelling import Line

Marks = tuple[tuple[int, int], ...]
"""Where and how long each part is that matched, in characters."""


@lru_cache(maxsize=1024)
def lines(title: str, readings: tuple[str, ...]) -> tuple[Line, ...]:
    """Return every way to type a title, the best first."""
    spoken = [spelling.read_aloud(title, reading) for reading in readings]
    parts = spoken or [list(spelling.units(title))]
    return (
        *spelling.written(title), *map(spelling.joined, spoken), *(line for one in parts for line in spelling.initials(one))
    )  # fmt: skip


def marks(title: str, readings: tuple[str, ...], words: Sequence[str]) -> Marks:
    """Return where a title holds all words as one, or else each of them."""
    ways = lines(title, readings)
    together = "".join(words)
    return _marks(ways, [together] if any(line.find(together) >= 0 for line in ways) else words)


def marks_of_similar(title: str, readings: tuple[str, ...], words: Sequence[str]) -> Marks:
    """Return where a title holds each of the words that were probably meant, or what sounds alike."""
    ways = lines(title, readings)
    return _marks((*ways, *map(spelling.blurred, ways)), words)


def _marks(ways: Sequence[Line], needles: Sequence[str]) -> Marks:
    places: set[int] = set()
    for needle in needles:
        start, line = next(((start, line) for line in ways if (start := line.find(needle)) >= 0), (0, None))
        if line:
            places.update(line.at[start : start + len(needle)])
    runs: list[tuple[int, int]] = []
    for place in sorted(places - {-1}):
        if runs and sum(runs[-1]) == place:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        else:
            runs.append((place, 1))
    return tuple(runs)
