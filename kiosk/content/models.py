"""What may stand in the content files that all panels share: entries, pictures, sources."""

from collections.abc import Iterator, Sequence
from typing import Annotated, Any, ClassVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from kiosk.content.values import (
    Address,
    Id,
    LanguageCode,
    Localized,
    MediaPath,
    Moment,
    Reference,
    Share,
    Text,
)


class Strict(BaseModel):
    """A group of keys: unknown ones are refused, and nothing changes after reading."""

    # Only the models of whole files are ever read by themselves: the others need no reader of their own.
    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


class Source(Strict):
    """Where a statement comes from."""

    text: Localized
    url: Address | None = None
    date: Moment | None = None


def _source_from_text(value: object) -> object:
    """Take a plain text, or a text in languages, as the `text` of a source."""
    if isinstance(value, str) or (isinstance(value, dict) and not value.keys() & Source.model_fields.keys()):
        return {"text": value}
    return value


AnySource = Annotated[Source, BeforeValidator(_source_from_text)]


class Image(Strict):
    """A picture in the content folder, and what it shows for people who do not see it."""

    file: MediaPath
    alt: Localized | None = None
    credit: Localized | None = None


AnyImage = Annotated[Image, BeforeValidator(lambda value: {"file": value} if isinstance(value, str) else value)]


class Figure(Strict):
    """A large number with what it counts; `share` draws it as a part of a whole."""

    value: Localized
    label: Localized
    share: Share | None = None
    as_of: Text | None = None
    source: AnySource | None = None


class Feature(Strict):
    """A property of a zone, shown as an icon with words."""

    icon: Id | None = None
    text: Localized


class Total(Strict):
    """The number of all, of which the entries name some."""

    value: Localized
    label: Localized
    as_of: Text | None = None
    source: AnySource | None = None


class Note(Strict):
    """What every entry may have, whatever it is called by."""

    id: Id
    text: Localized | None = None
    image: AnyImage | None = None
    see_also: tuple[Reference, ...] = ()
    source: AnySource | None = None
    verified_on: Moment | None = None
    review_by: Moment | None = None

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

    title: Localized

    @property
    def heading(self) -> Localized:
        """What the entry is called."""
        return self.title


class Panel(Strict):
    """What every panel file begins with. A kind of panel adds its list of entries."""

    entries_key: ClassVar[str]
    """The key under which the entries stand."""

    kind: Text
    title: Localized
    subtitle: Localized | None = None
    icon: Id | None = None

    @property
    def entries(self) -> Sequence[Any]:
        """The entries in the order of the file; each is a `Note`."""
        return getattr(self, self.entries_key)  # type: ignore[no-any-return]


class Language(Strict):
    """A language of the guide, by the name that it has in itself."""

    code: LanguageCode
    name: Text


class Guide(Strict):
    """guide.yaml: what the guide is called, its languages, its panels in order."""

    name: Localized
    short_name: Localized
    tagline: Localized | None = None
    languages: Annotated[tuple[Language, ...], Field(min_length=1)]
    panels: Annotated[tuple[Id, ...], Field(min_length=1)]
    figures: tuple[Figure, ...] = ()

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
