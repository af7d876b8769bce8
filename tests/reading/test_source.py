"""Plain text out of YAML: how paragraphs are written."""

import pytest

from kiosk.reading.problems import Mark, Report
from kiosk.reading.source import MAX_BYTES, MAX_DEPTH, MAX_VALUES, Document, read


@pytest.mark.parametrize(
    "written",
    [
        "text: >-\n      One.\n\n      Two.\n",
        "text: >-\n      One.\n\n\n      Two.\n",
        "text: |-\n      One.\n\n      Two.\n",
        "text: One.\n\n      Two.\n",
        "text: 'One.\n\n      Two.'\n",
        'text: "One.\\n\\nTwo."\n',
    ],
)
def test_an_empty_line_begins_a_new_paragraph_however_a_text_is_written(written: str) -> None:
    document = read(f"kind: x\nsectors:\n  - id: a\n    {written}".encode(), "x.yaml", Report())
    assert document
    assert document.data["sectors"][0]["text"] == "One.\n\nTwo."


def test_a_break_that_is_meant_stays_a_break() -> None:
    document = read(b'a: "One\\nTwo"\nb: |-\n  One\n  Two\n', "x.yaml", Report())
    assert document
    assert document.data == {"a": "One\nTwo", "b": "One\nTwo"}


def read_bytes(raw: bytes) -> tuple[Document | None, list[tuple[str, int, int]]]:
    """Return what a file holds, and the code, line and column of its problems."""
    report = Report()
    document = read(raw, "x.yaml", report)
    return document, [(one.code, one.mark.line, one.mark.column) for one in report.problems]


@pytest.mark.parametrize(
    ("raw", "problem"),
    [
        ("a: 1\nb: 中".encode("utf-16"), ("utf-16", 1, 1)),
        ("a: 1\nb: 2".encode("utf-16-le"), ("utf-16", 1, 1)),
        ("a: 1\nb: 2".encode("utf-16-be"), ("utf-16", 1, 1)),
        ("a: 1\nb: 中文".encode("gbk"), ("gbk", 2, 1)),
        ("a: 1\nb: 中文，朱镕基".encode("gbk"), ("gbk", 2, 1)),
        ("a: 1\n\nb: Zürich".encode("latin-1"), ("not-utf-8", 3, 1)),
        ("a: é\nb: 中文".encode() + "中文".encode("gbk"), ("not-utf-8", 2, 1)),
        ("a: 1\nb: 中".encode()[:-1], ("cut-off", 2, 1)),
        (b"%PDF-1.7", ("not-a-text-file", 1, 1)),
        (b"", ("empty-file", 1, 1)),
        (b"# only a remark", ("empty-file", 1, 1)),
        (b"a: " + b"x" * (MAX_BYTES - 2), ("file-too-large", 1, 1)),
        (b"- " * (MAX_DEPTH + 2) + b"x", ("too-deep", 1, 2 * MAX_DEPTH + 3)),
        (b"a:\n" + b"- 1\n" * (MAX_VALUES - 1), ("too-many-values", MAX_VALUES, 3)),
        (b"[a]: 1", ("key-not-text", 1, 1)),
        (b'"": 1', ("key-not-text", 1, 1)),
    ],
)
def test_what_cannot_be_read_is_told_with_its_place(raw: bytes, problem: tuple[str, int, int]) -> None:
    assert read_bytes(raw) == (None, [problem])


@pytest.mark.parametrize(
    "raw",
    [
        b"a: " + b"x" * (MAX_BYTES - 3),
        b"- " * (MAX_DEPTH + 1) + b"x",
        b"a:\n" + b"- 1\n" * (MAX_VALUES - 2),
        b"\xef\xbb\xbfa: 1",
        b"a: 1\r\nb: 2\r\n",
    ],
)
def test_what_is_just_within_the_limits_is_read(raw: bytes) -> None:
    document, problems = read_bytes(raw)
    assert document
    assert problems == []


