"""Reads a content folder whole: an edition, or all that is wrong with it."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from kiosk.content import guesses, references
from kiosk.content.edition import Edition
from kiosk.content.messages import LANGUAGES
from kiosk.content.models import Guide, Panel
from kiosk.content.nearest import nearest
from kiosk.content.panels import KINDS
from kiosk.content.problems import MOST_IN_A_FILE, Mark, Problem, Report, Severity, count
from kiosk.content.snapshot import GUIDE_FILE, Snapshot, Unreadable
from kiosk.content.source import Document, Steps, read
from kiosk.content.values import is_id

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


def load(folder: Path, today: date | None = None) -> Outcome:
    """Read all files of `folder` and return the edition and all problems of all files at once.

    Raises NoContentError when there is no such folder or no guide.yaml in it.
    """
    return check(Snapshot.take(folder), today or date.today())  # noqa: DTZ011  staff write the dates of their place


def guide_alone(snapshot: Snapshot) -> Guide | None:
    """Return what guide.yaml says, or None if it is not sound by itself; the other files are not looked at."""
    report = Report()
    document = _read(snapshot, GUIDE_FILE, report, first="name")
    guide = validate(Guide, document, report) if document else None
    return None if count(report.problems, Severity.ERROR) else guide


def check(snapshot: Snapshot, today: date) -> Outcome:
    """Return the edition that a folder held at one moment, and all problems of all its files."""
    report = Report()
    documents: dict[str, Document] = {}
    models: dict[str, BaseModel] = {}
    if document := _read(snapshot, GUIDE_FILE, report, first="name"):
        documents[references.GUIDE] = document
    guide = validate(Guide, document, report) if document else None
    listed = _panels_listed(snapshot, document, report) if document else []
    for name in listed:
        if panel := _read_panel(snapshot, name, documents, report):
            models[name] = panel
    panels = {name: model for name, model in models.items() if isinstance(model, Panel)}
    if guide:
        models[references.GUIDE] = guide
    if guide and len(listed) == len(guide.panels):
        _report_unlisted(snapshot, listed, report)
    references.check(snapshot.folder, documents, models, today, report)
    problems = report.problems
    sound = not count(problems, Severity.ERROR)
    return Outcome(Edition(snapshot.folder, guide, panels) if guide and sound else None, problems, 1 + len(listed))


def missing(folder: Path) -> Outcome:
    """Return the outcome of a folder that is not there, or in which guide.yaml is not."""
    del folder
    report = Report()
    report.add("content-missing", GUIDE_FILE, Mark(), file=GUIDE_FILE)
    return Outcome(None, report.problems, 0)


def _read(snapshot: Snapshot, file: str, report: Report, first: str = "kind") -> Document | None:
    content = snapshot.files[file]
    if isinstance(content, Unreadable):
        report.add(content.code, file, Mark(), **content.details)
        return None
    return read(content, file, report, first)


def _panels_listed(snapshot: Snapshot, document: Document, report: Report) -> list[str]:
    """Return the panels that guide.yaml lists and that have a file, even if the rest of it is wrong."""
    listed = document.data.get("panels") if isinstance(document.data, dict) else None
    if not isinstance(listed, list):
        return []
    found: list[str] = []
    for index, item in enumerate(listed):
        if not isinstance(item, str) or not is_id(name := item.strip()):
            continue  # validating the guide says what is wrong
        file = f"{name}.yaml"
        if name in found:
            report.add("panel-repeated", document.file, document.mark(("panels", index)), panel=name)
        elif name != references.GUIDE and file in snapshot.files:
            found.append(name)
        else:
            at_top = tuple(other for other in (*snapshot.files, *sorted(snapshot.others)) if "/" not in other)
            taken = {GUIDE_FILE, *(f"{other}.yaml" for other in listed if isinstance(other, str))}
            meant = nearest(file, (other for other in at_top if other not in taken), likeness=75) or ""
            code = "file-misnamed" if meant else "file-missing"
            code = "panel-guide" if name == references.GUIDE else code
            report.add(code, document.file, document.mark(("panels", index)), panel=name, file=file, other=meant)
    return found


def _report_unlisted(snapshot: Snapshot, listed: Collection[str], report: Report) -> None:
    for file in snapshot.files:
        panel = file.removesuffix(".yaml")
        if file != GUIDE_FILE and panel not in listed and is_id(panel):
            report.add("file-unlisted", file, Mark(), panel=panel)


def _read_panel(snapshot: Snapshot, name: str, documents: dict[str, Document], report: Report) -> Panel | None:
    document = _read(snapshot, f"{name}.yaml", report)
    if not document:
        return None
    documents[name] = document
    keys = document.data if isinstance(document.data, dict) else {}
    kind = keys.get("kind")
    misspelt = nearest("kind", (key for key in keys if key not in Panel.model_fields)) if kind is None else None
    if misspelt:
        mark = document.mark((misspelt,), key=True)
        report.add("key-unknown", document.file, mark, key=misspelt, meant="kind")
        return None
    if not isinstance(kind, str):
        report.add("key-missing", document.file, document.mark(("kind",)), key="kind", among=tuple(KINDS))
        return None
    if kind not in KINDS:
        mark = document.mark(("kind",))
        report.add("kind-unknown", document.file, mark, value=kind, wrong=kind, among=tuple(KINDS))
        return None
    return validate(KINDS[kind], document, report)


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
    synonym = next((other for other in guesses.keys(str(key)) if other in known), None)
    return nearest(str(key), known) or synonym or nearest(str(key), beside, likeness=50)


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
    current: type[BaseModel] | None = model
    for step in way:
        if isinstance(step, str) and current:
            field = current.model_fields.get(step)
            current = _model_in(field.annotation) if field else None
    fields = current.model_fields if current else {}
    return sorted(fields, key=lambda name: not fields[name].is_required())


def _model_in(annotation: object) -> type[BaseModel] | None:
    """Return the model inside an annotation such as `tuple[Zone, ...]` or `Source | None`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for part in getattr(annotation, "__args__", ()):
        found = _model_in(part)
        if found:
            return found
    return None
