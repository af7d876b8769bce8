"""YAML text to plain data in which everything is text and knows its line and column.

YAML has many surprises (`no` is false, `12:30` is 750, a repeated key silently wins).
This reader has none: it takes every scalar as the text that stands there, and refuses
what staff never mean: anchors, tags, repeated keys.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeAlias, Union

import yaml

from kiosk.content.problems import Mark, Report
from kiosk.content.syntax import explain

Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

Value: TypeAlias = Union[str, list["Value"], dict[str, "Value"]]
Steps: TypeAlias = tuple[str | int, ...]
"""The way to a value: keys and list positions from the top of the file."""

MAX_BYTES = 2_000_000
MAX_DEPTH = 20
MAX_VALUES = 100_000

_CONTROL = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\u2029\u202f-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
"""What is left out of every text: control characters, and those that turn the direction of what follows."""

_REMARK = re.compile(r" +#[^\s#]")


@dataclass
class Document:
    """One file as plain data, and where each of its values and keys stands."""

    file: str
    data: Value
    text: str

    def mark(self, steps: Sequence[str | int], *, key: bool = False) -> Mark:
        """Return where the value (or its `key`) at `steps` stands, or what is nearest around it."""
        places = self._places
        way: Steps = ()
        for step in steps:
            # The short form of a group (`source: {en: ...}`, `image: media/a.jpg`) leaves steps out.
            way = (*way, step) if (*way, step) in places.values else way
        if steps and way[-1:] != (steps[-1],):
            key = not isinstance(self._at(way), str)
        return (places.keys.get(way) if key else None) or places.values[way]

    def _at(self, way: Steps) -> Value | None:
        value: Value | None = self.data
        for step in way:
            try:
                value = value[step]  # type: ignore[index]
            except (LookupError, TypeError):
                return None
        return value

    @cached_property
    def _places(self) -> "_Places":
        # Only what is wrong needs places, so a sound file is not kept waiting for them.
        places = _Places()
        _Builder(self.file, self.text, Report(), places).build()
        return places


@dataclass
class _Places:
    values: dict[Steps, Mark] = field(default_factory=dict)
    keys: dict[Steps, Mark] = field(default_factory=dict)


def read(raw: bytes, name: str, report: Report, first: str = "kind") -> Document | None:
    """Read the bytes of the file called `name`; it should begin with the key `first`.

    Returns None when it cannot be used at all; what is wrong stands in `report`.
    """
    if len(raw) > MAX_BYTES:
        report.add("file-too-large", name, Mark(), size=f"{len(raw) / 1e6:.1f}", limit=MAX_BYTES // 1_000_000)
        return None
    text = _decode(raw, name, report)
    if text is None:
        return None
    report.remember_lines(name, text.splitlines())
    text = _without_controls(text, name, report)
    builder = _Builder(name, text, report)
    try:
        data = builder.build()
    except yaml.MarkedYAMLError as error:
        mistake = explain(error, text.splitlines())
        report.add(mistake.code, name, mistake.mark, **mistake.details)
        return None
    if not builder.sound:
        return None
    if data is None:
        report.add("empty-file", name, Mark(), first=first)
        return None
    return Document(name, data, text)


def _decode(raw: bytes, name: str, report: Report) -> str | None:
    start = raw[:400]
    if start.startswith((b"\xff\xfe", b"\xfe\xff")) or start.count(0) * 4 > len(start) > 0:
        report.add("utf-16", name, Mark())
        return None
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        if error.reason == "unexpected end of data":
            report.add("cut-off", name, Mark(line, 1))
        elif raw[: error.start].removeprefix(b"\xef\xbb\xbf").isascii() and _looks_like_gbk(raw):
            report.remember_lines(name, raw.decode("gb18030", errors="replace").splitlines())
            report.add("gbk", name, Mark(line, 1))
        else:
            report.add("not-utf-8", name, Mark(line, 1))
        return None


def _looks_like_gbk(raw: bytes) -> bool:
    """Whether the bytes beyond ASCII stand in the pairs that Chinese characters have in GBK."""
    high = len(re.findall(rb"[\x80-\xff]", raw))
    paired = 2 * len(re.findall(rb"[\xa1-\xfe][\xa1-\xfe]", raw))
    return paired >= 0.8 * high  # rare characters have a second byte that looks like a letter


def _without_controls(text: str, name: str, report: Report) -> str:
    for found in _CONTROL.finditer(text):
        line_start = text.rfind("\n", 0, found.start())
        mark = Mark(text.count("\n", 0, found.start()) + 1, found.start() - line_start)
        report.add("control-character", name, mark, number=f"{ord(found[0]):04X}")
    return _CONTROL.sub("", text)


@dataclass
class _Group:
    """A list or map that is being read; `key` is the one whose value comes next."""

    data: Any
    steps: Steps
    key: str | None = None
    dropped: bool = False
    """Whether the value that comes next is read but not kept."""
    lines: dict[str, int] = field(default_factory=dict)
    """The line of each key."""


class _Builder:
    """Turns the events of the YAML reader into plain data; strict about all that YAML would forgive.

    With `places`, notes where each value and key stands.
    """

    def __init__(self, file: str, text: str, report: Report, places: _Places | None = None) -> None:
        self.sound = True
        self._lost = False
        self._begun = False
        self._file = file
        self._text = text
        self._report = report
        self._places = places
        self._escapes = "\\" in text
        self._remarks = _REMARK.search(text) is not None
        self._values = 0
        self._groups: list[_Group] = []
        self._root: Value | None = None

    def build(self) -> Value | None:
        """Return what the text holds, or None when it holds nothing.

        Raises yaml.MarkedYAMLError where the text is no YAML.
        """
        for event in yaml.parse(self._text, Loader=Loader):
            self._take(event)
            if self._values > MAX_VALUES:
                self._give_up("too-many-values", event, limit=MAX_VALUES)
            if self._lost:
                break
        return self._root

    def _take(self, event: Any) -> None:
        if isinstance(event, yaml.ScalarEvent):
            self._scalar(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._groups.pop()
        elif isinstance(event, yaml.CollectionStartEvent):
            if len(self._groups) > MAX_DEPTH:
                self._give_up("too-deep", event, limit=MAX_DEPTH)
                return
            self._refuse_specials(event)
            data: Value = {} if isinstance(event, yaml.MappingStartEvent) else []
            self._groups.append(_Group(data, self._add(data, event)))
        elif isinstance(event, yaml.AliasEvent):
            self._refuse("anchor", event)
            self._add("", event)
        elif isinstance(event, yaml.DocumentStartEvent):
            if self._begun:
                self._give_up("several-documents", event)
            self._begun = True

    def _scalar(self, event: Any) -> None:
        self._refuse_specials(event)
        value = str(event.value)
        if self._escapes and _CONTROL.search(value):
            for found in dict.fromkeys(_CONTROL.findall(value)):
                self._report.add("control-character", self._file, _mark(event), number=f"{ord(found):04X}")
            value = _CONTROL.sub("", value)
        group = self._groups[-1] if self._groups else None
        if group and isinstance(group.data, dict) and group.key is None:
            self._key(group, value, event)
        else:
            self._add(value, event)
            if self._remarks and not event.style and value:
                self._look_for_remark(event)

    def _key(self, group: _Group, key: str, event: Any) -> None:
        group.key = key
        group.dropped = key in group.data
        line = event.start_mark.line + 1
        if not key:
            self._refuse("key-not-text", event)
        elif group.dropped:
            self._report.add("key-repeated", self._file, _mark(event), key=key, first=group.lines[key])
        elif self._places:
            self._places.keys[*group.steps, key] = _mark(event)
        group.lines.setdefault(key, line)

    def _add(self, value: Value, event: Any) -> Steps:
        """Put a value where it belongs, and return the way to it if places are noted."""
        self._values += 1
        if not self._groups:
            self._root = value
            return self._place((), event)
        group = self._groups[-1]
        if isinstance(group.data, list):
            group.data.append(value)
            return self._place((*group.steps, len(group.data) - 1), event)
        key, dropped = group.key, group.dropped
        if key is None:  # the start of a list or map, where a name should stand
            self._give_up("key-not-text", event)
            return group.steps
        group.key, group.dropped = None, False
        if dropped:
            return (*group.steps, key, "")
        group.data[key] = value
        return self._place((*group.steps, key), event)

    def _place(self, steps: Steps, event: Any) -> Steps:
        if self._places:
            self._places.values[steps] = _mark(event)
        return steps

    def _look_for_remark(self, event: Any) -> None:
        rest = _REMARK.match(self._text, event.end_mark.index)
        if rest:
            mark = Mark(event.end_mark.line + 1, event.end_mark.column + rest.end() - rest.start() - 1)
            self._report.add("comment-in-text", self._file, mark)

    def _refuse_specials(self, event: Any) -> None:
        if event.anchor is not None:
            self._refuse("anchor", event)
        if event.tag is not None:
            self._refuse("tag", event)

    def _give_up(self, code: str, event: Any, **details: object) -> None:
        """Refuse what makes no sense to read further."""
        self._refuse(code, event, **details)
        self._lost = True

    def _refuse(self, code: str, event: Any, **details: object) -> None:
        self._report.add(code, self._file, _mark(event), **details)
        self.sound = False


def _mark(event: Any) -> Mark:
    return Mark(event.start_mark.line + 1, event.start_mark.column + 1)
