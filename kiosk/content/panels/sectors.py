"""sectors.yaml: the fields that the campus concentrates on."""

from typing import ClassVar

from kiosk.content.models import Entry, Panel
from kiosk.content.values import Id


class Sector(Entry):
    """A field of work."""

    icon: Id | None = None


class Sectors(Panel):
    """Sectors in the order of the file."""

    entries_key: ClassVar[str] = "sectors"

    sectors: tuple[Sector, ...] = ()
