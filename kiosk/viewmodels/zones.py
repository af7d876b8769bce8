"""The zones panel: areas drawn to scale, the part that no zone itemizes included."""

from collections.abc import Mapping
from typing import cast

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.content.edition import Edition
from kiosk.content.models import Note
from kiosk.content.panels.zones import Zone, Zones
from kiosk.viewmodels.panel import PanelViewModel
from kiosk.viewmodels.words import Words, Writer

QML_IMPORT_NAME = "GuideModels"
QML_IMPORT_MAJOR_VERSION = 1

_LEAST_REST = 0.001
"""A rest smaller than this part of the total is rounding, not space."""


@QmlElement
class ZonesViewModel(PanelViewModel):
    """Zones, the rest of the total that they leave, and the master plan."""

    # WORKAROUND PySide: a property cannot name a signal of the base class; reading it crashes.
    zonesChanged = Signal()

    def __init__(self, edition: Edition, panel_id: str, writer: Writer, parent: QObject) -> None:
        """Show the zones of the panel `panel_id`."""
        super().__init__(edition, panel_id, writer, parent)
        self.changed.connect(self.zonesChanged)

    def _read(self, edition: Edition, writer: Writer) -> None:
        super()._read(edition, writer)
        self._zones = cast("Zones", self._panel)

    def entry_map(self, note: Note) -> dict[str, object]:
        """Return a zone with its area in words."""
        fields = super().entry_map(note)
        if isinstance(note, Zone):
            fields["areaText"] = dict(self._writer.number(note.area_m2))
        return fields

    def _sort_of(self, _note: Note) -> Words:
        return self._zones.title.texts

    def _rest(self) -> float:
        """Return the square metres of the total that belong to no zone."""
        total = self._zones.total
        if not total:
            return 0.0
        rest = total.area_m2 - sum(zone.area_m2 for zone in self._zones.zones)
        return rest if rest > total.area_m2 * _LEAST_REST else 0.0

    @Slot(float, float, int, result="QVariantList")
    def treemap(self, width: float, height: float, _revision: int = 0) -> list[dict[str, object]]:
        """Return a rectangle in pixels for each area, as near to a square as can be.

        `row` is the row of the zone, or -1 for the rest; the areas of the rectangles are
        to scale. Source: Bruls, Huizing, van Wijk, Squarified Treemaps, 2000.
        """
        import squarify

        areas = [(zone.area_m2, row) for row, zone in enumerate(self._zones.zones)]
        areas += [(self._rest(), -1)] if self._rest() else []
        areas.sort(reverse=True)
        if not areas or width <= 0 or height <= 0:
            return []
        sizes = squarify.normalize_sizes([area for area, _ in areas], width, height)
        cells = squarify.squarify(sizes, 0, 0, width, height)
        return [
            {"row": row, "x": cell["x"], "y": cell["y"], "width": cell["dx"], "height": cell["dy"]}
            for cell, (_, row) in zip(cells, areas, strict=True)
        ]

    @Property(str, notify=zonesChanged)
    def largest(self) -> str:
        """Return the id of the zone that is explained when none has been chosen."""
        return max(self._zones.zones, key=lambda zone: zone.area_m2).id if self._zones.zones else ""

    @Property("QVariantMap", notify=zonesChanged)
    def total(self) -> Mapping[str, object]:
        """The whole area; empty where content does not say."""
        return self._writer.map(self._zones.total)

    @Property("QVariantMap", notify=zonesChanged)
    def restText(self) -> Mapping[str, object]:
        """The square metres that belong to no zone."""
        return dict(self._writer.number(self._rest()))

    @Property("QVariantMap", notify=zonesChanged)
    def masterPlan(self) -> Mapping[str, object]:
        """The plan; empty where there is none."""
        return self._writer.map(self._zones.master_plan)
