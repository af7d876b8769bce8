"""Reads a content folder whole: an edition, or all that is wrong with it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from kiosk.content import references, source
from kiosk.content.edition import Edition
from kiosk.content.messages import MESSAGES
from kiosk.content.models import Guide, Panel
from kiosk.content.nearest import did_you_mean, nearest
from kiosk.content.panels import KINDS
from kiosk.content.problems import Problem, Report, Severity, count
from kiosk.content.source import Document, Steps
from kiosk.content.values import is_id

GUIDE_FILE = "guide.yaml"

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


class NoContentError(Exception):
    """The folder is missing or holds no guide: there is nothing to check."""


@dataclass(frozen=True)
class Outcome:
    """What reading a folder gave: an edition unless there are errors; problems of any severity."""

    edition: Edition | None
    problems: tuple[Problem, ...]
    files: int

    @property
    def errors(self) -> int:
        """How many of the problems are errors."""
        return count(self.problems, Severity.ERROR)


def load(folder: Path) -> Outcome:
    """Read all files of `folder` and return the edition and all problems of all files at once.

    Raises NoContentError when there is no such folder or no guide.yaml in it.
    """
    try:
        found = folder.is_dir()
    except (OSError, ValueError):
        found = False
    if not found:
        raise NoContentError(f"there is no content folder '{folder}'")
    if not source.is_file(folder / GUIDE_FILE):
        raise NoContentError(f"the folder '{folder}' holds no {GUIDE_FILE}, so it is no content folder")
    report = Report()
    documents: dict[str, Document] = {}
    models: dict[str, BaseModel] = {}
    guide = _read_guide(folder, documents, report)
    if guide:
        models[references.GUIDE] = guide
    listed = _panels_listed(folder, documents, report)
    panels = {name: panel for name in listed if (panel := _read_panel(folder, name, documents, report))}
    references.check(folder, documents, models | panels, report)
    problems = report.problems
    sound = not count(problems, Severity.ERROR)
    return Outcome(Edition(folder, guide, panels) if guide and sound else None, problems, 1 + len(listed))


def _panels_listed(folder: Path, documents: Mapping[str, Document], report: Report) -> list[str]:
    """Return the panels that guide.yaml lists and that have a file, even if the rest of it is wrong."""
    document = documents.get(references.GUIDE)
    listed = document.data.get("panels") if document and isinstance(document.data, dict) else None
    if not document or not isinstance(listed, list):
        return []
    found: list[str] = []
    for index, item in enumerate(listed):
        mark = document.mark(("panels", index))
        if not isinstance(item, str) or not is_id(name := item.strip()):
            continue  # validating the guide says what is wrong
        if name in found:
            report.add("panel-repeated", document.file, mark, panel=name)
        elif source.is_file(folder / f"{name}.yaml") and name != references.GUIDE:
            found.append(name)
        else:
            report.add("file-missing", document.file, mark, panel=name, file=f"{name}.yaml")
    return found


def _read_guide(folder: Path, documents: dict[str, Document], report: Report) -> Guide | None:
    document = source.read(folder / GUIDE_FILE, GUIDE_FILE, report, first="name")
    if not document:
        return None
    documents[references.GUIDE] = document
    return validate(Guide, document, report)


def _read_panel(folder: Path, name: str, documents: dict[str, Document], report: Report) -> Panel | None:
    document = source.read(folder / f"{name}.yaml", f"{name}.yaml", report)
    if not document:
        return None
    documents[name] = document
    keys = document.data if isinstance(document.data, dict) else {}
    kind = keys.get("kind")
    misspelt = nearest("kind", (key for key in keys if key not in Panel.model_fields))
    if kind is None and misspelt:
        mark = document.mark((misspelt,), key=True)
        report.add("key-unknown", document.file, mark, key=misspelt, hint=did_you_mean("kind", ["kind"]))
        return None
    if not isinstance(kind, str):
        report.add("key-missing", document.file, document.mark(("kind",)), key="kind", hint=did_you_mean("", KINDS))
        return None
    if kind not in KINDS:
        mark = document.mark(("kind",))
        report.add("kind-unknown", document.file, mark, value=kind, hint=did_you_mean(kind, KINDS))
        return None
    return validate(KINDS[kind], document, report)


def validate(model: type[Model], document: Document, report: Report) -> Model | None:
    """Return the document as `model`, or None with its problems in `report`."""
    try:
        return model.model_validate(document.data)
    except ValidationError as invalid:
        errors = invalid.errors(include_url=False, include_input=False)
        missing = {_way(error) for error in errors if error["type"] == "missing"}
        meant = {_way(error): _key_meant(model, _way(error), missing) for error in errors if _is_unknown(error)}
        misspelt = {(*way[:-1], key) for way, key in meant.items()}
        for error in errors:
            if not (error["type"] == "missing" and _way(error) in misspelt):
                _report(model, error, document, report, meant.get(_way(error)))
        return None


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
    return nearest(str(key), _keys_at(model, above)) or nearest(str(key), beside, likeness=0.5)


def _report(model: type[BaseModel], error: ErrorDetails, document: Document, report: Report, meant: str | None) -> None:
    """Join one of pydantic's errors with the place in the file that it is about.

    `meant` is the key that an unknown one was probably meant to be.
    """
    way = _way(error)
    code = _CODES.get(error["type"], error["type"])
    details: dict[str, object] = dict(error.get("ctx", {}))
    at_key = code in {"key-unknown", "empty"} or "[key]" in error["loc"]
    mark = document.mark(way, key=at_key)
    if code == "key-unknown":
        details = {"key": way[-1], "hint": did_you_mean(meant or "", _keys_at(model, way[:-1]))}
    elif code == "key-missing":
        details = {"key": way[-1]}
        mark = document.mark(way[:-1])
    if code not in MESSAGES:
        code, details = "value-wrong", {"reason": error["msg"]}
    report.add(code, document.file, mark, **details)


def _keys_at(model: type[BaseModel], way: Sequence[str | int]) -> list[str]:
    """Return the keys that are known at the place `way` leads to."""
    current: type[BaseModel] | None = model
    for step in way:
        if isinstance(step, str) and current:
            field = current.model_fields.get(step)
            current = _model_in(field.annotation) if field else None
    return list(current.model_fields) if current else []


def _model_in(annotation: object) -> type[BaseModel] | None:
    """Return the model inside an annotation such as `tuple[Zone, ...]` or `Source | None`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for part in getattr(annotation, "__args__", ()):
        found = _model_in(part)
        if found:
            return found
    return None
