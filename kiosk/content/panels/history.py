"""history.yaml: events on a line of time."""

from functools import cached_property
from typing import ClassVar

from pydantic import Field

from kiosk.content.models import Panel, TitledEntry
from kiosk.reading.values import Moment, PartialDate


class Event(TitledEntry):
    """Something that happened at a known time."""

    date: Moment = Field(
        description="When it happened: a year (1993), a month (2019-03) or a day (2019-09-05). "
        "It gives the event its place on the timeline."
    )

    @property
    def also_found(self) -> tuple[str, ...]:
        """The digits of its date: 2019, 201909, 20190905."""
        return (str(self.date).replace("-", ""),)


class History(Panel):
    """Events, in any order; the guide sorts them by date."""

    entries_key: ClassVar[str] = "events"
    usual_icon: ClassVar[str] = "history"

    events: tuple[Event, ...] = Field(
        (), max_length=500, description="The events on the timeline, in any order: the guide sorts them by date."
    )

    @cached_property
    def entries(self) -> tuple[Event, ...]:
        """The events, earliest first."""
        return tuple(sorted(self.events, key=lambda event: event.date))

    def described(self, entry: Event) -> PartialDate:
        """Return when it happened."""
        return entry.date
