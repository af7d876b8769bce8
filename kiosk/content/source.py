"""YAML text to plain data in which everything is text and knows its line and column.

YAML has many surprises (`no` is false, `12:30` is 750, a repeated key silently wins).
This reader has none: it composes the nodes only, takes every scalar as the text that
stands there, and refuses what staff never mean: anchors, tags, repeated keys.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias, Union

import yaml

from kiosk.content.problems import Mark, Report

Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

Value: TypeAlias = Union[str, list["Value"], dict[str, "Value"]]
Steps: TypeAlias = tuple[str | int, ...]
"""The way to a value: keys and list positions from the top of the file."""

MAX_BYTES = 2_000_000
MAX_DEPTH = 20
MAX_VALUES = 100_000

_TAGS = {
    yaml.ScalarNode: "tag:yaml.org,2002:str",
    yaml.SequenceNode: "tag:yaml.org,2002:seq",
    yaml.MappingNode: "tag:yaml.org,2002:map",
}


@dataclass
class Document:
    """One file as plain data, and where each of its values and keys stands."""

    file: str
    data: Value
    values: dict[Steps, Mark] = field(default_factory=dict)
    keys: dict[Steps, Mark] = field(default_factory=dict)

    def mark(self, steps: Sequence[str | int], *, key: bool = False) -> Mark:
        """Return where the value (or its `key`) at `steps` stands, or what is nearest around it."""
        way: Steps = ()
        for step in steps:
            # The short form of a group (`source: {en: ...}`, `image: media/a.jpg`) leaves steps out.
            way = (*way, step) if (*way, step) in self.values else way
        if steps and way[-1:] != (steps[-1],):
            key = not isinstance(self._at(way), str)
        return (self.keys.get(way) if key else None) or self.values[way]

    def _at(self, way: Steps) -> Value | None:
        value: Value | None = self.data
        for step in way:
            try:
                value = value[step]  # type: ignore[index]
            except (LookupError, TypeError):
                return None
        return value


def is_file(path: Path) -> bool:
    """Return whether there is such a file; a name that no file can have is the name of none."""
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def read(path: Path, name: str, report: Report, first: str = "kind") -> Document | None:
    """Read the file at `path`, called `name` in messages; it should begin with the key `first`.

    Returns None when it cannot be used at all; what is wrong stands in `report`.
    """
    try:
        raw = path.read_bytes()
    except OSError as error:
        report.add("file-unreadable", name, Mark(), reason=error.strerror or str(error))
        return None
    if len(raw) > MAX_BYTES:
        report.add("file-too-large", name, Mark(), size=f"{len(raw) / 1e6:.1f}", limit=MAX_BYTES // 1_000_000)
        return None
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        report.add("not-utf-8", name, Mark(line, 1))
        return None
    report.remember_lines(name, text.splitlines())
    odd = yaml.reader.Reader.NON_PRINTABLE.search(text)
    if odd:
        mark = Mark(text.count("\n", 0, odd.start()) + 1, odd.start() - text.rfind("\n", 0, odd.start()))
        report.add("control-character", name, mark, number=f"{ord(odd[0]):04X}")
        return None
    try:
        if not _sound(text, name, report):
            return None
        node = yaml.compose(text, Loader=Loader)
    except yaml.MarkedYAMLError as error:
        at = error.problem_mark or error.context_mark
        mark = Mark(at.line + 1, at.column + 1) if at else Mark()
        report.add("yaml", name, mark, reason=error.problem or error.context or "")
        return None
    except yaml.YAMLError as error:
        report.add("yaml", name, Mark(), reason=str(error).splitlines()[0])
        return None
    if node is None:
        report.add("empty-file", name, Mark(), first=first)
        return None
    walk = _Walk(name, report)
    data = walk.value(node, ())
    return Document(name, data, walk.values, walk.keys) if walk.sound else None


def _sound(text: str, file: str, report: Report) -> bool:
    """Return whether `text` can be composed: not too deep, and without anchors.

    Composing would forget the anchors, and run out of stack on what is nested very deeply.
    """
    depth, sound = 0, True
    for event in yaml.parse(text, Loader=Loader):
        if isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        elif isinstance(event, yaml.NodeEvent):
            mark = _mark(event)
            if depth > MAX_DEPTH:
                report.add("too-deep", file, mark, limit=MAX_DEPTH)
                return False
            if event.anchor is not None:
                report.add("anchor", file, mark)
                sound = False
            depth += isinstance(event, yaml.CollectionStartEvent)
    return sound


class _Walk:
    """Turns nodes into plain data; strict about everything that YAML would forgive."""

    def __init__(self, file: str, report: Report) -> None:
        self.file = file
        self.report = report
        self.values: dict[Steps, Mark] = {}
        self.keys: dict[Steps, Mark] = {}
        self.sound = True
        self._values = 0

    def value(self, node: yaml.Node, steps: Steps) -> Value:
        mark = _mark(node)
        self.values[steps] = mark
        self._values += 1
        if node.tag != _TAGS[type(node)]:
            return self._refuse("tag", mark)
        if self._values > MAX_VALUES:
            if self._values == MAX_VALUES + 1:
                self._refuse("too-many-values", mark, limit=MAX_VALUES)
            return ""
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, steps)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item, (*steps, index)) for index, item in enumerate(node.value)]
        return str(node.value)

    def _mapping(self, node: yaml.MappingNode, steps: Steps) -> dict[str, Value]:
        data: dict[str, Value] = {}
        for key_node, value_node in node.value:
            mark = _mark(key_node)
            if not isinstance(key_node, yaml.ScalarNode) or not key_node.value:
                self._refuse("key-not-text", mark)
                continue
            key = str(key_node.value)
            way = (*steps, key)
            if key in data:
                self.report.add("key-repeated", self.file, mark, key=key, first=self.keys[way].line)
                continue
            self.keys[way] = mark
            data[key] = self.value(value_node, way)
        return data

    def _refuse(self, code: str, mark: Mark, **details: object) -> str:
        self.report.add(code, self.file, mark, **details)
        self.sound = False
        return ""


def _mark(node: Any) -> Mark:
    return Mark(node.start_mark.line + 1, node.start_mark.column + 1)
