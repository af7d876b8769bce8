"""How problems are told: sorted, with the line and a caret, as text and as JSON. `›` marks where the caret belongs."""

import json
from pathlib import Path

import pytest

from kiosk.content.loader import load
from kiosk.reading.problems import MOST_IN_A_FILE, Mark, Problem, Report, as_json, as_text

HERE = "›"


def edit(folder: Path, file: str, old: str, new: str) -> tuple[int, int]:
    """Replace `old` by `new` in a content file and return the line and column of `›`."""
    path = folder / file
    before = path.read_text(encoding="utf-8")
    assert old in before, f"the shipped {file} holds no {old!r} any more: choose another text to edit"
    text = before.replace(old, new, 1)
    place = text.find(HERE)
    path.write_text(text.replace(HERE, ""), encoding="utf-8")
    return text.count("\n", 0, place) + 1, place - text.rfind("\n", 0, place)


def places(problems: tuple[Problem, ...]) -> list[tuple[str, int, int, str]]:
    return [(problem.file, problem.mark.line, problem.mark.column, problem.code) for problem in problems]


def test_three_mistakes_in_three_files_are_three_problems_of_one_run(content: Path) -> None:
    misspelt = edit(content, "history.yaml", "    date: 2010\n", "    ›dat: 2010\n")
    broken = edit(content, "organizations.yaml", "- history/boao-2019", "- ›history/boao-2018")
    wrong = edit(content, "zones.yaml", "opened: 2024", "opened: ›2024-13")
    outcome = load(content)
    assert outcome.edition is None
    assert places(outcome.problems) == [
        ("history.yaml", *misspelt, "key-unknown"),
        ("organizations.yaml", *broken, "reference-broken"),
        ("zones.yaml", *wrong, "date-impossible"),
    ]
    assert [problem.said().hint for problem in outcome.problems[:2]] == [
        "did you mean 'date'?",
        "did you mean 'history/boao-2019'?",
    ]


def test_the_text_form_shows_the_line_with_a_caret_under_the_place_and_counts_at_the_end(content: Path) -> None:
    line, column = edit(content, "history.yaml", "date: 1993", "date: ›93")
    outcome = load(content)
    assert as_text(outcome.problems, outcome.files).splitlines() == [
        f"history.yaml:{line}:{column}: error: '93' is not a date; write 1993, 2019-03 or 2019-09-05",
        "        date: 93",
        "    " + " " * (column - 1) + "^",
        "1 error, 0 warnings in 5 files",
    ]


def test_the_caret_stands_under_its_place_after_chinese_characters_too(content: Path) -> None:
    edit(content, "sectors.yaml", "  zh: 产业领域", "  zh: 产业: ›领域")
    (problem,) = load(content).problems
    excerpt, caret = as_text((problem,), 5).splitlines()[1:3]
    assert problem.code == "colon-in-text"
    assert width(caret) - 1 == width(excerpt[: problem.mark.column - 1 + 4])


def width(text: str) -> int:
    """The columns that a terminal gives to a text: two for each Chinese character."""
    return sum(2 if ord(char) >= 0x3000 else 1 for char in text)


@pytest.mark.parametrize(
    ("errors", "warnings", "files", "said"),
    [
        (0, 0, 5, "0 errors, 0 warnings in 5 files"),
        (1, 2, 1, "1 error, 2 warnings in 1 file"),
        (2, 1, 5, "2 errors, 1 warning in 5 files"),
    ],
)
def test_the_count_uses_singular_and_plural(errors: int, warnings: int, files: int, said: str) -> None:
    problems = [Problem("a.yaml", Mark(at), "empty") for at in range(1, errors + 1)]
    problems += [Problem("a.yaml", Mark(at), "picture-no-alt") for at in range(1, warnings + 1)]
    assert as_text(problems, files).splitlines()[-1] == said


