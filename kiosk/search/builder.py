"""Reads an edition into an index: beside the GUI thread, which searches what was read so far."""

import time
from collections.abc import Callable, Iterable, Iterator

from kiosk.content.edition import Edition
from kiosk.content.letters import is_chinese
from kiosk.content.models import Entry
from kiosk.search.index import Row, SearchIndex, Tables, Title, code_of
from kiosk.search.prefixes import END, PrefixesBuilder
from kiosk.search.spelling import (
    Part,
    Spelling,
    blurred,
    initials,
    joined,
    read_aloud,
    readings_of,
    units,
    words_of,
    written,
)

_FIRST_BATCH = 64
_PIECE = 4
"""After so many entries other threads have their turn."""


def publications(edition: Edition, stopped: Callable[[], bool] = lambda: False) -> Iterator[SearchIndex]:
    """Yield indexes of an edition, each of which finds more entries than the one before; the last is complete.

    For a thread of its own, to which `stopped` says when to leave off; the other threads have their
    turn after each piece of work.
    """
    for index in SearchIndexBuilder(edition).build():
        if stopped():
            return
        if index:
            yield index
        time.sleep(0)


class SearchIndexBuilder:
    """Reads entries one by one into tables that grow, and publishes an index of what it has read."""

    def __init__(self, edition: Edition) -> None:
        """Read all entries of `edition`, those that rank first before the others."""
        panels = sorted(edition.panels.items(), key=lambda item: item[1].rank)
        self._entries = [(name, panel.rank, entry) for name, panel in panels for entry in panel.entries]
        self._tables = Tables(*(PrefixesBuilder() for _ in Tables._fields))
        self._rows: list[Row] = []
        self._texts: list[tuple[str, int]] = []
        self._syllables: set[str] = set()

    def build(self) -> Iterator[SearchIndex | None]:
        """Yield an index after each batch of entries, each batch as large as all before, and None between pieces of work."""
        batch = _FIRST_BATCH
        for number, (panel, rank, entry) in enumerate(self._entries, 1):
            self._read(f"{panel}/{entry.id}", rank, entry)
            if number == batch < len(self._entries):
                batch *= 2
                yield from self._publish(complete=False)
            elif number % _PIECE == 0:
                yield None
        yield from self._publish(complete=True)

    def _publish(self, *, complete: bool) -> Iterator[SearchIndex | None]:
        for table in self._tables:
            yield from table.build()
        tables = Tables(*(table.built for table in self._tables))
        yield SearchIndex(tables, tuple(self._rows), tuple(self._texts), frozenset(self._syllables), complete)

    def _read(self, name: str, rank: int, entry: Entry) -> None:
        titles = tuple(
            Title(language, text, tuple(readings_of(text, entry.reading)))
            for language, text in entry.heading.texts.items()
        )
        code = code_of(rank, sum(len(title.text) for title in titles), len(self._rows))
        self._rows.append(Row(name, titles))
        for title in titles:
            self._add_title(title, code)
        for short in entry.abbreviations:
            self._tables.abbreviations.add("".join(words_of(short)), (0,), code)
        for word in entry.also_found:
            self._tables.inside.add("".join(words_of(word)), (0,), code)
        self._add_text(entry, code)

    def _add_title(self, title: Title, code: int) -> None:
        tables = self._tables
        for spelling in written(title.text):
            _add(spelling, code, tables.written, tables.inside)
        spoken = [read_aloud(title.text, reading) for reading in title.readings]
        for parts in spoken:
            spelling = joined(parts)
            _add(spelling, code, tables.read, tables.read_inside)
            heard = blurred(spelling)
            tables.unheard.add(heard.text, heard.starts, code)
        self._syllables.update(_syllables(title.text, spoken[0] if spoken else ()))
        for parts in spoken or [list(units(title.text))]:
            for spelling in initials(parts):
                _add(spelling, code, tables.initials, tables.initials_inside)

    def _add_text(self, entry: Entry, code: int) -> None:
        words = [word for text in (entry.text.texts.values() if entry.text else ()) for word in words_of(text)]
        for word in {word for word in words if not is_chinese(word[0])}:
            self._tables.words.add(word, (0,), code)
        if chinese := END.join(word for word in words if is_chinese(word[0])):
            self._texts.append((chinese, code))


def _add(spelling: Spelling, code: int, whole: PrefixesBuilder, inside: PrefixesBuilder) -> None:
    whole.add(spelling.text, spelling.starts[:1], code)
    inside.add(spelling.text, spelling.starts[1:], code)


def _syllables(title: str, spoken: Iterable[Part]) -> Iterator[str]:
    """Yield what of a title that is read aloud comes from one Chinese character."""
    return (sound for sound, at in spoken if len(set(at)) == 1 and is_chinese(title[at[0]]))
