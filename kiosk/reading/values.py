"""The kinds of value that content is made of, and how each is read from text."""

import re
import unicodedata
from calendar import monthrange
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, TypeVar
from urllib.parse import urlsplit

from pydantic import PlainValidator, ValidationError, WithJsonSchema
from pydantic_core import InitErrorDetails, PydanticCustomError

from kiosk.reading import guesses

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
    def read(value: object) -> str:
        text = read_text(value)
        if not re.fullmatch(pattern, text):
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
    if not re.fullmatch(r"[+-]?[0-9]{1,15}(\.[0-9]{1,9})?", text):
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
    if not re.fullmatch(_ADDRESS, text):
        raise _wrong_address(text)
    parts = urlsplit(text)
    host = parts.hostname or ""
    return text if host.isascii() else text.replace(parts.netloc, _punycode(host) + parts.netloc[len(host) :], 1)


def _wrong_address(text: str) -> PydanticCustomError:
    if len(text) > MAX_ADDRESS:
        return wrong("address-long", length=len(text), limit=MAX_ADDRESS)
    if guess := guesses.address(text):
        return wrong("address-form" if text.startswith("https://") else "address-https", value=text, meant=guess)
    if text.startswith("https://") and "@" in text.removeprefix("https://").split("/")[0]:
        return wrong("address-user")
    return wrong("address-form", value=text)


def _punycode(host: str) -> str:
    import idna  # only such an address needs it

    try:
        return idna.encode(unicodedata.normalize("NFC", host), uts46=True).decode()
    except idna.IDNAError:
        raise wrong("address-form", value=host) from None


def _read_media_path(value: object) -> str:
    text = read_text(value)
    if not re.fullmatch(_MEDIA_PATH, text):
        if "\\" in text and re.fullmatch(_MEDIA_PATH, meant := text.replace("\\", "/")):
            raise wrong("path-backslash", meant=meant)
        raise wrong("path-outside", value=text)
    return text


def is_id(text: str) -> bool:
    """Return whether `text` has the form of an id."""
    return re.fullmatch(_ID, text) is not None


# The forms of texts, as the readers and the JSON Schemas of `schema` use them: written
# for Python and JavaScript alike, hence without \d and \w, which differ there.
_ID = r"[a-z0-9]+(-[a-z0-9]+)*"
_REFERENCE = r"[^\s/，、；][^/，、；]*/[^/，、；]*[^\s/，、；]"
_LANGUAGE_CODE = r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?"
_HOST_PART = r"[^\s\u0000-,./:-@[-^`{-\u00a0\u3000-\u303f\uff00-\uff20]+"
"""Letters of any script, digits, hyphens and underscores: no sign that a keyboard sets between words."""
_ADDRESS = (
    rf"(?=\S{{1,{MAX_ADDRESS}}}\s*$)https://{_HOST_PART}(\.{_HOST_PART})+\.?(:[0-9]{{1,5}})?"
    r"""([/?#][^\s\\<>"]*)?"""
)
# No control characters, no spaces but the plain one, none of the signs that cannot be seen.
_PATH_PART = (
    r"(?!\.{1,2}(/|\s*$))[^/:\\\u0000-\u001f\u007f-\u00a0\u00ad\u1680\u180e"
    r"\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ue000-\uf8ff\ufeff\ufff0-\uffff]+"
)
_MEDIA_PATH = rf"(?=\S){_PATH_PART}(/{_PATH_PART})*(?<=\S)"
_LEAP_YEAR = r"([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)"
_DATE = (
    r"(?!0000)([0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|1[0-9]|2[0-8]))?)?"
    r"|[0-9]{4}-(0[13-9]|1[0-2])-(29|30)|[0-9]{4}-(0[13578]|1[02])-31"
    rf"|{_LEAP_YEAR}-02-29)"
)


