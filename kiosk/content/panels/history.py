"""history.yaml: events on a line of time."""

from typing import ClassVar

from kiosk.content.models import Entry, Panel
from kiosk.content.values import Moment


class Event(Entry):
    """Something that happened at a known time."""

    date: Moment


class History(Panel):
    """Events, in any order; the guide sorts them by date."""

    entries_key: ClassVar[str] = "events"

    events: tuple[Event, ...] = ()

    @property
    def entries(self) -> tuple[Event, ...]:
        """The events, earliest first."""
        return tuple(sorted(self.events, key=lambda event: event.date))
