"""organizations.yaml: who works at the campus."""

from collections.abc import Sequence
from functools import cached_property
from typing import ClassVar

from pydantic import Field

from kiosk.content.models import AnyImage, Note, Panel, Total
from kiosk.reading.validation import Strict
from kiosk.reading.values import Address, Id, Localized, Text, YesNo


class Kind(Strict):
    """A kind of organization, by which the directory can be filtered.

    `title` names the filter (Companies), `singular` one of the kind (Company).
    """

    id: Id = Field(description="The short name that organizations use under 'kind', such as company.")
    title: Localized = Field(description="What many of this kind are called, such as Companies. Shown as a filter.")
    singular: Localized | None = Field(
        None, description="What one of this kind is called, such as Company. Shown with each organization."
    )


class Organization(Note):
    """A company, an institute, or another resident of the campus."""

    name: Localized = Field(description="What the organization is called.")
    # Ids of other entries; whether they exist is seen when all files are read.
    kind: Text = Field(description="The id of one of the kinds listed under 'kinds', such as company.")
    sectors: tuple[Text, ...] = Field(
        (), max_length=24, description="The ids of its fields of work, as in the file of the sectors."
    )
    zone: Text | None = Field(None, description="The id of the zone where it is, as in the file of the zones.")
    website: Address | None = Field(
        None, description="Its web address, beginning with https://, such as https://www.example.com."
    )
    monogram: Text | None = Field(
        None, description="One to three letters in place of a logo, such as AZ. Without it, the guide takes initials."
    )
    logo: AnyImage | None = Field(
        None, description="Its logo: a file, such as media/logo.png, or 'file:' with 'alt:' and 'credit:'."
    )
    featured: YesNo = Field(False, description="true shows it among the first of the directory. Left out, it is false.")
    pinyin: Text | None = Field(
        None,
        description="How the Chinese name is read, in Latin letters, such as 'yao ming kang de', where a character has several readings.",
    )

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

    total: Total | None = Field(
        None, description="How many organizations there are in all, whether they are listed here or not."
    )
    kinds: tuple[Kind, ...] = Field((), max_length=60, description="The kinds by which visitors filter the directory.")
    organizations: tuple[Organization, ...] = Field(
        (), description="Who works at the campus, in the order in which they are shown; featured ones come first."
    )

    @cached_property
    def entries(self) -> tuple[Organization, ...]:
        """The organizations, featured ones first."""
        return tuple(sorted(self.organizations, key=lambda organization: not organization.featured))
