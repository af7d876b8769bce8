"""YAML text to plain data in which everything is text and knows its line and column.

YAML has many surprises (`no` is false, `12:30` is 750, a repeated key silently wins).
This reader has none: it takes every scalar as the text that stands there, and refuses
what staff never mean: anchors, tags, repeated keys.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice
from typing import Any, TypeAlias, Union

import yaml

from kiosk.reading.problems import MOST_IN_A_FILE, Mark, Report

Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

Value: TypeAlias = Union[str, list["Value"], dict[str, "Value"]]
Steps: TypeAlias = tuple[str | int, ...]
"""The way to a value: keys and list positions from the top of the file."""

MAX_BYTES = 2_000_000
MAX_DEPTH = 20
MAX_VALUES = 100_000

_CONTROL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u200b\u200e\u200f\u202a-\u202e\ud800-\udfff\ufeff\ufffe\uffff]"
)
"""What is left out of every text: control characters, and those that turn the direction of what follows."""

_OF_OTHER_PROGRAMS = (b"PK\3\4", b"%PDF", b"{\\rtf", b"\xd0\xcf\x11\xe0", b"\x89PNG", b"\xff\xd8\xff")
"""How Word documents, PDF and pictures begin."""

_AT_ONCE, _OVERLAP = 50_000, 50
"""How many characters are looked at in one go."""

_REMARK = re.compile(r" +#[^\s#]")

DASHES = "–—−•·●▪－"
"""What word processors and Chinese keyboards write where a list needs a hyphen."""

_FOLDED = re.compile(f"：| [-{DASHES}]")
"""What a text of several lines holds when a line that was no part of it has become one."""

_FOLDING = (None, "", "'", ">")
"""The ways to write a text in which a line break is a space, and one empty line a break."""

_LONE_BREAK = re.compile(r"(?<!\n)\n(?!\n)")

_LONGEST_TEXT = 200
"""In how many lines of a text a character is looked for."""

_MOST_FOLDED = 20
"""How many such texts of one file are looked at."""


@dataclass
class Document:
    """One file as plain data, and where each of its values and keys stands."""

    file: str
    data: Value
    text: str
    twice: frozenset[Steps] = frozenset()
    """The groups in which a key stood twice."""

    def mark(self, steps: Sequence[str | int], *, key: bool = False) -> Mark:
        """Return where the value (or its `key`) at `steps` stands, or what is nearest around it."""
        places = self._places
        way: Steps = ()
        for step in steps:
            # The short form of a group (`source: {en: ...}`, `image: media/a.jpg`) leaves steps out.
            way = (*way, step) if (*way, step) in places.values else way
        if steps and way[-1:] != (steps[-1],):
            key = not isinstance(self.at(way), str)
        return (places.keys.get(way) if key else None) or places.values[way]

    def find(self, char: str, after: Mark) -> Mark:
        """Return the place of `char` in the text that begins at `after`."""
        for number in range(after.line, min(after.line + _LONGEST_TEXT, len(self._lines) + 1)):
            column = self._lines[number - 1].find(char, after.column - 1 if number == after.line else 0)
            if column >= 0:
                return Mark(number, column + 1)
        return after

    @cached_property
    def _lines(self) -> Sequence[str]:
        return self.text.splitlines()

    def at(self, way: Steps) -> Value | None:
        """Return what stands at the end of `way`, or None."""
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
        report.add("file-too-large", name, Mark(), limit=MAX_BYTES // 1_000_000)
        return None
    text = _decode(raw, name, report)
    if text is None:
        return None
    if any(_CONTROL.search(part) for part in in_parts(text)):
        report.remember(name, _CONTROL.sub("\ufffd", text))
        text = _without_controls(text, name, report)
    else:
        report.remember(name, text)
    builder = _Builder(name, text, report)
    try:
        data = builder.build()
    except yaml.MarkedYAMLError as error:
        from kiosk.reading.syntax import explain  # only what cannot be read needs it

        mistake = explain(error, text.splitlines())
        report.add(mistake.code, name, mistake.mark, **mistake.details)
        return None
    if not builder.sound:
        return None
    if data is None:
        report.add("empty-file", name, Mark(), first=first)
        return None
    return Document(name, data, text, frozenset(builder.twice))


def in_parts(text: str) -> Iterator[str]:
    """Yield a text in parts so short that other threads get their turn between them.

    They overlap, so that nothing of a few characters is divided.
    """
    for start in range(0, max(1, len(text)), _AT_ONCE):
        yield text[start : start + _AT_ONCE + _OVERLAP]


def _decode(raw: bytes, name: str, report: Report) -> str | None:
    start = raw[:400]
    if start.startswith(_OF_OTHER_PROGRAMS):
        report.add("not-a-text-file", name, Mark())
        return None
    one_half = 0 in {start[::2].count(0), start[1::2].count(0)}
    if start.startswith((b"\xff\xfe", b"\xfe\xff")) or (one_half and start.count(0) * 4 > len(start) > 0):
        report.add("utf-16", name, Mark())
        return None
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        if error.reason == "unexpected end of data":
            report.add("cut-off", name, Mark(line, 1))
        elif raw[: error.start].removeprefix(b"\xef\xbb\xbf").isascii() and _looks_like_gbk(raw):
            report.remember(name, raw.decode("gb18030", errors="replace"))
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
    line, at = 1, 0
    for found in islice(_CONTROL.finditer(text), MOST_IN_A_FILE + 1):
        line += text.count("\n", at, found.start())
        at = found.start()
        mark = Mark(line, at - text.rfind("\n", 0, at))
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
    repeats: bool = False
    """Whether the key before stood in the group already."""
    lines: dict[str, int] = field(default_factory=dict)
    """The line of each key."""


class _Builder:
    """Turns the events of the YAML reader into plain data; strict about all that YAML would forgive.

    With `places`, notes where each value and key stands.
    """

    def __init__(self, file: str, text: str, report: Report, places: _Places | None = None) -> None:
        self.sound = True
        self.twice: set[Steps] = set()
        self._lost = False
        self._begun = False
        self._file = file
        self._text = text
        self._report = report
        self._places = places
        self._escapes = "\\" in text
        self._remarks = any(_REMARK.search(part) for part in in_parts(text))
        self._folded = 0
        self._values = 0
        self._groups: list[_Group] = []
        self._root: Value | None = None

    def build(self) -> Value | None:
        """Return what the text holds, or None when it holds nothing.

        Raises yaml.MarkedYAMLError where the text is no YAML.
        """
        for event in yaml.parse(self._text, Loader=Loader):
            self._take_in(event)
            if self._values > MAX_VALUES:
                self._give_up("too-many-values", event, limit=MAX_VALUES)
            if self._lost:
                break
        return self._root

    def _take_in(self, event: Any) -> None:
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
            self._groups.append(self._more_of(data) or _Group(data, self._add(data, event)))
        elif isinstance(event, yaml.AliasEvent):
            self._refuse("anchor", event, cure=self._in_quotes(event))
            self._add("", event)
        elif isinstance(event, yaml.DocumentStartEvent):
            if self._begun:
                self._give_up("several-documents", event)
            self._begun = True

    def _scalar(self, event: Any) -> None:
        self._refuse_specials(event)
        value = str(event.value)
        if "\n" in value and event.style in _FOLDING:
            value = _LONE_BREAK.sub("\n\n", value)
        if self._escapes and _CONTROL.search(value):
            for found in dict.fromkeys(_CONTROL.findall(value)):
                self._report.add("control-character", self._file, _mark(event), number=f"{ord(found):04X}")
            value = _CONTROL.sub("", value)
        group = self._groups[-1] if self._groups else None
        if group and isinstance(group.data, dict) and group.key is None:
            self._key(group, value, event)
        else:
            if not event.style and (self._remarks or _FOLDED.search(value)):
                value = self._look_around(value, event)
            self._add(value, event)

    def _key(self, group: _Group, key: str, event: Any) -> None:
        group.key = key
        group.dropped = key in group.data
        line = event.start_mark.line + 1
        if not key:
            self._refuse("key-not-text", event)
        elif group.dropped:
            first = group.lines[key]
            again = key == next(iter(group.data)) and self._begin_entry(group)
            code = "entry-unmarked" if again else "key-repeated"
            if again or not group.repeats:  # where the first line of an entry is lost, all that follow are repeated
                self._report.add(code, self._file, _mark(event), key=key, first=first)
            self.twice.add(group.steps)
            group.repeats = not again
            group.dropped = group.dropped and group.data[key] != ""
        else:
            group.repeats = False
        if not group.dropped and self._places:
            self._places.keys[*group.steps, key] = _mark(event)
        group.lines.setdefault(key, line)

    def _more_of(self, data: Value) -> _Group | None:
        """Return the list that goes on where its key stands a second time: what refers to its entries is no mistake."""
        group = self._groups[-1] if self._groups else None
        if not (group and group.dropped and group.key and isinstance(data, list)):
            return None
        first = group.data[group.key]
        if not isinstance(first, list):
            return None
        more = _Group(first, (*group.steps, group.key))
        group.key, group.dropped = None, False
        return more

    def _begin_entry(self, group: _Group) -> bool:
        """Begin another entry of the list that holds the group; return whether there is one.

        An entry whose first name comes again is the next one: its hyphen is missing.
        """
        entries = self._groups[-2].data if len(self._groups) > 1 else None
        if not isinstance(entries, list):
            return False
        group.data, group.dropped, group.lines = {}, False, {}
        group.steps = (*group.steps[:-1], len(entries))
        entries.append(group.data)
        return True

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

    def _look_around(self, value: str, event: Any) -> str:
        """Look for what a text without quotes has lost, or should not hold; return the text that was meant."""
        if self._remarks and (rest := _REMARK.match(self._text, event.end_mark.index)):
            mark = Mark(event.end_mark.line + 1, event.end_mark.column + rest.end() - rest.start() - 1)
            self._report.add("comment-in-text" if value else "text-lost", self._file, mark)
            return value or "#"
        first, last = event.start_mark.line + 1, event.end_mark.line + 1
        if last > first and self._folded < _MOST_FOLDED and _FOLDED.search(value):
            from kiosk.reading.syntax import folded

            self._folded += 1
            if mistake := folded(self._lines, first, last):
                self._report.add(mistake.code, self._file, mistake.mark, **mistake.details)
                self.sound = False
        return value

    @cached_property
    def _lines(self) -> Sequence[str]:
        return self._text.splitlines()

    def _refuse_specials(self, event: Any) -> None:
        if event.anchor is not None:
            self._refuse("anchor", event, cure=self._in_quotes(event))
        if event.tag is not None:
            self._refuse("tag", event, cure=self._in_quotes(event))

    def _in_quotes(self, event: Any) -> str:
        from kiosk.reading.syntax import in_quotes

        return in_quotes(self._lines[event.start_mark.line])

    def _give_up(self, code: str, event: Any, **details: object) -> None:
        """Refuse what makes no sense to read further."""
        self._refuse(code, event, **details)
        self._lost = True

    def _refuse(self, code: str, event: Any, **details: object) -> None:
        self._report.add(code, self._file, _mark(event), **details)
        self.sound = False


def _mark(event: Any) -> Mark:
    return Mark(event.start_mark.line + 1, event.start_mark.column + 1)