@pytest.mark.parametrize(
    ("text", "data", "problems"),
    [
        ("a: 1\na: 2\n", {"a": "1"}, [("key-repeated", 2, 1)]),
        ("a:\na: 2\n", {"a": "2"}, [("key-repeated", 2, 1)]),
        ("a: {b: 1}\na: {c: 2}\n", {"a": {"b": "1"}}, [("key-repeated", 2, 1)]),
        ("a: [1]\na: [2]\n", {"a": ["1", "2"]}, [("key-repeated", 2, 1)]),
        (
            "l:\n- a: 1\n  b: 2\n  a: 3\n  b: 4\n",
            {"l": [{"a": "1", "b": "2"}, {"a": "3", "b": "4"}]},
            [("entry-unmarked", 4, 3)],
        ),
        ("l:\n- a: 1\n  b: 2\n  b: 3\n", {"l": [{"a": "1", "b": "2"}]}, [("key-repeated", 4, 3)]),
        (
            "a: 1\nb: 2\nb: 3\nc: 4\nc: 5\n",
            {"a": "1", "b": "2", "c": "4"},
            [("key-repeated", 3, 1), ("key-repeated", 5, 1)],
        ),
    ],
)
def test_a_name_that_stands_twice_is_told_and_the_first_counts(
    text: str, data: object, problems: list[tuple[str, int, int]]
) -> None:
    document, told = read_bytes(text.encode())
    assert document
    assert (document.data, told) == (data, problems)


@pytest.mark.parametrize(
    ("text", "data", "problem"),
    [
        ("a: b\u200b\n", {"a": "b"}, ("control-character", 1, 5)),
        ("x: 1\na: b\u202e\n", {"x": "1", "a": "b"}, ("control-character", 2, 5)),
        ('a: "b\\u200b"\n', {"a": "b"}, ("control-character", 1, 4)),
        ("a: b #c\n", {"a": "b"}, ("comment-in-text", 1, 6)),
        ("a: #c\n", {"a": "#"}, ("text-lost", 1, 4)),
    ],
)
def test_what_is_left_out_of_a_text_is_told(text: str, data: object, problem: tuple[str, int, int]) -> None:
    document, told = read_bytes(text.encode())
    assert document
    assert (document.data, told) == (data, [problem])


def test_a_thousand_signs_that_cannot_be_seen_are_told_and_all_are_left_out() -> None:
    document, told = read_bytes(("a: >\n" + "  b\u200b\n" * 1500).encode())
    assert document
    assert "\u200b" not in document.text
    assert len(told) == 1001
    assert told[0] == ("many-problems", 1, 1)
    assert told[1000] == ("control-character", 1001, 4)


TREE = """\
kind: x
list:
  - id: a
    text:
      en: One
      zh: 一 and 二
  - id: b
    source: Li
"""


@pytest.mark.parametrize(
    ("way", "key", "place"),
    [
        ((), False, (1, 1)),
        (("kind",), False, (1, 7)),
        (("kind",), True, (1, 1)),
        (("list",), False, (3, 3)),
        (("list",), True, (2, 1)),
        (("list", 0), False, (3, 5)),
        (("list", 0, "text", "zh"), False, (6, 11)),
        (("list", 0, "text", "zh"), True, (6, 7)),
        (("list", 1, "id"), False, (7, 9)),
        (("list", 1, "source", "text"), False, (8, 13)),
        (("list", 1, "source", "text", "en"), True, (8, 13)),
        (("list", 0, "text", "fr"), False, (4, 5)),
        (("list", 1, "nothing"), False, (7, 5)),
        (("nothing",), False, (1, 1)),
    ],
)
def test_every_value_and_name_knows_its_place_and_others_what_is_nearest(
    way: tuple[str | int, ...],
    key: bool,  # noqa: FBT001
    place: tuple[int, int],
) -> None:
    document, _ = read_bytes(TREE.encode())
    assert document
    assert document.mark(way, key=key) == Mark(*place)


@pytest.mark.parametrize(
    ("char", "after", "place"),
    [
        ("n", Mark(6, 11), (6, 14)),
        ("一", Mark(6, 11), (6, 11)),
        ("一", Mark(1, 1), (6, 11)),
        ("k", Mark(1, 1), (1, 1)),
        ("k", Mark(1, 2), (1, 2)),
        ("e", Mark(5, 8), (5, 13)),
        ("d", Mark(3, 99), (6, 15)),
        ("Q", Mark(3, 2), (3, 2)),
    ],
)
def test_a_character_is_found_in_its_line_and_those_below(char: str, after: Mark, place: tuple[int, int]) -> None:
    document, _ = read_bytes(TREE.encode())
    assert document
    assert document.find(char, after) == Mark(*place)


@pytest.mark.parametrize(("count", "told"), [(3, 3), (20, 20), (25, 20)])
def test_of_very_many_texts_that_swallowed_a_line_the_first_are_told(count: int, told: int) -> None:
    document, problems = read_bytes("".join(f"a{at}: b\n  – c\n" for at in range(count)).encode())
    assert document is None
    assert [code for code, _, _ in problems] == ["dash-odd"] * told
