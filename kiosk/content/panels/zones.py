"""zones.yaml: the space of the campus, and the plan behind it."""

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from kiosk.content.models import AnySource, Feature, Figure, Flaw, Panel, TitledEntry
from kiosk.reading.source import Steps
from kiosk.reading.validation import Strict
from kiosk.reading.values import Area, Localized, LocalizedText, Moment, Text


class Zone(TitledEntry):
    """A part of the campus with an area in square metres."""

    area_m2: Area = Field(
        description="The area in square metres, digits only, such as 92000. The zone is drawn to this scale."
    )
    opened: Moment | None = Field(
        None, description="Since when the zone is in operation: 2024, 2024-06 or 2024-06-18. Shown below the area."
    )
    features: tuple[Feature, ...] = Field(
        (), max_length=24, description="What is special about the zone, each an icon with a few words."
    )
    figures: tuple[Figure, ...] = Field((), max_length=12, description="Numbers about the zone. Shown large.")


class TotalArea(Strict):
    """The whole area in square metres; what no zone itemizes is drawn too."""

    area_m2: Area = Field(
        description="The area in square metres, digits only, such as 640000; at least as much as all zones together."
    )
    label: Localized = Field(description="What the area counts, such as 'in operation'. Shown beside it.")
    as_of: Text | None = Field(None, description="The time for which the area holds, such as 2024. Shown beside it.")
    source: AnySource | None = Field(
        None, description="Where the area comes from: a text, or 'text:' with 'url:' and 'date:'."
    )


class Part(Strict):
    """One addend of the master plan: how many (`1`, `2`, `X`) of what."""

    count: Text = Field(description="How many: a number or a letter, such as 1, 2 or X. Shown large.")
    title: Localized = Field(description="Of what, such as 'industrial cluster zone'. Shown below the number.")
    text: Localized | None = Field(None, description="A sentence about this part.")


class Target(Strict):
    """What the plan set out to reach, and by when."""

    value: Localized = Field(description="What is to be reached, as visitors read it, such as '5 million m²'.")
    label: Localized = Field(description="What the value counts, such as 'target for area'.")
    by: Text | None = Field(None, description="By when it is to be reached, such as 2025.")


class MasterPlan(Strict):
    """The plan as a sum of parts, with the targets that it set."""

    title: Localized = Field(description="What the plan is called, such as 'Master plan 1+2+X'.")
    text: Localized | None = Field(None, description="What visitors read about the plan, in a few sentences.")
    parts: tuple[Part, ...] = Field(
        min_length=1, max_length=6, description="The parts of the plan, drawn as a sum: 1 + 2 + X."
    )
    targets: tuple[Target, ...] = Field(
        (), max_length=12, description="What the plan set out to reach. Shown as goals, not as results."
    )
    source: AnySource | None = Field(
        None, description="Where the plan comes from: a text, or 'text:' with 'url:' and 'date:'."
    )


class Zones(Panel):
    """Zones, the total of which they are parts, and the master plan."""

    entries_key: ClassVar[str] = "zones"
    usual_icon: ClassVar[str] = "map"

    total: TotalArea | None = Field(
        None, description="The whole area. What the zones leave of it is drawn by the guide itself."
    )
    zones: tuple[Zone, ...] = Field(
        (), max_length=60, description="The parts of the campus, drawn to scale by their areas."
    )
    master_plan: MasterPlan | None = Field(None, description="The plan behind the zones, shown on a page of its own.")

    @property
    def views(self) -> tuple[str, ...]:
        """The master plan, where there is one."""
        return ("master-plan",) if self.master_plan else ()

    def described(self, entry: Zone) -> LocalizedText:
        """Return what the panel is called: a zone is one of its spaces."""
        del entry
        return self.title

    def flaws(self) -> Iterator[Flaw]:
        """Yield that the zones together are larger than the whole."""
        together = sum(zone.area_m2 for zone in self.zones)
        if self.total and together > self.total.area_m2:
            large = [index for index, zone in enumerate(self.zones) if zone.area_m2 > self.total.area_m2]
            # One zone that is larger than the whole is the mistake itself.
            way: Steps = ("zones", large[0], "area_m2") if len(large) == 1 else ("total", "area_m2")
            yield Flaw("area-over-total", way, {"sum": f"{together:,.0f}", "total": f"{self.total.area_m2:,.0f}"})
