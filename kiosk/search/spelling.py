"""What can be typed for a title: its own characters, how Chinese ones are read, and initials."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from kiosk.content.letters import CHINESE, fold, is_chinese
from kiosk.content.readings import syllables

SOUNDS = {
    "长": "chang zhang", "乐": "le yue", "单": "dan shan", "曾": "zeng ceng", "行": "hang xing", "重": "chong zhong",
    "都": "du dou", "朝": "chao zhao", "调": "diao tiao", "朴": "pu piao", "仇": "qiu chou", "解": "jie xie",
    "盛": "sheng cheng", "翟": "zhai di", "参": "can shen", "传": "chuan zhuan", "藏": "cang zang", "厦": "xia sha",
    "尉": "wei yu", "大": "da dai", "任": "ren", "华": "hua", "区": "qu ou", "会": "hui kuai", "和": "he",
}  # fmt: skip
"""Characters of names that are often read in two ways: either may be typed, unless staff set the reading."""
_MOST_READINGS = 4
_NUMERALS = {numeral: str(number) for number, numeral in enumerate(("ii", "iii", "iv"), 2)} | {
    numeral: str(number) for number, numeral in enumerate("一二三四五六七八九", 1)
}
_UNHEARD = re.compile("(?<=[zcs])h|(?<=n)g")
_CONFUSED = str.maketrans("nv", "lu")
_SMALL_WORDS = {"of", "for", "the", "and", "in", "at", "to", "a", "on"}


Part = tuple[str, tuple[int, ...]]
"""A word of a title, with the position in the title from which each of its characters came."""


@dataclass(frozen=True)
class Spelling:
    """One way to type a title, without spaces: `text`, where its words begin in it, and whence each character came.

    `at` holds a position in the title (in characters) for each character of `text`, or -1 for none.
    """

    text: str
    starts: tuple[int, ...]
    at: tuple[int, ...]

    def find(self, needle: str) -> int:
        """Return where `needle` stands at the beginning of a word, or -1."""
        for start in self.starts:
            if self.text.startswith(needle, start):
                return start
        return -1


def words_of(query: str) -> list[str]:
    """Return the words of a query: runs of Latin letters and digits, and runs of Chinese characters."""
    words: list[str] = []
    open_run = ""
    for character in query:
        for one in fold(character):
            run = "" if one == " " else "chinese" if is_chinese(one) else "latin"
            if run and run == open_run:
                words[-1] += one
            elif run:
                words.append(one)
            open_run = run
        if not character.strip():
            open_run = ""
    return words


def units(title: str) -> Iterator[Part]:
    """Yield the smallest words of a title with the position of each character: Astra, Zeneca; 阿, 斯; A, 5."""
    text, kind = "", ""
    at: list[int] = []
    for position, character in enumerate(title):
        upper, folded = character.isupper(), fold(character)
        for one in folded:
            new = _kind(one, upper=upper)
            same = new == kind != "chinese" or (new == "lower" and kind == "upper")
            if text and not same:
                yield text, tuple(at)
                text, at = "", []
            if new:
                text += one
                at.append(position)
            kind = new
    if text:
        yield text, tuple(at)


def _kind(character: str, *, upper: bool) -> str:
    if character == " ":
        return ""
    if is_chinese(character):
        return "chinese"
    return "digit" if character.isdigit() else "upper" if upper else "lower"


def joined(parts: Sequence[Part]) -> Spelling:
    """Return words, each with the positions of its characters, as one spelling."""
    starts, length = [], 0
    for text, _ in parts:
        starts.append(length)
        length += len(text)
    return Spelling("".join(text for text, _ in parts), tuple(starts), tuple(one for _, at in parts for one in at))


def written(title: str) -> Iterator[Spelling]:
    """Yield the title as it is written, and with digits where it has other numerals: Phase II, 二期."""
    parts = list(units(title))
    yield joined(parts)
    # A digit for several letters comes from none of them.
    numbered = [
        (_NUMERALS[text], at if len(at) == 1 else (-1,)) if _is_numeral(title, text, at) else (text, at)
        for text, at in parts
    ]
    if numbered != parts:
        yield joined(numbered)


def _is_numeral(title: str, text: str, at: Sequence[int]) -> bool:
    return text in _NUMERALS and (is_chinese(text) or title[at[0]].isupper())


def initials(parts: Sequence[Part]) -> Iterator[Spelling]:
    """Yield the first letters of all words, and those without 'of' and 'the' where there are any; digits stay whole."""
    short = [(text, at) if text.isdigit() else (text[:1], at[:1]) for text, at in parts]
    yield joined(short)
    big = [one for one, (text, _) in zip(short, parts, strict=True) if text not in _SMALL_WORDS]
    if len(big) < len(short):
        yield joined(big)


def readings_of(title: str, pinyin: str | None = None) -> list[str]:
    """Return how the Chinese characters of a title are read, as syllables with spaces between.

    Imports pypinyin, which takes long: for a thread beside the others. What staff set (`pinyin`) wins.
    """
    runs = CHINESE.findall("".join(map(fold, title)))
    if not runs:
        return []
    if pinyin:
        plain = [_syllable(one) for one in words_of(pinyin)]
        # What is not written syllable by syllable still can be typed, as a whole.
        latin = [text for text, _ in units(title) if not is_chinese(text)]
        if len(plain) != sum(map(len, runs)):
            plain = [one for one in plain if one not in latin]
        return _with_u(" ".join(plain))
    ways: list[list[str]] = [[]]
    for run in runs:
        for character, syllable in zip(run, syllables(run), strict=False):
            sounds = dict.fromkeys([_syllable(syllable[:-1] or character), *SOUNDS.get(character, "").split()])
            ways = [[*way, sound] for sound in sounds for way in ways][:_MOST_READINGS]
    return [way for usual_way in ways for way in _with_u(" ".join(usual_way))]


def _syllable(text: str) -> str:
    return "".join(fold(one) for one in text).strip()


def _with_u(way: str) -> list[str]:
    """Return a reading, and the same with u where ü is typed as v."""
    return [way, way.replace("v", "u")] if "v" in way else [way]


@lru_cache(maxsize=1024)
def read_aloud(title: str, reading: str) -> Sequence[Part]:
    """Return the words of a title with a reading in the place of its Chinese characters."""
    parts = list(units(title))
    chinese = [at for text, at in parts if is_chinese(text)]
    syllables = reading.split()
    if len(syllables) != len(chinese):
        everything = chinese[0][0] if chinese else -1
        return [(one, (everything,) * len(one)) for one in syllables]
    sounds = iter(syllables)
    spoken = []
    for text, at in parts:
        sound = next(sounds) if is_chinese(text) else ""
        spoken.append((sound, at * len(sound)) if sound else (text, at))
    return spoken


def unheard(text: str) -> str:
    """Return letters without what many do not hear: zh and z, sh and s, ch and c, -ng and -n, l and n, ü and u."""
    return _UNHEARD.sub("", text).translate(_CONFUSED)


def blurred(spelling: Spelling) -> Spelling:
    """Return a spelling without what many do not hear."""
    silent = {found.start() for found in _UNHEARD.finditer(spelling.text)}
    places = [place for place in range(len(spelling.text)) if place not in silent]
    starts = set(spelling.starts)
    return Spelling(
        unheard(spelling.text),
        tuple(new for new, place in enumerate(places) if place in starts),
        tuple(spelling.at[place] for place in places),
    )


def parted(letters: str, known: Collection[str]) -> Iterator[list[str]]:
    """Yield the ways to read letters as `known` syllables, some of them by their first letters only: a, si, l, kang."""
    if not letters:
        yield []
        return
    for size in range(min(6, len(letters)), 0, -1):
        part = letters[:size]
        if size == 1 or part in {"zh", "ch", "sh"} or part in known or size == len(letters):
            for rest in parted(letters[size:], known):
                yield [part, *rest]
