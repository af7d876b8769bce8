"""Finds entries by what visitors type: names in any language, pinyin, initials, words of texts, and similar names.

The index is filled in a thread of its own and asked in another; it uses nothing of Qt.
"""

import re
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import nsmallest
from itertools import islice
from typing import TypeVar

from kiosk.background import no_collections
from kiosk.content.edition import Edition
from kiosk.content.letters import is_chinese
from kiosk.content.models import Entry
from kiosk.content.panels.history import Event
from kiosk.content.panels.organizations import Organization
from kiosk.search import spelling
from kiosk.search.marks import Marks, marks, marks_of_similar, spellings
from kiosk.search.prefixes import END, Prefixes
from kiosk.search.similar import CHARACTERS, Meant, Similar, Way, rarest, together

FEW = 3
"""With fewer results than this, similar names are looked for too."""
_ROW_BITS, _LENGTH_BITS = 32, 16
_FIRST_BATCH = 64
_MOST_PARTS, _MOST_CANDIDATES, _MOST_NEAREST = 16, 60, 8
_MOST_KEPT, _MANY, _FEW_TO_READ = 8, 30, 100
_PARTS = re.compile(r"\d+|\D+")
_FEW_FOR_MIXED = 3
"""With more results than this, keys that only lead on by syllables mixed with initials are dimmed: to see takes long."""
_Answer = TypeVar("_Answer")


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


@dataclass(frozen=True)
class _Row:
    """An entry of the index: its titles by language, each with its readings."""

    name: str
    titles: tuple[tuple[str, str, tuple[str, ...]], ...]


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


