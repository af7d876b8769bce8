"""zones.yaml: the space of the campus, and the plan behind it."""

from typing import Annotated, ClassVar

from pydantic import Field

from kiosk.content.models import AnySource, Entry, Feature, Figure, Panel, Strict
from kiosk.content.values import Area, Localized, Moment, Text


class Zone(Entry):
    """A part of the campus with an area in square metres."""

    area_m2: Area
    opened: Moment | None = None
    features: tuple[Feature, ...] = ()
    figures: tuple[Figure, ...] = ()


class TotalArea(Strict):
    """The whole area in square metres; what no zone itemizes is drawn too."""

    area_m2: Area
    label: Localized
    as_of: Text | None = None
    source: AnySource | None = None


class Part(Strict):
    """One addend of the master plan: how many (`1`, `2`, `X`) of what."""

    count: Text
    title: Localized
    text: Localized | None = None


class Target(Strict):
    """What the plan set out to reach, and by when."""

    value: Localized
    label: Localized
    by: Text | None = None


class MasterPlan(Strict):
    """The plan as a sum of parts, with the targets that it set."""

    title: Localized
    text: Localized | None = None
    parts: Annotated[tuple[Part, ...], Field(min_length=1)]
    targets: tuple[Target, ...] = ()
    source: AnySource | None = None


class Zones(Panel):
    """Zones, the total of which they are parts, and the master plan."""

    entries_key: ClassVar[str] = "zones"

    total: TotalArea | None = None
    zones: tuple[Zone, ...] = ()
    master_plan: MasterPlan | None = None
