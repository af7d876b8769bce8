"""Which characters the guide's own font can draw."""

from functools import cache

from kiosk import paths
from kiosk.reading.source import in_parts

_NO_SHAPE = frozenset("\t\n\r\x85\u200b\u200c\u200d\u2028\u2029\ufe0e\ufe0f")
"""Characters that only guide others: breaks, joiners, variation selectors."""


@cache
def drawable() -> frozenset[str]:
    """Return all characters that every weight of the shipped font has a shape for."""
    return _NO_SHAPE.union(paths.COVERAGE.read_text(encoding="utf-8"))


def undrawable(text: str) -> list[str]:
    """Return the characters of `text` that the font cannot draw, in their order, each once."""
    found: set[str] = set()
    for part in in_parts(text):
        found.update(part)
    missing = found - drawable()
    return [char for char in dict.fromkeys(text) if char in missing] if missing else []
