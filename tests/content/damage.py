"""The shipped content, damaged: cut short anywhere, and each of its values replaced by something odd."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import cycle

import yaml

from kiosk import paths
from kiosk.content.snapshot import Snapshot

CUTS = 100
CHANGES = 3

ODD = (
    "",
    "''",
    "[]",
    "{}",
    "[a, {b: c}]",
    "{en: x, zh: y}",
    "{en: }",
    "-1",
    "1e999",
    "2019-02-30",
    "true",
    "~",
    "../../etc/passwd",
    "https://user@example.com",
    "'<img src=\"http://example.com/x.png\"><b>&amp;'",
    '"\\0\\x1b[2J\\u202e\\ufeff"',
    "😀👨‍👩‍👧 עברית",
    "喆",
    "x" * 19_000,
    "'" + "长" * 19_000 + "'",
    "x" * 30_000,
    "[" * 30 + "]" * 30,
    "&a b",
    "*a",
    "!!python/object:os.system x",
    "'",
    "{",
    "a: b: c",
    "\n- x",
    "\t",
)


def names() -> list[str]:
    """Return the names of the shipped files."""
    return sorted(path.name for path in paths.CONTENT.glob("*.yaml"))


def with_file(whole: Snapshot, name: str, raw: bytes) -> Snapshot:
    """Return the snapshot with other bytes in one of its files."""
    return replace(whole, files={**whole.files, name: raw})


def cut_short(whole: Snapshot, name: str) -> Iterator[Snapshot]:
    """Yield the content with this file cut at `CUTS` places, in the middle of characters too."""
    raw = whole.files[name]
    assert isinstance(raw, bytes)
    for at in range(CUTS):
        yield with_file(whole, name, raw[: len(raw) * at // CUTS + at % 3])


def with_odd_values(whole: Snapshot, name: str) -> Iterator[tuple[str, Snapshot]]:
    """Yield the content with each value of this file in turn replaced by something odd."""
    raw = whole.files[name]
    assert isinstance(raw, bytes)
    text = raw.decode()
    odd = cycle(ODD)
    for node in scalars(yaml.compose(text, Loader=yaml.BaseLoader)):
        for _ in range(CHANGES):
            value = next(odd)
            yield value, with_file(whole, name, put(text, node, value).encode())


def put(text: str, node: yaml.Node, value: str) -> str:
    """Return `text` with `value` in the place of a node."""
    return text[: node.start_mark.index] + value + text[node.end_mark.index :]


def with_every_english_text(text: str, value: str) -> str:
    """Return a file in which every text under `en` is this one."""
    nodes = [node for key, node in pairs(yaml.compose(text, Loader=yaml.BaseLoader)) if key == "en"]
    for node in reversed(nodes):
        text = put(text, node, "'" + value.replace("'", "''") + "'" + "\n" * (node.style in {"|", ">"}))
    return text


def pairs(node: yaml.Node | None) -> Iterator[tuple[str, yaml.Node]]:
    """Yield every key with its value, in the order of the file."""
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield key.value, value
            yield from pairs(value)
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            yield from pairs(value)


def scalars(node: yaml.Node | None) -> Iterator[yaml.Node]:
    """Yield every scalar that is a value and no key."""
    if isinstance(node, yaml.MappingNode):
        for _, value in node.value:
            yield from scalars(value)
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            yield from scalars(value)
    elif node:
        yield node
