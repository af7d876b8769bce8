"""What only all files together can tell: ids, references, languages, pictures, areas, dates.

Ids and references are read from the plain data, so that a mistake in one file does not
hide the broken reference in another.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

from pydantic import BaseModel

from kiosk import paths
from kiosk.content.glyphs import undrawable
from kiosk.content.models import Entry, Guide, Image, Panel, values_in
from kiosk.content.panels import KINDS
from kiosk.content.pictures import Folder
from kiosk.reading import guesses
from kiosk.reading.nearest import nearest
from kiosk.reading.problems import Report
from kiosk.reading.source import Document, Steps, Value
from kiosk.reading.values import ANY_LANGUAGE, LocalizedText

GUIDE = "guide"
"""The name under which guide.yaml stands among the documents."""

_MOST_NAMED = 5


_NOT_SHOWN = frozenset({"id", "file", "url", "website", "pinyin", "icon", "kind"})
"""The keys whose texts nobody sees, or in ASCII only: an address."""


def check(
    folder: Path,
    documents: Mapping[str, Document],
    models: Mapping[str, BaseModel],
    today: date,
    report: Report,
) -> None:
    """Report what is wrong between the files.

    `documents` holds every file that could be read, `models` those of them that are
    sound, both by panel id and `GUIDE`.
    """
    panels = {name: document for name, document in documents.items() if name != GUIDE}
    names = tuple(
        f"{panel}/{_meant(entry)}" for panel, document in panels.items() for entry in _entries(document).values()
    )
    unread = _unread(documents)
    for document in panels.values():
        _check_ids(document, _entries_key(document), report)
        _check_see_also(document, names, unread, report)
        if panel := KINDS.get(_kind(document)):
            for group in panel.groups.values():
                _check_ids(document, _key(document, group, panel.model_fields), report)
            _check_ids_named(documents, document, panel, unread, report)
    for document in documents.values():
        if undrawable(document.text):  # remarks too, so what is shown must be looked at more closely
            _check_characters(document, document.data, (), report)
    pictures = Folder(folder)
    texts = [
        text
        for name, model in models.items()
        for text in _look_through(pictures, model, documents[name], today, report)
    ]
    guide = models.get(GUIDE)
    if isinstance(guide, Guide):
        _check_languages(guide, documents[GUIDE], texts, report)


def _look_through(
    folder: Folder, model: BaseModel, document: Document, today: date, report: Report
) -> Iterator[tuple[Document, Steps, LocalizedText]]:
    """Report what is wrong inside one sound file, and yield its texts."""
    for way, value in values_in(model):
        if isinstance(value, LocalizedText):
            yield document, way, value
        elif isinstance(value, Image):
            _check_picture(folder, value, document, way, report)
        elif isinstance(value, str):
            _check_address(value, document, way, report)
        elif isinstance(value, BaseModel):
            _check_icon(getattr(value, "icon", None), document, way, report)
            if isinstance(value, Entry):
                _check_dates(value, document, way, today, report)
            if isinstance(value, Panel):
                for flaw in value.flaws():
                    report.add(flaw.code, document.file, document.mark(flaw.way), **flaw.details)


def _at(data: Value | None, key: str) -> Value | None:
    """Return what stands under `key`, or None where the data is not of that form."""
    return data.get(key) if isinstance(data, dict) else None


def _texts(data: Value | None) -> Iterator[tuple[int, str]]:
    """Yield the texts of a list with their positions, also those that were meant where no text stands."""
    for index, item in enumerate(data if isinstance(data, list) else []):
        if said := item if isinstance(item, str) else guesses.text(item):
            yield index, said.strip()


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
    return item.get(nearest("id", item, likeness=50) or "")


def _meant(entry: str) -> str:
    """Return the id that was meant where `entry` has not the form of one: `Boao 2019` is `boao-2019`."""
    return guesses.name(entry) or entry


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
        if first.setdefault(entry, index) != index:
            line = document.mark((key, first[entry], "id")).line
            report.add("id-repeated", document.file, document.mark((key, index, "id")), id=entry, first=line)


def _check_see_also(document: Document, names: Sequence[str], unread: Collection[str], report: Report) -> None:
    key = _entries_key(document)
    items = _at(document.data, key)
    known, panels = set(names), {name.split("/")[0] for name in names}
    by_entry = {name.split("/")[1]: name for name in names}
    for index, item in enumerate(items if isinstance(items, list) else []):
        targets = _at(item, "see_also")
        for number, group in enumerate(targets if isinstance(targets, list) else []):
            if isinstance(group, dict) and len(group) == 1 and (meant := "/".join(map(str, *group.items()))) in known:
                mark = document.mark((key, index, "see_also", number))
                report.add("not-text", document.file, mark, meant=meant)
        for number, target in _texts(targets):
            panel, slash, entry = target.partition("/")
            whole = panel and slash and entry and "/" not in entry  # otherwise its form is wrong, which is said already
            if whole and target not in known and (panel in panels or not nearest(panel, unread)):
                mark = document.mark((key, index, "see_also", number))
                report.add("reference-broken", document.file, mark, value=target, wrong=target, among=names)
            elif not slash and target and not guesses.several(target):
                mark = document.mark((key, index, "see_also", number))
                meant = by_entry.get(_meant(target), "")
                report.add("reference-form", document.file, mark, value=target, meant=meant, wrong=target, among=names)


def _check_ids_named(
    documents: Mapping[str, Document],
    document: Document,
    panel: type[Panel],
    unread: Collection[str],
    report: Report,
) -> None:
    """Report the keys of entries that name what is not there: an item of another list, or an entry of another panel."""
    model = panel.entry_model()
    known = {
        key: [_meant(entry) for entry in _ids(document, _key(document, group, panel.model_fields)).values()]
        for key, group in panel.groups.items()
    }
    known |= {key: _ids_of_kind(documents, kind) for key, kind in model.refers.items()}
    entries = _entries_key(document)
    items = _at(document.data, entries)
    for index, item in enumerate(items if isinstance(items, list) else []):
        for key in known:
            for way, value in _ids_under(item, key, several=model.holds_several(key)):
                if value and value not in known[key] and (key in panel.groups or not unread):
                    mark = document.mark((entries, index, *way))
                    if guesses.several(value):
                        report.add("several-in-one", document.file, mark, value=value)
                        continue
                    among = tuple(known[key])
                    report.add("reference-broken", document.file, mark, value=value, wrong=value, among=among)


def _ids_under(item: Value, key: str, *, several: bool) -> Iterator[tuple[Steps, str]]:
    """Yield the ids under a key of an entry, each with the way to it from there."""
    held = _at(item, key)
    if several:
        yield from (((key, at), value) for at, value in _texts(held))
    elif isinstance(held, str):
        yield (key,), held.strip()


def _ids_of_kind(documents: Mapping[str, Document], kind: str) -> list[str]:
    return [
        _meant(entry)
        for document in documents.values()
        if _kind(document) == kind
        for entry in _entries(document).values()
    ]


def _check_languages(
    guide: Guide, document: Document, texts: Sequence[tuple[Document, Steps, LocalizedText]], report: Report
) -> None:
    codes = guide.codes
    for index, code in enumerate(codes):
        if code in codes[:index]:
            report.add("language-repeated", document.file, document.mark(("languages", index, "code")), code=code)
    used = Counter(code for _, _, text in texts for code in text.texts)
    unlisted = [code for code in used if code not in (*codes, ANY_LANGUAGE)]
    unused = [code for code in codes if code not in used] if used.keys() - {ANY_LANGUAGE} else []
    misspelt: set[str] = set()
    for code in unused:
        often = [other for other in unlisted if used[other] > 1]
        meant = nearest(code, often, likeness=50) or (often[0] if len(often) == len(unused) == 1 else None)
        problem = "language-misspelt" if meant else "language-unused"
        mark = document.mark(("languages", codes.index(code), "code"))
        report.add(problem, document.file, mark, code=code, meant=meant)
        misspelt |= {meant} if meant else set()
    for where, way, text in texts:
        missing = [code for code in text.languages_missing(codes) if code not in unused]
        strange = [code for code in text.texts if code in unlisted and code not in misspelt]
        meant = missing[0] if len(missing) == len(strange) == 1 else None
        for code in strange:
            mark = where.mark((*way, code), key=True)
            report.add("language-unlisted", where.file, mark, code=code, meant=meant, wrong=code, among=tuple(codes))
        for code in missing:
            if not meant and way not in where.twice:
                report.add("language-missing", where.file, where.mark(way, key=True), code=code)


def _check_picture(folder: Folder, image: Image, document: Document, way: Steps, report: Report) -> None:
    flaw = folder.look_at(image.file)
    if flaw:
        report.add(flaw.code, document.file, document.mark((*way, "file")), **flaw.details)
    elif image.alt is None and way[-1] != "logo":  # a logo says the name, which stands beside it
        report.add("picture-no-alt", document.file, document.mark(way, key=True))


@cache
def _icons() -> tuple[str, ...]:
    return tuple(sorted(file.stem for file in paths.ICONS.glob("*.svg")))


def _check_icon(icon: str | None, document: Document, way: Steps, report: Report) -> None:
    if icon and icon not in _icons():
        mark = document.mark((*way, "icon"))
        report.add("icon-unknown", document.file, mark, value=icon, wrong=icon, among=_icons())


def _check_dates(entry: Entry, document: Document, way: Steps, today: date, report: Report) -> None:
    if entry.verified_on and entry.verified_on.first_day > today:
        mark = document.mark((*way, "verified_on"))
        report.add("verified-in-future", document.file, mark, date=str(entry.verified_on))
    if entry.review_by and entry.review_by.last_day < today:
        report.add("review-passed", document.file, document.mark((*way, "review_by")), date=str(entry.review_by))


def _check_address(address: str, document: Document, way: Steps, report: Report) -> None:
    if address.startswith("https://") and "xn--" in address:
        report.add("address-punycode", document.file, document.mark(way), shown=urlsplit(address).netloc)


def _check_characters(document: Document, data: Value, way: Steps, report: Report) -> None:
    if isinstance(data, dict):
        for key, value in data.items():
            if key not in _NOT_SHOWN:
                _check_characters(document, value, (*way, key), report)
    elif isinstance(data, list):
        for index, value in enumerate(data):
            _check_characters(document, value, (*way, index), report)
    elif missing := undrawable(data):
        chars = " ".join(f"{char} (U+{ord(char):04X})" for char in missing[:_MOST_NAMED])
        mark = document.find(missing[0], document.mark(way))
        report.add("character-not-drawn", document.file, mark, chars=chars)
