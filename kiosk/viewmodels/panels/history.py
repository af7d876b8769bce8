"""The history panel: events with their place on a line of time that is true to scale."""

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.content.models import Entry
from kiosk.content.panels.history import Event
from kiosk.drawings.timeline import Timeline, spread, timeline
from kiosk.viewmodels.panel import PanelInputs, PanelViewModel

QML_IMPORT_NAME = "GuideModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class HistoryViewModel(PanelViewModel):
    """Positions run from 0 (the first event) to 1 (the last)."""

    # WORKAROUND PySide: a property cannot name a signal of the base class; reading it crashes.
    eventsChanged = Signal()

    def __init__(self, panel_id: str, parent: QObject) -> None:
        """Stand for the panel `panel_id`."""
        super().__init__(panel_id, parent)
        self._timeline = Timeline()
        self.changed.connect(self.eventsChanged)

    def derive(self, inputs: PanelInputs) -> None:
        """Work out the line of time."""
        self._timeline = timeline([event.date.years for event in inputs.panel.entries])

    def entry_map(self, entry: Entry) -> dict[str, object]:
        """Return an event with its place in time."""
        return {**super().entry_map(entry), "position": self._position(cast("Event", entry))}

    def _position(self, event: Event) -> float:
        return self._timeline.position(event.date.years)

    @Slot(float, float, result="QVariantList")
    def spread(self, length: float, gap: float) -> list[float]:
        """Return where the events stand on a line of `length`, none nearer than `gap` to the next.

        Each keeps to its true place as far as the others leave it room. Where the line is
        too short for all, they stand evenly. Lengths are in pixels.
        """
        return spread([position * length for position in self._positions()], length, gap)

    @Property("QVariantList", notify=eventsChanged)
    def positions(self) -> Sequence[object]:
        """The place of each event on the line, from 0 to 1."""
        return self._positions()

    def _positions(self) -> list[float]:
        return [self._position(event) for event in self.inputs.panel.entries]

    @Property("QVariantList", notify=eventsChanged)
    def ticks(self) -> Sequence[object]:
        """Return the round years between the first and the last event, with their places."""
        return [{"label": str(tick.year), "position": tick.position} for tick in self._timeline.ticks]
