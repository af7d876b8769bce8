"""What a visitor takes along on a phone: what stands in the QR code of an entry, and its squares."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import quote, urlsplit

QUIET = 4
"""The modules of white around a code. Source: ISO/IEC 18004."""

# Source: the rule of thumb that a phone reads a code from ten times its side. A visitor stands
# 60 cm away from the panel, so the code is 60 mm wide. A module smaller than 0.8 mm would be
# less than two pixels of what many a phone's camera sees from there.
LEAST_SIDE_MM = 60
LEAST_MODULE_MM = 0.8
LEAST_MODULE_PIXELS = 3

_CAPACITY = (14, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331)
"""The bytes that versions 1 to 13 hold with error correction M. Source: ISO/IEC 18004, table 7.

Version 13 has 69 modules, of 0.87 mm in a code of 60 mm: none that is larger is drawn.
"""

_MOST_BYTES_IN_CARD = 212
"""A text card stays at version 10 or below, with modules of at least 1 mm. One byte says that it is UTF-8."""

_ASCII = "".join(map(chr, range(0x21, 0x7F)))
_BETWEEN = " · "
_CUT = "…"


@dataclass(frozen=True)
class Taken:
    """What the code of an entry holds: an address, or a text card; then `address` is empty."""

    text: str
    address: str = ""


@dataclass(frozen=True)
class CardLine:
    """A line of a text card; one that is not needed is left out where it does not fit."""

    text: str
    needed: bool = True


def card_line(texts: Iterable[str], *, needed: bool = True) -> CardLine:
    """Return one line with a text in all its languages: `Company · 企业`."""
    return CardLine(_BETWEEN.join(dict.fromkeys(_on_one_line(text) for text in texts)), needed)


def to_website(address: str) -> Taken:
    """Return a code that leads to an address: written in ASCII, as it is printed under the code.

    Where it is too long for a code of 60 mm, the code leads to the front page of the site.
    """
    written = quote(address, safe=_ASCII)
    if len(written) > _CAPACITY[-1]:
        parts = urlsplit(written)
        written = f"{parts.scheme}://{parts.netloc}/"
    return Taken(written, written)


def to_card(names: Iterable[str], lines: Iterable[CardLine]) -> Taken:
    """Return a text card: the names, each on a line of its own, and what follows them.

    Where the card is too long, the longest lines are cut short, so that something of each is there.
    """
    wanted = [*(CardLine(_on_one_line(name)) for name in names), *lines]
    wanted = list({one.text: one for one in reversed(wanted) if one.text}.values())[::-1]
    room = _MOST_BYTES_IN_CARD - sum(_size(one.text) + 1 for one in wanted if one.needed) + 1
    kept = []
    for one in wanted:
        if not one.needed:
            if _size(one.text) + 1 > room:
                continue
            room -= _size(one.text) + 1
        kept.append(one.text)
    return Taken("\n".join(kept if room >= 0 else _shortened(kept)))


def _shortened(lines: Sequence[str]) -> list[str]:
    """Return the lines with the longest cut, all to the same length, until the card holds them."""
    left, most = _MOST_BYTES_IN_CARD - len(lines) + 1, 0
    for number, size in enumerate(sorted(map(_size, lines))):
        most = left // (len(lines) - number)
        if size > most:
            break
        left -= size
    return [_cut(one, most) for one in lines]


def _cut(text: str, most: int) -> str:
    """Return the beginning of a text that takes at most so many bytes, without half a word where that is long enough."""
    if _size(text) <= most:
        return text
    start = text.encode()[: most - _size(_CUT)].decode(errors="ignore")
    words = start.rpartition(" ")[0] if text[len(start)] != " " else start
    return (words if len(words) > len(start) / 2 else start).rstrip(" ·,，、") + _CUT


def _on_one_line(text: str) -> str:
    return " ".join(text.split())


def _size(text: str) -> int:
    return len(text.encode())


def modules(text: str) -> int:
    """Return how many modules the code of a text has on a side, without the white around it."""
    size = _size(text) + (not text.isascii())
    version = next((version for version, most in enumerate(_CAPACITY, 1) if size <= most), 0)
    if not version:
        raise ValueError(f"{size} bytes are too many for a code that can be read from 60 cm")
    return 17 + 4 * version


@lru_cache(maxsize=64)
def matrix(text: str) -> tuple[tuple[bool, ...], ...]:
    """Return the code as rows of modules, true for dark: the smallest version, error correction M, UTF-8."""
    import segno  # not for the first frame

    code = segno.make_qr(
        text,
        error="m",
        boost_error=False,
        version=(modules(text) - 17) // 4,
        mode="byte",
        encoding="utf-8",
        # Without it some readers take Chinese for another encoding.
        eci=not text.isascii(),
    )
    return tuple(tuple(map(bool, row)) for row in code.matrix)


def module_pixels(count: int, pixels_per_mm: float, room: float) -> int:
    """Return the side of a module in whole pixels, so that a phone reads the code from 60 cm.

    `room` is the width in pixels for the whole code; where it is too narrow, the modules are
    as large as it allows, since half a code cannot be read at all.
    """
    wanted = math.ceil(max(LEAST_SIDE_MM / count, LEAST_MODULE_MM) * pixels_per_mm)
    fitting = int(room / (count + 2 * QUIET))
    return max(1, min(max(LEAST_MODULE_PIXELS, wanted), fitting))
