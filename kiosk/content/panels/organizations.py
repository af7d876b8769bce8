"""organizations.yaml: who works at the campus."""

from collections.abc import Mapping
from functools import cached_property
from typing import Annotated, ClassVar

from pydantic import Field

from kiosk.content.models import AnyImage, Entry, Panel, Total
from kiosk.reading.validation import Called, Strict
from kiosk.reading.values import Address, Id, Localized, LocalizedText, Text, YesNo


class Kind(Strict):
    """A kind of organization, by which the directory can be filtered.

    `title` names the filter (Companies), `singular` one of the kind (Company).
    """

    id: Id = Field(description="The short name that organizations use under 'kind', such as company.")
    title: Localized = Field(description="What many of this kind are called, such as Companies. Shown as a filter.")
    singular: Localized | None = Field(
        None, description="What one of this kind is called, such as Company. Shown with each organization."
    )


class Organization(Entry):
    """A company, an institute, or another resident of the campus."""

    refers: ClassVar[Mapping[str, str]] = {"sectors": "sectors", "zone": "zones"}
    place_key: ClassVar[str] = "zone"

    name: Localized = Field(description="What the organization is called.")
    # Ids of other entries; whether they exist is seen when all files are read.
    kind: Text = Field(description="The id of one of the kinds listed under 'kinds', such as company.")
    sectors: Annotated[tuple[Text, ...], Called("领域")] = Field(
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
    def monogram_letters(self) -> str:
        """What staff chose, else up to three initials of the Latin name, or the first Chinese character."""
        if self.monogram:
            return self.monogram
        latin = next((name for name in self.name.texts.values() if name.isascii()), "")
        initials = "".join(word[0] for word in latin.split() if word[0].isupper() or word[0].isdigit())
        return initials[:3] or self.name.best()[:1].upper()

    @property
    def stands_first(self) -> bool:
        """Whether staff have featured it."""
        return self.featured

    @property
    def reading(self) -> str | None:
        """The reading that staff have set."""
        return self.pinyin

    @property
    def abbreviations(self) -> tuple[str, ...]:
        """The monogram that staff chose."""
        return (self.monogram,) if self.monogram else ()


class Organizations(Panel):
    """Organizations; `total` says how many there are in all, named here or not."""

    entries_key: ClassVar[str] = "organizations"
    usual_icon: ClassVar[str] = "building-2"
    sheet: ClassVar[str] = "organization"
    directory: ClassVar[bool] = True
    groups: ClassVar[Mapping[str, str]] = {"kind": "kinds"}
    way_in: ClassVar[str] = "sectors"
    rank: ClassVar[int] = 0

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

    def described(self, entry: Organization) -> LocalizedText | None:
        """Return its kind, in the singular where staff gave it; None for one of another edition."""
        kind = next((kind for kind in self.kinds if kind.id == entry.kind), None)
        return (kind.singular or kind.title) if kind else None
