"""The size of every text comes from the scale of type, so that all of them can grow together."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk import paths

OWNERS = {
    "Core/Type.qml": "the scale itself",
    "Components/Monogram.qml": "its letters follow its frame",
}
"""Who may say itself how large its words are."""

FILES = {str(file.relative_to(paths.QML / "Guide")): file.read_text("utf-8") for file in paths.QML.rglob("*.qml")}
SIZE = re.compile(r"^ *(?:font\.)?(pixelSize|pointSize|minimumPixelSize|minimumPointSize|size): (.+)$")
DECLARED = re.compile(r"^ *(?:readonly )?property int (\w+): (.+)$", re.MULTILINE)
NUMBER = re.compile(r"(?<![\w.])\d+(?:\.\d+)?")
FACTOR = re.compile(r"[*/<>=] *\d+(?:\.\d+)?|(?<![\w.])\d+(?:\.\d+)? *\*")
CONDITION = re.compile(r"[^?:,(]*(?:\([^()]*\)[^?:,(]*)*\?(?![?.])")
CURE = "take it from `Type` (resources/qml/Guide/Core/Type.qml), by its role; a size that is new gets a role there"


def with_size_of_text(files: dict[str, str]) -> set[str]:
    """Return the components whose `size` is that of their words: what declares it so, and what derives from that."""
    roots = {Path(name).stem: re.search(r"^(\w+(?:\.\w+)*) \{$", text, re.MULTILINE) for name, text in files.items()}
    found = {Path(name).stem for name, text in files.items() if "\n    property int size: Type." in text}
    while more := {name for name, root in roots.items() if root and root[1] in found} - found:
        found |= more
    return found


def sizes(text: str, components: set[str]) -> Iterator[tuple[int, str]]:
    """Yield the line and the expression of each size of a text."""
    lines = text.splitlines()
    for at, line in enumerate(lines):
        if not (match := SIZE.match(line)):
            continue
        outer = " " * (len(line) - len(line.lstrip()) - 4)
        element = next(above for above in lines[at::-1] if re.match(rf"{outer}\S.*\{{$", above)).split()[0]
        if match[1] != "size" or element in components:
            yield at + 1, match[2]


def is_own(expression: str, text: str, seen: frozenset[str] = frozenset()) -> bool:
    """Whether a size is said here, as a number of pixels or a length, also by way of a property of the same file."""
    value = FACTOR.sub("", CONDITION.sub("", expression))
    if "Theme." in value or any(float(number) > 1 for number in NUMBER.findall(value)) or value.endswith("{"):
        return True
    names = set(re.findall(r"(?<!Type\.)(?<!Math\.)\b[a-z]\w*\b(?!\()", value)) - seen
    return any(is_own(said, text, seen | names) for name, said in DECLARED.findall(text) if name in names)


def wrong(name: str, text: str, components: set[str]) -> list[str]:
    return [
        f"{name}:{line} sets a text in {expression}: {CURE}"
        for line, expression in sizes(text, components)
        if is_own(expression, text)
    ]


def test_no_text_says_its_size_itself() -> None:
    components = with_size_of_text(FILES)
    found = [one for name in FILES if name not in OWNERS for one in wrong(name, FILES[name], components)]
    assert not found, "\n".join(found)


def test_every_role_of_the_scale_has_words_to_set() -> None:
    roles = re.findall(r"^    readonly property int (\w+):", FILES["Core/Type.qml"], re.MULTILINE)
    assert len(roles) > 20
    for role in roles:
        assert any(re.search(rf"\bType\.{role}\b", text) for text in FILES.values()), (
            f"nothing is set in Type.{role}: take it out of the scale"
        )


@pytest.mark.parametrize(
    ("element", "line"),
    [
        ("GuideText", "font.pixelSize: 26"),
        ("GuideText", "font.pixelSize: Theme.px(26)"),
        ("GuideText", "font.pixelSize: root.open ? Type.body : Theme.px(30)"),
        ("GuideText", "font.pixelSize: Math.max(26, root.height * 0.3)"),
        ("GuideText", "font.pixelSize: {"),
        ("GuideText", "font.pointSize: 12"),
        ("GuideText", "minimumPixelSize: 10"),
        ("GuideText", "font.pixelSize: root.full * 0.5"),
        ("Heading", "size: Theme.px(40)"),
        ("Heading", "size: root.full"),
        ("LinkChip", "size: Theme.px(40)"),
    ],
)
def test_a_size_that_a_file_says_itself_is_noticed(element: str, line: str) -> None:
    text = f"Item {{\n    readonly property int full: Theme.px(92)\n\n    {element} {{\n        {line}\n    }}\n}}\n"
    (found,) = wrong("New.qml", text, with_size_of_text(FILES))
    assert found.startswith("New.qml:5 sets a text in")
    assert "by its role" in found


@pytest.mark.parametrize(
    ("element", "line"),
    [
        ("GuideText", "font.pixelSize: Type.small"),
        ("GuideText", "font.pixelSize: root.width > Theme.px(760) ? Type.title : Type.body"),
        ("GuideText", "font.pixelSize: Math.max(Type.body, Math.min(Type.hero, root.room / 6))"),
        ("Heading", "size: root.full * names.fit"),
        ("Icon", "size: Theme.px(40)"),
        ("Rectangle", "readonly property int size: Theme.px(44)"),
    ],
)
def test_a_size_from_the_scale_is_let_through_and_a_length_is_no_size_of_text(element: str, line: str) -> None:
    text = f"Item {{\n    readonly property int full: Type.hero\n\n    {element} {{\n        {line}\n    }}\n}}\n"
    assert not wrong("New.qml", text, with_size_of_text(FILES))