def _written(form: str, *also: str, **limits: object) -> WithJsonSchema:
    """Return what an editor may expect of a text of this `form`.

    `also` are what YAML itself takes such a text for, unless it is quoted; `limits` hold for those.
    """
    types = {"type": ["string", *also] if also else "string"}
    return WithJsonSchema({**types, "pattern": rf"^\s*({form})\s*$", "maxLength": MAX_TEXT, **limits})


_TEXT = {"type": ["string", "number", "boolean"], "minLength": 1, "maxLength": MAX_TEXT, "pattern": r"\S"}

Text = Annotated[str, PlainValidator(read_text), WithJsonSchema({**_TEXT})]
Id = Annotated[
    str,
    PlainValidator(_reader(_ID, "id-form", guesses.name, example="boao-2019")),
    _written(_ID, "integer", "boolean", minimum=0),
]
Reference = Annotated[str, PlainValidator(_reader(_REFERENCE, "reference-form", guesses.nothing)), _written(_REFERENCE)]
"""An entry as `panel/entry`; whether there is one of that name is seen when all files are read."""
_read_language_code = _reader(_LANGUAGE_CODE, "language-form", guesses.language)
LanguageCode = Annotated[str, PlainValidator(_read_language_code), _written(_LANGUAGE_CODE)]
Address = Annotated[str, PlainValidator(_read_address), _written(_ADDRESS)]
PICTURE = _written(_MEDIA_PATH, "number", "boolean", title="Picture", description="A file in the content folder.")
MediaPath = Annotated[str, PlainValidator(_read_media_path), PICTURE]
Area = Annotated[
    float,
    PlainValidator(number_between(1, 1e12)),
    _written(
        r"\+?(?![0-9]{16})0*([1-9][0-9]{0,11}(\.[0-9]{1,9})?|10{12}(\.0{1,9})?)", "number", minimum=1, maximum=1e12
    ),
]
"""An area in square metres."""
Share = Annotated[
    float,
    PlainValidator(number_between(0, 1)),
    _written(
        r"(\+?0{1,15}\.[0-9]{1,9}|[+-]?0{1,15}(\.0{1,9})?|\+?0{0,14}1(\.0{1,9})?)", "number", minimum=0, maximum=1
    ),
]
"""A part of a whole, from 0 to 1."""
YesNo = Annotated[
    bool,
    PlainValidator(_read_yes_no),
    _written("[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee]|[Yy][Ee][Ss]|[Nn][Oo]", "boolean"),
]


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
        if not re.fullmatch(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?", text):
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


Moment = Annotated[
    PartialDate, PlainValidator(PartialDate.read), _written(_DATE, "integer", minimum=1000, maximum=9999)
]


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

    def best(self, languages: Iterable[str] = ()) -> str:
        """Return the text in the first of these languages that has one, or else whichever there is.

        `Words.pick` chooses in the same way in QML.
        """
        return self.texts[next((code for code in languages if code in self.texts), next(iter(self.texts)))]

    def languages_missing(self, wanted: Iterable[str]) -> list[str]:
        """Return the languages of `wanted` in which there is no text."""
        return [] if ANY_LANGUAGE in self.texts else [code for code in wanted if code not in self.texts]


def in_languages(besides: Collection[str] = ()) -> WithJsonSchema:
    """Return what an editor may expect of a text in languages, the codes of which are none of `besides`."""
    codes: dict[str, object] = {"pattern": rf"^\s*({_LANGUAGE_CODE})\s*$"}
    if besides:
        codes["not"] = {"enum": list(besides)}
    return WithJsonSchema(
        {
            **_TEXT,
            "type": ["string", "number", "boolean", "object"],
            "title": "Text in languages",
            "description": "One text for all languages, or a line 'code: text' for each, such as 'en: Welcome'.",
            "minProperties": 1,
            "propertyNames": codes,
            "additionalProperties": {**_TEXT, "description": "The text in this language."},
        }
    )


Localized = Annotated[LocalizedText, PlainValidator(LocalizedText.read), in_languages()]
