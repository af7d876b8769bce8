"""The order of names in a directory, and the letter under which each is found.

Latin names by word without marks and case, numbers by their value; Chinese ones by pinyin with
tone, character by character. pypinyin knows characters with several readings by the words they
are in (重庆 is Chóngqìng), which Qt's collator does not; and keys made of plain text can be worked
out in any thread, and are the same on every machine, with or without ICU.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from kiosk.content.letters import CHINESE, fold
from kiosk.content.models import Entry
from kiosk.content.readings import syllables

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ#"
"""The letters of the rail; `#` is for names that begin with none of the others."""

_PART = re.compile(r"\d+|[^\W\d_]+")
_TONES = {"\u0304": 1, "\u0301": 2, "\u030c": 3, "\u0300": 4}


@dataclass(frozen=True)
class Order:
    """Entries in the order of a language; beside each, its letter and the ids that stand under its keys."""

    entries: tuple[Entry, ...]
    letters: str
    ids: Mapping[str, Sequence[Sequence[str]]]
    """For each key by which the directory is narrowed, what stands under it in each of the entries."""


def order(entries: Sequence[Entry], keys: Iterable[str], language: str, languages: Sequence[str]) -> Order:
    """Return the entries as `language` sorts them, by the headings that QML shows; with the ids under each of the `keys`."""
    keyed = [(key(one.heading.best((language, *languages)), one.reading or ""), one) for one in entries]
    keyed.sort(key=lambda item: item[0])
    found = tuple(one for _, one in keyed)
    ids = {key: [one.values_of(key) for one in found] for key in keys}
    return Order(found, "".join(letter(key) for key, _ in keyed), ids)


def letter(key: str) -> str:
    """Return the letter under which the name with this key is found."""
    return "#" if key[0] == "1" else key[2].upper()


@lru_cache(maxsize=32_768)
def key(name: str, reading: str = "") -> str:
    """Return what orders names when it is compared; `reading` is the pinyin of a Chinese name, where staff gave it."""
    if reading and CHINESE.search(name):
        parts = list(_read(reading))
    else:
        parts = [
            part for at, run in enumerate(CHINESE.split(name)) for part in (_pinyin(run) if at % 2 else _words(run))
        ]
    first = parts[0] if parts else ""
    found = first[:1] == "2" and first[1:2].upper() in LETTERS
    return ("0" if found else "1") + "\0".join([*parts, "", name])


# A part is "1", how many digits, digits; or "2", letters, "\1", tone, character. Both end before
# anything longer, because what ends them is smaller than a letter.


def _words(text: str) -> Iterator[str]:
    for part in _PART.findall("".join(map(fold, text))):
        if part.isdecimal():
            digits = str(int(part)) if len(part) < 1000 else part  # noqa: PLR2004  int() refuses very long ones
            yield f"1{len(digits):04}{digits}"
        else:
            yield f"2{part}\x010"


def _pinyin(text: str) -> Iterator[str]:
    for syllable, sign in zip(syllables(text), text, strict=False):
        if syllable[:-1].isascii() and syllable[-1:].isdecimal():
            yield f"2{syllable[:-1]}\x01{syllable[-1]}{sign}"
        else:
            yield f"3{sign}"


def _read(reading: str) -> Iterator[str]:
    for syllable in reading.casefold().split():
        signs = unicodedata.normalize("NFD", syllable.replace("ü", "v"))
        tone = next((_TONES[sign] for sign in signs if sign in _TONES), 5)
        for part in _words(signs):
            yield part[:-1] + str(tone) if part[0] == "2" else part
