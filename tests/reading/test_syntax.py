"""What a line that cannot be read was meant to be: its code, line, column, and the words that fill it."""

import pytest

from kiosk.reading.problems import Report
from kiosk.reading.source import read


def told(text: str) -> list[tuple[object, ...]]:
    report = Report()
    read(text.encode(), "x.yaml", report)
    return [(one.code, one.mark.line, one.mark.column, *one.details.values()) for one in report.problems]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("a: {b: 1\n", ("bracket-open", 1, 4, "}")),
        ("a: {b: 1\nc: 2\n", ("bracket-open", 1, 4, "}")),
        ("a: {b: 1, c\n", ("bracket-open", 1, 4, "}")),
        ("x: 1\na: {b: 1，c: 2}\n", ("comma-chinese", 2, 9)),
        ("a: [b: 1 c: 2]\n", ("comma-missing", 1, 11, "]")),
        ("- {a: 1\n", ("bracket-open", 1, 3, "}")),
        ("a: [1,\n", ("bracket-open", 1, 4, "]")),
        ("a: [{b: 1]\n", ("comma-missing", 1, 10, "}")),
        ("a: [x] y\n", ("special-start", 1, 4, "[", 'a: "[x] y"')),
        ("a: {x: 1} y\n", ("special-start", 1, 4, "{", 'a: "{x: 1} y"')),
        ("a: [1]]\n", ("bracket-extra", 1, 7)),
        ("a: {b: 1}}\n", ("bracket-extra", 1, 10)),
        ("[\n", ("bracket-open", 1, 1, "]")),
        ("a: [\n  1,\n  2\nb: 3\n", ("bracket-open", 1, 4, "]")),
        ("a: [1, @]\n", ("special-start", 1, 8, "@", 'a: "[1, @]"')),
        ("a: [%]\n", ("special-start", 1, 5, "%", 'a: "[%]"')),
    ],
)
def test_in_brackets_the_end_a_comma_or_a_quote_is_missing(text: str, problem: tuple[object, ...]) -> None:
    assert told(text) == [problem]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("a: 'b\nc: 2\n", ("quote-open", 1, 4, "'")),
        ('a: “b”\nc: "d”\n', ("quote-chinese", 2, 6, '"')),
        ('a: "b\n  c: d\ne: f\n', ("quote-open", 1, 4, '"')),
        ("a: 'b' c\n", ("text-after-quote", 1, 8, "'", "a: \"'b' c\"")),
        ("a: 'b' 'c\n", ("quote-open", 1, 8, "'")),
        ("a: 'b',\n", ("after-quote", 1, 7, ",")),
        ('a: "b"；\n', ("after-quote", 1, 7, "；")),
        ('a: "b" and "c"\n', ("quote-inside", 1, 8, '"', "a: 'b\" and \"c'")),
        ("a: 'it's'\n", ("quote-inside", 1, 8, "'", 'a: "it\'s"')),
        ('a: "b\\q"\n', ("backslash", 1, 6, "a: 'b\\q'")),
        ("- 'b' c\n", ("text-after-quote", 1, 7, "'", "\"'b' c\"")),
        ("x: 1\na: 'b\ny: c\nz: 'd'\n", ("quote-open", 2, 4, "'")),
        ("a: 'b\nb: \"c\"\nd: 'e'\nf: 1\n", ("quote-open", 1, 4, "'")),
    ],
)
def test_a_quote_is_open_or_something_stands_inside_or_behind(text: str, problem: tuple[object, ...]) -> None:
    assert told(text) == [problem]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("a: b, c: d\nc: 2\n", ("two-names", 1, 7, "c")),
        ("a: b c: d\nc: 2\n", ("two-names", 1, 6, "c")),
        ("a: b c: d\n", ("colon-in-text", 1, 7, 'a: "b c: d"')),
        ("a: b；c: d\nc: 1\n", ("two-names", 1, 6, "c")),
        ("a:1\nb: 2\n", ("colon-space", 1, 3, "a: 1")),
        ("- a:1\n  b: 2\n", ("colon-space", 1, 5, "a: 1")),
        ("a: 1\nb 2\nc: 3\n", ("line-alone", 2, 1)),
        ("a: 1\nb = 2\nc: 3\n", ("colon-missing", 2, 2, "b: 2")),
        ("b 2\na: 1\n", ("colon-missing", 1, 2, "b: 2")),
        ("a: 1\nb\nc: 3\n", ("colon-missing", 2, 2, "b:")),
        ("a: 1\n- b\nc: 3\n", ("yaml", 2, 1)),
        ("a: 1\n: 2\n", ("name-missing", 2, 1)),
        ("a: 1\n# b\n\nc 2\na: 3\n", ("line-alone", 4, 1)),
        ("a： 1\nb: 2\n", ("colon-chinese", 1, 2)),
        ("a: 1\nno name here at all!\n", ("line-alone", 2, 1)),
        ("a:\n  b\n  c: 1\n", ("colon-missing", 2, 4, "b:")),
    ],
)
def test_a_name_has_no_colon_or_a_text_holds_one(text: str, problem: tuple[object, ...]) -> None:
    assert told(text) == [problem]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("a: 1\n\tb: 2\n", ("tab", 2, 1)),
        ("a: 1\nb:\tc\n  d: 1\n", ("text-and-lines", 3, 3, "b", 2)),
        ("a: x\n  # note\n\n    b: 2\n", ("text-and-lines", 4, 5, "a", 1)),
        ("- a: 1\nb: 2\n", ("indentation", 2, 1, 0, 2, "a", 1)),
        ("a:\n  - 1\n 2\n", ("indentation", 3, 2, 1, 0, "a", 1)),
        ("a:\n  - 1\n  2\n", ("dash-missing", 3, 3, "- 2")),
        ("a:\n  -1\n  - 2\n", ("dash-space", 2, 3, "- 1")),
        ("a:\n  - b: 1\n   c: 2\n", ("indentation", 3, 4, 3, 4, "b", 2)),
        ("a:\n  - b: 1\n     c: 2\n", ("indentation", 3, 6, 5, 4, "b", 2)),
        ("a:\n  b: 1\n   c: 2\n", ("indentation", 3, 4, 3, 2, "b", 2)),
        ("a:\n  b: 1\n c: 2\n", ("indentation", 3, 2, 1, 2, "b", 2)),
        ("a:\n    en: 1\n   zh: 2\n", ("indentation", 3, 4, 3, 4, "en", 2)),
        ("a: 1\n  b: 2\n", ("text-and-lines", 2, 3, "a", 1)),
        ("a:\n  b:\n    en: 1\n    zh: 2\n   c: 3\n", ("indentation", 5, 4, 3, 2, "b", 2)),
        ("a:\n  - b: 1\n    c: 2\n - b: 3\n", ("indentation", 4, 2, 1, 2, "-", 2)),
        ("a:\n  - b: 1\n   - b: 3\n", ("indentation", 3, 4, 3, 2, "-", 2)),
        ("a:\n    - b: 1\n      c:\n        en: x\n       zh: y\n", ("indentation", 5, 8, 7, 8, "en", 4)),
        ("a:\n  b: 1\n    c: 2\n  d: 3\n", ("text-and-lines", 3, 5, "b", 2)),
        ("a: 1\n b: 2\nc: 3\n", ("indentation", 2, 2, 1, 0, "a", 1)),
        ("x:\n  y: 1\n    en: 2\n", ("text-and-lines", 3, 5, "y", 2)),
        ("a:\n  en: 1\n    b: 2\n", ("text-and-lines", 3, 5, "en", 2)),
        ("- a\nb: 1\n", ("yaml", 2, 1)),
        ("a: - b\n", ("dash-in-text", 1, 4)),
        ("a:\n– b\nc: 1\n", ("dash-odd", 2, 1, "–", "- b")),
        ("a:\n  1. b\n  c: 1\n", ("dash-odd", 2, 3, "1.", "- b")),
    ],
)
def test_a_line_begins_at_the_wrong_place_or_without_its_hyphen(text: str, problem: tuple[object, ...]) -> None:
    assert told(text) == [problem]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("a: @b\n", ("special-start", 1, 4, "@", 'a: "@b"')),
        ("a: `b`\n", ("special-start", 1, 4, "`", 'a: "`b`"')),
        ("a: %b\n", ("special-start", 1, 4, "%", 'a: "%b"')),
        ("a: *b\n", ("anchor", 1, 4, 'a: "*b"')),
        ("a: &b c\n", ("anchor", 1, 4, 'a: "&b c"')),
        ("a: !b c\n", ("tag", 1, 4, 'a: "!b c"')),
        ("a: !!str c\n", ("tag", 1, 4, 'a: "c"')),
        ("a: |b\n", ("block-start", 1, 4, "|", 'a: "|b"')),
        ("a: > b\n", ("block-start", 1, 4, ">", 'a: "> b"')),
        ("%x\na: 1\n", ("directive", 1, 1)),
        ("a: 1\n---\nb: 2\n", ("several-documents", 2, 1)),
        ("a: 1\n...\nb: 2\n", ("several-documents", 2, 1)),
        ("<<<<<<< HEAD\na: 1\n", ("merge-mark", 1, 1)),
        ("a: 1\n=======\nb: 1\n", ("merge-mark", 2, 1)),
        ("a: 1\n>>>>>>> x\n", ("merge-mark", 2, 1)),
        ("- @b\n", ("special-start", 1, 3, "@", '"@b"')),
        ('a: "x" @b\n', ("special-start", 1, 8, "@", "a: '\"x\" @b'")),
        ('a: @it\'s "q"\n', ("special-start", 1, 4, "@", "a: '@it''s \"q\"'")),
    ],
)
def test_a_sign_means_something_to_the_reader(text: str, problem: tuple[object, ...]) -> None:
    assert told(text) == [problem]


@pytest.mark.parametrize(("length", "name"), [(99, "b"), (100, "b")])
def test_a_second_name_is_found_behind_a_long_text(length: int, name: str) -> None:
    text = f"a: {'x' * length}, b: c\nb: 1\n"
    assert told(text) == [("two-names", 1, 4 + length + 2, name)]


def test_a_long_line_is_mended_as_far_as_300_characters() -> None:
    ((code, _, _, _, cure),) = told(f"a: @{'x' * 400}\n")
    assert code == "special-start"
    assert cure == f'a: "@{"x" * 296}"'
