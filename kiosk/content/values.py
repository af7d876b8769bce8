"""The kinds of value that content is made of, and how each is read from text."""

import re
import unicodedata
from calendar import monthrange
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, TypeVar
from urllib.parse import urlsplit

from pydantic import PlainValidator, ValidationError
from pydantic_core import InitErrorDetails, PydanticCustomError

from kiosk.content import guesses

Choice = TypeVar("Choice")

MAX_ADDRESS = 300
"""Characters that an address may have."""

MAX_TEXT = 20_000
"""Characters that a text may have."""

ANY_LANGUAGE = ""
"""The key under which a text stands that is the same in all languages."""


def wrong(code: str, **details: object) -> PydanticCustomError:
    """Return the error that becomes the problem `code` of `messages.MESSAGES`."""
    return PydanticCustomError(code, code, details)


def _reader(pattern: str, code: str, guess: Callable[[str], str], **details: object) -> Callable[[object], str]:
    form = re.compile(pattern, re.ASCII)

    def read(value: object) -> str:
        text = read_text(value)
        if not form.fullmatch(text):
            raise wrong("several-in-one" if guesses.several(text) else code, value=text, meant=guess(text), **details)
        return text

    return read


def read_text(value: object) -> str:
    """Return a text as it stands; a text with nothing in it is a mistake."""
    if not isinstance(value, str):
        raise wrong("not-text", meant=guesses.text(value))
    if not value.strip():
        raise wrong("empty")
    if len(value) > MAX_TEXT:
        raise wrong("text-too-long", length=len(value), limit=MAX_TEXT)
    return value.strip()


def _read_number(value: object) -> float:
    text = read_text(value)
    if not re.fullmatch(r"[+-]?\d{1,15}(\.\d{1,9})?", text, re.ASCII):
        raise wrong("number-form", value=text, meant=guesses.number(text))
    return float(text)


def number_between(lowest: float, highest: float) -> Callable[[object], float]:
    """Return a reader of numbers from `lowest` to `highest`."""

    def read(value: object) -> float:
        if not lowest <= (number := _read_number(value)) <= highest:
            meant = guesses.part(number) if highest == 1 else ""
            raise wrong("number-range", value=value, lowest=f"{lowest:g}", highest=f"{highest:,.0f}", meant=meant)
        return number

    return read


def one_of(choices: Mapping[str, Choice]) -> Callable[[object], Choice]:
    """Return a reader of one of the words in `choices`, which stand for their values."""

    def read(value: object) -> Choice:
        text = read_text(value)
        if text not in choices:
            raise wrong("choice-unknown", value=text, wrong=text, among=tuple(choices))
        return choices[text]

    return read


def _read_yes_no(value: object) -> bool:
    text = read_text(value).lower()
    if text not in {"true", "false", "yes", "no"}:
        raise wrong("yes-no-form", value=text, meant=guesses.yes_no(text))
    return text in {"true", "yes"}


def _read_address(value: object) -> str:
    """Return an address with its host in the letters that cannot be mistaken for others (punycode)."""
    text = read_text(value)
    if len(text) > MAX_ADDRESS:
        raise wrong("address-long", length=len(text), limit=MAX_ADDRESS)
    if guess := guesses.address(text):
        raise wrong("address-form" if text.startswith("https://") else "address-https", value=text, meant=guess)
    try:
        parts = urlsplit(text)
        host, user, _ = parts.hostname or "", parts.username, parts.port
    except ValueError:
        raise wrong("address-form", value=text) from None
    if user is not None or "@" in parts.netloc:
        raise wrong("address-user")
    if parts.scheme != "https" or "." not in host.strip(".") or re.search(r"[\s\\<>\"^`{|}]", text):
        raise wrong("address-form", value=text)
    if host.isascii():
        return text
    return text.replace(parts.netloc, _punycode(host) + parts.netloc[len(host) :], 1)


def _punycode(host: str) -> str:
    import idna  # only such an address needs it

    try:
        return idna.encode(unicodedata.normalize("NFC", host), uts46=True).decode()
    except idna.IDNAError:
        raise wrong("address-form", value=host) from None


def _read_media_path(value: object) -> str:
    text = read_text(value)
    parts = text.split("/")
    if "\\" in text and ":" not in text:
        raise wrong("path-backslash", meant=text.replace("\\", "/"))
    if "\\" in text or ":" in text or not text.isprintable() or any(part in {"", ".", ".."} for part in parts):
        raise wrong("path-outside", value=text)
    return text


