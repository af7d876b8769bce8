"""Reads a content folder whole: an edition, or all that is wrong with it."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pydantic import BaseModel

from kiosk.content import references
from kiosk.content.edition import Edition
from kiosk.content.models import Guide, Panel
from kiosk.content.panels import KINDS
from kiosk.content.snapshot import GUIDE_FILE, Snapshot, Unreadable
from kiosk.reading.nearest import nearest
from kiosk.reading.problems import Mark, Problem, Report, Severity, count
from kiosk.reading.source import Document, read
from kiosk.reading.validation import validate
from kiosk.reading.values import is_id


@dataclass(frozen=True)
class Outcome:
    """What reading a folder gave: an edition unless there are errors; problems of any severity."""

    edition: Edition | None
    problems: tuple[Problem, ...] = ()
    files: int = 0

    @property
    def errors(self) -> int:
        """How many of the problems are errors."""
        return count(self.problems, Severity.ERROR)


def load(folder: Path, today: date | None = None) -> Outcome:
    """Read all files of `folder` and return the edition and all problems of all files at once.

    Raises NoContentError when there is no such folder or no guide.yaml in it.
    """
    return check(Snapshot.of(folder), today or date.today())  # noqa: DTZ011  staff write the dates of their place


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


def without_content() -> Outcome:
    """Return the outcome of a folder that is not there, or in which guide.yaml is not."""
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
