"""What may stand in the content files that all panels share: entries, pictures, sources."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Annotated, Any, ClassVar, get_args, get_origin

from pydantic import BaseModel, BeforeValidator, Field, GetJsonSchemaHandler, WithJsonSchema
from pydantic_core import CoreSchema

from kiosk.reading.source import Steps
from kiosk.reading.validation import Strict
from kiosk.reading.values import (
    PICTURE,
    Address,
    Id,
    LanguageCode,
    Localized,
    LocalizedText,
    MediaPath,
    Moment,
    PartialDate,
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


class Entry(Strict):
    """What every entry may have, whatever it is called by.

    What a kind of entry brings to the rest of the guide, it declares here: everyone else reads
    the declaration, and knows no kind.
    """

    refers: ClassVar[Mapping[str, str]] = {}
    """The keys that name entries of other panels by their ids, and of which kind those panels are."""

    place_key: ClassVar[str] = ""
    """The one of these keys that names where on the campus the entry is."""

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
        return [(kind, target) for key, kind in self.refers.items() for target in self.values_of(key)]

    @classmethod
    def holds_several(cls, key: str) -> bool:
        """Return whether a list of ids stands under a key, and not one id."""
        return get_origin(cls.model_fields[key].annotation) is tuple

    def values_of(self, key: str) -> Sequence[str]:
        """Return what stands under a key that holds one id, several, or none."""
        value = getattr(self, key)
        return value if isinstance(value, tuple) else () if value is None else (value,)

    @property
    def monogram_letters(self) -> str:
        """Up to three letters that stand for the entry where it has no picture; empty for an icon."""
        return ""

    @property
    def stands_first(self) -> bool:
        """Whether a directory shows the entry before its letters too."""
        return False

    @property
    def reading(self) -> str | None:
        """How its Chinese name is read, in pinyin, where staff have said so."""
        return None

    @property
    def abbreviations(self) -> Sequence[str]:
        """Short names by which the search finds it, typed whole."""
        return ()

    @property
    def also_found(self) -> Sequence[str]:
        """Words besides title and text by whose beginnings the search finds it."""
        return ()


class TitledEntry(Entry):
    """An entry with a title: event, zone, sector, section."""

    title: Localized = Field(description="What the entry is called, in a few words. Shown as its heading.")

    @property
    def heading(self) -> Localized:
        """What the entry is called."""
        return self.title


@dataclass(frozen=True)
class Flaw:
    """What is wrong inside one sound file: a problem's code, the way to the value, and what fills the words."""

    code: str
    way: Steps
    details: Mapping[str, object] = field(default_factory=dict)


class Panel(Strict):
    """What every panel file begins with. A kind of panel adds its list of entries.

    What a kind brings to the rest of the guide, it declares here, as `Entry` does.
    """

    entries_key: ClassVar[str]
    """The key under which the entries stand."""

    usual_icon: ClassVar[str] = "info"
    """The icon of a panel whose file names none."""

    sheet: ClassVar[str] = ""
    """What the sheet of one entry is called among the pictures of the tour; empty where entries open in the panel."""

    directory: ClassVar[bool] = False
    """Whether its entries are found by name: sorted in each language, under letters, narrowed by what they refer to."""

    groups: ClassVar[Mapping[str, str]] = {}
    """The keys of an entry that name an item of another list of the same file, and the keys of those lists."""

    way_in: ClassVar[str] = ""
    """The one of `Entry.refers` by which the search offers ways into a directory."""

    rank: ClassVar[int] = 1
    """Which entries the search shows first: those with the lowest rank, 0 or more."""

    kind: Text = Field(description="What this file holds, and so how its screen looks.")
    title: Localized = Field(description="The panel's name: on its tile, in the bar at the bottom and on its screen.")
    subtitle: Localized | None = Field(None, description="One short line below the title, such as '1993 — 2024'.")
    icon: Id | None = Field(
        None, description="The name of an icon, such as award, for the tile and the bar at the bottom."
    )

    @property
    def entries(self) -> Sequence[Any]:
        """The entries in the order of the file; each is a `Entry`."""
        return getattr(self, self.entries_key)  # type: ignore[no-any-return]

    @property
    def views(self) -> Sequence[str]:
        """Views of the panel besides its entries, by the names that they have in `Navigation` (after `Navigation.own`) and the tour."""
        return ()

    def described(self, entry: Any) -> LocalizedText | PartialDate | None:
        """Return what an entry is, in a word or a date, for who takes it along; None where entries are not taken along."""
        del entry
        return None

    def flaws(self) -> Iterator[Flaw]:
        """Yield what is wrong between the values of this panel, each of which is right by itself."""
        yield from ()

    @classmethod
    def entry_model(cls) -> type[Entry]:
        """Return the model of its entries."""
        model: type[Entry] = get_args(cls.model_fields[cls.entries_key].annotation)[0]
        return model

    @classmethod
    def filter_keys(cls) -> Sequence[str]:
        """Return the keys of its entries by which the directory is narrowed."""
        return (*cls.groups, *cls.entry_model().refers)

    @classmethod
    def filter_by(cls, kind: str) -> str | None:
        """Return the key by which this directory is narrowed to what refers to an entry of a panel of that `kind`."""
        refers = cls.entry_model().refers if cls.directory else {}
        return next((key for key, other in refers.items() if other == kind), None)


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
