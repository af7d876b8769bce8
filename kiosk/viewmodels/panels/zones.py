"""The zones panel: areas drawn to scale, the part that no zone itemizes included."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import cast

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.content.models import Entry
from kiosk.content.panels.zones import Zone, Zones
from kiosk.drawings.treemap import rest, treemap
from kiosk.viewmodels.panel import PanelInputs, PanelViewModel
from kiosk.viewmodels.words import Words

QML_IMPORT_NAME = "GuideModels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True)
class Space:
    """The areas of the zones in square metres, and what is said of the whole."""

    areas: Sequence[float] = ()
    rest: float = 0.0
    rest_words: Words = field(default_factory=dict)
    largest: str = ""
    total: Mapping[str, object] = field(default_factory=dict)
    master_plan: Mapping[str, object] = field(default_factory=dict)


def space(inputs: PanelInputs) -> Space:
    """Return what the panel shows besides its zones."""
    panel = cast("Zones", inputs.panel)
    areas = [zone.area_m2 for zone in panel.zones]
    left = rest(panel.total.area_m2 if panel.total else None, areas)
    return Space(
        areas=areas,
        rest=left,
        rest_words=inputs.writer.number(left),
        largest=max(panel.zones, key=lambda zone: zone.area_m2).id if panel.zones else "",
        total=inputs.writer.map(panel.total),
        master_plan=inputs.writer.map(panel.master_plan),
    )


@QmlElement
class ZonesViewModel(PanelViewModel):
    """Zones, the rest of the total that they leave, and the master plan."""

    # WORKAROUND PySide: a property cannot name a signal of the base class; reading it crashes.
    zonesChanged = Signal()

    def __init__(self, panel_id: str, parent: QObject) -> None:
        """Stand for the panel `panel_id`."""
        super().__init__(panel_id, parent)
        self._space = Space()
        self.changed.connect(self.zonesChanged)

    def derive(self, inputs: PanelInputs) -> None:
        """Work out the areas and the whole."""
        self._space = space(inputs)

    def entry_map(self, entry: Entry) -> dict[str, object]:
        """Return a zone with its area in words."""
        zone = cast("Zone", entry)
        return {**super().entry_map(zone), "areaText": dict(self.inputs.writer.number(zone.area_m2))}

    @Slot(float, float, result="QVariantList")
    def treemap(self, width: float, height: float) -> list[dict[str, object]]:
        """Return a rectangle in pixels for each area, as near to a square as can be.

        `row` is the row of the zone, or -1 for the rest; the areas of the rectangles are to scale.
        """
        return [asdict(cell) for cell in treemap(self._space.areas, self._space.rest, width, height)]

    @Property(str, notify=zonesChanged)
    def largest(self) -> str:
        """Return the id of the zone that is explained when none has been chosen."""
        return self._space.largest

    @Property("QVariantMap", notify=zonesChanged)
    def total(self) -> Mapping[str, object]:
        """The whole area; empty where content does not say."""
        return self._space.total

    @Property("QVariantMap", notify=zonesChanged)
    def restText(self) -> Mapping[str, object]:
        """The square metres that belong to no zone."""
        return dict(self._space.rest_words)

    @Property("QVariantMap", notify=zonesChanged)
    def masterPlan(self) -> Mapping[str, object]:
        """The plan; empty where there is none."""
        return self._space.master_plan
