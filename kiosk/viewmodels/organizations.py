"""The directory of organizations: filters whose counts follow each other, cards in rows."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import chain
from typing import cast

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.content.edition import Edition
from kiosk.content.models import Note
from kiosk.content.panels.organizations import Organization, Organizations
from kiosk.viewmodels.panel import PanelViewModel
from kiosk.viewmodels.rows import RowsModel
from kiosk.viewmodels.words import Writer

QML_IMPORT_NAME = "GuideModels"
QML_IMPORT_MAJOR_VERSION = 1

_PREVIEWED = 8


@QmlElement
class OrganizationsViewModel(PanelViewModel):
    """Organizations, featured ones first, filtered by kind and by sector."""

    filterChanged = Signal()
    columnsChanged = Signal()

    def __init__(self, edition: Edition, panel_id: str, writer: Writer, parent: QObject) -> None:
        """Show all organizations in one column until QML says how many fit."""
        super().__init__(edition, panel_id, writer, parent)
        self._kind_filter = ""
        self._sector_filter = ""
        self._columns = 1
        self._look_up()
        self._lines = RowsModel(
            {"cards": lambda cards: [self.entry_map(card) for card in cards]}, self._chunks(), parent=self
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
        self._look_up()
        lines = self._chunks()
        old = [cards[0].id for cards in self._lines.rows]
        self._lines.update(lines, old, [cards[0].id for cards in lines])
        self.filterChanged.emit()

    def _read(self, edition: Edition, writer: Writer) -> None:
        super()._read(edition, writer)
        self._directory = cast("Organizations", self._panel)
        self._sorted = self._directory.entries

    def entry_map(self, note: Note) -> dict[str, object]:
        """Return an organization with its kind in words and a monogram in any case."""
        fields = super().entry_map(note)
        if isinstance(note, Organization):
            kind = next((kind for kind in self._directory.kinds if kind.id == note.kind), None)
            fields["kindTitle"] = dict((kind.singular or kind.title).texts) if kind else {}
            fields["monogram"] = note.monogram or monogram(note)
        return fields

    def _look_up(self) -> None:
        """Find what the filters show, and count what each other choice would."""
        kind, sector = self._kind_filter, self._sector_filter
        of_kind = [one for one in self._sorted if one.kind == kind] if kind else self._sorted
        of_sector = [one for one in self._sorted if sector in one.sectors] if sector else self._sorted
        self._shown = [one for one in of_kind if sector in one.sectors] if sector else of_kind
        self._kind_counts = Counter([one.kind for one in of_sector])
        self._sector_counts = Counter(chain.from_iterable([one.sectors for one in of_kind]))
        self._kinds_present = set(self._kind_counts) if not sector else {one.kind for one in self._sorted}
        self._sectors_present = (
            set(self._sector_counts) if not kind else set(chain.from_iterable([one.sectors for one in self._sorted]))
        )

    def _chunks(self) -> list[Sequence[Organization]]:
        return [self._shown[at : at + self._columns] for at in range(0, len(self._shown), self._columns)]

    def _update(self) -> None:
        self._look_up()
        self._lines.replace(self._chunks())
        self.filterChanged.emit()

    @Property(str, notify=filterChanged)
    def kindFilter(self) -> str:
        """The id of the kind that is shown; empty for all."""
        return self._kind_filter

    @kindFilter.setter
    def kindFilter(self, kind: str) -> None:
        if kind != self._kind_filter:
            self._kind_filter = kind
            self._update()

    @Property(str, notify=filterChanged)
    def sectorFilter(self) -> str:
        """The id of the sector that is shown; empty for all."""
        return self._sector_filter

    @sectorFilter.setter
    def sectorFilter(self, sector: str) -> None:
        if sector != self._sector_filter:
            self._sector_filter = sector
            self._update()

    @Property("QVariantList", notify=filterChanged)
    def kindFilters(self) -> Sequence[object]:
        """Return the kinds that have organizations, counted within the chosen sector."""
        return [
            {"id": kind.id, "title": dict(kind.title.texts), "count": self._kind_counts[kind.id]}
            for kind in self._directory.kinds
            if kind.id in self._kinds_present
        ]

    @Property("QVariantList", notify=filterChanged)
    def sectorFilters(self) -> Sequence[object]:
        """Return the sectors that have organizations, counted within the chosen kind."""
        return [
            {"id": note.id, "title": dict(note.heading.texts), "count": self._sector_counts[note.id]}
            for panel in self._edition.panels.values()
            if panel.kind == "sectors"
            for note in panel.entries
            if note.id in self._sectors_present
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

    @Property(RowsModel, constant=True)
    def lines(self) -> RowsModel:
        """Rows of cards under the role `cards`."""
        return self._lines

    @Property("QVariantList", notify=filterChanged)
    def first(self) -> Sequence[object]:
        """Return the monograms of the first organizations, for a small picture of all."""
        return [note.monogram or monogram(note) for note in self._sorted[:_PREVIEWED]]

    @Property("QVariantMap", notify=filterChanged)
    def total(self) -> Mapping[str, object]:
        """How many there are in all, named here or not; empty where content does not say."""
        return self._writer.map(self._directory.total)


def monogram(organization: Organization) -> str:
    """Return up to three initials of the name, or its first Chinese character."""
    names = organization.heading.texts
    latin = next((name for name in names.values() if name.isascii()), "")
    initials = "".join(word[0] for word in latin.split() if word[0].isupper() or word[0].isdigit())
    return initials[:3] or next(iter(names.values()))[:1].upper()
