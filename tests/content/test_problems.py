"""What is wrong is named at its place. `›` in an edit marks where the caret belongs."""

import json
from pathlib import Path
from typing import NamedTuple

import pytest

from kiosk.content.loader import load
from kiosk.content.messages import LANGUAGES
from kiosk.content.problems import Problem, as_json, as_text

HERE = "›"


class Case(NamedTuple):
    code: str
    file: str
    old: str
    new: str


CASES = [
    Case("file-missing", "guide.yaml", "  - history\n", "  - history\n  - ›visit\n"),
    Case("control-character", "sectors.yaml", "zh: 生物医药", "zh: 生物›\x07医药"),
    Case("yaml", "history.yaml", "    date: 1993\n", "›\tdate: 1993\n"),
    Case("yaml", "history.yaml", "date: 1993\n", "date: 19›: 93\n"),
    Case("yaml", "sectors.yaml", "kind: sectors\n", "kind: sectors\n›--- \nkind: sectors\n"),
    Case("anchor", "sectors.yaml", "icon: pill", "icon: ›&pill pill"),
    Case("anchor", "sectors.yaml", "icon: pill", "icon: ›*pill"),
    Case("tag", "sectors.yaml", "icon: pill", "icon: ›!pill pill"),
    Case("too-deep", "sectors.yaml", "icon: pill", "icon: " + "[" * 18 + "›[" + "]" * 19),
    Case("key-repeated", "sectors.yaml", "    icon: pill\n", "    icon: pill\n    ›icon: atom\n"),
    Case("key-not-text", "sectors.yaml", "    icon: pill\n", "    ? ›[icon]\n    : pill\n"),
    Case("key-unknown", "sectors.yaml", "    icon: pill\n", "    ›icom: pill\n"),
    Case("key-unknown", "sectors.yaml", "kind: sectors\n", "kind: sectors\n›open_all_night: no\n"),
    Case("key-missing", "history.yaml", "  - id: boao-2019\n    date: 2019-03\n", "  - ›id: boao-2019\n"),
    Case("key-missing", "sectors.yaml", "kind: sectors\ntitle:", "›title:"),
    Case("empty", "sectors.yaml", "    icon: pill\n", "    ›icon:\n"),
    Case("empty", "sectors.yaml", "      en: Biopharmaceuticals\n", "      ›en:\n"),
    Case("not-a-map", "history.yaml", "events:\n", "events:\n  - ›boao\n"),
    Case(
        "not-a-list", "history.yaml", "    see_also:\n      - organizations/astrazeneca", "    see_also: ›astrazeneca"
    ),
    Case(
        "list-too-long",
        "zones.yaml",
        "  parts:\n",
        "  parts:\n    ›- {count: 1, title: T}\n" + "    - {count: 1, title: T}\n" * 3,
    ),
    Case("text-too-long", "history.yaml", "      en: The first incubator", "      en: ›" + "T" * 20_001),
    Case("not-text", "history.yaml", "date: 1993", "date: ›[1993]"),
    Case("not-text", "history.yaml", "      en: The first incubator", "      en:\n        ›- The first incubator"),
    Case("kind-unknown", "sectors.yaml", "kind: sectors\n", "kind: ›sector\n"),
    Case("id-form", "sectors.yaml", "icon: pill", "icon: ›Pill Box"),
    Case("language-form", "sectors.yaml", "      en: Biopharmaceuticals", "      ›English: Biopharmaceuticals"),
    Case("language-form", "zones.yaml", "  label:\n    en: in op", "  source:\n    ›EN: a\n  label:\n    en: in op"),
    Case("date-form", "history.yaml", "date: 1993", "date: ›93"),
    Case("date-form", "history.yaml", "date: 2019-11-06", "date: ›2019-11-31"),
    Case("date-form", "history.yaml", "date: 2019-11-06", "date: ›2019-00"),
    Case("number-form", "zones.yaml", "area_m2: 92000", "area_m2: ›92,000"),
    Case("number-form", "zones.yaml", "area_m2: 92000", "area_m2: ›.nan"),
    Case("number-range", "zones.yaml", "area_m2: 92000", "area_m2: ›-92000"),
    Case("number-range", "zones.yaml", "share: 0.9", "share: ›90"),
    Case("yes-no-form", "organizations.yaml", "featured: true", "featured: ›often"),
    Case("reference-form", "history.yaml", "- organizations/astrazeneca", "- ›astrazeneca"),
    Case("address-form", "history.yaml", "url: https://wuxinews.com.cn", "url: ›wuxinews.com.cn"),
    Case("address-form", "history.yaml", "url: https://wuxinews.com.cn", "url: ›javascript:alert(1)"),
    Case("path-outside", "sectors.yaml", "icon: pill", "icon: pill\n    image: ›../secret.png"),
    Case("path-outside", "sectors.yaml", "icon: pill", "icon: pill\n    image:\n      file: ›/etc/passwd"),
    Case("list-empty", "guide.yaml", "  - history\n  - zones\n  - sectors\n  - organizations\n", "  ›[]\n"),
    Case("id-repeated", "history.yaml", "id: inauguration-2019", "id: ›boao-2019"),
    Case("panel-repeated", "guide.yaml", "  - history\n", "  - history\n  - ›history\n"),
    Case("reference-broken", "history.yaml", "- organizations/astrazeneca", "- ›organizations/astrazenca"),
    Case("reference-broken", "organizations.yaml", "- biopharmaceuticals", "- ›biopharmaceutical"),
    Case("reference-broken", "organizations.yaml", "    kind: institute", "    kind: ›institution"),
    Case("reference-broken", "organizations.yaml", "    kind: company", "    kind: company\n    zone: ›phase-9"),
    Case("language-repeated", "guide.yaml", "  - code: zh\n", "  - code: en\n    name: E\n  - code: zh\n"),
    Case("language-unlisted", "sectors.yaml", "      zh: 生物医药\n", "      zh: 生物医药\n      ›fr: Biopharmacie\n"),
    Case("language-missing", "sectors.yaml", "    title:\n      en: Bio", "    ›title:\n      en: Bio"),
    Case("language-unlisted", "zones.yaml", "  label:\n", "  source:\n    en: a\n    zh: a\n    ›fr: a\n  label:\n"),
    Case("picture-missing", "sectors.yaml", "icon: pill", "icon: pill\n    image: ›media/pill.jpg"),
    Case("area-over-total", "zones.yaml", "area_m2: 640000", "area_m2: ›64000"),
]
OF_WHOLE_FILES = {"file-unreadable", "not-utf-8", "file-too-large", "empty-file", "too-many-values"}
OF_SETTINGS = {"choice-unknown"}
FOR_WHAT_NOBODY_THOUGHT_OF = {"value-wrong"}


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


