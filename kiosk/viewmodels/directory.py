"""What a directory shows, worked out from its entries, filters, language and columns. No Qt, nothing kept."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, groupby
from typing import NamedTuple

from kiosk.content.collation import LETTERS, Order
from kiosk.content.edition import Edition
from kiosk.content.models import Entry, Panel
from kiosk.reading.values import LocalizedText

_MANY = 20
"""How many entries are too many to be found without letters."""
_FULL = 6
"""With as many under each letter on average, every letter begins a row of its own."""
_FEATURED, _A_TO_Z = "featured", "from-a-to-z"


class CardRow(NamedTuple):
    """A row of cards; the first of a block of rows has a `heading`: a key of words, or a letter."""

    cards: Sequence[Entry]
    block: str = ""
    heading: str = ""

    @property
    def name(self) -> tuple[str, str]:
        """By what a row is known again; a featured entry is in two."""
        return self.block, self.cards[0].id


@dataclass(frozen=True)
class Choice:
    """What a filter can be set to, and how many entries it would show within the other filters."""

    id: str
    title: LocalizedText
    count: int


@dataclass(frozen=True)
class Filter:
    """A filter by one key of the entries; `any_count` is how many there are without it, within the others."""

    key: str
    chosen: str
    any_count: int
    choices: Sequence[Choice]


@dataclass(frozen=True)
class DirectoryInputs:
    """From what a directory is worked out. `filters` leads from a key of the entries to the id that is wanted."""

    edition: Edition
    panel_id: str
    language: str = ""
    columns: int = 1
    filters: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Directory:
    """What a directory shows: how many of `total`, in rows; and what each choice of each filter would show."""

    total: int = 0
    shown: int = 0
    rows: Sequence[CardRow] = ()
    letters: Mapping[str, int] = field(default_factory=dict)
    """The first row under each letter; empty where there are too few entries to need letters."""
    filters: Sequence[Filter] = ()


def directory(inputs: DirectoryInputs) -> Directory:
    """Return what the inputs show. A filter whose choice this edition does not have is lifted."""
    panel = inputs.edition.panels[inputs.panel_id]
    orders = inputs.edition.orders[inputs.panel_id]
    order = orders.get(inputs.language) or next(iter(orders.values()))
    titles = _titles(inputs.edition, panel)
    wanted = {key: chosen for key, chosen in inputs.filters.items() if chosen in titles.get(key, {})}
    shown = _having(order, wanted)
    many = len(shown) >= _MANY
    rows = _lettered_rows(order, shown, inputs.columns) if many else _plain_rows(order, shown, inputs.columns)
    return Directory(
        total=len(order.entries),
        shown=len(shown),
        rows=rows,
        letters=_first_rows(order, shown, rows) if many else {},
        filters=[_filter(order, key, wanted, choices) for key, choices in titles.items()],
    )


def _titles(edition: Edition, panel: Panel) -> Mapping[str, Mapping[str, LocalizedText]]:
    """Return the title of each choice by its id, for each key by which entries can be narrowed."""
    found: dict[str, dict[str, LocalizedText]] = {}
    for key, group in panel.groups.items():
        found[key] = {item.id: item.title for item in getattr(panel, group)}
    for key, kind in panel.entry_model().refers.items():
        panels = [other for other in edition.panels.values() if other.kind == kind]
        found[key] = {entry.id: entry.heading for other in panels for entry in other.entries}
    return found


# Entries are counted and narrowed by their places in the order: there may be thousands.


def _having(order: Order, wanted: Mapping[str, str]) -> Sequence[int]:
    places: Sequence[int] = range(len(order.entries))
    for key, chosen in wanted.items():
        ids = order.ids[key]
        places = [place for place in places if chosen in ids[place]]
    return places


def _count(order: Order, key: str, places: Iterable[int]) -> "Counter[str]":
    return Counter(chain.from_iterable(map(order.ids[key].__getitem__, places)))


def _filter(order: Order, key: str, wanted: Mapping[str, str], titles: Mapping[str, LocalizedText]) -> Filter:
    without = _having(order, {other: chosen for other, chosen in wanted.items() if other != key})
    counts, present = _count(order, key, without), _count(order, key, range(len(order.entries)))
    choices = [Choice(one, title, counts[one]) for one, title in titles.items() if one in present]
    return Filter(key, wanted.get(key, ""), len(without), choices)


def _plain_rows(order: Order, shown: Sequence[int], columns: int) -> list[CardRow]:
    """Return few entries in rows, featured ones first."""
    entries = sorted((order.entries[place] for place in shown), key=lambda entry: not entry.stands_first)
    return [CardRow(cards) for cards in _cut(entries, columns)]


def _lettered_rows(order: Order, shown: Sequence[int], columns: int) -> list[CardRow]:
    """Return many entries in rows: featured ones first, and under their letter once more."""
    groups = [(letter, list(places)) for letter, places in groupby(shown, order.letters.__getitem__)]
    featured = [place for place in shown if order.entries[place].stands_first]
    if len(shown) < _FULL * len(groups):
        groups = [(_A_TO_Z if featured else "", list(shown))]
    return [
        CardRow(cards, block, block if not at else "")
        for block, places in [(_FEATURED, featured), *groups]
        for at, cards in enumerate(_cut([order.entries[place] for place in places], columns))
    ]


def _first_rows(order: Order, shown: Sequence[int], rows: Sequence[CardRow]) -> Mapping[str, int]:
    """Return the first row under each letter, or -1."""
    letter_of = {order.entries[place].id: order.letters[place] for place in shown}
    first: dict[str, int] = {}
    for at, row in enumerate(rows):
        for entry in row.cards if row.block != _FEATURED else ():
            first.setdefault(letter_of[entry.id], at)
    return {letter: first.get(letter, -1) for letter in LETTERS}


def _cut(entries: Sequence[Entry], columns: int) -> Iterator[Sequence[Entry]]:
    return (entries[at : at + columns] for at in range(0, len(entries), columns))
