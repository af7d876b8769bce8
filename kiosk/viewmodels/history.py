"""The history panel: events with their place on a line of time that is true to scale."""

from collections.abc import Sequence

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.content.edition import Edition
from kiosk.content.models import Note
from kiosk.content.panels.history import Event
from kiosk.viewmodels.panel import PanelViewModel
from kiosk.viewmodels.words import Words, Writer

QML_IMPORT_NAME = "GuideModels"
QML_IMPORT_MAJOR_VERSION = 1

_STEPS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 500)
_MOST_TICKS = 9


@QmlElement
class HistoryViewModel(PanelViewModel):
    """Positions run from 0 (the first event) to 1 (the last)."""

    # WORKAROUND PySide: a property cannot name a signal of the base class; reading it crashes.
    eventsChanged = Signal()

    def __init__(self, edition: Edition, panel_id: str, writer: Writer, parent: QObject) -> None:
        """Show the events of the panel `panel_id`."""
        super().__init__(edition, panel_id, writer, parent)
        self.changed.connect(self.eventsChanged)

    def _years(self) -> list[float]:
        return [event.date.years for event in self._panel.entries]

    def entry_map(self, note: Note) -> dict[str, object]:
        """Return an event with its place in time."""
        position = self._position(note.date.years) if isinstance(note, Event) else 0.0
        return {**super().entry_map(note), "position": position}

    def _sort_of(self, note: Note) -> Words:
        return self._writer.date(note.date) if isinstance(note, Event) else {}

    def _places(self) -> list[float]:
        return [self._position(years) for years in self._years()]

    def _position(self, years: float) -> float:
        first, last = (self._years()[0], self._years()[-1]) if self._rows else (0.0, 0.0)
        return (years - first) / (last - first) if last > first else 0.5

    @Slot(float, float, int, result="QVariantList")
    def spread(self, length: float, gap: float, _revision: int = 0) -> list[float]:
        """Return where the events stand on a line of `length`, none nearer than `gap` to the next.

        Each keeps to its true place as far as the others leave it room. Where the line is
        too short for all, they stand evenly. Lengths are in pixels.
        """
        return spread([position * length for position in self._places()], length, gap)

    @Property("QVariantList", notify=eventsChanged)
    def positions(self) -> Sequence[object]:
        """The place of each event on the line, from 0 to 1."""
        return self._places()

    @Property("QVariantList", notify=eventsChanged)
    def ticks(self) -> Sequence[object]:
        """Return the round years between the first and the last event, with their places."""
        years = self._years()
        if not years or int(years[-1]) == int(years[0]):
            return []
        span = years[-1] - years[0]
        step = next((step for step in _STEPS if span / step <= _MOST_TICKS), 1000)
        first = -(-int(years[0] + 0.999) // step) * step
        return [
            {"label": str(year), "position": self._position(year)} for year in range(first, int(years[-1]) + 1, step)
        ]


def spread(places: list[float], length: float, gap: float) -> list[float]:
    """Move sorted `places` in 0..`length` apart to at least `gap`, each as little as can be.

    Places that are too near form groups; a group is centred on the mean of its members'
    true places and pushed back inside the line (pool adjacent violators, with bounds).
    """
    if not places:
        return []
    gap = min(gap, length / max(1, len(places) - 1))
    groups: list[tuple[float, int]] = []  # mean of the members' offsets from their rank, and how many
    for rank, place in enumerate(places):
        mean, size = place - rank * gap, 1
        while groups and groups[-1][0] > mean:
            before, many = groups.pop()
            mean, size = (before * many + mean * size) / (many + size), many + size
        groups.append((mean, size))
    highest = length - gap * (len(places) - 1)
    offsets = [min(max(mean, 0.0), highest) for mean, size in groups for _ in range(size)]
    return [offset + rank * gap for rank, offset in enumerate(offsets)]
