"""organizations.yaml: who works at the campus."""

from collections.abc import Sequence
from typing import ClassVar

from kiosk.content.models import AnyImage, Note, Panel, Strict, Total
from kiosk.content.values import Address, Id, Localized, Text, YesNo


class Kind(Strict):
    """A kind of organization, by which the directory can be filtered.

    `title` names the filter (Companies), `singular` one of the kind (Company).
    """

    id: Id
    title: Localized
    singular: Localized | None = None


class Organization(Note):
    """A company, an institute, or another resident of the campus."""

    name: Localized
    # Ids of other entries; whether they exist is seen when all files are read.
    kind: Text
    sectors: tuple[Text, ...] = ()
    zone: Text | None = None
    website: Address | None = None
    monogram: Text | None = None
    logo: AnyImage | None = None
    featured: YesNo = False
    pinyin: Text | None = None

    @property
    def heading(self) -> Localized:
        """What the organization is called."""
        return self.name

    @property
    def refers_to(self) -> Sequence[tuple[str, str]]:
        """Its sectors and its zone."""
        return [("sectors", sector) for sector in self.sectors] + ([("zones", self.zone)] if self.zone else [])


class Organizations(Panel):
    """Organizations; `total` says how many there are in all, named here or not."""

    entries_key: ClassVar[str] = "organizations"

    total: Total | None = None
    kinds: tuple[Kind, ...] = ()
    organizations: tuple[Organization, ...] = ()