def remove_line(folder: Path, file: str, line: str) -> None:
    edit(folder, file, line, "")


@pytest.mark.parametrize("case", CASES, ids=[f"{number}-{case.code}" for number, case in enumerate(CASES)])
def test_a_mistake_is_named_once_at_its_place(content: Path, case: Case) -> None:
    if case.code == "language-missing":
        remove_line(content, case.file, "      zh: 生物医药\n")
    if case.code == "language-repeated":
        case = case._replace(new=case.new.replace("code: en", "code: ›en"))
    line, column = edit(content, case.file, case.old, case.new)
    assert places(load(content).problems) == [(case.file, line, column, case.code)]


def test_every_code_has_a_case() -> None:
    apart = OF_WHOLE_FILES | OF_SETTINGS | FOR_WHAT_NOBODY_THOUGHT_OF
    assert {case.code for case in CASES} | apart == set(LANGUAGES["en"])


@pytest.mark.parametrize(
    ("raw", "place", "code"),
    [
        (b"", (1, 1), "empty-file"),
        (b"# only a remark\n", (1, 1), "empty-file"),
        ("kind: sectors\ntitle: Fächer\n".encode("latin-1"), (2, 1), "not-utf-8"),
        (b"#" * 2_000_001, (1, 1), "file-too-large"),
        (b"kind: sectors\ntitle: [" + b"a," * 100_001 + b"]\n", (2, 200_003), "too-many-values"),
    ],
    ids=["empty", "remark", "latin-1", "large", "many"],
)
def test_a_file_that_cannot_be_used_at_all_is_one_problem(
    content: Path, raw: bytes, place: tuple[int, int], code: str
) -> None:
    (content / "sectors.yaml").write_bytes(raw)
    assert places(load(content).problems) == [("sectors.yaml", *place, code)]


def test_three_mistakes_in_three_files_are_three_problems_of_one_run(content: Path) -> None:
    misspelt = edit(content, "history.yaml", "    date: 2010\n", "    ›dat: 2010\n")
    broken = edit(content, "organizations.yaml", "- history/boao-2019", "- ›history/boao-2018")
    wrong = edit(content, "zones.yaml", "opened: 2024", "opened: ›2024-13")
    outcome = load(content)
    assert outcome.edition is None
    assert places(outcome.problems) == [
        ("history.yaml", *misspelt, "key-unknown"),
        ("organizations.yaml", *broken, "reference-broken"),
        ("zones.yaml", *wrong, "date-form"),
    ]
    assert [problem.said().hint for problem in outcome.problems[:2]] == [
        "did you mean 'date'?",
        "did you mean 'history/boao-2019'?",
    ]


def test_a_misspelt_key_that_must_be_there_is_one_problem_not_two(content: Path) -> None:
    place = edit(content, "history.yaml", "    date: 1993\n", "    ›dte: 1993\n")
    (problem,) = load(content).problems
    assert places((problem,)) == [("history.yaml", *place, "key-unknown")]
    assert problem.said().hint == "did you mean 'date'?"


def test_a_repeated_key_says_where_it_stood_first(content: Path) -> None:
    line, _ = edit(content, "sectors.yaml", "    icon: pill\n", "    icon: pill\n    ›icon: atom\n")
    (problem,) = load(content).problems
    assert f"(first in line {line - 1})" in problem.said().message


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
    assert problem.code == "yaml"
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
    from kiosk.content.problems import Mark, Severity

    problems = [Problem("a.yaml", Mark(at), Severity.ERROR, "empty", "m") for at in range(1, errors + 1)]
    problems += [Problem("a.yaml", Mark(at), Severity.WARNING, "empty", "m") for at in range(1, warnings + 1)]
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
