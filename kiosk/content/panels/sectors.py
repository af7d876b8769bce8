"""sectors.yaml: the fields that the campus concentrates on."""

from typing import ClassVar

from pydantic import Field

from kiosk.content.models import Panel, TitledEntry
from kiosk.reading.values import Id


class Sector(TitledEntry):
    """A field of work."""

    icon: Id | None = Field(None, description="The name of an icon, such as pill. Shown with the title.")


class Sectors(Panel):
    """Sectors in the order of the file."""

    entries_key: ClassVar[str] = "sectors"
    usual_icon: ClassVar[str] = "layers"

    sectors: tuple[Sector, ...] = Field(
        (), max_length=24, description="The fields of work, in the order in which they are shown."
    )
