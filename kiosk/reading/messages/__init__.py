"""The words of every problem that `check` can name, in each language that staff read.

They are read by people who do not program: plain words, what is wrong first, then the
cure. A code never changes its meaning, because scripts read it.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from kiosk.reading.messages import en, zh
from kiosk.reading.nearest import nearest

LANGUAGES: Mapping[str, Mapping[str, tuple[str, str]]] = {"en": en.MESSAGES, "zh": zh.MESSAGES}
"""Language code to code of a problem to its message and hint; `{names}` are filled in by who reports it."""

FORMS: Mapping[str, Mapping[str, str]] = {"en": en.FORMS, "zh": zh.FORMS}
"""How each language lists, asks and counts."""

WARNINGS = frozenset(
    {
        "address-punycode",
        "character-not-drawn",
        "comment-in-text",
        "control-character",
        "file-unlisted",
        "language-missing",
        "language-unused",
        "many-problems",
        "picture-no-alt",
        "review-passed",
        "verified-in-future",
    }
)
"""The problems that do not keep an edition from being shown."""

_MOST_LISTED = 8
_LONGEST = 80


class Said(NamedTuple):
    """A problem in words: what is wrong, and what was probably meant (may be empty)."""

    message: str
    hint: str


def say(code: str, details: Mapping[str, object], language: str) -> Said:
    """Return the words of the problem `code` in `language`.

    The detail `meant` is what was probably meant. Where it must be looked for, `wrong` (or
    else `value`) is what stands there and `among` the names that there are; `near` are
    names that are too many to be listed. They take the place of the problem's own hint.
    """
    message, hint = LANGUAGES[language][code]
    shown = {name: _shortened(value) for name, value in details.items()}
    return Said(message.format(**shown), _guess(details, FORMS[language]) or hint.format(**shown))


def _guess(details: Mapping[str, object], forms: Mapping[str, str]) -> str:
    if meant := details.get("meant"):
        return forms["meant"].format(meant=_shortened(meant))
    wrong, near, names = (details.get(name, ()) for name in ("wrong", "near", "among"))
    near, names = (list(known) if isinstance(known, Sequence) else [] for known in (near, names))
    wrong = str(wrong or details.get("value", ""))
    panel, slash, entry = wrong.partition("/")
    inside = [name for name in names if slash and name.startswith(panel + slash)]
    if inside:  # the panel is right, so only its entries can be meant
        found = nearest(entry, [name[len(panel + slash) :] for name in inside])
        meant, names = found and panel + slash + found, inside
    elif near or names:
        meant = nearest(wrong, near or names)
    if meant:
        return forms["meant"].format(meant=_shortened(meant))
    if not names:
        return ""
    shown = forms["separator"].join(forms["quoted"].format(name) for name in names[:_MOST_LISTED])
    return forms["possible"].format(names=shown + (forms["separator"] + "…" if len(names) > _MOST_LISTED else ""))


def _shortened(value: object) -> object:
    return value[:_LONGEST] + "…" if isinstance(value, str) and len(value) > _LONGEST else value


def number_of(count: int, noun: str, language: str) -> str:
    """Return a count in words: `2 errors`, `1 warning`, `5 个文件`."""
    forms = FORMS[language]
    return forms[noun if count == 1 else f"{noun}s"].format(count)
