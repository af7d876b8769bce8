"""What the search screen shows, worked out from an edition, an index and what was typed. No Qt, nothing kept."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, zip_longest
from typing import TYPE_CHECKING, NamedTuple

from kiosk.content.edition import Edition
from kiosk.viewmodels.links import entry_link

if TYPE_CHECKING:
    from kiosk.search.index import Found, Hit, SearchIndex

KEYS = "abcdefghijklmnopqrstuvwxyz0123456789 "
"""What the guide's own keyboard types."""
_EXAMPLES = 4
_MOST_ONWARD = 6

Row = Mapping[str, object]


class HitRow(NamedTuple):
    """Hits beside each other; whether similar names begin with them, after those that match."""

    cards: Sequence[Row]
    turns: bool

    @property
    def name(self) -> tuple[object, ...]:
        """By what a row is known again."""
        return (self.turns, *(f"{card['panelId']}/{card['entryId']}" for card in self.cards))


@dataclass(frozen=True)
class Results:
    """What a query finds, and what helps where that is nothing."""

    hits: Sequence[Row] = ()
    """Entries that match, and after them similar names; while nothing is typed, examples of every panel."""
    total: int = 0
    """How many entries match, shown or not."""
    leads: str = KEYS
    """The characters that still lead to a result."""
    shorter: str = ""
    """Where nothing matched, the longest beginning of what was typed that does."""
    onward: str = ""
    """The characters that lead on after `shorter`, but for the space; empty where these are too many to help."""


def results(edition: Edition | None, index: "SearchIndex | None", query: str) -> Results:
    """Return what a query finds in an index, as far as it is in the edition: an older index may name what is no more."""
    if edition is None or index is None:
        return Results()
    said = query.strip()
    found = index.find(query) if said else _examples(edition)
    leads = index.next_characters(query) if index.complete else frozenset(KEYS)
    shorter = index.beginning(query) if said and not found.total else ""
    onward = sorted(index.next_characters(shorter) - {" "}) if shorter else []
    return Results(
        hits=[_row(edition, hit) for hit in found.hits if hit.name in edition.entries],
        total=found.total,
        leads="".join(key for key in KEYS if key in leads),
        shorter=shorter,
        onward="".join(onward) if len(onward) <= _MOST_ONWARD else "",
    )


def hit_rows(found: Results, columns: int) -> Sequence[HitRow]:
    """Return the hits in rows; similar names after those that match begin a row of their own."""
    matching = found.total or len(found.hits)
    return [
        HitRow(block[at : at + columns], similar and not at)
        for similar, block in ((False, found.hits[:matching]), (True, found.hits[matching:]))
        for at in range(0, len(block), columns)
    ]


def _examples(edition: Edition) -> "Found":
    """Return the first entries of all panels, in turn: what may be searched for."""
    from kiosk.search.index import Found, Hit  # not for the first frame

    columns = (
        [f"{panel}/{entry.id}" for entry in model.entries[:_EXAMPLES]] for panel, model in edition.panels.items()
    )
    names = [name for name in chain.from_iterable(zip_longest(*columns)) if name]
    return Found(tuple(Hit(name, {}) for name in names[:_EXAMPLES]))


def _row(edition: Edition, hit: "Hit") -> Row:
    found = entry_link(edition, hit.name)
    entry = edition.entries[hit.name]
    texts = entry.heading.texts
    return {
        "panelId": found["panel"],
        "entryId": found["entry"],
        "kind": found["kind"],
        "sheet": found["sheet"],
        "icon": found["icon"],
        "monogram": entry.monogram_letters,
        "panelTitle": dict(edition.panels[str(found["panel"])].title.texts),
        "title": found["title"],
        "marks": {code: _in_qml(texts[code], marks) for code, marks in hit.marks.items() if code in texts},
    }


def _in_qml(text: str, marks: Sequence[tuple[int, int]]) -> list[list[int]]:
    """Return start and length as QML counts them: in UTF-16."""
    return [[_units(text[:start]), _units(text[start : start + length])] for start, length in marks]


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
