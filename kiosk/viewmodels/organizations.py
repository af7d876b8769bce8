"""The directory of organizations: filters whose counts follow each other, cards in rows."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

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
@QmlUncreatable("Panels come from the guide.")
class OrganizationsViewModel(PanelViewModel):
    """Organizations, featured ones first, filtered by kind and by sector."""

    filterChanged = Signal()  # noqa: N815
    columnsChanged = Signal()  # noqa: N815

    def __init__(self, edition: Edition, panel_id: str, writer: Writer, parent: QObject) -> None:
        """Show all organizations in one column until QML says how many fit."""
        super().__init__(edition, panel_id, writer, parent)
        self._kind_filter = ""
        self._sector_filter = ""
        self._columns = 1
        organizations = [note for note in self._panel.entries if isinstance(note, Organization)]
        self._sorted = sorted(organizations, key=lambda organization: not organization.featured)
        self._lines = RowsModel(
            {"cards": lambda cards: [self.entry_map(card) for card in cards]}, self._chunks(), parent=self
        )

    def entry_map(self, note: Note) -> dict[str, object]:
        """Return an organization with its kind in words and a monogram in any case."""
        fields = super().entry_map(note)
        if isinstance(note, Organization):
            kind = next((kind for kind in self._panel.kinds if kind.id == note.kind), None)
            fields["kindTitle"] = dict((kind.singular or kind.title).texts) if kind else {}
            fields["monogram"] = note.monogram or monogram(note)
        return fields

    def _kinds(self) -> list[dict[str, object]]:
        return [{"id": kind.id, "title": dict(kind.title.texts)} for kind in self._panel.kinds]

    def _shown(self, kind: str, sector: str) -> list[Organization]:
        return [
            organization
            for organization in self._sorted
            if kind in {"", organization.kind} and (not sector or sector in organization.sectors)
        ]

    def _chunks(self) -> list[Sequence[Organization]]:
        shown = self._shown(self._kind_filter, self._sector_filter)
        return [shown[at : at + self._columns] for at in range(0, len(shown), self._columns)]

    def _kind_filters(self) -> list[dict[str, object]]:
        """Return the kinds that have organizations, counted within the chosen sector."""
        return self._with_counts(
            self._kinds(),
            counted=lambda kind: self._shown(kind, self._sector_filter),
            present=lambda kind: self._shown(kind, ""),
        )

    def _sector_filters(self) -> list[dict[str, object]]:
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

    def _set_kind_filter(self, kind: str) -> None:
        if kind != self._kind_filter:
            self._kind_filter = kind
            self._update()

    def _set_sector_filter(self, sector: str) -> None:
        if sector != self._sector_filter:
            self._sector_filter = sector
            self._update()

    def _set_columns(self, columns: int) -> None:
        if columns != self._columns and columns > 0:
            self._columns = columns
            self._lines.replace(self._chunks())
            self.columnsChanged.emit()

    def _total(self) -> object:
        total = getattr(self._panel, "total", None)
        return self._writer.value(total) if total else {}

    def _first(self) -> list[str]:
        """Return the monograms of the first organizations, for a small picture of all."""
        return [note.monogram or monogram(note) for note in self._sorted[:_PREVIEWED]]

    kindFilter = Property(str, lambda self: self._kind_filter, _set_kind_filter, notify=filterChanged)  # noqa: N815
    sectorFilter = Property(str, lambda self: self._sector_filter, _set_sector_filter, notify=filterChanged)  # noqa: N815
    kindFilters = Property("QVariantList", _kind_filters, notify=filterChanged)  # noqa: N815
    sectorFilters = Property("QVariantList", _sector_filters, notify=filterChanged)  # noqa: N815
    shownCount = Property(  # noqa: N815
        int, lambda self: len(self._shown(self._kind_filter, self._sector_filter)), notify=filterChanged
    )
    allCount = Property(int, lambda self: len(self._sorted), constant=True)  # noqa: N815
    columns = Property(int, lambda self: self._columns, _set_columns, notify=columnsChanged)
    lines = Property(QObject, lambda self: self._lines, constant=True)
    first = Property("QVariantList", _first, constant=True)
    total = Property("QVariantMap", _total, constant=True)


def monogram(organization: Organization) -> str:
    """Return up to three initials of the name, or its first Chinese character."""
    names = organization.heading.texts
    latin = next((name for name in names.values() if name.isascii()), "")
    initials = "".join(word[0] for word in latin.split() if word[0].isupper() or word[0].isdigit())
    return initials[:3] or next(iter(names.values()))[:1].upper()
