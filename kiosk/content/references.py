"""What only all files together can tell: ids, references, languages, pictures, areas.

Ids and references are read from the plain data, so that a mistake in one file does not
hide the broken reference in another.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from kiosk.content.models import Guide, Image
from kiosk.content.nearest import did_you_mean
from kiosk.content.panels import KINDS
from kiosk.content.panels.zones import Zones
from kiosk.content.problems import Report
from kiosk.content.source import Document, Steps, Value
from kiosk.content.values import ANY_LANGUAGE, LocalizedText

Found = TypeVar("Found", Image, LocalizedText)

GUIDE = "guide"
"""The name under which guide.yaml stands among the documents."""


def check(folder: Path, documents: Mapping[str, Document], models: Mapping[str, BaseModel], report: Report) -> None:
    """Report what is wrong between the files.

    `documents` holds every file that could be read, `models` those of them that are
    sound, both by panel id and `GUIDE`.
    """
    entries = {name: _entries(document) for name, document in documents.items() if name != GUIDE}
    names = [f"{panel}/{entry}" for panel, items in entries.items() for entry in items.values()]
    unread = _unread(documents)
    for panel, items in entries.items():
        _check_ids(documents[panel], items, report)
        _check_see_also(documents[panel], names, unread, report)
        if _kind(documents[panel]) == "organizations":
            _check_organizations(documents, documents[panel], unread, report)
    for name, model in models.items():
        _check_pictures(folder, model, documents[name], report)
        if isinstance(model, Zones):
            _check_areas(model, documents[name], report)
    guide = models.get(GUIDE)
    if isinstance(guide, Guide):
        _check_languages(guide, documents, models, report)


def _at(data: Value | None, key: str) -> Value | None:
    """Return what stands under `key`, or None where the data is not of that form."""
    return data.get(key) if isinstance(data, dict) else None


def _texts(data: Value | None) -> Iterator[tuple[int, str]]:
    """Yield the texts of a list with their positions."""
    for index, item in enumerate(data if isinstance(data, list) else []):
        if isinstance(item, str):
            yield index, item.strip()


def _kind(document: Document) -> str:
    kind = _at(document.data, "kind")
    return kind if isinstance(kind, str) else ""


def _ids(document: Document, key: str) -> dict[int, str]:
    """Return the ids of the items of the list under `key`, by their position."""
    items = _at(document.data, key)
    found = {index: _at(item, "id") for index, item in enumerate(items if isinstance(items, list) else [])}
    return {index: value.strip() for index, value in found.items() if isinstance(value, str)}


def _entries(document: Document) -> dict[int, str]:
    kind = KINDS.get(_kind(document))
    return _ids(document, kind.entries_key) if kind else {}


def _unread(documents: Mapping[str, Document]) -> set[str]:
    """Return the listed panels whose entries nobody knows, because their file cannot be used.

    What refers to them is not reported: the one mistake in that file would be said many times.
    """
    guide = documents.get(GUIDE)
    listed = {name for _, name in _texts(_at(guide.data, "panels"))} if guide else set()
    return {name for name in listed if name not in documents or _kind(documents[name]) not in KINDS}


def _check_ids(document: Document, entries: Mapping[int, str], report: Report) -> None:
    first: dict[str, int] = {}
    for index, entry in entries.items():
        mark = document.mark((KINDS[_kind(document)].entries_key, index, "id"))
        if entry in first:
            report.add("id-repeated", document.file, mark, id=entry, first=first[entry])
        first.setdefault(entry, mark.line)


def _check_see_also(document: Document, names: Sequence[str], unread: Collection[str], report: Report) -> None:
    kind = KINDS.get(_kind(document))
    items = _at(document.data, kind.entries_key) if kind else None
    known = set(names)
    for index, item in enumerate(items if isinstance(items, list) else []):
        for number, target in _texts(_at(item, "see_also")):
            if target not in known and "/" in target and target.split("/")[0] not in unread:
                mark = document.mark((kind.entries_key if kind else "", index, "see_also", number))
                report.add("reference-broken", document.file, mark, value=target, hint=did_you_mean(target, names))


def _check_organizations(
    documents: Mapping[str, Document], document: Document, unread: Collection[str], report: Report
) -> None:
    known = {
        "kind": list(_ids(document, "kinds").values()),
        "sectors": _ids_of_kind(documents, "sectors"),
        "zone": _ids_of_kind(documents, "zones"),
    }
    items = _at(document.data, "organizations")
    for index, item in enumerate(items if isinstance(items, list) else []):
        asked: list[tuple[str, Steps, str]] = [
            (key, (key,), value.strip()) for key in ("kind", "zone") if isinstance(value := _at(item, key), str)
        ]
        asked += [("sectors", ("sectors", at), sector) for at, sector in _texts(_at(item, "sectors"))]
        for key, way, value in asked:
            if value and value not in known[key] and (key == "kind" or not unread):
                mark = document.mark(("organizations", index, *way))
                report.add("reference-broken", document.file, mark, value=value, hint=did_you_mean(value, known[key]))


def _ids_of_kind(documents: Mapping[str, Document], kind: str) -> list[str]:
    return [
        entry for document in documents.values() if _kind(document) == kind for entry in _entries(document).values()
    ]


def _check_areas(model: Zones, document: Document, report: Report) -> None:
    together = sum(zone.area_m2 for zone in model.zones)
    if model.total and together > model.total.area_m2:
        mark = document.mark(("total", "area_m2"))
        report.add("area-over-total", document.file, mark, sum=f"{together:,.0f}", total=f"{model.total.area_m2:,.0f}")


def _check_languages(
    guide: Guide, documents: Mapping[str, Document], models: Mapping[str, BaseModel], report: Report
) -> None:
    codes = guide.codes
    for index, code in enumerate(codes):
        if code in codes[:index]:
            mark = documents[GUIDE].mark(("languages", index, "code"))
            report.add("language-repeated", documents[GUIDE].file, mark, code=code)
    for name, model in models.items():
        document = documents[name]
        for way, text in _find(model, LocalizedText):
            for code in text.texts:
                if code not in (*codes, ANY_LANGUAGE):
                    mark = document.mark((*way, code), key=True)
                    report.add("language-unlisted", document.file, mark, code=code, hint=did_you_mean(code, codes))
            for code in text.languages_missing(codes):
                report.add("language-missing", document.file, document.mark(way, key=True), code=code)


def _check_pictures(folder: Path, model: BaseModel, document: Document, report: Report) -> None:
    for way, image in _find(model, Image):
        path = folder / image.file
        mark = document.mark((*way, "file"))
        if not path.resolve().is_relative_to(folder.resolve()):
            report.add("path-outside", document.file, mark, value=image.file)
        elif not path.is_file():
            beside = [other.name for other in path.parent.iterdir()] if path.parent.is_dir() else []
            report.add("picture-missing", document.file, mark, value=image.file, hint=did_you_mean(path.name, beside))


def _find(value: object, kind: type[Found], way: Steps = ()) -> Iterator[tuple[Steps, Found]]:
    """Yield every value of `kind` inside `value`, with the way to it in the file."""
    if isinstance(value, kind):
        yield way, value
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _find(getattr(value, name), kind, (*way, name))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _find(item, kind, (*way, index))
