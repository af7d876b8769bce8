"""A kind of panel that the guide does not have, for small indexes: its entries say themselves what they bring."""

from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from kiosk.content.edition import Edition
from kiosk.content.models import Guide, Panel, TitledEntry
from kiosk.reading.values import LocalizedText
from kiosk.search.builder import publications
from kiosk.search.index import SearchIndex


class Thing(TitledEntry):
    pinyin: str | None = None
    short: tuple[str, ...] = ()
    words: tuple[str, ...] = ()

    @property
    def reading(self) -> str | None:
        return self.pinyin

    @property
    def abbreviations(self) -> Sequence[str]:
        return self.short

    @property
    def also_found(self) -> Sequence[str]:
        return self.words


class Things(Panel):
    entries_key: ClassVar[str] = "things"
    things: tuple[Thing, ...]


class ThingsThatComeFirst(Things):
    rank: ClassVar[int] = -1


class ThingsThatComeLast(Things):
    rank: ClassVar[int] = 7


def thing(name: str, title: str | dict[str, str], text: str | None = None, **brings: object) -> Thing:
    return Thing.model_construct(
        id=name, title=LocalizedText.read(title), text=LocalizedText.read(text) if text else None, **brings
    )


def panel(*things: Thing | str, kind: type[Things] = Things) -> Things:
    """Return a panel of entries; a plain title is an entry whose id is the title."""
    made = tuple(thing(one, one) if isinstance(one, str) else one for one in things)
    return kind.model_construct(kind="things", title=LocalizedText({"": "Things"}), things=made)


def edition_of(*things: Thing | str, **panels: Things) -> Edition:
    """Return an edition with a panel `things`, and with other panels."""
    return Edition(Path(), Guide.model_construct(), {"things": panel(*things), **panels})


def index_of(*things: Thing | str, **panels: Things) -> SearchIndex:
    *_, index = publications(edition_of(*things, **panels))
    return index


def matching(index: SearchIndex, query: str) -> list[str]:
    """Return the ids of those that match, without similar ones."""
    result = index.find(query)
    return [hit.name.split("/")[1] for hit in result.hits[: result.total]]


def similar(index: SearchIndex, query: str) -> list[str]:
    """Return the ids of similar ones."""
    result = index.find(query)
    return [hit.name.split("/")[1] for hit in result.hits[result.total :]]
