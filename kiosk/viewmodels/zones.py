"""The zones panel: areas drawn to scale, the part that no zone itemizes included."""

from PySide6.QtCore import Property, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.models import Note
from kiosk.content.panels.zones import MasterPlan, TotalArea, Zone
from kiosk.viewmodels.panel import PanelViewModel

QML_IMPORT_NAME = "GuideModels"
QML_IMPORT_MAJOR_VERSION = 1

_LEAST_REST = 0.001
"""A rest smaller than this part of the total is rounding, not space."""


@QmlElement
@QmlUncreatable("Panels come from the guide.")
class ZonesViewModel(PanelViewModel):
    """Zones, the rest of the total that they leave, and the master plan."""

    def entry_map(self, note: Note) -> dict[str, object]:
        """Return a zone with its area in words."""
        fields = super().entry_map(note)
        if isinstance(note, Zone):
            fields["areaText"] = dict(self._writer.number(note.area_m2))
        return fields

    def _total_area(self) -> TotalArea | None:
        return getattr(self._panel, "total", None)

    def _rest(self) -> float:
        """Return the square metres of the total that belong to no zone."""
        total = self._total_area()
        if not total:
            return 0.0
        rest = total.area_m2 - sum(zone.area_m2 for zone in self._panel.entries)
        return rest if rest > total.area_m2 * _LEAST_REST else 0.0

    @Slot(float, float, result="QVariantList")
    def treemap(self, width: float, height: float) -> list[dict[str, object]]:
        """Return a rectangle in pixels for each area, as near to a square as can be.

        `row` is the row of the zone, or -1 for the rest; the areas of the rectangles are
        to scale. Source: Bruls, Huizing, van Wijk, Squarified Treemaps, 2000.
        """
        import squarify

        areas = [(zone.area_m2, row) for row, zone in enumerate(self._panel.entries)]
        areas.sort(key=lambda pair: -pair[0])
        if self._rest():
            areas.append((self._rest(), -1))
        if not areas or width <= 0 or height <= 0:
            return []
        sizes = squarify.normalize_sizes([area for area, _ in areas], width, height)
        cells = squarify.squarify(sizes, 0, 0, width, height)
        return [
            {"row": row, "x": cell["x"], "y": cell["y"], "width": cell["dx"], "height": cell["dy"]}
            for cell, (_, row) in zip(cells, areas, strict=True)
        ]

    def _total(self) -> object:
        total = self._total_area()
        if not total:
            return {}
        return {**_as_map(self._writer.value(total)), "areaText": dict(self._writer.number(total.area_m2))}

    def _master_plan(self) -> object:
        plan: MasterPlan | None = getattr(self._panel, "master_plan", None)
        return self._writer.value(plan) if plan else {}

    def _largest(self) -> str:
        """Return the id of the zone that is explained when none has been chosen."""
        return max(self._panel.entries, key=lambda zone: zone.area_m2).id if self._panel.entries else ""

    largest = Property(str, _largest, constant=True)
    total = Property("QVariantMap", _total, constant=True)
    restText = Property("QVariantMap", lambda self: dict(self._writer.number(self._rest())), constant=True)  # noqa: N815
    masterPlan = Property("QVariantMap", _master_plan, constant=True)  # noqa: N815


def _as_map(value: object) -> dict[str, object]:
    return value if isinstance(value, dict) else {}