class SearchIndex:
    """What can be searched. An entry's code is a number that sorts: organizations first, then short titles."""

    def __init__(self) -> None:
        """Find nothing yet."""
        self.ready = False
        self._rows: list[_Row] = []
        self._texts: list[tuple[str, int]] = []
        self._written, self._inside = Prefixes(), Prefixes()
        self._read, self._read_inside = Prefixes(), Prefixes()
        self._initials, self._initials_inside = Prefixes(), Prefixes()
        self._monograms, self._words, self._unheard = Prefixes(), Prefixes(), Prefixes()
        read, initials = (self._read, self._read_inside), (self._initials, self._initials_inside)
        self._tables = (self._written, self._inside, *read, *initials, self._monograms, self._words)
        self._similar = Similar((self._written, self._inside, *read), read, initials, self._unheard)
        self._syllables: set[str] = set()
        self._published = 0
        self._known: dict[tuple[int, str], list[set[int]]] = {}
        self._last: tuple[tuple[int, list[str]], _Ranked] | None = None
        self._beginnings: dict[tuple[int, str], str] = {}
        self._holding: dict[tuple[int, str], tuple[list[tuple[str, int]], set[int]]] = {}

    # Filling

    def fill(self, edition: Edition, stopped: Callable[[], bool] = lambda: False) -> None:
        """Add every entry, organizations first; what was added so far is found meanwhile.

        For a thread of its own, to which `stopped` says when to leave off.
        """
        entries = sorted(edition.entries.items(), key=lambda item: not isinstance(item[1], Organization))
        batch = _FIRST_BATCH
        with no_collections():
            for number, (name, note) in enumerate(entries, 1):
                if stopped():
                    return
                self._add(name, note)
                if number % 4 == 0:
                    time.sleep(0)  # the turn of other threads
                if number == batch or number == len(entries):
                    batch *= 2
                    for table in (*self._tables, self._unheard):
                        for _ in table.publish():
                            if stopped():
                                return
                            time.sleep(0)
                        self._published += 1
            self.ready = True

    def _add(self, name: str, note: Entry) -> None:
        pinyin = note.pinyin if isinstance(note, Organization) else None
        titles = tuple(
            (language, title, tuple(spelling.readings_of(title, pinyin)))
            for language, title in note.heading.texts.items()
        )
        length = min(sum(len(title) for _, title, _ in titles), (1 << _LENGTH_BITS) - 1)
        rank = 0 if isinstance(note, Organization) else 1
        code = (rank << _LENGTH_BITS | length) << _ROW_BITS | len(self._rows)
        self._rows.append(_Row(name, titles))
        for _, title, readings in titles:
            for line in spelling.written(title):
                self._add_line(line, code, self._written, self._inside)
            parts = [list(spelling.units(title))]
            if readings:
                parts = [list(spelling.read_aloud(title, reading)) for reading in readings]
                self._learn(title, parts[0])
            for spoken in parts:
                if readings:
                    line = spelling.joined(spoken)
                    self._add_line(line, code, self._read, self._read_inside)
                    heard = spelling.blurred(line)
                    self._unheard.add(heard.text, heard.starts, code)
                for line in spelling.initials(spoken):
                    self._add_line(line, code, self._initials, self._initials_inside)
        if isinstance(note, Organization) and note.monogram:
            self._monograms.add("".join(spelling.words_of(note.monogram)), (0,), code)
        if isinstance(note, Event):
            date = note.date
            text = str(date.year) + (f"{date.month:02}" if date.month else "") + (f"{date.day:02}" if date.day else "")
            self._inside.add(text, (0,), code)
        self._add_text(note, code)

    def _add_line(self, line: spelling.Spelling, code: int, whole: Prefixes, inside: Prefixes) -> None:
        if line.starts:
            whole.add(line.text, line.starts[:1], code)
            inside.add(line.text, line.starts[1:], code)

    def _add_text(self, note: Entry, code: int) -> None:
        words = [word for text in (note.text.texts.values() if note.text else ()) for word in spelling.words_of(text)]
        for word in set(words):
            if not is_chinese(word[0]):
                self._words.add(word, (0,), code)
        if chinese := END.join(word for word in words if is_chinese(word[0])):
            self._texts.append((chinese, code))

    def _learn(self, title: str, spoken: Sequence[tuple[str, tuple[int, ...]]]) -> None:
        for sound, at in spoken:
            if len(set(at)) == 1 and is_chinese(title[at[0]]):
                self._syllables.add(sound)

    # Asking

    def find(self, query: str, limit: int = 60) -> Found:
        """Return the best entries for what was typed."""
        words = spelling.words_of(query)
        if not words:
            return Found()
        real = ranked = self._real(words)
        if len(real.seen) < min(FEW, limit):
            ranked = self._with_similar(words, real)
        hits = tuple(self._hit(code, words, ranked, real) for code in ranked.best(limit))
        return Found(hits, len(real.seen))

    def beginning(self, query: str) -> str:
        """Return the longest beginning of a query that finds something not merely similar, without spaces around it."""
        found = ""
        for end in range(len(query), 0, -1):
            part = query[:end].strip()
            # Who types in vain goes on with the same beginning.
            if (known := self._beginnings.get((self._published, part))) is not None:
                found = known
                break
            words = spelling.words_of(part)
            if words and self._real(words).seen:
                found = part
                break
        _keep(self._beginnings, (self._published, query.strip()), found)
        return found

    def _real(self, words: list[str]) -> _Ranked:
        """Return what holds the words; the keys that lead on are asked for right after what was found."""
        key = self._published, words
        if not self._last or self._last[0] != key:
            self._last = key, self._really(words)
        return self._last[1]

    def _really(self, words: list[str]) -> _Ranked:
        ranked, query = _Ranked(), "".join(words)
        several = [self._by_kind(word) for word in dict.fromkeys(words)] if len(words) > 1 else []
        ranked.add(self._written.codes(query + END) | self._monograms.codes(query + END))
        ranked.add(self._written.codes(query))
        ranked.add(self._inside.codes(query))
        self._add_all(ranked, several, 0)
        for whole, inside in ((self._read, self._read_inside), (self._initials, self._initials_inside)):
            if whole is self._read or len(query) > 1:
                ranked.add(whole.codes(query + END))
                ranked.add(whole.codes(query))
                ranked.add(inside.codes(query))
            self._add_all(ranked, several, 1 if whole is self._read else 2)
        if several:
            self._add_all(ranked, several, 3)
        else:
            ranked.add(self._in_texts(query))
            if not ranked.seen:
                self._add_mixed(query, ranked)
        return ranked

    def _by_kind(self, word: str) -> list[set[int]]:
        """Return who holds a word: as it is written, also as it is read, also as initials, also in texts."""
        key = self._published, word
        if (kinds := self._known.get(key)) is None:
            written = self._written.codes(word) | self._inside.codes(word) | self._monograms.codes(word + END)
            read = written | self._read.codes(word) | self._read_inside.codes(word)
            short = read | self._initials.codes(word) | self._initials_inside.codes(word) if len(word) > 1 else read
            kinds = [written, read, short, short | self._in_texts(word)]
            _keep(self._known, key, kinds)
        return kinds

    def _add_all(self, ranked: _Ranked, several: list[list[set[int]]], kind: int) -> None:
        if several:
            ranked.add(set.intersection(*(kinds[kind] for kinds in several)))

    def _in_texts(self, word: str) -> set[int]:
        if not is_chinese(word[0]):
            return self._words.codes(word)
        if (found := self._holding.get((self._published, word))) is None:
            # What holds a word holds its beginning too, which was typed just before.
            texts, _ = self._holding.get((self._published, word[:-1]), (self._texts, None))
            holding = [one for one in texts if word in one[0]]
            found = holding, {code for _, code in holding}
            _keep(self._holding, (self._published, word), found)
        return found[1]

    def _add_mixed(self, query: str, ranked: _Ranked) -> None:
        """Add what is meant by syllables and initials in one word: aslikang."""
        if not (4 <= len(query) <= 24 and query.isascii() and query.isalpha()):  # noqa: PLR2004 - two of each
            return
        for parts in islice(spelling.parted(query, self._syllables), _MOST_PARTS):
            letters = "".join(part[0] for part in parts)
            long = max(parts, key=len)
            if not 1 < len(long) < len(query) or len(letters) < 2:  # noqa: PLR2004
                continue
            codes = self._initials.codes(letters) | self._initials_inside.codes(letters)
            if codes:
                codes &= self._read.codes(long) | self._read_inside.codes(long)
            read = {code: self._reads(code, parts) for code in nsmallest(_MOST_CANDIDATES, codes)}
            ranked.needles = {code: [text] for code, text in read.items() if text} | ranked.needles
            ranked.add({code for code, text in read.items() if text})

    def _reads(self, code: int, parts: list[str]) -> str:
        """Return what of an entry is read as these parts of syllables, one after the other; else nothing."""
        letters = "".join(part[0] for part in parts)
        for _, title, readings in self._row(code).titles:
            for reading in readings:
                spoken = [text for text, _ in spelling.read_aloud(title, reading)]
                initials = "".join(text[0] for text in spoken)
                first = initials.find(letters)
                while first >= 0:
                    there = spoken[first : first + len(parts)]
                    if all(text.startswith(part) for text, part in zip(there, parts, strict=True)):
                        return "".join(there)
                    first = initials.find(letters, first + 1)
        return ""

    # Similar names

    def _with_similar(self, words: list[str], real: _Ranked) -> _Ranked:
        """Return what was found, and after it what was probably meant; where that is nothing, what is nearest."""
        ranked = _Ranked(list(real.groups), dict(real.needles), set(real.seen))
        # Letters may be mistyped; digits are meant.
        parts = dict.fromkeys(part for word in words for part in _PARTS.findall(word))
        ways = [self._way(part) for part in parts]
        self._add_meant(ways, ranked)
        if len(words) > 1 and len(ranked.seen) < FEW:
            self._add_meant([self._similar.meant("".join(words))], ranked)
        if not ranked.seen:
            self._add_meant(rarest([way for way in ways if len(way[0].text) > 1]), ranked, _MOST_NEAREST)
        if not ranked.seen:
            self._add_meant([self._similar.by_signs("".join(words))], ranked)
        if not ranked.seen:
            self._add_meant([self._similar.nearest("".join(words))], ranked)
        return ranked

    def _add_meant(self, ways: list[Way], ranked: _Ranked, most: int | None = None) -> None:
        for codes in together(ways):
            ranked.add(codes if most is None else set(nsmallest(most - len(ranked.seen), codes - ranked.seen)))
        ranked.ways.append(ways)

    def _way(self, word: str) -> Way:
        """Return what may have been meant by a word; what many names hold is no mistake."""
        *_, names, everything = self._by_kind(word)
        typed = [Meant(0, word, names), Meant(1, word, everything)]
        return typed if len(names) >= _MANY else typed + self._similar.meant(word)

    # What matched

    def _row(self, code: int) -> _Row:
        return self._rows[code & ((1 << _ROW_BITS) - 1)]

    def _hit(self, code: int, words: list[str], ranked: _Ranked, real: _Ranked) -> Hit:
        row = self._row(code)
        near = code not in real.seen
        sought = ranked.meant(code) if near else real.needles.get(code, words)
        find = marks_of_similar if near else marks
        found = {language: find(title, readings, sought) for language, title, readings in row.titles}
        return Hit(row.name, {language: runs for language, runs in found.items() if runs})

    # The keys of the keyboard

    def next_characters(self, query: str) -> frozenset[str]:
        """Return those of a-z, 0-9 and the space that, typed next, lead to a result that is not merely similar."""
        words = spelling.words_of(query)
        if not words:
            first = {one for table in self._tables for one in table.after("")}
            return frozenset(first & set(CHARACTERS))
        now = self._real(words).seen
        if not now:
            return frozenset()
        goes_on = len(spelling.words_of(query + "a")) == len(words)
        last = words[-1] if goes_on else ""
        others = words[:-1] if goes_on else words
        found = {one for table in self._tables[:6] for one in table.after("".join(words))}
        if others:
            among = set.intersection(*(self._by_kind(word)[3] for word in others))
            tables: tuple[Prefixes, ...] = self._tables
            if len(among) <= _FEW_TO_READ:
                found |= self._after(last, among)
                tables = (self._inside, self._monograms, self._words)  # dates, and what is in no name
            candidates = {one for table in tables for one in table.after(last)} - found
            found |= {one for one in candidates if any(table.meets(last + one, among) for table in tables)}
        else:
            found |= self._monograms.after(last) & {one for one in CHARACTERS if self._monograms.any(last + one + END)}
            found |= self._words.after(last)
            if len(now) <= _FEW_FOR_MIXED:
                found |= {one for one in CHARACTERS[:26] if one not in found and self._leads_mixed(last + one, now)}
        space = {" "} if not query[-1:].isspace() else set()
        return frozenset(found & set(CHARACTERS) | space)

    def _after(self, prefix: str, among: set[int]) -> set[str]:
        """Return the characters that follow `prefix` somewhere in the names of some entries."""
        titles = (title for code in among for title in self._row(code).titles)
        return {
            line.text[start + len(prefix)]
            for _, title, readings in titles
            for line in spellings(title, readings)
            for start in line.starts
            if line.text.startswith(prefix, start) and start + len(prefix) < len(line.text)
        }

    def _leads_mixed(self, query: str, now: set[int]) -> bool:
        """Tell whether one of the present results goes on with syllables and initials mixed."""
        if len(query) < 4 or len(query) > 24:  # noqa: PLR2004 - as for the results
            return False
        ways = list(islice(spelling.parted(query, self._syllables), _MOST_PARTS))
        return any(self._reads(code, parts) for parts in ways for code in now)


def _keep(answers: dict[tuple[int, str], _Answer], key: tuple[int, str], answer: _Answer) -> None:
    """Keep an answer for the next presses of keys, and no more than a few."""
    if len(answers) >= _MOST_KEPT:
        del answers[next(iter(answers))]
    answers[key] = answer