def test_both_forms_say_the_same(content: Path) -> None:
    edit(content, "history.yaml", "date: 1993", "date: 93")
    edit(content, "sectors.yaml", "      zh: 生物医药\n", "")
    outcome = load(content)
    told = json.loads(as_json(outcome.problems))
    assert (told["errors"], told["warnings"]) == (1, 1)
    lines = ["{file}:{line}:{column}: {severity}: {message}; {hint}".format(**problem) for problem in told["problems"]]
    assert lines == [problem.line() for problem in outcome.problems]
    assert [set(problem) for problem in told["problems"]] == [
        {"file", "line", "column", "severity", "code", "message", "hint"}
    ] * 2


def test_problems_are_sorted_by_file_and_line(content: Path) -> None:
    edit(content, "zones.yaml", "area_m2: 92000", "area_m2: much")
    edit(content, "history.yaml", "date: 2024\n", "date: soon\n")
    edit(content, "history.yaml", "date: 1993\n", "date: long ago\n")
    problems = load(content).problems
    assert len(problems) == 3
    assert places(problems) == sorted(places(problems))


def excerpt(line: str, column: int) -> tuple[str, int]:
    """Return what is shown of a line, and before which of its characters the caret stands."""
    report = Report()
    report.remember("a.yaml", f"first\n{line}\nlast")
    report.add("empty", "a.yaml", Mark(2, column))
    (problem,) = report.problems
    return problem.excerpt, problem.caret


DIGITS = "".join(str(at % 10) for at in range(1, 401))


@pytest.mark.parametrize(
    ("length", "column", "first", "caret"),
    [
        (160, 1, 0, 0),
        (160, 160, 0, 159),
        (161, 1, 0, 0),
        (161, 81, 0, 80),
        (161, 82, 1, 80),
        (400, 200, 119, 80),
        (400, 400, 319, 80),
    ],
)
def test_of_a_line_over_160_characters_the_part_around_the_place_is_shown(
    length: int, column: int, first: int, caret: int
) -> None:
    line = DIGITS[:length]
    assert excerpt(line, column) == (line[first : first + 160], caret)


@pytest.mark.parametrize("line", [0, 4, 9])
def test_a_place_outside_the_file_shows_no_line(line: int) -> None:
    report = Report()
    report.remember("a.yaml", "1\n2\n3")
    report.add("empty", "a.yaml", Mark(line, 1))
    assert report.problems[0].excerpt == ""


@pytest.mark.parametrize(("count", "told"), [(1000, 1000), (1001, 1001), (1002, 1001), (5000, 1001)])
def test_of_a_file_a_thousand_problems_are_told_and_then_that_there_are_more(count: int, told: int) -> None:
    report = Report()
    for line in range(1, count + 1):
        report.add("empty", "a.yaml", Mark(line + 5))
    report.add("empty", "b.yaml", Mark(9))
    codes = [problem.code for problem in report.problems if problem.file == "a.yaml"]
    assert len(codes) == told
    assert codes.count("many-problems") == told - min(count, MOST_IN_A_FILE)
    assert len(report.problems) == told + 1
    more = [problem for problem in report.problems if problem.code == "many-problems"]
    assert [(problem.mark, problem.details) for problem in more] == [(Mark(1, 1), {"limit": 1000})] * len(more)


def test_the_same_problem_is_told_once_with_what_was_learnt_last() -> None:
    report = Report()
    report.add("reference-broken", "a.yaml", Mark(1), value="x", meant="")
    report.add("reference-broken", "a.yaml", Mark(1), value="x", meant="y")
    report.add("reference-broken", "a.yaml", Mark(1), value="z", meant="")
    assert [problem.details["meant"] for problem in report.problems] == ["y", ""]


@pytest.mark.parametrize(
    ("before", "caret"), [("", "^"), ("ab", "  ^"), ("\t", "\t^"), ("中a", "\u3000 ^"), ("\u2e7f\u2e80", " \u3000^")]
)
def test_the_caret_is_moved_by_what_is_as_wide_as_each_character(before: str, caret: str) -> None:
    problem = Problem("a.yaml", Mark(1, len(before) + 1), "empty", {}, f"{before}x", len(before))
    assert as_text((problem,), 1).splitlines()[2] == f"    {caret}"