def is_id(text: str) -> bool:
    """Return whether `text` has the form of an id."""
    return re.fullmatch(_ID, text, re.ASCII) is not None


Text = Annotated[str, PlainValidator(read_text)]
_ID = r"[a-z0-9]+(-[a-z0-9]+)*"
Id = Annotated[str, PlainValidator(_reader(_ID, "id-form", guesses.name, example="boao-2019"))]
Reference = Annotated[str, PlainValidator(_reader(r"[^/，、；]+/[^/，、；]+", "reference-form", guesses.nothing))]
"""An entry as `panel/entry`; whether there is one of that name is seen when all files are read."""
_read_language_code = _reader(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?", "language-form", guesses.language)
LanguageCode = Annotated[str, PlainValidator(_read_language_code)]
Address = Annotated[str, PlainValidator(_read_address)]
MediaPath = Annotated[str, PlainValidator(_read_media_path)]
Area = Annotated[float, PlainValidator(number_between(1, 1e12))]
"""An area in square metres."""
Share = Annotated[float, PlainValidator(number_between(0, 1))]
"""A part of a whole, from 0 to 1."""
YesNo = Annotated[bool, PlainValidator(_read_yes_no)]


@dataclass(frozen=True, order=True)
class PartialDate:
    """A day, a month or a whole year; sorts by its first day, the less precise first."""

    year: int
    month: int = 0
    day: int = 0

    @classmethod
    def read(cls, value: object) -> "PartialDate":
        """Read `1993`, `2019-03` or `2019-09-05`."""
        text = read_text(value)
        if not re.fullmatch(r"\d{4}(-\d{2}(-\d{2})?)?", text, re.ASCII):
            raise wrong("date-form", value=text, meant=guesses.date(text))
        parts = [int(part) for part in text.split("-")]
        parsed = cls(*parts)
        try:
            _ = parsed.first_day
        except ValueError:
            raise wrong("date-impossible", value=text) from None
        if not all(parts):
            raise wrong("date-impossible", value=text)
        return parsed

    def __str__(self) -> str:
        """Return the date as content writes it."""
        return "-".join(
            f"{part:0{digits}}" for part, digits in ((self.year, 4), (self.month, 2), (self.day, 2)) if part
        )

    @property
    def first_day(self) -> date:
        """The first day that this date can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last_day(self) -> date:
        """The last day that this date can mean."""
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])

    @property
    def years(self) -> float:
        """The first day on a scale of years: 2019-07-02 is about 2019.5."""
        start = date(self.year, 1, 1)
        return self.year + (self.first_day - start).days / (366 if _is_leap(self.year) else 365)


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


Moment = Annotated[PartialDate, PlainValidator(PartialDate.read)]


@dataclass(frozen=True)
class LocalizedText:
    """A text in one or more languages, or one text for all of them.

    `texts` leads from language code to text, from `ANY_LANGUAGE` to the one text for all.
    """

    texts: Mapping[str, str]

    @classmethod
    def read(cls, value: object) -> "LocalizedText":
        """Read a plain text, or a map from language code to text."""
        if isinstance(value, str):
            return cls({ANY_LANGUAGE: read_text(value)})
        if not isinstance(value, dict) or not value:
            raise wrong("empty") if value == {} else wrong("not-text", meant=guesses.text(value))

        texts: dict[str, str] = {}
        errors: list[InitErrorDetails] = []
        for code, text in value.items():
            try:
                texts |= {_read_language_code(code): read_text(text)}  # the code is looked at first
            except PydanticCustomError as error:
                strange = error.type == "language-form"
                errors.append(InitErrorDetails(type=error, loc=(code, "[key]") if strange else (code,), input=text))
                if strange and not (error.context or {}).get("meant"):
                    break  # what follows belongs to that key, which stands too far right
        if errors:  # all of them at once, each with its own key
            raise ValidationError.from_exception_data("text", errors)
        return cls(texts)

    def languages_missing(self, wanted: Iterable[str]) -> list[str]:
        """Return the languages of `wanted` in which there is no text."""
        return [] if ANY_LANGUAGE in self.texts else [code for code in wanted if code not in self.texts]


Localized = Annotated[LocalizedText, PlainValidator(LocalizedText.read)]
