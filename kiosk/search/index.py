"""Finds entries by what visitors type: names in any language, pinyin, initials, words of texts, and similar names.

An index is made by `builder` in a thread of its own and asked in another; it uses nothing of Qt.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from heapq import nsmallest
from itertools import islice
from typing import Generic, NamedTuple, TypeVar

from kiosk.content.letters import is_chinese
from kiosk.search.marks import Marks, marks, marks_of_similar, spellings
from kiosk.search.prefixes import END, Prefixes
from kiosk.search.similar import CHARACTERS, Meant, Similar, Way, rarest, together
from kiosk.search.spelling import parted, read_aloud, words_of

FEW = 3
"""With fewer results than this, similar names are looked for too."""
MOST_HITS = 60
"""So many hits are shown."""
_ROW_BITS, _LENGTH_BITS = 32, 16
_MOST_PARTS, _MOST_CANDIDATES, _MOST_NEAREST = 16, 60, 8
_MOST_KEPT, _MANY, _FEW_TO_READ = 8, 30, 100
_PARTS = re.compile(r"\d+|\D+")
_MIXED = range(4, 25)
"""So many letters may be syllables mixed with initials: at least two of each, and not so many that it takes long."""
_FEW_FOR_MIXED = 3
"""With more results than this, keys that only lead on by syllables mixed with initials are dimmed: to see takes long."""
_Table = TypeVar("_Table")
_Question = TypeVar("_Question")
_Answer = TypeVar("_Answer")


class Tables(NamedTuple, Generic[_Table]):
    """What can be typed for entries, each way of typing in a table of its own.

    Of names, one table holds where they begin, the next one where a later word of them does.
    """

    written: _Table
    inside: _Table
    read: _Table
    read_inside: _Table
    initials: _Table
    initials_inside: _Table
    abbreviations: _Table
    words: _Table
    unheard: _Table
    """Names without what many do not hear, by which only similar ones are found."""

    @property
    def names(self) -> Sequence[_Table]:
        """Those that hold names."""
        return self[:6]

    @property
    def typed(self) -> Sequence[_Table]:
        """Those that are looked up as it was typed."""
        return self[:8]


_NOTHING = Tables(*[Prefixes()] * len(Tables._fields))


class Title(NamedTuple):
    """What an entry is called in one language, and how the Chinese characters of it may be read."""

    language: str
    text: str
    readings: tuple[str, ...]


class Row(NamedTuple):
    """An entry of the index, by its name (`panel/entry`)."""

    name: str
    titles: Sequence[Title]


def code_of(rank: int, length: int, row: int) -> int:
    """Return the number of the entry in a row, which sorts: a low rank first, then a short title, then an early row."""
    return (rank << _LENGTH_BITS | min(length, (1 << _LENGTH_BITS) - 1)) << _ROW_BITS | row


def row_of(code: int) -> int:
    """Return the row of the entry with this number."""
    return code & ((1 << _ROW_BITS) - 1)


@dataclass(frozen=True)
class Hit:
    """An entry by its name (`panel/entry`), and what of its titles matched.

    `marks` leads from language code to (start, length) in the title of that language, in characters.
    """

    name: str
    marks: Mapping[str, Marks]


@dataclass(frozen=True)
class Found:
    """The best `hits`, best first: entries that match, of which there are `total`, then similar ones."""

    hits: tuple[Hit, ...] = ()
    total: int = 0


@dataclass
class _Ranked:
    """Entries by their codes, group by group; the best group first."""

    groups: list[set[int]] = field(default_factory=list)
    needles: dict[int, list[str]] = field(default_factory=dict)
    """For entries that hold something else than what was typed: what they hold."""
    seen: set[int] = field(default_factory=set)
    ways: list[list[Way]] = field(default_factory=list)
    """What may have been meant by the words, for entries that hold only that."""

    def add(self, codes: set[int]) -> None:
        """Add a group, without those that are in a better one."""
        if new := codes - self.seen:
            self.groups.append(new)
            self.seen |= new

    def add_common(self, groups: Sequence[set[int]]) -> None:
        """Add those that are in every one of some groups, if there are any groups."""
        if groups:
            self.add(set.intersection(*groups))

    def best(self, limit: int) -> list[int]:
        """Return the first codes."""
        codes: list[int] = []
        for group in self.groups:
            if len(codes) >= limit:
                break
            codes += nsmallest(limit - len(codes), group)
        return codes

    def meant(self, code: int) -> list[str]:
        """Return what an entry holds of what may have been meant."""
        held = ([next((one.text for one in way if code in one.codes), "") for way in ways] for ways in self.ways)
        return next(([text for text in texts if text] for texts in held if any(texts)), [])


class _Held(NamedTuple):
    """Who holds a word: as it is written, also as it is read, also as initials, also in texts."""

    written: set[int]
    read: set[int]
    short: set[int]
    anywhere: set[int]


class _Last(dict[_Question, _Answer]):
    """The last few answers, for the next presses of keys."""

    def __init__(self, most: int) -> None:
        """Keep so many."""
        super().__init__()
        self._most = most

    def __setitem__(self, question: _Question, answer: _Answer) -> None:
        if len(self) >= self._most:
            del self[next(iter(self))]
        super().__setitem__(question, answer)


class _Answers:
    """What was found out last. It lies on the index, so that nobody asks a newer index and gets an older answer."""

    def __init__(self) -> None:
        """Know nothing yet."""
        self.ranked = _Last[tuple[str, ...], _Ranked](1)
        self.held = _Last[str, _Held](_MOST_KEPT)
        self.texts = _Last[str, tuple[Sequence[tuple[str, int]], set[int]]](_MOST_KEPT)
        self.beginnings = _Last[str, str](_MOST_KEPT)
        self.next = _Last[str, frozenset[str]](_MOST_KEPT)


@dataclass(frozen=True, eq=False)
class SearchIndex:
    """What can be searched, of some entries or, once it is `complete`, of all. A newer index takes its place whole.

    Entries are numbers (`code_of`) that sort. One thread asks, for the last answers are kept.
    """

    tables: Tables[Prefixes] = _NOTHING
    rows: Sequence[Row] = ()
    texts: Sequence[tuple[str, int]] = ()
    """The Chinese words of the texts of an entry, which are searched as they stand, and its number."""
    syllables: frozenset[str] = frozenset()
    """How single characters of the titles are read."""
    complete: bool = False
    _answers: _Answers = field(default_factory=_Answers, init=False, repr=False)

    def find(self, query: str, limit: int = MOST_HITS) -> Found:
        """Return the best entries for what was typed."""
        words = words_of(query)
        if not words:
            return Found()
        real = ranked = self._real(words)
        if len(real.seen) < min(FEW, limit):
            ranked = self._with_similar(words, real)
        hits = tuple(self._hit(code, words, ranked, real) for code in ranked.best(limit))
        return Found(hits, len(real.seen))

    def beginning(self, query: str) -> str:
        """Return the longest beginning of a query that finds something not merely similar, without spaces around it."""
        known, found = self._answers.beginnings, ""
        for end in range(len(query), 0, -1):
            part = query[:end].strip()
            # Who types in vain goes on with the same beginning.
            if part in known:
                found = known[part]
                break
            words = words_of(part)
            if words and self._real(words).seen:
                found = part
                break
        known[query.strip()] = found
        return found

    def _real(self, words: Sequence[str]) -> _Ranked:
        """Return what holds the words; the keys that lead on are asked for right after what was found."""
        known, key = self._answers.ranked, tuple(words)
        if key not in known:
            known[key] = self._rank(words)
        return known[key]

    def _rank(self, words: Sequence[str]) -> _Ranked:
        ranked, query, tables = _Ranked(), "".join(words), self.tables
        several = [self._held(word) for word in dict.fromkeys(words)] if len(words) > 1 else []
        ranked.add(tables.written.codes(query + END) | tables.abbreviations.codes(query + END))
        ranked.add(tables.written.codes(query))
        ranked.add(tables.inside.codes(query))
        ranked.add_common([held.written for held in several])
        ranked.add(tables.read.codes(query + END))
        ranked.add(tables.read.codes(query))
        ranked.add(tables.read_inside.codes(query))
        ranked.add_common([held.read for held in several])
        if len(query) > 1:
            ranked.add(tables.initials.codes(query + END))
            ranked.add(tables.initials.codes(query))
            ranked.add(tables.initials_inside.codes(query))
        ranked.add_common([held.short for held in several])
        ranked.add_common([held.anywhere for held in several])
        if not several:
            ranked.add(self._in_texts(query))
            if not ranked.seen:
                self._add_mixed(query, ranked)
        return ranked

    def _held(self, word: str) -> _Held:
        known, tables = self._answers.held, self.tables
        if word not in known:
            written = tables.written.codes(word) | tables.inside.codes(word) | tables.abbreviations.codes(word + END)
            read = written | tables.read.codes(word) | tables.read_inside.codes(word)
            short = read | tables.initials.codes(word) | tables.initials_inside.codes(word) if len(word) > 1 else read
            known[word] = _Held(written, read, short, short | self._in_texts(word))
        return known[word]

    def _in_texts(self, word: str) -> set[int]:
        if not is_chinese(word[0]):
            return self.tables.words.codes(word)
        known = self._answers.texts
        if word not in known:
            # What holds a word holds its beginning too, which was typed just before.
            texts, _ = known.get(word[:-1], (self.texts, None))
            holding = [one for one in texts if word in one[0]]
            known[word] = holding, {code for _, code in holding}
        return known[word][1]

    def _add_mixed(self, query: str, ranked: _Ranked) -> None:
        """Add what is meant by syllables and initials in one word: aslikang."""
        if len(query) not in _MIXED or not (query.isascii() and query.isalpha()):
            return
        tables = self.tables
        for parts in islice(parted(query, self.syllables), _MOST_PARTS):
            letters = "".join(part[0] for part in parts)
            long = max(parts, key=len)
            if not 1 < len(long) < len(query) or len(letters) < 2:  # noqa: PLR2004
                continue
            codes = tables.initials.codes(letters) | tables.initials_inside.codes(letters)
            if codes:
                codes &= tables.read.codes(long) | tables.read_inside.codes(long)
            read = {code: self._reads(code, parts) for code in nsmallest(_MOST_CANDIDATES, codes)}
            ranked.needles = {code: [text] for code, text in read.items() if text} | ranked.needles
            ranked.add({code for code, text in read.items() if text})

    def _reads(self, code: int, parts: Sequence[str]) -> str:
        """Return what of an entry is read as these parts of syllables, one after the other; else nothing."""
        letters = "".join(part[0] for part in parts)
        for title in self._row(code).titles:
            for reading in title.readings:
                spoken = [text for text, _ in read_aloud(title.text, reading)]
                initials = "".join(text[0] for text in spoken)
                first = initials.find(letters)
                while first >= 0:
                    there = spoken[first : first + len(parts)]
                    if all(text.startswith(part) for text, part in zip(there, parts, strict=True)):
                        return "".join(there)
                    first = initials.find(letters, first + 1)
        return ""

    # Similar names

    @property
    def _similar(self) -> Similar:
        tables = self.tables
        read, initials = (tables.read, tables.read_inside), (tables.initials, tables.initials_inside)
        return Similar((tables.written, tables.inside, *read), read, initials, tables.unheard)

    def _with_similar(self, words: Sequence[str], real: _Ranked) -> _Ranked:
        """Return what was found, and after it what was probably meant; where that is nothing, what is nearest."""
        ranked, similar = _Ranked(list(real.groups), dict(real.needles), set(real.seen)), self._similar
        # Letters may be mistyped; digits are meant.
        parts = dict.fromkeys(part for word in words for part in _PARTS.findall(word))
        ways = [self._way(part) for part in parts]
        self._add_meant(ways, ranked)
        if len(words) > 1 and len(ranked.seen) < FEW:
            self._add_meant([similar.meant("".join(words))], ranked)
        if not ranked.seen:
            self._add_meant(rarest([way for way in ways if len(way[0].text) > 1]), ranked, _MOST_NEAREST)
        if not ranked.seen:
            self._add_meant([similar.by_signs("".join(words))], ranked)
        if not ranked.seen:
            self._add_meant([similar.nearest("".join(words))], ranked)
        return ranked

    def _add_meant(self, ways: list[Way], ranked: _Ranked, most: int | None = None) -> None:
        for codes in together(ways):
            ranked.add(codes if most is None else set(nsmallest(most - len(ranked.seen), codes - ranked.seen)))
        ranked.ways.append(ways)

    def _way(self, word: str) -> Way:
        """Return what may have been meant by a word; what many names hold is no mistake."""
        held = self._held(word)
        typed = [Meant(0, word, held.short), Meant(1, word, held.anywhere)]
        return typed if len(held.short) >= _MANY else typed + self._similar.meant(word)

    # What matched

    def _row(self, code: int) -> Row:
        return self.rows[row_of(code)]

    def _hit(self, code: int, words: Sequence[str], ranked: _Ranked, real: _Ranked) -> Hit:
        row = self._row(code)
        near = code not in real.seen
        sought = ranked.meant(code) if near else real.needles.get(code, words)
        find = marks_of_similar if near else marks
        found = {title.language: find(title.text, title.readings, sought) for title in row.titles}
        return Hit(row.name, {language: runs for language, runs in found.items() if runs})

    # The keys of the keyboard

    def next_characters(self, query: str) -> frozenset[str]:
        """Return those of a-z, 0-9 and the space that, typed next, lead to a result that is not merely similar."""
        if query not in self._answers.next:
            self._answers.next[query] = self._next_characters(query)
        return self._answers.next[query]

    def _next_characters(self, query: str) -> frozenset[str]:
        words, abbreviations = words_of(query), self.tables.abbreviations
        if not words:
            first = {one for table in self.tables.typed for one in table.after("")}
            return frozenset(first & set(CHARACTERS))
        now = self._real(words).seen
        if not now:
            return frozenset()
        goes_on = len(words_of(query + "a")) == len(words)
        last = words[-1] if goes_on else ""
        others = words[:-1] if goes_on else words
        found = {one for table in self.tables.names for one in table.after("".join(words))}
        if others:
            among = set.intersection(*(self._held(word).anywhere for word in others))
            tables = self.tables.typed
            if len(among) <= _FEW_TO_READ:
                found |= self._after(last, among)
                tables = (self.tables.inside, abbreviations, self.tables.words)  # dates, and what is in no name
            candidates = {one for table in tables for one in table.after(last)} - found
            found |= {one for one in candidates if any(table.meets(last + one, among) for table in tables)}
        else:
            found |= abbreviations.after(last) & {one for one in CHARACTERS if abbreviations.any(last + one + END)}
            found |= self.tables.words.after(last)
            if len(now) <= _FEW_FOR_MIXED:
                found |= {one for one in CHARACTERS[:26] if one not in found and self._leads_mixed(last + one, now)}
        space = {" "} if not query[-1:].isspace() else set()
        return frozenset(found & set(CHARACTERS) | space)

    def _after(self, prefix: str, among: set[int]) -> set[str]:
        """Return the characters that follow `prefix` somewhere in the names of some entries."""
        titles = (title for code in among for title in self._row(code).titles)
        return {
            one.text[start + len(prefix)]
            for title in titles
            for one in spellings(title.text, title.readings)
            for start in one.starts
            if one.text.startswith(prefix, start) and start + len(prefix) < len(one.text)
        }

    def _leads_mixed(self, query: str, now: set[int]) -> bool:
        """Tell whether one of the present results goes on with syllables and initials mixed."""
        if len(query) not in _MIXED:
            return False
        ways = list(islice(parted(query, self.syllables), _MOST_PARTS))
        return any(self._reads(code, parts) for parts in ways for code in now)
