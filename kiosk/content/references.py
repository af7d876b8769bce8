"""What only all files together can tell: ids, references, languages, pictures, areas.

Ids and references are read from the plain data, so that a mistake in one file does not
hide the broken reference in another.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from kiosk.content.models import Guide, Image
from kiosk.content.nearest import did_you_mean, nearest
from kiosk.content.panels import KINDS
from kiosk.content.panels.organizations import Organizations
from kiosk.content.panels.zones import Zones
from kiosk.content.problems import Report
from kiosk.content.source import Document, Steps, Value, is_file
from kiosk.content.values import ANY_LANGUAGE, LocalizedText

Found = TypeVar("Found", Image, LocalizedText)

GUIDE = "guide"
"""The name under which guide.yaml stands among the documents."""


def check(folder: Path, documents: Mapping[str, Document], models: Mapping[str, BaseModel], report: Report) -> None:
    """Report what is wrong between the files.

    `documents` holds every file that could be read, `models` those of them that are
    sound, both by panel id and `GUIDE`.
    """
    panels = {name: document for name, document in documents.items() if name != GUIDE}
    names = [f"{panel}/{_meant(entry)}" for panel, document in panels.items() for entry in _entries(document).values()]
    unread = _unread(documents)
    for document in panels.values():
        _check_ids(document, _entries_key(document), report)
        _check_see_also(document, names, unread, report)
        if _kind(document) == "organizations":
            _check_ids(document, _key(document, "kinds", Organizations.model_fields), report)
            _check_organizations(documents, document, unread, report)
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


def _key(document: Document, key: str, known: Collection[str]) -> str:
    """Return `key`, or the unknown key that was probably meant to be it.

    One misspelt key is one mistake: without this, all that refers to what stands under it
    would seem to be broken.
    """
    keys = document.data if isinstance(document.data, dict) else {}
    if key in keys:
        return key
    return nearest(key, [other for other in keys if other not in known]) or key


def _entries_key(document: Document) -> str:
    """Return the key of the entries of a panel; empty for a file of no known kind."""
    kind = KINDS.get(_kind(document))
    return _key(document, kind.entries_key, kind.model_fields) if kind else ""


def _ids(document: Document, key: str) -> dict[int, str]:
    """Return the ids of the items of the list under `key`, by their position."""
    items = _at(document.data, key)
    found = {index: _id(item) for index, item in enumerate(items if isinstance(items, list) else [])}
    return {index: value.strip() for index, value in found.items() if isinstance(value, str)}


def _id(item: Value) -> Value | None:
    """Return what stands under `id`, or under a key that was probably meant to be it."""
    if not isinstance(item, dict) or "id" in item:
        return _at(item, "id")
    return item.get(nearest("id", item, likeness=0.5) or "")


def _meant(entry: str) -> str:
    """Return the id that was meant where `entry` has not the form of one: `Boao 2019` is `boao-2019`."""
    return re.sub(r"[^a-z0-9]+", "-", entry.lower()).strip("-")


def _entries(document: Document) -> dict[int, str]:
    return _ids(document, _entries_key(document))


def _unread(documents: Mapping[str, Document]) -> set[str]:
    """Return the listed panels whose entries nobody knows, because their file cannot be used.

    What refers to them is not reported: the one mistake in that file would be said many times.
    """
    guide = documents.get(GUIDE)
    listed = {name for _, name in _texts(_at(guide.data, "panels"))} if guide else set()
    return {name for name in listed if name not in documents or _kind(documents[name]) not in KINDS}


def _check_ids(document: Document, key: str, report: Report) -> None:
    first: dict[str, int] = {}
    for index, entry in _ids(document, key).items():
        mark = document.mark((key, index, "id"))
        if entry in first:
            report.add("id-repeated", document.file, mark, id=entry, first=first[entry])
        first.setdefault(entry, mark.line)


def _check_see_also(document: Document, names: Sequence[str], unread: Collection[str], report: Report) -> None:
    key = _entries_key(document)
    items = _at(document.data, key)
    known, panels = set(names), {name.split("/")[0] for name in names}
    for index, item in enumerate(items if isinstance(items, list) else []):
        for number, target in _texts(_at(item, "see_also")):
            panel, slash, entry = target.partition("/")
            whole = panel and slash and entry and "/" not in entry  # otherwise its form is wrong, which is said already
            if whole and target not in known and (panel in panels or not nearest(panel, unread)):
                mark = document.mark((key, index, "see_also", number))
                report.add("reference-broken", document.file, mark, value=target, hint=did_you_mean(target, names))


def _check_organizations(
    documents: Mapping[str, Document], document: Document, unread: Collection[str], report: Report
) -> None:
    known = {
        "kind": [_meant(kind) for kind in _ids(document, _key(document, "kinds", Organizations.model_fields)).values()],
        "sectors": _ids_of_kind(documents, "sectors"),
        "zone": _ids_of_kind(documents, "zones"),
    }
    entries = _entries_key(document)
    items = _at(document.data, entries)
    for index, item in enumerate(items if isinstance(items, list) else []):
        asked: list[tuple[str, Steps, str]] = [
            (key, (key,), value.strip()) for key in ("kind", "zone") if isinstance(value := _at(item, key), str)
        ]
        asked += [("sectors", ("sectors", at), sector) for at, sector in _texts(_at(item, "sectors"))]
        for key, way, value in asked:
            if value and value not in known[key] and (key == "kind" or not unread):
                mark = document.mark((entries, index, *way))
                report.add("reference-broken", document.file, mark, value=value, hint=did_you_mean(value, known[key]))


def _ids_of_kind(documents: Mapping[str, Document], kind: str) -> list[str]:
    return [
        _meant(entry)
        for document in documents.values()
        if _kind(document) == kind
        for entry in _entries(document).values()
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
        if not is_file(path):
            beside = [other.name for other in path.parent.iterdir()] if path.parent.is_dir() else []
            report.add("picture-missing", document.file, mark, value=image.file, hint=did_you_mean(path.name, beside))
        elif not path.resolve().is_relative_to(folder.resolve()):
            report.add("path-outside", document.file, mark, value=image.file)


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
