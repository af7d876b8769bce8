"""Letters as they are compared, in the search and in the order of a directory; and which of them are Chinese."""

import re
import unicodedata
from functools import lru_cache

CHINESE = re.compile("([\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+)")
"""A run of Chinese characters."""

_APOSTROPHES = "'’‘ʼ`´"
_UNDIVIDED = str.maketrans({"ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th"})
"""Letters that Unicode does not take for a plain one with a mark, and what is typed for them."""


@lru_cache(maxsize=16_384)
def fold(character: str) -> str:
    """Return a character without case, marks and full width: É is e, Ø is o, Æ is ae, Ａ is a.

    An apostrophe is nothing, so that it divides no word; any other sign is a space.
    """
    if character in _APOSTROPHES:
        return ""
    parts = unicodedata.normalize("NFKD", character.casefold())
    plain = "".join(part for part in parts if not unicodedata.combining(part))
    return "".join(one if one.isalnum() else " " for one in plain.casefold().translate(_UNDIVIDED))


@lru_cache(maxsize=16_384)
def is_chinese(character: str) -> bool:
    """Tell whether a character is a Chinese one, which is a word of its own."""
    return CHINESE.match(character) is not None
