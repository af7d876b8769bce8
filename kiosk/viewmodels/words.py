"""Content values in the form in which QML reads them."""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from pydantic import BaseModel

from kiosk.reading.values import ANY_LANGUAGE, LocalizedText, PartialDate

if TYPE_CHECKING:
    from babel import Locale

Words = Mapping[str, str]
"""Language code to text; `ANY_LANGUAGE` to the one text for all."""


class Writer:
    """Writes dates and numbers in each of the guide's languages."""

    def __init__(self, languages: Sequence[str]) -> None:
        """Write for these language codes."""
        self._languages = languages

    def warm_up(self) -> None:
        """Load all that writing needs, which takes a while the first time."""
        self.date(PartialDate(2000, 1, 1))
        self.number(0)

    def date(self, moment: PartialDate) -> Words:
        """Return `Mar 2019`, `2019年3月`: no more precise than the date is."""
        from babel.dates import format_skeleton

        skeleton = "yMMMd" if moment.day else "yMMM" if moment.month else ""
        if not skeleton:
            return {ANY_LANGUAGE: str(moment.year)}
        return self._each(lambda locale: format_skeleton(skeleton, moment.first_day, locale=locale))

    def number(self, number: float) -> Words:
        """Return the number with the digits grouped: `640,000`."""
        from babel.numbers import format_decimal

        return self._each(lambda locale: format_decimal(number, locale=locale))

    def _each(self, write: Callable[["Locale"], str]) -> Words:
        return {code: write(_locale(code)) for code in self._languages}

    def words(self, value: LocalizedText | PartialDate) -> Words:
        """Return a text, or a date, in every language."""
        return value.texts if isinstance(value, LocalizedText) else self.date(value)

    def value(self, value: object) -> object:
        """Return any content value as QML reads it: models as maps, keys in camelCase."""
        if isinstance(value, LocalizedText | PartialDate):
            return dict(self.words(value))
        if isinstance(value, BaseModel):
            return self.map(value)
        if isinstance(value, tuple):
            return self.list(value)
        return value

    def map(self, model: BaseModel | None) -> dict[str, object]:
        """Return a model as a map, its keys in camelCase, without those that are not set."""
        fields = ((name, getattr(model, name)) for name in type(model).model_fields) if model else ()
        return {camel_case(name): self.value(field) for name, field in fields if field is not None}

    def list(self, values: Sequence[object]) -> Sequence[object]:
        """Return a list of content values."""
        return [self.value(value) for value in values]


def camel_case(name: str) -> str:
    """Return a content key as QML writes it: `area_m2` becomes `areaM2`."""
    first, *rest = name.split("_")
    return first + "".join(part.capitalize() for part in rest)


@lru_cache
def _locale(code: str) -> "Locale":
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(code, sep="-")
    except (UnknownLocaleError, ValueError):
        return Locale("en")
