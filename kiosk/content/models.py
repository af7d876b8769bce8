"""What may stand in the content files that all panels share: entries, pictures, sources."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Annotated, Any, ClassVar

from pydantic import BaseModel, BeforeValidator, Field, GetJsonSchemaHandler, WithJsonSchema
from pydantic_core import CoreSchema

from kiosk.reading.validation import Strict
from kiosk.reading.values import (
    PICTURE,
    Address,
    Id,
    LanguageCode,
    Localized,
    MediaPath,
    Moment,
    Reference,
    Share,
    Text,
    in_languages,
)

# The descriptions are shown by editors to people who do not program, and the limits keep
# any content from filling a screen until it stands still; `schema` hands both on.


@dataclass(frozen=True)
class _OrShort:
    """Tells editors of the short form that stands for a group of keys."""

    form: WithJsonSchema

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"anyOf": [handler(schema), self.form.json_schema]}


class Source(Strict):
    """Where a statement comes from."""

    text: Localized = Field(description="What the source is called, such as 'Wuxi Daily'. Shown below the text.")
    url: Address | None = Field(None, description="The web address of the source, beginning with https://.")
    date: Moment | None = Field(
        None, description="When the source said so: a year (1993), a month (2019-03) or a day (2019-09-05)."
    )


def _source_from_text(value: object) -> object:
    """Take a plain text, or a text in languages, as the `text` of a source."""
    if isinstance(value, str) or (isinstance(value, dict) and not value.keys() & Source.model_fields.keys()):
        return {"text": value}
    return value


AnySource = Annotated[Source, BeforeValidator(_source_from_text), _OrShort(in_languages(Source.model_fields))]


class Image(Strict):
    """A picture in the content folder, and what it shows for people who do not see it."""

    file: MediaPath = Field(description="The picture's file in the content folder, such as media/boao.jpg.")
    alt: Localized | None = Field(
        None, description="What the picture shows, in one sentence, for visitors who do not see it."
    )
    credit: Localized | None = Field(None, description="Who made the picture or holds the rights to it.")


AnyImage = Annotated[
    Image,
    BeforeValidator(lambda value: {"file": value} if isinstance(value, str) else value),
    _OrShort(PICTURE),
]


class Figure(Strict):
    """A large number with what it counts; `share` draws it as a part of a whole."""

    value: Localized = Field(description="The number as visitors read it, with its unit, such as '500+' or '> 90%'.")
    label: Localized = Field(description="What the number counts, such as 'enterprises and institutions'.")
    share: Share | None = Field(
        None, description="The number as a part of a whole, from 0 to 1: 0.9 for 90 %. Drawn as a filled bar."
    )
    as_of: Text | None = Field(None, description="The time for which the number holds, such as 2024. Shown beside it.")
    source: AnySource | None = Field(
        None, description="Where the number comes from: a text, or 'text:' with 'url:' and 'date:'."
    )


class Feature(Strict):
    """A property of a zone, shown as an icon with words."""

    icon: Id | None = Field(None, description="The name of an icon, such as truck. Shown before the words.")
    text: Localized = Field(description="The property in a few words, such as 'Two freight elevators'.")


class Total(Strict):
    """The number of all, of which the entries name some."""

    value: Localized = Field(description="The number of all as visitors read it, such as '500+'.")
    label: Localized = Field(description="What the number counts, such as 'enterprises and institutions'.")
    as_of: Text | None = Field(None, description="The time for which the number holds, such as 2024. Shown beside it.")
    source: AnySource | None = Field(
        None, description="Where the number comes from: a text, or 'text:' with 'url:' and 'date:'."
    )


class Note(Strict):
    """What every entry may have, whatever it is called by."""

    id: Id = Field(
        description="The short name of this entry in the files, such as boao-2019: lower-case letters, digits and "
        "hyphens. Each entry of a file has its own; visitors never see it."
    )
    text: Localized | None = Field(
        None, description="What visitors read, in a few sentences. An empty line begins a new paragraph."
    )
    image: AnyImage | None = Field(
        None, description="A picture: its file, such as media/boao.jpg, or 'file:' with 'alt:' and 'credit:'."
    )
    see_also: tuple[Reference, ...] = Field(
        (),
        max_length=50,
        description="Other entries that belong to this one, each as panel/entry, such as history/boao-2019. "
        "Shown as buttons that lead there, and from there back.",
    )
    source: AnySource | None = Field(
        None, description="Where the text comes from: a text, or 'text:' with 'url:' and 'date:'. Shown below it."
    )
    verified_on: Moment | None = Field(
        None, description="When somebody last made sure that this is right, such as 2026-11-01. Visitors never see it."
    )
    review_by: Moment | None = Field(
        None, description="When somebody should look at this again, such as 2027-11-01. Visitors never see it."
    )

    @property
    def heading(self) -> Localized:
        """What the entry is called."""
        raise NotImplementedError

    @property
    def refers_to(self) -> Sequence[tuple[str, str]]:
        """Kinds and ids of the entries that its own keys name, besides `see_also`."""
        return ()


class Entry(Note):
    """An entry with a title: event, zone, sector, section."""

    title: Localized = Field(description="What the entry is called, in a few words. Shown as its heading.")

    @property
    def heading(self) -> Localized:
        """What the entry is called."""
        return self.title


class Panel(Strict):
    """What every panel file begins with. A kind of panel adds its list of entries."""

    entries_key: ClassVar[str]
    """The key under which the entries stand."""

    kind: Text = Field(description="What this file holds, and so how its screen looks.")
    title: Localized = Field(description="The panel's name: on its tile, in the bar at the bottom and on its screen.")
    subtitle: Localized | None = Field(None, description="One short line below the title, such as '1993 — 2024'.")
    icon: Id | None = Field(
        None, description="The name of an icon, such as award, for the tile and the bar at the bottom."
    )

    @property
    def entries(self) -> Sequence[Any]:
        """The entries in the order of the file; each is a `Note`."""
        return getattr(self, self.entries_key)  # type: ignore[no-any-return]


class Language(Strict):
    """A language of the guide, by the name that it has in itself."""

    code: LanguageCode = Field(description="The code of the language, such as en or zh, as all texts use it.")
    name: Text = Field(description="What the language calls itself, such as English or 中文. Shown on its button.")


class Guide(Strict):
    """guide.yaml: what the guide is called, its languages, its panels in order."""

    name: Localized = Field(description="The whole name of the campus. Shown large on the first screens.")
    short_name: Localized = Field(description="The short name of the campus, such as I·Campus, where room is scarce.")
    tagline: Localized | None = Field(None, description="One line below the name that says what the campus is.")
    languages: tuple[Language, ...] = Field(
        min_length=1,
        max_length=8,
        description="The languages of the guide, in the order of their buttons. The guide starts in the first.",
    )
    panels: tuple[Id, ...] = Field(
        min_length=1,
        max_length=12,
        description="The panels in the order of their tiles. Each is the name of a file beside this one, without "
        ".yaml, and is listed once.",
        json_schema_extra={"uniqueItems": True},
    )
    figures: tuple[Figure, ...] = Field(
        (), max_length=8, description="The large numbers on the first screens, the most important one first."
    )

    @property
    def codes(self) -> list[str]:
        """The language codes, the default one first."""
        return [language.code for language in self.languages]


def values_in(model: object, way: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], object]]:
    """Yield every model and value inside `model`, itself included, with the way to it in the file."""
    yield way, model
    if isinstance(model, BaseModel):
        for name in type(model).model_fields:
            value = getattr(model, name)
            if value is not None:
                yield from values_in(value, (*way, name))
    elif isinstance(model, tuple):
        for index, item in enumerate(model):
            yield from values_in(item, (*way, index))
