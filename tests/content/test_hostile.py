"""Files that nobody writes by hand: the reader ends soon, and says little."""

import json
from pathlib import Path

import pytest

from kiosk.content.loader import load
from kiosk.reading.problems import MOST_IN_A_FILE, as_json, as_text

pytestmark = pytest.mark.uncounted  # very many readings, which counting makes three times as slow

HEAD = "kind: sectors\ntitle: T\n"
DIRECTORY = "kind: organizations\ntitle: Facts\nkinds: [{id: a, title: A}]\norganizations:\n"


def many(count: int, line: str) -> str:
    return "".join(line.format(at) for at in range(count))


# Each with the codes that are told, without how often.
HOSTILE = {
    "one line of 2 MB with repeated keys": (
        HEAD + "x: {" + "a: 1, " * 90_000 + "}\n",
        {"key-repeated", "key-unknown"},
    ),
    "a line of 2 MB that says the same name again": (
        "{" + "a: 1, " * 90_000 + "}\n",
        {"key-repeated", "key-missing"},
    ),
    "a line of 2 MB of one word": (HEAD + "x" * 1_990_000 + "\n", None),
    "a line of 2 MB with quotes": (HEAD + "x: " + "'a' " * 490_000 + "\n", None),
    "a line of 2 MB with colons": (HEAD + "x: " + "a: " * 660_000 + "\n", None),
    "a line of 2 MB with brackets": (HEAD + "x: " + "a [" * 660_000 + "\n", None),
    "100,000 unknown keys": (HEAD + many(99_000, "key{}: 1\n"), {"key-unknown", "many-problems"}),
    "90,000 broken references": (
        HEAD + "sectors:\n  - id: a\n    title: A\n    see_also:\n" + many(89_000, "      - facts/b{}\n"),
        {"list-too-long", "reference-broken", "many-problems"},
    ),
    "30,000 ids and as many broken references": (
        HEAD + "sectors:\n" + many(30_000, "  - {{id: a{0}, title: A, see_also: [facts/b{0}]}}\n")[:1_990_000] + "\n",
        None,
    ),
    "19,000 pictures that are not there": (
        DIRECTORY + many(19_000, "  - {{id: a{0}, name: A, kind: a, image: media/{0}.jpg}}\n"),
        {"picture-missing", "many-problems"},
    ),
    "lists in lists": ("x: " + "[" * 200_000, {"too-deep"}),
    "lists in lists with an end": ("x: " + "[" * 900 + "]" * 900, {"too-deep"}),
    "maps in maps": ("{a: " * 200_000, {"too-deep"}),
    "items in items": ("- " * 200_000, {"too-deep"}),
    "question marks": ("? " * 200_000, {"key-not-text"}),
    "a staircase": ("".join(" " * at + "a:\n" for at in range(1_900)), {"too-deep"}),
    "a staircase down": (HEAD + "a:\n" + "".join(" " * at + "a: b\n" for at in range(1_900, 1, -1)), None),
    "50,000 anchors": (HEAD + "x:\n" + many(50_000, "  - &a{} 1\n"), {"anchor", "many-problems"}),
    "50,000 anchors in one line": (HEAD + "x: [" + many(50_000, "&a{} 1, ") + "]\n", {"anchor", "many-problems"}),
    "aliases of aliases": (
        HEAD
        + "a: &a [x, x]\n"
        + "".join(f"{b}: &{b} [*{a}, *{a}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)),
        {"anchor"},
    ),
    "one text of 2 MB": (HEAD + "subtitle: " + "word " * 390_000 + "\n", {"text-too-long"}),
    "one text of 2 MB in many lines": (HEAD + "subtitle: >-\n" + "  word - id：x\n" * 120_000, {"text-too-long"}),
    "10,000 control characters": (
        HEAD + "subtitle: " + "a\x07" * 10_000 + "\n",
        {"control-character", "many-problems"},
    ),
    "10,000 control characters by their numbers": (
        HEAD + "sectors:\n" + many(10_000, '  - {{id: a{}, title: "\\u202e x"}}\n'),
        {"control-character", "list-too-long", "many-problems"},
    ),
    "2 MB of tabs": ("\t" * 1_990_000, None),
    "2 MB of wide spaces": ("　" * 660_000 + "kind: x\n", None),
    "2 MB of empty lines and a tab": (HEAD + "\n" * 1_900_000 + "\tx: y\n", {"tab"}),
    "items that begin too far right": (HEAD + "x:\n" + "  - a\n   - b\n" * 90_000, {"indentation"}),
    "entries without hyphens": (HEAD + "sectors:\n  - id: a\n" + "    id: a\n" * 90_000, None),
    "remarks in all texts": (HEAD + many(40_000, "k{}: a #b\n"), None),
    "characters that cannot be drawn": (HEAD + "sectors:\n" + many(30_000, "  - {{id: a{}, title: 💊}}\n"), None),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    guide = "name: N\nshort_name: S\nlanguages: [{code: en, name: English}]\npanels: [facts]\n"
    (tmp_path / "guide.yaml").write_text(guide, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_read_to_its_end_and_little_is_said(folder: Path, name: str) -> None:
    text, codes = HOSTILE[name]
    (folder / "facts.yaml").write_text(text, encoding="utf-8")
    outcome = load(folder)
    said = as_text(outcome.problems, outcome.files)
    assert outcome.problems
    assert codes in (None, {problem.code for problem in outcome.problems})
    assert len(outcome.problems) <= 2 * (MOST_IN_A_FILE + 1)
    assert len(said) < 2_000_000


def test_a_file_in_which_very_much_is_wrong_says_so_last_of_all_in_every_form(folder: Path) -> None:
    (folder / "facts.yaml").write_text(HEAD + many(1_500, "key{}: 1\n"), encoding="utf-8")
    problems = load(folder).problems
    (last,) = [problem for problem in problems if problem.code == "many-problems"]
    assert last.said("en").message == "more than 1000 things are wrong in this file; the others are not listed"
    assert last.said("zh").message == "这个文件里有 1000 处以上的问题，其余没有列出"
    assert len(json.loads(as_json(problems))["problems"]) == len(problems) == MOST_IN_A_FILE + 1
