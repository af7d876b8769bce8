"""The directory of organizations: sorted, under letters, with filters whose counts follow each other, cards in rows."""

import re
from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence
from itertools import chain, groupby
from typing import NamedTuple, cast

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.content.collation import LETTERS
from kiosk.content.edition import Edition
from kiosk.content.models import Note
from kiosk.content.panels.organizations import Organization, Organizations
from kiosk.viewmodels.panel import PanelViewModel
from kiosk.viewmodels.rows import RowsModel
from kiosk.viewmodels.words import Words, Writer

QML_IMPORT_NAME = "GuideModels"
QML_IMPORT_MAJOR_VERSION = 1

_PREVIEWED = 8
_MANY = 20
"""How many organizations are too many to be found without letters."""
_FULL = 6
"""With as many under each letter on average, every letter begins a row of its own."""


class Line(NamedTuple):
    """A row of cards; the first of a block of rows has a `heading`: a key of words, or a letter."""

    cards: Sequence[Organization]
    block: str = ""
    heading: str = ""

    @property
    def name(self) -> tuple[str, str]:
        """By what a row is known again; a featured organization is in two."""
        return self.block, self.cards[0].id


@QmlElement
class OrganizationsViewModel(PanelViewModel):
    """Organizations, featured ones first, filtered by kind, sector and zone."""

    filterChanged = Signal()
    columnsChanged = Signal()
    languageChanged = Signal()
    linesChanged = Signal()
    narrowed = Signal()
    """Other filters were chosen: what is shown begins anew."""

    # What `_read` needs, which is called before the rest is set.
    _language = ""

    def __init__(self, edition: Edition, panel_id: str, writer: Writer, parent: QObject) -> None:
        """Show all organizations in one column until QML says how many fit."""
        super().__init__(edition, panel_id, writer, parent)
        self._kind_filter = ""
        self._sector_filter = ""
        self._zone_filter = ""
        self._columns = 1
        self._look_up()
        self._lines = RowsModel(
            {"cards": lambda line: [self.entry_map(card) for card in line.cards], "heading": lambda line: line.heading},
            self._chunks(),
            parent=self,
        )

    def take(self, edition: Edition, writer: Writer) -> None:
        """Show the newer edition; a filter that it does not have any more is lifted."""
        super().take(edition, writer)
        # In a turn of its own, so that thousands of organizations delay no frame.
        QTimer.singleShot(0, self._follow)

    @Slot()
    def _follow(self) -> None:
        if self._kind_filter and self._kind_filter not in {kind.id for kind in self._directory.kinds}:
            self._kind_filter = ""
        if self._sector_filter and not self._edition.find("sectors", self._sector_filter):
            self._sector_filter = ""
        if self._zone_filter and not self._edition.find("zones", self._zone_filter):
            self._zone_filter = ""
        self._look_up()
        lines = self._chunks()
        old = [line.name for line in self._lines.rows]
        self._lines.update(lines, old, [line.name for line in lines])
        self.linesChanged.emit()
        self.filterChanged.emit()

    def _read(self, edition: Edition, writer: Writer) -> None:
        super()._read(edition, writer)
        self._directory = cast("Organizations", self._panel)
        self._sort()

    def entry_map(self, note: Note) -> dict[str, object]:
        """Return an organization with its kind in words and a monogram in any case."""
        fields = super().entry_map(note)
        if isinstance(note, Organization):
            fields["kindTitle"] = dict(self._sort_of(note))
            fields["monogram"] = note.monogram or monogram(note)
        return fields

    def _sort_of(self, note: Note) -> Words:
        wanted = note.kind if isinstance(note, Organization) else ""
        kind = next((kind for kind in self._directory.kinds if kind.id == wanted), None)
        return (kind.singular or kind.title).texts if kind else {}

    def _place_of(self, note: Note) -> Words:
        zone = note.zone if isinstance(note, Organization) else None
        name = self._edition.find("zones", zone) if zone else None
        return self._edition.entries[name].heading.texts if name else {}

    def _sort(self) -> None:
        """Take the order of the shown language."""
        orders = self._edition.orders[self._id]
        order = orders.get(self._language) or next(iter(orders.values()))
        self._sorted = order.organizations
        self._letter_of = dict(zip((one.id for one in order.organizations), order.letters, strict=True))

    def _look_up(self) -> None:
        """Find what the filters show, and count what each other choice would."""
        kind, sector, zone = self._kind_filter, self._sector_filter, self._zone_filter

        def of(kind: str, sector: str, zone: str) -> Sequence[Organization]:
            found: Sequence[Organization] = self._sorted
            if kind:
                found = [one for one in found if one.kind == kind]
            if sector:
                found = [one for one in found if sector in one.sectors]
            return [one for one in found if one.zone == zone] if zone else found

        self._shown = of(kind, sector, zone)
        any_kind, any_sector, any_zone = of("", sector, zone), of(kind, "", zone), of(kind, sector, "")
        self._any_counts = [len(any_kind), len(any_sector), len(any_zone)]
        self._kind_counts = Counter([one.kind for one in any_kind])
        self._sector_counts = Counter(chain.from_iterable([one.sectors for one in any_sector]))
        self._zone_counts = Counter([one.zone for one in any_zone if one.zone])
        self._kinds_present = {one.kind for one in self._sorted}
        self._sectors_present = set(chain.from_iterable([one.sectors for one in self._sorted]))
        self._zones_present = {one.zone for one in self._sorted if one.zone}

    def _chunks(self) -> list[Line]:
        """Return the shown ones in rows, featured ones first; where they are many, under their letter once more."""
        self._first_lines: dict[str, int] = {}
        featured = [one for one in self._shown if one.featured]
        if len(self._shown) < _MANY:
            return [Line(cards) for cards in self._rows_of([*featured, *(o for o in self._shown if not o.featured)])]
        blocks = [("featured", featured), *self._lettered(headed=bool(featured))]
        lines = [
            Line(cards, block, block if not at else "")
            for block, organizations in blocks
            for at, cards in enumerate(self._rows_of(organizations))
        ]
        for at, line in enumerate(lines):
            if line.block != "featured":
                for one in line.cards:
                    self._first_lines.setdefault(self._letter_of[one.id], at)
        return lines

    def _lettered(self, *, headed: bool) -> list[tuple[str, Sequence[Organization]]]:
        """Return what is shown in a block for each letter; in one alone where they are few for each."""
        groups: list[tuple[str, Sequence[Organization]]]
        groups = [(letter, list(group)) for letter, group in groupby(self._shown, lambda one: self._letter_of[one.id])]
        if len(self._shown) < _FULL * len(groups):
            return [("from-a-to-z" if headed else "", self._shown)]
        return groups

    def _rows_of(self, organizations: Sequence[Organization]) -> Iterator[Sequence[Organization]]:
        return (organizations[at : at + self._columns] for at in range(0, len(organizations), self._columns))

    def _update(self) -> None:
        self._look_up()
        self._lines.replace(self._chunks())
        self.linesChanged.emit()
        self.filterChanged.emit()
        self.narrowed.emit()

    @Slot(str, str, str)
    def narrow(self, kind: str, sector: str, zone: str) -> None:
        """Show those of this kind, sector and zone; an empty id is any."""
        if (kind, sector, zone) != (self._kind_filter, self._sector_filter, self._zone_filter):
            self._kind_filter, self._sector_filter, self._zone_filter = kind, sector, zone
            self._update()

    @Property(str, notify=languageChanged)
    def language(self) -> str:
        """The language by which the directory is sorted."""
        return self._language

    @language.setter
    def language(self, language: str) -> None:
        if language != self._language:
            self._language = language
            self._sort()
            self._look_up()
            lines = self._chunks()
            # About as many rows as before, each with other cards: the place in the list stays.
            self._lines.update(lines, range(len(self._lines.rows)), range(len(lines)))
            self.languageChanged.emit()
            self.linesChanged.emit()

    @Property("QVariantList", notify=linesChanged)
    def letters(self) -> Sequence[object]:
        """`letter` and `row` of each letter: its first line, or -1; empty where there are few organizations."""
        if len(self._shown) < _MANY:
            return []
        return [{"letter": letter, "row": self._first_lines.get(letter, -1)} for letter in LETTERS]

    @Property(str, notify=filterChanged)
    def kindFilter(self) -> str:
        """The id of the kind that is shown; empty for all."""
        return self._kind_filter

    @kindFilter.setter
    def kindFilter(self, kind: str) -> None:
        self.narrow(kind, self._sector_filter, self._zone_filter)

    @Property(str, notify=filterChanged)
    def sectorFilter(self) -> str:
        """The id of the sector that is shown; empty for all."""
        return self._sector_filter

    @sectorFilter.setter
    def sectorFilter(self, sector: str) -> None:
        self.narrow(self._kind_filter, sector, self._zone_filter)

    @Property(str, notify=filterChanged)
    def zoneFilter(self) -> str:
        """The id of the zone that is shown; empty for all."""
        return self._zone_filter

    @zoneFilter.setter
    def zoneFilter(self, zone: str) -> None:
        self.narrow(self._kind_filter, self._sector_filter, zone)

    @Property("QVariantList", notify=filterChanged)
    def kindFilters(self) -> Sequence[object]:
        """Return the kinds that have organizations, counted within the other filters."""
        return [
            {"id": kind.id, "title": dict(kind.title.texts), "count": self._kind_counts[kind.id]}
            for kind in self._directory.kinds
            if kind.id in self._kinds_present
        ]

    @Property("QVariantList", notify=filterChanged)
    def sectorFilters(self) -> Sequence[object]:
        """Return the sectors that have organizations, counted within the other filters."""
        return self._choices("sectors", self._sectors_present, self._sector_counts)

    @Property("QVariantList", notify=filterChanged)
    def zoneFilters(self) -> Sequence[object]:
        """Return the zones that have organizations, counted within the other filters."""
        return self._choices("zones", self._zones_present, self._zone_counts)

    @Property("QVariantList", notify=filterChanged)
    def anyCounts(self) -> Sequence[int]:
        """How many there would be of any kind, of any sector, in any zone, within the two other filters."""
        return self._any_counts

    def _choices(self, kind: str, present: Container[str], counts: Mapping[str, int]) -> list[object]:
        return [
            {"id": note.id, "title": dict(note.heading.texts), "count": counts.get(note.id, 0)}
            for panel in self._edition.panels.values()
            if panel.kind == kind
            for note in panel.entries
            if note.id in present
        ]

    @Property(int, notify=filterChanged)
    def shownCount(self) -> int:
        """How many organizations the filters show."""
        return len(self._shown)

    @Property(int, notify=filterChanged)
    def allCount(self) -> int:
        """How many organizations there are without filters."""
        return len(self._sorted)

    @Property(int, notify=columnsChanged)
    def columns(self) -> int:
        """How many cards stand in a row."""
        return self._columns

    @columns.setter
    def columns(self, columns: int) -> None:
        if columns != self._columns and columns > 0:
            self._columns = columns
            self._lines.replace(self._chunks())
            self.columnsChanged.emit()
            self.linesChanged.emit()

    @Property(RowsModel, constant=True)
    def lines(self) -> RowsModel:
        """Rows of cards under the role `cards`, with the words above them under `heading`."""
        return self._lines

    @Property("QVariantList", notify=filterChanged)
    def first(self) -> Sequence[object]:
        """Return the monograms of the first organizations, for a small picture of all."""
        return [note.monogram or monogram(note) for note in self._directory.entries[:_PREVIEWED]]

    @Property("QVariantMap", notify=filterChanged)
    def total(self) -> Mapping[str, object]:
        """How many there are in all, named here or not; empty where content does not say."""
        return self._writer.map(self._directory.total)

    @Property(bool, notify=filterChanged)
    def allNamed(self) -> bool:
        """Whether the guide names as many as there are in all, or more because more have come since."""
        said = next(iter(self._directory.total.value.texts.values())) if self._directory.total else ""
        number = re.fullmatch(r"\D*(\d+|\d{1,3}(?:,\d{3})+)\s*\+?", said, re.ASCII)
        return number is not None and len(self._sorted) >= int(number[1].replace(",", ""))


def monogram(organization: Organization) -> str:
    """Return up to three initials of the name, or its first Chinese character."""
    names = organization.heading.texts
    latin = next((name for name in names.values() if name.isascii()), "")
    initials = "".join(word[0] for word in latin.split() if word[0].isupper() or word[0].isdigit())
    return initials[:3] or next(iter(names.values()))[:1].upper()
