"""Holds the data of a file against a model, and joins what pydantic says with the places in the file."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from kiosk.reading import guesses
from kiosk.reading.messages import LANGUAGES
from kiosk.reading.nearest import nearest
from kiosk.reading.problems import MOST_IN_A_FILE, Report
from kiosk.reading.source import Document, Steps


class Strict(BaseModel):
    """A group of keys: unknown ones are refused, and nothing changes after reading."""

    # Only the models of whole files are ever read by themselves: the others need no reader of their own.
    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


@dataclass(frozen=True)
class Called:
    """Beside the type of a key: what people call the key instead, besides the words that `guesses` knows."""

    instead: str


Model = TypeVar("Model", bound=BaseModel)

_CODES = {
    "extra_forbidden": "key-unknown",
    "missing": "key-missing",
    "model_type": "not-a-map",
    "model_attributes_type": "not-a-map",
    "dict_type": "not-a-map",
    "tuple_type": "not-a-list",
    "list_type": "not-a-list",
    "too_short": "list-empty",
    "too_long": "list-too-long",
}
"""pydantic's words for what is wrong, in ours; errors of `values` carry ours already."""


def validate(model: type[Model], document: Document, report: Report) -> Model | None:
    """Return the document as `model`, or None with its problems in `report`."""
    try:
        return model.model_validate(document.data)
    except ValidationError as invalid:
        errors = invalid.errors(include_url=False, include_input=False)[: 2 * MOST_IN_A_FILE]
        missing = {_way(error) for error in errors if error["type"] == "missing"}
        meant = {_way(error): _key_meant(model, _way(error), missing) for error in errors if _is_unknown(error)}
        misspelt = {(*way[:-1], key) for way, key in meant.items()}
        moved = [way for way, key in meant.items() if not key and _is_language(way[-1])]
        left = {way[:-1] for way in moved}
        for error in errors:
            way = _way(error)
            if way[:-1] in left and (way in moved or not document.at(way)):
                continue  # the languages of a text stand beside its name, which seems to be empty
            if not (error["type"] == "missing" and way in misspelt):
                _report(model, error, document, report, meant.get(way))
        for group in left:
            first = next(way for way in moved if way[:-1] == group)
            names = document.at(group)
            beside = next((key for key in names if not _is_language(key)), "") if isinstance(names, dict) else ""
            mark = document.mark(first, key=True)
            report.add("language-place", document.file, mark, key=first[-1], beside=beside)
        return None


def _is_language(key: object) -> bool:
    """Return whether a key is a language code of two letters, with or without a country."""
    return isinstance(key, str) and re.fullmatch(r"[a-z]{2}(-[A-Za-z]+)?", key) is not None


def _way(error: ErrorDetails) -> Steps:
    return tuple(step for step in error["loc"] if step != "[key]")


def _is_unknown(error: ErrorDetails) -> bool:
    return error["type"] == "extra_forbidden"


def _key_meant(model: type[BaseModel], way: Steps, missing: Collection[Steps]) -> str | None:
    """Return the key that the unknown one at the end of `way` was probably meant to be.

    One that is missing beside it need not be as alike as any other: `di` is `id`.
    """
    *above, key = way
    beside = [str(other[-1]) for other in missing if list(other[:-1]) == above]
    known = _keys_at(model, above)
    synonym = next((other for other in guesses.keys(str(key)) if other in known), None) or _called(model, way)
    return nearest(str(key), known) or synonym or nearest(str(key), beside, likeness=50)


def _called(model: type[BaseModel], way: Steps) -> str | None:
    """Return the key whose model says that it is called by the name at the end of `way` instead."""
    fields = _fields_at(model, way[:-1])
    return next((key for key, field in fields.items() if Called(str(way[-1])) in field.metadata), None)


def _report(model: type[BaseModel], error: ErrorDetails, document: Document, report: Report, meant: str | None) -> None:
    """Join one of pydantic's errors with the place in the file that it is about.

    `meant` is the key that an unknown one was probably meant to be.
    """
    way = _way(error)
    code = _CODES.get(error["type"], error["type"])
    details: dict[str, object] = dict(error.get("ctx", {}))
    held = document.at(way)
    if code == "list-empty" and held:
        return  # its items are wrong, which is said already
    if code in {"not-a-list", "not-a-map"} and held == "":
        code = "empty"
    at_key = code in {"key-unknown", "empty"} or "[key]" in error["loc"]
    mark = document.mark(way, key=at_key)
    if code == "key-unknown":
        beside = document.at(way[:-1])
        free = (key for key in _keys_at(model, way[:-1]) if not isinstance(beside, dict) or key not in beside)
        details = {"key": way[-1], "meant": meant, "among": tuple(free)}
    elif code == "key-missing":
        details = {"key": way[-1]}
        mark = document.mark(way[:-1])
    elif code == "not-a-map":
        details = {"among": tuple(_keys_at(model, way))}
    elif code == "list-too-long":
        details = {"length": details["actual_length"], "limit": details["max_length"]}
    if code not in LANGUAGES["en"]:
        code = "value-wrong"
    report.add(code, document.file, mark, **details)


def _keys_at(model: type[BaseModel], way: Sequence[str | int]) -> list[str]:
    """Return the keys that are known at the place `way` leads to, those that must be there first."""
    fields = _fields_at(model, way)
    return sorted(fields, key=lambda name: not fields[name].is_required())


def _fields_at(model: type[BaseModel], way: Sequence[str | int]) -> Mapping[str, FieldInfo]:
    current: type[BaseModel] | None = model
    for step in way:
        if isinstance(step, str) and current:
            field = current.model_fields.get(step)
            current = _model_in(field.annotation) if field else None
    return current.model_fields if current else {}


def _model_in(annotation: object) -> type[BaseModel] | None:
    """Return the model inside an annotation such as `tuple[Zone, ...]` or `Source | None`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for part in getattr(annotation, "__args__", ()):
        found = _model_in(part)
        if found:
            return found
    return None
