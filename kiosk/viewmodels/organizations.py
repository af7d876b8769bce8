"""The directory of organizations: filters whose counts follow each other, cards in rows."""

from collections.abc import Callable, Mapping, Sequence
from typing import cast

from PySide6.QtCore import Property, QObject, Signal
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
        self._lines = RowsModel(
            {"cards": lambda cards: [self.entry_map(card) for card in cards]}, self._chunks(), parent=self
        )

    def take(self, edition: Edition, writer: Writer) -> None:
        """Show the newer edition; a filter that it does not have any more is lifted."""
        super().take(edition, writer)
        if self._kind_filter and self._kind_filter not in {kind.id for kind in self._directory.kinds}:
            self._kind_filter = ""
        if self._sector_filter and not self._edition.find("sectors", self._sector_filter):
            self._sector_filter = ""
        self._lines.update(self._chunks(), key=lambda cards: [card.id for card in cards])
        self.filterChanged.emit()

    def _read(self, edition: Edition, writer: Writer) -> None:
        super()._read(edition, writer)
        self._directory = cast("Organizations", self._panel)
        self._sorted = sorted(self._directory.organizations, key=lambda organization: not organization.featured)

    def entry_map(self, note: Note) -> dict[str, object]:
        """Return an organization with its kind in words and a monogram in any case."""
        fields = super().entry_map(note)
        if isinstance(note, Organization):
            kind = next((kind for kind in self._directory.kinds if kind.id == note.kind), None)
            fields["kindTitle"] = dict((kind.singular or kind.title).texts) if kind else {}
            fields["monogram"] = note.monogram or monogram(note)
        return fields

    def _kinds(self) -> list[dict[str, object]]:
        return [{"id": kind.id, "title": dict(kind.title.texts)} for kind in self._directory.kinds]

    def _shown(self, kind: str, sector: str) -> list[Organization]:
        return [
            organization
            for organization in self._sorted
            if kind in {"", organization.kind} and (not sector or sector in organization.sectors)
        ]

    def _chunks(self) -> list[Sequence[Organization]]:
        shown = self._shown(self._kind_filter, self._sector_filter)
        return [shown[at : at + self._columns] for at in range(0, len(shown), self._columns)]

    @staticmethod
    def _with_counts(
        filters: list[dict[str, object]],
        counted: Callable[[str], list[Organization]],
        present: Callable[[str], list[Organization]],
    ) -> list[dict[str, object]]:
        used = [choice for choice in filters if present(str(choice["id"]))]
        return [{**choice, "count": len(counted(str(choice["id"])))} for choice in used]

    def _update(self) -> None:
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
        return self._with_counts(
            self._kinds(),
            counted=lambda kind: self._shown(kind, self._sector_filter),
            present=lambda kind: self._shown(kind, ""),
        )

    @Property("QVariantList", notify=filterChanged)
    def sectorFilters(self) -> Sequence[object]:
        """Return the sectors that have organizations, counted within the chosen kind."""
        sectors: list[dict[str, object]] = [
            {"id": note.id, "title": dict(note.heading.texts)}
            for panel in self._edition.panels.values()
            if panel.kind == "sectors"
            for note in panel.entries
        ]
        return self._with_counts(
            sectors,
            counted=lambda sector: self._shown(self._kind_filter, sector),
            present=lambda sector: self._shown("", sector),
        )

    @Property(int, notify=filterChanged)
    def shownCount(self) -> int:
        """How many organizations the filters show."""
        return len(self._shown(self._kind_filter, self._sector_filter))

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
