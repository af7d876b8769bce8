"""What of a title matched what was typed."""

from collections.abc import Sequence
from functools import lru_cache

from kiosk.search.spelling import Spelling, blurred, initials, joined, read_aloud, units, written

Marks = tuple[tuple[int, int], ...]
"""Where and how long each part is that matched, in characters."""


@lru_cache(maxsize=1024)
def spellings(title: str, readings: tuple[str, ...]) -> tuple[Spelling, ...]:
    """Return every way to type a title, the best first."""
    spoken = [read_aloud(title, reading) for reading in readings]
    parts = spoken or [list(units(title))]
    return (*written(title), *map(joined, spoken), *(short for one in parts for short in initials(one)))


def marks(title: str, readings: tuple[str, ...], words: Sequence[str]) -> Marks:
    """Return where a title holds all words as one, or else each of them."""
    ways = spellings(title, readings)
    together = "".join(words)
    return _marks(ways, [together] if any(one.find(together) >= 0 for one in ways) else words)


def marks_of_similar(title: str, readings: tuple[str, ...], words: Sequence[str]) -> Marks:
    """Return where a title holds each of the words that were probably meant, or what sounds alike."""
    ways = spellings(title, readings)
    return _marks((*ways, *map(blurred, ways)), words)


def _marks(ways: Sequence[Spelling], needles: Sequence[str]) -> Marks:
    places: set[int] = set()
    for needle in needles:
        start, spelling = next(((start, one) for one in ways if (start := one.find(needle)) >= 0), (0, None))
        if spelling:
            places.update(spelling.at[start : start + len(needle)])
    runs: list[tuple[int, int]] = []
    for place in sorted(places - {-1}):
        if runs and sum(runs[-1]) == place:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        else:
            runs.append((place, 1))
    return tuple(runs)
